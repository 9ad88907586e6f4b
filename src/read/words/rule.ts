import { foldWord } from '../../kernel/fold.ts';
import { asideEnd } from './arabic-aside.ts';
import { spelledPassive } from './arabic-passive.ts';
import type { Language } from '../../kernel/provenance.ts';
import type { Lexicon } from '../../record/lexicon.ts';
import { smallWords } from './clause-words.ts';
import { isComma } from '../text/mark.ts';
import { perWord, wordLike } from '../text/once.ts';
import { hyphensParted } from './rule-hyphen.ts';
import { isNounForm, type NounLook, nounLook } from './rule-noun.ts';
import type { Page, Sentence, Token } from '../page.ts';
import { turnedBack } from './rule-turned.ts';
import { objectAhead } from './rule-turned-english.ts';
import { declined, fitsAt, fitsWord, nounLike, russianVerbs, type Slot, slotOf } from './rule-words.ts';
import type { Word } from '../text/stem.ts';
import { isVerbal } from './verb-form.ts';

export type Voice = 'verb' | 'passive' | 'noun' | 'phrase';

/** A rule as its YAML file holds it: words by voice, and whatever its reader asks for. Each has one good and one bad example. */
export interface Rule {
  readonly id: string;
  readonly list: string;
  readonly good: string;
  readonly bad: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** A word in the three places before or after that stops the rule. */
  readonly notBefore: Slot | null;
  readonly notAfter: Slot | null;
  /** A word between its own that does: "drove the army out of" deports nobody. */
  readonly notWithin: Slot | null;
  /** One of these must stand in the same sentence. */
  readonly near: Slot | null;
}

export interface Pattern {
  readonly rule: Rule;
  readonly voice: Voice;
  readonly slots: readonly Slot[];
  /** How the word right after the first begins, a bit for each; 0 where none need follow right there. */
  readonly next: number;
  /** Its second word is a hyphen. */
  readonly hyphened: boolean;
}

/** What a word may begin. */
interface Begun {
  readonly patterns: readonly Pattern[];
  /** What may make it a noun where a pattern wants a verb (`isNounForm`); null for most words. */
  readonly noun: NounLook | null;
}

/** A rule that fired, and on which tokens. */
export interface Firing {
  readonly rule: Rule;
  readonly voice: Voice;
  readonly first: number;
  readonly last: number;
  readonly words: readonly number[];
}

export interface RuleBook {
  readonly lang: Language;
  readonly rules: readonly Rule[];
  /** Place of each rule in its list, by id. */
  readonly order: ReadonlyMap<string, number>;
  readonly exact: ReadonlyMap<string, readonly Pattern[]>;
  readonly begunBy: (word: Word) => Begun;
  /** See `joinedBy`. */
  readonly joins: (word: Word) => 'verb' | 'word' | 'no';
  /** English forms of verbs that may as well be nouns: "attack", "strikes". */
  readonly nouns: ReadonlySet<string>;
  /** Russian forms that tell what will be. */
  readonly future: ReadonlySet<string>;
}

export const ruleLists = ['attribution', 'events', 'stances', 'statements'] as const;
const voices: readonly Voice[] = ['verb', 'passive', 'noun', 'phrase'];
const books = new WeakMap<Lexicon, Map<Language, RuleBook>>();

/** Asked for at nearly every word, and nearly always for the same text. */
let open: { readonly lexicon: Lexicon; readonly book: RuleBook } | null = null;

/** The rules of a language, ready to run; made once for each lexicon. */
export function ruleBook(lexicon: Lexicon, lang: Language): RuleBook {
  if (open?.lexicon === lexicon && open.book.lang === lang) return open.book;
  const book = bookOf(lexicon, lang);
  open = { lexicon, book };
  return book;
}

function bookOf(lexicon: Lexicon, lang: Language): RuleBook {
  let byLang = books.get(lexicon);
  if (!byLang) books.set(lexicon, (byLang = new Map()));
  let book = byLang.get(lang);
  if (!book) byLang.set(lang, (book = compile(lexicon, lang)));
  return book;
}

function words(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((x) => typeof x === 'string') : [];
}

function alternatives(value: unknown, lang: Language): Slot | null {
  const list = words(value);
  return list.length ? slotOf(list.join('|'), lang) : null;
}

type RuleData = Readonly<Record<string, unknown>>;

/** Rules say few things each, and every event asks its rule forty: objects that hold all keys in one order answer quickest. */
function oneShape(rules: readonly RuleData[]): (data: RuleData) => RuleData {
  const keys = [...new Set(rules.flatMap((data) => Object.keys(data)))];
  const blank = JSON.stringify(Object.fromEntries(keys.map((key) => [key, null])));
  return (data) => {
    const all = JSON.parse(blank) as Record<string, unknown>;
    for (const key of keys) all[key] = data[key];
    return all;
  };
}

function compile(lexicon: Lexicon, lang: Language): RuleBook {
  const exact = new Map<string, Pattern[]>();
  const prefixes = new Map<string, Pattern[]>();
  const rules: Rule[] = [];
  const nouns = new Set<string>();
  const future = new Set<string>();
  const put = (map: Map<string, Pattern[]>, key: string, pattern: Pattern): void => {
    const had = map.get(key);
    if (had) had.push(pattern);
    else map.set(key, [pattern]);
  };
  const shaped = oneShape(
    ruleLists.flatMap(
      (list) => (lexicon.words[lang][list] as { rules?: readonly RuleData[] } | undefined)?.rules ?? [],
    ),
  );
  for (const list of ruleLists) {
    const file = lexicon.words[lang][list] as
      | { readonly rules?: readonly Record<string, unknown>[]; readonly sets?: Readonly<Record<string, unknown>> }
      | undefined;
    const spelt = lang === 'en' && list === 'events' ? hyphensParted : (phrase: string) => [phrase];
    // `@troops` in a phrase: any word of that set of the file.
    const whole = (phrase: string): string =>
      phrase.replace(/@([a-z]+)/g, (_all, name: string) => words(file?.sets?.[name]).join('|'));
    for (const data of file?.rules ?? []) {
      const rule: Rule = {
        id: String(data['id']),
        list,
        good: String(data['good'] ?? ''),
        bad: String(data['bad'] ?? ''),
        data: shaped(data),
        notBefore: alternatives(data['not_before'], lang),
        notAfter: alternatives(data['not_after'], lang),
        notWithin: alternatives(data['not_within'], lang),
        near: alternatives(data['near'], lang),
      };
      rules.push(rule);
      for (const voice of voices)
        for (const phrase of words(data[voice]).flatMap((words) => spelt(whole(words)))) {
          const slots = phrase
            .split(/\s+/)
            .map((word, at) => slotOf(at > 0 && lang === 'ar' && list === 'events' ? declined(word) : word, lang));
          const next = mayBeParted(lang, voice, list) ? 0 : (slots[1]?.heads ?? 0);
          const hyphened = slots[1]?.exact.has('-') === true;
          const pattern: Pattern = { rule, voice, slots, next, hyphened };
          const head = slots[0] as Slot;
          const lead = phrase.split(' ')[0] ?? '';
          if (lang === 'en' && voice === 'verb') for (const form of nounLike(lead)) nouns.add(form);
          for (const form of head.exact) put(exact, form, pattern);
          for (const prefix of head.prefixes) put(prefixes, prefix, pattern);
          if (lang === 'ar' && voice === 'verb' && list === 'events') {
            const spelled = lead.split('|').flatMap((option) => passives(option));
            const turned: Pattern = {
              ...pattern,
              voice: 'passive',
              slots: [slotOf(spelled.join('|'), lang), ...slots.slice(1)],
            };
            for (const form of spelled.map(foldWord)) if (!head.exact.has(form)) put(exact, form, turned);
          }
          if (lang !== 'ru' || voice !== 'verb') continue;
          for (const verb of russianVerbs(lead)) for (const form of verb.future) future.add(foldWord(form));
          // A verb with all its forms has its passive too.
          const befallen = slotOf(lead, lang, 'passive');
          const turned: Pattern = { ...pattern, voice: 'passive', slots: [befallen, ...slots.slice(1)] };
          for (const form of befallen.exact) if (!head.exact.has(form)) put(exact, form, turned);
        }
    }
  }
  const lengths = [...prefixes.keys()].map((p) => p.length);
  const shortest = Math.min(99, ...lengths);
  const longest = Math.max(0, ...lengths);
  const begunBy = perWord(({ fold, forms }): Begun => {
    const found = new Set<Pattern>();
    for (const form of forms) {
      const noVerb = lang === 'ar' && isNounBy(fold, form);
      for (const p of exact.get(form) ?? []) if (!noVerb || p.voice === 'noun' || p.voice === 'phrase') found.add(p);
      for (let n = shortest; n <= longest && n <= form.length; n++)
        for (const p of prefixes.get(form.slice(0, n)) ?? []) found.add(p);
    }
    return { patterns: [...found], noun: lang === 'ar' ? nounLook(fold) : null };
  });
  return {
    lang,
    rules,
    order: new Map(rules.map((r, i) => [r.id, i])),
    exact,
    begunBy,
    joins: perWord((word) => joinedBy(exact, word)),
    nouns,
    future,
  };
}

/** «بصفتها», «بحثا»: with ب or ك on it what ends in ت before a pronoun is a noun in ة, what ends in ا an accusative, and neither a verb. */
const isNounBy = (fold: string, form: string): boolean =>
  /^[وف]?[بك]/.test(fold) &&
  !/^[وف]?[بك]/.test(form) &&
  (form.endsWith('ا') || (form.endsWith('ت') && /ت(ه|ها|هم|هما)$/.test(fold)));

const passives = (option: string): readonly string[] =>
  option.includes('~') ? spelledPassive(option.split('~')[0] as string) : [];

const nothing: readonly string[] = [];
export function formsAt(page: Page, i: number): readonly string[] {
  return page.tokens[i]?.word.forms ?? nothing;
}

/** و or ف before a verb opens a clause; in فرض and وافق the letter belongs to the verb. */
export function opensClause(page: Page, i: number): boolean {
  const word = page.tokens[i]?.word;
  return word !== undefined && ruleBook(page.lexicon, page.lang).joins(word) !== 'no';
}

/** و and a verb that some rule knows: another deed begins. */
export function isJoinedVerb(page: Page, i: number): boolean {
  const word = page.tokens[i]?.word;
  return word !== undefined && ruleBook(page.lexicon, page.lang).joins(word) === 'verb';
}

/** Whether a form, as it is folded, is a verb that begins some rule. */
export const isKnownVerb = ({ exact }: Pick<RuleBook, 'exact'>, fold: string): boolean =>
  exact.get(fold)?.some((p) => p.voice === 'verb') === true;

/** «فجر الجمعة», «الأمير فيصل», «وعشرات»: words that look like a verb with ف or و joined to it. */
const ownFirst = new Set(['فجر', 'فجرا', 'فيصل', 'فرات', 'وقت', 'فور', 'وعشرات', 'وميات', 'وحول']);

/** What و or ف at the head of a word joins: a verb that some rule knows, any other word, or nothing, where it is a letter of the word. */
function joinedBy(exact: RuleBook['exact'], { fold }: Word): 'verb' | 'word' | 'no' {
  if ((fold[0] !== 'و' && fold[0] !== 'ف') || ownFirst.has(fold)) return 'no';
  const bare = fold.slice(1);
  if (exact.has(fold) && !exact.has(bare)) return 'no';
  const worn = /^(.{3,}[^ي])(هما|هم|ها|ه)$/.exec(bare)?.[1];
  const patterns =
    exact.get(bare) ??
    (/^س[يتن]/.test(bare) ? exact.get(bare.slice(1)) : undefined) ??
    // «وقابلته تايبيه بالامتعاض»: a feminine or a present verb with its object on it.
    (worn !== undefined && /ت$|^[يت]/.test(worn) ? exact.get(worn) : undefined) ??
    [];
  return patterns.some((p) => p.voice === 'verb' || p.voice === 'passive') ? 'verb' : 'word';
}

/** Every rule that fires on the page, in the order of the text; of two patterns of one rule at one word, the longer. */
export function fire(page: Page, book: RuleBook): Firing[] {
  const out: Firing[] = [];
  const reaches: Reaches = new Map();
  for (const sentence of page.sentences)
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = page.tokens[i];
      if (!token || (token.kind !== 'word' && token.kind !== 'clitic')) continue;
      const begun = book.begunBy(token.word);
      if (begun.patterns.length > 0) fireAt(page, book, begun, i, sentence, reaches, out);
    }
  return out;
}

/** The rules that fire on one word. */
function fireAt(
  page: Page,
  book: RuleBook,
  { patterns, noun }: Begun,
  i: number,
  sentence: Sentence,
  reaches: Reaches,
  out: Firing[],
): void {
  const { fold } = page.tokens[i] as Token;
  let best: Firing[] | null = null;
  const following = i + 1 < sentence.last ? (page.tokens[i + 1] as Token).word.heads : 0;
  let verbal: boolean | null = null;
  let parted: boolean | null = null;
  for (const pattern of patterns) {
    if (pattern.next !== 0 && (pattern.next & following) === 0) {
      if (!(parted ??= pastTime(page, i + 1, sentence.last) > i + 1)) continue;
      if (!takesTime(book.lang, pattern)) continue;
    }
    if (noun && isNounForm(page, pattern, i, noun)) continue;
    const { rule, voice } = pattern;
    const free = rule.list === 'stances' && pattern.slots.length > 1;
    // "Test-fired": the verb stands behind the hyphen; "machine-gun fire" has none.
    const hyphened = voice === 'verb' && pattern.hyphened;
    if (hyphened && !/(ed|ing)$/.test(page.tokens[i + 2]?.fold ?? '')) continue;
    if (voice === 'verb' && !hyphened && !free && book.nouns.has(fold) && !(verbal ??= isVerbal(page, i))) continue;
    const hit = match(page, pattern, i, sentence.last, reaches) ?? turned(page, pattern, i, sentence.first);
    if (!hit || isStopped(page, rule, hit, i, sentence)) continue;
    const last = Math.max(i, hit[hit.length - 1] as number) + 1;
    keep(page, (best ??= []), { rule, voice, first: i, last, words: hit }, pattern);
  }
  if (best) for (const firing of best) if (!isOutdone(firing, best)) out.push(firing);
}

/** A phrase told the other way round: in Russian what is done before the verb, in English the object of a passive. */
function turned(page: Page, { rule, voice, slots }: Pattern, i: number, floor: number): number[] | null {
  if (page.lang === 'ar' || rule.list !== 'events') return null;
  if (page.lang === 'ru') return voice === 'noun' ? null : turnedBack(page, slots, i, floor);
  return voice === 'verb' && rule.data['type'] !== 'CONSULT' ? objectAhead(page, slots, i, floor) : null;
}

/** Whether a word near the phrase, or the lack of one, stops its rule. */
function isStopped(page: Page, rule: Rule, hit: readonly number[], i: number, sentence: Sentence): boolean {
  if (!rule.notBefore && !rule.notWithin && !rule.notAfter && !rule.near) return false;
  const last = Math.max(i, hit[hit.length - 1] as number) + 1;
  if (rule.notBefore) {
    // «За отправку войск высказались»: a word of the phrase itself stops nothing.
    const ahead = hit.findLast((w) => w < i) ?? -1;
    const lead = Math.max(sentence.first, i - 3, ahead + 1);
    // «Протестуя против приёма делегации, вышла»: nor does a word of another clause.
    const own = rule.list === 'statements' || (page.lang === 'ru' && rule.list === 'attribution');
    if (among(page, rule.notBefore, own ? pastComma(page, lead, i) : lead, i)) return true;
  }
  if (rule.notWithin && among(page, rule.notWithin, i + 1, last)) return true;
  // «Провели совместные учения»: within a Russian phrase as well as after it.
  const inner = page.lang === 'ru' && last === i + hit.length + 1 ? i + 1 : last;
  if (rule.notAfter && among(page, rule.notAfter, inner, Math.min(sentence.last, last + 3))) return true;
  return rule.near !== null && !among(page, rule.near, sentence.first, sentence.last);
}

/** Adds what fired on a word; of one rule, the longer phrase. */
function keep(page: Page, best: Firing[], firing: Firing, pattern: Pattern): void {
  const at = best.findIndex((x) => x.rule.id === firing.rule.id);
  const had = best[at];
  const longer = firing.words.length - (had?.words.length ?? 0);
  if (!had) best.push(firing);
  else if (longer > 0 || (longer === 0 && isOwned(page, had, pattern, page.tokens[firing.first]?.fold ?? '')))
    best[at] = firing;
}

/** A longer pattern of the same list leaves no room for a shorter one on the same word. */
const isOutdone = (firing: Firing, best: readonly Firing[]): boolean =>
  best.length > 1 &&
  !firing.rule.data['light'] &&
  best.some(
    (x) =>
      x.rule.list === firing.rule.list &&
      !x.rule.data['around'] &&
      !x.rule.data['then'] &&
      x.words.length > firing.words.length,
  );

/** «استقالته»: with a pronoun on it the noun in ة looks like the verb with its object; «رفضته» is the verb, its noun being رفض. */
function isOwned(page: Page, had: Firing, pattern: Pattern, folded: string): boolean {
  if (page.lang !== 'ar' || had.voice !== 'verb' || pattern.voice !== 'noun') return false;
  const stem = /^[وف]?(.+)ت(ه|ها|هم|هما|نا)$/.exec(folded)?.[1];
  if (stem === undefined) return false;
  const { exact } = ruleBook(page.lexicon, page.lang);
  return !exact.get(stem)?.some((p) => p.voice === 'noun' && p.slots.length === 1);
}

/** The token after the last comma of a range, or its first. */
function pastComma(page: Page, from: number, to: number): number {
  for (let k = to - 1; k >= from; k--) if (isComma(page.tokens[k]?.fold)) return k + 1;
  return from;
}

function among(page: Page, slot: Slot, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (fitsAt(page, slot, i)) return true;
  return false;
}

/** A semicolon, or a comma or "and" before a participle, or a comma before a word that opens a clause. */
function partsEnglish(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  if (fold === ';') return true;
  if (fold !== ',' && fold !== 'and' && fold !== 'but') return false;
  const next = page.tokens[i + 1];
  // "… and threatening it with sanctions", "sent envoys and warned that aid".
  if (fold !== ',')
    return (
      next !== undefined &&
      /(ing|ed|said|told|sent|gave|took)$/.test(next.fold) &&
      !page.mentionAt(i + 1) &&
      isKnownVerb(ruleBook(page.lexicon, 'en'), next.fold)
    );
  return (
    /^(but|while|whereas|when|after|before|because|since|although|though|as)$/.test(next?.fold ?? '') ||
    (/...ing$/.test(next?.fold ?? '') && next?.capital === false && !page.mentionAt(i + 1))
  );
}

/** A semicolon, or a comma and a word that opens a clause. */
function cutsPhrase(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold;
  return (
    fold === ';' ||
    fold === ':' ||
    (fold === ',' && /^(а|но|что|чтобы|если|хотя|когда|пока|котор..|которые)$/.test(page.tokens[i + 1]?.fold ?? ''))
  );
}

/** Whether words that stand side by side in a pattern may be parted in a text: see `pastAside`. */
const mayBeParted = (lang: Language, voice: Voice, list: string): boolean =>
  lang === 'en' && voice === 'noun' && list === 'events';

const leadsDate = {
  ar: wordLike(/^(في|يوم|منذ|قبل|صباح|مساء|فجر|ليل|ليله|ظهر|بتاريخ)$/),
  en: wordLike(/^(on|in|at|by|late|early|earlier|during)$/),
  ru: wordLike(/^(в|во|на|еще|вечером|утром|ночью|днем|поздно|рано|с|к)$/),
} as const;

/** "Turned on Friday to", «обратилась во вторник к», «طلبت الثلاثاء من»: where what follows a date that parts a verb from its preposition stands. */
function pastDate(page: Page, from: number, limit: number): number {
  let led = from;
  while (led < from + 2 && !page.isDated(led) && leadsDate[page.lang](page, led)) led++;
  if (!page.isDated(led)) return from;
  let at = led;
  while (at < limit && page.isDated(at)) at++;
  return at;
}

/** "The killing on Oct. 19 of", "the arrest in Lima last week of": when and where may part an English noun from its preposition. */
function pastAside(page: Page, from: number, limit: number): number {
  let at = from;
  for (let step = 0; step < 2; step++) {
    const dated = pastDate(page, at, limit);
    const led = /^(on|in|at|near|outside|late|early|earlier|during)$/.test(page.tokens[at]?.fold ?? '') ? at + 1 : at;
    const place = led > at ? page.mentionAt(led) : undefined;
    if (dated > at) at = dated;
    else if (place?.first === led && place.kind === 'state' && place.form !== 'demonym') at = place.last;
    else break;
  }
  return at;
}

/** A verb of an event, in English one of saying too: "spoke on Monday of". */
const takesTime = (lang: Language, { voice, rule }: Pattern): boolean =>
  voice === 'verb'
    ? rule.list === 'events' || (lang === 'en' && rule.list === 'attribution')
    : lang === 'en' && rule.list === 'attribution' && voice === 'phrase';

/** When, and in English also where, may part a verb from its preposition: "agreed in Beijing to". */
const pastTime = (page: Page, from: number, limit: number): number =>
  page.lang === 'en' ? pastAside(page, from, limit) : pastDate(page, from, limit);

function match(page: Page, pattern: Pattern, first: number, limit: number, known: Reaches): number[] | null {
  const { slots, voice, rule } = pattern;
  if (slots.length === 1) return [first];
  const parted = mayBeParted(page.lang, voice, rule.list);
  // Made when a second word fits: most patterns fail there.
  let hit: number[] | null = null;
  let at = first + 1;
  for (let s = 1; s < slots.length; s++) {
    const slot = slots[s] as Slot;
    if (slot.gap === 0) {
      if (at < limit && !fitsWord(slot, (page.tokens[at] as Token).word)) {
        if (parted) at = pastAside(page, at, limit);
        else if (s === 1 && takesTime(page.lang, pattern)) at = pastTime(page, at, limit);
      }
      if (at >= limit || !fitsWord(slot, (page.tokens[at] as Token).word)) return null;
      (hit ??= [first]).push(at++);
      continue;
    }
    const next = slots[++s];
    if (!next) break;
    let there = known.get(at * GAPS + slot.gap);
    if (!there) known.set(at * GAPS + slot.gap, (there = reach(page, at, slot.gap, limit)));
    if ((next.heads & there.heads) === 0 || (next.tails & there.tails) === 0) return null;
    const found = firstFit(page, next, there.places);
    if (found < 0) return null;
    (hit ??= [first]).push(found);
    at = found + 1;
  }
  return hit ?? [first];
}

function firstFit(page: Page, slot: Slot, places: readonly number[]): number {
  for (const i of places) if (fitsWord(slot, (page.tokens[i] as Token).word)) return i;
  return -1;
}

/** Where the word after a gap may stand, by where the gap begins and how wide it is (less than `GAPS`): many patterns ask the same. */
type Reaches = Map<number, Reach>;
interface Reach {
  readonly places: readonly number[];
  /** How the words there begin and end, a bit for each. */
  readonly heads: number;
  readonly tails: number;
}
const GAPS = 32;

function reach(page: Page, at: number, gap: number, limit: number): Reach {
  const places: number[] = [];
  let heads = 0;
  let tails = 0;
  let end = at + gap + 1;
  for (let i = at; i < Math.min(limit, end); i++) {
    const { fold, word } = page.tokens[i] as Token;
    places.push(i);
    heads |= word.heads;
    tails |= word.tails;
    // «Членство приостановлено; поставки …»: the words of a Russian phrase stand in one clause.
    if (page.lang === 'ru' && cutsPhrase(page, i)) break;
    // "Suspended X, threatening it with sanctions": nor an English one over the verb of the next clause.
    if (page.lang === 'en' && partsEnglish(page, i)) break;
    if (page.lang !== 'ar') continue;
    // «أعرب أمينه العام خافيير بيريز دي كوييار عن تضامنه»: a long name is one word.
    const name = page.mentionAt(i);
    if (name?.first === i && name.kind === 'person') end += name.last - i - 1;
    // «علقت المنظمة، التي تأسست عام 1963، عضوية مصر»: over what is said between commas.
    const close = isComma(fold) ? asideEnd(page, i) : -1;
    if (close > 0) {
      end += close - i;
      i = close;
      continue;
    }
    // The words of one act do not reach over the verb of the next.
    if (gap < 9 && isJoinedVerb(page, i)) break;
    if (i > at + 6 && smallWords.ar.relative.has(fold)) break;
  }
  return { places, heads, tails };
}
