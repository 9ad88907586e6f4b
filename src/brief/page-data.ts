import type { AuditLine } from '../audit/model.ts';
import type { Case } from '../case/model.ts';
import type { Language } from '../kernel/provenance.ts';
import type { BargainRules, Issue, ModelName, Report } from '../outlook/bargain/index.ts';
import type { Outlook } from '../outlook/model.ts';
import type { Reading } from '../read/model.ts';
import type { Reckoning } from '../reckon/model.ts';
import type { RecordIndex } from '../record/index.ts';
import { pack, type PackedLaw } from '../record/packed.ts';
import { type DossierInput, type Given, shortened } from './dossier.ts';
import type { DossierOptions } from './draftsman.ts';
import { extractFor } from './extract.ts';
import type { Dossier } from './model.ts';
import { escaped } from './neutral.ts';
import type { View } from './view.ts';

/** What a live page carries beside its words: the inputs of its dossiers and the part of the record that judges them. */
export interface PageData {
  readonly schema: 'casus-page/1';
  readonly version: string;
  readonly input_hash: string;
  readonly law: PackedLaw;
  readonly readings: readonly Reading[];
  readonly texts: readonly string[];
  readonly audits: readonly AuditLine[];
  readonly options: DossierOptions;
  /** What the file shows before anything is chosen. */
  readonly view: View;
  readonly cases: readonly {
    readonly case: Case;
    readonly reckoning: Reckoning;
    readonly outlook: Outlook;
    readonly given: Given;
    /** With its sentences, which nothing on the page redraws: they hold the place of their section. */
    readonly bargaining?: DossierInput['bargaining'];
  }[];
}

/** What the sliders of the bargaining figure work from, beside the page's data and only where a case has a table of stakeholders. */
export interface BargainBlock {
  readonly schema: 'casus-bargain/1';
  readonly lang: Language;
  /** Before the ids of its figure. */
  readonly prefix: string;
  readonly issue: Issue;
  readonly model: ModelName;
  readonly seed: number;
  /** Draws wanted. */
  readonly draws: number;
  readonly report: Report;
  readonly rules: BargainRules;
  readonly names: readonly string[];
  readonly holders: readonly (string | null)[];
}

/** The data of a page of these dossiers, all made from the same texts; the article is left out where they leave it out. */
export function pageData(inputs: readonly DossierInput[], dossiers: readonly Dossier[]): PageData | null {
  const [first] = inputs;
  const cases = inputs.flatMap(({ case: c, bargaining }, i) => {
    const d = dossiers[i];
    if (!c || !d) return [];
    const { reckoning, outlook } = d;
    return [{ case: c, reckoning, outlook, given: givenOf(d), ...(bargaining ? { bargaining } : {}) }];
  });
  if (!first || cases.length !== inputs.length) return null;
  const { record, readings, audits, version, inputHash, options = {} } = first;
  const { view, rest } = viewIn(options);
  const law = extractFor(
    cases.map((x) => x.case),
    record,
    options.hindsight === true,
    new Set(readings.flatMap((r) => r.provisions.map((p) => p.treaty))),
  );
  const data: PageData = {
    schema: 'casus-page/1',
    version,
    input_hash: inputHash,
    law: pack(law),
    readings: readings.map(bare),
    texts: options.noText ? [] : (first.texts ?? []),
    audits,
    options: rest,
    view,
    cases,
  };
  return options.noText ? { ...shortened(data), law: data.law } : data;
}

function viewIn({ account, with: beside, provision, ...rest }: DossierOptions): {
  readonly view: View;
  readonly rest: DossierOptions;
} {
  const view: View = {
    ...(account === undefined ? {} : { account }),
    ...(beside === undefined ? {} : { with: beside }),
    ...(provision === undefined ? {} : { provision }),
  };
  return { view, rest };
}

function givenOf({ places, names, provisions }: Dossier): Given {
  return { places, names, provisions };
}

/** Dates and counts of a reading serve its scorers; no line of a dossier is made of them. */
function bare(reading: Reading): Reading {
  return { ...reading, dates: [] };
}

/** What the stages work from, one input a case. */
export function inputsOf(data: PageData, record: RecordIndex): readonly DossierInput[] {
  return data.cases.map(({ case: c, reckoning, outlook, given, bargaining }) => ({
    case: c,
    ...(bargaining ? { bargaining } : {}),
    reckoning,
    outlook,
    readings: data.readings,
    audits: data.audits,
    texts: data.texts,
    record,
    version: data.version,
    inputHash: data.input_hash,
    options: data.options,
    given,
  }));
}

/** JSON that can stand inside a script element: no tag can begin in it, and nothing in it is invisible. */
export function scriptJson(data: PageData | BargainBlock): string {
  return escaped(JSON.stringify(data)).replaceAll('<', '\\u003c');
}
