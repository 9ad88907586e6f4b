import { createHash } from 'node:crypto';
import { audit, type AuditLine } from '../audit/index.ts';
import { draft } from '../case/index.ts';
import type { Case } from '../case/model.ts';
import { Fault } from '../kernel/fault.ts';
import { read } from '../read/index.ts';
import { languageOf } from '../read/text/language.ts';
import type { Reading } from '../read/model.ts';
import type { Arguments } from './arguments.ts';
import { theLexicon, theRecord } from './data.ts';
import { type Input, readInput } from './input.ts';

/** What the files of one command line come to: articles with their readings, or one case file, and the cases they give. */
export interface Work {
  readonly inputs: readonly Input[];
  readonly readings: readonly Reading[];
  readonly audits: readonly (readonly AuditLine[])[];
  readonly cases: readonly Case[];
}

const articleEndings = new Set(['', '.txt', '.md', '.text', '.html', '.htm']);
const caseEndings = new Set(['.yaml', '.yml', '.json']);

export function inputsOf(args: Arguments): readonly Input[] {
  if (args.files.length === 0)
    throw new Fault({
      code: 'usage',
      found: 'no file was named',
      expected: `casus ${args.verb?.name ?? ''} ${args.verb?.takes ?? 'FILE'}`,
      next: 'Name a file, or - for standard input.',
    });
  return args.files.map((file) => {
    const input = readInput(file);
    if (!articleEndings.has(input.extension) && !caseEndings.has(input.extension))
      throw new Fault({
        code: 'input-unreadable',
        file,
        found: `the ending ${input.extension}`,
        expected: 'an article (.txt, .md, .html) or a case (.yaml, .json)',
        next: 'Save it as plain text.',
      });
    return input;
  });
}

/** One hash for all that was handed in. */
export function hashOf(inputs: readonly Input[]): string {
  const [first] = inputs;
  if (inputs.length === 1 && first) return first.hash;
  return createHash('sha256')
    .update(inputs.map((input) => input.hash).join('\n'))
    .digest('hex');
}

export function isCaseFile(input: Input): boolean {
  return (
    caseEndings.has(input.extension) ||
    (input.extension === '' && /^\s*(schema:\s*casus-case|\{\s*"schema":\s*"casus-case)/.test(input.text))
  );
}

export function readingOf(input: Input, args: Arguments): Reading {
  const language = languageOf(input.text);
  return read(input.text, {
    lexicon: theLexicon(language),
    language,
    hash: input.hash,
    ...(args.date ? { date: args.date } : {}),
  });
}

/** What the texts say, and, where a language model is asked, what it proposes beside. */
export async function readingsOf(inputs: readonly Input[], args: Arguments): Promise<readonly Reading[]> {
  const readings = inputs.map((input) => readingOf(input, args));
  if (!args.verb?.flags.includes('reader') || !readerFlags.some((flag) => args[flag] !== undefined)) return readings;
  const { askedOf, proposed } = await import('./reader.ts');
  const asked = askedOf(args, process.env);
  return asked ? proposed(inputs, readings, asked) : readings;
}

const readerFlags = ['reader', 'endpoint', 'model', 'readerBudget', 'readerCache', 'readerTimeout'] as const;

/** Runs the stages up to the case. */
export async function work(args: Arguments): Promise<Work> {
  const inputs = inputsOf(args);
  const caseFile = inputs.find(isCaseFile);
  if (caseFile) {
    if (args.reader !== undefined)
      throw new Fault({
        code: 'usage',
        found: `--reader with the case file ${caseFile.file}`,
        expected: 'an article',
        next: 'Only articles are read.',
      });
    if (inputs.length > 1)
      throw new Fault({
        code: 'usage',
        found: `a case file among ${inputs.length} files`,
        expected: 'one case file, or articles only',
        next: 'Run them one by one.',
      });
    return {
      inputs,
      readings: [],
      audits: [],
      cases: [(await import('./case-file.ts')).caseFileOf(caseFile, theRecord()).case],
    };
  }
  const record = theRecord();
  const readings = await readingsOf(inputs, args);
  const audits = readings.map((reading) => audit(reading, record));
  const cases = draft(
    readings.map((reading, i) => ({ reading, audit: audits[i] ?? [] })),
    record,
    args.on ? { on: args.on } : {},
  );
  return { inputs, readings, audits, cases };
}
