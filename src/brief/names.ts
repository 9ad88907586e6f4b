import type { TreeNode } from '../bind/model.ts';
import type { Day } from '../kernel/date.ts';
import type { Text3 } from '../kernel/provenance.ts';
import type { Reading } from '../read/model.ts';
import { endingOf } from '../reckon/index.ts';
import { citationWords } from '../record/citation.ts';
import { scalesOf } from '../record/degree.ts';
import type { RecordIndex } from '../record/index.ts';
import { groupName } from '../record/relation.ts';
import { stateName } from '../record/state-name.ts';
import { sourceKey } from './line.ts';
import type { Arg, Line, Names, ProvisionName } from './model.ts';

type Given = { readonly names: Names; readonly provisions: Readonly<Record<string, ProvisionName>> };

/** Collects the names of everything the lines and trees speak of, so that faces need no record. */
export class Register {
  readonly #record: RecordIndex;
  readonly #readings: readonly Reading[];
  readonly #day: Day | null;
  readonly #given: Given | undefined;
  readonly #names = new Map<string, Text3>();
  readonly #provisions = new Map<string, ProvisionName>();

  /** With a day, states bear the name of that day. What the record at hand lacks is called as `given` has it. */
  constructor(record: RecordIndex, readings: readonly Reading[], day: Day | null = null, given?: Given) {
    this.#record = record;
    this.#given = given;
    this.#readings = readings;
    this.#day = day;
  }

  get names(): Names {
    return Object.fromEntries([...this.#names].toSorted((a, b) => (a[0] < b[0] ? -1 : 1)));
  }
  get provisions(): Readonly<Record<string, ProvisionName>> {
    return Object.fromEntries([...this.#provisions].toSorted((a, b) => (a[0] < b[0] ? -1 : 1)));
  }

  line(l: Line): void {
    for (const arg of Object.values(l.args)) this.#arg(arg);
    for (const child of l.children ?? []) this.line(child);
  }

  tree(node: TreeNode): void {
    for (const value of [...Object.values(node.args), ...Object.values(node.settle?.args ?? {})])
      for (const id of value.split(', ')) this.id(id);
    for (const { degree } of node.degrees ?? []) this.#degree(degree);
    for (const child of node.children ?? []) this.tree(child);
  }

  #degree(id: string): void {
    const words = scalesOf(this.#record.law)
      .flatMap((scale) => scale.degrees)
      .find((degree) => degree.id === id)?.words;
    if (words) this.#names.set(`degree:${id}`, words);
  }

  #arg(arg: Arg): void {
    switch (arg.kind) {
      case 'actor':
      case 'provision':
      case 'treaty':
      case 'precedent':
      case 'ending':
        return this.id(arg.id);
      case 'actors':
        return arg.ids.forEach((id) => this.id(id));
      case 'term':
        return Object.values(arg.args ?? {}).forEach((a) => this.#arg(a));
      case 'list':
        return arg.items.forEach((a) => this.#arg(a));
      case 'source':
        return this.#citation(arg.text);
      default:
    }
  }

  #citation(citation: string): void {
    const key = sourceKey(citation);
    const words = citationWords(this.#record.law, citation) ?? this.#given?.names[key];
    if (words) this.#names.set(key, whole(words));
  }

  /** Whatever the id names: state, organisation, person, treaty, provision, precedent, ending; else as the text names it. */
  id(id: string): void {
    if (id === '' || this.#names.has(id)) return;
    const provision = this.#provision(id);
    if (provision) {
      this.#provisions.set(id, provision);
      // A treaty of one article may share its id.
      if (provision.treaty !== id) return this.id(provision.treaty);
    }
    const treaty = this.#record.treaty(id);
    const name =
      this.#state(id) ??
      this.#record.organisation(id)?.name ??
      treaty?.short ??
      treaty?.title ??
      this.#record.person(id)?.name ??
      this.#record.precedent(id)?.title ??
      this.#record.territory(id)?.name ??
      this.#record.zone(id)?.name ??
      endingOf(this.#record, id)?.name ??
      groupName(this.#record, id) ??
      this.#given?.names[id] ??
      this.#pact(id) ??
      this.#asRead(id);
    if (name) this.#names.set(id, whole(name));
    const dot = id.indexOf('.');
    if (dot > 0) this.id(id.slice(0, dot));
  }

  /** A treaty of two states that the record does not hold, by both: `MAR-MRT`. */
  #pact(id: string): Text3 | undefined {
    const [one, other] = id.split('-').map((state) => this.#state(state));
    if (!one || !other || !/^[A-Z]{3}-[A-Z]{3}$/.test(id)) return undefined;
    const both = (lang: 'ar' | 'en' | 'ru', joint: string): string =>
      [one, other].map((name) => whole(name)[lang]).join(joint);
    return {
      ar: `معاهدة ${both('ar', ' و')}`,
      en: `treaty of ${both('en', ' and ')}`,
      ru: `договор: ${both('ru', ' — ')}`,
    };
  }

  #provision(id: string): ProvisionName | undefined {
    const found = this.#record.provision(id);
    if (!found) return this.#given?.provisions[id];
    return {
      treaty: found.treaty.id,
      article: /^(?:\d|[IVX]+\b)[^\s,]*/.exec(found.provision.article ?? '')?.[0] ?? null,
      version: id.split('@')[1] ?? null,
    };
  }

  #state(id: string): Text3 | undefined {
    const state = this.#record.state(id);
    return state && this.#day !== null ? stateName(state, this.#day) : state?.name;
  }

  #asRead(id: string): Text3 | undefined {
    if (['narrator', 'media:unnamed', 'ANALYSTS', 'DIPLOMATS', 'WEST'].includes(id) || /^[A-Z]{3}\.[A-Z]+$/.test(id))
      return undefined;
    for (const reading of this.#readings) {
      const found = reading.actors.find((a) => a.id === id);
      if (found && found.name !== '' && found.name !== id) return { ar: found.name, en: found.name, ru: found.name };
    }
    return undefined;
  }
}

function whole(name: Partial<Text3>): Text3 {
  const any = name.en ?? name.ru ?? name.ar ?? '';
  return { ar: name.ar ?? any, en: any, ru: name.ru ?? any };
}
