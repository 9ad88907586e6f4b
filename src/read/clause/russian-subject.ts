import { actorsOf, beforeInserted, mentionsBetween, runs, stopsClause } from './clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Page, Run } from '../page.ts';
import { spokenOf } from './russian-pronoun.ts';
import { isDeedOf } from './russian-owner.ts';
import { isInfinitive } from './russian-infinitive.ts';
import { agrees, any, casesOf, isCounted, runCases } from '../words/russian-case.ts';

/** Who acts by a Russian verb: a party; `none` where another noun or nobody does; null where the verb leaves its subject out. */
export type Subject = Run | 'none' | null;

const gerund = /(вши|вшись|[аяиыу]в|[аеуи]я|[аеуи]ясь|[дтсз]я)$/;
const participle = /([аеиыояую]вш|[гксдзпб]ш|[уюая]щ)(ий|ая|ее|ие|его|ей|их|ую|им|ими|ему|ем)(ся)?$/;
const finiteForm = /(..л|..ла|..ло|..ли|..лся|..лась|..лось|..лись|..[еи]т|..[уюя]т|..[еи]тся|..[уюая]тся)$/;
/** Past forms without -л. */
const bareForm =
  /^(отверг|сверг|предостерег|помог|привез|вывез|увез|завез|перевез|принес|внес|вынес|нанес|снес|понес|унес|перенес|погиб|умер|запер|достиг|настиг|сжег|поджег|зажег|берег|сберег|смог|пренебрег|подверг|поверг|опроверг|отрекся|отвлек|навлек|извлек|привлек|вовлек|пресек|обрек|спас|возрос|исчез|затих|возник)$/;
const nouns =
  /^(обстрел|расстрел|развал|провал|скандал|обвал|завал|перевал|накал|потенциал|вокзал|квартал|прицел|передел|надел|удел|пробел|карнавал|произвол|раскол|прокол|генерал|канал|журнал|материал|протокол|капитал|персонал|футбол|стол|отдел|раздел|предел|посол|посла|села|дела|тела|числа|капитала|канала|генерала|отдела|предела|узла|угла|тыла|стола|скала|зала|вала|журнала|материала|персонала|протокола|терминала|арсенала|металла|филиала|сигнала|непала|сенегала|адмирала|корабли|рубли|капли|сабли|петли|узел|тыл|арсенал|терминал|криминал|сила|школа|скала|глава|число|дело|село|тело|начало|правило|зеркало|цели|модели|земли|недели|автомобили|отели|доли|роли|если|или|ли|совет|комитет|пакет|кабинет|билет|лет|бюджет|ответ|авторитет|запрет|свет|цвет|портрет|интернет|университет|иммунитет|приоритет|суверенитет|паритет|дефицит|кредит|визит|лимит|транзит|приют|институт|маршрут|атрибут|статут|путь|минут|валют|салют|кают|статут|трибут|дебют|ребят|ракет|газет|монет|анкет|планет|защит|элит|орбит|плит|привет|завет|букет|буфет|балет|паспорт|обет|навет|предмет|субъект|митинг|нет|вред|около|дотла|была|был|было|были)$|(тел|тели|телей)$/;

/** A finite form, by its look. */
const isFinite_ = (fold: string): boolean => (finiteForm.test(fold) && !nouns.test(fold)) || bareForm.test(fold);

/** The case of the party is nominative or may be; the verb agrees with it. */
function fits(page: Page, verb: string, run: Run): 'sure' | 'maybe' | null {
  const about = run.preposition === 'около' && isCounted(page, run.first);
  if ((run.preposition !== null && !about && !isLoose(page, run)) || !run.mentions[0]?.acts) return null;
  // «Посылать солдат отказался»: the object of an infinitive.
  if (
    run.mentions[0].form === 'role' &&
    run.last === run.first + 1 &&
    isInfinitive(page.tokens[run.first - 1]?.fold ?? '')
  )
    return null;
  const cases = runCases(page, run);
  // «Налёта не простил, а японский ультиматум отверг».
  if (run.mentions[0].form === 'demonym' && ofWords.test(verb) && isDeedOf(page, run)) return null;
  // «Во главе с бразильцем Лобу», «послу Ариасу»: the name goes with the noun right before it.
  const held = page.mentionAt(run.first - 1);
  if (
    held &&
    held.last === run.first &&
    held.form === 'demonym' &&
    run.mentions[0].kind === 'person' &&
    !casesOf(page, held).includes('n')
  )
    return null;
  const at = officeAt(page, run);
  const office = at >= 0;
  if (run.mentions[0].kind === 'treaty' && !office) return null;
  if (office)
    return /[гкх]и$|..[ыи]$/.test(page.tokens[at]?.fold ?? '') === /(ли|лись|ют|ут|ят|ат)$/.test(verb) ? 'sure' : null;
  // «Вошли три тысячи миротворцев ЭКОВАС»: counted, they stand in the genitive.
  // «Убив тринадцать жителей, танки ушли»: those who were killed.
  if (/g/.test(cases) && isCounted(page, run.first) && !gerund.test(page.tokens[run.first - 2]?.fold ?? ''))
    return /(ли|лись|ло|лось|ют|ут|ят|ат|ет|ит)(ся)?$/.test(verb) ? 'sure' : null;
  if (!cases.includes('n') || !agrees(page, verb, run)) return null;
  return cases === 'n' || cases === 'na' || isNeuter(page, verb, run) ? 'sure' : 'maybe';
}

/** «Обвинило Чили»: of names that do not decline a neuter form tells that they act. */
const isNeuter = (page: Page, verb: string, run: Run): boolean =>
  /(ло|лось)$/.test(verb) &&
  run.mentions.length === 1 &&
  run.mentions[0]?.kind === 'state' &&
  /[оеиу]$/.test(page.tokens[run.last - 1]?.fold ?? '') &&
  runCases(page, run) === any;

/** «На просьбу о посредничестве АСЕАН не откликнулась»: an abbreviation after another noun may be free of its preposition. */
const isLoose = (page: Page, run: Run): boolean =>
  !smallWords.ru.preposition.has(page.tokens[run.first - 1]?.fold ?? '') &&
  (run.mentions[0]?.form === 'abbrev' ? !page.mentionAt(run.last) : isUndeclined(page, run));

/** «Предложение Боливии о переговорах Чили отклонила»: a name that does not decline, right before the verb of one. */
function isUndeclined(page: Page, run: Run): boolean {
  if (run.mentions[0]?.kind !== 'state' || runCases(page, run) !== any) return false;
  const next = page.tokens[run.last]?.fold ?? '';
  const verb = next === 'не' ? (page.tokens[run.last + 1]?.fold ?? '') : next;
  return /(л|ла|ло|лся|лась|лось|ет|ит|ется|ится)$/.test(verb) && isFinite_(verb);
}

/** «Командование гвардии», «представитель военных»: whoever speaks or acts for the party in the genitive after him. */
function officeAt(page: Page, run: Run): number {
  if (!/g/.test(runCases(page, run))) return -1;
  // «Солдаты арестовали офицеров»: past a verb they are nobody's.
  const floor = isFinite_(page.tokens[run.first - 1]?.fold ?? '') ? run.first - 1 : run.first - 2;
  for (let k = run.first - 1; k >= floor && k >= 0; k--)
    if (
      /^(посредники?|моряки|летчики|врачи|спасатели|полицейские|военные|партизаны|эксперты|наблюдатели|инспекторы|следователи|прокуроры|прокуратура|минобороны|представител[ьи]|глава|главы|заместител[ьи]|замминистры?|вице-президенты?|вице-премьеры?|сенаторы?|парламентари[йи]|губернаторы?|генералы?|офицеры?|делегаты?|посланники?|посланцы?|эмиссары?|переговорщики?|члены|участники|страны|государства|министерств[оа]|правительств[оа]|власти|флоты?|командовани[ея]|руководство|лидеры?|вожд[ьи]|чиновники?|депутаты?|командующ(ий|ие)|командиры?|пресс|секретарь|премьер|президенты?|министры?|послы?|парламент|штаб|сенат|кабинет|делегация|представительница|войска|части|подразделения|отряды|самолеты|корабли|танки|истребители|вертолеты|беспилотники|ракеты|солдаты|бойцы|боевики|спецслужбы|ведомство|ополченцы|повстанцы|мятежники|джихадисты|террористы|сторонники|жители|граждане|сессия|заседание|совещание|саммит|миротворцы|контингент|батальон|бригада|полк|флот|эскадра|эскадрилья|авиация|артиллерия|десант|десантники|пехотинцы|карабинеры|советник|дипломаты?|пресс-служба|совет|комитет|комиссия|ассамблея|миссия|секретариат|конференция|бюро|суд|трибунал|партия|движение|окружение|адвокаты|соратники|люди|посольство)$/.test(
        page.tokens[k]?.fold ?? '',
      )
    )
      return k;
  return -1;
}

export function russianSubject(page: Page, i: number): Subject {
  const verb = page.tokens[i]?.fold ?? '';
  const sentence = page.sentenceAt(i);
  if (participle.test(verb)) return describedBy(page, i);
  if (gerund.test(verb) && !/(ет|ют|ит|ят|ла|ло|ли|[бгкзлптш]ся)$/.test(verb)) return mainSubject(page, i);
  const relative = relativeBefore(page, i);
  // «Лондон, также гарант, вмешиваться не стал»: its infinitive and small words stand between.
  let start = i;
  while (
    start > sentence.first &&
    /(ть|ти|чь|ться)$|^(не|уже|также|вновь|еще|тоже|пока|его|ее|их|ему|ей|им)$/.test(page.tokens[start - 1]?.fold ?? '')
  )
    start--;
  if (relative && /^(который|которая|которое|которые)$/.test(page.tokens[relative]?.fold ?? '')) {
    const head = runs(page, Math.max(sentence.first, relative - 10), relative).at(-1);
    const whole = agreesWith(page.tokens[relative]?.fold ?? '', verb);
    const own = runs(page, relative + 1, i).find(
      (r) => fits(page, verb, r) === 'sure' && (runCases(page, r) === 'n' || !whole),
    );
    // «Договор, который подписали в Вене Чад и Судан»: the relative word is the object, the subject follows.
    if (!own && !whole) return following(page, i, verb) ?? 'none';
    return own ?? head ?? 'none';
  }
  // «Руанда, солдаты которой перешли границу»: whose they are stands behind them.
  const men = relative ? page.mentionAt(relative - 1) : undefined;
  if (relative && men?.last === relative && /^(которого|которой|которых)$/.test(page.tokens[relative]?.fold ?? '')) {
    const own = runs(page, men.first, men.last)[0];
    if (own && fits(page, verb, own)) return own;
  }
  const told = relative ? -1 : relativeAhead(page, start, sentence.first);
  const head =
    told >= 0
      ? runs(page, clauseStart(page, told, sentence.first), told).findLast((r) => told - r.last <= 2)
      : undefined;
  if (
    head &&
    fits(page, verb, head) &&
    ((runCases(page, head) !== any && head.preposition === null) ||
      !runs(page, told, i).some((r) => r.last >= i - 4 && fits(page, verb, r)))
  )
    return head;
  // «Тейлор, чьи люди обстреляли корабли»: whose men they are.
  const whose = relative ? -1 : whoseBefore(page, i);
  if (whose >= 0) return runs(page, Math.max(sentence.first, whose - 8), whose).at(-1) ?? 'none';
  let first = relative ? relative + 1 : i;
  if (!relative) {
    const inserted = beforeInserted(page, start, sentence.first);
    if (inserted >= 0) {
      const lead = runs(page, clauseStart(page, inserted, sentence.first), inserted).findLast((r) =>
        fits(page, verb, r),
      );
      if (lead) return lead;
      // «Правительство, которому отказал фонд, ушло»: none of those named in what is set between.
      const from = clauseStart(page, inserted, sentence.first);
      if (runs(page, from, inserted).length === 0 && nounBefore(page, inserted, from))
        return following(page, i, verb) ?? 'none';
    }
    first = clauseStart(page, i, sentence.first);
  }
  const before = runs(page, first, i).filter((r) => fits(page, verb, r));
  const sure = before.filter((r) => fits(page, verb, r) === 'sure');
  // «Перу осудило рейд Чили, отозвало посла и …»: a second verb goes with the first subject.
  const nearest = before.at(-1);
  // «Евросоюз заморозил помощь, а ООН отказывается»: behind another verb, a name that shows no case is the subject.
  const renewed =
    nearest && sure.length > 0 && nearest !== sure.at(-1) && crossesVerb(page, sure.at(-1)?.last ?? i, nearest.first);
  // «Пекин Тайвань не признал»: of two that show no case side by side, the first.
  const pair = sure.at(-2);
  const ahead =
    pair && nearest === sure.at(-1) && pair.last === nearest?.first && runCases(page, nearest) === 'na'
      ? pair
      : undefined;
  const left =
    ahead ??
    (joined(page, i)
      ? (leaderOf(page, sure, i) ?? leaderOf(page, before, i) ?? sure[0] ?? before[0])
      : renewed
        ? nearest
        : (sure.at(-1) ?? nearest));
  const right = following(page, i, verb);
  if (left && right) {
    const moved =
      runCases(page, left) !== 'n' &&
      runCases(page, right) === 'n' &&
      (left.last < i || right.first === i + 1 || right.mentions[0]?.kind === 'person');
    // «Первым независимость Бангладеш признал Бутан»: a name that shows no case behind a noun is its owner.
    if (
      runCases(page, left) === any &&
      right.first === i + 1 &&
      fits(page, verb, right) === 'sure' &&
      isOwner(page, left)
    )
      return right;
    const other = crossesVerb(page, left.last, i) && (right.first === i + 1 || runCases(page, right) === 'n');
    return moved || (other && !joined(page, i)) ? right : other && runCases(page, right) === 'n' ? right : left;
  }
  if (left) return left;
  if (right && (runCases(page, right) === 'n' || !joined(page, i))) return right;
  const seat = isIndefinite(verb) ? (seatOf(page, first, i, verb) ?? seatAfter(page, i, verb)) : undefined;
  if (seat) return seat;
  // «Камбоджа, которую посещают туристы»: the relative word is the object, and somebody whom no name covers acts.
  if (relative && /^(которого|которую|которых)$/.test(page.tokens[relative]?.fold ?? '') && isIndefinite(verb))
    return 'none';
  if (nounBefore(page, i, first) || isMeeting(page, first)) return 'none';
  // The subject is left out: the last that the sentence named.
  const earlier = runs(page, sentence.first, first).findLast((r) => fits(page, verb, r) === 'sure');
  // «В Кремле заявили, что выступают за …»: whoever speaks.
  if (/^(что|будто)$/.test(page.tokens[start - 1]?.fold ?? '')) return null;
  return earlier ?? (isIndefinite(verb) && !joined(page, i) ? 'none' : null);
}

/** «Париж, к которому обращался Чад, от гарантий отказался», «Каир, чьи порты закрыты, помощи не дал»: the comma that parts the subject from what is told of it, the object alone right before the verb; or -1. */
export function relativeAhead(page: Page, i: number, floor: number): number {
  let close = i - 1;
  while (close > floor && page.tokens[close]?.kind !== 'punct') {
    if (isFinite_(page.tokens[close]?.fold ?? '') && !page.mentionAt(close)) return -1;
    close--;
  }
  if (page.tokens[close]?.fold !== ',') return -1;
  for (let k = close - 1; k > floor && k > close - 24; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[;:.!?]$/.test(fold)) return -1;
    if (fold !== ',') continue;
    // «Совет, членом которого Оман стал в январе, осудил …».
    if ([1, 2, 3, 4, 5].some((n) => relatives.test(page.tokens[k + n]?.fold ?? '') && wordsBetween(page, k + 1, k + n)))
      return k;
  }
  return -1;
}

const relatives = /^(котор(ый|ая|ое|ые|ого|ой|ых|ому|ую|ым|ыми|ом)|чей|чья|чье|чьи|чьего|чьей|чьих|куда|где|откуда)$/;

const wordsBetween = (page: Page, from: number, to: number): boolean => {
  for (let k = from; k < to; k++)
    if (page.tokens[k]?.kind !== 'word' || page.mentionAt(k) || isFinite_(page.tokens[k]?.fold ?? '')) return false;
  return true;
};

/** The party that a sentence is about till a token: the first that may stand in the nominative. */
export const russianLead = (page: Page, i: number): Run | undefined =>
  runs(page, page.sentenceAt(i).first, i).find(
    (r) => r.preposition === null && r.mentions[0]?.acts && /^na?$/.test(runCases(page, r)),
  );

/** Where «чьи», «чей» stands shortly before a verb, only a noun that no name covers between; or -1. */
function whoseBefore(page: Page, i: number): number {
  for (let k = i - 1; k > i - 12 && k > page.sentenceAt(i).first; k--) {
    if (/^(чьи|чей|чья|чье)$/.test(page.tokens[k]?.fold ?? '')) return k;
    if (page.tokens[k]?.kind === 'punct' || page.mentionAt(k)?.kind === 'state') return -1;
  }
  return -1;
}

/** Whether a relative word in the nominative goes with a past form or a present, by number and gender. */
function agreesWith(relative: string, verb: string): boolean {
  const bare = verb.replace(/(ся|сь)$/, '');
  if (relative === 'которые') return /(ли|ют|ут|ят|ат)$/.test(bare);
  if (/(ли|ют|ут|ят|ат)$/.test(bare)) return false;
  return relative === 'которая'
    ? !/(ло|[^аеиоуыэюя]л|[аеиоуыя]л)$/.test(bare)
    : relative === 'которое'
      ? !/л[а]?$/.test(bare)
      : !/л[ао]$/.test(bare);
}

function clauseStart(page: Page, i: number, floor: number): number {
  let k = i;
  while (
    k > floor &&
    !stopsClause(page, k - 1) &&
    !closesQuote(page, k - 1) &&
    !smallWords.ru.relative.has(page.tokens[k - 1]?.fold ?? '')
  )
    k--;
  return k;
}

/** «Так действуют пираты», - возмутился …: the dash after words that are quoted. */
const closesQuote = (page: Page, i: number): boolean =>
  page.tokens[i]?.fold === '-' &&
  (page.tokens[i - 1]?.fold === '"' || (page.tokens[i - 1]?.fold === ',' && page.tokens[i - 2]?.fold === '"'));

/** «Рютте, осудивший …»: the noun that the participle goes with. */
function describedBy(page: Page, i: number): Subject {
  const sentence = page.sentenceAt(i);
  for (let k = i - 1; k >= Math.max(sentence.first, i - 8); k--) {
    if (page.tokens[k]?.fold !== ',') continue;
    const head = runs(page, Math.max(sentence.first, k - 6), k).at(-1);
    return head && k - head.last <= 1 ? head : 'none';
  }
  return 'none';
}

/** A gerund acts by the subject of its sentence, before it or after it. */
function mainSubject(page: Page, i: number): Subject {
  const sentence = page.sentenceAt(i);
  const sure = (r: Run): boolean => r.preposition === null && /^na?$/.test(runCases(page, r));
  // «Об этом объявил делегат Саландра, пригрозив …»: the subject of the verb before the comma.
  const named = runs(page, clauseStart(page, i, sentence.first), i).filter(sure);
  // «Корея обстреляла южнокорейский остров, убив двоих»: who stands before the verb, if anybody.
  const last = named.at(-1);
  const anew = last && [1, 2, 3].some((n) => /^(,|а|но|однако)$/.test(page.tokens[last.first - n]?.fold ?? ''));
  const own = anew ? last : (leaderOf(page, named, i) ?? last);
  const opening = runs(page, sentence.first, i).findLast((r) => r.last === i - 1);
  // «США, пригрозив …»: whoever opens the clause right before the comma, whatever his name shows.
  if (
    !own &&
    page.tokens[i - 1]?.fold === ',' &&
    opening?.preposition === null &&
    opening.mentions[0]?.acts &&
    runCases(page, opening).includes('n') &&
    (opening.first === sentence.first || /^([;:]|а|но|однако)$/.test(page.tokens[opening.first - 1]?.fold ?? ''))
  )
    return opening;
  if (!own && page.tokens[i - 1]?.fold === ',')
    for (let k = i - 2; k >= sentence.first && k > i - 16; k--) {
      if (page.tokens[k]?.kind === 'punct') break;
      if (page.mentionAt(k) || !isFinite_(page.tokens[k]?.fold ?? '')) continue;
      const main = russianSubject(page, k);
      const by =
        main && main !== 'none'
          ? main
          : mentionsBetween(page, k + 1, i - 1).findLast((m) => m.kind === 'person' && m.last === i - 1);
      if (by && 'kind' in by) return { mentions: [by], preposition: null, first: by.first, last: by.last };
      if (by) return by;
      break;
    }
  if (own) return own;
  const to = Math.min(sentence.last, i + 16);
  // «Обвинив Кению в шпионаже, Сомали выслало …»: right past the comma a name that shows no case is the subject.
  const opens = (r: Run): boolean =>
    r.preposition === null &&
    r.mentions[0]?.acts === true &&
    runCases(page, r).includes('n') &&
    [1, 2, 3].some((n) => page.tokens[r.first - n]?.fold === ',') &&
    isFinite_(page.tokens[r.last]?.fold ?? '');
  const later = runs(page, i + 1, to).find((r) => (sure(r) && runCases(page, r) === 'n') || opens(r));
  // «Впустив беженцев, она закрыла границу»: the pronoun after the comma is its subject too.
  for (let k = i + 1; k < Math.min(later?.first ?? to, to); k++)
    if (/^(он|она|оно|они)$/.test(page.tokens[k]?.fold ?? '') && /^[,)]$/.test(page.tokens[k - 1]?.fold ?? ''))
      return spokenOf(page, k) ?? null;
  return later ?? null;
}

function relativeBefore(page: Page, i: number): number | null {
  for (let k = i - 1; k > i - 8 && k > page.sentenceAt(i).first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (smallWords.ru.relative.has(fold)) return k;
    // «Который, по сообщению Кремля, просил».
    if (fold === ',')
      for (let n = k - 1; n > k - 8 && n > 0; n--)
        if (page.tokens[n]?.fold === ',' && smallWords.ru.relative.has(page.tokens[n - 1]?.fold ?? '')) return n - 1;
    if (page.tokens[k]?.kind === 'punct' || (isFinite_(fold) && !page.mentionAt(k))) return null;
  }
  return null;
}

/** «Совещание министров, закончившееся накануне, приостановило …»: a meeting or paper at the head of the clause, no party. */
const isMeeting = (page: Page, first: number): boolean =>
  /^(совещание|заседание|саммит|встреча|конференция|сессия|съезд|форум|пленум|голосование|резолюция|решение|документ|заявление|договор|статья|хартия|устав|соглашение|протокол|декларация|коммюнике)$/.test(
    page.tokens[first]?.fold ?? '',
  ) && !page.mentionAt(first);

/** «Сирийцы взорвали нефтепровод, Аравия порвала с Лондоном и перестала …»: who acts by the verb before the one that is joined to it. */
function leaderOf(page: Page, sure: readonly Run[], i: number): Run | undefined {
  for (let k = i - 1; k >= page.sentenceAt(i).first; k--)
    if (isFinite_(page.tokens[k]?.fold ?? '') && !page.mentionAt(k)) return sure.findLast((r) => r.last <= k);
  return undefined;
}

/** A party right after the verb: «ушла Франция», «осудила вчера Франция». */
function following(page: Page, i: number, verb: string): Run | undefined {
  const sentence = page.sentenceAt(i);
  const from = pastInserted(page, i + 1, sentence.last);
  let last = from;
  // «Отрезал премьер-министр»: the hyphen is no end.
  const ends = (k: number): boolean =>
    page.tokens[k]?.kind === 'punct' &&
    !(page.tokens[k]?.fold === '-' && page.mentionAt(k) !== undefined) &&
    // «Подписали Чад, Нигер и Мали»: nor is a comma between the parties of a list.
    !(page.tokens[k]?.fold === ',' && page.mentionAt(k - 1) !== undefined && page.mentionAt(k + 1) !== undefined);
  while (last < sentence.last && last < from + 8 && !ends(last)) last++;
  const [first, ...rest] = runs(page, from, last);
  // «Отстранил ОАГ», «заморозили и ЛАГ, и ОИС»: an abbreviation right after it.
  const near =
    first &&
    (first.first === i + 1 || (first.first === i + 2 && /^(и|также|сам[аои]?)$/.test(page.tokens[i + 1]?.fold ?? '')));
  if (first && near && fits(page, verb, first) && first.mentions[0]?.form === 'abbrev') return first;
  const next = [first, ...rest].find(
    (r) => r !== undefined && r.first - from < (runCases(page, r) === 'n' ? 7 : 4) && fits(page, verb, r) === 'sure',
  );
  // «Призвал Судан президент Кении»: right after the object, whoever can be nothing but the subject.
  const sure = next && runCases(page, next) === 'na' ? rest.find((r) => r.first > next.first) : undefined;
  return sure &&
    sure.first - (next?.last ?? 0) <= 2 &&
    page.tokens[sure.first - 1]?.fold !== 'и' &&
    runCases(page, sure) === 'n' &&
    fits(page, verb, sure) === 'sure'
    ? sure
    : next;
}

/** «Вторглись, по подсчётам Варшавы, …»: past what is set between commas right after the verb. */
function pastInserted(page: Page, from: number, to: number): number {
  if (page.tokens[from]?.fold !== ',' || !/^(по|как|согласно|судя)$/.test(page.tokens[from + 1]?.fold ?? ''))
    return from;
  for (let k = from + 1; k < Math.min(to, from + 10); k++) if (page.tokens[k]?.fold === ',') return k + 1;
  return from;
}

export function crossesVerb(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isFinite_(page.tokens[k]?.fold ?? '') && !page.mentionAt(k)) return true;
  return false;
}

const joined = (page: Page, i: number): boolean => {
  for (let k = i - 1; k >= i - 3; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^(и|а|но|,|также|затем)$/.test(fold)) return true;
    if (!/^(не|уже|еще|вновь|снова|потом|позже)$/.test(fold)) return false;
  }
  return false;
};

const isIndefinite = (verb: string): boolean => /(ли|лись|ют|ут|ят|ат|ются|утся|ятся)$/.test(verb);

/** «В Варшаве объявили»: those who rule there; «в Тунисе осудили»: of words alone, also where the state itself is named. */
function seatOf(page: Page, first: number, i: number, verb: string): Run | undefined {
  return runs(page, first, i).findLast(
    (r) =>
      /^(в|во)$/.test(r.preposition ?? '') &&
      (r.first - first <= 2 ||
        /^(,|и|а|но)$/.test(page.tokens[r.first - 2]?.fold ?? '') ||
        (i - r.last <= 1 && ofWords.test(verb))) &&
      (/^(capital|seat|role|abbrev)$/.test(r.mentions[0]?.form ?? '') ||
        (r.mentions[0]?.kind === 'state' && ofWords.test(verb))),
  );
}

/** «Предупредили Тбилиси в Евросоюзе», «осудили удар в Кремле»: those who sit there, named behind the object. */
function seatAfter(page: Page, i: number, verb: string): Run | undefined {
  if (!ofWords.test(verb)) return undefined;
  let last = i + 1;
  while (last < i + 5 && page.tokens[last]?.kind === 'word') last++;
  return runs(page, i + 1, last).find(
    (r) =>
      /^(в|во)$/.test(r.preposition ?? '') &&
      r.first - i >= 2 &&
      (/^(seat|role)$/.test(r.mentions[0]?.form ?? '') || r.mentions[0]?.kind === 'organisation'),
  );
}

/** Verbs by which a government speaks. */
const ofWords =
  /^(вруч|выраз|осуд|осужд|обвин|раскритик|критик|заяв|потреб|призва|призыва|отверг|отклон|опроверг|приветств|поддерж|назва|называ|предупре|предосте|пригроз|пообещ|обеща|предлож|предлага|согласи|соглаша|отказа|возму|сочл|считают)/;

/** A noun that no name covers stands right before a party. */
function isOwner(page: Page, run: Run): boolean {
  const token = page.tokens[run.first - 1];
  return (
    token?.kind === 'word' &&
    !page.mentionAt(run.first - 1) &&
    /(ие|ство|[ауюыиь])$/.test(token.fold) &&
    token.fold.length > 4
  );
}

/** A noun that is no party stands right before the verb: «ракета убила». */
function nounBefore(page: Page, i: number, first: number): boolean {
  let k = i - 1;
  while (
    k >= first &&
    /^(не|уже|еще|вновь|снова|также|затем|тоже|было|был|была|были|назавтра|наутро|вечером|утром|ночью|днем|тогда|тотчас|тут|потом|позже|позднее|вскоре|сразу|дважды|трижды|вчера|сегодня|накануне|зато|теперь|сейчас|лишь|даже|все|же|его|ее|их|ему|ей|им)$|..о$/.test(
      page.tokens[k]?.fold ?? '',
    ) &&
    !(page.tokens[k]?.capital && k > first)
  )
    k--;
  const token = page.tokens[k];
  // «Но солдат послать отказалась»: an infinitive is no noun.
  if (k < first || token?.kind !== 'word' || page.mentionAt(k) || isInfinitive(token.fold)) return false;
  const small = smallWords.ru;
  if (small.and.has(token.fold) || small.pronoun.has(token.fold) || small.preposition.has(token.fold)) return false;
  if (page.datesIn(page.sentenceAt(i)).some((d) => d.first <= k && k < d.last)) return false;
  for (let n = k - 1; n >= Math.max(first, k - 2); n--) {
    if (page.datesIn(page.sentenceAt(i)).some((d) => d.first <= n && n < d.last)) break;
    if (small.preposition.has(page.tokens[n]?.fold ?? '')) return false;
  }
  return /[бвгджзклмнпрстфхцчшщйаяоеыиь]$/.test(token.fold) && !/(ую|ого|ому|ыми|ими|ах|ам|ами)$/.test(token.fold);
}

/** The party a Russian verb acts on: beside its prepositions, one in a case that its subject cannot have. */
export function russianObject(page: Page, parties: readonly Run[], subject: Subject, dative: boolean): Run | undefined {
  const free = parties.filter((r) => r.preposition === null && r !== subject && !sameRun(r, subject));
  const within = (cases: string) => (r: Run) =>
    runCases(page, r)
      .split('')
      .some((c) => cases.includes(c));
  if (dative) return free.find((r) => /^(d|dp|da|id|gdp|gdip)$/.test(runCases(page, r))) ?? free.find(within('d'));
  return free.find(
    (r) =>
      !/^(n|i|p)$/.test(runCases(page, r)) ||
      // «Признала государство Палестина».
      /^(государство|республику|страну)$/.test(page.tokens[r.first - 1]?.fold ?? ''),
  );
}

const sameRun = (a: Run, b: Subject): boolean => b !== null && b !== 'none' && a.first === b.first;

export const subjectIds = (subject: Subject): readonly string[] =>
  subject && subject !== 'none' ? actorsOf(subject) : [];

/** Where the clause of a Russian verb ends: before a new verb and its subject, "а", "но", a relative word. */
export function russianReach(page: Page, from: number, to: number): number {
  for (let k = from; k < to; k++) {
    const token = page.tokens[k];
    const fold = token?.fold ?? '';
    if (token?.kind === 'punct') {
      if (
        /^[;:]$/.test(fold) ||
        (fold === ',' &&
          /^(а|но|однако|хотя|зато|которы[йе]|которая|которое|что|чтобы|если|пока|когда|поскольку|ибо)$/.test(
            page.tokens[k + 1]?.fold ?? '',
          ))
      )
        return k;
      continue;
    }
    if (page.mentionAt(k) || (!isFinite_(fold) && !/^(был|была|было|были|будут|будет)$/.test(fold))) continue;
    // A party before the next verb, parted from this one by a comma or "и", is that verb's own.
    for (let n = k - 1; n > from; n--)
      if (page.tokens[n]?.fold === ',' || (page.tokens[n]?.fold === 'и' && !isListAnd(page, n))) return n;
    return k;
  }
  return to;
}

/** «Переговоры Венесуэлы и Гайаны прошли»: two parties of which the second is no subject. */
function isListAnd(page: Page, n: number): boolean {
  const next = page.mentionAt(n + 1);
  return page.mentionAt(n - 1) !== undefined && next !== undefined && !casesOf(page, next).includes('n');
}

/** The word a Russian infinitive hangs on: `done` where it tells a deed begun or achieved, `planned` where one is decided or meant; null otherwise. */
export function governor(page: Page, i: number): { readonly kind: 'done' | 'planned'; readonly at: number } | null {
  const sentence = page.sentenceAt(i);
  for (let k = i - 1; k >= Math.max(sentence.first, i - 8); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct' && fold !== '"') return null;
    const denied = page.tokens[k - 1]?.fold === 'не';
    if (/^(начал|продолж|стал|сумел|смог|удалось|успел|пришлось|принял)/.test(fold) || fold.startsWith('вынужден'))
      return denied ? null : { kind: 'done', at: k };
    if (
      /^(намерен|намеревает|планиру|собира[ею]тся|собиралс|собирались|решил|постановил|готов[аоы]?$|готовится|готовятся|будет$|будут$|обязал)/.test(
        fold,
      )
    )
      return denied ? null : { kind: 'planned', at: k };
    if (isInfinitive(fold)) continue;
  }
  return null;
}
