import path from 'node:path';
import { expect, test } from 'vitest';
import { casus } from './run-casus.fixture.ts';

const july = path.resolve(import.meta.dirname, '../../cases/good/july-1914-demands.yaml');

test('no state of its own that day is drawn as what another left behind', () => {
  const { places } = JSON.parse(casus(['brief', july, '--json']).stdout) as {
    places: { today: Record<string, readonly string[]> };
  };
  expect(places.today['AUH']).toContain('AUT');
  expect(places.today['AUH']).not.toContain('SRB');
  expect(places.today['SRB']).toEqual(['SRB']);
});
