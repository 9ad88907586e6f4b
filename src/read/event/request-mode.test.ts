import { expect, test } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();

const modes = (text: string): readonly (string | null)[] =>
  read(text, { lexicon, date: '2020-05-05', hash: '' }).events.flatMap((e) => (e.type === 'REQUEST' ? [e.mode] : []));

/** What is demanded of a state is to be yielded; what is asked for is help, of whomever. */
test.each([
  ['Peru ordered Chile to hand over the ships.', 'yield'],
  ['Peru demanded help from Chile.', 'assist'],
  ['Peru demanded a session of the OAS.', 'assist'],
  ['Перу потребовало от Чили передать остров.', 'yield'],
  ['Перу попросило Чили о помощи.', 'assist'],
  ['طالبت بيرو تشيلي بتسليم الجزيرة.', 'yield'],
  ['طالبت بيرو تشيلي بإرسال قوات.', 'assist'],
])('%s', (text, mode) => expect(modes(text)).toEqual([mode]));
