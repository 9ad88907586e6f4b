import type { Act } from './act.ts';
import type { Mood } from './mood.ts';
import type { Story } from './story.ts';
import type { PloverType } from '../model.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** "Said it would send": English words of what is still to come. */
export const isForetold = (page: Page, f: Firing): boolean =>
  page.lang === 'en' &&
  (page.tokens[f.first - 1]?.fold === 'would' ||
    (f.rule.data['type'] === 'THREATEN' && /^(would|will)$/.test(page.tokens[f.first]?.fold ?? '')));

/** What is told as still to come: a threat, a promise, or no act of its own; then false. */
export function foresee(act: Act, mood: Mood, { found, lastAt }: Story): boolean {
  if (!mood.future) return true;
  const { page, f, sentence, source, target } = act;
  const foreteller = found.at(-1);
  // «Пригрозив, что Рим покинет организацию»: what a threat or promise foretells is its content, and tells whom it is for.
  if (
    page.lang === 'ru' &&
    foreteller &&
    /^(THREATEN|AGREE|CONCEDE)$/.test(foreteller.type) &&
    foreteller.span.start >= sentence.start &&
    f.first - lastAt <= 10
  ) {
    if (foreteller.target.length === 0 && foreteller.type === 'THREATEN')
      found[found.length - 1] = { ...foreteller, target: target.filter((x) => !foreteller.source.includes(x)) };
    return false;
  }
  if (page.lang !== 'ar' && act.type === 'SANCTION' && act.mode === 'withdraw') {
    act.type = 'CONCEDE';
    return true;
  }
  if (menacing.has(act.type) && (page.lang !== 'ar' || source.length > 0)) {
    // "Warned that his army would march": a threat within a threat is told with it.
    if (page.lang === 'en' && foreteller?.type === 'THREATEN' && lastAt >= sentence.first && f.first - lastAt <= 9)
      return false;
    act.type = 'THREATEN';
    return true;
  }
  const promised = toward[act.type];
  if (!promised) return verbal.has(act.type);
  act.type = promised;
  return true;
}

/** Acts that are threats as long as they are only announced. */
const menacing: ReadonlySet<PloverType> = new Set(['ASSAULT', 'SANCTION', 'COERCE', 'PROTEST']);

/** Acts that are promises as long as they are only announced. */
const toward: Partial<Record<PloverType, PloverType>> = {
  AID: 'AGREE',
  RETREAT: 'CONCEDE',
  COOPERATE: 'AGREE',
  CONSULT: 'AGREE',
  SUPPORT: 'AGREE',
  MOBILIZE: 'AGREE',
};

/** Acts of words: a future in them is their content. */
export const verbal: ReadonlySet<PloverType> = new Set([
  'AGREE',
  'CONCEDE',
  'THREATEN',
  'REJECT',
  'REQUEST',
  'ACCUSE',
  'SUPPORT',
]);
