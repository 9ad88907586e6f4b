/** `npm run gallery [-- FOLDER]`: the worked cases of cases/gallery.txt as pages in three languages, with an index that lays them side by side. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type DossierInput, dossierOf } from '../src/brief/index.ts';
import { type Exhibit, galleryIndex } from '../src/brief/html/gallery.ts';
import { caseOfPrecedent } from '../src/case/index.ts';
import { parseArguments } from '../src/cli/arguments.ts';
import { inputsFor } from '../src/cli/brief.ts';
import { fonts, style, theRecord } from '../src/cli/data.ts';
import { writeFile } from '../src/cli/output.ts';
import { pageFiles } from '../src/cli/page.ts';
import { type Work, work } from '../src/cli/pipeline.ts';
import { type Language, languages } from '../src/kernel/provenance.ts';
import { root } from './build.ts';

const version = (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;

/** The entries of cases/gallery.txt. */
export function listed(): readonly string[] {
  return readFileSync(path.join(root, 'cases/gallery.txt'), 'utf8')
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '' && !row.startsWith('#'));
}

/** A precedent of the record by its id, or a file of the checkout. */
async function inputsOf(entry: string): Promise<readonly DossierInput[]> {
  const args = parseArguments(['brief', path.join(root, entry)]);
  const record = theRecord();
  const precedent = record.precedent(entry);
  if (!precedent) return inputsFor(args, await work(args)).map((input) => ({ ...input, version }));
  const done: Work = { inputs: [], readings: [], audits: [], cases: [caseOfPrecedent(precedent, record)] };
  return inputsFor(args, done).map((input) => ({ ...input, version, inputHash: record.law.version }));
}

/** Writes the gallery into a folder and gives the files it wrote, without the folder. */
export async function writeGallery(folder: string, entries: readonly string[] = listed()): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  const exhibits: Readonly<Record<Language, Exhibit[]>> = { ar: [], en: [], ru: [] };
  for (const entry of entries) {
    const inputs = await inputsOf(entry);
    const dossiers = inputs.map((input) => dossierOf(input));
    const [first] = dossiers;
    if (!first) throw new Error(`cases/gallery.txt: ${entry} gives no case`);
    const stem = path.basename(entry).replace(/\.\w+$/, '');
    const named = stem.replace(/\.(ar|en|ru)$/, '');
    for (const { file, content } of await pageFiles(path.join(folder, `${named}.html`), 'en', inputs, dossiers)) {
      writeFile(file, content);
      written.push(path.basename(file));
    }
    for (const lang of languages)
      exhibits[lang].push({ file: lang === 'en' ? `${named}.html` : `${named}.${lang}.html`, dossier: first });
  }
  const siblings = { ar: 'index.ar.html', en: 'index.html', ru: 'index.ru.html' };
  for (const lang of languages) {
    writeFile(
      path.join(folder, siblings[lang]),
      galleryIndex(exhibits[lang], { lang, style: style(), fonts: fonts(lang), siblings }),
    );
    written.push(siblings[lang]);
  }
  return written;
}

if (process.argv[1] !== undefined && path.basename(process.argv[1]) === 'gallery.ts') {
  const folder = path.resolve(process.argv[2] ?? path.join(root, 'gallery'));
  rmSync(folder, { recursive: true, force: true });
  const written = await writeGallery(folder);
  console.log(`${written.length} files in ${folder}; begin at index.html`);
}
