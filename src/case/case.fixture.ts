import path from 'node:path';
import { buildRecord } from '../../scripts/build-record.ts';
import type { Truth } from '../kernel/truth.ts';
import type { EventClaim, Reading } from '../read/model.ts';
import { openRecord, type RecordIndex } from '../record/index.ts';
import type { Case, CaseClaim, ElementPath } from './model.ts';

export const root = path.resolve(import.meta.dirname, '../..');

let opened: RecordIndex | undefined;
/** The record from its masters, so that these tests need no build. */
export function theRecord(): RecordIndex {
  opened ??= openRecord(buildRecord(root).law);
  return opened;
}

export const span = { start: 0, end: 0, text: '', line: 1 };

export function claim(
  id: string,
  sets: Readonly<Record<ElementPath, Truth>>,
  more: Partial<CaseClaim> = {},
): CaseClaim {
  return {
    id,
    kind: 'event',
    content: id,
    speaker: ['narrator'],
    via: [],
    hedge: 'none',
    stand: 'affirmed',
    day: null,
    source: 0,
    span,
    sets: Object.entries(sets).map(([element, value]) => ({ element, value, rule: 'test' })),
    ...more,
  };
}

export function aCase(claims: readonly CaseClaim[], more: Partial<Case> = {}): Case {
  return {
    schema: 'casus-case/1',
    id: 'test',
    title: { ar: 'ت', en: 'test', ru: 'т' },
    kind: 'internal unrest',
    ally: 'KAZ',
    ally_because: [],
    day: '2022-01-05',
    day_because: 'given',
    adversary: [],
    place: { name: 'Kazakhstan', recognised_sovereign: 'KAZ' },
    facts: {},
    requests: {},
    claims,
    accounts: [],
    sources: [],
    drafted: true,
    ...more,
  };
}

let count = 0;
export function event(
  type: EventClaim['type'],
  source: readonly string[],
  target: readonly string[],
  more: Partial<EventClaim> = {},
): EventClaim {
  count += 1;
  return {
    kind: 'event',
    id: `e${count}`,
    type,
    mode: null,
    source,
    target,
    date: { start: null, end: null, precision: 'unknown', basis: '' },
    place: null,
    place_name: null,
    status: 'asserted',
    attribution: more.speaker ?? ['narrator'],
    features: [],
    speaker: ['narrator'],
    via: [],
    hedge: 'none',
    stand: 'affirmed',
    span,
    rule: 'test',
    words: [],
    ...more,
  };
}

/** Everybody who acts or is acted upon, mentioned once for each act. */
function actorsIn(events: readonly EventClaim[]): Reading['actors'] {
  const ids = events.flatMap(({ source, target }) => [...source, ...target]);
  return [...new Set(ids)].map((id) => ({
    id,
    kind: 'state' as const,
    name: id,
    code: id,
    mentions: ids.filter((other) => other === id).map(() => span),
  })) as unknown as Reading['actors'];
}

export function aReading(events: readonly EventClaim[], more: Partial<Reading> = {}): Reading {
  return {
    schema: 'casus-reading/1',
    language: 'en',
    referenceDate: { value: '2022-01-06', basis: 'test', spans: [] },
    input_hash: 'test',
    title: null,
    actors: actorsIn(events),
    events,
    claims: [],
    memberships: [],
    provisions: [],
    precedents: [],
    stances: [],
    counts: [],
    troubles: [],
    dates: [],
    ...more,
  };
}
