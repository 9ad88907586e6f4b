import type { Language } from '../../kernel/provenance.ts';

/** Which of the three languages a text is in, by counting letters of each script in its first 20,000 units. */
export function languageOf(text: string): Language {
  let arabic = 0;
  let cyrillic = 0;
  let latin = 0;
  const end = Math.min(text.length, 20_000);
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x620 && c <= 0x6d3) arabic++;
    else if (c >= 0x400 && c <= 0x4ff) cyrillic++;
    else if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) latin++;
  }
  return arabic >= cyrillic && arabic >= latin && arabic > 0 ? 'ar' : cyrillic > latin ? 'ru' : 'en';
}
