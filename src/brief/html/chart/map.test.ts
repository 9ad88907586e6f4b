import { describe, expect, test } from 'vitest';
import { languages } from '../../../kernel/provenance.ts';
import { atlas } from '../../../../scripts/atlas.ts';
import { dossier } from '../../faces.fixture.ts';
import type { Dossier } from '../../model.ts';
import type { Places } from '../../places.ts';
import { drawMap, type MapDrawing } from './draw-map.ts';
import { idFaults, leafOf, unbalanced, wordsIn } from './figures.fixture.ts';
import { mapFigure, mapShapes } from './map.ts';
import { placeLabels } from './map-labels.ts';

const world = atlas();
const places: Places = {
  day: '2022-01-05',
  ally: 'KAZ',
  adversaries: ['UZB'],
  senders: ['RUS', 'BHR'],
  frame: ['KAZ', 'UZB', 'RUS', 'BHR'],
  today: { KAZ: ['KAZ'], UZB: ['UZB'], RUS: ['RUS'], BHR: ['BHR'], SUN: ['RUS', 'KAZ', 'UZB'] },
  disputed: [
    { id: 'crimea', sovereign: 'UKR', administered: 'RUS', here: false, at: [34.2, 45.2] },
    { id: 'nowhere', sovereign: 'UKR', administered: 'disputed', here: false },
  ],
};
const named = (d: Dossier): Dossier => ({
  ...d,
  names: Object.fromEntries(
    ['KAZ', 'UZB', 'RUS', 'BHR', 'UKR', 'crimea', 'nowhere'].map((id) => [id, { ar: id, en: `${id} <b>`, ru: id }]),
  ),
});
const drawing = drawMap(world, places) as MapDrawing;
const draw = (lang: 'ar' | 'en' | 'ru'): string =>
  String(mapFigure(leafOf(named(dossier()), lang), drawing.plan, places, null));

describe('the atlas', () => {
  test('is small, and knows a point for states too small to draw', () => {
    expect(JSON.stringify(world).length).toBeLessThan(100_000);
    expect(world.points['BHR']?.map(Math.round)).toEqual([51, 26]);
    expect(world.topology.objects.countries.geometries.some((g) => g.id === 'KAZ')).toBe(true);
  });
});

describe('drawing', () => {
  test('puts who takes part inside the picture, north above south', () => {
    const { states, width, height } = drawing.plan;
    for (const state of ['KAZ', 'UZB', 'BHR']) {
      const [x = -1, y = -1] = states[state]?.at ?? [];
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
    expect(states['KAZ']?.at?.[1]).toBeLessThan(states['UZB']?.at?.[1] ?? 0);
    expect(states['BHR']?.outlined).toBe(false);
    expect(drawing.plan.projection).toBe('conic');
  });
  test('draws a state that is no more by those that came after it', () => {
    expect(drawing.shapes.states['SUN']?.length).toBeGreaterThan(drawing.shapes.states['UZB']?.length ?? 0);
  });
  test('shows the whole world where nobody is near', () => {
    const far = drawMap(world, {
      ...places,
      ally: 'ARG',
      frame: ['ARG', 'RUS'],
      today: { ARG: ['ARG'], RUS: ['RUS'] },
    });
    expect(far?.plan.projection).toBe('world');
  });
  test('draws nothing where the ally has no place in the atlas', () => {
    expect(drawMap(world, { ...places, ally: 'XXX', today: { XXX: ['XXX'] } })).toBeNull();
  });
  test('keeps the outlines of a page small', () => {
    expect(String(mapShapes('', drawing.shapes)).length).toBeLessThan(60_000);
  });
});

describe('map', () => {
  test('is followed by a list of the same states in the same order, each with its part in words', () => {
    const html = draw('en');
    const list = wordsIn(html.slice(html.indexOf('<ol class="map-list"'), html.indexOf('</ol>')));
    expect(list).toMatch(/KAZ.*ally in trouble.*UZB.*other side.*RUS.*sent forces.*BHR.*sent forces/);
    expect(html).toMatch(/role="img" aria-labelledby="map-title map-desc"/);
  });
  test('says whose drawing the borders are', () => {
    for (const lang of languages) expect(wordsIn(draw(lang))).toContain('Natural Earth');
  });
  test('hatches what the record says is disputed, and says where it could not', () => {
    const html = draw('en');
    expect(html.match(/<circle class="disputed"/g)).toHaveLength(1);
    expect(wordsIn(html)).toMatch(/nowhere.*held by: in dispute \(not on this map\)/);
  });
  test('writes names as HTML over the drawing, in their own direction', () => {
    expect(draw('ar')).toMatch(/<foreignObject class="map-name"[^>]*><div xmlns="[^"]+" lang="ar" dir="rtl"><span>/);
    expect(draw('ar')).not.toMatch(/<text/);
  });
  test('uses only outlines that the page carries', () => {
    const html = `${String(mapShapes('', drawing.shapes))}${draw('en')}`;
    for (const [, id] of html.matchAll(/(?:href="|url\()#([\w-]+)/g)) expect(html).toContain(`id="${id}"`);
    expect(idFaults(html)).toEqual([]);
    expect(unbalanced(draw('en'))).toEqual([]);
    expect(html).not.toContain('<b>');
  });
});

describe('labels', () => {
  test('never overlap, wide or narrow; the first come keep their place', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      n: i + 1,
      name: `State ${i}`,
      at: [60 + ((i * 97) % 520), 30 + ((i * 61) % 340)] as const,
    }));
    const placed = placeLabels(many, { width: 640, height: 400 });
    expect(placed[0]?.n).toBe(1);
    const boxes = (width: number, of: typeof placed, w: (l: (typeof placed)[number]) => number): number[][] =>
      of.map((l) => [(l.at[0] / 640) * width, (l.at[1] / 640) * width, w(l)]);
    const clash = (all: number[][]): number =>
      all.filter((a, i) =>
        all.some((b, j) => {
          if (i >= j) return false;
          const apart = Math.abs((a[0] ?? 0) - (b[0] ?? 0)) >= ((a[2] ?? 0) + (b[2] ?? 0)) / 2;
          return !apart && Math.abs((a[1] ?? 0) - (b[1] ?? 0)) < 20;
        }),
      ).length;
    expect(clash(boxes(560, placed, (l) => (l.named ? l.name.length * 8 : 20)))).toBe(0);
    expect(
      clash(
        boxes(
          260,
          placed.filter((l) => l.keyed),
          () => 20,
        ),
      ),
    ).toBe(0);
    expect(placed.some((l) => l.named)).toBe(true);
  });
});
