import { defaultContrast } from '../bind/index.ts';
import type { Case } from '../case/model.ts';
import { citationsOf, type CitationWords } from '../record/citation.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Condition, Law, Situation, StateCode, Treaty } from '../record/model.ts';

/**
 * The part of the record by which a page judges its cases anew, on any account: treaties that bind the allies or tie a
 * possible attacker to a responder, those of their organisations, the precedents that may be laid beside, and the places
 * and states all of these name. Entities stay whole and in order, so that references into them keep their numbers.
 * `cited`: organisations that a text names with an article, which are kept to know their treaty.
 */
export function extractFor(
  cases: readonly Case[],
  record: RecordIndex,
  hindsight: boolean,
  cited: ReadonlySet<string> = new Set(),
): Law {
  const { law } = record;
  const kept = cases.map((c) => partOf(c, record, hindsight));
  const union = (of: (part: Part) => ReadonlySet<string>): ReadonlySet<string> =>
    new Set(kept.flatMap((p) => [...of(p)]));
  const treaties = union((p) => p.treaties);
  const states = union((p) => p.states);
  const territories = union((p) => p.territories);
  const zones = union((p) => p.zones);
  const precedents = union((p) => p.precedents);
  const keptTreaties = law.treaties.filter((t) => treaties.has(t.id));
  const organisations = new Set(keptTreaties.flatMap((t) => t.organisation ?? []));
  const part: Law = {
    schema: law.schema,
    version: law.version,
    treaties: keptTreaties,
    states: law.states.filter((s) => states.has(s.id)).map(({ names: _names, ...state }) => state),
    organisations: law.organisations
      .filter((o) => organisations.has(o.id) || cited.has(o.id))
      .map(({ spellings: _spellings, ...o }) => o),
    territories: law.territories.filter((t) => territories.has(t.id)).map(({ spellings: _spellings, ...t }) => t),
    zones: law.zones.filter((z) => zones.has(z.id)),
    people: [],
    precedents: law.precedents.filter((p) => precedents.has(p.id)).map(({ spellings: _spellings, ...p }) => p),
    rules: Object.fromEntries(Object.entries(law.rules).filter(([id]) => judging.has(id))),
  };
  return { ...part, rules: { ...part.rules, citations: citationsIn(part, citationsOf(law)) } };
}

/** Words for the sources that this part of the record cites. */
function citationsIn(part: Law, words: CitationWords): CitationWords {
  const { treaties, states, organisations, territories, zones, precedents } = part;
  const entities = [treaties, states, organisations, territories, zones, precedents].flat();
  const cited = new Set(entities.flatMap(({ sources }) => Object.values(sources)));
  return Object.fromEntries(Object.entries(words).filter(([citation]) => cited.has(citation)));
}

/** Rules that judging and naming read: the others serve the reader, the drafting and the outlook. */
const judging: ReadonlySet<string> = new Set(['degrees', 'endings']);

interface Part {
  readonly treaties: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly territories: ReadonlySet<string>;
  readonly zones: ReadonlySet<string>;
  readonly precedents: ReadonlySet<string>;
}

function partOf(c: Case, record: RecordIndex, hindsight: boolean): Part {
  const { law } = record;
  const beside = (defaultContrast(c, record, 'everyone', { hindsight })?.cases ?? []).slice(1);
  const precedents = new Set([...beside.map(({ id }) => id), c.id].filter((id) => record.precedent(id)));
  const past = [...precedents].flatMap((id) => record.precedent(id)?.situation ?? []);
  const allies = [c.ally, ...(c.with_allies ?? [])];
  const attackers = attackersOf(c);
  const binding = law.treaties.filter((t) => allies.some((ally) => binds(record, t, ally, c.day)));
  const responders = new Set(binding.flatMap((t) => record.partiesOn(t, c.day).map((p) => p.state)));
  const ties = law.treaties.filter((t) =>
    attackers.some((attacker) => {
      if (!binds(record, t, attacker, c.day)) return false;
      return record.partiesOn(t, c.day).some((p) => p.state !== attacker && responders.has(p.state));
    }),
  );
  const named = namedIn(c, record);
  const organisations = new Set([...binding, ...named].flatMap((t) => t.organisation ?? []));
  const related = law.treaties.filter((t) => t.organisation !== undefined && organisations.has(t.organisation));
  const treaties = new Set([...binding, ...named, ...ties, ...related]);
  const situations = [{ place: c.place, ally: c.ally, adversary: [...c.adversary, ...attackers] }, ...past.map(seen)];
  const territories = new Set(situations.flatMap(({ place }) => place.territory ?? []));
  const soils = new Set(situations.flatMap(({ place }) => place.state ?? []));
  const holders = law.territories
    .filter((t) => territories.has(t.id))
    .flatMap((t) => [...t.sovereign, ...t.administered].map((h) => h.state));
  const states = new Set([
    ...allies,
    ...attackers,
    ...soils,
    ...holders,
    ...situations.flatMap(({ ally, adversary }) => [ally, ...adversary]),
    ...[...treaties].flatMap((t) => t.parties.map((p) => p.state)),
  ]);
  const drawn = new Set([...treaties].flatMap((t) => t.provisions.flatMap((p) => zonesIn(p.when))));
  const zones = law.zones.filter(
    (z) =>
      drawn.has(z.id) ||
      z.places.some(
        (p) =>
          (p.territories ?? []).some((t) => territories.has(t)) ||
          (p.states ?? []).some((s) => soils.has(s) || holders.includes(s)),
      ),
  );
  return {
    treaties: new Set([...treaties].map((t) => t.id)),
    states,
    territories,
    zones: new Set(zones.map((z) => z.id)),
    precedents,
  };
}

/** Treaties under which help was asked for, and those of the bases of the response. */
function namedIn(c: Case, record: RecordIndex): readonly Treaty[] {
  const asked = c.claims.flatMap((claim) =>
    claim.sets.flatMap(({ element }) => (element.startsWith('request.') ? [element.slice('request.'.length)] : [])),
  );
  const { basis_cited: cited, basis_fits: fits } = c.response ?? {};
  return [
    ...[...Object.keys(c.requests), ...asked].flatMap((id) => record.treaty(id) ?? []),
    ...[cited, fits].flatMap((id) => (id ? (record.provision(id)?.treaty ?? []) : [])),
  ];
}

function binds(record: RecordIndex, t: Treaty, state: StateCode, day: string): boolean {
  return record.inForce(t, day).value !== 'F' && record.isParty(t, state, day, 'victim').value !== 'F';
}

/** States that any claim, on any account, may name as attackers. */
function attackersOf(c: Case): readonly StateCode[] {
  const prefix = 'attacker.states.';
  const said = c.claims.flatMap((claim) =>
    claim.sets.flatMap(({ element }) => (element.startsWith(prefix) ? [element.slice(prefix.length)] : [])),
  );
  return [...new Set([...(c.facts.attacker?.states ?? []), ...said])];
}

function seen({ place, ally_in_trouble: ally, adversary, facts }: Situation): {
  readonly place: Situation['place'];
  readonly ally: StateCode;
  readonly adversary: readonly StateCode[];
} {
  return { place, ally, adversary: [...(adversary ?? []), ...(facts.attacker?.states ?? [])] };
}

function zonesIn(
  when: Condition | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] },
): readonly string[] {
  if ('all' in when) return when.all.flatMap(zonesIn);
  if ('any' in when) return when.any.flatMap(zonesIn);
  if ('not' in when) return zonesIn(when.not);
  return 'in' in when ? when.in : [];
}
