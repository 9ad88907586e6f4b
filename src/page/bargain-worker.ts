import { bargainPicture } from '../brief/html/chart/bargain.ts';
import { bargainTold } from '../brief/html/chart/bargain-told.ts';
import { BenchPen } from '../brief/html/chart/bench-pen.ts';
import type { BargainBlock } from '../brief/page-data.ts';
import { curve, drawsFor, ensembleChunk, ensembleTasks, summary, withValue } from '../outlook/bargain/live.ts';
import type { Issue, Report } from '../outlook/bargain/index.ts';
import type { Answer, Question } from './bargain-talk.ts';

/**
 * Works out what a reader's numbers come to, away from the page: the new curve at once, then the ensemble in shares, each
 * answer drawn by the functions that made the file. A newer question ends the work on an older one.
 */
let block: BargainBlock | undefined;
let latest = 0;

interface Scope {
  onmessage: ((event: { readonly data: Question | BargainBlock }) => void) | null;
  postMessage(answer: Answer): void;
}
const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  if ('schema' in data) {
    block = data;
    // Drawn once for nobody: what runs for the first time is slow.
    const [own] = data.issue.stakeholders;
    if (!own) return;
    const { found, draw } = drawing(data, [{ at: 0, field: 'position', value: own.position[0] ?? 0 }]);
    draw(found);
    return;
  }
  latest = data.turn;
  if (block) void answer(block, data);
};

/** The issue with these changes, worked out once, and how to draw it with what an ensemble adds. */
function drawing(
  b: BargainBlock,
  changes: Question['changes'],
): {
  readonly issue: Issue;
  readonly found: Report;
  readonly draw: (report: Report) => Pick<Answer, 'picture' | 'told'>;
} {
  const pen = new BenchPen(b.lang, b.prefix);
  const issue = changes.reduce<Issue>((one, c) => withValue(one, c.at, c.field, c.value), b.issue);
  const found = curve(issue, b.model, b.rules);
  const before = { issue: b.issue, report: b.report, names: b.names };
  const draw = (report: Report): Pick<Answer, 'picture' | 'told'> => {
    const after = { issue, report, names: b.names };
    return {
      picture: String(bargainPicture(pen, after, changes.length > 0 ? before : null)),
      told: String(bargainTold(pen, before, after, changes)),
    };
  };
  return { issue, found, draw };
}

async function answer(b: BargainBlock, { turn, changes }: Question): Promise<void> {
  const { issue, found, draw } = drawing(b, changes);
  const post = (report: Report, done: boolean): void =>
    scope.postMessage({
      turn,
      done,
      mean: report.beside.mean,
      draws: report.ensemble?.draws ?? 0,
      middle: report.ensemble?.middle ?? null,
      ...draw(report),
    });
  const draws = drawsFor(issue, b.model, b.draws);
  post(found, draws === 0);
  const drawn = new Float64Array(draws);
  let ready = 0;
  for (const task of ensembleTasks({ issue, model: b.model, seed: b.seed, from: 0, draws }, shares)) {
    // Room for a newer question.
    await new Promise((resume) => setTimeout(resume, 0));
    if (latest !== turn) return;
    drawn.set(ensembleChunk(task), task.from);
    ready += task.draws;
    const part = drawn.subarray(0, ready);
    const ensemble = { seed: b.seed, draws: ready, share: 0.8, ...summary(part) };
    post({ ...found, ensemble }, ready === draws);
  }
}

/** An ensemble shows itself this many times while it grows. */
const shares = 5;
