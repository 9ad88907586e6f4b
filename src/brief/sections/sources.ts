import type { Draftsman } from '../draftsman.ts';
import { actor, date, line, number, text } from '../line.ts';
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
  const speakers = tally(d);
  const behind = [...new Set(lines.flatMap(sourcesBehind))].toSorted();
  return [
    ...read,
    ...(speakers.length > 0 ? [line('said', 'sources.speakers', {}, { children: speakers })] : []),
    ...(behind.length > 0
      ? [
          line(
            'recorded',
            'sources.curated',
            {},
            { children: behind.map((s) => line('recorded', 'sources.record', { source: text(s) })) },
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
