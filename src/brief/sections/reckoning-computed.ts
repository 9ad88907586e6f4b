import type { Computed, ComputedCell, Interest } from '../../reckon/index.ts';
import type { Draftsman } from '../draftsman.ts';
import { actor, actors, ending, line, list, number, term, text3 } from '../line.ts';
import type { Arg, Line } from '../model.ts';

/** Gains and losses as computed: actors with the same stakes on one line, each ending with the interests that carry it. */
export function computedLines(d: Draftsman): readonly Line[] {
  const { computed, disagreements } = d.reckoning;
  if (!computed || computed.cells.length === 0) return [];
  return [
    line(
      'computed',
      'reckon.computed-head',
      {},
      {
        children: [
          line('assumed', 'reckon.scale', {
            weights: list(
              computed.scale.map((w) =>
                term('reckon.weight', { words: text3(w.words), low: number(w.low), high: number(w.high) }),
              ),
            ),
          }),
        ],
      },
    ),
    ...groups(computed).map((group) => groupLine(group, computed)),
    ...disagreements.map((dis) =>
      line('computed', 'reckon.disagree', {
        actor: actor(dis.actor),
        ending: ending(dis.ending),
        argued: term(`word.${dis.argued}`),
        computed: term(`word.${dis.computed}`),
      }),
    ),
  ];
}

/** Actors whose cells are alike, rule by rule and word by word. */
function groups(computed: Computed): readonly (readonly string[])[] {
  const rules = new Map(computed.interests.map((i) => [i.id, i.rule === 'analyst' ? i.id : i.rule]));
  const by = new Map<string, string[]>();
  for (const id of computed.actors) {
    const key = computed.cells
      .filter((cell) => cell.actor === id)
      .map((cell) =>
        [
          cell.ending,
          cell.word,
          ...[cell.gains, cell.losses, cell.open].map((ids) => ids.map((i) => rules.get(i)).join('+')),
        ].join('|'),
      )
      .join(' ');
    const group = by.get(key);
    if (group) group.push(id);
    else by.set(key, [id]);
  }
  return [...by.values()];
}

function groupLine(group: readonly string[], computed: Computed): Line {
  const first = group[0] ?? '';
  const cells = computed.cells.filter((cell) => cell.actor === first);
  const interests = computed.interests.filter((i) => group.includes(i.holder));
  return line(
    'computed',
    'reckon.group',
    {
      actors: actors(group),
      stakes: list(
        interests
          .filter((i) => i.holder === first)
          .map((i) => term('reckon.stake', { words: text3(i.words), weight: weight(i.weight, computed) })),
      ),
    },
    {
      record: [...new Set(interests.flatMap((i) => i.record))],
      claims: [...new Set(interests.flatMap((i) => i.claims))],
      children: cells.map((cell) => because(cell, computed)),
    },
  );
}

/** The word, with the words of the scale between which it lies; "clear" words alone where it is mixed or open. */
function sized(cell: ComputedCell, computed: Computed): Arg {
  const word = term(`word.${cell.word}`);
  if (!cell.size) return word;
  const [from, to] = cell.size;
  return from === to
    ? term('reckon.size', { word, from: weight(from, computed) })
    : term('reckon.sizes', { word, from: weight(from, computed), to: weight(to, computed) });
}

function weight(id: string, { scale }: Computed): Arg {
  return text3(scale.find((w) => w.id === id)?.words ?? { en: id });
}

function because(cell: ComputedCell, computed: Computed): Line {
  const interests = new Map(computed.interests.map((i) => [i.id, i]));
  const reasons = (ids: readonly string[], sign: string): Arg[] =>
    ids.flatMap((id) => {
      const reason = interests.get(id)?.effects.find((e) => e.ending === cell.ending)?.because;
      return reason ? [term(`reckon.${sign}`, { because: text3(reason) })] : [];
    });
  // Where one interest alone is moved, that it hangs on it is plain.
  const several = cell.gains.length + cell.losses.length + cell.open.length > 1;
  const named = (ids: readonly string[]): Arg => list(ids.flatMap((id) => words(interests.get(id))));
  return line(
    'computed',
    'reckon.because',
    {
      ending: ending(cell.ending),
      word: sized(cell, computed),
      reasons: list([...reasons(cell.gains, 'plus'), ...reasons(cell.losses, 'minus'), ...reasons(cell.open, 'open')]),
    },
    {
      children: [
        ...(cell.pivotal.length > 0 && several
          ? [line('computed', 'reckon.pivotal', { stakes: named(cell.pivotal) })]
          : []),
        ...(cell.dominated.length > 0 ? [line('computed', 'reckon.dominated', { stakes: named(cell.dominated) })] : []),
      ],
    },
  );
}

function words(interest: Interest | undefined): Arg[] {
  return interest ? [text3(interest.words)] : [];
}
