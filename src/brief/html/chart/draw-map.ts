import { geoCentroid, geoConicEqualArea, geoDistance, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { StateCode } from '../../../record/model.ts';
import type { Places } from '../../places.ts';
import { steps } from './path-data.ts';

/** Outlines of the states of today by their codes, and points for those too small to have one. Written by the build. */
export interface Atlas {
  readonly topology: Topology<{ countries: GeometryCollection }>;
  /** Longitude and latitude. */
  readonly points: Readonly<Record<string, readonly [number, number]>>;
}

/** Where things stand on one map, in CSS pixels of a drawing `width` wide: all that a figure needs, without the outlines. */
export interface MapPlan {
  readonly width: number;
  readonly height: number;
  readonly projection: 'conic' | 'world';
  /** States that play a part: whether the atlas has an outline, and where to write the name; null outside the picture. */
  readonly states: Readonly<Record<StateCode, Spot>>;
  readonly disputed: Readonly<Record<string, Spot>>;
}

export interface Spot {
  readonly outlined: boolean;
  readonly at: readonly [number, number] | null;
  /** Square pixels of what is seen of it: the larger is named first. */
  readonly size: number;
}

/** The outlines, as path data: written once on a page, and used from there by every figure of the same plan. */
export interface MapShapes {
  /** All states as one path, and their borders as another. */
  readonly land: string;
  readonly borders: string;
  readonly states: Readonly<Record<StateCode, string>>;
  readonly disputed: Readonly<Record<string, string>>;
}

export interface MapDrawing {
  readonly plan: MapPlan;
  readonly shapes: MapShapes;
}

const width = 640;

const radians = Math.PI / 180;
/** Degrees from its middle to its farthest point. */
const smallState = 9;
/** Beyond this distance from the case, in degrees, no cone holds the picture: the whole world is drawn. */
const reach = 95;

/** Draws a case on the atlas: a conic projection of equal areas centred on the ally, as wide as those who play a part. */
export function drawMap(atlas: Atlas, places: Places): MapDrawing | null {
  const { topology, points } = atlas;
  const shapes = new Map(topology.objects.countries.geometries.map((g) => [String(g.id), g]));
  const outline = (state: StateCode): Polygon | MultiPolygon | null => {
    const found = (places.today[state] ?? [state]).flatMap((code) => shapes.get(code) ?? []);
    return found.length === 0 ? null : merge(topology, found as (TopoPolygon | TopoMultiPolygon)[]);
  };
  const states = Object.keys(places.today);
  const outlines = new Map(states.map((s) => [s, outline(s)]));
  const centre = (state: StateCode): Position | null => {
    const shape = outlines.get(state) ?? null;
    if (shape) return geoCentroid(largest(shape));
    const code = (places.today[state] ?? [state]).find((c) => points[c] !== undefined);
    return code === undefined ? null : [...(points[code] as readonly [number, number])];
  };
  const middle = centre(places.ally);
  if (!middle) return null;
  const spots = places.disputed.flatMap((d) => (d.here && d.at ? [[...d.at]] : []));
  const around = places.frame
    .flatMap((s): readonly Position[] => {
      const at = centre(s);
      return at ? [nearest(at, outlines.get(s) ?? null, middle)] : [];
    })
    .concat(spots);
  const { projection, height, kind } = projectionFor(
    middle as [number, number],
    around,
    outlines.get(places.ally) ?? null,
  );
  const path = geoPath(projection).digits(1);
  const inside = (at: readonly [number, number] | null): readonly [number, number] | null =>
    at && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height
      ? [Math.round(at[0] * 10) / 10, Math.round(at[1] * 10) / 10]
      : null;
  const place = (position: Position) => inside(projection(position as [number, number]));
  /** The middle of what is seen of it. */
  const seen = (state: StateCode) => {
    const shape = outlines.get(state);
    const at = centre(state);
    if (!shape) return at ? place(at) : null;
    const part = path.centroid(largest(shape));
    return Number.isFinite(part[0]) ? inside(part) : null;
  };
  const all = topology.objects.countries.geometries;
  const drawn = (shape: Geometry | null): string => (shape ? steps(path(shape) ?? '') : '');
  const stateShapes = Object.fromEntries(states.map((s) => [s, drawn(outlines.get(s) ?? null)]));
  const areas = places.disputed.map((d) => {
    const found = d.shape === undefined ? undefined : shapes.get(d.shape);
    const shape = found ? merge(topology, [found as TopoPolygon | TopoMultiPolygon]) : null;
    const at = d.at ? place([...d.at]) : shape ? place(geoCentroid(shape)) : null;
    return { id: d.id, d: drawn(shape), at };
  });
  return {
    plan: {
      width,
      height,
      projection: kind,
      states: Object.fromEntries(
        states.map((s) => {
          const shape = outlines.get(s);
          const size = Math.round(shape ? path.area(shape) : 0);
          return [s, { outlined: stateShapes[s] !== '', at: seen(s), size }];
        }),
      ),
      disputed: Object.fromEntries(areas.map(({ id, d, at }) => [id, { outlined: d !== '', at, size: 0 }])),
    },
    shapes: {
      land: drawn(merge(topology, all as (TopoPolygon | TopoMultiPolygon)[])),
      borders: drawn(mesh(topology, topology.objects.countries, (a, b) => a !== b)),
      states: stateShapes,
      disputed: Object.fromEntries(areas.map(({ id, d }) => [id, d])),
    },
  };
}

function projectionFor(
  centre: readonly [number, number],
  around: readonly Position[],
  ally: Polygon | MultiPolygon | null,
): { readonly projection: GeoProjection; readonly height: number; readonly kind: MapPlan['projection'] } {
  const far = Math.max(0, ...around.map((p) => geoDistance([...centre], p as [number, number]) / radians));
  const world = far > reach;
  // Centred on the ally while all are near; else between those who take part.
  const middle = far > 40 ? geoCentroid({ type: 'MultiPoint', coordinates: [[...centre], ...around] }) : centre;
  const latitudes = [centre[1], ...around.map((p) => p[1] ?? 0)];
  const low = Math.min(...latitudes);
  const high = Math.max(...latitudes);
  const projection = world
    ? geoEqualEarth().rotate([-centre[0], 0])
    : geoConicEqualArea()
        .rotate([-middle[0], 0])
        .center([0, (low + high) / 2])
        .parallels(parallels(low, high));
  // Eight degrees of room around every point, so that a case of neighbours still shows where it lies.
  const room = Math.max(8, far * 0.18);
  const frame: Geometry = world
    ? {
        type: 'MultiPoint',
        coordinates: [
          [-179.9, 0],
          [179.9, 0],
          [0, 75],
          [0, -55],
        ].map(([x = 0, y = 0]) => [x + centre[0], y]),
      }
    : {
        type: 'MultiPoint',
        coordinates: [[...centre], ...around]
          .flatMap((p) => cross(p, room))
          .concat(ally && !world ? points(largest(ally)) : []),
      };
  projection.fitWidth(width, frame);
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(frame);
  const height = Math.round(Math.max(280, Math.min(480, y1 - y0)));
  projection.fitExtent(
    [
      [8, 8],
      [width - 8, height - 8],
    ],
    frame,
  );
  if (x1 - x0 <= 0) return { projection, height, kind: 'world' };
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { projection, height, kind: world ? 'world' : 'conic' };
}

/** Standard parallels a sixth of the way in; never symmetric about the equator, where a cone would become a cylinder. */
function parallels(low: number, high: number): [number, number] {
  const sixth = (high - low) / 6;
  const [a, b] = [low + sixth, Math.max(high - sixth, low + sixth + 4)];
  return Math.abs(a + b) < 4 ? [a, b + 4] : [a, b];
}

/** A small state counts where its middle is, a large one where it comes nearest, so that a neighbour does not drown the case. */
function nearest(at: Position, shape: Polygon | MultiPolygon | null, to: Position): Position {
  if (!shape) return at;
  const ring = largest(shape).coordinates[0] ?? [];
  const distance = (p: Position, q: Position): number => geoDistance(p as [number, number], q as [number, number]);
  const reach = Math.max(0, ...ring.map((p) => distance(p, at)));
  if (reach < smallState * radians) return at;
  return ring.reduce((best, p) => (distance(p, to) < distance(best, to) ? p : best), ring[0] ?? at);
}

function cross([x = 0, y = 0]: Position, room: number): Position[] {
  const across = room / Math.max(0.3, Math.cos(y * radians));
  const clamp = (lat: number): number => Math.max(-85, Math.min(85, lat));
  return [
    [x - across, y],
    [x + across, y],
    [x, clamp(y - room)],
    [x, clamp(y + room)],
  ];
}

function points(shape: Polygon): Position[] {
  return shape.coordinates.flat();
}

/** The largest part: overseas pieces and islands move neither the name nor the frame. */
function largest(shape: Polygon | MultiPolygon): Polygon {
  if (shape.type === 'Polygon') return shape;
  const parts = shape.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return parts.reduce((best, part) => (extentOf(part) > extentOf(best) ? part : best), parts[0] as Polygon);
}

/** Square degrees, narrowed towards the poles: enough to tell which part is largest. */
function extentOf({ coordinates }: Polygon): number {
  const ring = coordinates[0] ?? [];
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i] ?? [];
    const [x1 = 0, y1 = 0] = ring[i + 1] ?? [];
    sum += (x1 - x0) * (Math.sin(y0 * radians) + Math.sin(y1 * radians));
  }
  return Math.abs(sum);
}
