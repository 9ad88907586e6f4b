import fc from 'fast-check';
import { expect, test } from 'vitest';
import { steps } from './path-data.ts';

/** Where the pen comes by, read back from steps. */
function points(d: string): readonly string[] {
  return d.split(/(?=M)/).flatMap((part) => {
    const [start = '', line = ''] = part.replace('z', '').slice(1).split('l');
    const numbers = (text: string): readonly number[] => (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    let [x = 0, y = 0] = numbers(start);
    const found = [[x, y]];
    const all = numbers(line);
    for (let i = 0; i + 1 < all.length; i += 2) found.push([(x += all[i] ?? 0), (y += all[i + 1] ?? 0)]);
    return found.map((p) => p.map((n) => n.toFixed(1)).join());
  });
}

test('steps come by the same points, and close what was closed', () => {
  expect(steps('M1,2.5L0.5,2.5L-3,10ZM7,7L8,7')).toBe('M1 2.5l-.5 0-3.5 7.5zM7 7l1 0');
  expect(steps('')).toBe('');
  const tenth = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 10);
  fc.assert(
    fc.property(fc.array(fc.tuple(tenth, tenth), { minLength: 1 }), (line) => {
      const d = line.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x},${y}`).join('');
      expect(points(steps(d)).map((p) => p.replaceAll('-0.0', '0.0'))).toEqual(
        line.map((p) =>
          p
            .map((n) => n.toFixed(1))
            .join()
            .replaceAll('-0.0', '0.0'),
        ),
      );
    }),
  );
});
