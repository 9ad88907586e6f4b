import { smallWords } from '../words/clause-words.ts';
import { actorsOf, mentionsBetween, runs } from './clause.ts';
import { spokenOf } from './english-pronoun.ts';
import type { Around } from './event-around.ts';
import type { Page, Run } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** "Said that Ankara would help": the subject stands among the words that fired. */
export function foretoldBy({ page, f }: Around): Run | undefined {
  if (
    f.words.length < 2 ||
    !/^(said|says|say|announced|declared|told|added|promised)$/.test(page.tokens[f.first]?.fold ?? '')
  )
    return undefined;
  const would = f.words.find((w) => /^(would|will|must|should)$/.test(page.tokens[w]?.fold ?? ''));
  if (would === undefined) return undefined;
  const inner = runs(page, f.first + 1, would).at(-1);
  return inner && inner.preposition === null && inner.last === would && inner.mentions[0]?.form !== 'pronoun'
    ? inner
    : undefined;
}

/** "Rejected the force that the union resolved to send", "hailed the move by Chad": whoever made what is rejected, praised or condemned. */
export function objectsAuthor(page: Page, from: number): readonly string[] {
  const { last } = page.sentenceAt(from);
  for (let k = from; k < Math.min(last, from + 8); k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct' && fold !== ',' && fold !== '"' && fold !== '-') return [];
    if (fold === 'but') return [];
    if (fold === 'by') {
      const author = runs(page, k, Math.min(last, k + 8)).find((r) => r.preposition === 'by');
      return author && author.first - k <= 4 ? actorsOf(author) : [];
    }
    if (!/^(that|which)$/.test(fold) || k === from) continue;
    const maker = runs(page, k + 1, Math.min(last, k + 8)).find((r) => r.preposition === null);
    return maker && maker.first - k <= 2 ? actorsOf(maker) : [];
  }
  return [];
}

/** "Called for a ceasefire between the two neighbours", "shuttled between Athens and Ankara": both of whom are named after "between". */
export function betweenTwo(page: Page, from: number, reach: number): readonly string[] {
  const { last } = page.sentenceAt(from);
  for (let k = from - 1; k < Math.min(last, from + reach); k++) {
    if (page.tokens[k]?.kind === 'punct') return [];
    if (page.tokens[k]?.fold !== 'between') continue;
    const two = runs(page, k, Math.min(last, k + 10)).find((r) => r.preposition === 'between');
    return two && two.first - k <= 4 && actorsOf(two).length > 1 ? actorsOf(two) : [];
  }
  return [];
}

/** "Demanded the resignation of the premier", "called for Obote's departure": who is to go. */
export function askedToGo(page: Page, from: number): readonly string[] {
  const { last } = page.sentenceAt(from);
  for (let k = from; k < Math.min(last, from + 8); k++) {
    if (page.tokens[k]?.kind === 'punct') return [];
    if (
      !/^(resignation|departure|ouster|removal|abdication|overthrow|withdrawal|pullout|surrender)$/.test(
        page.tokens[k]?.fold ?? '',
      )
    )
      continue;
    const owner = page.tokens[k - 1]?.kind === 'clitic' ? page.mentionAt(k - 2) : undefined;
    if (owner) return owner.actors;
    const party = runs(page, k + 1, Math.min(last, k + 8))[0];
    return party && /^(of|by)$/.test(party.preposition ?? '') && party.first - k <= 4 ? actorsOf(party) : [];
  }
  return [];
}

/** "Demanded that they leave": whom the pronoun after "that" means. */
export function pronounAsked(page: Page, from: number, source: readonly string[]): Run | undefined {
  const that = [from - 1, from].find((k) => page.tokens[k]?.fold === 'that');
  if (that === undefined || !/^(he|she|it|they)$/.test(page.tokens[that + 1]?.fold ?? '')) return undefined;
  const meant = spokenOf(page, that + 1, source);
  return meant && !actorsOf(meant).some((x) => source.includes(x)) ? meant : undefined;
}

/** "Brushed aside his country's suspension": nobody acts on that. */
export const isHomeland = (page: Page, r: Run): boolean =>
  r.mentions[0]?.form === 'pronoun' &&
  /^(his|her)$/.test(page.tokens[r.first]?.fold ?? '') &&
  /^(country|homeland)$/.test(page.tokens[r.last - 1]?.fold ?? '');

/** "Denied Lima's charge that", "turned down the Malian request": whose word it is that is denied. */
export function ownerOfWord(page: Page, at0: number): readonly string[] {
  let from = at0;
  // "Rejected as "a pack of lies" an Indian charge": past what it is called.
  if (page.tokens[from - 1]?.fold === 'as') from--;
  if (page.tokens[from]?.fold === 'as') {
    let k = from + 1;
    while (k < from + 9 && page.tokens[k]?.kind !== 'punct') k++;
    if (page.tokens[k]?.fold === '"') for (k++; k < from + 14 && page.tokens[k]?.fold !== '"'; k++);
    else k = from;
    if (page.tokens[k]?.fold === '"') from = k + 1;
    else
      for (let n = from + 1; n < from + 5; n++)
        if (/^(the|a|an)$/.test(page.tokens[n]?.fold ?? '') && n > from + 1) from = n;
  }
  const owner = page.mentionAt(from) ?? page.mentionAt(from + 1);
  if (!owner || owner.first - from > 1) return [];
  const at = owner.last + (page.tokens[owner.last]?.kind === 'clitic' ? 1 : 0);
  if (at === owner.last && owner.form !== 'demonym') return [];
  return [at, at + 1].some((k) =>
    /^(charges?|claims?|accusations?|allegations?|requests?|demands?|offers?|appeals?|calls?|pleas?|proposals?|ultimatum|invitation|terms|conditions|statements?|reports?|version|bid|plan)$/.test(
      page.tokens[k]?.fold ?? '',
    ),
  )
    ? owner.actors
    : [];
}

/** "…, a move Washington condemned", "…, a step welcomed by London": a noun that stands for what the sentence has told, right before a token. */
export function standsForDeed(page: Page, i: number): boolean {
  let k = i - 1;
  if (/^(that|which)$/.test(page.tokens[k]?.fold ?? '')) k--;
  if (
    !/^(move|step|decision|act|action|gesture|measure|attack|strike|raid|operation|assault|offensive|intervention|killing|arrest|expulsion|announcement|accusation|charge|claim|demand|request|offer|threat|warning|statement|ruling|verdict)s?$/.test(
      page.tokens[k]?.fold ?? '',
    )
  )
    return false;
  while (page.tokens[k]?.kind === 'word' && k > i - 6 && !/^(a|an)$/.test(page.tokens[k]?.fold ?? '')) k--;
  return /^(a|an)$/.test(page.tokens[k]?.fold ?? '') && /^[,-]$/.test(page.tokens[k - 1]?.fold ?? '');
}

/** "Riek Machar, the deputy he sacked", "the men Chad armed", "defend an island it once bombed, Malta": whom a relative clause without a relative word tells of. */
export function contactObject(page: Page, f: Firing): readonly string[] {
  const next = page.tokens[f.last];
  if (
    next &&
    next.kind !== 'punct' &&
    !page.isDated(f.last) &&
    !/^(in|on|at|of|last|from|for|and|to|after|before|since|with)$/.test(next.fold)
  )
    return [];
  let k = f.first - 1;
  while (
    /^(has|had|have|once|then|also|later|long|never|since|recently|just|already)$/.test(page.tokens[k]?.fold ?? '')
  )
    k--;
  const subject = page.mentionAt(k);
  if (
    subject
      ? subject.last !== k + 1 || subject.form === 'demonym'
      : !/^(he|she|it|they)$/.test(page.tokens[k]?.fold ?? '')
  )
    return [];
  let at = (subject ? subject.first : k) - 1;
  // "Soldiers whom it arrested".
  if (!subject && /^(whom|which|that)$/.test(page.tokens[at]?.fold ?? ''))
    at -= page.tokens[at - 1]?.fold === ',' ? 2 : 1;
  const head = page.tokens[at];
  if (head?.kind !== 'word' || page.isDated(at)) return [];
  const party = page.mentionAt(at);
  if (party) return party.last === at + 1 && subject === undefined ? party.actors : [];
  if (!people.test(head.fold)) return [];
  // The name stands before the noun or after the clause, between commas.
  let from = at;
  while (from > at - 4 && !/^(the|a|an)$/.test(page.tokens[from]?.fold ?? '')) from--;
  if (!/^(the|a|an)$/.test(page.tokens[from]?.fold ?? '')) return [];
  const before = page.tokens[from - 1]?.fold === ',' ? page.mentionAt(from - 2) : undefined;
  const after = page.tokens[f.last]?.fold === ',' ? page.mentionAt(f.last + 1) : undefined;
  return (before ?? after)?.actors ?? [];
}

const people =
  /^(deputy|general|colonel|minister|premier|president|man|men|woman|ally|rival|neighbour|neighbor|rebels|militia|group|army|island|country|state|republic|kingdom|capital|ruler|king|leader|chief|commander|ambassador|envoy|governor|movement|party|bloc|body|organisation|organization|league|union|province|territory|enclave|colony|regime|government|junta|successor|predecessor|brother|uncle|cousin|son|officer|captain|judge|exile|dissident)$/;

/** A verb of sending or withdrawing right before its object, with a number or an article at most between. */
export function isSent(page: Page, at: number): boolean {
  for (let k = at - 1; k > at - 4; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (
      /^(send|sends|sending|sent|deploy|deploys|deploying|deployed|dispatch|dispatching|commit|contribute|contributing|withdraw|withdrawing|withdrew|pull|pulling|rush|supply|provide|land|move|mass|massing|station|post|fly|lead|leading)$/.test(
        fold,
      )
    )
      return true;
    if (
      page.tokens[k]?.kind !== 'number' &&
      !/^(its|his|her|their|more|the|some|own|in|up|out|back|ground|combat|fresh|extra|additional)$/.test(fold)
    )
      return false;
  }
  return false;
}

const offered =
  /^(offer|plan|proposal|request|demand|deadline|ultimatum|idea|move|step|deal|resolution|appeal|call|charge|claim|condition|verdict|ruling|vote|decision|invitation)$/;

/** "A bloc which Mauritania left": the party that the relative word before the subject stands for. */
export function relativeObject(page: Page, subject: Run, source: readonly string[]): readonly string[] {
  let k = subject.first - 1;
  if (page.tokens[k]?.fold === 'the') k--;
  // "… which X founded in 1975 and Y left": the second subject stands as far.
  if (page.tokens[k]?.fold === 'and')
    for (let n = k; n > k - 10 && n > 0 && page.tokens[n]?.fold !== ','; n--)
      if (smallWords.en.relative.has(page.tokens[n]?.fold ?? '')) {
        k = n;
        break;
      }
  // "Mahama, whose offer of talks Togo spurned": whose the thing is.
  for (let n = k; n > k - 7 && n > 0 && page.tokens[n]?.kind === 'word'; n--)
    if (page.tokens[n]?.fold === 'whose') {
      k = n;
      break;
    }
  if (page.tokens[k]?.fold !== 'whose' && !smallWords.en.relative.has(page.tokens[k]?.fold ?? '')) return [];
  const head = mentionsBetween(page, Math.max(page.sentenceAt(k).first, k - 6), k).at(-1);
  // "Offered troops, an offer that Skopje turned down": the relative word stands for the noun right before it.
  return head && !(k - head.last > 1 && offered.test(page.tokens[k - 1]?.fold ?? ''))
    ? head.actors.filter((x) => !source.includes(x))
    : [];
}
