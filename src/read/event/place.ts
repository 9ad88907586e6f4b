import { clauseOf, prepositionOf } from '../clause/clause.ts';
import type { Mention, Page } from '../page.ts';
import type { PlaceName } from '../name/place-name.ts';
import { wordLike } from '../text/once.ts';

/** Where something happened: a state by its name or capital, or a place in it. */
export interface Scenery {
  readonly actor: string;
  readonly first: number;
  readonly last: number;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const whence = /^(from|via|из|от|من|عن)$/;

/** So many words from the word that tells what happened to a place that no preposition ties to it. */
const near = (p: PlaceName, first: number, last: number): boolean => p.first - last <= 8 && first - p.last <= 8;

/** Where an event happened: the state named nearest after a preposition of place, or the nearest place by name, in its sentence. */
export function placeMention(page: Page, first: number, last: number): Scenery | undefined {
  const sentence = page.sentenceAt(first);
  let nearest: Scenery | undefined;
  let away = Infinity;
  for (const m of page.mentionsIn(sentence))
    if (Math.abs(m.first - last) < away && isScene(page, m)) {
      nearest = m;
      away = Math.abs(m.first - last);
    }
  const clause = clauseOf(page, first);
  for (const p of page.placesIn(sentence))
    if (
      Math.abs(p.first - last) < away &&
      p.first >= clause.first &&
      p.last <= clause.last &&
      !isDateline(page, p) &&
      near(p, first, last) &&
      !whence.test(page.tokens[p.first - 1]?.fold ?? '')
    ) {
      nearest = sceneryOf(page, p);
      away = Math.abs(p.first - last);
    }
  return nearest;
}

/** A state by its name or capital, after a preposition of place. */
const isScene = (page: Page, m: Mention): boolean =>
  m.kind === 'state' &&
  (m.form === 'name' || m.form === 'capital') &&
  (isOfPlace(page, m.first - 1) ||
    (page.lang === 'ar' && bearsLetter(page, m.first) && /^[لب]$/.test(prepositionOf(page, m, m.first) ?? '')));

const isOfPlace = wordLike(/^(in|at|near|across|into|to|في|وفي|داخل|الي|قرب|в|во|на|под)$/);
const bearsLetter = wordLike(/^[وف]?[لب]/);

/** "DUBAI, May 3 -" */
export const isDateline = (page: Page, p: PlaceName): boolean =>
  p.first <= 1 && /^[،,(/:-]$/.test(page.tokens[p.last]?.fold ?? '');

const sceneryOf = (page: Page, { first, last, state }: PlaceName): Scenery => ({
  actor: state,
  first,
  last,
  start: page.tokens[first]?.start ?? 0,
  end: page.tokens[last - 1]?.end ?? 0,
});

/** Words after which a place is where something is done, and not what it is done to. */
const where = {
  ar: /^(في|قرب|من|بعد|قبل|منذ|خلال|الي|باتجاه|نحو|عند)$/,
  en: /^(in|at|near|from|by|with|after|before|since|during|outside|around|to|for)$/,
  ru: /^(в|во|на|под|из|у|с|со|около|близ|при|после|к|для)$/,
} as const;

/** "Seized Goma", «обстреляли Сухуми», «استولوا على غوما», "Goma was shelled": the state of the place that a blow falls on. */
export function placeStruck(page: Page, first: number, last: number, passive: boolean): string | null {
  const sentence = page.sentenceAt(first);
  const free = (from: number, to: number): boolean => {
    for (let k = from; k < to; k++)
      if (page.tokens[k]?.kind === 'punct' || where[page.lang].test(page.tokens[k]?.fold ?? '')) return false;
    return true;
  };
  // «على العاصمة ماليه»: a capital is a town of its state.
  const capitals = page
    .mentionsIn(sentence)
    .flatMap((m) =>
      m.form === 'capital' && m.kind === 'state' ? [{ first: m.first, last: m.last, state: m.actor }] : [],
    );
  const places = [...page.placesIn(sentence), ...capitals].toSorted((a, b) => a.first - b.first);
  // «سقطت غوما في يد المتمردين»: within the words that tell of its fall.
  const within = page.lang === 'ar' ? places.find((p) => p.first > first && p.last < last) : undefined;
  if (within) return within.state;
  if (passive && page.lang !== 'ar') {
    const ahead = places.findLast((p) => p.last <= first && first - p.last <= 5);
    const led = where[page.lang].test(page.tokens[(ahead?.first ?? 0) - 1]?.fold ?? '');
    return ahead && !led && free(ahead.last, first) ? ahead.state : null;
  }
  const behind = places.find((p) => p.first >= last && p.first - last <= 5);
  return behind && free(last, behind.first) ? behind.state : null;
}
