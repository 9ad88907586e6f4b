import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();

/** Events by the codes of their parties. */
const events = actsOf(lexicon, '2024-06-01');

/** Sentences of our own. */
describe('who acts and on whom in Russian, by case and reference', () => {
  it.each([
    ['whom one asks ahead of the verb', 'О помощи Париж попросил президент Чада Томбалбай.', 'REQUEST TCD.GOV > FRA'],
    [
      'a short name ahead',
      'О посредничестве ОАГ попросил президент Гондураса Рикардо Мадуро.',
      'REQUEST HND.GOV > OAS',
    ],
    [
      'whose house is struck',
      'Президент Нигера Мохамед Базум, дом которого окружили солдаты генерала Чиани, молчит.',
      'COERCE NER.MIL > NER.GOV',
    ],
    [
      'the last man but the first',
      'Вчера Сомали порвало с Эфиопией отношения, а Брежнева попросило о помощи; тот пообещал оружие.',
      'AGREE SUN.GOV > ',
    ],
    ['an agent whose name declines', 'Йемен, поддержанный Лигой арабских государств, ждёт.', 'SUPPORT LAS > YEM'],
    ['soldiers at home', 'ЭКОВАС молчала после захвата власти военными в Нигере.', 'COERCE NER.MIL > NER.GOV'],
    ['where help is sent', 'Перу вторглось в Эквадор, и ОАГ прислала туда комиссию.', 'AID OAS > ECU'],
    [
      'whom one invites',
      'Гана и Того спорят. Президент Нигерии Обасанджо пригласил обоих в Абуджу.',
      'AGREE NGA.GOV > GHA,TGO',
    ],
    [
      'the object of the sentence before',
      'Кабинет Чада попросил Францию о войсках. Она прислала батальон.',
      'AID FRA > TCD.GOV',
    ],
    ['one another', 'Чад и Нигер стреляли друг в друга.', 'ASSAULT TCD,NER > TCD,NER'],
    [
      'a band whose name nobody lists',
      'Осман бежал в Париж, когда отряды Ндуйе выбили чадскую армию из Фаи.',
      'ASSAULT  > TCD.MIL',
    ],
    [
      'a pronoun that a denied verb has',
      'Военные взяли власть в Бангладеш. Индия их не признала.',
      'REJECT IND > BGD.MIL',
    ],
    [
      'who asks him',
      'Президент Мали Траоре говорил с Леонидом Брежневым и упрашивал его прислать танки.',
      'REQUEST MLI.GOV > SUN.GOV',
    ],
    [
      'where rebels come from',
      'Киншаса в тревоге. Мятежники, пришедшие из лагерей в Руанде, напали на Увиру. Киншаса ждёт.',
      'ASSAULT COD.REB > COD',
    ],
    ['two that show no case', 'Пекин Тайвань не признал.', 'REJECT CHN > TWN'],
    ['who leaves a body', 'СЕАТО покинул Пакистан.', 'SANCTION PAK > SEATO'],
    [
      'a body past what is told of it',
      'Лигу Наций, куда вступил Ирак, покинули Германия и Италия.',
      'SANCTION DEU,ITA > LON',
    ],
    ['an infinitive ahead', 'Кения дала деньги, но солдат послать отказалась.', 'REJECT KEN > '],
  ])('%s', (_, text, expected) => {
    expect(events(text)).toContain(expected);
  });
});
