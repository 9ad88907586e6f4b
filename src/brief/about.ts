import { extent } from '../kernel/date.ts';
import { selectionOf } from '../outlook/selection.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Precedent } from '../record/model.ts';
import { line, list, number, term, text, text3, treaty } from './line.ts';
import type { Arg, Line } from './model.ts';
import type { Answer } from './questions.ts';

/** The criterion of selection with its counts: by decade, decision, kind of crisis, treaty and verification. */
export function aboutAnswer(record: RecordIndex): Answer {
  const { precedents } = record.law;
  const counts = {
    decade: counted(precedents, (p) => [`${extent(p.start).first.slice(0, 3)}0`]),
    decision: counted(precedents, (p) => [p.response.decision]),
    kind: counted(precedents, (p) => [p.situation.kind ?? '']),
    treaty: counted(precedents, (p) => Object.keys(p.situation.requests)),
    verification: counted(precedents, (p) => [p.verification]),
  };
  const words: Readonly<Record<keyof typeof counts, (id: string) => Arg>> = {
    decade: text,
    decision: (id) => term(`decision.${id}`),
    kind: (id) => term(`kind.${id === '' ? 'other' : id.replaceAll(' ', '-')}`),
    treaty,
    verification: (id) => term(`verification.${id}`),
  };
  const tables = (Object.keys(counts) as (keyof typeof counts)[]).map((by): Line => {
    const found = Object.entries(counts[by]);
    const shown =
      by === 'decade' ? found.toSorted(([a], [b]) => (a < b ? -1 : 1)) : found.toSorted(([, a], [, b]) => b - a);
    return line('computed', 'about.by', {
      by: term(`about.by.${by}`),
      counts: list(shown.slice(0, 24).map(([id, n]) => term('about.count', { what: words[by](id), n: number(n) }))),
    });
  });
  return {
    schema: 'casus-answer/1',
    question: 'precedents about',
    day: null,
    rows: Object.entries(counts).flatMap(([by, found]) => Object.entries(found).map(([id, n]) => ({ by, id, n }))),
    lines: [
      line('computed', 'ask.precedents', { count: number(precedents.length) }),
      ...selectionOf(record).map((p) => line('assumed', 'about.paragraph', { words: text3(p) })),
      ...tables,
    ],
  };
}

function counted(
  list: readonly Precedent[],
  of: (p: Precedent) => readonly string[],
): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const id of list.flatMap(of)) found[id] = (found[id] ?? 0) + 1;
  return found;
}
