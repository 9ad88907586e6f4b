import type { AuditLine } from '../audit/model.ts';
import { articleOf, contrast as contrastOf, type Contrast } from '../bind/index.ts';
import { situationUnder } from '../case/index.ts';
import type { Case } from '../case/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { DossierOptions } from './draftsman.ts';

/** More columns than this no page can hold; those most alike come first. */
const columns = 6;

/** What is laid beside the case: the usual precedents, narrowed to what a table holds, or those the reader chose. */
export function besides(
  c: Case,
  record: RecordIndex,
  options: DossierOptions,
  usual: Contrast | null,
  audits: readonly AuditLine[],
): Contrast | null {
  const beside = options.beside ?? [];
  const narrow = usual ? narrowed(usual, named(audits), kindred(c, record)) : null;
  const account = options.account ?? 'everyone';
  if (options.with === undefined && options.provision === undefined && beside.length === 0 && account === 'everyone')
    return narrow;
  const chosen = options.provision === undefined ? undefined : provisionNamed(options.provision, record);
  const treaty = chosen?.treaty.id ?? usual?.treaty;
  const article = options.provision ?? usual?.article;
  if (treaty === undefined || article === undefined) return null;
  const shown = account === 'everyone' ? usual : narrow;
  const ids = options.with ?? (beside.length > 0 ? [] : (shown?.cases.slice(1).map((x) => x.id) ?? []));
  const subjects = ids.flatMap((id) => {
    const found = record.precedent(id);
    return found ? [{ id, situation: found.situation }] : [];
  });
  const own = [c, ...beside].map((x) => ({ id: x.id, situation: situationUnder(x, account, record) }));
  return contrastOf(record, [...own, ...subjects], treaty, article, account);
}

/** A provision by its id, or an article by that of any of its versions: CST-4 for CST-4@1992 and CST-4@2010. */
function provisionNamed(id: string, record: RecordIndex): ReturnType<RecordIndex['provision']> {
  const all = record.law.treaties.flatMap((t) => t.provisions);
  const version = all.find((p) => p.id === id) ?? all.find((p) => articleOf(p) === id);
  return version && record.provision(version.id);
}

/** Precedents the article itself speaks of, by what the audit found in the record. */
function named(audits: readonly AuditLine[]): ReadonlySet<string> {
  return new Set(audits.flatMap((a) => a.record.filter((r) => r.startsWith('precedent:')).map((r) => r.slice(10))));
}

/** Precedents of the same kind of crisis. */
function kindred(c: Case, record: RecordIndex): ReadonlySet<string> {
  return new Set(record.law.precedents.filter((p) => p.situation.kind === c.kind).map((p) => p.id));
}

/** The case itself, the precedents the article names, those of its kind, then those most alike, as many as a table can hold. */
function narrowed(table: Contrast, first: ReadonlySet<string>, alike: ReadonlySet<string>): Contrast {
  const order = table.cases
    .map((_, i) => i)
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, columns);
  function place(i: number): number {
    const id = table.cases[i]?.id ?? '';
    return i === 0 ? -1 : first.has(id) ? i : alike.has(id) ? 100 + i : 200 + i;
  }
  const pick = <T>(items: readonly T[]): T[] => order.flatMap((i) => items.slice(i, i + 1));
  const rows = table.rows
    .map((row) => {
      const cells = pick(row.cells);
      return { ...row, cells, differs: new Set(cells.map((cell) => cell?.value ?? null)).size > 1 };
    })
    .filter((row) => row.cells.some((cell) => cell !== null));
  return {
    ...table,
    cases: pick(table.cases),
    rows: [...rows.filter((r) => r.differs), ...rows.filter((r) => !r.differs)],
  };
}
