import type { Case } from '../../case/model.ts';
import { actor, term } from '../line.ts';
import type { Arg } from '../model.ts';

const kinds = new Set([
  'interstate-attack',
  'border-clash',
  'internal-unrest',
  'coup',
  'foreign-backed-insurgency',
  'overseas-territory',
  'terrorism',
]);

/** The message that names a kind of crisis. */
export function kindTerm(kind: string): string {
  const id = kind.replaceAll(' ', '-');
  return kinds.has(id) ? `kind.${id}` : 'kind.other';
}

/** What a case is called: by its title where somebody named it, a drafted one by its ally and the kind of crisis. */
export function caseTitle({ drafted, title, ally, kind }: Case): Arg {
  return drafted
    ? term('title.crisis', { ally: actor(ally), kind: term(kindTerm(kind)) })
    : { kind: 'text3', text: title };
}
