/** The forms of Russian verbs, made from the past of the perfective (`захватил`) and the present of the imperfective (`захватывает`). Too many is harmless. */
export interface RussianVerb {
  /** Past, gerunds, active participles, present and infinitives. */
  readonly active: readonly string[];
  /** Short and long passive participles, reflexive present. */
  readonly passive: readonly string[];
  /** Perfective future: what has not happened yet. */
  readonly future: readonly string[];
}

const longEndings = 'ый ая ое ые ого ой ых ую ым ыми ому ом'.split(' ');
const softEndings = 'ий ая ее ие его ей их ую им ими ему ем'.split(' ');
const with_ = (stem: string, endings: readonly string[], tail = ''): string[] => endings.map((e) => stem + e + tail);

/** `past`: masculine past, or a short participle in -т or -н; `present`: third person singular. */
export function russianVerb(past: string, present?: string): RussianVerb {
  if (/[тн]$/.test(past)) return { active: [], passive: shortAndLong(past), future: [] };
  const active = new Set<string>(pastForms(past));
  for (const form of infinitives(past)) active.add(form);
  const passive = new Set<string>(passiveStems(past).flatMap(shortAndLong));
  // «Бастовал», «бастует»: its own present, and no future.
  const own = futures(past);
  const future = present && own.includes(present) ? [] : own;
  for (const form of own) active.add(form);
  if (present) {
    for (const form of presentForms(present)) active.add(form);
    for (const lasting of imperfectivePasts(present)) {
      for (const form of [...pastForms(lasting), ...infinitives(lasting)]) active.add(form);
      if (/[ая]л$/.test(lasting)) for (const form of shortAndLong(`${lasting.slice(0, -1)}н`)) passive.add(form);
    }
    if (!present.endsWith('ся')) for (const form of thirdPersons(present)) passive.add(`${form}ся`);
  }
  return { active: [...active], passive: [...passive], future };
}

function shortAndLong(short: string): string[] {
  const long = short.endsWith('н') ? `${short}н` : short;
  return [short, `${short}а`, `${short}о`, `${short}ы`, ...with_(long, longEndings)];
}

function pastForms(past: string): string[] {
  // «Сжег», «сожгла»; «поджег», «подожгла».
  if (past.endsWith('жег')) {
    const fleeting = past.replace(/(с|под|раз|об|от|в)жег$/, '$1ожг').replace(/(?<!о)жег$/, 'жг');
    return [past, ...with_(fleeting, ['ла', 'ло', 'ли']), ...with_(`${past}ш`, softEndings), `${past}ши`];
  }
  if (/[кзспб]ся$/.test(past)) {
    const stem = past.slice(0, -2);
    return [past, ...with_(stem, ['лась', 'лось', 'лись', 'шись']), ...with_(`${stem}ш`, softEndings, 'ся')];
  }
  if (past.endsWith('лся') || past.endsWith('гся')) {
    const stem = past.endsWith('лся') ? past.slice(0, -3) : past.slice(0, -2);
    const end = past.endsWith('лся') ? 'в' : '';
    return [
      past,
      ...with_(stem, ['лась', 'лось', 'лись']),
      `${stem}${end}шись`,
      ...with_(`${stem}${end}ш`, softEndings, 'ся'),
    ];
  }
  if (past.endsWith('шел')) {
    const stem = past.slice(0, -3);
    return [past, ...with_(stem, ['шла', 'шло', 'шли', 'йдя']), ...with_(`${stem}шедш`, softEndings)];
  }
  if (past.endsWith('вел')) {
    const stem = past.slice(0, -1);
    return [past, ...with_(stem, ['ла', 'ло', 'ли', 'дя']), ...with_(`${stem}дш`, softEndings)];
  }
  const vowel = past.endsWith('л');
  const stem = vowel ? past.slice(0, -1) : past;
  // «Сверг», «свергнув», «свергнувший».
  const nasal = /(верг|стиг|ник|тих)$/.test(past) ? [`${past}нув`, ...with_(`${past}нувш`, softEndings)] : [];
  return [
    past,
    ...nasal,
    ...with_(stem, ['ла', 'ло', 'ли']),
    `${stem}в`,
    `${stem}ши`,
    ...with_(`${stem}${vowel ? 'в' : ''}ш`, softEndings),
  ];
}

function infinitives(past: string): string[] {
  const reflexive = /(л|г)ся$/.test(past);
  const bare = reflexive ? past.slice(0, -2) : past;
  const tail = reflexive ? 'ся' : '';
  if (bare.endsWith('шел')) return [`${bare.slice(0, -3)}йти`];
  if (bare.endsWith('вел')) return [`${bare.slice(0, -1)}сти${reflexive ? 'сь' : ''}`];
  if (/(верг|дстиг|остиг)$/.test(bare)) return [`${bare}нуть${tail}`];
  if (bare.endsWith('г')) return [`${bare.slice(0, -1)}чь${tail}`];
  if (/(пал|сел)$/.test(bare)) return [`${bare.slice(0, -1)}сть${tail}`, `${bare.slice(0, -1)}ть${tail}`];
  if (/[сз]$/.test(bare)) return [`${bare}ти${reflexive ? 'сь' : ''}`];
  return bare.endsWith('л') ? [`${bare.slice(0, -1)}ть${tail}`] : [];
}

/** What the last consonant before -ил may become before -ен. */
const softened: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ст$/, ['щ', 'ст']],
  [/т$/, ['ч', 'щ']],
  [/д$/, ['жд', 'ж', 'д']],
  [/с$/, ['ш']],
  [/з$/, ['ж']],
  [/[пбвфм]$/, []],
];

function passiveStems(past: string): string[] {
  if (/(ся|шел)$/.test(past)) return [];
  const cut = (n: number): string => past.slice(0, -n);
  if (/(верг|стиг|торг)$/.test(past)) return [`${past}нут`];
  if (past.endsWith('жег')) return [past.replace(/(д?)жег$/, (_, d: string) => (d ? 'дожжен' : 'жжен'))];
  if (/(^|у|с|раз|из|от|до|вы)бил$/.test(past) || /(крыл|нул|[нзч][яа]л)$/.test(past))
    return [`${cut(1)}т`, ...(past.endsWith('чал') ? [`${cut(1)}н`] : [])];
  if (past.endsWith('вел')) return [`${cut(1)}ден`];
  if (/[сз]$/.test(past)) return [`${past}ен`];
  if (/[ая]л$/.test(past)) return [`${cut(1)}н`];
  if (past.endsWith('ел')) return [`${cut(2)}ен`];
  if (!past.endsWith('ил')) return [];
  const stem = cut(2);
  for (const [last, into] of softened)
    if (last.test(stem)) return into.length ? into.map((x) => `${stem.replace(last, x)}ен`) : [`${stem}лен`];
  return [`${stem}ен`];
}

/** Only where the future follows from the past: направил, направит; эвакуировал, эвакуирует. */
function futures(past: string): string[] {
  const tail = past.endsWith('лся') ? 'ся' : '';
  const bare = tail ? past.slice(0, -2) : past;
  const stem = bare.slice(0, -2);
  if (/(бил|лил|шил)$/.test(bare) && bare.length < 6) return [];
  if (bare.endsWith('вел')) return with_(bare.slice(0, -1), ['дет', 'дут']);
  if (bare.endsWith('овал')) return with_(bare.slice(0, -4), ['ует', 'уют'], tail);
  if (/(верг|стиг)$/.test(bare)) return with_(bare, ['нет', 'нут'], tail);
  if (bare.endsWith('нул')) return with_(stem, ['ет', 'ут'], tail);
  if (bare.endsWith('взял')) return with_(bare.slice(0, -4), ['возьмет', 'возьмут'], tail);
  if (bare.endsWith('ринял')) return with_(bare.slice(0, -3), ['мет', 'мут'], tail);
  if (bare.endsWith('анял')) return with_(bare.slice(0, -3), ['ймет', 'ймут'], tail);
  if (bare.endsWith('нял')) return with_(bare.slice(0, -2), ['имет', 'имут'], tail);
  if (/(каз|вяз)ал$/.test(bare)) return with_(bare.slice(0, -3), ['жет', 'жут'], tail);
  if (bare.endsWith('крыл')) return with_(bare.slice(0, -2), ['оет', 'оют'], tail);
  if (bare.endsWith('пал')) return with_(bare.slice(0, -1), ['дет', 'дут'], tail);
  if (bare.endsWith('мог')) return with_(bare.slice(0, -1), ['жет', 'гут'], tail);
  if (bare.endsWith('брал')) return with_(bare.slice(0, -3), ['ерет', 'ерут'], tail);
  if (bare.endsWith('слал')) return with_(bare.slice(0, -4), ['шлет', 'шлют'], tail);
  if (bare.endsWith('дал')) return with_(bare.slice(0, -1), ['ст', 'дут'], tail);
  if (bare.endsWith('шел')) return with_(bare.slice(0, -3), ['йдет', 'йдут']);
  if (bare.endsWith('ил')) return with_(stem, ['ит', 'ят', 'ат'], tail);
  return [];
}

function thirdPersons(form: string): string[] {
  const tail = form.endsWith('ся') ? 'ся' : '';
  const bare = tail ? form.slice(0, -2) : form;
  const stem = bare.slice(0, -2);
  return [form, ...(bare.endsWith('ит') ? ['ят', 'ат'] : ['ют', 'ут']).map((e) => stem + e + tail)];
}

function presentForms(form: string): string[] {
  const tail = form.endsWith('ся') ? 'ся' : '';
  const bare = tail ? form.slice(0, -2) : form;
  const stem = bare.slice(0, -2);
  const out = thirdPersons(form);
  const gerund = tail ? 'сь' : '';
  if (bare.endsWith('ит'))
    out.push(stem + (/[жшчщ]$/.test(stem) ? 'а' : 'я') + gerund, ...with_(`${stem}ящ`, softEndings, tail));
  else out.push(`${stem}я${gerund}`, ...with_(`${stem}ющ`, softEndings, tail));
  return out;
}

function imperfectivePasts(form: string): string[] {
  const tail = form.endsWith('ся') ? 'ся' : '';
  const bare = tail ? form.slice(0, -2) : form;
  const stem = bare.slice(0, -2);
  const out: string[] = [];
  if (/(зна|да|ста)ет$/.test(bare)) out.push(`${stem}вал${tail}`);
  if (/[аяе]ет$/.test(bare)) out.push(`${stem}л${tail}`);
  else if (bare.endsWith('юет')) out.push(`${bare.slice(0, -3)}евал${tail}`);
  else if (bare.endsWith('ует')) out.push(`${bare.slice(0, -3)}овал${tail}`);
  else if (bare.endsWith('ит')) out.push(`${stem}ил${tail}`);
  return out;
}

/** A long passive participle: «захваченный», «убитого». */
export const isLong = (fold: string): boolean => /(нн|т)(ый|ая|ое|ые|ого|ой|ых|ую|ым|ыми|ому|ом)$/.test(fold);
