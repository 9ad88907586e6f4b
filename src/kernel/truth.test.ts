import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { and, not, or, type Truth, truths } from './truth.ts';

const pairs = truths.flatMap((a) => truths.map((b) => [a, b] as const));
const triples = pairs.flatMap(([a, b]) => truths.map((c) => [a, b, c] as const));

describe('the tables of Kleene 1952, section 64', () => {
  test('F < U < T: conjunction is the lesser, disjunction the greater', () => {
    const rank = (value: Truth): number => ['F', 'U', 'T'].indexOf(value);
    for (const [a, b] of pairs) {
      expect(and([a, b])).toBe(rank(a) < rank(b) ? a : b);
      expect(or([a, b])).toBe(rank(a) < rank(b) ? b : a);
    }
    expect(truths.map(not)).toEqual(['F', 'T', 'U']);
  });
  test('what stands for nothing at all', () => {
    expect([and([]), or([])]).toEqual(['T', 'F']);
  });
});

describe('laws, over every combination', () => {
  test('commutative, associative, idempotent, absorbing, distributive', () => {
    for (const [a, b, c] of triples)
      for (const [f, g] of [
        [and, or],
        [or, and],
      ] as const) {
        expect(f([a, b])).toBe(f([b, a]));
        expect(f([f([a, b]), c])).toBe(f([a, f([b, c])]));
        expect(f([a, b, c])).toBe(f([f([a, b]), c]));
        expect(f([a, a])).toBe(a);
        expect(f([a, g([a, b])])).toBe(a);
        expect(f([a, g([b, c])])).toBe(g([f([a, b]), f([a, c])]));
      }
  });
  test('De Morgan and double negation', () => {
    for (const [a, b] of pairs) {
      expect(not(and([a, b]))).toBe(or([not(a), not(b)]));
      expect(not(or([a, b]))).toBe(and([not(a), not(b)]));
      expect(not(not(a))).toBe(a);
    }
  });
  test('no excluded middle: what is unknown stays so', () => {
    expect(or(['U', not('U')])).toBe('U');
    expect(and(['U', not('U')])).toBe('U');
  });
});

/** A formula over a list of values, with its meaning. */
interface Formula {
  readonly text: string;
  readonly value: (given: readonly Truth[]) => Truth;
}
const width = 5;
const { formula } = fc.letrec<{ formula: Formula }>((tie) => {
  const joined = (name: string, join: (values: readonly Truth[]) => Truth) =>
    fc.array(tie('formula'), { maxLength: 4 }).map((parts) => ({
      text: `${name}(${parts.map((p) => p.text).join(', ')})`,
      value: (given: readonly Truth[]) => join(parts.map((p) => p.value(given))),
    }));
  return {
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.nat({ max: width - 1 }).map((i) => ({ text: `x${i}`, value: (given: readonly Truth[]) => given[i] as Truth })),
      joined('and', and),
      joined('or', or),
      tie('formula').map((part) => ({
        text: `not(${part.text})`,
        value: (given: readonly Truth[]) => not(part.value(given)),
      })),
    ),
  };
});
const values = fc.array(fc.constantFrom(...truths), { minLength: width, maxLength: width });

describe('the order of information: U says less than T and less than F', () => {
  test('learning what was unknown never unsettles a formula, nor turns it over', () => {
    fc.assert(
      fc.property(formula, values, values, ({ text, value }, before, news) => {
        const after = before.map((v, i) => (v === 'U' ? (news[i] as Truth) : v));
        const first = value(before);
        if (first !== 'U') expect(value(after), text).toBe(first);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
  test('a formula is settled only where every way of filling the gaps agrees', () => {
    const fill = (before: readonly Truth[]): readonly (readonly Truth[])[] =>
      before.reduce<readonly (readonly Truth[])[]>(
        (all, v) => all.flatMap((head) => (v === 'U' ? ['T', 'F'] : [v]).map((x) => [...head, x as Truth])),
        [[]],
      );
    fc.assert(
      fc.property(formula, values, ({ text, value }, before) => {
        const first = value(before);
        if (first !== 'U') for (const filled of fill(before)) expect(value(filled), text).toBe(first);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
