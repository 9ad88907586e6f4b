import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const events = actsOf(await testLexicon(), '2024-06-01');

/** Turns of phrase of Russian newsrooms, each beside the sense in which it tells of no act. */
describe('what Russian acts are told with', () => {
  it.each([
    ['Суданские войска прогнали чадцев от моста.', 'ASSAULT SDN.MIL > TCD'],
    ['Суданцы налетели на чадский обоз.', 'ASSAULT SDN > TCD'],
    ['Судан отторг у Чада две провинции.', 'COERCE SDN > TCD'],
    ['Чадские студенты высыпали на улицы.', 'PROTEST TCD.CVL > '],
    ['Суданская эскадра бросила якорь на рейде.', 'MOBILIZE SDN.MIL > '],
    ['Франция пришла Чаду на выручку.', 'AID FRA > TCD'],
    ['Суданцы убрались из Чада.', 'RETREAT SDN > TCD'],
    ['Франция указала чадскому послу на дверь.', 'SANCTION FRA > TCD'],
    ['Судан погрозил Чаду кулаком.', 'THREATEN SDN > TCD'],
    ['Судан и Чад уладили спор.', 'AGREE SDN,TCD > SDN,TCD'],
    ['Судан и Чад вступили в переговоры.', 'CONSULT SDN,TCD > SDN,TCD'],
    ['Франция умыла руки.', 'REJECT FRA > '],
    ['Чад надавил на Францию.', 'REQUEST TCD > FRA'],
    ['Чад кивает на Судан.', 'ACCUSE TCD > SDN'],
    ['Франция замолвила слово за Чад.', 'SUPPORT FRA > TCD'],
    ['Судан дал задний ход.', 'CONCEDE SDN > '],
    ['Судан и Чад объединили усилия.', 'COOPERATE SDN,TCD > SDN,TCD'],
    ['Франция начала поставки Чаду зенитных ракет.', 'AID FRA > TCD'],
    ['Если верить Дохе, саудовская колонна обстреляла катарцев.', 'ASSAULT SAU.MIL > QAT'],
    ['Суданские повстанцы сдали Хартум.', 'RETREAT SDN.REB > SDN'],
  ])('%s', (text, event) => {
    expect(events(text)).toContain(event);
  });

  it.each([
    'Ветер гнал песок на Чад.',
    'Министр Чада нажал на кнопку.',
    'Президент Чада вернулся домой.',
    'Министр Чада указал на важность торговли с Суданом.',
    'Чад выпустил почтовую марку.',
    'Чад обменял франки на доллары.',
    'Министр Чада оставил визитную карточку.',
    'Дипломаты из Чада склоняются к первому рассказу.',
    'Цены в Чаде упали на десять процентов.',
  ])('no event: %s', (text) => {
    expect(events(text)).toEqual([]);
  });
});
