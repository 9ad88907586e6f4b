import { isMarkedPassive } from '../words/arabic-form.ts';
import { beforeHelpers, clauseOf } from '../clause/clause.ts';
import { isResumed } from '../clause/arabic-pronoun.ts';
import { quotesOrder } from '../saying/english-quote.ts';
import { isRuleSubject } from '../figure/english-toll.ts';
import type { Act } from './act.ts';
import { isName, receivesGuest } from './apparent.ts';
import { isBody } from './body.ts';
import { isToldWith } from './content.ts';
import { isNation } from './protest.ts';
import { foes } from './target.ts';
import { forceBeside, townBeside } from './town.ts';
import { isStateCode } from '../name/mention.ts';
import type { EventClaim } from '../model.ts';
import { pairBefore } from '../clause/pair.ts';
import type { Firing } from '../words/rule.ts';

/** Forces, police and armed groups. */
const isArmed = (id: string): boolean => /\.(MIL|REB|SEC)$/.test(id);

/** Whether the words are not of the act they look like, by who does it and what stands beside them. */
export function isOtherAct(act: Act, events: readonly Firing[]): boolean {
  const { page, f, data, source, target } = act;
  if (page.lang === 'en' && isNoEnglishAct(act)) return true;
  if (isToldWith(page, f, events, source)) return true;
  if (data['imperative'] && !quotesOrder(page, f.first)) return true;
  if (
    data['met'] &&
    !target.some((x) => x.startsWith('person:') && (source.length > 1 || !source.includes(x))) &&
    !receivesGuest(page, f.last)
  )
    return true;
  if (data['town'] && !townBeside(page, f)) return true;
  if (data['by_force'] && !source.some(isArmed) && !forceBeside(page, f)) return true;
  if (data['plain'] && (isResumed(page, f.first, f.first + 4) || act.telling === 'mentioned')) return true;
  return Boolean(data['pair']) && source.length < 2;
}

function isNoEnglishAct({ page, f, data, roles }: Act): boolean {
  // "Blocked the only road": a state that does so restricts, and no crowd protests.
  if (
    data['civil'] &&
    /^(block|march)/.test(page.tokens[f.first]?.fold ?? '') &&
    !/^(they|who|he)$/.test(page.tokens[beforeHelpers(page, f.first)]?.fold ?? '') &&
    roles.source.length > 0 &&
    roles.source.every((x) => /^[A-Z]{3}(\.(GOV|MIL|SEC))?$/.test(x)) &&
    !isNation(page, f.first)
  )
    return true;
  // "Called the raids an attack on his country": a word for what was told.
  if (data['type'] === 'ASSAULT' && f.voice === 'noun' && isName(page, f.first)) return true;
  return (
    /^(REQUEST|REJECT|ACCUSE|THREATEN)$/.test(String(data['type'])) &&
    f.voice === 'verb' &&
    isRuleSubject(page, f.first, clauseOf(page, f.first).first)
  );
}

/** Of an act of two sides that names neither or one, the sides the text has told of. */
export function nameKnownSides(act: Act, found: readonly EventClaim[]): void {
  const { page, f, data } = act;
  if (page.lang === 'ar' || act.source.length >= 2) return;
  if (!data['foes_told'] && !(data['both'] && data['mode'] === 'ceasefire')) return;
  const known = foes(found);
  const sides = known.length === 0 && page.lang === 'ru' ? pairBefore(page, f.first, 3) : known;
  if (sides.length) act.source = act.target = sides;
}

/** Whether an act lacks a party its rule asks for, or has one that does no such thing. */
export function lacksParty(act: Act, fallen: readonly string[]): boolean {
  const { page, f, data, source, target, roles } = act;
  const acts = String(data['needs'] ?? 'any');
  // «ومُنعت طائرة إثيوبية من …»: a passive needs no doer.
  const undone =
    roles.passive &&
    target.length > 0 &&
    !(page.lang === 'ar' && data['type'] === 'AID' && !isMarkedPassive(page, f.first));
  if (acts === 'source' && source.length === 0 && !undone) return true;
  if (data['forces'] && !source.every(isArmed)) return true;
  // "Gunmen came ashore": soldiers may be guests, an armed group is none.
  if (data['rebels'] && !source.every((s) => s.endsWith('.REB'))) return true;
  if (data['armed'] && target.length === 0 && !source.some(isArmed)) return true;
  if (acts === 'both' && ((source.length === 0 && !undone) || target.length === 0)) return true;
  if (data['fallen'] && fallen.length === 0) return true;
  if (acts === 'target' && target.length === 0) return true;
  // «Президент бежал из страны»; those who flee by thousands yield nothing.
  if (data['leader'] && !source.every((x) => x.startsWith('person:') || /\.(GOV|ELI)$/.test(x))) return true;
  if (data['persons'] && source.some((x) => /\.(MIL|REB|CVL|SEC)$/.test(x))) return true;
  if (data['to_body'] && !leavesState(act) && !target.every((x) => isBody(page, x))) return true;
  if (source.length === 0 && target.length === 0 && (acts !== 'none' || act.telling === 'mentioned')) return true;
  return (
    source.some((s) => s === 'narrator' || s.startsWith('media:') || s === 'ANALYSTS' || s === 'DIPLOMATS') &&
    data['type'] !== 'CONSULT'
  );
}

/** «Миссия ООН покинула Мали»: troops and bodies leave states, members leave bodies. */
export function leavesState({ page, data, source, target }: Act): boolean {
  return (
    page.lang === 'ru' &&
    data['to_body'] === true &&
    target.length > 0 &&
    target.every((x) => isStateCode(page.lexicon, x)) &&
    source.every((x) => x.endsWith('.MIL') || isBody(page, x))
  );
}
