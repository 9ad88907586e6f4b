import { buildRecord } from '../../scripts/build-record.ts';
import { readWordLists } from '../../scripts/word-lists.ts';
import { compileLexicon, type Lexicon } from '../record/lexicon.ts';

/** The lexicon made from the masters, for tests that read. */
export async function testLexicon(): Promise<Lexicon> {
  const root = new URL('../..', import.meta.url).pathname;
  const { law } = buildRecord(root);
  return compileLexicon(law, readWordLists(root));
}
