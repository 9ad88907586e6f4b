import { renderLines } from '../brief/faces.ts';
import { coverageLines } from '../brief/index.ts';
import { disagreementsOf } from '../bind/index.ts';
import { situationUnder } from '../case/index.ts';
import { Fault, formatFault } from '../kernel/fault.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';
import { coverageOf } from '../record/coverage.ts';
import { validate } from '../record/validate.ts';
import type { Arguments } from './arguments.ts';
import { theRecord } from './data.ts';
import { caseFileOf } from './case-file.ts';
import { checkExpectations } from './expectations.ts';
import { readInput } from './input.ts';

interface Told {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** `casus check FILE...`: faults of case files and what they expect. Without a file: the record, its faults and its coverage. Exit code 1 where a fault is found. */
export function check(args: Arguments): number {
  return args.files.length === 0 ? checkRecord(args) : checkCases(args);
}

function checkCases(args: Arguments): number {
  const record = theRecord();
  const faults: Told[] = [];
  const notes: Told[] = [];
  for (const file of args.files) {
    try {
      const input = readInput(file);
      const parsed = caseFileOf({ ...input, file }, record);
      faults.push(...checkExpectations(parsed, record));
      notes.push(...notesOn(file, situationUnder(parsed.case, 'everyone', record), record));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push({ file, code: error.code, message: error.message });
    }
  }
  if (args.json)
    process.stdout.write(
      `${JSON.stringify({ schema: 'casus-check/1', files: args.files, faults, disagreements: notes }, null, 1)}\n`,
    );
  else {
    for (const told of [...faults, ...notes]) process.stdout.write(`${told.message}\n`);
    process.stdout.write(`${args.files.length} checked, ${faults.length} faults\n`);
  }
  return faults.length > 0 ? 1 : 0;
}

/** Given values that the record computes otherwise: said, no fault. */
function notesOn(file: string, situation: Situation, record: RecordIndex): readonly Told[] {
  return disagreementsOf(situation, record).map((d) => ({
    file,
    code: 'disagreement',
    message: `${file}: ${d.path} is given as ${d.given}; the record computes ${d.computed} (${d.record.join(', ')}). The given value is used.`,
  }));
}

/** The loaded record: the faults that need no file, what it covers, and where precedents and record part. */
function checkRecord(args: Arguments): number {
  const record = theRecord();
  const { law } = record;
  // The form on disk keeps the sources of a state once, not with each of its intervals and names.
  const found = validate(law).filter((fault) => fault.folder !== 'states' || fault.code !== 'no-source');
  const faults = found.map(({ folder, id, path, code, found, expected, next }) => ({
    file: `${folder}/${id}`,
    code,
    message: formatFault({
      code,
      file: `${folder}/${id}.yaml`,
      found: `${path.join('.')}: ${found}`,
      expected,
      ...(next ? { next } : {}),
    }),
  }));
  const notes = law.precedents.flatMap((p) => notesOn(`precedents/${p.id}`, p.situation, record));
  const coverage = coverageOf(law);
  if (args.json)
    process.stdout.write(
      `${JSON.stringify({ schema: 'casus-check/1', version: law.version, faults, disagreements: notes, coverage }, null, 1)}\n`,
    );
  else {
    for (const told of [...faults, ...notes]) process.stdout.write(`${told.message}\n`);
    const options = { lang: args.lang ?? 'en', width: args.width ?? 100, color: false } as const;
    process.stdout.write(renderLines({ day: null, lines: coverageLines(coverage) }, record, options));
    process.stdout.write(`${faults.length} faults\n`);
  }
  return faults.length > 0 ? 1 : 0;
}
