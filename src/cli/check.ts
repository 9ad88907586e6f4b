import { parseCaseFile } from '../case/yaml.ts';
import { Fault } from '../kernel/fault.ts';
import type { Arguments } from './arguments.ts';
import { theRecord } from './data.ts';
import { checkExpectations } from './expectations.ts';
import { readInput } from './input.ts';

/** `casus check FILE...`: faults of case files and what they expect; exit code 1 where any is found. */
export function check(args: Arguments): number {
  const faults: { readonly file: string; readonly code: string; readonly message: string }[] = [];
  for (const file of args.files) {
    try {
      const input = readInput(file);
      faults.push(...checkExpectations(parseCaseFile(input.text, file, theRecord()), theRecord()));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push({ file, code: error.code, message: error.message });
    }
  }
  if (args.json)
    process.stdout.write(`${JSON.stringify({ schema: 'casus-check/1', files: args.files, faults }, null, 1)}\n`);
  else {
    for (const fault of faults) process.stdout.write(`${fault.message}\n`);
    process.stdout.write(`${args.files.length} checked, ${faults.length} faults\n`);
  }
  return faults.length > 0 ? 1 : 0;
}
