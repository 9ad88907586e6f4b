import { stringify } from 'yaml';
import { Fault, type FaultParts, formatFault } from '../kernel/fault.ts';
import { check, type Problem } from '../kernel/shape.ts';
import { type ParsedYaml, parseYaml } from '../kernel/yaml.ts';
import { degreeOf, gradedFacts } from '../record/degree.ts';
import { requestValues } from '../record/government.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Text3 } from '../kernel/provenance.ts';
import type { Case } from './model.ts';
import { caseShape } from './schema.ts';
import { type Expectation, unresolved, unresolvedWithin, type Written } from './unresolved.ts';

export type { Expectation } from './unresolved.ts';

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
  throwAll(check(parsed.value, caseShape), parsed);
  const written = parsed.value as Written;
  throwAll(unresolved(written, record), parsed);
  const c = completed(written, record);
  throwAll(unresolvedWithin(written, c), parsed);
  return { case: c, expect: written.expect ?? [], locate: (problem) => parsed.locate(problem) };
}

/** The first fault with its place; the others follow, one a line. */
function throwAll(problems: readonly Problem[], parsed: ParsedYaml): void {
  const [first, ...others] = problems
    .map((problem) => parsed.locate(problem))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  if (!first) return;
  const rest = others.map((fault) => `\n${formatFault(fault)}`).join('');
  throw new Fault(
    rest === '' ? first : ({ ...first, next: `${first.next ?? ''}${rest}`.trimStart() } satisfies FaultParts),
  );
}

/** What a file leaves out is filled in: nothing is claimed, nothing is given, the place is the ally's home. */
function completed(written: Written, record: RecordIndex): Case {
  const { expect: _expect, title, claims, accounts, sources, interests, ...rest } = written;
  const name = record.state(written.ally)?.name;
  return {
    ally_because: ['given'],
    day_because: 'given',
    kind: 'given',
    adversary: written.facts?.attacker?.states ?? [],
    place: { name: name?.en ?? written.ally, state: written.ally },
    drafted: false,
    ...rest,
    requests: requestValues(rest.requests ?? {}, rest.ally, rest.day, record.law),
    facts: gradedFacts(rest.facts ?? {}, record.law).facts,
    title: three(title ?? name ?? written.ally),
    claims: (claims ?? []).map((claim) => ({
      kind: 'analyst',
      speaker: ['narrator'],
      via: [],
      hedge: 'none',
      stand: 'affirmed',
      day: null,
      source: 0,
      span: { start: 0, end: 0, text: '', line: 0 },
      ...claim,
      sets: (claim.sets ?? []).map((set) => ({
        ...set,
        value: set.value ?? degreeOf(record.law, set.element, set.degree ?? '')?.value ?? 'U',
        rule: set.rule ?? 'analyst',
      })),
    })),
    accounts: (accounts ?? []).map((account) => ({ speakers: [], ...account })),
    ...(interests ? { interests: interests.map((interest) => ({ ...interest, words: three(interest.words) })) } : {}),
    sources: (sources ?? []).map((source) => ({ title: null, language: 'en', day: written.day, hash: '', ...source })),
  };
}

/** A text in one language stands for all three. */
function three(text: string | (Partial<Text3> & { readonly en: string })): Text3 {
  return typeof text === 'string' ? { ar: text, en: text, ru: text } : { ar: text.en, ru: text.en, ...text };
}
