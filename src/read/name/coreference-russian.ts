import { twoMost } from './coreference-pair.ts';
import { firstFrom, lastBefore } from '../words/firings.ts';
import { foundAt, isStateUse, type Scene, stateOf } from './mention.ts';
import type { Found } from './name.ts';
import type { Mention } from '../page.ts';

/** «Призвал стороны», «потребовала от сторон»: sides that no word tells apart are both of the parties told of. */
export function isSides(scene: Scene, f: Found): boolean {
  if (scene.lang !== 'ru' || f.entity !== '.GOV_bound' || f.last !== f.first + 1) return false;
  const { tokens } = scene;
  if (!/^(стороны|сторон|сторонам|сторонами|сторонах)$/.test(tokens[f.first]?.fold ?? '')) return false;
  const before = tokens[f.first - 1]?.fold ?? '';
  if (tokens[f.first - 1]?.kind === 'number') return false;
  if (
    /^(со?|на|в|по|из|три|трех|четыре|четырех|пять|пяти|всех|разных|многих|сильные|слабые|обе|обеих|третьи|третьих)$/.test(
      before,
    )
  )
    return false;
  if (
    /..(ой|ей|ого|его|ых|их)$/.test(before) &&
    !/^(враждующих|воюющих|конфликтующих|противоборствующих)$/.test(before)
  )
    return false;
  return stateOf(scene, f.first, f.last) === null;
}

/** «Соседей», «соседям»: of two states that a text tells of, the one beside whoever acts in the sentence; both, where a third acts. */
export function neighboursOf(scene: Scene, f: Found, mentions: readonly Mention[]): readonly string[] {
  if (isStateUse(scene, foundAt(scene, f.last)) || isStateUse(scene, foundAt(scene, f.first - 1))) return [];
  const own = scene.of[f.first] as number;
  const recent = lastBefore(mentions, f.first, 80);
  const here = new Set(recent.filter((m) => m.sentence === own && m.kind === 'state').map((m) => m.actor));
  if (here.size > 1) return [];
  const two = twoMost(recent, own, new Set());
  const others = two.filter((state) => !here.has(state));
  return others.length > 0 && two.length === 2 ? others : [];
}

/** States that are an island or islands. */
const islands = new Set(
  'CYP LKA TWN MDG SLB FJI MDV COM BHR MLT ISL CUB JAM GRD DOM HTI MUS SYC CPV STP TLS VUT WSM TON NRU PLW KIR TUV BRB TTO LCA VCT ATG DMA KNA BHS NZL IRL'.split(
    ' ',
  ),
);

/** «Остров», «на острова»: the island state named last; a name after it tells of another island. */
export function islandOf(scene: Scene, f: Found, mentions: readonly Mention[]): readonly string[] {
  const next = scene.tokens[f.last];
  if (next?.kind === 'word' && next.capital) return [];
  if (/(ой|ого|ому|ом|ый|ий|ые|ых|ие|их)$/.test(scene.tokens[f.first - 1]?.fold ?? '')) return [];
  const own = scene.of[f.first] as number;
  for (let k = firstFrom(mentions, f.first) - 1; k >= 0; k--) {
    const m = mentions[k] as Mention;
    if (own - m.sentence > 6) return [];
    if (m.kind === 'state' && islands.has(m.actor)) return [m.actor];
  }
  return [];
}
