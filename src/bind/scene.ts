import type { AccountedSituation, ElementPath, ElementValue } from '../case/model.ts';
import type { Truth } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation, StateCode } from '../record/model.ts';
import { clausesOf } from './clause.ts';
import type { TreeNode } from './model.ts';
import { type PlaceValue, placeOf } from './place.ts';

export type Values = Readonly<Record<ElementPath, ElementValue>>;

const none: readonly string[] = [];
const notReported: ElementValue = { value: 'F', ground: 'not-reported', claims: none };
const unknown: ElementValue = { value: 'U', ground: 'not-reported', claims: none };
/** Conditions that hold unless somebody says otherwise (ENCODING.md 2.1). */
const assumed: ReadonlySet<string> = new Set(['mechanism-ready', 'victim-resists', 'state-of-war']);

/** What clauses ask of one situation on its day, each element answered once. */
export class Scene {
  readonly situation: Situation;
  readonly record: RecordIndex;
  /** Nodes by slot of the condition. */
  readonly nodes: (TreeNode | undefined)[];
  readonly #grounds: Values | undefined;
  readonly #instead: Values | undefined;
  #place: PlaceValue | undefined;
  #attackers: readonly (readonly [StateCode, ElementValue])[] | undefined;

  /** `instead` gives values that stand before the situation's own, for trying out claims. */
  constructor(situation: Situation | AccountedSituation, record: RecordIndex, instead?: Values) {
    this.situation = situation;
    this.record = record;
    this.nodes = Array.from({ length: clausesOf(record).slots });
    this.#grounds = 'grounds' in situation ? situation.grounds : undefined;
    this.#instead = instead;
  }

  /** A value of the facts, with its ground; `otherwise` where nobody gives one. */
  read(path: ElementPath, given: Truth | undefined, otherwise: ElementValue): ElementValue {
    const tried = this.#instead?.[path];
    if (tried) return tried;
    const grounded = this.#grounds?.[path];
    if (given === undefined) return grounded ?? otherwise;
    return grounded && grounded.value === given ? grounded : { value: given, ground: 'given', claims: none };
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
  attackers(): readonly (readonly [StateCode, ElementValue])[] {
    if (this.#attackers) return this.#attackers;
    const named = this.situation.facts.attacker?.states ?? [];
    const prefix = 'attacker.states.';
    const tried = Object.keys(this.#instead ?? {}).filter((path) => path.startsWith(prefix));
    const names = new Set([...named, ...tried.map((path) => path.slice(prefix.length))]);
    this.#attackers = [...names]
      .map((state) => {
        const value = this.#instead?.[prefix + state] ?? this.#grounds?.[prefix + state];
        return [state, value ?? { value: 'T', ground: 'given', claims: none }] as const;
      })
      .filter(([state, value]) => (this.#instead?.[prefix + state] ? value.value !== 'F' : true));
    return this.#attackers;
  }

  request(treaty: string): ElementValue {
    return this.read(`request.${treaty}`, this.situation.requests[treaty]?.value, notReported);
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

  territoryOfVictim(): ElementValue & { readonly record: readonly string[] } {
    const own = this.place().ofVictim;
    const path = 'place.is_territory_of_victim';
    const said = this.#instead?.[path] ?? this.#grounds?.[path];
    return said && (this.#instead?.[path] || said.value === own.value) ? { ...said, record: own.record } : own;
  }
}
