import { extent, type Interval } from '../kernel/date.ts';
import { type FaultCode, nearest } from '../kernel/fault.ts';
import type { Path, Problem } from '../kernel/shape.ts';
import { readCondition, readWhen } from './conditions.ts';
import { gradedFacts } from './degree.ts';
import { governmentsOf } from './government.ts';
import type { Law, Organisation, PartyInterval, Person, Precedent, State, Territory, Treaty, Zone } from './model.ts';
import { lineageFaults } from './lineage.ts';
import { pairingFaults } from './pairing.ts';
import { repeatFaults } from './repeats.ts';
import { neverHolds, overlap } from './span-of-days.ts';
import { statehoodFaults } from './validate-statehood.ts';
import { relationFaults } from './validate-relations.ts';
import { versionFaults } from './versions.ts';
import { placesOf, unnamed } from './zone-places.ts';

/** A fault of one entity; the rim finds line and column by folder, id and path. */
export interface Found extends Problem {
  readonly folder: string;
  readonly id: string;
}

/**
 * Every fault of a compiled record that the shape of one file cannot show: ids that resolve, sources that stand in the
 * file's table, intervals that run forward and apart, versions that follow each other, conditions in the vocabulary, files
 * that name each other, nothing listed twice. Free of files.
 */
export function validate(law: Law): readonly Found[] {
  const ids = idsOf(law);
  return [
    ...law.states.flatMap((s) => ofState(s, new Check('states', s.id, ids, s.sources))),
    ...law.organisations.flatMap((o) => ofOrganisation(o, new Check('organisations', o.id, ids, o.sources))),
    ...law.treaties.flatMap((t) => ofTreaty(t, new Check('treaties', t.id, ids, t.sources))),
    ...law.territories.flatMap((t) => ofTerritory(t, new Check('territories', t.id, ids, t.sources))),
    ...law.zones.flatMap((z) => ofZone(z, new Check('zones', z.id, ids, z.sources))),
    ...law.people.flatMap((p) => ofPerson(p, new Check('people', p.id, ids, p.sources))),
    ...law.precedents.flatMap((p) => ofPrecedent(p, law, new Check('precedents', p.id, ids, p.sources))),
    ...repeatedProvisions(law),
    ...statehoodFaults(law),
    ...law.treaties.flatMap(versionFaults),
    ...lineageFaults(law),
    ...pairingFaults(law),
    ...repeatFaults(law),
    ...relationFaults(law),
  ];
}

const kinds = {
  state: 'a state',
  organisation: 'an organisation',
  treaty: 'a treaty',
  provision: 'a provision',
  territory: 'a territory',
  zone: 'a zone',
  person: 'a person',
} as const;
type Kind = keyof typeof kinds;
type Ids = Readonly<Record<Kind, ReadonlySet<string>>>;

function idsOf(law: Law): Ids {
  const of = (entities: readonly { readonly id: string }[]) => new Set(entities.map((e) => e.id));
  return {
    state: of(law.states),
    organisation: of(law.organisations),
    treaty: of(law.treaties),
    provision: of(law.treaties.flatMap((t) => t.provisions)),
    territory: of(law.territories),
    zone: of(law.zones),
    person: of(law.people),
  };
}

type Fact = { readonly source?: readonly string[] };

/** Collects the faults of one entity. */
class Check {
  readonly found: Found[] = [];
  readonly #folder: string;
  readonly #id: string;
  readonly #ids: Ids;
  readonly #sources: Readonly<Record<string, string>>;

  constructor(folder: string, id: string, ids: Ids, sources: Readonly<Record<string, string>>) {
    this.#folder = folder;
    this.#id = id;
    this.#ids = ids;
    this.#sources = sources;
  }

  report(path: Path, code: FaultCode, found: string, expected: string, next?: string): void {
    this.found.push({ folder: this.#folder, id: this.#id, path, code, found, expected, ...(next ? { next } : {}) });
  }

  resolves(path: Path, value: string | null | undefined, kind: Kind): void {
    const known = this.#ids[kind];
    if (value === undefined || value === null || known.has(value)) return;
    const near = nearest(value, known);
    this.report(
      path,
      'unknown-id',
      `"${value}"`,
      `${kinds[kind]} of the record`,
      near ? `Did you mean ${near}?` : undefined,
    );
  }

  knows(id: string, kind: Kind): boolean {
    return this.#ids[kind].has(id);
  }

  /** Every fact names a source, and the source stands in the file. */
  sourced(path: Path, fact: Fact): void {
    const keys = Object.keys(this.#sources);
    if (!fact.source || fact.source.length === 0)
      this.report(path, 'no-source', 'a fact without a source', `source: [key], of ${keys.join(', ')}`);
    fact.source?.forEach((key, i) => {
      if (keys.includes(key)) return;
      const near = nearest(key, keys);
      this.report(
        [...path, 'source', i],
        'no-source',
        `the source "${key}" is not in the table`,
        `one of ${keys.join(', ')}`,
        near ? `Did you mean ${near}?` : undefined,
      );
    });
  }

  forward(path: Path, interval: Interval): void {
    const why = neverHolds(interval);
    if (why) this.report(path, 'bad-date', why, 'an end after the start (the end is the first day outside)');
  }

  /** Sourced intervals that run forward; those with the same name do not overlap. */
  intervals<I extends Interval>(key: string, list: readonly I[], nameOf: (item: I) => string | null): void {
    list.forEach((item, i) => {
      this.sourced([key, i], item as Fact);
      this.forward([key, i], item);
      const name = nameOf(item);
      const other = list.findIndex((b, j) => j < i && nameOf(b) === name && overlap(item, b));
      if (name !== null && other >= 0)
        this.report([key, i], 'overlap', `${name} also has ${key}.${other}, which overlaps`, 'intervals apart');
    });
  }
}

function ofState(state: State, check: Check): readonly Found[] {
  check.intervals('intervals', state.intervals, () => state.id);
  check.intervals('names', state.names ?? [], () => 'another name');
  check.intervals('governments', state.governments ?? [], (g) => g.id);
  for (const key of ['predecessors', 'continues'] as const)
    state[key]?.forEach((p, i) => check.resolves([key, i], p, 'state'));
  return check.found;
}

function members(key: string, list: readonly PartyInterval[], check: Check): void {
  check.intervals(key, list, (p) => (p.never ? null : p.state));
  list.forEach((p, i) => {
    check.resolves([key, i, 'state'], p.state, 'state');
    p.suspended?.forEach((suspension, j) => {
      check.sourced([key, i, 'suspended', j], suspension);
      check.forward([key, i, 'suspended', j], suspension);
    });
  });
}

function ofOrganisation(organisation: Organisation, check: Check): readonly Found[] {
  check.resolves(['treaty'], organisation.treaty, 'treaty');
  organisation.decides?.forEach((t, i) => check.resolves(['decides', i], t, 'treaty'));
  check.forward([], { ...from(organisation.founded), ...to(organisation.ended) });
  if (organisation.members) members('members', organisation.members, check);
  check.intervals('chairs', organisation.chairs ?? [], () => 'the chair');
  organisation.chairs?.forEach((chair, i) => {
    check.resolves(['chairs', i, 'state'], chair.state, 'state');
    check.resolves(['chairs', i, 'person'], chair.person, 'person');
  });
  return check.found;
}

function ofTreaty(treaty: Treaty, check: Check): readonly Found[] {
  check.resolves(['organisation'], treaty.organisation, 'organisation');
  check.forward([], { ...from(treaty.in_force), ...to(treaty.ended) });
  members('parties', treaty.parties, check);
  treaty.instruments?.forEach((instrument, i) => check.sourced(['instruments', i], instrument));
  check.intervals('force_gaps', treaty.force_gaps ?? [], () => 'the treaty');
  treaty.provisions.forEach((provision, i) => {
    const path = ['provisions', i];
    check.sourced(path, provision);
    if (provision.valid) check.forward([...path, 'valid'], provision.valid);
    provision.exceptions?.forEach((exception, j) => {
      if (exception.source) check.sourced([...path, 'exceptions', j], exception);
    });
    const onId = (at: Path, id: string, kind: 'state' | 'zone') => check.resolves(at, id, kind);
    const conditions = [
      ...readWhen(provision.when, [...path, 'when'], onId),
      ...(provision.exceptions ?? []).flatMap(({ reads }, j) =>
        reads === undefined ? [] : readCondition(reads, [...path, 'exceptions', j, 'reads'], onId),
      ),
      ...Object.entries(provision.responder_overrides ?? {}).flatMap(([key, override]) => {
        const at = [...path, 'responder_overrides', key];
        for (const code of key.split('<')) check.resolves(at, code, 'state');
        return readCondition({ all: override.all }, at, onId);
      }),
    ];
    for (const bad of conditions) check.report(bad.path, 'bad-value', bad.found, bad.expected, bad.next);
  });
  return check.found;
}

function ofTerritory(territory: Territory, check: Check): readonly Found[] {
  for (const key of ['sovereign', 'administered'] as const) {
    check.intervals(key, territory[key], () => territory.id);
    territory[key].forEach((holder, i) => {
      if (!noState.has(holder.state)) check.resolves([key, i, 'state'], holder.state, 'state');
    });
  }
  return check.found;
}

/** The start of a place in a zone that names none. */
const always = '0001-01-01';

function ofZone(zone: Zone, check: Check): readonly Found[] {
  zone.defined_by.forEach((id, i) =>
    check.resolves(['defined_by', i], id, check.knows(id, 'treaty') ? 'treaty' : 'provision'),
  );
  const places = placesOf(zone);
  const dated = places.map((place) => ({ from: always, ...place }));
  check.intervals('places', dated, (place) => place.state ?? place.territory ?? null);
  places.forEach(({ state, territory, party_to }, i) => {
    const path = ['places', i];
    check.resolves([...path, 'party_to'], party_to, 'treaty');
    if ((state ?? territory) === unnamed)
      return check.report(path, 'bad-value', 'a place with neither or both', 'either state or territory');
    check.resolves([...path, 'state'], state, 'state');
    check.resolves([...path, 'territory'], territory, 'territory');
  });
  return check.found;
}

function ofPerson(person: Person, check: Check): readonly Found[] {
  check.resolves(['state'], person.state, 'state');
  check.resolves(['organisation'], person.organisation, 'organisation');
  check.intervals('offices', person.offices, (office) => office.role);
  return check.found;
}

/** Places that are no state's: disputed ground, the high seas. */
const noState: ReadonlySet<string> = new Set(['disputed', 'intl']);

function ofPrecedent(precedent: Precedent, law: Law, check: Check): readonly Found[] {
  const { situation, response } = precedent;
  check.sourced(['response'], response);
  check.resolves(['situation', 'ally_in_trouble'], situation.ally_in_trouble, 'state');
  situation.with_allies?.forEach((ally, i) => check.resolves(['situation', 'with_allies', i], ally, 'state'));
  for (const { element, degree, known } of gradedFacts(situation.facts, law).unknown)
    check.report(
      ['situation', 'facts', 'degrees', element],
      'bad-value',
      `"${degree}"`,
      known.length === 0 ? `no degree: ${element} is not graded` : `one of ${known.join(', ')}`,
    );
  check.resolves(['situation', 'place', 'territory'], situation.place.territory, 'territory');
  for (const key of ['recognised_sovereign', 'administered_by'] as const)
    if (!noState.has(situation.place[key] ?? ''))
      check.resolves(['situation', 'place', key], situation.place[key], 'state');
  check.resolves(['situation', 'place', 'state'], situation.place.state, 'state');
  situation.place.zones?.forEach((zone, i) => check.resolves(['situation', 'place', 'zones', i], zone, 'zone'));
  if (situation.place.territory !== undefined && situation.place.state !== undefined)
    check.report(['situation', 'place'], 'bad-value', 'a territory and a state', 'either territory or state');
  for (const key of Object.keys(situation.requests)) check.resolves(['situation', 'requests', key], key, 'treaty');
  const governments = governmentsOf(law, situation.ally_in_trouble);
  for (const [key, { by }] of Object.entries(situation.requests))
    if (by !== undefined && !governments.includes(by))
      check.report(
        ['situation', 'requests', key, 'by'],
        'unknown-id',
        `"${by}"`,
        governments.length === 0
          ? `a government of ${situation.ally_in_trouble}: its file lists none`
          : `one of ${governments.join(', ')}`,
      );
  check.resolves(['response', 'organisation'], response.organisation, 'organisation');
  check.resolves(['response', 'basis_cited'], response.basis_cited, 'provision');
  check.resolves(['response', 'basis_fits'], response.basis_fits, 'provision');
  check.resolves(['response', 'chair', 'state'], response.chair?.state, 'state');
  check.resolves(['response', 'chair', 'person'], response.chair?.person, 'person');
  response.contingents?.forEach((c, i) => check.resolves(['response', 'contingents', i, 'state'], c.state, 'state'));
  if (precedent.end !== undefined && extent(precedent.end).last < extent(precedent.start).first)
    check.report(['end'], 'bad-date', `end ${precedent.end} before start ${precedent.start}`, 'an end after the start');
  return check.found;
}

function repeatedProvisions(law: Law): readonly Found[] {
  const seen = new Map<string, string>();
  const found: Found[] = [];
  for (const treaty of law.treaties)
    treaty.provisions.forEach(({ id }, i) => {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, treaty.id);
      else
        found.push({
          folder: 'treaties',
          id: treaty.id,
          path: ['provisions', i, 'id'],
          code: 'unknown-id',
          found: `the id "${id}" is used twice (also in ${first})`,
          expected: 'an id of its own for each provision',
        });
    });
  return found;
}

const from = (when: Interval['from']): Interval => (when === undefined ? {} : { from: when });
const to = (when: Interval['to']): Interval => (when === undefined ? {} : { to: when });
