import type { DraftInput } from './ally.ts';
import type { CaseClaim } from './model.ts';

/** The account that takes a language model's proposals for said, beside what is undisputed without them. */
export const readerAccount = (reader: string): string => `reader:${reader}`;

/** The readings with what a language model proposed that they do not say themselves; each such item carries its reader. */
export function withProposals(inputs: readonly DraftInput[]): readonly DraftInput[] {
  if (inputs.every(({ reading }) => reading.proposals === undefined)) return inputs;
  return inputs.map((input) => {
    const { reading } = input;
    const { proposals } = reading;
    if (!proposals) return input;
    const added = <T extends { readonly agrees?: string }>(items: readonly T[]): readonly T[] =>
      items.filter((item) => item.agrees === undefined);
    return {
      ...input,
      reading: {
        ...reading,
        events: [...reading.events, ...added(proposals.events)],
        claims: [...reading.claims, ...added(proposals.claims)],
        stances: [...reading.stances, ...added(proposals.stances)],
      },
    };
  });
}

/** A claim of the text as Casus itself reads it, not one that only a language model proposes. */
export const isOwn = (claim: Pick<CaseClaim, 'reader'>): boolean => claim.reader === undefined;
