export { acceptedUnder, accountsOf, sideOf } from './account.ts';
export type * from './model.ts';
export { situationUnder, situationWith } from './situation.ts';
export { defaultOf, elementValues } from './value.ts';
