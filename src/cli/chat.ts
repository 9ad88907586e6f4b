import { Fault } from '../kernel/fault.ts';
import { type Completion, complaint, completionIn, type Message } from '../read/proposal/index.ts';

/** A service that speaks the chat-completions protocol. */
export interface Service {
  /** The base address, up to and with `/v1`, or the whole one that ends in `/chat/completions`. */
  readonly endpoint: string;
  readonly model: string;
  readonly key?: string;
  /** Seconds for one request, its answer read to the end. */
  readonly timeout: number;
  /** Waits before a request is repeated; a test need not. */
  readonly wait?: (seconds: number) => Promise<void>;
}

/** An answer of a text's length is far shorter. */
const LONGEST = 4 * 1024 * 1024;
/** Requests for one answer: where the service asks for patience, and where it is broken. */
const PATIENT = 5;
const BROKEN = 2;

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Where requests go. Throws usage for what is no address, or would show the key to the network. */
export function addressOf({ endpoint, key }: Pick<Service, 'endpoint' | 'key'>): URL {
  const wrong = (found: string, expected: string): Fault =>
    new Fault({ code: 'usage', found, expected, next: 'For example --endpoint http://localhost:8080/v1.' });
  if (!URL.canParse(endpoint)) throw wrong(`--endpoint "${endpoint}" is no address`, 'https://HOST/v1');
  const url = new URL(endpoint);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw wrong(`--endpoint begins with ${url.protocol}`, 'https: or http:');
  if (url.username !== '' || url.password !== '')
    throw wrong('--endpoint holds a name or password', 'the key in the environment, as CASUS_READER_KEY');
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !local && key !== undefined)
    throw wrong(`the key would go unencrypted to ${url.hostname}`, 'https:, or no CASUS_READER_KEY');
  url.hash = '';
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path.endsWith('/chat/completions') ? path : `${path}/chat/completions`;
  return url;
}

/** What one request came to: an answer, or why there is none and whether it is worth another try. */
type Outcome =
  | { readonly answer: Completion }
  | { readonly fault: Fault; readonly again: 'patient' | 'broken' | 'plainer' | 'no'; readonly after?: number };

/**
 * Asks for one completion of at most `most` tokens. Where the service is busy (429, 5xx) it is asked again after 1, 2, 4
 * and 8 seconds, or as long as it says, up to a minute; where it breaks off, once more; where it does not know what is
 * asked for besides the messages (400, 422), once more without. Throws reader-unreachable, reader-refused, reader-answer.
 */
export async function complete(
  service: Service,
  messages: readonly Message[],
  schema: unknown,
  most: number,
): Promise<Completion> {
  const url = addressOf(service);
  const { model } = service;
  let extras: object = {
    temperature: 0,
    max_tokens: most,
    response_format: { type: 'json_schema', json_schema: { name: 'proposals', schema } },
  };
  let broken = 0;
  let plain = false;
  for (let tries = 1; ; tries++) {
    const outcome = await once(url, service, JSON.stringify({ model, messages, stream: false, ...extras }));
    if ('answer' in outcome) return outcome.answer;
    const { fault, again } = outcome;
    if (again === 'no' || tries >= PATIENT) throw fault;
    if (again === 'plainer') {
      if (plain) throw fault;
      plain = true;
      extras = {};
      continue;
    }
    if (again === 'broken' && ++broken >= BROKEN) throw fault;
    await (service.wait ?? pause)(outcome.after ?? 2 ** (tries - 1));
  }
}

async function once(url: URL, service: Service, body: string): Promise<Outcome> {
  const host = url.host;
  let response: Response;
  let text: string | null;
  try {
    response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(service.key === undefined ? {} : { authorization: `Bearer ${service.key}` }),
      },
      body,
      signal: AbortSignal.timeout(service.timeout * 1000),
    });
    text = await bodyOf(response);
  } catch (error) {
    return { fault: unreachable(error, host, service.timeout), again: 'broken' };
  }
  if (text === null) return { fault: nonsense(host, `more than ${LONGEST} bytes`), again: 'no' };
  if (response.ok) {
    const answer = completionIn(text);
    return typeof answer === 'string' ? { fault: nonsense(host, answer), again: 'broken' } : { answer };
  }
  const { status } = response;
  const fault = refusal(host, status, text);
  if (status === 429 || status >= 500) return { fault, again: 'patient', ...patience(response) };
  return { fault, again: status === 400 || status === 422 ? 'plainer' : 'no' };
}

/** The body as text; null where it is too long to be an answer. */
async function bodyOf(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > LONGEST) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** `Retry-After`, in seconds or as a date, at most a minute. */
function patience(response: Response): { readonly after?: number } {
  const said = response.headers.get('retry-after');
  if (said === null) return {};
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? { after: Math.min(60, Math.max(0, seconds)) } : {};
}

function unreachable(error: unknown, host: string, timeout: number): Fault {
  const name = (error as Error).name;
  const cause = (error as { readonly cause?: { readonly code?: string } }).cause?.code;
  return new Fault({
    code: 'reader-unreachable',
    found:
      name === 'TimeoutError'
        ? `${host} gave no whole answer within ${timeout} seconds`
        : `${host} cannot be reached, or broke off (${cause ?? name})`,
    expected: 'a service that speaks the chat-completions protocol',
    next: 'Check --endpoint, give more --reader-timeout, or leave --reader out: Casus reads without it.',
  });
}

function nonsense(host: string, found: string): Fault {
  return new Fault({
    code: 'reader-answer',
    found: `${host} answered with ${found}`,
    expected: 'a chat completion',
    next: 'Check that --endpoint leads to the base address of the service, such as https://HOST/v1.',
  });
}

function refusal(host: string, status: number, text: string): Fault {
  let said: string | null = null;
  try {
    said = complaint(JSON.parse(text));
  } catch {
    // A page, or nothing.
  }
  return new Fault({
    code: 'reader-refused',
    found: `${host} answered ${status}${said === null ? '' : `: ${said}`}`,
    expected: 'a chat completion',
    next:
      status === 401 || status === 403
        ? 'Set CASUS_READER_KEY to a key of this service.'
        : status === 404
          ? 'Check --endpoint and --model.'
          : status === 429
            ? 'Wait, and run it again: parts already answered are not asked for twice.'
            : 'Check --model and the service.',
  });
}
