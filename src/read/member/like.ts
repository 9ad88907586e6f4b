import type { Language } from '../../kernel/provenance.ts';
import type { BodyAt } from './body.ts';
import { theOther } from './beside.ts';
import { pairOf, type Party, partyAfter } from './party.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Page } from '../page.ts';

/** Those told to be as the party is, or the contrary of it. */
export interface Likened {
  readonly party: Party;
  readonly contrary: boolean;
}

/** Word by word, what says that others did the same or stand the same; `*` begins one that says the contrary. */
const phrases: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'like',
    'alongside',
    'just like',
    'as with',
    ...['did', 'does', 'do', 'is', 'are', 'was', 'were', 'has', 'have', 'had'].flatMap((w) => [
      `as ${w}`,
      `so ${w}`,
      `nor ${w}`,
      `neither ${w}`,
      `just as ${w}`,
    ]),
    ...['after', 'before', 'behind'].flatMap((w) =>
      ['years', 'year', 'months', 'weeks', 'days', 'decade', 'decades'].map((t) => `${t} ${w}`),
    ),
    'ahead of',
    'along with',
    'together with',
    'as well as',
    'in addition to',
    'joining',
    'followed by',
    'preceded by',
    '*unlike',
    '*in contrast to',
    '*as opposed to',
    '*but not',
    '*though not',
    '*except for',
    '*with the exception of',
  ],
  ar: [
    'مثل',
    'مثلها مثل',
    'مثله مثل',
    'شانها شان',
    'شانه شان',
    'شانهما شان',
    'شانهم شان',
    'حالها حال',
    'حاله حال',
    'علي غرار',
    'علي مثال',
    'اسوه',
    'كما فعل',
    'كما فعلت',
    'كما هي حال',
    'كما هو حال',
    'كما هو شان',
    'كما هي الحال مع',
    'كما فعلوا',
    'كما فعلوا مع',
    'كما فعلت مع',
    'كما حدث مع',
    'كما حصل مع',
    'كما جري مع',
    'كما هي حاله',
    'الي جانب',
    'فضلا عن',
    'اضافه الي',
    'ومعها',
    'ومعه',
    'سبقتها',
    'سبقتها اليه',
    'سبقتها اليها',
    'سبقته اليه',
    'سبقته اليها',
    'تلتها',
    'تبعتها',
    'لحقت بها',
    'لحقت به',
    'وكذلك فعل',
    'وكذلك فعلت',
    'وكذلك',
    'كذلك',
    'ومثلها',
    'ومثله',
    'وهكذا فعلت',
    '*بخلاف',
    '*خلافا',
    '*علي خلاف',
    '*علي عكس',
    '*علي النقيض من',
    '*باستثناء',
    '*ما عدا',
    '*عدا',
    '*بعكس',
  ],
  ru: [
    'как',
    'как и',
    'так же как и',
    'так же как',
    'равно как и',
    'подобно',
    'по примеру',
    'наравне с',
    'вслед за',
    'следом за',
    'вместе с',
    'наряду с',
    'заодно с',
    'равно как',
    'а также',
    'так же и',
    'вдогонку за',
    'по стопам',
    '*в отличие от',
    '*в противоположность',
    '*за исключением',
    '*кроме',
    '*помимо',
    '*но не',
    '*а не',
  ],
};

const made = new Map<Language, Map<string, { readonly words: readonly string[]; readonly contrary: boolean }[]>>();

function byHead(lang: Language): Map<string, { readonly words: readonly string[]; readonly contrary: boolean }[]> {
  let known = made.get(lang);
  if (known) return known;
  made.set(lang, (known = new Map()));
  for (const phrase of phrases[lang]) {
    const words = phrase.replace('*', '').split(' ');
    const head = words[0] as string;
    known.set(head, [...(known.get(head) ?? []), { words, contrary: phrase.startsWith('*') }]);
  }
  // The longer first.
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length);
  return known;
}

/** "Like Chad", "as did Mali", «как и Чад», «شأنها شأن تشاد» within a token range; what stands before them must close a clause part. */
export function likenedBetween(page: Page, from: number, to: number, body: BodyAt | null): Likened[] {
  const out: Likened[] = [];
  const known = byHead(page.lang);
  for (let i = from; i < to; i++) {
    const found = known
      .get(page.tokens[i]?.fold ?? '')
      ?.find(({ words }) => words.every((w, k) => page.tokens[i + k]?.fold === w));
    if (!found || !opensPart(page, i)) continue;
    const at = i + found.words.length;
    const party = theOther(page, at, at + 3, pairOf(page), true) ?? partyAfter(page, at, to, 0, body);
    if (!party || party.first - at > 2) continue;
    out.push({ party, contrary: found.contrary });
    i = party.last - 1;
  }
  return out;
}

/** After a comma, a name, a date, "and" or at the head of the sentence. */
function opensPart(page: Page, i: number): boolean {
  if (page.sentenceAt(i).first === i || page.isDated(i - 1)) return true;
  const before = page.tokens[i - 1];
  return (
    before?.kind === 'punct' ||
    smallWords[page.lang].and.has(before?.fold ?? '') ||
    /^(but|но|member|founder|members|founders|party|signatory)$/.test(before?.fold ?? '') ||
    page.mentionAt(i - 1) !== undefined ||
    page.lang === 'ar'
  );
}
