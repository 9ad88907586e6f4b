import { expect, test } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();

/** Value, subject and speaker of the figures of a text. */
const claims = (text: string): readonly string[] => {
  const { claims, actors } = read(text, { lexicon, date: '2024-06-21', hash: '' });
  const codes = new Map(actors.map((a) => [a.id, a.code]));
  return claims.map((c) => `${c.value} ${c.subject} ${c.speaker.map((id) => codes.get(id) ?? id).join(',')}`);
};

test.each([
  ['a verb behind what it says', 'قُتل اثنا عشر جنديا في الهجوم، تقول الأمم المتحدة.', '12 killed UN'],
  ['its speaker by office', 'قُتل اثنا عشر جنديا في الهجوم، يؤكد المتحدث باسم الجيش التشادي.', '12 killed TCD.MIL'],
  [
    'a verb joined by و tells something new',
    'قُتل اثنا عشر جنديا، وقالت الأمم المتحدة إن الهدنة باقية.',
    '12 killed NARRATOR',
  ],
  [
    'a verb with a clause of its own',
    'وبعد مقتل اثني عشر جنديا، تقول الأمم المتحدة إن الهدنة باقية.',
    '12 killed NARRATOR',
  ],
  ['units and tens with tanwin', 'وقال الجيش التشادي إنه دمر خمسا وثلاثين آلية.', '35 vehicles TCD.MIL'],
  ['إحدى and a ten', 'وقالت الأمم المتحدة إن إحدى وعشرين امرأة قتلن.', '21 killed UN'],
  ['a quarter of a million', 'وتقدر الأمم المتحدة النازحين بربع مليون.', '250000 displaced UN'],
])('who says a figure: %s', (_what, text, claim) => expect(claims(text)).toContain(claim));
