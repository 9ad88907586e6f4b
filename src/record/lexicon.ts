import { languages, type Language } from '../kernel/provenance.ts';
import { phraseTokens } from '../kernel/words.ts';
import { articleNumbers } from './article-number.ts';
import { formerNames } from './former-names.ts';
import { inflect } from './inflect.ts';
import { leadersIn } from './leader-list.ts';
import { russianPlaceForms } from './place-forms.ts';
import { placesIn } from './place-list.ts';
import { personForms } from './person-name.ts';
import type { Law } from './model.ts';

/** Word lists of one language as the files hold them, by file name: `attribution`, `events`, `numbers` ... */
export type WordLists = Readonly<Record<string, unknown>>;

/** What a name in a text stands for. `n` name, `d` adjective or people, `c` capital or seat, `a` abbreviation, `s` surname alone, `p` surname of one named in full, `l` a town, province or island. */
export type NameUse = 'n' | 'd' | 'c' | 'a' | 's' | 'p' | 'r' | 'u' | 'o' | 'm' | 'g' | 'b' | 'w' | 'i' | 'l';

export interface LexiconPerson {
  readonly name: string;
  readonly state: string;
  /** The organisation an office that is no state's is held in. */
  readonly organisation?: string;
  /** Offices with first and last day, ISO, empty where unknown; of a listed leader, for whom he acts in it: `ZMB.GOV`, `UN`. */
  readonly offices: readonly (readonly [role: string, from: string, to: string, acts?: string])[];
}

/** All names a reader looks for, folded and inflected: `dist/lexicon.LANGUAGE.json`. Built from the record and `record/lexicon`. */
export interface Lexicon {
  readonly schema: 'casus-lexicon/1';
  /**
   * `entity TAB use TAB form TAB form …`, a line each; forms are folded words parted by single blanks, as the reader
   * cuts them. Entities: `KAZ`, `CSTO`, `person:x`, `media:x`, `EST,LVA,LTU`, `.MIL` (a group's role), `@GOV` (a title), `IND<PRT/1961-12-19` (a place and whose it was till when).
   */
  readonly names: Readonly<Record<Language, string>>;
  readonly people: Readonly<Record<string, LexiconPerson>>;
  /** English display names of states and organisations. */
  readonly titles: Readonly<Record<string, string>>;
  readonly treaties: readonly string[];
  /** Treaties with a name of their own, by the organisation that rests on them. */
  readonly treatyOf: Readonly<Record<string, string>>;
  /** The articles that the record holds of each treaty, and of the treaties on which bodies of an organisation decide, by its id. */
  readonly articles: Readonly<Record<string, readonly string[]>>;
  /** Treaties of two states, by both in order of the alphabet: `MNG-SUN`. */
  readonly pacts: Readonly<Record<string, readonly string[]>>;
  readonly blocs: readonly string[];
  /** Ids of organisations; some have three letters like a state's. */
  readonly organisations: readonly string[];
  readonly formerStates: readonly string[];
  /**
   * State that stood in a state's place, with its first and last day: before 1991-12-26 Moscow is the Soviet Union's. `whole`: its name
   * and people too, since either continues the other; Serbia in Yugoslavia kept a name of its own.
   */
  readonly earlier: Readonly<
    Record<string, readonly (readonly [state: string, from: string, to: string, whole: boolean])[]>
  >;
  /** When an armed group with a name of its own governed, `from/to` with the last day open where it still does. */
  readonly governing: Lists;
  /** Weights of the signs of where a text happens and whose those are that no word ties to a state, in log odds: record/rules/owner.yaml. */
  readonly owner: {
    readonly home: Readonly<Record<string, number>>;
    readonly beside: Readonly<Record<string, number>>;
  };
  /** Lists the reader interprets itself, as written. */
  readonly words: Readonly<Record<Language, WordLists>>;
}

type Lists = Readonly<Record<string, readonly string[]>>;
interface Groups {
  readonly roles?: Lists;
  readonly unnamed?: Lists;
  readonly sets?: Lists;
  /** Armed groups, parties and coalitions with names of their own, by role code: `YEM.REB`. */
  readonly named?: Lists;
  readonly back?: Lists;
  /** "The kingdom", "the island", by the states it may mean, with commas between. */
  readonly kinds?: Lists;
  readonly governing?: Lists;
  readonly ignore?: readonly string[];
}

const handled = new Set(['states', 'organisations', 'media', 'leaders', 'places']);
const treatyIds = ['CST', 'TIAR', 'NPT', 'ANZUS'];
const blocs = ['WEST'];

function articlesOf(law: Law): Lexicon['articles'] {
  const held = new Map(
    law.treaties.map(({ id, provisions }) => [id, provisions.flatMap((p) => articleNumbers(p.article ?? ''))]),
  );
  const bodies = law.organisations.map(({ id, treaty, decides = [] }) => {
    const treaties = new Set([...(treaty ? [treaty] : []), ...decides, id]);
    return [id, [...treaties].flatMap((one) => held.get(one) ?? [])] as const;
  });
  return Object.fromEntries([...held, ...bodies].map(([id, articles]) => [id, [...new Set(articles)]]));
}

function pactsOf(law: Law): Lexicon['pacts'] {
  const pacts: Record<string, string[]> = {};
  for (const { id, parties } of law.treaties) {
    const states = [...new Set(parties.map(({ state }) => state))].toSorted();
    if (states.length === 2) (pacts[states.join('-')] ??= []).push(id);
  }
  return pacts;
}

/** Makes the reader's dictionary: pure, so that the build and the tests get the same one. */
export function compileLexicon(law: Law, lists: Readonly<Record<string, WordLists>>): Lexicon {
  const titles: Record<string, string> = {};
  for (const state of law.states) titles[state.id] = state.name.en;
  for (const org of law.organisations) titles[org.id] = org.name.en;
  for (const [id, [name]] of Object.entries((lists['en']?.['organisations'] ?? {}) as Lists))
    if (name !== undefined) titles[id] ??= name;
  const names = {} as Record<Language, string>;
  const words = {} as Record<Language, WordLists>;
  for (const lang of languages) {
    const files = lists[lang] ?? {};
    names[lang] = namesOf(law, files, lang, titles, lists['en'] ?? {});
    words[lang] = Object.fromEntries(Object.entries(files).filter(([name]) => !handled.has(name)));
  }
  const people: Record<string, LexiconPerson> = {};
  const bodies = new Set([...law.organisations.map((o) => o.id), ...Object.keys(lists['en']?.['organisations'] ?? {})]);
  for (const { id, person } of leadersIn(lists['en'] ?? {}, bodies)) people[id] = person;
  for (const p of law.people)
    people[p.id] = {
      name: p.name.en,
      state: p.state,
      ...(p.organisation === undefined ? {} : { organisation: p.organisation }),
      offices: p.offices.map((o) => [o.role, dayOf(o.from), dayOf(o.to)] as const),
    };
  const formerStates = [
    'SUN',
    'YUG',
    'CSK',
    'DDR',
    'SCG',
    ...law.states
      .filter((s) => s.intervals.length > 0 && s.intervals.every((i) => i.to !== undefined))
      .map((s) => s.id),
  ];
  return {
    schema: 'casus-lexicon/1',
    names,
    people,
    titles,
    treaties: treatyIds,
    treatyOf: Object.fromEntries(
      law.organisations.flatMap((o) =>
        o.treaty && o.treaty !== o.id && treatyIds.includes(o.treaty) ? [[o.id, o.treaty]] : [],
      ),
    ),
    articles: articlesOf(law),
    pacts: pactsOf(law),
    blocs,
    organisations: [
      ...new Set([
        ...law.organisations.map((org) => org.id),
        ...languages.flatMap((lang) => Object.keys((lists[lang]?.['organisations'] ?? {}) as Lists)),
      ]),
    ].filter((id) => !treatyIds.includes(id) && !blocs.includes(id)),
    formerStates: [...new Set(formerStates)],
    earlier: earlierOf(law),
    owner: { home: {}, beside: {}, ...((law.rules['owner'] ?? {}) as Partial<Lexicon['owner']>) },
    governing: ((lists['en']?.['groups'] ?? {}) as Groups).governing ?? {},
    words,
  };
}

/** Whom a state continues; else the one state that fell apart into it and at most one other. */
function earlierOf(law: Law): Lexicon['earlier'] {
  const heirs = (id: string): number => law.states.filter((s) => s.predecessors?.includes(id)).length;
  const byId = new Map(law.states.map((s) => [s.id, s]));
  const found = law.states.map((state) => {
    const split = state.predecessors?.length === 1 ? state.predecessors.filter((id) => heirs(id) <= 2) : [];
    const before = [...new Set([...(state.continues ?? []), ...split])].flatMap((id) => byId.get(id) ?? []);
    const spans = before.flatMap(({ id, intervals, continues }) =>
      intervals.flatMap(({ from, to }) =>
        to === undefined
          ? []
          : [[id, dayOf(from), dayOf(to), continues?.includes(state.id) === true || split.includes(id)] as const],
      ),
    );
    const own =
      state.intervals
        .map(({ from }) => dayOf(from))
        .toSorted()
        .at(-1) ?? '';
    return [state.id, spans.filter(([, , to]) => to <= own)] as const;
  });
  return Object.fromEntries(found.filter(([, spans]) => spans.length > 0));
}

function dayOf(when: Law['people'][number]['offices'][number]['from']): string {
  return typeof when === 'string' ? when : (when?.not_after ?? when?.not_before ?? '');
}

function namesOf(law: Law, files: WordLists, lang: Language, titles: Record<string, string>, latin: WordLists): string {
  const rows = new Map<string, Set<string>>();
  const add = (entity: string, use: NameUse, forms: Iterable<string>): void => {
    const key = `${entity}\t${use}`;
    let set = rows.get(key);
    if (!set) rows.set(key, (set = new Set()));
    for (const form of forms) {
      const folded = phraseTokens(form).join(' ');
      if (folded.length > 1) set.add(folded);
    }
  };
  const states = (files['states'] ?? {}) as Readonly<Record<string, string>>;
  const standard = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const iso2 = iso2Of(law);
  for (const id of new Set([...law.states.map((s) => s.id), ...Object.keys(states)])) {
    const [own = '', people = '', seats = ''] = String(states[id] ?? '')
      .split('/')
      .map((x) => x.trim());
    const state = law.states.find((s) => s.id === id);
    const two = iso2[id];
    if (state?.region_today) continue;
    const display = two ? standard.of(two) : undefined;
    titles[id] ??= (two ? english.of(two) : undefined) ?? id;
    const all = [...split(own), ...(display ? [display] : []), ...(state ? [state.name[lang]] : [])].filter(Boolean);
    for (const name of all) add(id, 'n', inflect(name.replace(/\s*\(.*\)$/, ''), lang, 'name'));
    for (const word of split(people)) add(id, 'd', inflect(word, lang, 'demonym'));
    for (const seat of split(seats)) add(id, 'c', inflect(seat, lang, 'name'));
  }
  for (const { entity, names } of placesIn((files['places'] ?? {}) as Readonly<Record<string, string>>))
    for (const name of names) add(entity, 'l', lang === 'ru' ? russianPlaceForms(name) : [name]);
  for (const org of law.organisations) {
    for (const form of [org.name[lang], ...(org.spellings?.[lang] ?? []), ...(lang === 'en' ? [] : [org.id])])
      if (form.length > 2 || lang === 'ru') add(org.id, 'n', inflect(form, lang, 'name').flatMap(quoted));
  }
  for (const [id, forms] of Object.entries((files['organisations'] ?? {}) as Lists)) {
    titles[id] ??= id;
    for (const form of forms) add(id, 'n', inflect(form, lang, 'name').flatMap(quoted));
    if (lang !== 'en' && id.length > 2 && !blocs.includes(id)) add(id, 'n', [id]);
  }
  const listed = leadersIn(files, new Set()).map(({ id, spellings }) => ({ id, forms: spellings }));
  const recorded = law.people.map(({ id, name, spellings }) => ({
    id,
    forms: [name[lang], ...(spellings?.[lang] ?? [])].filter(Boolean),
  }));
  for (const { id, forms } of [...recorded, ...listed])
    for (const form of forms) {
      const { full, surname, short } = personForms(form, lang);
      if (full.length > 0) add(id, 'n', full);
      if (surname.length > 0) add(id, 's', surname);
      if (short.length > 0) add(id, 'p', short);
    }
  if (lang !== 'en')
    for (const [id, forms] of Object.entries(((latin['media'] ?? {}) as { readonly names?: Lists }).names ?? {}))
      add(`media:${id}`, 'm', forms);
  const media = (files['media'] ?? {}) as { readonly names?: Lists; readonly patterns?: readonly string[] };
  for (const [id, forms] of Object.entries(media.names ?? {}))
    for (const f of forms) add(`media:${id}`, 'm', inflect(f, lang, 'name'));
  add(
    'media:',
    'w',
    (media.patterns ?? []).flatMap((f) => inflect(f, lang, 'noun')),
  );
  const groups = (files['groups'] ?? {}) as Groups;
  for (const [role, forms] of Object.entries(groups.roles ?? {}))
    for (const f of forms) add(`.${role}`, 'r', inflect(f, lang, 'noun'));
  for (const [id, forms] of Object.entries(groups.named ?? {}))
    for (const f of forms) add(id, 'n', inflect(f, lang, 'noun'));
  for (const [id, forms] of Object.entries(groups.unnamed ?? {}))
    for (const f of forms) add(id, 'u', inflect(f, lang, 'noun'));
  for (const [ids, forms] of Object.entries(groups.sets ?? {}))
    for (const f of forms) add(ids, 'g', inflect(f, lang, 'name'));
  for (const [what, forms] of Object.entries(groups.back ?? {}))
    for (const f of forms) add(`<${what}`, 'b', inflect(f, lang, 'noun'));
  for (const [states, forms] of Object.entries(groups.kinds ?? {}))
    for (const f of forms) add(`<${states}`, 'b', inflect(f, lang, 'noun'));
  for (const { id, forms } of formerNames(law, lang, rows)) add(id, 'n', forms);
  for (const f of groups.ignore ?? []) add('-', 'i', inflect(f, lang, 'name'));
  const offices = (files['offices'] ?? {}) as { readonly titles?: Lists };
  for (const [role, forms] of Object.entries(offices.titles ?? {}))
    for (const f of forms) add(`@${role}`, 'o', inflect(f, lang, 'noun'));
  return [...rows].map(([key, forms]) => `${key}\t${[...forms].join('\t')}`).join('\n');
}

/** «حلف «وارسو»», «пакт „Малой Антанты“»: the words after the noun may stand between marks. */
function quoted(form: string): string[] {
  const [head, ...rest] = form.split(' ');
  return rest.length === 0 || rest.length > 3 ? [form] : [form, `${head} " ${rest.join(' ')} "`];
}

function split(list: string): string[] {
  return list
    .split(',')
    .map((x) => x.trim())
    .filter(Boolean);
}

/** Alpha-2 codes for the locale data; the record may carry them, this table covers states it does not hold. */
function iso2Of(law: Law): Readonly<Record<string, string>> {
  const table: Record<string, string> = {};
  for (const pair of alpha.split(' ')) table[pair.slice(0, 3)] = pair.slice(3);
  for (const state of law.states) {
    const own = (state as { readonly iso2?: string }).iso2;
    if (own && !['SU', 'YU', 'CS', 'DD'].includes(own)) table[state.id] = own;
  }
  return table;
}

const alpha =
  'AFGAF AGOAO ALBAL ANDAD AREAE ARGAR ARMAM AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLRBY BLZBZ BOLBO BRABR BRBBB BRNBN BTNBT BWABW CAFCF CANCA CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COLCO COMKM CPVCV CRICR CUBCU CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESPES ESTEE ETHET FINFI FJIFJ FRAFR FSMFM GABGA GBRGB GEOGE GHAGH GINGN GMBGM GNBGW GNQGQ GRCGR GRDGD GTMGT GUYGY HNDHN HRVHR HTIHT HUNHU IDNID INDIN IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MOZMZ MRTMR MUSMU MWIMW MYSMY NAMNA NERNE NGANG NICNI NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PERPE PHLPH PLWPW PNGPG POLPL PRKKP PRTPT PRYPY PSEPS QATQA ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SLBSB SLESL SLVSV SMRSM SOMSO SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SYCSC SYRSY TCDTD TGOTG THATH TJKTJ TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA URYUY USAUS UZBUZ VATVA VCTVC VENVE VNMVN VUTVU WSMWS XKXXK YEMYE ZAFZA ZMBZM ZWEZW';
