import type { BaseRate } from '../outlook/model.ts';
import { csv } from './csv.ts';
import type { Dossier, Line, SectionId } from './model.ts';
import { escaped } from './neutral.ts';
import { readingsOf } from './told.ts';
import { flat, type Wording } from './wording.ts';

/** Every line of these sections as a row, in the words of one language: what a spreadsheet or a script can read again. */
export function linesCsv(dossier: Dossier, wording: Wording, only?: SectionId): string {
  const rows = dossier.sections
    .filter((s) => only === undefined || s.id === only)
    .flatMap((s) => s.lines.flatMap((l) => rowsOf(l, s.id, 0, wording)));
  return csv(['section', 'depth', 'mark', 'message', 'text', 'claims', 'record', 'source'], rows);
}

function rowsOf(l: Line, section: string, depth: number, wording: Wording): readonly (readonly unknown[])[] {
  return [
    [section, depth, l.mark, l.message, flat(wording.line(l)), l.claims, l.record, l.source],
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
export function eventsCsv(dossier: Dossier): string {
  const { case: c } = dossier;
  const texts = readingsOf(dossier);
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

/** What each ending comes to for each actor, as argued and as computed, one row for each; with the claims or stakes it rests on. */
export function reckoningCsv({ reckoning: { cells, computed } }: Dossier): string {
  return csv(
    ['column', 'actor', 'ending', 'word', 'low', 'high', 'gains', 'losses', 'open'],
    [
      ...cells.map(({ actor, ending, word, effects }) => {
        const of = (effect: string): readonly string[] =>
          effects.flatMap((e) => (e.effect === effect ? [e.claim] : []));
        return ['argued', actor, ending, word, null, null, of('gains'), of('loses'), of('neutral')];
      }),
      ...(computed?.cells ?? []).map((c) => [
        'computed',
        c.actor,
        c.ending,
        c.word,
        ...c.interval,
        c.gains,
        c.losses,
        c.open,
      ]),
    ],
  );
}

/** Every rate with its count and range, one row for each class, responder and published figure; never a rate without its members. */
export function outlookCsv({ outlook: { rates, contingents, published } }: Dossier): string {
  const counted = (of: BaseRate['members']): readonly string[] =>
    of.map((m) => `${m.precedent}${m.counted ? '+' : '-'}`);
  return csv(
    ['what', 'class', 'k', 'n', 'mean', 'low', 'high', 'members'],
    [
      ...rates.map((r) => {
        const shared = Object.entries(r.class).map(([id, value]) => `${id}=${value}`);
        return [r.of, shared, r.k, r.n, r.mean, r.interval?.low, r.interval?.high, counted(r.members)];
      }),
      ...contingents.map((c) => [
        'sends',
        [c.responder, c.class],
        c.k,
        c.n,
        c.mean,
        c.interval.low,
        c.interval.high,
        counted(c.members),
      ]),
      ...published.map((p) => ['published', p.id, null, null, p.value, null, null, p.source]),
    ],
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
  if (id === 'reckoning') return reckoningCsv(dossier);
  if (id === 'outlook') return outlookCsv(dossier);
  if (id === 'bargaining') return bargainingCsv(dossier);
  if (id === 'contrast' && dossier.contrast) return contrastCsv([dossier]);
  return linesCsv(dossier, wording, id);
}

/** What stands behind a section, with the versions and the input it was made from. */
export function sectionJson(dossier: Dossier, id: SectionId): string {
  const { versions, input_hash } = dossier;
  const data = dataOf(dossier, id);
  return `${escaped(JSON.stringify({ schema: 'casus-section/1', section: id, versions, input_hash, data }, null, 1))}\n`;
}

function dataOf(dossier: Dossier, id: SectionId): unknown {
  switch (id) {
    case 'findings':
      return { findings: dossier.findings, trees: dossier.trees };
    case 'contrast':
    case 'audit':
    case 'reckoning':
    case 'outlook':
    case 'bargaining':
      return dossier[id];
    case 'events':
      return {
        texts: readingsOf(dossier).map(({ events, claims }) => ({ events, claims })),
        claims: dossier.case?.claims,
      };
    default:
      return dossier.sections.find((s) => s.id === id)?.lines ?? [];
  }
}
