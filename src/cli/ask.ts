import {
  aboutAnswer,
  boundLine,
  type Answer,
  answerCsv,
  betweenAnswer,
  duringAnswer,
  membersAnswer,
  precedentsAnswer,
  rulesAnswer,
  treatiesAnswer,
} from '../brief/index.ts';
import { renderLines } from '../brief/faces.ts';
import { Fault } from '../kernel/fault.ts';
import type { Arguments } from './arguments.ts';
import { coverageOf } from '../record/coverage.ts';
import { theRecord } from './data.ts';
import { writeFile } from './output.ts';

/** `casus members | treaties | between | precedents`: what the record holds as of a day; today where none is named. */
export function answer(args: Arguments): number {
  const answered = withBounds(answerOf(args, args.on ?? today()), today());
  const lines = renderLines(answered, theRecord(), {
    lang: args.lang ?? 'en',
    width: args.width ?? 100,
    color: false,
  });
  const { lines: _, ...data } = answered;
  const content = isCsv(args)
    ? answerCsv(answered)
    : args.json || args.output?.endsWith('.json')
      ? `${JSON.stringify(data, null, 1)}\n`
      : lines;
  if (args.output === undefined) process.stdout.write(content);
  else writeFile(args.output, content);
  return 0;
}

export function isCsv(args: Arguments): boolean {
  return args.csv || args.output?.endsWith('.csv') === true;
}

function answerOf(args: Arguments, day: string): Answer {
  const record = theRecord();
  const verb = args.verb?.name;
  const [a, b, ...more] = args.files;
  const wanted = verb === 'between' ? 2 : 1;
  if (
    more.length > 0 ||
    (verb !== 'between' && b !== undefined) ||
    (verb !== 'precedents' && verb !== 'rules' && args.files.length < wanted)
  )
    throw new Fault({
      code: 'usage',
      found: `${args.files.length} names`,
      expected: `casus ${verb} ${args.verb?.takes}`,
      next: `For example: ${args.verb?.examples[0]}.`,
    });
  if (verb === 'members') return membersAnswer(record, a ?? '', day);
  if (verb === 'treaties') return treatiesAnswer(record, a ?? '', day);
  if (verb === 'between')
    return args.during ? duringAnswer(record, a ?? '', b ?? '') : betweenAnswer(record, a ?? '', b ?? '', day);
  if (verb === 'rules') return rulesAnswer(record, a);
  return args.about ? aboutAnswer(record) : precedentsAnswer(record, a);
}

/** A day before the record begins, or one that lies ahead, is said to be so. */
function withBounds(answered: Answer, now: string): Answer {
  const { day } = answered;
  if (day === null) return answered;
  const first = coverageOf(theRecord().law).from;
  const head =
    day < first ? boundLine('ask.before', day, first) : day > now ? boundLine('ask.future', day, first) : null;
  return head === null ? answered : { ...answered, lines: [head, ...answered.lines] };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
