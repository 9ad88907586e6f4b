import { actorsOf, hasComma, runs } from '../clause/clause.ts';
import { lastBody } from './body.ts';
import { type Around, ontoOf, type Roles } from '../clause/event-around.ts';
import { ownerOf } from './roles-russian.ts';
import type { Page, Run } from '../page.ts';
import { agrees, any, goesWith, isCounted, runCases } from '../words/russian-case.ts';
import { isLong } from '../words/russian-form.ts';
import { objectOf } from '../clause/russian-pronoun.ts';
import { russianLead } from '../clause/russian-subject.ts';

/** A Russian passive: the agent stands in the instrumental, whom it befalls in the nominative or before its participle. */
export function russianPassive(around: Around): Roles {
  const { page, f, data, after } = around;
  const sentence = page.sentenceAt(f.first);
  const verb = page.tokens[f.first]?.fold ?? '';
  const before = runs(page, Math.max(sentence.first, f.first - 24), f.first);
  const isAgent = (r: Run): boolean =>
    (r.preposition === null && /^(i|id|in|ni)$/.test(runCases(page, r))) || r.preposition === 'стороны';
  const loose = (r: Run): boolean => r.preposition === null && runCases(page, r) === 'gdip' && r.first - f.last <= 2;
  const agent =
    after.find(isAgent) ??
    after.find(loose) ??
    before.findLast(
      (r) => r.preposition === null && runCases(page, r) === 'i' && !closedBefore(page, r.last, f.first),
    ) ??
    // «Приостановлено ОАГ»: an abbreviation shows no case.
    after.find(
      (r) => r.mentions[0]?.form === 'abbrev' && r.preposition === null && r.first === f.last && before.length > 0,
    ) ??
    // «Франция, обвинённая Баку в шпионаже»: a name that does not decline, right behind the participle.
    (isLong(verb) && f.words.length === 1 && commaBefore(page, f.first) >= 0
      ? after.find(
          (r) => r.preposition === null && r.first === f.last && r.mentions[0]?.acts && runCases(page, r) === any,
        )
      : undefined);
  const led =
    ontoOf(around, after) ??
    (data['both'] ? after.find((r) => r.preposition === 'между' && actorsOf(r).length > 1) : undefined);
  const nominative = (r: Run): boolean =>
    r !== agent && r.preposition === null && runCases(page, r).includes('n') && agrees(page, verb, r);
  // «Узбеков убито свыше 700», «захвачено 20 солдат»: counted, they stand in the genitive.
  const band = (r: Run): boolean =>
    // «Рота солдат захвачена», «горстка морпехов взята»: of a band, whose men they are.
    /[ао]$/.test(verb) &&
    r !== agent &&
    r.preposition === null &&
    r.mentions[0]?.kind === 'group' &&
    /g/.test(runCases(page, r)) &&
    /^(горстка|группа|рота|колонна|сотня|тысяча|команда|делегация|пара|бригада|дивизия|эскадра|дружина|толпа|семья|подразделение|звено)$/.test(
      page.tokens[r.first - 1]?.fold ?? '',
    );
  const counted = (r: Run): boolean =>
    (verb.endsWith('о') || (/([нт]ы|ли)$/.test(verb) && isCounted(page, r.first))) &&
    r !== agent &&
    r.preposition === null &&
    /g/.test(runCases(page, r)) &&
    (r.mentions[0]?.kind !== 'organisation' || r.mentions[0].form === 'role');
  const patient = isLong(verb)
    ? commaBefore(page, f.first) >= 0
      ? describedBy(page, before, commaBefore(page, f.first), verb)
      : after.find((r) => r !== agent && r.preposition === null)
    : (before.findLast(nominative) ??
      before.findLast(band) ??
      before.findLast((r) => counted(r) && f.first - r.last <= 2) ??
      // «Задержано сорок человек, сообщил генерал Мота»: past a comma another speaks.
      after.find((r) => (nominative(r) || counted(r)) && r.first - f.last <= 5 && !hasComma(page, f.last, r.first)) ??
      // «Убит сержант полиции»: whose man he is.
      (data['victims']
        ? after.find(
            (r) => r.preposition === null && r.first - f.last <= 2 && /g/.test(runCases(page, r)) && !isAgent(r),
          )
        : undefined));
  // «Членство Египта приостановлено», «Фиджи отстранено от участия в Форуме»: the body acts, the member bears it.
  const body = after.find((r) => r.preposition !== null && r.mentions[0]?.kind === 'organisation');
  const left =
    (f.words.some((w) => /^(членств|участи)/.test(page.tokens[w]?.fold ?? '')) ||
      /^(исключ|отстран|изгн|выведен|отлуч)/.test(verb)) &&
    !agent &&
    !body
      ? lastBody(page, f.first)
      : [];
  if (data['type'] === 'SANCTION' && /^(исключ|отстран|изгн|выведен|приостан|заморо|лишен|отлуч)/.test(verb)) {
    const member = (data['owner'] ? ownerOf({ ...around, after: [] }) : undefined) ?? patient;
    const acting = agent || body ? actorsOf(agent ?? body) : left;
    const bearing = actorsOf(member).filter((x) => !acting.includes(x));
    if (bearing.length > 0) return { source: acting, target: bearing, passive: true };
  }
  // «Послу Чада вручена нота»: to whom.
  const given =
    data['dative'] && f.words.length > 1
      ? [...before.slice(-2), ...after].find(
          (r) => r.preposition === null && /^(d|dp|da|gdp|gdip)$/.test(runCases(page, r)),
        )
      : undefined;
  let goal = actorsOf(f.words.length > 1 ? (led ?? given ?? patient) : (patient ?? led));
  // «Членство приостановлено; поставки ему прекращены»: by whoever did the first, to whom a pronoun names.
  if (data['type'] === 'SANCTION' && f.words.length > 1 && !agent && !body && around.carried.length > 0) {
    if (goal.length === 0)
      goal = actorsOf(objectOf(page, f.first, Math.min(sentence.last, f.last + 3), around.carried));
    if (goal.length > 0) return { source: around.carried, target: goal, passive: true };
  }
  // «Повстанцы, вооружённые Ливией»: who is helped; of those nobody helps nothing is told.
  if (data['type'] === 'AID' && /^(вооруж|снабж|обуч|финансир|оснащ|экипиров)/.test(verb))
    return agent
      ? { source: actorsOf(agent), target: goal.filter((x) => !actorsOf(agent).includes(x)), passive: true }
      : nobody;
  if (data['passive_source']) {
    // «Индией на остров направлены врачи»: who sent them, and where to.
    const to = data['type'] === 'AID' ? (led ?? given ?? ontoOf(around, before.slice(-2))) : undefined;
    const by = agent ? actorsOf(agent) : goal;
    // «Вступило в силу перемирие между Чадом и Ливией».
    if (data['both'] && !agent && goal.length > 1) return { source: goal, target: goal, passive: true };
    return { source: by, target: actorsOf(to).filter((x) => !by.includes(x)), passive: true };
  }
  // «Советники высланы из Сомали»: whoever they are sent out of.
  const home =
    data['mode'] === 'expel' && !agent
      ? after.find((r) => r.preposition === 'из' && r.mentions[0]?.kind === 'state')
      : undefined;
  const source = actorsOf(
    agent ?? home ?? (data['seat'] ? after.find((r) => /^(в|во)$/.test(r.preposition ?? '')) : undefined),
  );
  // «Договор, подписанный в марте с Израилем»: whoever acts in the sentence, and with whom.
  if (data['signs']) {
    const lead = russianLead(page, f.first);
    const partner = after.filter((r) => /^(с|со|между)$/.test(r.preposition ?? '')).flatMap((r) => actorsOf(r));
    const sides = [
      ...new Set([
        ...(source.length > 0 ? source : partner.length === 1 ? (lead ? actorsOf(lead) : around.lastSubject) : []),
        ...partner,
      ]),
    ];
    return { source: sides, target: sides.length > 1 ? sides : [], passive: true };
  }
  // «Войска Индии выведены», «миссия ООН свёрнута»: whose they are withdraws them.
  if (data['type'] === 'RETREAT' && data['mode'] === 'withdraw' && source.length === 0) {
    const from = (r: Run): boolean => /^(из|с|со)$/.test(r.preposition ?? '');
    const left = after.find(from) ?? before.findLast((r) => from(r) && r !== patient);
    return { source: actorsOf(patient), target: actorsOf(left), passive: true };
  }
  if (data['both'] && source.length === 0) return { source: goal, target: goal.length > 1 ? goal : [], passive: true };
  return { source: source.filter((s) => !goal.includes(s)), target: data['no_target'] ? [] : goal, passive: true };
}

const nobody: Roles = { source: [], target: [], passive: true };

/** «Стала первой страной, участие которой …»: what a mark closes does nothing after it. */
function closedBefore(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (/^[,;:]$/.test(page.tokens[k]?.fold ?? '')) return true;
  return false;
}

/** Whom a participle after a comma tells of: the party it agrees with, else whose the thing is that it agrees with («нападение Ливии на Чад, осужденное»). */
function describedBy(page: Page, before: readonly Run[], comma: number, verb: string): Run | undefined {
  const near = before.filter((r) => r.last <= comma && comma - r.last <= 8 && r.preposition !== 'за');
  const fitting = near.findLast((r) => comma - r.last <= 3 && goesWith(page, verb, r));
  if (fitting) return fitting;
  const last = near.findLast((r) => comma - r.last <= 1);
  return (
    (last && near.find((r) => r.preposition === null && /g/.test(runCases(page, r)) && last.first - r.last <= 3)) ||
    last
  );
}

/** Where the comma before a participle stands, with only small words between them: «Фиджи, уже отстранённого»; or -1. */
function commaBefore(page: Page, i: number): number {
  let k = i - 1;
  while (
    /^(уже|ранее|вчера|накануне|тогда|затем|также|недавно|впервые|еще|не|прежде|позднее|позже)$/.test(
      page.tokens[k]?.fold ?? '',
    )
  )
    k--;
  return page.tokens[k]?.fold === ',' ? k : -1;
}
