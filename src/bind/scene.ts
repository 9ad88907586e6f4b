import type { AccountedSituation, ElementPath, ElementValue, Ground } from '../case/model.ts';
import type { Truth } from '../kernel/truth.ts';
import { recognitionOf } from '../record/government.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation, StateCode } from '../record/model.ts';
import type { PartyNodes } from './dated.ts';
import type { TreeNode } from './model.ts';
import { type PlaceValue, placeOf } from './place.ts';

type Values = Readonly<Record<ElementPath, ElementValue>>;

const none: readonly string[] = [];
const notReported: ElementValue = { value: 'F', ground: 'not-reported', claims: none };
const unknown: ElementValue = { value: 'U', ground: 'not-reported', claims: none };
/** Conditions that hold unless somebody says otherwise (ENCODING.md 2.1). */
const assumed: ReadonlySet<string> = new Set(['mechanism-ready', 'victim-resists', 'state-of-war']);

/** Who is named as attacker, and on what ground. */
interface Attackers {
  readonly names: readonly StateCode[];
  /** The names in one text. */
  readonly states: string;
  readonly claims: readonly string[];
  readonly ground: Ground;
}

/** What clauses ask of one situation on its day, each element answered once. */
export class Scene {
  readonly situation: Situation;
  readonly record: RecordIndex;
  /** Nodes by slot of the condition. */
  readonly nodes: (TreeNode | undefined)[] = [];
  /** The ally's standing in each treaty on the day judged. */
  victim: PartyNodes | undefined;
  readonly #grounds: Values | undefined;
  #place: PlaceValue | undefined;
  #attackers: Attackers | undefined;

  constructor(situation: Situation | AccountedSituation, record: RecordIndex) {
    this.situation = situation;
    this.record = record;
    this.#grounds = 'grounds' in situation ? situation.grounds : undefined;
  }

  /** A value of the facts, with its ground; `otherwise` where nobody gives one. */
  read(path: ElementPath, given: Truth | undefined, otherwise: ElementValue): ElementValue {
    const grounded = this.#grounds?.[path];
    if (given === undefined) return grounded ?? otherwise;
    if (grounded && grounded.value === given && grounded.ground !== 'given') return grounded;
    return this.#graded(path, given) ?? { value: given, ground: 'given', claims: none };
  }

  /** A value the file gives by a degree says so. */
  #graded(path: ElementPath, given: Truth): ElementValue | undefined {
    const degree = this.situation.facts.degrees?.[path];
    if (degree === undefined) return undefined;
    return { value: given, ground: 'given', claims: none, degrees: [{ degree, value: given, claims: none }] };
  }

  /** The value an account gives an element, as the clauses see it; what nobody speaks of is U. */
  value(path: ElementPath): Truth {
    return this.#grounds?.[path]?.value ?? 'U';
  }

  /** Closed world: what nobody reports is F, and says that it was not reported. */
  harm(name: string): ElementValue {
    return this.read(`harm.${name}`, this.situation.facts.harm?.[name], notReported);
  }

  external(): ElementValue {
    return this.read('attacker.external', this.situation.facts.attacker?.external, notReported);
  }

  attackerState(): ElementValue {
    return this.read('attacker.state', this.situation.facts.attacker?.state, notReported);
  }

  attribute(name: string): ElementValue {
    return this.read(`attacker.attrs.${name}`, this.situation.facts.attacker?.attrs?.[name], notReported);
  }

  /** Names are read as they stand; doubt about the hand behind is read by `attacker: state` only. */
  attackers(): Attackers {
    if (this.#attackers) return this.#attackers;
    const names = this.situation.facts.attacker?.states ?? [];
    const values = names.map((state) => this.read(`attacker.states.${state}`, 'T', notReported));
    this.#attackers = {
      names,
      states: names.join(', '),
      claims: values.length === 0 ? none : values.flatMap((value) => value.claims),
      ground: values[0]?.ground ?? 'not-reported',
    };
    return this.#attackers;
  }

  request(treaty: string): ElementValue {
    return this.read(`request.${treaty}`, this.situation.requests[treaty]?.value, notReported);
  }

  /** Where the file says which government asked: what the record holds of it. */
  requester(treaty: string): readonly string[] {
    const by = this.situation.requests[treaty]?.by;
    if (by === undefined) return none;
    const { ally_in_trouble: ally, date } = this.situation;
    return recognitionOf(this.record.law, ally, by, date)?.record ?? none;
  }

  /** Who began it, where nobody says: nobody on the victim's side if no state attacked, else open (DESIGN.md section 5). */
  victimInitiated(): ElementValue {
    const given = this.situation.facts.victim_initiated;
    const otherwise = given === undefined && this.attackerState().value !== 'F' ? unknown : notReported;
    return this.read('victim_initiated', given, otherwise);
  }

  condition(name: string, byDefault: Truth | undefined): ElementValue {
    const value = byDefault ?? (assumed.has(name) ? 'T' : 'U');
    return this.read(`condition.${name}`, this.situation.facts.conditions?.[name], { ...unknown, value });
  }

  place(): PlaceValue {
    this.#place ??= placeOf(this.situation, this.record);
    return this.#place;
  }

  /** Given place values win, then the record's; what is said counts only where neither knows. */
  territoryOfVictim(metropolitan: boolean): ElementValue & { readonly record: readonly string[] } {
    const own = metropolitan ? this.place().metropolitan : this.place().ofVictim;
    const said = this.#grounds?.['place.is_territory_of_victim'];
    return said && own.ground === 'not-reported' ? { ...said, record: own.record } : own;
  }
}
