import { foldWord } from '../../kernel/fold.ts';
import { tellsHow } from '../date/english-time.ts';
import type { Page, Run } from '../page.ts';
import { runCases } from '../words/russian-case.ts';
import type { Firing } from '../words/rule.ts';

export interface Roles {
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** The words the source was found on, for merging and for the reader of the rule. */
  readonly passive: boolean;
  /** Of an act of both sides, whoever its sentence tells of: he goes on acting. */
  readonly subject?: readonly string[];
}

/** What every voice asks of the words around the one that fired. */
export interface Around {
  readonly page: Page;
  readonly f: Firing;
  readonly data: Readonly<Record<string, unknown>>;
  /** The verb that carries a noun: "launched an assault". */
  readonly light: Firing | undefined;
  readonly clause: { readonly first: number; readonly last: number };
  /** Where the parties of this word end. */
  readonly to: number;
  /** Parties after the word, in its clause. */
  readonly after: readonly Run[];
  /** Prepositions that lead to the target. */
  readonly on: readonly string[];
  /** Who acted or spoke last. */
  readonly lastSubject: readonly string[];
  /** Who acted last in this sentence. */
  readonly carried: readonly string[];
  /** The verb before, which this one is joined to, shows the same gender and number. */
  readonly alike: boolean;
}

/** Types of acts of force. */
export const violent: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE']);

const lists = new WeakMap<readonly unknown[], readonly string[]>();

/** The words of a rule's list, folded: every act asks for those of its rule. */
export function list(value: unknown): readonly string[] {
  if (typeof value === 'string') return [foldWord(value)];
  if (!Array.isArray(value)) return [];
  let words = lists.get(value);
  if (!words) lists.set(value, (words = value.map((x) => foldWord(String(x)))));
  return words;
}

/** Of some parties, the first that stands after a preposition which leads to the target. */
export function ontoOf({ page, f, on, data }: Around, parties: readonly Run[]): Run | undefined {
  // «Во Вьетнам», «ко всем», «со Швецией»: the vowel changes nothing.
  const bare = (word: string): string =>
    page.lang === 'ru' && /^(во|ко|со|об|изо|ото|передо)$/.test(word) ? word.replace(/[об]$/, '') : word;
  const led = parties.filter(
    (r) =>
      r.preposition !== null &&
      (on.includes(r.preposition) || on.includes(bare(r.preposition))) &&
      !(page.lang === 'ar' && suffers(page, data, r)) &&
      !(page.lang === 'ru' && ((!data['mutual'] && isBesideDoer(page, r)) || isHead(page, r))),
  );
  // «قرر القادة المجتمعون في أبوجا إرسال قوات إلى …»: where they sat stands among the words that fired.
  const whither = (r: Run): boolean => r.first >= f.last || r.preposition !== 'في';
  // «تقدم بشكوى إلى مجلس الأمن ضد إسرائيل».
  const against = page.lang === 'ar' && data['type'] === 'ACCUSE' ? led.find((r) => r.preposition === 'ضد') : undefined;
  return page.lang === 'ar' ? (against ?? led.find(whither) ?? led[0]) : led[0];
}

/** «Комиссия во главе с бразильцем Лобу»: who leads it. */
export const isHead = (page: Page, r: Run): boolean =>
  /^(с|со)$/.test(r.preposition ?? '') && [2, 3, 4].some((n) => page.tokens[r.first - n]?.fold === 'главе');

/** «Пересекли границу вместе с повстанцами»: who acts with somebody, not on whom. */
const isBesideDoer = (page: Page, r: Run): boolean =>
  /^(с|со)$/.test(r.preposition ?? '') &&
  [2, 3].some((n) => /^(вместе|наряду|заодно|сообща|совместно|плечом)$/.test(page.tokens[r.first - n]?.fold ?? ''));

const harm =
  /^[وبل]*(ال)?(عنف|قمع|هجوم|هجمات|اعتداء|اعتداءات|انتهاكات|عدوان|قصف|غارات|غاره|جرايم|حمله|انقلاب|تفجير|مجزره|غزو)$/;

/** «نددت بالهجوم على مالي», «قلقها من العنف ضد المحتجين»: who suffers what is blamed is not blamed. */
function suffers(page: Page, data: Around['data'], r: Run): boolean {
  if (data['type'] !== 'ACCUSE' || !/^(علي|ضد)$/.test(r.preposition ?? '')) return false;
  for (let k = r.first - 1; k > r.first - 4; k--)
    if (/^(علي|ضد)$/.test(page.tokens[k]?.fold ?? ''))
      return [1, 2].some((n) => harm.test(page.tokens[k - n]?.fold ?? ''));
  return false;
}

/** Of some parties, the agent: "by X", «من قبل», «со стороны», a Russian instrumental. */
export function agentOf({ page, f }: Around, parties: readonly Run[]): Run | undefined {
  return parties.find(
    (r) =>
      (r.preposition === 'by' && !(page.lang === 'en' && byDoing(page, r.first))) ||
      r.preposition === 'من قبل' ||
      r.preposition === 'برصاص' ||
      r.preposition === 'بنيران' ||
      r.preposition === 'стороны' ||
      (r.preposition === 'الي' &&
        /^(نسب|نسبت|المنسوب|المنسوبه|منسوب|نسبته)$/.test(page.tokens[r.first - 2]?.fold ?? '')) ||
      (page.lang === 'ru' &&
        r.preposition === null &&
        f.voice === 'noun' &&
        !isParted(page, f.last, r.first) &&
        /^(i|id|in|ni)$/.test(runCases(page, r))),
  );
}

/** "Answered by shelling Chad": behind "by" and an -ing form a party is whom it is done to. */
function byDoing(page: Page, first: number): boolean {
  for (let k = first - 1; k > first - 5; k--) if (page.tokens[k]?.fold === 'by') return tellsHow(page, k);
  return false;
}

/** «Нападение Ливии на Чад, осужденное Францией»: past the comma another deed is told. */
function isParted(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (/^[,;]$|(ена|ено|ены|ана|ано|аны)$/.test(page.tokens[k]?.fold ?? '') && !page.mentionAt(k)) return true;
  return false;
}

/** Troops come because their state was asked. */
export const statesOfForces = (actors: readonly string[]): readonly string[] =>
  actors.map((x) => (x.endsWith('.MIL') ? x.slice(0, -4) : x));

/** A state's own forces are not whom it acts on: "Libya withdrew its troops from Chad". */
export function isOwnForce(run: Run | undefined, source: readonly string[]): boolean {
  const lead = run?.mentions[0];
  if (!lead || lead.kind !== 'group') return false;
  return source.some(
    (s) =>
      /^[A-Z]{3}(\.GOV)?$/.test(s) && (lead.actor === `${s.slice(0, 3)}.MIL` || lead.actor === `${s.slice(0, 3)}.SEC`),
  );
}
