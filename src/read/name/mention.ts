import { dictionaryOf } from '../words/dictionary.ts';
import type { Lexicon } from '../../record/lexicon.ts';
import type { Found } from './name.ts';
import type { PlaceName } from './place-name.ts';
import { once } from '../text/once.ts';
import type { Mention, Sentence } from '../page.ts';
import type { RawToken } from '../text/token.ts';

/** What the finders of names, roles and persons share: the text, what the dictionary found, what is already taken. */
export interface Scene {
  readonly lang: 'ar' | 'en' | 'ru';
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: readonly RawToken[];
  readonly sentences: readonly Sentence[];
  /** The day the text was written; offices are held on it. */
  readonly day: string;
  readonly of: Int32Array;
  readonly found: readonly Found[];
  /** Index into `found` of the form that covers a token, or -1. */
  readonly cover: Int32Array;
  /** Towns, provinces and islands, by their first token, in the order of the text. */
  readonly places: ReadonlyMap<number, PlaceName>;
}

/** A scene before any names are found in it. */
export type Unnamed = Omit<Scene, 'found' | 'cover' | 'places'>;

export function mention(
  scene: Scene,
  actors: readonly string[],
  rest: {
    readonly kind: Mention['kind'];
    readonly code: string;
    readonly form: Mention['form'];
    readonly first: number;
    readonly last: number;
    readonly acts?: boolean;
  },
): Mention {
  const first = scene.tokens[rest.first] as RawToken;
  const last = scene.tokens[rest.last - 1] as RawToken;
  return {
    actor: actors[0] as string,
    actors,
    acts: true,
    ...rest,
    start: first.start,
    end: last.end,
    sentence: scene.of[rest.first] as number,
  };
}

/** A role tied to a body, as `bodyBeside` finds it: the body itself, in its office. */
export function bodyMention(
  scene: Scene,
  body: { readonly id: string; readonly first: number; readonly last: number },
): Mention {
  const { id, first, last } = body;
  return mention(scene, [id], { kind: 'organisation', code: id, form: 'role', first, last });
}

export function kindOf(lexicon: Lexicon, id: string): Mention['kind'] {
  if (id.startsWith('person:')) return 'person';
  let kind = kinds.get(lexicon);
  if (!kind) kinds.set(lexicon, (kind = kindsOf(lexicon)));
  return kind(id);
}

const kinds = new WeakMap<Lexicon, (id: string) => Mention['kind']>();

function kindsOf(lexicon: Lexicon): (id: string) => Mention['kind'] {
  const treaties = new Set(lexicon.treaties);
  const blocs = new Set(lexicon.blocs);
  const formerStates = new Set(lexicon.formerStates);
  return once((id) => {
    if (treaties.has(id)) return 'treaty';
    if (blocs.has(id)) return 'bloc';
    if (formerStates.has(id)) return 'former_state';
    return isStateCode(lexicon, id) ? 'state' : 'organisation';
  });
}

const bodies = new WeakMap<Lexicon, ReadonlySet<string>>();

/** The organisations and treaties of a lexicon. */
function bodiesOf(lexicon: Lexicon): ReadonlySet<string> {
  let ids = bodies.get(lexicon);
  if (!ids) bodies.set(lexicon, (ids = new Set([...lexicon.organisations, ...lexicon.treaties])));
  return ids;
}

/** An armed group or party with a name of its own: its id is its role code. */
export const isNamedGroup = once((id) => /^[A-Z]{3}\.[A-Z]{3}$/.test(id));

/** Whether an id is a state's, where some organisations' have three letters too. */
export const isStateCode = (lexicon: Lexicon, id: string): boolean =>
  id.length === 3 && /^[A-Z]{3}$/.test(id) && !bodiesOf(lexicon).has(id);

export function isStateUse(scene: Scene, f: Found | undefined): f is Found & { readonly use: 'n' | 'd' | 'c' } {
  if (f === undefined || (f.use !== 'n' && f.use !== 'd' && f.use !== 'c') || f.entity.length !== 3) return false;
  const kind = kindOf(scene.lexicon, f.entity);
  return (kind === 'state' || kind === 'former_state') && /^[A-Z]{3}$/.test(f.entity);
}

export function foundAt(scene: Scene, token: number): Found | undefined {
  const k = scene.cover[token];
  return k === undefined || k < 0 ? undefined : scene.found[k];
}

const locative = {
  ar: /^(في|الي|قرب|من|داخل|خارج|العاصمه|مدينه|شمال|جنوب|وسط)$/,
  en: /^(in|at|near|outside|from|across|around|capital|city|of|through)$/,
  ru: /^(в|во|на|из|под|около|столице|городе|столица|город)$/,
} as const;

/** A place word stands right before: "in the capital", «في الجزيرة». */
export const isLocated = ({ lang, tokens }: Pick<Scene, 'lang' | 'tokens'>, token: number): boolean =>
  locative[lang].test(tokens[token - 1]?.fold ?? '');

/** «Своих граждан Париж вывез», «войска Франция вывела»: a Russian name in the nominative is no owner. */
function isNamed(scene: Scene, f: Found): boolean {
  if (scene.lang !== 'ru') return false;
  const head = scene.tokens[f.first];
  const fold = head?.fold ?? '';
  if (f.last > f.first + 1) return /(ая|ий|ый)$/.test(fold);
  if (fold.endsWith('ия')) return true;
  const { forms } = dictionaryOf(scene.lexicon, 'ru');
  const text = scene.text.slice(head?.start, head?.end);
  const soft = fold.endsWith('ь');
  const stem = soft ? fold.slice(0, -1) : fold;
  return (
    /[бвгджзклмнпрстфхцчшщйь]$/.test(fold) &&
    text !== text.toUpperCase() &&
    forms.has(`${stem}${soft ? 'я' : 'а'}`) &&
    forms.has(`${stem}${soft ? 'ю' : 'у'}`)
  );
}

const adjectives = /(ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими|ей)$/;

/** The state a noun belongs to by the words around it, and how far the phrase reaches; null where the text ties it to none. */
export function stateOf(
  scene: Scene,
  first: number,
  last: number,
): { readonly state: string; readonly first: number; readonly last: number } | null {
  const { tokens, lang, of } = scene;
  const links =
    (scene.lexicon.words[lang]['groups'] as { readonly links?: readonly string[] } | undefined)?.links ?? [];
  const inSentence = (i: number): boolean => i >= 0 && i < tokens.length && of[i] === of[first];
  const at = (i: number): Found | undefined => (inSentence(i) ? foundAt(scene, i) : undefined);
  if (lang !== 'ar') {
    let before = first - 1;
    if (tokens[before]?.kind === 'clitic') before--;
    const touching = at(before);
    if (
      isStateUse(scene, touching) &&
      (touching.use === 'd' || tokens[first - 1]?.kind === 'clitic' || (lang === 'en' && touching.use !== 'c'))
    )
      return { state: touching.entity, first: touching.first, last };
    const wider = at(before - 1);
    // «По израильскому Сдероту боевики …»: past another name an adjective is not theirs.
    // «Французского посла хунта выслала»: nor is one that another noun has.
    const apart = lang === 'ru' && (tokens[before]?.capital === true || !adjectives.test(tokens[before]?.fold ?? ''));
    if (isStateUse(scene, wider) && wider.use === 'd' && tokens[before]?.kind === 'word' && !at(before) && !apart)
      return { state: wider.entity, first: wider.first, last };
  }
  const next = at(last);
  // «واتهم رئيس الوزراء تايوان»: no name stands in the genitive after a noun with the article.
  const closed =
    lang === 'ar' && /^[وفبك]?(ال|لل)/.test(tokens[last - 1]?.fold ?? '') && next?.use === 'n' && next.lead === '';
  if (closed) return null;
  if (isStateUse(scene, next) && lang !== 'en' && (lang === 'ar' || (next.use !== 'd' && !isNamed(scene, next))))
    return { state: next.entity, first, last: next.last };
  let k = last;
  // An adjective may stand between: القوات الخاصة الروسية.
  // «متظاهرون المفوضية الإيطالية»: a plural that keeps its ن governs no noun.
  const whole = /^(?!.*ال).*(ون|ين)$/.test(tokens[last - 1]?.fold ?? '');
  if (lang === 'ar' && !whole && !at(k) && /^ال.*(ه|ي|ين|ون)$/.test(tokens[k]?.fold ?? '')) {
    const after = at(k + 1);
    if (isStateUse(scene, after) && after.use === 'd') return { state: after.entity, first, last: after.last };
  }
  // An ambassador in Chad is none of Chad's.
  const envoy =
    /^(ambassadors?|envoys?|embass(y|ies)|посол|посл[аоуы]\p{L}*|послом|посольств\p{L}*|diplomats?|дипломат\p{L}*)$/u.test(
      tokens[last - 1]?.fold ?? '',
    );
  if (envoy && lang !== 'ar' && /^(in|to|в|на)$/.test(tokens[k]?.fold ?? '')) return null;
  if (links.includes(tokens[k]?.fold ?? '') && !(lang === 'ar' && isParted(scene, first, last))) {
    k++;
    if (tokens[k]?.fold === 'the') k++;
    const after = at(k);
    // «Пожаловался в Совет на Эмираты»: against whom, not where.
    const against =
      lang === 'ru' &&
      tokens[k - 1]?.fold === 'на' &&
      !/(е|и|о|ах|ях)$/.test(tokens[(after?.last ?? k + 1) - 1]?.fold ?? '');
    if (isStateUse(scene, after) && after.use !== 'd' && !against)
      return { state: after.entity, first, last: after.last };
    const town = inSentence(k) ? scene.places.get(k) : undefined;
    if (town) return { state: town.state, first, last: town.last };
  }
  return null;
}

/** Offices of one man: where he is tells nothing of whose he is. */
const officer =
  /^[وفبل]?(ال)?(رييس|ملك|امير|سلطان|شاه|امبراطور|وزير|جنرال|عقيد|لواء|قايد|زعيم|سفير|مبعوث|مندوب|متحدث|ناطق|مستشار|امام|ولي|عاهل)$/;
/** Whatever asks, gets or takes from somebody. */
const takes =
  /^[وف]?[يت]?(طلب|التمس|لتمس|تلق|تلقي|نال|ستمد|استمد|اشتر|اشتري|شتري|استلم|تسلم|سحب|اقترب|خرج|عاد|وصل|انطلق|غادر|حصل|انتزع|اخذ|قترب|حذر|سخر|تمكن|نسحب|انسحب|طرد|استقدم|جلب|استدعي)(ت|وا|ا)?$/;

/** «طلب الرئيس من فرنسا», «التقاه الملك في باريس»: what follows is whom he asks or where he was, not whose he is. */
function isParted({ tokens }: Scene, first: number, last: number): boolean {
  const head = tokens[first]?.fold ?? '';
  const whole = tokens[last - 1]?.fold ?? '';
  if (tokens[last]?.fold !== 'من') return officer.test(head) && /^[وفبل]?(ال|لل)/.test(head);
  if (/^[وفبك]?(ال|لل)/.test(whole) && !/(ون|ين|ات)$/.test(whole)) return true;
  for (let k = first - 1; k >= first - 3; k--) if (takes.test(tokens[k]?.fold ?? '')) return true;
  return false;
}

/** The organisation a noun belongs to by the words beside it: "UN troops", «войска НАТО», «قوات حلف شمال الأطلسي». */
export function bodyBeside(
  scene: Scene,
  f: Found,
): { readonly id: string; readonly first: number; readonly last: number } | null {
  const { tokens, of, lang } = scene;
  const isOf = (x: Found | undefined): x is Found =>
    x?.use === 'n' && of[x.first] === of[f.first] && kindOf(scene.lexicon, x.entity) === 'organisation';
  if (lang !== 'ar') {
    const before = foundAt(scene, f.first - (tokens[f.first - 1]?.kind === 'clitic' ? 2 : 1));
    if (isOf(before)) return { id: before.entity, first: before.first, last: f.last };
  }
  let next = f.last;
  if (lang === 'en') {
    if (tokens[next]?.fold !== 'of') return null;
    next += tokens[next + 1]?.fold === 'the' ? 2 : 1;
  }
  const after = foundAt(scene, next);
  return isOf(after) ? { id: after.entity, first: f.first, last: after.last } : null;
}
