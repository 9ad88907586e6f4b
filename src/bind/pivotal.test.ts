import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseClaim } from '../case/model.ts';
import { and, not, or, type Truth, truths } from '../kernel/truth.ts';
import type { Status } from './model.ts';
import { pivotalSets, type Question } from './pivotal.ts';

const elements = ['harm.armed-attack', 'attacker.external', 'request.CST', 'victim_initiated'];

function claim(id: string, sets: readonly (readonly [string, Truth])[]): CaseClaim {
  return {
    id,
    kind: 'event',
    content: id,
    speaker: [],
    via: [],
    hedge: 'none' as CaseClaim['hedge'],
    stand: 'affirmed',
    day: null,
    source: 0,
    span: { start: 0, end: 0, text: '', line: 1 },
    sets: sets.map(([element, value]) => ({ element, value, rule: 'test' })),
  };
}

/** A clause in miniature: three conditions and one that softens, under DESIGN.md's value of an element under an account. */
function question(claims: readonly CaseClaim[], accepted: ReadonlySet<string>, contested: boolean): Question {
  const valueOf = (element: string, taken: ReadonlySet<string>): Truth => {
    const made = claims.flatMap((c) =>
      c.sets.filter((s) => s.element === element).map((s) => [c.id, s.value] as const),
    );
    const said = new Set(made.filter(([id]) => taken.has(id)).map(([, value]) => value));
    if (said.has('T') && said.has('F')) return 'U';
    const only = truths.find((truth) => said.has(truth));
    return only ?? (made.length > 0 && contested ? 'U' : 'F');
  };
  return {
    claims,
    accepted,
    reads: (path) => path !== elements[3],
    valueWith: valueOf,
    statusWith: (taken): Status => {
      const [harm, external, request] = elements.map((e) => valueOf(e, taken)) as [Truth, Truth, Truth];
      const value = and([or([harm, not(request)]), or([external, request])]);
      return value === 'T' ? 'triggered' : value === 'U' ? 'arguable' : 'not-triggered';
    },
  };
}

/** Every subset of toggles, smallest first. */
function bruteForce(q: Question): readonly (readonly string[])[] {
  const ids = q.claims.map((c) => c.id);
  const base = q.statusWith(q.accepted);
  const found: number[] = [];
  const masks = Array.from({ length: 2 ** ids.length }, (_, mask) => mask);
  const size = (mask: number): number => ids.filter((_, i) => mask & (1 << i)).length;
  for (const mask of masks.toSorted((a, b) => size(a) - size(b))) {
    if (found.some((smaller) => (smaller & mask) === smaller)) continue;
    const taken = new Set(ids.filter((id, i) => q.accepted.has(id) !== ((mask & (1 << i)) !== 0)));
    if (q.statusWith(taken) !== base) found.push(mask);
  }
  return found.map((mask) => ids.filter((_, i) => mask & (1 << i)).toSorted());
}

const cases = fc.record({
  claims: fc.array(
    fc.record({
      sets: fc.array(fc.tuple(fc.constantFrom(...elements), fc.constantFrom(...truths)), {
        minLength: 1,
        maxLength: 3,
      }),
      accepted: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  contested: fc.boolean(),
});

describe('pivotal claims', () => {
  test('are exactly the minimal sets a walk over all subsets finds', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const claims = input.claims.map((c, i) => claim(`c${i}`, c.sets));
        const accepted = new Set(claims.filter((_, i) => input.claims[i]?.accepted).map((c) => c.id));
        const q = question(claims, accepted, input.contested);
        const all = bruteForce(q);
        const { shown, more } = pivotalSets(q);
        expect(shown.length + more).toBe(all.length);
        expect(shown.length).toBe(Math.min(10, all.length));
        const known = new Set(all.map((set) => set.join()));
        for (const { change, status } of shown) {
          expect(
            known.has(
              change
                .map((c) => c.claim)
                .toSorted()
                .join(),
            ),
          ).toBe(true);
          for (const { claim: id, to } of change) expect(to === 'accepted').toBe(!accepted.has(id));
          const toggled = new Set(change.map((c) => c.claim));
          const taken = new Set(claims.map((c) => c.id).filter((id) => accepted.has(id) !== toggled.has(id)));
          expect(q.statusWith(taken)).toBe(status);
        }
        const sizes = shown.map((p) => p.change.length);
        expect(sizes).toEqual(all.slice(0, sizes.length).map((set) => set.length));
      }),
      { numRuns: 600 },
    );
  });

  test('twenty-four contested claims with effects of their own take milliseconds', () => {
    const claims = Array.from({ length: 24 }, (_, i) =>
      claim(
        `c${i}`,
        elements.slice(0, 3).flatMap((e, k) => {
          const value = ['T', 'F', 'U', null][Math.floor((i + 1) / 4 ** k) % 4];
          return value ? [[e, value as Truth] as const] : [];
        }),
      ),
    );
    const q = question(claims, new Set(claims.filter((_, i) => i % 3 === 0).map((c) => c.id)), true);
    const began = performance.now();
    expect(pivotalSets(q)).not.toHaveProperty('broken_off');
    expect(performance.now() - began).toBeLessThan(250);
  });

  test('a claim that touches nothing the clause reads is never named', () => {
    const q = question([claim('aside', [['victim_initiated', 'T']])], new Set(), false);
    expect(pivotalSets(q)).toEqual({ shown: [], more: 0 });
  });
});
