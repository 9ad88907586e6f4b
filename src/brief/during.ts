import { type BoundInterval, boundDuring } from '../bind/index.ts';
import type { RecordIndex } from '../record/index.ts';
import type { StateCode } from '../record/model.ts';
import { idOf } from './known.ts';
import { actor, date, line, list, number, provision, term } from './line.ts';
import type { Line } from './model.ts';
import type { Answer } from './questions.ts';

/** During which days one state was bound to defend the other, and by what; both ways. */
export function duringAnswer(record: RecordIndex, a: string, b: string): Answer {
  const [first, second] = [idOf(record, a, 'state'), idOf(record, b, 'state')];
  const ways = [
    [first, second],
    [second, first],
  ] as const;
  const found = ways.map(([bound, towards]) => ({ bound, towards, intervals: boundDuring(record, bound, towards) }));
  return {
    schema: 'casus-answer/1',
    question: `between ${first} ${second} during`,
    day: null,
    rows: found.flatMap(({ bound, towards, intervals }) =>
      intervals.map((i) => ({
        bound,
        towards,
        treaty: i.treaty,
        provision: i.provision,
        from: i.from,
        to: i.to,
        value: i.value,
        besides: i.besides,
        record: i.record,
      })),
    ),
    lines: found.map(({ bound, towards, intervals }) =>
      line(
        'computed',
        'ask.during',
        { bound: actor(bound), towards: actor(towards), count: number(intervals.length) },
        { children: intervals.map((i) => intervalLine(record, bound, i)) },
      ),
    ),
  };
}

function intervalLine(record: RecordIndex, bound: StateCode, i: BoundInterval): Line {
  const ends = i.to === null ? (i.from === null ? 'always' : 'running') : i.from === null ? 'until' : 'both';
  return line(
    'recorded',
    `ask.during.${i.value === 'U' ? 'open' : 'sure'}.${ends}`,
    {
      provision: provision(i.provision),
      ...(i.from === null ? {} : { from: date(i.from) }),
      ...(i.to === null ? {} : { to: date(i.to) }),
    },
    {
      record: i.record,
      source: [...new Set(i.record.flatMap((reference) => record.sourcesOf(reference)))],
      children:
        i.besides.length > 0
          ? [
              line('recorded', 'ask.during.besides', {
                bound: actor(bound),
                elements: list(i.besides.map((element) => term(`element.${element}`))),
              }),
            ]
          : [],
    },
  );
}
