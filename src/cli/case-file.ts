import { type CaseFile, parseCaseFile } from '../case/yaml.ts';
import { Fault } from '../kernel/fault.ts';
import { bargainingProblems } from '../outlook/bargaining.ts';
import { reckon } from '../reckon/index.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Input } from './input.ts';

/** A case file, its table of stakeholders judged too: positions left out are worked out from what the case reckons. */
export function caseFileOf(input: Pick<Input, 'text' | 'file'>, record: RecordIndex): CaseFile {
  const parsed = parseCaseFile(input.text, input.file, record);
  if (parsed.case.bargaining) {
    const [problem] = bargainingProblems(parsed.case, reckon(parsed.case, [], record));
    if (problem) throw new Fault(parsed.locate(problem));
  }
  return parsed;
}
