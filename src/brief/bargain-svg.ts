import { html } from 'hono/html';
import type { Language } from '../kernel/provenance.ts';
import type { Issue, Report, Swing } from '../outlook/bargain/index.ts';
import { bargainFigures } from './bargain.ts';
import { direction, type Html } from './html/pieces.ts';
import { number, term, text } from './line.ts';
import type { Arg } from './model.ts';
import { neutral } from './neutral.ts';
import { cut } from './plot.ts';
import { type Piece, Wording } from './wording.ts';

const width = 860;
const margin = 210;
const room = 600;
const step = 24;
/** Beyond this many stakeholders the rows are left out: nobody could read them. */
const mostRows = 200;

/**
 * The report as one picture: the headline with its bands and the ensemble's dots, everyone's way along the scale, and what
 * each number alone does to the mean. The scale runs from left to right in every language; words follow their own direction.
 */
export function bargainSvg(issue: Issue, report: Report, lang: Language): string {
  const wording = new Wording(lang, { names: {}, provisions: {} });
  const say = (id: string, args: Readonly<Record<string, Arg>> = {}): string => said(wording.say(id, args));
  const scale = issue.scales[0] ?? { min: 0, max: 1, unit: null };
  const x = (value: number): number =>
    margin + Math.min(1, Math.max(0, (value - scale.min) / (scale.max - scale.min))) * room;
  const rows = issue.stakeholders.length <= mostRows ? issue.stakeholders.length : 0;
  const top = 150;
  const wide = report.searches.tornado.filter((s) => s.atLow !== null && s.atHigh !== null);
  const below = top + rows * step + 56;
  const height = below + (wide.length > 0 ? 30 + wide.length * step : 0);
  const title = say(scale.unit === null ? 'bargain.question-bare' : 'bargain.question', {
    question: text(issue.question),
    min: number(scale.min),
    max: number(scale.max),
    unit: text(scale.unit ?? ''),
  });
  return `${String(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" lang="${lang}" font-family="IBM Plex Sans, IBM Plex Sans Arabic, Noto Sans, Arial, sans-serif" font-size="13" fill="#1b1b1b">
<title>${title}</title>
<desc>${bargainFigures(report, wording).join(' ')}</desc>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${sentence(title, 26, lang, 15)}
${sentence(say('bargain.legend', { model: term(`bargain.model.${report.model}`) }), 44, lang, 10)}
${forecast(report, x, wording)}
${axis(scale.min, scale.max, top - 14, wording)}
${rows === 0 ? '' : issue.stakeholders.map((_, i) => stakeholder(issue, report, i, top + 10 + i * step, x, wording))}
${wide.length === 0 ? '' : [sentence(say('bargain.tornado'), below, lang, 13), meanLine(report.beside.mean, below + 14, height, x), ...wide.map((s, i) => swing(s, below + 30 + i * step, x, wording))]}
</svg>`)}\n`;
}

/** Words with every insert isolated, as a face of text has them. */
const said = (of: readonly Piece[]): string =>
  of.map((p) => (p.kind === 'words' ? p.text : isolated(p.kind === 'group' ? said(p.pieces) : p.text))).join('');

/** A sentence of its own line, from the edge its language begins at. */
function sentence(words: string, y: number, lang: Language, size: number): Html {
  const rtl = direction(lang) === 'rtl';
  return html`<text x="${rtl ? width - 20 : 20}" y="${y}" font-size="${size}" direction="${direction(lang)}" font-weight="600">${words}</text>`;
}

const isolated = (words: string): string => `\u2068${words}\u2069`;

/** What stands to the left of a row; a name keeps the direction of its own script. */
function label(words: string, y: number): Html {
  return html`<text x="${margin - 12}" y="${y + 4}" text-anchor="end">${isolated(cut(words, 28))}</text>`;
}

function axis(min: number, max: number, y: number, wording: Wording): Html {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, value: min + share * (max - min) }));
  return html`<g stroke="#767676">
<line x1="${margin}" x2="${margin + room}" y1="${y}" y2="${y}"/>
${ticks.map(({ share }) => html`<line x1="${margin + share * room}" x2="${margin + share * room}" y1="${y - 4}" y2="${y + 4}"/>`)}
</g>
${ticks.map(({ share, value }) => html`<text x="${margin + share * room}" y="${y - 8}" text-anchor="middle" font-size="11" fill="#5a5a5a">${figure(value, wording)}</text>`)}`;
}

const figure = (value: number, wording: Wording): string =>
  wording
    .arg(number(Number(value.toPrecision(4))))
    .map((p) => ('text' in p ? p.text : ''))
    .join('');

/** The headline: the two bands, the mean, the median, the model asked for, and the ensemble's dots. */
function forecast(report: Report, x: (value: number) => number, wording: Wording): Html {
  const { beside, bands, ensemble } = report;
  const asked = typeof report.forecast === 'number' ? report.forecast : (report.forecast?.[0] ?? null);
  const band = (share: number, y: number, height: number, fill: string): Html | string => {
    const b = bands.find((one) => one.share === share);
    return b
      ? html`<rect x="${x(b.low)}" y="${y}" width="${Math.max(1, x(b.high) - x(b.low))}" height="${height}" fill="${fill}"/>`
      : '';
  };
  const y = 66;
  return html`${label(wording.plain('bargain.model.mean'), y)}
${band(0.8, y - 8, 16, '#dbe7f3')}${band(0.5, y - 8, 16, '#a9c8e6')}
${beside.median === null ? '' : html`<line x1="${x(beside.median.low)}" x2="${x(beside.median.low)}" y1="${y - 10}" y2="${y + 10}" stroke="#8a5a00" stroke-width="2" stroke-dasharray="3 2"/>`}
${beside.mean === null ? '' : html`<path d="M ${x(beside.mean)} ${y - 8} l 6 12 h -12 z" fill="#0b4f8a"/><text x="${x(beside.mean)}" y="${y + 22}" text-anchor="middle" font-size="12" font-weight="600">${figure(beside.mean, wording)}</text>`}
${report.model === 'mean' || asked === null ? '' : html`<circle cx="${x(asked)}" cy="${y}" r="6" fill="none" stroke="#a3195b" stroke-width="2"/>`}
${ensemble ? [label(wording.plain('bargain.dots'), y + 42), dots(ensemble.dots, y + 46, x)] : ''}`;
}

/** Dots that would hide each other are stacked. */
function dots(values: readonly number[], y: number, x: (value: number) => number): Html {
  const heights = new Map<number, number>();
  return html`${values.map((value) => {
    const slot = Math.round(x(value) / 8);
    const high = heights.get(slot) ?? 0;
    heights.set(slot, high + 1);
    return html`<circle cx="${x(value)}" cy="${y - high * 4}" r="3.5" fill="#0b4f8a" fill-opacity="0.7"/>`;
  })}`;
}

function stakeholder(
  issue: Issue,
  report: Report,
  i: number,
  y: number,
  x: (value: number) => number,
  wording: Wording,
): Html {
  const a = issue.stakeholders[i];
  const way = report.rounds.map((round) => {
    const at = round.positions[i];
    return x(typeof at === 'number' ? at : (at?.[0] ?? 0));
  });
  const from = way[0] ?? margin;
  const to = way.at(-1) ?? from;
  const name = neutral(a?.name ?? '');
  return html`${label(a?.computed ? `${name} (${wording.plain('mark.computed')})` : name, y)}
<line x1="${margin}" x2="${margin + room}" y1="${y}" y2="${y}" stroke="#ececec"/>
${way.length > 1 && way.some((at) => at !== from) ? html`<polyline points="${way.map((at, r) => `${at.toFixed(1)},${(y - 5 + (10 * r) / (way.length - 1)).toFixed(1)}`).join(' ')}" fill="none" stroke="#a3195b"/><circle cx="${to}" cy="${y + 5}" r="4" fill="#a3195b"/>` : ''}
<circle cx="${from}" cy="${way.length > 1 && to !== from ? y - 5 : y}" r="4" fill="${a?.computed ? '#ffffff' : '#1b1b1b'}" stroke="#1b1b1b"/>`;
}

function meanLine(mean: number | null, from: number, to: number, x: (value: number) => number): Html | string {
  return mean === null
    ? ''
    : html`<line x1="${x(mean)}" x2="${x(mean)}" y1="${from}" y2="${to - 6}" stroke="#767676" stroke-dasharray="2 3"/>`;
}

/** One number's reach: from the forecast at its low end to that at its high end. */
function swing(s: Swing, y: number, x: (value: number) => number, wording: Wording): Html {
  const [a, b] = [x(s.atLow ?? 0), x(s.atHigh ?? 0)];
  const words = wording.plain('bargain.number', { field: term(`bargain.field.${s.field}`), name: text(s.name) });
  return html`${label(words, y)}
<rect x="${Math.min(a, b)}" y="${y - 7}" width="${Math.max(1, Math.abs(a - b))}" height="14" fill="#a9c8e6" stroke="#0b4f8a"/>
<text x="${Math.max(a, b) + 6}" y="${y + 4}" font-size="11" fill="#5a5a5a">${figure(s.low, wording)} … ${figure(s.high, wording)}</text>`;
}
