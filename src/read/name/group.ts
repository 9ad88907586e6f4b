import { smallWords } from '../words/clause-words.ts';
import { stateOfSeat } from './adjective-russian.ts';
import { firstFrom } from '../words/firings.ts';
import { bodyBeside, bodyMention, foundAt, isNamedGroup, isStateUse, mention, stateOf, type Scene } from './mention.ts';
import type { Found } from './name.ts';
import { behindGerund, ownerByPronoun, russianHome } from './owner-russian.ts';
import { type Homes, ownerOf } from './home.ts';
import { seatedIn } from './seat.ts';
import { masterOf, menOf, type PersonAt, subjectParty } from './owner.ts';
import type { Mention } from '../page.ts';

/** A title without a name speaks for the government of the state beside it: "the Malian foreign minister". */
export function holder(scene: Scene, f: Found): Mention | null {
  const role = f.entity.slice(1);
  const tied = stateOf(scene, f.first, f.last);
  // «ودعا وزير خارجيتها السودان»: the pronoun tells whose he is, and the state after him is another.
  const end = scene.tokens[f.last - 1]?.end ?? 0;
  if (scene.lang === 'ar' && tied?.first === f.first && /(ها|هم|ه)$/.test(scene.text.slice(end - 2, end))) return null;
  // "ASEAN foreign ministers": those who meet or speak for it.
  const body = tied || scene.lang === 'ar' ? null : bodyBeside(scene, f);
  if (body) return bodyMention(scene, body);
  if (!tied || role === 'ORG') return null;
  const id = `${tied.state}.${role}`;
  return mention(scene, [id], { kind: 'group', code: id, form: 'role', first: tied.first, last: tied.last });
}

/** «Захват власти военными в Нигере»: in the instrumental, right behind a noun or a participle, they act at home. */
const isDoer = ({ tokens }: Scene, first: number): boolean =>
  /^(военными|офицерами|генералами|полковниками|гвардейцами)$/.test(tokens[first]?.fold ?? '') &&
  tokens[first - 1]?.kind === 'word' &&
  !smallWords.ru.preposition.has(tokens[first - 1]?.fold ?? '');

/** "Its soldiers", "its last soldiers". */
function isOwned({ tokens }: Scene, first: number): boolean {
  const before = tokens[first - 1]?.fold ?? '';
  const at = /^(last|own|remaining|first|best|elite|regular)$/.test(before) ? first - 2 : first - 1;
  return /^(its|their|his|her)$/.test(tokens[at]?.fold ?? '');
}

/** "Soldiers in Gabon seized power": where they open the sentence, the place is theirs. */
function opensWith(scene: Scene, first: number): boolean {
  const before = scene.tokens[first - 1];
  return (
    before === undefined ||
    /^[.!?"-]$/.test(before.fold) ||
    /^(mutinous|renegade|rebel|disgruntled|dissident|мятежные|взбунтовавшиеся|восставшие)$/.test(before.fold)
  );
}

export function group(scene: Scene, f: Found, homes: Homes, personAt?: PersonAt): Mention | null {
  // «Со стороны Ливии», «на сторону Баку»: no party called a side.
  if (
    scene.lang === 'ru' &&
    f.last === f.first + 1 &&
    /^(стороны|сторону|стороне)$/.test(scene.tokens[f.first]?.fold ?? '') &&
    /^(со|с|на|в)$/.test(scene.tokens[f.first - 1]?.fold ?? '')
  )
    return null;
  const { tokens, lang } = scene;
  const lord = lang === 'en' && personAt ? masterOf(scene, f, personAt) : null;
  const own = lord?.code ?? null;
  // "Men", "followers" are a party only where it is told whose.
  if (f.entity === '.MEN_owned') {
    if (own === null || !/^[A-Z]{3}\./.test(own)) return null;
    const men = menOf(own, tokens[f.last - 1]?.fold ?? '');
    return mention(scene, [men], {
      kind: 'group',
      code: men,
      form: 'role',
      first: lord?.first ?? f.first,
      last: lord?.last ?? f.last,
    });
  }
  // «رفض طلبه»: his request, and no students.
  const end = tokens[f.last - 1]?.end ?? 0;
  if (lang === 'ar' && tokens[f.last - 1]?.fold.endsWith('طلبه') && scene.text[end - 1] === 'ه') return null;
  const bound = f.entity.endsWith('_bound');
  const role = f.entity.slice(1).replace('_bound', '');
  const peace =
    (scene.lexicon.words[lang]['groups'] as { readonly peacekeeping?: readonly string[] } | undefined)?.peacekeeping ??
    [];
  const near = [tokens[f.first - 1]?.fold, tokens[f.last]?.fold, tokens[f.last + 1]?.fold];
  if (
    (role === 'MIL' || role === 'SEC') &&
    (near.some((w) => w !== undefined && peace.includes(w)) || (lang === 'ar' && near[1] === 'حفظ'))
  )
    return null;
  const under = lang === 'ar' && role === 'GOV' ? heldBy(scene, f.last) : null;
  if (under)
    return mention(scene, [under.id], {
      kind: 'group',
      code: under.id,
      form: 'role',
      first: f.first,
      last: under.last,
    });
  const body = role === 'MIL' || role === 'GOV' ? bodyBeside(scene, f) : null;
  if (body) return bodyMention(scene, body);
  const assembled = lang === 'en' && role === 'GOV' ? assembledBefore(scene, f) : null;
  if (assembled) return bodyMention(scene, { id: assembled, first: f.first, last: f.last });
  // «Боевики ХАМАС», «повстанцы М23»: whose name stands right behind.
  const named = lang === 'ru' && role === 'REB' ? foundAt(scene, f.last) : undefined;
  if (named?.first === f.last && isNamedGroup(named.entity) && named.entity.endsWith('.REB'))
    return mention(scene, [named.entity], {
      kind: 'group',
      code: named.entity,
      form: 'role',
      first: f.first,
      last: named.last,
    });
  const tied = stateOf(scene, f.first, f.last);
  // "Government House" is a building.
  if (lang === 'en' && tokens[f.last]?.fold === 'house' && tokens[f.last]?.capital && tokens[f.first]?.capital)
    return null;
  // "All foreign troops": of no state in particular.
  if (lang === 'en' && tied === null && tokens[f.first - 1]?.fold === 'foreign' && /^(MIL|SEC)$/.test(role))
    return null;
  // "French troops in Niger" and "sent 300 soldiers to Chad": the place is not whose they are.
  const inPlace =
    role === 'MIL' &&
    tied !== null &&
    tied.last > f.last &&
    // «الجيش في هندوراس» is the army of the place.
    !(lang === 'ar' && /^[وفب]?(ال|لل)جيش$/.test(tokens[f.last - 1]?.fold ?? '')) &&
    !(lang !== 'ar' && opensWith(scene, f.first)) &&
    !(lang === 'ru' && isDoer(scene, f.first)) &&
    (/^(in|inside|في|داخل|в|на)$/.test(tokens[f.last]?.fold ?? '') || isPulledOut(scene, f));
  if (inPlace) return null;
  const band = role === 'REB' && !tied ? onlyBand(scene, f.first) : null;
  if (band) return mention(scene, [band], { kind: 'group', code: band, form: 'role', first: f.first, last: f.last });
  // «Власти республики»: of the country the text is about.
  const home = lang === 'ru' && !tied && foundAt(scene, f.last)?.entity === '<country' ? homes.main : null;
  const seat = tied ? null : lang === 'ru' ? stateOfSeat(scene, f) : seatedIn(scene, f.first);
  if (own !== null && own.endsWith('.REB') && !tied && /^(MIL|CVL)$/.test(role))
    return mention(scene, [own], {
      kind: 'group',
      code: own,
      form: 'role',
      first: f.first,
      last: lord?.last ?? f.last,
    });
  const master = tied ? null : own !== null ? /^[A-Z]{3}(?=\.)/.exec(own)?.[0] : leaderState(scene, f);
  const theirs = lang === 'en' && !tied && !master && isOwned(scene, f.first) ? subjectParty(scene, f.first) : null;
  if (theirs && theirs.entity.length !== 3 && /^(MIL|GOV)$/.test(role))
    return bodyMention(scene, { id: theirs.entity, first: f.first, last: f.last });
  const owned = master ?? (isStateUse(scene, theirs ?? undefined) ? (theirs as Found).entity : null);
  const meant =
    lang === 'ru' && !tied && !owned && !home
      ? (ownerByPronoun(scene, f) ?? (bound ? null : (russianHome(scene, f, homes.main) ?? behindGerund(scene, f))))
      : null;
  const known = tied?.state ?? seat ?? owned ?? home ?? meant;
  // "Units", "residents", «части» are told of too loosely to be laid to anybody who is not named beside them.
  const state =
    known ??
    (bound
      ? null
      : ((lang === 'ar' && role === 'OPP' ? homeBefore(scene, f.first) : null) ?? ownerOf(scene, f, homes)));
  if (!state || state === 'SUN') return null;
  // معارضة للرئيس is an attitude; المعارضة is a party.
  if (
    !tied &&
    lang === 'ar' &&
    role === 'OPP' &&
    f.last === f.first + 1 &&
    !/^[وفبك]?(ال|لل)/.test(tokens[f.first]?.fold ?? '')
  )
    return null;
  const id = `${state}.${role}`;
  return mention(scene, [id], {
    kind: 'group',
    code: id,
    form: 'role',
    first: tied?.first ?? f.first,
    last: tied?.last ?? (master ? lord?.last : undefined) ?? f.last,
  });
}

/** "Arab League ministers met … The ministers demanded": the body whose ministers, leaders or envoys the text told of before; null where they are a state's. */
function assembledBefore(scene: Scene, f: Found): string | null {
  const { tokens, of, sentences } = scene;
  const noun = tokens[f.last - 1]?.fold ?? '';
  if (!/^(ministers|leaders|delegates|ambassadors|envoys|presidents|delegations)$/.test(noun)) return null;
  if (tokens[f.first - 1]?.fold !== 'the' || tokens[f.last]?.fold === 'of' || stateOf(scene, f.first, f.last))
    return null;
  const own = of[f.first] as number;
  for (let i = f.first - 2; i >= 0 && own - (of[i] as number) <= 12; i--) {
    if (tokens[i]?.fold !== noun || sentences[of[i] as number]?.heading) continue;
    const body = bodyBeside(scene, { ...f, first: officeFrom(scene, i), last: i + 1 });
    if (body) return body.id;
    if (stateOf(scene, i, i + 1)) return null;
  }
  return null;
}

/** Where "foreign ministers" begins. */
const officeFrom = ({ tokens }: Scene, i: number): number =>
  /^(foreign|defence|defense|interior|prime|finance)$/.test(tokens[i - 1]?.fold ?? '') ? i - 1 : i;

/** "The guerrillas", «المتمردون»: the one armed group the text has named till then, where it is one. */
function onlyBand(scene: Scene, token: number): string | null {
  let only: string | null = null;
  for (let k = firstFrom(scene.found, token) - 1, seen = 0; k >= 0 && seen < 200; k--, seen++) {
    const { entity } = scene.found[k] as Found;
    if (!isNamedGroup(entity) || !entity.endsWith('.REB') || entity === only) continue;
    if (only) return null;
    only = entity;
  }
  return only;
}

/** «армия Асада», «قوات القذافي»: the state of the leader whose it is. */
function leaderState(scene: Scene, f: Found): string | null {
  const { lang, lexicon } = scene;
  const leader = lang === 'en' ? undefined : foundAt(scene, f.last);
  return leader?.entity.startsWith('person:') ? (lexicon.people[leader.entity]?.state ?? null) : null;
}

/** "Withdrew its troops from Chad", «вывела войска из Мали»: where they leave is not whose they are. */
function isPulledOut({ tokens, lang }: Scene, f: Found): boolean {
  if (lang === 'ar' || !/^(from|из)$/.test(tokens[f.last]?.fold ?? '')) return false;
  for (let k = f.first - 1; k >= f.first - 5 && k >= 0; k--)
    if (
      /^(withdr|pull|remov|evacuat|вывел|вывод|вывед|вывес|отозв|отзыв|отвел|отвод|отвед|отвес|убра|увел|увес|эвакуир)/.test(
        tokens[k]?.fold ?? '',
      )
    )
      return true;
  return false;
}

/** «وزارة الصحة الخاضعة للحوثيين»: a body that others hold speaks for them. */
function heldBy(scene: Scene, from: number): { readonly id: string; readonly last: number } | null {
  if (!/^(ال)?(خاضع|تابع|موالي)(ه|ين|ون)?$/.test(scene.tokens[from]?.fold ?? '')) return null;
  const holder = foundAt(scene, from + 1) ?? foundAt(scene, from + 2);
  return holder && isNamedGroup(holder.entity) ? { id: holder.entity, last: holder.last } : null;
}

const homely = /^[وفبل]*(ال)?(برلمان|حكومه|رييس|سلطات|جيش|مجلس|شرطه|وزير|ملك|محكمه|قضاء)$/;

/** «أقر البرلمان الكيني إرسال قوة إلى هايتي، ونددت المعارضة»: the state whose government its sentence tells of before. */
function homeBefore(scene: Scene, token: number): string | null {
  const first = scene.sentences[scene.of[token] as number]?.first ?? token;
  for (let i = token - 1; i > first; i--) {
    const f = foundAt(scene, i);
    if (isStateUse(scene, f) && f.use === 'd' && [1, 2].some((k) => homely.test(scene.tokens[f.first - k]?.fold ?? '')))
      return f.entity;
  }
  return null;
}
