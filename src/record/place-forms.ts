type Cases = readonly [
  nominative: string,
  genitive: string,
  dative: string,
  accusative: string,
  instrumental: string,
  prepositional: string,
];

/** The case forms of a Russian name of a place: Гома, Гомы, Гоме, Гому, Гомой; Южная Осетия, Южной Осетии, Южную Осетию. */
export function russianPlaceForms(name: string): readonly string[] {
  const words = name.split(' ');
  const head = words.findIndex((word) => !isAdjective(word));
  if (head < 0) return [...new Set(together(words.map(adjective)))];
  const noun = nounCases(words[head] as string);
  return [...new Set(together(words.map((word, k) => (k < head ? adjective(word) : k === head ? noun : same(word)))))];
}

const together = (words: readonly Cases[]): readonly string[] =>
  [0, 1, 2, 3, 4, 5].map((n) => words.map((word) => word[n]).join(' '));

const same = (word: string): Cases => [word, word, word, word, word, word];
const cases = (stem: string, ends: readonly [string, string, string, string, string, string]): Cases =>
  ends.map((end) => stem + end) as unknown as Cases;

const isAdjective = (word: string): boolean =>
  /..(ый|[кгхншжч]ий|ой|ая|яя|ое|ее|ые|ие)$/.test(word) && !/(ание|ение|ствие)$/.test(word);

function adjective(word: string): Cases {
  const stem = word.slice(0, -2);
  const end = word.slice(-2);
  const soft = /[нш]$/.test(stem) && /^(ий|яя|ее|ие)$/.test(end);
  const hissing = /[кгхжшчщ]$/.test(stem);
  const i = soft || hissing ? 'и' : 'ы';
  const o = soft ? 'е' : 'о';
  switch (end) {
    case 'ая':
    case 'яя':
      return cases(stem, [end, `${o}й`, `${o}й`, soft ? 'юю' : 'ую', `${o}й`, `${o}й`]);
    case 'ые':
    case 'ие':
      return cases(stem, [end, `${i}х`, `${i}м`, end, `${i}ми`, `${i}х`]);
    default:
      return cases(stem, [end, `${o}го`, `${o}му`, end, `${i}м`, `${o}м`]);
  }
}

/** A noun, or the part of a hyphened one that declines: the last, but the first before «-на-». */
function nounCases(word: string): Cases {
  const cut = /^(.+?)(-на-.+|-де-.+)$/.exec(word);
  if (cut) return nounCases(cut[1] as string).map((form) => form + cut[2]) as unknown as Cases;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0)
    return noun(word.slice(hyphen + 1)).map((form) => word.slice(0, hyphen + 1) + form) as unknown as Cases;
  return noun(word);
}

function noun(word: string): Cases {
  const stem = word.slice(0, -1);
  if (word.endsWith('ия')) return cases(stem, ['я', 'и', 'и', 'ю', 'ей', 'и']);
  if (word.endsWith('я')) return cases(stem, ['я', 'и', 'е', 'ю', 'ей', 'е']);
  if (word.endsWith('а')) {
    const i = /[гкхжшчщ]$/.test(stem) ? 'и' : 'ы';
    return cases(stem, ['а', i, 'е', 'у', /[жшчщц]$/.test(stem) ? 'ей' : 'ой', 'е']);
  }
  if (word.endsWith('й')) return cases(stem, ['й', 'я', 'ю', 'й', 'ем', 'е']);
  // Керчь, Сызрань are feminine, Кремль is not; names tell it by nothing, and most are feminine.
  if (word.endsWith('ь'))
    return /(ль|арь|ырь)$/.test(word)
      ? cases(stem, ['ь', 'я', 'ю', 'ь', 'ем', 'е'])
      : cases(stem, ['ь', 'и', 'и', 'ь', 'ью', 'и']);
  if (word.endsWith('ы')) return cases(stem, ['ы', '', 'ам', 'ы', 'ами', 'ах']);
  if (/(ички|овичи|евичи|ники|щики)$/.test(word)) return cases(stem, ['и', '', 'ам', 'и', 'ами', 'ах']);
  if (/(ово|ево|ёво|ино|ыно)$/.test(word)) return cases(stem, ['о', 'а', 'у', 'о', 'ом', 'е']);
  if (word.endsWith('ец')) {
    const short = `${word.slice(0, -2)}${word.slice(0, -2).endsWith('л') ? 'ьц' : 'ц'}`;
    return [word, `${short}а`, `${short}у`, word, `${short}ом`, `${short}е`];
  }
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word))
    return cases(word, ['', 'а', 'у', '', /[жчшщц]$/.test(word) ? 'ем' : 'ом', 'е']);
  return same(word);
}
