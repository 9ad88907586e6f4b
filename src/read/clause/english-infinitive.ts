import { actorsOf, mentionsBetween, runs, subjectBefore } from './clause.ts';
import { spokenOf, subjectPronoun } from './english-pronoun.ts';
import type { Page, Run } from '../page.ts';
import { toBefore } from '../words/verb-form.ts';

/** The word an English infinitive hangs on where it tells a deed: a verb of turning to somebody, or a noun of deciding. */
export interface Lead {
  readonly kind: 'turn' | 'decision' | 'rank';
  readonly at: number;
  /** Where "to" stands. */
  readonly to: number;
}

const turns =
  /^(phoned|telephoned|rang|called|wrote|writing|cabled|wired|radioed|faxed|messaged|flew|flying|went|travelled|traveled|hurried|rushed|drove|sailed|came|arrived|turned|met|contacted|approached|summoned|dispatched|sent|visited|gathered|convened|assembled|marched|queued|appeared|addressed)$/;
const decides =
  /^(decision|decisions|move|moves|vote|choice|resolve|order|orders|ruling|haste|rush|bid|attempt|attempts|effort|efforts|step|agreement)$/;
const verbs = /^(voted|voting|vote|moved|decided|resolved|opted|chose|agreed|elected|hastened)$/;

const ranks =
  /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\w+tieth|latest|last|only)$/;

/** "Became the first Arab state to", "was the only member ever to": a country, body or leader right before "to". */
function isRank(page: Page, k: number, to: number): boolean {
  if (page.tokens[k + 1]?.fold === 'for') return false;
  for (let n = k + 1; n < to; n++) {
    const fold = page.tokens[n]?.fold ?? '';
    if (page.tokens[n]?.kind === 'punct') return false;
    if (
      /^(country|countries|state|states|nation|nations|member|members|ally|allies|neighbour|neighbor|government|power|body|leader|president|republic|one|organisation|organization|bloc|capital)$/.test(
        fold,
      )
    )
      return true;
  }
  return false;
}

/** What an English infinitive hangs on: "phoned X to request", "its decision to sever"; null where it tells no deed. */
export function leadOf(page: Page, i: number): Lead | null {
  const to = toBefore(page, i);
  if (to < 0) return null;
  const { first } = page.sentenceAt(i);
  for (let k = to - 1; k >= first && k > to - 14; k--) {
    const token = page.tokens[k];
    const fold = token?.fold ?? '';
    if (/^[;:]$/.test(fold) && !page.isDated(k)) return null;
    if (decides.test(fold) && isNear(page, k, to)) return { kind: 'decision', at: k, to };
    if (
      ranks.test(fold) &&
      token?.kind === 'word' &&
      (isRank(page, k, to) || (k === to - 1 && page.tokens[k - 1]?.fold === 'the'))
    )
      return { kind: 'rank', at: k, to };
    if (turns.test(fold) && !page.mentionAt(k)) return { kind: 'turn', at: k, to };
    if (verbs.test(fold)) return null;
    // Another verb before "to" governs it.
    if (k === to - 1 && token?.kind === 'word' && !page.mentionAt(k) && /(ed|ing)$/.test(fold)) return null;
  }
  return null;
}

/** Nothing between a noun of deciding and "to" but when it was and by whom. */
function isNear(page: Page, k: number, to: number): boolean {
  for (let n = k + 1; n < to; n++) {
    const fold = page.tokens[n]?.fold ?? '';
    if (page.isDated(n) || page.mentionAt(n) || /^(in|on|by|the|last|earlier|this|of|'s)$/.test(fold)) continue;
    return false;
  }
  return true;
}

/** Who does what such an infinitive tells. */
export function doerOf(page: Page, lead: Lead): readonly string[] {
  const { first } = page.sentenceAt(lead.at);
  if (lead.kind === 'rank') {
    let k = lead.at - 1;
    while (k > first && /^(the|its|their|a|only|,|one|of|among)$/.test(page.tokens[k]?.fold ?? '')) k--;
    if (!/^(became|become|becomes|becoming|was|is|were|are|been|as)$/.test(page.tokens[k]?.fold ?? '')) return [];
    const pronoun = subjectPronoun(page, k);
    return actorsOf(pronoun >= 0 ? spokenOf(page, pronoun) : subjectBefore(page, k));
  }
  if (lead.kind === 'turn') {
    const pronoun = subjectPronoun(page, lead.at);
    if (pronoun >= 0) return actorsOf(spokenOf(page, pronoun));
    const own = subjectBefore(page, lead.at);
    if (own) return actorsOf(own);
    const opener = runs(page, first, lead.at).find((r) => r.preposition === null);
    return actorsOf(opener);
  }
  const by = runs(page, lead.at + 1, lead.to).find((r) => r.preposition === 'by' || r.preposition === 'of');
  if (by) return actorsOf(by);
  for (let k = lead.at - 1; k >= Math.max(first, lead.at - 4); k--) {
    const token = page.tokens[k];
    if (token?.kind === 'clitic') return page.mentionAt(k - 1)?.actors ?? [];
    if (/^(his|her|its|their)$/.test(token?.fold ?? '')) return actorsOf(spokenOf(page, k));
    const modifier = page.mentionAt(k);
    if (modifier) return modifier.actors;
    if (token?.kind === 'punct') break;
  }
  return [];
}

const protects =
  /^(defend|protect|uphold|guarantee|safeguard|preserve|respect|guard|support|back|help|assist|aid|rescue|save|shield|arm|reinforce|strengthen|stand|come|rush|go|fight|maintain|restore|train|equip|supply|feed|bring|give|lend)$/;
const goods =
  /^(security|independence|neutrality|integrity|borders?|frontiers?|safety|sovereignty|freedom|territory|defence|defense|survival|existence|aid|rescue|side|help|stability|unity)$/;

/** "Promised to uphold the neutrality of Malta", "guaranteed Armenia's borders": for whom a promise is made. */
export function promisedFor(page: Page, from: number, source: readonly string[]): Run | undefined {
  const { last } = page.sentenceAt(from);
  const to = [from - 3, from - 2, from - 1, from].find(
    (k) => page.tokens[k]?.fold === 'to' && protects.test(page.tokens[k + 1]?.fold ?? ''),
  );
  const good = [from, from + 1, from + 2].find((k) => goods.test(page.tokens[k]?.fold ?? ''));
  if (to === undefined && good === undefined) return undefined;
  const start = to === undefined ? from : to + 2;
  let end = start;
  while (end < Math.min(last, start + 9) && page.tokens[end]?.kind !== 'punct') end++;
  return runs(page, start, end).find(
    (r) =>
      (r.preposition === null || /^(of|by|to|for|with|behind|beside)$/.test(r.preposition)) &&
      r.mentions.every(
        (m) => m.kind !== 'treaty' && m.kind !== 'media' && (m.form !== 'demonym' || good !== undefined),
      ) &&
      !actorsOf(r).some((x) => source.includes(x) || source.some((y) => y.slice(0, 3) === x.slice(0, 3))),
  );
}

/** Whom such a verb turns to: the party between it and "to". */
export function turnedTo(page: Page, lead: Lead, source: readonly string[]): Run | undefined {
  if (lead.kind !== 'turn' || mentionsBetween(page, lead.at + 1, lead.to).length === 0) return undefined;
  return runs(page, lead.at + 1, lead.to).find((r) => !actorsOf(r).some((x) => source.includes(x)));
}
