import type { Issue, Report, Searches } from '../outlook/bargain/index.ts';
import { line, list, number, term, text } from './line.ts';
import type { Arg, Line } from './model.ts';
import { plot, type PlotRow } from './plot.ts';
import { renderTerminal, type TerminalOptions } from './terminal.ts';
import { Wording } from './wording.ts';

/** Four figures are more than any of these forecasts bears. */
const figure = (x: number): Arg => number(Number(x.toPrecision(4)));
const figures = (x: number | readonly number[]): Arg => (typeof x === 'number' ? figure(x) : list(x.map(figure)));

/** The report of a bargaining run as sentences, headline first. */
export function bargainLines(issue: Issue, report: Report): readonly Line[] {
  const scale = issue.scales[0] ?? { min: 0, max: 1, unit: null };
  const dynamic = report.model === 'scholz' || report.model === 'spatial' || report.model === 'ktab';
  const head = [
    line('assumed', 'bargain.question', {
      question: text(issue.question),
      min: figure(scale.min),
      max: figure(scale.max),
      unit: text(scale.unit ?? ''),
    }),
    ...(issue.scales.length > 1
      ? [line('computed', 'bargain.first-dimension', { name: text(issue.scales[0]?.name ?? '1') })]
      : []),
    ...computedLines(issue),
    ...headLines(report),
  ];
  const model = term(`bargain.model.${report.model}`);
  const answer =
    report.forecast === null
      ? line('computed', 'bargain.undefined', { model })
      : line('computed', dynamic ? 'bargain.explains' : 'bargain.forecast', { model, value: figures(report.forecast) });
  const notes = report.notes.map((n) => line('computed', `bargain.note.${n}`));
  const more = [
    ...(report.upTo === undefined ? [] : [line('computed', 'bargain.up-to', { value: figure(report.upTo) })]),
    ...(report.half_q === null ? [] : [line('computed', 'bargain.half-q', { value: figure(report.half_q) })]),
  ];
  return [
    ...head,
    // The headline has already said the mean.
    ...(report.model === 'mean' && report.forecast !== null && issue.scales.length === 1
      ? notes
      : [{ ...answer, children: [...notes, ...more, ...settingLines(report)] }]),
    ...besides(report),
    ...rounds(issue, report),
    changes(issue, report, 'mean', report.searches),
    ...(report.model_searches ? [changes(issue, report, report.model, report.model_searches)] : []),
  ].filter((l) => l.message !== 'bargain.changes' || (l.children ?? []).length > 0);
}

/** The figures of the report in sentences of one language, for whoever cannot see the picture. */
export function bargainFigures(report: Report, wording: Wording): readonly string[] {
  return headLines(report).map((l) => wording.plain(l.message, l.args));
}

/** The headline: mean, bands, ensemble, camps, the signal. */
function headLines(report: Report): readonly Line[] {
  const { beside } = report;
  return [
    ...(beside.mean === null ? [] : [line('computed', 'bargain.mean', { value: figure(beside.mean) })]),
    ...report.bands.map((b) =>
      line('computed', 'bargain.band', {
        share: figure(b.share * 100),
        low: figure(b.low),
        high: figure(b.high),
      }),
    ),
    ...(report.ensemble?.middle
      ? [
          line('computed', 'bargain.ensemble', {
            draws: text(String(report.ensemble.draws)),
            seed: text(String(report.ensemble.seed)),
            share: figure(report.ensemble.share * 100),
            low: figure(report.ensemble.middle.low),
            high: figure(report.ensemble.middle.high),
          }),
        ]
      : []),
    ...(report.camps ? [line('computed', 'bargain.camps')] : []),
    ...(report.no_settlement.raised
      ? [line('computed', 'bargain.no-settlement', {}, { children: signs(report) })]
      : []),
  ];
}

function computedLines(issue: Issue): readonly Line[] {
  return issue.stakeholders.flatMap((a) =>
    a.computed
      ? [
          line('computed', 'bargain.computed', {
            name: text(a.name),
            value: figures(a.position.length === 1 ? (a.position[0] ?? 0) : a.position),
            endings: list(a.computed.endings.map((id) => text(id))),
          }),
        ]
      : [],
  );
}

function signs(report: Report): readonly Line[] {
  const s = report.no_settlement;
  return [
    ...(s.polesHeld ? [line('computed', 'bargain.sign.poles')] : []),
    ...(s.referenceInCore ? [line('computed', 'bargain.sign.reference')] : []),
    ...(s.confronting && s.confrontation !== null
      ? [line('computed', 'bargain.sign.confrontation', { share: figure(s.confrontation * 100) })]
      : []),
  ];
}

function settingLines(report: Report): readonly Line[] {
  const words = Object.entries(report.settings).map(([name, value]) => `${name}=${String(value)}`);
  return words.length > 0 ? [line('assumed', 'bargain.settings', { settings: text(words.join(', ')) })] : [];
}

function besides(report: Report): readonly Line[] {
  const { median, nash } = report.beside;
  const beside =
    median === null || report.model === 'median'
      ? []
      : median.high > median.low
        ? [line('computed', 'bargain.medians', { low: figure(median.low), high: figure(median.high) })]
        : [line('computed', 'bargain.median', { value: figure(median.low) })];
  return nash === null || report.model === 'nash'
    ? beside
    : [...beside, line('computed', 'bargain.nash', { value: figure(nash) })];
}

/** At most this many pressures a round in words; JSON has all. */
const shownPressures = 12;

function rounds(issue: Issue, report: Report): readonly Line[] {
  const name = (i: number): Arg => text(issue.stakeholders[i]?.name ?? '');
  return report.rounds.flatMap((round, r): readonly Line[] => {
    const listed = round.pressure ?? [];
    const pressure = listed
      .toSorted(
        (a, b) =>
          Number(b.result === 'accepted') - Number(a.result === 'accepted') || b.gainOfPressing - a.gainOfPressing,
      )
      .slice(0, shownPressures)
      .map((p) =>
        line('computed', 'bargain.pressure', {
          by: name(p.by),
          on: name(p.on),
          kind: term(`bargain.kind.${p.kind}`),
          gain: figure(p.gainOfPressing),
          loss: figure(p.gainOfPressed),
          chance: figure(p.chance * 100),
          from: figure(p.from),
          to: figure(p.to),
          result: term(`bargain.result.${p.result}`),
        }),
      );
    const bargains = (round.bargains ?? []).map((b) =>
      line('computed', 'bargain.challenge', {
        by: name(b.by),
        on: name(b.on),
        value: figure(b.value),
        chance: figure(b.chance * 100),
        own: figures(b.toChallenger.length === 1 ? (b.toChallenger[0] ?? 0) : b.toChallenger),
        other: figures(b.toChallenged.length === 1 ? (b.toChallenged[0] ?? 0) : b.toChallenged),
        ownOffer: hundredths(b.ballotOfChallenger.offer),
        ownStay: hundredths(b.ballotOfChallenger.stay),
        otherOffer: hundredths(b.ballotOfChallenged.offer),
        otherStay: hundredths(b.ballotOfChallenged.stay),
        result: term(
          `bargain.taken.${b.takenByChallenger && b.takenByChallenged ? 'both' : b.takenByChallenger ? 'by' : b.takenByChallenged ? 'on' : 'none'}`,
        ),
      }),
    );
    const hidden = listed.length - pressure.length;
    const children = [
      ...pressure,
      ...bargains,
      ...(hidden > 0 ? [line('computed', 'bargain.hidden', { n: number(hidden) })] : []),
      ...(round.unlisted ? [line('computed', 'bargain.unlisted', { n: number(round.unlisted) })] : []),
    ];
    return r === 0 ? [] : [line('computed', 'bargain.round', { round: figure(r) }, { children })];
  });
}

const hundredths = (p: number): Arg => number(Math.round(p * 100));
const shownFlips = 5;
const shownSwings = 3;

/** What would change a forecast: the nearest crossings of the line, the widest swings, and one percent. */
function changes(issue: Issue, report: Report, model: Report['model'], { flips, stability, tornado }: Searches): Line {
  const near = (f: Searches['flips'][number]): number => Math.abs(f.at - f.from) / (Math.abs(f.from) || 1);
  const children = [
    ...flips
      .toSorted((a, b) => near(a) - near(b))
      .slice(0, shownFlips)
      .map((f) =>
        line('computed', 'bargain.flip', {
          line: figure(report.line),
          what: term(issue.reference ? 'bargain.line.reference' : 'bargain.line.middle'),
          field: term(`bargain.field.${f.field}`),
          name: text(f.name),
          from: figure(f.from),
          at: figure(f.at),
        }),
      ),
    ...tornado.slice(0, shownSwings).flatMap(({ name, field, low, high, atLow, atHigh }) =>
      atLow === null || atHigh === null
        ? []
        : [
            line('computed', 'bargain.swing', {
              field: term(`bargain.field.${field}`),
              name: text(name),
              low: figure(low),
              high: figure(high),
              atLow: figure(atLow),
              atHigh: figure(atHigh),
            }),
          ],
    ),
    ...(stability.name === null
      ? []
      : [line('computed', 'bargain.stability', { most: figure(stability.most), name: text(stability.name) })]),
  ];
  return line('computed', 'bargain.changes', { what: term(`bargain.model.${model}`) }, { children });
}

/** The report for a terminal: sentences, then the scale with everyone on it. */
export function renderBargain(issue: Issue, report: Report, options: TerminalOptions): string {
  const words = renderTerminal(
    {
      trees: {},
      sources: [],
      contrast: null,
      names: {},
      provisions: {},
      sections: [{ id: null, lines: bargainLines(issue, report) }],
    },
    options,
  );
  const scale = issue.scales[0];
  if (!scale || issue.stakeholders.length > 60) return words;
  const wording = new Wording(options.lang, { names: {}, provisions: {} });
  const drawn = (rows: readonly PlotRow[]): string => plot(rows, scale.min, scale.max, options.width).join('\n');
  const swings = tornadoRows(report, wording);
  const tornado = swings.length > 0 ? `\n${wording.plain('bargain.tornado')}\n${drawn(swings)}\n` : '';
  return `${words}\n${drawn(plotRows(issue, report, wording))}\n${tornado}`;
}

function tornadoRows(report: Report, wording: Wording): readonly PlotRow[] {
  return report.searches.tornado.flatMap(({ name, field, atLow, atHigh }) =>
    atLow === null || atHigh === null || atLow === atHigh
      ? []
      : [
          {
            label: wording.plain('bargain.number', { field: term(`bargain.field.${field}`), name: text(name) }),
            span: { low: Math.min(atLow, atHigh), high: Math.max(atLow, atHigh) },
            marks: report.beside.mean === null ? [] : [{ at: report.beside.mean, char: '▲' }],
          },
        ],
  );
}

function plotRows(issue: Issue, report: Report, wording: Wording): readonly PlotRow[] {
  const first = (x: number | readonly number[] | null | undefined): number | null =>
    x === null || x === undefined ? null : typeof x === 'number' ? x : (x[0] ?? null);
  const last = report.rounds.at(-1)?.positions ?? [];
  const moved = report.rounds.length > 1;
  const band = report.bands.find((b) => b.share === 0.8);
  const forecast = first(report.forecast);
  return [
    ...issue.stakeholders.map((a, i): PlotRow => {
      const from = a.position[0] ?? 0;
      const to = first(last[i]) ?? from;
      const marks =
        moved && to !== from
          ? [
              { at: from, char: 'o' },
              { at: to, char: '●' },
            ]
          : [{ at: from, char: '●' }];
      return {
        label: a.name,
        marks,
        ...(moved && to !== from ? { span: { low: Math.min(from, to), high: Math.max(from, to) } } : {}),
      };
    }),
    ...(report.ensemble
      ? [{ label: wording.plain('bargain.dots'), marks: report.ensemble.dots.map((at) => ({ at, char: ':' })) }]
      : []),
    {
      label: wording.plain(`bargain.model.${report.model}`),
      marks: forecast === null ? [] : [{ at: forecast, char: '▲' }],
      ...(band ? { span: { low: band.low, high: band.high } } : {}),
    },
  ];
}
