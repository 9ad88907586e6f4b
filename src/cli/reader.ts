import { createHash } from 'node:crypto';
import { Fault } from '../kernel/fault.ts';
import type { Reading } from '../read/model.ts';
import {
  type Answered,
  answerSchema,
  partsOf,
  promptFor,
  promptText,
  proposalsFrom,
  tokensAbout,
} from '../read/proposal/index.ts';
import type { Lexicon } from '../record/lexicon.ts';
import { AnswerCache, cacheFolder } from './answer-cache.ts';
import type { Arguments } from './arguments.ts';
import { complete } from './chat.ts';
import { theLexicon } from './data.ts';
import type { Input } from './input.ts';

/** What `--reader` asks for, with what the environment holds. */
export interface Asked {
  readonly model: string;
  readonly endpoint?: string;
  readonly key?: string;
  readonly timeout: number;
  /** Tokens, sent and received, that one run may use. */
  readonly budget: number;
  readonly cache: AnswerCache;
  readonly wait?: (seconds: number) => Promise<void>;
}

/** Tokens an answer may have; one shorter than the least is not worth asking for. */
const ANSWER = 8000;
const LEAST = 1000;

/** Reads the flags of the language-model reader; null where none is asked for. Throws usage. */
export function askedOf(args: Arguments, env: NodeJS.ProcessEnv): Asked | null {
  if (args.reader === undefined) {
    const stray = (
      [
        ['endpoint', args.endpoint],
        ['model', args.model],
        ['reader-budget', args.readerBudget],
        ['reader-cache', args.readerCache],
        ['reader-timeout', args.readerTimeout],
      ] as const
    ).find(([, value]) => value !== undefined);
    if (stray)
      throw new Fault({
        code: 'usage',
        found: `--${stray[0]} without --reader`,
        expected: '--reader openai, which it belongs to',
        next: 'Casus asks no language model unless told to.',
      });
    return null;
  }
  if (args.model === undefined)
    throw new Fault({
      code: 'usage',
      found: `--reader ${args.reader} without a model`,
      expected: '--model NAME, as the service calls it',
      next: 'For example --reader openai --endpoint http://localhost:8080/v1 --model NAME.',
    });
  return {
    model: args.model,
    ...(args.endpoint === undefined ? {} : { endpoint: args.endpoint }),
    ...(env['CASUS_READER_KEY'] ? { key: env['CASUS_READER_KEY'] } : {}),
    timeout: args.readerTimeout ?? 120,
    budget: args.readerBudget ?? 200_000,
    cache: new AnswerCache(cacheFolder(args.readerCache, env)),
  };
}

/** The readings with what the model proposes beside each. One budget for all of them, in order. */
export async function proposed(
  inputs: readonly Input[],
  readings: readonly Reading[],
  asked: Asked,
  lexiconOf: (reading: Reading) => Lexicon = (reading) => theLexicon(reading.language),
): Promise<readonly Reading[]> {
  const purse = { left: asked.budget };
  const out: Reading[] = [];
  for (const [i, reading] of readings.entries()) {
    const text = inputs[i]?.text ?? '';
    const parts = partsOf(text);
    const answers = await answersTo(parts, reading, asked, purse);
    const proposals = proposalsFrom(answers, parts.length, {
      text,
      reading,
      lexicon: lexiconOf(reading),
      reader: `openai/${asked.model}`,
      prompt: createHash('sha256').update(promptText).digest('hex'),
    });
    out.push({ ...reading, proposals });
  }
  return out;
}

async function answersTo(
  parts: ReturnType<typeof partsOf>,
  reading: Reading,
  asked: Asked,
  purse: { left: number },
): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const part of parts) {
    const messages = promptFor(part, reading);
    const kept = asked.cache.get(asked.model, messages);
    if (kept) {
      answers.push({ part, answer: kept });
      continue;
    }
    const sent = tokensAbout(messages);
    const most = Math.min(ANSWER, purse.left - sent);
    // A later part may be in the cache, or shorter: what fits is asked for.
    if (most < LEAST) continue;
    const { endpoint } = asked;
    if (endpoint === undefined)
      throw new Fault({
        code: 'usage',
        found: '--reader without --endpoint, and no kept answer to this text',
        expected: '--endpoint URL, where a text is not in the cache',
        next: 'For example --endpoint http://localhost:8080/v1.',
      });
    const answer = await complete({ ...asked, endpoint }, messages, answerSchema, most);
    purse.left -= answer.tokens ? answer.tokens.sent + answer.tokens.received : sent + most;
    asked.cache.put(asked.model, messages, answer);
    answers.push({ part, answer });
  }
  if (answers.length === 0)
    throw new Fault({
      code: 'reader-budget',
      found: `no part of the text fits into ${asked.budget} tokens`,
      expected: `at least ${tokensAbout(promptFor(parts[0] ?? { n: 1, start: 0, text: '' }, reading)) + LEAST}`,
      next: 'Give more with --reader-budget.',
    });
  return answers;
}
