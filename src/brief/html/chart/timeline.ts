import { html } from 'hono/html';
import { actors, date, term } from '../../line.ts';
import type { Arg, Dossier } from '../../model.ts';
import { shapes as markShapes } from '../../shapes.ts';
import { type Html, pieces } from '../pieces.ts';
import { figure, key } from './figure.ts';
import { type Happening, happeningsOf } from './happenings.ts';
import { directionOf, type Pen, said, shortDate } from './pen.ts';
import { plotRows } from './rows.ts';
import { daysOf, timeScale } from './scale.ts';
import { type Shape, shape } from './track.ts';

/** Rows beyond this many stand under a disclosure. */
const most = 18;

/** What happened on one time axis: a point for a day, a bar for a month, fading where only "before" is known. */
export function timelineFigure(pen: Pen, dossier: Dossier, linked: (claim: string) => boolean): Html | '' {
  const all = happeningsOf(dossier);
  const present = all.filter((h) => !h.background);
  const before = all.filter((h) => h.background);
  const dated = present.filter((h) => h.when.kind === 'known');
  if (dated.length === 0 && before.length === 0) return '';
  const head = { pen, dossier, linked };
  const days = dated.flatMap((h) => spanOf(h));
  const finding =
    dated.length === 0
      ? pen.sentence('chart.timeline.none', { n: { kind: 'number', value: present.length } })
      : pen.sentence('chart.timeline.finding', {
          when: spanned(earliest(dated), latest(dated)),
          dated: { kind: 'number', value: dated.length },
          n: { kind: 'number', value: present.length },
        });
  const order = [...dated, ...present.filter((h) => h.when.kind !== 'known'), ...before];
  return figure(pen, {
    id: `${pen.prefix}chart-timeline`,
    kind: 'timeline',
    finding,
    measure: html`${pen.word('chart.timeline.measure')}${timelineKey(pen)}`,
    body: html`${dated.length === 0 ? '' : strip(head, present, days, 'timeline')}${
      before.length === 0
        ? ''
        : html`<details class="background"><summary>${pen.sentence('chart.timeline.background', { n: { kind: 'number', value: before.length } })}</summary>${strip(
            head,
            before,
            before.flatMap((h) => spanOf(h)),
            'background',
          )}</details>`
    }`,
    table: {
      heads: [pen.word('chart.when'), pen.word('chart.what'), pen.word('figure.speaker')],
      rows: order.map((h) => [whenWords(pen, h), whatWords(head, h), speakerWords(pen, h)]),
    },
  });
}

interface Head {
  readonly pen: Pen;
  readonly dossier: Dossier;
  readonly linked: (claim: string) => boolean;
}

function strip(head: Head, of: readonly Happening[], days: readonly number[], id: string): Html {
  const { pen } = head;
  const first = Math.min(...days);
  const last = Math.max(...days);
  const room = Math.max(1, Math.round((last - first) * 0.06));
  const open = of.some((h) => h.when.kind !== 'known');
  const scale = timeScale(first - (open ? room * 2 : room > 1 ? room : 0), last + room, directionOf(pen));
  const labelled = { ...scale, ticks: scale.ticks.map((t) => ({ value: t.value, label: shortDate(pen, t.label) })) };
  const plot = (rows: readonly Happening[], part: string): Html =>
    plotRows(pen, {
      id: `${pen.prefix}${id}${part}`,
      title: pen.wording.plain(`chart.${id}.title`),
      description: rows.map((h) => describe(head, h)).join(' '),
      scale: labelled,
      axis: pen.sentence('chart.axis.time', {
        year: { kind: 'text', text: yearsOf(of) },
      }),
      rows: together(rows).map((alike) => {
        const first = alike[0] as Happening;
        const when = html`<span class="plot-value">${whenWords(pen, first)}</span>`;
        return {
          label:
            alike.length === 1
              ? html`${when} ${entry(head, first)}`
              : html`${when}<ul class="alike">${alike.map((h) => html`<li>${entry(head, h)}</li>`)}</ul>`,
          shapes: shapesOf(first, labelled.low, labelled.high),
          ink: `ink-${first.mark}`,
        };
      }),
    });
  const rest = of.slice(most);
  return html`${plot(of.slice(0, most), '')}${
    rest.length === 0
      ? ''
      : html`<details><summary>${pen.sentence('chart.more', { n: { kind: 'number', value: rest.length } })}</summary>${plot(rest, '-more')}</details>`
  }`;
}

/** What stands at the same place of the axis shares a row; `of` is in order of time. */
function together(of: readonly Happening[]): readonly (readonly Happening[])[] {
  const rows = new Map<string, Happening[]>();
  for (const h of of) {
    const at = JSON.stringify([h.when, h.mark, h.when.kind === 'known' && h.negated]);
    rows.set(at, [...(rows.get(at) ?? []), h]);
  }
  return [...rows.values()];
}

function entry(head: Head, h: Happening): Html {
  return html`<span class="shape ${h.mark}" aria-hidden="true">${markShapes[h.mark]}</span> ${whatWords(head, h)}${
    h.speakers.length === 0 ? '' : html` <span class="by">${speakerWords(head.pen, h)}</span>`
  }`;
}

function shapesOf(h: Happening, low: number, high: number): readonly Shape[] {
  const { when } = h;
  if (when.kind !== 'known')
    return [{ kind: 'fade', from: Math.min(daysOf(when.day).first, high), to: when.kind === 'before' ? low : high }];
  const { from, to } = when;
  const { first } = daysOf(from);
  const { last } = daysOf(to);
  if (h.negated) return [{ kind: 'cross', at: (first + last) / 2 }];
  return first === last ? [{ kind: 'point', at: first }] : [{ kind: 'bar', from: first, to: last }];
}

function spanOf(h: Happening): readonly number[] {
  return h.when.kind === 'known' ? [daysOf(h.when.from).first, daysOf(h.when.to).last] : [];
}

function yearsOf(of: readonly Happening[]): string {
  const years = of.flatMap((h) => (h.when.kind === 'known' ? [h.when.from.slice(0, 4), h.when.to.slice(0, 4)] : []));
  const first = years.reduce((a, b) => (a < b ? a : b), years[0] ?? '');
  const last = years.reduce((a, b) => (a > b ? a : b), first);
  return first === last ? first : `${first}–${last}`;
}

const earliest = (of: readonly Happening[]): string =>
  of.flatMap((h) => (h.when.kind === 'known' ? [h.when.from] : [])).toSorted()[0] ?? '';
const latest = (of: readonly Happening[]): string =>
  of
    .flatMap((h) => (h.when.kind === 'known' ? [h.when.to] : []))
    .toSorted()
    .at(-1) ?? '';

const spanned = (from: string, to: string): Arg => date(from === to ? from : `${from}/${to}`);

/** The day in words, as a term where only an order is known. */
function whenArg({ when }: Happening): Arg {
  if (when.kind !== 'known') return term(`chart.when.${when.kind}`, { day: date(when.day) });
  return spanned(when.from, when.to);
}

function whenWords(pen: Pen, h: Happening): Html {
  return said(pen, whenArg(h));
}

function whatWords({ pen, linked }: Head, h: Happening): Html {
  const anchor = h.claim !== undefined && linked(h.claim) ? `claim-${h.claim}` : undefined;
  const words = h.words === undefined ? '' : html` ${pieces(pen.wording.arg(h.words), pen.lang, anchor)}`;
  return html`<span class="what">${pieces(pen.wording.arg(h.what), pen.lang, h.words === undefined ? anchor : undefined)}</span>${words}${
    h.negated ? html` (${pen.word('chart.negated')})` : ''
  }`;
}

function speakerWords(pen: Pen, h: Happening): Html {
  return h.speakers.length === 0 ? pen.word('mark.recorded') : said(pen, actors(h.speakers));
}

function describe({ pen }: Head, h: Happening): string {
  return `${pen.wording.plain('chart.plain', { what: whenArg(h) })}: ${pen.wording.plain('chart.plain', { what: h.what })}.`;
}

function timelineKey(pen: Pen): Html {
  const flat = timeScale(0, 28, 'ltr');
  const sample = (s: Shape): Html => html`<g transform="translate(0 -4)">${shape(s, flat)}</g>`;
  return key([
    { sample: sample({ kind: 'point', at: 14 }), words: pen.word('chart.key.day') },
    { sample: sample({ kind: 'bar', from: 3, to: 25 }), words: pen.word('chart.key.stretch') },
    {
      sample: sample({
        kind: 'fade',
        from: directionOf(pen) === 'rtl' ? 3 : 25,
        to: directionOf(pen) === 'rtl' ? 25 : 3,
      }),
      words: pen.word('chart.key.before'),
    },
    { sample: sample({ kind: 'cross', at: 14 }), words: pen.word('chart.key.not') },
  ]);
}
