import { actorsOf, type Run, runs } from './clause.ts';
import { smallWords } from './clause-words.ts';
import { isLong } from './russian-form.ts';
import { type Around, isOwnForce, ontoOf, type Roles } from './event-around.ts';
import { victimBetween } from './event-victims.ts';
import { agrees, runCases } from './russian-case.ts';
import {
  governor,
  isInfinitive,
  latterOf,
  objectOf,
  russianObject,
  russianSubject,
  spokenOf,
  type Subject,
} from './russian-subject.ts';

/** A Russian verb in the active: subject and object by their cases, wherever they stand. */
export function russianActive(around: Around): Roles {
  const { page, f, data, after, lastSubject, carried } = around;
  // «Обстрел стоил жизни троим»: the attack is the subject, and who made it was told with it.
  if (data['victims'] && /^(стоил|унес|унос)/.test(page.tokens[f.first]?.fold ?? '')) return strikeBefore(around);
  const pronoun = pronounAhead(around);
  const latter = pronoun >= 0 && /^(тот|та|те)$/.test(page.tokens[pronoun]?.fold ?? '');
  const meant = pronoun >= 0 ? (latter ? latterOf : spokenOf)(page, pronoun) : undefined;
  // Of an infinitive, whoever begins or decides: «войска начали отходить».
  const finite = isInfinitive(page.tokens[f.first]?.fold ?? '') ? governor(page, f.first)?.at : undefined;
  const subject: Subject = meant ?? (pronoun >= 0 ? null : russianSubject(page, finite ?? f.first));
  const named = subject === 'none' ? [] : subject ? actorsOf(subject) : carried.length > 0 ? carried : lastSubject;
  // «Совещание министров приостановило членство Мали в союзе»: a meeting that no name covers acts for the body.
  const source = named.length === 0 && data['type'] === 'SANCTION' && data['owner'] ? bodyOf(around) : named;
  const sentence = page.sentenceAt(f.first);
  const ahead = runs(page, Math.max(sentence.first, f.first - 12), f.first);
  const led =
    direct(around, ontoOf(around, after)) ??
    ontoOf(
      around,
      ahead.filter((r) => f.first - r.last <= 1),
    );
  const bare = russianObject(
    page,
    after.filter((r) => !isOwnForce(r, source)),
    subject,
    data['dative'] === true && f.words.length > 1,
  );
  // «Президента свергли военные»: the object stands first, nothing but the verb between.
  // «Солдаты Доу расстреляли»: whose they are stands between, and is no object.
  const front = ahead.findLast(
    (r) =>
      r.preposition === null &&
      r !== subject &&
      f.first - r.last <= 2 &&
      !(subject && subject !== 'none' && r.first - subject.last >= 0 && r.first - subject.last <= 1),
  );
  const turned =
    !bare && front && (data['dative'] ? /^(d|dp|da|a|ga)$/ : /^(a|ga|da)$/).test(runCases(page, front))
      ? front
      : undefined;
  const object = relativeObject(around) ?? direct(around, bare) ?? turned ?? fronted(around, ahead, subject);
  let chosen: Run | undefined;
  if (data['no_target']) chosen = undefined;
  else if (data['indirect']) {
    const given = data['dative'] ? russianObject(page, after, subject, true) : undefined;
    chosen =
      promised(around) ??
      led ??
      (given && /^(d|dp|da|id|gdp|gdip|gdi)$/.test(runCases(page, given)) ? given : undefined);
  } else if (f.words.length > 1 && data['owner']) chosen = ownerOf(around) ?? led ?? bare ?? object;
  else if (f.words.length > 1) chosen = led ?? (data['dative'] || data['genitive'] ? bare : undefined) ?? object;
  else chosen = object && led && led.first < object.first ? led : (object ?? led);
  // A party asked stands right after the verb; a later one belongs to what is asked: «потребовали освобождения Базума».
  if (/^RE(QUEST|JECT)$/.test(String(data['type'])) && chosen !== led && chosen && !asked(around, chosen)) chosen = led;
  const meantBy =
    chosen || data['no_target'] || data['both']
      ? undefined
      : objectOf(page, Math.max(sentence.first, f.first - 3), Math.min(sentence.last, f.last + 4), source);
  const target = actorsOf(chosen ?? meantBy);
  if (data['receives']) return { source: target, target: source, passive: false };
  if (data['mutual'] && source.length > 0 && target.length > 0) return both([...source, ...target]);
  if (data['both'] && (target.length === 0 || data['mutual'])) {
    const partner = after.filter((r) => /^(с|со)$/.test(r.preposition ?? '')).flatMap((r) => actorsOf(r));
    const sides = [...new Set([...source, ...partner])];
    return { source: sides, target: sides.length > 1 ? sides : [], passive: false };
  }
  return { source, target: target.filter((t) => !source.includes(t)), passive: false };
}

/** «Приостановило членство Египта в Лиге», «членство Египта приостановлено»: whose the object is stands in the genitive right after it. */
function ownerOf({ page, f, after }: Around): Run | undefined {
  const genitive = (r: Run): boolean => r.preposition === null && /g/.test(runCases(page, r));
  const front = f.words.find((w) => w < f.first);
  const owner = front === undefined ? undefined : runs(page, front + 1, f.first).find(genitive);
  if (owner && front !== undefined && owner.first - front <= 2) return owner;
  return after.find((r) => r.first >= f.last && r.first - f.last <= 1 && genitive(r));
}

function bodyOf({ after }: Around): readonly string[] {
  return actorsOf(after.find((r) => /^(в|во|из)$/.test(r.preposition ?? '') && r.mentions[0]?.kind === 'organisation'));
}

/** «Париж действия Рима осудил»: an object with its owner stands between the subject and the verb. */
function fronted({ page, f, data }: Around, ahead: readonly Run[], subject: Subject): Run | undefined {
  if (!subject || subject === 'none' || f.words.length > 1 || !/^(ACCUSE|SUPPORT|REJECT)$/.test(String(data['type'])))
    return undefined;
  const owner = ahead.at(-1);
  if (!owner || owner.first <= subject.last || f.first - owner.last > 1 || owner.preposition !== null) return undefined;
  const thing = page.tokens[owner.first - 1];
  const plain = thing?.kind === 'word' && !page.mentionAt(owner.first - 1) && !smallWords.ru.and.has(thing.fold);
  return plain && owner.first - 1 >= subject.last && /g/.test(runCases(page, owner)) ? owner : undefined;
}

/** «Пообещал защитить Чад», «согласилась поддержать Мали»: whom the help promised is meant for stands after its infinitive. */
function promised({ page, f, data, after }: Around): Run | undefined {
  if (data['type'] !== 'AGREE') return undefined;
  for (let k = f.last; k < f.last + 4; k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (
      /^(защи[щт]|оборон|оберега|поддерж|снаб|обеспеч|спас|выруч|вооруж|финансир|охраня|прикры|отстаив|приня)\p{L}*(ть|ти|чь)$/u.test(
        fold,
      )
    )
      return after.find((r) => r.first > k && r.first - k <= 3 && r.preposition === null);
    if (page.tokens[k]?.kind === 'punct') return undefined;
  }
  return undefined;
}

const both = (ids: readonly string[]): Roles => {
  const sides = [...new Set(ids)];
  return { source: sides, target: sides, passive: false };
};

/** People whom no name covers stand between the verb and the party: «убили двух жителей Чада». */
function direct({ page, f, data }: Around, run: Run | undefined): Run | undefined {
  if (!run || (run.preposition === null && run.first - f.last > 8)) return undefined;
  return data['victims'] && victimBetween(page, f.last, run.first) ? undefined : run;
}

function asked({ page, f }: Around, run: Run): boolean {
  return (
    run.first - f.last <= 1 &&
    !/(ть|ти|чь|ться)$/.test(page.tokens[f.last]?.fold ?? '') &&
    /[ad]/.test(runCases(page, run))
  );
}

/** «Поверенный, которого вызвали»: the relative word in another case stands for the object. */
function relativeObject({ page, f }: Around): Run | undefined {
  for (let k = f.first - 1; k > f.first - 6 && k > page.sentenceAt(f.first).first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct') return undefined;
    if (/^(которого|которую|которых|которому|которой|которым)$/.test(fold) && page.tokens[k - 1]?.fold === ',') {
      const head = runs(page, Math.max(page.sentenceAt(k).first, k - 6), k - 1).at(-1);
      return head && k - 1 - head.last <= 1 ? { ...head, preposition: null } : undefined;
    }
  }
  return undefined;
}

/** Who struck whom, of a verb whose subject is the attack: nobody but who did what the sentence told just before. */
function strikeBefore({ page, f, carried, after }: Around): Roles {
  const party = after.find(
    (r) =>
      r.preposition === null && r.first - f.last <= 6 && /[gd]/.test(runCases(page, r)) && !/n/.test(runCases(page, r)),
  );
  const doer = carried.filter((x) => !actorsOf(party).includes(x));
  return { source: doer, target: actorsOf(party), passive: false };
}

/** Where "он", "она", "оно", "они" stands right before the verb, or -1. */
function pronounAhead({ page, f }: Around): number {
  for (let k = f.first - 1; k > f.first - 5 && k >= page.sentenceAt(f.first).first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^(он|она|оно|они|тот|та|те)$/.test(fold)) return k;
    if (!/^(также|не|уже|затем|позже|еще|тоже|вновь|вчера|сегодня|накануне)$|..но$/.test(fold)) return -1;
  }
  return -1;
}

/** A Russian passive: the agent stands in the instrumental, whom it befalls in the nominative or before its participle. */
export function russianPassive(around: Around): Roles {
  const { page, f, data, after } = around;
  const sentence = page.sentenceAt(f.first);
  const verb = page.tokens[f.first]?.fold ?? '';
  const before = runs(page, Math.max(sentence.first, f.first - 14), f.first);
  const isAgent = (r: Run): boolean =>
    (r.preposition === null && /^(i|id|in|ni)$/.test(runCases(page, r))) || r.preposition === 'стороны';
  const loose = (r: Run): boolean => r.preposition === null && runCases(page, r) === 'gdip' && r.first - f.last <= 2;
  const agent =
    after.find(isAgent) ??
    after.find(loose) ??
    before.findLast((r) => r.preposition === null && runCases(page, r) === 'i') ??
    // «Приостановлено ОАГ»: an abbreviation shows no case.
    after.find(
      (r) => r.mentions[0]?.form === 'abbrev' && r.preposition === null && r.first === f.last && before.length > 0,
    );
  const led = ontoOf(around, after);
  const nominative = (r: Run): boolean =>
    r !== agent && r.preposition === null && runCases(page, r).includes('n') && agrees(page, verb, r);
  const patient = isLong(verb)
    ? page.tokens[f.first - 1]?.fold === ','
      ? before.at(-1)
      : after.find((r) => r !== agent && r.preposition === null)
    : (before.findLast(nominative) ?? after.find((r) => nominative(r) && r.first - f.last <= 5));
  // «Членство Египта приостановлено», «Фиджи отстранено от участия в Форуме»: the body acts, the member bears it.
  const body = after.find((r) => r.preposition !== null && r.mentions[0]?.kind === 'organisation');
  if (data['type'] === 'SANCTION' && /^(исключ|отстран|изгн|выведен|приостан|заморо|лишен|отлуч)/.test(verb)) {
    const member = (data['owner'] ? ownerOf({ ...around, after: [] }) : undefined) ?? patient;
    const acting = actorsOf(agent ?? body);
    const bearing = actorsOf(member).filter((x) => !acting.includes(x));
    if (bearing.length > 0) return { source: acting, target: bearing, passive: true };
  }
  const goal = actorsOf(f.words.length > 1 ? (led ?? patient) : (patient ?? led));
  if (data['passive_source']) return { source: goal, target: [], passive: true };
  const source = actorsOf(agent);
  if (data['both'] && source.length === 0) return { source: goal, target: goal.length > 1 ? goal : [], passive: true };
  return { source: source.filter((s) => !goal.includes(s)), target: data['no_target'] ? [] : goal, passive: true };
}
