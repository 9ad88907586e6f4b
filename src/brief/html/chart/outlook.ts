import { html } from 'hono/html';
import { betaQuantile } from '../../../outlook/beta.ts';
import type { BaseRate, Contingent, Headline, Outlook } from '../../../outlook/model.ts';
import { actors, number, precedent, term } from '../../line.ts';
import { classArg, featureArg } from '../../sections/outlook.ts';
import { type Html } from '../pieces.ts';
import { figure, key } from './figure.ts';
import { directionOf, figureText, type Pen, said } from './pen.ts';
import { plotRows, type PlotRow } from './rows.ts';
import { numberScale, type Scale } from './scale.ts';
import { type Shape, shape } from './track.ts';

/** Each dot is five in a hundred. */
const dots = 20;

const percent = (share: number): number => Math.round(share * 100);

function hundred(pen: Pen): Scale<string> {
  const scale = numberScale(0, 100, directionOf(pen));
  return { ...scale, ticks: [0, 25, 50, 75, 100].map((value) => ({ value, label: figureText(pen, value) })) };
}

/** How often it came so before, as twenty dots over the rates that the count leaves possible; never a lone number. */
export function ratesFigure(pen: Pen, outlook: Outlook): Html | '' {
  const shown = outlook.headlines.filter((h) => h.rate.n > 0 && h.rate.interval !== null);
  const [first] = shown;
  if (!first) return '';
  const members = new Map(shown.flatMap((h) => h.rate.members.map((m) => [m.precedent, m.decision] as const)));
  const came = (h: Headline, id: string): Html => {
    const counted = h.rate.members.find((m) => m.precedent === id)?.counted;
    return counted === undefined ? html`–` : pen.word(counted ? 'chart.yes' : 'chart.no');
  };
  return figure(pen, {
    id: `${pen.prefix}chart-rates`,
    kind: 'rates',
    finding: findingOf(pen, first.rate),
    measure: html`${pen.word('chart.rates.measure')}${ratesKey(pen)}`,
    body: plotRows(pen, {
      id: `${pen.prefix}rates`,
      title: pen.wording.plain('chart.rates.title'),
      description: shown.map((h) => rateWords(pen, h.rate)).join(' '),
      scale: hundred(pen),
      axis: pen.word('chart.axis.share'),
      rows: shown.map((h) => rateRow(pen, h)),
    }),
    source: pen.sentence('chart.rates.source', { class: classArg(first.rate.class) }),
    table: {
      heads: [pen.word('chart.case'), pen.word('chart.decided-head'), ...shown.map((h) => pen.word(`of.${h.of}`))],
      rows: [...members].map(([id, decision]) => [
        said(pen, precedent(id)),
        pen.word(`decision.${decision}`),
        ...shown.map((h) => came(h, id)),
      ]),
    },
  });
}

function findingOf(pen: Pen, rate: BaseRate): Html {
  return pen.sentence('chart.rates.finding', {
    of: term(`of.${rate.of}`),
    k: number(rate.k),
    n: number(rate.n),
    low: number(percent(rate.interval?.low ?? 0)),
    high: number(percent(rate.interval?.high ?? 1)),
  });
}

function rateWords(pen: Pen, rate: BaseRate): string {
  return pen.wording.plain('chart.rates.finding', {
    of: term(`of.${rate.of}`),
    k: number(rate.k),
    n: number(rate.n),
    low: number(percent(rate.interval?.low ?? 0)),
    high: number(percent(rate.interval?.high ?? 1)),
  });
}

function rateRow(pen: Pen, { of, rate }: Headline): PlotRow {
  const values = quantiles(rate.k, rate.n);
  return {
    label: html`${pen.word(`of.${of}`)} <span class="by">${said(pen, classArg(rate.class))}</span>`,
    value: pen.sentence('chart.of', { k: number(rate.k), n: number(rate.n) }),
    shapes: [
      { kind: 'dots', values, step: 4 },
      { kind: 'line', from: (rate.interval?.low ?? 0) * 100, to: (rate.interval?.high ?? 1) * 100 },
      { kind: 'end', at: (rate.mean ?? 0.5) * 100 },
    ],
    ink: 'ink-computed',
    height: 84,
  };
}

/** The middle of each twentieth of Beta(k+1, n-k+1), in hundredths. */
export function quantiles(k: number, n: number): readonly number[] {
  return Array.from({ length: dots }, (_, i) => betaQuantile((i + 0.5) / dots, k + 1, n - k + 1) * 100);
}

/** Who sends forces: each responder's own count and range, and where it lies after what is known of this case. */
export function sendersFigure(pen: Pen, outlook: Outlook): Html | '' {
  const rows = alike(outlook.contingents);
  if (rows.length === 0) return '';
  const own = outlook.contingents.filter((c) => c.class === 'own');
  return figure(pen, {
    id: `${pen.prefix}chart-senders`,
    kind: 'senders',
    finding: pen.sentence('chart.senders.finding', { n: number(own.length), all: number(outlook.contingents.length) }),
    measure: html`${pen.word('chart.senders.measure')}${sendersKey(pen)}`,
    body: plotRows(pen, {
      id: `${pen.prefix}senders`,
      title: pen.wording.plain('chart.senders.title'),
      description: rows.map((group) => senderWords(pen, group)).join(' '),
      scale: hundred(pen),
      axis: pen.word('chart.axis.share'),
      rows: rows.map((group) => {
        const c = group[0] as Contingent;
        return {
          label: html`${said(pen, actors(group.map((g) => g.responder)))}${c.class === 'any' ? html` <span class="by">${pen.word('chart.senders.any')}</span>` : ''}`,
          value: pen.sentence('chart.of', { k: number(c.k), n: number(c.n) }),
          shapes: contingentShapes(c),
          ink: 'ink-computed',
        };
      }),
    }),
    table: {
      heads: [
        pen.word('chart.state'),
        pen.word('chart.sent'),
        pen.word('chart.range'),
        pen.word('chart.range-adjusted'),
      ],
      rows: outlook.contingents.map((c) => [
        said(pen, actors([c.responder])),
        pen.sentence('chart.of', { k: number(c.k), n: number(c.n) }),
        range(pen, c.interval.low, c.interval.high),
        c.adjusted ? range(pen, c.adjusted.low, c.adjusted.high) : html`–`,
      ]),
    },
  });
}

function range(pen: Pen, low: number, high: number): Html {
  return pen.sentence('chart.range-words', { low: number(percent(low)), high: number(percent(high)) });
}

function contingentShapes(c: Contingent): readonly Shape[] {
  const counted: Shape[] = [
    { kind: 'line', from: c.interval.low * 100, to: c.interval.high * 100 },
    { kind: c.adjusted ? 'ring' : 'point', at: c.mean * 100 },
  ];
  return c.adjusted
    ? [
        ...counted,
        { kind: 'stripes', from: c.adjusted.low * 100, to: c.adjusted.high * 100 },
        { kind: 'point', at: c.adjusted.mean * 100 },
      ]
    : counted;
}

/** Responders with one and the same count stand in one row. */
function alike(contingents: readonly Contingent[]): readonly (readonly Contingent[])[] {
  const groups = new Map<string, Contingent[]>();
  for (const c of contingents) {
    const id = c.class === 'own' ? c.responder : JSON.stringify([c.k, c.n, c.adjusted ?? null]);
    groups.set(id, [...(groups.get(id) ?? []), c]);
  }
  return [...groups.values()].toSorted((a, b) => middleOf(b[0]) - middleOf(a[0]));
}

const middleOf = (c: Contingent | undefined): number => c?.adjusted?.mean ?? c?.mean ?? 0;

function senderWords(pen: Pen, group: readonly Contingent[]): string {
  const c = group[0] as Contingent;
  return `${pen.wording.plain('chart.plain', { what: actors(group.map((g) => g.responder)) })}: ${pen.wording.plain('chart.of', { k: number(c.k), n: number(c.n) })}.`;
}

/** What would change it most: the rate in the class to which another fact would move the case, the widest swing first. */
export function tornadoFigure(pen: Pen, outlook: Outlook): Html | '' {
  const head = outlook.headlines.find((h) => h.of === 'decided');
  if (!head || head.rate.mean === null || outlook.changes.length === 0) return '';
  const base = head.rate.mean;
  const swings = outlook.changes
    .map((c) => ({ ...c, mean: (c.k + 1) / (c.n + 2) }))
    .toSorted((a, b) => Math.abs(b.mean - base) - Math.abs(a.mean - base));
  const [most] = swings;
  if (!most) return '';
  return figure(pen, {
    id: `${pen.prefix}chart-tornado`,
    kind: 'tornado',
    finding: pen.sentence('chart.tornado.finding', {
      value: featureArg(most.feature, most.to),
      from: number(percent(base)),
      to: number(percent(most.mean)),
      n: number(most.n),
    }),
    measure: pen.word('chart.tornado.measure'),
    body: plotRows(pen, {
      id: `${pen.prefix}tornado`,
      title: pen.wording.plain('chart.tornado.title'),
      description: swings
        .map(
          (s) =>
            `${pen.wording.plain('chart.plain', { what: featureArg(s.feature, s.to) })}: ${pen.wording.plain('chart.of', { k: number(s.k), n: number(s.n) })}.`,
        )
        .join(' '),
      scale: hundred(pen),
      axis: pen.word('chart.axis.share'),
      guide: base * 100,
      rows: swings.map((s) => ({
        label: said(pen, featureArg(s.feature, s.to)),
        value: pen.sentence('chart.of', { k: number(s.k), n: number(s.n) }),
        shapes: [
          { kind: 'bar', from: base * 100, to: s.mean * 100 },
          { kind: 'end', at: s.mean * 100 },
        ],
        ink: s.mean >= base ? 'ink-gain' : 'ink-loss',
      })),
    }),
    table: {
      heads: [pen.word('chart.if'), pen.word('chart.came'), pen.word('chart.mean')],
      rows: swings.map((s) => [
        said(pen, featureArg(s.feature, s.to)),
        pen.sentence('chart.of', { k: number(s.k), n: number(s.n) }),
        said(pen, number(percent(s.mean))),
      ]),
    },
  });
}

function ratesKey(pen: Pen): Html {
  const flat = numberScale(0, 28, directionOf(pen));
  const sample = (...of: readonly Shape[]): Html =>
    html`<g class="ink-computed" transform="translate(0 -4)">${of.map((s) => shape(s, flat))}</g>`;
  return key([
    { sample: sample({ kind: 'dots', values: [14], step: 1 }), words: pen.word('chart.key.dot') },
    { sample: sample({ kind: 'line', from: 2, to: 26 }, { kind: 'end', at: 14 }), words: pen.word('chart.key.range') },
  ]);
}

function sendersKey(pen: Pen): Html {
  const flat = numberScale(0, 28, directionOf(pen));
  const sample = (...of: readonly Shape[]): Html =>
    html`<g class="ink-computed" transform="translate(0 -4)">${of.map((s) => shape(s, flat))}</g>`;
  return key([
    {
      sample: sample({ kind: 'line', from: 2, to: 26 }, { kind: 'point', at: 14 }),
      words: pen.word('chart.key.counted'),
    },
    {
      sample: sample({ kind: 'stripes', from: 2, to: 26 }, { kind: 'point', at: 14 }),
      words: pen.word('chart.key.adjusted'),
    },
  ]);
}
