import type { AccountedSituation, AccountId } from '../case/model.ts';
import { extent } from '../kernel/date.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Precedent, Provision, Situation } from '../record/model.ts';
import { type Clause, clausesOf } from './clause.ts';
import { datedOf } from './dated.ts';
import { judgeClause } from './judge.ts';
import type { Contrast, ContrastCell, Judgement, TreeNode } from './model.ts';
import { Scene } from './scene.ts';

/** A case to lay beside others. */
export interface Subject {
  readonly id: string;
  readonly situation: Situation | AccountedSituation;
}

/** The article a provision is a version of: `CST-4@1992` and `CST-4@2010` are both `CST-4`. */
export function articleOf(provision: Provision): string {
  return provision.id.split('@')[0] ?? provision.id;
}

function isArticle(provision: Provision, article: string): boolean {
  const words = provision.article ?? '';
  return (
    article === provision.id ||
    article === articleOf(provision) ||
    article.split('@')[0] === articleOf(provision) ||
    article === words ||
    article === words.split(/[\s,]/)[0]
  );
}

/**
 * The same elements laid against several cases, each judged by the version of the article valid on its own day.
 * Elements that differ come first; null where that version does not ask.
 */
export function contrast(
  record: RecordIndex,
  subjects: readonly Subject[],
  treatyId: string,
  article: string,
  account: AccountId = 'everyone',
): Contrast {
  const versions = clausesOf(record).all.filter((c) => c.treaty.id === treatyId && isArticle(c.provision, article));
  const columns = subjects.flatMap((subject) => {
    const column = columnOf(record, subject, versions);
    return column ? [column] : [];
  });
  const order = [...new Set(columns.flatMap((column) => [...column.cells.keys()]))].toSorted(
    (a, b) => rank(columns, a) - rank(columns, b),
  );
  const rows = order
    .map((element) => {
      const cells = columns.map((column) => column.cells.get(element) ?? null);
      return { element, cells, differs: new Set(cells.map((cell) => cell?.value ?? null)).size > 1 };
    })
    .filter((row) => !dated.has(row.element) || row.cells.some((cell) => cell !== null && cell.value !== 'T'));
  return {
    treaty: treatyId,
    article: versions[0] ? articleOf(versions[0].provision) : article,
    account,
    cases: columns.map(({ id, judgement }) => ({
      id,
      provision: judgement.provision,
      status: judgement.status,
      decisive_element: judgement.decisive_element,
      open_elements: judgement.open_elements,
    })),
    rows: [...rows.filter((row) => row.differs), ...rows.filter((row) => !row.differs)],
  };
}

/** Dates and membership are shown only where they are not plainly met. */
const dated: ReadonlySet<string> = new Set(['in-force', 'version-date', 'victim-not-party']);

interface Column {
  readonly id: string;
  readonly judgement: Judgement;
  readonly cells: ReadonlyMap<string, ContrastCell>;
}

function columnOf(record: RecordIndex, { id, situation }: Subject, versions: readonly Clause[]): Column | null {
  const day = datedOf(record).on(situation.date);
  const clause =
    versions.find((v) => day.version(v).value === 'T') ??
    versions.find((v) => day.version(v).value === 'U') ??
    versions.at(-1);
  if (!clause) return null;
  const judgement = judgeClause(clause, new Scene(situation, record), day, null);
  const cells = new Map<string, ContrastCell>();
  const names = ['in-force', 'version-date', 'victim-not-party', ...clause.terms.map((term) => term.name)];
  (judgement.tree.children ?? []).forEach((node, i) => {
    const name = names[i] ?? node.element;
    let key = name;
    for (let n = 2; cells.has(key); n++) key = `${name} (${n})`;
    cells.set(key, {
      value: node.value,
      ground: node.ground,
      claims: gathered(node, 'claims'),
      record: gathered(node, 'record'),
    });
  });
  return { id, judgement, cells };
}

function gathered(node: TreeNode, what: 'claims' | 'record'): readonly string[] {
  return [...new Set([...(node[what] ?? []), ...(node.children ?? []).flatMap((child) => gathered(child, what))])];
}

/** Where an element stands in the clause, by the first case that has it. */
function rank(columns: readonly Column[], element: string): number {
  for (const [i, column] of columns.entries()) {
    const at = [...column.cells.keys()].indexOf(element);
    if (at >= 0) return at + i / 1000;
  }
  return Number.MAX_SAFE_INTEGER;
}

/** Whether a precedent had ended before that day: its last day, or its first where the end is not known. */
export function endedBefore(precedent: Precedent, day: string): boolean {
  return extent(precedent.end ?? precedent.start).last < day;
}

/** Share of the elements that two columns answer alike; absent elements count as unlike. */
export function likeness(contrasted: Contrast, a: number, b: number): number {
  if (contrasted.rows.length === 0) return 0;
  const alike = contrasted.rows.filter((row) => row.cells[a] && row.cells[a]?.value === row.cells[b]?.value).length;
  return alike / contrasted.rows.length;
}
