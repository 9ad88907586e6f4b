import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();
const events = actsOf(lexicon, '2024-06-01');

/** Sentences of our own. */
describe('who acts past what is told of him in Russian', () => {
  it.each([
    [
      'a relative clause with another subject',
      'Аккра, которую поддержали Того и Бенин, обвинила Мали.',
      'ACCUSE GHA > MLI',
    ],
    ['an object behind it', 'Лиссабон, к которому обращалась Ангола, от участия отказался.', 'REJECT PRT > AGO'],
    ['whose', 'Каир, чьи порты закрыты, Судану войск не дал. Каир обвинил Чад.', 'ACCUSE EGY > TCD'],
    ['whose soldiers', 'Гана винит Того, солдаты которого ночью атаковали порт.', 'ASSAULT TGO.MIL > GHA'],
    [
      'a goal with a clause of its own',
      'К Лиге арабских государств, куда вступил Судан, он обратился за зерном.',
      'REQUEST SDN > LAS',
    ],
    ['a body in which', 'Совбез ООН, членом которого Гана стала в мае, осудил Мали.', 'ACCUSE UN > MLI'],
    ['at whose request', 'Сирия воюет. США ввели войска. ООН по их просьбе осудила Иран.', 'REQUEST USA > UN'],
  ])('%s', (_what, text, act) => expect(events(text)).toContain(act));
});

describe('who acts and on whom in Russian, by the forms of words', () => {
  it.each([
    ['a man has another accusative', 'О помощи попросил Лондон президент Ганы.', 'REQUEST GHA.GOV > GBR'],
    ['soldiers in a country', 'Военные в Габоне свергли президента.', 'COERCE GAB.MIL > '],
    ['an adjective that another noun has', 'Бельгийского посла хунта в Бамако выслала.', 'SANCTION MLI.GOV > BEL'],
    [
      'a people in the genitive',
      'Ахмет Чавушоглу, министр Турции, молчал. Анкара призвала армян к миру.',
      'REQUEST TUR > ARM',
    ],
    ['a town in -й', 'Ханой отверг обвинения Таиланда.', 'REJECT VNM > THA'],
    ['no list of two cases', 'Когда Лаос вступил в Лигу наций, Ангола и Гана осудили Боливию.', 'ACCUSE AGO,GHA > BOL'],
    ['what is asked for by a pronoun', 'Судан требует пропустить его в порт. ', 'REQUEST SDN > '],
    ['a second verb turns on the same', 'Чили обвинило Перу и потребовало извинений.', 'REQUEST CHL > PER'],
    ['his words', 'Министр Чада обвинил Судан. Хартум назвал его слова ложью.', 'REJECT SDN > TCD.GOV'],
  ])('%s', (_what, text, act) => expect(events(text)).toContain(act));
});

describe('whose and from whom in Russian', () => {
  it.each([
    ['whose refusal answers a request', 'На просьбу Чада о зерне Ливия ответила отказом.', 'REQUEST TCD > LBY'],
    ['who is refused', 'Ливия пропустила мимо ушей требование Чада уйти.', 'REJECT LBY > TCD'],
    ['whose portrait a crowd burns', 'В Кано толпа сожгла портрет президента Чада.', 'PROTEST NGA.CVL > TCD.GOV'],
    [
      'what a crowd demands, told before',
      'Тысячи кенийцев, требуя ухода правительства, вышли на улицы.',
      'PROTEST KEN.CVL > KEN.GOV',
    ],
    [
      'of whom those are who are arrested',
      'Чад молчит. Арестовав двух мятежников, полиция Того ушла.',
      'COERCE TGO.SEC > TGO.REB',
    ],
    ['one town is no subject of many', 'В Париже обвинения Бамако назвали вымыслом.', 'REJECT FRA > MLI'],
    ['a premier in another case', 'Шарон принёс извинения премьер-министру Чада.', 'CONCEDE ISR.GOV > TCD.GOV'],
    ['refugees who are taken in', 'Польша приняла два миллиона украинских беженцев.', 'AID POL > UKR.CVL'],
    ['who is to go, by a pronoun', 'Мугабе молчит. ЮАР настаивает на его уходе.', 'REQUEST ZAF > ZWE.GOV'],
    ['to whom nothing is given', 'Миротворцев Ливии ОАЕ не даст.', 'REJECT OAU > LBY'],
    ['a body in which one took part', 'Мали отказалась продлить участие в ЭКОВАС.', 'REJECT MLI > ECOWAS'],
    [
      'no list past a gerund',
      'Президент Чада Идрис Деби, уволив премьера Кассире, ввёл военное положение.',
      'COERCE TCD.GOV > ',
    ],
    ['a name of no case behind a participle', 'Франция, обвинённая Баку в шпионаже, молчит.', 'ACCUSE AZE > FRA'],
    ['the same, done back', 'Иран выслал двух шведских дипломатов. Стокгольм ответил тем же.', 'SANCTION SWE > IRN'],
    [
      'whose demand is refused, told before',
      'Египет потребовал уйти. Эфиопия это требование отвергла.',
      'REJECT ETH > EGY',
    ],
    [
      'a list with an adjective',
      'Правительство Эфиопии и тыграйские повстанцы подписали мир.',
      'SUPPORT ETH.GOV,ETH.REB > ETH.GOV,ETH.REB',
    ],
    ['another speaks past the comma', 'Задержано сорок человек, сообщил в Масеру генерал Мота.', 'COERCE  > LSO.CVL'],
    [
      'past a longer clause',
      'ЭКОВАС, одним из основателей которого Того была в 1975 году, осудил Мали.',
      'ACCUSE ECOWAS > MLI',
    ],
    [
      'from whose mediation',
      'От посредничества ООН, куда Панама вступила годом раньше, Лима отказалась.',
      'REJECT PER > UN',
    ],
  ])('%s', (_what, text, act) => expect(events(text)).toContain(act));
});
