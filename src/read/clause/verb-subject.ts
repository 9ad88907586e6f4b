import { smallWords } from '../words/clause-words.ts';
import { actorsOf, clauseOf, isDateline, joinsName, mentionsBetween, runs } from './clause.ts';
import type { Page, Run } from '../page.ts';
import { isKnownVerb, ruleBook } from '../words/rule.ts';

/** Comma-separated matter between the subject and its verb ("X, meanwhile, has …"): the first party of the sentence. */
export function sentenceSubject(page: Page, i: number): readonly string[] | null {
  const own = clauseOf(page, i);
  // "…, but urged": the subject stands before the conjunction.
  const clause =
    page.lang !== 'ar' && i - own.first <= 3 && /^(but|но|однако|а)$/.test(page.tokens[own.first - 1]?.fold ?? '')
      ? clauseOf(page, Math.max(page.sentenceAt(i).first, own.first - 2))
      : own;
  // "Syria shut the pipeline that carries Iraqi oil and sided with …": what "that" brings in is over.
  if (page.lang === 'en' && clause === own && /^(that|which|who)$/.test(page.tokens[own.first - 1]?.fold ?? '')) {
    const lead = runs(page, page.sentenceAt(i).first, own.first - 1)[0];
    if (lead && lead.preposition === null && lead.first - page.sentenceAt(i).first <= 3) return actorsOf(lead);
  }
  const led = page.lang === 'en' ? afterLead(page, clause.first, i) : clause.first;
  if (led > clause.first) {
    const own = runs(page, led, i).find((r) => !isDateline(r));
    if (own && own.preposition === null && own.first - led <= 3) return actorsOf(own);
  }
  const first =
    page.lang === 'ar'
      ? mentionsBetween(page, clause.first, i)[0]
      : runs(page, clause.first, i).find((r) => page.lang !== 'en' || !isDateline(r));
  if (!first || first.first - clause.first > 3) return null;
  return 'actors' in first ? first.actors : actorsOf(first);
}

/** "Rammed by the navy, Iceland …", "Under fire, …", "Having urged …, Ban …": where the sentence proper begins; its start where nothing leads. */
export function afterLead(page: Page, first: number, to: number): number {
  let k = first;
  if (/^"$|ly$/.test(page.tokens[k]?.fold ?? '')) k++;
  const opener = page.tokens[k]?.fold ?? '';
  if (
    !/(ed|ing|en)$|^(called|hit|struck|shot|caught|put|sent|told|left|lost|cut|under|after|before|with|despite|in|at|on|by|for|from|during|following|amid)$/.test(
      opener,
    ) ||
    page.mentionAt(k)
  )
    return first;
  for (; k < to; k++) if (page.tokens[k]?.fold === ',') return k + 1;
  return first;
}

/** "Warsaw, which informed NATO and summoned …": the second verb of a relative clause has the first one's subject. */
export function antecedent(page: Page, i: number): Run | null {
  const sentence = page.sentenceAt(i);
  for (let k = i - 1; k > Math.max(sentence.first, i - (page.lang === 'en' ? 16 : 10)); k--) {
    const token = page.tokens[k];
    if (token?.kind === 'punct') return null;
    if (!smallWords[page.lang].relative.has(token?.fold ?? '')) continue;
    const near = runs(page, Math.max(sentence.first, k - 8), k).at(-1);
    return near && k - near.last <= 2 ? near : null;
  }
  return null;
}

/** "The ministry said the bridge …": a noun that a verb of saying brings in. */
function spokenBefore(page: Page, k: number, first: number): boolean {
  for (let i = k - 1; i >= first && i >= k - 8; i--) {
    if (page.tokens[i]?.kind === 'punct') return false;
    if (/^(said|says|announced|declared|claimed|insisted|warned|added)$/.test(page.tokens[i]?.fold ?? '')) return true;
  }
  return false;
}

/** A plain noun right before the verb whose party nobody knows ("four villages burned"): the act is not the last speaker's. */
export function unknownSubject(page: Page, i: number): boolean {
  const small = smallWords.en;
  const clause = clauseOf(page, i);
  for (let k = i - 1; k >= clause.first; k--) {
    const token = page.tokens[k];
    const fold = token?.fold ?? '';
    if (token?.kind === 'punct' || small.and.has(fold) || small.pronoun.has(fold) || small.relative.has(fold))
      return false;
    if (/^(has|have|had|was|were|been|be|being|is|are|also|then|later|not|again|did|since|already|to)$|ly$/.test(fold))
      continue;
    if (small.future.has(fold) || small.attempt.has(fold) || small.conditional.has(fold)) continue;
    if (fold === '"') continue;
    if (/^(we|i)$/.test(fold)) return false;
    return (
      token?.kind === 'word' &&
      !page.mentionAt(k) &&
      (/s$|men$|people$/.test(fold) ||
        (token.capital &&
          !page.isDated(k) &&
          (k > clause.first ||
            !/ly$|^(then|later|now|still|also|meanwhile|yet|both|all|so|never|first|once)$/.test(fold))) ||
        spokenBefore(page, k, clause.first) ||
        // "A court sentenced", "another mob attacked".
        [1, 2].some(
          (n) => /^(a|an|another)$/.test(page.tokens[k - n]?.fold ?? '') && (n === 1 || isAdjective(page, k - 1)),
        ))
    );
  }
  return false;
}

/** "The premier told reporters after receiving him": whoever has a verb right behind him, last before an -ing form that a preposition governs; null elsewhere. */
export function doerBefore(page: Page, i: number): Run | null {
  const before = page.tokens[i - 1]?.fold ?? '';
  if (!(page.tokens[i]?.fold ?? '').endsWith('ing') || !/^(after|before|while|when|by|without|since|on)$/.test(before))
    return null;
  const { exact } = ruleBook(page.lexicon, 'en');
  const verbal = (k: number): boolean => {
    let at = k;
    while (/^(has|have|had|was|were|is|are|also|later|then)$|ly$/.test(page.tokens[at]?.fold ?? '') || page.isDated(at))
      at++;
    const fold = page.tokens[at]?.fold ?? '';
    return /^(told|said|says|added|spoke)$/.test(fold) || exact.get(fold)?.some((p) => p.voice === 'verb') === true;
  };
  return (
    runs(page, page.sentenceAt(i).first, i - 1).findLast(
      (r) => r.preposition === null && !isDateline(r) && page.tokens[r.last]?.kind === 'word' && verbal(r.last),
    ) ?? null
  );
}

const leads =
  /^(is|are|was|were|be|been|being|am|by|after|before|while|when|of|for|without|from|and|or|but|began|begun|started|start|kept|keep|stopped|stop|continued|continue|that|not|then|,|-|"|;|:|said|says|still|now|also|in|on|at|to)$|ly$/;

const isAdjective = (page: Page, i: number): boolean =>
  page.tokens[i]?.kind === 'word' && !smallWords.en.preposition.has(page.tokens[i]?.fold ?? '');

/** An English verb whose subject is a noun no name covers: after a relative word ("the court, which ordered"), or an -ing form after its noun ("a member fighting"). */
export function withoutParty(page: Page, i: number): boolean {
  const sentence = page.sentenceAt(i);
  const fold = page.tokens[i]?.fold ?? '';
  const before = page.tokens[i - 1];
  if (
    fold.endsWith('ing') &&
    before?.kind === 'word' &&
    i > sentence.first &&
    !leads.test(before.fold) &&
    !page.mentionAt(i - 1)
  )
    return true;
  for (let k = i - 1; k > Math.max(sentence.first, i - 6); k--) {
    const word = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct' || page.mentionAt(k)) return false;
    // "Where an uprising toppled the sultan", "after a mob lynched the premier": a noun of its own is the subject.
    if (/^(and|but|or)$/.test(word)) return false;
    if (/^(where|when|after|before|because|since|until|while)$/.test(word))
      return i - k > 2 && /^(a|an|the|its|their|his|her|some|several|two|three)$/.test(page.tokens[k + 1]?.fold ?? '');
    if (!/^(which|who|that)$/.test(word)) continue;
    const head = page.tokens[k - 1]?.fold === ',' ? k - 2 : k - 1;
    if (word === 'that' && page.tokens[k - 1]?.kind !== 'word') return false;
    const near = runs(page, Math.max(sentence.first, k - 8), k).at(-1);
    return word !== 'that' && !(near && head - (near.last - 1) <= 1);
  }
  return false;
}

/** "The two presidents, brought together by Mexico, signed a truce": a verb behind what commas set in about a noun that no name covers. */
export function insetHeadless(page: Page, i: number): boolean {
  const { first } = page.sentenceAt(i);
  let close = i - 1;
  while (/^(had|has|have|then|also|later)$|..ly$/.test(page.tokens[close]?.fold ?? '')) close--;
  if (page.tokens[close]?.fold !== ',') return false;
  for (let k = close - 1; k > Math.max(first, close - 14); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[;:."]$/.test(fold)) return false;
    if (fold !== ',') continue;
    const head = page.tokens[k - 1];
    return (
      /(ed|en|wn|ught|eld)$/.test(page.tokens[k + 1]?.fold ?? '') &&
      /^(by|to|from|in|on|at|up|out|together|with)$/.test(page.tokens[k + 2]?.fold ?? '') &&
      head?.kind === 'word' &&
      !head.capital &&
      !page.mentionAt(k - 1) &&
      !page.isDated(k - 1) &&
      k - first <= 7
    );
  }
  return false;
}

/** Where the parties of an English verb end: before "and asked", ", recalled": a second verb of the same subject. */
export function englishReach(page: Page, from: number, to: number): number {
  const book = ruleBook(page.lexicon, 'en');
  for (let k = from; k + 1 < to; k++) {
    if (page.tokens[k]?.fold === ',' && k > from && !inList(page, k) && !joinsName(page, k)) return k;
    // "Paris declined, and Tripoli …": a verb that a comma closes has no object behind "and".
    if (k === from && page.tokens[k]?.fold === ',' && /^(and|but)$/.test(page.tokens[k + 1]?.fold ?? '')) return k;
    if (!/^(and|but|,|then)$/.test(page.tokens[k]?.fold ?? '') || page.mentionAt(k)) continue;
    if (renews(page, k, to)) return k;
    const next = page.tokens[k + 1];
    if (
      next?.kind !== 'word' ||
      page.mentionAt(k + 1) ||
      !/(ed|ew|oke|ent|ought|aid|old|ook|ade|ave|ut)$/.test(next.fold)
    )
      continue;
    if (isKnownVerb(book, next.fold)) return k;
  }
  return to;
}

/** "Froze aid and the European Union threatened": another party and its verb right after "and" or a comma. */
function renews(page: Page, k: number, to: number): boolean {
  let at = k + 1;
  while (
    /^(the|a|an|and|but|its|their|his|on|former|president|prime|minister|general|colonel)$/.test(
      page.tokens[at]?.fold ?? '',
    ) &&
    at < k + 4
  )
    at++;
  const party = page.mentionAt(at);
  if (party?.first !== at || party.form === 'demonym') return false;
  // "Froze aid to Kigali and Germany followed suit": those words have no object a list could end in.
  if (
    page.tokens[party.last]?.fold === 'followed' &&
    /^(suit|the|its|their)$/.test(page.tokens[party.last + 1]?.fold ?? '')
  )
    return true;
  if (page.mentionAt(k - 1) !== undefined) return false;
  let verb = party.last;
  // "…, and Portugal, the former ruler, demanded": past what is set between commas.
  if (page.tokens[verb]?.fold === ',')
    for (let n = verb + 1; n < Math.min(to, verb + 9); n++)
      if (page.tokens[n]?.fold === ',') {
        verb = n + 1;
        break;
      }
  while (verb < to && /^(has|have|had|also|then|later|'s)$|ly$/.test(page.tokens[verb]?.fold ?? '')) verb++;
  const fold = page.tokens[verb]?.fold ?? '';
  return (
    verb < to &&
    /(ed|ew|oke|ent|ought|aid|old|ook|ade|ave|ut|all)$/.test(fold) &&
    isKnownVerb(ruleBook(page.lexicon, 'en'), fold)
  );
}

/** A comma between two parties of a list: "Bangladesh, Bhutan and Afghanistan". */
function inList(page: Page, comma: number): boolean {
  const next = page.tokens[comma + 1]?.fold ?? '';
  const after = /^(and|the|or)$/.test(next) ? comma + 2 : comma + 1;
  return page.mentionAt(comma - 1) !== undefined && page.mentionAt(after) !== undefined;
}

/** Verbs whose object then does what the infinitive says: "prompting Quito to break off relations". */
export const causes =
  /^(prompt(ed|ing|s)?|forc(e|ed|ing|es)|lead|led|leading|driv(ing|es|en)|drove|push(ed|ing|es)|caus(ed|ing|es)|allow(ed|ing|s)|enabl(ed|ing|es)|persuad(e|ed|ing|es)|convinc(e|ed|ing|es)|compell(ed|ing)|compels|oblig(ed|ing|es)|provok(ed|ing|es)|spurr(ed|ing)|mov(ed|ing))$/;

/** The party that such a verb makes act, right before "to"; null where there is none. */
export function causer(page: Page, i: number): Run | null {
  if (page.tokens[i - 1]?.fold !== 'to') return null;
  const sentence = page.sentenceAt(i);
  const near = runs(page, Math.max(sentence.first, i - 9), i - 1).at(-1);
  if (!near || near.last !== i - 1) return null;
  for (let k = near.first - 1; k >= Math.max(sentence.first, near.first - 3); k--)
    if (causes.test(page.tokens[k]?.fold ?? '')) return near;
  return null;
}

/** Whose deed made the party right before "to" act: "Lithuania's decision led China to recall its envoy"; none where nobody is made to. */
export function promptedBy(page: Page, i: number, source: readonly string[]): readonly string[] {
  const made = causer(page, i);
  if (!made) return [];
  const lead = runs(page, page.sentenceAt(i).first, made.first).find(
    (r) => !isDateline(r) && (r.preposition === null || r.preposition === 'by'),
  );
  return actorsOf(lead).filter((x) => !source.some((y) => y.slice(0, 3) === x.slice(0, 3)));
}

/** "The resolution condemns": a document acts for the body that acted or was named last before it; null where the subject is none. */
export function documentAuthor(page: Page, i: number): Run | null {
  const sentence = page.sentenceAt(i);
  const clause = clauseOf(page, i);
  let k = clause.first;
  while (
    k < i &&
    /^(the|a|an|its|their|his|this|that|in|final|joint|draft|closing|strongly|worded|another|second)$|^[",-]$/.test(
      page.tokens[k]?.fold ?? '',
    )
  )
    k++;
  if (
    !/^(resolution|text|statement|communique|declaration|draft|document|motion|message|letter|note)$/.test(
      page.tokens[k]?.fold ?? '',
    )
  )
    return null;
  for (let back = 0; back <= 3; back++) {
    const at = page.sentences[sentence.i - back];
    if (!at || (back > 0 && at.heading)) break;
    const bodies = runs(page, at.first, back === 0 ? i : at.last).filter((r) =>
      r.mentions.every((m) => m.kind === 'organisation' && m.acts),
    );
    const found = back === 0 ? bodies.at(-1) : (bodies.find((r) => r.preposition === null) ?? bodies.at(-1));
    if (found) return found;
  }
  return null;
}
