import { describe, expect, test } from 'vitest';
import { aCase, claim, theRecord } from '../case/case.fixture.ts';
import { endingKinds } from './endings.ts';
import { finders } from './holders.ts';
import { reckon } from './index.ts';
import { interestRules, spreadRules } from './rules.ts';
import { criteria } from './spread.ts';

const record = theRecord();
const unrest = aCase([claim('k1', { 'harm.internal-unrest': 'T' })], {
  response: {
    organisation: 'CSTO',
    decision: 'invoked',
    words: {},
    contingents: [{ state: 'RUS', source: [] }],
    sent: {},
    source: [],
  } as never,
});

describe('the rules and the code hold together', () => {
  test('every rule has a finder and every finder a rule', () => {
    expect(Object.keys(finders).toSorted()).toEqual(
      interestRules(record)
        .rules.map((rule) => rule.id)
        .toSorted(),
    );
    expect(Object.keys(criteria).toSorted()).toEqual(
      spreadRules(record)
        .criteria.map((criterion) => criterion.id)
        .toSorted(),
    );
  });
  test('every effect names an ending, every weight a word of the scale, every kind a kind', () => {
    const kinds = endingKinds(record);
    const endings = new Set(kinds.flatMap((kind) => kind.endings.map((ending) => ending.id)));
    const { rules, scale } = interestRules(record);
    for (const rule of rules) {
      expect(scale.map((w) => w.id)).toContain(rule.weight);
      expect(rule.effects.length).toBeGreaterThan(0);
      for (const effect of rule.effects) expect(endings, `${rule.id} ${effect.ending}`).toContain(effect.ending);
    }
    for (const criterion of spreadRules(record).criteria)
      for (const kind of criterion.kinds) expect(kinds.map((k) => k.id)).toContain(kind);
  });
});

describe('unrest in a member of an alliance', () => {
  const { computed, spread } = reckon(unrest, [], record);
  const cell = (actor: string, ending: string) =>
    computed?.cells.find((c) => c.actor === actor && c.ending === ending)?.word;
  test('the government loses what the opposition gains', () => {
    expect(cell('KAZ', 'falls')).toBe('loses');
    expect(cell('KAZ.OPP', 'falls')).toBe('gains');
    expect(cell('KAZ.OPP', 'survives-unchanged')).toBe('loses');
  });
  test('who sent forces is of two minds about staying; allies lose by a fall', () => {
    expect(cell('RUS', 'intervention-stays')).toBe('mixed');
    expect(cell('BLR', 'falls')).toBe('loses');
    expect(cell('CHN', 'prolonged-disorder')).toBe('loses');
  });
  test('the rival organisation stands in the table for its members; a member only where something else brings it in', () => {
    expect(cell('NATO', 'intervention-stays')).toBe('loses');
    expect(computed?.actors).not.toContain('PRT');
    const stance = { id: 's1', kind: 'stance', holder: 'PRT', polarity: 'fears', topic: 'regime_change', by: [] };
    const said = {
      speaker: ['narrator'],
      hedge: 'none',
      stand: 'affirmed',
      span: unrest.claims[0]?.span,
      condition: null,
    };
    const told = reckon(unrest, [{ language: 'en', actors: [], stances: [{ ...stance, ...said }] } as never], record);
    expect(told.computed?.cells.find((c) => c.actor === 'PRT' && c.ending === 'intervention-stays')?.word).toBe(
      'loses',
    );
    expect(told.disagreements).toEqual([{ actor: 'PRT', ending: 'falls', argued: 'loses', computed: 'gains' }]);
  });
  test('every stake names the facts or claims that give it', () => {
    for (const interest of computed?.interests ?? []) {
      expect(
        interest.record.length + interest.claims.length + Number(interest.rule.startsWith('sent')),
      ).toBeGreaterThan(0);
      for (const reference of interest.record) expect(record.sourcesOf(reference), reference).not.toEqual([]);
    }
  });
  test('neighbours ruled alike with kin come before those that meet less, none below the least', () => {
    const places = spread?.places ?? [];
    expect(places.slice(0, 3).map((p) => p.state)).toContain('UZB');
    expect(places.every((p) => p.criteria.length >= (spread?.least ?? 0))).toBe(true);
    const counts = places.map((p) => p.criteria.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(places.map((p) => p.state)).not.toContain('KAZ');
  });
});

describe('an attack by a state', () => {
  const war = aCase([], { kind: 'given', ally: 'ARM', day: '2020-10-01', adversary: ['AZE'], facts: {} });
  const { computed, spread } = reckon(war, [], record);
  const cell = (actor: string, ending: string) =>
    computed?.cells.find((c) => c.actor === actor && c.ending === ending)?.word;
  test('without a named kind, a state on the other side makes it one between states', () => {
    expect(computed?.kind).toBe('interstate');
  });
  test('attacker and attacked stand against each other; the bound wish for a ceasefire', () => {
    expect(cell('AZE', 'territory-changes-hands')).toBe('gains');
    expect(cell('ARM', 'territory-changes-hands')).toBe('loses');
    expect(cell('RUS', 'ceasefire')).toBe('gains');
    expect(cell('TUR', 'long-war')).toBe('loses');
  });
  test('both sides’ neighbours and allies are screened', () => {
    expect(spread?.places.map((p) => p.state)).toEqual(expect.arrayContaining(['GEO', 'IRN', 'TUR']));
  });
});

describe('the analyst’s own interests', () => {
  const words = { ar: 'قاعدة', en: 'a base', ru: 'база' };
  test('stand beside the computed ones and can turn a cell', () => {
    const own = aCase([], {
      interests: [{ holder: 'USA', words, weight: 'vital', effects: { 'intervention-stays': '+' } }],
    });
    const { computed } = reckon(own, [], record);
    expect(computed?.cells.find((c) => c.actor === 'USA' && c.ending === 'intervention-stays')).toMatchObject({
      word: 'gains',
      dominated: ['rival-organisation:USA'],
    });
  });
});

test('permuting parties and claims changes no cell', () => {
  const reversed = { ...unrest, claims: unrest.claims.toReversed() };
  expect(reckon(reversed, [], record).computed?.cells).toEqual(reckon(unrest, [], record).computed?.cells);
});
