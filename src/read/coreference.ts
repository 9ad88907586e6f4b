import { foundAt, isStateUse, kindOf, mention, type Scene } from './mention.ts';
import type { Found } from './name.ts';
import type { Mention } from './page.ts';

/** "The organisation", "the president", "the two countries": back to the actor named before, only where that is plain. */
export function backward(
  scene: Scene,
  f: Found,
  mentions: readonly Mention[],
  mainState: string | null,
): Mention | null {
  const what = f.entity.slice(1);
  const make = (actors: readonly string[], kind: Mention['kind'], code: string): Mention =>
    mention(scene, actors, { kind, code, form: 'pronoun', first: f.first, last: f.last });
  const own = scene.of[f.first] as number;
  if (what === 'organisation') {
    // A name after it makes it a common noun: the organisation of …
    if (scene.lang === 'ru' && foundAt(scene, f.last)) return null;
    const last = latest(
      mentions,
      f.first,
      (m) => m.kind === 'organisation' && (scene.lang === 'ar' || m.form !== 'pronoun'),
    );
    return last && own - last.sentence <= (scene.lang === 'ar' ? 24 : 12)
      ? make(last.actors, last.kind, last.code)
      : null;
  }
  if (what === 'country') {
    const next = foundAt(scene, f.last);
    if (isStateUse(scene, next) || !mainState) return null;
    return make([mainState], kindOf(scene.lexicon, mainState), mainState);
  }
  if (what === 'president') {
    const last = latest(mentions, f.first, (m) => m.kind === 'person' && m.code.endsWith('.GOV'));
    return last && own - last.sentence <= 6 ? make(last.actors, 'person', last.code) : null;
  }
  const pair: string[] = [];
  if (
    scene.lang === 'ru' &&
    (scene.tokens[f.first]?.fold ?? '').startsWith('сторон') &&
    /^(со?|с|другой|одной)$/.test(scene.tokens[f.first - 1]?.fold ?? '')
  )
    return null;
  // "China urged both sides": not China; the two the text has named most till then.
  let end = mentions.length;
  while (end > 0 && (mentions[end - 1] as Mention).first >= f.first) end--;
  const recent = mentions.slice(Math.max(0, end - 80), end);
  const alone = new Set(
    recent.filter((m) => m.sentence === own && m.first < f.first && m.kind === 'state' && m.acts).map((m) => m.actor),
  );
  // Two of them told already in this sentence are the same two.
  const told = latest(mentions, f.first, (m) => m.sentence === own && m.form === 'pronoun' && m.actors.length === 2);
  if (told && scene.lang === 'ar') return make(told.actors, told.kind, told.code);
  if (alone.size === 1) {
    const named = new Map<string, number>();
    for (const m of recent) {
      const state = m.kind === 'state' ? m.actor : m.kind === 'group' ? m.code.split('.')[0] : undefined;
      if (state && /^[A-Z]{3}$/.test(state) && m.sentence < own && !alone.has(state))
        named.set(state, (named.get(state) ?? 0) + 1);
    }
    const most = [...named].toSorted((a, b) => b[1] - a[1]).slice(0, 2);
    return most.length === 2
      ? make(
          most.map((m) => m[0]),
          'state',
          most[0]?.[0] as string,
        )
      : null;
  }
  for (let k = mentions.length - 1; k >= 0 && pair.length < 2; k--) {
    const m = mentions[k] as Mention;
    if (m.first >= f.first) continue;
    if (own - m.sentence > 2) break;
    if (m.kind === 'state' && m.acts && !pair.includes(m.actor)) pair.unshift(m.actor);
  }
  return pair.length === 2 ? make(pair, 'state', pair[0] as string) : null;
}

function latest(mentions: readonly Mention[], before: number, fits: (m: Mention) => boolean): Mention | undefined {
  for (let k = mentions.length - 1; k >= 0; k--) {
    const m = mentions[k] as Mention;
    if (m.first < before && fits(m)) return m;
  }
  return undefined;
}
