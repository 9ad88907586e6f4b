import { clauseOf, mentionsBetween } from '../clause/clause.ts';
import { lastMention } from '../clause/arabic-agreement.ts';
import { objectPronoun } from '../clause/arabic-pronoun.ts';
import { answeredBy, declaredBy } from './accused-arabic.ts';
import type { Act, Manner } from './act.ts';
import { answers, declines, yielding } from './answer-arabic.ts';
import type { Scenery } from './place.ts';
import { isNation, isPeopleBefore, isProtesting } from './protest.ts';
import type { Story } from './story.ts';
import { stateOf } from './target.ts';
import { peopleBefore } from './victims.ts';
import type { EventClaim } from '../model.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** Finds who does an act where the order of the words is not all that tells, and the state it concerns. */
export function nameDoer(act: Act, story: Story): void {
  const { page, f, data, roles, place } = act;
  answerAsked(act, story.found.at(-1));
  takeCharge(act);
  act.state = place?.actor ?? stateOf(page, act.source) ?? stateOf(page, act.target) ?? page.mainState;
  const { state } = act;
  const scene = page.lang === 'ar' || !data['civil'] || !place || inClause(page, f, place) ? state : page.mainState;
  const fallback = data['default_source'];
  if (act.source.length === 0 && typeof fallback === 'string' && state) act.source = [`${scene ?? state}.${fallback}`];
  act.manner = mannerOf(act);
  const { manner, source } = act;
  if (manner === 'crowd') act.source = source.map((s) => `${s.slice(0, 3)}.CVL`);
  else if (data['civil'] && manner === null && !source.some((s) => /\.(CVL|OPP|REB)$/.test(s)))
    act.source = [
      `${(source.length === 1 && /^[A-Z]{3}$/.test(source[0] as string) ? source[0] : scene) ?? page.mainState}.CVL`,
    ];
  if (page.lang === 'en' && act.source.length === 0 && f.voice === 'verb' && !roles.passive && state)
    act.source = peopleBefore(page, f.first, scene ?? state);
  act.source = act.source.filter((x) => !x.startsWith('null.'));
}

/** Whoever was asked, pressed or struck answers or yields, where nobody is named: «رجت الحلف إيفاد جنود فاعتذر», «ضغطت عليه القمة فاستقال». */
function answerAsked(act: Act, asked: EventClaim | undefined): void {
  const { page, f, sentence } = act;
  if (page.lang !== 'ar' || !asked) return;
  const answer = page.tokens[f.first]?.fold ?? '';
  const yields = yielding.test(answer);
  if (!answers.test(answer) && !yields && !declines(page, f)) return;
  if (
    (asked.type === 'REQUEST' || (yields && /^(COERCE|THREATEN|ASSAULT|PROTEST)$/.test(asked.type))) &&
    asked.target.length > 0 &&
    asked.span.start >= sentence.start &&
    mentionsBetween(page, f.last, Math.min(sentence.last, f.last + 3)).length === 0
  ) {
    act.source = asked.target;
    act.target = act.data['no_target'] ? [] : asked.source;
  }
}

/** Whoever is accused or blamed has done it; an Arabic act without a doer is done by whoever answers with it or declares it. */
function takeCharge(act: Act): void {
  const { page, f, data } = act;
  const accused = act.charge.actors;
  if (accused.length > 0) {
    // «فاتهمت أنقرة دمشق بقتلهم»: whom the pronoun on the deed means.
    const victims = page.lang === 'ar' ? objectPronoun(page, f.first, accused, data['type'], []) : [];
    if (victims.length) act.target = victims;
    // «В поддержке повстанцев»: the genitive is whom it is done to.
    if (page.lang === 'ru' && f.voice === 'noun' && act.target.length === 0)
      act.target = act.source.filter((x) => !accused.includes(x));
    act.source = accused;
  } else if (page.lang === 'ar' && act.source.length === 0) {
    act.source = answeredBy(page, f, act.carried);
    if (act.source.length === 0) act.source = declaredBy(page, f, act.speech.speaker);
  }
}

function mannerOf(act: Act): Manner {
  if (act.page.lang === 'ar') return isNote(act) ? 'formal' : null;
  return isStormed(act) ? 'stormed' : isCrowd(act) ? 'crowd' : isFormal(act) ? 'formal' : null;
}

/** «احتجت الرياض», «احتج وزيرها»: a state protests by word. */
const isNote = ({ page, f, roles }: Act): boolean =>
  /^[وف]?[يت]?(احتج|احتجت|حتج)$/.test(page.tokens[f.first]?.fold ?? '') &&
  roles.source.length > 0 &&
  roles.source.every((s) => {
    const m = lastMention(page, Math.min(f.last + 12, page.sentenceAt(f.first).last), [s]);
    return (
      m !== undefined &&
      m.form !== 'demonym' &&
      (m.kind !== 'group' || m.code.endsWith('.GOV')) &&
      !/\.(CVL|OPP|REB|ELI)$/.test(m.code)
    );
  });

/** A government that protests does it by note. */
function isFormal({ page, f, roles }: Act): boolean {
  return (
    roles.source.length > 0 &&
    !roles.source.some((s) => /\.(CVL|REB|MED|BUS)$/.test(s)) &&
    isProtesting(page, f.first) &&
    !(page.lang === 'en' && isNation(page, f.first)) &&
    !(page.lang === 'ru' && isPeopleBefore(page, f.first))
  );
}

/** "Serbs protested against the government": people who do it without a note. */
function isCrowd({ page, f, data, source }: Act): boolean {
  return (
    page.lang === 'en' &&
    data['type'] === 'ACCUSE' &&
    isProtesting(page, f.first) &&
    source.length > 0 &&
    (isNation(page, f.first) || source.every((s) => s.endsWith('.CVL')))
  );
}

/** "Police stormed the embassy": what a crowd does in riot is an assault when a force does it. */
function isStormed({ page, f, data, source }: Act): boolean {
  return (
    data['civil'] === true &&
    f.voice === 'verb' &&
    source.length > 0 &&
    source.every((s) => /\.(MIL|SEC)$/.test(s)) &&
    /^(storm|ransack|raid|burn|sack|loot|ворвал|разгром|громи)/.test(page.tokens[f.first]?.fold ?? '')
  );
}

/** A place that opens the sentence or stands in the clause of the word that fired. */
function inClause(page: Page, f: Firing, place: Scenery): boolean {
  const clause = clauseOf(page, f.first);
  return (
    (place.first >= clause.first && place.last <= clause.last) || place.first - page.sentenceAt(f.first).first <= 2
  );
}
