import type { AuditLine } from '../audit/model.ts';
import type { Case } from '../case/model.ts';
import type { Language } from '../kernel/provenance.ts';
import type { BargainRules, Issue, ModelName, Report } from '../outlook/bargain/index.ts';
import type { Outlook } from '../outlook/model.ts';
import type { Reading } from '../read/model.ts';
import type { Reckoning } from '../reckon/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { PackedLaw } from '../record/packed.ts';
import type { DossierInput, Given } from './assemble.ts';
import type { DossierOptions } from './draftsman.ts';
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
