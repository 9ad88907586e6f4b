import { isVerbalNoun } from './arabic-form.ts';
import { actorsOf, clauseOf, runs } from './clause.ts';
import { type Around, list, ontoOf, type Roles } from './event-around.ts';
import { activeRoles } from './event-roles-active.ts';
import { nextVerb } from './event-roles-arabic.ts';
import { nounRoles } from './event-roles-noun.ts';
import { passiveRoles } from './event-roles-passive.ts';
import type { Page } from './page.ts';
import type { Firing } from './rule.ts';

/** Who acts and on whom, by the voice of the word that fired and the order of the language. */
export function rolesOf(
  page: Page,
  f: Firing,
  light: Firing | undefined,
  lastSubject: readonly string[],
  carried: readonly string[] = [],
): Roles {
  const data = f.rule.data;
  const clause = clauseOf(page, f.first);
  const reach = data['far'] ? page.sentenceAt(f.first).last : nextVerb(page, f.last, clause.last);
  const to = Math.min(reach, f.last + 16);
  const after = runs(page, Math.min(f.first + 1, f.last), to);
  const around: Around = {
    page,
    f,
    data,
    light,
    clause,
    to,
    after,
    on: list(data['target_after']),
    lastSubject,
    carried,
  };
  if (f.voice === 'noun') return nounRoles(around);
  if (page.lang === 'ar' && data['either'] && isVerbalNoun(page, f.first))
    return nounRoles({ ...around, data: { ...data, gen: 'target' } });
  if (f.voice === 'phrase') {
    const goal = ontoOf(around, runs(page, f.first, to));
    return { source: data['default_source'] ? [] : lastSubject, target: actorsOf(goal), passive: false };
  }
  return passiveRoles(around) ?? activeRoles(around);
}
