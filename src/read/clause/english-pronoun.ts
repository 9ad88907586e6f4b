import { runs } from './clause.ts';
import type { Page, Run, Sentence } from '../page.ts';
import { pairBefore } from './pair.ts';
import type { Firing } from '../words/rule.ts';

const helpers =
  /^(has|have|had|was|were|will|would|is|are|be|been|did|does|do|could|should|must|also|not|never|n't|then|later|both|all|nevertheless|meanwhile|already|still|since|to)$|..ly$/;

/** The pronoun that is the subject of a verb ("he then condemned"), or -1. */
export function subjectPronoun(page: Page, i: number): number {
  for (let k = i - 1; k > i - 6 && k >= page.sentenceAt(i).first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^(he|she|they|it)$/.test(fold)) return k;
    if (!helpers.test(fold)) return -1;
  }
  return -1;
}

/** "We will not send tanks", "I condemn": whether a verb has whoever speaks for its subject. */
export function isFirstPerson(page: Page, i: number): boolean {
  for (let k = i - 1; k > i - 6 && k >= page.sentenceAt(i).first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^(we|i)$/.test(fold)) return true;
    if (!helpers.test(fold) && !/^(am|can|cannot|'ll|'ve|'re|strongly|fully|ready|prepared)$/.test(fold)) return false;
  }
  return false;
}

/**
 * Whom an English pronoun stands for: a person for "he", several or a plural for "they", a state, body or its organ for "it"; of
 * those the last subject before it in its sentence, else of the sentence before, else the last named there.
 */
export function spokenOf(page: Page, k: number, but: readonly string[] = []): Run | undefined {
  const pronoun = page.tokens[k]?.fold ?? '';
  const own = page.sentenceAt(k);
  const like = (r: Run): boolean =>
    r.mentions[0]?.acts === true && fits(page, r, pronoun) && !r.mentions.some((m) => but.includes(m.actor));
  const here = runs(page, own.first, k).filter(like);
  // "Havana helped found the body in 1948, a year after it signed": the subject of the clause before, not its object.
  const subject =
    /^(it|they)$/.test(pronoun) &&
    !but.length &&
    /^(after|before|when|while|since|as|because|though|although|once|until)$/.test(page.tokens[k - 1]?.fold ?? '')
      ? here[0]
      : undefined;
  if (subject && subject.preposition === null && subject.first - own.first <= 3) return subject;
  // "South Africa, whose troops it accuses": within a relative clause, whom the main clause tells of.
  const main = relativeBefore(page, k);
  const teller =
    main > 0 && !but.length ? here.find((r) => r.preposition === null && r.last < main - 1 && !isOwner(page, r)) : null;
  if (teller) return teller;
  const near =
    here.findLast((r) => r.preposition === null && !isOwner(page, r)) ??
    here.findLast((r) => r.preposition === null) ??
    (/^(he|she|his|her)$/.test(pronoun) || but.length ? here.at(-1) : undefined);
  if (near) return near;
  for (let back = 1; back <= 2; back++) {
    const sentence: Sentence | undefined = page.sentences[own.i - back];
    if (!sentence || sentence.heading) break;
    // "Boats swarmed a ship, the military said. They …": whoever only speaks is not meant.
    const named = runs(page, sentence.first, sentence.last).filter(
      (r) =>
        like(r) &&
        !(
          pronoun === 'they' &&
          /^(said|says|say|added)$/.test(page.tokens[r.last]?.fold ?? '') &&
          r.last >= sentence.last - 3
        ),
    );
    const lead = named.find((r) => r.preposition === null) ?? named.at(-1);
    if (lead) return lead;
  }
  return here.at(-1);
}

/** "Pakistan's closest friend": a possessor is not whom it tells of. */
const isOwner = (page: Page, r: Run): boolean =>
  page.tokens[r.last]?.kind === 'clitic' && !page.mentionAt(r.last) && page.tokens[r.last + 1]?.kind === 'word';

/** Where a relative word stands that has the pronoun for its subject, a noun between at most; -1 where none does. */
function relativeBefore(page: Page, k: number): number {
  for (let n = k - 1; n > k - 4; n--) {
    const fold = page.tokens[n]?.fold ?? '';
    if (/^(which|whose|whom)$/.test(fold)) return n === k - 1 || fold === 'whose' ? n : -1;
    if (page.tokens[n]?.kind !== 'word') return -1;
  }
  return -1;
}

/** Whom "it", "them" or "him" right after a verb or its preposition means, other than whoever acts. */
export function objectOf(page: Page, from: number, source: readonly string[], pact = false): Run | undefined {
  const own = page.sentenceAt(from);
  for (let k = from; k < Math.min(own.last, from + 3); k++) {
    const fold = page.tokens[k]?.fold ?? '';
    const like = { it: 'it', them: 'they', both: 'they', him: 'he' }[fold];
    if (fold === 'both' && !isBoth(page, k)) return undefined;
    if (!like) {
      if (/^(to|on|upon|for|against|with|at|by|of|from)$/.test(fold)) continue;
      return undefined;
    }
    // "Asked it to leave" has an object; "found it necessary to" has none.
    const fitting = (first: number, last: number): Run[] =>
      runs(page, first, last).filter(
        (r) =>
          r.mentions[0]?.acts === true &&
          (pact && like === 'it' ? /organisation|treaty/.test(r.mentions[0].kind) : fits(page, r, like)) &&
          (fold !== 'it' || !source.some((y) => isOwnArm(r, y))) &&
          (fold !== 'both' || new Set(r.mentions.flatMap((m) => m.actors)).size > 1) &&
          !r.mentions.some((m) => m.actors.some((x) => source.includes(x) || source.some((y) => y.slice(0, 3) === x))),
      );
    const here = fitting(own.first, from);
    // "Freed the inmates and handed them rifles": people told of since, whom no name covers.
    if (fold === 'them' && hasPeople(page, here.at(-1)?.last ?? own.first, from)) return undefined;
    // "Said Egypt was meddling in Somalia and accused it": who does something, before where.
    const near = here.findLast((r) => r.preposition === null) ?? here.at(-1);
    // "Presented a resolution; the United States vetoed it": a thing told of since.
    if (fold === 'it' && hasThing(page, near?.last ?? own.first, from)) return undefined;
    if (near) return near;
    // "Him" may be two sentences off.
    for (const back of like === 'he' ? [1, 2, 3] : [1]) {
      const before = page.sentences[own.i - back];
      if (!before || before.heading) return undefined;
      const named = fitting(before.first, before.last);
      const meant = named.find((r) => r.preposition === null) ?? named.at(-1);
      if (meant) return meant;
    }
    return undefined;
  }
  return undefined;
}

/** The government or the forces of the state that acts. */
const isOwnArm = (r: Run, actor: string): boolean =>
  /^[A-Z]{3}(\.|$)/.test(actor) &&
  r.mentions.some(
    (m) => m.kind === 'group' && m.actor.slice(0, 3) === actor.slice(0, 3) && /\.(MIL|GOV|SEC)$/.test(m.actor),
  );

/** "Accused both of breaking it", "deliveries to both", and no "both men". */
export const isBoth = (page: Page, i: number): boolean => {
  if (page.tokens[i]?.fold !== 'both' || page.mentionAt(i) !== undefined) return false;
  const next = page.tokens[i + 1];
  return (
    next?.kind !== 'word' ||
    /^(of|to|from|for|in|on|at|with|and|by|as|not|down|out|off|up|back|after|before|over|when|while|if|against|camps|factions)$/.test(
      next.fold,
    )
  );
};

/** "Accused each other", "each blamed the other": both sides of it, the subject's or the two told of together last; none where it is no such act. */
export function eachOther(page: Page, f: Firing, source: readonly string[]): readonly string[] {
  const fold = (i: number): string => page.tokens[i]?.fold ?? '';
  const behind = [f.last, f.last + 1].find(
    (i) => /^(other|another)$/.test(fold(i + 1)) && /^(each|one|the)$/.test(fold(i)),
  );
  if (behind === undefined) return [];
  const led = fold(behind) === 'the';
  if (led && !/^(each|both|one)$/.test(fold(f.first - 1)) && fold(f.first - 2) !== 'each') return [];
  return source.length > 1 && !led ? source : pairBefore(page, f.first, 2);
}

/** A noun for what is said, written or offered between two tokens: what "it" means before any party. */
function hasThing(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (
      /^(resolution|draft|text|motion|plan|proposal|offer|deal|agreement|accord|treaty|pact|bill|law|decree|idea|request|demand|appeal|note|letter|statement|report|ultimatum|claim|charge|invitation|truce|ceasefire|blockade|embargo|ban|curfew|border|bridge|pipeline|vote|result|election|referendum|revolt|coup|mutiny|raid|attack|invasion|operation|decision|move|verdict|ruling|protest|march|rally)$/.test(
        page.tokens[k]?.fold ?? '',
      )
    )
      return true;
  return false;
}

/** A noun for people between two tokens that no name covers. */
function hasPeople(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (
      !page.mentionAt(k) &&
      /^(inmates|prisoners|hostages|captives|detainees|refugees|villagers|civilians|officers|sailors|crews?|workers|students|youths|volunteers|recruits|women|children|families|residents|settlers|fishermen|pilgrims|deserters|survivors|passengers|plotters|exiles|dissidents|followers|supporters)$/.test(
        page.tokens[k]?.fold ?? '',
      )
    )
      return true;
  return false;
}

/** An office that one person holds: "Sudan's president". */
const holder =
  /^(president|premier|minister|chancellor|king|emir|sultan|ruler|secretary|spokesman|ambassador|envoy|leader|chief)$/;
const holders =
  /^(diplomats|officials|ministers|envoys|leaders|rulers|deputies|ambassadors|lawmakers|judges|negotiators|delegates|presidents|premiers)$/;
const plural = /(s|men|people|police|troops|taliban|military|forces|rebels)$/;

function fits(page: Page, r: Run, pronoun: string): boolean {
  const lead = r.mentions[0];
  if (!lead) return false;
  const many =
    r.mentions.length > 1 ||
    lead.form === 'set' ||
    lead.actors.length > 1 ||
    (lead.kind === 'group' &&
      (lead.code.endsWith('.GOV') ? holders : plural).test(page.tokens[lead.last - 1]?.fold ?? ''));
  if (/^(he|she|his|her)$/.test(pronoun))
    return (
      !many &&
      (lead.kind === 'person' || (lead.kind === 'group' && holder.test(page.tokens[lead.last - 1]?.fold ?? '')))
    );
  if (/^(they|their)$/.test(pronoun))
    return (
      many ||
      lead.form === 'demonym' ||
      /^(peacekeepers|troops|soldiers|observers|police|men)$/.test(page.tokens[lead.last]?.fold ?? '') ||
      // "Three Commonwealth leaders met … they suspended".
      (lead.kind === 'organisation' &&
        [lead.last - 1, lead.last].some((k) =>
          /^(leaders|ministers|envoys|members|delegates|presidents|heads|monitors|mediators|officials|guarantors|states)$/.test(
            page.tokens[k]?.fold ?? '',
          ),
        ))
    );
  return !many && lead.kind !== 'person' && lead.kind !== 'media' && lead.kind !== 'treaty' && lead.form !== 'demonym';
}
