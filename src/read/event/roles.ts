import { isVerbalNoun } from '../words/arabic-form.ts';
import { bothSides, jointly, received, sufferer, unseated } from './sides-arabic.ts';
import { actorsOf, clauseOf, runs } from '../clause/clause.ts';
import { type Around, list, ontoOf, type Roles } from '../clause/event-around.ts';
import { beyondAside, isAside } from '../words/arabic-aside.ts';
import { controlledRoles } from './control-arabic.ts';
import { activeRoles } from './roles-active.ts';
import { isAskingNoun, nextVerb } from './roles-arabic.ts';
import { impliedGoal, refugees } from './goal-arabic.ts';
import { lettered } from './letter-arabic.ts';
import { nounRoles } from './roles-noun.ts';
import { passiveRoles } from './roles-passive.ts';
import { toldSupport } from '../clause/russian-content.ts';
import { russianPassive } from './roles-passive-russian.ts';
import { russianActive } from './roles-russian.ts';
import { isComma } from '../text/mark.ts';
import type { Page } from '../page.ts';
import { russianReach } from '../clause/russian-subject.ts';
import { englishReach } from '../clause/verb-subject.ts';
import type { Firing } from '../words/rule.ts';

interface Told {
  /** The verb that carries a noun. */
  readonly light: Firing | undefined;
  readonly lastSubject: readonly string[];
  readonly carried: readonly string[];
  readonly alike: boolean;
  /** Where "…, X said" begins, or the end of the sentence. */
  readonly limit: number;
}

/** Of a verbal noun spelt like its verb, what stands in the genitive: «قتل الجنود», «سحق المتمردين» whom, «رفض كينيا» who. */
function genitiveOf({ page, f, data, after }: Around): unknown {
  // «قصف الجيش التركي قرية»: who stands before the thing struck.
  const thing = f.words.at(-1) ?? f.first;
  if (thing > f.first && after.some((r) => r.preposition === null && r.first > f.first && r.last <= thing))
    return 'source';
  if (data['either']) return 'target';
  const fold = (page.tokens[f.first]?.fold ?? '').replace(/^[وفبل]+/, '');
  if (/^(سحق|قمع|قتل|ذبح|خطف|اسر|حبس|سجن|عزل|خلع|طرد|حرق|نهب|سلب|هدم|نسف|دحر)$/.test(fold)) return 'target';
  return data['type'] === 'ASSAULT' ? 'either' : data['gen'];
}

/** Who acts and on whom, by the voice of the word that fired and the order of the language. */
export function rolesOf(page: Page, f: Firing, told: Told): Roles {
  const data = f.rule.data;
  const clause = clauseOf(page, f.first);
  // «فرض قبل ذلك بيوم حظرا على …»: the clause that counts is the one of the last word.
  const own = page.lang === 'ar' ? Math.max(clause.last, clauseOf(page, f.last - 1).last) : clause.last;
  const past = page.lang === 'ar' ? beyondAside(page, f.last, own) : own;
  const end = past > own ? clauseOf(page, past).last : own;
  const reach = data['far']
    ? page.lang === 'en'
      ? beforeSemicolon(page, f.last)
      : page.sentenceAt(f.first).last
    : page.lang === 'ru'
      ? russianReach(page, f.last, clause.last)
      : page.lang === 'en'
        ? englishReach(page, f.last, clause.last)
        : nextVerb(page, f.last, end);
  const limit = Math.min(reach, f.last + 16, Math.max(told.limit, f.last));
  // «فتحت مخيمات لآلاف اللاجئين الماليين»: a party that the words which fired begin is told whole.
  const to = page.lang === 'ar' ? Math.max(limit, page.mentionAt(f.last - 1)?.last ?? 0) : limit;
  const whole = runs(page, Math.min(f.first + 1, f.last), to);
  const after =
    page.lang === 'ar'
      ? whole.filter((r) => !isAside(page, r, f.first))
      : page.lang === 'en' && data['type'] === 'CONSULT' && sits.test(page.tokens[f.first]?.fold ?? '')
        ? // "Meeting in Libreville": where they sit is nobody they meet.
          whole.filter((r) => !/^(in|at)$/.test(r.preposition ?? ''))
        : whole;
  const around: Around = { page, f, data, clause, to, after, on: list(data['target_after']), ...told };
  const unseat = page.lang === 'ar' ? unseated(around) : null;
  if (unseat) return unseat;
  const letter = page.lang === 'ar' ? lettered(around) : null;
  if (letter) return letter;
  // «نددت بالغارة، مطالبة نيودلهي بتفسير»: after a comma the participle, spelt like the noun.
  if (f.voice === 'noun' && isParticiple(page, f) && told.carried.length > 0)
    return activeRoles({ ...around, data: { ...data, trailing: true } });
  const backed = page.lang === 'ru' && f.voice === 'noun' ? toldSupport(around) : null;
  if (backed) return backed;
  const verbal = f.voice === 'verb' || f.voice === 'passive';
  const verbalNoun = page.lang === 'ar' && verbal && isVerbalNoun(page, f.first);
  const controlled = verbalNoun || f.voice === 'noun' ? controlledRoles(around) : null;
  if (controlled) return controlled;
  if (f.voice === 'noun') return page.lang === 'ar' ? jointly(around, nounRoles(around)) : nounRoles(around);
  if (verbalNoun && !isAskingNoun(page, f.first))
    return nounRoles({ ...around, data: { ...data, gen: genitiveOf(around) } });
  const sides = page.lang === 'ar' ? (received(around) ?? sufferer(around) ?? bothSides(around)) : null;
  if (sides) return sides;
  if (f.voice === 'phrase') {
    const goal = ontoOf(around, runs(page, f.first, to));
    const own = page.lang === 'en' ? page.mentionAt(f.first) : undefined;
    if (own?.form === 'role' && own.last <= f.first + 1)
      return { source: own.actors, target: actorsOf(goal), passive: false };
    return { source: data['default_source'] ? [] : told.lastSubject, target: actorsOf(goal), passive: false };
  }
  if (page.lang === 'ru') return f.voice === 'passive' ? russianPassive(around) : russianActive(around);
  const roles = passiveRoles(around) ?? activeRoles(around);
  if (page.lang !== 'ar') return roles;
  const both = jointly(around, roles);
  return both.target.length > 0 || both.passive
    ? refugees(around, both)
    : { ...both, target: impliedGoal(around, both.source) };
}

/** Verbs and nouns of those who sit together, whatever the place; whoever flies, comes or sends goes to somebody. */
const sits =
  /^(meet|met|gather|conven|assembl|sit|sat|host|hold|held|attend|confer|huddl|chair|presid|open|resum|began|begin|negotiat|discuss|mediat|talks|summit|session|conference)/;

const isParticiple = (page: Page, f: Firing): boolean =>
  page.tokens[f.first]?.fold === 'مطالبه' && isComma(page.tokens[f.first - 1]?.fold);

/** Where the part of a sentence ends that a semicolon closes. */
function beforeSemicolon(page: Page, from: number): number {
  const { last } = page.sentenceAt(from);
  for (let k = from; k < last; k++) if (/^[;:]$/.test(page.tokens[k]?.fold ?? '')) return k;
  return last;
}
