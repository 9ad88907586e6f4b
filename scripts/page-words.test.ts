import path from 'node:path';
import { expect, test } from 'vitest';
import { catalogues } from '../src/brief/catalogue.ts';
import { dossierOf } from '../src/brief/index.ts';
import { sheetOf } from '../src/brief/html/sheet.ts';
import { inLanguage, pageData, scriptJson } from '../src/brief/page-build.ts';
import { inputsOf, type PageData } from '../src/brief/page-data.ts';
import { dossierUnder, type View } from '../src/brief/view.ts';
import { parseArguments } from '../src/cli/arguments.ts';
import { inputsFor } from '../src/cli/brief.ts';
import { work } from '../src/cli/pipeline.ts';
import { type Language, languages } from '../src/kernel/provenance.ts';
import { openRecord } from '../src/record/index.ts';
import { unpack } from '../src/record/packed.ts';
import { pageBundles, root } from './build.ts';

const args = parseArguments(['brief', path.join(root, 'examples/kazakhstan-2022.ar.txt')]);
const given = inputsFor(args, await work(args));
const drawn = given.map((input) => dossierOf(input));
const data = pageData(given, drawn) as PageData;

/** Every choice of account, claim, clause and day, as a browser draws it from what the page carries. */
function sheets(lang: Language): readonly string[] {
  const back = JSON.parse(scriptJson(inLanguage(data, lang))) as PageData;
  const [input] = inputsOf(back, openRecord(unpack(back.law)));
  const choices = drawn[0]?.choices;
  if (!input || !choices) throw new Error('no page');
  const claims = choices.claims.flatMap((l) => l.claims ?? []);
  const views: readonly View[] = [
    {},
    ...choices.accounts.map((account) => ({ account })),
    ...[[], ...claims.map((id) => [id]), claims].map((accept) => ({ account: 'own', accept })),
    ...choices.provisions.map((provision) => ({ provision })),
    { with: [] },
    ...['1990-01-01', '1993-06-01', '1999-12-31', '2007-06-01', '2020-01-01'].map((on) => ({ on })),
  ];
  return views.flatMap((view) =>
    sheetOf([dossierUnder(input, view)], { lang, texts: data.texts, views: [view] }).blocks.map((b) => String(b.html)),
  );
}

/** Where two texts part, with the words around it. */
function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `${a.slice(Math.max(0, at - 80), at + 80)} ≠ ${b.slice(at, at + 80)}`;
}

test.each(languages)('%s: the script carries every word that a choice may bring up', (lang) => {
  const whole = sheets(lang);
  const wanted = pageBundles(lang)[0]?.words ?? (() => true);
  const left: Record<string, Record<string, string>> = {};
  for (const [l, words] of Object.entries(catalogues) as [Language, Record<string, string>][]) {
    left[l] = { ...words };
    for (const id of Object.keys(words)) if (l !== lang || !wanted(id)) delete words[id];
  }
  try {
    const now = sheets(lang);
    const at = whole.findIndex((sheet, i) => sheet !== now[i]);
    expect(at < 0 ? '' : difference(whole[at] ?? '', now[at] ?? '')).toBe('');
  } finally {
    for (const [l, words] of Object.entries(catalogues)) Object.assign(words, left[l]);
  }
});
