import type { Language } from '../../../kernel/provenance.ts';
import type { EventClaim, FigureClaim, Reading } from '../../../read/model.ts';
import { dossier, hostile } from '../../faces.fixture.ts';
import type { Dossier } from '../../model.ts';
import { Leaf } from '../leaf.ts';

/** A dossier of the given events and figures, each told by the ally's government. */
export function dossierOfClaims(
  events: readonly Partial<EventClaim>[],
  claims: readonly Partial<FigureClaim>[] = [],
): Dossier {
  const d = dossier();
  const reading = d.reading as Reading;
  const [model] = reading.events;
  const common = {
    speaker: ['AAA.GOV'],
    via: [],
    hedge: 'none',
    stand: 'affirmed',
    span: model?.span,
    rule: 'r',
    words: [],
  };
  return {
    ...d,
    reading: {
      ...reading,
      events: events.map((e, i) => ({ ...model, id: `e${i + 1}`, ...e }) as EventClaim),
      claims: claims.map(
        (c, i) =>
          ({
            ...common,
            id: `c${i + 1}`,
            kind: 'figure',
            subject: 'killed',
            value: null,
            qualifier: 'exact',
            unit: 'person',
            about: null,
            source: ['AAA.GOV'],
            as_of: null,
            ...c,
          }) as FigureClaim,
      ),
    },
  };
}

export function leafOf(d: Dossier, lang: Language = 'en', anchors: readonly string[] = []): Leaf {
  return new Leaf(lang, d, '', new Set(anchors));
}

/** The words of a piece of HTML, tags left out. */
export function wordsIn(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:])/g, '$1')
    .replaceAll('( ', '(');
}

/** Ids that stand more than once, and references to ids that stand nowhere. */
export function idFaults(html: string): readonly string[] {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1] as string);
  const named = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap((m) => (m[1] as string).split(' '));
  return [...ids.filter((id, i) => ids.indexOf(id) !== i), ...named.filter((id) => !ids.includes(id))];
}

/** What stands open at the end, or closes what was not open: the figure must be well-formed. */
export function unbalanced(html: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, slash, name = '', rest = ''] of html.matchAll(/<(\/?)([a-z][a-zA-Z0-9]*)([^>]*)>/g)) {
    if (rest.endsWith('/') || ['input', 'br', 'meta', 'link'].includes(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) faults.push(name);
  }
  return [...faults, ...open];
}

export { hostile };
