/** The signs by which a text shows where it happens, and whose those are that no word ties to a state. */
import { perWord } from '../text/once.ts';
import type { Word } from '../text/stem.ts';
import { isNamedGroup, isStateUse, stateOf, type Scene } from './mention.ts';
import type { Found } from './name.ts';
import type { Introduced } from './person.ts';
import { surnameOf } from './surname.ts';

/** Signs of a whole text: counts count by their logarithm, ln(1 + n). */
export const homeSignNames = [
  'first-sentence',
  'second-sentence',
  'by-name',
  'by-adjective',
  'by-capital',
  'in-it',
  'in-its-capital',
  'possessor',
  'its-people',
  'its-government',
  'its-office-holder',
  'its-forces',
  'its-armed-group',
  'its-organ',
  'its-leader',
  'its-introduced',
  'its-introduced-again',
  'its-towns',
  'sentences',
  'paragraphs',
  'among-trouble',
  'share-of-sentences',
  'written-there',
  'written-there-and-great-power',
  'written-there-and-named',
  'written-there-and-untied',
  'great-power',
] as const;
export type HomeSign = (typeof homeSignNames)[number];

/** Signs of what stands near the words. */
export const ownerSignNames = [
  'name-before',
  'adjective-before',
  'capital-before',
  'place-before',
  'governed-before',
  'name-after',
  'adjective-after',
  'capital-after',
  'place-after',
  'governed-after',
  'near-before',
  'near-after',
  'same-clause-before',
  'same-clause-after',
  'past-semicolon',
  'opens-sentence',
  'town-before',
  'town-after',
  'leader-before',
  'leader-after',
  'armed-group-before',
  'only-one-in-sentence',
  'name-in-sentence-before',
  'adjective-in-sentence-before',
  'capital-in-sentence-before',
  'place-in-sentence-before',
  'governed-in-sentence-before',
  'opens-sentence-before',
  'sentence-before-in-paragraph',
  'town-in-sentence-before',
  'leader-in-sentence-before',
  'armed-group-in-sentence-before',
  'earlier-in-paragraph',
  'named-last',
  'acted-last',
  'same-role-tied',
  'other-role-tied',
  'role-tied-in-sentence',
  'same-noun-tied',
  'role-tied-last',
] as const;
export type OwnerSign = (typeof ownerSignNames)[number];

export type Signs<S extends string> = { [sign in S]?: number };

const places = {
  ar: /^[وف]?(في|داخل|بداخل)$/,
  en: /^(in|across|inside|at|around|throughout|within)$/,
  ru: /^(в|во|на)$/,
};
const prepositions = {
  ar: /^[وف]?(الي|نحو|صوب|علي|من|قرب|مع|عن|ضد|بين|لدي)$/,
  en: /^(into|to|on|over|off|from|near|with|against|for|by|of|between|towards?)$/,
  ru: /^(под|у|над|из|к|ко|от|с|со|через|против|для|между|за|о|об|перед)$/,
};

const trouble: Readonly<Record<Scene['lang'], (word: Word) => boolean>> = {
  ar: perWord(({ fold }) =>
    /انقلاب|تمرد|احتجاج|تظاهر|اشتباك|قصف|هجوم|هاجم|غزو|اضطراب|انتفاض|قتال|معارك|اغتيال|عصيان|قتل|قتيل|جرح|اعتقل/.test(
      fold,
    ),
  ),
  en: perWord(({ fold }) =>
    /^(coup|mutin|protest|riot|unrest|clash|attack|raid|shell|invad|invasion|rebel|insurg|uprising|fight|bomb|kill|dead|wound|arrest|loot|crisis|junta|mob|crowd)/.test(
      fold,
    ),
  ),
  ru: perWord(({ fold }) =>
    /переворот|мятеж|протест|беспоряд|столкнов|напа|обстрел|вторг|вторжен|восста|путч|^бо[ийяе]|уби|погиб|ранен|арест|погром|кризис/.test(
      fold,
    ),
  ),
};

const greatPower = /^(USA|RUS|GBR|FRA|CHN)$/;
const mark = /^[،,(/-]$/;

/** How a state stands in its clause: as the place of something, governed by another preposition, or freely. */
function standing({ tokens, lang }: Scene, f: Found): 'place' | 'governed' | null {
  const before = tokens[f.first - 1]?.fold ?? '';
  if (places[lang].test(before) || (lang === 'ar' && /^[وف]?ب$/.test(f.lead))) return 'place';
  return prepositions[lang].test(before) || (lang === 'ar' && /^[وف]?[لك]$/.test(f.lead)) ? 'governed' : null;
}

class Tally {
  readonly #counts = new Map<string, Map<HomeSign, number>>();

  add(state: string, sign: HomeSign, by = 1): void {
    let own = this.#counts.get(state);
    if (!own) this.#counts.set(state, (own = new Map()));
    own.set(sign, (own.get(sign) ?? 0) + by);
  }

  of(state: string, sign: HomeSign): number {
    return this.#counts.get(state)?.get(sign) ?? 0;
  }

  /** Each count by its logarithm. */
  signs(): Map<string, Signs<HomeSign>> {
    return new Map(
      [...this.#counts].map(([state, own]) => [
        state,
        Object.fromEntries([...own].map(([sign, n]) => [sign, Math.log1p(n)])) as Signs<HomeSign>,
      ]),
    );
  }
}

export interface HomeTally {
  readonly signs: Map<string, Signs<HomeSign>>;
  /** Where the text was written, and the token that says so; null and -1 where none does. */
  readonly written: string | null;
  readonly dateline: number;
}

/** What speaks for each state a text names as the place it happens in, and where the text was written. */
export function homeSigns(scene: Scene, people: readonly Introduced[]): HomeTally {
  const { sentences, of, tokens, lang } = scene;
  const tally = new Tally();
  const body = sentences.find((s) => !s.heading) ?? sentences[0];
  const statesIn = new Map<number, Set<string>>();
  const paragraphs = new Set<string>();
  const named = (state: string, at: number): void => {
    const s = of[at] as number;
    let here = statesIn.get(s);
    if (!here) statesIn.set(s, (here = new Set()));
    if (!here.has(state)) {
      here.add(state);
      tally.add(state, 'sentences');
      const paragraph = `${state} ${sentences[s]?.paragraph}`;
      if (!paragraphs.has(paragraph)) tally.add(state, 'paragraphs');
      paragraphs.add(paragraph);
    }
    if (s === body?.i) tally.add(state, 'first-sentence');
    else if (body && s === body.i + 1) tally.add(state, 'second-sentence');
  };
  /** «واشنطن، 7 أيار», "VIENNA, 2 November -": where a dispatch was written. */
  const isDateline = (first: number, last: number): boolean => {
    const s = sentences[of[first] as number];
    const early = body !== undefined && s !== undefined && s.i <= body.i + 1;
    return early && first - s.first <= 1 && mark.test(tokens[last]?.fold ?? '');
  };
  let written: string | null = null;
  let dateline = -1;
  let untied = 0;
  for (const f of scene.found) {
    if (isStateUse(scene, f)) {
      if (written === null && f.use !== 'd' && isDateline(f.first, f.last)) {
        written = f.entity;
        dateline = f.first;
        continue;
      }
      named(f.entity, f.first);
      tally.add(f.entity, f.use === 'd' ? 'by-adjective' : f.use === 'c' ? 'by-capital' : 'by-name');
      if (standing(scene, f) === 'place') tally.add(f.entity, f.use === 'c' ? 'in-its-capital' : 'in-it');
      if (tokens[f.last]?.kind === 'clitic') tally.add(f.entity, 'possessor');
    } else if ((f.use === 'r' || f.use === 'o') && /CVL|SEC|OPP|REB|GOV|MIL|MED/.test(f.entity)) {
      const tied = stateOf(scene, f.first, f.last);
      if (!tied) untied++;
      else if (/MIL/.test(f.entity)) tally.add(tied.state, 'its-forces');
      else if (/GOV/.test(f.entity)) tally.add(tied.state, f.use === 'o' ? 'its-office-holder' : 'its-government');
      else tally.add(tied.state, 'its-people');
    } else if (isNamedGroup(f.entity))
      tally.add(f.entity.slice(0, 3), /REB|OPP|CVL/.test(f.entity) ? 'its-armed-group' : 'its-organ');
    else if (f.entity.startsWith('person:')) {
      const home = homeOf(scene, f.entity);
      if (home) tally.add(home, 'its-leader');
    }
  }
  for (const { first, last, state } of scene.places.values())
    if (written === null && isDateline(first, last)) {
      written = state;
      dateline = first;
    } else {
      named(state, first);
      tally.add(state, 'its-towns');
    }
  addPeople(scene, people, tally);
  const troubled = new Set<number>();
  for (const token of tokens)
    if (token.kind === 'word' && trouble[lang](token.word)) troubled.add(of[token.i] as number);
  for (const [s, states] of statesIn)
    if (troubled.has(s)) for (const state of states) tally.add(state, 'among-trouble', 1 / states.size);
  const signs = tally.signs();
  const most = Math.max(1, ...[...signs.keys()].map((state) => tally.of(state, 'sentences')));
  for (const [state, own] of signs) {
    own['share-of-sentences'] = tally.of(state, 'sentences') / most;
    if (greatPower.test(state)) own['great-power'] = 1;
  }
  if (written !== null) {
    const own = signs.get(written) ?? {};
    signs.set(written, own);
    own['written-there'] = 1;
    if (greatPower.test(written)) own['written-there-and-great-power'] = 1;
    if (own.sentences) own['written-there-and-named'] = 1;
    own['written-there-and-untied'] = Math.log1p(untied);
  }
  return { signs, written, dateline };
}

/** Office-holders the text names, and names again. */
function addPeople(scene: Scene, people: readonly Introduced[], tally: Tally): void {
  const homes = new Map<string, string>();
  for (const p of people) {
    if (!p.state || !/^[A-Z]{3}$/.test(p.state)) continue;
    tally.add(p.state, 'its-introduced');
    if (scene.lang !== 'ar' && !scene.lexicon.people[p.id]) homes.set(surnameOf(scene, p), p.state);
  }
  if (homes.size === 0) return;
  for (const token of scene.tokens) {
    const home = token.capital ? homes.get(token.fold) : undefined;
    if (home) tally.add(home, 'its-introduced-again');
  }
}

function homeOf(scene: Scene, person: string): string | null {
  const state = scene.lexicon.people[person]?.state ?? '';
  return /^[A-Z]{3}/.test(state) ? state.slice(0, 3) : null;
}

/** How many names are looked at before the words and after them, and how many tokens away. */
const window = { before: 60, after: 20, tokens: 150 };

/** What near a role noun speaks for each state, of those the text names, as whose they are. */
export function ownerSigns(
  scene: Scene,
  f: Found,
  { signs: states, dateline }: Pick<HomeTally, 'dateline'> & { readonly signs: ReadonlyMap<string, unknown> },
): Map<string, Signs<OwnerSign>> {
  const { sentences, of, tokens, lang, found } = scene;
  const out = new Map<string, Signs<OwnerSign>>();
  const set = (state: string, sign: OwnerSign, value = 1): void => {
    if (!states.has(state)) return;
    let own = out.get(state);
    if (!own) out.set(state, (own = {}));
    own[sign] = Math.max(own[sign] ?? 0, value);
  };
  const k = of[f.first] as number;
  const here = sentences[k];
  if (!here) return out;
  const before = sentences[k - 1];
  const told = before !== undefined && !before.heading;
  const inSentence = new Set<string>();
  let last: string | null = null;
  let acted: string | null = null;
  let tiedLast: string | null = null;
  const visit = (x: Found): void => {
    if (x.first === dateline) return;
    const s = of[x.first] as number;
    const ahead = x.first < f.first;
    if (isStateUse(scene, x)) {
      const where = standing(scene, x);
      const kind = x.use === 'd' ? 'adjective' : (where ?? (x.use === 'c' ? 'capital' : 'name'));
      const opens = !where && x.use !== 'd' && x.first - (sentences[s]?.first ?? 0) <= 2;
      if (ahead) {
        last ??= x.entity;
        if (!where && x.use !== 'd' && (opens || lang === 'ar')) acted ??= x.entity;
      }
      if (s === k) {
        inSentence.add(x.entity);
        set(x.entity, `${kind}-${ahead ? 'before' : 'after'}`);
        if (ahead && opens) set(x.entity, 'opens-sentence');
        const [from, to] = ahead ? [x.last, f.first] : [f.last, x.first];
        const { commas, parted } = marksBetween(scene, from, to);
        if (parted) set(x.entity, 'past-semicolon');
        set(x.entity, ahead ? 'near-before' : 'near-after', 1 / (1 + Math.abs(x.first - f.first) / 4));
        if (!commas) set(x.entity, ahead ? 'same-clause-before' : 'same-clause-after');
      } else if (s === k - 1 && told) {
        set(x.entity, `${kind}-in-sentence-before`);
        if (opens) set(x.entity, 'opens-sentence-before');
        if (before?.paragraph === here.paragraph) set(x.entity, 'sentence-before-in-paragraph');
      } else if (s < k && sentences[s]?.paragraph === here.paragraph) set(x.entity, 'earlier-in-paragraph');
    } else if (ahead && (x.use === 'r' || x.use === 'o') && /CVL|SEC|OPP|REB|GOV|MIL|MED/.test(x.entity)) {
      const tied = stateOf(scene, x.first, x.last)?.state;
      if (!tied) return;
      tiedLast ??= tied;
      const same = x.entity.slice(1, 4) === f.entity.slice(1, 4);
      set(tied, same ? 'same-role-tied' : 'other-role-tied');
      if (s === k) set(tied, 'role-tied-in-sentence');
      if (same && tokens[x.last - 1]?.fold === tokens[f.last - 1]?.fold) set(tied, 'same-noun-tied');
    } else if (x.entity.startsWith('person:')) {
      const home = homeOf(scene, x.entity);
      if (home && s === k) set(home, ahead ? 'leader-before' : 'leader-after');
      else if (home && s === k - 1) set(home, 'leader-in-sentence-before');
    } else if (/^[A-Z]{3}\.(REB|OPP)/.test(x.entity)) {
      if (s === k) set(x.entity.slice(0, 3), 'armed-group-before');
      else if (s === k - 1) set(x.entity.slice(0, 3), 'armed-group-in-sentence-before');
    }
  };
  const at = scene.cover[f.first] as number;
  for (let n = at - 1; n >= 0 && at - n <= window.before; n--) {
    const x = found[n] as Found;
    if (f.first - x.first > window.tokens) break;
    visit(x);
  }
  for (let n = at + 1; n < found.length && n - at <= window.after; n++) {
    const x = found[n] as Found;
    if (of[x.first] !== k || x.first - f.first > window.tokens) break;
    visit(x);
  }
  const [from, to] = [before?.first ?? here.first, here.last];
  for (const p of placesIn(scene, Math.max(from, f.first - window.tokens), Math.min(to, f.first + window.tokens))) {
    if (p.first === dateline) continue;
    const s = of[p.first] as number;
    if (s === k) {
      set(p.state, p.first < f.first ? 'town-before' : 'town-after');
      inSentence.add(p.state);
    } else set(p.state, 'town-in-sentence-before');
  }
  if (last !== null) set(last, 'named-last');
  if (acted !== null) set(acted, 'acted-last');
  if (tiedLast !== null) set(tiedLast, 'role-tied-last');
  const [only] = inSentence;
  if (only !== undefined && inSentence.size === 1) set(only, 'only-one-in-sentence');
  return out;
}

function* placesIn({ places }: Scene, first: number, last: number): Iterable<{ first: number; state: string }> {
  for (let i = first; i < last; i++) {
    const place = places.get(i);
    if (place) yield place;
  }
}

function marksBetween({ tokens }: Scene, from: number, to: number): { commas: boolean; parted: boolean } {
  let commas = false;
  let parted = false;
  for (let i = from; i < to; i++) {
    const fold = tokens[i]?.fold ?? '';
    if (/^[,،]$/.test(fold)) commas = true;
    else if (/^[;؛:]$/.test(fold)) parted = true;
  }
  return { commas, parted };
}
