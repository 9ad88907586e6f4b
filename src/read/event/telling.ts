import { isDefinite, isGoverned, isPresent, isVerbalNoun } from '../words/arabic-form.ts';
import { smallWords } from '../words/clause-words.ts';
import { perFile, perWord } from '../text/once.ts';
import type { Page, Token } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { fitsAt } from '../words/rule-words.ts';
import { fits, fitsWord, type Slot, slotOf } from '../words/rule-words.ts';
import type { Word } from '../text/stem.ts';

/**
 * told: the sentence says that it happened; mentioned: it speaks of the act in passing (an act judged, planned, feared or
 * known before); figure: the words are a metaphor, or the deaths nobody's deed.
 */
export type Telling = 'told' | 'mentioned' | 'figure';

const lists = [
  'happens',
  'does',
  'results',
  'reports',
  'frames',
  'figures',
  'modals',
  'asks',
  'dawns',
  'court',
  'fiction',
  'verbal',
  'calls',
] as const;
type Test = (word: Word) => boolean;
type TellingWords = Readonly<Record<(typeof lists)[number], Test>> & {
  /** The accidents that a word may begin; most words begin none. */
  readonly accidents: (word: Word) => readonly (readonly Slot[])[];
};

const madeOf = perFile((file: Readonly<Record<string, readonly string[]>>, lang): TellingWords => {
  const test = (name: string): Test => {
    const slot = slotOf((file[name] ?? []).join('|'), lang);
    return perWord((word) => fits(slot, name === 'frames' ? word.forms : bareForms(word.fold)));
  };
  const accidents = (file['accidents'] ?? []).map((phrase) => phrase.split(' ').map((w) => slotOf(w, lang)));
  return {
    ...Object.fromEntries(lists.map((name) => [name, test(name)])),
    accidents: perWord((word) => accidents.filter(([head]) => head && fitsWord(head, word))),
  } as unknown as TellingWords;
});

function wordsOf({ lexicon, lang }: Page): TellingWords | null {
  const file = lexicon.words[lang]['telling'] as Readonly<Record<string, readonly string[]>> | undefined;
  return file ? madeOf(file, lang) : null;
}

const physical = new Set(['ASSAULT', 'PROTEST']);

/** Whether a sentence tells of an act of violence or protest or only mentions it. Other acts are always told. */
export function tellingOf(page: Page, f: Firing): Telling {
  const words = wordsOf(page);
  if (!words || !physical.has(String(f.rule.data['type']))) return 'told';
  if (isFigure(page, f, words)) return 'figure';
  const sentence = page.sentenceAt(f.first);
  if (/^[؟?]$/.test(page.tokens[sentence.last - 1]?.fold ?? '')) return 'mentioned';
  if (f.rule.data['type'] === 'ASSAULT' && (sentenceHas(page, f, words.court) || sentenceHas(page, f, words.fiction)))
    return 'mentioned';
  const noun = f.voice === 'noun' || isVerbalNoun(page, f.first);
  return (noun ? nounIsTold(page, f, words) : verbIsTold(page, f, words)) ? 'told' : 'mentioned';
}

function sentenceHas(page: Page, f: Firing, test: Test): boolean {
  const sentence = page.sentenceAt(f.first);
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + 80); i++)
    if (isAt(page, test, i) && !f.words.includes(i)) return true;
  return false;
}

function isFigure(page: Page, f: Firing, words: TellingWords): boolean {
  const sentence = page.sentenceAt(f.first);
  if (f.rule.data['type'] !== 'ASSAULT') return false;
  // «لا تعتبر الخطوة غزوا», «يعد اعتداء على الجميع»: what a thing is called or counted as has not happened.
  if (f.voice === 'noun' || /وا?$/.test(page.tokens[f.first]?.fold ?? ''))
    for (let i = f.first - 1; i >= Math.max(sentence.first, f.first - 6); i--) {
      if (stops(page, i) || page.tokens[i]?.fold === 'ان') break;
      if (isAt(page, words.calls, i)) return true;
    }
  const fold = page.tokens[f.first]?.fold ?? '';
  const bomb = f.rule.id === 'ar.assault.bomb';
  for (let i = f.first + 1; i < Math.min(sentence.last, f.last + (bomb ? 12 : 3)); i++) {
    if (bomb && stops(page, i)) break;
    if (isAt(page, words.figures, i) && !f.words.includes(i)) return true;
  }
  // «فجر الخميس», «الثالثة فجرا»: the dawn.
  if (
    bomb &&
    (/^فجرا$/.test(fold)
      ? !/^(نفس|سيار|عبو|قنبل|حزام)/.test(page.tokens[f.last]?.fold ?? '')
      : isAt(page, words.dawns, f.first - 1) ||
        ordinal.test(page.tokens[f.last]?.fold ?? '') ||
        (page.tokens[f.last]?.kind === 'number' && isMark(page, f.first - 1)))
  )
    return true;
  if (/^هج|^و?ف?ي?ت?هاجم/.test(fold) || /هجوم/.test(fold))
    for (let i = f.last; i < Math.min(sentence.last, f.last + 22); i++) if (isAt(page, words.verbal, i)) return true;
  for (let i = Math.max(sentence.first, f.first - 8); i < Math.min(sentence.last, f.last + 10); i++)
    for (const accident of words.accidents((page.tokens[i] as Token).word))
      if (accident.every((slot, k) => i + k < sentence.last && fitsAt(page, slot, i + k))) return true;
  return false;
}

const ordinal = /^ال(اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|عشرين|ثلاثين)$/;
/** As it stands, or without و or ف. */
const bareForms = (fold: string): readonly string[] => [fold, fold.replace(/^[وف]/, '')];

function isAt(page: Page, test: Test, i: number): boolean {
  const token = page.tokens[i];
  return token !== undefined && test(token.word);
}

const isMark = (page: Page, i: number): boolean => page.tokens[i]?.kind === 'punct';
const stops = (page: Page, i: number): boolean => isMark(page, i) && /^[،,;؛:.!?؟]$/.test(page.tokens[i]?.fold ?? '');
const isRelative = (page: Page, i: number): boolean => {
  const fold = page.tokens[i]?.fold ?? '';
  return smallWords.ar.relative.has(fold.replace(/^و/, '')) || fold === 'ممن';
};
const isNegation = (page: Page, i: number): boolean =>
  smallWords.ar.negation.has((page.tokens[i]?.fold ?? '').replace(/^[وف]/, ''));

/** A finite verb form that stands in a relative clause: its pronoun is one of the words before it. */
function inRelative(page: Page, i: number): boolean {
  for (let k = i - 1; k >= i - 3; k--) {
    if (isRelative(page, k)) return true;
    if (stops(page, k)) return false;
  }
  return false;
}

const actNouns = /^(ال)?(مقتل|مصرع|اصابه|جرح|اغتيال|اغتيالات|خطف|اختطاف|قتل|تصفيه|سقوط|ذبح|اغتصاب)/;

function nounIsTold(page: Page, f: Firing, words: TellingWords): boolean {
  const sentence = page.sentenceAt(f.first);
  const bare = (page.tokens[f.first]?.fold ?? '').replace(/^[وفبلك]{0,2}/, '');
  const harm = actNouns.test(bare) || actNouns.test(page.tokens[f.first]?.fold ?? '');
  const definite = isDefinite(page, f.first);
  let steps = 0;
  for (let i = f.first - 1; i >= sentence.first && steps < (harm ? 5 : 9); i--) {
    if (stops(page, i)) break;
    if (isMark(page, i)) continue;
    steps++;
    const finite = !isVerbalNoun(page, i) && !isNegation(page, i - 1);
    if (isAt(page, words.results, i)) {
      return finite && !inRelative(page, i);
    }
    if (
      harm
        ? isAt(page, words.reports, i)
        : definite
          ? steps <= 2 && isAt(page, words.happens, i)
          : isAt(page, words.does, i) || isAt(page, words.happens, i)
    ) {
      return finite && !inRelative(page, i);
    }
    if (isAt(page, words.frames, i) || isRelative(page, i) || isNegation(page, i)) return false;
  }
  const governed = isGoverned(page, f.first);
  const headline = !governed && steps <= 1 && f.first - sentence.first <= 8;
  if (headline && !definite) {
    return true;
  }
  if (harm || (definite && governed)) return false;
  for (let i = f.last; i < Math.min(sentence.last, f.last + 14); i++) {
    if (stops(page, i) && definite) return false;
    if (isRelative(page, i)) return false;
    if (!isAt(page, words.happens, i) && !isAt(page, words.does, i)) continue;
    if (!inRelative(page, i) && !isNegation(page, i - 1)) {
      return true;
    }
  }
  return false;
}

function verbIsTold(page: Page, f: Firing, words: TellingWords): boolean {
  const sentence = page.sentenceAt(f.first);
  const fold = page.tokens[f.first]?.fold ?? '';
  if (inRelative(page, f.first)) return false;
  const now = isPresent(fold);
  if (
    (!/^[وفبلك]{0,2}(ال|متظاهر|محتج)/.test(fold) && isAt(page, words.asks, f.first - 1)) ||
    (/^ان$/.test(page.tokens[f.first - 1]?.fold ?? '') && isAt(page, words.asks, f.first - 2))
  )
    return false;
  if (now && !isWitnessed(page, f)) return false;
  for (let i = f.first - 1; i >= Math.max(sentence.first, f.first - 3); i--) {
    if (stops(page, i)) break;
    if (!(!now && /^[وف]?(قد|لقد)$/.test(page.tokens[i]?.fold ?? '')) && isAt(page, words.modals, i)) return false;
  }
  return true;
}

/** «شاهد مسلحين يطلقون النار», «تفجير … يقتل 60 شخصا»: the present of an eye-witness or a headline. */
function isWitnessed(page: Page, f: Firing): boolean {
  const sentence = page.sentenceAt(f.first);
  if (page.tokens[f.last]?.kind === 'number' && f.first - sentence.first < 20) return true;
  for (let i = f.first - 1; i >= Math.max(sentence.first, f.first - 6); i--)
    if (/^[وف]?(شاهد|شاهدت|شاهدوا|راي|رات|راوا|سمع|سمعت)$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}
