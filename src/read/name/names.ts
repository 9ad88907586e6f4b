import { withHalf } from './adjective-russian.ts';
import { spokenForBefore } from './owner-russian.ts';
import { backward } from './coreference.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { isSides } from './coreference-russian.ts';
import { type Homes, homesOf } from './home.ts';
import {
  bodyBeside,
  bodyMention,
  foundAt,
  isLocated,
  isNamedGroup,
  isStateUse,
  kindOf,
  mention,
  stateOf,
  type Scene,
  type Unnamed,
} from './mention.ts';
import { type Found, findNames } from './name.ts';
import { bearers } from './bearer.ts';
import { whichCommonwealth } from './commonwealth.ts';
import { group, holder } from './group.ts';
import { type PlaceName, placeNames } from './place-name.ts';
import { mediaBy } from './media.ts';
import { codeOfPerson, personsAt, textPersons } from './introduced.ts';
import { type Introduced, introduced, isOthers, namesPlace, untitled } from './person.ts';
import type { PersonAt } from './owner.ts';
import { firstNamed, forgetNamesakes, ownNamed, renamed } from './surname.ts';
import type { Mention } from '../page.ts';

export interface Named {
  readonly mentions: readonly Mention[];
  readonly mainState: string | null;
  readonly places: readonly PlaceName[];
  /** Names of persons the text introduced itself, by id. */
  readonly persons: ReadonlyMap<string, Introduced>;
}

/** A text with the names and places that stand in it, and whom it introduces with an office. */
export interface NamedScene {
  readonly scene: Scene;
  readonly people: readonly Introduced[];
}

/** Finds the names in a text, before it is known whom each means. */
export function namedScene(scene: Unnamed): NamedScene {
  const forms = findNames(scene.text, scene.tokens, dictionaryOf(scene.lexicon, scene.lang), scene.lang);
  const found = bearers(
    scene,
    whichCommonwealth(
      scene,
      told(forms)
        .filter((f) => !isPlaced(scene, f))
        .map((f) => asOf(f, scene)),
    ),
  );
  if (scene.lang === 'en') renamed(scene, found);
  const cover = new Int32Array(scene.tokens.length).fill(-1);
  found.forEach((f, k) => cover.fill(k, f.first, f.last));
  const bare: Scene = { ...scene, found, cover, places: new Map() };
  const titledPeople = introduced(bare);
  const people = [...titledPeople, ...untitled(bare, titledPeople)].map((p) =>
    scene.lang === 'en' ? ownNamed(scene, p) : p,
  );
  if (scene.lang === 'en') people.forEach((p, k) => void (people[k] = firstNamed(bare, p, people)));
  forgetNamesakes(bare, people, cover);
  const places = placeNames(bare, people);
  return { scene: { ...bare, places: new Map(places.map((p) => [p.first, p])) }, people };
}

/** Whom a text names, in the order of the text. */
export function nameActors(unnamed: Unnamed): Named {
  const { scene: full, people } = namedScene(unnamed);
  const { found, cover } = full;
  const homes = homesOf(full, people);
  const { main: mainState, written } = homes;
  const persons = new Map<string, Introduced>();
  const offices = new Map<string, string>();
  for (const p of people) {
    if (!persons.has(p.id)) persons.set(p.id, p);
    const leader = full.lang === 'en' && leadsBand(full, p);
    const listed = full.lexicon.people[p.id] !== undefined;
    const home =
      p.state ??
      (full.lang === 'ru' && p.role === 'GOV' && !listed ? spokenForBefore(full, p) : null) ??
      (written !== null && written !== mainState && actsOn(full, p, mainState) ? written : null) ??
      (leader || (!listed && p.role !== 'GOV' && p.role !== 'ORG') ? mainState : null);
    if (home && (leader || !offices.has(p.id)))
      offices.set(
        p.id,
        leader && /^[A-Z]{3}$/.test(home) ? `${home}.REB` : p.role === 'ORG' ? home : `${home}.${p.role}`,
      );
  }
  // "The EU's Javier Solana": whose man the text says he is.
  if (full.lang === 'en')
    for (const f of found) {
      if (!f.entity.startsWith('person:') || offices.has(f.entity) || full.tokens[f.first - 1]?.kind !== 'clitic')
        continue;
      const owner = foundAt(full, f.first - 2);
      if (owner?.use === 'n' && kindOf(full.lexicon, owner.entity) === 'organisation')
        offices.set(f.entity, owner.entity);
    }
  // "Former president Laurent Gbagbo": a role that says so right before the name.
  for (const f of found) {
    const known = full.lexicon.people[f.entity];
    if (known?.state.length === 3 && !offices.has(f.entity) && /\bELI$/.test(foundAt(full, f.first - 1)?.entity ?? ''))
      offices.set(f.entity, `${known.state}.ELI`);
  }
  const personAt =
    full.lang === 'en' ? personsAt(full, people, (id) => codeOfPerson(full, id, offices, mainState)) : () => null;
  const named = new Set(found.filter((f) => f.use === 'n' && f.entity.startsWith('person:')).map((f) => f.entity));
  for (const p of people) named.add(p.id);
  const titled = new Set(people.map((p) => p.from));
  const mentions: Mention[] = [];
  const late: Found[] = [];
  for (const [k, f] of found.entries()) {
    if (f.use === 'o' && titled.has(f.first)) continue;
    if (f.use === 's' && cover[f.first] !== k) continue;
    const m = single(full, f, homes, named, offices, personAt);
    // «الرئيس», «رئيس الوزراء» with nothing to say whose: the one named last, or that of the country the text is about.
    // "The general": whoever was named last with that rank.
    const sent =
      full.lang === 'ar' ? !another.test(full.tokens[f.last]?.fold ?? '') : full.lang === 'en' && f.back === '<rank';
    if (m === null && f.back !== undefined && sent) late.push({ ...f, use: 'b', entity: f.back });
    else if (m === 'late') late.push(f);
    else if (m) mentions.push(m);
  }
  mentions.push(...textPersons(full, people, offices, mainState));
  if (full.lang === 'ru') for (const [k, m] of mentions.entries()) mentions[k] = withHalf(full, m);
  const order = (): void => void mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  order();
  const back: Mention[] = [];
  for (const f of late) {
    const m = backward(full, f, mentions, mainState);
    if (m) back.push(m);
  }
  mentions.push(...back);
  order();
  return { mentions, mainState, persons, places: [...full.places.values()] };
}

/** «الرئيس الجديد»: another one than whoever is spoken of. */
const another = /^ال(جديد|سابق|مخلوع|معزول|منتخب|راحل|اسبق|مقال|مستقيل|فعلي|شرفي)$/;

/** What is one state's name and another's capital is the capital in a text that otherwise names only the other: عمان beside الأردن. */
function told(found: readonly Found[]): readonly Found[] {
  if (!found.some((f) => f.capitalOf !== undefined)) return found;
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

function isPlaced({ lang, tokens }: Unnamed, f: Found): boolean {
  if (lang !== 'en' || (f.use !== 'n' && f.use !== 'd' && f.use !== 'c')) return false;
  // "Ethnic Albanian guerrillas" are not Albania's.
  if (f.use === 'd' && tokens[f.first - 1]?.fold === 'ethnic') return true;
  // "The Persian Gulf", "the Norwegian Sea": a water, and nobody's.
  if (f.use === 'd' && /^(gulf|sea|ocean|strait|straits)$/.test(tokens[f.last]?.fold ?? '') && tokens[f.last]?.capital)
    return true;
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

function single(
  scene: Scene,
  f: Found,
  homes: Homes,
  named: ReadonlySet<string>,
  offices: ReadonlyMap<string, string>,
  personAt: PersonAt,
): Mention | 'late' | null {
  // "UN experts", «эксперты ООН», «خبراء الأمم المتحدة»: the body whose they are.
  const employed =
    f.entity === 'ANALYSTS' && !/^(observ|monitor|наблюдател|(ال)?مراقب)/.test(scene.tokens[f.first]?.fold ?? '');
  const employer = employed ? bodyBeside(scene, f) : null;
  if (employer) return bodyMention(scene, employer);
  const at = { first: f.first, last: f.last };
  const { tokens } = scene;
  if (f.use === 'b') return 'late';
  if (f.use === 'i' || f.use === 'o')
    return f.use === 'o' ? (holder(scene, f) ?? (f.entity === '@OPP' ? group(scene, f, homes) : null)) : null;
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
  if (f.use === 'r') return isSides(scene, f) ? 'late' : group(scene, f, homes, personAt);
  if (isNamedGroup(f.entity)) return mention(scene, [f.entity], { kind: 'group', code: f.entity, form: 'role', ...at });
  if (f.entity.startsWith('person:') && namesPlace(scene, f.first)) return null;
  if (f.entity.startsWith('person:')) {
    if (f.use === 's' && !named.has(f.entity) && lettersOf(scene, f) < (scene.lang === 'ar' ? 6 : 5)) return null;
    if (isOthers(scene, f)) return null;
    return mention(scene, [f.entity], {
      kind: 'person',
      code: codeOfPerson(scene, f.entity, offices, homes.main),
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
    // "Beijing, which …", "Paris, tired of it, …" open a sentence of the text itself.
    const closed =
      /^[(,،:-]$/.test(tokens[f.last]?.fold ?? '') &&
      !(scene.lang === 'en' && tokens[f.last]?.fold === ',' && isPlain(tokens[f.last + 1])) &&
      !opensClause(scene, f);
    const scenic = isLocated(scene, f.first) || f.lead.endsWith('ب') || (dateline && closed);
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

const isPlain = (token: Scene['tokens'][number] | undefined): boolean => token?.kind === 'word' && !token.capital;

const lettersOf = ({ tokens }: Scene, f: Found): number =>
  tokens.slice(f.first, f.last).reduce((sum, { fold }) => sum + fold.length, 0);

/** «Каир, чьи заседания …», «Баку, потерявший …»: a Russian capital in small letters whose comma no day follows is no dateline. */
function opensClause({ lang, text, tokens }: Scene, f: Found): boolean {
  if (lang !== 'ru' || tokens[f.last]?.fold !== ',' || tokens[f.last + 1]?.kind !== 'word') return false;
  const name = text.slice(tokens[f.first]?.start, tokens[f.last - 1]?.end);
  return name !== name.toUpperCase();
}

/** "Beijing, in the words of …" within a paragraph is no dateline. */
const opensLine = ({ text, tokens }: Scene, token: number): boolean =>
  /\n\s*$/.test(text.slice(Math.max(0, (tokens[token]?.start ?? 0) - 3), tokens[token]?.start));

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
