import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { openRecord } from './index.ts';
import { pack, unpack } from './packed.ts';

const { law } = buildRecord(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));
const packed = pack(law);
const restored = unpack(JSON.parse(JSON.stringify(packed)) as typeof packed);

describe('the record on disk', () => {
  it('holds each citation once', () => {
    expect(new Set(packed.citations).size).toBe(packed.citations.length);
    expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(law).length);
  });

  it('is the same record when it is read again, but for the sources of single intervals and names of states', () => {
    const { states, ...rest } = law;
    const { states: statesAgain, ...restAgain } = restored;
    expect(restAgain).toEqual(rest);
    expect(statesAgain.map(({ id, sources }) => ({ id, sources }))).toEqual(
      states.map(({ id, sources }) => ({ id, sources })),
    );
    expect(openRecord(restored).sourcesOf('state:DEU')).toEqual(openRecord(law).sourcesOf('state:DEU'));
  });
});
