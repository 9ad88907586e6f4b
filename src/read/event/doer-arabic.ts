import { isGoverned } from '../words/arabic-form.ts';
import { agreementOf, agrees, lastMention } from '../clause/arabic-agreement.ts';
import { arabicSubject, ownedAt, ownForce, pluralDoer } from '../clause/arabic-subject.ts';
import { isResumed, meantBy, type Pronoun, pronounOn } from '../clause/arabic-pronoun.ts';
import { actorsOf, isDateline, mentionsBetween, prepositionOf, pronounBefore, runOf, runs } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import { type Around, list } from '../clause/event-around.ts';
import { isAim } from './goal-arabic.ts';
import { isPost, officeAt, spoken } from './office-arabic.ts';
import { counted, isObliqueCount, ownSubject, partedByComma, partyOfForce } from './roles-arabic.ts';
import type { Page, Run } from '../page.ts';
import { pairBefore } from '../clause/pair.ts';
import { isKnownVerb, opensClause, ruleBook } from '../words/rule.ts';
import { isBreak } from '../text/mark.ts';

/** Who acts by an Arabic verb in the active, and the parties left to be its object. */
export interface Doer {
  readonly source: readonly string[];
  readonly rest: readonly Run[];
}

/**
 * The subject before the verb, else right after it, else the one carried over from the verb or sentence before. Between the
 * last two the verb decides by what it shows: «رحب الوزير …، وحثت واشنطن على»; a plural verb never stands before its subject.
 */
export function arabicDoer(around: Around): Doer {
  const { page, f, data, clause, after, carried } = around;
  const doer = pluralDoer(page, f.first);
  // «الزعيم الذي تحتجزه الشرطة»: what the pronoun takes up is acted on, and the doer follows.
  const resumed =
    isResumed(page, f.first, f.first + 6) &&
    after.find((r) => r.preposition === null && r.first - f.first <= 6 && !partedByContent(page, f.last, r.first));
  if (resumed) return { source: actorsOf(resumed), rest: after.filter((r) => r !== resumed) };
  const taken = page.tokens[f.first + 1];
  if (
    isResumed(page, f.first, f.first + 1) &&
    taken?.kind === 'word' &&
    taken.fold.startsWith('ال') &&
    f.words.length === 1
  )
    return { source: [], rest: after };
  // «المتمردين الذين هاجمتهم»: no doer follows, so it is who acts in the sentence.
  if (
    smallWords.ar.relative.has(page.tokens[f.first - 1]?.fold ?? '') &&
    pronounOn(page, f.first) !== null &&
    f.words.length === 1 &&
    isResumed(page, f.first, f.first + 1)
  ) {
    const people = /^(?!ال).*(ون|ان)$/.test(page.tokens[f.last]?.fold ?? '');
    const unknown = people || page.isDated(f.last) || /^(قبل|بعد|في|ليل|فجر)$/.test(page.tokens[f.last]?.fold ?? '');
    if (around.carried.length > 0 || unknown) return { source: unknown ? [] : around.carried, rest: after };
  }
  // «رئيس استقال», «نواب منها زاروا تالين»: a noun without the article that the verb right behind it tells of.
  const bare = f.voice === 'verb' && !doer ? bareAntecedent(page, f.first) : null;
  if (bare) return { source: bare, rest: after };
  const pre = doer ? runOf(doer) : arabicSubject(page, f.first);
  const force = data['of_party'] ? partyOfForce(page, f, after) : [];
  // «رحب الوزير بالاتفاق، داعيا إلى …»: a participle has the subject of its verb.
  if (data['trailing']) {
    const told = toldSince(page, f.first, carried);
    return { source: told.length ? told : carried.length ? carried : around.lastSubject, rest: after };
  }
  if (force.length) return { source: force, rest: after };
  // «قوة أجازها مجلس الأمن»: a verb with its object on it has its subject after it.
  const owns = pronounOn(page, f.first) !== null;
  const next = owns ? after.find((r) => r.first === f.first + 1 && r.preposition === null) : undefined;
  if (next) return { source: actorsOf(next), rest: after.filter((r) => r !== next) };
  // «من دون أن يلبي رغبة كينيا»: whoever did what the sentence tells first.
  const without =
    /^(من)?دون$/.test(
      f.words
        .slice(0, 2)
        .map((w) => page.tokens[w]?.fold ?? '')
        .join('')
        .replace(/(ان|الا)$/, ''),
    ) ||
    (page.tokens[f.first - 1]?.fold === 'ان' && page.tokens[f.first - 2]?.fold === 'دون');
  if (without && around.lastSubject.length)
    return { source: carried.length ? carried : around.lastSubject, rest: after };
  // «سقطت المدينة في أيدي المتمردين»: into whose hands it fell.
  const grasp = f.words.length > 1 && hands.test(page.tokens[f.last - 1]?.fold ?? '');
  const holder = grasp ? after.find((r) => r.first >= f.last && r.first - f.last <= 1) : undefined;
  if (holder) return { source: actorsOf(holder), rest: after.filter((r) => r !== holder) };
  const within = parting(around);
  if (within) return { source: actorsOf(within), rest: after.filter((r) => r !== within) };
  if (pre) return { source: actorsOf(pre), rest: after };
  // «نفى متحدث باسم الجيش الرواندي»: whoever he speaks for.
  const spokenFor = spokesman.test(page.tokens[f.first + 1]?.fold ?? '') && page.tokens[f.first + 2]?.fold === 'باسم';
  const heard = spokenFor ? runs(page, f.first + 3, clause.last).find((r) => r.first - f.first <= 5) : undefined;
  if (heard) return { source: actorsOf(heard), rest: after.filter((r) => r.first >= heard.last) };
  // «كشف تقرير للأمم المتحدة», «حذر خبراء من الأمم المتحدة»: whose report, whose experts they are.
  const report = reports.test(page.tokens[f.first + 1]?.fold ?? '') && f.voice === 'verb';
  const author = report
    ? after.find((r) => /^(ل|من)$/.test(r.preposition ?? '') && r.first - f.first <= 3 && isNamed(r))
    : undefined;
  if (author) return { source: actorsOf(author), rest: after.filter((r) => r.first >= author.last) };
  // «… ثم طردت السفير الكيني»: the same goes on, unless a state by its name follows right on the verb.
  if (carried.length > 0 && /^و?ثم$/.test(page.tokens[f.first - 1]?.fold ?? '')) {
    const own = after.find((r) => r.first === f.first + 1 && r.preposition === null && isNamed(r));
    if (!own) return { source: carried, rest: after };
  }
  // «وصل الوزير إلى بغداد حيث التقى نظيره»: whoever came there.
  const visitor =
    data['type'] === 'CONSULT' && page.tokens[f.first - 1]?.fold === 'حيث' ? mainSubject(page, f.first) : [];
  if (visitor.length) return { source: visitor, rest: after };
  // «كانت لجنة … قد حملت الجيش»: somebody unknown before it acts; the party after it is the object.
  const front = fronted(page, f.first);
  if (front) return { source: actorsOf(front.subject), rest: after };
  // «لجأت حكومته إلى المجلس», «ورد جيشها بمهاجمة المدينة»: what is his or hers acts for him or her.
  const sent = /^(RETREAT|CONCEDE|MOBILIZE|AID|AGREE)$/.test(String(data['type']));
  const theirs = !sent && !pronounBefore(page, f.first) && ownedAt(page, f.first + 1) ? ownerAt(page, f.first + 1) : [];
  if (theirs.length && f.voice === 'verb') return { source: theirs, rest: after };
  // «واتهم مندوبها لدى الأمم المتحدة مالطا», «ودعا وزير خارجيته السودان»: who holds their office speaks for them.
  const envoy = f.voice === 'verb' && spoken.has(String(data['type'])) ? officeAt(page, f) : -1;
  const sender = envoy < 0 ? [] : ownerAt(page, envoy);
  if (sender.length) return spokenBy(page, after, envoy, sender);
  // «وزار وفد منهما الرئيس»: of those told of before.
  if (around.lastSubject.length && fromThem(page, f.last)) return { source: around.lastSubject, rest: after };
  // «طالب نواب منها باستقالة الحكومة»: of whom the pronoun means.
  const some = /^من(ها|ه|هم|هما)$/.exec(page.tokens[f.first + 2]?.fold ?? '')?.[1] as Pronoun | undefined;
  if (some && f.voice === 'verb' && person.test(page.tokens[f.first + 1]?.fold ?? '') && !page.mentionAt(f.first + 1))
    return { source: meantBy(page, f.first + 2, some, []), rest: after };
  const sentence = page.sentenceAt(f.first);
  // «أصدرت الجامعة بيانا يندد بالغزو ويطالب بغداد»: whatever the two verbs tell of, it is one.
  const lastSubject = around.alike ? around.lastSubject : agreeing(page, f.first, around.lastSubject);
  if (pronounBefore(page, f.first) || ownForce(page, f.first)) return { source: around.lastSubject, rest: after };
  const joined = opensClause(page, f.first) && f.first > sentence.first;
  const fold = page.tokens[f.first]?.fold ?? '';
  const many = lastMention(page, f.first, around.lastSubject);
  if (agreementOf(fold) === 'pl' && many && many.first >= sentence.first && many.kind !== 'media' && f.voice === 'verb')
    return { source: around.lastSubject, rest: after };
  // «التقى الوزير نظيره. وفي ختام الزيارة طالبا الصومال بوقف القتال»: two did it, and whoever follows did not.
  const two = f.voice === 'verb' && isDual(page, f.first) ? pairBefore(page, f.first, 1) : [];
  if (two.length > 1) return { source: two, rest: after };
  const first = after.find(
    (r) =>
      r.preposition === null &&
      r.mentions[0]?.kind !== 'treaty' &&
      r.first - f.last <= 7 &&
      r.first < clause.last &&
      !isContentOf(page, r) &&
      !isOblique(page, f.first, r) &&
      !(carried.length > 0 && opensClause(page, f.first) && partedByComma(page, f.last, r.first)),
  );
  // «ونفى معسكر المعارض أي ضلوع»: a subject of its own that names nobody known.
  if (joined && unnamed.test(page.tokens[f.first + 1]?.fold ?? '') && !(first && first.first - f.first <= 3))
    return { source: [], rest: after };
  // «وكانت قد أطلقت سراح عشرة أسرى مغاربة»: with its object right after it the verb has its subject elsewhere.
  if (first && lastSubject.length > 0 && objectFirst(around, first)) return { source: lastSubject, rest: after };
  const body = membersOf(around);
  if (body) return { source: actorsOf(body), rest: after.filter((r) => r !== body) };
  // «واتهم الرئيس ألبرتو … الإكوادور»: somebody the reader does not know acts; the first party named is the object.
  const named = first?.mentions[0];
  if (first && named?.kind === 'state' && named.form !== 'demonym' && first.first > f.first + 2 && isTitled(page, f))
    return { source: [], rest: after };
  // «وطلبت دعم الولايات المتحدة»: whose support or offer it is does not ask.
  if (joined && first && lastSubject.length > 0 && first.first === f.last + 1 && isAim(page, f.last))
    return { source: lastSubject, rest: after };
  if (first) {
    const head = first.mentions[0];
    const own = !head || agrees(page, f.first, head);
    const same = actorsOf(first).some((x) => lastSubject.includes(x));
    // «قال الرئيس الأوغندي … . وهدد كينيا»: nor is whoever the verb does not agree with the subject of a sentence that و opens.
    if (
      f.first === sentence.first &&
      opensClause(page, f.first) &&
      lastSubject.length > 0 &&
      !same &&
      !own &&
      head.form !== 'demonym' &&
      first.first === f.first + 1
    )
      return { source: lastSubject, rest: after };
    // "… and called on X to": the verb carries its subject from the clause before.
    if (
      joined &&
      lastSubject.length > 0 &&
      !same &&
      (!own || (asks(around) && governsNext(page, first) && !alien(around, first)))
    )
      return { source: lastSubject, rest: after };
    return { source: actorsOf(first), rest: after.filter((r) => r.first >= first.last) };
  }
  const part =
    joined && lastSubject.length > 0 ? undefined : after.find((r) => r.preposition === 'من' && r.first - f.last <= 6);
  if (part && !list(data['target_after']).includes('من'))
    return { source: actorsOf(part), rest: after.filter((r) => r.first >= part.last) };
  if (lastSubject.length && !counted(page, f.first + 1) && !counted(page, f.last) && !ownSubject(page, f))
    return { source: lastSubject, rest: after };
  return { source: [], rest: after };
}

/** «واتهم وزير داخليتها جيرالد … أذربيجان»: the name behind an office is of who holds it, and no object. */
function spokenBy(page: Page, after: readonly Run[], envoy: number, sender: readonly string[]): Doer {
  const rest = after.filter((r) => !isPost(page, r, envoy));
  const name = rest.find(
    (r) =>
      r.preposition === null && r.mentions[0]?.kind === 'person' && r.first - envoy <= (isGeneral(page, envoy) ? 2 : 1),
  );
  if (!name) return { source: sender, rest };
  const head = name.mentions[0];
  const home = lastMention(page, envoy, sender)?.code ?? sender[0] ?? '';
  const own = head?.code === home || head?.code.slice(0, 4) === `${home.slice(0, 3)}.`;
  return { source: own ? (head?.actors ?? sender) : sender, rest: rest.filter((r) => r !== name) };
}

/** «أمينه العام», «قائدها الأعلى»: an adjective goes with the office. */
const isGeneral = (page: Page, i: number): boolean => /^ال.{3,}/.test(page.tokens[i + 1]?.fold ?? '');

/** Whose forces or government stand at a token. */
export const ownerAt = (page: Page, i: number): readonly string[] => (page.mentionAt(i) ? [] : ownerIn(page, i, []));

/** Whom the pronoun on a noun means, but for those left out. */
function ownerIn(page: Page, i: number, without: readonly string[]): readonly string[] {
  const pronoun = /(هما|ها|هم|ه)$/.exec(page.tokens[i]?.fold ?? '')?.[1] as Pronoun | undefined;
  return pronoun ? meantBy(page, i, pronoun, without) : [];
}

const belongings =
  /^(سيارت|موكب|مقر|منزل|بيت|قصر|مكتب|طايرت|سفينت|قافلت|استقبال|لقاء|دعوت|عرض|طلب|اقتراح|مطالب|اتهامات|حدود|اراضي|بلد|بلدت|قوات|جنود|جيش|مواطني|سفارت|سفير|مواقع|قواعد|حكومت|نظام)(ه|ها|هم|هما)$/;

/** «فأوقف الجنود سيارته», «رفض استقباله»: whose the thing is that somebody else acts on. */
export function ownedObject(page: Page, from: number, source: readonly string[]): readonly string[] {
  for (let k = from; k < from + 6 && page.tokens[k]?.kind === 'word'; k++)
    if (belongings.test(page.tokens[k]?.fold ?? '')) return ownerIn(page, k, source);
  return [];
}

/** «تشاد التي يتهمها بإيواء المتمردين»: past a noun with ب on it stands what somebody is accused of or asked for. */
function partedByContent(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isContent(page, k)) return true;
  return false;
}

/** A noun with the preposition ب written on it. */
const isContent = (page: Page, i: number): boolean =>
  /^ب(?!عث|عد|ين|لاد|لد|يان|ري|حر|ريطان|لجيك|رلمان)(ال)?.{3,}/.test(page.tokens[i]?.fold ?? '') && isGoverned(page, i);

const reports = /^(تقرير|خبراء|محققون|مفتشون|بيان|لجنه|فريق|مصدر|مصادر|مسوول|مسوولون)$/;
/** «اتفقا», «قطعا», «أعلنتا»: a past verb of two. */
function isDual(page: Page, i: number): boolean {
  const fold = (page.tokens[i]?.fold ?? '').replace(/^[وف](?=...)/, '');
  return /...ا$/.test(fold) && isKnownVerb(ruleBook(page.lexicon, 'ar'), fold.slice(0, -1));
}

const person =
  /^[وفبل]?(رييس|وزير|وزراء|نواب|نايب|مسوول|مسوولين|مسوولون|ضباط|ضابط|رجل|رجال|رجلا|شاب|شبان|امراه|نساء|زعيم|زعماء|قايد|قاده|موفد|مبعوث|خبراء|مراقبون|مراقبين|شهود|سكان|عمال|طلاب|بحاره|صيادين|صيادون|شخص|اشخاص|جماعه|مجموعه|دوله|دول|حكومه)$/;

/** Whom a noun without the article right before a verb stands for: nobody known, or those of a party that a pronoun takes up; null where none stands there. */
function bareAntecedent(page: Page, i: number): readonly string[] | null {
  if (opensClause(page, i) || page.mentionAt(i - 1)) return null;
  const own = /^من(هما|ها|هم|ه)$/.exec(page.tokens[i - 1]?.fold ?? '')?.[1] as Pronoun | undefined;
  const noun = page.tokens[i - (own ? 2 : 1)]?.fold ?? '';
  if (!person.test(noun) || page.mentionAt(i - (own ? 2 : 1)) || !/(ا|وا)$|^[^يت]/.test(page.tokens[i]?.fold ?? ''))
    return null;
  const before = page.tokens[i - (own ? 3 : 2)];
  // Only where the noun is governed by a verb or another noun of its own sentence: «إلى رئيس استقال», not «رئيس استقال» in a headline.
  if (!before || before.sentence !== page.tokens[i]?.sentence || before.kind !== 'word') return null;
  return own ? meantBy(page, i - 1, own, []) : [];
}

const hands = /^ب?(يد|ايدي|ايادي|قبضه)$/;
/** «وعدهم بتسريح البريطانيين»: whom the noun with ب right before governs does not do what the verb tells. */
const isContentOf = (page: Page, r: Run): boolean =>
  (/^ب(?!ال).{4,}/.test(page.tokens[r.first - 1]?.fold ?? '') && isContent(page, r.first - 1)) ||
  // «عقوبات لغزوها الحبشة».
  /^ل(غزو|قصف|ضم|احتلال|رفض|دعم|انتهاك|خرق|اجتياح|مهاجمت|مساعدت|تسليح|مساندت|طرد|اعتقال|ايواء|تهديد)(ها|ه|هم)$/.test(
    page.tokens[r.first - 1]?.fold ?? '',
  );

/** «مساعدة اعتذرت الكويت عن قبولها», «خطة وافقت كينيا على بحثها»: a party between an intransitive verb and its own preposition. */
function parting({ page, f, data, after }: Around): Run | undefined {
  if (f.voice !== 'verb') return undefined;
  // «ثمانية فرنسيين أطلقت البوليساريو سراحهم»: the party behind the verb, where what follows takes up the one before.
  const taken = page.mentionAt(f.first - 1);
  const inner = after.find((r) => r.first === f.first + 1 && r.preposition === null && r.last <= f.last - 1);
  const agent = inner?.mentions[0];
  if (
    inner &&
    agent &&
    taken?.last === f.first &&
    agrees(page, f.first, agent) &&
    f.words.slice(1).some((w) => w >= inner.last && /..(هم|ها|هما)$/.test(page.tokens[w]?.fold ?? '')) &&
    !/^(ال|لل)/.test(page.tokens[taken.first]?.fold ?? 'ال')
  )
    return inner;
  if (!/^(REJECT|CONCEDE|AGREE|SUPPORT)$/.test(String(data['type']))) return undefined;
  const own = f.words[1] ?? -1;
  const close = after.find((r) => r.first === f.first + 1 && r.preposition === null);
  const head = close?.mentions[0];
  return close &&
    head &&
    close.last === own &&
    /^(عن|علي|الي|مع)$/.test(page.tokens[own]?.fold ?? '') &&
    agrees(page, f.first, head)
    ? close
    : undefined;
}

/** «حذر الوزير …، فرد عليه الملك بأن …، متهما»: who acts by a verb joined since whoever was carried over acted last. */
function toldSince(page: Page, i: number, carried: readonly string[]): readonly string[] {
  const last = carried.length > 0 ? lastMention(page, i, carried) : undefined;
  const since = runs(page, last ? last.last : page.sentenceAt(i).first, i).findLast(
    (r) =>
      r.preposition === null &&
      r.mentions[0]?.acts === true &&
      r.mentions[0].form !== 'demonym' &&
      [1, 2].some(
        (n) =>
          opensClause(page, r.first - n) &&
          /^[وف](رد|ردت|اجاب|اجابت|قال|قالت|علق|علقت|عقب|عقبت|اضاف|اضافت|تابع|دخل|خرج|ظهر|وصل|عاد|ختم|تدخل|خطب)$/.test(
            page.tokens[r.first - n]?.fold ?? '',
          ),
      ),
  );
  return since ? actorsOf(since) : [];
}

/** «قصف المسلحين», «طلب من كينيا إرسال مراقبين»: a sound plural in ين right after the verb or a verbal noun is no subject. */
const isOblique = (page: Page, verb: number, r: Run): boolean =>
  (isObliqueCount(page, verb + 1) && r.first - verb <= 4) ||
  // «أرسلت جنودا إلى ترينيداد».
  (r.mentions[0]?.form === 'role' &&
    accusative.test(page.tokens[r.first]?.fold ?? '') &&
    page.tokens[r.first - 1]?.kind !== 'number' &&
    !/(ون|ين|عشر|عشره|ميه|ميات|الف|الاف)$/.test(page.tokens[r.first - 1]?.fold ?? '')) ||
  (/..ين$/.test(page.tokens[r.first]?.fold ?? '') &&
    r.mentions[0]?.form === 'role' &&
    (r.first === verb + 1 ||
      /^(ارسال|ايفاد|نشر|سحب|استقبال|اطلاق|دعم|تسليح|تدريب|طرد|ترحيل|اجلاء)$/.test(
        page.tokens[r.first - 1]?.fold ?? '',
      )));

const accusative =
  /^[وف]?(جنودا|جنديا|جنديين|قواتا|ضباطا|ضابطا|شرطيا|مدنيا|متظاهرا|محتجا|متمردا|مسلحا|لاجيا|نازحا|معارضا|صحافيا|صحفيا|وفدا|مواطنا|طلابا|مدنيين)$/;
const spokesman = /^(ال)?(متحدث|متحدثه|ناطق|ناطقه)$/;
const unnamed =
  /^(معسكر|فريق|مكتب|محامي|محامو|انصار|مقربون|مصدر|مصادر|متحدث|متحدثه|ناطق|ناطقه|حزب|قياده|وزاره|مسوول|مسووله|مسوولون|دبلوماسي|دبلوماسيون|شهود|سكان|زعيم|قايد|رييس|نايب|نواب|نجل|عايله|اسره)$/;

/** Verbs whose second word is their subject: «وصلت قوات», «سقطت قذائف». */
const moves =
  /^[وف]?س?[يت]?(وصل|صل|دخل|هبط|حط|رست|رسا|انتشر|نتشر|تحرك|تقدم|احتشد|حتشد|تمركز|عبر|نزل|خرج|سار|تجمع|سقط|اندلع|ندلع|وقع|دار|نشب|جرت|جري|زحف|ابحر|اقلع|حلق|توجه|اتجه|غادر|عاد|لقي|تلقي|تسلم|انفجر|راح|بدا|بدات|انطلق|احترق)/;

/** Words that belong to the verb follow it at once, and the party only then. */
function objectFirst({ page, f }: Around, first: Run): boolean {
  const last = f.words.at(-1) as number;
  if (f.words.length < 2 || first.first <= last || f.voice !== 'verb') return false;
  if (moves.test(page.tokens[f.first]?.fold ?? '') || last - f.first > 4) return false;
  // «لم تلب موسكو», «ضغطت عليه قمة إيكواس»: a negation is no object, and a pronoun is object enough.
  if (/^[وف]?(لم|لن|لا|ما)$/.test(page.tokens[f.first]?.fold ?? '')) return false;
  if (/^(علي|الي|ل|ب|من|عن|في)(ه|ها|هم|هما)$/.test(page.tokens[last]?.fold ?? '')) return false;
  for (let k = f.first + 1; k < last; k++) if ((page.tokens[k]?.fold ?? '').startsWith('ال')) return false;
  return true;
}

/** A title right after the verb that no name is known for. */
function isTitled(page: Page, f: Around['f']): boolean {
  const i = f.first + 1;
  return (
    !f.words.includes(i) &&
    !page.mentionAt(i) &&
    /^(ال)?(رييس|رييسه|وزير|وزيره|جنرال|عقيد|متحدث|ناطق|زعيم|قايد|زعيمها|زعيمه|رييسها|قايدها|قايده|نظيره|امير|ملك)$/.test(
      page.tokens[i]?.fold ?? '',
    )
  );
}

/** «رفضت الدول الأعضاء في الرابطة», «قرر قادة الدول الأعضاء في المنظمة»: the members are the body. */
function membersOf({ page, f, after }: Around): Run | undefined {
  for (let i = f.first + 1; i < f.first + 5; i++)
    if (
      page.tokens[i + 1]?.fold === 'في' &&
      /^(الاعضاء|المنضويه|المشاركه|المنتميه)$/.test(page.tokens[i]?.fold ?? '') &&
      /^(ال)?(دول|دوله|بلدان|قاده|وزراء|حكومات|اطراف|قوات)$/.test(page.tokens[i - 1]?.fold ?? '')
    )
      return after.find((r) => r.preposition === 'في' && r.first <= i + 3);
  return undefined;
}

/** Verbs whose object is a party: «طالب الرئيس», «اتهم الوزير»; of the others the party after them is the subject. */
const asks = ({ data, f, page }: Around): boolean =>
  (data['type'] === 'REQUEST' || data['type'] === 'ACCUSE') &&
  !/^[وف]?[يت]?(طلب|طلبت|طلبوا|لتمس|التمس|التمست|لجا|لجات|احتكم|احتكمت|ستنجد|استنجد|استنجدت|قترح|اقترح|اقترحت|ندد|نددت|نددوا|شكك|شككت|سخر|سخرت|شكا|شكت|احتج|احتجت|اعرب|اعربت|عبر|عبرت|ابدي|ابدت|وجه|وجهت|رفع|رفعت|قدم|قدمت|وصف|وصفت|اعتبر|اعتبرت)$/.test(
    page.tokens[f.first]?.fold ?? '',
  );

/** «كان X قد فعل» with two words or more between them, and the party right after كان, «كانت أوغندا، وهي جارة تنزانيا، قد غزت». */
function fronted(page: Page, i: number): { readonly subject: Run | undefined } | null {
  if (page.tokens[i - 1]?.fold !== 'قد') return null;
  const sentence = page.sentenceAt(i);
  for (let k = i - 2; k >= Math.max(sentence.first, i - 18); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (isBreak(fold)) return null;
    if (!/^[وف]?(كان|كانت|كانوا)$/.test(fold)) continue;
    if (i - k <= 2) return null;
    const party = runs(page, k + 1, i).find((r) => r.preposition === null);
    const head = party?.mentions[0];
    return { subject: party && head && party.first - k <= 3 && agrees(page, i, head) ? party : undefined };
  }
  return null;
}

const isNamed = (r: Run): boolean =>
  r.mentions.every((m) => (m.kind === 'state' && m.form !== 'demonym') || m.kind === 'organisation');

/** The first party of the sentence that no preposition governs. */
function mainSubject(page: Page, i: number): readonly string[] {
  return actorsOf(runs(page, page.sentenceAt(i).first, i - 1).find((r) => r.preposition === null && !isDateline(r)));
}

const fromThem = (page: Page, i: number): boolean =>
  /^(وفد|وفود|وفدا|ممثلون|ممثلو|مبعوث|مبعوثون|وزراء|قاده|مسوولون|موفد|عدد|بعض)$/.test(page.tokens[i]?.fold ?? '') &&
  /^(منهما|منها|منهم|منه)$/.test(page.tokens[i + 1]?.fold ?? '');

/** The verb shows that whoever was carried over cannot be its subject, and the party after it can. */
function alien({ page, f, lastSubject }: Around, first: Run): boolean {
  const before = lastMention(page, f.first, lastSubject);
  const head = first.mentions[0];
  return before !== undefined && head !== undefined && !agrees(page, f.first, before) && agrees(page, f.first, head);
}

/** The last subject, where the verb may have it; else the party of the sentence before that the verb agrees with. */
function agreeing(page: Page, i: number, ids: readonly string[]): readonly string[] {
  const mention = ids.length === 1 ? lastMention(page, i, ids) : undefined;
  if (!mention || agrees(page, i, mention)) return ids;
  const here = page.sentenceAt(i);
  const before = page.sentences[here.i - 1];
  const near = [
    ...mentionsBetween(page, Math.max(here.first, i - 60), i),
    ...(before && !before.heading ? mentionsBetween(page, before.first, before.last) : []),
  ];
  return near.find((m) => m.acts && m.form !== 'demonym' && agrees(page, i, m))?.actors ?? [];
}

const calls =
  /^(ضبط|التهديه|الحوار|الهدوء|التعقل|السلام|حل|تسويه|اجتماع|عقد|جلسه|قمه|تحقيق|موتمر|انتخابات|حوار|هدنه|التروي|الحكمه|وساطه|خفض|نزع)$/;

/** «وطالبت الأمم المتحدة بحماية …»: what is asked follows right on the party, which is asked and does not ask. */
function governsNext(page: Page, run: Run): boolean {
  // «ودعت كينيا إلى ضبط النفس»: a call to nobody by name has its caller right after the verb.
  if (page.tokens[run.last]?.fold === 'الي' && calls.test(page.tokens[run.last + 1]?.fold ?? '')) return false;
  const next = page.tokens[run.last]?.fold ?? '';
  // «فدعت فرنسا باكو إلى …»: a name that begins with the letter of a preposition.
  const named = page.mentionAt(run.last);
  if (named && prepositionOf(page, named, run.last) === null) return false;
  return /^(الي|علي|ان|بان|بالا|ل|ب)$/.test(next) || /^(ب|ل)/.test(next) || page.tokens[run.last]?.kind === 'punct';
}
