import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { ledgerScoreLines, renderLines, scoreLines } from '../brief/faces.ts';
import { Fault } from '../kernel/fault.ts';
import { type LedgerEntry, ledgerEntry, outlook, rulesOf, scoredOf, scoreLedger } from '../outlook/index.ts';
import type { Arguments } from './arguments.ts';
import { brief } from './brief.ts';
import { theRecord } from './data.ts';
import { hashOf, work } from './pipeline.ts';
import { version } from './version.ts';

/** `casus outlook`: the outlook of a case, with `--ledger` also written down; `casus outlook score` holds predictions against what came. */
export async function outlookVerb(args: Arguments): Promise<number> {
  if (args.files[0] === 'score' && args.files.length === 1) return score(args);
  if (args.ledger !== undefined) await writeDown(args, args.ledger);
  return brief(args);
}

/** Appends, never rewrites: one line of JSON for each case. */
async function writeDown(args: Arguments, file: string): Promise<void> {
  readLedger(file);
  const done = await work(args);
  const record = theRecord();
  const written = new Date().toISOString().slice(0, 10);
  for (const c of done.cases) {
    const entry = ledgerEntry(outlook(c, record, { hindsight: args.hindsight }), {
      written,
      input_hash: hashOf(done.inputs),
      casus: version,
      record: record.law.version,
      id: c.id,
    });
    appendFileSync(file, `${JSON.stringify(entry)}\n`);
    process.stderr.write(`${file}: ${c.id}\n`);
  }
}

function score(args: Arguments): number {
  const record = theRecord();
  const rules = rulesOf(record.law);
  const options = { lang: args.lang ?? 'en', width: args.width ?? 100, color: false } as const;
  if (args.ledger !== undefined) {
    const scored = scoreLedger(readLedger(args.ledger, true), record);
    return print(args.json ? { schema: 'casus-ledger-score/1', ...scored } : null, () =>
      renderLines({ day: null, lines: ledgerScoreLines(scored) }, record, options),
    );
  }
  if (!rules)
    throw new Fault({ code: 'schema', found: 'a record without base-rate rules', expected: 'rules/base-rates.yaml' });
  const scored = scoredOf(rules, record);
  return print(args.json ? { schema: 'casus-outlook-score/1', ...scored } : null, () =>
    renderLines({ day: null, lines: scoreLines(scored) }, record, options),
  );
}

function print(data: object | null, words: () => string): number {
  process.stdout.write(data === null ? words() : `${JSON.stringify(data, null, 1)}\n`);
  return 0;
}

/** The lines of a ledger; a file that is no ledger is never written to. */
function readLedger(file: string, needed = false): readonly LedgerEntry[] {
  if (!existsSync(file)) {
    if (!needed) return [];
    throw new Fault({
      code: 'input-unreadable',
      file,
      found: 'no such file',
      expected: 'a ledger',
      next: `Write one with casus outlook CASE --ledger ${file}.`,
    });
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, i) => {
      if (text.trim() === '') return [];
      const entry = parsed(text);
      if (entry) return [entry];
      throw new Fault({
        code: 'schema',
        file,
        line: i + 1,
        column: 1,
        found: text.length > 60 ? `${text.slice(0, 57)}...` : text,
        expected: 'a line of a ledger: JSON with schema casus-ledger/1',
        next: 'Name another file, or mend this line.',
      });
    });
}

function parsed(text: string): LedgerEntry | null {
  try {
    const value = JSON.parse(text) as Partial<LedgerEntry> | null;
    const whole =
      value?.schema === 'casus-ledger/1' &&
      Array.isArray(value.predictions) &&
      value.predictions.every((p) => typeof p?.mean === 'number' && p.mean > 0 && p.mean < 1) &&
      typeof value.day === 'string';
    return whole ? (value as LedgerEntry) : null;
  } catch {
    return null;
  }
}
