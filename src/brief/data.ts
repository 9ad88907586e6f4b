import { csv } from './csv.ts';
import type { Dossier, Line, SectionId } from './model.ts';
import { escaped } from './neutral.ts';
import type { Wording } from './wording.ts';

/** Every line of these sections as a row, in the words of one language: what a spreadsheet or a script can read again. */
export function linesCsv(dossier: Dossier, wording: Wording, only?: SectionId): string {
  const rows = dossier.sections
    .filter((s) => only === undefined || s.id === only)
    .flatMap((s) => s.lines.flatMap((l) => rowsOf(l, s.id, 0, wording)));
  return csv(['section', 'depth', 'mark', 'message', 'text', 'claims', 'record', 'source'], rows);
}

function rowsOf(l: Line, section: string, depth: number, wording: Wording): readonly (readonly unknown[])[] {
  return [
    [section, depth, l.mark, l.message, wording.plain(l.message, l.args), l.claims, l.record, l.source],
    ...(l.children ?? []).flatMap((child) => rowsOf(child, section, depth + 1, wording)),
  ];
}

/** Findings, one row for each clause, responder and account. */
export function findingsCsv(dossiers: readonly Dossier[]): string {
  return csv(
    ['case', 'treaty', 'provision', 'responder', 'account', 'status', 'decisive_element', 'ground', 'open_elements'],
    dossiers.flatMap((d) =>
      d.findings.map((f) => [
        d.case?.id,
        f.treaty,
        f.provision,
        f.responder,
        f.account,
        f.status,
        f.decisive_element,
        f.ground,
        f.open_elements,
      ]),
    ),
  );
}

/** Elements laid against cases, one row for each pair. */
export function contrastCsv(dossiers: readonly Dossier[]): string {
  return csv(
    ['element', 'case', 'value', 'ground', 'differs', 'claims', 'record'],
    dossiers.flatMap(({ contrast }) =>
      (contrast?.rows ?? []).flatMap((row) =>
        row.cells.map((cell, i) => [
          row.element,
          contrast?.cases[i]?.id,
          cell?.value,
          cell?.ground,
          row.differs,
          cell?.claims,
          cell?.record,
        ]),
      ),
    ),
  );
}

/** What is told, one row for each event and figure of each text, or each claim of a case file; names and kinds as the data have them. */
export function eventsCsv({ readings, reading, case: c }: Dossier): string {
  const texts = readings ?? (reading ? [reading] : []);
  const told = texts.flatMap((r, i) =>
    [...r.events, ...r.claims].map((x) => {
      const own =
        x.kind === 'figure'
          ? [x.subject, x.qualifier, x.value, x.about, null, null]
          : [x.type, x.status, null, x.target, x.date.start, x.date.end];
      return [i + 1, x.id, x.kind, ...own, x.speaker, x.via, x.hedge, x.stand, x.span.text];
    }),
  );
  const filed = (c?.claims ?? []).map((x) => [
    null,
    x.id,
    x.kind,
    null,
    null,
    null,
    null,
    x.day,
    x.day,
    x.speaker,
    null,
    null,
    x.stand,
    x.content,
  ]);
  return csv(
    [
      'text',
      'id',
      'kind',
      'what',
      'qualifier',
      'value',
      'whom',
      'from',
      'to',
      'speaker',
      'via',
      'hedge',
      'stand',
      'words',
    ],
    texts.length > 0 ? told : filed,
  );
}

/** The table of stakeholders with where each stands after every round. */
export function bargainingCsv({ bargaining: b }: Dossier): string {
  const rounds = b?.report.rounds ?? [];
  return csv(
    ['stakeholder', 'capability', 'salience', ...rounds.map((_, i) => `round_${i}`)],
    (b?.issue.stakeholders ?? []).map((x, i) => [
      x.name,
      x.capability,
      x.salience,
      ...rounds.map(({ positions }) => positions[i]),
    ]),
  );
}

/** The table behind a section: its own where it has one, else its lines. */
export function sectionCsv(dossier: Dossier, id: SectionId, wording: Wording): string {
  if (id === 'findings') return findingsCsv([dossier]);
  if (id === 'events') return eventsCsv(dossier);
  if (id === 'bargaining') return bargainingCsv(dossier);
  if (id === 'contrast' && dossier.contrast) return contrastCsv([dossier]);
  return linesCsv(dossier, wording, id);
}

/** What stands behind a section, with the versions and the input it was made from. */
export function sectionJson(dossier: Dossier, id: SectionId): string {
  const { versions, input_hash } = dossier;
  const data: unknown =
    id === 'findings'
      ? { findings: dossier.findings, trees: dossier.trees }
      : id === 'contrast'
        ? dossier.contrast
        : id === 'audit'
          ? dossier.audit
          : id === 'reckoning'
            ? dossier.reckoning
            : id === 'outlook'
              ? dossier.outlook
              : id === 'bargaining'
                ? dossier.bargaining
                : (dossier.sections.find((s) => s.id === id)?.lines ?? []);
  return `${escaped(JSON.stringify({ schema: 'casus-section/1', section: id, versions, input_hash, data }, null, 1))}\n`;
}
