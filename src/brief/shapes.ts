import type { Mark } from '../kernel/provenance.ts';
import type { Dossier } from './model.ts';

/** Shape beside the word, so that colour is never alone. */
export const shapes: Readonly<Record<Mark, string>> = { said: '◆', recorded: '■', computed: '●', assumed: '○' };

/** Sources of the record in the order of the sources section, for their numbers. */
export function sourceOrder(dossier: Pick<Dossier, 'sources'>): readonly string[] {
  const listed = dossier.sources.find((l) => l.message === 'sources.curated')?.children ?? [];
  return listed.flatMap((l) => (l.args['source']?.kind === 'source' ? [l.args['source'].text] : []));
}
