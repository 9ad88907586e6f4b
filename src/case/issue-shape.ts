import type { Shape } from '../kernel/shape.ts';
import type { Text3 } from '../kernel/provenance.ts';

/** A text, or one in three languages. */
export type RawWords = string | number | Text3;
const words: Shape = {
  either: ['string', 'number', { map: { ar: 'string', en: 'string', ru: 'string' }, required: ['ar', 'en', 'ru'] }],
  called: 'a text, or one in three languages',
};
const numbers: Shape = { either: ['number', { list: 'number' }], called: 'a number, or one for each dimension' };
const pair: Shape = { list: 'number' };
const spans: Shape = { either: [pair, { list: { nullable: pair } }], called: 'a low and a high value' };
const scale: Shape = {
  map: {
    name: 'string',
    min: 'number',
    max: 'number',
    unit: { nullable: 'any' },
    labels: { nullable: { each: words } },
  },
  required: ['min', 'max'],
};

const keys: Readonly<Record<string, Shape>> = {
  title: 'string',
  question: words,
  source: 'any',
  licence: 'any',
  notes: 'any',
  set: 'any',
  published_model_results: 'any',
  scale: { either: [scale, { list: scale }], called: 'a scale with min and max, or a list of them' },
  reference: { nullable: numbers },
  /** Other names of the same. */
  ref: { nullable: numbers },
  reference_point: { nullable: numbers },
  draws: { choices: ['triangular', 'uniform'] },
  /** Where endings lie on the scales, for positions worked out from interests. */
  endings: { each: numbers },
  actors: {
    list: {
      map: {
        name: 'string',
        /** Who it is in a reckoning, where that goes by another name. */
        actor: 'string',
        description: 'any',
        note: 'any',
        notes: 'any',
        source: 'any',
        group: 'any',
        capability: 'number',
        salience: numbers,
        position: numbers,
        capability_range: pair,
        salience_range: spans,
        position_range: spans,
      },
      required: ['name', 'capability', 'salience'],
    },
  },
  outcome: 'any',
};

/** A table of stakeholders: what `casus bargain` reads. */
export const issueShape: Shape = { map: { id: 'string', ...keys }, required: ['id', 'scale', 'actors'] };
/** The same in a case file, which has an id of its own. */
export const tableShape: Shape = { map: keys, required: ['scale', 'actors'] };

export interface RawActor {
  readonly name: string;
  readonly actor?: string;
  readonly capability: number;
  readonly salience: number | readonly number[];
  readonly position?: number | readonly number[];
  readonly capability_range?: readonly number[];
  readonly salience_range?: readonly (number | readonly number[] | null)[];
  readonly position_range?: readonly (number | readonly number[] | null)[];
}

interface RawScale {
  readonly name?: string;
  readonly min: number;
  readonly max: number;
  readonly unit?: unknown;
  readonly labels?: Readonly<Record<string, RawWords>> | null;
}

export interface RawIssue {
  readonly id: string;
  readonly title?: string;
  readonly question?: RawWords;
  readonly scale: RawScale | readonly RawScale[];
  readonly reference?: number | readonly number[] | null;
  readonly ref?: number | readonly number[] | null;
  readonly reference_point?: number | readonly number[] | null;
  readonly draws?: 'triangular' | 'uniform';
  /** Where the numbers come from. */
  readonly source?: unknown;
  readonly endings?: Readonly<Record<string, number | readonly number[]>>;
  readonly actors: readonly RawActor[];
  readonly outcome?: {
    readonly value?: number | null;
    readonly interval?: readonly [number, number] | null;
    readonly text?: string;
  };
}
