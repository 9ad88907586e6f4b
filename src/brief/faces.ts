/** The faces that need words: apart from the dossier itself, so that JSON loads no catalogue. */
export { renderJudgements, renderLines } from './answer.ts';
export { type HtmlOptions, renderHtml } from './html/page.ts';
export { linesCsv } from './data.ts';
export { renderMarkdown } from './markdown.ts';
export { Wording } from './wording.ts';
export { renderTerminal, type TerminalOptions } from './terminal.ts';
export { ledgerScoreLines, scoreLines } from './sections/score.ts';
