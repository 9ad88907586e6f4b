import type { Day } from '../kernel/date.ts';
import type { Language } from '../kernel/provenance.ts';
import type { Lexicon } from '../record/lexicon.ts';
import { actorsOn } from './name/actors.ts';
import { readFigures } from './figure/figure.ts';
import { itemsOf } from './items.ts';
import type { Reading } from './model.ts';
import { openPage } from './open-page.ts';
import { readStatements, rulesOn } from './rule-reading.ts';

export interface ReadOptions {
  readonly lexicon: Lexicon;
  /** The day the text was written, where the text does not tell. */
  readonly date?: Day;
  readonly language?: Language;
  readonly title?: string;
  /** SHA-256 of the NFC text. */
  readonly hash: string;
}

/** What a text says: who, what, when, how many, and on whose word, each with the exact place it was read at. */
export function read(text: string, options: ReadOptions): Reading {
  const { page, reference, persons } = openPage(text, options);
  const ruled = rulesOn(page);
  const claims = readFigures(page, ruled.said);
  const statements = readStatements(page, ruled, claims);
  const used = new Set<string>();
  const use = (ids: readonly string[]): void => ids.forEach((id) => used.add(id));
  for (const claim of itemsOf({ claims, ...statements })) {
    use(claim.speaker);
    use(claim.via);
  }
  for (const event of statements.events) {
    use(event.source);
    use(event.target);
  }
  const heading = page.sentences[0];
  return {
    schema: 'casus-reading/1',
    language: page.lang,
    referenceDate: reference,
    input_hash: options.hash,
    title:
      options.title ??
      (heading?.heading && page.sentences.length > 1 ? page.text.slice(heading.start, heading.end) : null),
    actors: actorsOn(page, persons, used),
    claims,
    ...statements,
    dates: page.dates.map(({ value, type, span, anchor }) => ({ value, type, span, anchor })),
  };
}
