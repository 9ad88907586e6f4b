import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { openRecord, type RecordIndex } from '../record/index.ts';
import type { Law, Situation, Treaty, ZoneFile } from '../record/model.ts';
import { compactZone } from '../record/zone-places.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

function folder<T>(name: string): readonly T[] {
  const at = path.join(root, 'record', name);
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .flatMap((file) => {
      const value = parse(readFileSync(path.join(at, file), 'utf8')) as T | T[];
      return Array.isArray(value) ? value : [value];
    });
}

/** The record straight from its masters, so that these tests need no build. */
export function masters(): RecordIndex {
  return openRecord({
    schema: 'casus-record/1',
    version: 'test',
    states: folder('states'),
    organisations: folder('organisations'),
    treaties: folder('treaties'),
    territories: folder('territories'),
    zones: folder<ZoneFile>('zones').map(compactZone),
    people: [],
    precedents: folder('precedents'),
    rules: {},
  } as Law);
}

/** A record of these treaties only. */
export function recordOf(...treaties: readonly Treaty[]): RecordIndex {
  return openRecord({
    schema: 'casus-record/1',
    version: 'test',
    states: [],
    organisations: [],
    treaties,
    territories: [],
    zones: [],
    people: [],
    precedents: [],
    rules: {},
  });
}

export interface Row extends Situation {
  readonly expected: readonly {
    readonly provision: string;
    readonly responder: string | null;
    readonly status: string;
    readonly decisive_element: string;
    readonly debatable?: boolean;
  }[];
}

const reference = path.resolve(root, '../shared/reference/obligations/invocations.json');
export const hasReference = existsSync(reference);
/** None where the reference is absent: what is skipped is still set up. */
export const referenceRows = (): readonly Row[] =>
  !hasReference ? [] : (JSON.parse(readFileSync(reference, 'utf8')) as { rows: readonly Row[] }).rows;
