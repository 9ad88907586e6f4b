import type { BaseRate, Contingent, Features, Headline, Outlook } from '../../outlook/index.ts';
import type { Draftsman } from '../draftsman.ts';
import { actor, actors, line, list, number, precedent, source, term, text3 } from '../line.ts';
import type { Arg, Line } from '../model.ts';
import { kindTerm } from './kind.ts';

/** Who acts: the rate with its range, class, score and members; then who sends, what would change it, what others measured. */
export function outlookLines(d: Draftsman): readonly Line[] {
  if (!d.case) return [line('computed', 'outlook.none')];
  const { outlook } = d;
  return [
    ...outlook.headlines.map((headline) => headlineLine(headline)),
    ...narrowerLines(outlook),
    ...organisationLines(outlook),
    ...contingentLines(outlook.contingents),
    ...changeLines(outlook),
    ...outlook.published.map((p) =>
      line('recorded', 'outlook.published', {
        share: number(Math.round(p.value * 1000) / 10),
        words: text3(p.words),
        source: source(p.source),
      }),
    ),
    line('computed', 'outlook.mandates', { n: number(outlook.mandates) }),
    line('computed', outlook.hindsight ? 'outlook.hindsight' : 'outlook.left-out', {
      n: number(outlook.left_out.later),
    }),
    ...(outlook.selection.length > 0
      ? [
          line(
            'assumed',
            'outlook.selection',
            {},
            { children: outlook.selection.map((p) => line('assumed', 'about.paragraph', { words: text3(p) })) },
          ),
        ]
      : []),
    line('computed', 'outlook.humble'),
  ];
}

const hundredth = (x: number): Arg => number(Math.round(x * 100));
const thousandth = (x: number): Arg => number(Math.round(x * 1000) / 1000);

function headlineLine({ of, chain, rate, score, constant, chosen }: Headline): Line {
  const outcome = term(`of.${of}`);
  if (rate.mean === null || rate.interval === null)
    return line('computed', 'outlook.empty', { of: outcome, class: classArg(rate.class) });
  return line(
    'computed',
    'outlook.rate',
    { of: outcome, k: number(rate.k), n: number(rate.n) },
    {
      record: rate.members.map((m) => `precedent:${m.precedent}`),
      children: [
        line('computed', 'outlook.interval', {
          mean: hundredth(rate.mean),
          low: hundredth(rate.interval.low),
          high: hundredth(rate.interval.high),
        }),
        line('computed', rate.widened > 0 ? 'outlook.class-widened' : 'outlook.class', {
          class: classArg(rate.class),
          steps: number(rate.widened),
        }),
        ...(rate.small ? [line('computed', 'outlook.small')] : []),
        line('computed', chain === 'constant' ? 'outlook.score-constant' : 'outlook.score', {
          n: number(score.n),
          brier: thousandth(score.brier),
          log: thousandth(score.log),
          constant: thousandth(constant.brier),
          constantLog: thousandth(constant.log),
          chosen: thousandth(chosen.brier),
        }),
        // Every earlier case of the record is no class: the record lists them, and the JSON.
        ...(chain === 'constant' ? [] : [membersLine(rate)]),
      ],
    },
  );
}

function membersLine(rate: Pick<BaseRate, 'members'>): Line {
  const members = rate.members
    .toSorted((a, b) => Number(b.counted) - Number(a.counted))
    .map((m) =>
      line(
        'recorded',
        'outlook.member',
        {
          title: precedent(m.precedent),
          decision: term(`decision.${m.decision}`),
          counted: term(m.counted ? 'outlook.counted.yes' : 'outlook.counted.no'),
        },
        { record: [`precedent:${m.precedent}`] },
      ),
    );
  return line('recorded', 'outlook.members', { n: number(members.length) }, { children: members });
}

/** The classes most like the case where no class rule earned the headline: shown, with their members, and said to be no better. */
function narrowerLines(outlook: Outlook): readonly Line[] {
  const plain = outlook.headlines.filter((h) => h.chain === 'constant').map((h) => h.of);
  return outlook.rates
    .filter((r) => plain.includes(r.of) && !['constant', 'organisation'].includes(r.chain))
    .flatMap((rate) => narrowerLine(rate));
}

function narrowerLine(rate: BaseRate): readonly Line[] {
  // Widened to every case, a class says what the headline has said.
  if (rate.interval === null || Object.keys(rate.class).length === 0) return [];
  return [
    line(
      'computed',
      'outlook.narrower',
      {
        of: term(`of.${rate.of}`),
        k: number(rate.k),
        n: number(rate.n),
        class: classArg(rate.class),
        low: hundredth(rate.interval.low),
        high: hundredth(rate.interval.high),
      },
      {
        record: rate.members.map((m) => `precedent:${m.precedent}`),
        children: [
          ...(rate.small ? [line('computed', 'outlook.small')] : []),
          ...(rate.widened > 0 ? [line('computed', 'outlook.widened', { steps: number(rate.widened) })] : []),
          membersLine(rate),
        ],
      },
    ),
  ];
}

/** The same organisation's own cases, beside the headline: "0 of 3" stays so. */
function organisationLines(outlook: Outlook): readonly Line[] {
  const rate = outlook.rates.find((r) => r.of === 'decided' && r.chain === 'organisation');
  if (!rate || outlook.organisation === null || outlook.headlines.some((h) => h.rate === rate)) return [];
  if (rate.interval === null)
    return [line('computed', 'outlook.empty', { of: term('of.decided'), class: classArg(rate.class) })];
  return [
    line(
      'computed',
      'outlook.organisation',
      {
        organisation: actor(outlook.organisation),
        of: term('of.decided'),
        k: number(rate.k),
        n: number(rate.n),
        low: hundredth(rate.interval.low),
        high: hundredth(rate.interval.high),
      },
      {
        record: rate.members.map((m) => `precedent:${m.precedent}`),
        children: [...(rate.small ? [line('computed', 'outlook.small')] : []), membersLine(rate)],
      },
    ),
  ];
}

function contingentLines(contingents: readonly Contingent[]): readonly Line[] {
  if (contingents.length === 0) return [];
  // Responders with one and the same figure stand in one line.
  const groups = new Map<string, readonly Contingent[]>();
  for (const c of contingents) {
    const key = c.class === 'own' ? c.responder : JSON.stringify(c.adjusted ?? null);
    groups.set(key, [...(groups.get(key) ?? []), c]);
  }
  return [
    line(
      'computed',
      'outlook.contingents',
      {},
      { children: [...groups.values()].map((group) => contingentLine(group)) },
    ),
  ];
}

function contingentLine(group: readonly Contingent[]): Line {
  const c = group[0] as Contingent;
  const { adjusted } = c;
  return line(
    'computed',
    c.class === 'own' ? 'outlook.contingent' : 'outlook.contingent-any',
    {
      responder: actors(group.map((g) => g.responder)),
      k: number(c.k),
      n: number(c.n),
      low: hundredth(c.interval.low),
      high: hundredth(c.interval.high),
    },
    {
      children: adjusted
        ? [
            line('computed', adjusted.extrapolated ? 'outlook.adjusted-beyond' : 'outlook.adjusted', {
              why: list(adjusted.by.map((a) => text3(a.words))),
              mean: hundredth(adjusted.mean),
              low: hundredth(adjusted.low),
              high: hundredth(adjusted.high),
              size: list(
                adjusted.by.map((a) =>
                  term('outlook.size', { odds: thousandth(a.log_odds), error: thousandth(a.error) }),
                ),
              ),
              source: list([...new Set(adjusted.by.map((a) => a.source))].map(source)),
            }),
          ]
        : [],
    },
  );
}

function changeLines(outlook: Outlook): readonly Line[] {
  if (outlook.changes.length === 0) return [];
  return [
    line(
      'computed',
      'outlook.changes',
      {},
      {
        children: outlook.changes.map(({ feature, to, k, n }) =>
          line('computed', 'outlook.change', { value: featureArg(feature, to), k: number(k), n: number(n) }),
        ),
      },
    ),
  ];
}

/** The features of a class in words; a class without any is every earlier case. */
export function classArg(features: Readonly<Partial<Features>>): Arg {
  const entries = Object.entries(features) as [keyof Features, string][];
  return entries.length === 0 ? term('class.all') : list(entries.map(([id, value]) => featureArg(id, value)));
}

export function featureArg(id: keyof Features, value: string): Arg {
  switch (id) {
    case 'kind':
      return term(kindTerm(value));
    case 'organisation':
      return term('class.organisation', { organisation: actor(value) });
    case 'nature':
      return term('class.nature', { nature: term(`nature.${value}`) });
    case 'status':
      return term('class.status', { status: term(`status.${value}`) });
    case 'requested':
      return term(`class.${value}`);
    case 'period':
      return term(`period.${value}`);
  }
}
