import type { Language } from '../kernel/provenance.ts';
import { phraseTokens } from '../kernel/words.ts';
import { inflect } from './inflect.ts';
import type { Law, StateCode } from './model.ts';

/**
 * Names that states bore before, in every form, where a text that says one means that state: no other entity is called
 * so (not the Republic of China), and it does not read as a pair of states (not Serbia and Montenegro).
 * `rows`: `entity TAB use` to folded forms, as found so far.
 */
export function formerNames(
  law: Law,
  lang: Language,
  rows: ReadonlyMap<string, ReadonlySet<string>>,
): readonly { readonly id: StateCode; readonly forms: readonly string[] }[] {
  const called = new Map<string, Set<string>>();
  const named = new Map<string, Set<string>>();
  for (const [key, forms] of rows) {
    const [entity = '', use] = key.split('\t');
    for (const form of forms) {
      claim(called, form, entity);
      if (use === 'n') claim(named, form, entity);
    }
  }
  const former = law.states.flatMap(({ id, names = [] }) =>
    names.map(({ name }) => ({
      id,
      forms: inflect(name[lang], lang, 'name').map((form) => ({ form, folded: phraseTokens(form).join(' ') })),
    })),
  );
  for (const { id, forms } of former) for (const { folded } of forms) claim(called, folded, id);
  const isPair = (folded: string, own: StateCode): boolean =>
    new Set(phrasesIn(folded).flatMap((part) => [...(named.get(part) ?? [])].filter((e) => e !== own))).size > 1;
  return former.map(({ id, forms }) => ({
    id,
    forms: forms.filter((f) => called.get(f.folded)?.size === 1 && !isPair(f.folded, id)).map((f) => f.form),
  }));
}

function claim(bearers: Map<string, Set<string>>, form: string, entity: string): void {
  const claimed = bearers.get(form);
  if (claimed) claimed.add(entity);
  else bearers.set(form, new Set([entity]));
}

/** Every run of words; an Arabic conjunction is also read apart from its word. */
function phrasesIn(form: string): readonly string[] {
  const words = form.split(' ');
  const runs = words.flatMap((_, i) => words.slice(i).map((__, j) => words.slice(i, i + j + 1).join(' ')));
  return [...runs, ...runs.filter((run) => run.startsWith('و')).map((run) => run.slice(1))];
}
