import type { Case } from '../case/model.ts';
import type { Reading } from '../read/model.ts';
import type { RecordIndex } from '../record/index.ts';
import { argued, kindArgued } from './argued.ts';
import { type EndingKind, endingKinds } from './endings.ts';
import { interestsOf } from './interests.ts';
import type { ArguedCell, Computed, Disagreement, Reckoning } from './model.ts';
import { interestRules } from './rules.ts';
import { spreadOf } from './spread.ts';
import { weigh } from './weigh.ts';

export type {
  ArguedCell,
  ArguedEffect,
  Computed,
  ComputedCell,
  Disagreement,
  EndingId,
  Interest,
  Reckoning,
  Spread,
  SpreadPlace,
  Weight,
} from './model.ts';
export { type Ending, endingKinds, endingOf } from './endings.ts';

/** No crisis, nothing to reckon. */
export const noReckoning: Reckoning = {
  actors: [],
  endings: [],
  cells: [],
  other: [],
  computed: null,
  disagreements: [],
  spread: null,
};

/**
 * Who gains and who loses under each ending: as the sources argue it, and beside it as computed from the record, the
 * response and the analyst's own interests. The source's opinion never enters the computed column.
 */
export function reckon(c: Case | null, readings: readonly Reading[], record: RecordIndex): Reckoning {
  const kinds = endingKinds(record);
  const kind = (c ? kindOfCrisis(c, kinds) : undefined) ?? kindArgued(readings, kinds);
  const { cells, other } = argued(readings, kind);
  const said = [...new Set(cells.map((cell) => cell.actor))];
  const computed = c && kind ? weigh(interestsOf(c, said, record), kind, interestRules(record).scale) : null;
  return {
    actors: [...new Set([...said, ...(computed?.actors ?? [])])],
    endings: endingsOf(kind, cells, computed),
    cells,
    other,
    computed,
    disagreements: computed ? disagreements(cells, computed) : [],
    spread: c && kind ? spreadOf(c, kind, record) : null,
  };
}

/** The kind of crisis whose endings are weighed: by its name, else by whether a state stands on the other side. */
function kindOfCrisis(c: Case, kinds: readonly EndingKind[]): EndingKind | undefined {
  const fallback = c.adversary.length > 0 ? 'interstate attack' : 'internal unrest';
  return kinds.find((kind) => kind.crises.includes(c.kind)) ?? kinds.find((kind) => kind.crises.includes(fallback));
}

function endingsOf(
  kind: EndingKind | undefined,
  cells: readonly ArguedCell[],
  computed: Computed | null,
): readonly string[] {
  return (kind?.endings ?? [])
    .map((ending) => ending.id)
    .filter((id) => cells.some((cell) => cell.ending === id) || computed?.endings.includes(id));
}

/** Where the source says gains and the computation loses, or the other way round. */
function disagreements(cells: readonly ArguedCell[], computed: Computed): readonly Disagreement[] {
  return cells.flatMap(({ actor, ending, word }) => {
    const own = computed.cells.find((cell) => cell.actor === actor && cell.ending === ending)?.word;
    return (word === 'gains' && own === 'loses') || (word === 'loses' && own === 'gains')
      ? [{ actor, ending, argued: word, computed: own }]
      : [];
  });
}
