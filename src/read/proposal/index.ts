import type { Claimed, EventClaim, FigureClaim, StanceClaim } from '../model.ts';
import { openText } from '../text/text.ts';
import { type Ground, sift, type Sifted } from './answer.ts';
import type { Completion } from './completion.ts';
import type { Part, Proposals, Proposed } from './model.ts';

export { type Completion, complaint, completionIn } from './completion.ts';
export { partsOf } from './part.ts';
export { answerSchema, type Message, promptFor, promptText, tokensAbout } from './prompt.ts';
export type { Part, Proposals } from './model.ts';

/** So many dropped items are listed; all are counted. */
const LISTED = 200;

/** What a model answered for each part that was sent, in order. */
export interface Answered {
  readonly part: Part;
  readonly answer: Completion;
}

/** A model's answers, held against the text and laid beside the reading. */
export function proposalsFrom(
  answers: readonly Answered[],
  parts: number,
  ground: Omit<Ground, 'source'> & { readonly text: string; readonly prompt: string },
): Proposals {
  const source = openText(ground.text);
  const sifted: readonly Sifted[] = answers.map(({ part, answer }) => sift(answer, part, { ...ground, source }));
  const { reading, reader } = ground;
  const proposed = <T extends Claimed>(
    items: readonly T[],
    letter: string,
    own: readonly T[],
    same: (a: T, b: T) => boolean,
  ): readonly Proposed<T>[] =>
    items.map((item, i) => {
      const twin = own.find((one) => meets(one, item) && same(one, item));
      return { ...item, id: `p${letter}${i + 1}`, reader, ...(twin ? { agrees: twin.id } : {}) };
    });
  const dropped = sifted.flatMap((one) => one.dropped);
  const counted = answers.flatMap(({ answer }) => answer.tokens ?? []);
  return {
    reader,
    prompt: ground.prompt,
    parts,
    answered: answers.length,
    tokens:
      counted.length === 0
        ? null
        : {
            sent: counted.reduce((n, { sent }) => n + sent, 0),
            received: counted.reduce((n, { received }) => n + received, 0),
          },
    events: proposed(
      sifted.flatMap((one) => one.events),
      'e',
      reading.events,
      sameEvent,
    ),
    claims: proposed(
      sifted.flatMap((one) => one.claims),
      'c',
      reading.claims,
      sameFigure,
    ),
    stances: proposed(
      sifted.flatMap((one) => one.stances),
      's',
      reading.stances,
      sameStance,
    ),
    dropped_count: dropped.length,
    dropped: dropped.slice(0, LISTED),
  };
}

/** One of the places of the one lies within, or touches, the other's words. */
function meets(own: Claimed, item: Claimed): boolean {
  return [own.span, ...(own.alsoAt ?? [])].some((at) => at.start < item.span.end && item.span.start < at.end);
}

const sameEvent = (a: EventClaim, b: EventClaim): boolean =>
  a.type === b.type && (a.status === 'negated') === (b.status === 'negated');
const sameFigure = (a: FigureClaim, b: FigureClaim): boolean => a.subject === b.subject && a.value === b.value;
const sameStance = (a: StanceClaim, b: StanceClaim): boolean => a.holder === b.holder && a.polarity === b.polarity;
