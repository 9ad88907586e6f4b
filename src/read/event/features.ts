import { foldWord } from '../../kernel/fold.ts';
import type { EventFeature } from '../model.ts';
import { perFile, perWord } from '../text/once.ts';
import type { Page, Token } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import type { Word } from '../text/stem.ts';

/** A phrase that tells of a feature: its words after the first. */
interface Telling {
  readonly feature: EventFeature;
  readonly rest: readonly string[];
}
interface FeatureWords {
  readonly features: readonly EventFeature[];
  /** What a word may tell of, alone or with the words after it. */
  readonly toldBy: (word: Word) => readonly Telling[];
}

interface File {
  readonly features?: Readonly<Record<string, readonly string[]>>;
}

const madeOf = perFile(({ features = {} }: File): FeatureWords => {
  const byHead = new Map<string, Telling[]>();
  // Beginnings of words that tell of a feature, whatever follows.
  const stems: (readonly [string, EventFeature])[] = [];
  for (const [name, phrases] of Object.entries(features))
    for (const phrase of phrases) {
      const feature = name as EventFeature;
      const [head = '', ...rest] = foldWord(phrase).split(' ');
      if (rest.length === 0 && head.endsWith('*')) stems.push([head.slice(0, -1), feature]);
      else byHead.set(head, [...(byHead.get(head) ?? []), { feature, rest }]);
    }
  const toldBy = perWord(({ fold }): readonly Telling[] => [
    ...(byHead.get(fold) ?? []),
    ...stems.flatMap(([stem, feature]) => (fold.startsWith(stem) ? [{ feature, rest: [] }] : [])),
  ]);
  return { features: Object.keys(features) as EventFeature[], toldBy };
});

function featureWords({ lexicon, lang }: Page): FeatureWords | null {
  const file = lexicon.words[lang]['events'] as File | undefined;
  return file?.features ? madeOf(file, lang) : null;
}

/** What a clause may turn on, read from the words of the sentence near the event. */
export function featuresOf(page: Page, f: Firing, source: readonly string[]): EventFeature[] {
  const out = new Set<EventFeature>();
  const own = f.rule.data['features'];
  if (Array.isArray(own)) for (const x of own) out.add(x as EventFeature);
  const violent = /^(ASSAULT|COERCE|PROTEST|ACCUSE)$/.test(String(f.rule.data['type']));
  // A refusal tells of nothing but itself.
  const refusal = f.rule.data['type'] === 'REJECT';
  if (violent || refusal) {
    const words = featureWords(page);
    const near = words && featuresNear(page, f, words);
    if (near)
      for (const feature of words.features)
        if (near.has(feature) && (violent || feature === 'refused-handover')) out.add(feature);
  }
  if (source.some((s) => s.endsWith('.REB'))) out.add('organised-group');
  if (violent && source.some((s) => s.endsWith('.MIL')) && f.rule.data['foreign']) out.add('hand-own-forces');
  return [...out];
}

function featuresNear(page: Page, f: Firing, words: FeatureWords): ReadonlySet<EventFeature> | null {
  let near: Set<EventFeature> | null = null;
  const sentence = page.sentenceAt(f.first);
  const last = Math.min(sentence.last, f.last + 25);
  for (let i = Math.max(sentence.first, f.first - 20); i < last; i++)
    for (const { feature, rest } of words.toldBy((page.tokens[i] as Token).word))
      if (i + rest.length < last && rest.every((word, k) => page.tokens[i + 1 + k]?.fold === word))
        (near ??= new Set()).add(feature);
  return near;
}
