import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { atlas } from './atlas.ts';
import { root } from './build.ts';

interface Spot {
  readonly at?: readonly [number, number];
  readonly shape?: string;
}
const map = parse(readFileSync(path.join(root, 'record/rules/map.yaml'), 'utf8')) as {
  readonly territories: Readonly<Record<string, Spot>>;
};

test('what the maps draw are territories of the record, at a place on Earth or in a shape of the atlas', () => {
  const known = new Set(readdirSync(path.join(root, 'record/territories')).map((f) => f.replace(/\.yaml$/, '')));
  const codes = new Set(atlas().topology.objects.countries.geometries.map((g) => String(g.id)));
  for (const [id, { at, shape }] of Object.entries(map.territories)) {
    expect(known.has(id), id).toBe(true);
    expect((at === undefined) === (shape !== undefined), id).toBe(true);
    if (shape !== undefined) expect(codes.has(shape), `${id}: ${shape}`).toBe(true);
    const [longitude = 0, latitude = 0] = at ?? [];
    expect(Math.abs(longitude), id).toBeLessThanOrEqual(180);
    expect(Math.abs(latitude), id).toBeLessThanOrEqual(90);
  }
});
