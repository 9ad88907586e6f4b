import type { Dossier } from './model.ts';
import { neutral } from './neutral.ts';
import { flat, type Piece, type Wording } from './wording.ts';

/** Record, rules and models in one word: what a permanent address pins. */
export function versionWord({ versions }: Pick<Dossier, 'versions'>): string {
  return [versions.record, versions.rules, versions.models].join('.').replaceAll('/', '-');
}

/** The dossier as a text cites it: title, day judged, account, versions, hash. */
export function citation(d: Dossier, title: readonly Piece[], wording: Wording): readonly Piece[] {
  return wording.say('cite.text', {
    title: { kind: 'text', text: flat(title) },
    ...(d.case ? { day: { kind: 'date', value: d.case.day } } : { day: { kind: 'text', text: '–' } }),
    casus: { kind: 'text', text: d.versions.casus },
    record: { kind: 'text', text: d.versions.record },
    hash: { kind: 'text', text: d.input_hash },
  });
}

/** The same as a BibTeX entry, for which braces and backslashes of the title are no commands. */
export function bibtex(d: Dossier, title: readonly Piece[]): string {
  const words = neutral(flat(title))
    .replaceAll(/[\\{}%#$&_~^]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const year = d.case?.day.slice(0, 4);
  return [
    `@misc{casus-${d.input_hash.slice(0, 12)},`,
    `  title = {{${words}}},`,
    ...(year === undefined ? [] : [`  year = {${year}},`]),
    `  howpublished = {Casus dossier},`,
    `  version = {${d.versions.casus}; record ${d.versions.record}; rules ${d.versions.rules}},`,
    `  note = {input sha256 ${d.input_hash}}`,
    '}',
  ].join('\n');
}
