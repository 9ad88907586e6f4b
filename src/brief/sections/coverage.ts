import type { Coverage } from '../../record/coverage.ts';
import { actor, list, line, number, term, text, treaty } from '../line.ts';
import type { Line } from '../model.ts';

/** What the record covers, treaty by treaty, and what of it rests on memory. */
export function coverageLines(c: Coverage): readonly Line[] {
  const whole = c.treaties.filter((t) => t.sourced === t.provisions && t.recalled.length === 0);
  const partly = c.treaties.filter((t) => !whole.includes(t));
  const recalled = Object.entries(c.recalled).filter(([, facts]) => facts.length > 0);
  return [
    line('computed', 'coverage.counts', {
      counts: list(Object.entries(c.counts).map(([what, n]) => term(`coverage.count.${what}`, { n: number(n) }))),
    }),
    line('computed', 'coverage.whole', { n: number(whole.length), treaties: list(whole.map((t) => treaty(t.treaty))) }),
    line(
      'computed',
      'coverage.partly',
      { n: number(partly.length) },
      {
        children: partly.map((t) =>
          line('computed', 'coverage.treaty', {
            treaty: treaty(t.treaty),
            sourced: number(t.sourced),
            provisions: number(t.provisions),
            recalled: number(t.recalled.length),
          }),
        ),
      },
    ),
    line('computed', 'coverage.open-days', { n: number(c.treaties.reduce((n, t) => n + t.open_days, 0)) }),
    ...recalled.map(([folder, facts]) =>
      line('computed', 'coverage.recalled', { folder: term(`coverage.folder.${folder}`), n: number(facts.length) }),
    ),
    ...(c.without_members.length > 0
      ? [line('computed', 'coverage.without-members', { organisations: list(c.without_members.map(actor)) })]
      : []),
    line('computed', 'coverage.precedents', {
      counts: list(
        Object.entries(c.precedents).map(([id, n]) =>
          term('about.count', { what: term(`verification.${id}`), n: number(n) }),
        ),
      ),
    }),
    line('computed', 'coverage.list', { flag: text('--json') }),
  ];
}
