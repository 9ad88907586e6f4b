import { foldWord } from '../kernel/fold.ts';
import { smallWords } from './clause-words.ts';
import {
  actorsOf,
  clauseOf,
  hasWord,
  mentionsBetween,
  pronounBefore,
  type Run,
  runs,
  subjectBefore,
} from './clause.ts';
import type { Mention, Page } from './page.ts';
import { antecedent, sentenceSubject, unknownSubject } from './verb-subject.ts';
import { type Firing, formsAt, isJoinedVerb, opensClause } from './rule.ts';

export interface Roles {
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** The words the source was found on, for merging and for the reader of the rule. */
  readonly passive: boolean;
}

const list = (value: unknown): readonly string[] =>
  (typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : []).map(foldWord);

/** A counted noun follows ("six states agreed"): the subject is there, without a name. */
function counted(page: Page, i: number): boolean {
  return (
    page.tokens[i]?.kind === 'number' ||
    /^(ست|سته|ثلاث|اربع|خمس|سبع|ثماني|تسع|عشر|دول|الدول|دولتان|معظم|بعض|عده|الالاف|الاف|عشرات|العشرات|مئات|المئات|مءات|المءات|حشود|الحشود|انصار|موءيدون)$/.test(
      page.tokens[i]?.fold ?? '',
    )
  );
}

/** Victims and crowds rather than doers: what an unvocalised verb of killing has as its subject when it is passive. */
function isPatientLike(page: Page, i: number): boolean {
  const token = page.tokens[i];
  return (
    token?.kind === 'number' ||
    /^(عشرات|العشرات|مئات|شخص|اشخاص|ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه|عشره|جندي|جنديان|مدني|مدنيون|عدد)/.test(
      token?.fold ?? '',
    )
  );
}

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
  const small = smallWords[page.lang];
  const after = runs(page, Math.min(f.first + 1, f.last), to);
  const on = list(data['target_after']);
  const agentOf = (rs: readonly Run[]): Run | undefined =>
    rs.find(
      (r) =>
        r.preposition === 'by' ||
        r.preposition === 'من قبل' ||
        r.preposition === 'برصاص' ||
        r.preposition === 'بنيران' ||
        r.preposition === 'стороны' ||
        (page.lang === 'ru' &&
          r.preposition === null &&
          (f.voice === 'passive'
            ? /(ами|ями|ыми|ими|ом|ем|ым|им|ой|ей|ью)$/
            : f.voice === 'noun'
              ? /(ами|ями|ыми|ими|ом|ем|ой|ией|ью)$/
              : /^$/
          ).test(page.tokens[r.last - 1]?.fold ?? '')),
    );
  const inform = (r: Run | undefined): readonly string[] => actorsOf(r);
  const onto = (rs: readonly Run[]): Run | undefined =>
    rs.find((r) => r.preposition !== null && on.includes(r.preposition));

  if (f.voice === 'noun') {
    const agent = agentOf(after);
    const target = onto(after);
    let source: readonly string[] = inform(agent);
    let goal: readonly string[] = inform(target);
    const gen = String(data['gen'] ?? 'source');
    if (gen === 'none') return { source: [], target: [], passive: false };
    if (gen === 'both') {
      const whole = runs(page, f.first, page.sentenceAt(f.first).last);
      const pair =
        whole.find((r) => /^(بين|between|между)$/.test(r.preposition ?? '')) ??
        whole.find((r) => actorsOf(r).length > 1);
      if (pair && actorsOf(pair).length > 1) return { source: actorsOf(pair), target: actorsOf(pair), passive: false };
    }
    const of =
      page.lang === 'en'
        ? after.find((r) => r.preposition === 'of')
        : after.find((r) => r.preposition === null && r !== agent && r.first - f.last <= 4);
    if (of) {
      if (gen === 'both') {
        source = source.length ? source : inform(of);
        goal = goal.length ? goal : inform(of);
      } else if (gen === 'target' && goal.length === 0) goal = inform(of);
      else if (gen === 'source' && source.length === 0) source = inform(of);
    }
    if (gen === 'source' && page.lang !== 'en' && goal.length === 0 && !data['no_target']) {
      const second = after.find(
        (r) => r !== of && r !== agent && r.preposition === null && of !== undefined && r.first - of.last <= 3,
      );
      goal = inform(second);
    }
    if (source.length === 0) {
      const before =
        page.mentionAt(f.first - 1) ??
        (page.tokens[f.first - 1]?.kind === 'clitic' ? page.mentionAt(f.first - 2) : undefined);
      const modifier = page.lang !== 'ar' ? (before ?? page.mentionAt(f.first - 2)) : undefined;
      const apart =
        modifier &&
        modifier.last < f.first &&
        smallWords[page.lang].preposition.has(page.tokens[f.first - 1]?.fold ?? '');
      if (modifier && !apart && (page.lang === 'en' || modifier.form === 'demonym')) {
        if (gen === 'target' && page.tokens[f.first - 1]?.kind === 'clitic') source = modifier.actors;
        else source = modifier.actors;
      }
    }
    // His resignation, their withdrawal: the party named before, in the same sentence.
    if (
      source.length === 0 &&
      page.lang === 'ar' &&
      /(ه|ها|هم)$/.test(page.text.slice(page.tokens[f.first]?.start, page.tokens[f.first]?.end))
    ) {
      const own = mentionsBetween(page, page.sentenceAt(f.first).first, f.first).filter(
        (m) => m.kind === 'person' || m.kind === 'state' || m.kind === 'organisation',
      );
      source = own.findLast((m) => m.kind === 'person')?.actors ?? own[0]?.actors ?? [];
    }
    if (
      source.length === 0 &&
      page.lang !== 'ar' &&
      /^(his|her|its|their|его|ее|их)$/.test(page.tokens[f.first - 1]?.fold ?? '')
    )
      source = lastSubject;
    if (source.length === 0 && light) source = verbSubject(page, light, lastSubject);
    if (source.length === 0 && data['by_subject']) source = lastSubject;
    return { source, target: goal.filter((g) => gen === 'both' || !source.includes(g)), passive: false };
  }

  if (f.voice === 'phrase') {
    const goal = onto(runs(page, f.first, to));
    return { source: data['default_source'] ? [] : lastSubject, target: inform(goal), passive: false };
  }
  let passive = f.voice === 'passive';
  const isPassiveEnglish = page.lang === 'en' && f.voice === 'verb' && englishPassive(page, f.first);
  if (isPassiveEnglish) passive = true;
  if (page.lang === 'en' && f.voice === 'verb' && page.tokens[f.last]?.fold === 'by') passive = true;
  const before = subjectBefore(page, f.first);
  if (page.lang === 'ar' && f.voice === 'verb' && data['either']) {
    const first = after.find((r) => r.preposition === null);
    const object = after.find((r) => r !== first && r.preposition === null);
    const number = patientAhead(page, f.last, first?.first ?? to);
    const plural = /(وا|ون)$/.test(page.tokens[f.first]?.fold ?? '');
    const pre = arabicSubject(page, f.first);
    if (
      pre
        ? plural && !patientAhead(page, f.last, f.last + 1) && !page.mentionAt(f.last)
        : pronounBefore(page, f.first)
          ? false
          : number || (first && !object && !patientAhead(page, first.last, to))
    )
      passive = true;
  }
  if (passive) {
    // "Were expelled from Seoul": who expels is where they leave.
    const left =
      data['mode'] === 'expel' ? after.find((r) => r.preposition === 'из' || r.preposition === 'from') : undefined;
    const agent = agentOf(after) ?? left;
    let patient: Run | null | undefined =
      page.lang === 'ar'
        ? /(وا|ون)$/.test(page.tokens[f.first]?.fold ?? '')
          ? (arabicSubject(page, f.first) ?? after.find((r) => r.preposition === null && r !== agent))
          : (after.find((r) => r.preposition === null && r !== agent) ?? arabicSubject(page, f.first))
        : before;
    if (!patient && page.lang === 'ru') patient = after.find((r) => r.preposition === null && r !== agent) ?? null;
    const goal = inform(patient ?? undefined);
    if (data['passive_source']) return { source: goal, target: [], passive };
    return { source: inform(agent).filter((s) => !goal.includes(s)), target: goal, passive };
  }

  let source: readonly string[] = [];
  let rest = after;
  if (page.lang === 'ar') {
    const pre = arabicSubject(page, f.first);
    const asked = data['type'] === 'REQUEST' && isAskingNoun(page, f.first);
    if (asked) {
      const asker = after.find((r) => (r.preposition === 'من' || r.preposition === null) && r.first - f.last <= 4);
      const goal =
        after.find((r) => r.preposition === 'ل' || r.preposition === 'الي') ??
        after.find((r) => asker && r.preposition === null && r.first >= asker.last && r.first - asker.last <= 4);
      return { source: asker ? actorsOf(asker) : [], target: actorsOf(goal), passive: false };
    }
    const force = data['of_party'] ? partyOfForce(page, f, after) : [];
    if (force.length) source = force;
    else if (pre) source = actorsOf(pre);
    else if (pronounBefore(page, f.first)) source = lastSubject;
    else {
      const first = after.find(
        (r) =>
          r.preposition === null &&
          r.first - f.last <= 7 &&
          r.first < clause.last &&
          !(carried.length > 0 && opensClause(page, f.first) && partedByComma(page, f.last, r.first)),
      );
      if (first) {
        const only = !after.some((r) => r !== first && r.preposition === null);
        // "… and called on X to": the verb carries its subject from the clause before.
        if (
          only &&
          lastSubject.length > 0 &&
          opensClause(page, f.first) &&
          f.first - page.sentenceAt(f.first).first > 3 &&
          (data['type'] === 'REQUEST' || data['type'] === 'ACCUSE') &&
          !actorsOf(first).some((x) => lastSubject.includes(x))
        )
          source = lastSubject;
        else {
          source = actorsOf(first);
          rest = after.filter((r) => r.first >= first.last);
        }
      } else {
        const carried =
          lastSubject.length > 0 && opensClause(page, f.first) && f.first > page.sentenceAt(f.first).first;
        const part = carried ? undefined : after.find((r) => r.preposition === 'من' && r.first - f.last <= 6);
        if (part && !list(data['target_after']).includes('من')) {
          source = actorsOf(part);
          rest = after.filter((r) => r.first >= part.last);
        } else if (lastSubject.length && !counted(page, f.first + 1) && !ownSubject(page, f)) source = lastSubject;
      }
    }
  } else {
    const coordinated = hasWord(page, coordinators, f.first - 1, f.first);
    if (before && !coordinated) source = actorsOf(before);
    else if (coordinated && antecedent(page, f.first)) source = actorsOf(antecedent(page, f.first));
    else if (coordinated) source = carried.length ? carried : (sentenceSubject(page, f.first) ?? lastSubject);
    else if (pronounBefore(page, f.first) || hasWord(page, small.and, f.first - 2, f.first)) source = lastSubject;
    else if (page.lang === 'ru') {
      const first = after.find((r) => r.preposition === null && r.first - f.last <= 3);
      if (first) {
        source = actorsOf(first);
        rest = after.filter((r) => r.first >= first.last);
      }
    }
    if (source.length === 0 && page.lang === 'en' && !unknownSubject(page, f.first))
      source = sentenceSubject(page, f.first) ?? lastSubject;
  }
  const direct = rest.find((r) => r.preposition === null && r.first - f.last <= 8);
  // Russian asks a party right after the verb; a later one belongs to what is asked: «потребовали освобождения Базума».
  if (
    page.lang === 'ru' &&
    /^RE(QUEST|JECT)$/.test(String(data['type'])) &&
    direct &&
    (direct.first - f.last > 1 || /(ть|ти|чь)$/.test(page.tokens[f.last]?.fold ?? ''))
  ) {
    const goal = onto(rest);
    return { source, target: inform(goal).filter((t) => !source.includes(t)), passive: false };
  }
  const near = data['type'] === 'REQUEST' && direct && direct.first - f.last <= 5 ? direct : undefined;
  const chosen = data['no_target'] ? undefined : (near ?? onto(rest) ?? (data['indirect'] ? undefined : direct));
  let target = inform(chosen);
  if (data['both'] && target.length === 0) {
    const sides = [
      ...new Set([
        ...source,
        ...rest
          .filter(
            (r) =>
              r.preposition === 'with' || r.preposition === 'مع' || r.preposition === 'с' || r.preposition === 'со',
          )
          .flatMap((r) => actorsOf(r)),
      ]),
    ];
    return { source: sides, target: sides, passive: false };
  }
  target = target.filter((t) => !source.includes(t));
  return { source, target, passive: false };
}

function verbSubject(page: Page, f: Firing, lastSubject: readonly string[]): readonly string[] {
  const before = page.lang === 'ar' ? arabicSubject(page, f.first) : subjectBefore(page, f.first);
  if (before) return actorsOf(before);
  if (pronounBefore(page, f.first)) return lastSubject;
  const first = runs(page, f.last, Math.min(page.sentenceAt(f.first).last, f.last + 8)).find(
    (r) => r.preposition === null,
  );
  return first && page.lang !== 'en' ? actorsOf(first) : lastSubject;
}

/** An Arabic subject that stands before its verb: near, without preposition, no other verb ending its clause. */
export function arabicSubject(page: Page, i: number): Run | null {
  const fold = page.tokens[i]?.fold ?? '';
  // و or ف on the verb opens a new clause, whose subject follows.
  if (
    opensClause(page, i) &&
    formsAt(page, i).some((x) => x === fold.slice(1)) &&
    !smallWords.ar.relative.has(page.tokens[i - 1]?.fold ?? '')
  )
    return null;
  const run = subjectBefore(page, i);
  if (!run) return null;
  if (i - run.last > 8) return null;
  for (let k = run.last; k < i; k++)
    if (page.tokens[k]?.kind === 'punct' && /[،,]/.test(page.tokens[k]?.fold ?? ''))
      return i - run.last <= 8 && clauseHead(page, run) ? run : null;
  return run;
}

/** «قوات من درع الجزيرة قوامها ألف جندي سعودي»: the body they come from and the states whose men they are. */
function partyOfForce(page: Page, f: Firing, after: readonly Run[]): readonly string[] {
  const from = after.find((r) => r.preposition === 'من' && r.first - f.first <= 4);
  if (!from) return [];
  const goal = after.find((r) => r.first >= from.last && /^(الي|في|ل)$/.test(r.preposition ?? ''));
  const men = mentionsBetween(page, from.last, goal?.first ?? Math.min(page.sentenceAt(f.first).last, from.last + 12));
  const states = men
    .filter((m) => m.form === 'demonym' || /\.(MIL|SEC)$/.test(m.actor))
    .map((m) => m.actor.slice(0, 3));
  return [...new Set([...actorsOf(from), ...states])];
}

/** A comma parts a verb from what follows, where its subject has been told before it. */
function partedByComma(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[،,]$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

/** A verb that opens its sentence with a definite noun after it has its own subject, known or not. */
function ownSubject(page: Page, f: Firing): boolean {
  if (f.first !== page.sentenceAt(f.first).first || f.last !== f.first + 1) return false;
  const next = page.tokens[f.last];
  return next?.kind === 'word' && !page.mentionAt(f.last) && next.fold.startsWith('ال') && !/^الي$/.test(next.fold);
}

/** In Arabic a comma and a verb with و begin the deed of another: nothing after them belongs to this verb. */
function nextVerb(page: Page, from: number, to: number): number {
  if (page.lang !== 'ar') return to;
  for (let i = from; i + 1 < to; i++)
    if (/^[،,]$/.test(page.tokens[i]?.fold ?? '') && isJoinedVerb(page, i + 1)) return i;
  return to;
}

/** طلب after a preposition is the noun: "at the request of". */
function isAskingNoun(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  return /^[بل]طلب$/.test(fold) || (fold === 'طلب' && /^(علي|بعد|من|الي)$/.test(page.tokens[i - 1]?.fold ?? ''));
}

function clauseHead(page: Page, run: Run): boolean {
  const clause = clauseOf(page, run.first);
  return run.first - clause.first <= 2;
}

const coordinators: ReadonlySet<string> = new Set(['and', 'but', 'и', 'а', 'но']);

function patientAhead(page: Page, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++) if (isPatientLike(page, i)) return true;
  return false;
}

function englishPassive(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  if (/(ing|s)$/.test(fold)) return false;
  for (let k = i - 1; k >= i - 3 && k >= 0; k--) {
    const word = page.tokens[k]?.fold ?? '';
    if (/^(was|were|been|being|is|are|be|got)$/.test(word)) return true;
    if (!/ly$|^(also|then|later|not|reportedly|since|already)$/.test(word)) return false;
  }
  return false;
}

export function placeMention(page: Page, first: number, last: number): Mention | undefined {
  const sentence = page.sentenceAt(first);
  const within = page
    .mentionsIn(sentence)
    .filter((m) => m.kind === 'state' && (m.form === 'name' || m.form === 'capital'));
  const at = (m: Mention): string => page.tokens[m.first - 1]?.fold ?? '';
  return within
    .filter(
      (m) =>
        /^(in|at|near|across|into|to|في|داخل|الي|قرب|в|во|на|под)$/.test(at(m)) ||
        (page.lang === 'ar' && /^[لب]/.test(page.tokens[m.first]?.fold ?? '')),
    )
    .sort((a, b) => Math.abs(a.first - last) - Math.abs(b.first - last))[0];
}
