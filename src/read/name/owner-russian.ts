import { dictionaryOf } from '../words/dictionary.ts';
import { foundAt, isStateUse, type Scene } from './mention.ts';
import type { Found } from './name.ts';
import type { Introduced } from './person.ts';

/** What one party does to the people or the organs of another. */
const toward =
  /^(осуд|осужд|обвин|раскритик|критик|упрек|призва|призыв|призов|попрос|прос|потреб|требу|убежд|предупре|предосте|пригроз|грози|угрож|поддерж|призна|приветств|поздрав|совет|посовет|рекоменд|предлож|предлаг|напомин|напомн|порица|вразум|отказа)/;

/**
 * Of whose country «правительство», «военные» are that no word ties to a state: «местные власти» of the one the text is about; so too
 * those whom another state that acts in the sentence asks, blames or backs. Null where that is not plain.
 */
export function russianHome(scene: Scene, f: Found, mainState: string | null): string | null {
  if (!mainState) return null;
  const { tokens } = scene;
  if (/^(местн|тамошн)/.test(tokens[f.first - 1]?.fold ?? '')) return mainState;
  const s = scene.sentences[scene.of[f.first] as number];
  if (!s) return null;
  let deed = false;
  for (let i = f.first - 1; i >= s.first; i--) {
    const { fold = '', kind } = tokens[i] ?? {};
    if (/^[;:]$/.test(fold) || (kind === 'punct' && fold !== ',' && fold !== '"')) return null;
    if (/^(сво|собственн)/.test(fold)) return null;
    const hit = foundAt(scene, i);
    if (isStateUse(scene, hit)) {
      if (!deed) return null;
      if (hit.use === 'd' && !/^(мид|президент|министр|власти)/.test(tokens[hit.last]?.fold ?? '')) return null;
      return hit.entity === mainState ? null : mainState;
    }
    if (toward.test(fold)) deed = true;
    else if (!deed && kind === 'punct') return null;
  }
  return null;
}

/** «Его дивизии», «её послы»: of the last state before it that no preposition governs and whose name ends as the pronoun asks. */
export function ownerByPronoun(scene: Scene, f: Found): string | null {
  const { tokens } = scene;
  // «Руанда, солдаты которой перешли границу», «Чад, чьи войска …».
  const which = [f.last, f.last + 1].some(
    (k) => /^(которого|которой)$/.test(tokens[k]?.fold ?? '') && (k === f.last || tokens[f.last]?.kind === 'word'),
  );
  const whose = [f.first - 1, f.first - 2].find((k) =>
    /^(чей|чья|чье|чьи|чьего|чьей|чьих|чьим|чьими)$/.test(tokens[k]?.fold ?? ''),
  );
  const comma = which ? f.first - 1 : whose === undefined ? -1 : whose - 1;
  if (comma > 0 && tokens[comma]?.fold === ',') {
    const hit = foundAt(scene, comma - 1);
    if (isStateUse(scene, hit) && hit.use !== 'd') return hit.entity;
  }
  const k = /^(его|ее)$/.test(tokens[f.first - 1]?.fold ?? '') ? f.first - 1 : f.first - 2;
  const pronoun = tokens[k]?.fold ?? '';
  if (!/^(его|ее)$/.test(pronoun) || (k < f.first - 1 && tokens[f.first - 1]?.kind !== 'word')) return null;
  const own = scene.of[f.first] as number;
  for (const s of [scene.sentences[own], scene.sentences[own - 1]]) {
    if (!s || s.heading) continue;
    for (let i = Math.min(k, s.last) - 1; i >= s.first; i--) {
      const hit = foundAt(scene, i);
      if (!isStateUse(scene, hit) || hit.use === 'd' || hit.last !== hit.first + 1) continue;
      const name = tokens[hit.first]?.fold ?? '';
      if (prepositions.test(tokens[hit.first - 1]?.fold ?? '')) continue;
      if (pronoun === 'ее' ? /[ая]$/.test(name) : /[бвгджзклмнпрстфхцчшщйьо]$/.test(name)) return hit.entity;
    }
  }
  return k === scene.sentences[own]?.first ? lastLike(scene, scene.sentences[own - 1], pronoun) : null;
}

/** «Чад пожаловался на Ливию. Её солдаты …»: of the sentence before, the last state whose gender fits, whatever its case. */
function lastLike(scene: Scene, s: Scene['sentences'][number] | undefined, pronoun: string): string | null {
  if (!s || s.heading) return null;
  const { forms } = dictionaryOf(scene.lexicon, 'ru');
  for (let i = s.last - 1; i >= s.first; i--) {
    const hit = foundAt(scene, i);
    if (!isStateUse(scene, hit) || hit.use === 'd' || hit.last !== hit.first + 1) continue;
    const name = scene.tokens[hit.first]?.fold ?? '';
    const stem = /^(.+?)(ей|ой|ом|ем|[аяуюыие])$/.exec(name)?.[1] ?? name;
    const own = (ends: readonly string[]): boolean => ends.some((end) => forms.has(`${stem}${end}`));
    if (pronoun === 'ее' ? own(['ой', 'ей']) && !own(['ом', 'ем']) : own(['ом', 'ем']) && !own(['ой', 'ей']))
      return hit.entity;
  }
  return null;
}

const prepositions = /^(в|во|на|с|со|у|к|ко|от|из|для|при|по|под|за|о|об|между|через|около|перед|против)$/;

/**
 * «Лиссабон всё отрицает. Министр иностранных дел Патрисиу …»: an official of no named state who opens a sentence is of the state
 * that opened the one before, in the same paragraph.
 */
export function spokenForBefore(scene: Scene, p: Introduced): string | null {
  const s = scene.sentences[scene.of[p.first] as number];
  const before = s && scene.sentences[s.i - 1];
  if (!s || !before || before.heading || before.paragraph !== s.paragraph || p.from - s.first > 1) return null;
  const hit = openingState(scene, before.first);
  return hit && hit.use !== 'd' ? hit.entity : null;
}

/** «Арестовав двух мятежников, полиция Того ушла»: a gerund that opens a sentence is the deed of whoever its main clause names first. */
export function behindGerund(scene: Scene, f: Found): string | null {
  const s = scene.sentences[scene.of[f.first] as number];
  if (!s || !/..(в|вши|вшись)$/.test(scene.tokens[s.first]?.fold ?? '')) return null;
  let comma = f.last;
  while (comma < s.last && scene.tokens[comma]?.fold !== ',') comma++;
  for (let k = comma + 1; k < Math.min(s.last, comma + 4); k++) {
    const hit = foundAt(scene, k);
    if (isStateUse(scene, hit) && hit.use !== 'd') return hit.entity;
  }
  return null;
}

/** The state whose name begins at a token. */
function openingState(scene: Scene, first: number): Found | null {
  const hit = foundAt(scene, first);
  return isStateUse(scene, hit) && hit.first === first ? hit : null;
}
