import path from 'node:path';
import { Fault } from '../kernel/fault.ts';
import {
  type ChunkTask,
  drawsFor,
  type Issue,
  issueOf,
  issueOfCsv,
  type ModelName,
  readingsFrom,
  type Report,
  report,
  type Stake,
} from '../outlook/bargain/index.ts';
import type { Arguments } from './arguments.ts';
import { theBargainRules } from './data.ts';
import { type Input, readInput } from './input.ts';
import { writeFile } from './output.ts';

/** `casus bargain`: one model on one case, with bands, the other closed forms and what would change it. */
export async function bargain(args: Arguments): Promise<number> {
  const [file] = args.files;
  if (args.files.length !== 1 || file === undefined)
    throw new Fault({
      code: 'usage',
      found: `${args.files.length} files`,
      expected: 'one case, or -',
      next: 'casus bargain CASE.json.',
    });
  const model = (args.model ?? 'mean') as ModelName;
  const readings = readingsFrom(args.readings);
  if (args.readings.length > 0 && model !== 'scholz')
    throw new Fault({
      code: 'usage',
      found: `--reading with --model ${model}`,
      expected: '--model scholz',
      next: 'The other models have no readings.',
    });
  const stakes =
    args.interests === undefined ? [] : await (await import('./stakes.ts')).stakesFrom(args.interests, args);
  const issue = await readIssue(readInput(file), stakes);
  const rounds = args.rounds === undefined ? {} : { rounds: args.rounds };
  const seed = args.seed ?? 1;
  const draws = drawsFor(issue, model, args.draws ?? 1000);
  const drawn = draws > 0 ? await drawnFor(issue, model, { seed, draws, readings, ...rounds }) : null;
  const log = args.full ? ({ log: 'all' } as const) : {};
  const found = report(
    issue,
    model,
    { seed, draws, readings, full: args.full, ...rounds, ...log },
    theBargainRules(),
    drawn,
  );
  const content = await inForm(args, issue, found);
  if (args.output === undefined) process.stdout.write(content);
  else writeFile(args.output, content);
  return 0;
}

async function inForm(args: Arguments, issue: Issue, found: Report): Promise<string> {
  if (args.csv || args.output?.endsWith('.csv')) return asCsv(issue, found);
  if (args.json || args.output?.endsWith('.json')) return `${JSON.stringify(found, null, 1)}\n`;
  const lang = args.lang ?? 'en';
  if (args.output?.endsWith('.svg')) {
    const { bargainSvg } = await import('../brief/bargain-svg.ts');
    return bargainSvg(issue, found, lang);
  }
  const { renderBargain } = await import('../brief/bargain.ts');
  return renderBargain(issue, found, { lang, width: args.width ?? 100, color: false });
}

async function drawnFor(
  issue: Issue,
  model: ModelName,
  settings: Omit<ChunkTask, 'issue' | 'model' | 'from'>,
): Promise<Float64Array> {
  const { drawAll } = await import('./draw-pool.ts');
  return drawAll({ issue, model, from: 0, ...settings }, issue.stakeholders.length);
}

/** JSON, YAML or CSV; a fault names line and column. */
async function readIssue(input: Input, stakes: readonly Stake[]): Promise<Issue> {
  if (input.extension === '.csv' || (input.extension === '' && looksLikeCsv(input.text)))
    return issueOfCsv(input.text, input.file, path.basename(input.file, '.csv'));
  const value = plainJson(input.text);
  if (value !== undefined) {
    const read = issueOf(value, stakes);
    if ('issue' in read) return read.issue;
  }
  const { parseYaml } = await import('../kernel/yaml.ts');
  const parsed = parseYaml(input.text, input.file);
  const read = issueOf(parsed.value, stakes);
  if ('issue' in read) return read.issue;
  const [first] = read.problems;
  if (!first) throw new Error('a case without an issue has problems');
  throw new Fault(parsed.locate(first));
}

/** Standard input has no name to tell by. */
function looksLikeCsv(text: string): boolean {
  const first = text.split('\n').find((l) => l.trim() !== '' && !l.startsWith('#')) ?? '';
  return /[,;]/.test(first) && !/[{:]/.test(first);
}

/** YAML reads JSON too, and tells the place of a fault; its parser is loaded only where it is needed. */
function plainJson(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function asCsv(issue: Issue, found: Report): string {
  const head = ['round', 'name', ...issue.scales.map((s, k) => s.name ?? (k === 0 ? 'position' : `position${k + 1}`))];
  const rows = found.rounds.flatMap((round, r) =>
    round.positions.map((p, i) => [r, issue.stakeholders[i]?.name ?? '', ...(typeof p === 'number' ? [p] : p)]),
  );
  return `${[head, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

function quoted(value: string | number): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
