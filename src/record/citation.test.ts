import path from 'node:path';
import { expect, test } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { citationsOf, citationWords } from './citation.ts';

const { law } = buildRecord(path.resolve(import.meta.dirname, '../..'));
const { citations: _, ...rules } = law.rules;
const listed = Object.keys(citationsOf(law));
const cited = new Set([
  ...[law.states, law.organisations, law.treaties, law.territories, law.zones, law.people, law.precedents]
    .flat()
    .flatMap((entity) => Object.values(entity.sources)),
  ...(law.relations ?? []).flatMap((relation) => Object.values(relation.sources)),
]);

test('each citation with words of its own is one that the record or a rule cites', () => {
  const used = JSON.stringify(rules);
  const nowhere = listed.filter((en) => !cited.has(en) && !used.includes(JSON.stringify(en)));
  expect(nowhere).toEqual([]);
});

test('what we say of a source has words in three languages', () => {
  const ours =
    /\b(recalled|memory|not (re-)?read|general knowledge|histories|press reports|row [a-z]{3}-|copy|page|text)\b/;
  expect([...cited].filter((citation) => ours.test(citation) && !citationWords(law, citation))).toEqual([]);
  expect(citationWords(law, 'UPI 1990-08-02')).toBeUndefined();
});
