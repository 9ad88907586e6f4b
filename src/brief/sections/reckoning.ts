import { type Draftsman, quoteAt } from '../draftsman.ts';
import { actor, actors, ending, line, quote, term } from '../line.ts';
import type { Arg, Line } from '../model.ts';
import { computedLines } from './reckoning-computed.ts';
import { spreadLines } from './spread.ts';

/** Gains and losses: as argued in the source, pro and contra both kept with speaker and words; then as computed; then where else it may reach. */
export function reckoningLines(d: Draftsman): readonly Line[] {
  const { cells, other } = d.reckoning;
  const none = d.readings.length > 0 && cells.length === 0 && other.length === 0;
  const language = (source: number): string => d.readings[source]?.language ?? 'en';
  const stances = d.readings.flatMap((r, source) => r.stances.map((s) => ({ s, source })));
  const beside = stances.filter(({ s }) => other.includes(s.id));
  return [
    ...(none ? [line('computed', 'reckon.none')] : []),
    ...cells.map((cell) =>
      line(
        'said',
        'reckon.cell',
        { actor: actor(cell.actor), ending: ending(cell.ending), word: term(`word.${cell.word}`) },
        {
          claims: cell.effects.map((e) => e.claim),
          children: cell.effects.map((e) =>
            line(
              'said',
              e.condition ? 'reckon.effect-if' : 'reckon.effect',
              {
                word: term(`word.${e.effect}`),
                speaker: speakers(e.speaker),
                quote: quoteAt(d, e.span, e.source),
                ...(e.condition ? { condition: quote(e.condition, language(e.source)) } : {}),
              },
              { claims: [e.claim], spans: [e.span] },
            ),
          ),
        },
      ),
    ),
    ...(beside.length > 0
      ? [
          line(
            'said',
            'reckon.other',
            {},
            {
              children: beside.map(({ s, source }) =>
                line(
                  'said',
                  'reckon.stance',
                  {
                    actor: actor(s.holder),
                    polarity: term(`polarity.${s.polarity}`),
                    topic: term(`topic.${s.topic}`),
                    quote: quoteAt(d, s.span, source),
                  },
                  { claims: [s.id], spans: [s.span] },
                ),
              ),
            },
          ),
        ]
      : []),
    ...computedLines(d),
    ...spreadLines(d),
  ];
}

function speakers(ids: readonly string[]): Arg {
  return ids.length === 0 ? actor('narrator') : actors(ids);
}
