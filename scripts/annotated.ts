/** Annotated texts of a folder: golds with their texts beside them (NAME.json or NAME.gold.json, NAME.txt, NAME.check.json for the draft). */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

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
