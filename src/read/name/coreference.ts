import { foldWord } from '../../kernel/fold.ts';
import { islandOf, neighboursOf } from './coreference-russian.ts';
import { mostByFar, mostNamedBefore, twoMost } from './coreference-pair.ts';
import { firstFrom, lastBefore } from '../words/firings.ts';
import {
  bodyBeside,
  bodyMention,
  foundAt,
  isLocated,
  isNamedGroup,
  isStateUse,
  kindOf,
  mention,
  type Scene,
  stateOf,
} from './mention.ts';
import type { Found } from './name.ts';
import { perFile, perWord } from '../text/once.ts';
import { seatedIn } from './seat.ts';
import type { Mention } from '../page.ts';

/** The words back as a mention of an actor. */
type Make = (actors: readonly string[], kind: Mention['kind'], code: string) => Mention;

/** "The organisation", "the president", "the two countries": back to the actor named before, only where that is plain. */
export function backward(
  scene: Scene,
  f: Found,
  mentions: readonly Mention[],
  mainState: string | null,
): Mention | null {
  const what = f.entity.slice(1);
  const make: Make = (actors, kind, code) =>
    mention(scene, actors, { kind, code, form: 'pronoun', first: f.first, last: f.last });
  const own = scene.of[f.first] as number;
  if (what === 'ally') return ally(scene, f, mentions, make);
  if (what === 'neighbours' || what === 'island') {
    const states = (what === 'island' ? islandOf : neighboursOf)(scene, f, mentions);
    return states.length > 0 ? make(states, 'state', states[0] as string) : null;
  }
  if (what === 'neighbour') return neighbour(scene, f, mentions, make);
  if (what === 'coalition') return coalition(scene, f, mentions, make);
  if (what === 'holder') return holderOf(scene, f, mentions, make);
  if (what === 'latter') return latter(scene, f, mentions, make);
  if (what === 'north' || what === 'south') return halfOf(scene, f, mentions, make, what);
  if (what === 'rank' && seatedIn(scene, f.first) === null) return rankOf(scene, f, mentions, make);
  if (what === 'peacekeepers') return peacekeepers(scene, f, mentions, make);
  if (/^[A-Z]{3}([,/]|$)/.test(what)) {
    // "The kingdom of Bahrain" names it.
    if (scene.tokens[f.last]?.fold === 'of' || isStateUse(scene, foundAt(scene, f.last))) return null;
    const states = statesOn(scene.day, what.split(','));
    // «استولت على جزيرة جورجيا. وسقطت الجزيرة»: an island told of by its name, which is no state.
    if (scene.lang === 'ar' && islandBefore(scene, f)) return null;
    const last = latest(mentions, f.first, (m) => m.kind === 'state' && states.includes(m.actor));
    // "The kingdom" of a text about one is that one, whichever other was named meanwhile in another sentence.
    if (last && mainState && last.actor !== mainState && last.sentence !== own && states.includes(mainState))
      return { ...make([mainState], kindOf(scene.lexicon, mainState), mainState), acts: !isLocated(scene, f.first) };
    return last && own - last.sentence <= 8
      ? { ...make(last.actors, last.kind, last.code), acts: !isLocated(scene, f.first) }
      : null;
  }
  if (what === 'body' && home.test(scene.tokens[f.first - 1]?.fold ?? '')) return null;
  if (what === 'organisation' || what === 'body' || what === 'group') {
    const named = scene.lang === 'ar' ? byHead(scene, f, mentions) : byNoun(scene, f, mentions);
    if (named) return make(named.actors, named.kind, named.code);
    if (what === 'body' && leagueOf(scene, f)) return make(['LON'], 'organisation', 'LON');
    if (what === 'body') {
      // "The assembly", "the council": an organ of the body spoken of last.
      const organ = /^(assembly|council|commission|court|ассамблея|ассамблеи|совет|совета|комиссия|комиссии)$/.test(
        scene.tokens[f.last - 1]?.fold ?? '',
      );
      const body =
        organ &&
        !home.test(scene.tokens[f.first - 1]?.fold ?? '') &&
        !/^[ncgd]$/.test(foundAt(scene, f.last)?.use ?? '')
          ? latest(mentions, f.first, (m) => m.kind === 'organisation')
          : undefined;
      if (body && own - body.sentence <= 3) return make(body.actors, body.kind, body.code);
      // «Япония покинула Лигу»: between the wars there was but one.
      const league = scene.lang === 'ru' && scene.day < '1945' && scene.tokens[f.first]?.capital === true;
      return league && (scene.tokens[f.first]?.fold ?? '').startsWith('лиг') && f.last === f.first + 1
        ? make(['LON'], 'organisation', 'LON')
        : null;
    }
    if (what === 'group') {
      const armed = latest(mentions, f.first, (m) => m.kind === 'group' && /\.(REB|OPP)$/.test(m.code));
      return armed && own - armed.sentence <= 8 ? make(armed.actors, armed.kind, armed.code) : null;
    }
    // A name after it makes it a common noun: the organisation of …
    if (scene.lang === 'ru' && /^[ncg]$/.test(foundAt(scene, f.last)?.use ?? '')) return null;
    const last =
      scene.lang === 'ar'
        ? latest(mentions, f.first, (m) => m.kind === 'organisation' && !isCharter(scene, m))
        : mostNamed(mentions, f.first, own, 'UN');
    return last && own - last.sentence <= 24 ? make(last.actors, last.kind, last.code) : null;
  }
  if (what === 'treaty') {
    const last = latest(mentions, f.first, (m) => m.kind === 'treaty');
    return last && own - last.sentence <= 6 ? make(last.actors, last.kind, last.code) : null;
  }
  if (what === 'country') {
    const next = foundAt(scene, f.last);
    if (isStateUse(scene, next) || !mainState) return null;
    return make([mainState], kindOf(scene.lexicon, mainState), mainState);
  }
  // "His country": of the man named last.
  if (what === 'homeland') {
    const man = latest(mentions, f.first, (m) => m.kind === 'person');
    const state = man && own - man.sentence <= 2 ? man.code.split('.')[0] : undefined;
    return state && isState(scene, state) ? make([state], 'state', state) : null;
  }
  const seat = what === 'president' || what === 'rank' ? seatedIn(scene, f.first) : null;
  if (seat !== null) return bearerIn(scene, f, mentions, make, seat);
  if (what === 'president') {
    const noun = scene.tokens[f.last - 1]?.fold ?? '';
    // "The king of Nepal": whose head it is follows.
    const realm = scene.lang === 'en' && scene.tokens[f.last]?.fold === 'of' ? stateOf(scene, f.first, f.last) : null;
    if (realm) {
      const head = `${realm.state}.GOV`;
      return mention(scene, [head], { kind: 'group', code: head, form: 'role', first: f.first, last: realm.last });
    }
    const crown = scene.lang === 'ar' ? realmsOf(scene, noun) : null;
    const bears = (m: Mention): boolean =>
      scene.lang === 'ar'
        ? crown === null || crown.has(m.code.slice(0, 3))
        : scene.lang === 'ru' ||
          noun === 'president' ||
          [1, 2, 3, 4].some((k) => bearsAt(scene, f, m.first - k, noun) || bearsAt(scene, f, m.first + k, noun));
    const last = latest(mentions, f.first, (m) => m.kind === 'person' && m.code.endsWith('.GOV') && bears(m));
    if (last && own - last.sentence <= 6) return make(last.actors, 'person', last.code);
    // "The king sacked his cabinet", with no king named: that of the country the text is about.
    const fallen =
      scene.lang === 'en' &&
      /^(ousted|deposed|fallen|toppled|overthrown|exiled|former)$/.test(scene.tokens[f.last - 2]?.fold ?? '');
    const head = `${mainState}.${fallen ? 'ELI' : 'GOV'}`;
    return mainState ? make([head], 'group', head) : null;
  }
  const pair: string[] = [];
  if (
    scene.lang === 'ru' &&
    (scene.tokens[f.first]?.fold ?? '').startsWith('сторон') &&
    /^(со?|с|другой|одной)$/.test(scene.tokens[f.first - 1]?.fold ?? '')
  )
    return null;
  // "China urged both sides": not China; the two the text has named most till then.
  const recent = lastBefore(mentions, f.first, 80);
  const alone = new Set(recent.filter((m) => m.sentence === own && m.kind === 'state' && m.acts).map((m) => m.actor));
  // Two of them told already in this sentence are the same two.
  const told = latest(mentions, f.first, (m) => m.sentence === own && m.form === 'pronoun' && m.actors.length === 2);
  if (told && scene.lang === 'ar') return make(told.actors, told.kind, told.code);
  // "Chad closed its border with Sudan, and Qatar urged both governments": whoever speaks in this part of the sentence is none of them.
  const speaker = scene.lang === 'en' && alone.size > 1 ? speakerOf(scene, f, recent, own) : undefined;
  if (speaker !== undefined) {
    const rest = [...alone].filter((x) => x !== speaker);
    const most = rest.length === 2 ? rest : twoMost(recent, own, new Set([speaker]));
    return most.length === 2 ? make(most, 'state', most[0] as string) : null;
  }
  if (alone.size === 1) {
    const most = twoMost(recent, own, alone);
    return most.length === 2 ? make(most, 'state', most[0] as string) : null;
  }
  // "The two neighbours" of an English text are the two it has told of most, whoever else the sentence before names.
  const foes = scene.lang === 'en' && alone.size === 0 ? mostByFar(recent, own) : [];
  if (foes.length === 2) return make(foes, 'state', foes[0] as string);
  for (let k = firstFrom(mentions, f.first) - 1; k >= 0 && pair.length < 2; k--) {
    const m = mentions[k] as Mention;
    if (own - m.sentence > 2) break;
    if (m.kind === 'state' && m.acts && !pair.includes(m.actor)) pair.unshift(m.actor);
  }
  const most = pair.length === 2 || scene.lang === 'ar' ? pair : twoMost(recent, own, alone);
  return most.length === 2 ? make(most, 'state', most[0] as string) : null;
}

/** "The League" of the years when there was one, and the council and the assembly of a text that names it. */
function leagueOf({ lang, day, tokens }: Scene, f: Found): boolean {
  if (lang !== 'en' || day < '1920-01-10' || day >= '1946-04-20') return false;
  const noun = tokens[f.last - 1]?.fold ?? '';
  if (noun === 'league') return true;
  return /^(council|assembly)$/.test(noun) && leagueIn(tokens, lang) < f.first;
}

/** Where a text first names the League; its end where it never does. */
const leagueIn = perFile((tokens: Scene['tokens']): number => {
  const first = tokens.findIndex((t) => t.fold === 'league' && t.capital);
  return first < 0 ? tokens.length : first;
});

/** The states that «الملك», «الأمير» or «السلطان» may reign in, by the kinds of realms the word lists hold; null for a president. */
function realmsOf({ lexicon, day }: Scene, noun: string): ReadonlySet<string> | null {
  const realm = /(ملك|عاهل)$/.test(noun)
    ? 'المملكة'
    : noun.endsWith('امير')
      ? 'الإمارة'
      : noun.endsWith('سلطان')
        ? 'السلطنة'
        : null;
  const { kinds } = lexicon.words.ar['groups'] as { readonly kinds?: Readonly<Record<string, readonly string[]>> };
  if (realm === null || !kinds) return null;
  const states = Object.entries(kinds).flatMap(([ids, forms]) => (forms.includes(realm) ? ids.split(',') : []));
  return new Set(statesOn(day, states));
}

/** The states of `kinds` that are so on `day`: `EGY/1953…` was until then, `MAR` is. */
function statesOn(day: string, kinds: readonly string[]): string[] {
  return kinds.flatMap((kind) => {
    const [state = '', until = '9999'] = kind.split('/');
    return day < until ? [state] : [];
  });
}

/** "The electoral council", «Национального избирательного совета»: of a state, no organ of a body. */
const home =
  /^(electoral|election|national|military|transitional|revolutionary|supreme|city|town|local|interim|ruling|sovereign|legislative|constituent|избирательн|национальн|военн|временн|переходн|революционн|верховн|городск|местн|законодательн|учредительн|следственн|центральн)/;

/** "In Lima the president agreed": the man of that state who was named with the office, else whoever holds it there. */
function bearerIn(scene: Scene, f: Found, mentions: readonly Mention[], make: Make, seat: string): Mention {
  const noun = scene.tokens[f.last - 1]?.fold ?? '';
  const last = latest(
    mentions,
    f.first,
    (m) =>
      m.kind === 'person' &&
      m.code.startsWith(`${seat}.`) &&
      [1, 2, 3, 4].some((k) => bearsAt(scene, f, m.first - k, noun) || bearsAt(scene, f, m.first + k, noun)),
  );
  const id = `${seat}.${/^(general|colonel|admiral|major|marshal|commander)$/.test(noun) ? 'MIL' : 'GOV'}`;
  return last ? make(last.actors, 'person', last.code) : make([id], 'group', id);
}

/** "Prime minister" told of a person elsewhere than where it stands for him; a foreign minister is none. */
const bearsAt = ({ tokens }: Scene, f: Found, i: number, noun: string): boolean =>
  tokens[i]?.fold === noun && (i < f.first || i >= f.last) && (noun !== 'minister' || tokens[i - 1]?.fold === 'prime');

/** «المندوب», «الوزير» alone: whoever was named last with the same office. */
function holderOf(scene: Scene, f: Found, mentions: readonly Mention[], make: Make): Mention | null {
  const bare = (i: number): string =>
    (scene.tokens[i]?.fold ?? '').replace(/^[وفبل]?(ال|لل)?/, '').replace(/(ها|ه|هم)$/, '');
  const noun = bare(f.last - 1);
  const last = latest(
    mentions,
    f.first,
    (m) =>
      (m.kind === 'person' || m.form === 'role') &&
      [1, 2, 3, 4, 5].some((k) => bare(m.first - k) === noun && scene.of[m.first - k] === m.sentence),
  );
  const own = scene.of[f.first] as number;
  return last && own - last.sentence <= 6 ? make(last.actors, last.kind, last.code) : null;
}

/** Whether the text told of an island by its name in the sixty words before «الجزيرة». */
function islandBefore(scene: Scene, f: Found): boolean {
  if (!(scene.tokens[f.last - 1]?.fold ?? '').endsWith('الجزيره')) return false;
  for (let i = f.first - 1; i > Math.max(0, f.first - 60); i--)
    if (
      /^[وبل]?جزيره$/.test(scene.tokens[i]?.fold ?? '') &&
      scene.tokens[i + 1]?.kind === 'word' &&
      !isStateUse(scene, foundAt(scene, i + 1))
    )
      return true;
  return false;
}

/** "The North hailed the text": of Korea, where the text has named either half; with a small letter a direction. */
function halfOf(
  scene: Scene,
  f: Found,
  mentions: readonly Mention[],
  make: Make,
  half: 'north' | 'south',
): Mention | null {
  const [before, own, next] = [f.first - 1, f.first, f.last].map((i) => scene.tokens[i]);
  if (before?.fold !== 'the' || own?.capital !== true || next?.capital === true) return null;
  const named = latest(mentions, f.first, (m) => /^(PRK|KOR)/.test(m.code));
  const state = half === 'north' ? 'PRK' : 'KOR';
  return named ? { ...make([state], 'state', state), acts: !isLocated(scene, f.first) } : null;
}

/** "General Somoza … the general denied it": whoever was named last with that rank or office; a noun right behind makes it another word. */
function rankOf(scene: Scene, f: Found, mentions: readonly Mention[], make: Make): Mention | null {
  if (scene.tokens[f.first - 1]?.fold !== 'the') return null;
  const [next, then] = [scene.tokens[f.last], scene.tokens[f.last + 1]];
  const fold = next?.fold ?? '';
  const noun = scene.tokens[f.last - 1]?.fold ?? '';
  if (next?.kind === 'word' && (next.capital || /^(assembly|election|elections|strike|staff)$/.test(fold))) return null;
  // "Accused the general of arming rebels", but "the minister of trade", "the envoy to Chad".
  if (/^(of|for)$/.test(fold) && !then?.fold.endsWith('ing')) return null;
  if (fold === 'to' && /^(ambassador|envoy|representative|mediator)$/.test(noun)) return null;
  if (foundAt(scene, f.last)) return null;
  const own = scene.of[f.first] as number;
  const secretary = noun === 'general' && scene.tokens[f.first]?.fold === 'secretary';
  const bears = (m: Mention): boolean => {
    for (let i = m.first - 4; i < m.last + 5; i++)
      if (
        i < f.first &&
        scene.tokens[i]?.fold === noun &&
        scene.of[i] === m.sentence &&
        secretary === (scene.tokens[i - (scene.tokens[i - 1]?.fold === '-' ? 2 : 1)]?.fold ?? '').startsWith('secretar')
      )
        return true;
    return false;
  };
  const last =
    latest(mentions, f.first, (m) => m.kind === 'person' && bears(m)) ??
    (secretary ? headOfBody(scene, f, mentions) : undefined);
  return last && own - last.sentence <= 6 ? make(last.actors, last.kind, last.code) : null;
}

/** "NATO's Mark Rutte … the secretary-general": the last man named who acts for a body, else the body named last. */
function headOfBody(scene: Scene, f: Found, mentions: readonly Mention[]): Mention | undefined {
  const isBody = (id: string): boolean =>
    kindOf(scene.lexicon, id) === 'organisation' && !/[.:]/.test(id) && id.length > 1;
  return (
    latest(mentions, f.first, (m) => m.kind === 'person' && !isState(scene, m.code.slice(0, 3)) && isBody(m.code)) ??
    latest(mentions, f.first, (m) => m.kind === 'organisation')
  );
}

/** «غير أن الأخيرة رفضت», «ونفت الأخيرة»: the party named last, a man or body by «الأخير», a state by «الأخيرة». */
function latter(scene: Scene, f: Found, mentions: readonly Mention[], make: Make): Mention | null {
  const before = scene.tokens[f.first - 1]?.fold ?? '';
  if (
    !/^و?(ان|لكن|بان|فان|الي|علي|من|مع|عن|لدي)$|^[وف](رفض|نفي|رد|قال|وافق|طالب|دعا|اتهم|هدد|اعلن|اكد|طلب|ندد|رحب)/.test(
      before,
    )
  )
    return null;
  const own = scene.of[f.first] as number;
  const man = (scene.tokens[f.last - 1]?.fold ?? '').endsWith('الاخير');
  const last = latest(mentions, f.first, (m) =>
    man
      ? m.kind === 'person' ||
        m.actor.endsWith('.GOV') ||
        /^[بل]?نظير(ه|ها)$/.test(scene.tokens[m.first - 1]?.fold ?? '')
      : m.kind === 'state' && m.form !== 'demonym',
  );
  return last && own - last.sentence <= 1 ? make(last.actors, last.kind, last.code) : null;
}

/** «Соседа», «у соседки»: of the states told of, the one most named beside the one that its sentence speaks of. */
function neighbour(scene: Scene, f: Found, mentions: readonly Mention[], make: Make): Mention | null {
  if (isStateUse(scene, foundAt(scene, f.last)) || isStateUse(scene, foundAt(scene, f.first - 1))) return null;
  const own = scene.of[f.first] as number;
  const stateIn = (m: Mention): string | undefined =>
    m.kind === 'state'
      ? m.actor
      : /^[A-Z]{3}\./.test(m.code) && isState(scene, m.code.slice(0, 3))
        ? m.code.slice(0, 3)
        : undefined;
  const here = new Set<string>();
  const named = new Map<string, number>();
  for (const m of lastBefore(mentions, f.first, MEMORY)) {
    const state = own - m.sentence <= 12 ? stateIn(m) : undefined;
    if (state === undefined) continue;
    if (m.sentence === own) here.add(state);
    named.set(state, (named.get(state) ?? 0) + 1);
  }
  const others = [...named].filter(([state]) => !here.has(state)).toSorted((a, b) => b[1] - a[1]);
  const other = others[0]?.[0];
  return here.size === 1 && other !== undefined ? make([other], 'state', other) : null;
}

/** After a semicolon, or after a comma and "and" or "while": another party's deed. */
const opensPart = ({ tokens }: Scene, i: number): boolean =>
  tokens[i - 1]?.fold === ';' ||
  (/^(and|but|while|whereas)$/.test(tokens[i - 1]?.fold ?? '') && tokens[i - 2]?.fold === ',');

/** The one state named in the part of a sentence that a semicolon or ", and" opens; undefined where nothing parts it. */
function speakerOf(scene: Scene, f: Found, recent: readonly Mention[], own: number): string | undefined {
  let from = f.first;
  while (from > 0 && scene.of[from - 1] === own && !opensPart(scene, from)) from--;
  if (from === 0 || scene.of[from - 1] !== own) return undefined;
  const here = recent.filter((m) => m.sentence === own && m.first >= from && m.first < f.first && m.kind === 'state');
  return here.length === 1 && here[0]?.acts ? here[0].actor : undefined;
}

/** "Turkey, bound to Azerbaijan, praised its ally's patience": the one other state that its sentence names before; else the one most named. */
function ally(scene: Scene, f: Found, mentions: readonly Mention[], make: Make): Mention | null {
  if (isStateUse(scene, foundAt(scene, f.last)) || foundAt(scene, f.last + 1)?.use === 'n') return null;
  const own = scene.of[f.first] as number;
  let from = f.first;
  while (from > 0 && scene.of[from - 1] === own && !opensPart(scene, from)) from--;
  const his = /^(his|her)$/.test(scene.tokens[f.first]?.fold ?? '');
  const homeOf = (m: Mention): string => (m.kind === 'state' ? m.actor : m.code.slice(0, 3));
  const named = mentions
    .slice(firstFrom(mentions, from), firstFrom(mentions, f.first))
    .filter((m) => m.kind === 'state' || (his && /^[A-Z]{3}\./.test(m.code) && isState(scene, m.code.slice(0, 3))));
  const here = [...new Set(named.map(homeOf))];
  // Whoever acts stands behind no preposition and is no adjective; he opens the clause, unless one of time or reason does.
  const acting = named.filter(
    (m) =>
      m.form !== 'demonym' &&
      scene.tokens[m.last]?.kind !== 'clitic' &&
      !/^(to|with|by|of|from|against|in|on|for)$/.test(scene.tokens[m.first - 1]?.fold ?? ''),
  );
  const led = /^(when|while|after|before|since|as|because|although|though|once)$/.test(scene.tokens[from]?.fold ?? '');
  const doer = led ? acting.at(-1) : acting[0];
  const subject = doer && homeOf(doer);
  const beside = here.find((x) => x !== subject);
  if (here.length === 2 && beside !== undefined) return make([beside], 'state', beside);
  if (here.length !== 1 || subject === undefined) return null;
  const other = mostNamedBefore(mentions.slice(-80), own, subject);
  return other ? make([other], 'state', other) : null;
}

const isState = (scene: Scene, code: string): boolean => kindOf(scene.lexicon, code) === 'state';

/** «ميثاق الأمم المتحدة»: a charter named is no body spoken of. */
const isCharter = (scene: Scene, m: Mention): boolean =>
  /^(ب|ل|و)?(ميثاق|قرار|قرارات)$/.test(scene.tokens[m.first - 1]?.fold ?? '');

/** An adjective after the noun makes it another body: «المجلس الانتقالي». */
function isOther(scene: Scene, f: Found): boolean {
  const next = scene.tokens[f.last];
  return (
    next?.kind === 'word' &&
    scene.of[f.last] === scene.of[f.first] &&
    /^ال.{4,}/.test(next.fold) &&
    !/^(الي|الذي|التي|الذين|الا|اليوم|السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|الماضي|المقبل|الحالي|الماده|القرار|القرارات|الطلب|الطلبات|الدعوه|الخطه|الاتفاق|الاتفاقيه|المعاهده|العقوبات|الحظر|الحصار|المشاركه|العضويه|الدعم|المساعده|المساعدات|الوضع|الموقف|الازمه|النزاع|الانقلاب|الهجوم|الهجمات|الغزو|القصف|الحرب|العنف|الاحتلال|التدخل|الوساطه|المفاوضات|المحادثات|الحوار|الهدنه|القوات|الجيش|الحكومه|السلطات|المجتمع|العضو|الاعضاء|الاقتراح|المبادره|الطرفين|الجانبين|البلدين|الدولتين|القضيه|المساله|الملف|البيان|الجنرال|العقيد|العميد|اللواء|الفريق|المقدم)$/.test(
      next.fold,
    )
  );
}

/** Another body with the same noun, known by no name, was spoken of since: «المجلس الوطني الانتقالي … المجلس». */
function otherBetween(scene: Scene, f: Found, head: string): boolean {
  for (let i = f.first - 1; i >= Math.max(0, f.first - 400); i--) {
    if (bareAt(scene, i) !== head) continue;
    const at = foundAt(scene, i);
    if (at?.use === 'n') return false;
    if (at?.use === 'b' ? isOther(scene, at) : /ال/.test(scene.tokens[i + 1]?.fold.slice(0, 2) ?? '')) return true;
  }
  return false;
}

/** Nouns of the organs of a body. */
const organs = new Set(['مجلس', 'امانه', 'جمعيه', 'لجنه', 'قمه', 'مفوضيه', 'برلمان', 'محكمه']);

/** «الجامعة», «المجلس»: the body whose name begins with the same noun; an adjective after it makes it another. */
function byHead(scene: Scene, f: Found, mentions: readonly Mention[]): Mention | undefined {
  const head = bareAt(scene, f.first);
  if (isOther(scene, f) || otherBetween(scene, f, head)) return undefined;
  const named = (m: Mention): boolean =>
    (m.kind === 'organisation' || (m.kind === 'group' && isNamedGroup(m.actor))) &&
    m.form !== 'pronoun' &&
    (bareAt(scene, m.first) === head ||
      bareAt(scene, m.first) === `ل${head}` ||
      // «مجلس عصبة الأمم»: the body whose organ is named.
      (m.last - m.first > 2 && organs.has(bareAt(scene, m.first)) && bareAt(scene, m.first + 1) === head));
  // «قادة المجموعة … مع مجموعة أخرى»: rather than one met with.
  return (
    latest(mentions, f.first, (m) => named(m) && scene.tokens[m.first - 1]?.fold !== 'مع') ??
    latest(mentions, f.first, named)
  );
}

/** "The league", «совет»: the body with that noun in its name, spoken of last. */
function byNoun(scene: Scene, f: Found, mentions: readonly Mention[]): Mention | undefined {
  const stem = (word: string): string =>
    scene.lang === 'ru' ? word.replace(/(ами|ями|ией|ой|ей|ом|ем|ию|ии|ия|[аеиоуыюяй])$/, '') : word;
  const noun = stem(scene.tokens[f.last - 1]?.fold ?? '');
  return latest(mentions, f.first, (m) => {
    if (m.kind !== 'organisation' || m.form === 'pronoun' || m.form === 'role') return false;
    for (let i = m.first; i < m.last; i++) if (stem(scene.tokens[i]?.fold ?? '') === noun) return true;
    return false;
  });
}

/** "Peacekeepers": of the body or the state beside them, else of the body the text has named most. */
function peacekeepers(scene: Scene, f: Found, mentions: readonly Mention[], make: Make): Mention | null {
  const own = scene.of[f.first] as number;
  const body = bodyBeside(scene, f);
  const tied = stateOf(scene, f.first, f.last);
  // "Danish UN peacekeepers": one party.
  if (body) return bodyMention(scene, { ...body, first: Math.min(body.first, tied?.first ?? body.first) });
  if (tied && tied.first < f.first)
    return mention(scene, [`${tied.state}.MIL`], {
      kind: 'group',
      code: `${tied.state}.MIL`,
      form: 'role',
      first: tied.first,
      last: f.last,
    });
  const sender = mostNamed(mentions, f.first, own);
  return sender ? make(sender.actors, sender.kind, sender.code) : null;
}

/** The same among the names found, before anybody is known by them. */
export function bodyNamed(scene: Scene, f: Found): string | null {
  const head = bareAt(scene, f.first);
  if (isOther(scene, f) || otherBetween(scene, f, head)) return null;
  const end = firstFrom(scene.found, f.first);
  for (let k = end - 1; k >= Math.max(0, end - MEMORY); k--) {
    const x = scene.found[k] as Found;
    if (x.use !== 'n' || bareAt(scene, x.first) !== head) continue;
    if (!/^person:|^media:/.test(x.entity)) return x.entity;
  }
  return null;
}

/** So many names back is remembered: more than an article has, and few enough for a text of any length. */
const MEMORY = 200;

const bareNoun = perWord(({ fold }) =>
  fold
    .replace(/^[وفبك]?(ال|لل|ل(?=ال))?/, '')
    .replace(/^ل(?=.{4})/, '')
    .replace(/^ال/, ''),
);
const bareAt = ({ tokens }: Scene, i: number): string => (tokens[i] ? bareNoun(tokens[i].word) : '');

/** «التحالف»: the alliance named so, else the force that a state leads in this war. */
function coalition(scene: Scene, f: Found, mentions: readonly Mention[], make: Make): Mention | null {
  const named = byHead(scene, f, mentions);
  if (named) return make(named.actors, named.kind, named.code);
  const leader = leaderOf(scene);
  return mention(scene, ['COALITION'], {
    kind: 'group',
    code: leader ?? 'COALITION',
    form: 'role',
    first: f.first,
    last: f.last,
  });
}

const forceWords: ReadonlySet<string> = new Set('طائرات مقاتلات قوات طيران جنود جيش جندي'.split(' ').map(foldWord));
const leaders = new WeakMap<readonly unknown[], string | null>();

/** «تحالف بقيادة X», «تقوده X»: the state that leads it, else the first whose forces a text with a coalition names. */
export function leaderOf(scene: Scene): string | null {
  const known = leaders.get(scene.tokens);
  if (known !== undefined) return known;
  let leader: string | null = null;
  let forces: string | null = null;
  for (const token of scene.tokens) {
    if (/^(ب?قياده|تقوده|يقوده|تتزعمه|بزعامه)$/.test(token.fold)) {
      const state = foundAt(scene, token.i + 1) ?? foundAt(scene, token.i + 2);
      if (
        isStateUse(scene, state) &&
        /تحالف/.test([1, 2, 3, 4].map((k) => scene.tokens[token.i - k]?.fold ?? '').join(' '))
      ) {
        leader = state.entity;
        break;
      }
    }
    if (!forces && forceWords.has(token.fold.replace(/^ال/, ''))) {
      const state = foundAt(scene, token.i + 1);
      if (isStateUse(scene, state) && state.use === 'd') forces = state.entity;
    }
  }
  leader ??= forces;
  leaders.set(scene.tokens, leader);
  return leader;
}

/** The organisation the text has named most till then, of those named in the last twelve sentences or more than twice; of two alike, the later. */
function mostNamed(mentions: readonly Mention[], before: number, own: number, last?: string): Mention | undefined {
  const named = new Map<string, { times: number; last: Mention }>();
  for (const m of lastBefore(mentions, before, MEMORY)) {
    if (m.kind !== 'organisation' || m.form === 'pronoun') continue;
    named.set(m.actor, { times: (named.get(m.actor)?.times ?? 0) + 1, last: m });
  }
  const here = [...named.values()].filter((n) => own - n.last.sentence <= 12 || n.times > 2);
  const rank = (n: { readonly last: Mention }): number => (n.last.actor === last ? 1 : 0);
  return here.toSorted((a, b) => rank(a) - rank(b) || b.times - a.times || b.last.first - a.last.first)[0]?.last;
}

function latest(mentions: readonly Mention[], before: number, fits: (m: Mention) => boolean): Mention | undefined {
  const end = firstFrom(mentions, before);
  for (let k = end - 1; k >= Math.max(0, end - MEMORY); k--) {
    const m = mentions[k] as Mention;
    if (fits(m)) return m;
  }
  return undefined;
}
