import { addDays, type Day, extent } from '../kernel/date.ts';
import { seeded } from '../kernel/random.ts';
import { truths } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Leaf, Situation, StateCode, Treaty } from '../record/model.ts';
import { type Clause, leavesOf } from './clause.ts';

type Facts = Situation['facts'];
type Change = (situation: Situation) => Situation;
/** One fact a clause reads, with every value it may have. */
interface Axis {
  readonly name: string;
  readonly settings: readonly Change[];
}

export const blank: Situation = {
  id: 'table',
  date: '2000-01-01',
  ally_in_trouble: 'AAA',
  place: { name: 'somewhere', zones: [], administered_by: null, is_territory_of_victim: 'U' },
  requests: {},
  facts: { victim_initiated: 'U' },
};

const facts =
  (change: (facts: Facts) => Facts): Change =>
  (s) => ({ ...s, facts: change(s.facts) });
const place =
  (change: Partial<Situation['place']>): Change =>
  (s) => ({ ...s, place: { ...s.place, ...change } });
const attacker = (change: NonNullable<Facts['attacker']>): Change =>
  facts((f) => ({ ...f, attacker: { ...f.attacker, ...change } }));

/** The facts that a clause and its overrides read, each with all its values. */
export function axesOf(clause: Clause, record: RecordIndex, victim: StateCode, day: Day): readonly Axis[] {
  const leaves = [...leavesOf(clause.terms), ...clause.overrides.flatMap((o) => leavesOf(o.terms))].map((t) => t.leaf);
  const axes = new Map<string, Axis>();
  const add = (name: string, settings: readonly Change[]): void => void axes.set(name, { name, settings });
  for (const leaf of leaves) {
    if ('harm' in leaf) {
      const { harm } = leaf;
      add(
        `harm ${harm}`,
        truths.map((t) => facts((f) => ({ ...f, harm: { ...f.harm, [harm]: t } }))),
      );
    } else if ('cond' in leaf) {
      const given = truths.map((t) => facts((f) => ({ ...f, conditions: { ...f.conditions, [leaf.cond]: t } })));
      add(`condition ${leaf.cond}`, [...given, (s) => s]);
    } else if ('request' in leaf || 'consent' in leaf) {
      const given = truths.map(
        (value): Change =>
          (s) => ({ ...s, requests: { [clause.treaty.id]: { value } } }),
      );
      add('request', [...given, (s) => s]);
    } else if ('defensive' in leaf)
      add(
        'began',
        truths.map((t) => facts((f) => ({ ...f, victim_initiated: t }))),
      );
    else if ('place' in leaf) addPlace(leaf, victim, add);
    else if (leaf.attacker === 'external' || leaf.attacker === 'state') {
      const { attacker: form } = leaf;
      add(
        form,
        truths.map((t) => attacker({ [form]: t })),
      );
    } else if ('name' in leaf) {
      const { name } = leaf;
      add(
        `attribute ${name}`,
        truths.map((t) => attacker({ attrs: { [name]: t } })),
      );
    }
  }
  const named = namesFor(leaves, clause.treaty, record, victim, day);
  if (named.length > 0)
    add(
      'names',
      [[], ...named].map((states) => attacker({ states })),
    );
  return [...axes.values()];
}

function addPlace(
  leaf: Leaf & { readonly place: string },
  victim: StateCode,
  add: (name: string, settings: readonly Change[]) => void,
): void {
  if ('in' in leaf) {
    // Zones are lists: inside one of them, inside another, inside none that is asked for.
    const [first, last] = [leaf.in[0] ?? '', leaf.in.at(-1) ?? ''];
    add(`zones ${leaf.in.join()}`, [
      place({ zones: ['elsewhere'] }),
      place({ zones: [first] }),
      place({ zones: ['elsewhere', last] }),
    ]);
  } else if (leaf.place === 'administered-by' || leaf.place === 'administered-by-victim') {
    const who = 'who' in leaf ? leaf.who : victim;
    add(
      'administered by',
      [who, 'ZZZ', 'disputed', null].map((state) => place({ administered_by: state })),
    );
  } else
    add(
      'territory',
      truths.map((t) => place({ is_territory_of_victim: t })),
    );
}

/** Attackers of every kind the clause tells apart: listed, a party, an open party, nobody of the treaty, two at once. */
function namesFor(
  leaves: readonly Leaf[],
  treaty: Treaty,
  record: RecordIndex,
  victim: StateCode,
  day: Day,
): readonly (readonly StateCode[])[] {
  const out: StateCode[][] = [];
  for (const leaf of leaves) {
    if (!('attacker' in leaf)) continue;
    if ('list' in leaf) out.push([leaf.list[0] ?? ''], ['ZZZ'], ['ZZZ', leaf.list.at(-1) ?? '']);
    if (leaf.attacker === 'party' || leaf.attacker === 'not-party') {
      const others = [...new Set(treaty.parties.map((p) => p.state))].filter((s) => s !== victim);
      const of = (value: string): StateCode | undefined =>
        others.find((s) => record.isParty(treaty, s, day).value === value);
      const open = of('U');
      out.push(['ZZZ'], [of('T') ?? 'ZZZ'], ['ZZZ', of('T') ?? 'ZZZ'], ...(open ? [[open], ['ZZZ', open]] : []));
    }
  }
  return out;
}

/** All combinations where there are at most `limit`, else `limit` of them drawn with a fixed seed. */
export function combinations(
  axes: readonly Axis[],
  limit: number,
): { readonly changes: readonly Change[]; readonly whole: boolean } {
  const size = axes.reduce((n, axis) => n * axis.settings.length, 1);
  const whole = size <= limit;
  const random = seeded(2022);
  const changes = Array.from({ length: Math.min(size, limit) }, (_, i): Change => {
    let rest = whole ? i : Math.floor(random() * size);
    const chosen = axes.map((axis) => {
      const setting = axis.settings[rest % axis.settings.length] as Change;
      rest = Math.floor(rest / axis.settings.length);
      return setting;
    });
    return (s) => chosen.reduce((now, change) => change(now), s);
  });
  return { changes, whole };
}

/** A day and a victim for which force, version and membership are T, where there are such; else the firmest there is. */
export function firmest(clause: Clause, record: RecordIndex): { readonly day: Day; readonly victim: StateCode } {
  const { treaty, provision } = clause;
  const dates = [treaty.in_force, treaty.signed, provision.valid?.from, ...treaty.parties.map((p) => p.from)];
  const starts = dates.flatMap((w) =>
    typeof w === 'string'
      ? [extent(w).first]
      : w === undefined
        ? []
        : [w.not_after, w.not_before].flatMap((d) => d ?? []),
  );
  const days = [...new Set(starts.flatMap((d) => [d, addDays(d, 400)])), '1900-01-01'];
  const rank = { T: 2, U: 1, F: 0 } as const;
  let best = { day: '1900-01-01', victim: treaty.parties[0]?.state ?? 'AAA' };
  let most = -1;
  for (const day of days)
    for (const { state } of treaty.parties) {
      const values = [
        record.inForce(treaty, day),
        record.versionValid(provision, day),
        record.isParty(treaty, state, day, 'victim'),
      ];
      const firm = Math.min(...values.map((v) => rank[v.value]));
      if (firm > most) [most, best] = [firm, { day, victim: state }];
    }
  return best;
}
