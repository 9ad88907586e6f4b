import { foundAt, mention, type Scene } from './mention.ts';
import { isUpon } from './name.ts';
import { actsFor } from './bearer.ts';
import { type Introduced, isOthers } from './person.ts';
import type { PersonAt } from './owner.ts';
import { surnameOf } from './surname.ts';
import type { Mention } from '../page.ts';
import { perWord } from '../text/once.ts';
import { headOf, leads, type Word } from '../text/stem.ts';

/** For whom a person acts: as the text says, else as the record or the list of leaders does, else for the main state. */
export function codeOfPerson(
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

/** Whose name stands at a token: an introduced person's, by his surname too, or a known one's. */
export function personsAt(scene: Scene, people: readonly Introduced[], codeOf: (id: string) => string): PersonAt {
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

/** Mentions of the people whom the text introduces itself, by surname too. */
export function textPersons(
  scene: Scene,
  people: readonly Introduced[],
  offices: ReadonlyMap<string, string>,
  mainState: string | null,
): Mention[] {
  const surnames = new Map<string, string>();
  const taken = new Uint8Array(scene.tokens.length);
  const out: Mention[] = [];
  for (const p of people) {
    const there = scene.found[scene.cover[p.first] ?? -1];
    if (there?.entity.startsWith('person:') && !(scene.lang !== 'ru' && there.use === 's' && there.last < p.last))
      continue;
    const own = surnameOf(scene, p);
    if (own.length > 2) surnames.set(own, p.id);
    taken.fill(1, p.first, p.last);
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
  // «فرانس ألبير رينيه … رينيه»: whoever of the list is named in full once.
  if (scene.lang === 'ar')
    for (const f of scene.found) {
      if (f.use !== 'n' || f.last - f.first < 2 || !f.entity.startsWith('person:')) continue;
      const own = scene.tokens[f.last - 1]?.fold ?? '';
      if (own.length > 3 && !commonName.test(own) && !surnames.has(own)) surnames.set(own, f.entity);
    }
  if (surnames.size === 0) return out;
  const bare = new Map<string, string>();
  if (scene.lang === 'ru') for (const [name, id] of surnames) if (!bare.has(uncased(name))) bare.set(uncased(name), id);
  // How surnames begin: other words are passed over.
  let heads = 0;
  for (const name of surnames.keys()) heads |= headOf(name);
  for (const token of scene.tokens) {
    if (scene.lang === 'ar' && (token.word.heads & heads) === 0) continue;
    if (token.kind !== 'word' || taken[token.i] === 1 || (scene.cover[token.i] as number) >= 0) continue;
    if (scene.lang !== 'ar' && !token.capital) continue;
    if (isUpon(scene.text, token)) continue;
    const id =
      scene.lang === 'ar' ? arabic(token.word, surnames) : (surnames.get(token.fold) ?? russian(token.fold, bare));
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

const leadsOf = perWord(({ fold }) => leads(fold));

function arabic(word: Word, surnames: ReadonlyMap<string, string>): string | undefined {
  for (const form of leadsOf(word)) {
    const id = surnames.get(form);
    if (id) return id;
  }
  return undefined;
}

/** Names that half of a land's people have, alone nobody's. */
const commonName =
  /^(ال)?(محمد|احمد|محمود|حسين|حسن|علي|سعيد|صالح|سالم|سليمان|سلمان|ابراهيم|عمر|عثمان|خالد|فيصل|يوسف|يونس|موسي|عيسي|داود|منصور|ناصر|جابر|صباح|خليفه|حمد|سعود|نهيان|مكتوم|العزيز|الله|الرحمن|الكريم|الناصر|القادر|السلام|الحميد|المجيد|الوهاب|الفتاح|اول|الثاني|الثالث|الرابع|الخامس|السادس|الاول|الكبير|الصغير|الاب|الابن|جونيور)$/;

/** A Russian surname without the ending of its case. */
const uncased = (word: string): string => word.replace(/(ого|ому|ым|ом|ем|ой|ую|а|у|е|ы|я|ю|й)$/, '');

function russian(word: string, bare: ReadonlyMap<string, string>): string | undefined {
  if (!/[а-я]/.test(word)) return undefined;
  const own = uncased(word);
  return own.length < 3 ? undefined : bare.get(own);
}
