import { mention, foundAt, type Scene } from './mention.ts';
import type { Found } from './name.ts';
import type { Mention } from '../page.ts';
import { latin } from '../words/transliterate.ts';

const station = /^[وفبلك]{0,2}(radio|television|tv|(ال)?اذاعه|(ال)?راديو|(ال)?تلفزيون|تلفاز|радио|телевидение)$/;

/** A paper or agency named after the word for it (صحيفة X, газета «X») or before it (X newspaper). */
export function mediaBy(scene: Scene, f: Found): Mention | null {
  const { tokens, lang, of, text } = scene;
  const make = (first: number, last: number, from: number, to: number): Mention | null => {
    const a = tokens[first];
    const b = tokens[last - 1];
    if (!a || !b || last <= first) return null;
    return mention(scene, [`media:${latin(text.slice(a.start, b.end))}`], {
      kind: 'media',
      code: 'MEDIA',
      form: 'name',
      first: from,
      last: to,
    });
  };
  let i = f.last;
  if (tokens[i]?.fold === '"') {
    let last = i + 1;
    while (last < tokens.length && last - i <= 5 && tokens[last]?.fold !== '"') last++;
    return tokens[last]?.fold === '"' ? make(i + 1, last, f.first, last + 1) : null;
  }
  // "Radio Tanzania", «إذاعة موسكو», «радио Ханоя»: a station named after its country or capital alone.
  const seat = station.test(tokens[f.last - 1]?.fold ?? '') ? foundAt(scene, i) : undefined;
  if (
    seat &&
    (seat.use === 'n' || seat.use === 'c') &&
    /^[A-Z]{3}$/.test(seat.entity) &&
    (lang !== 'en' || tokens[f.first]?.capital)
  )
    return make(i, seat.last, f.first, seat.last);
  if (lang === 'en') {
    // "Moscow Radio", "Cairo radio".
    const home = station.test(tokens[f.first]?.fold ?? '') ? foundAt(scene, f.first - 1) : undefined;
    if (home?.use === 'c' && home.last === f.first) return make(home.first, home.last, home.first, f.last);
    let first = f.first;
    while (
      first > 0 &&
      of[first - 1] === of[f.first] &&
      tokens[first - 1]?.capital &&
      (!foundAt(scene, first - 1) || foundAt(scene, first - 1)?.use === 'n') &&
      f.first - first < 4
    )
      first--;
    return f.first > first && !foundAt(scene, f.first - 1) ? make(first, f.first, first, f.last) : null;
  }
  while (foundAt(scene, i)?.use === 'd') i = foundAt(scene, i)?.last ?? i + 1;
  // «التلفزيون الليبي»: named by its country alone.
  if (lang === 'ar' && i > f.last) return make(f.first, i, f.first, i);
  let last = i;
  while (
    last - i < 3 &&
    of[last] === of[f.first] &&
    tokens[last]?.kind === 'word' &&
    tokens[last]?.capital &&
    !foundAt(scene, last)
  )
    last++;
  if (last === i && lang === 'ar')
    while (
      last - i < 2 &&
      tokens[last]?.kind === 'word' &&
      tokens[last]?.fold.startsWith('ال') &&
      !foundAt(scene, last)
    )
      last++;
  return last > i ? make(i, last, f.first, last) : null;
}
