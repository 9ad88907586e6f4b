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
import { parseSituations, type ReadRow } from './situations.ts';

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
  const rows = parseSituations(input.text, file, theRecord());
  if (rows === null) return brief(args);
  const [failed, ...more] = rows.flatMap((row) => row.fault ?? []);
  if (failed && more.length + 1 === rows.length) throw failed;
  const complaints = rows.flatMap((row) => (row.fault ? [row.fault.message] : row.notes));
  process.stderr.write(complaints.map((said) => `casus: ${said}\n`).join(''));
  const judged = (situation: Situation): readonly Judgement[] =>
    judge(situation, theRecord()).filter((j) => args.provision === undefined || j.provision === args.provision);
  const json = args.json || args.output?.endsWith('.json') === true;
  const content = isCsv(args)
    ? [table(situationsOf(rows), judged)]
    : json
      ? printed(rows, judged)
      : shown(situationsOf(rows), judged, args);
  if (args.output === undefined) await printAll(content);
  else writeFile(args.output, content);
  return failed ? PARTIAL : 0;
}

/** Exit code: some rows were no situations and are named on standard error; the others are judged. */
const PARTIAL = 5;

const situationsOf = (rows: readonly ReadRow[]): readonly Situation[] => rows.flatMap((row) => row.situation ?? []);

type Judged = (situation: Situation) => readonly Judgement[];

/** JSON with one judgement a line: a tree is read by machines, a list of judgements also by people. */
function* printed(rows: readonly ReadRow[], judged: Judged): Generator<string> {
  const record = theRecord();
  yield '[';
  for (const [i, { id, situation, fault, notes }] of rows.entries()) {
    const begin = `${i === 0 ? '' : ',\n'}{"id":${JSON.stringify(id)},`;
    if (!situation) {
      yield `${begin}"judgements":[],"fault":${JSON.stringify({ code: fault?.code, message: fault?.message })}}`;
      continue;
    }
    const judgements = judged(situation);
    const lines = judgements.map(({ provision, responder, status, decisive_element, open_elements, readings, tree }) =>
      JSON.stringify({ provision, responder, status, decisive_element, open_elements, readings, tree }),
    );
    const rest = {
      conflicts: conflictsOf(situation, judgements, record),
      gaps: gapsOf(situation, record),
      together: judgeTogether(situation, record),
      notes,
    };
    yield `${begin}"judgements":[\n${lines.join(',\n')}\n],\n${JSON.stringify(rest).slice(1)}`;
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
