import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();

/** Events by the codes of their parties. */
const events = actsOf(lexicon, '1992-06-01');

/** Sentences of our own. */
describe('sides told a clause or a sentence away in Russian', () => {
  it.each([
    ['whoever asked is helped', 'Уганда попросила Ливию о помощи. Триполи прислал три тысячи солдат.', 'AID LBY > UGA'],
    ['a second deed', 'Солдаты Чада напали на ливийский пост, захватив три танка.', 'COERCE TCD.MIL > LBY'],
    ['an answer in deed', 'Пакистан ответил наступлением на Индию.', 'ASSAULT PAK > IND'],
    ['a preposition of the verb', 'Москва отвернулась от Сомали.', 'REJECT RUS > SOM'],
    ['dealings by an infinitive', 'Лиссабон отказался обсуждать с Дели судьбу острова.', 'REJECT PRT > IND'],
    ['a go-between', 'Посланник США помирил Каир с Амманом.', 'CONSULT USA.GOV > EGY,JOR'],
    ['on whose word', 'Если верить Нджамене, ливийская колонна открыла огонь по посту.', 'ASSAULT LBY.MIL > TCD'],
    ['they of many', 'Совет Безопасности осудил Ливию. Войск он не дал.', 'REJECT UN > LBY.MIL'],
    ['a list behind', 'Конвенцию подписали Камерун, Нигер и Чад.', 'SUPPORT CMR,NER,TCD > CMR,NER,TCD'],
    [
      'what is set between, behind «а»',
      'Каир осудил Израиль, а Сенегал, давно с Гвинеей рассорившийся, поддержал Чад.',
      'SUPPORT SEN > TCD',
    ],
    ['fellows', 'Мадрид обратился к партнёрам по Евросоюзу за поддержкой.', 'REQUEST ESP > EU'],
    ['his own people', 'Президент Гвинеи призвал жителей взяться за оружие.', 'REQUEST GIN.GOV > GIN.CVL'],
    ['his own men', 'Болгария велела пограничникам не стрелять.', 'REQUEST BGR > BGR.SEC'],
    [
      'of the state that opened the sentence before',
      'Тирана молчит. Чад отрицает вину. Министр обороны Ахмат Дарку назвал обвинения выдумкой.',
      'REJECT TCD.GOV > ',
    ],
    ['who is begun', 'Обстрел Еревана, начатый азербайджанцами накануне, прекратился.', 'ASSAULT AZE > ARM'],
  ])('%s', (_, text, event) => {
    expect(events(text)).toContain(event);
  });

  it('no retreat where it is only demanded', () => {
    expect(events('Рабат потребовал, чтобы солдаты немедленно покинули остров.')).toEqual(['REQUEST MAR > ']);
  });
});

describe('names that only their setting tells', () => {
  it.each([
    ['an adjective of a capital', 'Белград обвинил приштинские власти в шантаже.', 'ACCUSE YUG > XKX.GOV'],
    ['two halves of an adjective', 'Англо-французский десант высадился в Порт-Саиде.', 'ASSAULT GBR.MIL,FRA.MIL > EGY'],
    [
      'what the question was about',
      'НАТО собралась в Брюсселе. Что сделал альянс? Назавтра осудил Ливию.',
      'ACCUSE NATO > LBY',
    ],
    ['whose deed the adjective tells', 'Чад молчит, а Судан ливийский налёт осудил.', 'ACCUSE SDN > LBY'],
    ['on whom an order falls', 'Президент Перу велел арестовать послов Чили.', 'REQUEST PER.GOV > CHL'],
    [
      'three asked together',
      'Румыния просила поддержки у Турции, Греции и Польши; все трое осудили Венгрию.',
      'ACCUSE TUR,GRC,POL > HUN',
    ],
    ['before whom one speaks', 'Посол Чада, выступая в ООН, попросил помощи.', 'REQUEST TCD.GOV > UN'],
    ['a name behind its noun', 'Гвинея создала комиссию с малийцем Айссатой Диалло и осудила Чад.', 'ACCUSE GIN > TCD'],
    ['whom titles stand before', 'Гвинея попросила генерального секретаря ООН прислать врачей.', 'REQUEST GIN > UN'],
    [
      'what was asked for just before',
      'Дели отправил на Мальдивы парашютистов: об этом просил президент Мальдив.',
      'REQUEST MDV.GOV > IND',
    ],
    ['whom words quoted blame', '«Перу крадёт наш лес», — возмутился министр обороны Чили.', 'ACCUSE CHL.GOV > PER'],
    ['whose paper a veto falls on', 'Москва наложила вето на китайский проект.', 'REJECT RUS > CHN'],
    ['a name that ends in -ой', 'Москва встала на защиту Ханоя.', 'SUPPORT RUS > VNM'],
    [
      'the counted behind a means',
      'Солдаты Чада убили из миномёта двух ливийских солдат.',
      'ASSAULT TCD.MIL > LBY.MIL',
    ],
    ['against whom', 'Хартум пожаловался в Совет Безопасности на Эмираты.', 'REQUEST SDN > UN'],
    [
      'the men of two states',
      'Министры Индии и Пакистана подписали соглашение.',
      'SUPPORT IND.GOV,PAK.GOV > IND.GOV,PAK.GOV',
    ],
    ['to a town', 'В Гому прибыли кенийские солдаты.', 'AID KEN.MIL > COD'],
    ['for whom one sits', 'Чад закрыл порт. Депутат от Абеше Идрис Куле обвинил Судан.', 'ACCUSE TCD.GOV > SDN'],
    [
      'to whom the main verb speaks',
      'Нигер просит помощи. «Мы рядом», — ответил ему президент Чада, пообещав две тысячи солдат.',
      'AGREE TCD.GOV > NER',
    ],
    ['whom by a pronoun', 'Белград осудил приштинские власти и отказался их признать.', 'REJECT YUG > XKX.GOV'],
  ])('%s', (_, text, event) => {
    expect(events(text)).toContain(event);
  });
});
