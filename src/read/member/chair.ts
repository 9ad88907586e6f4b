import { type BodyAt, isCouncil } from './body.ts';
import { seatBefore } from './beside.ts';
import { mentionsBetween } from '../clause/clause.ts';
import { holderBefore } from './holder.ts';
import { type Party, partyAfter } from './party.ts';
import type { Mention, Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { isComma } from '../text/mark.ts';

/** «председательство … у Армении», "the chair passed to Kenya": whose the chair is said to be. */
export function heldBy(page: Page, from: number, end: number): Party | null {
  for (let i = from; i < Math.min(end, from + 7) && !isComma(page.tokens[i]?.fold); i++) {
    // «والرئاسة هذا العام لتشاد»: the preposition is glued to the name.
    if (page.lang === 'ar' && page.mentionAt(i)?.kind === 'state' && page.tokens[i]?.fold.startsWith('ل'))
      return partyAfter(page, i, end, 0, null);
    if (/^(у|за|к|to|الي)$/.test(page.tokens[i]?.fold ?? '')) {
      const party = partyAfter(page, i + 1, end, 0, null);
      if (party) return party;
    }
  }
  return null;
}

/** "The Security Council, chaired by Mexico", «السعودية التي ترأس مجلس الأمن»: it has no members of its own, but a chair. */
export function councilChaired(page: Page, f: Firing): BodyAt | null {
  for (let i = f.first; i < f.last + 4; i++) {
    const m = page.mentionAt(i);
    if (m && (m.kind === 'organisation' || m.kind === 'treaty')) return councilAt(page, m);
    if (i >= f.last && page.tokens[i]?.kind === 'punct') break;
  }
  for (let i = f.first - 1; i >= Math.max(page.sentenceAt(f.first).first, f.first - 5); i--) {
    const m = page.mentionAt(i);
    if (m) return councilAt(page, m);
  }
  return null;
}

/** "A permanent member of the Security Council", «العضو الدائم في مجلس الأمن»: of the United Nations, then. */
export function councilSat(page: Page, f: Firing): BodyAt | null {
  for (let i = f.last; i < f.last + 5 && page.tokens[i]?.kind !== 'punct'; i++) {
    const m = page.mentionAt(i);
    if (m) return m.kind === 'organisation' ? councilAt(page, m) : null;
  }
  return null;
}

const councilAt = (page: Page, m: Mention): BodyAt | null =>
  isCouncil(page, m) ? { id: m.actor, first: m.first, last: m.last } : null;

/** The word for who holds a chair, no verb. */
export const isOffice = (page: Page, f: Firing): boolean =>
  /^(chair|chairman|chairwoman|president|presidency|председател\p{L}+)$/u.test(page.tokens[f.last - 1]?.fold ?? '') &&
  !/^(holds|held|hold|took|takes|assumed)$/.test(page.tokens[f.first]?.fold ?? '');

/** "Its chairman, Amadou Ba": a name follows, of no state. */
export function isOfficeBearer(page: Page, f: Firing): boolean {
  if (!/^(its|the|their)$/.test(page.tokens[f.first - 1]?.fold ?? '')) return false;
  let i = f.last;
  if (page.tokens[i]?.fold === ',') i++;
  const token = page.tokens[i];
  const m = page.mentionAt(i);
  return token?.kind === 'word' && token.capital && m?.kind !== 'state' && m?.kind !== 'organisation';
}

/** "Tanzania's Jakaya Kikwete, who took over the chair", «…, в январе возглавивший союз»: the man before the comma, for his state. */
export function chairMan(page: Page, f: Firing, sentence: Sentence): Party | null {
  for (let k = f.first - 1; k > sentence.first && f.first - k <= 6; k--) {
    if (!isComma(page.tokens[k]?.fold)) continue;
    return holderBefore(page, k, sentence.first) ?? seatBefore(page, k);
  }
  return null;
}

/** "The bloc's chairman, Malaysian Prime Minister Anwar Ibrahim, …": the man between the commas after it. */
export function manAfter(page: Page, f: Firing, limit: number): Party | null {
  if (!isComma(page.tokens[f.last]?.fold)) return null;
  for (let k = f.last + 2; k < Math.min(limit, f.last + 10); k++)
    if (isComma(page.tokens[k]?.fold)) {
      const man = holderBefore(page, k, f.last + 1);
      // Told whose man he is, not guessed.
      const code = man?.states[0]?.actor ?? '-';
      return mentionsBetween(page, f.last, k).some((m) => m.kind === 'state' && m.actors.includes(code)) ? man : null;
    }
  return null;
}
