import type { Draftsman } from '../draftsman.ts';
import type { Language } from '../../kernel/provenance.ts';
import type { Proposals } from '../../read/proposal/model.ts';
import { actor, date, line, number, source, term, text } from '../line.ts';
import type { Dossier, Line } from '../model.ts';

/** What was read, who speaks in it, which sources of the record stand behind the lines, and the versions. */
export function sources(
  d: Draftsman,
  lines: readonly Line[],
  versions: Dossier['versions'],
  hash: string,
): readonly Line[] {
  const read = d.readings.map((r) =>
    line('said', r.title ? 'sources.article' : 'sources.article-bare', {
      day: date(r.referenceDate.value),
      ...(r.title ? { title: { kind: 'quote', text: r.title, language: r.language } } : {}),
    }),
  );
  const asked = d.readings.flatMap((r) => (r.proposals ? proposalsOf(r.proposals, r.language) : []));
  const speakers = tally(d);
  const behind = [...new Set(lines.flatMap(sourcesBehind))].toSorted();
  return [
    ...read,
    ...asked,
    ...(speakers.length > 0 ? [line('said', 'sources.speakers', {}, { children: speakers })] : []),
    ...(behind.length > 0
      ? [
          line(
            'recorded',
            'sources.curated',
            {},
            { children: behind.map((s) => line('recorded', 'sources.record', { source: source(s) })) },
          ),
        ]
      : []),
    line('computed', 'sources.hash', { hash: text(hash) }),
    line('computed', 'sources.versions', {
      casus: text(versions.casus),
      record: text(versions.record),
      rules: text(versions.rules),
    }),
  ];
}

/** How many of these are printed; the reading lists more. */
const PRINTED = 10;

/** What a language model proposed, in numbers, and what was left out of it and why. */
function proposalsOf(p: Proposals, language: Language): readonly Line[] {
  const dropped = p.dropped.slice(0, PRINTED).map(({ reason, quote }) =>
    line('computed', quote === null ? 'sources.dropped-bare' : 'sources.dropped', {
      reason: term(`dropped.${reason}`),
      ...(quote === null ? {} : { quote: { kind: 'quote', text: quote, language } }),
    }),
  );
  const parts =
    p.answered < p.parts
      ? [line('computed', 'sources.reader-parts', { answered: number(p.answered), parts: number(p.parts) })]
      : [];
  return [
    line(
      'computed',
      'sources.reader',
      {
        reader: text(p.reader),
        kept: number(p.events.length + p.claims.length + p.stances.length),
        dropped: number(p.dropped_count),
      },
      { children: [...parts, ...dropped] },
    ),
  ];
}

function tally(d: Draftsman): readonly Line[] {
  const counts = new Map<string, number>();
  for (const r of d.readings)
    for (const claim of [...r.events, ...r.claims, ...r.stances])
      for (const who of claim.speaker) counts.set(who, (counts.get(who) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([who, n]) => line('said', 'sources.speaker', { who: actor(who), n: number(n) }));
}

function sourcesBehind(l: Line): readonly string[] {
  return [...(l.source ?? []), ...(l.children ?? []).flatMap(sourcesBehind)];
}
