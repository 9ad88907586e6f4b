import { html } from 'hono/html';
import type { Text3 } from '../../../kernel/provenance.ts';
import type { Issue, Report } from '../../../outlook/bargain/index.ts';
import { number, text, text3 } from '../../line.ts';
import type { Arg } from '../../model.ts';
import { neutral } from '../../neutral.ts';
import type { Wording } from '../../wording.ts';
import type { Bargaining } from '../../../outlook/bargaining.ts';
import type { Html } from '../pieces.ts';
import { figure, key } from './figure.ts';
import { figureText, type Pen } from './pen.ts';
import { apart, bargainPlot, firstOf, placeOf } from './bargain-plot.ts';
import { bargainControls } from './bargain-control.ts';

/** An issue with what the bench made of it, and how its parts are called in the language of the page. */
export interface Bench {
  readonly issue: Issue;
  readonly report: Report;
  /** By stakeholder. */
  readonly names: readonly string[];
}

/** What stands around the picture and no slider changes. */
export interface BargainWords {
  readonly low: Text3 | null;
  readonly high: Text3 | null;
  readonly source: string | null;
}

const share = 0.8;
export const rounded = (x: number): Arg => number(Number(x.toPrecision(3)));
export const bandOf = ({ report }: Bench) => report.bands.find((b) => b.share === share);

/** Everyone's way over the rounds with the forecast and its interval; on a live page with the numbers to change beside it. */
export function bargainFigure(pen: Pen, bench: Bench, words: BargainWords, live: boolean): Html {
  const { issue, report, names } = bench;
  const band = bandOf(bench);
  const { mean } = report.beside;
  const rounds = report.rounds.map((round) => round.positions);
  return figure(pen, {
    id: `${pen.prefix}chart-bargain`,
    kind: 'bargain',
    finding:
      mean === null || !band
        ? pen.word('chart.bargain.none')
        : pen.sentence('chart.bargain.finding', {
            n: number(issue.stakeholders.length),
            mean: rounded(mean),
            low: rounded(band.low),
            high: rounded(band.high),
          }),
    measure: html`${pen.sentence('chart.bargain.measure', { model: { kind: 'term', id: `bargain.model.${report.model}` } })} ${endsOf(pen, issue, words)}`,
    body: html`${live ? bargainControls(pen, bench) : ''}<div id="${pen.prefix}bargain-told" class="told" role="status"></div><div id="${pen.prefix}bargain-picture">${bargainPicture(pen, bench)}</div>`,
    source: html`${pen.word('chart.bargain.source')}${words.source === null ? '' : html` <bdi>${neutral(words.source)}</bdi>`}`,
    table: {
      heads: [
        pen.word('chart.bargain.who'),
        pen.word('bargain.field.capability'),
        pen.word('bargain.field.salience'),
        ...rounds.map((_, r) => pen.sentence('chart.bargain.round', { n: number(r) })),
      ],
      rows: issue.stakeholders.map((a, i) => [
        html`<bdi>${names[i] ?? a.name}</bdi>`,
        figureOf(pen, a.capability),
        figureOf(pen, a.salience[0] ?? 0),
        ...rounds.map((positions) => figureOf(pen, placeOf(positions, i))),
      ]),
    },
  });
}

const figureOf = (pen: Pen, value: number): Html => html`<bdi class="num">${figureText(pen, value)}</bdi>`;

/** What the two ends of the scale stand for, in words. */
function endsOf(pen: Pen, issue: Issue, { low, high }: BargainWords): Html {
  const scale = issue.scales[0];
  if (!scale) return html``;
  const end = (at: 'top' | 'bottom', value: number, words: Text3 | null): Html =>
    words === null
      ? html``
      : html` ${pen.sentence(`chart.bargain.${at}`, { value: number(value), words: text3(words) })}`;
  return html`${end('top', scale.max, high)}${end('bottom', scale.min, low)}`;
}

/** The part that changes with the numbers: key, lines, list. `before`: as the file has it, drawn pale beneath. */
export function bargainPicture(pen: Pen, bench: Bench, before: Bench | null = null): Html {
  return html`${keyOf(pen, bench, before)}<p class="plot-axis">${pen.sentence('chart.bargain.axis', { n: number(bench.report.rounds.length - 1) })}</p>${bargainPlot(pen, bench, before)}${list(pen, bench)}`;
}

function keyOf(pen: Pen, bench: Bench, before: Bench | null): Html {
  const { report } = bench;
  const { mean, median } = report.beside;
  const band = bandOf(bench);
  const last = firstOf(report.forecast);
  const line = (kind: string): Html => html`<line class="${kind}" x1="0" x2="28" y1="8" y2="8"/>`;
  const spans = report.ensemble?.middle;
  return key([
    ...(mean === null
      ? []
      : [{ sample: line('level'), words: pen.sentence('chart.bargain.mean', { value: rounded(mean) }) }]),
    ...(band
      ? [
          {
            sample: html`<rect class="band" x="0" y="2" width="28" height="12"/>`,
            words: pen.sentence('chart.bargain.band', { low: rounded(band.low), high: rounded(band.high) }),
          },
        ]
      : []),
    ...(median === null
      ? []
      : [
          { sample: line('level dashed'), words: pen.sentence('chart.bargain.median', { value: rounded(median.low) }) },
        ]),
    ...(report.model === 'mean' || last === null
      ? []
      : [
          {
            sample: html`<circle class="ring" cx="14" cy="8" r="5"/>`,
            words: pen.sentence('chart.bargain.last', { value: rounded(last) }),
          },
        ]),
    ...(report.ensemble && spans
      ? [
          {
            sample: html`<line class="stripes" x1="0" x2="28" y1="8" y2="8"/>`,
            words: pen.sentence('chart.bargain.draws', {
              draws: number(report.ensemble.draws),
              low: rounded(spans.low),
              high: rounded(spans.high),
            }),
          },
        ]
      : []),
    ...(before ? [{ sample: line('level ghost'), words: pen.word('chart.bargain.before') }] : []),
  ]);
}

/** Everyone by number, from where to where, and what share of all weight it has. */
function list(pen: Pen, { issue, report, names }: Bench): Html {
  const weights = issue.stakeholders.map((a) => a.capability * (a.salience[0] ?? 0));
  const all = weights.reduce((sum, w) => sum + w, 0);
  const last = report.rounds.at(-1)?.positions ?? [];
  return html`<ol class="map-list">${issue.stakeholders.map((a, i) => {
    const from = a.position[0] ?? 0;
    const to = placeOf(last, i);
    return html`<li><bdi>${names[i] ?? a.name}</bdi> <span class="by">${pen.sentence(apart(issue, from, to) ? 'chart.bargain.moved' : 'chart.bargain.stayed', { from: rounded(from), to: rounded(to) })} · ${pen.sentence('chart.bargain.weight', { share: number(all > 0 ? Math.round(((weights[i] ?? 0) / all) * 100) : 0) })}</span></li>`;
  })}</ol>`;
}

/** A stakeholder as an argument of a sentence. */
export const nameOf = ({ names, issue }: Bench, i: number): Arg => text(names[i] ?? issue.stakeholders[i]?.name ?? '');

/** Stakeholders as the record calls them in the language of the page, the others as the table does. */
export function namesIn(wording: Wording, { issue, words }: Pick<Bargaining, 'issue' | 'words'>): readonly string[] {
  return issue.stakeholders.map(({ name }, i) => {
    const id = words.holders[i] ?? null;
    return id === null ? neutral(name) : wording.name(id);
  });
}
