import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Atlas } from '../brief/html/chart/draw-map.ts';
import { Fault } from '../kernel/fault.ts';
import type { BargainRules } from '../outlook/bargain/index.ts';
import type { Language } from '../kernel/provenance.ts';
import { openRecord, type RecordIndex } from '../record/index.ts';
import type { Lexicon } from '../record/lexicon.ts';
import { type PackedLaw, unpack } from '../record/packed.ts';

/** `dist/`, beside the bundle; from the sources, the checkout's own. */
const here = path.dirname(fileURLToPath(import.meta.url));
export const dist = path.basename(here) === 'cli' ? path.resolve(here, '../../dist') : here;

function load<T>(name: string): T {
  const file = path.join(dist, name);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Fault({
      code: 'record-missing',
      file,
      found: (error as Error).message,
      expected: 'the built record',
      next: 'From a checkout run "npm run build"; otherwise install the package again.',
    });
  }
}

let record: RecordIndex | undefined;
export function theRecord(): RecordIndex {
  record ??= openRecord(unpack(load<PackedLaw>('record.json')));
  return record;
}

/** record/rules/bargain.yaml alone: a bargaining run needs nothing else of the record. */
export function theBargainRules(): BargainRules {
  return load<BargainRules>('bargain.json');
}

const lexicons = new Map<Language, Lexicon>();
/** The words of one language; the reader asks for no other. */
export function theLexicon(language: Language): Lexicon {
  const loaded = lexicons.get(language) ?? load<Lexicon>(`lexicon.${language}.json`);
  lexicons.set(language, loaded);
  return loaded;
}

/** Outlines of states, for maps. */
export function atlas(): Atlas {
  return load<Atlas>('atlas.json');
}

export function style(): string {
  return readFileSync(path.join(dist, 'style.css'), 'utf8');
}

/** Base64 WOFF2 of the faces one language needs, by file name without its ending. */
export function fonts(language: Language): Readonly<Record<string, string>> {
  const scripts = language === 'ar' ? ['arabic'] : language === 'ru' ? ['cyrillic', 'latin'] : ['latin'];
  const found: Record<string, string> = {};
  for (const name of readdirSync(path.join(dist, 'fonts')).toSorted()) {
    const stem = name.replace(/\.woff2$/, '');
    if (scripts.some((script) => stem.startsWith(`${script}-`)))
      found[stem] = readFileSync(path.join(dist, 'fonts', name)).toString('base64');
  }
  return found;
}

/** What makes a page live: by language; `bargain` and `worker.LANGUAGE` for the sliders of a table of stakeholders. */
export function pageScript(name: Language | 'bargain' | `worker.${Language}`): string {
  return readFileSync(path.join(dist, `page.${name}.js`), 'utf8');
}
