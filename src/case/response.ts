import { holdsOn, type PartialDate } from '../kernel/date.ts';
import type { Text3 } from '../kernel/provenance.ts';
import type { EventClaim } from '../read/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Organisation, Response, StateCode } from '../record/model.ts';
import { provisionCited } from '../record/article-number.ts';
import { sideOf } from './account.ts';
import { caseIdOf, type DraftInput, toldIn, type Told } from './ally.ts';
import type { Case } from './model.ts';
import { foreignStates, organisationOf, type Seen, treatiesOf } from './setting.ts';

type Decision = Response['decision'];

const decided: Readonly<Record<string, Decision>> = {
  AGREE: 'invoked',
  AID: 'invoked',
  MOBILIZE: 'invoked',
  REJECT: 'declined',
  CONSULT: 'consulted',
};
/** Of several acts of one body the weightiest is its decision. */
const weight: readonly Decision[] = ['invoked', 'declined', 'consulted'];

/** What the text says that an organisation answered; undefined where it tells of no answer. */
export function responseIn(
  c: Case,
  inputs: readonly DraftInput[],
  seen: readonly Seen[],
  record: RecordIndex,
): Case['response'] {
  const told = toldIn(inputs).filter((t) => t.event.stand === 'affirmed' && t.event.status !== 'negated');
  const acts = told.flatMap((t) => {
    const view = seen[t.input] as Seen;
    const decision = decided[t.event.type];
    const body = t.event.source
      .map((id) => organisationOf(id, view))
      .find((id) => id && treatiesOf(id, record).length > 0);
    return decision && body && concerns(t.event, c.ally, view) ? [{ t, decision, body }] : [];
  });
  const first = weight.flatMap((decision) => acts.filter((act) => act.decision === decision))[0];
  const precedent = inputs.flatMap(({ reading }, i) =>
    reading.precedents
      .filter((p) => p.outcome === 'acted' && p.states.includes(c.ally) && c.day.startsWith(p.date.slice(0, 4)))
      .map((p) => ({ id: caseIdOf(p.id, i), org: p.org })),
  )[0];
  const organisation = record.organisation(first?.body ?? precedent?.org ?? '');
  if (!organisation) return undefined;
  const decision = first?.decision ?? 'invoked';
  const own = acts.filter((act) => act.body === organisation.id);
  const helpers = told.filter((t) => t.event.type === 'AID' && concerns(t.event, c.ally, seen[t.input] as Seen));
  const sent = contingentsOf(helpers, organisation, c, inputs, seen, record);
  const basis = basisCited(c, organisation, inputs, record);
  const chair = organisation.chairs?.find((held) => holdsOn(held, c.day) === 'T');
  const saidChair = inputs
    .flatMap(({ reading }) => reading.memberships)
    .find((m) => m.status === 'chair' && m.org === organisation.id);
  const chairState = saidChair?.actor ?? chair?.state;
  const mandate = mandateOf(organisation, inputs, seen);
  const decidedOn = earliest(own.filter((act) => act.t.event.type === 'AGREE').map((act) => act.t));
  const start = earliest(helpers);
  return {
    organisation: organisation.id,
    decision,
    words: decisionWords(decision, organisation),
    ...(decidedOn ? { decided_on: decidedOn } : {}),
    basis_cited: basis?.provision ?? null,
    ...(mandate ? { mandate: mandate.words } : {}),
    ...(chairState
      ? {
          chair: {
            state: chairState,
            ...(chair?.state === chairState && chair.person ? { person: chair.person } : {}),
          },
        }
      : {}),
    ...(sent.length > 0 ? { contingents: sent } : {}),
    sent: sentWords(
      sent.map((s) => s.state),
      record,
    ),
    ...(start ? { start } : {}),
    source: [],
    claims: [
      ...new Set([
        ...own.map((act) => act.t.id),
        ...helpers.map((t) => t.id),
        ...(precedent ? [precedent.id] : []),
        ...(basis ? [basis.claim] : []),
        ...(mandate ? [mandate.claim] : []),
      ]),
    ],
  };
}

/** An act that names the ally, or names nobody. */
function concerns(event: EventClaim, ally: StateCode, seen: Seen): boolean {
  const states = event.target.map((id) => sideOf(seen.codeOf(id))?.state);
  if (states.includes(ally) || event.place === ally) return true;
  // A place that is the sender's own says where they set out.
  const senders = event.source.map((id) => sideOf(seen.codeOf(id))?.state);
  return event.target.length === 0 && (event.place === null || senders.includes(event.place));
}

function earliest(told: readonly Told[]): PartialDate | undefined {
  return told.flatMap(({ event }) => event.date.start ?? []).toSorted()[0];
}

/** Members whose forces the text says go or are there, with the number where it gives one. */
function contingentsOf(
  helpers: readonly Told[],
  organisation: Organisation,
  c: Case,
  inputs: readonly DraftInput[],
  seen: readonly Seen[],
  record: RecordIndex,
): NonNullable<Response['contingents']> {
  const members = new Set(record.membersOn(organisation.id, c.day).map((m) => m.state));
  const sending = helpers.flatMap((t) => foreignStates(t.event.source, seen[t.input] as Seen));
  return [...new Set(sending)]
    .filter((state) => members.has(state))
    .map((state) => {
      const figure = inputs
        .flatMap(({ reading }, i) => reading.claims.map((claim) => ({ claim, view: seen[i] as Seen })))
        .find(
          ({ claim, view }) =>
            claim.subject === 'troops' &&
            claim.value !== null &&
            claim.about !== null &&
            sideOf(view.codeOf(claim.about))?.state === state,
        )?.claim;
      return { state, troops: figure?.value ?? null, ...(figure ? { qualifier: figure.qualifier } : {}), source: [] };
    });
}

/** The article of the organisation's treaties that the text cites, in the version of the day. */
function basisCited(
  c: Case,
  organisation: Organisation,
  inputs: readonly DraftInput[],
  record: RecordIndex,
): { readonly provision: string; readonly claim: string } | null {
  const treaties = treatiesOf(organisation.id, record);
  for (const [i, { reading }] of inputs.entries())
    for (const cited of reading.provisions) {
      if (!treaties.includes(cited.treaty) && cited.treaty !== organisation.id) continue;
      for (const id of treaties) {
        const treaty = cited.treaty === organisation.id || cited.treaty === id ? record.treaty(id) : undefined;
        const found = provisionCited(record, treaty, cited.article, c.day);
        if (found) return { provision: found.id, claim: caseIdOf(cited.id, i) };
      }
    }
  return null;
}

/** What the organisation itself says its forces are for. */
function mandateOf(
  organisation: Organisation,
  inputs: readonly DraftInput[],
  seen: readonly Seen[],
): { readonly words: Text3; readonly claim: string } | null {
  for (const [i, { reading }] of inputs.entries())
    for (const stance of reading.stances) {
      if (stance.topic !== 'intervention' || stance.polarity !== 'supports') continue;
      const view = seen[i] as Seen;
      const itself = [...stance.speaker, ...stance.by].some((id) => organisationOf(id, view) === organisation.id);
      if (!itself) continue;
      const { text } = stance.span;
      return { words: { ar: text, en: text, ru: text }, claim: caseIdOf(stance.id, i) };
    }
  return null;
}

function decisionWords(decision: Decision, { name }: Organisation): Text3 {
  if (decision === 'declined')
    return {
      ar: `لم تتدخل ${name.ar}`,
      en: `The ${name.en} declined to act`,
      ru: `${name.ru}: в помощи отказано`,
    };
  if (decision === 'consulted')
    return {
      ar: `عقدت ${name.ar} مشاورات`,
      en: `The ${name.en} held consultations`,
      ru: `${name.ru}: проведены консультации`,
    };
  return {
    ar: `قررت ${name.ar} إرسال قوات أو مساعدة`,
    en: `The ${name.en} decided to send forces or help`,
    ru: `${name.ru}: решено направить силы или помощь`,
  };
}

function sentWords(states: readonly StateCode[], record: RecordIndex): Text3 {
  if (states.length === 0)
    return { ar: 'لا يذكر النص من أرسل', en: 'The text names no sender', ru: 'Текст не называет, кто что послал' };
  const list = (language: 'ar' | 'en' | 'ru'): string =>
    states.map((state) => record.state(state)?.name[language] ?? state).join(language === 'ar' ? '، ' : ', ');
  return { ar: list('ar'), en: list('en'), ru: list('ru') };
}
