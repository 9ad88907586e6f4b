/**
 * The reader on the sentences of earlier coders (see the reference's reading/README.md, section 8): two thirds that rules may be
 * written from, and a third held out by a fixed rule, reported apart.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Lexicon } from '../src/record/lexicon.ts';
import type { EventClaim, Reading } from '../src/read/model.ts';
import { read } from '../src/read/index.ts';

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}
interface Dyad {
  readonly source: string;
  readonly target: string;
  /** null where the code is a plain statement, which PLOVER does not count as an event. */
  readonly plover: string | null;
}
interface Coded {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly evaluate: boolean;
  readonly events: readonly Dyad[];
}

export interface Score {
  readonly set: string;
  readonly part: 'open' | 'held out';
  readonly gold: number;
  readonly found: number;
  readonly hit: number;
}

/** Held out: every record whose hashed id falls in the first third. */
export function isHeldOut(id: string): boolean {
  return Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 6), 16) % 3 === 0;
}

export function f1({ gold, found, hit }: Pick<Score, 'gold' | 'found' | 'hit'>): number {
  return gold + found === 0 ? 0 : (2 * hit) / (gold + found);
}

/** null where the folder of records is absent. */
export function scorePeers(folder: string, lexicon: Lexicon): readonly Score[] | null {
  if (!existsSync(folder)) return null;
  const records = <R>(name: string): readonly R[] =>
    (JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { readonly records: readonly R[] }).records;
  const of = (text: string, date: string): Reading => read(text, { lexicon, date, hash: '' });
  return [
    ...detection('Arabic ASSAULT, yes against easy no', records('ar-assault-detection.json'), 'ASSAULT', of),
    ...detection('Arabic PROTEST, yes against easy no', records('ar-protest-detection.json'), 'PROTEST', of),
    ...dyads('English GSR, type and countries', records('en-petr2-gsr.json'), of),
  ];
}

/** An event that a reader finds is one that the sentence tells as happened, lately or long ago. */
const unreal: ReadonlySet<string> = new Set(['negated', 'planned', 'conditional']);

function detection(
  set: string,
  records: readonly Labelled[],
  type: EventClaim['type'],
  of: (text: string, date: string) => Reading,
): readonly Score[] {
  const seen = new Set<string>();
  const counts = { open: { gold: 0, found: 0, hit: 0 }, 'held out': { gold: 0, found: 0, hit: 0 } };
  for (const { id, label, text } of records) {
    if ((label !== 'yes' && label !== 'easy no') || seen.has(text)) continue;
    seen.add(text);
    const count = counts[isHeldOut(id) ? 'held out' : 'open'];
    const wire = /_(\d{4})(\d\d)(\d\d)\./.exec(id);
    const day = wire ? `${wire[1]}-${wire[2]}-${wire[3]}` : '2010-01-01';
    const found = of(text, day).events.some((e) => e.type === type && !e.mentioned && !unreal.has(e.status));
    if (label === 'yes') count.gold++;
    if (found) count.found++;
    if (found && label === 'yes') count.hit++;
  }
  return parts(set, counts);
}

const country = (code: string): string => code.slice(0, 3);

function dyads(set: string, records: readonly Coded[], of: (text: string, date: string) => Reading): readonly Score[] {
  const counts = { open: { gold: 0, found: 0, hit: 0 }, 'held out': { gold: 0, found: 0, hit: 0 } };
  for (const { id, date, text, events, evaluate } of records) {
    if (!evaluate || text.trim() === '') continue;
    const count = counts[isHeldOut(id) ? 'held out' : 'open'];
    const gold = new Set(
      events
        .filter((e) => e.plover !== null && e.source !== '---' && e.target !== '---')
        .map((e) => [e.plover, country(e.source), country(e.target)].join(' ')),
    );
    const reading = of(text, `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`);
    // Earlier coders write every organisation of states IGO.
    const codes = new Map(reading.actors.map((a) => [a.id, a.kind === 'organisation' ? 'IGO' : a.code]));
    const found = new Set(
      reading.events.flatMap((e) =>
        e.source.flatMap((s) =>
          e.target
            .filter((t) => t !== s)
            .map((t) => [e.type, country(codes.get(s) ?? s), country(codes.get(t) ?? t)].join(' ')),
        ),
      ),
    );
    count.gold += gold.size;
    count.found += found.size;
    count.hit += [...found].filter((dyad) => gold.has(dyad)).length;
  }
  return parts(set, counts);
}

function parts(
  set: string,
  counts: Readonly<Record<Score['part'], Pick<Score, 'gold' | 'found' | 'hit'>>>,
): readonly Score[] {
  return (['open', 'held out'] as const).map((part) => ({ set, part, ...counts[part] }));
}

/** Figures of earlier systems on the same sets, as the reference measured them. */
const peers: Readonly<Record<string, string>> = {
  'Arabic ASSAULT, yes against easy no': 'keywords 0.386',
  'Arabic PROTEST, yes against easy no': 'keywords 0.155',
  'English GSR, type and countries': 'best peer, given ready-made parses 0.774',
};

export function peersTable(scores: readonly Score[]): string {
  const rows = scores.map((s) => {
    const [p, r] = [s.hit / Math.max(1, s.found), s.hit / Math.max(1, s.gold)];
    const figures = [p, r, f1(s)].map((x) => x.toFixed(3).padStart(7)).join(' ');
    return `  ${s.set.padEnd(38)} ${s.part.padEnd(8)} ${String(s.gold).padStart(5)} ${String(s.found).padStart(5)} ${String(s.hit).padStart(5)} ${figures}   ${peers[s.set]}`;
  });
  return [`  ${'set'.padEnd(38)} part      gold  pred   hit       P       R      F1`, ...rows].join('\n');
}
