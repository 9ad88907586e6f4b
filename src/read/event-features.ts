import { foldWord } from '../kernel/fold.ts';
import type { EventFeature } from './model.ts';
import type { Page } from './page.ts';
import type { Firing } from './rule.ts';

interface FeatureWords {
  readonly feature: EventFeature;
  readonly words: readonly (readonly string[])[];
  readonly noun: string | null;
}

const cache = new WeakMap<object, readonly FeatureWords[]>();

function featureWords(page: Page): readonly FeatureWords[] {
  const file = page.lexicon.words[page.lang]['events'] as
    | { readonly features?: Readonly<Record<string, readonly string[]>> }
    | undefined;
  if (!file?.features) return [];
  const known = cache.get(file);
  if (known) return known;
  const made = Object.entries(file.features).map(([feature, words]) => ({
    feature: feature as EventFeature,
    words: words.map((w) => foldWord(w).split(' ')),
    noun: null,
  }));
  cache.set(file, made);
  return made;
}

/** What a clause may turn on, read from the words of the sentence near the event. */
export function featuresOf(page: Page, f: Firing, source: readonly string[]): EventFeature[] {
  const out = new Set<EventFeature>();
  const own = f.rule.data['features'];
  if (Array.isArray(own)) for (const x of own) out.add(x as EventFeature);
  const violent = ['ASSAULT', 'COERCE', 'PROTEST', 'ACCUSE'].includes(String(f.rule.data['type']));
  // A refusal tells of nothing but itself.
  const refusal = f.rule.data['type'] === 'REJECT';
  if (violent || refusal) {
    const sentence = page.sentenceAt(f.first);
    let text = ' ';
    for (let i = Math.max(sentence.first, f.first - 20); i < Math.min(sentence.last, f.last + 25); i++)
      text += `${page.tokens[i]?.fold ?? ''} `;
    for (const { feature, words } of featureWords(page))
      if (
        (violent || feature === 'refused-handover') &&
        words.some((w) =>
          text.includes(w.length === 1 && w[0]?.endsWith('*') ? ` ${w[0].slice(0, -1)}` : ` ${w.join(' ')} `),
        )
      )
        out.add(feature);
  }
  if (source.some((s) => s.endsWith('.REB'))) out.add('organised-group');
  if (violent && source.some((s) => s.endsWith('.MIL')) && f.rule.data['foreign']) out.add('hand-own-forces');
  return [...out];
}
