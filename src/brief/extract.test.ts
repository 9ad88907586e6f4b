import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseOfPrecedent } from '../case/index.ts';
import type { Case } from '../case/model.ts';
import { parseCase } from '../case/yaml.ts';
import { theRecord } from '../cli/data.ts';
import { type Language, languages } from '../kernel/provenance.ts';
import { openRecord } from '../record/index.ts';
import { unpack } from '../record/packed.ts';
import { linesCsv } from './data.ts';
import { type DossierInput, dossierOf } from './dossier.ts';
import { inLanguage, pageData, scriptJson } from './page-build.ts';
import { inputsOf, type PageData } from './page-data.ts';
import { dossierUnder, type View } from './view.ts';
import { Wording } from './wording.ts';

const record = theRecord();
const folder = path.resolve(import.meta.dirname, '../../cases/good');
const files = readdirSync(folder).filter((f) => f.endsWith('.yaml'));
const inputOf = (c: Case): DossierInput => ({
  case: c,
  readings: [],
  audits: [],
  texts: [],
  record,
  version: '0',
  inputHash: '0',
});

/** Through the page's own JSON and back, with the part of the record that it carries. */
function carried(input: DossierInput, lang: Language | null = null): DossierInput {
  const data = pageData([input], [dossierOf(input)]);
  if (!data) throw new Error('no data');
  const back = JSON.parse(scriptJson(lang ? inLanguage(data, lang) : data)) as PageData;
  return inputsOf(back, openRecord(unpack(back.law)))[0] as DossierInput;
}

function alike(input: DossierInput, views: readonly View[]): void {
  const there = carried(input);
  for (const view of views) {
    const [whole, part] = [dossierUnder(input, view), dossierUnder(there, view)];
    // Settled sections hold their place in it without lines.
    const sections = part.sections.filter((s) => s.lines.length > 0);
    expect(JSON.parse(JSON.stringify({ ...part, sections })), JSON.stringify(view)).toEqual(
      JSON.parse(JSON.stringify(whole)),
    );
  }
}

/** What the page works out from the part of the record it carries is what the command works out from the whole. */
describe('the record of a page', () => {
  test.each(files)('%s: every account, every claim alone, every clause and precedent', (file) => {
    const c = parseCase(readFileSync(path.join(folder, file), 'utf8'), file, record);
    const input = inputOf(c);
    const { choices } = dossierOf(input);
    const ids = choices.claims.flatMap((l) => l.claims ?? []);
    alike(input, [
      {},
      ...choices.accounts.map((account) => ({ account })),
      { account: 'own', accept: [] },
      { account: 'own', accept: ids },
      ...ids.map((id) => ({ account: 'own', accept: [id] })),
      ...choices.provisions.map((provision) => ({ provision })),
      { with: choices.precedents.slice(-3) },
    ]);
  });
  test('every precedent of the record', () => {
    for (const p of record.law.precedents)
      alike(inputOf(caseOfPrecedent(p, record)), [{}, { account: 'undisputed' }, { account: 'everyone' }]);
  });
  test.each(languages)('%s: in the words of its language alone it says the same', (lang) => {
    const c = parseCase(readFileSync(path.join(folder, 'two-accounts.yaml'), 'utf8'), 'two-accounts.yaml', record);
    const saidBy = (input: DossierInput): string =>
      linesCsv(dossierUnder(input, {}), new Wording(lang, dossierUnder(input, {})));
    expect(saidBy(carried(inputOf(c), lang))).toBe(saidBy(inputOf(c)));
  });
});
