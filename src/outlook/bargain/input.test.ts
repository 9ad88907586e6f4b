import { describe, expect, test } from 'vitest';
import { Fault } from '../../kernel/fault.ts';
import { issueOf } from './case-shape.ts';
import { issueOfCsv } from './csv-case.ts';

const good = {
  id: 'x',
  scale: { min: 0, max: 10 },
  actors: [{ name: 'A', capability: 1, salience: 0.5, position: 3 }],
};
const actor = good.actors[0];

describe('a case as a value', () => {
  test.each([
    ['no scale', { ...good, scale: undefined }, 'scale'],
    ['a scale upside down', { ...good, scale: { min: 5, max: 5 } }, 'scale.max'],
    ['a negative capability', { ...good, actors: [{ ...actor, capability: -1 }] }, 'actors.0.capability'],
    ['NaN', { ...good, actors: [{ ...actor, salience: Number.NaN }] }, 'actors.0.salience'],
    ['a salience in percent', { ...good, actors: [{ ...actor, salience: 50 }] }, 'actors.0.salience'],
    ['a position off the scale', { ...good, actors: [{ ...actor, position: 11 }] }, 'actors.0.position'],
    ['two positions in one dimension', { ...good, actors: [{ ...actor, position: [1, 2] }] }, 'actors.0.position'],
    ['no actors', { ...good, actors: [] }, 'actors'],
    ['a range upside down', { ...good, actors: [{ ...actor, position_range: [5, 2] }] }, 'actors.0.position_range'],
    [
      'salience over the whole in two dimensions',
      {
        ...good,
        scale: [
          { min: 0, max: 1 },
          { min: 0, max: 1 },
        ],
        actors: [{ ...actor, salience: [0.9, 0.9], position: [0, 1] }],
      },
      'actors.0.salience',
    ],
    ['an unknown key', { ...good, actors: [{ ...actor, saliense: 1 }] }, 'actors.0.saliense'],
  ])('%s', (_, value, path) => {
    const read = issueOf(JSON.parse(JSON.stringify(value), (__, v) => v as unknown) as unknown);
    const direct = issueOf(value);
    const problems = 'problems' in direct ? direct.problems : [];
    expect(problems.map((p) => p.path.join('.'))).toContain(path);
    expect('problems' in read).toBe(true);
  });
  test.each(['reference', 'ref', 'reference_point'])('the reference point as %s', (key) => {
    expect(issueOf({ ...good, [key]: 2 })).toMatchObject({ issue: { reference: [2] } });
  });
  test('spans, reference and dimensions', () => {
    const read = issueOf({
      id: 'two',
      scale: [
        { name: 'tax', min: 0, max: 10 },
        { name: 'time', min: 1, max: 5 },
      ],
      reference: [0, 1],
      actors: [{ name: 'A', capability: 1, salience: [0.5, 0.4], position: [3, 2], position_range: [[2, 4], null] }],
    });
    expect(read).toMatchObject({
      issue: { reference: [0, 1], stakeholders: [{ ranges: { position: [{ low: 2, high: 4 }, null] } }] },
    });
  });
});

function faultOf(text: string): Fault['parts'] {
  try {
    issueOfCsv(text, 'f.csv', 'f');
  } catch (error) {
    if (error instanceof Fault) return error.parts;
  }
  throw new Error('no fault');
}

describe('CSV', () => {
  test('by name, with spans, scale and reference', () => {
    const issue = issueOfCsv(
      '# scale: 4..10\n# reference: 5\nname,capability,salience,position,position_low,position_high\n"Korea, North",2,0.5,7,6,8\nB,1,1,4,,\n',
      'f.csv',
      'f',
    );
    expect(issue).toMatchObject({ reference: [5], scales: [{ min: 4, max: 10 }] });
    expect(issue.stakeholders[0]).toMatchObject({ name: 'Korea, North', ranges: { position: [{ low: 6, high: 8 }] } });
    expect(issue.stakeholders[1]?.ranges.position).toEqual([null]);
  });
  test('KTAB: description second, then position and salience of each dimension', () => {
    const issue = issueOfCsv(
      'Actor,Description,Power,Pstn1,Sal1,Pstn2,Sal2\nA,x,100,20,50,30,40\nB,y,50,80,60,10,20\n',
      'k.csv',
      'k',
    );
    expect(issue.scales.map((s) => s.name)).toEqual(['Pstn1', 'Pstn2']);
    expect(issue.stakeholders[0]).toMatchObject({ capability: 100, position: [20, 30], salience: [0.5, 0.4] });
  });
  test('semicolons', () => {
    expect(issueOfCsv('name;capability;salience;position\nA;1;1;5\n', 'f.csv', 'f').stakeholders).toHaveLength(1);
  });
  test.each([
    ['a word for a number', 'name,capability,salience,position\nA,much,1,5\n', 2, 3],
    ['NaN', 'name,capability,salience,position\nA,1,NaN,5\n', 2, 5],
    ['an empty cell', 'name,capability,salience,position\nA,1,,5\n', 2, 5],
    ['a negative capability', 'name,capability,salience,position\nA,1,1,5\nB,-1,1,5\n', 3, 3],
    ['a salience in percent', 'name,capability,salience,position\nA,1,50,5\n', 2, 5],
    ['a position off the scale', 'name,capability,salience,position\nA,1,1,500\n', 2, 7],
    ['too few columns', 'name,capability,salience,position\nA,1,1\n', 2, 5],
    ['an open quotation mark', 'name,capability,salience,position\n"A,1,1,5\n', 2, 1],
    ['words after a closing quotation mark', 'name,capability,salience,position\n"A"x,1,1,5\n', 2, 4],
    ['no known columns', 'a,b,c\n1,2,3\n', 1, 1],
    ['a bad scale', '# scale: 5\nname,capability,salience,position\nA,1,1,5\n', 1, 10],
    ['a header alone', 'name,capability,salience,position\n', 1, 1],
  ])('%s: line and column', (_, text, line, column) => {
    const parts = faultOf(text);
    expect([parts.line, parts.column]).toEqual([line, column]);
    expect(parts.expected).toBeTruthy();
  });
});
