import { actorsOf } from './clause.ts';
import { agentOf, type Around, type Roles } from './event-around.ts';
import { arabicSubject } from './arabic-subject.ts';

/** «شنه متمردون», «نفذتها طائرات», «نصبه مسلحون»: a verb with the attack as its object names who made it. */
const madeIt = /^(شن|نفذ|قاد|دبر|نصب|تبن|ارتكب|وجه)(ت)?(ه|ها|هم|هما)$/;

/** «تعرضت دورية لهجوم شنه مسلحون»: the subject is struck, and who struck is told after. */
export function sufferer(around: Around): Roles | null {
  const { page, f, data, after, lastSubject } = around;
  if (!data['patient'] || f.voice === 'noun') return null;
  const maker = after.find((r) => madeIt.test(page.tokens[r.first - 1]?.fold ?? '') && r.first >= f.last - 1);
  const agent = agentOf(around, after) ?? maker;
  const fixed = arabicSubject(page, f.first);
  const struck = fixed ?? after.find((r) => r.preposition === null && r !== agent && r.first < f.last);
  const target = struck
    ? actorsOf(struck)
    : fixed === null && f.first - page.sentenceAt(f.first).first > 2
      ? lastSubject
      : [];
  return { source: actorsOf(agent).filter((s) => !target.includes(s)), target, passive: true };
}

/** «اندلعت اشتباكات بين X وY», «جرت محادثات بين X وY»: an act of two sides whose verb names neither. */
export function bothSides(around: Around): Roles | null {
  const { data, after } = around;
  if (!data['both'] && !data['joint']) return null;
  const pair = after.find((r) => r.preposition === 'بين' && actorsOf(r).length > 1);
  if (!pair || after.some((r) => r.preposition === null && r.first < pair.first)) return null;
  const sides = actorsOf(pair);
  return { source: sides, target: sides, passive: false };
}

/** «اتفقت أرمينيا وأذربيجان», «وقعت إثيوبيا وكينيا معاهدة»: what two do together each does with the other. */
export function jointly({ data }: Around, roles: Roles): Roles {
  if (!data['joint'] || roles.source.length !== 2 || roles.target.length > 0) return roles;
  return { ...roles, target: roles.source };
}
