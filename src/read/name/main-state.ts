import { isNamedGroup, isStateUse, stateOf, type Scene } from './mention.ts';
import type { Introduced } from './person.ts';
import { surnameOf } from './surname.ts';

/** Where a text happens, and where it was written, as far as it tells. */
export interface MainState {
  readonly main: string | null;
  readonly written: string | null;
}

/** Great powers, from whose capitals much is written of others. */
const hubs = /^(USA|RUS|GBR|FRA|CHE|BEL|AUT)$/;
/** Seats of bodies, from which English dispatches tell of others too. */
const seatsOfBodies = /^(ETH|EGY|SAU|NLD|DEU)$/;
/** Of Dubai, Istanbul, Johannesburg, New York, Geneva: towns that are no capitals, where those sit who write of the states around. */
const seatsOfWriters = /^(ARE|TUR|ZAF|USA|CHE|HKG|DEU|ITA)$/;
const fleeing = /^(бежа\p{L}*|сбежа\p{L}*|уеха\p{L}*|улете\p{L}*|эмигрирова\p{L}*)$/u;

/** What speaks for each state, and what is told of it besides. */
interface Tally {
  readonly score: Map<string, number>;
  readonly written: string | null;
  /** Not in its capital. */
  readonly inTown: boolean;
  /** A dispatch of two places, «МАСЕРУ/ПРЕТОРИЯ». */
  readonly paired: boolean;
  /** Doers that nothing ties to a state. */
  readonly untied: number;
}

/** The state most of the text happens in: named early, as a place, and as the home of crowds, police and rebels. */
export function mainOf(scene: Scene, people: readonly Introduced[]): MainState {
  const tally = tallied(scene);
  const { score, written } = tally;
  if (scene.lang !== 'ar') addHomes(scene, people, score);
  const guest = scene.lang === 'en' ? sentAbroad(scene) : null;
  const away = guest !== null && guest.whose === written;
  if (away) score.set(guest.where, (score.get(guest.where) ?? 0) + 4);
  if (written !== null && !away) {
    const bonus = bonusOf(scene, tally, written);
    if (bonus > 0) score.set(written, (score.get(written) ?? 0) + bonus);
  }
  return { main: [...score].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null, written };
}

/** "NEW DELHI - Indian paratroopers were combing Male": forces told of from home that open an English text abroad are told of for the place they are in. */
function sentAbroad(scene: Scene): { readonly whose: string; readonly where: string } | null {
  let whose: string | null = null;
  const places = new Set<string>();
  for (const f of scene.found) {
    if (scene.of[f.first] !== 0 || f.first <= 1) continue;
    if (f.use === 'r' && /MIL/.test(f.entity)) whose ??= stateOf(scene, f.first, f.last)?.state ?? null;
    else if (whose !== null && isStateUse(scene, f) && (f.use === 'n' || f.use === 'c') && f.entity !== whose)
      places.add(f.entity);
  }
  for (const { first, state } of scene.places.values())
    if (first > 1 && scene.of[first] === 0 && state !== whose) places.add(state);
  const [where] = places;
  return whose !== null && where !== undefined && places.size === 1 ? { whose, where } : null;
}

/** Where the line of a Russian dateline begins: the first of the text, or, in capitals, one under a headline. */
function datelineAt({ text, tokens, sentences, of }: Scene, i: number): number {
  const s = sentences[of[i] as number];
  const first = s && s.i <= 3 ? tokens[s.first] : undefined;
  const word = first ? text.slice(first.start, first.end) : '';
  const under = s && s.i > 0 && s.line !== sentences[s.i - 1]?.line;
  return under && word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase() ? s.first : 0;
}

function tallied(scene: Scene): Tally {
  const score = new Map<string, number>();
  const early = scene.tokens.length / 4;
  const place = scene.lang === 'ar' ? /^(في|داخل|الي|وفي|ازمه|نزاع|حرب)$/ : /^(in|into|across|inside|в|во|на)$/;
  let written: string | null = null;
  let town: string | null = null;
  const seats = new Set<string>();
  // Under a headline, "Dead organisation, living treaty", the dispatch begins with the first line of its own.
  const start = scene.lang === 'en' ? (scene.sentences.find((s) => !s.heading)?.first ?? 0) : 0;
  let paired = false;
  let counted = -1;
  const here = new Set<string>();
  let untied = 0;
  for (const f of scene.found) {
    if (isStateUse(scene, f) && f.entity !== 'SUN') {
      // Where a dispatch was written tells little: «واشنطن، 7 أيار», "VIENNA, 2 November -".
      // Of two places, «МАСЕРУ/ПРЕТОРИЯ», it happens in the first.
      const from = scene.lang === 'ru' ? datelineAt(scene, f.first) : start;
      const seat =
        f.use === 'c' || (f.use === 'n' && f.first === from && /^\d/.test(scene.tokens[f.last + 1]?.fold ?? ''));
      if (seat && f.first >= from && f.first <= from + 3 && /^[،,(/-]$/.test(scene.tokens[f.last]?.fold ?? '')) {
        if (f.first <= from + 1 || scene.tokens[f.first - 1]?.fold === '/') {
          paired ||= written !== null;
          if (written !== null || hubs.test(f.entity)) seats.add(f.entity);
          written ??= f.entity;
          continue;
        }
      }
      // «Бежал в Чад»: where somebody goes; «в Москве», in a dispatch from there: where its writer sits.
      const located =
        (f.use === 'n' || (f.use === 'c' && scene.lang !== 'ar' && !(scene.lang === 'ru' && seats.has(f.entity)))) &&
        place.test(scene.tokens[f.first - 1]?.fold ?? '') &&
        !(scene.lang === 'ru' && fleeing.test(scene.tokens[f.first - 2]?.fold ?? ''));
      // A sentence that names a state twice tells no more of it.
      if (counted !== scene.of[f.first]) {
        counted = scene.of[f.first] as number;
        here.clear();
      }
      const again = scene.lang !== 'ar' && here.has(f.entity);
      here.add(f.entity);
      // An adjective tells whose something is, wherever that may be.
      const share = f.use === 'd' ? 0.5 : 1;
      score.set(
        f.entity,
        (score.get(f.entity) ?? 0) + (again ? 0 : share * (1 + (f.first < early ? 1 : 0))) + (located ? 2 : 0),
      );
    } else if ((f.use === 'r' || f.use === 'o') && /CVL|SEC|OPP|REB|GOV|MIL/.test(f.entity)) {
      const tied = stateOf(scene, f.first, f.last);
      if (!tied) untied++;
      // Troops and coastguards are told of abroad as often as at home.
      const abroad = /MIL/.test(f.entity) || (scene.tokens[f.first]?.fold ?? '').startsWith('coast');
      if (tied && !abroad) score.set(tied.state, (score.get(tied.state) ?? 0) + (/GOV|MIL/.test(f.entity) ? 1 : 2));
    } else if (isNamedGroup(f.entity)) {
      const home = f.entity.slice(0, 3);
      score.set(home, (score.get(home) ?? 0) + 1);
    }
  }
  for (const { first, last, state } of scene.places.values()) {
    // "GOMA, Jan 27 -": where the dispatch was written.
    if (first >= start && first <= start + 1 && /^[،,(/-]$/.test(scene.tokens[last]?.fold ?? '')) town ??= state;
    else score.set(state, (score.get(state) ?? 0) + 1 + (first < early ? 1 : 0));
  }
  if (town !== null && (score.get(town) ?? 0) > 0) written ??= town;
  return { score, written, inTown: written !== null && written === town, paired, untied };
}

/** Office-holders the text names again and again are at home where it happens. */
function addHomes(scene: Scene, people: readonly Introduced[], score: Map<string, number>): void {
  const homes = new Map<string, string>();
  for (const p of people)
    if (p.state && /^[A-Z]{3}$/.test(p.state) && !scene.lexicon.people[p.id]) homes.set(surnameOf(scene, p), p.state);
  for (const token of scene.tokens) {
    const home = token.capital ? homes.get(token.fold) : undefined;
    if (home) score.set(home, (score.get(home) ?? 0) + 1.5);
  }
  for (const f of scene.found) {
    const home = scene.lexicon.people[f.entity]?.state;
    if (home && score.has(home)) score.set(home, (score.get(home) ?? 0) + 0.5);
  }
}

/** Where a dispatch was written is where it happens if the text names that state again, and no other twice as often. */
function bonusOf({ lang }: Scene, { score, inTown, paired, untied }: Tally, written: string): number {
  const own = score.get(written) ?? 0;
  const isHub = hubs.test(written);
  // Where nobody says whose the soldiers, the police and the premier are, they are those of the place it was written in.
  if (lang === 'en' && !isHub && !seatsOfBodies.test(written) && !inTown && !paired && untied >= 8)
    return own > 0 ? 4 : 2.5;
  if (lang === 'ru' && !isHub && !seatsOfBodies.test(written) && !inTown && !paired && own > 0) {
    const near = own >= Math.max(0, ...score.values()) * 0.5;
    if (untied >= (near ? 10 : 16)) return 6.5;
  }
  // Of Arabic and Russian dispatches many are written in the capitals of the great powers, and tell of others.
  if (isHub || own === 0 || own < Math.max(0, ...score.values()) * 0.5) return 0;
  if (inTown && seatsOfWriters.test(written)) return 0;
  if (!paired) return 3;
  return lang === 'ar' ? 0 : 5;
}
