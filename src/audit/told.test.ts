import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { read } from '../read/index.ts';
import { testLexicon } from '../read/lexicon.fixture.ts';
import { openRecord } from '../record/index.ts';
import { audit } from './index.ts';

const lexicon = await testLexicon();
const record = openRecord(buildRecord(path.resolve(import.meta.dirname, '../..')).law);

const flagged = (text: string): string[] =>
  audit(read(text, { lexicon, date: '2024-05-01', hash: '' }), record)
    .filter((line) => line.verdict === 'contradicts')
    .map((line) => `${line.kind} ${JSON.stringify(line.finding.args)}`);

/** Articles of our own: all of it true, and the same with one or two things false. */
const articles: Readonly<
  Record<string, { readonly truth: string; readonly lie: string; readonly caught: readonly RegExp[] }>
> = {
  en: {
    truth:
      'Turkey, a NATO member since 1952, condemned the raid. Finland joined the alliance in 2023 and Sweden a year later. France withdrew from the military command in 1966. ' +
      'The Arab League suspended Egypt in 1979 and Syria in 2011. Uzbekistan left the CSTO in 2012. Serbia is not a member of NATO. Article 5 of the North Atlantic Treaty applies.',
    lie: 'Turkey, a NATO member since 1962, condemned the raid. Uzbekistan left the CSTO in 2009. Serbia is a member of NATO.',
    caught: [/TUR.*1952/, /UZB.*2012/, /SRB/],
  },
  ru: {
    truth:
      'Турция, член НАТО с 1952 года, осудила налёт. Финляндия вступила в альянс в 2023 году. Франция вышла из военной структуры НАТО в 1966 году. ' +
      'Узбекистан вышел из ОДКБ в 2012 году. Сербия членом НАТО не является.',
    lie: 'Турция, член НАТО с 1962 года, осудила налёт. Узбекистан вышел из ОДКБ в 2009 году. Сербия является членом НАТО.',
    caught: [/TUR.*1952/, /UZB.*2012/, /SRB/],
  },
  ar: {
    truth:
      'وتركيا عضو في حلف شمال الأطلسي منذ عام 1952. وانضمت فنلندا إلى الحلف عام 2023. وعلقت جامعة الدول العربية عضوية مصر عام 1979 وعضوية سوريا عام 2011. ' +
      'وانسحبت أوزبكستان من منظمة معاهدة الأمن الجماعي عام 2012. وصربيا ليست عضواً في حلف شمال الأطلسي.',
    lie: 'وتركيا عضو في حلف شمال الأطلسي منذ عام 1962. وانسحبت أوزبكستان من منظمة معاهدة الأمن الجماعي عام 2009. وصربيا عضو في حلف شمال الأطلسي.',
    caught: [/TUR.*1952/, /UZB.*2012/, /SRB/],
  },
};

describe.each(Object.entries(articles))('an article read and audited, %s', (_, { truth, lie, caught }) => {
  it('flags nothing true', () => expect(flagged(truth)).toEqual([]));
  it('says of what is false what the record has', () => {
    const lines = flagged(lie);
    expect(lines).toHaveLength(caught.length);
    for (const pattern of caught)
      expect(
        lines.some((line) => pattern.test(line)),
        String(pattern),
      ).toBe(true);
  });
});
