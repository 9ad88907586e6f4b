import { expect, test } from 'vitest';
import { completionIn } from './completion.ts';

const whole = (content: string, finish = 'stop'): string =>
  JSON.stringify({
    choices: [{ message: { content }, finish_reason: finish }],
    usage: { prompt_tokens: 7, completion_tokens: 3 },
  });
const delta = (content: string, finish: string | null = null): string =>
  `data: ${JSON.stringify({ choices: [{ delta: { content }, finish_reason: finish }] })}\n\n`;

test('an answer, whole or in pieces', () => {
  const answer = { content: '{}', cut: false, tokens: { sent: 7, received: 3 } };
  expect(completionIn(whole('{}'))).toEqual(answer);
  expect(completionIn(whole('{', 'length'))).toMatchObject({ cut: true });
  const usage = `data: ${JSON.stringify({ choices: [], usage: { prompt_tokens: 7, completion_tokens: 3 } })}\n\n`;
  expect(completionIn(`: ping\n\n${delta('{')}${delta('}', 'stop')}${usage}data: [DONE]\n\n`)).toEqual(answer);
  expect(completionIn(`${delta('{', 'length')}`.replaceAll('\n', '\r\n'))).toMatchObject({ content: '{', cut: true });
});

test.each([
  ['<html>', /no JSON/],
  ['{}', /choices/],
  ['[]', /choices/],
  ['null', /choices/],
  ['{"choices":[{"message":{"content":7}}]}', /choices/],
  ['{"error":{"message":"the model\\u001b[31m is\\nasleep"}}', /^the model \[31m is asleep$/],
  ['data: {"choices":[{"delta":{"content":"{"}}]}\n\n', /breaks off/],
  ['data: {"choices\n\n', /no JSON/],
  ['data: {"error":{"message":"overloaded"}}\n\n', /overloaded/],
])('%s is none', (body, why) => {
  expect(completionIn(body)).toMatch(why);
});
