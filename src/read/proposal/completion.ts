/** What a service that speaks the chat-completions protocol answered. */
export interface Completion {
  readonly content: string;
  /** The service stopped before the end: its limit of tokens was reached. */
  readonly cut: boolean;
  readonly tokens: { readonly sent: number; readonly received: number } | null;
}

/** The answer in a body, whole or streamed as server-sent events; a text in place of it says what is wrong. */
export function completionIn(body: string): Completion | string {
  return /^\s*(?:data|event|id|retry|):/.test(body) ? streamed(body) : whole(body);
}

type Json = Readonly<Record<string, unknown>>;
const table = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const first = (value: unknown): Json => (Array.isArray(value) ? table(value[0]) : {});

function parsed(text: string): Json | null {
  try {
    return table(JSON.parse(text));
  } catch {
    return null;
  }
}

function whole(body: string): Completion | string {
  const answer = parsed(body);
  if (answer === null) return 'a body that is no JSON';
  const choice = first(answer['choices']);
  const content = table(choice['message'])['content'];
  if (typeof content !== 'string') return complaint(answer) ?? 'JSON without choices[0].message.content';
  return { content, cut: choice['finish_reason'] === 'length', tokens: tokensOf(answer) };
}

/** Deltas put together. A stream that ends without a reason to finish, or holds what is no JSON, is no answer. */
function streamed(body: string): Completion | string {
  let content = '';
  let finished: unknown = null;
  let tokens: Completion['tokens'] = null;
  for (const row of body.split(/\r\n|\n|\r/)) {
    if (!row.startsWith('data:')) continue;
    const data = row.slice(5).trim();
    if (data === '' || data === '[DONE]') continue;
    const piece = parsed(data);
    if (piece === null) return 'a stream with data that is no JSON';
    const choice = first(piece['choices']);
    const delta = table(choice['delta'])['content'];
    if (typeof delta === 'string') content += delta;
    if (typeof choice['finish_reason'] === 'string') finished = choice['finish_reason'];
    else if (piece['error'] !== undefined) return complaint(piece) ?? 'a stream with an error';
    tokens = tokensOf(piece) ?? tokens;
  }
  if (finished === null) return 'a stream that breaks off';
  return { content, cut: finished === 'length', tokens };
}

function tokensOf(answer: Json): Completion['tokens'] {
  const usage = table(answer['usage']);
  const sent = usage['prompt_tokens'];
  const received = usage['completion_tokens'];
  const counts = (n: unknown): n is number => typeof n === 'number' && Number.isInteger(n) && n >= 0;
  return counts(sent) && counts(received) ? { sent, received } : null;
}

/** What a service says is wrong, as `{error: {message}}`. */
export function complaint(answer: unknown): string | null {
  const message = table(table(answer)['error'])['message'];
  return typeof message === 'string' && message !== '' ? message.replaceAll(/[\s\p{C}]+/gu, ' ').slice(0, 200) : null;
}
