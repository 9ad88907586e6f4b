import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptedUnder, accountsOf } from './account.ts';
import { aCase, claim } from './case.fixture.ts';
import type { Case, CaseClaim } from './model.ts';
import { elementValues } from './value.ts';

const attack = { 'harm.armed-attack': 'T' } as const;
const accepts = (claims: readonly CaseClaim[], account: string, more: Partial<Case> = {}): string[] =>
  [...acceptedUnder(aCase(claims, more), account)].toSorted();

describe('undisputed', () => {
  test('what the text says in its own voice, without hedge or scare quotes', () => {
    const claims = [
      claim('plain', attack),
      claim('scare', attack, { hedge: 'scare-quoted' }),
      claim('maybe', attack, { hedge: 'possible' }),
      claim('quoted', attack, { speaker: ['KAZ.GOV'] }),
      claim('unknown', attack, { stand: 'undisclosed' }),
    ];
    expect(accepts(claims, 'undisputed')).toEqual(['plain']);
  });

  test('what a party says of its own act against its interest', () => {
    expect(accepts([claim('killed', attack, { speaker: ['KAZ.SEC'], against_interest: true })], 'undisputed')).toEqual([
      'killed',
    ]);
  });

  test('what opposing sides both say, of every element the claim sets', () => {
    const both = [
      claim('g', { 'harm.threat': 'T' }, { speaker: ['KAZ.GOV'] }),
      claim('o', { 'harm.threat': 'T' }, { speaker: ['KAZ.OPP'] }),
      claim('more', { 'harm.threat': 'T', 'harm.armed-attack': 'T' }, { speaker: ['KAZ.GOV'] }),
      claim('media', { 'harm.threat': 'T' }, { speaker: ['media:x'] }),
    ];
    expect(accepts(both, 'undisputed')).toEqual(['g', 'o']);
  });

  test('the adversary is an opposing side, another state is none', () => {
    const said = [claim('g', attack, { speaker: ['KAZ.GOV'] }), claim('r', attack, { speaker: ['UZB.GOV'] })];
    expect(accepts(said, 'undisputed', { adversary: ['UZB'] })).toEqual(['g', 'r']);
    expect(accepts(said, 'undisputed')).toEqual([]);
  });

  test('nothing that somebody denies or the record contradicts', () => {
    const claims = [
      claim('denied', attack),
      claim('wrong', attack, { contradicted: true }),
      claim('denial', {}, { speaker: ['KAZ.OPP'], stand: 'denied', denies: ['denied'] }),
    ];
    expect(accepts(claims, 'undisputed')).toEqual([]);
  });
});

describe('the accounts of speakers', () => {
  const claims = [
    claim('text', { 'harm.internal-unrest': 'T' }),
    claim('gov', attack, { speaker: ['KAZ.MIL'], hedge: 'distanced' }),
    claim('opp', {}, { speaker: ['KAZ.OPP'], stand: 'denied', denies: ['text'] }),
    claim('tass', attack, { speaker: ['media:tass'] }),
    claim('idle', {}, { speaker: ['TUR'] }),
  ];

  test('are those of the ally, of an opposition that is quoted, and of each source that says something', () => {
    expect(accountsOf(aCase(claims)).map((a) => a.id)).toEqual([
      'undisputed',
      'government',
      'opposition',
      'source:media:tass',
      'everyone',
    ]);
    expect(accountsOf(aCase(claims.slice(0, 2))).map((a) => a.id)).toEqual(['undisputed', 'government', 'everyone']);
    expect(accountsOf(aCase([])).map((a) => a.id)).toEqual(['undisputed', 'everyone']);
  });

  test('a hedge of the reporter does not weaken a claim in its speaker’s own account', () => {
    expect(accepts(claims, 'government')).toContain('gov');
  });

  test('a speaker’s account leaves out what he denies', () => {
    const own = [
      claim('ours', attack, { speaker: ['KAZ.OPP'] }),
      claim('no', {}, { speaker: ['KAZ.OPP'], stand: 'denied', denies: ['ours'] }),
    ];
    expect(accepts(own, 'opposition')).toEqual(['no']);
  });

  test('a file may place a person, and an analyst may list claims', () => {
    const accounts = [
      { id: 'government', speakers: ['person:x'] },
      { id: 'mine', speakers: [], accept: ['p', 'nowhere'] },
    ];
    const c = aCase([claim('p', attack, { speaker: ['person:x'] })], { accounts });
    expect([...acceptedUnder(c, 'government')]).toEqual(['p']);
    expect([...acceptedUnder(c, 'mine')]).toEqual(['p']);
  });
});

const speakers = ['narrator', 'KAZ.GOV', 'KAZ.OPP', 'UZB.GOV', 'media:x'];
const anyClaims = fc
  .array(
    fc.record({
      speaker: fc.constantFrom(...speakers),
      value: fc.constantFrom('T' as const, 'F' as const, 'U' as const),
      element: fc.constantFrom('harm.armed-attack', 'attacker.state', 'condition.france-assists'),
      hedge: fc.constantFrom('none' as const, 'distanced' as const),
      stand: fc.constantFrom('affirmed' as const, 'denied' as const, 'undisclosed' as const),
      denies: fc.array(fc.nat(7), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) =>
    list.map((x, i) =>
      claim(
        `k${i}`,
        { [x.element]: x.value },
        {
          speaker: [x.speaker],
          hedge: x.hedge,
          stand: x.stand,
          denies: x.stand === 'denied' ? x.denies.filter((d) => d < list.length && d !== i).map((d) => `k${d}`) : [],
        },
      ),
    ),
  );

describe('properties', () => {
  test('an account never accepts what its own speaker denies', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const c = aCase(claims);
        for (const account of accountsOf(c)) {
          const accepted = acceptedUnder(c, account.id);
          for (const k of claims.filter((x) => x.speaker.some((s) => account.speakers.includes(s))))
            for (const denied of k.denies ?? []) expect(accepted.has(denied)).toBe(false);
        }
      }),
    );
  });

  test('everyone accepts what is undisputed, and others no claim that is neither undisputed nor their own', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const c = aCase(claims);
        const undisputed = acceptedUnder(c, 'undisputed');
        expect(acceptedUnder(c, 'everyone')).toEqual(undisputed);
        for (const account of accountsOf(c))
          for (const id of acceptedUnder(c, account.id)) {
            const own = claims.find((k) => k.id === id)?.speaker.some((s) => account.speakers.includes(s));
            expect(own || undisputed.has(id)).toBe(true);
          }
      }),
    );
  });

  test('everyone sets nothing aside, and no other account contests', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const c = aCase(claims);
        for (const account of accountsOf(c))
          for (const { ground, value } of Object.values(elementValues(c, account.id))) {
            expect(ground).not.toBe(account.id === 'everyone' ? 'set-aside' : 'contested');
            if (ground === 'contested' || ground === 'conflict') expect(value).toBe('U');
          }
      }),
    );
  });
});
