import { html, raw } from 'hono/html';
import type { Language } from '../../kernel/provenance.ts';
import type { BargainRules } from '../../outlook/bargain/index.ts';
import { wantedDraws } from '../../outlook/bargaining.ts';
import type { Dossier } from '../model.ts';
import { inLanguage, scriptJson } from '../page-build.ts';
import type { BargainBlock, PageData } from '../page-data.ts';
import { Wording } from '../wording.ts';
import type { View } from '../view.ts';
import type { MapDrawing } from './chart/draw-map.ts';
import { namesIn } from './chart/bargain.ts';
import { mapShapes } from './chart/map.ts';
import { documentOf, languageSwitch, styleOf } from './head.ts';
import type { Leaf } from './leaf.ts';
import type { Html } from './pieces.ts';
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
  /** What the sliders of a bargaining figure need; used only where a case has a table of stakeholders. */
  readonly bargain?: {
    /** The bundle of src/page/bargain.ts, and that of its worker in the language of the page. */
    readonly script: string;
    readonly worker: string;
    readonly rules: BargainRules;
  };
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
  const style = styleOf(options.fonts, options.style, { words: footOf(first, lead.wording), lang });
  const scripts = live ? scriptsOf(live, [first, ...others], lang) : [];
  return documentOf(lang, {
    title: sheet.title,
    policy: policy(style, scripts, live),
    style,
    body: html`<body>
<a class="skip" href="#verdict">${lead.word('skip')}</a>
${drawings.map((d, i) => (d ? mapShapes(prefixOf(i), d.shapes) : ''))}<div class="page">
<header>${languageSwitch(lead, options.siblings ?? {})}${sheet.head}${navigation(lead, blocks)}</header>
<main>${blocks.map((b) => raw(b.html ?? ''))}</main>
<footer><p>${lead.word('mark.legend')}</p><p class="legend">${(['said', 'recorded', 'computed', 'assumed'] as const).map((m) => lead.mark(m))}</p>${
      first.no_text ? html`<p>${lead.word('no-text')}</p>` : ''
    }</footer>
</div>${scripts.map(
      ({ kind, id, text }) => html`
<script${kind === null ? '' : html` type="${kind}"`}${id === null ? '' : html` id="${id}"`}>${raw(text)}</script>`,
    )}
</body>`,
  });
}

/** The day and the input, so that a loose sheet says what it is of. */
function footOf({ case: c, input_hash: hash }: Dossier, wording: Wording): string {
  const day = c ? `${wording.plain('as-of', { day: { kind: 'date', value: c.day } })} · ` : '';
  return `${day}sha256 ${hash.slice(0, 12)}`;
}

interface Script {
  /** null: it runs. */
  readonly kind: string | null;
  readonly id: string | null;
  readonly text: string;
}

/** The page's data and script; and where a case has a table of stakeholders, what its sliders work with. */
function scriptsOf(live: Live, dossiers: readonly Dossier[], lang: Language): readonly Script[] {
  const run = (text: string): Script => ({ kind: null, id: null, text: closed(text) });
  const data = (id: string, text: string): Script => ({ kind: 'application/json', id, text });
  const main = [data('casus-data', scriptJson(inLanguage(live.data, lang))), run(live.script)];
  const at = dossiers.findIndex((d) => d.bargaining !== undefined);
  const bargaining = dossiers[at]?.bargaining;
  if (!bargaining || !live.bargain) return main;
  const { issue, model, seed, report, words } = bargaining;
  const block: BargainBlock = {
    schema: 'casus-bargain/1',
    lang,
    prefix: prefixOf(at),
    issue,
    model,
    seed,
    draws: wantedDraws,
    report: { ...report, rounds: report.rounds.map(({ positions }) => ({ positions })) },
    rules: live.bargain.rules,
    names: namesIn(new Wording(lang, dossiers[at] as Dossier), bargaining),
    holders: words.holders,
  };
  return [
    ...main,
    data('casus-bargain', scriptJson(block)),
    { kind: 'text/plain', id: 'casus-worker', text: closed(live.bargain.worker) },
    run(live.bargain.script),
  ];
}

/** No end of a script can stand inside one. */
const closed = (script: string): string => script.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');

/** No script nor style but the page's own, by their hashes, and no worker but one it makes itself. */
function policy(style: string, scripts: readonly Script[], live: Live | undefined): readonly string[] {
  const own = (text: string): string => (live ? `'sha256-${live.digest(text)}'` : "'unsafe-inline'");
  const run = scripts.filter(({ kind }) => kind === null);
  return [
    ...(run.length === 0 ? [] : [`script-src ${run.map(({ text }) => own(text)).join(' ')}`]),
    ...(run.length > 1 ? ['worker-src blob:'] : []),
    `style-src ${own(style)}`,
  ];
}

function navigation(leaf: Leaf, blocks: readonly Block[]): Html {
  const known = new Set<string>([...leaf.dossier.sections.map((s) => s.id), 'article', 'cite']);
  const ids = blocks.map((b) => b.id).filter((id) => id !== 'switch' && known.has(id));
  return html`<nav aria-label="${leaf.wording.plain('nav')}"><ul>${ids.map((id) => html`<li><a href="#${id}">${leaf.word(`section.${id}`)}</a></li>`)}</ul></nav>`;
}
