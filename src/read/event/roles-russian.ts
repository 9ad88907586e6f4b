import { actorsOf, runs } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import { type Around, isHead, isOwnForce, ontoOf, type Roles } from '../clause/event-around.ts';
import { lastBody } from './body.ts';
import { homeState } from './target.ts';
import { isStateCode } from '../name/mention.ts';
import { victimBetween } from './victims.ts';
import type { Page, Run } from '../page.ts';
import { any, bearer, runCases } from '../words/russian-case.ts';
import { frontedGoal, frontedObject, isSentAhead, pastRelative } from '../clause/russian-front.ts';
import { bordering } from '../clause/russian-border.ts';
import {
  appealedTo,
  blamed,
  complainedOf,
  doerAfter,
  isWhere,
  menaced,
  promised,
  sentTo,
  wished,
  toEnd,
} from '../clause/russian-content.ts';
import { bandAhead, pronounAhead, spokesman } from '../saying/russian-speaker.ts';
import { isDeedOf, thingOwner } from '../clause/russian-owner.ts';
import {
  latterOf,
  meantBy,
  objectOf,
  ownerBy,
  spokenLike,
  spokenOf,
  spokenTo,
  twoBefore,
} from '../clause/russian-pronoun.ts';
import { isInfinitive } from '../clause/russian-infinitive.ts';
import { governor, russianObject, russianSubject, type Subject } from '../clause/russian-subject.ts';

/** A Russian verb in the active: subject and object by their cases, wherever they stand. */
export function russianActive(told: Around): Roles {
  const around = { ...told, after: told.after.map((r) => freed(told, r)) };
  const { page, f, data, after, lastSubject, carried } = around;
  if (data['blames']) return blamed(around);
  // «Обстрел стоил жизни троим»: the attack is the subject, and who made it was told with it.
  if (data['victims'] && /^(стоил|унес|унос)/.test(page.tokens[f.first]?.fold ?? '')) return strikeBefore(around);
  // Of an infinitive, whoever begins or decides: «войска начали отходить».
  const finite = isInfinitive(page.tokens[f.first]?.fold ?? '') ? governor(page, f.first)?.at : undefined;
  const pronoun = pronounAhead(page, finite ?? f.first);
  const latter = pronoun >= 0 && /^(тот|та|те)$/.test(page.tokens[pronoun]?.fold ?? '');
  const two = pronoun >= 0 && /^(об[ае]|трое|четверо)$/.test(page.tokens[pronoun]?.fold ?? '');
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
    // «Отвернулась от Чада»: the preposition is among the words that fired.
    after.find(
      (r) => !data['to_body'] && r.first === f.last && r.preposition !== null && f.words.at(-1) === r.first - 1,
    ) ??
    ontoOf(
      around,
      ahead.filter(
        (r) => r.last === f.first || (f.first - r.last === 1 && (isPlainWord(page, r.last) || opensWith(page, r))),
      ),
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
      !smallWords.ru.and.has(page.tokens[r.last]?.fold ?? '') &&
      !(subject && subject !== 'none' && r.first - subject.last >= 0 && r.first - subject.last <= 1),
  );
  const facing =
    !bare && front && (data['dative'] ? /^(d|dp|da|a|ga|gan)$/ : /^(a|ga|da|gan|gap)$/).test(runCases(page, front))
      ? front
      : undefined;
  // «Пекин Тайвань не признал»: right between the subject and the verb, in no genitive.
  const between =
    !bare && !facing && subject && subject !== 'none'
      ? ahead.findLast(
          (r) =>
            r.first === subject.last &&
            f.first === r.last &&
            r.preposition === null &&
            r.mentions[0]?.acts === true &&
            runCases(page, r) === 'na',
        )
      : undefined;
  const turned = front && isSentAhead(page, front) ? undefined : facing;
  const object = relativeObject(around) ?? direct(around, bare) ?? turned ?? between ?? fronted(around, ahead, subject);
  const possessed = data['owner'] && f.words.length > 1 ? possessor(around, source) : undefined;
  let chosen: Run | undefined;
  if (data['no_target']) chosen = undefined;
  else if (data['indirect']) {
    const given = data['dative'] ? russianObject(page, after, subject, true) : undefined;
    chosen =
      promised(around) ??
      led ??
      (given && /^(d|dp|da|id|gdp|gdip|gdi)$/.test(runCases(page, given)) ? given : undefined) ??
      undeclined(around, given, subject) ??
      // «Снабжает Дамаск оружием», «приютила беженцев»: a verb of help alone acts on whoever gets it.
      (data['type'] === 'AID' && f.words.length === 1 ? object : undefined) ??
      (data['type'] === 'AID' && shelters.test(page.tokens[f.first]?.fold ?? '')
        ? russianObject(
            page,
            after.filter((r) => r.mentions[0]?.actor.endsWith('.CVL')),
            subject,
            false,
          )
        : undefined);
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
  // «Пригласил обоих в Абуджу»: whom, and where to.
  if (/^приглаша|^приглас/.test(page.tokens[f.first]?.fold ?? '') && chosen === led)
    chosen = objectOf(page, f.first, f.last, source, true) ?? bare ?? chosen;
  // Whom one agrees or signs with stands after «с»; another party belongs to what is agreed.
  if (data['mutual'] && /^(AGREE|SUPPORT)$/.test(String(data['type']))) chosen = led;
  // «Обсудил Сирию с Эрдоганом»: what about, and with whom.
  if (data['mutual'] && /^(с|со)$/.test(onto?.preposition ?? '')) chosen = onto;
  // «Просил миротворцев у ООН»: what is asked for, and of whom.
  if (
    data['type'] === 'REQUEST' &&
    led &&
    /^(у|от)$/.test(led.preposition ?? '') &&
    chosen?.mentions.every((m) => m.kind === 'group' || m.form === 'pronoun')
  )
    chosen = led;
  // A party asked stands right after the verb; a later one belongs to what is asked: «потребовали освобождения Базума».
  if (/^RE(QUEST|JECT)$/.test(String(data['type'])) && chosen !== led && chosen && !asked(around, chosen)) chosen = led;
  if (/^(ACCUSE|SUPPORT|REJECT)$/.test(String(data['type'])) && !chosen)
    chosen = doerAfter(around, source) ?? complainedOf(around, source);
  if (/^(ACCUSE|SUPPORT|REJECT)$/.test(String(data['type'])) && !chosen) chosen = thingOwner(around, source);
  if (data['type'] === 'THREATEN' && !chosen) chosen = menaced(around);
  if (/^(AGREE|THREATEN|REQUEST)$/.test(String(data['type'])) && !chosen)
    chosen = (data['type'] === 'AGREE' ? sentTo(around) : undefined) ?? spokenTo(page, f.first, source);
  if (data['type'] === 'REQUEST' && !chosen)
    chosen = appealedTo(around) ?? wished(around, source) ?? toEnd(around, source);
  if (data['type'] === 'REQUEST') chosen = inApposition(around) ?? chosen;
  if (data['type'] === 'REQUEST' && !chosen) chosen = fellowsIn(around) ?? addressed(around, source);
  // «Ливия, с которой Чад разорвал отношения».
  if (!chosen && !data['no_target']) chosen = behind;
  if (!chosen && !data['no_target'])
    chosen =
      pastRelative(around, subject, source) ??
      (f.words.length === 1 || /^(ACCUSE|REJECT|SUPPORT|REQUEST)$/.test(String(data['type']))
        ? frontedObject(around, subject, source)
        : undefined) ??
      frontedGoal(around, subject, source);
  // «Выслала его дипломатов», «захватил её порты»: whose they are, by a pronoun.
  if (f.words.length === 1 && /^(SANCTION|ASSAULT|COERCE)$/.test(String(data['type'])))
    chosen = (chosen && !isDiplomats(chosen) ? undefined : possessor(around, source)) ?? chosen;
  // «Из Чада выслали послов»: whoever they are sent out of.
  if (source.length === 0 && data['mode'] === 'expel') {
    const home = [...ahead, ...after].find((r) => r.preposition === 'из' && r.mentions[0]?.kind === 'state');
    if (home && chosen) return { source: actorsOf(home), target: actorsOf(chosen), passive: false };
  }
  // «Примирил Каир с Амманом»: both are whom one goes between.
  if (data['mode'] === 'third-party' && object && led && object !== led && /^(с|со)$/.test(led.preposition ?? ''))
    chosen = { ...object, mentions: [...object.mentions, ...led.mentions] };
  const ordered = data['type'] === 'REQUEST' && chosen !== undefined && chosen.first - f.last <= 1;
  if (isOwnForce(chosen, source) && !ordered) chosen = undefined;
  if (/^(AID|MOBILIZE|ASSAULT)$/.test(String(data['type'])) && !chosen) chosen = thither(around, source);
  if (data['type'] === 'MOBILIZE' && !chosen) chosen = bordering(around, source);
  const meantBy =
    chosen || data['no_target'] || (data['both'] && !(data['mutual'] && data['type'] === 'CONSULT'))
      ? undefined
      : (objectOf(page, f.first, Math.min(sentence.last, f.last + 4), source, data['type'] === 'REQUEST') ??
        (/^(REJECT|ACCUSE|SUPPORT|REQUEST)$/.test(String(data['type']))
          ? ownerBy(page, f.first, Math.min(sentence.last, f.last + 1), source, data['type'] === 'REQUEST')
          : undefined));
  // «Велел арестовать вождя»: on whom the order falls.
  if (!chosen && !meantBy && f.rule.id === 'ru.request.order') {
    const fallsOn = after.find(
      (r) =>
        r.preposition === null &&
        isInfinitive(page.tokens[f.last]?.fold ?? '') &&
        /^(аресто|схват|задерж|высла|уволи|казни|расстрел|убить|атако|обстрел|бомби|захват|разоруж|отпусти|освобод|сбить|топить|потопи|выдвор)/.test(
          page.tokens[f.last]?.fold ?? '',
        ) &&
        r.first - f.last <= 3 &&
        /[ag]/.test(runCases(page, r)),
    );
    const whom = actorsOf(fallsOn).filter((x) => !source.includes(x));
    if (whom.length > 0) return { source, target: whom, passive: false };
  }
  // «Призвал жителей взяться за оружие», «велела пограничникам не стрелять»: his own.
  if (!chosen && !meantBy && data['type'] === 'REQUEST') {
    const own = ownPeople(around, source);
    if (own.length > 0) return { source, target: own, passive: false };
  }
  // Refugees are not of their host.
  const guests = (x: string): boolean =>
    data['type'] === 'AID' && x.endsWith('.CVL') && source.some((y) => y.slice(0, 3) === x.slice(0, 3));
  const target = (chosen || meantBy ? actorsOf(chosen ?? meantBy) : gatheredAfter(around)).filter((x) => !guests(x));
  // «Позвонил обоим», «свела их за столом»: whom one turns to by a pronoun.
  if (meantBy && data['type'] === 'CONSULT' && !/^(с|со)$/.test(meantBy.preposition ?? ''))
    return { source, target: target.filter((x) => !source.includes(x)), passive: false };
  // «Стреляли друг в друга».
  if (data['type'] === 'ASSAULT' && source.length > 1 && isMutual(around)) return both(source);
  if (data['receives']) return struck(around, subject, source, target);
  // «Анвар созвал премьеров Чада и Мали»: of many, who invites and whom.
  if (data['mutual'] && data['type'] === 'CONSULT' && source.length > 0 && target.length > 1)
    return { source, target: target.filter((x) => !source.includes(x)), passive: false };
  if (data['mutual'] && source.length > 0 && target.length > 0)
    return { ...both([...source, ...target]), ...(data['type'] === 'CONSULT' ? { subject: source } : {}) };
  // «Обменивались залпами с таиландскими»: both fight.
  if (data['both'] && source.length > 0 && target.length > 0 && /^(с|со)$/.test(chosen?.preposition ?? ''))
    return both([...source, ...target]);
  if (data['both'] && (target.length === 0 || data['mutual'])) {
    const partner = after
      .filter((r) => /^(с|со)$/.test(r.preposition ?? '') && !isHead(page, r))
      .flatMap((r) => actorsOf(r));
    const sides = [...new Set([...source, ...partner])];
    return { source: sides, target: sides.length > 1 ? sides : [], passive: false };
  }
  return { source, target: target.filter((t) => !source.includes(t)), passive: false };
}

/** «Вторглись в Конго, и ООН послала туда войска»: the state told of last with «в» or «на». */
function thither({ page, f, data }: Around, source: readonly string[]): Run | undefined {
  if (data['no_target']) return undefined;
  let k = f.first - 2;
  while (k < f.last + 3 && page.tokens[k]?.fold !== 'туда') k++;
  if (page.tokens[k]?.fold !== 'туда') return undefined;
  const own = page.sentenceAt(k);
  const before = page.sentences[own.i - 1];
  return runs(page, before && !before.heading ? before.first : own.first, k).findLast(
    (r) =>
      /^(в|во|на|из|под|близ|у)$/.test(r.preposition ?? '') &&
      r.mentions[0]?.kind === 'state' &&
      !actorsOf(r).some((x) => source.some((s) => s.startsWith(x))),
  );
}

const isMutual = ({ page, f }: Around): boolean =>
  [f.last - 1, f.last, f.last + 1, f.last + 2].some(
    (k) =>
      /^друг(а|у|ом|е)$/.test(page.tokens[k]?.fold ?? '') && [1, 2].some((n) => page.tokens[k - n]?.fold === 'друг'),
  );

/** «Выступая в ООН, попросил помощи»: the body before which one speaks. */
function addressed({ page, f }: Around, source: readonly string[]): Run | undefined {
  const { first } = page.sentenceAt(f.first);
  for (let k = f.first - 1; k > f.first - 14 && k >= first; k--) {
    if (!/^(выступая|выступив)$/.test(page.tokens[k]?.fold ?? '')) continue;
    const before = runs(page, k + 1, f.first).find((r) => /^(в|во|на|перед)$/.test(r.preposition ?? ''));
    return before?.mentions[0]?.kind === 'organisation' && !actorsOf(before).some((x) => source.includes(x))
      ? before
      : undefined;
  }
  return undefined;
}

const folk =
  /^(жител(ей|ям)|граждан(ам)?|население|населению|народ|народу|сограждан(ам)?|соотечественник(ов|ам)|земляк(ов|ам)|подданных|подданным|крестьян(ам)?|студент(ов|ам)|рабочих|рабочим|горожан(ам)?)$/;
const guards =
  /^(пограничник(ов|ам)|солдат(ам)?|войск(а|ам)|арми[юи]|гарнизон(у|ам)?|полици[юи]|гварди[юи]|част(ям|и)|офицер(ов|ам)|резервист(ов|ам)|флоту|жандарм(ов|ам)|полицейск(их|им)|военн(ых|ым)|командир(ов|ам))$/;

/** Whom one asks or orders at home: people or forces of no named state, right behind the verb. */
function ownPeople({ page, f }: Around, source: readonly string[]): readonly string[] {
  const at = [f.last, f.last + 1].find(
    (k) => folk.test(page.tokens[k]?.fold ?? '') || guards.test(page.tokens[k]?.fold ?? ''),
  );
  if (at === undefined || page.tokens[f.last]?.kind !== 'word') return [];
  const state = source.length === 1 ? homeState(page, source[0] as string) : '';
  const role = folk.test(page.tokens[at]?.fold ?? '') ? 'CVL' : 'MIL';
  return isStateCode(page.lexicon, state) && !source.includes(`${state}.${role}`) ? [`${state}.${role}`] : [];
}

/** «Обратился к партнёрам по НАТО», «призвал союзников по блоку»: those who sit in it. */
function fellowsIn({ page, f, after }: Around): Run | undefined {
  return after.find(
    (r) =>
      r.preposition === 'по' &&
      r.first - f.last <= 4 &&
      r.mentions[0]?.kind === 'organisation' &&
      /^(партнер|союзник|собрать|коллег|сосед)/.test(page.tokens[r.first - 2]?.fold ?? ''),
  );
}

const isPlainWord = (page: Page, i: number): boolean => page.tokens[i]?.kind === 'word' && !page.mentionAt(i);

/** «Из лиги Чад вышел»: the preposition opens the clause, and no noun that it could belong to. */
const opensWith = (page: Page, r: Run): boolean =>
  r.first - 2 < page.sentenceAt(r.first).first || page.tokens[r.first - 2]?.kind === 'punct';

/** Verbs of help whose object is whoever gets it: «приняла миллион суданских беженцев». */
const shelters = /^(прин[яи]|впус|прию|укры|эваку|вывез|вывоз|спас|накорм|разме[щс])/;

/** «Просил хозяев архипелага, Лондон и Париж, навести порядок»: the names of those asked stand between commas behind their noun. */
function inApposition({ page, f }: Around): Run | undefined {
  let k = f.last;
  while (k < f.last + 4 && page.tokens[k]?.kind === 'word' && !isInfinitive(page.tokens[k]?.fold ?? '')) k++;
  if (k === f.last || page.tokens[k]?.fold !== ',') return undefined;
  const named = runs(page, k + 1, Math.min(page.sentenceAt(k).last, k + 10))[0];
  return named?.first === k + 1 &&
    named.mentions.every((m) => m.acts && m.kind !== 'person') &&
    /a/.test(runCases(page, named)) &&
    page.tokens[named.last]?.fold === ','
    ? named
    : undefined;
}

/** «Передала Сомали катера»: right behind a verb that gives something, a name that does not decline. */
function undeclined({ page, f }: Around, given: Run | undefined, subject: Subject): Run | undefined {
  const led = subject !== null && subject !== 'none' && subject.last <= f.first;
  return led && given && given.first === f.first + 1 && given.last < f.last && runCases(page, given) === any
    ? given
    : undefined;
}

/** «Бросила за решётку лидера оппозиции»: the preposition among the words that fired has its own noun there. */
function freed({ page, f }: Around, run: Run): Run {
  if (run.preposition === null || run.first < f.last || f.words.length < 3) return run;
  let k = run.first - 1;
  while (k > f.first && page.tokens[k]?.fold !== run.preposition) k--;
  return k > f.first && k < f.last - 1 && f.words.includes(k) ? { ...run, preposition: null } : run;
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
      (r.last <= f.last
        ? r.first - f.first > 1
          ? /g/
          : /^[ga]+$/
        : r.first === f.first + 1 && data['type'] === 'ACCUSE'
          ? /a/
          : /^$/
      ).test(runCases(page, r)),
  );
}

function bodyOf({ after }: Around): readonly string[] {
  return actorsOf(after.find((r) => /^(в|во|из)$/.test(r.preposition ?? '') && r.mentions[0]?.kind === 'organisation'));
}

/** «Париж действия Рима осудил»: an object with its owner stands between the subject and the verb. */
function fronted({ page, f, data }: Around, ahead: readonly Run[], subject: Subject): Run | undefined {
  const bare = f.words.length === 1 || (f.words.length === 2 && page.tokens[f.first]?.fold === 'не');
  if (!subject || subject === 'none' || !bare || !/^(ACCUSE|SUPPORT|REJECT)$/.test(String(data['type'])))
    return undefined;
  const owner = ahead.at(-1);
  if (!owner || owner.first < subject.last || owner.preposition !== null) return undefined;
  if (isDeedOf(page, owner) && f.first - owner.last <= 2) return owner;
  if (f.first - owner.last > 1) return undefined;
  const thing = page.tokens[owner.first - 1];
  const plain = thing?.kind === 'word' && !page.mentionAt(owner.first - 1) && !smallWords.ru.and.has(thing.fold);
  return plain && owner.first - 1 >= subject.last && /g/.test(runCases(page, owner)) ? owner : undefined;
}

const both = (ids: readonly string[]): Roles => {
  const sides = [...new Set(ids)];
  return { source: sides, target: sides, passive: false };
};

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
    if (/^(его|ее|их)$/.test(page.tokens[k]?.fold ?? ''))
      return spokenLike(page, k, source) ?? meantBy(page, k, source);
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
    (/^(a|ga|gap|gan|d|dp|da)$/.test(runCases(page, run)) || (run.first - f.last === 1 && runCases(page, run) === any))
  )
    return true;
  // «Не пустил в страну инспекторов», «отказался допустить на завод наблюдателей».
  if (data['type'] === 'REJECT' && [f.last - 1, f.last].some((k) => /(пусти|пуска)/.test(page.tokens[k]?.fold ?? '')))
    return run.first - f.last <= 5;
  // «Просит вмешаться Совет Безопасности»: of what takes no object, who is to do it.
  if (
    data['type'] === 'REQUEST' &&
    /..(ться|чься|тись)$|^(прийти|уйти|выступить|помочь)$/.test(page.tokens[f.last]?.fold ?? '')
  )
    return run.first - f.last <= 1 && /a/.test(runCases(page, run));
  // «Попросил генерального секретаря ООН», «призвал нового премьера Чада».
  if (data['type'] === 'REQUEST' && run.first - f.last <= 3 && /[adg]/.test(runCases(page, run))) {
    let k = f.last;
    while (
      k < run.first &&
      (bearer.test(page.tokens[k]?.fold ?? '') || /(ого|его|ому|ему|ую|ых|их)$/.test(page.tokens[k]?.fold ?? ''))
    )
      k++;
    if (k === run.first && k > f.last && bearer.test(page.tokens[k - 1]?.fold ?? '')) return true;
  }
  // «Попросил о посредничестве Лигу».
  if (
    data['type'] === 'REQUEST' &&
    /^(о|об)$/.test(page.tokens[f.last]?.fold ?? '') &&
    run.first - f.last <= 3 &&
    page.tokens[run.first - 1]?.kind === 'word' &&
    /^(a|na|da)$/.test(runCases(page, run))
  )
    return true;
  return run.first - f.last <= 1 && !isInfinitive(page.tokens[f.last]?.fold ?? '') && /[ad]/.test(runCases(page, run));
}

/** «Базум, дворец которого окружили солдаты»: a thing of nobody named stands before the relative word, and the subject past the verb. */
const isThingOf = (page: Page, relative: number, verb: number): boolean =>
  page.tokens[relative - 1]?.kind === 'word' &&
  !page.mentionAt(relative - 1) &&
  page.tokens[relative - 2]?.fold === ',' &&
  runs(page, relative + 1, verb).every((r) => r.preposition !== null) &&
  runs(page, verb + 1, verb + 5)[0]?.first === verb + 1;

/** «Поверенный, которого вызвали»: the relative word in another case stands for the object. */
function relativeObject({ page, f }: Around): Run | undefined {
  for (let k = f.first - 1; k > f.first - 6 && k > page.sentenceAt(f.first).first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct') return undefined;
    if (f.words.length === 1 && /^(которого|которой|которых)$/.test(fold) && isThingOf(page, k, f.first)) {
      const owner = runs(page, Math.max(page.sentenceAt(k).first, k - 8), k - 2).at(-1);
      return owner && k - 2 - owner.last <= 1 ? { ...owner, preposition: null } : undefined;
    }
    // «США, которые Тегеран обвиняет»: a lone nominative behind it acts, and the relative word is the object.
    const turned =
      /^(который|которое|которые)$/.test(fold) &&
      runs(page, k + 1, f.first).some(
        (r) => r.preposition === null && /^na?$/.test(runCases(page, r)) && r.mentions[0]?.acts,
      );
    if (
      (turned || /^(которого|которую|которых|которому|которой|которым)$/.test(fold)) &&
      page.tokens[k - 1]?.fold === ','
    ) {
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
    // «Лига, куда обратился Тунис».
    if (page.tokens[k]?.fold === 'куда' && page.tokens[k - 1]?.fold === ',')
      return runs(page, Math.max(page.sentenceAt(k).first, k - 6), k - 1).findLast((r) => r.last === k - 1);
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
