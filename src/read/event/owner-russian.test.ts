import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();

/** Events by the codes of their parties. */
const events = actsOf(lexicon, '2024-06-01');

/** Sentences of our own. */
describe('whose offer, demand or deed it is in Russian', () => {
  it.each([
    ['an offer', 'Израиль отклонил предложение Египта о перемирии.', 'REJECT ISR > EGY'],
    ['a charge', 'Каракас опроверг обвинения Боготы.', 'REJECT VEN > COL'],
    ['a plan of an envoy', 'Белград отверг план спецпредставителя ООН.', 'REJECT SRB > UN'],
    ['talks', 'Иран отказался от переговоров с США.', 'REJECT IRN > USA'],
    ['dealings', 'Израиль отказался сотрудничать с комиссией ООН.', 'REJECT ISR > UN'],
    ['whom one does not let in', 'Тегеран отказался допустить инспекторов МАГАТЭ на завод.', 'REJECT IRN > IAEA'],
  ])('%s', (_, text, event) => {
    expect(events(text)).toContain(event);
  });
});

describe('sides of Russian verbs', () => {
  it.each([
    ['an excuse', 'Германия официально извинилась перед Намибией.', 'CONCEDE DEU > NAM'],
    ['authorities asked', 'ООН призвала власти Судана прекратить огонь.', 'REQUEST UN > SDN.GOV'],
    [
      'whose officers',
      'Кенийские солдаты арестовали британских офицеров и потребовали жалованья.',
      'REQUEST KEN.MIL > ',
    ],
    ['who is to step in', 'Ливан просит вмешаться ООН.', 'REQUEST LBN > UN'],
    ['a gerund of a short name', 'Погиб солдат Кении; ООН, обвинив Сомали, требует мира.', 'ACCUSE UN > SOM'],
    ['a name that does not decline', 'Абу-Даби известил Совет Безопасности ООН и попросил помощи.', 'REQUEST ARE > UN'],
    ['to whom, undeclined', 'Турция передала Сомали бронемашины.', 'AID TUR > SOM'],
    ['past what is set between', 'В Судан вошли, по словам Хартума, войска Чада.', 'ASSAULT TCD.MIL > SDN'],
    ['where one turned', 'Лига арабских государств, куда обратился Тунис, молчит.', 'REQUEST TUN > LAS'],
    ['a truce that begins', 'В полночь вступило в силу перемирие между Чадом и Ливией.', 'RETREAT TCD,LBY > TCD,LBY'],
    ['peacekeepers counted', 'Двое миротворцев ООН убиты повстанцами М23.', 'ASSAULT COD.REB > UN'],
    ['an answer to an offer', 'Чили предложило Перу арбитраж; Перу отказалось.', 'REJECT PER > CHL'],
    [
      'whoever is asked, set between commas',
      'Премьер Мальдив просил соседку, Индию, прислать десант.',
      'REQUEST MDV.GOV > IND',
    ],
    [
      'a relative word in the dative',
      'Париж, к которому Каддафи обращался за помощью, молчит.',
      'REQUEST LBY.GOV > FRA',
    ],
    ['who are called victims', 'Жертвами налёта джихадистов стали солдаты Нигера.', 'ASSAULT NER.REB > NER.MIL'],
    ['backing told', 'Пекин заявил о полной поддержке Москвы.', 'SUPPORT CHN > RUS'],
    ['a border', 'Алжир перебросил танки к марокканской границе.', 'MOBILIZE DZA > MAR'],
    ['who sit there, behind the object', 'Грузию предупредили в Евросоюзе о санкциях.', 'THREATEN EU > GEO'],
    ['of whom', 'В Карачи толпа сожгла американский флаг. Пакистан молчит.', 'PROTEST PAK.CVL > USA'],
    ['men of a short name', 'Пленных повстанцы ФАРК передали колумбийским властям.', 'RETREAT COL.REB > COL.GOV'],
    ['people in -яне', 'ХАМАС отпустил десять израильтян.', 'RETREAT PSE.REB > ISR'],
    [
      'blame, by whoever says it',
      'По словам президента Чада, вину за провал перемирия несёт Судан.',
      'ACCUSE TCD.GOV > SDN',
    ],
    ['who stands behind it', 'Нджамена считает, что за мятежом стоит Хартум.', 'ACCUSE TCD > SDN'],
    ['who fell in a blow', 'В результате израильских ударов погибли сто ливанцев.', 'ASSAULT ISR > LBN'],
    ['people who protest', 'В Париже тысячи французов протестовали против реформы.', 'PROTEST FRA.CVL > '],
    ['whoever the sentence opens with', 'Литве, закрывшей транзит, Москва пригрозила ответом.', 'THREATEN RUS > LTU'],
    ['a promise in a clause', 'Берлин пообещал, что передаст Украине танки.', 'AGREE DEU > UKR'],
    [
      'a state in apposition',
      'Испания, Ирландия и Норвегия признали государство Палестина.',
      'SUPPORT ESP,IRL,NOR > PSE',
    ],
    ['what is convened', 'Каракас попросил созвать Совет ОАГ.', 'REQUEST VEN > OAS'],
    [
      'who comes because he was asked',
      'Британские парашютисты высадились в Аммане по просьбе короля Иордании.',
      'AID GBR.MIL > JOR',
    ],
    ['help received', 'Чад получил от Франции танки.', 'AID FRA > TCD'],
    [
      'a break that is announced',
      'О разрыве отношений с Израилем объявил президент Колумбии.',
      'SANCTION COL.GOV > ISR',
    ],
    [
      'whose troops are to go',
      'Совет Безопасности ООН потребовал вывести аргентинские войска.',
      'REQUEST UN > ARG.MIL',
    ],
    ['a relative word that is the object', 'США, которые Тегеран обвиняет в убийстве, молчат.', 'ACCUSE IRN > USA'],
    ['help to whoever asked', 'Дамаск попросил Москву о помощи, и Россия прислала авиацию.', 'AID RUS > SYR'],
    ['a band by its name', 'По израильскому Сдероту боевики ХАМАС выпустили двадцать ракет.', 'ASSAULT PSE.REB > ISR'],
    ['a verb joined to a wish', 'Манила хотела бы видеть суда и обратилась за ними к США.', 'REQUEST PHL > USA'],
    ['a time before the subject', 'На пять лет Россия и Китай договорились о газе.', 'AGREE RUS,CHN > RUS,CHN'],
    [
      'an object before a title',
      'В Кении мятеж. Войск попросил у Лондона президент Джомо Кениата.',
      'REQUEST KEN.GOV > GBR',
    ],
    ['a report', 'Белград отверг доклад миссии ОБСЕ.', 'REJECT SRB > OSCE'],
    ['a phrase turned round', 'Под стражу армия Мали взяла французских солдат.', 'COERCE MLI.MIL > FRA.MIL'],
  ])('%s', (_, text, event) => {
    expect(events(text)).toContain(event);
  });
});
