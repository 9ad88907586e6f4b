import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EventClaim, Hedge, Reading } from '../read/model.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/reference/reading');
export const hasGold = existsSync(path.join(folder, 'seed-gold.json'));

type Item = Record<string, unknown> & { readonly id: string; readonly span: Reading['events'][number]['span'] };

/**
 * The annotation of the first article as a Reading, as a perfect reader would give it, so that case and audit can be
 * tried without one. What the annotation leaves to the reader (hedges, features) is put in by the words of the span.
 */
export function goldReading(): Reading {
  const gold = JSON.parse(readFileSync(path.join(folder, 'seed-gold.json'), 'utf8')) as Record<string, Item[]> & {
    readonly referenceDate: Reading['referenceDate'];
  };
  const said = (item: Item, speaker: unknown, hedge: Hedge = 'none') => ({
    speaker: (speaker as readonly string[] | undefined) ?? ['narrator'],
    via: [],
    hedge,
    stand: 'affirmed' as const,
    rule: 'gold',
    words: [],
    ...item,
  });
  const events = (gold['events'] ?? []).map((e) => {
    const own = (e['attribution'] as string[]).includes('narrator');
    const { text } = e.span;
    const features = [
      ...(/إطلاق النار/.test(text) ? ['firearms'] : []),
      ...(/سيطرة|استولت/.test(text) ? ['site-seized'] : []),
      ...(/إحراق/.test(text) ? ['site-burnt'] : []),
      ...(/عصابات/.test(text) || e.id === 'e13' ? ['organised-group', 'hand-training'] : []),
    ];
    const hedge: Hedge = e['status'] === 'alleged' ? 'distanced' : 'none';
    const place = ['Almaty', 'Almaty airport'].includes(String(e['place'])) ? 'KAZ' : e['place'];
    return {
      ...said(e, e['attribution'], own ? 'none' : hedge),
      kind: 'event',
      features,
      place: typeof place === 'string' && /^[A-Z]{3}$/.test(place) ? place : null,
      place_name: e['place'] ?? null,
    } as unknown as EventClaim;
  });
  const list = (key: string, kind: string, speaker?: string): never =>
    (gold[key] ?? []).map((item) => ({ ...said(item, speaker ? item[speaker] : undefined), kind })) as never;
  const precedents = (gold['precedents'] ?? []).map((p) => ({
    ...said(p, undefined),
    kind: 'precedent',
    states: p.id === 'pr1' ? ['AZE', 'ARM'] : p.id === 'pr2' ? ['KGZ', 'TJK'] : ['KAZ'],
    territory: p.id === 'pr1' ? 'Nagorno-Karabakh' : null,
    reasonCode: p['reasonCode'] ?? null,
  }));
  return {
    schema: 'casus-reading/1',
    language: 'ar',
    referenceDate: gold.referenceDate,
    input_hash: 'gold',
    title: null,
    actors: (gold['actors'] ?? []).map((a) => ({ ...a, mentions: [] })) as never,
    events,
    claims: (gold['claims'] ?? []).map((c) => ({
      ...said(c, c['source']),
      kind: 'figure',
      as_of: c['asOf'] ?? null,
    })) as never,
    memberships: list('memberships', 'membership'),
    provisions: list('provisions', 'provision'),
    precedents: precedents as never,
    stances: list('stances', 'stance', 'by'),
    counts: [],
    troubles: [],
    dates: gold['dates'] as never,
  };
}
