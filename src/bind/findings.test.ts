import { describe, expect, test } from 'vitest';
import type { Case, CaseClaim, Setting } from '../case/model.ts';
import { bindCase } from './findings.ts';
import { masters } from './masters.fixture.ts';
import { defaultContrast } from './precedents.ts';

const record = masters();

function claim(id: string, speaker: string, sets: readonly (readonly [string, Setting['value']])[]): CaseClaim {
  return {
    id,
    kind: 'event',
    content: id,
    speaker: [speaker],
    via: [],
    hedge: 'none',
    stand: 'affirmed',
    day: null,
    source: 0,
    span: { start: 0, end: 0, text: '', line: 1 },
    sets: sets.map(([element, value]) => ({ element, value, rule: 'test' })),
  };
}

/** A crisis in a CSTO state: riots in the text's own voice; the attack and the foreign hand only in the president's words. */
const crisis: Case = {
  schema: 'casus-case/1',
  id: 'crisis',
  title: { ar: 'x', en: 'x', ru: 'x' },
  kind: 'unrest',
  ally: 'KAZ',
  ally_because: [],
  day: '2022-01-05',
  day_because: 'request',
  adversary: [],
  place: { name: 'Kazakhstan', recognised_sovereign: 'KAZ' },
  facts: {},
  requests: {},
  claims: [
    claim('riots', 'narrator', [['harm.internal-unrest', 'T']]),
    claim('asked', 'narrator', [
      ['request.CST', 'T'],
      ['request.CSTO-PK', 'T'],
    ]),
    claim('gangs', 'KAZ.GOV', [
      ['harm.armed-attack', 'T'],
      ['attacker.external', 'U'],
    ]),
    claim('bands', 'KAZ.GOV', [
      ['harm.armed-attack', 'T'],
      ['attacker.external', 'U'],
    ]),
  ],
  accounts: [],
  sources: [],
  drafted: true,
};

describe('findings of a case', () => {
  const { findings, trees } = bindCase(crisis, record);
  const of = (provision: string, account: string) =>
    findings.find((f) => f.provision === provision && f.account === account && f.responder === null);

  test('hang on the account, and say so', () => {
    expect(of('CST-4@2010', 'undisputed')).toMatchObject({
      status: 'not-triggered',
      decisive_element: 'harm',
      ground: 'set-aside',
    });
    expect(of('CST-4@2010', 'government')).toMatchObject({ status: 'arguable', decisive_element: 'external-element' });
    expect(of('CST-4@2010', 'everyone')).toMatchObject({
      status: 'arguable',
      decisive_element: 'harm',
      ground: 'contested',
    });
    for (const account of new Set(findings.map((f) => f.account)))
      expect(of('CSTO-PK-3', account)?.status).toBe('triggered');
  });

  test('name the claims that would change them', () => {
    expect(of('CST-4@2010', 'undisputed')?.pivotal).toEqual([
      { change: [{ claim: 'gangs', to: 'accepted' }], status: 'arguable' },
      { change: [{ claim: 'bands', to: 'accepted' }], status: 'arguable' },
    ]);
    expect(of('CST-4@2010', 'government')?.pivotal).toEqual([
      {
        change: [
          { claim: 'gangs', to: 'set-aside' },
          { claim: 'bands', to: 'set-aside' },
        ],
        status: 'not-triggered',
      },
    ]);
    expect(of('CSTO-PK-3', 'undisputed')?.pivotal.map((p) => p.change.map((c) => c.claim))).toEqual([
      ['riots'],
      ['asked'],
    ]);
  });

  test('keep each distinct tree once, and leave out treaties that do not bind the ally', () => {
    for (const finding of findings) expect(trees[finding.tree]?.args['provision']).toBe(finding.provision);
    const contents = Object.values(trees).map((tree) => JSON.stringify(tree));
    expect(new Set(contents).size).toBe(contents.length);
    expect(contents.length).toBeLessThanOrEqual(findings.length);
    expect(findings.map((f) => f.treaty)).not.toContain('NAT');
  });

  test('a value that was set aside names the claims it was made by', () => {
    const tree = trees[of('CST-4@2010', 'undisputed')?.tree ?? ''];
    expect(tree?.children?.find((node) => node.element === 'harm')?.claims).toEqual(['gangs', 'bands']);
  });

  test('the same case gives the same bytes', () => {
    const again = bindCase({ ...crisis }, masters());
    expect(JSON.stringify([again.findings, again.trees])).toBe(JSON.stringify([findings, trees]));
  });
});

describe('the contrast a reader would reach for', () => {
  test('looks only at precedents that had ended, never at the case itself', () => {
    const laid = defaultContrast(crisis, record, 'everyone');
    const ids = laid?.cases.map((c) => c.id) ?? [];
    expect(laid?.treaty).toBe('CST');
    expect(laid?.article).toBe('CST-4');
    expect(ids[0]).toBe('crisis');
    for (const id of ['kgz-2010-06', 'nkr-2020', 'kgz-tjk-2021']) expect(ids).toContain(id);
    expect(ids).not.toContain('kaz-2022');
    expect(ids).not.toContain('arm-2022-09');
  });
  test('with hindsight it adds later ones', () => {
    const ids = defaultContrast(crisis, record, 'everyone', { hindsight: true })?.cases.map((c) => c.id) ?? [];
    expect(ids).toContain('arm-2022-09');
    expect(ids).not.toContain('kaz-2022');
  });
});
