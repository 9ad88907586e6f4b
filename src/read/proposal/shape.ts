import type { Shape } from '../../kernel/shape.ts';
import type { EventClaim, EventFeature, Hedge, PloverType, StanceClaim } from '../model.ts';

/** The event types with what each covers, in our words, and the ways in which each may be done. */
export const types: Readonly<Record<PloverType, { readonly means: string; readonly modes: readonly string[] }>> = {
  AGREE: { means: 'promises or offers to cooperate, help or talk later', modes: [] },
  CONSULT: {
    means: 'meets, calls, visits, holds talks, mediates',
    modes: ['visit', 'third-party', 'multilateral', 'phone'],
  },
  SUPPORT: { means: 'backs in words or diplomacy: praises, recognises, signs, ratifies', modes: [] },
  CONCEDE: { means: 'yields in words: promises to ease, pardons, announces a withdrawal to come', modes: [] },
  COOPERATE: { means: 'exchange that serves both sides: trade, joint exercises, intelligence', modes: [] },
  AID: { means: 'help that serves the receiver: money, arms, relief, troops at its request', modes: [] },
  RETREAT: {
    means: 'yields in deed: releases, disarms, ceases fire, pulls out, resigns',
    modes: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  },
  REQUEST: { means: 'asks, urges, demands, appeals for', modes: ['assist', 'change', 'yield', 'meet'] },
  ACCUSE: { means: 'criticises, condemns, accuses, investigates', modes: ['disapprove', 'investigate', 'allege'] },
  REJECT: { means: 'refuses, declines, vetoes, denies', modes: ['assist', 'change', 'yield', 'meet'] },
  THREATEN: {
    means: 'warns of consequences, or announces force to come',
    modes: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  },
  PROTEST: {
    means: 'collective action by civilians in the street',
    modes: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  },
  SANCTION: {
    means: 'cuts relations: embargo, expulsion, suspension, leaving a body, dismissal, conviction',
    modes: ['convict', 'expel', 'withdraw', 'discontinue'],
  },
  MOBILIZE: {
    means: 'moves or readies forces without using them',
    modes: ['troops', 'weapons', 'police', 'militia'],
  },
  COERCE: {
    means: 'pressure short of violence: arrests, curfew, emergency, censorship, seizure, blockade',
    modes: [
      ...['seize', 'restrict', 'censor', 'curfew', 'martial-law', 'arrest', 'deport', 'withhold'],
      ...['misinformation', 'cyber'],
    ],
  },
  ASSAULT: {
    means: 'violence: kills, attacks, shells, opens fire, clashes, abducts',
    modes: [
      ...['abduct', 'beat', 'torture', 'sexual', 'targeted', 'destroy', 'primitive', 'firearms', 'explosives'],
      ...['suicide-attack', 'aerial', 'drone', 'heavy-weapons', 'crowd-control', 'unconventional'],
    ],
  },
};

const features: readonly EventFeature[] = [
  ...(['firearms', 'heavy-weapons', 'site-seized', 'site-burnt', 'organised-group', 'coup', 'on-border'] as const),
  ...(['refused-handover', 'hand-none', 'hand-shelter', 'hand-training', 'hand-supply'] as const),
  ...(['hand-direction', 'hand-own-forces'] as const),
];
const statuses: readonly EventClaim['status'][] = [
  ...(['asserted', 'reported', 'alleged', 'attempted', 'planned', 'background', 'negated', 'conditional'] as const),
];
const hedges: readonly Hedge[] = ['none', 'distanced', 'possible', 'scare-quoted', 'unnamed'];
const polarities: readonly StanceClaim['polarity'][] = [
  ...(['supports', 'opposes', 'hopes', 'fears', 'benefits', 'loses', 'neutral'] as const),
];
/** What a figure counts; the faces have a word for each. */
export const subjects: readonly string[] = [
  ...['killed', 'injured', 'hospitalised', 'in_intensive_care', 'bodies', 'missing', 'detained', 'captured'],
  ...['displaced', 'evacuated', 'participants', 'troops', 'vehicles', 'aircraft_seized', 'resigned', 'territory_km2'],
  ...['votes_for', 'votes_against', 'abstentions', 'members', 'signatories', 'states_refused', 'money', 'other'],
];
export const qualifiers: readonly string[] = [
  ...['exact', 'more_than', 'at_least', 'about', 'almost', 'at_most', 'fewer_than', 'dozens', 'hundreds'],
  ...['thousands', 'tens_of_thousands', 'undisclosed', 'unspecified'],
];
export const topics: readonly string[] = [
  ...['unrest', 'status_quo', 'regime_change', 'democratisation', 'intervention', 'influence', 'ideology'],
  ...['territory', 'alliance', 'settlement', 'sanctions', 'precedent', 'border_security', 'economy'],
];

const said = {
  speaker: { list: 'string' },
  hedge: { choices: hedges },
  stand: { choices: ['affirmed', 'denied', 'undisclosed'] },
  quote: 'string',
} as const satisfies Readonly<Record<string, Shape>>;

export const eventShape: Shape = {
  map: {
    type: { choices: Object.keys(types) },
    mode: { nullable: { choices: [...new Set(Object.values(types).flatMap((type) => type.modes))] } },
    source: { list: 'string' },
    target: { list: 'string' },
    date: { nullable: 'partial-date' },
    place: { nullable: 'string' },
    status: { choices: statuses },
    features: { list: { choices: features } },
    ...said,
  },
  required: ['type', 'source', 'target', 'quote'],
};
export const figureShape: Shape = {
  map: {
    subject: { choices: subjects },
    value: { nullable: 'number' },
    qualifier: { choices: qualifiers },
    unit: 'string',
    about: { nullable: 'string' },
    as_of: { nullable: 'partial-date' },
    ...said,
  },
  required: ['subject', 'value', 'quote'],
};
export const stanceShape: Shape = {
  map: {
    holder: 'string',
    polarity: { choices: polarities },
    topic: { choices: topics },
    about: 'string',
    ...said,
  },
  required: ['holder', 'polarity', 'topic', 'quote'],
};

/** What a language model is asked to answer with: `schema/proposals.json`. Only type or subject, parties and quotation are required. */
export const proposalsShape: Shape = {
  map: { events: { list: eventShape }, figures: { list: figureShape }, stances: { list: stanceShape } },
  required: ['events', 'figures', 'stances'],
};
