import { foundAt, isLocated, isNamedGroup, isStateUse, kindOf, type Scene } from './mention.ts';
import type { Found } from './name.ts';

/** The code of the person named at a token, or null: `HTI.REB`. */
export type PersonAt = (token: number) => string | null;

interface Master {
  readonly code: string;
  /** Where his name begins, if it stands before, and ends, if it stands behind. */
  readonly first: number;
  readonly last: number;
}

/** "Aideed's men", "his followers", "troops loyal to Gbagbo": the code of the man whose they are; null where they are nobody's. */
export function masterOf(scene: Scene, f: Found, personAt: PersonAt): Master | null {
  const { tokens } = scene;
  const at = (code: string | null, first = f.first): Master | null =>
    code === null ? null : { code, first, last: f.last };
  const before = tokens[f.first - 1];
  if (before?.kind === 'clitic') {
    const code = personAt(f.first - 2) ?? bandAt(scene, f.first - 2);
    let first = f.first - 2;
    while (code !== null && (personAt(first - 1) ?? bandAt(scene, first - 1)) === code) first--;
    return at(code, first);
  }
  // "General Bozize, whose troops": the man before the relative word.
  if (before?.fold === 'whose') {
    const man = f.first - (tokens[f.first - 2]?.fold === ',' ? 3 : 2);
    return at(personAt(man));
  }
  if (/^(his|her)$/.test(before?.fold ?? '')) return at(lastPerson(scene, f.first - 1, personAt));
  let k = f.last;
  if (/^(loyal|faithful|answering)$/.test(tokens[k]?.fold ?? '') && tokens[k + 1]?.fold === 'to') k += 2;
  else if (tokens[k]?.fold === 'of' || tokens[k]?.fold === 'under') k++;
  else return null;
  for (let i = k; i < k + 4 && tokens[i]?.kind === 'word'; i++) {
    const code = personAt(i) ?? bandAt(scene, i);
    if (code === null && isStateUse(scene, foundAt(scene, i))) return null;
    if (code === null) continue;
    let last = i + 1;
    while (last < i + 4 && (personAt(last) ?? bandAt(scene, last)) === code) last++;
    return { code, first: f.first, last };
  }
  return null;
}

const bandAt = (scene: Scene, token: number): string | null => {
  const hit = foundAt(scene, token);
  return hit && isNamedGroup(hit.entity) ? hit.entity : null;
};

/** Whom "his" means: the person named last in the sentence, else the first of the sentence before. */
export function lastPerson({ of, sentences }: Scene, token: number, personAt: PersonAt): string | null {
  const here = of[token] as number;
  for (let i = token - 1; i >= 0 && of[i] === here; i--) {
    const code = personAt(i);
    if (code !== null) return code;
  }
  for (let back = 1; back <= 2; back++) {
    const s = sentences[here - back];
    if (!s || s.heading) return null;
    for (let i = s.first; i < s.last; i++) {
      const code = personAt(i);
      if (code !== null) return code;
    }
  }
  return null;
}

/** What a master's men are called: his state's army where he rules, his band where he leads one, else a crowd. */
export function menOf(code: string, noun: string): string {
  const [state = '', role = ''] = code.split('.');
  if (role === 'REB') return code;
  return /^(men|bodyguards?|guards)$/.test(noun) && /^(GOV|MIL|SEC)$/.test(role) ? `${state}.MIL` : `${state}.CVL`;
}

/**
 * Whose "its" or "their" is: the state or body that a relative word right after it tells of, that opens a clause, or that the
 * sentence began with.
 */
export function subjectParty(scene: Scene, token: number): Found | null {
  const { tokens } = scene;
  const s = scene.sentences[scene.of[token] as number];
  const first = s?.first ?? 0;
  let opener: Found | null = null;
  for (let i = token - 1; i >= first; i--) {
    const hit = foundAt(scene, i);
    if (!isParty(scene, hit) || hit.first !== i) continue;
    const next = tokens[hit.last];
    const after = tokens[hit.last + (next?.fold === ',' ? 1 : 0)]?.fold ?? '';
    if (/^(which|who|whose)$/.test(after)) return hit;
    const lead = tokens[i - (tokens[i - 1]?.fold === 'the' ? 2 : 1)]?.fold ?? '';
    if (i > first && /^(;|and|but|while|when|after|as|before|because)$/.test(lead) && isActing(scene, hit, token))
      return hit;
    opener = hit;
  }
  // "Baku tells it differently. Its ministry …": of the state the sentence before began with.
  const before = s && !opener && token - first <= 2 ? scene.sentences[(scene.of[token] as number) - 1] : undefined;
  const head = before && !before.heading ? foundAt(scene, before.first) : undefined;
  return opener ?? (isParty(scene, head) ? head : null);
}

/** A word right after a name that is no mark and no joiner: its verb. */
const isActing = ({ tokens }: Scene, hit: Found, before: number): boolean =>
  hit.last < before &&
  tokens[hit.last]?.kind === 'word' &&
  !/^(and|or|of|to|in|on|for|with|by)$/.test(tokens[hit.last]?.fold ?? '');

const isParty = (scene: Scene, hit: Found | undefined): hit is Found => {
  if (!hit || isLocated(scene, hit.first) || scene.tokens[hit.last]?.kind === 'clitic') return false;
  if (isStateUse(scene, hit))
    return hit.use !== 'd' && !(hit.use === 'c' && scene.tokens[hit.last]?.fold === ',' && hit.first === 0);
  return hit.use === 'n' && !hit.entity.startsWith('person:') && kindOf(scene.lexicon, hit.entity) === 'organisation';
};
