import { caseOfPrecedent } from '../case/index.ts';
import type { Case } from '../case/model.ts';
import { Fault, nearest } from '../kernel/fault.ts';
import type { Arguments } from './arguments.ts';
import { brief, emit, formOf, rendered } from './brief.ts';
import { theRecord } from './data.ts';
import { work, type Work } from './pipeline.ts';

/** `casus contrast`: any set of articles, case files and precedents of the record, the first against the others. */
export async function contrastVerb(args: Arguments): Promise<number> {
  const record = theRecord();
  refuseUnknown([...(args.with ?? []), ...(args.files.length > 1 ? args.files.filter(isId) : [])]);
  const [first, ...others] = args.files;
  if (first === undefined || (others.length === 0 && !record.precedent(first))) return brief(args);
  const done = await subject(args, first);
  const beside: Case[] = [];
  for (const name of others) beside.push(...(await subject(args, name)).cases);
  const named = record.precedent(first) ? { ...args, hindsight: true } : args;
  return emit(args, await rendered(named, done, 'contrast', formOf(args, 'contrast'), beside));
}

/** A precedent by its id; anything else is a file. */
async function subject(args: Arguments, name: string): Promise<Work> {
  const precedent = theRecord().precedent(name);
  if (precedent) return { inputs: [], readings: [], audits: [], cases: [caseOfPrecedent(precedent, theRecord())] };
  return work({ ...args, files: [name] });
}

/** What has no ending and no folder can only be an id. */
const isId = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(name);

function refuseUnknown(ids: readonly string[]): void {
  const known = theRecord().law.precedents.map((p) => p.id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const near = nearest(id, known);
    throw new Fault({
      code: 'unknown-id',
      found: `"${id}"`,
      expected: 'a precedent of the record',
      next: near ? `Did you mean ${near}?` : 'casus precedents lists them.',
    });
  }
}
