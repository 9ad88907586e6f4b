import { prepositionOf } from '../clause/clause.ts';
import { isBreak, isComma } from '../text/mark.ts';
import type { Mention, Page } from '../page.ts';

/** The actor a noun for a speaker means: its role, in the state named beside it, else the one told of before, else the one the text is mostly about. */
export function speakerId(page: Page, role: string, first: number, last: number): string {
  if (/^(DIPLOMATS|ANALYSTS|NGO$|UN$|media:)/.test(role)) return role;
  const beside = besideIt(page, first, last);
  const owner = !beside && isOwned(page, first) ? ownerBefore(page, first) : null;
  // «Повстанцы …; их представитель»: he speaks for them.
  if (owner && owner.kind === 'group' && role === 'GOV' && !owner.code.endsWith('.GOV')) return owner.actor;
  const state = beside ?? owner?.code.slice(0, 3) ?? page.mainState;
  return state ? `${state}.${role}` : 'media:unnamed';
}

/** The state named nearest to the noun, in the words that can tell whose it is. */
function besideIt(page: Page, first: number, last: number): string | null {
  let state: string | null = null;
  let best = 5;
  for (const m of page.mentionsIn(page.sentenceAt(first))) {
    if (m.kind !== 'state' && m.kind !== 'group') continue;
    const distance = m.first >= last ? m.first - last : first - m.last;
    if (distance < 0 || distance >= best) continue;
    const code = m.actor.split('.')[0] ?? '';
    if (!/^[A-Z]{3}$/.test(code) || isApart(page, m, first, last)) continue;
    best = distance;
    state = code;
  }
  return state;
}

const begins =
  /^(that|as|saying|said|says|say|reported|was|were|had|has|have|is|are|while|but|which|who|что|будто|но|а|который|которая|которые|которых|ان|بان|انه|انها|انهم|بانه|بانها|غير|لكن|فيما|بينما|قوله|قولها|قولهم|قائلا|قائله)$/;

/** "Medics said …; a French gunboat", "an officer as saying Indian soldiers": another clause, or what he tells. */
function isApart(page: Page, m: Mention, first: number, last: number): boolean {
  const [from, to] = m.first >= last ? [last, m.first] : [m.last, first];
  const placed = m.first < first && prepositionOf(page, m, page.sentenceAt(first).first) !== null;
  for (let i = from; i < to; i++) {
    const token = page.tokens[i];
    if (!token || isBreak(token.fold) || token.kind === 'number') return true;
    if (m.first >= last && (begins.test(token.fold) || isComma(token.fold))) return true;
    if (m.first < first && isComma(token.fold) && !placed) return true;
  }
  return false;
}

/** "His government", «حكومته»: of the state spoken of last. */
function isOwned(page: Page, i: number): boolean {
  if (page.lang === 'ar') return /(ته|تها|تهم|اته|اتها)$/.test(page.tokens[i]?.fold ?? '');
  return /^(his|her|its|their|его|ее|их)$/.test(page.tokens[i - 1]?.fold ?? '');
}

/** Whoever heads the sentence, or the one before it. */
function ownerBefore(page: Page, i: number): Mention | null {
  for (let k = page.sentenceAt(i).i; k >= 0 && k >= page.sentenceAt(i).i - 1; k--) {
    const sentence = page.sentences[k];
    const head = sentence && page.mentionsIn(sentence).find((m) => m.first < i && /^[A-Z]{3}(\.|$)/.test(m.code));
    if (head) return head;
  }
  return null;
}
