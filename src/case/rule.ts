import type { EventClaim, EventFeature, PloverType, TroubleName } from '../read/model.ts';
import type { Text3 } from '../kernel/provenance.ts';
import type { Truth } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';

/** Which side of the crisis an actor of an event stands on, seen from the ally. */
export type ActorClass =
  | 'own-state'
  /** The ally itself, not an office, force or person of it; it counts as own-state besides. */
  | 'own-country'
  | 'own-people'
  | 'own-group'
  | 'foreign-state'
  /** An armed group of another state. */
  | 'foreign-group'
  | 'organisation'
  | 'both-sides'
  | 'nobody'
  | 'other';
export type PlaceClass = 'ally' | 'own-target' | 'border' | 'any';

export interface RuleSetting {
  /** Element path; `{source}`, `{decided}` and `{bilateral}` stand for the states or treaties in question. */
  readonly element: string;
  /** Left out where a degree is named: then record/rules/degrees.yaml gives it. */
  readonly value?: Truth;
  /** A degree of the element's scale; `feature` and `mode` stand for the one that fired. */
  readonly degree?: string;
}

/** One rule of record/rules/elements.yaml: what an event means for the elements of a clause. */
export interface ElementRule {
  readonly id: string;
  /** Left out where the rule is about what the text calls the trouble. */
  readonly type?: readonly PloverType[];
  /** Names that the text gives the trouble; such a rule counts only where no act that the text tells sets the element. */
  readonly named?: readonly TroubleName[];
  /** Nor where an act sets one of these. */
  readonly unless?: readonly string[];
  readonly mode?: readonly string[];
  readonly source?: readonly ActorClass[];
  readonly target?: readonly ActorClass[];
  /** Any of these. */
  readonly features?: readonly EventFeature[];
  /** The event must besides be of one of these types or modes, or carry one of these features. */
  readonly act?: readonly string[];
  readonly place?: readonly PlaceClass[];
  readonly sets: readonly RuleSetting[];
  readonly denied?: readonly RuleSetting[];
  readonly words: Text3;
  /** The rule of law it follows. */
  readonly law?: string;
}

/** The rules in the record's order; none where the record has none. */
export function elementRules(record: RecordIndex): readonly ElementRule[] {
  const file = record.law.rules['elements'] as { readonly rules?: readonly ElementRule[] } | undefined;
  return file?.rules ?? [];
}

/** The words that explain a rule, for printing beside what it set. */
export function ruleWords(record: RecordIndex, id: string): Text3 | null {
  return elementRules(record).find((rule) => rule.id === id)?.words ?? null;
}

export interface SeenEvent {
  readonly event: EventClaim;
  readonly source: ActorClass;
  /** Every class among those it is aimed at: one request may go to an organisation and to a state. */
  readonly targets: ReadonlySet<ActorClass>;
  readonly places: ReadonlySet<PlaceClass>;
}

/** What of the rule's features or mode fired, or null where the rule does not fit. */
export function fits(rule: ElementRule, seen: SeenEvent): { readonly degree: string | null } | null {
  const { event } = seen;
  if (!rule.type?.includes(event.type)) return null;
  if (rule.mode && !rule.mode.includes(event.mode ?? 'none')) return null;
  if (rule.source && !rule.source.includes(seen.source)) return null;
  if (rule.target && !rule.target.some((target) => seen.targets.has(target))) return null;
  if (!rule.place?.some((place) => seen.places.has(place))) return null;
  const feature = rule.features?.find((f) => event.features.includes(f));
  if (rule.features && !feature) return null;
  const marks: readonly string[] = [event.type, event.mode ?? 'none', ...event.features];
  if (rule.act && !rule.act.some((act) => marks.includes(act))) return null;
  return { degree: feature ?? event.mode };
}
