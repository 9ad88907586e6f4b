export { acceptedUnder, accountsOf, sideOf } from './account.ts';
export { draft, type DraftOptions, type DraftReason, draftReasons } from './draft.ts';
export { fittingBasis, type JudgedProvision } from './fitting.ts';
export { type DraftJson, draftJson } from './json.ts';
export type * from './model.ts';
export { caseOfPrecedent } from './precedent.ts';
export { type ElementRule, elementRules, ruleWords } from './rule.ts';
export { situationUnder, situationWith } from './situation.ts';
export { defaultOf, elementValues } from './value.ts';
