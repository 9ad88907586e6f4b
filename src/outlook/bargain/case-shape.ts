import { type RawActor, type RawIssue, type RawWords, issueShape } from '../../case/issue-shape.ts';
import { check, type Path, type Problem } from '../../kernel/shape.ts';
import { type EndingPoints, positionFrom, type Stake } from './derived.ts';
import type { Issue, Scale, Span, Stakeholder } from './model.ts';

export type ReadCase = { readonly issue: Issue } | { readonly problems: readonly Problem[] };

/**
 * An issue from the value of a JSON or YAML file, or everything that is wrong with it, by path. A position that is left out
 * is worked out from `stakes` and the case's `endings`, and marked so.
 */
export function issueOf(value: unknown, stakes: readonly Stake[] = []): ReadCase {
  const problems = check(value, issueShape);
  if (problems.length > 0) return { problems };
  const raw = value as RawIssue;
  const reference = raw.reference ?? raw.ref ?? raw.reference_point ?? null;
  const scales = listOf(raw.scale).map(
    (s): Scale => ({
      name: s.name ?? null,
      min: s.min,
      max: s.max,
      unit: typeof s.unit === 'string' && s.unit !== '' ? s.unit : null,
      labels: Object.fromEntries(Object.entries(s.labels ?? {}).map(([at, words]) => [at, plain(words)])),
    }),
  );
  const points: EndingPoints = Object.fromEntries(
    Object.entries(raw.endings ?? {}).map(([id, at]) => [id, listOf(at)]),
  );
  const missing = missingPositions(raw, points, scales.length, stakes);
  if (missing.length > 0) return { problems: missing };
  const issue: Issue = {
    id: raw.id,
    question: plain(raw.question ?? raw.title ?? raw.id),
    scales,
    stakeholders: raw.actors.map((a) => stakeholderOf(a, scales.length, stakes, points)),
    reference: reference === null ? null : listOf(reference),
    outcome: raw.outcome
      ? {
          value: raw.outcome.value ?? null,
          interval: raw.outcome.interval ?? null,
          text: raw.outcome.text ?? null,
        }
      : null,
    draws: raw.draws ?? 'triangular',
  };
  const found = problemsOf(issue);
  return found.length > 0 ? { problems: found } : { issue };
}

/** One language of words: that of the bench's own terms. */
const plain = (words: RawWords): string => (typeof words === 'object' ? words.en : String(words));

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

const holderOf = (a: RawActor): string => a.actor ?? a.name;

function missingPositions(
  raw: RawIssue,
  points: EndingPoints,
  dims: number,
  stakes: readonly Stake[],
): readonly Problem[] {
  const short = Object.entries(points).find(([, at]) => at.length !== dims);
  if (short)
    return [
      {
        path: ['endings', short[0]],
        code: 'bad-value',
        found: `${short[1].length} values`,
        expected: `${dims}, one for each dimension`,
      },
    ];
  return raw.actors.flatMap((a, i): readonly Problem[] => {
    if (a.position !== undefined || positionFrom(holderOf(a), stakes, points)) return [];
    const sources: readonly string[] = [
      ...(Object.keys(points).length === 0 ? ['no endings are placed on the scale'] : []),
      ...(stakes.some((s) => s.actor === holderOf(a)) ? [] : [`no interests of ${holderOf(a)} are given`]),
    ];
    return [
      {
        path: ['actors', i],
        code: 'schema',
        found: ['no position', ...sources].join('; '),
        expected: 'a position, or interests that tell one ending from another',
        next: 'State it, or place endings on the scale ("endings") and name a reckoning (--interests FILE).',
      },
    ];
  });
}

function stakeholderOf(a: RawActor, dims: number, stakes: readonly Stake[], points: EndingPoints): Stakeholder {
  const derived = a.position === undefined ? positionFrom(holderOf(a), stakes, points) : null;
  const own = spansOf(a.position_range, dims);
  return {
    name: a.name,
    capability: a.capability,
    salience: listOf(a.salience),
    position: derived?.position ?? listOf(a.position ?? Number.NaN),
    ranges: {
      capability: spanOf(a.capability_range),
      salience: spansOf(a.salience_range, dims),
      position: derived ? own.map((span, k) => span ?? derived.ranges[k] ?? null) : own,
    },
    computed: derived?.computed ?? null,
  };
}

function spanOf(pair: readonly number[] | undefined): Span | null {
  return pair ? { low: pair[0] ?? Number.NaN, high: pair[1] ?? Number.NaN } : null;
}

function spansOf(raw: RawActor['salience_range'], dims: number): readonly (Span | null)[] {
  if (!raw) return Array.from({ length: dims }, () => null);
  if (typeof raw[0] === 'number') return [spanOf(raw as readonly number[])];
  return raw.map((one) => spanOf((one ?? undefined) as readonly number[] | undefined));
}

/** What a shape cannot see: signs, bounds, lengths. Paths are those of the case file. */
export function problemsOf(issue: Issue): readonly Problem[] {
  const found: Problem[] = [];
  const bad = (path: Path, value: unknown, expected: string, next?: string): void =>
    void found.push({ path, code: 'bad-value', found: String(value), expected, ...(next ? { next } : {}) });
  const dims = issue.scales.length;
  for (const [k, { min, max }] of issue.scales.entries())
    if (!(max > min)) bad(dims > 1 ? ['scale', k, 'max'] : ['scale', 'max'], max, `a number above min, ${min}`);
  if (issue.reference && issue.reference.length !== dims)
    bad(['reference'], issue.reference.length, `one number for each of ${dims} dimensions`);
  if (issue.stakeholders.length === 0) bad(['actors'], 'no actors', 'at least one actor');
  for (const [i, a] of issue.stakeholders.entries()) {
    const at = (...rest: Path): Path => ['actors', i, ...rest];
    if (!(a.capability >= 0)) bad(at('capability'), a.capability, '0 or more');
    checkSpan(a.ranges.capability, 0, Number.POSITIVE_INFINITY, at('capability_range'), bad);
    for (const key of ['salience', 'position'] as const)
      if (a[key].length !== dims) bad(at(key), `${a[key].length} values`, `${dims}, one for each dimension`);
    for (const [k, s] of a.salience.entries()) {
      const place = a.salience.length > 1 ? at('salience', k) : at('salience');
      if (!(s >= 0 && s <= 1)) bad(place, s, '0 to 1', s > 1 ? 'Divide percentages by 100.' : undefined);
    }
    for (const [k, x] of a.position.entries()) {
      const s = issue.scales[k];
      if (s && !(x >= s.min && x <= s.max))
        bad(a.position.length > 1 ? at('position', k) : at('position'), x, `${s.min} to ${s.max}, the scale stated`);
    }
    const sum = a.salience.reduce((x, y) => x + y, 0);
    if (dims > 1 && sum > 1 + 1e-9) bad(at('salience'), `${sum} in all`, 'at most 1 in all dimensions together');
    for (const span of a.ranges.salience) checkSpan(span, 0, 1, at('salience_range'), bad);
    for (const [k, span] of a.ranges.position.entries())
      checkSpan(span, issue.scales[k]?.min ?? 0, issue.scales[k]?.max ?? 0, at('position_range'), bad);
  }
  return found;
}

function checkSpan(
  span: Span | null,
  min: number,
  max: number,
  path: Path,
  bad: (path: Path, value: unknown, expected: string) => void,
): void {
  if (!span || (span.low <= span.high && span.low >= min && span.high <= max)) return;
  const bound = max === Number.POSITIVE_INFINITY ? `from ${min} up` : `within ${min} to ${max}`;
  bad(path, `${span.low} to ${span.high}`, `a low and a high value ${bound}`);
}
