import { cueNear } from './ellipsis.ts';
import type { Told } from './told.ts';
import type { FigureWords } from './words.ts';
import type { FigureClaim } from '../model.ts';
import type { Page } from '../page.ts';

/** A claim with the number it was read from. */
export interface Read {
  readonly claim: FigureClaim;
  readonly told: Told;
}

/**
 * Marks a count that its own source gave up for another: "it had first spoken of 49", "later lowered to 9", "to 6,333 from
 * 5,422". Both are kept; the one given up names the other in `superseded_by`. Rival sources supersede nothing.
 */
export function markCorrections(page: Page, words: FigureWords, read: readonly Read[]): FigureClaim[] {
  const given = new Map<FigureClaim, string>();
  for (const [k, b] of read.entries()) {
    const a = read.slice(Math.max(0, k - 3), k).findLast((x) => isSameCount(x, b));
    if (!a) continue;
    const back =
      /^(from|с|со|من)$/.test(page.tokens[b.told.counted.from - 1]?.fold ?? '') && b.told.shares !== undefined;
    const ahead = a.told.shares !== undefined && cueNear(page, words, a.told.counted, ['older']);
    if (ahead) given.set(a.claim, b.claim.id);
    else if (back || cueNear(page, words, b.told.counted, ['older'])) given.set(b.claim, a.claim.id);
    else if (cueNear(page, words, b.told.counted, ['newer'])) given.set(a.claim, b.claim.id);
  }
  return read.map(({ claim }) => {
    const by = given.get(claim);
    return by === undefined ? claim : { ...claim, superseded_by: by };
  });
}

function isSameCount(a: Read, b: Read): boolean {
  const speakers = [a.claim.source, b.claim.source].filter((s) => s[0] !== 'narrator');
  return (
    a.claim.subject === b.claim.subject &&
    a.claim.value !== null &&
    b.claim.value !== null &&
    a.claim.value !== b.claim.value &&
    b.told.counted.sentence.i - a.told.counted.sentence.i <= 1 &&
    (speakers.length < 2 || speakers[0]?.join() === speakers[1]?.join())
  );
}
