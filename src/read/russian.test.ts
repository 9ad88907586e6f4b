import { describe, expect, it } from 'vitest';
import { read } from './index.ts';
import { testLexicon } from './lexicon.fixture.ts';
import { russianVerb } from './words/russian-form.ts';

const lexicon = await testLexicon();
const events = (text: string): readonly string[] =>
  read(text, { lexicon, date: '2020-06-15', hash: '' }).events.map(
    (e) => `${e.type} ${e.source.join(',')} > ${e.target.join(',')}`,
  );

/** Sentences of our own, one for each construction. */
describe('Russian sentences of news', () => {
  it.each([
    ['the object first, the subject after the verb', 'Боливию поддержала Аргентина.', 'SUPPORT ARG > BOL'],
    ['a passive and its agent', 'Самолёт России был сбит Грузией.', 'ASSAULT GEO > RUS.MIL'],
    ['a participle after its noun', 'Генсек НАТО, осудивший действия Сербии, прибыл в Вену.', 'ACCUSE NATO > SRB'],
    ['verbs that share a subject', 'Перу осудило нападение Чили, отозвало посла.', 'SANCTION PER > '],
    ['the object of a phrase before its verb', 'Санкции против Кубы ввела Канада.', 'SANCTION CAN > CUB'],
    ['a dative target', 'Катар выразил протест Бахрейну.', 'ACCUSE QAT > BHR'],
    ['those who rule in a capital', 'В Дакке осудили действия Мьянмы.', 'ACCUSE BGD > MMR'],
    ['an infinitive of what is meant', 'Финляндия намерена направить войска в Косово.', 'AGREE FIN > XKX'],
    ['a future withdrawal', 'Египет объявил, что выведет войска из Йемена.', 'CONCEDE EGY > YEM'],
    ['a noun and its doer', 'Вторжение Ирака в Кувейт осудила Франция.', 'ASSAULT IRQ > KWT'],
    ['a pronoun by its gender', 'Замбия и Ботсвана спорили. Она обвинила Ботсвану в обмане.', 'ACCUSE ZMB > BWA'],
    ['an object with its owner before the verb', 'Париж действия Бамако осудил.', 'ACCUSE FRA > MLI'],
    [
      'whose membership, far from its participle',
      'Членство Мали, одного из основателей союза, приостановлено ОАГ.',
      'SANCTION OAS > MLI',
    ],
    ['out of which body', 'Куба была отстранена от участия в ОАГ.', 'SANCTION OAS > CUB'],
    [
      'a meeting that acts for its body',
      'Совещание министров приостановило членство Египта в ЛАГ.',
      'SANCTION LAS > EGY',
    ],
    [
      'an attack that cost lives',
      'Бомбардировка Эфиопии авиацией Италии унесла жизни 20 человек.',
      'ASSAULT ITA.MIL > ETH.CVL',
    ],
    ['peacekeepers counted', 'В Монровию вошли три тысячи миротворцев ЭКОВАС.', 'AID ECOWAS > LBR'],
    [
      'a gerund after another clause',
      'Об этом объявил в Лиме президент Хосе Морено, пригрозив Чили.',
      'THREATEN person:moreno > CHL',
    ],
    ['whom an infinitive helps', 'Кения пообещала защитить Руанду.', 'AGREE KEN > RWA'],
    [
      'whose embassy a crowd stands before',
      'В Афинах протестующие вышли на улицы к посольству Турции.',
      'PROTEST GRC.CVL > TUR',
    ],
    ['peoples under arms written small', 'Армия Йемена бомбила хуситов.', 'ASSAULT YEM.MIL > YEM.REB'],
    ['a pronoun right before the verb', 'Кения ввела войска. Её поддержала Уганда.', 'SUPPORT UGA > KEN'],
    [
      'whose what was refused, by a pronoun',
      'Замбия обвинила Анголу в налётах, но её обвинения отверг Катар.',
      'REJECT QAT > ZMB',
    ],
    ['two called both', 'Перу и Чили спорили; Ватикан просил обоих уступить.', 'REQUEST VAT > PER,CHL'],
    [
      'two nationalities with one role',
      'Руандийские и угандийские войска вошли в Киншасу.',
      'ASSAULT RWA.MIL,UGA.MIL > COD',
    ],
    ['the same deed by another', 'Египет отозвал посла из Мали. Примеру Каира последовал Судан.', 'SANCTION SDN > MLI'],
    ['a wish before its verb', 'За отправку войск высказались Кения и Уганда.', 'SUPPORT KEN,UGA > '],
    [
      'a participle of the deed, not of whom it befell',
      'Нападение Ливии на Чад, осуждённое Францией, длилось неделю.',
      'ACCUSE FRA > LBY',
    ],
    [
      'a name before the verb that shows no case',
      'Предложение Боливии о переговорах Чили отклонила.',
      'REJECT CHL > BOL',
    ],
    [
      'a gerund before its subject that shows no case',
      'Обвинив Кению в шпионаже, Сомали отозвало посла.',
      'ACCUSE SOM > KEN',
    ],
    [
      'a signatory after the body joined',
      'Указ о вступлении в СНГ Эдуард Шеварднадзе подписал в субботу.',
      'SUPPORT person:shevardnadze > ',
    ],
    ['an envoy called to a ministry', 'Посла Ирана в Манаме вызвали в МИД Польши.', 'ACCUSE POL.GOV > IRN'],
    ['a town taken', 'Мозамбикские повстанцы взяли Пальму в марте.', 'COERCE MOZ.REB > '],
    ['men not given, the object first', 'Болгария и Румыния людей не дали.', 'REJECT BGR,ROU > '],
    [
      'asked by a relative word',
      'Сенат Нигерии, у которого Того испрашивало согласия, молчит.',
      'REQUEST TGO > NGA.GOV',
    ],
    ['whoever acts was asked', 'Индийские десантники прибыли в Мале по просьбе Мальдив.', 'REQUEST MDV > IND'],
    ['a state recognised', 'Словению признали Германия и Австрия.', 'SUPPORT DEU,AUT > SVN'],
    [
      'a verb joined to the one before',
      'Мали взорвало мост, Чад порвал с Нигером и перестал отгружать ему нефть.',
      'SANCTION TCD > NER',
    ],
    ['after words quoted', '«Так действуют пираты Ирана», — возмутился посол Омана.', 'ACCUSE OMN.GOV > IRN.REB'],
    [
      'an exercise with somebody',
      'США проводят с индийской армией двухмесячные учения.',
      'COOPERATE USA,IND.MIL > USA,IND.MIL',
    ],
    [
      'what is judged, done by an instrumental',
      'Признание Ватиканом Хорватии приветствовал Загреб.',
      'SUPPORT VAT > HRV',
    ],
    ['behind a relative word', 'Ливия, с которой Чад разорвал отношения, обвинила Париж.', 'SANCTION TCD > LBY'],
    ['a nominative right after a group', 'Накануне своих граждан Париж эвакуировал.', 'AID FRA > '],
    ['out of which state', 'Советские советники высланы из Сомали.', 'SANCTION SOM > SUN'],
    ['whom the sentence names as a culprit', 'Агрессором Тегеран считает Багдад.', 'ACCUSE IRN > IRQ'],
    ['forces before the verb, those who send them after', 'Войска в Конго ввели Намибия и Чад.', 'AID NAM,TCD > '],
    ['an exercise held together', 'Сингапур и Малайзия провели совместные учения.', 'COOPERATE SGP,MYS > SGP,MYS'],
    ['a place and an object', 'Толпа разгромила в Лиме чилийскую миссию.', 'PROTEST PER.CVL > CHL'],
    ['a pronoun that its preposition governs', 'Беженцев укрыло у себя бразильское посольство.', 'AID BRA.GOV > '],
    ['the body appealed to', 'Боливия обратилась в Лигу наций.', 'REQUEST BOL > LON'],
    ['whose side', 'Куба встала на сторону сирийцев.', 'SUPPORT CUB > SYR'],
    ['a name that shows no case, behind another verb', 'Сообщество молчало, а ООН осудила Гаити.', 'ACCUSE UN > HTI'],
    ['behind the noun of a preposition', 'В полдень Чад и Судан прекратили огонь.', 'RETREAT TCD,SDN > TCD,SDN'],
    ['a relative word that is the object', 'Мир, который подписали Чад и Судан, недолог.', 'SUPPORT TCD,SDN > TCD,SDN'],
    [
      'a treaty and its other side',
      'Эфиопия наказана за договор, подписанный в мае с Кенией.',
      'SUPPORT ETH,KEN > ETH,KEN',
    ],
    ['a member put out, by a noun', 'Исключение Греции из Совета Европы не обсуждалось.', 'SANCTION COE > GRC'],
    [
      'a member put out, from what',
      'Союз Африки молчал. ОАГ отстранила Гондурас от участия в заседаниях.',
      'SANCTION OAS > HND',
    ],
    ['what left it', 'Лига наций спорила. Япония вчера из неё вышла.', 'SANCTION JPN > LON'],
    ['whose troops withdraw', 'Войска Вьетнама выведены из Камбоджи.', 'RETREAT VNM.MIL > KHM'],
    ['counted, in the genitive', 'В мае убито семь солдат Чада.', 'ASSAULT  > TCD.MIL'],
    ['a gerund and the pronoun after it', 'Кения спорила. Приняв беженцев, она закрыла границу.', 'AID KEN > '],
    ['a threat and what it foretells', 'Япония пригрозила, что покинет Лигу наций.', 'THREATEN JPN > LON'],
    ['those who sit in the body', 'ОАГ собралась в среду. Участники встречи осудили Гаити.', 'ACCUSE OAS > HTI'],
    ['joined to a denial', 'Чад отрицает вину и предлагает Судану переговоры.', 'AGREE TCD > SDN'],
    [
      'two with titles',
      'Президент Анвар Садат и премьер Менахем Бегин подписали мир.',
      'SUPPORT person:sadat,person:begin > person:sadat,person:begin',
    ],
    ['under whose fire', 'Конвой Чада подвергся нападению со стороны Ливии.', 'ASSAULT LBY > TCD'],
    ['two that talk', 'Переговоры Гайаны и Суринама прошли в Лондоне.', 'CONSULT GUY,SUR > GUY,SUR'],
    ['what about, and with whom', 'Кения обсудила Сомали с Эфиопией.', 'CONSULT KEN,ETH > KEN,ETH'],
    ['a verb of help alone', 'Иран снабжает Сирию оружием.', 'AID IRN > SYR'],
    ['the neighbour', 'Чад и Ливия спорят. Чад требует от соседки извинений.', 'REQUEST TCD > LBY'],
    ['whose, by a pronoun', 'Таиланд молчит, Камбоджа запретила ввоз его топлива.', 'SANCTION KHM > THA'],
    ['who is wished to act', 'Кения настаивает, чтобы Сомали отвело войска.', 'REQUEST KEN > SOM'],
    ['the crowd of a regime', 'Сторонники Сирии разгромили консульство Катара.', 'PROTEST SYR.CVL > QAT'],
    ['a body that quits a state', 'Миссия ООН покинула Мали.', 'RETREAT UN > MLI'],
    [
      'whose men',
      'Президент Чарльз Тейлор, чьи люди обстреляли корабли Нигерии, молчит.',
      'ASSAULT person:charles-taylor > NGA.MIL',
    ],
    ['a spokesman of nobody named', 'Чад молчит. Министр обвинил Ливию во лжи.', 'ACCUSE TCD.GOV > LBY'],
    ['an office that speaks for a body', 'Представитель МИД Ирана отверг упрёки.', 'REJECT IRN.GOV > '],
  ])('%s', (_, text, event) => {
    expect(events(text)).toContain(event);
  });

  it.each([
    ['what one is accused of', 'Конго обвиняет Руанду в поддержке мятежников.', 'SUPPORT'],
    ['what a treaty lays down', 'Статья 4 Договора о коллективной безопасности требует помощи.', 'REQUEST'],
    ['a ministry that is no martial law', 'Военное ведомство Чада объявило итоги.', 'COERCE'],
    ['what is said to be so', 'Индия настаивает, что пленных много.', 'REQUEST'],
    ['who signed, as a number', 'Пакистан, один из восьми подписавших пакт, молчит.', 'SUPPORT'],
    ['what is asked for', 'Иран призвал Ирак вывести войска.', 'RETREAT'],
    ['a participle before its noun', 'Освобождённый город восстанавливает Ирак.', 'RETREAT'],
  ])('no event: %s', (_, text, type) => {
    expect(events(text).filter((e) => e.startsWith(type))).toEqual([]);
  });
});

describe('memberships by participles and figures of speech', () => {
  it.each([
    ['never came in', 'Соединённые Штаты, никогда в Лигу наций не входившие, молчали.', 'LON USA not_member'],
    ['slammed the door', 'Япония хлопнула дверью Лиги наций.', 'LON JPN withdrew'],
    ['stood at the cradle', 'Фиджи, стоявшее у истоков Форума тихоокеанских островов, возражает.', 'PIF FJI founder'],
    ['came back', 'Узбекистан, вернувшийся в ОДКБ в 2006 году, молчит.', 'CSTO UZB member'],
  ])('%s', (_, text, membership) => {
    const { memberships } = read(text, { lexicon, date: '2020-06-15', hash: '' });
    expect(memberships.map((m) => `${m.org} ${m.actor} ${m.status}`)).toEqual([membership]);
  });
});

describe('whose figure it is', () => {
  it.each([
    ['a figure named', 'Президент Кагаме называл цифру в 207 погибших.', 'person:kagame'],
    ['an observatory', 'По подсчётам «Сирийской обсерватории по правам человека», погибли 14 человек.', 'SOHR'],
    [
      'another speaks after «тогда как»',
      'Мали насчитало 45 убитых, тогда как «Хьюман Райтс Вотч» говорит о 90 погибших.',
      'HRW',
    ],
  ])('%s', (_, text, speaker) => {
    const { claims } = read(text, { lexicon, date: '2020-06-15', hash: '' });
    expect(claims.at(-1)?.source).toEqual([speaker]);
  });
});

describe('forms of Russian verbs', () => {
  it.each([
    [
      'захватил',
      'захватывает',
      ['захватившего', 'захватывают', 'захватывал', 'захватить'],
      ['захвачены', 'захваченному'],
    ],
    ['ввел', 'вводит', ['введя', 'ввести', 'вводят'], ['введены', 'вводится']],
    ['сверг', 'свергает', ['свергла', 'свергнуть'], ['свергнутый']],
    ['осудил', 'осуждает', ['осудившая', 'осуждая'], ['осуждена']],
    ['согласился', 'соглашается', ['согласившись', 'соглашаются'], []],
  ])('%s', (past, present, active, passive) => {
    const verb = russianVerb(past, present);
    expect(verb.active).toEqual(expect.arrayContaining(active));
    expect(verb.passive).toEqual(expect.arrayContaining(passive));
  });
});
