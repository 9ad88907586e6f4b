import { foundAt, isStateUse, type Scene } from './mention.ts';

/**
 * "In Abuja, Foreign Minister Baba Kingibe warned Paris", "…; in Lima the president agreed": the state whose capital the sentence
 * opens with, or its part after a semicolon, right before an office or a group; null where none is or in another language.
 */
export function seatedIn(scene: Scene, office: number): string | null {
  const { tokens, lang, of } = scene;
  if (lang !== 'en') return null;
  let k = office - 1;
  if (tokens[k]?.fold === 'the') k--;
  if (tokens[k]?.fold === ',') k--;
  const seat = foundAt(scene, k);
  if (seat?.use !== 'c' || seat.last !== k + 1 || of[seat.first] !== of[office] || !isStateUse(scene, seat))
    return null;
  if (!/^(in|at|from)$/.test(tokens[seat.first - 1]?.fold ?? '')) return null;
  const head = seat.first - 2;
  return of[head] !== of[seat.first] || /^([;:]|and|but|while|meanwhile|back)$/.test(tokens[head]?.fold ?? '')
    ? seat.entity
    : null;
}
