import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../../scripts/build-record.ts';
import { readWordLists } from '../../../scripts/word-lists.ts';
import { languages } from '../../kernel/provenance.ts';
import { compileLexicon } from '../../record/lexicon.ts';
import { openPage } from '../open-page.ts';
import { fire, ruleBook } from './rule.ts';

const root = new URL('../../..', import.meta.url).pathname;
const lexicon = compileLexicon(buildRecord(root).law, readWordLists(root));

describe.each(languages)('reader rules, %s', (lang) => {
  const book = ruleBook(lexicon, lang);
  const fires = (text: string, id: string): boolean => {
    const { page } = openPage(text, { lexicon, date: '2020-01-01', language: lang });
    return fire(page, book).some((f) => f.rule.id === id);
  };

  it('has one id for each rule', () => {
    expect(new Set(book.rules.map((r) => r.id)).size).toBe(book.rules.length);
  });
  it.each(book.rules.map((r) => [r.id, r] as const))('%s fires on its good example only', (id, rule) => {
    expect(rule.good).not.toBe('');
    expect(rule.bad).not.toBe('');
    expect(fires(rule.good, id)).toBe(true);
    expect(fires(rule.bad, id)).toBe(false);
  });
});
