import { type Answer, betweenAnswer, membersAnswer, precedentsAnswer, treatiesAnswer } from '../brief/index.ts';
import { renderLines } from '../brief/faces.ts';
import { Fault } from '../kernel/fault.ts';
import type { Arguments } from './arguments.ts';
import { theRecord } from './data.ts';
import { writeFile } from './output.ts';

/** `casus members | treaties | between | precedents`: what the record holds as of a day; today where none is named. */
export function answer(args: Arguments): number {
  const answered = answerOf(args, args.on ?? today());
  const lines = renderLines(answered, theRecord(), {
    lang: args.lang ?? 'en',
    width: args.width ?? 100,
    color: false,
  });
  const { lines: _, ...data } = answered;
  const content = args.json || args.output?.endsWith('.json') ? `${JSON.stringify(data, null, 1)}\n` : lines;
  if (args.output === undefined) process.stdout.write(content);
  else writeFile(args.output, content);
  return 0;
}

function answerOf(args: Arguments, day: string): Answer {
  const record = theRecord();
  const verb = args.verb?.name;
  const [a, b, ...more] = args.files;
  const wanted = verb === 'between' ? 2 : 1;
  if (
    more.length > 0 ||
    (verb !== 'between' && b !== undefined) ||
    (verb !== 'precedents' && args.files.length < wanted)
  )
    throw new Fault({
      code: 'usage',
      found: `${args.files.length} names`,
      expected: `casus ${verb} ${args.verb?.takes}`,
      next: `For example: ${args.verb?.examples[0]}.`,
    });
  if (verb === 'members') return membersAnswer(record, a ?? '', day);
  if (verb === 'treaties') return treatiesAnswer(record, a ?? '', day);
  if (verb === 'between') return betweenAnswer(record, a ?? '', b ?? '', day);
  return precedentsAnswer(record, a);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
