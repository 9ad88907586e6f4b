import { html, raw } from 'hono/html';
import { type Language, languages } from '../../kernel/provenance.ts';
import type { Dossier } from '../model.ts';
import { type PageData, scriptJson } from '../page-data.ts';
import type { View } from '../view.ts';
import type { MapDrawing } from './chart/draw-map.ts';
import { mapShapes } from './chart/map.ts';
import { faces } from './faces.ts';
import type { Leaf } from './leaf.ts';
import { direction, type Html } from './pieces.ts';
import { type Block, prefixOf, sheetOf } from './sheet.ts';
import { still } from './still.ts';

export interface HtmlOptions {
  readonly lang: Language;
  /** Contents of style.css. */
  readonly style: string;
  /** Base64 WOFF2 by `script-weight`: `arabic-400`. */
  readonly fonts: Readonly<Record<string, string>>;
  /** The texts read, in the order of the readings; absent under `--no-text`. */
  readonly article?: readonly string[];
  /** The map of each dossier; null where none can be drawn. */
  readonly drawings?: readonly (MapDrawing | null)[];
  /** What makes it live; absent: a page without script. */
  readonly live?: Live;
  /** File names of the same page in the other languages. */
  readonly siblings?: Readonly<Partial<Record<Language, string>>>;
}

export interface Live {
  /** The bundle of src/page in the language of the page. */
  readonly script: string;
  readonly data: PageData;
  /** SHA-256 of a text in UTF-8, as base64: the policy names the page's own script and style by it. */
  readonly digest: (text: string) => string;
}

/** One self-contained page that reads well without script: a dossier, or several of one reading one after the other. */
export function renderHtml(dossier: Dossier | readonly Dossier[], options: HtmlOptions): string {
  const [first, ...others] = Array.isArray(dossier) ? (dossier as readonly Dossier[]) : [dossier as Dossier];
  if (!first) return '';
  const { lang, live, drawings = [] } = options;
  const texts = first.no_text ? [] : (options.article ?? []);
  const views: readonly View[] | undefined = live?.data.cases.map(() => live.data.view);
  const sheet = sheetOf([first, ...others], {
    lang,
    texts,
    still,
    maps: drawings.map((d) => d?.plan ?? null),
    ...(views ? { views } : {}),
  });
  const { lead, blocks } = sheet;
  const style = `${faces(options.fonts)}${options.style}`.replaceAll('</', '<\\/');
  const script = live?.script.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');
  const page = html`<!doctype html>
<html lang="${lang}" dir="${direction(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script, live)}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${sheet.title}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#verdict">${lead.word('skip')}</a>
${drawings.map((d, i) => (d ? mapShapes(prefixOf(i), d.shapes) : ''))}<div class="page">
<header>${languageSwitch(lead, options.siblings ?? {})}${sheet.head}${navigation(lead, blocks)}</header>
<main>${blocks.map((b) => raw(b.html ?? ''))}</main>
<footer><p>${lead.word('mark.legend')}</p><p class="legend">${(['said', 'recorded', 'computed', 'assumed'] as const).map((m) => lead.mark(m))}</p>${
    first.no_text ? html`<p>${lead.word('no-text')}</p>` : ''
  }</footer>
</div>${
    live && script !== undefined
      ? html`
<script type="application/json" id="casus-data">${raw(scriptJson(live.data))}</script>
<script>${raw(script)}</script>`
      : ''
  }
</body>
</html>
`;
  return String(page);
}

/** No request, and no script nor style but the page's own, by their hashes. */
function policy(style: string, script: string | undefined, live: Live | undefined): string {
  const own = (text: string): string => (live ? `'sha256-${live.digest(text)}'` : "'unsafe-inline'");
  return [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src ${own(script)}`]),
    `style-src ${own(style)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function navigation(leaf: Leaf, blocks: readonly Block[]): Html {
  const known = new Set<string>([...leaf.dossier.sections.map((s) => s.id), 'article', 'cite']);
  const ids = blocks.map((b) => b.id).filter((id) => id !== 'switch' && known.has(id));
  return html`<nav aria-label="${leaf.wording.plain('nav')}"><ul>${ids.map((id) => html`<li><a href="#${id}">${leaf.word(`section.${id}`)}</a></li>`)}</ul></nav>`;
}

const ownNames: Readonly<Record<Language, string>> = { ar: 'العربية', en: 'English', ru: 'Русский' };

/** The same page in the other languages; in a browser the links keep the place. */
function languageSwitch(leaf: Leaf, siblings: Readonly<Partial<Record<Language, string>>>): Html | '' {
  if (Object.keys(siblings).length === 0) return '';
  return html`<nav class="languages" aria-label="${leaf.wording.plain('languages')}"><ul>${languages.map((l) => {
    const file = siblings[l];
    return l === leaf.lang
      ? html`<li><span lang="${l}" dir="${direction(l)}" aria-current="true">${ownNames[l]}</span></li>`
      : file === undefined
        ? ''
        : html`<li><a href="${encodeURIComponent(file)}" hreflang="${l}" lang="${l}" dir="${direction(l)}">${ownNames[l]}</a></li>`;
  })}</ul></nav>`;
}
