/** Annotated texts of a folder: golds with their texts beside them (NAME.json or NAME.gold.json, NAME.txt, NAME.check.json for the draft). */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../src/read/index.ts';
import type { Reading } from '../src/read/model.ts';
import type { Lexicon } from '../src/record/lexicon.ts';

export interface Annotated {
  readonly name: string;
  readonly gold: string;
  readonly text: string;
  /** Absent where no draft of it is checked. */
  readonly check?: string;
}

/** Paths of what belongs together, by name. */
export function annotatedIn(folder: string): readonly Annotated[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const name = /^(.+?)(?:\.gold)?\.json$/.exec(file)?.[1];
      if (name === undefined || file.endsWith('.check.json')) return [];
      const beside = (ending: string): string => path.join(folder, name + ending);
      if (!existsSync(beside('.txt'))) return [];
      const check = beside('.check.json');
      return [{ name, gold: path.join(folder, file), text: beside('.txt'), ...(existsSync(check) ? { check } : {}) }];
    });
}

/** What of an annotation is asked here: the role code of each actor, and the day of writing. */
export interface Annotation {
  readonly actors: readonly { readonly id: string; readonly code?: string }[];
  readonly referenceDate: { readonly value: string };
}

/** The annotation of a text, and what the reader makes of the text on the day that the annotation names. */
export function readAnnotated(
  { gold, text }: Annotated,
  lexicon: Lexicon,
): { annotation: Annotation; reading: Reading } {
  const annotation = JSON.parse(readFileSync(gold, 'utf8')) as Annotation;
  const words = readFileSync(text, 'utf8');
  const hash = createHash('sha256').update(words.normalize('NFC')).digest('hex');
  return { annotation, reading: read(words, { lexicon, date: annotation.referenceDate.value, hash }) };
}
