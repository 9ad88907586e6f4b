import { type Language, languages } from '../kernel/provenance.ts';
import type { Reading } from '../read/model.ts';
import { pack } from '../record/packed.ts';
import type { DossierInput, Given } from './assemble.ts';
import type { DossierOptions } from './draftsman.ts';
import { extractFor } from './extract.ts';
import type { Dossier } from './model.ts';
import { escaped } from './neutral.ts';
import type { BargainBlock, PageData } from './page-data.ts';
import { settled } from './sections/settled.ts';
import { shortened } from './shortened.ts';
import type { View } from './view.ts';

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

function givenOf({ places, names, provisions, sections }: Dossier): Given {
  return { places, names, provisions, settled: sections.flatMap(({ id }) => (id in settled ? [id] : [])) };
}

/** Dates and counts of a reading serve its scorers; what its actors are called stands among the names given. */
function bare(reading: Reading): Reading {
  return { ...reading, dates: [], counts: [], actors: [] };
}

/** Names and words of the record in the language of one page only. */
export function inLanguage(data: PageData, lang: Language): PageData {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    const words = entries.every(([key, x]) => typeof x === 'string' && languages.includes(key as Language));
    if (!words) return Object.fromEntries(entries.map(([key, x]) => [key, walk(x)] as const));
    const own = [lang, 'en'].find((key) => key in value);
    return Object.fromEntries(entries.filter(([key]) => key === own));
  };
  const cases = data.cases.map((c) => ({ ...c, given: { ...c.given, names: walk(c.given.names) } }));
  return { ...data, law: walk(data.law), cases } as PageData;
}

/** JSON that can stand inside a script element: no tag can begin in it, and nothing in it is invisible. */
export function scriptJson(data: PageData | BargainBlock): string {
  return escaped(JSON.stringify(data)).replaceAll('<', '\\u003c');
}
