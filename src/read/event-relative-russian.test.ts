import { describe, expect, it } from 'vitest';
import { testLexicon } from './lexicon.fixture.ts';
import { actsOf } from './parties.fixture.ts';

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
