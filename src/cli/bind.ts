import { conflictsOf, gapsOf, judge, judgeTogether } from '../bind/index.ts';
import type { Judgement } from '../bind/model.ts';
import { csv } from '../brief/index.ts';
import { renderJudgements } from '../brief/faces.ts';
import { Fault } from '../kernel/fault.ts';
import type { Situation } from '../record/model.ts';
import type { Arguments } from './arguments.ts';
import { brief } from './brief.ts';
import { isCsv } from './ask.ts';
import { theRecord } from './data.ts';
import { readInput } from './input.ts';
import { writeFile } from './output.ts';
import { parseSituations } from './situations.ts';

/** `casus bind`: situations in JSON give judgements of every provision; a case or an article gives findings by account. */
export async function bind(args: Arguments): Promise<number> {
  const [file] = args.files;
  if (args.files.length !== 1 || file === undefined)
    throw new Fault({
      code: 'usage',
      found: `${args.files.length} files`,
      expected: 'one file, or -',
      next: 'casus bind FILE.',
    });
  if (!file.endsWith('.json') && file !== '-') return brief(args);
  const input = readInput(file);
  const situations = parseSituations(input.text, file, theRecord());
  if (situations === null) return brief(args);
  const results = situations.map((situation) => ({
    id: situation.id,
    judgements: judge(situation, theRecord()).filter(
      (j) => args.provision === undefined || j.provision === args.provision,
    ),
  }));
  const json = args.json || args.output?.endsWith('.json');
  const content = isCsv(args) ? table(results) : json ? printed(situations, results) : shown(situations, results, args);
  if (args.output === undefined) process.stdout.write(content);
  else writeFile(args.output, content);
  return 0;
}

/** JSON with one judgement a line: a tree is read by machines, a list of judgements also by people. */
function printed(
  situations: readonly Situation[],
  results: readonly { readonly id: string; readonly judgements: readonly Judgement[] }[],
): string {
  const record = theRecord();
  const rows = results.map(({ id, judgements }, i) => {
    const situation = situations[i] as Situation;
    const lines = judgements.map(({ provision, responder, status, decisive_element, open_elements, readings, tree }) =>
      JSON.stringify({ provision, responder, status, decisive_element, open_elements, readings, tree }),
    );
    const rest = {
      conflicts: conflictsOf(situation, judgements, record),
      gaps: gapsOf(situation, record),
      together: judgeTogether(situation, record),
    };
    const judged = `"judgements":[\n${lines.join(',\n')}\n]`;
    return `{"id":${JSON.stringify(id)},${judged},\n${JSON.stringify(rest).slice(1)}`;
  });
  return `[${rows.join(',\n')}]\n`;
}

/** One line a judgement. */
function table(results: readonly { readonly id: string; readonly judgements: readonly Judgement[] }[]): string {
  return csv(
    ['id', 'treaty', 'provision', 'responder', 'status', 'decisive_element', 'open_elements'],
    results.flatMap(({ id, judgements }) =>
      judgements.map((j) => [id, j.treaty, j.provision, j.responder, j.status, j.decisive_element, j.open_elements]),
    ),
  );
}

function shown(
  situations: readonly Situation[],
  results: readonly { readonly id: string; readonly judgements: readonly Judgement[] }[],
  args: Arguments,
): string {
  return results
    .map((result, i) =>
      renderJudgements(situations[i] as Situation, result.judgements, theRecord(), {
        lang: args.lang ?? 'en',
        width: args.width ?? 100,
        color: false,
      }),
    )
    .join('\n');
}
