import type { Act } from './act.ts';
import type { Story } from './story.ts';
import { besieged, crowdAfter, warned } from './target.ts';
import { demandAt, isAimAhead, isProtestAim, russianAim } from '../clause/russian-aim.ts';

/** What a protest demands is its aim and no second act: whether an act is the aim of the protest told before, which then has its target from it. */
export function isAimOf(act: Act, { found }: Story): boolean {
  const { page, f, sentence, target } = act;
  const prior = found.at(-1);
  if (act.type !== 'REQUEST' || prior?.type !== 'PROTEST') return false;
  // «Вышли на площадь, требуя отставки премьера».
  const russian = page.lang === 'ru' && isProtestAim(page, f, prior);
  // "Marched on Yerevan to demand that the premier resign".
  const english =
    page.lang === 'en' &&
    prior.span.start >= sentence.start &&
    (page.tokens[f.first - 1]?.fold === 'to' || page.tokens[f.first]?.fold.endsWith('ing'));
  if (!russian && !english) return false;
  const aim = (russian ? russianAim(page, f.last) : target).filter((x) => !prior.source.includes(x));
  if (prior.target.length === 0 && aim.length > 0) found[found.length - 1] = { ...prior, target: aim };
  return true;
}

/** «Тысячи людей, требуя отставки премьера, вышли на площадь»: nor is what it demands, told before, an act. */
export function takeAim(act: Act, { found }: Story): void {
  const { page, f, sentence } = act;
  const prior = found.at(-1);
  if (page.lang !== 'ru' || act.type !== 'PROTEST' || !prior || !isAimAhead(page, prior, sentence.start)) return;
  found.pop();
  if (act.target.length > 0) return;
  const aim = prior.target.length > 0 ? prior.target : russianAim(page, demandAt(page, sentence.first, f.first) + 1);
  act.target = aim.filter((x) => !act.source.includes(x));
}

/** Whom a protest or a threat is for, where nobody is named. */
export function nameThreatened(act: Act): void {
  const { page, f, source, state, type } = act;
  // A crowd goes for a state by its embassy, not for who sits in it.
  if (type === 'PROTEST' && page.lang === 'ru')
    act.target = act.target.map((x) =>
      x.endsWith('.GOV') && !source.some((y) => y.startsWith(x.slice(0, 3))) ? x.slice(0, 3) : x,
    );
  if ((type === 'PROTEST' || act.manner === 'stormed') && act.target.length === 0)
    act.target = besieged(page, f, source);
  if (type !== 'THREATEN') return;
  if (act.target.length === 0 && page.lang !== 'ar') act.target = warned(page, f.last, source);
  if (act.target.length === 0 && state && crowdAfter(page, f.last)) act.target = [`${state}.CVL`];
}
