import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { openRecord } from '../record/index.ts';
import { ablation } from './ablation.ts';
import { recordOf } from './masters.fixture.ts';

describe('which conditions decide', () => {
  const counts = ablation(openRecord(buildRecord(path.resolve(import.meta.dirname, '../..')).law));
  test('every form of the vocabulary decides some judgement of the precedents alone', () => {
    const forms = Object.entries(counts).filter(([form]) => !form.startsWith('cond:'));
    expect(forms.filter(([, n]) => n === 0)).toEqual([]);
    expect(forms.map(([form]) => form)).toEqual(
      expect.arrayContaining([
        'in-force',
        'version-date',
        'responder-not-party',
        'harm',
        'defensive',
        'consent:victim',
      ]),
    );
  });
  test('of the named conditions each kind does: a body’s decision, a prior condition, a purpose, a suspension, an outside hand', () => {
    for (const name of [
      'authority-decided',
      'france-assists',
      'joint-action-impossible',
      'action-only-to-restore-order',
      'us-nz-obligations-active',
      'engineered-from-outside',
      'consent-of-genuine-government',
    ])
      expect(counts[`cond:${name}`], name).toBeGreaterThan(0);
  });
  test('a condition that is met everywhere decides nothing', () => {
    const law = recordOf().law;
    expect(ablation(openRecord({ ...law, precedents: [] }))).toEqual({
      'in-force': 0,
      'version-date': 0,
      'victim-not-party': 0,
      'responder-not-party': 0,
    });
  });
});
