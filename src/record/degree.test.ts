import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../kernel/yaml.ts';
import { degreeOf, degreesOf, gradedFacts, type Scale } from './degree.ts';
import type { Law } from './model.ts';

const rule = (name: string): unknown =>
  parseYaml(readFileSync(new URL(`../../record/rules/${name}.yaml`, import.meta.url), 'utf8'), name).value;
const law = { rules: { degrees: rule('degrees') } } as unknown as Law;

describe('degrees', () => {
  test('the hand from outside: none F, help U, direction and own forces T', () => {
    const values = degreesOf(law, 'attacker.external').map((id) => [id, degreeOf(law, 'attacker.external', id)?.value]);
    expect(Object.fromEntries(values)).toEqual({
      'hand-none': 'F',
      'hand-shelter': 'U',
      'hand-training': 'U',
      'hand-supply': 'U',
      'hand-direction': 'T',
      'hand-own-forces': 'T',
    });
  });
  test('a given value stays, a degree fills what is not given, an unknown degree is listed with those there are', () => {
    const { facts, unknown } = gradedFacts(
      {
        harm: { threat: 'F' },
        degrees: { 'harm.armed-attack': 'on-border', 'harm.threat': 'firearms', 'attacker.external': 'hand-trainig' },
      },
      law,
    );
    expect(facts.harm).toEqual({ threat: 'F', 'armed-attack': 'U' });
    expect(facts.attacker?.external).toBeUndefined();
    expect(unknown).toEqual([
      { element: 'attacker.external', degree: 'hand-trainig', known: degreesOf(law, 'attacker.external') },
    ]);
  });
  test('every degree that a rule of elements.yaml may name has a value on the scale of its element', () => {
    interface Rule {
      readonly id: string;
      readonly features?: readonly string[];
      readonly mode?: readonly string[];
      readonly sets: readonly { readonly element: string; readonly value?: string; readonly degree?: string }[];
    }
    const { rules } = rule('elements') as { readonly rules: readonly Rule[] };
    for (const { id, features, mode, sets } of rules)
      for (const { element, value, degree } of sets) {
        if (degree === undefined) expect(value, id).toBeDefined();
        const named = degree === 'feature' ? features : degree === 'mode' ? mode : degree === undefined ? [] : [degree];
        for (const name of named ?? []) expect(degreeOf(law, element, name), `${id} ${element} ${name}`).toBeDefined();
      }
  });
  test('no scale names a degree twice, and each names the law it follows', () => {
    const { scales } = law.rules['degrees'] as { readonly scales: readonly Scale[] };
    for (const scale of scales) {
      const ids = scale.degrees.map((d) => d.id);
      expect(new Set(ids).size, scale.id).toBe(ids.length);
      expect(scale.law.length, scale.id).toBeGreaterThan(10);
    }
  });
});
