import { describe, expect, test } from 'vitest';
import type { GivenPlace, Situation } from '../record/model.ts';
import { judge } from './judge.ts';
import { hasReference, masters, referenceRows } from './masters.fixture.ts';
import { type Disagreement, disagreementsOf } from './disagreement.ts';
import { inZones, placeOf } from './place.ts';

const record = masters();
const at = (place: Omit<GivenPlace, 'name'>, date: string, ally: string): Situation => ({
  id: 'x',
  date,
  ally_in_trouble: ally,
  place: { name: 'p', ...place },
  requests: {},
  facts: {},
});
const zones = (place: Omit<GivenPlace, 'name'>, date: string): readonly string[] =>
  placeOf(at(place, date, 'FRA'), record).zones.within.map(({ zone, value }) => (value === 'T' ? zone : `${zone}?`));
const isIn = (zone: string, place: Omit<GivenPlace, 'name'>, date: string): string =>
  inZones(placeOf(at(place, date, 'FRA'), record).zones, [zone]).value;

describe('whose soil it is, and who holds it', () => {
  test('ordinary soil of a state is its own and held by it', () => {
    const poland = placeOf(at({ state: 'POL' }, '2025-09-10', 'POL'), record);
    expect(poland).toMatchObject({
      ofVictim: { value: 'T', ground: 'recorded', record: ['state:POL'] },
      metropolitan: { value: 'T' },
      administrator: { state: 'POL', ground: 'recorded' },
    });
    expect(placeOf(at({ state: 'UKR' }, '2022-02-24', 'POL'), record).ofVictim.value).toBe('F');
  });

  test.each([
    ['crimea', '2014-02-26', 'UKR', 'T', 'UKR'],
    ['crimea', '2014-03-03', 'UKR', 'T', 'disputed'],
    ['crimea', '2022-02-24', 'UKR', 'T', 'RUS'],
    ['falklands', '1982-04-01', 'GBR', 'U', 'GBR'],
    ['falklands', '1982-05-01', 'ARG', 'U', 'ARG'],
    ['senkaku', '2012-09-11', 'JPN', 'U', 'JPN'],
    ['okinawa', '1969-01-01', 'JPN', 'T', 'USA'],
    ['eastern-mediterranean', '2012-06-22', 'TUR', 'F', 'intl'],
    ['bakassi', '2007-01-01', 'CMR', 'T', null],
  ])('%s on %s for %s', (territory, day, ally, value, holder) => {
    const found = placeOf(at({ territory }, day, ally), record);
    expect([found.ofVictim.value, found.administrator.state]).toEqual([value, holder]);
  });

  test('overseas soil is the sovereign’s, not metropolitan; given values win', () => {
    const guam = placeOf(at({ territory: 'guam' }, '2024-01-01', 'USA'), record);
    expect([guam.ofVictim.value, guam.metropolitan.value]).toEqual(['T', 'F']);
    const given = placeOf(at({ territory: 'guam', is_territory_of_victim: 'T' }, '2024-01-01', 'USA'), record);
    expect([given.metropolitan.value, given.metropolitan.ground]).toEqual(['T', 'given']);
    const later = placeOf(at({ territory: 'hong-kong' }, '2024-01-01', 'CHN'), record);
    expect(later.metropolitan.value).toBe('T');
  });
});

describe('which zones it lies in', () => {
  test('the North Atlantic zones follow the parties and the versions of Article 6', () => {
    expect(isIn('algerian-departments', { territory: 'algeria' }, '1962-07-02')).toBe('T');
    expect(isIn('algerian-departments', { territory: 'algeria' }, '1962-07-03')).toBe('F');
    expect(isIn('turkey-territory', { state: 'TUR' }, '1952-02-17')).toBe('F');
    expect(isIn('turkey-territory', { state: 'TUR' }, '1952-02-18')).toBe('T');
    expect(isIn('europe-nato-territory', { state: 'POL' }, '1999-03-11')).toBe('F');
    expect(isIn('europe-nato-territory', { state: 'POL' }, '1999-03-12')).toBe('T');
    expect(isIn('occupation-forces-europe', { territory: 'berlin-west' }, '1961-08-13')).toBe('T');
    expect(isIn('occupation-forces-europe', { territory: 'berlin-west' }, '1990-10-03')).toBe('F');
  });

  test('overseas places lie only where a zone lists them', () => {
    expect(zones({ territory: 'hawaii' }, '2024-01-01')).toEqual(['american-state-territory', 'pacific-area']);
    expect(zones({ territory: 'ceuta-melilla' }, '2024-01-01')).toEqual(['africa']);
    expect(zones({ territory: 'canary-islands' }, '1975-01-01')).toEqual([]);
    expect(zones({ territory: 'canary-islands' }, '1985-01-01')).toEqual(['north-atlantic-north-of-tropic']);
    expect(isIn('seato-area', { territory: 'hong-kong' }, '1967-01-01')).toBe('F');
    expect(isIn('seato-area', { state: 'TWN' }, '1958-08-23')).toBe('F');
    expect(isIn('taiwan-pescadores', { territory: 'quemoy-matsu' }, '1958-08-23')).toBe('F');
  });

  test('other territory lies where its sovereign’s soil does that day', () => {
    expect(isIn('europe-nato-territory', { territory: 'transylvania' }, '2024-01-01')).toBe('T');
    expect(isIn('seato-area', { territory: 'east-pakistan' }, '1971-12-03')).toBe('T');
    expect(isIn('europe', { territory: 'crimea' }, '2022-02-24')).toBe('T');
  });

  test('a state that lies in a zone in part leaves it open, a territory named there settles it', () => {
    expect(isIn('europe', { state: 'RUS' }, '1999-08-07')).toBe('U');
    expect(isIn('europe', { territory: 'dagestan' }, '1999-08-07')).toBe('T');
    expect(isIn('eastern-asia', { territory: 'dagestan' }, '1999-08-07')).toBe('F');
  });
});

test('differences are told where both exist and differ', () => {
  const place = { territory: 'crimea', administered_by: 'UKR', zones: ['rio-area', 'europe'] };
  expect(disagreementsOf(at(place, '2022-02-24', 'UKR'), record)).toMatchObject([
    { path: 'place.administered_by', given: 'UKR', computed: 'RUS', record: ['territory:crimea/administered/2'] },
    { path: 'place.zones', given: 'rio-area, europe', computed: 'europe' },
  ]);
  expect(disagreementsOf(at({ recognised_sovereign: 'UKR' }, '2022-02-24', 'UKR'), record)).toEqual([]);
});

/** Where a row of the reference and the record differ, and why the record keeps its value. No clause answers otherwise for it. */
const known: Readonly<Record<string, readonly [difference: string, why: string]>> = {
  'twn-1955': ['zones: - / eastern-asia', 'the row names the coast only'],
  'twn-1958': ['zones: - / eastern-asia', 'the row names the coast only'],
  'kor-1950': ['zones: - / eastern-asia-india, eastern-asia', 'the row names the zone of its clause only'],
  'kor-2010': ['zones: - / eastern-asia-india, eastern-asia', 'the row names the zone of its clause only'],
  'cub-1962': ['zones: - / american-state-territory, caribbean', 'Cuba is an American State'],
  'dom-1965': ['zones: - / caribbean', 'the row names the zones of its clause only'],
  'grd-1983': ['zones: - / american-state-territory, rio-area', 'within the lines of Article 4 of the Rio Treaty'],
  'vnm-1964': ['zones: - / eastern-asia', 'the row on Vietnam in 1979 names both'],
  'pak-1965': ['zones: - / eastern-asia-india', 'the zone of a treaty of 1911'],
  'ind-1971': ['zones: - / eastern-asia-india', 'the zone of a treaty of 1911'],
  'pak-2025-05': ['zones: - / eastern-asia-india', 'the zone of a treaty of 1911'],
  'cyp-1974': ['zones: mediterranean-sea / -', 'Article 6 speaks of the sea; the island is no party’s soil'],
  'gbr-arg-1982-nato': [
    'recognised_sovereign: GBR / disputed; is_territory_of_victim: T / U; administered_by: GBR / ARG',
    'the row takes the British view, and the day before the landing',
  ],
  'arg-1982-rio': ['administered_by: GBR / ARG', 'Argentina held the islands from 2 April to 14 June 1982'],
  'pol-2014': ['administered_by: UKR / disputed; zones: - / europe', 'Russian forces took hold from 27 February'],
  'tur-2020': ['administered_by: SYR / disputed; zones: - / middle-east', 'armed groups held Idlib from 2015 to 2024'],
  'cee-2022': ['zones: - / europe', 'the row on Ukraine itself names it'],
  'blr-2020': ['zones: - / europe', 'no clause of the row asks'],
  'rus-1999': ['zones: - / europe', 'no clause of the row asks'],
  'rus-2024-08': ['zones: - / europe', 'no clause of the row asks'],
  'rus-2024-10': ['zones: - / europe', 'no clause of the row asks'],
  'rus-2025-01': ['zones: - / europe', 'no clause of the row asks'],
};

describe.skipIf(!hasReference)('places of the reference situations (need ../shared)', () => {
  const rows = referenceRows();
  const without = (list: string, other: string): string =>
    list
      .split(', ')
      .filter((item) => !other.split(', ').includes(item))
      .join(', ') || '-';
  const told = ({ path, given, computed }: Disagreement): string =>
    `${path.slice('place.'.length)}: ${without(given, computed)} / ${without(computed, given)}`;

  test('every precedent names a territory or a state, and says why where it gives more', () => {
    for (const { id, situation } of record.law.precedents) {
      const { name: _name, territory, state, note, ...rest } = situation.place;
      expect(territory ?? state, id).toEqual(expect.any(String));
      expect(Object.keys(rest).length > 0, id).toBe(note !== undefined);
    }
  });

  test('computed values are the given ones, but for known differences', () => {
    const found = rows.flatMap((row) => {
      const { territory, state } = record.precedent(row.id)?.situation.place ?? {};
      const keys = { ...(territory ? { territory } : {}), ...(state ? { state } : {}) };
      const differences = disagreementsOf({ ...row, place: { ...row.place, ...keys } }, record);
      return differences.length > 0 ? [[row.id, differences.map(told).join('; ')]] : [];
    });
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(known).map(([id, [difference]]) => [id, difference])),
    );
  });

  test('with place values computed every clause answers as with the given ones', () => {
    const answers = (situation: Situation): readonly string[] =>
      judge(situation, record).map((j) => `${j.provision} ${j.responder} ${j.status} ${j.decisive_element}`);
    for (const row of rows) {
      const place = record.precedent(row.id)?.situation.place as GivenPlace;
      expect(answers({ ...row, place }), row.id).toEqual(answers(row));
    }
  });
});
