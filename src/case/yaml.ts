import { stringify } from 'yaml';
import { Fault, type FaultParts, formatFault, nearest } from '../kernel/fault.ts';
import type { Text3 } from '../kernel/provenance.ts';
import { check, type Path, type Problem } from '../kernel/shape.ts';
import { type ParsedYaml, parseYaml } from '../kernel/yaml.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Account, Case, CaseClaim } from './model.ts';
import { homePlace } from './place.ts';
import { caseShape } from './schema.ts';

/** What a case file says must come out of it; `casus check` holds it against what does. */
export interface Expectation {
  readonly provision: string;
  readonly responder?: string;
  readonly account?: string;
  readonly status: string;
  readonly decisive_element?: string;
  readonly ground?: string;
}

export interface CaseFile {
  readonly case: Case;
  readonly expect: readonly Expectation[];
  /** The place of a problem in the file. */
  readonly locate: ParsedYaml['locate'];
}

/** The plain YAML form of a case. Reading it back gives the same case. */
export function writeCase(c: Case): string {
  return stringify(c, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Reads a case file. Throws a Fault with file, line and column, what was expected and the nearest spelling. */
export function parseCase(text: string, file: string, record: RecordIndex): Case {
  return parseCaseFile(text, file, record).case;
}

export function parseCaseFile(text: string, file: string, record: RecordIndex): CaseFile {
  const parsed = parseYaml(text, file);
  const faults = [...check(parsed.value, caseShape)];
  if (faults.length === 0) faults.push(...unresolved(parsed.value as Written, record));
  if (faults.length > 0) throw grouped(faults, parsed);
  const written = parsed.value as Written;
  return { case: caseOf(written, record), expect: written.expect ?? [], locate: parsed.locate };
}

/** The first fault with its place; the others follow, one a line. */
function grouped(problems: readonly Problem[], parsed: ParsedYaml): Fault {
  const located = problems
    .map((p) => parsed.locate(p))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const [first, ...others] = located as [FaultParts, ...FaultParts[]];
  const rest = others.map((f) => `\n${formatFault(f)}`).join('');
  return new Fault(rest === '' ? first : { ...first, next: `${first.next ?? ''}${rest}`.trimStart() });
}

type Written = Partial<Omit<Case, 'title' | 'claims' | 'accounts'>> & {
  readonly id: string;
  readonly ally: string;
  readonly day: string;
  readonly title?: string | { readonly en: string; readonly ar?: string; readonly ru?: string };
  readonly claims?: readonly (Partial<CaseClaim> & Pick<CaseClaim, 'id' | 'content' | 'speaker' | 'sets'>)[];
  readonly accounts?: readonly (Partial<Account> & Pick<Account, 'id'>)[];
  readonly expect?: readonly Expectation[];
};

function unresolved(c: Written, record: RecordIndex): readonly Problem[] {
  const found: Problem[] = [];
  const states = record.law.states.map((s) => s.id);
  const resolve = (
    path: Path,
    id: string | null | undefined,
    ids: readonly string[],
    kind: string,
    onKey?: true,
  ): void => {
    if (id === undefined || id === null || ids.includes(id)) return;
    const near = nearest(id, ids);
    found.push({
      path,
      code: 'unknown-id',
      found: `"${id}"`,
      expected: kind,
      ...(onKey ? { onKey } : {}),
      ...(near ? { next: `Did you mean ${near}?` } : {}),
    });
  };
  resolve(['ally'], c.ally, states, 'a state of the record (ISO 3166-1 alpha-3)');
  c.adversary?.forEach((id, i) => resolve(['adversary', i], id, states, 'a state of the record'));
  resolve(
    ['place', 'territory'],
    c.place?.territory,
    record.law.territories.map((t) => t.id),
    'a territory of the record',
  );
  for (const id of Object.keys(c.requests ?? {}))
    resolve(
      ['requests', id],
      id,
      record.law.treaties.map((t) => t.id),
      'a treaty of the record',
      true,
    );
  const provisions = record.law.treaties.flatMap((t) => t.provisions.map((p) => p.id));
  c.expect?.forEach((e, i) =>
    resolve(['expect', i, 'provision'], e.provision, provisions, 'a provision of the record'),
  );
  const claims = (c.claims ?? []).map((x) => x.id);
  c.accounts?.forEach((a, i) =>
    a.accept?.forEach((id, j) => resolve(['accounts', i, 'accept', j], id, claims, 'a claim of this case')),
  );
  c.claims?.forEach((x, i) =>
    x.denies?.forEach((id, j) => resolve(['claims', i, 'denies', j], id, claims, 'a claim of this case')),
  );
  return found;
}

/** What a file leaves out is filled in: nothing is claimed, nothing is given, the place is the ally's. */
function caseOf(c: Written, record: RecordIndex): Case {
  const name = record.state(c.ally)?.name;
  const title: Text3 =
    typeof c.title === 'string'
      ? { ar: c.title, en: c.title, ru: c.title }
      : c.title
        ? { en: c.title.en, ar: c.title.ar ?? c.title.en, ru: c.title.ru ?? c.title.en }
        : { ar: name?.ar ?? c.ally, en: name?.en ?? c.ally, ru: name?.ru ?? c.ally };
  return {
    schema: 'casus-case/1',
    id: c.id,
    title,
    kind: c.kind ?? 'given',
    ally: c.ally,
    ally_because: c.ally_because ?? [],
    day: c.day,
    day_because: c.day_because ?? 'given',
    adversary: c.adversary ?? [],
    place: c.place ?? { name: name?.en ?? c.ally, recognised_sovereign: c.ally },
    facts: c.facts ?? {},
    requests: c.requests ?? {},
    claims: (c.claims ?? []).map((x) => ({
      kind: 'analyst',
      via: [],
      hedge: 'none',
      stand: 'affirmed',
      day: null,
      source: 0,
      span: { start: 0, end: 0, text: '', line: 0 },
      ...x,
      sets: x.sets.map((s) => ({ ...s, rule: s.rule ?? 'analyst' })),
    })),
    accounts: (c.accounts ?? []).map((a) => ({ speakers: [], ...a })),
    ...(c.response ? { response: c.response } : {}),
    sources: c.sources ?? [],
    drafted: c.drafted ?? false,
  };
}
