import { perFile } from '../text/once.ts';
import { isStateUse, mention, foundAt, type Scene } from './mention.ts';
import type { Found } from './name.ts';
import type { Mention } from '../page.ts';

type Stems = ReadonlyMap<string, string>;
interface Adjectives {
  readonly seats: Stems;
  readonly halves: Stems;
}

type File = Readonly<Record<'seats' | 'halves', Record<string, string> | undefined>>;

const stemsOf = (table: Record<string, string> = {}): Stems =>
  new Map(Object.entries(table).flatMap(([state, all]) => all.split('|').map((stem) => [stem, state] as const)));

const madeOf = perFile(({ seats, halves }: File): Adjectives => ({ seats: stemsOf(seats), halves: stemsOf(halves) }));

const adjectivesOf = ({ lexicon }: Scene): Adjectives => madeOf((lexicon.words.ru['groups'] ?? {}) as File, 'ru');

/** «Кабульские власти», «сайгонский режим»: the state whose capital the adjective right before the noun is made of. */
export function stateOfSeat(scene: Scene, f: Found): string | null {
  const fold = scene.tokens[f.first - 1]?.fold ?? '';
  const stem = /^(.+ск)(ий|ая|ое|ие|ого|ой|их|ому|им|ую|ими|ом)$/.exec(fold)?.[1];
  return stem === undefined ? null : (adjectivesOf(scene).seats.get(stem) ?? null);
}

/** «Англо-французская», «советско-монгольскими войсками»: the state of the first half acts with that of the second. */
export function withHalf(scene: Scene, m: Mention): Mention {
  const { tokens } = scene;
  if (tokens[m.first - 1]?.fold !== '-' || !tokens[m.first - 1]?.glued || (m.kind !== 'state' && m.kind !== 'group'))
    return m;
  const other = adjectivesOf(scene).halves.get(tokens[m.first - 2]?.fold ?? '');
  if (other === undefined || !isStateUse(scene, foundAt(scene, m.first))) return m;
  const id = m.actor.length === 3 ? other : `${other}${m.actor.slice(3)}`;
  return id === m.actor
    ? m
    : mention(scene, [id, ...m.actors], { kind: m.kind, code: id, form: m.form, first: m.first, last: m.last });
}
