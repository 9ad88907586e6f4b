import { MessageFormat } from 'messageformat';
import { describe, expect, test } from 'vitest';
import { auditFindings } from '../audit/index.ts';
import { questionIds, settleIds } from '../bind/index.ts';
import { languages } from '../kernel/provenance.ts';
import { catalogues, hasMessage, locales, slots } from './catalogue.ts';
import { parseMessage } from './message.ts';

const ids = Object.keys(catalogues.en);
const slotNames = (message: string): readonly string[] =>
  [...new Set([...message.matchAll(/\{\$(\w+)/g)].map((m) => m[1] as string))].toSorted();

/** A count may be left out where a plural form says it in a word. */
const counts = new Set(['n', 'count', 'open']);

describe('catalogues', () => {
  test('every message stands in all three languages', () => {
    for (const lang of languages) expect(Object.keys(catalogues[lang]).toSorted()).toEqual(ids.toSorted());
  });
  test('every message compiles, and uses the same arguments in all languages', () => {
    for (const id of ids)
      for (const lang of languages) {
        const message = catalogues[lang][id] as string;
        expect(() => parseMessage(message), `${lang} ${id}`).not.toThrow();
        const own = slotNames(message).filter((n) => !counts.has(n));
        expect(own, `${lang} ${id}`).toEqual(slotNames(catalogues.en[id] as string).filter((n) => !counts.has(n)));
      }
  });
  test('every message reads as a full implementation of MessageFormat 2 has it, by any number', () => {
    const tried = [0, 1, 2, 3, 5, 11, 21, 22, 100, 101, 1.5, 1234567];
    for (const id of ids)
      for (const lang of languages) {
        const message = catalogues[lang][id] as string;
        const whole = new MessageFormat(locales[lang], message, { bidiIsolation: 'none' });
        const names = slotNames(message);
        for (const n of message.startsWith('.') ? tried : [3]) {
          const counted = names.filter((x) => counts.has(x) || message.includes(`.input {$${x} :number}`));
          const numbers = Object.fromEntries(counted.map((x) => [x, n]));
          const words = Object.fromEntries(names.filter((x) => !(x in numbers)).map((x) => [x, `<${x}>`]));
          const own = slots(lang, id, numbers).map((s) =>
            'words' in s ? s.words : 'number' in s ? s.number : `<${s.slot}>`,
          );
          expect(own.join(''), `${lang} ${id} ${n}`).toBe(whole.format({ ...numbers, ...words }));
        }
      }
  });
  test('what the stages before send as message ids is there', () => {
    for (const id of [...questionIds, ...settleIds, ...auditFindings]) expect(hasMessage(id), id).toBe(true);
  });
  test('no closed-world word of a cell says false', () => {
    const cells = ids.filter((id) => id.startsWith('cell.') || id.startsWith('ground.'));
    for (const lang of languages)
      for (const id of cells) expect(catalogues[lang][id]).not.toMatch(/\bfalse\b|خطأ|كاذب|ложь|ложно|неверно/i);
  });
});

describe('plural forms', () => {
  const said = (lang: 'ar' | 'ru', n: number): string =>
    slots(lang, 'audit.agreeing', { n })
      .map((s) => ('words' in s ? s.words : 'number' in s ? s.number : ''))
      .join('');
  test('Arabic has six', () => {
    expect([0, 1, 2, 3, 11, 100].map((n) => said('ar', n))).toEqual([
      'لا عبارات تطابق السجل.',
      'عبارة واحدة تطابق السجل.',
      'عبارتان تطابقان السجل.',
      '3 عبارات تطابق السجل.',
      '11 عبارة تطابق السجل.',
      '100 عبارة تطابق السجل.',
    ]);
    const six = catalogues.ar['alliance.members'] as string;
    for (const form of ['zero', 'one', 'two', 'few', 'many', '*']) expect(six).toContain(` ${form} {{`);
  });
  test('Russian has three', () => {
    expect([1, 2, 5, 21, 43].map((n) => said('ru', n).split(' ').slice(0, 2).join(' '))).toEqual([
      '1 утверждение',
      '2 утверждения',
      '5 утверждений',
      '21 утверждение',
      '43 утверждения',
    ]);
  });
});
