/** Path data of straight lines, points absolute with one decimal, told by steps instead: the same picture in half the bytes. */
export function steps(d: string): string {
  return d
    .split(/(?=M)/)
    .map((part) => {
      const points = [...part.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
        ([, x, y]) => [Math.round(Number(x) * 10), Math.round(Number(y) * 10)] as const,
      );
      const [first, ...rest] = points;
      if (!first) return '';
      let [x, y] = first;
      const line = rest.map(([nextX, nextY]) => {
        const step = pair(nextX - x, nextY - y);
        [x, y] = [nextX, nextY];
        return step;
      });
      return `M${pair(...first)}${line.length === 0 ? '' : `l${joined(line)}`}${part.includes('Z') ? 'z' : ''}`;
    })
    .join('');
}

/** In tenths. A minus parts numbers as well as a space does. */
const pair = (x: number, y: number): string => joined([tenths(x), tenths(y)]);
const tenths = (n: number): string => String(n / 10).replace(/^(-?)0\./, '$1.');
const joined = (numbers: readonly string[]): string =>
  numbers.reduce((all, n) => (all === '' || n.startsWith('-') ? `${all}${n}` : `${all} ${n}`), '');
