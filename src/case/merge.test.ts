import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '../audit/index.ts';
import { read } from '../read/index.ts';
import { testLexicon } from '../read/lexicon.fixture.ts';
import type { Language } from '../kernel/provenance.ts';
import { acceptedUnder } from './account.ts';
import { root, theRecord } from './case.fixture.ts';
import { draft } from './draft.ts';
import type { Case, CaseClaim } from './model.ts';
import { parseCase, writeCase } from './yaml.ts';

const lexicon = await testLexicon();
const record = theRecord();

function caseFrom(articles: readonly (readonly [Language, string, string?])[]): Case {
  const inputs = articles.map(([language, text, date = '2022-01-06']) => {
    const reading = read(text, { lexicon, date, language, hash: '' });
    return { reading, audit: audit(reading, record) };
  });
  const [c] = draft(inputs, record);
  if (!c) throw new Error('no case');
  return c;
}

const articlesOf = (claim: CaseClaim | undefined): readonly number[] => claim?.members?.map((m) => m.source) ?? [];

describe('the Kazakhstan examples in Arabic, English and Russian as one case', () => {
  const texts = (['ar', 'en', 'ru'] as const).map(
    (language) =>
      [language, readFileSync(path.join(root, `examples/kazakhstan-2022.${language}.txt`), 'utf8')] as const,
  );
  const c = caseFrom(texts.map(([language, text]) => [language, text]));
  const merged = c.claims.filter((claim) => claim.members);

  test('each member stands in its article, and no article tells one claim twice', () => {
    expect(merged.length).toBeGreaterThan(8);
    for (const claim of merged) {
      expect(new Set(articlesOf(claim)).size).toBe(claim.members?.length);
      for (const { source, span } of claim.members ?? [])
        expect(texts[source]?.[1].normalize('NFC').slice(span.start, span.end)).toBe(span.text);
    }
  });
  test('the request is one claim, the state of emergency another', () => {
    const requests = c.claims.filter(
      (k) => k.sets.some((s) => s.element === 'request.CST') && k.speaker.includes('narrator'),
    );
    expect(requests.map(articlesOf)).toEqual([[0, 1, 2]]);
    const emergency = merged.filter((k) => k.members?.some((m) => /emergency/.test(m.span.text)));
    expect(emergency.map(articlesOf)).toEqual([[1, 2]]);
  });
  test('one number of the dead is one claim; another stands beside it as its rival', () => {
    const dead = c.claims.filter((k) => k.kind === 'figure' && k.rivals);
    const eighteen = dead.find((k) => /18/.test(k.content));
    expect(articlesOf(eighteen)).toEqual([0, 1]);
    const rivals = dead.filter((k) => eighteen?.rivals?.includes(k.id));
    expect(rivals.map((k) => k.source)).toContain(2);
    for (const rival of rivals) expect(rival.rivals).toContain(eighteen?.id);
  });
  test('nothing names a claim that was merged away, and the file form holds it all', () => {
    const ids = new Set(c.claims.map((k) => k.id));
    const named = [
      ...c.claims.flatMap((k) => [...(k.denies ?? []), ...(k.rivals ?? [])]),
      ...(c.happenings ?? []).flatMap((h) => h.claims),
      ...(c.response?.claims ?? []),
      ...c.ally_because.filter((part) => !part.startsWith('rule:')),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(parseCase(writeCase(c), 'c.yaml', record)).toEqual(c);
  });
  test('the order of the articles changes names, not what is one', () => {
    const turned = caseFrom(texts.toReversed().map(([language, text]) => [language, text]));
    expect(turned.claims).toHaveLength(c.claims.length);
    const shapes = (of: Case, turn: (n: number) => number): readonly string[] =>
      of.claims
        .flatMap((k) =>
          k.members ? [JSON.stringify(k.members.map((m) => `${turn(m.source)}:${m.span.start}`).toSorted())] : [],
        )
        .toSorted();
    expect(shapes(turned, (n) => 2 - n)).toEqual(shapes(c, (n) => n));
  });
});

const told = 'Rebels attacked Gao in Mali on 3 May 2012. Mali asked the African Union for help.';

describe('two articles', () => {
  test.each<readonly [string, string, string, string, number]>([
    ['the same words', '2012-05-06', told, told, 2],
    [
      'other days',
      '2012-05-06',
      'Rebels attacked Gao in Mali on 3 May 2012.',
      'Rebels attacked Gao in Mali on 5 May 2012.',
      0,
    ],
    [
      'a denial',
      '2008-08-09',
      'Russian troops attacked Georgia on 8 August 2008.',
      'Russian troops did not attack Georgia on 8 August 2008.',
      0,
    ],
    [
      'other hands',
      '2012-05-06',
      'Rebels attacked soldiers in Mali on 3 May 2012.',
      'Soldiers attacked protesters in Mali on 3 May 2012.',
      0,
    ],
  ])('%s', (_, date, a, b, claims) => {
    const c = caseFrom([
      ['en', a, date],
      ['en', b, date],
    ]);
    expect(c.claims.filter((k) => k.kind === 'event' && k.members)).toHaveLength(claims);
  });
  test('what a speaker says and what the text says of it are two claims of one happening', () => {
    const c = caseFrom([
      ['en', 'Rebels attacked Gao in Mali on 3 May 2012. Mali asked the African Union for help.', '2012-05-06'],
      ['en', 'Rebels attacked Gao in Mali on 3 May 2012, the president of Mali said.', '2012-05-06'],
    ]);
    const [happening] = c.happenings ?? [];
    const both = c.claims.filter((k) => happening?.claims.includes(k.id));
    expect(both.map((k) => k.source)).toEqual([0, 1]);
    expect(new Set(both.map((k) => k.speaker.join())).size).toBe(2);
    expect(both.filter((k) => acceptedUnder(c, 'undisputed').has(k.id))).toHaveLength(1);
  });
  test('undated acts of one kind are not put to one of two days by guess', () => {
    const c = caseFrom([
      [
        'en',
        'Rebels attacked soldiers in Mali on 3 May 2012. Rebels attacked soldiers in Mali on 5 May 2012.',
        '2012-05-06',
      ],
      ['en', 'Rebels attacked soldiers in Mali.', '2012-05-06'],
    ]);
    expect(c.claims.filter((k) => k.kind === 'event')).toHaveLength(3);
  });
});
