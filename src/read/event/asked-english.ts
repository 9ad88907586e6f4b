import { codeOf } from './target.ts';
import { actorsOf, prepositionOf, runs } from '../clause/clause.ts';
import { statesOfForces } from '../clause/event-around.ts';
import type { Page, Run } from '../page.ts';
import type { Firing } from '../words/rule.ts';

const gets =
  /^(receiv(e|es|ed|ing)|gets?|got|had|has|heed(s|ed)|honour(s|ed)|grant(s|ed)|weigh(s|ed|ing)|consider(s|ed|ing)|stud(y|ies|ied|ying)|answer(s|ed)|reject(s|ed)|refus(es|ed)|declin(es|ed)|acknowledg(es|ed)|confirm(s|ed))$/;
const acting = (r: Run): boolean => r.preposition === null && r.mentions[0]?.acts === true;
const comes = /^(reach|reaches|reached|came|arrived|landed|went|goes)$/;

/**
 * Whom a noun of asking was said to: "landed at the king's request", whoever landed; "Britain received a request from Oman",
 * whoever received it; "a request from Oman reached London", wherever it arrived.
 */
export function askedIn(page: Page, f: Firing, source: readonly string[]): readonly string[] {
  const sentence = page.sentenceAt(f.first);
  const countryOf = (actor: string): string => codeOf(page, actor).split('.')[0] as string;
  const own = new Set(source.map(countryOf));
  const other = (actors: readonly string[]): readonly string[] =>
    actors.some((x) => own.has(countryOf(x)) || /\.(CVL|REB|OPP|MED)$/.test(codeOf(page, x)))
      ? []
      : statesOfForces(actors);
  if (page.tokens[f.first]?.fold === 'at') {
    // "The council, convened at Oman's request": whoever did so stands right before its participle.
    const doer = runs(page, sentence.first, f.first).at(-1);
    if (doer && /ed$|^(sent|held)$/.test(page.tokens[f.first - 1]?.fold ?? '') && f.first - doer.last <= 2)
      return other(actorsOf(doer));
    const before = runs(page, sentence.first, f.first).find(acting);
    if (before) return other(actorsOf(before));
    // "At Oman's request, Britain sent …".
    const next = runs(page, f.last, sentence.last).find(acting);
    return next && f.first - sentence.first <= 2 ? other(actorsOf(next)) : [];
  }
  for (let k = f.first - 1; k >= sentence.first && k >= f.first - 5; k--) {
    if (!gets.test(page.tokens[k]?.fold ?? '')) continue;
    const who = runs(page, sentence.first, k).findLast((r) => r.preposition === null);
    if (who) return other(actorsOf(who));
  }
  for (let k = f.last; k < sentence.last && k < f.last + 14; k++) {
    if (!comes.test(page.tokens[k]?.fold ?? '')) continue;
    const where =
      page.mentionAt(k + 1) ?? (/^(to|the)$/.test(page.tokens[k + 1]?.fold ?? '') ? page.mentionAt(k + 2) : undefined);
    return where && (prepositionOf(page, where, k) ?? 'to') === 'to' ? other(where.actors) : [];
  }
  return [];
}

const wanted =
  /^(help|aid|assistance|support|protection|intervention|arms|weapons|ammunition|troops|soldiers|forces?|paratroops|paratroopers|marines|aircraft|planes|jets|cover|warships|ships|navy|police|advisers|advisors|mediation|arbitration|backing|peacekeepers|guarantees?|loans?|patrols|monitors|observers|inspectors|mission|garrison|gunboats|frigates|money|recognition|protectorate|reinforcements)$/;

/** "Appealed for Soviet and Cuban help", "asked for a British battalion": who is to give it, by the adjective on what is asked for. */
export function askedAs(page: Page, from: number): readonly string[] {
  const { last } = page.sentenceAt(from);
  const givers = runs(page, from, Math.min(last, from + 7)).find((r) => r.first - from <= 2);
  // "Asked for NATO patrols".
  if (
    givers?.mentions.length === 1 &&
    givers.mentions[0]?.kind === 'organisation' &&
    [givers.last - 1, givers.last].some((k) => wanted.test(page.tokens[k]?.fold ?? ''))
  )
    return actorsOf(givers);
  if (!givers || givers.mentions.some((m) => m.form !== 'demonym' && !/\.(MIL|SEC)$/.test(m.actor))) return [];
  const named = givers.mentions.every((m) => m.form === 'demonym')
    ? [0, 1, 2].some((k) => wanted.test(page.tokens[givers.last + k]?.fold ?? ''))
    : givers.mentions.every((m) => m.last - m.first > 1 || m.form === 'demonym');
  return named ? givers.mentions.flatMap((m) => m.actors.map((x) => x.slice(0, 3))) : [];
}
