import { sentenceBefore } from '../text/sentence.ts';
import type { Act } from './act.ts';
import { bodyLeft, isPlaceLeft, placeLeft } from './body.ts';
import { leavesState } from './needs.ts';
import type { Story } from './story.ts';
import { stateOf } from './target.ts';
import type { PloverType } from '../model.ts';
import { isInvited } from '../clause/russian-content.ts';

/** Settles what kind of act it is, which who does it may change; false where it only repeats an act that nobody told. */
export function nameType(act: Act, story: Story): boolean {
  const { page, f, data } = act;
  const leaving = leavesState(act);
  act.type = typeOf(act);
  // «بدأت إيران وروسيا تدريبات»: what two do together serves both.
  if (
    page.lang === 'ar' &&
    act.type === 'MOBILIZE' &&
    new Set(act.source.map((x) => x.slice(0, 3))).size > 1 &&
    f.words.some((w) => /^(ال)?(مناور|تدريب|تمرين|تمارين)/.test(page.tokens[w]?.fold ?? ''))
  ) {
    act.type = 'COOPERATE';
    act.target = act.source;
  }
  act.mode = typeof data['mode'] === 'string' ? data['mode'] : null;
  if (data['echo'] && !repeatAct(act, story)) return false;
  if (leaving) act.type = 'RETREAT';
  // «Высадились по просьбе короля»: whoever is asked in helps.
  if (page.lang === 'ru' && data['bodies'] === 'AID' && act.type !== 'AID' && isInvited(page, f.first))
    act.type = 'AID';
  // «دخلوا البلدة ثم انسحبوا منها»: with no body told of, what is left is a place.
  if (page.lang === 'ar' && isPlaceLeft(page, f, act.source)) {
    act.type = 'RETREAT';
    act.target = placeLeft(page, f, act.source);
  }
  return true;
}

function typeOf({ page, data, model, manner, source }: Act): PloverType {
  const byManner = { stormed: 'ASSAULT', crowd: 'PROTEST', formal: 'ACCUSE' } as const;
  const type = model ? model.type : manner ? byManner[manner] : (data['type'] as PloverType);
  // An alliance that invokes its treaty stands by a member; a state that does asks for help.
  if (typeof data['bodies'] !== 'string') return type;
  const bodies = source.every((x) => page.lexicon.titles[x] !== undefined && !/^[A-Z]{3}$/.test(x));
  return (bodies ? data['bodies'] : (data['states'] ?? type)) as PloverType;
}

/** «Примеру Каира последовал Судан»: the deed told last, done by another. */
function repeatAct(act: Act, { found }: Story): boolean {
  const { page, f, sentence } = act;
  const like = found.findLast((e) => stateOf(page, e.source) === (stateOf(page, act.target) ?? ' ')) ?? found.at(-1);
  if (!like || like.span.start < sentenceBefore(page, sentence).start) return false;
  act.type = like.type;
  act.mode = like.mode;
  // «Париж ответил тем же»: on whoever did it first.
  const back = (page.tokens[f.first]?.fold ?? '').startsWith('ответ');
  act.target = (back ? like.source : like.target).filter((x) => !act.source.includes(x));
  return true;
}

/** Whoever withdraws from an organisation leaves it, notes and crowds have their modes, what crowds burn or seize is riot. */
export function nameMode(act: Act): void {
  const { page, f, data } = act;
  // Whoever withdraws from an organisation or a treaty leaves it; troops withdraw from places.
  const left = bodyLeft(page, f);
  if (left.length > 0 && (act.type === 'CONCEDE' || act.mode === 'withdraw')) {
    act.type = 'SANCTION';
    act.mode = 'withdraw';
    act.target = left;
    if (act.source.length === 0) act.source = act.subject;
  }
  if (act.manner) act.mode = modeOfManner[act.manner];
  const crowd = act.source.length > 0 && act.source.every((s) => s.endsWith('.CVL'));
  // What a crowd burns or wrecks is riot.
  if (
    crowd &&
    act.type === 'ASSAULT' &&
    (act.mode === null || (page.lang === 'ar' && act.mode === 'beat')) &&
    !(page.lang === 'en' && data['victims'])
  ) {
    act.type = 'PROTEST';
    act.mode = 'riot';
  }
  const bySeizing = page.lang !== 'ar' || (f.voice === 'verb' && f.rule.id === 'ar.coerce.seize');
  if (crowd && act.type === 'COERCE' && act.mode === 'seize' && bySeizing) {
    act.type = 'PROTEST';
    act.mode = 'obstruct';
  }
}

const modeOfManner = { formal: 'disapprove', crowd: 'demo', stormed: null } as const;
