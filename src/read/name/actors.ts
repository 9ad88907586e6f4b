import type { Span } from '../../kernel/provenance.ts';
import { kindOf } from './mention.ts';
import type { Actor } from '../model.ts';
import type { Introduced } from './person.ts';
import type { Page } from '../page.ts';

/** Everybody the text speaks of, in the order of first mention, and the narrator last. */
export function actorsOn(page: Page, persons: ReadonlyMap<string, Introduced>, used: ReadonlySet<string>): Actor[] {
  const { lexicon } = page;
  const actors = new Map<string, { actor: Omit<Actor, 'mentions'>; mentions: Span[] }>();
  for (const m of page.mentions) {
    const span = page.span(m.first, m.last);
    for (const id of m.actors) {
      const had = actors.get(id);
      if (!had && m.form === 'pronoun') continue;
      if (!had && !m.acts && !used.has(id)) continue;
      if (had) had.mentions.push(span);
      else {
        const kind = m.form === 'set' ? kindOf(lexicon, id) : m.kind;
        const said = persons.get(id);
        const name = lexicon.people[id]?.name ?? said?.name ?? lexicon.titles[id] ?? span.text;
        const title = said?.title ? { office: { state: m.code.split('.')[0] as string, title: said.title } } : {};
        actors.set(id, {
          actor: {
            id,
            kind,
            code: m.form === 'set' || (m.actors.length > 1 && kind !== 'person') ? id : m.code,
            name,
            ...(kind === 'person' ? title : {}),
          },
          mentions: [span],
        });
      }
    }
  }
  for (const id of used)
    if (!actors.has(id) && id !== 'narrator') {
      const media = id.startsWith('media:');
      const group = id.includes('.') || id === 'ANALYSTS' || id === 'DIPLOMATS';
      actors.set(id, {
        actor: {
          id,
          kind: media ? 'media' : id.startsWith('person:') ? 'person' : group ? 'group' : kindOf(lexicon, id),
          code: media ? 'MEDIA' : id,
          name: lexicon.titles[id] ?? id,
        },
        mentions: [],
      });
    }
  const out: Actor[] = [...actors.values()].map(({ actor, mentions }) => ({ ...actor, mentions }));
  out.push({ id: 'narrator', kind: 'narrator', code: 'NARRATOR', name: 'narrator', mentions: [] });
  return out;
}
