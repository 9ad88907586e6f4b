import { actorsOf } from '../clause/clause.ts';
import { agentOf, type Around, type Roles } from '../clause/event-around.ts';
import { arabicSubject } from '../clause/arabic-subject.ts';
import { lastBody } from './body.ts';
import { opensClause } from '../words/rule.ts';

/** «شنه متمردون», «نفذتها طائرات», «نصبه مسلحون»: a verb with the attack as its object names who made it. */
const madeIt = /^(شن|نفذ|قاد|دبر|نصب|تبن|ارتكب|وجه)(ت)?(ه|ها|هم|هما)$/;

/** «تعرضت دورية لهجوم شنه مسلحون»: the subject is struck, and who struck is told after. */
export function sufferer(around: Around): Roles | null {
  const { page, f, data, after, lastSubject } = around;
  if (!data['patient'] || f.voice === 'noun') return null;
  const maker = after.find((r) => madeIt.test(page.tokens[r.first - 1]?.fold ?? '') && r.first >= f.last - 1);
  const agent =
    agentOf(around, after) ??
    maker ??
    // «تعرضت القاعدة لهجوم من حركة الشباب».
    after.find(
      (r) => r.preposition === 'من' && r.first >= f.last && r.first - f.last <= 2 && r.mentions[0]?.acts === true,
    );
  const fixed = arabicSubject(page, f.first);
  const struck = fixed ?? after.find((r) => r.preposition === null && r !== agent && r.first < f.last);
  const owner = after.find((r) => r.preposition === 'ل' && r.first < f.last && r.first - f.first <= 3);
  const target = struck
    ? actorsOf(struck)
    : owner
      ? actorsOf(owner)
      : fixed === null && f.first - page.sentenceAt(f.first).first > 2
        ? lastSubject
        : [];
  return { source: actorsOf(agent).filter((s) => !target.includes(s)), target, passive: true };
}

/** «لقي القرار ترحيبا من فرنسا», «تلقت كينيا مساعدات من اليابان»: whoever gives is told after; the subject receives. */
export function received(around: Around): Roles | null {
  const { page, f, data, after } = around;
  if (!data['received']) return null;
  const giver =
    agentOf(around, after) ??
    after.find(
      (r) => r.first >= f.last && r.first - f.last <= 4 && (r.preposition === 'من' || r.preposition === null),
    ) ??
    after.find((r) => r.first >= f.last && r.first - f.last <= 4 && r.preposition === 'لدي');
  const taker = arabicSubject(page, f.first) ?? after.find((r) => r.first < f.last && r.preposition === null);
  const source = actorsOf(giver);
  return { source, target: actorsOf(taker).filter((x) => !source.includes(x)), passive: true };
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
export function jointly({ data, after }: Around, roles: Roles): Roles {
  if (!data['joint'] || roles.source.length === 0) return roles;
  // «وقعها الرئيس مع إسرائيل»: whoever it is done with is the other side.
  const partner = data['no_target'] ? actorsOf(after.find((r) => r.preposition === 'مع')) : [];
  const sides = [...new Set([...roles.source, ...partner])];
  if (roles.target.length > 0 || sides.length < 2 || (partner.length === 0 && sides.length !== 2)) return roles;
  return { source: sides, target: sides, passive: false };
}

/** «عضوية», «مشاركتها»: what a body suspends; with a pronoun, its owner's own. */
const seat = /^[وفب]?(ال)?(عضويه|عضويت|مشاركه|مشاركت)(ه|ها|هم)?$/;

/** «تعليق عضوية فيجي في المنتدى»: whose seat it is stands in the genitive, and the body after «في» or right before. */
export function unseated(around: Around): Roles | null {
  const { page, f, data, after } = around;
  if (data['type'] !== 'SANCTION') return null;
  const word = f.words.find((w) => seat.test(page.tokens[w]?.fold ?? ''));
  if (word === undefined || /(ته|تها|تهم)$/.test(page.tokens[word]?.fold ?? '')) return null;
  const doer = after.some((r) => r.first < word && r.preposition === null) || arabicSubject(page, f.first) !== null;
  // «علق الوزراء العرب عضوية مصر في الجامعة»: nobody known does it, and the body is told.
  const noun =
    f.voice !== 'verb' ||
    (!doer && !opensClause(page, f.first)) ||
    !/^[وف]?[يت]?(علق|جمد|وقف|اوقف|سحب|لغي|الغ)/.test(page.tokens[f.first]?.fold ?? '');
  const owner = after.find((r) => r.first > word && r.first - word <= 2 && r.preposition === null);
  if (!owner || !noun) return null;
  const bodies = (r: { readonly mentions: readonly { readonly kind: string }[] }): boolean =>
    r.mentions.every((m) => m.kind === 'organisation' || m.kind === 'bloc');
  const within =
    agentOf(around, after) ??
    // «تعليق المنظمة عضوية هندوراس»: who does it stands between the two words.
    (noun ? after.find((r) => r.first > f.first && r.last <= word && r.preposition === null) : undefined) ??
    after.find((r) => r.preposition === 'في' && bodies(r));
  const before = page.mentionAt(f.first - 1);
  const body = within
    ? actorsOf(within)
    : before && before.kind === 'organisation'
      ? before.actors
      : lastBody(page, f.first);
  return { source: body.filter((x) => !actorsOf(owner).includes(x)), target: actorsOf(owner), passive: true };
}
