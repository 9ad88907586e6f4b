import { expect, test } from 'vitest';
import { theRecord } from '../../cli/data.ts';
import { casus, example } from '../../cli/run-casus.fixture.ts';
import { languages } from '../../kernel/provenance.ts';
import { dossierOf } from '../dossier.ts';
import type { Dossier, Line } from '../model.ts';
import { Wording } from '../wording.ts';

const { case: c, readings, reading } = JSON.parse(casus(['brief', example, '--json']).stdout) as Dossier;
const [read] = readings ?? (reading ? [reading] : []);

/** What the dossier says of an article that the text cites so. */
function said(treaty: string, article: string, lang: 'ar' | 'en' | 'ru'): string {
  const [cited] = read?.provisions ?? [];
  if (!read || !cited) throw new Error('the example cites an article');
  const d = dossierOf({
    case: c,
    readings: [{ ...read, provisions: [{ ...cited, treaty, article }] }],
    audits: [],
    texts: [],
    record: theRecord(),
    version: '0',
    inputHash: '0',
  });
  const lines = d.sections.flatMap((s): readonly Line[] => (s.id === 'alliance' ? s.lines : []));
  const found = lines.find((l) => l.message === 'alliance.clause-said');
  const arg = found?.args['article'];
  return arg ? new Wording(lang, d).plain('finding.together-clause', { provision: arg }) : '';
}

test('an organisation and a number are the article of its treaty, in the words of each language', () => {
  for (const lang of languages) expect(said('CSTO', '4', lang)).toBe(said('CST', '4', lang));
  expect(said('CSTO', '4', 'ar')).toContain('المادة 4 من معاهدة الأمن الجماعي');
  expect(said('CSTO', '4', 'en')).toContain('Article 4 of the Collective Security Treaty');
});

test('also where the case is not judged by it', () => {
  expect(said('NATO', '5', 'en')).toContain('Article 5 of the North Atlantic Treaty');
  expect(said('NATO', '5', 'ar')).toContain('المادة 5 من معاهدة شمال الأطلسي');
  expect(said('NATO', '5', 'ru')).not.toContain('NATO');
});
