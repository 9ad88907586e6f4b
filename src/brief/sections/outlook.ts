import type { Draftsman } from '../draftsman.ts';
import { actor, date, line, number, precedent, term } from '../line.ts';
import type { Arg, Line } from '../model.ts';

/** The base rate: k of n with its members and range; “0 of 3” stays so. */
export function outlookLines(d: Draftsman): readonly Line[] {
  if (!d.case) return [line('computed', 'outlook.none')];
  const lines = d.outlook.rates.map((rate) => {
    const { args } = rate.class;
    const inside: Record<string, Arg> = {
      organisation: actor(args['organisation'] ?? ''),
      kind: term(kindTerm(args['kind'] ?? '')),
      nature: term(`nature.${args['nature'] || 'duty'}`),
      day: date(args['day'] ?? d.outlook.day),
    };
    const of = term(`of.${rate.of}`);
    if (rate.n === 0 || rate.interval === null)
      return line('computed', 'outlook.empty', { of, class: term(rate.class.id, inside) });
    return line(
      'computed',
      'outlook.rate',
      { of, k: number(rate.k), n: number(rate.n), class: term(rate.class.id, inside) },
      {
        record: rate.members.map((m) => `precedent:${m.precedent}`),
        children: [
          line('computed', 'outlook.interval', {
            low: number(Math.round(rate.interval.low * 100)),
            high: number(Math.round(rate.interval.high * 100)),
          }),
          ...(rate.small ? [line('computed', 'outlook.small')] : []),
          ...rate.members.map((m) =>
            line(
              'recorded',
              'outlook.member',
              { title: precedent(m.precedent), decision: term(`decision.${m.decision}`) },
              { record: [`precedent:${m.precedent}`] },
            ),
          ),
        ],
      },
    );
  });
  return [
    ...lines,
    ...(d.outlook.hindsight ? [line('assumed', 'outlook.hindsight')] : []),
    line('computed', 'outlook.humble'),
  ];
}

const kinds = new Set([
  'interstate-attack',
  'border-clash',
  'internal-unrest',
  'coup',
  'foreign-backed-insurgency',
  'overseas-territory',
  'terrorism',
]);

export function kindTerm(kind: string): string {
  const id = kind.replaceAll(' ', '-');
  return kinds.has(id) ? `kind.${id}` : 'kind.other';
}
