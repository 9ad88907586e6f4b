import type { Run } from '../page.ts';
import { actorsOf, runs } from './clause.ts';
import type { Around } from './event-around.ts';
import { runCases } from '../words/russian-case.ts';

/** «К границе с Чадом», «у чадской границы», «к берегам Чада»: on whose border forces gather. */
export function bordering({ page, f }: Around, source: readonly string[]): Run | undefined {
  const sentence = page.sentenceAt(f.first);
  const free = (r: Run): boolean =>
    r.mentions[0]?.kind === 'state' && !actorsOf(r).some((x) => source.some((s) => s.slice(0, 3) === x));
  for (let k = Math.max(sentence.first, f.first - 6); k < Math.min(sentence.last, f.last + 8); k++) {
    if (!/^(границ|рубеж|берег|побереж)/.test(page.tokens[k]?.fold ?? '')) continue;
    const beside = runs(page, Math.max(sentence.first, k - 2), Math.min(sentence.last, k + 4)).find(
      (r) =>
        free(r) &&
        (r.last === k
          ? r.mentions.every((m) => m.form === 'demonym')
          : r.first > k &&
            r.first - k <= 2 &&
            (/^(с|со)$/.test(page.tokens[r.first - 1]?.fold ?? '') ||
              (r.first === k + 1 && /g/.test(runCases(page, r))))),
    );
    if (beside) return beside;
  }
  return undefined;
}
