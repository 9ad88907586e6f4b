import { isKnownVerb, ruleBook } from '../words/rule.ts';
import { smallWords } from '../words/clause-words.ts';
import {
  actorsOf,
  hasWord,
  isDateline,
  isHeadless,
  pronounBefore,
  runs,
  subjectBefore,
  beforeInserted,
} from '../clause/clause.ts';
import {
  antecedent as relativeNoun,
  freePronoun,
  isResumed,
  objectPronoun,
  pronounOn,
  takenUp,
} from '../clause/arabic-pronoun.ts';
import { arabicDoer, ownedObject, ownerAt } from './doer-arabic.ts';
import { makerOf, peersOf } from './maker-arabic.ts';
import { lastMention } from '../clause/arabic-agreement.ts';
import { asideLength } from '../words/arabic-aside.ts';
import { enters, receives, recipient, resumed } from './object-arabic.ts';
import { isAskingNoun, partedByComma } from './roles-arabic.ts';
import { type Around, isOwnForce, ontoOf, type Roles } from '../clause/event-around.ts';
import type { Page, Run } from '../page.ts';
import { beforeTime } from '../clause/english-conjunct.ts';
import { askedAs } from './asked-english.ts';
import {
  askedToGo,
  contactObject,
  betweenTwo,
  foretoldBy,
  isHomeland,
  isSent,
  objectsAuthor,
  ownerOfWord,
  pronounAsked,
  relativeObject,
  standsForDeed,
} from '../clause/english-object.ts';
import { closesReport, contentParty, sayerBefore, subjectBehind, writtenTo } from '../saying/english-quote.ts';
import { ownArms } from '../clause/english-own.ts';
import { doerOf, leadOf, promisedFor, turnedTo } from '../clause/english-infinitive.ts';
import { bothNamed } from '../clause/pair.ts';
import { isNumber } from '../saying/reach.ts';
import { eachOther, isBoth, isFirstPerson, objectOf, spokenOf, subjectPronoun } from '../clause/english-pronoun.ts';
import { victimBetween } from './victims.ts';
import {
  afterLead,
  antecedent,
  causer,
  doerBefore,
  promptedBy,
  documentAuthor,
  insetHeadless,
  sentenceSubject,
  unknownSubject,
  withoutParty,
} from '../clause/verb-subject.ts';

/** A verb in the active: its subject by the order of the language, then whom it is aimed at. */
export function activeRoles(around: Around): Roles {
  const { page, f, data, after, lastSubject, carried } = around;
  const before = subjectBefore(page, f.first);
  const lead = page.lang === 'en' && f.voice === 'verb' ? leadOf(page, f.first) : null;
  const small = smallWords[page.lang];
  const inform = (r: Run | undefined): readonly string[] => actorsOf(r);
  const onto = (rs: readonly Run[]): Run | undefined => ontoOf(around, rs);
  let source: readonly string[] = [];
  let nobody = false;
  let rest = after;
  if (page.lang === 'ar') {
    const asked = data['type'] === 'REQUEST' && isAskingNoun(page, f.first);
    if (asked) {
      const asker = after.find((r) => (r.preposition === 'من' || r.preposition === null) && r.first - f.last <= 4);
      const goal =
        after.find((r) => r.preposition === 'ل' || r.preposition === 'الي') ??
        after.find((r) => asker && r.preposition === null && r.first >= asker.last && r.first - asker.last <= 4);
      const asking = asker ? actorsOf(asker) : ownerAt(page, f.last);
      // «تدخلت كينيا بطلب من الحكومة»: whoever acts on a request was asked.
      const whom = goal ? actorsOf(goal) : carried.filter((x) => !asking.includes(x));
      return { source: asking, target: whom, passive: false };
    }
    ({ source, rest } = arabicDoer(around));
  } else {
    const coordinated = isCoordinated(page, f.first);
    const trailing = page.lang === 'en' && isTrailing(page, f.first);
    // "…, killing eight": whoever did what the sentence tells first.
    const pronoun = subjectPronoun(page, f.first);
    // "Left the meeting vowing to act": no meeting vows.
    const tells = page.lang === 'en' && verbs.has(String(data['type'])) && isManner(page, f.first);
    nobody =
      page.lang === 'en' &&
      pronoun < 0 &&
      ((withoutParty(page, f.first) && !tells) || isHeadless(page, f.first) || insetHeadless(page, f.first));
    const made = page.lang === 'en' ? causer(page, f.first) : null;
    const author = page.lang === 'en' && pronoun < 0 ? documentAuthor(page, f.first) : null;
    const foretold = page.lang === 'en' ? foretoldBy(around) : undefined;
    const behind = page.lang === 'en' && f.voice === 'verb' ? subjectBehind(page, f.first) : undefined;
    const governed = page.lang === 'en' && !lead ? doerBefore(page, f.first) : null;
    const sayer = trailing ? sayerBefore(page, f.first) : undefined;
    const arms = page.lang === 'en' && f.voice === 'verb' ? ownArms(page, f.first) : [];
    if (arms.length) source = arms;
    else if (behind) {
      source = actorsOf(behind);
      rest = after.filter((r) => r.first >= behind.last);
    } else if (page.lang === 'en' && isFirstPerson(page, f.first)) source = lastSubject;
    else if (foretold) source = actorsOf(foretold);
    else if (lead) source = doerOf(page, lead);
    else if (made) source = actorsOf(made);
    else if (author) source = actorsOf(author);
    else if (nobody) source = [];
    else if (pronoun >= 0) {
      const meant = spokenOf(page, pronoun);
      source = meant ? actorsOf(meant) : page.tokens[pronoun]?.fold === 'they' ? [] : lastSubject;
    } else if (sayer) source = actorsOf(sayer);
    else if (governed) source = actorsOf(governed);
    else if (trailing || tells) source = carried.length ? carried : (sentenceSubject(page, f.first) ?? lastSubject);
    else if (before && !coordinated) source = actorsOf(before);
    else if (coordinated && antecedent(page, f.first)) source = actorsOf(antecedent(page, f.first));
    else if (coordinated && page.lang === 'en' && resumesMain(page, f.first))
      source = mainSubject(page, f.first) ?? (carried.length ? carried : lastSubject);
    else if (coordinated) source = carried.length ? carried : (sentenceSubject(page, f.first) ?? lastSubject);
    else if (pronounBefore(page, f.first) || hasWord(page, small.and, f.first - 2, f.first)) source = lastSubject;
    else if (page.lang === 'ru') {
      const first = after.find((r) => r.preposition === null && r.first - f.last <= 3);
      if (first) {
        source = actorsOf(first);
        rest = after.filter((r) => r.first >= first.last);
      }
    }
    if (source.length === 0 && !nobody && page.lang === 'en' && !unknownSubject(page, f.first))
      source = sentenceSubject(page, f.first) ?? lastSubject;
  }
  // "Decided to send troops to Mali": troops that no name stands beside are the sender's.
  if (page.lang === 'en' && data['indirect'] && !/^(train|equip|arm)/.test(page.tokens[f.first]?.fold ?? ''))
    rest = rest.filter((r) => !isBareForce(r));
  // "Ruled out troops": nor those that are refused.
  if (
    page.lang === 'en' &&
    data['type'] === 'REJECT' &&
    /^(rul|refus|declin|den|balk|exclud)/.test(page.tokens[f.first]?.fold ?? '')
  )
    rest = rest.filter((r) => !isBareForce(r));
  // "Threatened to send troops": nor are those that are to be sent whom it is aimed at.
  if (page.lang === 'en') rest = rest.filter((r) => !(isBareForce(r) && isSent(page, r.first)) && !isHomeland(page, r));
  // "Malaysia sent 500 troops, Portugal 120": another who sends.
  if (page.lang === 'en')
    rest = rest.filter(
      (r) => !(page.tokens[r.first - 1]?.fold === ',' && isNumber(page, r.last) && r.preposition === null),
    );
  // "Promised to seal the border with Kosovo", "put troops on the frontier with Chad": where, not to whom.
  if (page.lang === 'en' && /^(AGREE|AID|CONCEDE|RETREAT)$/.test(String(data['type'])))
    rest = rest.filter(
      (r) =>
        !/^(border|borders|frontier|front)$/.test(page.tokens[r.first - 2]?.fold ?? '') || r.preposition !== 'with',
    );
  // «وصل الملك حسين ملك الأردن إلى القاهرة»: whose king he is, he does not visit.
  const home =
    page.lang === 'ar' && data['type'] === 'CONSULT'
      ? lastMention(page, f.last + 8, source)?.code.slice(0, 3)
      : undefined;
  const own = (r: Run): boolean =>
    (home !== undefined && r.preposition === null && r.mentions.every((m) => m.code.slice(0, 3) === home)) ||
    (((page.lang === 'en' && data['mode'] !== 'expel') ||
      (page.lang === 'ar' && /^(MOBILIZE|RETREAT|CONCEDE)$/.test(String(data['type'])))) &&
      isOwnForce(r, source));
  // A long name of the subject between the verb and its object takes no room.
  const from =
    page.lang === 'ar' && rest !== after
      ? Math.max(f.last, ...after.filter((r) => !rest.includes(r) && r.first <= f.last + 3).map((r) => r.last))
      : f.last;
  const found = rest.find(
    (r) =>
      r.preposition === null &&
      r.first - from - (page.lang === 'ar' ? asideLength(page, f.last, r.first) : 0) <= 8 &&
      !own(r) &&
      !(page.lang === 'ar' && /^(REJECT|AGREE)$/.test(String(data['type'])) && isOwnSent(page, r)) &&
      !(page.lang === 'ar' && !f.words.includes(r.first - 1) && isMeans(page, r)) &&
      !(page.lang === 'ar' && partedByComma(page, f.last, r.first)),
  );
  // "Arrested a dozen youths wearing Barrow shirts": people whom no name covers.
  const direct =
    found && data['victims'] && page.lang !== 'ar' && victimBetween(page, f.last, found.first) ? undefined : found;
  const aside = page.lang === 'ar' && !found && !data['no_target'] ? resumed(around, rest) : undefined;
  // Russian asks a party right after the verb; a later one belongs to what is asked: «потребовали освобождения Базума».
  if (
    page.lang === 'ru' &&
    /^RE(QUEST|JECT)$/.test(String(data['type'])) &&
    direct &&
    (direct.first - f.last > 1 || /(ть|ти|чь)$/.test(page.tokens[f.last]?.fold ?? ''))
  ) {
    return { source, target: inform(onto(rest)).filter((t) => !source.includes(t)), passive: false };
  }
  const asks = data['type'] === 'REQUEST';
  // «ووصل إلى الجزيرة 250 جنديا من هندوراس»: where to may stand before who comes.
  const others =
    page.lang === 'en' && source.length > 0 && !data['both']
      ? rest.filter((r) => !actorsOf(r).every((x) => source.includes(x)))
      : rest;
  const reached = onto(others) ?? (page.lang === 'ar' && data['indirect'] ? onto(after) : undefined);
  // «تعهد بعرض الملف على القمة في لومي»: where they sit is not to whom he promises.
  const seat =
    page.lang === 'ar' &&
    data['type'] === 'AGREE' &&
    reached?.preposition === 'في' &&
    reached.mentions.every((m) => m.form === 'capital');
  // «هددت برفع القضية إلى مجلس الأمن»: nor is a body turned to threatened.
  const court =
    page.lang === 'ar' &&
    data['type'] === 'THREATEN' &&
    reached?.preposition === 'الي' &&
    reached.mentions[0]?.kind === 'organisation';
  const led = seat || court ? undefined : reached;
  const near =
    asks &&
    direct &&
    !(page.lang === 'ar' && led && led.first < direct.first) &&
    (direct.first - f.last <= 5 || (page.lang === 'ar' && rest !== after && direct === rest[0]))
      ? direct
      : undefined;
  // «علقت المنظمة عضوية هندوراس», «قبلت دعوة الاتحاد»: whose the object is.
  const owner =
    page.lang === 'ar' &&
    f.words.length > 1 &&
    rest !== after &&
    !data['far'] &&
    !/^ب?(ان|الا|عدم)$/.test(page.tokens[f.last - 1]?.fold ?? '')
      ? rest.find((r) => r.preposition === null && r.first >= f.last && r.first - f.last <= 1 && isOwner(r))
      : undefined;
  // «قصفت مواقع الحوثيين في صنعاء», «اتهمت رواندا بدعم المتمردين»: whom it strikes comes first.
  const scene =
    page.lang === 'ar' &&
    direct &&
    led &&
    direct.first < led.first &&
    // «أكد رئيسها دعم الاتحاد لمولدوفا»: who backs stands right after the noun, whom after ل.
    !(
      f.words.length > 1 &&
      direct.first === f.last &&
      led.preposition === 'ل' &&
      /^(دعم|تاييد|مسانده|تضامن|رفض|معارضه|ادانه|وقوف|استعداد|التزام)$/.test(page.tokens[f.last - 1]?.fold ?? '')
    );
  const close =
    page.lang !== 'ar' && !data['indirect'] && isPlain(page, f) && direct && led && direct.first < led.first
      ? direct
      : undefined;
  // "Crossed the Lebanese border in support of the militias": whose the object is stands within the words that fired.
  const within =
    page.lang === 'en' && !data['indirect'] && direct && led && direct.last <= f.last && led.first - f.last > 1
      ? direct
      : undefined;
  // "Rushed Habre arms": whoever is given something stands between the verb and it.
  const given =
    page.lang === 'en' && data['indirect'] && f.words.length > 1
      ? rest.find(
          (r) =>
            r.first === f.first + 1 &&
            r.last < f.last &&
            r.preposition === null &&
            r.mentions.every(
              (m) => m.kind === 'person' || (m.kind !== 'group' && m.form !== 'demonym') || m.actor.endsWith('.GOV'),
            ),
        )
      : undefined;
  // "Lent Gambia two boats", "propped up Kinshasa": a state or a government right behind the verb is who is helped.
  const helped =
    page.lang === 'en' && data['indirect'] && !led && found && found.first >= f.last && found.first - f.last <= 1
      ? isOwner(found) && found.mentions.every((m) => m.form !== 'demonym')
        ? found
        : undefined
      : undefined;
  // "Trained the Central African army": whoever is trained or armed stands among the words that fired or right behind them.
  const trained =
    page.lang === 'en' &&
    data['type'] === 'AID' &&
    !led &&
    /^(train|equip|arm|re-?arm|financ|fund|bankroll|resuppl|suppl)(s|es|ed|ing|ped|ped|ies|ied|e)?$/.test(
      page.tokens[f.first]?.fold ?? '',
    )
      ? rest.find(
          (r) =>
            r.preposition === null &&
            r.first - f.first <= 4 &&
            r.mentions.every((m) => m.kind === 'group' && !m.code.endsWith('.GOV')) &&
            !own(r),
        )
      : undefined;
  // "Marched to the aid of Congo": the words that fired end in "of".
  const owned =
    page.lang === 'en' && page.tokens[f.last - 1]?.fold === 'of'
      ? rest.find((r) => r.first >= f.last && r.first - f.last <= 4)
      : undefined;
  // "Refused to supply soldiers": what it refuses to do has that object.
  const refusal =
    page.lang === 'en' &&
    data['type'] === 'REJECT' &&
    !(f.words.length > 1 && direct && direct.last <= f.last && page.tokens[f.last - 1]?.fold !== 'to') &&
    (page.tokens[f.last]?.fold === 'to' || f.words.some((w) => page.tokens[w]?.fold === 'to'));
  const chosen =
    data['no_target'] || (refusal && direct && !led)
      ? undefined
      : (near ??
        owned ??
        within ??
        given ??
        helped ??
        trained ??
        owner ??
        close ??
        aside ??
        (data['indirect'] && page.lang === 'ar' ? recipient(around, rest) : undefined) ??
        (scene && !data['indirect'] ? direct : led) ??
        (data['indirect'] && !(page.lang === 'ar' && (receives(around) || enters(around, direct)))
          ? undefined
          : direct));
  const urged = page.lang === 'en' && asks ? pronounAsked(page, f.last, source) : undefined;
  const pronoun =
    page.lang === 'en' &&
    !data['no_target'] &&
    (!data['both'] || data['type'] === 'CONSULT') &&
    (/^(it|them|him)$/.test(page.tokens[f.last]?.fold ?? '') || isBoth(page, f.last))
      ? objectOf(page, f.last, source, data['mode'] === 'withdraw')
      : undefined;
  const free = page.lang === 'ar' && !data['no_target'] ? freePronoun(page, f.last, source) : [];
  // «واتهمها بإيواء المتمردين»: whom the pronoun on the verb means, whoever is told of after it.
  const worn =
    page.lang === 'ar' &&
    !data['no_target'] &&
    free.length === 0 &&
    wordy.has(String(data['type'])) &&
    pronounOn(page, f.first) !== null
      ? objectPronoun(page, f.first, source, data['type'], carried)
      : [];
  let target = free.length ? free : worn.length ? worn : inform(pronoun ?? urged ?? chosen ?? partOf(around, rest));
  if (lead && target.length === 0 && !data['no_target']) target = inform(turnedTo(page, lead, source));
  if (target.length === 0 && page.lang === 'ar' && !data['no_target'])
    target = objectPronoun(page, f.first, source, data['type'], carried);
  if (target.length === 0 && page.lang === 'ar' && /^(ASSAULT|COERCE|REJECT)$/.test(String(data['type'])))
    target = ownedObject(page, f.first + 1, source);
  if (
    page.lang === 'ar' &&
    !data['no_target'] &&
    isResumed(page, f.first, f.first + 6) &&
    (target.length === 0 || led === undefined)
  )
    target = relativeNoun(page, f.first)?.actors.filter((x) => !source.includes(x)) ?? target;
  if (page.lang === 'ar' && target.length === 0 && !data['no_target'])
    target = [...takenUp(page, f), ...peersOf(page, f.last)].filter((x) => !source.includes(x));
  if (page.lang === 'ar' && target.length === 0 && !data['no_target'] && /^(ACCUSE|REJECT)$/.test(String(data['type'])))
    target = makerOf(page, f.last).filter((x) => !source.includes(x));
  if (
    page.lang === 'en' &&
    target.length === 0 &&
    before &&
    !data['no_target'] &&
    (subjectPronoun(page, f.first) >= 0 || actorsOf(before).some((x) => source.includes(x)))
  )
    target = relativeObject(page, before, source);
  // "The deputy he sacked", "an island it once bombed": the noun right before the subject is whom.
  if (page.lang === 'en' && target.length === 0 && !data['no_target'] && !data['both'] && f.voice === 'verb')
    target = contactObject(page, f).filter((x) => !source.includes(x));
  // "Expelled the envoys, a move Washington condemned": whoever made it.
  if (
    page.lang === 'en' &&
    target.length === 0 &&
    /^(REJECT|ACCUSE|SUPPORT)$/.test(String(data['type'])) &&
    before &&
    standsForDeed(page, page.tokens[before.first - 1]?.fold === 'the' ? before.first - 1 : before.first)
  )
    target = carried.filter((x) => !source.includes(x));
  if (page.lang === 'en' && target.length === 0 && /^(REJECT|AGREE|CONCEDE)$/.test(String(data['type'])))
    target = ownerOfWord(page, f.last).filter((x) => !source.includes(x));
  if (page.lang === 'en' && target.length === 0 && /^(REJECT|ACCUSE|SUPPORT)$/.test(String(data['type'])))
    target = objectsAuthor(page, f.last).filter((x) => !source.includes(x));
  if (page.lang === 'en' && target.length === 0 && !data['no_target'] && !data['both'])
    target = actorsOf(
      objectOf(page, f.last, source) ??
        // "Declared them persona non grata", "turned both down".
        (f.words.length > 1 &&
        (/^(it|them|him)$/.test(page.tokens[f.first + 1]?.fold ?? '') || isBoth(page, f.first + 1))
          ? objectOf(page, f.first + 1, source)
          : undefined),
    );
  // "Suspended arms deliveries to both", "accused both": whoever the text is about.
  if (page.lang === 'en' && target.length === 0 && !data['no_target'] && f.voice === 'verb') {
    const both = [f.last, f.last + 1].find((k) => isBoth(page, k));
    if (both !== undefined && !/^[a-z]/.test(page.tokens[both + 1]?.fold ?? '.'))
      target = bothNamed(page, both, source);
  }
  if (
    page.lang === 'en' &&
    target.length === 0 &&
    /^(THREATEN|AGREE|ACCUSE)$/.test(String(data['type'])) &&
    f.voice === 'verb' &&
    (closesReport(page, f.first) || subjectBehind(page, f.first))
  )
    target = contentParty(page, f.first, source);
  // "Vowed to teach him a lesson", "agreed to help them": whom the verb it leads to has for an object.
  if (
    page.lang === 'en' &&
    target.length === 0 &&
    !data['no_target'] &&
    !data['both'] &&
    f.voice === 'verb' &&
    [f.last - 1, f.last].some((k) => page.tokens[k]?.fold === 'to')
  ) {
    const to = page.tokens[f.last]?.fold === 'to' ? f.last : f.last - 1;
    if (/^(it|them|him)$/.test(page.tokens[to + 2]?.fold ?? '')) target = actorsOf(objectOf(page, to + 2, source));
  }
  // "Lithuania's decision led China to recall its envoy": whose deed it was.
  if (
    page.lang === 'en' &&
    target.length === 0 &&
    f.voice === 'verb' &&
    /^(SANCTION|ACCUSE|THREATEN|COERCE|MOBILIZE)$/.test(String(data['type']))
  )
    target = promptedBy(page, f.first, source);
  // "Called the American raids on the rebels a crime": whose they are.
  const called =
    page.lang === 'en' &&
    data['type'] === 'ACCUSE' &&
    f.words.length > 1 &&
    /^(call|brand|label|term|describ|denounc|see|sees|saw|detect|smell|suspect)/.test(page.tokens[f.first]?.fold ?? '')
      ? rest.find((r) => r.last <= f.last && (r.preposition === null || /^(by|of|from)$/.test(r.preposition)))
      : undefined;
  if (called && !actorsOf(called).some((x) => source.includes(x))) target = actorsOf(called);
  // "Soldiers died when gunmen attacked their post": whose the object is, wherever it stands.
  if (
    page.lang === 'en' &&
    (target.length === 0 || (chosen !== undefined && /^(of|in|at)$/.test(chosen.preposition ?? ''))) &&
    source.length > 0 &&
    data['type'] === 'ASSAULT' &&
    !data['victims'] &&
    /^(their|its|his|her)$/.test(page.tokens[f.last]?.fold ?? '')
  )
    target = ownedBy(page, f.last, source) ?? target;
  if (page.lang === 'en' && (asks || data['type'] === 'CONSULT') && (target.length === 0 || !asks)) {
    const two = betweenTwo(page, f.last, asks ? 6 : 1).filter((x) => !source.includes(x));
    if (two.length > 1 && !asks) return { source, target: two, passive: false };
    if (two.length) target = two;
  }
  // "We beg for ships," he wrote to London.
  if (
    page.lang === 'en' &&
    target.length === 0 &&
    (asks || data['type'] === 'THREATEN') &&
    isFirstPerson(page, f.first)
  )
    target = actorsOf(writtenTo(page, f.last)).filter((x) => !source.includes(x));
  if (page.lang === 'en' && target.length === 0 && asks) target = askedToGo(page, f.last);
  const wanted = page.lang === 'en' && target.length === 0 && asks ? wantedAt(page, f) : -1;
  if (wanted >= 0) target = askedAs(page, wanted).filter((x) => !source.some((y) => y.slice(0, 3) === x));
  if (page.lang === 'en' && target.length === 0 && data['type'] === 'AGREE')
    target = actorsOf(promisedFor(page, f.last, source));
  if (data['receives']) return { source: target, target: source, passive: false };
  if (data['mutual'] && source.length > 0 && target.length > 0) {
    const sides = [...new Set([...source, ...target])];
    return { source: sides, target: sides, passive: false, subject: source };
  }
  if (data['both'] && target.length === 0) {
    const sides = [
      ...new Set([
        ...source,
        ...rest
          .filter(
            (r) =>
              r.preposition === 'with' || r.preposition === 'مع' || r.preposition === 'с' || r.preposition === 'со',
          )
          .flatMap((r) => actorsOf(r)),
      ]),
    ];
    const alone = page.lang === 'ar' && data['type'] !== 'CONSULT';
    return { source: sides, target: alone || sides.length > 1 ? sides : [], passive: false };
  }
  const each = page.lang === 'en' && !data['no_target'] ? eachOther(page, f, source) : [];
  if (each.length > 1) return { source: each, target: each, passive: false };
  target = target.filter((t) => !source.includes(t));
  return { source, target, passive: false };
}

/** Acts of words whose Arabic verb has a party for its object. */
const wordy: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'THREATEN', 'SUPPORT']);

/** «استبعدت نشر جنود»: soldiers without a name are the sender's own. */
const isOwnSent = (page: Page, r: Run): boolean =>
  isBareForce(r) && [1, 2, 3].some((k) => /^(نشر|ارسال|ايفاد|بعث)$/.test(page.tokens[r.first - k]?.fold ?? ''));

/** «اتفاق بوساطة تركية», «أكد دعم الاتحاد لمولدوفا»: by whose help or with whose backing is not whom it is aimed at. */
const isMeans = (page: Page, r: Run): boolean =>
  /^ب(وساطه|رعايه|حضور|مشاركه|دعم|ضغط|مساعده|مباركه|قياده|اشراف|تنسيق|دعوه|موافقه|تمويل|تحريض|ايعاز|ترحيب|تاييد|طلب|تكليف)$/.test(
    page.tokens[r.first - 1]?.fold ?? '',
  );

/** A verb of one word, or with its particle: "turned down". */
function isPlain(page: Page, f: Around['f']): boolean {
  if (f.words.length === 1) return true;
  const particle = page.tokens[f.last - 1]?.fold ?? '';
  return f.words.length === 2 && f.last - f.first === 2 && /^(down|off|up|out|aside|away|back)$/.test(particle);
}

/** "Appealed for", "asked for", "sought": where what is wanted begins, or -1. */
function wantedAt(page: Page, f: Around['f']): number {
  // "Asked on Monday for".
  let at = f.last;
  while (page.isDated(at) || (page.tokens[at]?.fold === 'on' && page.isDated(at + 1))) at++;
  if (page.tokens[at]?.fold === 'for') return at + 1;
  const led = f.words.find((w) => page.tokens[w]?.fold === 'for');
  if (led !== undefined && led + 1 < f.last) return led + 1;
  return page.tokens[f.last - 1]?.fold === 'for' ||
    /^(s(eek|eeks|eeking|ought)|request(ed|ing|s)?)$/.test(page.tokens[f.first]?.fold ?? '')
    ? f.last
    : -1;
}

const verbs: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'THREATEN', 'ACCUSE']);

/** An -ing form behind a noun that says nothing itself: "returned from the border accusing Sudan". */
function isManner(page: Page, i: number): boolean {
  const before = page.tokens[i - 1];
  if (!(page.tokens[i]?.fold ?? '').endsWith('ing') || before?.kind === 'punct') return false;
  return (
    page.isDated(i - 1) ||
    /^(meeting|talks|summit|session|border|front|capital|city|town|palace|airport|hall|chamber|room|house|home|conference|table|ceremony|visit|trip|tour|night|day|evening|morning|afternoon|week|weekend)$/.test(
      before?.fold ?? '',
    )
  );
}

/** Whose the thing is that a pronoun before it owns, other than whoever acts; undefined where nobody else is. */
function ownedBy(page: Page, at: number, source: readonly string[]): readonly string[] | undefined {
  const owner = actorsOf(spokenOf(page, at, source)).filter((x) => !source.includes(x));
  return owner.length > 0 ? owner : undefined;
}

/** "Troops", "police": a force named by one word alone. */
function isBareForce({ mentions }: Run): boolean {
  const [force] = mentions;
  return (
    mentions.length === 1 &&
    force?.kind === 'group' &&
    force.last - force.first === 1 &&
    /\.(MIL|SEC)$/.test(force.actor)
  );
}

/** States, bodies and governments own offers and memberships; soldiers and experts are what is sent. */
const isOwner = (r: Run): boolean =>
  r.mentions.every(
    (m) => m.kind === 'state' || m.kind === 'organisation' || m.kind === 'person' || m.actor.endsWith('.GOV'),
  );

/** "Struck a convoy of Malian troops": the party that a plain object right after an English verb of violence or seizure is part of. */
function partOf({ page, f, data }: Around, rest: readonly Run[]): Run | undefined {
  const frees = data['mode'] === 'release';
  if (page.lang !== 'en' || data['no_target'] || !(frees || /^(ASSAULT|COERCE)$/.test(String(data['type']))))
    return undefined;
  return rest.find(
    (r) =>
      r.preposition === 'of' &&
      r.first - f.last <= 4 &&
      r.mentions.every(
        (m) =>
          m.kind === 'group' ||
          // "Freed the survivors of the American crew".
          (frees && m.form === 'demonym') ||
          m.form === 'role' ||
          m.form === 'pronoun' ||
          (m.kind === 'person' && /\.(OPP|REB|CVL|ELI|MED)$/.test(m.code)),
      ),
  );
}

/** An English -ing form after a comma, or after "and" in one: it goes with the subject of the sentence. */
function isTrailing(page: Page, i: number): boolean {
  const before = page.tokens[i - 1]?.fold ?? '';
  return (page.tokens[i]?.fold ?? '').endsWith('ing') && before === ',';
}

/** "A did X, when B did Y, and did Z": after the comma the verb goes on with the main clause. */
function resumesMain(page: Page, i: number): boolean {
  const k = beforeTime(page, i);
  if (page.tokens[k - 1]?.fold !== ',') return false;
  const perfect = /^(has|have)$/.test(page.tokens[k + 1]?.fold ?? '');
  for (let n = k - 2; n > page.sentenceAt(i).first; n--) {
    const fold = page.tokens[n]?.fold ?? '';
    if (/^[;:]$/.test(fold)) return false;
    // "India says the gunmen were trained abroad, and has accused": whoever says.
    if (perfect && /^(says|said|say)$/.test(fold) && page.tokens[n + 1]?.kind === 'word') return true;
    if (/^(when|while|after|before|because|since|although|though|which|who|whom|whose|where|that)$/.test(fold))
      return page.tokens[n - 1]?.fold === ',';
  }
  return false;
}

/** The party that a sentence opens with, or the part of it after a semicolon. */
function mainSubject(page: Page, i: number): readonly string[] | null {
  let first = page.sentenceAt(i).first;
  for (let k = first; k < i; k++) if (/^[;:]$/.test(page.tokens[k]?.fold ?? '')) first = k + 1;
  const lead = runs(page, afterLead(page, first, i), i).find((r) => !isDateline(r));
  return lead && lead.preposition === null && lead.first - first <= 12 ? actorsOf(lead) : null;
}

/** "… and asked", "… and has since asked", «и уже попросил»: a verb joined to another of the same subject. */
function isCoordinated(page: Page, i: number): boolean {
  const k = page.lang === 'en' ? beforeTime(page, i) : i - 1;
  return hasWord(page, coordinators, k, k + 1) || (page.lang === 'en' && isSerial(page, i, k));
}

/** "Malta expelled the instructors, accused Libya of piracy and complained": the middle of a list of verbs, each in the past. */
function isSerial(page: Page, i: number, comma: number): boolean {
  const { first, last } = page.sentenceAt(i);
  if (page.tokens[comma]?.fold !== ',' || !isPast(page, i)) return false;
  if (/^(by|of|to|in|at|on|under|from|with)$/.test(page.tokens[i + 1]?.fold ?? '')) return false;
  if (beforeInserted(page, i, first) >= 0 || closesApposition(page, comma, first)) return false;
  for (let k = i + 1; k < last - 1; k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[;:]$/.test(fold)) return false;
    if (fold === 'and' && isPast(page, k + (/ly$|^(then|also|later)$/.test(page.tokens[k + 1]?.fold ?? '') ? 2 : 1)))
      return true;
  }
  return false;
}

/** "Al-Haraka, the main opposition party, denounced": a comma that closes what is said of a name nobody knows. */
function closesApposition(page: Page, comma: number, first: number): boolean {
  for (let k = comma - 2; k > comma - 12 && k > first; k--)
    if (page.tokens[k]?.fold === ',')
      return (
        k - first <= 5 &&
        page.tokens[k - 1]?.capital === true &&
        /^(the|a|an|its|his|her|their|once|then|former|now)$/.test(page.tokens[k + 1]?.fold ?? '')
      );
  return false;
}

/** A past form of a verb that some rule knows. */
function isPast(page: Page, i: number): boolean {
  const token = page.tokens[i];
  if (token?.kind !== 'word' || page.mentionAt(i) || /(ing|s)$/.test(token.fold)) return false;
  return isKnownVerb(ruleBook(page.lexicon, 'en'), token.fold);
}

const coordinators: ReadonlySet<string> = new Set(['and', 'but', 'и', 'а', 'но']);
