import { actorsOf, type Run, runs } from './clause.ts';
import { smallWords } from './clause-words.ts';
import { type Around, isOwnForce, ontoOf, type Roles } from './event-around.ts';
import { lastBody } from './event-body.ts';
import { victimBetween } from './event-victims.ts';
import type { Page } from './page.ts';
import { runCases } from './russian-case.ts';
import { frontedGoal, frontedObject } from './russian-front.ts';
import { latterOf, meantBy, objectOf, ownerBy, spokenOf, twoBefore } from './russian-pronoun.ts';
import { governor, isInfinitive, russianObject, russianSubject, type Subject } from './russian-subject.ts';

/** A Russian verb in the active: subject and object by their cases, wherever they stand. */
export function russianActive(around: Around): Roles {
  const { page, f, data, after, lastSubject, carried } = around;
  // «Обстрел стоил жизни троим»: the attack is the subject, and who made it was told with it.
  if (data['victims'] && /^(стоил|унес|унос)/.test(page.tokens[f.first]?.fold ?? '')) return strikeBefore(around);
  // Of an infinitive, whoever begins or decides: «войска начали отходить».
  const finite = isInfinitive(page.tokens[f.first]?.fold ?? '') ? governor(page, f.first)?.at : undefined;
  const pronoun = pronounAhead(page, finite ?? f.first);
  const latter = pronoun >= 0 && /^(тот|та|те)$/.test(page.tokens[pronoun]?.fold ?? '');
  const two = pronoun >= 0 && /^об[ае]$/.test(page.tokens[pronoun]?.fold ?? '');
  const meant =
    pronoun < 0 ? undefined : two ? twoBefore(page, pronoun, []) : (latter ? latterOf : spokenOf)(page, pronoun);
  const subject: Subject = meant ?? (pronoun >= 0 ? null : russianSubject(page, finite ?? f.first));
  const named =
    subject === 'none'
      ? spokesman(page, f.first)
      : subject
        ? actorsOf(subject)
        : pronoun < 0 && page.mainState && bandAhead(page, f.first)
          ? spokesman(page, f.first)
          : carried.length > 0
            ? carried
            : lastSubject;
  // «Совещание министров приостановило членство Мали в союзе»: a meeting that no name covers acts for the body.
  const source: readonly string[] = isCrowd(page, subject)
    ? named.map((x) => (/^[A-Z]{3}(\.GOV)?$/.test(x) ? `${x.slice(0, 3)}.CVL` : x))
    : named.length > 0 && !(subject === null && isGathered(around))
      ? named
      : isGathered(around)
        ? lastBody(page, f.first)
        : data['type'] === 'SANCTION' && data['owner']
          ? bodyOf(around)
          : named;
  // «Сенат, у которого президент испрашивал согласия».
  const behind = askedOf(around);
  const relativeAsked = data['type'] === 'REQUEST' ? behind : undefined;
  if (relativeAsked)
    return { source, target: actorsOf(relativeAsked).filter((x) => !source.includes(x)), passive: false };
  // «Посла Ирана вызвали в МИД Польши»: those he was called to.
  if (data['seat']) {
    const host = after.find((r) => /^(в|во)$/.test(r.preposition ?? ''));
    const called = relativeObject(around) ?? calledOf(around, host);
    const by = subject && subject !== 'none' && !sameParty(subject, called) ? actorsOf(subject) : actorsOf(host);
    return { source: by, target: actorsOf(called).filter((x) => !by.includes(x)), passive: false };
  }
  const sentence = page.sentenceAt(f.first);
  const ahead = runs(page, Math.max(sentence.first, f.first - 12), f.first);
  const onto =
    direct(around, ontoOf(around, after)) ??
    ontoOf(
      around,
      ahead.filter((r) => f.first - r.last <= 1),
    );
  const bare = russianObject(
    page,
    after.filter((r) => !isOwnForce(r, source)),
    subject,
    data['dative'] === true && f.words.length > 1,
  );
  // «Разгромила в Лиме миссию Колумбии»: where it was done, and to whom.
  // «Встретились в Бамако»: where they met.
  const scene =
    onto && data['mutual'] === true && /^(в|во)$/.test(onto.preposition ?? '') && onto.mentions[0]?.kind === 'state';
  const led = onto && ((bare && isWhere(page, onto)) || isOwnForce(onto, source) || scene) ? undefined : onto;
  // «Президента свергли военные»: the object stands first, nothing but the verb between.
  // «Солдаты Доу расстреляли»: whose they are stands between, and is no object.
  const front = ahead.findLast(
    (r) =>
      r.preposition === null &&
      r !== subject &&
      f.first - r.last <= 2 &&
      page.tokens[r.last]?.kind !== 'punct' &&
      !(subject && subject !== 'none' && r.first - subject.last >= 0 && r.first - subject.last <= 1),
  );
  const turned =
    !bare && front && (data['dative'] ? /^(d|dp|da|a|ga|gan)$/ : /^(a|ga|da|gan|gap)$/).test(runCases(page, front))
      ? front
      : undefined;
  const object = relativeObject(around) ?? direct(around, bare) ?? turned ?? fronted(around, ahead, subject);
  const possessed = data['owner'] && f.words.length > 1 ? possessor(around, source) : undefined;
  let chosen: Run | undefined;
  if (data['no_target']) chosen = undefined;
  else if (data['indirect']) {
    const given = data['dative'] ? russianObject(page, after, subject, true) : undefined;
    chosen =
      promised(around) ??
      led ??
      (given && /^(d|dp|da|id|gdp|gdip|gdi)$/.test(runCases(page, given)) ? given : undefined) ??
      // «Снабжает Дамаск оружием», «приютила беженцев»: a verb of help alone acts on whoever gets it.
      (data['type'] === 'AID' && f.words.length === 1 ? object : undefined);
  } else if (f.words.length > 1 && data['owner'])
    chosen = possessed ?? ownerOf(around) ?? within(around, subject) ?? led ?? bare ?? object;
  else if (f.words.length > 1)
    chosen =
      led ??
      (data['dative'] || data['genitive'] ? bare : undefined) ??
      object ??
      ownerOf(around) ??
      heldIn(around, subject);
  else chosen = object && led && led.first < object.first ? led : (object ?? led);
  // Whom one agrees or signs with stands after «с»; another party belongs to what is agreed.
  if (data['mutual'] && /^(AGREE|SUPPORT)$/.test(String(data['type']))) chosen = led;
  // «Обсудил Сирию с Эрдоганом»: what about, and with whom.
  if (data['mutual'] && /^(с|со)$/.test(onto?.preposition ?? '')) chosen = onto;
  // A party asked stands right after the verb; a later one belongs to what is asked: «потребовали освобождения Базума».
  if (/^RE(QUEST|JECT)$/.test(String(data['type'])) && chosen !== led && chosen && !asked(around, chosen)) chosen = led;
  if (/^(ACCUSE|SUPPORT|REJECT)$/.test(String(data['type'])) && !chosen)
    chosen = doerAfter(around, source) ?? complainedOf(around, source);
  if (data['type'] === 'THREATEN' && !chosen) chosen = menaced(around);
  if (data['type'] === 'AGREE' && !chosen) chosen = sentTo(around);
  if (data['type'] === 'REQUEST' && !chosen) chosen = appealedTo(around) ?? wished(around, source);
  // «Ливия, с которой Чад разорвал отношения».
  if (!chosen && !data['no_target']) chosen = behind;
  if (!chosen && !data['no_target'])
    chosen =
      (f.words.length === 1 || /^(ACCUSE|REJECT|SUPPORT)$/.test(String(data['type']))
        ? frontedObject(around, subject, source)
        : undefined) ?? frontedGoal(around, subject, source);
  // «Выслала его дипломатов», «захватил её порты»: whose they are, by a pronoun.
  if (f.words.length === 1 && /^(SANCTION|ASSAULT|COERCE)$/.test(String(data['type'])))
    chosen = (chosen && !isDiplomats(chosen) ? undefined : possessor(around, source)) ?? chosen;
  // «Из Чада выслали послов»: whoever they are sent out of.
  if (source.length === 0 && data['mode'] === 'expel') {
    const home = [...ahead, ...after].find((r) => r.preposition === 'из' && r.mentions[0]?.kind === 'state');
    if (home && chosen) return { source: actorsOf(home), target: actorsOf(chosen), passive: false };
  }
  if (isOwnForce(chosen, source)) chosen = undefined;
  const meantBy =
    chosen || data['no_target'] || data['both']
      ? undefined
      : (objectOf(page, f.first, Math.min(sentence.last, f.last + 4), source) ??
        (/^(REJECT|ACCUSE|SUPPORT)$/.test(String(data['type']))
          ? ownerBy(page, f.first, Math.min(sentence.last, f.last + 1), source)
          : undefined));
  // Refugees are not of their host.
  const guests = (x: string): boolean =>
    data['type'] === 'AID' && x.endsWith('.CVL') && source.some((y) => y.slice(0, 3) === x.slice(0, 3));
  const target = (chosen || meantBy ? actorsOf(chosen ?? meantBy) : gatheredAfter(around)).filter((x) => !guests(x));
  if (data['receives']) return struck(around, subject, source, target);
  if (data['mutual'] && source.length > 0 && target.length > 0) return both([...source, ...target]);
  // «Обменивались залпами с таиландскими»: both fight.
  if (data['both'] && source.length > 0 && target.length > 0 && /^(с|со)$/.test(chosen?.preposition ?? ''))
    return both([...source, ...target]);
  if (data['both'] && (target.length === 0 || data['mutual'])) {
    const partner = after.filter((r) => /^(с|со)$/.test(r.preposition ?? '')).flatMap((r) => actorsOf(r));
    const sides = [...new Set([...source, ...partner])];
    return { source: sides, target: sides.length > 1 ? sides : [], passive: false };
  }
  return { source, target: target.filter((t) => !source.includes(t)), passive: false };
}

/** «Порт Чада подвергся бомбардировке авиацией Ливии»: whom an attack befalls is the subject or whose it is; who made it is in the instrumental or goes with the attack. */
function struck(
  { page, f, after }: Around,
  subject: Subject,
  source: readonly string[],
  target: readonly string[],
): Roles {
  const agent = after.find((r) => r.preposition === null && /^(i|id|in|ni)$/.test(runCases(page, r)));
  const own = subject === 'none' && source.length === 0 ? ownerNear(page, f.first, after) : undefined;
  const by = own && !agent && actorsOf(own).some((x) => target.includes(x)) ? [] : agent ? actorsOf(agent) : target;
  const whom = own ? actorsOf(own) : source;
  return { source: by.filter((x) => !whom.includes(x)), target: whom, passive: false };
}

/** «Ударам подверглись три порта Йемена»: whose the thing is that no name covers. */
function ownerNear(page: Page, i: number, after: readonly Run[]): Run | undefined {
  const genitive = (r: Run): boolean => r.preposition === null && /g/.test(runCases(page, r));
  return (
    after.find((r) => genitive(r) && r.first - i <= 5) ??
    runs(page, Math.max(page.sentenceAt(i).first, i - 6), i).findLast(genitive)
  );
}

/** «Участники встречи осудили», «собравшиеся потребовали»: those who sit in the body named last. */
function isGathered({ page, f }: Around): boolean {
  const sentence = page.sentenceAt(f.first);
  for (let k = f.first - 1; k >= Math.max(sentence.first, f.first - 5); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct') return false;
    if (/^(участники|собравшиеся|делегаты)$/.test(fold)) return !page.mentionAt(k);
  }
  return false;
}

/** «Приостановило членство Египта в Лиге», «членство Египта приостановлено»: whose the object is stands in the genitive right after it. */
export function ownerOf({ page, f, after }: Around): Run | undefined {
  const genitive = (r: Run): boolean => r.preposition === null && /g/.test(runCases(page, r));
  const front = f.words.find((w) => w < f.first);
  const owner = front === undefined ? undefined : runs(page, front + 1, f.first).find(genitive);
  if (owner && front !== undefined && owner.first - front <= 2) return owner;
  // «На сторону сирийцев»: the preposition is that of the phrase.
  const own = (r: Run): boolean => !smallWords.ru.preposition.has(page.tokens[r.first - 1]?.fold ?? '');
  // «Закрыла посольство Чада»: the words that fired begin his name.
  const begun = after.find((r) => r.preposition === null && r.first < f.last && r.first > f.first && r.last >= f.last);
  return (
    begun ?? after.find((r) => r.first >= f.last && r.first - f.last <= 1 && own(r) && /g/.test(runCases(page, r)))
  );
}

/** «Отстранила Сирию от участия»: whom a body puts out stands within the words that fired. */
function within({ page, f, after }: Around, subject: Subject): Run | undefined {
  const led = subject !== null && subject !== 'none' && subject.last <= f.first;
  return after.find((r) => {
    const cases = runCases(page, r);
    return r.last < f.last && r.preposition === null && cases.includes('a') && (led || !cases.includes('n'));
  });
}

/** «Назвали высадку морской пехоты США нарушением»: whose the thing is stands within the words that fired. */
function heldIn({ f, page, data, after }: Around, subject: Subject): Run | undefined {
  if (!/^(ACCUSE|SUPPORT|REJECT)$/.test(String(data['type']))) return undefined;
  return after.find(
    (r) =>
      r !== subject &&
      r.preposition === null &&
      (r.last <= f.last ? /^[ga]+$/ : r.first === f.first + 1 && data['type'] === 'ACCUSE' ? /a/ : /^$/).test(
        runCases(page, r),
      ),
  );
}

function bodyOf({ after }: Around): readonly string[] {
  return actorsOf(after.find((r) => /^(в|во|из)$/.test(r.preposition ?? '') && r.mentions[0]?.kind === 'organisation'));
}

/** «Париж действия Рима осудил»: an object with its owner stands between the subject and the verb. */
function fronted({ page, f, data }: Around, ahead: readonly Run[], subject: Subject): Run | undefined {
  if (!subject || subject === 'none' || f.words.length > 1 || !/^(ACCUSE|SUPPORT|REJECT)$/.test(String(data['type'])))
    return undefined;
  const owner = ahead.at(-1);
  if (!owner || owner.first <= subject.last || f.first - owner.last > 1 || owner.preposition !== null) return undefined;
  const thing = page.tokens[owner.first - 1];
  const plain = thing?.kind === 'word' && !page.mentionAt(owner.first - 1) && !smallWords.ru.and.has(thing.fold);
  return plain && owner.first - 1 >= subject.last && /g/.test(runCases(page, owner)) ? owner : undefined;
}

/** «Пообещал защитить Чад», «согласилась поддержать Мали»: whom the help promised is meant for stands after its infinitive. */
function promised({ page, f, data, after }: Around): Run | undefined {
  if (data['type'] !== 'AGREE') return undefined;
  // «Заверил Ханой в поддержке»: to whom one gives one's word.
  if (/^(завер|увер|обнадеж)/.test(page.tokens[f.first]?.fold ?? ''))
    return after.find((r) => r.preposition === null && r.first - f.last <= 1 && /a/.test(runCases(page, r)));
  for (let k = f.last; k < f.last + 4; k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (
      /^(защи[щт]|оборон|оберега|поддерж|снаб|обеспеч|спас|выруч|вооруж|финансир|охраня|прикры|отстаив|приня)\p{L}*(ть|ти|чь)$/u.test(
        fold,
      )
    )
      return after.find((r) => r.first > k && r.first - k <= 3 && r.preposition === null);
    if (page.tokens[k]?.kind === 'punct') return undefined;
  }
  return undefined;
}

/** «Согласилась отправить войска на Гаити»: where help that is promised is to go. */
function sentTo({ page, f, after }: Around): Run | undefined {
  const sends = [f.last - 1, f.last, f.last + 1, f.last + 2].some((k) =>
    /^(отправ|направ|посла|присла|перебрас|перебро|ввест|ввод|размести|размеща|постав|доставл|доставит)/.test(
      page.tokens[k]?.fold ?? '',
    ),
  );
  return sends
    ? after.find(
        (r) =>
          /^(в|во|на)$/.test(r.preposition ?? '') &&
          smallWords.ru.preposition.has(page.tokens[r.first - 1]?.fold ?? '') &&
          r.mentions[0]?.kind === 'state' &&
          !isWhere(page, r),
      )
    : undefined;
}

/** «Заклеймил захват Аргентиной островов», «одобрил ввод Чадом войск»: whoever did the deed that is judged. */
function doerAfter({ page, f, after }: Around, source: readonly string[]): Run | undefined {
  return after.find((r) => {
    const deed = page.tokens[r.first - 1];
    return (
      r.preposition === null &&
      r.first > f.last &&
      r.first - f.last <= 3 &&
      deed?.kind === 'word' &&
      !page.mentionAt(r.first - 1) &&
      !/(ый|ий|ой|ая|ое|ее|ые|ие|ую|юю|ых|их|ого|его|ым|им|ыми|ими)$/.test(deed.fold) &&
      /^(i|id|in|ni)$/.test(runCases(page, r)) &&
      !actorsOf(r).some((x) => source.includes(x))
    );
  });
}

/** «Сетует, что Чад отклоняет помощь»: of what somebody complains, who does it. */
function complainedOf({ page, f, data }: Around, source: readonly string[]): Run | undefined {
  if (
    data['type'] !== 'ACCUSE' ||
    !/(жалова|жалует|жалуют|сетова|сетует|сетуют|негод|возмущ|возмут|пеня|ропщ|корит|упрек)/.test(
      page.tokens[f.first]?.fold ?? '',
    )
  )
    return undefined;
  let k = f.last;
  while (k < f.last + 3 && page.tokens[k]?.fold !== 'что') k++;
  if (page.tokens[k]?.fold !== 'что' || page.tokens[k - 1]?.fold !== ',') return undefined;
  const whom = runs(page, k + 1, Math.min(k + 6, page.sentenceAt(f.first).last))[0];
  return whom &&
    whom.first - k <= 2 &&
    whom.preposition === null &&
    whom.mentions[0]?.acts === true &&
    runCases(page, whom).includes('n') &&
    !actorsOf(whom).some((x) => source.includes(x))
    ? whom
    : undefined;
}

/** «Угрожает ударить по Корее», «пригрозил закрыть границу с Чадом»: whom what is threatened would befall. */
function menaced({ page, f, after }: Around): Run | undefined {
  for (let k = f.first + 1; k < f.last + 3; k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct') return undefined;
    if (!isInfinitive(fold)) continue;
    return after.find((r) => {
      if (r.first <= k || r.first - k > 6 || r.mentions[0]?.acts === false) return false;
      // «Топить корабли Чада»: whose they are.
      if (r.preposition === null)
        return (
          (r.first - k <= 1 && /^(a|ga|na|gan|da)$/.test(runCases(page, r))) ||
          (r.first - k === 2 && /g/.test(runCases(page, r)) && page.tokens[k + 1]?.kind === 'word')
        );
      if (/^(по|против)$/.test(r.preposition)) return true;
      if (r.preposition === 'из') return r.mentions[0]?.kind === 'organisation' && /^(выйти|выход|уйти)/.test(fold);
      if (/^(с|со)$/.test(r.preposition))
        return /^(границ|отношен|связ|торговл|договор|соглашен)/.test(page.tokens[r.first - 2]?.fold ?? '');
      return (
        /^(в|во|на)$/.test(r.preposition) &&
        r.first - k <= 3 &&
        !isWhere(page, r) &&
        /^(вторг|напа|удар|войт|вво)/.test(fold)
      );
    });
  }
  return undefined;
}

const both = (ids: readonly string[]): Roles => {
  const sides = [...new Set(ids)];
  return { source: sides, target: sides, passive: false };
};

/** «В Лиме», «на Кубе»: a place, not where to. */
const isWhere = (page: Page, run: Run): boolean =>
  /^(в|во|на)$/.test(run.preposition ?? '') && /^(p|dp|gdp|gdip|gdpi)$/.test(runCases(page, run));

/** «Обратилась в Лигу наций», «подал жалобу в Совет Безопасности»: the body to which a matter goes. */
function appealedTo({ page, f, after }: Around): Run | undefined {
  if (
    !/^(обра[тщ]|апеллир|жалов|пожалов|пода[лвюе]|вне[сш]|внос|переда|направ|адресова)/.test(
      page.tokens[f.first]?.fold ?? '',
    )
  )
    return undefined;
  return after.find(
    (r) => /^(в|во)$/.test(r.preposition ?? '') && r.mentions[0]?.kind === 'organisation' && r.first - f.last <= 3,
  );
}

/** «Настаивает, чтобы Душанбе сел за стол»: who is wished to act. */
function wished({ page, f }: Around, source: readonly string[]): Run | undefined {
  const sentence = page.sentenceAt(f.first);
  for (let k = f.last; k < Math.min(f.last + 5, sentence.last); k++)
    if (page.tokens[k]?.fold === 'чтобы') {
      const whom = runs(page, k + 1, Math.min(k + 7, sentence.last))[0];
      return whom && whom.preposition === null && !actorsOf(whom).some((x) => source.includes(x)) ? whom : undefined;
    }
  return undefined;
}

/** «Обозвал участников встречи», «упрекнул союзников»: those who sit in the body named last. */
function gatheredAfter({ page, f, data }: Around): readonly string[] {
  if (!/^(ACCUSE|REQUEST|SUPPORT|REJECT|THREATEN)$/.test(String(data['type'])) || data['no_target']) return [];
  for (let k = f.last; k < f.last + 2; k++)
    if (
      /^(участников|участникам|собравшихся|собравшимся|союзников|союзникам|партнеров|партнерам|делегатов)$/.test(
        page.tokens[k]?.fold ?? '',
      )
    )
      return page.mentionAt(k) || page.mentionAt(k + 1) ? [] : lastBody(page, f.first);
  return [];
}

/** Whom a ministry called: the party nearest the verb that is not the ministry. */
function calledOf({ page, f, after }: Around, host: Run | undefined): Run | undefined {
  const next = after.find((r) => r !== host && r.preposition === null && r.first - f.last <= 3);
  return (
    next ??
    runs(page, page.sentenceAt(f.first).first, f.first).findLast(
      (r) => r.preposition === null && /[ga]/.test(runCases(page, r)),
    )
  );
}

const isDiplomats = (r: Run): boolean => actorsOf(r).every((x) => x === 'DIPLOMATS');

const sameParty = (a: Run, b: Run | undefined): boolean => b !== undefined && a.first === b.first;

/** «Запретила ввоз его топлива»: whose it is, by a pronoun. */
function possessor({ page, f }: Around, source: readonly string[]): Run | undefined {
  for (let k = f.first + 1; k < f.last + 2; k++)
    if (/^(его|ее|их)$/.test(page.tokens[k]?.fold ?? '')) return meantBy(page, k, source);
  return undefined;
}

/** «Сторонники режима», «жители Чада»: the people of a state, not its government. */
const isCrowd = (page: Page, subject: Subject): boolean =>
  subject !== null &&
  subject !== 'none' &&
  /^(сторонники|жители|граждане|приверженцы|противники|студенты|крестьяне|толпа|толпы|последователи)$/.test(
    page.tokens[subject.first - 1]?.fold ?? '',
  );

/** People whom no name covers stand between the verb and the party: «убили двух жителей Чада». */
function direct({ page, f, data }: Around, run: Run | undefined): Run | undefined {
  if (!run || (run.preposition === null && run.first - f.last > 8)) return undefined;
  return data['victims'] && victimBetween(page, f.last, run.first) ? undefined : run;
}

function asked({ page, f, data }: Around, run: Run): boolean {
  // «Отказалась признавать Родезию», «отказался принять беженцев Чада».
  if (
    data['type'] === 'REJECT' &&
    isInfinitive(page.tokens[f.last]?.fold ?? '') &&
    run.first - f.last <= 3 &&
    /^(a|ga|gap|gan|d|dp|da)$/.test(runCases(page, run))
  )
    return true;
  return (
    run.first - f.last <= 1 &&
    !/(ть|ти|чь|ться)$/.test(page.tokens[f.last]?.fold ?? '') &&
    /[ad]/.test(runCases(page, run))
  );
}

/** «Поверенный, которого вызвали»: the relative word in another case stands for the object. */
function relativeObject({ page, f }: Around): Run | undefined {
  for (let k = f.first - 1; k > f.first - 6 && k > page.sentenceAt(f.first).first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct') return undefined;
    if (/^(которого|которую|которых|которому|которой|которым)$/.test(fold) && page.tokens[k - 1]?.fold === ',') {
      const head = runs(page, Math.max(page.sentenceAt(k).first, k - 6), k - 1).at(-1);
      return head && k - 1 - head.last <= 1 ? { ...head, preposition: null } : undefined;
    }
  }
  return undefined;
}

/** «Сенат, у которого президент испрашивал согласия»: the relative word after its preposition stands for whom one asks. */
function askedOf({ page, f }: Around): Run | undefined {
  for (let k = f.first - 1; k > f.first - 7 && k > page.sentenceAt(f.first).first + 1; k--) {
    if (page.tokens[k]?.kind === 'punct') return undefined;
    if (!/^(которого|которой|которых|которому|которым)$/.test(page.tokens[k]?.fold ?? '')) continue;
    if (!/^(у|от|к|с|со|на|против|из)$/.test(page.tokens[k - 1]?.fold ?? '') || page.tokens[k - 2]?.fold !== ',')
      return undefined;
    const heads = runs(page, Math.max(page.sentenceAt(k).first, k - 8), k - 2);
    return heads.findLast((r) => r.preposition === null && /n/.test(runCases(page, r))) ?? heads.at(-1);
  }
  return undefined;
}

/** Who struck whom, of a verb whose subject is the attack: nobody but who did what the sentence told just before. */
function strikeBefore({ page, f, carried, after }: Around): Roles {
  const party = after.find(
    (r) =>
      r.preposition === null && r.first - f.last <= 6 && /[gd]/.test(runCases(page, r)) && !/n/.test(runCases(page, r)),
  );
  const force = runs(page, page.sentenceAt(f.first).first, f.first).findLast(
    (r) => r.preposition === null && /^(i|id)$/.test(runCases(page, r)),
  );
  const doer = (force ? actorsOf(force) : carried).filter((x) => !actorsOf(party).includes(x));
  return { source: doer, target: actorsOf(party), passive: false };
}

const smallWord =
  /^(также|не|уже|затем|позже|еще|тоже|вновь|вчера|сегодня|накануне|и|же|сейчас|теперь|пока|сам|сама|само|сами|лишь|только|так|ни|снова|впредь|сразу|тут|там)$|..но$/;
const isPast = (fold: string): boolean => /..(л|ла|ло|ли|лся|лась|лись|лось)$|..(ет|ит|ют|ут|ят|ат)(ся)?$/.test(fold);

/** Where "он", "она", "оно", "они" stands right before the verb, or opens its clause with nothing but an object between; or -1. */
function pronounAhead(page: Page, i: number): number {
  let near = true;
  for (let k = i - 1; k > i - 6 && k >= page.sentenceAt(i).first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    const before = page.tokens[k - 1];
    if (/^(он|она|оно|они|тот|та|те|оба|обе)$/.test(fold))
      return near ||
        k === page.sentenceAt(i).first ||
        before?.kind === 'punct' ||
        smallWords.ru.and.has(before?.fold ?? '')
        ? k
        : -1;
    // «Тот обвинения отверг», «она в ответ закрыла границу».
    if (page.tokens[k]?.kind === 'word' && !page.mentionAt(k) && !smallWords.ru.and.has(fold) && !isPast(fold)) {
      if (!smallWord.test(fold)) near = false;
      continue;
    }
    return -1;
  }
  return -1;
}

/** «Партия Генлейна обвинила», «фронт "Светлый путь" взорвал»: a party or band of a name nobody lists opens the clause. */
function bandAhead(page: Page, i: number): 'OPP' | 'REB' | undefined {
  const { first } = page.sentenceAt(i);
  for (let k = i - 1; k >= Math.max(first, i - 8); k--) {
    const before = page.tokens[k - 1];
    const { fold = '', kind } = page.tokens[k] ?? {};
    if (/^[,;:]$/.test(fold)) return undefined;
    if (kind !== 'word' || page.mentionAt(k)) continue;
    if (k > first && !/^[,;:"-]$/.test(before?.fold ?? '') && !smallWords.ru.and.has(before?.fold ?? '')) continue;
    if (/^(партия|партии|фракция|коалиция|профсоюз|профсоюзы)$/.test(fold)) return 'OPP';
    if (/^(группировка|ополчение|отряд|отряды|банда|шайка)$/.test(fold)) return 'REB';
  }
  return undefined;
}

/** «Пресс-секретарь коммодора обвинил», «сенаторы возложили вину»: an office that names no state is of the state the text is about. */
function spokesman(page: Page, i: number): readonly string[] {
  if (!page.mainState) return [];
  const band = bandAhead(page, i);
  if (band) return [`${page.mainState}.${band}`];
  for (let k = i - 1; k >= Math.max(page.sentenceAt(i).first, i - 5); k--) {
    const token = page.tokens[k];
    if (token?.kind === 'punct' && token.fold !== '-') return [];
    if (page.mentionAt(k)) return [];
    if (
      /^(секретарь|представител[ьи]|министры?|премьер|президент|сенаторы?|депутаты?|парламент|парламентарии|правительство|кабинет|власти|посол|спикер|глава|чиновники?|командующий|хунта|король|султан|эмир|шах|диктатор)$/.test(
        token?.fold ?? '',
      )
    )
      return [`${page.mainState}.GOV`];
  }
  return [];
}
