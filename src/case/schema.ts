import type { Shape } from '../kernel/shape.ts';
import { troubleNames } from '../read/model.ts';
import { tableShape } from './issue-shape.ts';
import { facts, place, requests, response, words } from '../record/schema.ts';

/** Shape of a case file. cases/README.md says in prose what each key means; only schema, id, ally and day are required. */
const span: Shape = {
  map: { start: 'number', end: 'number', text: 'any', line: 'number' },
  required: ['start', 'end', 'text', 'line'],
};
const setting: Shape = {
  map: { element: 'string', value: 'truth', degree: 'string', rule: 'string' },
  required: ['element'],
};
/** A claim as a person writes it needs an id and its content; the text's own voice is its speaker unless named. */
const claim: Shape = {
  map: {
    id: 'string',
    kind: {
      choices: ['event', 'figure', 'membership', 'provision', 'precedent', 'stance', 'count', 'trouble', 'analyst'],
    },
    content: 'any',
    speaker: { list: 'string' },
    via: { list: 'string' },
    hedge: { choices: ['none', 'distanced', 'possible', 'scare-quoted', 'unnamed'] },
    stand: { choices: ['affirmed', 'denied', 'undisclosed'] },
    against_interest: 'boolean',
    performative: 'boolean',
    day: { nullable: 'partial-date' },
    source: 'number',
    span,
    reader: 'string',
    members: { list: { map: { id: 'string', source: 'number', span }, required: ['source', 'span'] } },
    rivals: { list: 'string' },
    sets: { list: setting },
    denies: { list: 'string' },
    contradicted: 'boolean',
  },
  required: ['id', 'content'],
};
const status: Shape = { choices: ['triggered', 'not-triggered', 'arguable', 'available-on-request'] };

export const caseShape: Shape = {
  map: {
    schema: { choices: ['casus-case/1'] },
    id: 'string',
    title: { either: ['string', words], called: 'a text, or one in three languages' },
    kind: 'string',
    ally: 'string',
    ally_because: { list: 'string' },
    day: 'day',
    day_because: 'string',
    with_allies: { list: 'string' },
    adversary: { list: 'string' },
    adversary_because: { list: 'string' },
    place,
    facts,
    requests,
    appeals: { list: 'string' },
    claims: { list: claim },
    happenings: { list: { map: { claims: { list: 'string' } }, required: ['claims'] } },
    accounts: {
      list: {
        map: { id: 'string', speakers: { list: 'string' }, side: 'string', accept: { list: 'string' } },
        required: ['id'],
      },
    },
    response,
    sources: {
      list: {
        map: {
          id: 'string',
          title: { nullable: 'string' },
          language: { choices: ['ar', 'en', 'ru'] },
          day: 'day',
          hash: 'any',
        },
        required: ['id'],
      },
    },
    interests: {
      list: {
        map: {
          holder: 'string',
          words: { either: ['string', words], called: 'a text, or one in three languages' },
          weight: 'string',
          effects: { each: { choices: ['+', '-', '?'] } },
        },
        required: ['holder', 'words', 'weight', 'effects'],
      },
    },
    bargaining: tableShape,
    drafted: 'boolean',
    expect: {
      list: {
        map: {
          provision: 'string',
          responder: { nullable: 'string' },
          account: 'string',
          status,
          decisive_element: 'string',
          ground: 'string',
        },
        required: ['provision', 'status'],
      },
    },
  },
  required: ['schema', 'id', 'ally', 'day'],
};

const ruleSettings: Shape = {
  list: { map: { element: 'string', value: 'truth', degree: 'string' }, required: ['element'] },
};
const actor: Shape = {
  list: {
    choices: [
      'own-state',
      'own-country',
      'own-people',
      'own-group',
      'foreign-state',
      'foreign-group',
      'organisation',
      'both-sides',
      'nobody',
      'other',
    ],
  },
};
const cooperative = ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST'];
const conflictual = ['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'];
const degrees = ['none', 'shelter', 'training', 'supply', 'direction', 'own-forces'];
const feature: Shape = {
  choices: [
    ...[
      'firearms',
      'heavy-weapons',
      'site-seized',
      'site-burnt',
      'organised-group',
      'coup',
      'on-border',
      'refused-handover',
    ],
    ...degrees.map((degree) => `hand-${degree}`),
  ],
};

const three: Shape = { map: { ar: 'string', en: 'string', ru: 'string' }, required: ['ar', 'en', 'ru'] };

/** record/rules/selection.yaml. */
export const selectionShape: Shape = { map: { paragraphs: { list: three } }, required: ['paragraphs'] };

/** record/rules/degrees.yaml. */
export const degreesShape: Shape = {
  map: {
    scales: {
      list: {
        map: {
          id: 'string',
          elements: { list: 'string' },
          words: three,
          law: 'string',
          degrees: {
            list: { map: { id: 'string', value: 'truth', words: three }, required: ['id', 'value', 'words'] },
          },
        },
        required: ['id', 'elements', 'words', 'law', 'degrees'],
      },
    },
  },
  required: ['scales'],
};

/** record/rules/elements.yaml. */
export const elementsShape: Shape = {
  map: {
    rules: {
      list: {
        map: {
          id: 'string',
          type: { list: { choices: [...cooperative, ...conflictual] } },
          named: { list: { choices: troubleNames } },
          unless: { list: 'string' },
          mode: { list: 'string' },
          source: actor,
          target: actor,
          features: { list: feature },
          act: { list: 'string' },
          place: { list: { choices: ['ally', 'own-target', 'border', 'any'] } },
          sets: ruleSettings,
          denied: ruleSettings,
          words: three,
          law: 'string',
        },
        required: ['id', 'sets', 'words'],
      },
    },
  },
  required: ['rules'],
};
