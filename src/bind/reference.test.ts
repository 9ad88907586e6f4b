import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { hasReference, masters, referenceRows } from './masters.fixture.ts';

/** 84 situations with 153 expected judgements (ENCODING.md section 5), from facts and record. */
describe.skipIf(!hasReference)('the reference situations (need ../shared)', () => {
  const record = masters();
  for (const debatable of [false, true])
    test(debatable ? 'debatable judgements' : 'judgements on which experts agree', () => {
      const wrong: string[] = [];
      let right = 0;
      for (const row of referenceRows()) {
        const found = judge(row, record);
        for (const want of row.expected) {
          if ((want.debatable ?? false) !== debatable) continue;
          const own = found.filter((j) => j.provision === want.provision);
          const got = own.find((j) => j.responder === want.responder) ?? own.find((j) => j.responder === null);
          if (got?.status === want.status && got.decisive_element === want.decisive_element) right++;
          else
            wrong.push(
              `${row.id} ${want.provision} ${want.responder}: ${want.status}/${want.decisive_element}, got ${got?.status}/${got?.decisive_element}`,
            );
        }
      }
      expect(wrong).toEqual([]);
      expect(right).toBe(debatable ? 17 : 136);
    });
});
