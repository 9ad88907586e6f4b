export { renderJudgements, renderLines } from './answer.ts';
export { type DossierInput, dossierOf } from './dossier.ts';
export type { DossierOptions } from './draftsman.ts';
export { type HtmlOptions, renderHtml } from './html/page.ts';
export { renderJson } from './json.ts';
export type * from './model.ts';
export { type Answer, betweenAnswer, membersAnswer, precedentsAnswer, treatiesAnswer } from './questions.ts';
export { renderTerminal, type TerminalOptions } from './terminal.ts';
