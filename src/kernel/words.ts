import { foldWord } from './fold.ts';

export type WordKind = 'word' | 'number' | 'punct' | 'clitic';

const unit = { space: 0, letter: 1, digit: 2, mark: 3 } as const;
const unknown = 255;
const classes = new Uint8Array(65536).fill(unknown);
const letter = /[\p{L}\p{M}]/u;
const space = /[\s\p{Cc}\p{Z}\p{Cf}]/u;

/** The class of a UTF-16 unit, worked out when it is first met. */
function classOf(code: number): number {
  const met = classes[code] as number;
  return met === unknown ? (classes[code] = classify(code)) : met;
}

function classify(code: number): number {
  if (code >= 48 && code <= 57) return unit.digit;
  if (code < 0x3000) {
    const char = String.fromCharCode(code);
    return letter.test(char) ? unit.letter : space.test(char) ? unit.space : unit.mark;
  }
  const word =
    (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfe00) || (code >= 0xfe70 && code < 0xfeff);
  return word ? unit.letter : unit.space;
}

/** Cuts folded text into words, numbers and marks. Hyphens and slashes part words; `U.S.` stays one; `Russia's` is two. */
export function cutWords(folded: string, found: (start: number, end: number, kind: WordKind) => void): void {
  const n = folded.length;
  const at = (i: number) => (i < n ? classOf(folded.charCodeAt(i)) : unit.space);
  let i = 0;
  while (i < n) {
    const c = at(i);
    if (c === unit.space) {
      i++;
    } else if (c === unit.letter) {
      let end = i + 1;
      while (at(end) === unit.letter) end++;
      if (end === i + 1)
        while (folded[end] === '.' && at(end + 1) === unit.letter && at(end + 2) !== unit.letter) end += 2;
      if (end > i + 1 && folded[end] === '.' && folded[i + 1] === '.') end++;
      // O'Brien, N'Djamena, Sana'a stay whole; a closing 's is its own token.
      while (
        folded[end] === "'" &&
        at(end + 1) === unit.letter &&
        !(folded[end + 1] === 's' && at(end + 2) !== unit.letter)
      ) {
        end += 2;
        while (at(end) === unit.letter) end++;
      }
      found(i, end, 'word');
      i = end;
    } else if (c === unit.digit) {
      let end = i + 1;
      for (;;) {
        while (at(end) === unit.digit) end++;
        const s = folded[end];
        if ((s === ',' || s === '.' || s === '٬' || s === '٫') && at(end + 1) === unit.digit) end += 2;
        else break;
      }
      found(i, end, 'number');
      i = end;
    } else if (
      folded[i] === "'" &&
      folded[i + 1] === 's' &&
      at(i + 2) !== unit.letter &&
      i > 0 &&
      at(i - 1) === unit.letter
    ) {
      found(i, i + 2, 'clitic');
      i += 2;
    } else {
      found(i, i + 1, 'punct');
      i++;
    }
  }
}

/** The folded words of a phrase, cut as the text is: what a word list must use as its key. */
export function phraseTokens(phrase: string): string[] {
  const folded = foldWord(phrase);
  const words: string[] = [];
  cutWords(folded, (start, end) => words.push(folded.slice(start, end)));
  return words;
}
