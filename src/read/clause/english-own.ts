import { beforeHelpers, isDateline, runs } from './clause.ts';
import type { Page } from '../page.ts';

const arms =
  /^(aircraft|planes|plane|jets|jet|warplanes|fighters|bombers|ships|ship|warships|warship|navy|fleet|helicopters|gunships|guns|artillery|tanks|gunboats|gunboat|frigates|frigate|destroyers|submarines|missiles|drones|rockets|batteries|mortars|commandos|paratroopers|marines|pilots|infantry|gunners|airmen|sailors|soldiers|troops|forces|army|squadrons|armour|armor|patrols)$/;

/** "Indian troops crossed the border and her ships sank a sloop", "its jets bombed": of what state the arms before a verb are; none where nothing owns them. */
export function ownArms(page: Page, i: number): readonly string[] {
  const k = beforeHelpers(page, i);
  if (!arms.test(page.tokens[k]?.fold ?? '')) return [];
  const { first } = page.sentenceAt(i);
  const own = [k - 1, k - 2, k - 3].find((n) => n >= first && /^(its|her|their)$/.test(page.tokens[n]?.fold ?? ''));
  if (own === undefined || [...Array(k - own).keys()].some((n) => page.mentionAt(own + n) && own + n < k - 1))
    return [];
  const state = (s: { readonly first: number; readonly last: number }, to: number): string | undefined =>
    runs(page, s.first, to)
      .filter((r) => r.preposition === null && !isDateline(r))
      .map((r) => r.mentions[0]?.code ?? '')
      .findLast((code) => /^[A-Z]{3}(\.(GOV|MIL|SEC))?$/.test(code))
      ?.slice(0, 3);
  const sentence = page.sentenceAt(i);
  const before = page.sentences[sentence.i - 1];
  const whose = state(sentence, own) ?? (before && !before.heading ? state(before, before.last) : undefined);
  return whose ? [`${whose}.MIL`] : [];
}
