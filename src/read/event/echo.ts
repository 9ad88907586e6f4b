import { actorsOf, beforeHelpers, runs, stopsClause, subjectBefore } from '../clause/clause.ts';
import { isBody } from './body.ts';
import type { EventClaim } from '../model.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** Who did what, told by a finite verb of a main clause. */
export interface Deed {
  readonly event: EventClaim;
  readonly sentence: number;
  /** The token of its verb. */
  readonly at: number;
}

/** So many deeds back are remembered. */
const MEMORY = 6;

/** Deeds told so far and one more; what stands in a relative clause or hangs on another verb as an -ing form is none. */
export function withDeed(page: Page, deeds: readonly Deed[], event: EventClaim, f: Firing): readonly Deed[] {
  if ((page.tokens[f.first]?.fold ?? '').endsWith('ing')) return deeds;
  const before = page.tokens[beforeHelpers(page, f.first)]?.fold ?? '';
  if (/^(which|who|that|to)$/.test(before)) return deeds;
  return [...deeds.slice(1 - MEMORY), { event, sentence: page.sentenceAt(f.first).i, at: f.first }];
}

/**
 * Who does again what a verb before told, and to whom: "…, as did Peru", "Peru followed suit", "with Peru doing the same".
 * Null where nothing told can be meant, or nobody new is named. A body follows a body, if one acted.
 */
export function echoOf(page: Page, f: Firing, deeds: readonly Deed[]): EventClaim | null {
  const sentence = page.sentenceAt(f.first);
  const so = page.tokens[f.last - 1]?.fold === 'so';
  if (so && page.tokens[f.first - 1]?.fold === 'to') return null;
  const near = deeds.filter((d) => sentence.i - d.sentence <= (so ? 0 : 1));
  const last = near.at(-1);
  if (!last) return null;
  const who = whoFollows(page, f, last);
  const body = who.some((x) => isBody(page, x));
  const { event } = near.findLast((d) => d.event.source.some((x) => isBody(page, x)) === body) ?? last;
  const source = who.filter((x) => !event.source.includes(x));
  if (source.length === 0) return null;
  // "Refused to send any; Peru did so": what the one refused the other did.
  if (event.type === 'REJECT' && so) return null;
  const target = event.target.some((x) => source.includes(x)) ? event.source : event.target;
  return { ...event, source, target };
}

function whoFollows(page: Page, f: Firing, deed: Deed): readonly string[] {
  const sentence = page.sentenceAt(f.first);
  if (f.voice === 'phrase') {
    const party = runs(page, f.last, Math.min(sentence.last, f.last + 9))[0];
    return party && party.preposition === null && party.first - f.last <= 3 ? actorsOf(party) : [];
  }
  // "Backed Kosovo and Montenegro followed suit", "with Niger doing the same": the party right before, whatever list it ends.
  const near = page.mentionAt(beforeHelpers(page, f.first));
  const sameClause = deed.at >= sentence.first && near && !stopsBetween(page, deed.at, near.first);
  if (near && (sameClause || page.tokens[near.first - 1]?.fold === 'with')) return near.actors;
  return actorsOf(subjectBefore(page, f.first));
}

/** A mark between two tokens, or a word that opens a clause. */
function stopsBetween(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (stopsClause(page, k)) return true;
  return false;
}
