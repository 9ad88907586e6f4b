import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Completion, Message } from '../read/proposal/index.ts';
import { writeFile } from './output.ts';

/**
 * Answers of a language model on disk, one file each, named by the hash of what was asked: text, instructions and model,
 * not where it was asked. With them a run repeats to the byte, without network or key.
 */
export class AnswerCache {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The answer kept for this question; null where none is, or what is kept is not one. */
  get(model: string, messages: readonly Message[]): Completion | null {
    try {
      const kept = JSON.parse(readFileSync(this.#file(model, messages), 'utf8')) as Partial<Completion> | null;
      if (typeof kept?.content !== 'string' || typeof kept.cut !== 'boolean' || kept.tokens === undefined) return null;
      return { content: kept.content, cut: kept.cut, tokens: kept.tokens };
    } catch {
      return null;
    }
  }

  put(model: string, messages: readonly Message[], answer: Completion): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    writeFile(this.#file(model, messages), `${JSON.stringify({ model, ...answer }, null, 1)}\n`);
  }

  #file(model: string, messages: readonly Message[]): string {
    const asked = createHash('sha256')
      .update(JSON.stringify([model, messages]))
      .digest('hex');
    return path.join(this.#folder, `${asked}.json`);
  }
}

/** The folder asked for, else that of the environment, else the user's cache. */
export function cacheFolder(asked: string | undefined, env: NodeJS.ProcessEnv): string {
  const own = asked ?? env['CASUS_READER_CACHE'];
  if (own) return own;
  return path.join(env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'casus', 'reader');
}
