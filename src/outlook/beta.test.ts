import { describe, expect, test } from 'vitest';
import { betaCumulative, betaQuantile, credibleInterval } from './beta.ts';

describe('incomplete beta', () => {
  test('agrees with closed forms', () => {
    // I_x(1, b) = 1 - (1-x)^b, I_x(a, 1) = x^a, I_x(2, 2) = 3x² - 2x³
    for (const x of [0.01, 0.2, 0.5, 0.77, 0.999]) {
      expect(betaCumulative(x, 1, 4)).toBeCloseTo(1 - (1 - x) ** 4, 12);
      expect(betaCumulative(x, 7, 1)).toBeCloseTo(x ** 7, 12);
      expect(betaCumulative(x, 2, 2)).toBeCloseTo(3 * x * x - 2 * x ** 3, 12);
    }
  });
  test('agrees with a binomial tail summed term by term', () => {
    // I_p(k, n-k+1) = P(Bin(n, p) >= k)
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
    let tail = 0;
    for (let j = 4; j <= 11; j++) tail += choose(11, j) * 0.3 ** j * 0.7 ** (11 - j);
    expect(betaCumulative(0.3, 4, 8)).toBeCloseTo(tail, 12);
  });
  test('quantile undoes it', () => {
    for (const p of [0.05, 0.5, 0.95]) expect(betaCumulative(betaQuantile(p, 3, 9), 3, 9)).toBeCloseTo(p, 9);
  });
  test('0 of 3: from nearly nothing to about a half', () => {
    const { low, high } = credibleInterval(0, 3, 0.9);
    expect(low).toBeCloseTo(1 - 0.95 ** 0.25, 6);
    expect(high).toBeCloseTo(1 - 0.05 ** 0.25, 6);
  });
});
