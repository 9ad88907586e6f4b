import { placesOf } from '../words/dictionary.ts';
import type { Scene } from './mention.ts';
import { findNames } from './name.ts';
import type { Introduced } from './person.ts';

/** A town, province or island that a text names, and the state it lay in on the day the text was written. */
export interface PlaceName {
  readonly first: number;
  readonly last: number;
  readonly state: string;
}

/** Places by name, outside the names of all that act. */
export function placeNames(scene: Omit<Scene, 'places'>, people: readonly Introduced[]): readonly PlaceName[] {
  const { lexicon, lang, text, tokens, cover, day } = scene;
  const within = new Uint8Array(tokens.length);
  for (const { first, last } of people) within.fill(1, first, last);
  return findNames(text, tokens, placesOf(lexicon, lang), lang).flatMap(({ first, last, entity }) => {
    for (let i = first; i < last; i++) if ((cover[i] as number) >= 0 || within[i] === 1) return [];
    if (isPartOfName(scene, first, last)) return [];
    const state = ownerOn(entity, day, lexicon.earlier);
    return state === null ? [] : [{ first, last, state }];
  });
}

/** "Major Ahmed Basra": a capital word right before it that begins no sentence, and names no part of a country. */
function isPartOfName({ lang, tokens, of, cover }: Omit<Scene, 'places'>, first: number, last: number): boolean {
  if (lang === 'ar') return false;
  const before = tokens[first - 1];
  if (
    before?.kind === 'word' &&
    before.capital &&
    of[first - 1] === of[first] &&
    of[first - 2] === of[first] &&
    (cover[first - 1] as number) < 0 &&
    !compass.test(before.fold)
  )
    return true;
  // "Aden-based", "the Goma-Sake road" are of it all the same; "Basra's" too; "Mr Aden Duale" is a man.
  const next = tokens[last];
  return (
    lang === 'en' &&
    next?.kind === 'word' &&
    next.capital &&
    (cover[last] as number) < 0 &&
    isTitle(tokens[first - 1]?.fold)
  );
}

const compass =
  /^(camp|fort|port|mount|lake|cape|north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater|old|new|near|in|from|at|the|base|airport|район|село|город|порт|лагерь|форт|мыс|остров|база|северн\p{L}+|южн\p{L}+|восточн\p{L}+|западн\p{L}+)$/u;
const isTitle = (fold: string | undefined): boolean => /^(mr|mrs|ms|dr|sir|lord|lady)$/.test(fold ?? '');

/** Whose a place was on a day; null where it was nobody's. */
function ownerOn(entity: string, day: string, earlier: Scene['lexicon']['earlier']): string | null {
  const [now = '', before = ''] = entity.split('<');
  for (const span of before.split(',')) {
    const [owner = '', until = ''] = span.split('/');
    if (until !== '' && day < until) return owner === '-' ? null : owner;
  }
  const held = earlier[now]?.find(([, from, to]) => from <= day && day < to);
  return held ? held[0] : now;
}
