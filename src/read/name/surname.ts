import { foundAt, type Scene } from './mention.ts';
import type { Found } from './name.ts';
import type { Introduced } from './person.ts';

/** A surname alone is his whom the text names in full: Vieira of Bissau, beside a namesake in Brasilia. */
export function renamed({ tokens }: Pick<Scene, 'tokens'>, found: Found[]): void {
  const full = new Map<string, string>();
  for (const [k, f] of found.entries()) {
    if (!f.entity.startsWith('person:')) continue;
    const surname = tokens[f.last - 1]?.fold ?? '';
    if (f.use === 'n' && f.last > f.first + 1) full.set(surname, f.entity);
    const named = f.use === 's' ? full.get(surname) : undefined;
    if (named !== undefined && named !== f.entity) found[k] = { ...f, entity: named };
  }
}

/** "Carlos Gomes Junior" is Gomes. */
export function surnameOf(
  { tokens, lang }: Pick<Scene, 'tokens' | 'lang'>,
  p: { readonly first: number; readonly last: number },
): string {
  const own = tokens[p.last - 1]?.fold ?? '';
  return lang === 'en' && p.last - p.first > 2 && /^(junior|jr|senior|sr|ii|iii|iv)$/.test(own)
    ? (tokens[p.last - 2]?.fold ?? '')
    : own;
}

/** "General Hudson Austin" is no leader of the same surname: he has an id of his own. */
export function ownNamed({ lexicon, tokens }: Pick<Scene, 'lexicon' | 'tokens'>, p: Introduced): Introduced {
  const known = lexicon.people[p.id]?.name.toLowerCase();
  if (known === undefined || p.title === '' || p.last - p.first < 2) return p;
  const given = tokens.slice(p.first, p.last - 1);
  return shares(known, given) ? p : { ...p, id: `${p.id}-${given[0]?.fold}` };
}

/** "Sir Julius Chan … Sir Julius": of a knight, a prince or a sheikh the first name alone tells who he is. */
export function firstNamed(
  { tokens }: Pick<Scene, 'tokens'>,
  p: Introduced,
  people: readonly Introduced[],
): Introduced {
  if (
    p.last - p.first !== 1 ||
    !/^(sir|dame|prince|princess|sheikh|sheik|king|sultan|dom|don|lord|lady|father)$/.test(
      tokens[p.first - 1]?.fold ?? '',
    )
  )
    return p;
  const whole = people.find((q) => q.last - q.first > 1 && tokens[q.first]?.fold === tokens[p.first]?.fold);
  return whole ? { ...whole, first: p.first, last: p.last, from: p.from, title: p.title } : p;
}

/** Whether one of the first names is part of a known one. */
const shares = (known: string, given: Scene['tokens']): boolean =>
  given.some(({ fold }) => fold.length > 2 && known.includes(fold));

/** "Cardinal Oscar Rodriguez": a surname that the text gives to a man with other first names, or of another state, is no leader's there. */
export function forgetNamesakes(scene: Scene, people: readonly Introduced[], cover: Int32Array): void {
  const strangers = new Set<string>();
  for (const p of people) {
    const f = foundAt(scene, p.last - 1);
    if (f?.use !== 's' || f.last !== p.last) continue;
    if (f.entity !== p.id) strangers.add(f.entity);
    // Named in full, in another spelling than the list's: one mention.
    else if (f.first > p.first) cover.fill(-1, f.first, f.last);
  }
  if (strangers.size === 0) return;
  const whole = new Set(scene.found.flatMap((f) => (f.use === 'n' ? [f.entity] : [])));
  for (const p of people) whole.add(p.id);
  for (const f of scene.found)
    if (f.use === 's' && strangers.has(f.entity) && !whole.has(f.entity)) cover.fill(-1, f.first, f.last);
}
