import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: unknown;
    readonly max_tokens?: number;
  };
}

export type Reply = (response: ServerResponse, heard: Heard) => void;

/** A service on this machine that speaks the chat-completions protocol: it replies by turns, the last reply for ever. */
export class ChatServer {
  readonly heard: Heard[] = [];
  readonly #server: Server;
  readonly #replies: Reply[];

  private constructor(replies: readonly Reply[]) {
    this.#replies = [...replies];
    this.#server = createServer((request, response) => void this.#take(request, response));
  }

  static async with(...replies: readonly Reply[]): Promise<ChatServer> {
    const own = new ChatServer(replies);
    await new Promise<void>((resolve) => own.#server.listen(0, '127.0.0.1', resolve));
    return own;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = JSON.parse(text) as Heard['body'];
    const heard = { path: request.url ?? '', authorization: request.headers.authorization, body };
    this.heard.push(heard);
    const reply = this.#replies.length > 1 ? this.#replies.shift() : this.#replies[0];
    reply?.(response, heard);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** An answer with this content. */
export const says =
  (content: unknown, tokens = { prompt_tokens: 1000, completion_tokens: 100 }): Reply =>
  (response) => {
    const message = { role: 'assistant', content: typeof content === 'string' ? content : JSON.stringify(content) };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }], usage: tokens }));
  };

/** The same in pieces, though nobody asked for a stream. */
export const streams =
  (content: unknown): Reply =>
  (response) => {
    response.setHeader('content-type', 'text/event-stream');
    for (const piece of JSON.stringify(content).match(/[\s\S]{1,7}/g) ?? [])
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: piece }, finish_reason: null }] })}\n\n`);
    response.end(`data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`);
  };

export const fails =
  (
    status: number,
    headers: Readonly<Record<string, string>> = {},
    body: unknown = { error: { message: 'no' } },
  ): Reply =>
  (response) => {
    response.writeHead(status, headers);
    response.end(JSON.stringify(body));
  };

export const sends =
  (body: string): Reply =>
  (response) =>
    void response.end(body);

/** Begins an answer and never ends it. */
export const stalls: Reply = (response) => void response.write('{"choices":');

/** Breaks the connection in the middle. */
export const breaks: Reply = (response) => {
  response.write('{"choices":');
  setTimeout(() => response.destroy(), 20);
};

/** Never stops sending. */
export const floods: Reply = (response) => {
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};
