import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import type { Language } from '../kernel/provenance.ts';
import { openRecord } from '../record/index.ts';
import { renderLines } from './answer.ts';
import { type Answer, betweenAnswer, membersAnswer, treatiesAnswer } from './questions.ts';

const record = openRecord(buildRecord(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')).law);
const said = (answer: Answer, lang: Language = 'en'): string =>
  renderLines(answer, record, { lang, width: 200, color: false })
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll('\u00a0', ' ');

describe('an answer calls states as they were called that day', () => {
  it('members of an organisation', () => {
    const during = membersAnswer(record, 'LAS', '1945-06-01');
    expect(said(during)).toContain('Transjordan');
    expect(during.rows.find((r) => r['state'] === 'JOR')).toMatchObject({ name: { ar: 'شرق الأردن' } });
    expect(said(membersAnswer(record, 'LAS', '1960-01-01'))).not.toContain('Transjordan');
  });

  it('parties to a treaty', () => {
    expect(said(membersAnswer(record, 'AMDA', '1960-01-01'), 'ru')).toContain('Малайская Федерация');
    expect(said(membersAnswer(record, 'AMDA', '1970-01-01'), 'ru')).toContain('Малайзия');
  });

  it('treaties of a state, and between two', () => {
    expect(said(treatiesAnswer(record, 'DEU', '1960-01-01'))).toContain('West Germany');
    expect(said(treatiesAnswer(record, 'DEU', '2000-01-01'))).toContain('Germany on 1 January 2000');
    expect(said(betweenAnswer(record, 'EGY', 'JOR', '1967-06-05'), 'ar')).toContain('الجمهورية العربية المتحدة');
  });
});
