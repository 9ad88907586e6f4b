import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { DraftJson } from '../case/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { read } from '../read/index.ts';
import { testLexicon } from '../read/lexicon.fixture.ts';
import type { Reading } from '../read/model.ts';
import { AnswerCache } from './answer-cache.ts';
import { addressOf } from './chat.ts';
import { breaks, ChatServer, fails, floods, says, sends, stalls, streams } from './chat-server.fixture.ts';
import { type Asked, proposed } from './reader.ts';
import { bundle, fileWith, type Run, temporary } from './run-casus.fixture.ts';

const lexicon = await testLexicon();
const text =
  'Gunmen shelled the town of Gao in Mali on 4 May 2012, residents said. Mali asked the African Union for troops, and Niger fears that the fighting will spread.';
const hash = 'a'.repeat(64);
const own = (whole = text): Reading => read(whole, { lexicon, date: '2012-05-06', language: 'en', hash });
const asks = {
  type: 'REQUEST',
  mode: 'assist',
  source: ['MLI'],
  target: ['AU'],
  quote: 'Mali asked the African Union for troops',
};
const lie = { type: 'ASSAULT', source: ['NER.MIL'], target: ['MLI'], quote: 'Niger shelled the town of Gao' };
const answer = { events: [asks, lie], figures: [], stances: [] };

const waits: number[] = [];
const asked = (server: ChatServer | null, more: Partial<Asked> = {}): Asked => ({
  model: 'm',
  ...(server ? { endpoint: server.endpoint } : {}),
  timeout: 5,
  budget: 100_000,
  cache: new AnswerCache(temporary()),
  wait: async (seconds) => void waits.push(seconds),
  ...more,
});

async function through(how: Asked, whole = text): Promise<Reading> {
  const input = { file: 'a.txt', extension: '.txt', text: whole, hash };
  const [reading] = await proposed([input], [own(whole)], how, () => lexicon);
  if (!reading) throw new Error('no reading');
  return reading;
}

const faultOf = async (run: Promise<unknown>): Promise<Fault['parts']> =>
  run.then(
    () => Promise.reject(new Error('no fault')),
    (error: Fault) => error.parts,
  );

test('what is quoted is kept, what is not is listed; the reading itself is as it was', async () => {
  for (const reply of [says(answer), streams(answer)]) {
    await using server = await ChatServer.with(reply);
    const { proposals, ...rest } = await through(asked(server, { key: 'secret' }));
    expect(rest).toEqual(own());
    expect(proposals?.reader).toBe('openai/m');
    expect(proposals?.events.map((e) => e.type)).toEqual(['REQUEST']);
    expect(proposals?.dropped.map((d) => [d.reason, d.quote])).toEqual([['quote-not-in-text', lie.quote]]);
    const [heard] = server.heard;
    expect(heard?.path).toBe('/v1/chat/completions');
    expect(heard?.authorization).toBe('Bearer secret');
    expect(heard?.body.messages[1]?.content).toContain('Gao in Mali');
    expect(JSON.stringify(heard?.body)).not.toContain('secret');
  }
});

test('an answer is kept: the same run again asks nobody, and needs neither service nor key', async () => {
  await using server = await ChatServer.with(says(answer));
  const cache = new AnswerCache(temporary());
  const first = await through(asked(server, { cache }));
  const again = await through(asked(null, { cache }));
  expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  expect(server.heard).toHaveLength(1);
  expect((await faultOf(through(asked(null, { cache, model: 'another' })))).code).toBe('usage');
  expect((await faultOf(through(asked(null, { cache }), `${text} It rained.`))).code).toBe('usage');
});

test('a kept answer that is spoilt is asked for again', async () => {
  await using server = await ChatServer.with(says(answer));
  const folder = temporary();
  const cache = new AnswerCache(folder);
  await through(asked(server, { cache }));
  const [name = ''] = readdirSync(folder);
  for (const spoilt of ['', '{"content":7}', 'null']) {
    writeFileSync(path.join(folder, name), spoilt);
    expect((await through(asked(server, { cache }))).proposals?.events).toHaveLength(1);
  }
  expect(server.heard).toHaveLength(4);
});

test('a busy service is asked again, as late as it says', async () => {
  waits.length = 0;
  await using server = await ChatServer.with(
    fails(429, { 'retry-after': '7' }),
    fails(503),
    fails(500, { 'retry-after': '9999' }),
    says(answer),
  );
  expect((await through(asked(server))).proposals?.events).toHaveLength(1);
  expect(waits).toEqual([7, 2, 60]);
});

test('a service that knows no schema is asked without one', async () => {
  await using server = await ChatServer.with(fails(400), says(answer));
  expect((await through(asked(server))).proposals?.events).toHaveLength(1);
  expect(server.heard.map(({ body }) => body.response_format !== undefined)).toEqual([true, false]);
});

test('a connection that breaks off once is tried again', async () => {
  await using server = await ChatServer.with(breaks, says(answer));
  expect((await through(asked(server))).proposals?.events).toHaveLength(1);
});

test.each([
  ['401', fails(401, {}, { error: { message: 'bad key \u001b[2J' } }), 'reader-refused', 1, /401: bad key \[2J/],
  ['a redirect, which is not followed', fails(302, { location: 'http://127.0.0.1:1/' }), 'reader-refused', 1, /302/],
  ['400 for ever', fails(400), 'reader-refused', 2, /400/],
  ['429 for ever', fails(429), 'reader-refused', 5, /429/],
  ['a page', sends('<html>hello</html>'), 'reader-answer', 2, /no JSON/],
  ['nothing', sends(''), 'reader-answer', 2, /no JSON/],
  ['a stream of garbage', sends('data: \u0000\u0001{{{\n\n'), 'reader-answer', 2, /stream/],
  [
    'a stream that breaks off',
    sends('data: {"choices":[{"delta":{"content":"{"}}]}\n\n'),
    'reader-answer',
    2,
    /breaks off/,
  ],
  ['a body without end', floods, 'reader-answer', 1, /more than/],
  ['a connection that breaks', breaks, 'reader-unreachable', 2, /broke off/],
] as const)('%s: a fault in three parts', async (_, reply, code, times, found) => {
  await using server = await ChatServer.with(reply);
  const fault = await faultOf(through(asked(server)));
  expect(fault).toMatchObject({ code, found: expect.stringMatching(found) });
  expect(fault.expected && fault.next).toBeTruthy();
  expect(server.heard).toHaveLength(times);
});

test('a service that stalls is given up when its time is over', async () => {
  await using server = await ChatServer.with(stalls);
  const fault = await faultOf(through(asked(server, { timeout: 0.2 })));
  expect(fault).toMatchObject({ code: 'reader-unreachable', found: expect.stringContaining('within 0.2 seconds') });
});

test('content that is no JSON is dropped and counted, and the reading goes on', async () => {
  await using server = await ChatServer.with(says('As a language model I would rather not.'));
  const { proposals, events } = await through(asked(server));
  expect(events).toEqual(own().events);
  expect(proposals?.dropped.map((d) => d.reason)).toEqual(['not-json']);
});

test('the budget is never passed: what does not fit is not sent, and that is said', async () => {
  const long = Array.from({ length: 400 }, (_, i) => `${i + 1}. ${text}\n`).join('');
  await using server = await ChatServer.with(says(answer, { prompt_tokens: 9000, completion_tokens: 500 }));
  const { proposals } = await through(asked(server, { budget: 25_000 }), long);
  expect(proposals?.parts).toBeGreaterThan(3);
  expect(proposals?.answered).toBe(server.heard.length);
  expect(proposals?.answered).toBeLessThan(3);
  expect(server.heard.every(({ body }) => (body.max_tokens ?? Infinity) <= 16_000)).toBe(true);
  expect((await faultOf(through(asked(server, { budget: 100 })))).code).toBe('reader-budget');
});

test.each([
  ['nowhere', /no address/],
  ['ftp://host/v1', /ftp:/],
  ['https://user:word@host/v1', /name or password/],
  ['http://host.example/v1', /unencrypted/],
])('no request goes to %s', (endpoint, found) => {
  expect(() => addressOf({ endpoint, key: 'k' })).toThrow(found);
});

test('an address may be the base, or the whole, and keeps its query', () => {
  const of = (endpoint: string): string => addressOf({ endpoint }).href;
  expect(of('http://host.example:8080/v1/')).toBe('http://host.example:8080/v1/chat/completions');
  expect(of('https://h/chat/completions?v=1')).toBe('https://h/chat/completions?v=1');
});

async function running(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const child = spawn(process.execPath, [bundle, ...words], { env: { ...process.env, NO_COLOR: '1', ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, stdout, stderr };
}

test('on the command line: the model is an account of its own, and the others are as without it', async () => {
  await using server = await ChatServer.with(
    says({ ...answer, events: [{ ...asks, type: 'AID', mode: null, source: ['AU'], target: ['MLI'] }, lie] }),
  );
  const file = fileWith(text);
  const flags = ['--reader', 'openai', '--endpoint', server.endpoint, '--model', 'm', '--reader-cache', temporary()];
  const plain = await running(['draft', file, '--date', '2012-05-06', '--json']);
  const run = await running(['draft', file, '--date', '2012-05-06', '--json', ...flags]);
  expect(run.stderr).toBe('');
  const [before, after] = [plain, run].map(({ stdout }) => JSON.parse(stdout) as DraftJson);
  expect(after?.claims.filter((claim) => claim.reader === 'openai/m').map((claim) => claim.id)).toEqual(['pe1']);
  expect(after?.accounts.at(-1)).toMatchObject({ id: 'reader:openai/m', accept: expect.arrayContaining(['pe1']) });
  for (const [account, situation] of Object.entries(before?.situations ?? {}))
    expect(after?.situations[account], account).toEqual(situation);
  const brief = await running(['brief', file, '--date', '2012-05-06', ...flags]);
  const printed = brief.stdout.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ');
  expect(printed).toContain('Proposed by a language model (openai/m)');
  expect(printed).toContain('left out: 1');
  expect(server.heard).toHaveLength(1);
  const yaml = path.join(temporary(), 'case.yaml');
  await running(['draft', file, '--date', '2012-05-06', ...flags, '-o', yaml]);
  expect((await running(['check', yaml])).status).toBe(0);
}, 60_000);

test.each([
  [['--endpoint', 'http://localhost:1/v1'], /--endpoint without --reader/],
  [['--reader', 'openai'], /without a model/],
  [['--reader', 'other', '--model', 'm'], /one of openai/],
  [['--reader', 'openai', '--model', 'm', '--reader-budget', 'x'], /whole number/],
])('%j is wrong usage', async (flags, found) => {
  const run = await running(['read', fileWith(text), '--date', '2012-05-06', ...flags]);
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(found);
});

test('no answer ends with exit code 6', async () => {
  await using server = await ChatServer.with(fails(401));
  const flags = ['--reader', 'openai', '--endpoint', server.endpoint, '--model', 'm', '--reader-cache', temporary()];
  const run = await running(['read', fileWith(text), '--date', '2012-05-06', ...flags], { CASUS_READER_KEY: 'k-123' });
  expect(run).toMatchObject({ status: 6, stdout: '' });
  expect(run.stderr).toMatch(/reader-refused: 127\.0\.0\.1:\d+ answered 401: no\. Expected .* CASUS_READER_KEY/);
  expect(run.stderr).not.toContain('k-123');
});
