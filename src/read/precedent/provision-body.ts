import { sentenceBefore } from '../text/sentence.ts';
import type { Language } from '../../kernel/provenance.ts';
import { articleNumber } from '../../record/article-number.ts';
import { mentionsBetween } from '../clause/clause.ts';
import type { CitedArticles } from './provision-article.ts';
import type { Mention, Page, Sentence } from '../page.ts';

/** How far behind the number the treaty may be named that the article is of. */
const reach = 9;
/** What ends the phrase that an article begins. */
const stops =
  /^([.;:!?,،؛؟()"«»“”—–]|to|by|on|at|and|but|when|after|before|that|which|if|while|as|is|was|has|had|says|said|и|но|а|при|на|по|что|которая|если|после|до|когда|ان|التي|الذي|الي|على|علي|عند|بعد|قبل)$/;
const opens: Readonly<Record<Language, RegExp>> = { en: /^(of|in|from|under|-)$/, ru: /./, ar: /^(من|في|ل.*)$/ };
const pactNoun =
  /^(treat|pact|protocol|agreement|accord|alliance|convention|договор|пакт|протокол|соглашени|конвенци|معاهد|المعاهد|اتفاق|الاتفاق|بروتوكول|البروتوكول|ميثاق|الميثاق)/;

const isBody = ({ kind }: Mention): boolean => kind === 'treaty' || kind === 'organisation';
const isState = ({ kind }: Mention): boolean => kind === 'state' || kind === 'former_state';

/**
 * The treaty or body whose article is cited: the one it is said to be of ("Article 6 of the Rio Treaty"), the owner before it ("NATO's
 * Article 5"); else one for which the record holds such an article: the last body named before it in the sentence, the next one in it, a
 * pact of two states that the text names, the last body before. Where the record holds none, a treaty without a name is that of the two
 * states named last ("Article 1 of the defence agreement"), and any other article the nearest body's.
 */
export function bodyCited(
  page: Page,
  cited: CitedArticles,
  sentence: Sentence,
  earlier: readonly Mention[],
): string | null {
  const phrase = phraseAfter(page, cited, sentence);
  const named = mentionsBetween(page, cited.last, phrase);
  const linked = named.find(isBody) ?? ownerBefore(page, cited.first);
  if (linked) return linked.actor;
  const bodies = mentionsBetween(page, sentence.first, sentence.last).filter(isBody);
  const inSentence = [
    ...bodies.filter((m) => m.last <= cited.first).toReversed(),
    ...bodies.filter((m) => m.first >= cited.last),
  ];
  const before = earlier.filter(isBody).toReversed();
  const numbers = cited.articles.map(articleNumber);
  const holds = (id: string): boolean => numbers.some((number) => page.lexicon.articles[id]?.includes(number));
  const states = [
    ...named,
    ...mentionsBetween(page, sentence.first, cited.first).toReversed(),
    ...earlier.toReversed(),
  ];
  const parties = [...new Set(states.filter(isState).map(({ actor }) => actor))];
  const unnamed = isPact(page, cited.last, phrase) || isPact(page, sentenceBefore(page, sentence).first, cited.first);
  const pacts = pactsOf(page, parties);
  const pact = pacts.find(holds);
  const held =
    inSentence.find(({ actor }) => holds(actor))?.actor ?? pact ?? before.find(({ actor }) => holds(actor))?.actor;
  if (held) return held;
  const nearest = unnamed ? undefined : [...inSentence, ...before].find(({ actor }) => actor in page.lexicon.articles);
  if (nearest) return nearest.actor;
  if (unnamed && pacts[0]) return pacts[0];
  if (unnamed && parties.length > 1) return parties.slice(0, 2).toSorted().join('-');
  return (inSentence[0] ?? before[0])?.actor ?? null;
}

/** The end of the phrase that the article begins: "of the treaty that …"; its own end where none follows. */
function phraseAfter(page: Page, cited: CitedArticles, sentence: Sentence): number {
  if (!opens[page.lang].test(page.tokens[cited.last]?.fold ?? '')) return cited.last;
  const limit = Math.min(sentence.last, cited.last + reach);
  let i = cited.last;
  while (i < limit && !stops.test(page.tokens[i]?.fold ?? '.')) i++;
  return i;
}

/** "NATO's Article 5". */
function ownerBefore(page: Page, first: number): Mention | undefined {
  if (page.lang !== 'en' || !/^('s|’s|'|’)$/.test(page.tokens[first - 1]?.fold ?? '')) return undefined;
  return mentionsBetween(page, Math.max(0, first - 7), first).findLast((m) => isBody(m) && m.last >= first - 3);
}

const isPact = (page: Page, first: number, last: number): boolean =>
  page.tokens.slice(first, last).some(({ fold }) => pactNoun.test(fold.replace(/^و?(ل?ل|ب)?(?=\p{L}{4})/u, '')));

/** Pacts of the record between two of these states, those named first of all first. */
function pactsOf({ lexicon }: Page, states: readonly string[]): readonly string[] {
  const few = states.slice(0, 6);
  return few.flatMap((one, i) =>
    few.slice(0, i).flatMap((other) => lexicon.pacts[[one, other].toSorted().join('-')] ?? []),
  );
}
