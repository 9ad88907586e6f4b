import { memberless } from '../member/body.ts';
import type { EventClaim, MembershipClaim, PloverType, PrecedentClaim } from '../model.ts';
import { sentenceIndexAt } from '../text/sentence.ts';
import type { Page } from '../page.ts';

type Outcome = PrecedentClaim['outcome'];

/** What an act of a body comes to, where it is of the crisis told: "the bloc agreed to send troops", "suspended Chad". */
const now: Readonly<Partial<Record<PloverType, Outcome>>> = {
  AID: 'acted',
  AGREE: 'acted',
  SANCTION: 'acted',
  MOBILIZE: 'acted',
  REJECT: 'declined',
  ACCUSE: 'no_action_except_appeals',
  REQUEST: 'no_action_except_appeals',
};
/** The Security Council's demand is a resolution, where another body's is an appeal. */
const ofCouncil = (type: PloverType): Outcome | undefined =>
  type === 'REQUEST' ? 'acted' : type === 'ACCUSE' ? undefined : now[type];
/** Of several acts the one that tells most is the outcome. */
const weight: readonly PloverType[] = ['AID', 'SANCTION', 'AGREE', 'MOBILIZE', 'REJECT', 'REQUEST', 'ACCUSE'];
/** Acts that help nobody while they are not done. */
const undone: ReadonlySet<PloverType> = new Set(['AID', 'AGREE', 'CONSULT', 'MOBILIZE']);

/**
 * Cases that no words for a precedent tell, but an act whose doer is a body of states: help of an earlier year ("the league,
 * which in 1961 had landed troops"), and in the crisis told whatever it did, refused or asked. One for each body and year.
 */
export function precedentsDone(
  page: Page,
  events: readonly EventClaim[],
  told: readonly PrecedentClaim[],
  memberships: readonly MembershipClaim[],
): PrecedentClaim[] {
  const year = page.reference.slice(0, 4);
  const known = new Set(told.map((p) => `${p.org} ${p.date.slice(0, 4)}`));
  const acts = new Map<string, EventClaim[]>();
  for (const event of events) {
    if (event.stand !== 'affirmed' || recognition.test(event.span.text)) continue;
    const date = event.date.start ?? (ofAnotherYear(page, event, year) ? null : page.reference);
    if (!date) continue;
    for (const org of event.source) {
      const key = `${org} ${date.slice(0, 4)}`;
      if (known.has(key) || !isUnion(page, org) || shutsOut(event, org, memberships)) continue;
      const own = acts.get(key);
      if (own) own.push(event);
      else acts.set(key, [event]);
    }
  }
  return [...acts].flatMap(([key, own], k) => {
    const [org, of] = key.split(' ') as [string, string];
    const deed = of === year ? deedNow(own, org) : deedThen(own);
    return deed ? [asPrecedent(page, deed.event, org, deed.outcome, told.length + k + 1)] : [];
  });
}

/** An act without a date of its own in a sentence that tells of another year: "when Ethiopia invaded in 2006 it sent nobody". */
function ofAnotherYear(page: Page, event: EventClaim, year: string): boolean {
  if (event.type !== 'AID' || event.status !== 'negated') return false;
  const sentence = page.sentences[sentenceIndexAt(page.sentences, event.span.start)];
  return sentence !== undefined && page.datesIn(sentence).some((d) => d.value.slice(0, 4) !== year);
}

/** Whom a body recognises or not is no case of help. */
const recognition = /recogni|признат|признан|الاعتراف|اعتراف/;

interface Deed {
  readonly event: EventClaim;
  readonly outcome: Outcome;
}

/** Only help counts of what is long past: who suspended or met whom once is no precedent. */
function deedThen(own: readonly EventClaim[]): Deed | null {
  const event = own.find((e) => e.type === 'AID');
  return event ? { event, outcome: event.status === 'negated' ? 'no_action' : 'acted' } : null;
}

function deedNow(own: readonly EventClaim[], org: string): Deed | null {
  for (const type of weight) {
    const event = own.find((e) => e.type === type && e.status !== 'negated');
    const outcome = org === 'UN' ? ofCouncil(type) : now[type];
    if (event && outcome) return { event, outcome };
  }
  const not = own.find((e) => e.status === 'negated' && undone.has(e.type));
  return not ? { event: not, outcome: 'no_action' } : null;
}

/** "The league suspended Chad": against a member, and no case of help. */
const shutsOut = (event: EventClaim, org: string, memberships: readonly MembershipClaim[]): boolean =>
  event.type === 'SANCTION' &&
  memberships.some((m) => m.org === org && (m.status === 'suspended' || event.target.includes(m.actor)));

/** Bodies that lend, judge or watch, and are bound to help no member. */
const lenders: ReadonlySet<string> = new Set([
  'IMF',
  'WORLDBANK',
  'IAEA',
  'OPCW',
  'ICC',
  'OPEC',
  'WTRADE',
  'ILO',
  'OECD',
]);

const isUnion = (page: Page, id: string): boolean =>
  !memberless.has(id) &&
  !lenders.has(id) &&
  (page.lexicon.organisations.includes(id) || page.lexicon.treaties.includes(id));

function asPrecedent(page: Page, event: EventClaim, org: string, outcome: Outcome, n: number): PrecedentClaim {
  const { speaker, via, hedge, stand, span, rule, words } = event;
  return {
    kind: 'precedent',
    id: `pr${n}`,
    case: span.text,
    states: event.target.filter((id) => /^[A-Z]{3}$/.test(id) && !page.lexicon.organisations.includes(id)),
    territory: null,
    date: event.date.start ?? page.reference.slice(0, 7),
    org,
    outcome,
    reason: null,
    reasonCode: null,
    ...{ speaker, via, hedge, stand, span, rule, words },
  };
}
