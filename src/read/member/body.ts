import { foldWord } from '../../kernel/fold.ts';
import { mentionsBetween, stopsClause } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import { perWord } from '../text/once.ts';
import type { Mention, Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { isBreak, isComma } from '../text/mark.ts';

/** A body with members that a place of the text speaks of, and the tokens that do so. */
export interface BodyAt {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

/** What stands where a verb's object would: a body, a word for one, nothing at all, or something else. */
export type ObjectFound = { readonly kind: 'body'; readonly body: BodyAt } | { readonly kind: 'none' | 'other' | 'it' };

interface Words {
  readonly treaty: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  readonly it: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
  /** How such nouns begin, where the list gives no more: «переговор*». */
  readonly others: readonly string[];
}

const made = new WeakMap<Page['lexicon'], Map<string, Words>>();

/** Nouns for a body without its name, pronouns for one, and words that may stand before either. */
export function bodyWords(page: Page): Words {
  let known = made.get(page.lexicon);
  if (!known) made.set(page.lexicon, (known = new Map()));
  let own = known.get(page.lang);
  if (!own) {
    const file = page.lexicon.words[page.lang]['statements'] as
      | { readonly bodies?: Readonly<Record<string, readonly string[]>> }
      | undefined;
    const of = (key: string): ReadonlySet<string> => new Set((file?.bodies?.[key] ?? []).map(foldWord));
    const others = (file?.bodies?.['other'] ?? []).filter((w) => w.endsWith('*')).map((w) => foldWord(w.slice(0, -1)));
    own = { treaty: of('treaty'), body: of('body'), light: of('light'), it: of('it'), other: of('other'), others };
    known.set(page.lang, own);
  }
  return own;
}

/** Sentences within which a noun for a body looks for its name. */
const REACH = 12;

const organs = /^(security council|совет\p{L}* безопасности|مجلس الامن)/u;

/** Bodies of which no state is a member as of a union: charities, courts, watchers. */
export const memberless: ReadonlySet<string> = new Set([
  ...['ICRC', 'SOHR', 'AMNESTY', 'HRW', 'MSF', 'WEST', 'CONTACT-GROUP', 'ICJ', 'COALITION'],
]);

export function isBody(page: Page, m: Mention): boolean {
  if (m.kind !== 'organisation' && m.kind !== 'treaty' && m.kind !== 'bloc') return false;
  if (memberless.has(m.actor) || m.actor.includes('.')) return false;
  // The Security Council sits for the United Nations, but its members are not theirs.
  return m.actor !== 'UN' || !isCouncil(page, m);
}

/** "The Security Council" and no other name for the United Nations. */
export function isCouncil(page: Page, m: Mention): boolean {
  if (m.actor !== 'UN') return false;
  let words = '';
  for (let i = m.first; i < Math.min(m.last, m.first + 4); i++) words += `${page.tokens[i]?.fold} `;
  return organs.test(words.replace(/^(the|un|u\.n\.|united nations) /, ''));
}

export const isDate = (page: Page, i: number): boolean => page.isDated(i);

/** Without what is glued before an Arabic word. */
export const bare = (page: Page, i: number): string => {
  const token = page.tokens[i];
  return token && page.lang === 'ar' ? unglued(token.word) : (token?.fold ?? '');
};

const unglued = perWord(({ fold }) => fold.replace(/^[وف]?(?:لل|[بلك]?ال)(?=..)/, 'ال'));

/** A noun for a body at a token: the body it stands for, known from the text before it. */
export function nounFor(page: Page, i: number): BodyAt | null {
  let known = nouns.get(page);
  if (!known) nouns.set(page, (known = new Map()));
  let found = known.get(i);
  if (found === undefined) known.set(i, (found = findNoun(page, i)));
  return found;
}

/** A noun is asked for by many statements of its sentence: what it stands for is worked out once. */
const nouns = new WeakMap<Page, Map<number, BodyAt | null>>();

function findNoun(page: Page, i: number): BodyAt | null {
  const words = bodyWords(page);
  const fold = bare(page, i);
  const treaty = words.treaty.has(fold);
  if (!treaty && !words.body.has(fold)) return null;
  const before = page.tokens[i - 1]?.fold ?? '';
  // "A member of no alliance", «ليست عضواً في أي حلف»: none in particular.
  if (/^(any|no|اي|никаком?|никакого|никакой|никакие|никаких|какой-либо)$/.test(before)) return null;
  // "Signed a peace treaty": a new one.
  if (
    page.lang === 'en' &&
    (/^(a|an|peace|trade|border)$/.test(before) || /^(a|an)$/.test(page.tokens[i - 2]?.fold ?? ''))
  )
    return null;
  // «Договора с Лондоном», «пакта о ненападении»: another one.
  if (treaty && page.lang === 'ru' && /^(с|со|между|о|об)$/.test(page.tokens[i + 1]?.fold ?? '')) return null;
  if (/^(мирный|мирного)$/.test(before) || /^السلام$/.test(bare(page, i + 1))) return null;
  // «معاهدة وجدة», «ميثاق عدم اعتداء»: another treaty by a name of its own.
  if (treaty && page.lang === 'ar' && !/^ال|ها$|ته$/.test(fold)) {
    const own = page.mentionAt(i + 1) ?? page.mentionAt(i + 2);
    if (!own || !isBody(page, own)) return null;
  }
  if (page.lang === 'ar' && isAnother(page, i, fold)) return null;
  for (let k = i + 1; k <= i + 2; k++) {
    const named = page.mentionAt(k);
    if (named && isBody(page, named)) return { id: named.actor, first: i, last: named.last };
  }
  const stem = fold.replace(/^ال/, '').slice(0, 5);
  const own = page.sentenceAt(i).i;
  const times = new Map<string, number>();
  let best: Mention | null = null;
  let score = -1;
  for (let at = Math.max(0, own - REACH); at <= own; at++)
    for (const m of page.mentionsIn(page.sentences[at] as Sentence)) {
      if (m.first >= i) break;
      if (!isBody(page, m)) continue;
      times.set(m.actor, (times.get(m.actor) ?? 0) + 1);
      let s = ((m.kind === 'treaty') === treaty ? 100 : 0) + Math.min(times.get(m.actor) ?? 0, 20);
      // The world's body is seldom "the bloc"; one that rests on a treaty may be "the pact".
      if (m.actor === 'UN') s -= 30;
      if (treaty && m.kind !== 'treaty' && page.lexicon.treatyOf[m.actor]) s += 50;
      // The one just spoken of, and above all the one whose name holds the same noun.
      if (at === own) s += 3;
      if (treaty && m.form !== 'pronoun' && isPact(page, m, words)) s += 60;
      for (let t = m.first; m.form !== 'pronoun' && t < m.last; t++)
        if (bare(page, t).replace(/^ال/, '').startsWith(stem)) s += 200;
      if (s >= score) {
        best = m;
        score = s;
      }
    }
  // "Sweden became the alliance's member … NATO": the name may come after.
  const world = best?.actor === 'UN' ? best : null;
  if (world) best = null;
  for (let at = own; !best && at <= Math.min(own + 2, page.sentences.length - 1); at++)
    best =
      page
        .mentionsIn(page.sentences[at] as Sentence)
        .find((m) => m.first > i && m.actor !== 'UN' && isBody(page, m) && (m.kind === 'treaty') === treaty) ?? null;
  // "The League" of a text that names none.
  const league = best && score >= 200 ? null : leagueOf(page, i);
  if (league) return { id: league, first: i, last: i + 1 };
  best ??= world;
  if (!best) return null;
  const under = treaty && best.kind !== 'treaty' ? page.lexicon.treatyOf[best.actor] : undefined;
  return { id: under ?? best.actor, first: i, last: i + 1 };
}

/** «الاتحاد النسائي», «منظمة «كذا»»: an adjective or a name of its own makes it another body. */
function isAnother(page: Page, i: number, fold: string): boolean {
  const next = page.tokens[i + 1];
  for (let k = i + 1; k <= i + 4; k++) if (page.mentionAt(k)) return false;
  if (fold.startsWith('ال'))
    return (
      /^ال.{3,}(ي|يه|يين|يان)$/.test(next?.fold ?? '') &&
      !/^ال(حالي|حاليه|ماضي|ماضيه|ثاني|ثانيه|تالي|تاليه|عسكري|عسكريه|اطلسي|اطلسيه|دفاعي|دفاعيه|اقليمي|اقليميه|امني|امنيه|سباعي|سداسي|خماسي|ثلاثي|عربي|عربيه|اوروبي|اوروبيه|افريقي|افريقيه)$/.test(
        next?.fold ?? '',
      )
    );
  return /^["«]$/.test(next?.fold ?? '') && page.tokens[i + 2]?.kind === 'word';
}

/** "The League" with a capital, «Лига», «العصبة», never named in full: that of nations while it lasted, then that of the Arabs in a text on them. */
function leagueOf(page: Page, i: number): string | null {
  const token = page.tokens[i];
  const fold = token?.fold ?? '';
  const named =
    page.lang === 'ar'
      ? /^[وفبلك]*(ال|ل)عصبه$/.test(fold)
      : token?.capital === true &&
        i > page.sentenceAt(i).first &&
        (page.lang === 'en' ? fold === 'league' && page.tokens[i - 1]?.fold === 'the' : /^лиг(а|и|е|у|ой)$/.test(fold));
  if (!named || page.mentionAt(i + 1)) return null;
  if (page.reference < '1946-04-19') return 'LON';
  return page.mentions.some((m) => arabs.test(m.code)) ? 'LAS' : null;
}

const arabs = /^(EGY|SYR|IRQ|LBN|JOR|SAU|YEM|YMD|KWT|QAT|BHR|ARE|OMN|LBY|TUN|DZA|MAR|SDN|MRT|SOM|DJI|COM|PSE)(\.|$)/;

/** "The Warsaw Pact" is named by the word itself. */
function isPact(page: Page, m: Mention, words: Words): boolean {
  for (let t = m.first; t < m.last; t++) if (words.treaty.has(bare(page, t))) return true;
  return false;
}

/** The body a token belongs to: named, or by a noun for it. */
export function bodyAt(page: Page, i: number): BodyAt | null {
  const m = page.mentionAt(i);
  if (m && isBody(page, m)) {
    // "The regional body" is not the United Nations.
    const noun = m.actor === 'UN' && m.form === 'pronoun' ? nounFor(page, m.last - 1) : null;
    return noun ?? { id: m.actor, first: m.first, last: m.last };
  }
  return m && m.form !== 'pronoun' ? null : nounFor(page, i);
}

/** The body spoken of last before a token: a treaty where one is wanted and was named. */
export function bodyBefore(page: Page, i: number, sentence: Sentence, treaty: boolean, reach = 4): BodyAt | null {
  let any: BodyAt | null = null;
  let world: BodyAt | null = null;
  for (let at = sentence.i; at >= Math.max(0, sentence.i - reach); at--)
    for (const m of page.mentionsIn(page.sentences[at] as Sentence).toReversed()) {
      if (m.first >= i || !isBody(page, m)) continue;
      const body = { id: m.actor, first: m.first, last: m.last };
      // A verb without object is rarely of the United Nations, where another body was named.
      if (m.actor === 'UN' && (at !== sentence.i || page.lang !== 'ar')) {
        world ??= body;
        continue;
      }
      if (!treaty || m.kind === 'treaty') return body;
      any ??= body;
    }
  if (any) return any;
  // Nobody named: "the treaty", "the bloc", for what was named further back.
  for (let at = sentence.i; at >= Math.max(0, sentence.i - 2); at--) {
    const here = page.sentences[at] as Sentence;
    for (let k = Math.min(here.last, i) - 1; k >= here.first; k--) {
      const noun = page.mentionAt(k) ? null : nounFor(page, k);
      if (noun && noun.id !== 'UN') return noun;
    }
  }
  return world;
}

const otherPaper =
  /^(agreement|agreements|deal|deals|accord|accords|ceasefire|truce|armistice|memorandum|contract|contracts|statement|declaration|letter|communique|law|decree|order|decrees|соглашени|соглашение|соглашения|перемирие|меморандум|контракт|контракты|указ|закон|заявление|декларацию|коммюнике|اتفاق|اتفاقا|الاتفاق|مذكره|هدنه|عقد|عقدا|مرسوما|بيانا|رساله|قانونا)$/;

/** «Договора с Лондоном не подписывала»: another one than any body's. */
export function isOtherPaper(page: Page, f: Firing): boolean {
  if (page.lang !== 'ru') return false;
  for (let i = f.first - 1; i >= Math.max(page.sentenceAt(f.first).first, f.first - 8); i--) {
    if (page.tokens[i]?.kind === 'punct') return false;
    if (bodyWords(page).treaty.has(page.tokens[i]?.fold ?? ''))
      return !page.mentionAt(i) && /^(с|со|между|о|об)$/.test(page.tokens[i + 1]?.fold ?? '');
  }
  return false;
}

/** "Signed a trade agreement at the union", «معاهدة صداقة»: a paper that is no body's comes before any body. */
export function signsOther(page: Page, f: Firing): boolean {
  if (isOtherPaper(page, f)) return true;
  let paper = false;
  for (let i = f.last; i < f.last + 16; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (bodyAt(page, i)) return paper;
    // "The agreement that set up the league": the body's own.
    if (paper && founds.test(fold)) return false;
    if (i < f.last + 8 && (otherPaper.test(fold) || bodyWords(page).treaty.has(bare(page, i)))) paper = true;
  }
  return paper;
}

const founds =
  /^(establish|creat|found|form(ed|ing|s)?$|set|launch|birth|bring|brought|giving|gave|underpin|учрежд|созда|основ|полож|образ|[وفبل]*(ال)?(انشا|تاسيس|قيام|موسس|اسس|تاسس|ولاد))/;

/** "Rejoined five years later": when, not what. */
const times =
  /^(two|three|four|five|six|seven|eight|nine|ten|a|years?|months?|weeks?|days?|decades?|later|earlier|ago|afterwards|soon|спустя|позже|позднее|лет|года|месяцев|месяца|недель|дней|سنوات|اعوام|عامين|سنتين|اشهر|شهرين|اسابيع)$/;

/** "Joined, in 1999, the union": the comma that closes a day set between two, or the token itself. */
function datedAside(page: Page, i: number): number {
  if (!isComma(page.tokens[i]?.fold) || !isDate(page, i + 1)) return i;
  let k = i + 1;
  while (isDate(page, k)) k++;
  return isComma(page.tokens[k]?.fold) ? k : i;
}

/** What a verb, or a noun made from one, is followed by. */
export function objectAfter(page: Page, f: Firing, limit: number): ObjectFound {
  const words = bodyWords(page);
  const { and } = smallWords[page.lang];
  let strange = 0;
  let dated = false;
  for (let i = f.last; i < Math.min(limit, f.last + 22); i++) {
    const token = page.tokens[i];
    if (!token) break;
    if (isDate(page, i) || (strange === 0 && times.test(token.fold))) {
      dated = true;
      continue;
    }
    const body = bodyAt(page, i);
    if (body) return { kind: 'body', body };
    if (f.rule.data['kind'] === 'signed' && words.treaty.has(bare(page, i))) return { kind: 'other' };
    const m = page.mentionAt(i);
    if (m) {
      // "Rejoined under Adama Barrow".
      if (page.lang === 'en' && m.kind === 'person') return { kind: strange > 0 && !dated ? 'other' : 'none' };
      // "Withdrew from Mali", "entered Iraq": a country is left or entered, not a body.
      if (page.lang === 'en' && m.form !== 'demonym')
        return { kind: !dated && (f.rule.data['party'] === undefined || strange > 0) ? 'other' : 'none' };
      if (m.kind === 'state' && m.form === 'demonym') strange++;
      // «انضمت تركيا مع اليونان إلى الحلف»: in company.
      const led = page.tokens[m.first - 1]?.fold ?? '';
      if (m.kind !== 'person' && led !== 'مع' && smallWords[page.lang].preposition.has(led)) return { kind: 'other' };
      i = m.last - 1;
      continue;
    }
    if (words.it.has(token.fold)) return { kind: 'it' };
    const past = datedAside(page, i);
    if (past > i) {
      i = past;
      dated = true;
      continue;
    }
    if (token.kind === 'punct') {
      if (/^["'(-]$/.test(token.fold)) continue;
      if (token.fold === ',' && dated && strange === 0) continue;
      return { kind: strange > 0 && !dated ? 'other' : 'none' };
    }
    if (words.light.has(token.fold)) continue;
    // "A founder of the 16-nation group".
    if (token.kind === 'number' || /^(nation|strong|state|country)$/.test(token.fold)) continue;
    if (/^(like|unlike|alongside)$/.test(token.fold)) return { kind: 'none' };
    if (and.has(token.fold) && strange === 0) {
      if (page.lang === 'en' || dated) return { kind: 'none' };
      continue;
    }
    // "Signed a trade agreement at the union": another paper.
    if (f.rule.data['kind'] === 'signed' && otherPaper.test(token.fold)) return { kind: 'other' };
    if (stopsClause(page, i) || dated) return { kind: strange > 0 ? 'other' : 'none' };
    if (++strange > (page.lang === 'ar' ? 4 : 3)) return { kind: 'other' };
  }
  return { kind: strange > 0 ? 'other' : 'none' };
}

/** "O, which X left"; "O, of which X is a member"; «в которую входят»: the body that a relative word before the verb stands for. */
export function bodyByRelative(page: Page, f: Firing): { readonly body: BodyAt; readonly at: number } | null {
  const sentence = page.sentenceAt(f.first);
  const { relative } = smallWords[page.lang];
  // «Одним из основателей которой стал Чад».
  const owning =
    page.lang === 'ru'
      ? [f.last, f.last - 1, f.first + 1, f.first + 2].find(
          (i) => i > f.first && relative.has(page.tokens[i]?.fold ?? ''),
        )
      : undefined;
  for (let k = owning ?? f.first; k >= Math.max(sentence.first + 1, f.first - 14); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (k < f.first && isBreak(fold)) return null;
    if (!relative.has(fold) && !whither.has(fold)) continue;
    for (let b = k - 1; b >= Math.max(sentence.first, k - (owning ? 9 : 6)); b--) {
      const token = page.tokens[b];
      if (!token) return null;
      const body = bodyAt(page, b);
      if (body) return { body, at: k };
      if (page.mentionAt(b)) return null;
      const passes =
        token.kind === 'punct' ||
        smallWords[page.lang].preposition.has(token.fold) ||
        /^(член|участник|основател|учредител|исток|колыбел|одним|одной|один|одна|председател|one|some|all|both|each|عضو)/.test(
          token.fold,
        );
      if (!passes && k - b > 3) return null;
    }
    return null;
  }
  return null;
}

const whither = new Set(['куда', 'откуда', 'whose', 'where']);

/** A body named before the verb in its clause: «из договора Тбилиси вышел», "the pact lost". */
export function bodyAhead(page: Page, f: Firing, floor: number): BodyAt | null {
  for (let i = f.first - 1; i >= floor; i--) {
    const body = bodyAt(page, i);
    if (body) return body;
    if (stopsClause(page, i)) return null;
  }
  return null;
}

/** A body within the words of the firing: "the alliance's 32nd member", «стала … членом НАТО». */
export function bodyInside(page: Page, f: Firing): BodyAt | null {
  for (let i = f.first; i < f.last; i++) {
    // «تجمع الآلاف»: the verb of a list is no noun for a body.
    if (f.rule.data['kind'] === 'includes' && f.words.includes(i)) continue;
    const body = bodyAt(page, i);
    if (body) return body;
  }
  return null;
}

/** All bodies of a token range, in order. */
export function bodiesBetween(page: Page, first: number, last: number): BodyAt[] {
  return mentionsBetween(page, first, last)
    .filter((m) => isBody(page, m))
    .map((m) => ({ id: m.actor, first: m.first, last: m.last }));
}
