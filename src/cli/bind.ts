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
import { printAll, writeFile } from './output.ts';
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
  const judged = (situation: Situation): readonly Judgement[] =>
    judge(situation, theRecord()).filter((j) => args.provision === undefined || j.provision === args.provision);
  const json = args.json || args.output?.endsWith('.json') === true;
  const content = isCsv(args)
    ? [table(situations, judged)]
    : json
      ? printed(situations, judged)
      : shown(situations, judged, args);
  if (args.output === undefined) await printAll(content);
  else writeFile(args.output, content);
  return 0;
}

type Judged = (situation: Situation) => readonly Judgement[];

/** JSON with one judgement a line: a tree is read by machines, a list of judgements also by people. */
function* printed(situations: readonly Situation[], judged: Judged): Generator<string> {
  const record = theRecord();
  yield '[';
  for (const [i, situation] of situations.entries()) {
    const judgements = judged(situation);
    const lines = judgements.map(({ provision, responder, status, decisive_element, open_elements, readings, tree }) =>
      JSON.stringify({ provision, responder, status, decisive_element, open_elements, readings, tree }),
    );
    const rest = {
      conflicts: conflictsOf(situation, judgements, record),
      gaps: gapsOf(situation, record),
      together: judgeTogether(situation, record),
    };
    const list = `"judgements":[\n${lines.join(',\n')}\n]`;
    yield `${i === 0 ? '' : ',\n'}{"id":${JSON.stringify(situation.id)},${list},\n${JSON.stringify(rest).slice(1)}`;
  }
  yield ']\n';
}

/** One line a judgement. */
function table(situations: readonly Situation[], judged: Judged): string {
  return csv(
    ['id', 'treaty', 'provision', 'responder', 'status', 'decisive_element', 'open_elements'],
    situations.flatMap((situation) =>
      judged(situation).map((j) => [
        situation.id,
        j.treaty,
        j.provision,
        j.responder,
        j.status,
        j.decisive_element,
        j.open_elements,
      ]),
    ),
  );
}

function* shown(situations: readonly Situation[], judged: Judged, args: Arguments): Generator<string> {
  const options = { lang: args.lang ?? 'en', width: args.width ?? 100, color: false };
  for (const [i, situation] of situations.entries()) {
    if (i > 0) yield '\n';
    yield renderJudgements(situation, judged(situation), theRecord(), options);
  }
}
