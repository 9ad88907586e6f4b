import type { LexiconPerson, WordLists } from './lexicon.ts';

/** One of record/lexicon/LANGUAGE/leaders.yaml. */
export interface Leader {
  readonly id: string;
  /** Ways to write the name, the usual one first; `_` ties the words of a surname, `!` after it says that it never stands alone. */
  readonly spellings: readonly string[];
  readonly person: LexiconPerson;
}

const termsAtEnd = /(?:\s+(?:[A-Z]{2,}(?:\.[A-Z]{3})?:)?\d{4}-(?:\d{4})?)+$/;
const isOrganisation = (code: string, organisations: ReadonlySet<string>): boolean => organisations.has(code);

/**
 * The people of a list, by whom they act for: `ZMB`, `AGO.REB`, `UN`. A name may be followed by the years he did so,
 * `1964-1991`, open where he still does; years in another's service name it: `Joseph Luns 1952-1971 NATO:1971-1984`.
 */
export function leadersIn(files: WordLists, organisations: ReadonlySet<string>): readonly Leader[] {
  const file = (files['leaders'] ?? {}) as {
    readonly people?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  return Object.entries(file.people ?? {}).flatMap(([section, names]) =>
    Object.entries(names).map(([key, written]) => {
      const tail = termsAtEnd.exec(written)?.[0] ?? '';
      const spellings = written
        .slice(0, written.length - tail.length)
        .split('/')
        .map((spelling) => spelling.trim());
      const terms = tail.split(/\s+/).filter(Boolean);
      return { id: `person:${key}`, spellings, person: personOf(spellings[0] ?? '', section, terms, organisations) };
    }),
  );
}

function personOf(
  spelling: string,
  section: string,
  terms: readonly string[],
  organisations: ReadonlySet<string>,
): LexiconPerson {
  const served = terms.map((term) => {
    const [, code = section, from = '', to = ''] = /^(?:([A-Z.]+):)?(\d{4})-(\d{4})?$/.exec(term) ?? [];
    return { code, from: `${from}-01-01`, to: to && `${to}-12-31` };
  });
  // Of whom no years are told, an office is taken to be held whenever the text was written.
  const offices = served.length > 0 ? served : [{ code: section, from: '', to: '' }];
  const home = [section, ...offices.map(({ code }) => code)].find((code) => !isOrganisation(code, organisations));
  return {
    name: plainName(spelling),
    state: (home ?? section).split('.')[0] as string,
    offices: offices.map(({ code, from, to }) => [
      'leader',
      from,
      to,
      isOrganisation(code, organisations) || code.includes('.') ? code : `${code}.GOV`,
    ]),
  };
}

/** A spelling as it is read. */
export const plainName = (spelling: string): string => spelling.replace(/!$/, '').replaceAll('_', ' ');
