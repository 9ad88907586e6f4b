/**
 * Reading, in a process of its own: sentences, articles, characters and bytes a second of one core for each language, whether
 * time grows as the text does up to ten megabytes, and whether memory grows with the number of articles. Best of many runs: what else
 * the machine does only adds to a time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { languages } from '../src/kernel/provenance.ts';
import { read } from '../src/read/index.ts';
import { languageOf } from '../src/read/text/language.ts';
import { openPage } from '../src/read/open-page.ts';
import type { Lexicon } from '../src/record/lexicon.ts';
import { root } from './build.ts';

const RUNS = 60;
const day = '2022-01-06';
const row = (name: string, value: string): void => console.log(`${name.padEnd(46)}${value}`);
const texts = ['examples', 'eval/open'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8').normalize('NFC')),
);
const best = (work: () => unknown, runs: number): number => {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least / 1000;
};

for (const language of languages) {
  const lexicon = JSON.parse(readFileSync(path.join(root, `dist/lexicon.${language}.json`), 'utf8')) as Lexicon;
  const options = { lexicon, language, date: day, hash: '' };
  const own = texts.filter((text) => languageOf(text) === language);
  const seconds = own.reduce((sum, text) => sum + best(() => read(text, options), RUNS), 0);
  const sentences = own.reduce((sum, text) => sum + openPage(text, options).page.sentences.length, 0);
  const characters = own.reduce((sum, text) => sum + text.length, 0);
  const bytes = own.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const rate = (n: number): string => Math.round(n / seconds).toLocaleString('en');
  row(
    `reading ${own.length} dispatches (${language})`,
    `${rate(sentences)} sentences, ${rate(own.length)} articles, ${rate(characters)} characters, ${(bytes / seconds / 1e6).toFixed(2)} MB a second`,
  );
  const whole = own.join('\n\n');
  const sizes = [0.625, 2.5, 10].map((megabytes) => {
    const size = megabytes * 1e6;
    const text = whole.repeat(Math.ceil(size / Buffer.byteLength(whole)));
    // Bytes are not characters: so many of them as the size asks for.
    const cut = text.slice(0, Math.round((text.length * size) / Buffer.byteLength(text)));
    return `${megabytes} MB ${(best(() => read(cut, options), megabytes < 2 ? 3 : 1) / megabytes).toFixed(2)} s`;
  });
  row(`one text of ${language}, seconds a megabyte`, sizes.join(', '));
}

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
const lexicon = JSON.parse(readFileSync(path.join(root, 'dist/lexicon.ar.json'), 'utf8')) as Lexicon;
const arabic = texts.filter((text) => languageOf(text) === 'ar');
const heaps: string[] = [];
let articles = 0;
for (const until of [500, 2000, 8000]) {
  for (; articles < until; articles++) {
    // Every article with words of its own.
    const text = `${arabic[articles % arabic.length]}\nقال المتحدث رقم ${articles * 7919} باسم وزارة${(articles * 104_729).toString(36)}.`;
    read(text, { lexicon, language: 'ar', date: day, hash: '' });
  }
  gc();
  heaps.push(`${until} articles ${(process.memoryUsage().heapUsed / 1e6).toFixed(1)} MB`);
}
row('heap held after reading', heaps.join(', '));
