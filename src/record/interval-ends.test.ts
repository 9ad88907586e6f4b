import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { addDays, type Day, extent, holdsOn, type Interval } from '../kernel/date.ts';
import type { Truth } from '../kernel/truth.ts';
import { partyHolds, treatyHolds, versionHolds } from './asof.ts';
import { openRecord } from './index.ts';
import type { Provision, Treaty } from './model.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { law } = buildRecord(root);
const record = openRecord(law);

interface Ends extends Interval {
  readonly signed?: string;
  readonly never?: true;
}

/** The value the day before each end and on the day, as `before>on`; and what it must be. */
function turns(
  name: string,
  interval: Ends,
  at: (day: Day) => Truth,
): { readonly seen: string; readonly want: string }[] {
  const out: { seen: string; want: string }[] = [];
  const turn = (end: string, day: Day, want: string): void => {
    const seen = `${at(addDays(day, -1))}>${at(day)}`;
    out.push({ seen: `${name} ${end} ${day} ${seen}`, want: `${name} ${end} ${day} ${want}` });
  };
  const { from, to, signed, never } = interval;
  if (never) return out;
  if (typeof from === 'string') turn('from', from, 'F>T');
  else {
    const earliest = from?.not_before ?? (signed === undefined ? undefined : extent(signed).first);
    if (from?.not_after !== undefined && earliest === from.not_after) turn('from', earliest, 'F>T');
    else {
      if (earliest !== undefined) turn('from, earliest', earliest, 'F>U');
      if (from?.not_after !== undefined) turn('from, latest', from.not_after, 'U>T');
    }
  }
  const running = from === undefined || (typeof from === 'object' && from.not_after === undefined) ? 'U' : 'T';
  if (typeof to === 'string') turn('to', to, `${running}>F`);
  else {
    if (to?.not_before !== undefined) turn('to, earliest', to.not_before, `${running}>U`);
    if (to?.not_after !== undefined) turn('to, latest', to.not_after, 'U>F');
  }
  return out;
}

const sum = (all: readonly { readonly seen: string; readonly want: string }[]) => ({
  seen: all.map((x) => x.seen),
  want: all.map((x) => x.want),
});

describe('the day before each end of the record, and the day itself', () => {
  test('parties of treaties', () => {
    const { seen, want } = sum(
      law.treaties.flatMap((t) =>
        t.parties.flatMap((p, i) => turns(`${t.id} ${p.state} ${i}`, p, (day) => partyHolds(p, day))),
      ),
    );
    expect(seen).toEqual(want);
    expect(seen.length).toBeGreaterThan(400);
  });
  test('members of organisations', () => {
    const { seen, want } = sum(
      law.organisations.flatMap((o) =>
        (o.members ?? []).flatMap((p, i) => turns(`${o.id} ${p.state} ${i}`, p, (day) => partyHolds(p, day))),
      ),
    );
    expect(seen).toEqual(want);
  });
  test('force of treaties and its gaps', () => {
    const { seen, want } = sum(
      law.treaties.flatMap((t) => [
        ...turns(
          t.id,
          {
            ...(t.in_force === undefined ? {} : { from: t.in_force }),
            ...(t.ended === undefined ? {} : { to: t.ended }),
            ...(t.signed === undefined ? {} : { signed: t.signed }),
          },
          (day) => treatyHolds({ ...t, force_gaps: [] }, day).value,
        ),
        ...(t.force_gaps ?? []).flatMap((gap, i) =>
          turns(`${t.id} gap ${i}`, gap, (day) => (treatyHolds(t, day).gap === i ? 'T' : 'F')),
        ),
      ]),
    );
    expect(seen).toEqual(want);
  });
  test('versions of articles: on each day of a change one ends and the next begins', () => {
    const provisions = law.treaties.flatMap((t) => t.provisions);
    const { seen, want } = sum(
      provisions.flatMap((p) => (p.valid ? turns(p.id, p.valid, (day) => versionHolds(p, day)) : [])),
    );
    expect(seen).toEqual(want);
    expect(seen.length).toBeGreaterThanOrEqual(10);
  });
  test('territories, chairs, offices and states', () => {
    const { seen, want } = sum([
      ...law.territories.flatMap((t) =>
        [...t.sovereign, ...t.administered].flatMap((h, i) => turns(`${t.id} ${i}`, h, (day) => holdsOn(h, day))),
      ),
      ...law.organisations.flatMap((o) =>
        (o.chairs ?? []).flatMap((c, i) => turns(`${o.id} chair ${i}`, c, (day) => holdsOn(c, day))),
      ),
      ...law.people.flatMap((p) => p.offices.flatMap((o, i) => turns(`${p.id} ${i}`, o, (day) => holdsOn(o, day)))),
      ...law.states.flatMap((s) => s.intervals.flatMap((h, i) => turns(`${s.id} ${i}`, h, (day) => holdsOn(h, day)))),
    ]);
    expect(seen).toEqual(want);
  });
});

describe('days that decided cases', () => {
  const treaty = (id: string): Treaty => record.treaty(id) as Treaty;
  const version = (id: string): Provision => record.provision(id)?.provision as Provision;
  const valid = (article: string, day: Day): readonly string[] =>
    law.treaties.flatMap((t) =>
      t.provisions.flatMap((p) =>
        p.id.startsWith(`${article}@`) && record.versionValid(version(p.id), day).value === 'T' ? [p.id] : [],
      ),
    );
  test('the CST had its articles of 1992 to 2012-12-18, those of 2010 from the 19th', () => {
    for (const article of ['CST-2', 'CST-4']) {
      expect(valid(article, '2012-12-18')).toEqual([`${article}@1992`]);
      expect(valid(article, '2012-12-19')).toEqual([`${article}@2010`]);
    }
  });
  test('Uzbekistan was bound to 1999-04-20, and again on 2012-12-19 for the last time', () => {
    const on = (day: Day): Truth => record.isParty(treaty('CST'), 'UZB', day).value;
    expect(['1999-04-20', '1999-04-21', '2006-08-15', '2006-08-16'].map(on)).toEqual(['T', 'F', 'F', 'U']);
    expect(['2008-03-27', '2008-03-28', '2012-12-19', '2012-12-20'].map(on)).toEqual(['U', 'T', 'T', 'F']);
  });
  test('Article 6 of the North Atlantic Treaty named the Algerian departments to 1962-07-02', () => {
    expect(valid('NAT-5', '1952-02-17')).toEqual(['NAT-5@1949']);
    expect(valid('NAT-5', '1952-02-18')).toEqual(['NAT-5@1952']);
    expect(valid('NAT-5', '1962-07-02')).toEqual(['NAT-5@1952']);
    expect(valid('NAT-5', '1962-07-03')).toEqual(['NAT-5@1962']);
    expect(valid('NAT-5', '1949-08-23')).toEqual([]);
    expect(JSON.stringify(version('NAT-5@1952').when)).toContain('algerian-departments');
    expect(JSON.stringify(version('NAT-5@1962').when)).not.toContain('algerian-departments');
  });
});

/** The reference writes the last day inside; here `to` is the first day outside. */
interface ReferenceTreaty {
  readonly id: string;
  readonly ended: Day | null;
  readonly parties: readonly {
    readonly state: string;
    readonly in_force_from: Day | null;
    readonly in_force_to: Day | null;
  }[];
  readonly provisions: readonly {
    readonly id: string;
    readonly valid: { readonly from: Day | null; readonly to: Day | null };
  }[];
}
const file = path.resolve(root, '../shared/reference/obligations/treaties.json');
const hasReference = existsSync(file);

describe.skipIf(!hasReference)('closed ends of the reference, half-open ends here (needs ../shared)', () => {
  const { treaties } = hasReference
    ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly treaties: readonly ReferenceTreaty[] })
    : { treaties: [] };
  const wrong = (name: string, day: Day, got: Truth | undefined, want: Truth): readonly string[] =>
    got === want ? [] : [`${name} on ${day}: ${got}, the reference ${want}`];

  test('a party is bound on its last day, not on the next', () => {
    const found = treaties.flatMap((t) => {
      const own = record.treaty(t.id);
      if (!own) return [`${t.id} is not in the record`];
      return t.parties.flatMap((p) => {
        const others = t.parties.filter((q) => q.state === p.state);
        const guarantor = own.parties.some((q) => q.state === p.state && q.guarantor);
        const as = guarantor ? 'party' : 'victim';
        const at = (day: Day): Truth => record.isParty(own, p.state, day, as).value;
        if (others.length > 1 && others.some((q) => q.in_force_from === null)) return [];
        return [
          ...(p.in_force_from === null ? [] : wrong(`${t.id} ${p.state}`, p.in_force_from, at(p.in_force_from), 'T')),
          ...(p.in_force_to === null || p.in_force_from === null
            ? []
            : wrong(`${t.id} ${p.state}`, p.in_force_to, at(p.in_force_to), 'T')),
          ...(p.in_force_to === null || others.length > 1
            ? []
            : wrong(`${t.id} ${p.state} after`, p.in_force_to, at(addDays(p.in_force_to, 1)), 'F')),
        ];
      });
    });
    expect(found).toEqual([]);
  });
  test('a treaty is in force on its last day, a version valid on its last', () => {
    const found = treaties.flatMap((t) => {
      const own = record.treaty(t.id);
      if (!own) return [`${t.id} is not in the record`];
      const ended = t.ended;
      const force = (day: Day): Truth => record.inForce(own, day).value;
      return [
        ...(ended === null
          ? []
          : [
              ...(force(ended) === 'F' ? [`${t.id} is over on ${ended}`] : []),
              ...wrong(`${t.id} after`, ended, force(addDays(ended, 1)), 'F'),
            ]),
        ...t.provisions.flatMap(({ id, valid: { from, to } }) => {
          const p = record.provision(id)?.provision;
          if (!p) return [`${id} is not in the record`];
          const at = (day: Day): Truth => record.versionValid(p, day).value;
          return [
            ...(from === null
              ? []
              : [...wrong(id, from, at(from), 'T'), ...wrong(`${id} before`, from, at(addDays(from, -1)), 'F')]),
            ...(to === null
              ? []
              : [...wrong(id, to, at(to), 'T'), ...wrong(`${id} after`, to, at(addDays(to, 1)), 'F')]),
          ];
        }),
      ];
    });
    expect(found).toEqual([]);
  });
});
