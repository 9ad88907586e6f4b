import { sentenceBefore } from '../text/sentence.ts';
import { bodyLeft, bodyQuit, isBody } from './body.ts';
import type { Act } from './act.ts';
import { placeStruck } from './place.ts';
import { lastSince, type Story } from './story.ts';
import { codeOf, homeOf, stateOf } from './target.ts';
import { befallen, thingStruck } from './thing.ts';
import { civiliansAfter, officeBeside, sameVictims, victimsAfter, victimsNear } from './victims.ts';
import { actorsOf, runs } from '../clause/clause.ts';
import type { EventClaim } from '../model.ts';
import type { Page } from '../page.ts';
import { aimedBefore, foughtBefore } from '../clause/russian-aim.ts';
import { whoSaid } from '../clause/russian-answer.ts';

/** Finds whom an act is done to where its parties do not tell: whom the rule names, the body left, victims, what is struck. */
export function nameTarget(act: Act, story: Story): void {
  const { page, f, data, roles, sentence, state } = act;
  const { found } = story;
  leaveOwnMission(act);
  const theirs = act.target.length === 0 ? petitioner(act, found) : null;
  if (theirs) act.target = [`${theirs}.CVL`];
  if (act.target.length === 0 && state && typeof data['default_target'] === 'string')
    act.target = [`${state}.${data['default_target']}`];
  if (data['no_source']) act.source = [];
  // «فاليابان انسحبت منها عام 1933 ومنغوليا …»: the pronoun is that of the body, whoever is told of after it.
  const meant = page.lang === 'ar' && f.words.some((w) => /^من(ها|ه)$/.test(page.tokens[w]?.fold ?? ''));
  if (page.lang === 'ar' && (act.target.length === 0 || meant)) {
    const body = bodyQuit(page, f, act.source);
    if (body.length > 0) act.target = body;
  }
  if (page.lang === 'ru' && act.target.length === 0 && data['to_body']) act.target = bodyLeft(page, f);
  if (page.lang === 'ru' && act.target.length === 0 && !data['no_target'] && !roles.passive)
    act.target =
      data['type'] === 'REJECT' ? whoSaid(page, f, act.source, found) : aimedBefore(page, f, act.source, found);
  if (page.lang === 'en' && act.target.length === 0) act.target = leftBefore(act, found);
  // «Напали на чадский лагерь, убив двоих»: those of whom the deed before befell.
  const foe = page.lang === 'ru' && act.target.length === 0 ? foughtBefore(page, f, act.source, found.at(-1)) : [];
  if (!data['victims'] || !civiliansAfter(page, f.last)) act.target = act.target.length > 0 ? act.target : foe;
  if (data['list']) act.source = listed(page, f.first, sentence.last);
  nameVictims(act, found.at(-1), stateOf(page, foe));
  nameStruck(act);
  const prior = found.at(-1);
  if (
    act.source.length === 0 &&
    data['mode'] === 'seize' &&
    prior?.type === 'PROTEST' &&
    prior.span.start >= sentence.start
  )
    act.source = prior.source;
}

/** "France left SEATO in 1965; Pakistan quit in 1973", "Italy followed, and Hungary gave notice": the body another was just told to have left. */
function leftBefore({ page, f, data, sentence, source }: Act, found: readonly EventClaim[]): readonly string[] {
  if (data['type'] !== 'SANCTION' || f.voice !== 'verb') return [];
  if (
    !/^(quit|quits|left|leaves|withdrew|walked|pulled|gave|gives|followed|departed|dropped)$/.test(
      page.tokens[f.first]?.fold ?? '',
    )
  )
    return [];
  const next = page.tokens[f.last];
  if (
    next?.kind === 'word' &&
    !page.isDated(f.last) &&
    !/^(in|on|last|a|two|three|and|too|as|after|before|when)$/.test(next.fold)
  )
    return [];
  const from = sentenceBefore(page, sentence).start;
  const other = lastSince(
    found,
    from,
    (e) =>
      e.type === 'SANCTION' &&
      e.mode === 'withdraw' &&
      e.target.some((x) => isBody(page, x)) &&
      !e.source.some((x) => source.includes(x)),
  );
  return other?.target ?? [];
}

/** "Chavez closed Venezuela's embassy": one's own embassy is not whom it is aimed at. */
function leaveOwnMission(act: Act): void {
  const { page, f, source } = act;
  if (page.lang !== 'en' || act.data['mode'] !== 'discontinue') return;
  if (!f.words.some((w) => mission.test(page.tokens[w]?.fold ?? ''))) return;
  const own = new Set(source.map((x) => codeOf(page, x).slice(0, 3)));
  act.target = act.target.filter((x) => !(own.has(x.slice(0, 3)) && /^[A-Z]{3}(\.GOV)?$/.test(x)));
}

/** «طلبت كينيا … فاستجاب الصومال وأطلق سراحهم»: those of whoever asked. */
function petitioner({ page, data, sentence, source }: Act, found: readonly EventClaim[]): string | null {
  if (page.lang !== 'ar' || data['mode'] !== 'release') return null;
  const petition = lastSince(
    found,
    sentence.start,
    (e) => e.type === 'REQUEST' && e.target.some((x) => source.includes(x)),
  );
  return petition ? stateOf(page, petition.source) : null;
}

/** Of an act that has victims, people nobody names: the same as before, those its words count, those held by their office. */
function nameVictims(act: Act, prior: EventClaim | undefined, theirs: string | null): void {
  const { page, f, data, roles, state } = act;
  if (act.target.length > 0) return;
  if (page.lang === 'ar' && data['victims']) act.target = sameVictims(page, f, prior);
  if (!state) return;
  const home = (): string => theirs ?? homeOf(page, act.place, act.source) ?? state;
  if (
    data['victims'] &&
    act.target.length === 0 &&
    (victimsAfter(page, f.last) || (page.lang === 'en' && roles.passive && victimsAfter(page, f.first + 1)))
  )
    act.target = [victimOf(home(), victimsNear(page, f.first, roles.passive), act.source)];
  if (page.lang !== 'en' || act.target.length > 0 || f.voice !== 'verb') return;
  if (!data['victims'] && data['mode'] !== 'expel') return;
  const held = officeBeside(page, f, roles.passive);
  if (held) act.target = [`${home()}.${held}`].filter((x) => !act.source.includes(x));
}

/** Of an act of force without a victim, the place or thing it strikes. */
function nameStruck(act: Act): void {
  const { page, f, data, roles, source, place } = act;
  const type = String(data['type']);
  if (act.target.length > 0 || data['no_target']) return;
  if (/^(ASSAULT|COERCE)$/.test(type)) {
    const hit = placeStruck(page, f.first, f.last, roles.passive || data['receives'] === true);
    // An army that takes a town of its own back strikes whoever held it.
    if (hit && !source.some((x) => x.startsWith(hit) && !x.endsWith('.REB'))) act.target = [hit];
  }
  const where = place?.actor ?? page.mainState;
  if (
    act.target.length === 0 &&
    where &&
    roles.passive &&
    /^(ASSAULT|COERCE|SANCTION)$/.test(type) &&
    (where === page.mainState || !source.some((x) => x.startsWith(where)))
  )
    act.target = befallen(page, f.first, f.last, where);
  if (
    page.lang === 'en' &&
    act.target.length === 0 &&
    f.voice === 'verb' &&
    !roles.passive &&
    type === 'ASSAULT' &&
    source.length > 0
  ) {
    const rebels = source.find((x) => /^[A-Z]{3}\.(REB|CVL|OPP)$/.test(x))?.slice(0, 3);
    const home = place?.actor ?? rebels;
    if (home) act.target = thingStruck(page, f.first, f.last, home, source);
  }
}

/** Whoever killed is not who was killed: «مسلحون … وقتلوا عشرة حراس». */
const victimOf = (state: string, role: string, source: readonly string[]): string =>
  source.includes(`${state}.${role}`) ? `${state}.CVL` : `${state}.${role}`;

/** The states a sentence lists, where the list is who acted. */
function listed(page: Page, from: number, to: number): readonly string[] {
  return actorsOf(runs(page, from, to).find((r) => r.mentions.filter((m) => m.kind === 'state').length > 1));
}

const mission = /^(embass(y|ies)|consulates?|missions?|legation|ambassadors?|envoys?|diplomats)$/;
