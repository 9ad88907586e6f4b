import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();
const stances = (text: string): string[] =>
  read(text, { lexicon, date: '2020-01-01', hash: '' }).stances.map((s) => `${s.holder} ${s.polarity} ${s.topic}`);

describe('stances', () => {
  it.each([
    ['a gain named after "for" before it', 'For Tehran the prize is a foothold in Yemen.', ['IRN benefits influence']],
    ['a blow to somebody', 'The collapse of the pact would be a heavy blow to Paris.', ['FRA loses alliance']],
    [
      'one gains at the expense of another',
      'War would hand a victory to Ankara and come at the expense of Yerevan.',
      ['TUR benefits unrest', 'ARM loses unrest'],
    ],
    [
      'a list of holders',
      'Peru and Chile remained neutral on sanctions.',
      ['PER neutral sanctions', 'CHL neutral sanctions'],
    ],
    [
      'whoever is named after "by"',
      'The raid was condemned by France but welcomed by Germany.',
      ['FRA opposes intervention', 'DEU supports intervention'],
    ],
    ['what is left undone is no stance', 'Paris has yet to condemn the coup in Niger.', []],
    ['one who refuses a deed of his own holds nothing', 'Fiji refused to hand over the rebels.', []],
    ['but who rejects what is offered does', 'Fiji rejected mediation.', ['FJI opposes settlement']],
    ['people hurt are no losers', 'Some 1,800 were hurt; an Uzbek doctor treated them.', []],
    ['a vote of no', 'Mexico voted no to the intervention.', ['MEX opposes intervention']],
    ['the object leads', 'Вмешательство Польша исключила.', ['POL opposes intervention']],
    [
      'who asks for a resignation wants the change',
      'Жители Македонии требовали отставки президента.',
      ['MKD.CVL supports regime_change'],
    ],
    ['a form with another letter before it', 'اجتمع رئيس فيجي بعد قطيعة سنة كاملة، وبحث السلام.', []],
    ['a wish negated', 'Fiji did not support the sanctions.', ['FJI opposes sanctions']],
    ['a fear negated is none', 'Fiji does not fear war.', []],
    ['a demand without a topic is none', 'Fiji demanded an answer.', []],
    [
      'each verb has its own topic',
      'Ankara backed Tirana and urged Belgrade to stop the war.',
      ['TUR supports status_quo', 'TUR opposes unrest'],
    ],
    ['a group goes by its first word', 'Traders in Maseru fear ruin.', ['LSO.BUS fears unrest']],
    [
      'two verbs under one modal',
      'The fall would strengthen Egypt and weaken Kuwait.',
      ['EGY benefits influence', 'KWT loses influence'],
    ],
    [
      'a holder after the verb',
      'От раскола региона выиграет Россия, а проиграет Франция.',
      ['RUS benefits influence', 'FRA loses influence'],
    ],
    [
      'a nominative after «но»',
      'Решение осудили Перу и Чили, но приветствовала Германия.',
      ['PER opposes unrest', 'CHL opposes unrest', 'DEU supports status_quo'],
    ],
    [
      '«на руку» и «ударит по»',
      'Война на руку Анкаре и ударит по Еревану.',
      ['TUR benefits unrest', 'ARM loses unrest'],
    ],
    ['a participle after its comma', 'Судан, опасающийся восстания, молчит.', ['SDN fears unrest']],
    ['«не хочет» is a fear', 'Австралия не хочет втягиваться в спор.', ['AUS fears unrest']],
    [
      'a list after an Arabic verb',
      'وترفض السنغال وغامبيا ومالي أي تدخل أجنبي.',
      ['SEN opposes intervention', 'GMB opposes intervention', 'MLI opposes intervention'],
    ],
    [
      'a vote told after the verb',
      'وصوتت كوستاريكا وكوبا ضد العقوبات.',
      ['CRI opposes sanctions', 'CUB opposes sanctions'],
    ],
    ['ل names whom a blow hits', 'وسيكون انهيار الحلف ضربة قاسية لباريس.', ['FRA loses alliance']],
    [
      'the gain of one, the loss of another',
      'ومن شأن عودة الحرب أن تصب في مصلحة أنقرة على حساب يريفان.',
      ['TUR benefits unrest', 'ARM loses unrest'],
    ],
    [
      'بالنسبة إلى before the words',
      'وبالنسبة إلى طهران فإن الجائزة هي موطئ قدم على المتوسط.',
      ['IRN benefits influence'],
    ],
    [
      'a participle goes on with the subject',
      'وأكد الأردن تضامنه مع الكويت، مجدداً رفضه أي مساس بسيادتها.',
      ['JOR supports status_quo', 'JOR opposes territory'],
    ],
    ['a negated wish in Arabic', 'ولا ترغب أستراليا في الانجرار إلى النزاع.', ['AUS opposes intervention']],
  ])('%s', (_, text, expected) => expect(stances(text)).toEqual(expected));
});
