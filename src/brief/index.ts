export { type DossierInput, dossierOf } from './dossier.ts';
export type { DossierOptions } from './draftsman.ts';
export { renderJson } from './json.ts';
export type * from './model.ts';
export { type Answer, betweenAnswer, membersAnswer, precedentsAnswer, treatiesAnswer } from './questions.ts';
