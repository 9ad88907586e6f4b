import { itemsOf } from '../read/items.ts';
import { caseIdOf, type DraftInput } from './ally.ts';
import type { Case, CaseClaim, Happening, Setting } from './model.ts';
import { rivals, sameness, type Sighting, voiceOf } from './same.ts';
import { codesOf } from './setting.ts';

/** One happening or fact as several articles tell it: at most one sighting of each. */
type Group = Sighting[];

/**
 * A case from several articles, each happening once: claims of one happening by the same speaker become one claim that lists
 * its members, in article and words; other speakers' claims of it stay, gathered under `happenings`. Figures that part
 * stay apart, each naming its rivals. A case from one article is as it was.
 */
export function merged(c: Case, inputs: readonly DraftInput[]): Case {
  if (inputs.length < 2) return c;
  const groups = groupsOf(inputs);
  const known = new Map(c.claims.map((claim) => [claim.id, claim]));
  const first = new Map<string, string>();
  const members = new Map<string, readonly Sighting[]>();
  for (const group of groups)
    for (const same of by(group, ({ id, item }) => `${voiceOf(item)} ${known.get(id)?.contradicted === true}`)) {
      const [head] = same;
      if (!head || same.length < 2) continue;
      members.set(head.id, same);
      for (const { id } of same) first.set(id, head.id);
    }
  const now = (id: string): string => first.get(id) ?? id;
  const each = (ids: readonly string[]): readonly string[] => [...new Set(ids.map(now))];
  const rivalsOf = rivalry(inputs, now);
  const claims = c.claims
    .filter(({ id }) => now(id) === id)
    .map((claim): CaseClaim => {
      const same = (members.get(claim.id) ?? []).flatMap(({ id }) => known.get(id) ?? []);
      const one = same.length > 1 ? joined(claim, same) : claim;
      const against = rivalsOf.get(claim.id);
      return {
        ...one,
        ...(one.denies ? { denies: each(one.denies) } : {}),
        ...(against ? { rivals: [...against] } : {}),
      };
    });
  const happenings = groups
    .filter(([head]) => head?.item.kind === 'event')
    .map((group): Happening => ({ claims: each(group.map(({ id }) => id)) }))
    .filter(({ claims: told }) => told.length > 1);
  return {
    ...c,
    claims,
    ...(c.appeals ? { appeals: each(c.appeals) } : {}),
    ...(happenings.length > 0 ? { happenings } : {}),
    ally_because: each(c.ally_because),
    ...(c.adversary_because ? { adversary_because: each(c.adversary_because) } : {}),
    day_because: c.day_because.split(' ').map(now).join(' '),
    accounts: c.accounts.map((a) => (a.accept ? { ...a, accept: each(a.accept) } : a)),
    ...(c.response?.claims ? { response: { ...c.response, claims: each(c.response.claims) } } : {}),
  };
}

/**
 * Every item of every article, put to the first group all of whose sightings tell of the same. Articles are gone through by day and
 * text, not as they were given, so that their order changes no group; groups and their sightings stand as given.
 */
function groupsOf(inputs: readonly DraftInput[]): readonly Group[] {
  const given = sightingsOf(inputs);
  const place = new Map(given.map((sighting, i) => [sighting, i]));
  const at = (sighting: Sighting | undefined): number => (sighting ? (place.get(sighting) ?? 0) : 0);
  const key = ({ reading }: Sighting): string =>
    [reading.referenceDate.value, reading.language, reading.input_hash, reading.title ?? ''].join(' ');
  const settled = given.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : at(a) - at(b)));
  return gathered(settled)
    .map((group) => group.toSorted((a, b) => at(a) - at(b)))
    .toSorted((a, b) => at(a[0]) - at(b[0]));
}

function gathered(sightings: readonly Sighting[]): readonly Group[] {
  const groups: Group[] = [];
  // Only what is of one kind and type can be one: nothing else is compared.
  const drawers = new Map<string, Group[]>();
  for (const sighting of sightings) {
    const { item } = sighting;
    const label =
      item.kind === 'event' ? `event ${item.type}` : item.kind === 'figure' ? `figure ${item.subject}` : item.kind;
    const drawer = drawers.get(label) ?? [];
    drawers.set(label, drawer);
    const fitting = drawer.flatMap((group) => {
      // Within an article the reader has merged already.
      if (group.some((other) => other.input === sighting.input)) return [];
      const how = group.map((other) => sameness(other, sighting));
      return how.includes('other') ? [] : [{ group, sure: !how.includes('if-alone') }];
    });
    const sure = fitting.find((fit) => fit.sure);
    const found = sure ?? (fitting.length === 1 ? fitting[0] : undefined);
    if (found) found.group.push(sighting);
    else {
      const group = [sighting];
      groups.push(group);
      drawer.push(group);
    }
  }
  return groups;
}

function sightingsOf(inputs: readonly DraftInput[]): readonly Sighting[] {
  return inputs.flatMap(({ reading }, input) => {
    const codeOf = codesOf(reading);
    return itemsOf(reading).map((item): Sighting => ({ id: caseIdOf(item.id, input), input, item, reading, codeOf }));
  });
}

/** Items with the same key together, in order. */
function by<T>(items: readonly T[], key: (item: T) => string): Iterable<readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const list = found.get(key(item));
    if (list) list.push(item);
    else found.set(key(item), [item]);
  }
  return found.values();
}

/** One claim in place of several that say the same by the same speaker. */
function joined(head: CaseClaim, same: readonly CaseClaim[]): CaseClaim {
  const denies = [...new Set(same.flatMap((claim) => claim.denies ?? []))];
  const any = (key: 'against_interest' | 'performative'): object =>
    same.some((claim) => claim[key]) ? { [key]: true } : {};
  return {
    ...head,
    day: same.find((claim) => claim.day !== null)?.day ?? null,
    ...any('against_interest'),
    ...any('performative'),
    sets: settingsOf(same),
    ...(denies.length > 0 ? { denies } : {}),
    members: same.map(({ id, source, span }) => ({ id, source, span })),
  };
}

/** What any of them says of an element; where they differ, what is firm before what is open. */
function settingsOf(same: readonly CaseClaim[]): readonly Setting[] {
  const found = new Map<string, Setting>();
  for (const set of same.flatMap((claim) => claim.sets)) {
    const had = found.get(set.element);
    if (!had || (had.value === 'U' && set.value !== 'U')) found.set(set.element, set);
  }
  return [...found.values()];
}

/** By figure: the figures of the same thing, in any article, that give another number. */
function rivalry(inputs: readonly DraftInput[], now: (id: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const figures = inputs.flatMap(({ reading }, input) =>
    reading.claims.map((figure) => ({ id: now(caseIdOf(figure.id, input)), figure, input })),
  );
  // Two numbers of one speaker in one article are an older and a newer, or of different things.
  const apart = (a: (typeof figures)[number], b: (typeof figures)[number]): boolean =>
    a.input !== b.input || voiceOf(a.figure) !== voiceOf(b.figure);
  const found = new Map<string, Set<string>>();
  for (const subject of by(figures, ({ figure }) => figure.subject))
    for (const a of subject)
      for (const b of subject)
        if (a.id !== b.id && apart(a, b) && rivals(a.figure, b.figure))
          found.set(a.id, (found.get(a.id) ?? new Set()).add(b.id));
  return found;
}
