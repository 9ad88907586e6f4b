import path from 'node:path';
import { renderBargain } from '../brief/bargain.ts';
import { Fault } from '../kernel/fault.ts';
import {
  type BargainRules,
  type Issue,
  issueOf,
  issueOfCsv,
  type ModelName,
  readingsFrom,
  type Report,
  report,
} from '../outlook/bargain/index.ts';
import type { Arguments } from './arguments.ts';
import { theRecord } from './data.ts';
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
  const rules = theRecord().law.rules['bargain'] as BargainRules | undefined;
  if (!rules)
    throw new Fault({
      code: 'record-missing',
      found: 'record/rules/bargain.yaml is not in the built record',
      expected: 'it there',
      next: 'Run "npm run build".',
    });
  const issue = await readIssue(readInput(file));
  const settings = {
    seed: args.seed ?? 1,
    draws: 1000,
    readings,
    ...(args.rounds === undefined ? {} : { rounds: args.rounds }),
  };
  const found = report(issue, model, settings, rules);
  const content =
    args.csv || args.output?.endsWith('.csv')
      ? asCsv(issue, found)
      : args.json || args.output?.endsWith('.json')
        ? `${JSON.stringify(found, null, 1)}\n`
        : renderBargain(issue, found, { lang: args.lang ?? 'en', width: args.width ?? 100, color: false });
  if (args.output === undefined) process.stdout.write(content);
  else writeFile(args.output, content);
  return 0;
}

/** JSON, YAML or CSV; a fault names line and column. */
async function readIssue(input: Input): Promise<Issue> {
  if (input.extension === '.csv' || (input.extension === '' && looksLikeCsv(input.text)))
    return issueOfCsv(input.text, input.file, path.basename(input.file, '.csv'));
  const value = plainJson(input.text);
  if (value !== undefined) {
    const read = issueOf(value);
    if ('issue' in read) return read.issue;
  }
  const { parseYaml } = await import('../kernel/yaml.ts');
  const parsed = parseYaml(input.text, input.file);
  const read = issueOf(parsed.value);
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
