import type { Draftsman } from '../draftsman.ts';
import { actor, line, list, number, source, term, text3 } from '../line.ts';
import type { Line } from '../model.ts';

/** Places shown; the rest are counted. */
const most = 10;

/** Where else it may reach: places screened and ranked by criteria, with the mechanism in words and no probability. */
export function spreadLines(d: Draftsman): readonly Line[] {
  const { spread } = d.reckoning;
  if (!spread) return [];
  if (spread.places.length === 0)
    return [line('computed', 'spread.none', { least: number(spread.least), criteria: named(spread.criteria) })];
  const criteria = new Map(spread.criteria.map((criterion) => [criterion.id, criterion]));
  return [
    line(
      'computed',
      'spread.head',
      { least: number(spread.least), of: number(spread.criteria.length) },
      {
        children: spread.criteria.map((c) =>
          line('assumed', 'spread.criterion', {
            words: text3(c.words),
            mechanism: text3(c.mechanism),
            source: source(c.source),
          }),
        ),
      },
    ),
    ...spread.places.slice(0, most).map((place) =>
      line(
        'computed',
        'spread.place',
        {
          actor: actor(place.state),
          n: number(place.criteria.length),
          criteria: list(
            place.criteria.map(({ id, what }) => {
              const words = text3(criteria.get(id)?.words ?? { en: id });
              return what ? term('spread.what', { words, what: text3(what) }) : words;
            }),
          ),
        },
        { record: [...new Set(place.criteria.flatMap((c) => c.record))] },
      ),
    ),
    ...(spread.places.length > most
      ? [line('computed', 'spread.more', { n: number(spread.places.length - most) })]
      : []),
  ];
}

function named(criteria: readonly { readonly words: Parameters<typeof text3>[0] }[]) {
  return list(criteria.map((criterion) => text3(criterion.words)));
}
