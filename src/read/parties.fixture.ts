import type { Lexicon } from '../record/lexicon.ts';
import { read } from './index.ts';
import type { Reading } from './model.ts';

/** Writes actors of a reading by their role codes: `TCD.REB,SDN`. */
export function partiesOf({ actors }: Pick<Reading, 'actors'>): (ids: readonly string[]) => string {
  const codes = new Map(actors.map(({ id, code }) => [id, code]));
  return (ids) => ids.map((id) => codes.get(id) ?? id).join(',');
}

type Act = Reading['events'][number];

/** The events of a text written on a day, by the codes of their parties: `TYPE who > whom`, with what else a test asks of each. */
export const actsOf =
  (lexicon: Lexicon, date: string, before: (e: Act) => string = () => '', behind: (e: Act) => string = () => '') =>
  (text: string): readonly string[] => {
    const reading = read(text, { lexicon, date, hash: '' });
    const show = partiesOf(reading);
    return reading.events.map((e) => `${before(e)}${e.type} ${show(e.source)} > ${show(e.target)}${behind(e)}`);
  };

/** The same without blanks: `TYPE who>whom`. */
export const sidesOf =
  (lexicon: Lexicon, date: string) =>
  (text: string): readonly string[] =>
    actsOf(lexicon, date)(text).map((act) => act.replace(' > ', '>'));
