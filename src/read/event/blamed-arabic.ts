import type { EventClaim } from '../model.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** Nouns with the article for what was told before, by the type of that. */
const deeds: readonly (readonly [RegExp, EventClaim['type']])[] = [
  [/^[وب]?ال(هجوم|هجمات|قصف|غاره|غارات|غزو|عدوان|ضربه|ضربات|اجتياح|توغل|اعتداء|اعتداءات|مجزره)$/, 'ASSAULT'],
  [/^[وب]?ال(حصار|احتلال|اعتقال|اعتقالات|اقتحام)$/, 'COERCE'],
  [/^[وب]?ال(عقوبات|حظر|طرد)$/, 'SANCTION'],
];

/** «قصفت طائرات ليبية البلدة. وندد الوزير التشادي بالقصف»: who did the deed that is blamed, as the text told it last. */
export function blamedFor(
  page: Page,
  f: Firing,
  found: readonly EventClaim[],
  source: readonly string[],
): readonly string[] {
  for (let k = f.first + 1; k < f.last + 4 && page.tokens[k]?.kind === 'word'; k++) {
    const type = deeds.find(([noun]) => noun.test(page.tokens[k]?.fold ?? ''))?.[1];
    if (type === undefined) continue;
    const from = page.sentences[Math.max(0, page.sentenceAt(f.first).i - 2)]?.start ?? 0;
    const told = found.findLast(
      (e) =>
        e.type === type &&
        e.status !== 'negated' &&
        e.span.start >= from &&
        e.source.some((x) => !source.some((y) => y.slice(0, 3) === x.slice(0, 3))),
    );
    return told?.source ?? [];
  }
  return [];
}
