import type { Issue, Report, Searches } from '../../outlook/bargain/index.ts';
import type { Bargaining } from '../../outlook/bargaining.ts';
import { actor, line, list, number, term, text, text3 } from '../line.ts';
import type { Arg, Line } from '../model.ts';

/** Four figures are more than any of these forecasts bears. */
const figure = (x: number): Arg => number(Number(x.toPrecision(4)));
const figures = (x: number | readonly number[]): Arg => (typeof x === 'number' ? figure(x) : list(x.map(figure)));

/** The report of a bargaining run as sentences, headline first. */
export function bargainLines(issue: Issue, report: Report): readonly Line[] {
  const said = { question: text(issue.question), who: text };
  const [head, after] = linesOf(issue, report, said);
  return [...head, ...rounds(issue, report), ...after];
}

/** The same of a case: stakeholders by their names of the record, the rounds left to the figure. */
export function bargainingLines({ issue, report, words }: Bargaining): readonly Line[] {
  const ids = new Map(issue.stakeholders.map(({ name }, i) => [name, words.holders[i] ?? null]));
  const [head, after] = linesOf(issue, report, {
    question: text3(words.question),
    who: (name) => {
      const id = ids.get(name) ?? null;
      return id === null ? text(name) : actor(id);
    },
  });
  return [...head, ...after];
}

/** How the question and the stakeholders are called. */
interface Said {
  readonly question: Arg;
  readonly who: (name: string) => Arg;
}

/** The lines before the rounds, and those after them. */
function linesOf(issue: Issue, report: Report, said: Said): readonly [readonly Line[], readonly Line[]] {
  const scale = issue.scales[0] ?? { min: 0, max: 1, unit: null };
  const dynamic = report.model === 'scholz' || report.model === 'spatial' || report.model === 'ktab';
  const head = [
    line('assumed', scale.unit === null ? 'bargain.question-bare' : 'bargain.question', {
      question: said.question,
      min: figure(scale.min),
      max: figure(scale.max),
      unit: text(scale.unit ?? ''),
    }),
    ...(issue.scales.length > 1
      ? [line('computed', 'bargain.first-dimension', { name: text(issue.scales[0]?.name ?? '1') })]
      : []),
    ...computedLines(issue, said),
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
    [
      ...head,
      // The headline has already said the mean.
      ...(report.model === 'mean' && report.forecast !== null && issue.scales.length === 1
        ? notes
        : [{ ...answer, children: [...notes, ...more, ...settingLines(report)] }]),
      ...besides(report),
    ],
    [
      changes(issue, report, said, 'mean', report.searches),
      ...(report.model_searches ? [changes(issue, report, said, report.model, report.model_searches)] : []),
    ].filter((l) => (l.children ?? []).length > 0),
  ];
}

/** The headline: mean, bands, ensemble, camps, the signal. */
export function headLines(report: Report): readonly Line[] {
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

function computedLines(issue: Issue, { who }: Said): readonly Line[] {
  return issue.stakeholders.flatMap((a) =>
    a.computed
      ? [
          line('computed', 'bargain.computed', {
            name: who(a.name),
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
function changes(
  issue: Issue,
  report: Report,
  { who }: Said,
  model: Report['model'],
  { flips, stability, tornado }: Searches,
): Line {
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
          name: who(f.name),
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
              name: who(name),
              low: figure(low),
              high: figure(high),
              atLow: figure(atLow),
              atHigh: figure(atHigh),
            }),
          ],
    ),
    ...(stability.name === null
      ? []
      : [line('computed', 'bargain.stability', { most: figure(stability.most), name: who(stability.name) })]),
  ];
  return line('computed', 'bargain.changes', { what: term(`bargain.model.${model}`) }, { children });
}
