import type { Shape } from '../kernel/shape.ts';

/** Shapes of the record's files, kind by kind. record/README.md says in prose what each key means. */
const text3: Shape = { map: { ar: 'string', en: 'string', ru: 'string' }, required: ['ar', 'en', 'ru'] };
export const words: Shape = { map: { ar: 'string', en: 'string', ru: 'string' }, required: ['en'] };
const sources: Shape = { each: 'string' };
const source: Shape = { list: 'string' };
const bounds: Shape = { map: { not_before: 'day', not_after: 'day' } };
const when: Shape = {
  either: ['day', bounds],
  called: 'a day that exists (YYYY-MM-DD), or bounds {not_before, not_after}',
};
const spellings: Shape = { map: { ar: { list: 'string' }, en: { list: 'string' }, ru: { list: 'string' } } };
const verification: Shape = { choices: ['searched', 'reference', 'recalled', 'computed'] };
const interval = { from: when, to: when };
const held: Shape = {
  list: { map: { state: 'string', ...interval, verification, source }, required: ['state', 'source'] },
};

const sovereignty: Shape = {
  list: {
    map: { state: 'string', ...interval, overseas: 'boolean', verification, source },
    required: ['state', 'source'],
  },
};

const stateNumbers: Shape = {
  nullable: {
    either: ['number', { list: { map: { number: 'number', from: 'day', to: 'day' }, required: ['number'] } }],
    called: 'a number, null, or a list of {number, from, to}',
  },
};

export const party: Shape = {
  map: {
    state: 'string',
    ...interval,
    signed: 'partial-date',
    deposited: 'day',
    ratified: 'day',
    entry: 'string',
    exit: 'string',
    notice: 'day',
    suspended: { list: { map: { ...interval, source }, required: ['from', 'source'] } },
    designated: 'boolean',
    guarantor: 'boolean',
    never: 'boolean',
    before_statehood: 'string',
    note: 'string',
    verification,
    source,
  },
  required: ['state', 'source'],
};

const provision: Shape = {
  map: {
    id: 'string',
    article: { nullable: 'string' },
    atop: { list: { choices: ['defence', 'offence', 'neutrality', 'non-aggression', 'consultation'] } },
    nature: { choices: ['duty', 'power', 'procedure'] },
    valid: { map: interval },
    gap: 'string',
    when: { named: 'condition' },
    duty: words,
    discretion: 'string',
    scope: 'string',
    request: 'string',
    decision: { map: { body: { nullable: words }, rule: { nullable: 'string' } } },
    exceptions: {
      list: {
        map: {
          id: 'string',
          basis: { choices: ['text', 'reservation', 'practice'] },
          words,
          reads: { named: 'condition' },
          source,
        },
        required: ['id', 'basis'],
      },
    },
    responder_overrides: { each: { map: { all: { list: { named: 'condition' } }, from: 'day' }, required: ['all'] } },
    duration: 'string',
    note: 'string',
    verification,
    source,
  },
  required: ['id', 'atop', 'nature', 'when', 'duty', 'source'],
};

export const place: Shape = {
  map: {
    name: 'string',
    territory: 'string',
    state: 'string',
    recognised_sovereign: { nullable: 'string' },
    zones: { list: 'string' },
    is_territory_of_victim: 'truth',
    administered_by: { nullable: 'string' },
    note: 'string',
  },
  required: ['name'],
};
export const requests: Shape = {
  each: {
    map: { value: 'truth', by: 'string', date: { nullable: 'partial-date' }, words: { nullable: 'string' } },
  },
};
export const facts: Shape = {
  map: {
    harm: { each: 'truth' },
    attacker: { map: { external: 'truth', state: 'truth', states: { list: 'string' }, attrs: { each: 'truth' } } },
    victim_initiated: 'truth',
    conditions: { each: 'truth' },
    degrees: { each: 'string' },
  },
};
const situation: Shape = {
  map: {
    id: 'string',
    date: 'day',
    title: 'string',
    ally_in_trouble: 'string',
    with_allies: { list: 'string' },
    adversary: { list: 'string' },
    kind: 'string',
    place,
    requests,
    facts,
  },
  required: ['id', 'date', 'ally_in_trouble', 'place', 'requests', 'facts'],
};
export const response: Shape = {
  map: {
    organisation: 'string',
    body: words,
    decision: { choices: ['invoked', 'consulted', 'mission-only', 'declined', 'none', 'other-instrument', 'unknown'] },
    words,
    reason: words,
    decided_on: 'partial-date',
    basis_cited: { nullable: 'string' },
    basis_fits: { nullable: 'string' },
    mandate: words,
    chair: { map: { state: 'string', person: 'string' }, required: ['state'] },
    contingents: {
      list: {
        map: { state: 'string', troops: { nullable: 'number' }, qualifier: 'string', note: 'string', source },
        required: ['state'],
      },
    },
    sent: words,
    start: 'partial-date',
    end: 'partial-date',
    source,
    claims: { list: 'string' },
  },
  required: ['decision', 'words', 'sent', 'source'],
};

/** By folder of `record/`. */
/** A dated line of a relations file, all of whose own keys are required. */
function relation(map: Readonly<Record<string, Shape>>): Shape {
  return {
    list: { map: { ...map, from: 'day', to: 'day', verification, source }, required: [...Object.keys(map), 'source'] },
  };
}

export const shapes: Readonly<Record<string, Shape>> = {
  states: {
    map: {
      id: 'string',
      iso2: 'string',
      cow: stateNumbers,
      gw: stateNumbers,
      name: text3,
      names: {
        list: { map: { name: text3, ...interval, verification, source }, required: ['name', 'source'] },
      },
      governments: {
        list: {
          map: { id: 'string', name: text3, ...interval, recognised: 'truth', note: 'string', verification, source },
          required: ['id', 'name', 'recognised', 'source'],
        },
      },
      predecessors: { list: 'string' },
      continues: { list: 'string' },
      region_today: 'boolean',
      regions: { list: 'string' },
      intervals: { list: { map: { ...interval, source }, required: ['from', 'source'] } },
      sources,
    },
    required: ['id', 'cow', 'gw', 'intervals', 'sources'],
  },
  organisations: {
    map: {
      id: 'string',
      name: text3,
      spellings,
      treaty: 'string',
      decides: { list: 'string' },
      founded: when,
      ended: when,
      members: { list: party },
      bodies: { list: { map: { id: 'string', name: text3 }, required: ['id', 'name'] } },
      chairs: {
        list: {
          map: { state: 'string', person: 'string', ...interval, verification, source },
          required: ['state', 'source'],
        },
      },
      sources,
    },
    required: ['id', 'name', 'sources'],
  },
  treaties: {
    map: {
      id: 'string',
      title: text3,
      short: text3,
      organisation: 'string',
      signed: 'partial-date',
      in_force: when,
      ended: when,
      force_gaps: {
        list: {
          map: { from: 'day', to: 'day', value: 'truth', why: words, source },
          required: ['from', 'to', 'value', 'why', 'source'],
        },
      },
      no_mutual_defence: 'boolean',
      instruments: {
        list: {
          map: { title: text3, signed: 'partial-date', in_force: when, note: 'string', source },
          required: ['title', 'source'],
        },
      },
      parties: { list: party },
      provisions: { list: provision },
      note: 'string',
      verification,
      sources,
    },
    required: ['id', 'title', 'parties', 'provisions', 'sources'],
  },
  territories: {
    map: {
      id: 'string',
      name: text3,
      spellings,
      sovereign: sovereignty,
      administered: held,
      note: 'string',
      sources,
    },
    required: ['id', 'name', 'sovereign', 'administered', 'sources'],
  },
  zones: {
    map: {
      id: 'string',
      name: text3,
      words: text3,
      defined_by: { list: 'string' },
      places: {
        list: {
          map: {
            state: 'string',
            territory: 'string',
            ...interval,
            party_to: 'string',
            part: 'boolean',
            verification,
            source,
          },
          required: ['source'],
        },
      },
      note: 'string',
      sources,
    },
    required: ['id', 'name', 'words', 'defined_by', 'places', 'sources'],
  },
  people: {
    map: {
      id: 'string',
      name: text3,
      spellings,
      state: 'string',
      organisation: 'string',
      offices: {
        list: {
          map: { role: 'string', title: text3, ...interval, verification, source },
          required: ['role', 'title', 'source'],
        },
      },
      sources,
    },
    required: ['id', 'name', 'state', 'offices', 'sources'],
  },
  precedents: {
    map: {
      id: 'string',
      title: words,
      spellings,
      start: 'partial-date',
      end: 'partial-date',
      situation,
      response,
      why: words,
      before_statehood: { each: 'string' },
      verification,
      sources,
    },
    required: ['id', 'title', 'start', 'situation', 'response', 'verification', 'sources'],
  },
  relations: {
    map: {
      id: 'string',
      name: text3,
      covers: { map: { from: 'day', to: 'day' } },
      neighbours: relation({ state: 'string', with: { list: 'string' } }),
      kin: relation({ state: 'string', in: { list: 'string' }, people: text3 }),
      kinds: { list: { map: { id: 'string', name: text3 }, required: ['id', 'name'] } },
      rule: relation({ kind: 'string', states: { list: 'string' } }),
      waves: relation({
        id: 'string',
        kind: { choices: ['internal', 'interstate'] },
        name: text3,
        states: { list: 'string' },
      }),
      rivals: relation({ between: { list: 'string' } }),
      groups: relation({ id: 'string', name: text3 }),
      note: 'string',
      sources,
    },
    required: ['id', 'name', 'sources'],
  },
};
