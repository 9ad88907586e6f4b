import { foldWord } from '../kernel/fold.ts';
import type { Reading, StanceClaim } from '../read/model.ts';
import type { Ending, EndingKind } from './endings.ts';
import type { ArguedCell, ArguedEffect } from './model.ts';

const effects: Readonly<Record<StanceClaim['polarity'], ArguedEffect['effect']>> = {
  supports: 'gains',
  hopes: 'gains',
  benefits: 'gains',
  opposes: 'loses',
  fears: 'loses',
  loses: 'loses',
  neutral: 'neutral',
};

export interface Argued {
  readonly cells: readonly ArguedCell[];
  /** Stances that move no ending of the list; nothing is lost. */
  readonly other: readonly string[];
}

/**
 * Who gains and who loses under each ending, as the source argues it: nothing is inferred, each consideration keeps
 * its speaker, its words and its condition, and pro and contra stand side by side.
 */
export function argued(readings: readonly Reading[], kind: EndingKind | undefined): Argued {
  const found: ArguedEffect[] = [];
  const other: string[] = [];
  readings.forEach((reading, source) => {
    for (const stance of reading.stances) {
      const ending = kind && stance.stand !== 'undisclosed' ? endingFor(stance, kind, reading) : undefined;
      if (!ending) other.push(stance.id);
      else
        found.push({
          actor: holderOf(stance.holder, reading),
          ending: ending.id,
          effect: turned(effects[stance.polarity], stance.stand),
          topic: stance.topic,
          claim: stance.id,
          speaker: stance.by.length > 0 ? stance.by : stance.speaker,
          hedge: stance.hedge,
          span: stance.span,
          ...(stance.condition ? { condition: stance.condition } : {}),
          source,
        });
    }
  });
  const actors = [...new Set(found.map((e) => e.actor))];
  const cells = actors.flatMap((actor) =>
    (kind?.endings ?? []).flatMap(({ id: ending }) => {
      const here = found.filter((e) => e.actor === actor && e.ending === ending);
      return here.length === 0 ? [] : [{ actor, ending, word: wordFor(here), effects: here }];
    }),
  );
  return { cells, other };
}

/** The kind of crisis whose endings the stances speak of most; undefined where none speaks of any. */
export function kindArgued(readings: readonly Reading[], kinds: readonly EndingKind[]): EndingKind | undefined {
  let best: EndingKind | undefined;
  let most = 0;
  for (const kind of kinds) {
    const topics = new Set(kind.endings.flatMap((e) => e.topics));
    const count = readings.reduce((n, r) => n + r.stances.filter((s) => topics.has(s.topic)).length, 0);
    if (count > most) {
      best = kind;
      most = count;
    }
  }
  return best;
}

function endingFor(stance: StanceClaim, kind: EndingKind, reading: Reading): Ending | undefined {
  if (stance.condition) {
    const condition = foldWord(stance.condition.text);
    const named = kind.endings.find((e) =>
      (e.words[reading.language] ?? []).some((word) => condition.includes(foldWord(word))),
    );
    if (named) return named;
  }
  return kind.endings.find((e) => e.topics.includes(stance.topic));
}

/** A government, and whoever speaks for it, stands for its state; oppositions and armed groups stay themselves. */
function holderOf(holder: string, reading: Reading): string {
  const code = holder.includes(':') ? (reading.actors.find((a) => a.id === holder)?.code ?? holder) : holder;
  const [state, role] = code.split('.');
  if (state === undefined || state === '') return holder;
  return role === undefined ? (code === holder ? holder : state) : role === 'GOV' ? state : holder;
}

function turned(effect: ArguedEffect['effect'], stand: StanceClaim['stand']): ArguedEffect['effect'] {
  if (stand !== 'denied' || effect === 'neutral') return effect;
  return effect === 'gains' ? 'loses' : 'gains';
}

function wordFor(here: readonly ArguedEffect[]): 'gains' | 'loses' | 'mixed' | 'neutral' {
  const gains = here.some((e) => e.effect === 'gains');
  const loses = here.some((e) => e.effect === 'loses');
  return gains && loses ? 'mixed' : gains ? 'gains' : loses ? 'loses' : 'neutral';
}
