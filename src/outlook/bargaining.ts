import type { Case } from '../case/model.ts';
import type { RawWords } from '../case/issue-shape.ts';
import type { Text3 } from '../kernel/provenance.ts';
import type { Problem } from '../kernel/shape.ts';
import type { Reckoning } from '../reckon/model.ts';
import { activeOf } from './bargain/active.ts';
import { issueOf } from './bargain/case-shape.ts';
import type { Stake } from './bargain/derived.ts';
import { ensemble } from './bargain/ensemble.ts';
import type { Issue, ModelName } from './bargain/model.ts';
import { type BargainRules, drawsFor, type Report, report } from './bargain/report.ts';

/** What the table of stakeholders of a case comes to, and its words in three languages. */
export interface Bargaining {
  readonly issue: Issue;
  /** The model whose rounds are shown; the headline is the weighted mean whatever it is. */
  readonly model: ModelName;
  readonly seed: number;
  readonly report: Report;
  readonly words: BargainingWords;
}

export interface BargainingWords {
  readonly question: Text3;
  /** What the ends of the first scale stand for; null where the table does not say. */
  readonly low: Text3 | null;
  readonly high: Text3 | null;
  /** By stakeholder: an id of the record, or null where only the table names it. */
  readonly holders: readonly (string | null)[];
  readonly source: string | null;
}

/** Draws wanted for the interval; a table without spans has none. */
export const wantedDraws = 1000;
export const bargainingSeed = 1;

/** null where the case has no table. Throws where the table has a fault that `bargainingProblems` finds. */
export function bargainingOf(c: Case, reckoning: Reckoning, rules: BargainRules): Bargaining | null {
  if (!c.bargaining) return null;
  const read = issueOf({ ...c.bargaining, id: c.id }, stakesOf(reckoning));
  if ('problems' in read) throw new Error(`case ${c.id}: its table of stakeholders was not checked`);
  const { issue } = read;
  const model = modelFor(issue);
  const draws = drawsFor(issue, model, wantedDraws);
  const seed = bargainingSeed;
  const drawn = draws > 0 ? ensemble(issue, model, { seed, draws }) : null;
  const { question, title, scale, actors, source } = c.bargaining;
  const first = Array.isArray(scale) ? scale[0] : scale;
  return {
    issue,
    model,
    seed,
    report: report(issue, model, { seed, draws, log: 'moves' }, rules, drawn),
    words: {
      question: three(question ?? title) ?? c.title,
      low: three(first?.labels?.[String(first.min)]),
      high: three(first?.labels?.[String(first.max)]),
      holders: actors.map((a) => a.actor ?? null),
      source: typeof source === 'string' ? source : null,
    },
  };
}

/** Faults of the table that its shape cannot show, by their place in the case file. */
export function bargainingProblems(c: Case, reckoning: Reckoning): readonly Problem[] {
  if (!c.bargaining) return [];
  const read = issueOf({ ...c.bargaining, id: c.id }, stakesOf(reckoning));
  return 'problems' in read ? read.problems.map((p) => ({ ...p, path: ['bargaining', ...p.path] })) : [];
}

/** The model that has rounds to show: expected utility on one scale, the spatial model on several; the mean where too few have weight. */
function modelFor(issue: Issue): ModelName {
  if (activeOf(issue).indices.length < 3) return 'mean';
  return issue.scales.length > 1 ? 'spatial' : 'scholz';
}

/** As argued; as computed where the source is silent and the computation is clear. */
function stakesOf({ cells, computed }: Reckoning): readonly Stake[] {
  const said = new Set(cells.map(({ actor, ending }) => `${actor} ${ending}`));
  const clear = (computed?.cells ?? []).flatMap(({ actor, ending, word }): readonly Stake[] =>
    word === 'unclear' || said.has(`${actor} ${ending}`) ? [] : [{ actor, ending, word }],
  );
  return [...cells.map(({ actor, ending, word }) => ({ actor, ending, word })), ...clear];
}

const three = (words: RawWords | null | undefined): Text3 | null =>
  words === null || words === undefined
    ? null
    : typeof words === 'object'
      ? words
      : { ar: String(words), en: String(words), ru: String(words) };
