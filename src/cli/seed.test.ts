import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../bind/model.ts';
import type { Dossier } from '../brief/model.ts';
import { casus, fileWith, gold, hasSeed, readFileSync, scorer, seed } from './run-casus.fixture.ts';

interface Measure {
  readonly f1: number;
}

/** The first article the product was specified by: what its dossier must say (DESIGN.md section 5) and how well it is read. */
describe.skipIf(!hasSeed)('the seed article (needs ../shared)', () => {
  const run = casus(['brief', seed, '--date', '2022-01-06', '--json']);
  const dossier = (): Dossier => JSON.parse(run.stdout) as Dossier;
  const finding = (provision: string, account: string): Finding | undefined =>
    dossier().findings.find((f) => f.provision === provision && f.account === account && f.responder === null);

  test('comes to a dossier', () => {
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    for (const key of [
      'schema',
      'versions',
      'input_hash',
      'verdict',
      'alliance',
      'response',
      'contrast',
      'findings',
      'trees',
      'reading',
      'audit',
      'reckoning',
      'outlook',
      'sources',
    ])
      expect(dossier()).toHaveProperty(key);
  });

  test('Article 4 hangs on the account; the peacekeeping agreement does not', () => {
    expect(finding('CST-4@2010', 'undisputed')).toMatchObject({
      status: 'not-triggered',
      decisive_element: 'harm',
      ground: 'set-aside',
    });
    expect(finding('CST-4@2010', 'government')).toMatchObject({
      status: 'arguable',
      decisive_element: 'external-element',
    });
    expect(finding('CST-4@2010', 'everyone')).toMatchObject({
      status: 'arguable',
      decisive_element: 'harm',
      ground: 'contested',
    });
    for (const account of new Set(dossier().findings.map((f) => f.account)))
      expect(finding('CSTO-PK-3', account)?.status, account).toBe('triggered');
  });

  test('the pivotal claim is the president on gangs trained abroad, at its words', () => {
    const flips = finding('CST-4@2010', 'undisputed')?.pivotal ?? [];
    const claims = new Set(flips.flatMap((p) => p.change.filter((c) => c.to === 'accepted').map((c) => c.claim)));
    const text = readFileSync(seed, 'utf8').normalize('NFC');
    const words = (dossier().case?.claims ?? [])
      .filter((c) => claims.has(c.id))
      .map((c) => ({
        speaker: c.speaker,
        text: text.slice(c.span.start, c.span.end),
        start: c.span.start,
        end: c.span.end,
      }));
    expect(words.some((w) => w.speaker.includes('person:tokayev') && w.start < 1884 && w.end > 1769)).toBe(true);
  });

  test('cites Article 4 and fits the peacekeeping agreement', () => {
    const said = JSON.stringify(dossier().response);
    expect(said).toContain('CST-4@2010');
    expect(said).toContain('CSTO-PK-3');
  });

  test('each of the three refusals shows its elements', () => {
    const ids = dossier().contrast?.cases.map((c) => c.id) ?? [];
    for (const id of ['kgz-2010-06', 'nkr-2020', 'kgz-tjk-2021']) expect(ids).toContain(id);
    expect(dossier().contrast?.rows.length).toBeGreaterThanOrEqual(5);
  });

  test('the audit flags the errors and no true statement', () => {
    const lines = dossier().audit;
    const flagged = lines.filter((l) => l.verdict === 'contradicts' || l.verdict === 'incomplete');
    const at = (start: number, end: number): readonly string[] =>
      flagged.filter((l) => l.span.start < end && l.span.end > start).map((l) => l.verdict);
    expect(at(4165, 4214), 'Karabakh war dated 2021').toContain('contradicts');
    expect(at(7460, 7477), 'Iran in 2021').toContain('contradicts');
    expect(at(2955, 2990), 'nine refused').toContain('incomplete');
    expect(JSON.stringify(flagged), 'the return of Uzbekistan').toContain('UZB');
    for (const line of lines.filter((l) => l.verdict === 'contradicts'))
      expect(
        [
          [4100, 4420],
          [7440, 7480],
        ].some(([a = 0, b = 0]) => line.span.start < b && line.span.end > a),
        line.statement,
      ).toBe(true);
    expect(lines.filter((l) => l.verdict === 'agrees').length).toBeGreaterThanOrEqual(15);
  });

  test('every span is confirmed by slice', () => {
    const text = readFileSync(seed, 'utf8').normalize('NFC').replace(/\r\n?/g, '\n');
    let spans = 0;
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (value !== null && typeof value === 'object') {
        const v = value as Record<string, unknown>;
        if (typeof v['start'] === 'number' && typeof v['end'] === 'number' && typeof v['text'] === 'string') {
          spans++;
          expect(text.slice(v['start'], v['end'])).toBe(v['text']);
        }
        Object.values(v).forEach(walk);
      }
    };
    walk(dossier().reading);
    expect(spans).toBeGreaterThan(200);
  });

  test('is read as well as the measures ask', () => {
    const prediction = fileWith(casus(['read', seed, '--date', '2022-01-06', '--json']).stdout, 'prediction.json');
    const scored = JSON.parse(
      spawnSync(process.execPath, [scorer, gold, prediction, '--json'], { encoding: 'utf8' }).stdout,
    ) as { total: Record<string, Measure> };
    const least = {
      actorsStatesAndOrganisations: 0.92,
      actors: 0.7,
      dates: 0.85,
      claimsValueAndSubject: 0.8,
      claims: 0.65,
      memberships: 0.75,
      events: 0.45,
      stances: 0.4,
    };
    const short = Object.entries(least)
      .filter(([name, f1]) => (scored.total[name]?.f1 ?? 0) < f1)
      .map(([name, f1]) => `${name} ${scored.total[name]?.f1} < ${f1}`);
    expect(short).toEqual([]);
  });

  test('two runs give the same bytes', () => {
    expect(casus(['brief', seed, '--date', '2022-01-06', '--json']).stdout).toBe(run.stdout);
  });
});
