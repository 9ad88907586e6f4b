import { harms } from '../record/conditions.ts';

export { harms };

/** Every message id a tree may use as a question, so that the catalogue can be checked for them. */
export const questionIds = [
  'q.provision',
  'q.in-force',
  'q.version-date',
  'q.victim-party',
  'q.responder-party',
  ...harms.map((harm) => `q.harm.${harm}` as const),
  'q.harm.other',
  'q.attacker.external',
  'q.attacker.state',
  'q.attacker.in',
  'q.attacker.not-in',
  'q.attacker.party',
  'q.attacker.not-party',
  'q.attacker.attr',
  'q.place.territory-of-victim',
  'q.place.metropolitan-territory',
  'q.place.zone',
  'q.place.administered-by',
  'q.place.administered-by-victim',
  'q.request.victim',
  'q.request.any-party',
  'q.consent.victim',
  'q.consent.any-party',
  'q.defensive',
  'q.condition',
  'q.all',
  'q.any',
  'q.not',
] as const;
export type QuestionId = (typeof questionIds)[number];

/** Every message id that names the shortest fact which would settle an open node. */
export const settleIds = [
  'settle.treaty-day',
  'settle.force-gap',
  'settle.version-day',
  'settle.party-day',
  'settle.harm',
  'settle.external',
  'settle.attacker-state',
  'settle.attacker-attr',
  'settle.attacker-names',
  'settle.practice',
  'settle.territory',
  'settle.administration',
  'settle.request',
  'settle.consent',
  'settle.who-began',
  'settle.condition',
  'settle.conflict',
] as const;
export type SettleId = (typeof settleIds)[number];

/** The message id of the question about a harm. */
export function harmQuestion(harm: string): QuestionId {
  return (harms as readonly string[]).includes(harm) ? (`q.harm.${harm}` as QuestionId) : 'q.harm.other';
}
