import { createHash } from 'node:crypto';
import path from 'node:path';
import { drawMap } from '../brief/html/chart/draw-map.ts';
import type { DossierInput } from '../brief/index.ts';
import type { Dossier } from '../brief/model.ts';
import { pageData } from '../brief/page-build.ts';
import { type Language, languages } from '../kernel/provenance.ts';
import { atlas, fonts, pageScript, style, theBargainRules } from './data.ts';

/** One file of a page. */
export interface PageFile {
  readonly file: string;
  readonly content: string;
}

/**
 * The page of these dossiers: in the language asked for under the name asked for, and beside it the other two, which a
 * switch on the page leads to: `dossier.html`, `dossier.ar.html`, `dossier.ru.html`.
 */
export async function pageFiles(
  file: string,
  lang: Language,
  inputs: readonly DossierInput[],
  dossiers: readonly Dossier[],
): Promise<readonly PageFile[]> {
  const { renderHtml } = await import('../brief/faces.ts');
  const names = namesOf(file, lang);
  const siblings = Object.fromEntries(languages.map((l) => [l, path.basename(names[l])]));
  const drawings = dossiers.map((d) => (d.places ? drawMap(atlas(), d.places) : null));
  const data = pageData(inputs, dossiers);
  const tabled = dossiers.some((d) => d.bargaining !== undefined);
  const article = inputs[0]?.texts ?? [];
  return languages
    .toSorted((a, b) => Number(b === lang) - Number(a === lang))
    .map((l) => ({
      file: names[l],
      content: renderHtml(dossiers, {
        lang: l,
        style: style(),
        fonts: fonts(l),
        article,
        siblings,
        drawings,
        ...(data ? { live: { script: pageScript(l), data, digest, ...(tabled ? { bargain: sliders(l) } : {}) } } : {}),
      }),
    }));
}

/** What moves the figure of a table of stakeholders. */
const sliders = (lang: Language) => ({
  script: pageScript('bargain'),
  worker: pageScript(`worker.${lang}`),
  rules: theBargainRules(),
});

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

function namesOf(file: string, lang: Language): Readonly<Record<Language, string>> {
  const { dir, name, ext } = path.parse(file);
  const of = (l: Language): string => (l === lang ? file : path.join(dir, `${name}.${l}${ext}`));
  return { ar: of('ar'), en: of('en'), ru: of('ru') };
}
