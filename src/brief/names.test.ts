import { expect, test } from 'vitest';
import { theRecord } from '../case/case.fixture.ts';
import { Register } from './names.ts';

test('a treaty that the record does not hold is called by its two states, one that it holds by its own name', () => {
  const register = new Register(theRecord(), []);
  register.id('MAR-MRT');
  register.id('KOR-USA');
  expect(register.names['MAR-MRT']).toEqual({
    ar: 'معاهدة المغرب وموريتانيا',
    en: 'treaty of Morocco and Mauritania',
    ru: 'договор: Марокко — Мавритания',
  });
  expect(register.names['KOR-USA']?.en).not.toMatch(/^treaty of/);
});
