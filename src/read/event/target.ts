import { actorsOf, hasComma, runs } from '../clause/clause.ts';
import type { EventClaim } from '../model.ts';
import { isStateCode } from '../name/mention.ts';
import { isDateline, type Scenery } from './place.ts';
import type { Page } from '../page.ts';
import { casesOf } from '../words/russian-case.ts';
import { crossesVerb } from '../clause/russian-subject.ts';
import type { Firing } from '../words/rule.ts';

/** Forces of one state that strike a place nobody lists: the other state of the sentence, else the state of the crisis. */
export function struck(
  page: Page,
  i: number,
  source: readonly string[],
  prior: EventClaim | undefined,
  mode: string | null,
): readonly string[] {
  const own = stateOf(page, source);
  if (
    page.lang === 'ar' &&
    prior?.type === 'ASSAULT' &&
    prior.span.start >= page.sentenceAt(i).start &&
    source.length > 0 &&
    source.every((x) => prior.target.includes(x)) &&
    /^[وف]?(رد|ردت|ردوا|يرد|ترد)$/.test(page.tokens[i]?.fold ?? '')
  )
    return prior.source;
  if (!own || (page.lang === 'ar' && mode === 'seize') || !source.every((x) => /^[A-Z]{3}(\.(MIL|SEC))?$/.test(x)))
    return [];
  const named = new Set(
    page
      .mentionsIn(page.sentenceAt(i))
      .filter(
        (m) =>
          m.kind === 'state' &&
          m.actor !== own &&
          !(page.lang === 'ru' && source.some((x) => x.slice(0, 3) === m.actor)) &&
          m.form !== 'pronoun' &&
          // «Португалия осудила высадку»: whoever can be nothing but the subject is not struck.
          !(
            page.lang === 'ru' &&
            (casesOf(page, m) === 'n' ||
              (m.form === 'demonym' && m.last < i && (crossesVerb(page, m.last, i) || hasComma(page, m.last, i))))
          ) &&
          !(page.lang === 'en' && /^(from|by)$/.test(page.tokens[m.first - 1]?.fold ?? '')),
      )
      .map((m) => m.actor),
  );
  if (named.size === 1 && (page.mainState === own || named.has(page.mainState ?? ''))) return [...named];
  // Fire that answers fire goes to who fired first.
  const attacker =
    prior?.type === 'ASSAULT' && stateOf(page, prior.target) === own ? stateOf(page, prior.source) : null;
  if (named.size === 0 && attacker && attacker !== own) return [attacker];
  if (named.size > 0) return [];
  // «Советские танки перешли Днестр, и Румыния сдалась»: another state of the sentence, though it acts.
  const other = page.lang === 'ru' ? otherActing(page, i, own) : [];
  if (other.length > 0) return other.length === 1 ? other : [];
  // "Shelled villages near Jermuk": whose the place is.
  const there = page.placesIn(page.sentenceAt(i)).filter((p) => p.state !== own && !isDateline(page, p));
  const [nearest] = there.toSorted((a, b) => Math.abs(a.first - i) - Math.abs(b.first - i));
  if (nearest) return [nearest.state];
  return page.mainState && page.mainState !== own ? [page.mainState] : [];
}

/** The states that a sentence names without preposition, but for one. */
const otherActing = (page: Page, i: number, own: string): readonly string[] => [
  ...new Set(
    page
      .mentionsIn(page.sentenceAt(i))
      .filter((m) => m.kind === 'state' && m.form === 'name' && m.first > i && m.actor !== own && m.acts)
      .map((m) => m.actor),
  ),
];

/** "… would march on the capital if X had not gone": whom a warning is meant for. */
export function warned(page: Page, from: number, source: readonly string[]): readonly string[] {
  const sentence = page.sentenceAt(from);
  for (let k = from; k < sentence.last; k++) {
    if (!/^(if|unless|until|если|пока)$/.test(page.tokens[k]?.fold ?? '')) continue;
    const party = runs(page, k + 1, Math.min(sentence.last, k + 8))[0];
    return actorsOf(party).filter((x) => !source.includes(x));
  }
  return [];
}

export function crowdAfter(page: Page, i: number): boolean {
  for (let k = i; k < i + 4; k++)
    if (/^(ال)?احتجاجات$|^protest|^протест|^(ال)?متظاهر|^demonstra/.test(page.tokens[k]?.fold ?? '')) return true;
  return false;
}

/** "Rallied outside the Turkish embassy", "marched against the president": whose house a crowd stands before, or whom it turns on. */
export function besieged(page: Page, { first, last }: Firing, source: readonly string[]): readonly string[] {
  const sentence = page.sentenceAt(first);
  if (page.lang === 'ar') {
    const against = runs(page, first + 1, Math.min(sentence.last, first + 16)).find((r) => r.preposition === 'ضد');
    if (against) return actorsOf(against).filter((x) => !source.includes(x));
  }
  for (let k = Math.max(sentence.first, first - 8); k < Math.min(sentence.last, first + 14); k++) {
    if (!envoysHouse.test(page.tokens[k]?.fold ?? '')) continue;
    const beside = [page.mentionAt(k), page.mentionAt(k - 1), page.mentionAt(k + 1), page.mentionAt(k + 2)];
    const state = stateOf(
      page,
      beside.flatMap((m) => (m ? [m.actor] : [])),
    );
    if (state && !source.some((s) => s.startsWith(state))) return [state];
  }
  if (page.lang === 'ru') {
    // «Толпа сожгла портрет президента Чада»: whose it is.
    for (let k = first + 1; k < Math.min(sentence.last, last + 3); k++) {
      if (!/^(портрет|портреты|чучело|чучела|флаг|флаги|куклу|статую|памятник)$/.test(page.tokens[k]?.fold ?? ''))
        continue;
      const whose = [page.mentionAt(k - 1), page.mentionAt(k + 1), page.mentionAt(k + 2)].find(
        (m) => m?.acts && (m.last === k ? m.form === 'demonym' : casesOf(page, m).includes('g')),
      );
      if (whose && !source.includes(whose.actor)) return [...whose.actors];
    }
  }
  return protestedAgainst(page, last, source);
}

/** "Took to the streets against President X": whom a crowd turns on. */
function protestedAgainst(page: Page, from: number, source: readonly string[]): readonly string[] {
  const { last } = page.sentenceAt(from);
  for (let k = from; k < Math.min(last, from + 6); k++) {
    if (page.tokens[k]?.kind === 'punct') return [];
    if (!/^(against|против)$/.test(page.tokens[k]?.fold ?? '')) continue;
    const party = runs(page, k + 1, Math.min(last, k + 7))[0];
    return party && party.first - k <= 3 ? actorsOf(party).filter((x) => !source.includes(x)) : [];
  }
  return [];
}

const envoysHouse =
  /^(embass(y|ies)|consulates?|legations?|chancery|посольств(о|а|у|е|ом)|консульств(о|а|у|е|ом)|мисси(я|и|ю|ей)|[بلو]?(ال|لل)?(سفار|قنصلي)(ه|ات)|سفارتها|سفارتي)$/;

/** Whose people unnamed victims are: of the place, else, where forces abroad strike, of the state the text is about. */
export function homeOf(page: Page, place: Scenery | undefined, source: readonly string[]): string | null {
  if (place) return null;
  return source.some((x) => /^[A-Z]{3}(\.|$)/.test(x)) ? page.mainState : null;
}

/** The two sides told of last: whose truce it is. */
export function foes(found: readonly EventClaim[]): readonly string[] {
  const last = found
    .slice(-40)
    .findLast((e) => e.type === 'ASSAULT' && e.source.length > 0 && e.target.length > 0 && !e.mentioned);
  const sides = [...new Set([...(last?.source ?? []), ...(last?.target ?? [])])];
  return sides.length === 2 ? sides : [];
}

/** The role code of an actor the text names; of any other its id. */
export const codeOf = (page: Page, id: string): string => page.mentions.find((m) => m.actor === id)?.code ?? id;

/** The state that an actor, a person too, belongs to; what belongs to none is itself. */
export function homeState(page: Page, id: string): string {
  const code = id.startsWith('person:') ? codeOf(page, id) : id;
  return stateOf(page, [code]) ?? code;
}

export function stateOf(page: Page, ids: readonly string[]): string | null {
  for (const id of ids) {
    const code = id.replace(/\..*/, '');
    if (isStateCode(page.lexicon, code)) return code;
  }
  return null;
}

/** "Telephoned Putin and asked for arms", "flew to Dakar and invoked the pact": who asks, having just turned to somebody in the same sentence, asks him. */
export function reached(prior: EventClaim | undefined, source: readonly string[], from: number): readonly string[] {
  if (prior?.type !== 'CONSULT' || prior.span.start < from || source.length === 0) return [];
  if (!source.every((x) => prior.source.includes(x))) return [];
  return [...new Set([...prior.source, ...prior.target])].filter((x) => !source.includes(x));
}

const complaint = /^(complain|complaint|жалоб|пожал|жалов|[وف]?[يت]?(شكو|شكا|شكت|اشتك|شكاي))/;
const hearing = /^(to|with|before|в|во|перед|الي|ل|لدي|امام)$/;

/** "Lodged a complaint with the Council", «пожаловался в Лигу», «رفع شكوى إلى الجامعة»: the body that is asked to hear it; none where one merely complains. */
export function complainedTo(page: Page, f: Firing): readonly string[] {
  if (![f.first, ...f.words].some((w) => complaint.test(page.tokens[w]?.fold ?? ''))) return [];
  const heard = runs(page, f.first + 1, Math.min(page.sentenceAt(f.first).last, f.last + 8)).find(
    (r) => hearing.test(r.preposition ?? '') && r.mentions.every((m) => m.kind === 'organisation'),
  );
  return actorsOf(heard);
}
