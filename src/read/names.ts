import { backward } from './coreference.ts';
import { dictionaryOf } from './dictionary.ts';
import { isSides } from './coreference-russian.ts';
import { foundAt, isLocated, isNamedGroup, isStateUse, kindOf, mention, stateOf, type Scene } from './mention.ts';
import { type Found, findNames } from './name.ts';
import { actsFor, bearers } from './name-bearer.ts';
import { group, holder } from './name-group.ts';
import { mediaBy } from './name-media.ts';
import { type Introduced, introduced, isOthers, namesPlace, untitled } from './name-person.ts';
import type { PersonAt } from './name-owner.ts';
import type { Mention } from './page.ts';
import { leads } from './stem.ts';

export interface Named {
  readonly mentions: readonly Mention[];
  readonly mainState: string | null;
  /** Names of persons the text introduced itself, by id. */
  readonly persons: ReadonlyMap<string, Introduced>;
}

/** Whom a text names, in the order of the text. */
export function nameActors(scene: Omit<Scene, 'found' | 'cover'>): Named {
  const found = bearers(
    scene,
    told(findNames(scene.text, scene.tokens, dictionaryOf(scene.lexicon, scene.lang), scene.lang))
      .filter((f) => !isPlaced(scene, f))
      .map((f) => asOf(f, scene)),
  );
  if (scene.lang === 'en') renamed(scene, found);
  const cover = new Int32Array(scene.tokens.length).fill(-1);
  for (const [k, f] of found.entries()) cover.fill(k, f.first, f.last);
  const full: Scene = { ...scene, found, cover };
  const titledPeople = introduced(full);
  const people = [...titledPeople, ...untitled(full, titledPeople)].map((p) =>
    scene.lang === 'en' ? ownNamed(scene, p) : p,
  );
  forgetNamesakes(full, people, cover);
  const { main: mainState, written } = mainOf(full, people);
  const persons = new Map<string, Introduced>();
  const offices = new Map<string, string>();
  for (const p of people) {
    if (!persons.has(p.id)) persons.set(p.id, p);
    const leader = scene.lang === 'en' && leadsBand(full, p);
    const listed = scene.lexicon.people[p.id] !== undefined;
    const home =
      p.state ??
      (written !== null && written !== mainState && actsOn(full, p, mainState) ? written : null) ??
      (leader || (!listed && p.role !== 'GOV' && p.role !== 'ORG') ? mainState : null);
    if (home && (leader || !offices.has(p.id)))
      offices.set(
        p.id,
        leader && /^[A-Z]{3}$/.test(home) ? `${home}.REB` : p.role === 'ORG' ? home : `${home}.${p.role}`,
      );
  }
  // "The EU's Javier Solana": whose man the text says he is.
  if (scene.lang === 'en')
    for (const f of found) {
      if (!f.entity.startsWith('person:') || offices.has(f.entity) || scene.tokens[f.first - 1]?.kind !== 'clitic')
        continue;
      const owner = foundAt(full, f.first - 2);
      if (owner?.use === 'n' && kindOf(scene.lexicon, owner.entity) === 'organisation')
        offices.set(f.entity, owner.entity);
    }
  // "Former president Laurent Gbagbo": a role that says so right before the name.
  for (const f of found) {
    const known = scene.lexicon.people[f.entity];
    if (known?.state.length === 3 && !offices.has(f.entity) && /\bELI$/.test(foundAt(full, f.first - 1)?.entity ?? ''))
      offices.set(f.entity, `${known.state}.ELI`);
  }
  const personAt =
    scene.lang === 'en' ? personsAt(full, people, (id) => codeOfPerson(full, id, offices, mainState)) : () => null;
  const named = new Set(found.filter((f) => f.use === 'n' && f.entity.startsWith('person:')).map((f) => f.entity));
  for (const p of people) named.add(p.id);
  const titled = new Set(people.map((p) => p.from));
  const mentions: Mention[] = [];
  const late: Found[] = [];
  for (const [k, f] of found.entries()) {
    if (f.use === 'o' && titled.has(f.first)) continue;
    if (f.use === 's' && cover[f.first] !== k) continue;
    const m = single(full, f, mainState, named, offices, personAt);
    if (m === 'late') late.push(f);
    else if (m) mentions.push(m);
  }
  mentions.push(...textPersons(full, people, offices, mainState));
  const order = (): void => void mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  order();
  const back: Mention[] = [];
  for (const f of late) {
    const m = backward(full, f, mentions, mainState);
    if (m) back.push(m);
  }
  mentions.push(...back);
  order();
  return { mentions, mainState, persons };
}

/** What is one state's name and another's capital is the capital in a text that otherwise names only the other: عمان beside الأردن. */
function told(found: readonly Found[]): readonly Found[] {
  const surely = new Set(found.flatMap(({ entity, capitalOf }) => (capitalOf === undefined ? entity.slice(0, 3) : [])));
  return found.map((f) =>
    f.capitalOf !== undefined && f.capitalOf !== f.entity && surely.has(f.capitalOf) && !surely.has(f.entity)
      ? { ...f, entity: f.capitalOf, use: 'c' }
      : f,
  );
}

/** "UK-based", "Israeli-occupied": where something is, not who acts. */
const placed =
  /^(based|born|occupied|administered|registered|flagged|made|built|educated|controlled|held|annexed|owned|language|speaking)$/;

function isPlaced({ lang, tokens }: Omit<Scene, 'found' | 'cover'>, f: Found): boolean {
  if (lang !== 'en' || (f.use !== 'n' && f.use !== 'd' && f.use !== 'c')) return false;
  // "Ethnic Albanian guerrillas" are not Albania's.
  if (f.use === 'd' && tokens[f.first - 1]?.fold === 'ethnic') return true;
  // "Pro-Russian militants" are no Russians.
  if (tokens[f.first - 1]?.fold === '-' && /^(pro|anti|non)$/.test(tokens[f.first - 2]?.fold ?? '')) return true;
  return tokens[f.last]?.fold === '-' && tokens[f.last]?.glued === true && placed.test(tokens[f.last + 1]?.fold ?? '');
}

/** A capital, or a name that went over, as of the day the text was written: Moscow of 1968 is the Soviet Union's. */
function asOf(f: Found, { lexicon, day }: Pick<Scene, 'lexicon' | 'day'>): Found {
  if (f.use === 'n' && isNamedGroup(f.entity)) {
    const rules = lexicon.governing[f.entity]?.some((period) => {
      const [from = '', to = ''] = period.split('/');
      return from <= day && (to === '' || day < to);
    });
    return rules ? { ...f, entity: `${f.entity.slice(0, 3)}.GOV` } : f;
  }
  if (f.use !== 'c' && f.use !== 'n' && f.use !== 'd') return f;
  const held = lexicon.earlier[f.entity]?.find(
    ([, from, to, whole]) => from <= day && day < to && (whole || f.use === 'c'),
  );
  return held ? { ...f, entity: held[0] } : f;
}

function codeOfPerson(
  scene: Scene,
  id: string,
  offices: ReadonlyMap<string, string>,
  mainState: string | null,
): string {
  const said = offices.get(id);
  if (said) return said;
  const known = scene.lexicon.people[id];
  if (!known) return mainState ? `${mainState}.GOV` : id;
  const listed = actsFor(known, scene.day);
  if (listed) return listed;
  const held = known.offices.filter(([, from, to]) => from <= scene.day && (to === '' || scene.day < to));
  // Whom the text does not call a former one is told of in the office he had: Gbagbo of 2011 in an article of 2017.
  const had = known.offices.some(([, from]) => from <= scene.day);
  const abroad = (role: string): boolean => /secretary-general|high-representative|commission/.test(role);
  // Who speaks for an organisation; whoever no longer does is a citizen of his state.
  if (held.some(([role]) => abroad(role))) return known.organisation ?? known.state;
  const home = known.offices.some(([role]) => !abroad(role));
  return home ? `${known.state}.${had ? 'GOV' : 'ELI'}` : known.state;
}

function single(
  scene: Scene,
  f: Found,
  mainState: string | null,
  named: ReadonlySet<string>,
  offices: ReadonlyMap<string, string>,
  personAt: PersonAt,
): Mention | 'late' | null {
  const at = { first: f.first, last: f.last };
  const { tokens } = scene;
  if (f.use === 'b') return 'late';
  if (f.use === 'i' || f.use === 'o')
    return f.use === 'o' ? (holder(scene, f) ?? (f.entity === '@OPP' ? group(scene, f, mainState) : null)) : null;
  if (f.use === 'g')
    return mention(scene, f.entity.split(','), {
      kind: 'state',
      code: f.entity.split(',')[0] as string,
      form: 'set',
      ...at,
    });
  if (f.use === 'm') return mention(scene, [f.entity], { kind: 'media', code: 'MEDIA', form: 'name', ...at });
  if (f.use === 'w') return mediaBy(scene, f);
  // Diplomats of a state are its government: "expelled ten Russian diplomats".
  const envoys = f.use === 'u' && f.entity === 'DIPLOMATS' ? stateOf(scene, f.first, f.last) : null;
  if (envoys)
    return mention(scene, [`${envoys.state}.GOV`], {
      kind: 'group',
      code: `${envoys.state}.GOV`,
      form: 'role',
      first: envoys.first,
      last: envoys.last,
    });
  if (f.use === 'u')
    return mention(scene, [f.entity], {
      kind: f.entity.startsWith('media') ? 'media' : 'group',
      code: f.entity.startsWith('media') ? 'MEDIA' : f.entity,
      form: 'role',
      ...at,
    });
  if (f.use === 'r') return isSides(scene, f) ? 'late' : group(scene, f, mainState, personAt);
  if (isNamedGroup(f.entity)) return mention(scene, [f.entity], { kind: 'group', code: f.entity, form: 'role', ...at });
  if (f.entity.startsWith('person:') && namesPlace(scene, f.first)) return null;
  if (f.entity.startsWith('person:')) {
    if (f.use === 's' && !named.has(f.entity) && lettersOf(scene, f) < (scene.lang === 'ar' ? 6 : 5)) return null;
    if (isOthers(scene, f)) return null;
    return mention(scene, [f.entity], {
      kind: 'person',
      code: codeOfPerson(scene, f.entity, offices, mainState),
      form: 'name',
      ...at,
    });
  }
  // "Armenia's Security Council" is no organ of the United Nations.
  const council =
    f.entity === 'UN' && /^(совет|council|security|مجلس)/.test(tokens[f.first]?.fold ?? '')
      ? stateOf(scene, f.first, f.last)
      : null;
  if (council)
    return mention(scene, [`${council.state}.GOV`], {
      kind: 'group',
      code: `${council.state}.GOV`,
      form: 'role',
      first: council.first,
      last: council.last,
    });
  if (f.use === 'c') {
    const dateline =
      f.first <= 1 ||
      (scene.of[f.first - 1] !== scene.of[f.first] &&
        (scene.lang === 'ar' || opensLine(scene, f.first)) &&
        /^[(,،-]$/.test(tokens[f.last]?.fold ?? ''));
    const scenic =
      isLocated(scene, f.first) || f.lead.endsWith('ب') || (dateline && /^[(,،:-]$/.test(tokens[f.last]?.fold ?? ''));
    return mention(scene, [f.entity], {
      kind: kindOf(scene.lexicon, f.entity),
      code: f.entity,
      form: 'capital',
      acts: !scenic,
      ...at,
    });
  }
  const beside =
    f.use === 'd'
      ? [
          foundAt(scene, f.first - 1),
          foundAt(scene, f.last),
          tokens[f.first - 1]?.fold === '"' ? foundAt(scene, f.first - 2) : undefined,
        ]
      : [];
  if (beside.some((x) => x?.use === 'm' || x?.use === 'w'))
    return mention(scene, [f.entity], {
      kind: kindOf(scene.lexicon, f.entity),
      code: f.entity,
      form: 'demonym',
      acts: false,
      ...at,
    });
  const abbreviation =
    /^[a-zа-я]{2,6}$/.test(tokens[f.first]?.fold ?? '') &&
    f.last === f.first + 1 &&
    scene.text.slice(tokens[f.first]?.start, tokens[f.first]?.end) ===
      scene.text.slice(tokens[f.first]?.start, tokens[f.first]?.end).toUpperCase() &&
    scene.lang !== 'ar';
  // "KUWAIT, Aug 4, 1990 -": a dateline in a city called like its state.
  const atHead =
    scene.lang === 'en' &&
    f.use === 'n' &&
    f.first === 0 &&
    tokens[f.last]?.fold === ',' &&
    scene.text.slice(tokens[0]?.start, tokens[f.last - 1]?.end) ===
      scene.text.slice(tokens[0]?.start, tokens[f.last - 1]?.end).toUpperCase();
  return mention(scene, [f.entity], {
    kind: kindOf(scene.lexicon, f.entity),
    code: f.entity,
    form: f.use === 'd' ? 'demonym' : atHead ? 'capital' : abbreviation ? 'abbrev' : 'name',
    ...(atHead ? { acts: false } : {}),
    ...at,
  });
}

const lettersOf = ({ tokens }: Scene, f: Found): number =>
  tokens.slice(f.first, f.last).reduce((sum, { fold }) => sum + fold.length, 0);

/** "Beijing, in the words of …" within a paragraph is no dateline. */
const opensLine = ({ text, tokens }: Scene, token: number): boolean =>
  /\n\s*$/.test(text.slice(Math.max(0, (tokens[token]?.start ?? 0) - 3), tokens[token]?.start));

/** A surname alone is his whom the text names in full: Vieira of Bissau, beside a namesake in Brasilia. */
function renamed({ tokens }: Pick<Scene, 'tokens'>, found: Found[]): void {
  const full = new Map<string, string>();
  for (const [k, f] of found.entries()) {
    if (!f.entity.startsWith('person:')) continue;
    const surname = tokens[f.last - 1]?.fold ?? '';
    if (f.use === 'n' && f.last > f.first + 1) full.set(surname, f.entity);
    const named = f.use === 's' ? full.get(surname) : undefined;
    if (named !== undefined && named !== f.entity) found[k] = { ...f, entity: named };
  }
}

/** "Carlos Gomes Junior" is Gomes. */
function surnameOf(
  { tokens, lang }: Pick<Scene, 'tokens' | 'lang'>,
  p: { readonly first: number; readonly last: number },
): string {
  const own = tokens[p.last - 1]?.fold ?? '';
  return lang === 'en' && p.last - p.first > 2 && /^(junior|jr|senior|sr|ii|iii|iv)$/.test(own)
    ? (tokens[p.last - 2]?.fold ?? '')
    : own;
}

/** "General Hudson Austin" is no leader of the same surname: he has an id of his own. */
function ownNamed({ lexicon, tokens }: Pick<Scene, 'lexicon' | 'tokens'>, p: Introduced): Introduced {
  const known = lexicon.people[p.id]?.name.toLowerCase();
  if (known === undefined || p.title === '' || p.last - p.first < 2) return p;
  const given = tokens.slice(p.first, p.last - 1);
  return shares(known, given) ? p : { ...p, id: `${p.id}-${given[0]?.fold}` };
}

/** Whether one of the first names is part of a known one. */
const shares = (known: string, given: Scene['tokens']): boolean =>
  given.some(({ fold }) => fold.length > 2 && known.includes(fold));

/** "Cardinal Oscar Rodriguez": a surname that the text gives to a man with other first names, or of another state, is no leader's there. */
function forgetNamesakes(scene: Scene, people: readonly Introduced[], cover: Int32Array): void {
  const strangers = new Set<string>();
  for (const p of people) {
    const f = foundAt(scene, p.last - 1);
    if (f?.use !== 's' || f.last !== p.last) continue;
    if (f.entity !== p.id) strangers.add(f.entity);
    // Named in full, in another spelling than the list's: one mention.
    else if (f.first > p.first) cover.fill(-1, f.first, f.last);
  }
  if (strangers.size === 0) return;
  const whole = new Set(scene.found.flatMap((f) => (f.use === 'n' ? [f.entity] : [])));
  for (const p of people) whole.add(p.id);
  for (const f of scene.found)
    if (f.use === 's' && strangers.has(f.entity) && !whole.has(f.entity)) cover.fill(-1, f.first, f.last);
}

/** "Mutineers led by General Mane", "rebels loyal to Ouattara": who leads rebels is one of them. */
function leadsBand(scene: Scene, p: Introduced): boolean {
  const { tokens, of } = scene;
  for (let i = p.first - 1; i > p.first - 10 && of[i] === of[p.first]; i--) {
    if (!/^(by|under|to)$/.test(tokens[i]?.fold ?? '')) continue;
    const verb = tokens[i]?.fold === 'under' ? i : i - 1;
    if (verb < i && !/^(led|commanded|headed|loyal|directed)$/.test(tokens[verb]?.fold ?? '')) return false;
    return foundAt(scene, verb - 1)?.entity === '.REB';
  }
  return false;
}

/** "President Isaias accused Addis Ababa": an office-holder of no named state who acts on a state is not that state's. */
function actsOn(scene: Scene, p: Introduced, state: string | null): boolean {
  if (scene.lang !== 'en' || p.title === '' || state === null) return false;
  const verb = scene.tokens[p.last]?.fold ?? '';
  if (
    !/^(accused|accuses|urged|urges|asked|asks|warned|warns|condemned|condemns|blamed|blames|threatened|threatens|denounced|begged|implored|invited|criticised|criticized)$/.test(
      verb,
    )
  )
    return false;
  const whom = foundAt(scene, p.last + 1);
  return isStateUse(scene, whom) && whom.use !== 'd' && whom.entity === state;
}

/** Whose name stands at a token: an introduced person's, by his surname too, or a known one's. */
function personsAt(scene: Scene, people: readonly Introduced[], codeOf: (id: string) => string): PersonAt {
  const surnames = new Map<string, string>();
  const places = new Map<number, string>();
  for (const p of people) {
    const own = surnameOf(scene, p);
    if (own.length > 2) surnames.set(own, p.id);
    for (let i = p.first; i < p.last; i++) places.set(i, p.id);
  }
  return (token) => {
    const there = scene.tokens[token];
    const own = places.get(token);
    if (own !== undefined) return codeOf(own);
    const hit = foundAt(scene, token);
    if (hit?.entity.startsWith('person:')) return isOthers(scene, hit) ? null : codeOf(hit.entity);
    const id = there?.kind === 'word' && there.capital && !hit ? surnames.get(there.fold) : undefined;
    return id === undefined ? null : codeOf(id);
  };
}

function textPersons(
  scene: Scene,
  people: readonly Introduced[],
  offices: ReadonlyMap<string, string>,
  mainState: string | null,
): Mention[] {
  const surnames = new Map<string, string>();
  const taken = new Set<number>();
  const out: Mention[] = [];
  for (const p of people) {
    const there = scene.found[scene.cover[p.first] ?? -1];
    if (there?.entity.startsWith('person:') && !(scene.lang !== 'ru' && there.use === 's' && there.last < p.last))
      continue;
    const own = surnameOf(scene, p);
    if (own.length > 2) surnames.set(own, p.id);
    for (let i = p.first; i < p.last; i++) taken.add(i);
    out.push(
      mention(scene, [p.id], {
        kind: 'person',
        code: codeOfPerson(scene, p.id, offices, mainState),
        form: 'name',
        first: p.first,
        last: p.last,
      }),
    );
  }
  if (surnames.size === 0) return out;
  const bare = new Map<string, string>();
  if (scene.lang === 'ru') for (const [name, id] of surnames) if (!bare.has(uncased(name))) bare.set(uncased(name), id);
  for (const token of scene.tokens) {
    if (token.kind !== 'word' || taken.has(token.i) || (scene.cover[token.i] as number) >= 0) continue;
    if (scene.lang !== 'ar' && !token.capital) continue;
    const id =
      scene.lang === 'ar'
        ? leads(token.fold)
            .map((w) => surnames.get(w))
            .find(Boolean)
        : (surnames.get(token.fold) ?? russian(token.fold, bare));
    if (id)
      out.push(
        mention(scene, [id], {
          kind: 'person',
          code: codeOfPerson(scene, id, offices, mainState),
          form: 'name',
          first: token.i,
          last: token.i + 1,
        }),
      );
  }
  return out;
}

/** A Russian surname without the ending of its case. */
const uncased = (word: string): string => word.replace(/(ого|ому|ым|ом|ем|ой|ую|а|у|е|ы|я|ю|й)$/, '');

function russian(word: string, bare: ReadonlyMap<string, string>): string | undefined {
  if (!/[а-я]/.test(word)) return undefined;
  const own = uncased(word);
  return own.length < 3 ? undefined : bare.get(own);
}

/** Great powers, from whose capitals much is written of others. */
const hubs = /^(USA|RUS|GBR|FRA|CHE|BEL|AUT)$/;
const fleeing = /^(бежа\p{L}*|сбежа\p{L}*|уеха\p{L}*|улете\p{L}*|эмигрирова\p{L}*)$/u;

/** The state most of the text happens in: named early, as a place, and as the home of crowds, police and rebels. */
function mainOf(
  scene: Scene,
  people: readonly Introduced[],
): { readonly main: string | null; readonly written: string | null } {
  const score = new Map<string, number>();
  const early = scene.tokens.length / 4;
  const place = scene.lang === 'ar' ? /^(في|داخل|الي|وفي|ازمه|نزاع|حرب)$/ : /^(in|into|across|inside|в|во)$/;
  let written: string | null = null;
  const seats = new Set<string>();
  let paired = false;
  let counted = -1;
  const here = new Set<string>();
  // Doers that nothing ties to a state.
  let untied = 0;
  for (const f of scene.found) {
    if (isStateUse(scene, f) && f.entity !== 'SUN') {
      // Where a dispatch was written tells little: «واشنطن، 7 أيار», "VIENNA, 2 November -".
      // Of two places, «МАСЕРУ/ПРЕТОРИЯ», it happens in the first.
      const seat =
        f.use === 'c' || (f.use === 'n' && f.first === 0 && /^\d/.test(scene.tokens[f.last + 1]?.fold ?? ''));
      if (seat && f.first <= 3 && /^[،,(/-]$/.test(scene.tokens[f.last]?.fold ?? '')) {
        if (f.first <= 1 || scene.tokens[f.first - 1]?.fold === '/') {
          paired ||= written !== null;
          if (written !== null || hubs.test(f.entity)) seats.add(f.entity);
          written ??= f.entity;
          continue;
        }
      }
      // «Бежал в Чад»: where somebody goes; «в Москве», in a dispatch from there: where its writer sits.
      const located =
        (f.use === 'n' || (f.use === 'c' && scene.lang !== 'ar' && !(scene.lang === 'ru' && seats.has(f.entity)))) &&
        place.test(scene.tokens[f.first - 1]?.fold ?? '') &&
        !(scene.lang === 'ru' && fleeing.test(scene.tokens[f.first - 2]?.fold ?? ''));
      // A sentence that names a state twice tells no more of it.
      if (counted !== scene.of[f.first]) {
        counted = scene.of[f.first] as number;
        here.clear();
      }
      const again = scene.lang !== 'ar' && here.has(f.entity);
      here.add(f.entity);
      // An adjective tells whose something is, wherever that may be.
      const share = f.use === 'd' ? 0.5 : 1;
      score.set(
        f.entity,
        (score.get(f.entity) ?? 0) + (again ? 0 : share * (1 + (f.first < early ? 1 : 0))) + (located ? 2 : 0),
      );
    } else if ((f.use === 'r' || f.use === 'o') && /CVL|SEC|OPP|REB|GOV|MIL/.test(f.entity)) {
      const tied = stateOf(scene, f.first, f.last);
      if (!tied) untied++;
      // Troops and coastguards are told of abroad as often as at home.
      const abroad = /MIL/.test(f.entity) || (scene.tokens[f.first]?.fold ?? '').startsWith('coast');
      if (tied && !abroad) score.set(tied.state, (score.get(tied.state) ?? 0) + (/GOV|MIL/.test(f.entity) ? 1 : 2));
    } else if (isNamedGroup(f.entity)) {
      const home = f.entity.slice(0, 3);
      score.set(home, (score.get(home) ?? 0) + 1);
    }
  }
  // Office-holders the text names again and again are at home where it happens.
  if (scene.lang !== 'ar') {
    const homes = new Map<string, string>();
    for (const p of people)
      if (p.state && /^[A-Z]{3}$/.test(p.state) && !scene.lexicon.people[p.id]) homes.set(surnameOf(scene, p), p.state);
    for (const token of scene.tokens) {
      const home = token.capital ? homes.get(token.fold) : undefined;
      if (home) score.set(home, (score.get(home) ?? 0) + 1.5);
    }
    for (const f of scene.found) {
      const home = scene.lexicon.people[f.entity]?.state;
      if (home && score.has(home)) score.set(home, (score.get(home) ?? 0) + 0.5);
    }
  }
  // Where a dispatch was written is where it happens if the text names that state again, and no other twice as often.
  const own = written === null ? 0 : (score.get(written) ?? 0);
  const most = Math.max(0, ...score.values());
  // Of Arabic and Russian dispatches many are written in the capitals of the great powers, and tell of others.
  const hub = scene.lang !== 'en' && hubs.test(written ?? '');
  // Where nobody says whose the soldiers, the police and the premier of an English dispatch are, they are those of the place it was written in.
  const seat = hubs.test(written ?? '') || /^(ETH|EGY|SAU|NLD|DEU)$/.test(written ?? '');
  if (scene.lang === 'en' && written !== null && !seat && !paired && untied >= 8) {
    score.set(written, own > 0 ? own + 4 : 2.5);
  } else if (written !== null && !hub && own > 0 && own >= most * 0.5)
    score.set(written, own + (paired ? (scene.lang === 'ar' ? 0 : 5) : 3));
  return { main: [...score].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null, written };
}
