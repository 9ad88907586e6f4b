import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();

/** Events by the codes of their parties. */
const events = actsOf(lexicon, '2024-06-01');

/** Sentences of our own. */
describe('who does what to whom in Russian', () => {
  it.each([
    ['an object that does not decline', 'Сомали в пятницу раскритиковала Кения.', 'ACCUSE KEN > SOM'],
    ['a neuter subject', 'Боливию в срыве переговоров обвинило Чили.', 'ACCUSE CHL > BOL'],
    ['a goal ahead', 'Против Белоруссии новые санкции ввёл Евросоюз.', 'SANCTION EU > BLR'],
    ['a doer in the instrumental', 'Обстрел пакистанской деревни Ираном удивил всех.', 'ASSAULT IRN > PAK'],
    ['a blow that befalls', 'Ударам подверглись три порта Йемена.', 'ASSAULT  > YEM'],
    ['a pronoun inside a phrase', 'Алжир, обвинивший Марокко, порвал с ним отношения.', 'SANCTION DZA > MAR'],
    ['whose envoys', 'Эфиопия, обвинив Сомали, выслала его дипломатов.', 'SANCTION ETH > SOM'],
    ['sides', 'Армения и Азербайджан обменялись ударами. Париж призвал стороны к миру.', 'REQUEST FRA > ARM,AZE'],
    ['a neighbour', 'Камбоджа и Таиланд спорят. Пномпень обвиняет соседей в обстреле.', 'ACCUSE KHM > THA'],
    ['neighbours, by a third', 'Индия и Пакистан спорят. Лондон призвал соседей к миру.', 'REQUEST GBR > IND,PAK'],
    ['the army of the place', 'В Мьянме идут аресты. Япония осудила действия военных.', 'ACCUSE JPN > MMR.MIL'],
    ['authorities of the place', 'В Перу неспокойно. Чили попросило местные власти помочь.', 'REQUEST CHL > PER.GOV'],
    ['the latter', 'Чад обвинил Судан. Тот обвинения отверг.', 'REJECT SDN > TCD'],
    ['whose president', 'В Ниамее президент Нигерии Бола Тинубу посетил Гану.', 'CONSULT NGA.GOV > GHA'],
    ['whose deeds, ahead of who judges', 'Действия Израиля Бразилия назвала геноцидом.', 'ACCUSE BRA > ISR'],
    ['a receiver ahead', 'Ливану Кувейт выделил сорок миллионов долларов.', 'AID KWT > LBN'],
    ['where promised help goes', 'Кения согласилась отправить войска на Гаити.', 'AGREE KEN > HTI'],
    ['whom a threat would befall', 'Северная Корея угрожает ударить по Южной Корее.', 'THREATEN PRK > KOR'],
    ['whose consulate', 'Польша закрыла консульство России в Познани.', 'SANCTION POL > RUS.GOV'],
    [
      'what a protest is for',
      'В Найроби люди вышли на улицы, требуя отставки правительства.',
      'PROTEST KEN.CVL > KEN.GOV',
    ],
    [
      'a speaker behind whom he asks',
      '«Сложите оружие», — призвал Судан президент Кении Уильям Руто.',
      'REQUEST KEN.GOV > SDN',
    ],
    ['his divisions', 'Проучить Вьетнам решил Китай: его дивизии перешли границу.', 'ASSAULT CHN.MIL > VNM'],
    [
      'a doer behind a governed noun',
      'Пятнадцать британских моряков взяты в плен иранскими катерами.',
      'COERCE IRN.MIL > GBR.MIL',
    ],
    [
      'a list of persons with their offices',
      'Король Марокко Хасан II и президент Алжира Ахмед бен Белла встретились в Бамако.',
      'CONSULT MAR.GOV,DZA.GOV > MAR.GOV,DZA.GOV',
    ],
    ['the party of a man', 'В Венгрии скандал. Партия Петера Мадьяра раскритиковала Сербию.', 'ACCUSE HUN.OPP > SRB'],
    ['followers', 'В Нигере сторонники хунты забросали камнями посольство Франции.', 'PROTEST NER.CVL > FRA'],
    [
      'ships that are threatened',
      'Либерийские повстанцы пообещали топить корабли ЭКОВАС.',
      'THREATEN LBR.REB > ECOWAS',
    ],
    ['no submission', 'Сальвадор не подчинился ОАГ.', 'REJECT SLV > OAS'],
    ['whoever did what is judged', 'Совет Безопасности ООН заклеймил захват Аргентиной островов.', 'ACCUSE UN > ARG'],
    ['of what one complains', 'Асмара жалуется, что Эфиопия стягивает войска.', 'ACCUSE ERI > ETH'],
    ['a receiver behind a phrase', 'На выручку Чаду Париж послал парашютистов.', 'AID FRA > TCD'],
    ['a doer of what is asked', 'Манила добивается от Пекина ухода с отмели.', 'REQUEST PHL > CHN'],
  ])('%s', (_, text, event) => {
    expect(events(text)).toContain(event);
  });

  it.each([
    ['what others do to it', 'Камбоджа, которую посещают туристы, строит дороги.'],
    ['sides of the world', 'Стороны света указаны на карте Перу.'],
    ['a crowd that goes home', 'Толпа разошлась к вечеру, заявил мэр Белграда.'],
    ['neighbours at odds', 'Соседи давно спорят о воде, и обе стороны ссылаются на договор.'],
  ])('no event: %s', (_, text) => {
    expect(events(text)).toEqual([]);
  });
});
