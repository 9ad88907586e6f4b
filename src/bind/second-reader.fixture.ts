/**
 * A second reader of ENCODING.md, sections 1 and 2.1: written from that text alone and as plainly as it allows, so that two
 * readings of one rule can be held against each other. Nothing here is taken from the engine. It reads the reference's form:
 * both ends of an interval are inside it.
 */
export type Value = 'T' | 'F' | 'U';
type Node = Readonly<Record<string, unknown>>;
type Bounds = { readonly not_before?: string | null; readonly not_after?: string | null } | null | undefined;

export interface OldParty {
  readonly state: string;
  readonly signed?: string | null;
  readonly in_force_from?: string | null;
  readonly in_force_to?: string | null;
  readonly to_bounds?: Bounds;
  readonly party_no_later_than?: string | null;
  readonly party_no_earlier_than?: string | null;
  readonly exit_mode?: string | null;
  readonly never_party?: boolean;
  /** The record's own mark: promised, and was promised nothing. */
  readonly guarantor?: boolean;
}
export interface OldProvision {
  readonly id: string;
  readonly nature: string;
  readonly valid?: { readonly from?: string | null; readonly to?: string | null; readonly to_bounds?: Bounds };
  readonly when: Node;
  readonly responder_overrides?: Readonly<Record<string, { readonly all: readonly Node[]; readonly from?: string }>>;
}
export interface OldTreaty {
  readonly id: string;
  readonly signed?: string | null;
  readonly in_force?: string | null;
  readonly in_force_bounds?: Bounds;
  readonly ended?: string | null;
  readonly to_bounds?: Bounds;
  readonly force_gaps?: readonly { readonly from: string; readonly to: string; readonly value: Value }[];
  readonly parties: readonly OldParty[];
  readonly provisions: readonly OldProvision[];
}
export interface OldRow {
  readonly date: string;
  readonly ally_in_trouble: string;
  readonly place: Readonly<Record<string, unknown>>;
  readonly requests: Readonly<Record<string, { readonly value: Value }>>;
  readonly facts: {
    readonly harm?: Readonly<Record<string, Value>>;
    readonly attacker?: {
      readonly external?: Value;
      readonly state?: Value;
      readonly states?: readonly string[];
      readonly attrs?: Readonly<Record<string, Value>>;
    };
    readonly victim_initiated?: Value;
    readonly conditions?: Readonly<Record<string, Value>>;
  };
}
export interface Verdict {
  readonly status: string;
  readonly decisive: string;
  readonly open: readonly string[];
}

const all = (v: readonly Value[]): Value => (v.some((x) => x === 'F') ? 'F' : v.every((x) => x === 'T') ? 'T' : 'U');
const any = (v: readonly Value[]): Value => (v.some((x) => x === 'T') ? 'T' : v.every((x) => x === 'F') ? 'F' : 'U');
const opposite = (v: Value): Value => (({ T: 'F', F: 'T', U: 'U' }) as const)[v];
const said = (yes: boolean): Value => (yes ? 'T' : 'F');

/** 2.1 Dates, the table row by row. */
function started(d: string, exact: string | null, later: string | null, earlier: string | null): Value {
  if (exact !== null) return said(d >= exact);
  if (later !== null && d >= later) return 'T';
  if (earlier !== null && d < earlier) return 'F';
  return 'U';
}
function going(d: string, to: string | null, bounds: Bounds): Value {
  if (to !== null) return said(d <= to);
  if (!bounds) return 'T';
  if (bounds.not_before && d < bounds.not_before) return 'T';
  if (bounds.not_after && d >= bounds.not_after) return 'F';
  return 'U';
}

function inForce(t: OldTreaty, d: string): Value {
  const start = started(
    d,
    t.in_force ?? null,
    t.in_force_bounds?.not_after ?? null,
    t.in_force_bounds?.not_before ?? t.signed ?? null,
  );
  const value = all([start, going(d, t.ended ?? null, t.to_bounds)]);
  const gap = (t.force_gaps ?? []).find((g) => g.from <= d && d <= g.to);
  return value === 'T' && gap ? gap.value : value;
}
function versionDate(p: OldProvision, d: string): Value {
  const { from = null, to = null, to_bounds } = p.valid ?? {};
  if (from === null && to === null && !to_bounds) return 'T';
  return all([started(d, from, null, null), going(d, to, to_bounds)]);
}
function isParty(t: OldTreaty, state: string, d: string, victim: boolean): Value {
  const own = t.parties.filter(
    (p) => p.state === state && (victim ? p.guarantor !== true : p.exit_mode !== 'protocol-state'),
  );
  return any(
    own.map((p) =>
      p.never_party
        ? 'F'
        : all([
            started(
              d,
              p.in_force_from ?? null,
              p.party_no_later_than ?? null,
              p.party_no_earlier_than ?? p.signed ?? null,
            ),
            going(d, p.in_force_to ?? null, p.to_bounds),
          ]),
    ),
  );
}

/** 2.1 Leaves. */
function leaf(node: Node, t: OldTreaty, row: OldRow): Value {
  const { facts, place, date } = row;
  const names = facts.attacker?.states ?? [];
  if ('harm' in node) return facts.harm?.[String(node['harm'])] ?? 'F';
  if ('defensive' in node) return opposite(facts.victim_initiated ?? 'U');
  if ('request' in node || 'consent' in node) return row.requests[t.id]?.value ?? 'F';
  if ('cond' in node) return facts.conditions?.[String(node['cond'])] ?? (node['default'] as Value | undefined) ?? 'U';
  switch (node['attacker'] ?? node['place']) {
    case 'external':
      return facts.attacker?.external ?? 'F';
    case 'state':
      return facts.attacker?.state ?? 'F';
    case 'attr':
      return facts.attacker?.attrs?.[String(node['name'])] ?? 'F';
    case 'in':
      return said(names.some((n) => (node['list'] as string[]).includes(n)));
    case 'not-in':
      return said(!names.some((n) => (node['list'] as string[]).includes(n)));
    case 'party':
      return any(names.map((n) => isParty(t, n, date, false)));
    case 'not-party':
      return opposite(any(names.map((n) => isParty(t, n, date, false))));
    case 'territory-of-victim':
    case 'metropolitan-territory':
      return place['is_territory_of_victim'] as Value;
    case 'zone':
      return any(
        (node['in'] as string[]).map((z) =>
          ((place['zones'] ?? []) as string[]).includes(z)
            ? 'T'
            : ((place['open_zones'] ?? []) as string[]).includes(z)
              ? 'U'
              : 'F',
        ),
      );
    case 'administered-by':
    case 'administered-by-victim': {
      const who = node['place'] === 'administered-by' ? node['who'] : row.ally_in_trouble;
      const held = place['administered_by'] ?? null;
      return held === who ? 'T' : held === null || held === 'disputed' ? 'U' : 'F';
    }
    default:
      throw new Error(`no such leaf: ${JSON.stringify(node)}`);
  }
}

interface Element {
  readonly name: string;
  readonly value: Value;
}
function element(node: Node, t: OldTreaty, row: OldRow): Element {
  for (const [key, join] of [
    ['any', any],
    ['all', all],
  ] as const)
    if (Array.isArray(node[key])) {
      const children = (node[key] as Node[]).map((child) => element(child, t, row));
      const value = join(children.map((c) => c.value));
      return { name: String(node['el'] ?? children.find((c) => c.value === value)?.name ?? key), value };
    }
  if ('not' in node) {
    const inner = element(node['not'] as Node, t, row);
    return { name: String(node['el'] ?? inner.name), value: opposite(inner.value) };
  }
  const value = leaf(node, t, row);
  const family = ['harm', 'attacker', 'place', 'request', 'consent', 'defensive', 'cond'].find((f) => f in node);
  return { name: String(node['el'] ?? family), value: node['basis'] === 'practice' && value === 'F' ? 'U' : value };
}

/** Procedures and provisions without a condition are for display only. */
export function isJudged(p: OldProvision): boolean {
  const members = (p.when['all'] ?? p.when['any']) as readonly Node[] | undefined;
  return p.nature !== 'procedure' && (members ?? []).length > 0;
}

/** Section 1 over the order of elements of section 2.1. Responder null: any other party. */
export function secondReading(t: OldTreaty, p: OldProvision, row: OldRow, responder: string | null): Verdict {
  const elements: Element[] = [
    { name: 'in-force', value: inForce(t, row.date) },
    { name: 'version-date', value: versionDate(p, row.date) },
    { name: 'victim-not-party', value: isParty(t, row.ally_in_trouble, row.date, true) },
  ];
  if (responder !== null) elements.push({ name: 'responder-not-party', value: isParty(t, responder, row.date, false) });
  const top = (p.when['all'] ?? [p.when]) as readonly Node[];
  const own = Object.entries(p.responder_overrides ?? {})
    .filter(([key]) => key === responder || key === `${responder}<${row.ally_in_trouble}`)
    .filter(([, o]) => o.from === undefined || row.date >= o.from)
    .flatMap(([, o]) => o.all);
  for (const node of [...top, ...(responder === null ? [] : own)]) elements.push(element(node, t, row));

  const open = elements.filter((e) => e.value === 'U' || (e.value === 'F' && e.name === 'request'));
  const openNames = [...new Set(open.map((e) => e.name))];
  const failed = elements.find((e) => e.value === 'F' && e.name !== 'request');
  if (failed) return { status: 'not-triggered', decisive: failed.name, open: openNames };
  const unknown = elements.find((e) => e.value === 'U');
  if (unknown) return { status: 'arguable', decisive: unknown.name, open: openNames };
  if (open.length > 0) return { status: 'available-on-request', decisive: 'request', open: openNames };
  return { status: 'triggered', decisive: 'all-met', open: openNames };
}
