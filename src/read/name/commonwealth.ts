import type { Scene } from './mention.ts';
import type { Found } from './name.ts';

/** The day the Soviet Union's republics called theirs so too. */
const TWO = '1991-12-08';

const soviet = /^(RUS|BLR|UKR|MDA|KAZ|KGZ|TJK|TKM|UZB|ARM|AZE|GEO)(\.|$)/;

/**
 * «Содружество» by itself is the one that the text names in full elsewhere; failing that, London's before there were two of them or where
 * no republic of the former Soviet Union is spoken of: «Кения состоит в Содружестве с 1963 года».
 */
export function whichCommonwealth(
  { lang, tokens, day }: Pick<Scene, 'lang' | 'tokens' | 'day'>,
  found: Found[],
): Found[] {
  if (lang !== 'ru') return found;
  const isBare = (f: Found): boolean =>
    f.entity === 'CIS' && f.last - f.first === 1 && (tokens[f.first]?.fold ?? '').startsWith('содружеств');
  if (!found.some(isBare)) return found;
  const named = (id: string): boolean => found.some((f) => f.entity === id && !isBare(f));
  const own = !named('COMMONWEALTH') && (named('CIS') || (day >= TWO && found.some((f) => soviet.test(f.entity))));
  return own ? found : found.map((f) => (isBare(f) ? { ...f, entity: 'COMMONWEALTH' } : f));
}
