import { languages } from '../kernel/provenance.ts';
import type { Arguments } from './arguments.ts';
import { dist, theLexicon, theRecord } from './data.ts';
import { version } from './version.ts';

/** `casus doctor`: what a report of a fault needs. */
export function doctor(args: Arguments): number {
  const { law } = theRecord();
  const facts = {
    casus: version,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    record: law.version,
    data: dist,
    states: law.states.length,
    treaties: law.treaties.length,
    provisions: law.treaties.reduce((n, t) => n + t.provisions.length, 0),
    precedents: law.precedents.length,
    lexicons: languages.filter((language) => theLexicon(language).names[language] !== '').join(' '),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    icu: process.versions.icu ?? 'none',
    width: process.stdout.columns ?? null,
    color: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
  };
  if (args.json) process.stdout.write(`${JSON.stringify(facts, null, 1)}\n`);
  else for (const [name, value] of Object.entries(facts)) process.stdout.write(`${name.padEnd(12)}${value}\n`);
  return 0;
}
