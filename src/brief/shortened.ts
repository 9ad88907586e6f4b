import type { Span } from '../kernel/provenance.ts';

/** `--no-text`: every span keeps its place and its first words only. */
export function shortened<T extends object>(whole: T): T {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([k, v]) => [k, walk(v)] as const);
    const out = Object.fromEntries(entries);
    if (isSpan(value)) return { ...out, text: few(value.text) };
    if ('kind' in value && value.kind === 'quote' && 'text' in value) return { ...out, text: few(String(value.text)) };
    // A draft takes such texts from the article: they stand alike in all three languages.
    if (typeof out['en'] === 'string' && out['ar'] === out['en'] && out['ru'] === out['en'])
      return { ...out, ar: few(out['en']), en: few(out['en']), ru: few(out['en']) };
    for (const key of ['statement', 'content', 'consequence', 'trigger', 'title_text', 'title', 'case'])
      if (typeof out[key] === 'string') out[key] = few(out[key]);
    return out;
  };
  return walk(whole) as T;
}

function isSpan(value: object): value is Span {
  return 'start' in value && typeof value.start === 'number' && 'text' in value && typeof value.text === 'string';
}

/** The first six words. */
export function few(words: string): string {
  const parts = words.split(/\s+/);
  return parts.length <= 6 ? words : `${parts.slice(0, 6).join(' ')} …`;
}
