import { type Flag, flagsOf, type Verb, verbs } from './verbs.ts';

const pad = (text: string, width: number): string => text.padEnd(width);

function flagLine(flag: Flag): string {
  const form = `${flag.short ? `-${flag.short}, ` : ''}--${flag.name}${flag.value ? ` ${flag.value}` : ''}`;
  return `  ${pad(form, 28)}${flag.says}`;
}

/** The help of one verb, examples first. */
export function verbHelp(verb: Verb): string {
  return [
    ...verb.examples.map((example) => `  ${example}`),
    '',
    `casus ${verb.name} ${verb.takes}`.trimEnd(),
    `  ${verb.says}`,
    '',
    ...flagsOf(verb).map(flagLine),
    '',
  ].join('\n');
}

export function mainHelp(version: string): string {
  return [
    '  casus brief article.txt --date 2022-01-06',
    '  casus brief article.txt -o dossier.html',
    '',
    `casus ${version}: which alliance promises a crisis puts in play, for whom, on whose account, and why.`,
    '',
    ...verbs.map((v) => `  ${pad(`${v.name} ${v.takes}`, 24)}${v.says}`),
    '',
    'casus VERB --help shows the flags of a verb. Exit codes: 0 done, 1 a check failed, 2 wrong usage,',
    '3 input unreadable or invalid, 4 a needed record is missing, 5 partial, 6 no answer from a language model, 70 internal fault.',
    '',
  ].join('\n');
}
