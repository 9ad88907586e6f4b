import { describe, expect, it } from 'vitest';
import { read } from './index.ts';
import { testLexicon } from './lexicon.fixture.ts';

const lexicon = await testLexicon();
const reading = (text: string) => read(text, { lexicon, date: '2023-08-06', hash: '' });
const events = (text: string): string[] =>
  reading(text).events.map((e) => `${e.type} ${e.source.join()} ${e.target.join()} ${e.status}`);

describe('Arabic sentences of news', () => {
  it('forces that enter at request act for the body they come from', () => {
    expect(events('دخلت قوات من درع الجزيرة قوامها ألف جندي سعودي إلى البحرين بعدما طلبت المنامة المساعدة.')).toContain(
      'AID GCC,SAU BHR asserted',
    );
  });
  it('a dateline is no subject of the first verb', () => {
    expect(events('الكويت، 3 أغسطس 1990 - اجتاحت القوات العراقية الكويت.')).toContain('ASSAULT IRQ.MIL KWT asserted');
  });
  it('a verb that begins with ف keeps the subject before it', () => {
    expect(events('وكانت إيكواس قد فرضت عقوبات على نيامي.')).toContain('SANCTION ECOWAS NER asserted');
  });
  it.each([
    ['a capital is where help goes, Bamako too', 'أرسلت فرنسا جنودا إلى باماكو.', 'AID FRA MLI asserted'],
    ['a loan has whom it is given to right behind its subject', 'أعارت كينيا أوغندا زورقين.', 'AID KEN UGA asserted'],
    ['a promise is renewed toward somebody', 'جددت كينيا التزامها الراسخ تجاه أوغندا.', 'SUPPORT KEN UGA asserted'],
    ['a hand held out helps', 'هبت كينيا لنجدة أوغندا.', 'AID KEN UGA asserted'],
  ])('%s', (_, text, expected) => expect(events(text)).toContain(expected));
  it('a verb takes no object from the deed told next', () => {
    expect(events('أيدت الإمارات ومصر القرار، وحذرت إيطاليا من الفوضى.')).toContain('SUPPORT ARE,EGY  asserted');
  });
  it('a source cited by an agency speaks through the agency', () => {
    const [claim] = reading('أفادت وكالة رويترز نقلا عن وزارة الصحة السودانية بأن 12 شخصا قتلوا.').claims;
    expect(claim).toMatchObject({ value: 12, speaker: ['SDN.GOV'], via: ['media:reuters'] });
  });
  it('where forces come from counts no members', () => {
    expect(reading('وصلت قوات من خمس دول إلى مالي.').claims).toEqual([]);
  });
  it('cases of one body in one sentence keep each their year', () => {
    const text = 'تدخلت إيكواس في غامبيا عام 2017، لكنها لم تتدخل في مالي بعد انقلاب 2020 واكتفت بفرض عقوبات.';
    expect(reading(text).precedents.map((p) => `${p.org} ${p.date} ${p.outcome}`)).toEqual([
      'ECOWAS 2017 acted',
      'ECOWAS 2020 no_action_except_appeals',
    ]);
  });
});
