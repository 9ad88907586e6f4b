import { isKnownVerb, ruleBook } from '../words/rule.ts';
import { bodyNamed, leaderOf } from './coreference.ts';
import { foundAt, isNamedGroup, isStateCode, isStateUse, kindOf, type Scene, stateOf } from './mention.ts';
import type { Found } from './name.ts';
import { seatedIn } from './seat.ts';
import { actsFor, isCalled, isSameState } from './bearer.ts';
import { nameWords } from './given.ts';
import type { RawToken } from '../text/token.ts';
import { latin } from '../words/transliterate.ts';

/** A person the text itself introduces by a title. */
export interface Introduced {
  readonly id: string;
  readonly name: string;
  /** `ARM.GOV`, or `.GOV` where the text ties the title to no state. */
  readonly role: string;
  readonly state: string | null;
  readonly title: string;
  readonly first: number;
  readonly last: number;
  /** Tokens of the title and what goes with it. */
  readonly from: number;
}

const stops = {
  ar: new Set(
    'في من الي علي عن مع ان انه انها قال قالت اعلن اعلنت اكد اكدت دعا دعت طلب طلبت حذر رفض زعم اتهم وصف لم لن لا قد كان كانت هو هي التي الذي ثم او بعد قبل خلال عبر بين ضد حول امس اليوم الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت صرح ذكر اضاف اوضح شدد ندد وعد تعهد امر وقع زار التقي بحث اجري عقد وصل غادر فر اقال عين استقال تولي يوم منذ حتي اذ لدي وقد كما بان اشار كشف رد هدد ناشد عرض وافق ايد رحب اعترف نفي ضمن قبيل فيما بينما عندما عقب اثر وفق بحسب حسب لكن ولكن وقال واضاف غربي اوروبي اجنبي افريقي اسيوي عربي خليجي متقاعد سابق بارز رفيع كبير محلي حكومي عسكري امني طبي مدني ميداني معارض مقيم مطلع تاييدا دعما احتجاجا تضامنا تنديدا ردا متهما متهمه مطالبا مطالبه منددا مندده محذرا محذره مهددا مهدده موكدا موكده مشيرا مشيره معتبرا معتبره محملا محمله مستنكرا منتقدا منتقده مناشدا معربا معربه مضيفا مضيفه معلنا معلنه مشددا مشدده داعيا داعيه واصفا واصفه لافتا قايلا قايله متوعدا متعهدا متعهده رافضا رافضه غداه عشيه دون بدون رغم عدا سوي فقط ايضا كذلك لكنه لكنها باعتباره بوصفه ساعه ساعتين ساعتان ساعات يومين ايام اياما اسبوع اسبوعا اسبوعين شهرا شهرين مهله صباح صباحا مساء فجر فجرا ظهر ظهرا عصر عصرا ليل ليلا ليله غدا لاحقا مجددا رسميا علنا هاتفيا فورا سريعا سرا جراء نتيجه بسبب لقاء نحو حوالي ازاء ابتداء اعتبارا شخصيا فعلا بدوره بدورها بدورهم مرارا مرتين ايضا انذاك حينها وحده وحدها امام تحت فوق داخل خارج باتجاه تجاه بشان بصدد بناء اضافه الا غير سوف حين حينما حزب لجنه وكاله فكره قرب مدرسه قاعه وساطه مفوضيه قاعده منظمه جماعه حركه جبهه هييه صحيفه قناه اذاعه محطه شركه موسسه مقر سفاره بعثه شون شوون شيون دفاعه دفاعها وزرايه وزرايها معظم ومعظم جميع وجميع بعض وبعض منتخب منتخبا انتقالي موقت مخلوع معزول شرعي فعلي جديد قوي سلفا اي واي كل وكل عدد وعدد'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of in and commission council parliament committee assembly court bank fund mission ministry force forces army party movement union agency office department group government embassy house senate congress rights observatory watch institute foundation association times post news herald tribune press radio television university company corporation republic state states province region city street river sea mountains airport base gulf bay command defence defense security front league alliance pact treaty agency department monday tuesday wednesday thursday friday saturday sunday january february march july september october november december hospital assembly staff secretary headquarters strike election elections prosecutor conference directorate secretariat confederation'.split(
      ' ',
    ),
  ),
  ru: new Set(['и', 'в', 'на']),
};
const joined = new Set([
  'بن',
  'ولد',
  'ابو',
  'عبد',
  'ال',
  'ابن',
  'عبدال',
  'دي',
  'فان',
  'al',
  'el',
  'bin',
  'ibn',
  'abdel',
  'ben',
  'van',
  'de',
  'von',
  'da',
  'ould',
  '-',
  'аль',
  'эль',
  'бин',
  'бен',
]);
const adjective = /^ال.{3,}(ي|يه|ق|ت|ل|م|ر)$/;
const formerWords =
  /^(السابق|السابقه|سابق|المخلوع|المعزول|الراحل|former|ex|ousted|deposed|late|бывш\p{L}+|экс|свергнут\p{L}+|смещенн\p{L}+)$/u;

/** Title, state, name in any order the language allows: رئيس وزراء أرمينيا نيكول باشينيان; премьер-министр Армении Никол Пашинян. */
export function introduced(scene: Scene): Introduced[] {
  const { tokens, found, of, lang } = scene;
  const out: Introduced[] = [];
  for (const f of found) {
    if (f.use !== 'o' || namesPlace(scene, f.first)) continue;
    const role = f.entity.slice(1);
    // «Главаря полковника Армаса»: the rank goes with what he leads.
    const chief = lang === 'ru' && role === 'MIL' ? foundAt(scene, f.first - 1) : undefined;
    if (chief?.use === 'o' && chief.last === f.first && /^@(REB|OPP)$/.test(chief.entity)) continue;
    let i = f.last;
    let state: string | null = null;
    let organisation: string | null = null;
    let former = false;
    let led: string | null = null;
    const before = foundAt(scene, f.first - (tokens[f.first - 1]?.kind === 'clitic' ? 2 : 1));
    // «В Ниамее президент Нигерии», «попросил Лондон президент Чада»: a Russian state whose he is stands behind him, or as an adjective.
    const apart = lang === 'ru' && before !== undefined && before.use !== 'd';
    if (isStateUse(scene, before) && of[before.first] === of[f.first] && lang !== 'ar' && !apart) state = before.entity;
    else if (scene.lang !== 'ar' && before?.use === 'n' && isBody(scene, before) && of[before.first] === of[f.first])
      organisation = before.entity;
    const movement = lang !== 'ar' && before !== undefined && isNamedGroup(before.entity) ? before.entity : null;
    if (movement) state = movement.slice(0, 3);
    if (state === null && organisation === null) {
      const owner = belongingTo(scene, f);
      if (owner && isBody(scene, { entity: owner })) organisation = owner;
      else state = owner;
    }
    if (lang === 'ru' && state === null && organisation === null) {
      organisation = role === 'ORG' ? bodyTold(scene, f) : null;
      state = organisation === null ? (menOf(scene, f) ?? seatOf(scene, f, role)) : null;
    }
    const band = lang === 'en' ? bandBefore(scene, f.first) : null;
    const back = state && before ? before.first - 1 : f.first - 1;
    for (const k of [back, back - 1, f.first - 1]) if (formerWords.test(tokens[k]?.fold ?? '')) former = true;
    // Skip what may stand between title and name: the state, an organisation, adjectives, a comma, the other titles.
    for (let guard = 0; guard < 9; guard++) {
      const token = tokens[i];
      if (!token || of[i] !== of[f.first]) break;
      const hit = foundAt(scene, i);
      if (hit && isActedOn(scene, hit, state)) break;
      if (hit && isStateUse(scene, hit)) {
        state ??= hit.entity;
        i = hit.last;
      } else if (hit && hit.use === 'n' && !hit.entity.startsWith('person:')) {
        organisation ??= hit.entity;
        i = hit.last;
      } else if (hit?.use === 'b' && scene.lang === 'ar' && i > f.first) {
        // «الأمين العام للجامعة», «المتحدث باسم التحالف»: the body spoken of before.
        organisation ??= hit.entity === '<coalition' ? leaderOf(scene) : bodyNamed(scene, hit);
        i = hit.last;
        while (
          organisation === null &&
          /^ال.{4,}/.test(tokens[i]?.fold ?? '') &&
          !foundAt(scene, i) &&
          of[i] === of[f.first] &&
          !definite.has(tokens[i]?.fold ?? '')
        )
          i++;
      } else if (hit && (hit.use === 'o' || hit.use === 'r') && i > f.first) {
        // A rank goes with the office before it: «المتحدث باسم الجيش العميد …».
        const rank = lang === 'ru' && /^(REB|OPP)$/.test(role) && hit.entity === '@MIL';
        if (hit.use === 'o' && !rank && !(scene.lang === 'ar' && hit.entity === '@MIL' && (state || organisation)))
          break;
        // «زعيم المتمردين جون …»: who leads rebels is one of them.
        if (hit.use === 'r' && scene.lang === 'ar' && i === f.last) led = /\b(REB|OPP)$/.exec(hit.entity)?.[1] ?? led;
        i = hit.last;
      } else if (hit?.use === 'i') {
        i = hit.last;
      } else if (formerWords.test(token.fold)) {
        former = true;
        i++;
      } else if (token.fold === '.' && i === f.last && lang === 'en' && (tokens[i - 1]?.fold.length ?? 9) < 5) {
        // "Gen. Haftar", "Dr. Ba"
        i++;
      } else if (
        (token.fold === ',' || token.fold === '،') &&
        (state ||
          organisation ||
          tokens[f.first - 1]?.kind === 'clitic' ||
          (lang === 'en' && i === f.last && isHolderNext(scene, f, i)))
      )
        i++;
      else if (scene.lang === 'ar' && !hit && tokens[i - 1]?.fold === 'باسم' && token.kind === 'word') i++;
      else if (
        (lang === 'ar' || state !== null) &&
        /^(in|to|в|في|لدي)$/.test(token.fold) &&
        isStateUse(scene, foundAt(scene, i + 1))
      )
        i++;
      else if (scene.lang === 'ar' && token.fold === 'باسم' && i > f.first) i++;
      else if (token.fold === 'of' || token.fold === 'the' || token.fold === "'s") i++;
      else if (scene.lang === 'ar' && !hit && adjective.test(token.fold) && (guard === 0 || state)) i++;
      else if (
        scene.lang === 'ru' &&
        !hit &&
        !token.capital &&
        /^(безопасности|дел$|генеральн|нац|провинци|област|штата|округа|район|департамент|края|города|полици|арми|флот|групп|фронт|парти|парламент|операци|сил$|войск)/.test(
          token.fold,
        )
      )
        i++;
      // «Депутат от Диффы Мумуни»: for whom he sits.
      else if (lang === 'ru' && token.fold === 'от' && i === f.last && tokens[i + 1]?.capital && tokens[i + 2]?.capital)
        i += 2;
      else break;
    }
    const known = foundAt(scene, i);
    if (
      known?.entity.startsWith('person:') &&
      !isOthers(scene, known) &&
      !isAnothers(scene, known, state) &&
      (known.use === 'n' ||
        scene.lexicon.people[known.entity]?.state === state ||
        (tokens[known.first]?.fold.length ?? 0) > (lang === 'ar' ? 4 : 5))
    ) {
      const text = scene.text.slice((tokens[known.first] as RawToken).start, (tokens[known.last - 1] as RawToken).end);
      out.push({
        id: known.entity,
        name: text,
        role: organisation !== null && (role === 'ORG' || state === null) ? 'ORG' : former ? 'ELI' : role,
        state:
          organisation !== null && (role === 'ORG' || state === null)
            ? organisation
            : (state ??
              (role === 'ORG' ? bodyHeaded(scene, known.entity) : null) ??
              homeOf(scene, known.entity, former)),
        title: '',
        first: known.first,
        last: known.last,
        from: f.first,
      });
      continue;
    }
    // An office of an organisation: its holder acts for the organisation.
    const ofBody = organisation !== null && (role === 'ORG' || state === null);
    let last = nameEnd(scene, i);
    if (last <= i && lang !== 'ar') {
      const before = nameBefore(scene, f.first);
      if (before === null) continue;
      last = i = before.last;
      i = before.first;
    }
    if (last <= i) continue;
    // «Мэр Осиека», «رئيس بلدية جنين محمد جرار»: first the town he is over.
    if (isLocal(scene, f)) {
      if (last - i === 1 && (lang === 'ar' || /(а|я|ы|и)$/.test(tokens[i]?.fold ?? ''))) continue;
      if (last - i >= 3) i++;
    }
    const id = idOf(scene, i, last, state);
    const listed = scene.lexicon.people[id] !== undefined;
    const homeland =
      lang === 'en' && state === null && organisation === null
        ? (ownerAfter(scene, last) ?? commandOf(scene, last))
        : null;
    const words = tokens.slice(i, last);
    const name = scene.text.slice((words[0] as RawToken).start, (words.at(-1) as RawToken).end);
    out.push({
      id,
      name,
      role: ofBody ? 'ORG' : former ? 'ELI' : (movement?.slice(4) ?? band ?? led ?? role),
      state: ofBody
        ? organisation
        : (state ??
          homeland ??
          (listed
            ? null
            : (inApposition(scene, f) ?? seatedIn(scene, f.first) ?? spokenOf(scene, f) ?? ruledFrom(scene, f)))),
      title: scene.text.slice((tokens[f.first] as RawToken).start, (tokens[f.last - 1] as RawToken).end),
      first: i,
      last,
      from: f.first,
    });
  }
  return out;
}

/** «Генсек Зась»: of an organisation that the text named last, within three sentences. */
function bodyTold(scene: Scene, f: Found): string | null {
  if (
    !/^(генсек|генерал|генсекретар|пресс|верховн|еврокомиссар|спецдокладчик|посланник|спецпредставител)/.test(
      scene.tokens[f.first]?.fold ?? '',
    )
  )
    return null;
  for (let i = f.first - 1; i >= 0 && (scene.of[f.first] as number) - (scene.of[i] as number) <= 3; i--) {
    const hit = foundAt(scene, i);
    if (hit?.use === 'n' && isBody(scene, hit)) return hit.entity;
  }
  return null;
}

/** «Итальянская эскадра адмирала Солари», «сотня костариканцев во главе с полковником Суньигой»: whose men he leads. */
function menOf(scene: Scene, f: Found): string | null {
  const { tokens } = scene;
  const word = (n: number): string => tokens[f.first - n]?.fold ?? '';
  const led =
    /^(с|со)$/.test(word(1)) && word(2) === 'главе'
      ? f.first - 4
      : /^(командованием|началом|руководством|предводительством|начальством)$/.test(word(1)) && word(2) === 'под'
        ? f.first - 3
        : f.first - 1;
  const men = foundAt(scene, led);
  if (!men || men.last !== led + 1) return null;
  if (led < f.first - 1 && isStateUse(scene, men) && men.use === 'd') return men.entity;
  return men.use === 'r' ? (stateOf(scene, men.first, men.last)?.state ?? null) : null;
}

/** «В Париже министр Дюпон», «госсекретарь Хьюз»: of the capital it is said in; there is one secretary of state. */
function seatOf(scene: Scene, f: Found, role: string): string | null {
  const { tokens } = scene;
  if (/^(госсекретар|государственн)/.test(tokens[f.first]?.fold ?? '')) return 'USA';
  const seat = foundAt(scene, f.first - 1);
  return role === 'GOV' &&
    seat?.use === 'c' &&
    seat.last === f.first &&
    /^(в|во)$/.test(tokens[seat.first - 1]?.fold ?? '') &&
    /^(министр|представител|пресс|спикер|замминистр|официальн)/.test(tokens[f.first]?.fold ?? '')
    ? seat.entity
    : null;
}

/** «هدد الرئيس السوداني تشاد», «طالب الرئيس السوداني الأمم المتحدة»: behind the bearer's own state another party is whom he acts on. */
const isActedOn = (scene: Scene, hit: Found, state: string | null): boolean =>
  scene.lang === 'ar' &&
  state !== null &&
  hit.use === 'n' &&
  hit.entity !== state &&
  hit.lead === '' &&
  !hit.entity.startsWith('person:') &&
  !/^(في|لدي|الي|باسم|من)$/.test(scene.tokens[hit.first - 1]?.fold ?? '');

/** "The separatists' self-declared mayor": whose leader the title's bearer is. */
function bandBefore(scene: Scene, title: number): 'REB' | 'OPP' | null {
  for (let k = title - 1; k > title - 4; k--) {
    const token = scene.tokens[k];
    const owner = token?.kind === 'clitic' || token?.fold === "'" ? foundAt(scene, k - 1) : undefined;
    if (owner) return owner.use === 'r' && /^\.(REB|OPP)$/.test(owner.entity) ? (owner.entity.slice(1) as 'REB') : null;
    if (token?.kind !== 'word' && token?.fold !== '-') return null;
  }
  return null;
}

/** "The prime minister, Meles Zenawi,": two names after the comma, and a mark or the end of the sentence closes them. */
function isHolderNext(scene: Scene, f: Found, comma: number): boolean {
  const { tokens, of } = scene;
  if (!/^(the|its|their|his|her|acting|interim)$/.test(tokens[f.first - 1]?.fold ?? '')) return false;
  const last = nameEnd(scene, comma + 1);
  return last - comma >= 3 && (of[last] !== of[comma] || tokens[last]?.kind === 'punct');
}

function isLocal({ tokens, lang }: Scene, f: Found): boolean {
  if (lang === 'en') return false;
  for (let k = f.first; k < f.last; k++)
    if (/^(мэр|губернатор|префект|بلديه$|محافظ$|حاكم$|والي$|عمده$)/.test(tokens[k]?.fold ?? '')) return true;
  return lang === 'ar' && tokens[f.last]?.fold === 'بلديه';
}

/** "Ahmed Reda Guedira": a surname that other names follow is a given name here, and somebody else's. */
export function isOthers(scene: Scene, f: Found): boolean {
  if (f.use !== 's') return false;
  const next = scene.tokens[f.last];
  // «Халифа бен Хамад … Хамад бен Джасим»: the son of another.
  if (scene.lang === 'ru') return /^(бен|бин|ибн|ульд|улд)$/.test(next?.fold ?? '');
  if (scene.lang !== 'en') return false;
  return (
    next?.kind === 'word' &&
    next.capital &&
    scene.of[f.last] === scene.of[f.first] &&
    !foundAt(scene, f.last) &&
    next.fold.length > 2
  );
}

/** The state that a leader's title is held in where the text ties it to none; null of one whom the list has for more than a state's: rebels, an organisation. */
function homeOf({ lexicon, day }: Scene, id: string, former: boolean): string | null {
  const person = lexicon.people[id];
  const acts = person && actsFor(person, day);
  return person === undefined || (acts !== undefined && !former && !acts.endsWith('.GOV')) ? null : person.state;
}

/** «الأمين العام كوفي أنان»: the organisation that the bearer of such a title heads on the day of the text. */
function bodyHeaded({ lexicon, day }: Scene, id: string): string | null {
  const person = lexicon.people[id];
  const acts = person && actsFor(person, day);
  return (
    person?.organisation ?? (acts !== undefined && !acts.includes('.') && !isStateCode(lexicon, acts) ? acts : null)
  );
}

/** "Zambian President Mugabe": a surname alone is nobody's of another state than the text gives its bearer. */
function isAnothers({ lexicon }: Scene, known: Found, state: string | null): boolean {
  const person = lexicon.people[known.entity];
  return (
    known.use === 's' &&
    state !== null &&
    person !== undefined &&
    person.organisation === undefined &&
    !isSameState(lexicon, state, person.state)
  );
}

/** The id of whom the text names by first names and surname: a leader's whose name it is, in another spelling; else his own. */
function idOf(scene: Scene, first: number, last: number, state: string | null): string {
  const { tokens, lang, lexicon } = scene;
  const surname = (tokens[last - 1] as RawToken).fold.replace(/^ال/, lang === 'ar' ? '' : 'ال');
  const id = `person:${latin(surname)}`;
  const known = foundAt(scene, last - 1);
  if (known?.use === 's' && known.last === last && known.first > first) {
    const given = tokens.slice(first, known.first).map((t) => t.fold);
    if (isCalled(scene, known.entity, given)) return known.entity;
  }
  if (lexicon.people[id] === undefined) return id;
  const whole = tokens.slice(first, last).map((t) => t.fold);
  return `person:${latin(whole.length > 1 ? whole.join(' ') : `${surname} ${state ?? ''}`)}`;
}

/** «جسر الملك فهد», «مطار الأمير …»: a place named after somebody. */
export function namesPlace(scene: Scene, title: number): boolean {
  const before = scene.tokens[title - 1]?.fold ?? '';
  // «Больница королевы Мамохато», «аэропорт генерала Мариано».
  if (scene.lang === 'ru')
    return /^(больниц|госпитал|аэропорт|мост|улиц|площад|стадион|имени|университет|дворц|дворец|порт$|порт[уае]$|казарм|проспект|школ|фонд|библиотек|земл)/.test(
      before,
    );
  return (
    scene.lang === 'ar' &&
    /^(و|ف|ب|ل)?(ال)?(جسر|مطار|شارع|مدينه|جامعه|ميدان|ساحه|قاعده|ميناء|مسجد|جامع|كليه|طريق|قصر|مركز|استاد|سد)$/.test(
      before,
    )
  );
}

/** "Its president", «رئيسها»: the state the sentence named last before. */
function belongingTo(scene: Scene, f: { readonly first: number; readonly last: number }): string | null {
  const { tokens, of, lang } = scene;
  const title = tokens[f.last - 1];
  if (lang === 'ar' && title && scene.text[title.end - 1] === 'ه' && !title.fold.endsWith('نظيره'))
    return hisState(scene, f.first);
  const own =
    lang === 'ar'
      ? /(ها|هم)$/.test(tokens[f.last - 1]?.fold ?? '')
      : /^(its|their|whose|его|ее|их)$/.test(tokens[f.first - 1]?.fold ?? '');
  if (!own) return null;
  // "The bloc, to which Yerevan belongs, declined; its secretary-general …": no state has one.
  if (lang === 'en' && /^secretary(-general| general)$/.test(nameOf(scene, f)))
    for (let i = f.first - 1; i >= 0 && (of[f.first] as number) - (of[i] as number) <= 1; i--) {
      const hit = foundAt(scene, i);
      if (hit?.use === 'n' && isBody(scene, hit)) return hit.entity;
    }
  for (let i = f.first - 1; i >= 0 && of[i] === of[f.first]; i--) {
    const hit = foundAt(scene, i);
    if (isStateUse(scene, hit)) return hit.entity;
    if (lang === 'en' && hit?.use === 'n' && isBody(scene, hit)) return hit.entity;
  }
  // «Камбоджа добивалась большего. Её премьер …»: nothing named yet; in Russian the last state of the sentence before, elsewhere its first.
  const before = statesIn(scene, (of[f.first] as number) - 1);
  return (lang === 'ru' ? before.at(-1) : before[0]) ?? null;
}

/** «ولجأ ناجي إلى السفارة، بينما اعتقل وزير دفاعه»: the state of the leader, or of the holder of an office, named last. */
function hisState(scene: Scene, title: number): string | null {
  const { of } = scene;
  for (let i = title - 1; i >= 0 && (of[title] as number) - (of[i] as number) <= 1; i--) {
    const hit = foundAt(scene, i);
    const led = hit?.entity.startsWith('person:') ? scene.lexicon.people[hit.entity]?.state : undefined;
    if (led !== undefined && led.length === 3) return led;
    if (isStateUse(scene, hit) && hit.use === 'd' && [1, 2, 3].some((k) => foundAt(scene, hit.first - k)?.use === 'o'))
      return hit.entity;
  }
  return null;
}

const nameOf = ({ tokens }: Scene, f: { readonly first: number; readonly last: number }): string =>
  tokens
    .slice(f.first, f.last)
    .map((t) => t.fold)
    .join(' ')
    .replace(' - ', '-');

/** The states that a sentence names, by name or capital. */
function statesIn(scene: Scene, sentence: number): readonly string[] {
  const s = scene.sentences[sentence];
  const out: string[] = [];
  for (let i = s?.first ?? 0; i < (s?.last ?? 0); i++) {
    const hit = foundAt(scene, i);
    if (isStateUse(scene, hit) && hit.use !== 'd') out.push(hit.entity);
  }
  return out;
}

const isBody = (scene: Scene, f: { readonly entity: string }): boolean =>
  !f.entity.startsWith('person:') && kindOf(scene.lexicon, f.entity) === 'organisation';

/** "Marcel Ba, president of the commission": a name of two words or more that ends at the comma before a title. */
function nameBefore(scene: Scene, title: number): { readonly first: number; readonly last: number } | null {
  const { tokens, of } = scene;
  let comma = title - 1;
  while (comma > title - 4 && /^(the|a|an|its|new|acting|временный|новый|ее|его)$/.test(tokens[comma]?.fold ?? ''))
    comma--;
  if (tokens[comma]?.fold !== ',' || of[comma] !== of[title]) return null;
  let first = comma;
  while (first > 0 && of[first - 1] === of[title] && comma - first < 5) {
    const token = tokens[first - 1] as RawToken;
    const hit = foundAt(scene, first - 1);
    if (hit && hit.use !== 's' && hit.use !== 'm') break;
    const initial = token.fold === '.' && (tokens[first - 2]?.fold.length ?? 9) === 1;
    if (
      token.kind !== 'word'
        ? !initial && !(token.fold === '-' && token.glued)
        : !token.capital && !joined.has(token.fold)
    )
      break;
    first--;
  }
  while (first < comma && joined.has(tokens[first]?.fold ?? '') && !tokens[first]?.capital) first++;
  return comma - first >= 2 ? { first, last: comma } : null;
}

/**
 * Names without a title: a given name the lexicon knows and a word or two after it; in English and Russian also two
 * capitalised words that a verb of saying stands beside.
 */
export function untitled(scene: Scene, known: readonly Introduced[]): Introduced[] {
  const { tokens, lang, lexicon, of } = scene;
  const words = nameWords(lexicon.words[lang]['offices'], lang);
  const taken = new Uint8Array(tokens.length);
  for (const p of known) taken.fill(1, p.first, p.last);
  const out: Introduced[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken;
    if (taken[i] === 1 || token.kind !== 'word' || (lang !== 'ar' && !token.capital)) continue;
    const isGiven = words.isGiven(token.word);
    const people = peopleBefore(scene, i);
    if ((!isGiven && people === null && lang === 'ar') || foundAt(scene, i)) continue;
    const last = nameEnd(scene, i);
    if (last - i < 2) continue;
    const beside = (k: number): boolean => of[k] === of[i] && words.speaks.has(tokens[k]?.fold ?? '');
    if (!isGiven && people === null && !(beside(last) || (beside(i - 1) && last - i < 4))) {
      // "Southern Command held": the words after the first are not another name.
      i = last - 1;
      continue;
    }
    const name = scene.text.slice(token.start, (tokens[last - 1] as RawToken).end);
    const body = bodyOf(scene, i, last);
    const id = idOf(scene, i, last, null);
    out.push({
      id,
      name,
      role: body && isBody(scene, body) ? 'ORG' : 'GOV',
      state:
        people ??
        body?.entity ??
        (lexicon.people[id] !== undefined || (lang === 'ar' && isReign(scene, i))
          ? null
          : lang === 'en'
            ? stateBefore(scene, i)
            : onlyState(scene, i)),
      title: '',
      first: i,
      last,
      from: i,
    });
    i = last - 1;
  }
  return out;
}

/** «малийца Модибо Кейты», «والموريتاني محمد ولد …»: whose son the word for one of a people right before a name makes him. */
function peopleBefore(scene: Scene, i: number): string | null {
  const hit = foundAt(scene, i - 1);
  if (hit?.use !== 'd' || scene.lang === 'en' || scene.of[hit.first] !== scene.of[i] || !isStateUse(scene, hit))
    return null;
  const fold = scene.tokens[hit.first]?.fold ?? '';
  if (scene.lang === 'ar')
    return /^[وفبل]*ال.+ي$/.test(fold) && !/^[وفبل]*ال/.test(scene.tokens[hit.first - 1]?.fold ?? '')
      ? hit.entity
      : null;
  return /(ск|цк)(ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/.test(fold) ? null : hit.entity;
}

/** "The OSCE's Franz Vranitzky", "Navi Pillay of the United Nations": the state or body a bare name belongs to. */
function bodyOf(scene: Scene, first: number, last: number): { readonly entity: string } | null {
  const { tokens, of, lang } = scene;
  if (lang !== 'en') return null;
  const fits = (hit: ReturnType<typeof foundAt>): hit is NonNullable<typeof hit> =>
    hit !== undefined &&
    of[hit.first] === of[first] &&
    (isStateUse(scene, hit) ? hit.use !== 'd' : hit.use === 'n' && isBody(scene, hit));
  const owner = tokens[first - 1]?.kind === 'clitic' ? foundAt(scene, first - 2) : undefined;
  if (fits(owner)) return owner;
  if (!/^(of|for|from)$/.test(tokens[last]?.fold ?? '')) return null;
  const home = namedAfter(scene, last);
  return fits(home) ? home : null;
}

/** What is named right after a preposition, over an article. */
const namedAfter = (scene: Scene, preposition: number): Found | undefined =>
  foundAt(scene, preposition + (scene.tokens[preposition + 1]?.fold === 'the' ? 2 : 1));

/** "The US commander in Iraq, General …": a rank after the comma is held where the office before it is. */
function inApposition(scene: Scene, f: { readonly first: number }): string | null {
  const comma = scene.tokens[f.first - 1]?.fold;
  if (comma !== ',' && comma !== '،') return null;
  for (let i = f.first - 2; i > f.first - 9 && scene.of[i] === scene.of[f.first]; i--) {
    const hit = foundAt(scene, i);
    if (hit?.use === 'o' || hit?.use === 'r') return stateOf(scene, hit.first, hit.last)?.state ?? null;
    if (scene.tokens[i]?.kind === 'punct') return null;
  }
  return null;
}

/**
 * Whose office it is where nothing ties it to a state: a spokesman's, or that of a subject joined to what a state did
 * ("France sent jets, but the defence minister …"), is the state the sentence named last before.
 */
function spokenOf(scene: Scene, f: { readonly first: number; readonly last: number }): string | null {
  const { tokens } = scene;
  const spokesman = /^(spokes|представител|пресс|متحدث|المتحدث|ناطق|الناطق)/.test(tokens[f.last - 1]?.fold ?? '');
  const joinedOn = /^(but|and|while|whereas|though|yet|но|а|и|однако|хотя|тогда|:)$/.test(
    tokens[f.first - 1]?.fold ?? '',
  );
  return spokesman || joinedOn ? stateBehind(scene, f.first, spokesman) : null;
}

/** The state that the sentence named last before a token; by its people too, or by its name and capital alone. */
function stateBehind(scene: Scene, at: number, byPeople: boolean): string | null {
  for (let i = at - 1; i >= 0 && scene.of[i] === scene.of[at]; i--) {
    const hit = foundAt(scene, i);
    if (isStateUse(scene, hit) && (byPeople || hit.use !== 'd')) return hit.entity;
  }
  return null;
}

/** "President Kenneth Kaunda of Zambia": the state named with "of" right after a name. */
function ownerAfter(scene: Scene, last: number): string | null {
  if (scene.tokens[last]?.fold !== 'of') return null;
  const home = namedAfter(scene, last);
  return isStateUse(scene, home) && home.use !== 'd' ? home.entity : null;
}

/** "General Paco Moncayo, commanding Ecuador's army", "Colonel Ba, who leads the Malian forces": the state whose men the text says he leads. */
function commandOf(scene: Scene, last: number): string | null {
  const { tokens } = scene;
  let k = last;
  if (tokens[k]?.fold === ',') k++;
  if (tokens[k]?.fold === 'who') k++;
  if (!/^(commanding|leading|heading|commands|commanded|leads|led|heads|headed)$/.test(tokens[k]?.fold ?? ''))
    return null;
  k += tokens[k + 1]?.fold === 'the' ? 2 : 1;
  const home = foundAt(scene, k);
  if (!isStateUse(scene, home) || scene.of[k] !== scene.of[last]) return null;
  const men = home.last + (tokens[home.last]?.kind === 'clitic' ? 1 : 0);
  return (home.use === 'd' || men > home.last) &&
    [men, men + 1].some((i) =>
      /^(army|navy|forces|troops|contingent|garrison|air|police|battalion|brigade|division|marines|delegation|mission)$/.test(
        tokens[i]?.fold ?? '',
      ),
    )
    ? home.entity
    : null;
}

/** «أمير الكويت الشيخ جابر …», «حملت بشكيك الرئيس المخلوع …»: the state, by its name or capital, that an Arabic sentence named last before the title. */
function ruledFrom(scene: Scene, f: { readonly first: number }): string | null {
  return scene.lang === 'ar' ? stateBehind(scene, f.first, false) : null;
}

/** «حكومة روبرتو …», «نظام …»: at home where the text happens, whatever state its sentence names. */
const isReign = ({ tokens }: Scene, i: number): boolean =>
  /^[وفبل]{0,2}(حكومه|نظام|اداره|سلطه|قوات|معسكر|مقاتلي|انصار)$/.test(tokens[i - 1]?.fold ?? '');

/** The one state the sentence names, where it names one. */
function onlyState(scene: Scene, token: number): string | null {
  const s = scene.sentences[scene.of[token] as number];
  let only: string | null = null;
  for (let i = s?.first ?? 0; i < (s?.last ?? 0); i++) {
    const hit = foundAt(scene, i);
    if (!isStateUse(scene, hit) || hit.entity === only) continue;
    if (only) return null;
    only = hit.entity;
  }
  return only;
}

/** "In Papua New Guinea, …, Michael Somare telephoned": the one state that the sentence names before a bare name, not as an adjective or an owner. */
function stateBefore(scene: Scene, token: number): string | null {
  const s = scene.sentences[scene.of[token] as number];
  let only: string | null = null;
  for (let i = s?.first ?? 0; i < token; i++) {
    const hit = foundAt(scene, i);
    if (!isStateUse(scene, hit) || hit.entity === only || hit.use === 'd' || scene.tokens[hit.last]?.kind === 'clitic')
      continue;
    if (only) return null;
    only = hit.entity;
  }
  return only ?? onlyState(scene, token);
}

/** Where a name that begins at `i` ends; `i` itself where none begins there. */
function nameEnd(scene: Scene, i: number): number {
  const { tokens, lang, of } = scene;
  let last = i;
  let words = 0;
  while (last < tokens.length && of[last] === of[i] && words < 4) {
    const token = tokens[last] as RawToken;
    const hit = foundAt(scene, last);
    // "George W. Bush"
    if (
      token.fold === '.' &&
      lang !== 'ar' &&
      last > i &&
      tokens[last - 1]?.fold.length === 1 &&
      tokens[last + 1]?.capital
    ) {
      last++;
      continue;
    }
    if (token.fold === '-' && last > i && lang !== 'ar' && token.glued && tokens[last + 1]?.glued) {
      last++;
      continue;
    }
    const servant = lang === 'ar' && last > i && tokens[last - 1]?.fold === 'عبد' && token.fold.startsWith('ال');
    if (token.kind !== 'word' || (hit && hit.use !== 's' && hit.use !== 'm' && !servant)) break;
    if (lang === 'ar') {
      if (stops.ar.has(token.fold) || token.fold.length < 2 || /.{3}(ها|هم|هما)$/.test(token.fold)) break;
      if (afterName.test(token.fold) || governs.test(token.fold)) break;
      if (words === 0 && isVerb(scene, token.fold)) break;
      // «وزير دفاعه», «قائد حرسه»: nor is a noun with a pronoun on it.
      if (words === 0 && token.fold.length > 5 && /[^ايو]ه$/.test(scene.text.slice(token.start, token.end))) break;
      if (
        words === 0 &&
        ((token.fold.startsWith('ال') && !/[أإآ]/.test(scene.text[token.start] ?? '') && !definite.has(token.fold)) ||
          /^[وفبلي](ا[نل]|ت)/.test(token.fold))
      )
        break;
      // «عبد الرحمن»: one name in two words.
      const single = words - (tokens[i]?.fold === 'عبد' || tokens[i + 1]?.fold === 'عبد' ? 1 : 0);
      if (single >= 2 && !joined.has(tokens[last - 1]?.fold ?? '') && !closesName(scene, i, last)) break;
    } else if (!token.capital && !(words > 0 && (joined.has(token.fold) || isHyphened(scene, last)))) break;
    else if (lang === 'en' && stops.en.has(token.fold)) break;
    last++;
    words++;
  }
  while (last > i && joined.has(tokens[last - 1]?.fold ?? '')) last--;
  return lang === 'ar' && last - i < 2 && (tokens[i]?.fold.length ?? 0) < 4 ? i : last;
}

/** «السلطان أرسل», «الرئيس وجه»: a verb that some rule knows is no name, unless it is a given name too. */
const isVerb = ({ lexicon }: Scene, fold: string): boolean =>
  isKnownVerb(ruleBook(lexicon, 'ar'), /^[وف].{2,}(ت|وا)$/.test(fold) ? fold.slice(1) : fold) &&
  !given.has(fold) &&
  !nameWords(lexicon.words.ar['offices'], 'ar').given.has(fold);

/** «Вассалу-и-Силва»: a small word between hyphens. */
const isHyphened = ({ tokens }: Scene, i: number): boolean =>
  tokens[i - 1]?.fold === '-' && tokens[i]?.glued === true && tokens[i + 1]?.fold === '-';

/** Words that end a name: «بما وصفه», «كومباوري بالتدخل», «تيليني ورفاقه». */
const afterName =
  /^((ب|ل|م|في|ك)ما|بان|بانه|بانها|لان|لانه|[بف]ال.{3,}|لل.{3,}|و(رفاقه|معاونيه|معاونوه|مساعديه|مساعدوه|زوجته|عايلته|اسرته|نجله|شقيقه|مرافقيه|زملا[ءيو]ه|حلفا[ءيو]ه|انصاره|مستشاره|مستشاريه|نايبه|حكومته|وزرا[ءيو]ه|وزير|رييس|قايد)|(نداء|رساله|كلمه|دعوه|دعوات|انذار|تهديد|طلب|خطاب|بيان|مبادره|خطه|قرار|مرسوم|مساعده|مساعدات|دعم|شكر|تحذير|اجتماع|زياره|محادثات|مباحثات|مشاورات|اتهام|اتهامات|عفو|استقاله|استقالته|قوات|حاله|حال)ا?|ال(هجوم|هجمات|قرار|قرارات|اتفاق|اتفاقيه|عمليه|قصف|غاره|غارات|انقلاب|مجزره|عنف|حكومه|دول|دولتين|بلدين|قوات|جيش|منظمه|اتحاد|مجتمع|معارضه|شعب|سلطات|طرفين|اطراف|قاده|عالم|قمه|ضربه|ضربات|غزو|عدوان|مجلس|قوي|برلمان|خطوه|بيان|مبادره|عرض|دعوه|اقتراح|مقترح|وساطه|نداء|تدخل|خصمين|جانبين|جنود|متمردين|محتجين|متظاهرين|مسلحين|مواطنين|لاجيين|استيلاء|استقاله|انسحاب|هدنه|عقوبات|حرب|ازمه|وضع|ملف|نزاع|خلاف|قياده|سلطه|حكم|رياسه|مهمه|منصب|كلمه|جلسه|سياسه|موقف|قانون|دستور|مرسوم|قتال|حصار|عاصمه|جزيره|مدينه|قاعه|نتايج|انتخابات))$/;

/** A verbal noun with ب or ل, told of whoever was named before: «بمواصلة», «بإيواء», «لمناقشة», and what a host receives. */
const governs =
  /^([بل]م.{2,4}ه|ب(ايواء|اضاعه|ارسال|اعلان|اعاده|انهاء|اغلاق|الغاء|اقامه|ابعاد|اطلاق|استقلال|استقالته|انسحاب|انتهاك|اعتقال|احتلال|احترام|اتفاق|اجراء|اصدار|اخفاء|ايقاف|تسليح|تدريب|تمويل|تقديم|تنفيذ|تهديد|تدبير|تحريض|تزويد|تعزيز|قصف|قتل|دعم|منح|نشر|سحب|رفع|فرض|وقف|شن|طرد|خرق|ضم|عزل|حشد)|ا[^ن]ت.ا.|(انسحاب|انفجار|انضمام|انهيار|انتشار|انتهاك|انقلاب|اندلاع|انطلاق|استقاله|استدعاء|استمرار|استعداد|استقبال|استهداف|مقتل|مصرع|اصابه|ارسال|اطلاق|اعلان|ايقاف|ابعاد|اجلاء|افراج|الغاء|اغلاق|اعدام|تعليق|تجميد|تسليم|توقيف|ترحيل|تمديد|تشكيل|تاجيل|تدمير|تفجير|سقوط|رفض|طرد|عزل|سحب|نشر|فرض|قصف|قطع|وقف|حقن|ضبط|عقد|بحث|بذل|انقاذ|انهاء|اشراك|اقناع|ارغام|اجبار|ابرام|اخلاء|ادراج|ادخال|ادانه|مساعدته|مساعدتها|حمايه|دخول|خروج|وصول|عوده|مغادره|محاصره|مصادره|مهاجمه|مشاركه|محاكمه|مبادله|موافقه|زياره|وجود|حدوث|وقوع)|وفدا|وفد|نظيره|نظيرته|نظرا[ءيو]ه|مبعوثا|موفدا|وسيطا|ممثلا|سفيرا)$/;

/** Given names with the article. */
const definite = new Set(
  'الحسن الحسين الصادق الطاهر الامين الهادي الشيخ السيد المهدي المختار البشير الناجي الحبيب الباجي المنصف الياس الباهي الفا الصديق النعمان الفريد'.split(
    ' ',
  ),
);

const given = new Set(
  'محمد احمد علي حسن حسين محمود مصطفي ابراهيم يوسف عمر خالد عبدالله عبداللّه عبدالرحمن سعيد صالح ناصر جون جورج جان'.split(
    ' ',
  ),
);

/** Whether a third Arabic word still is the name: a family name with the article, or one closed by a stop after two given names. */
function closesName(scene: Scene, i: number, last: number): boolean {
  const { tokens, of } = scene;
  const word = tokens[last]?.fold ?? '';
  if (last - i > 2 && !joined.has(tokens[i]?.fold ?? '') && !joined.has(tokens[i + 1]?.fold ?? '')) return false;
  if (word.startsWith('ال') && word.length > 4)
    return !(tokens[last - 1]?.fold ?? '').startsWith('ال') || tokens[last - 2]?.fold === 'عبد';
  const next = tokens[last + 1];
  // «أندرس فوغ راسموسن إن …»: the words said begin right after the name.
  if (next && /^(ان|انه|انها|:)$/.test(next.fold) && word.length > 4 && last - i === 2 && /^[^يت]/.test(word))
    return true;
  if (!given.has(tokens[i]?.fold ?? '')) return false;
  return (
    !/^[يت]/.test(word) && (!next || of[last + 1] !== of[last] || next.kind === 'punct' || stops.ar.has(next.fold))
  );
}
