import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { readWordLists } from '../../scripts/word-lists.ts';
import { placesIn } from './place-list.ts';

const root = new URL('../..', import.meta.url).pathname;
const lists = readWordLists(root);
const states = new Set(buildRecord(root).law.states.map((s) => s.id));

describe.each(['ar', 'en', 'ru'])('places, %s', (language) => {
  const places = placesIn(lists[language]?.['places'] as Record<string, string>);

  it('lie in states of the record, and did before', () => {
    const named = places.flatMap(({ entity }) => entity.match(/[A-Z]{3}/g) ?? []);
    expect([...new Set(named)].filter((id) => !states.has(id))).toEqual([]);
  });

  it('bear one name in one state', () => {
    const seen = new Map<string, string>();
    const twice = places.flatMap(({ entity, names }) =>
      names.flatMap((name) => {
        const had = seen.get(name);
        seen.set(name, entity);
        return had === undefined ? [] : [`${name}: ${had}, ${entity}`];
      }),
    );
    expect(twice).toEqual([]);
  });
});

describe('a list of places', () => {
  it('tells whose they were', () =>
    expect(placesIn({ 'IND < PRT 1961-12-19': 'Goa, Diu' })).toEqual([
      { entity: 'IND<PRT/1961-12-19', names: ['Goa', 'Diu'] },
    ]));
  it.each(['India', 'IND < PRT', 'IND < PRT 1961', 'LTU < DEU 1945-01-28, LTU 1939-03-22'])('refuses %s', (key) =>
    expect(() => placesIn({ [key]: 'Goa' })).toThrow(key),
  );
});
