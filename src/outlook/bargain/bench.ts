import { seeded } from '../../kernel/random.ts';
import type { Issue, Span, Stakeholder } from './model.ts';

/** An issue of n made-up stakeholders with spans of a tenth either way, the same for the same seed. */
export function madeUp(n: number, seed = 1): Issue {
  const next = seeded(seed);
  const tenth = (x: number, max: number): Span => ({ low: Math.max(0, x * 0.9), high: Math.min(max, x * 1.1) });
  const stakeholders = Array.from({ length: n }, (_, i): Stakeholder => {
    const capability = 10 + 90 * next();
    const salience = 0.1 + 0.8 * next();
    const position = 100 * next();
    return {
      name: `S${i + 1}`,
      capability,
      salience: [salience],
      position: [position],
      ranges: {
        capability: tenth(capability, 1000),
        salience: [tenth(salience, 1)],
        position: [tenth(position, 100)],
      },
      computed: null,
    };
  });
  return {
    id: `made-up-${n}`,
    question: `${n} made-up stakeholders`,
    scales: [{ name: null, min: 0, max: 100, unit: null, labels: {} }],
    stakeholders,
    reference: null,
    outcome: null,
    draws: 'triangular',
  };
}
