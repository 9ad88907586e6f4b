/** Every verb and flag of the command line, as data: the parser, the help and the manual's test read this table. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** Name of the value in the help; absent for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** It may stand several times. */
  readonly many?: true;
  /** The verbs it means this for, where one name means two things. */
  readonly of?: readonly string[];
  readonly says: string;
}

export interface Verb {
  readonly name: string;
  /** Positional arguments as the help shows them. */
  readonly takes: string;
  readonly says: string;
  readonly flags: readonly string[];
  readonly examples: readonly string[];
}

export const stages = ['read', 'audit', 'draft', 'bind', 'reckon', 'outlook', 'brief'] as const;
export type Stage = (typeof stages)[number];

export const flags: readonly Flag[] = [
  {
    name: 'lang',
    value: 'ar|en|ru',
    choices: ['ar', 'en', 'ru'],
    says: "language of the output (default: the article's; en for a case file)",
  },
  { name: 'date', value: 'YYYY-MM-DD', says: 'the day the article was written, where its text does not tell' },
  { name: 'on', value: 'YYYY-MM-DD', says: 'the day judged' },
  { name: 'account', value: 'NAME', says: 'show one account: undisputed, government, opposition, everyone, source:ID' },
  { name: 'json', says: 'print JSON' },
  { name: 'csv', says: 'print CSV: one line a fact, header in snake_case' },
  { name: 'during', says: 'instead of one day: during which days each was bound to defend the other, and by what' },
  { name: 'about', says: 'which situations are in the record, and why; with counts' },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    says: 'write to FILE; its extension chooses the form: .html, .md, .json, .csv, .txt, .yaml, .svg',
  },
  { name: 'no-text', says: 'leave the article out: spans and a few words only, for sharing' },
  { name: 'stop-after', value: 'STAGE', choices: stages, says: `print what a stage hands on: ${stages.join(', ')}` },
  { name: 'hindsight', says: 'also use precedents that ended after the day judged, and say so' },
  {
    name: 'with',
    value: 'ID,ID',
    says: 'precedents to lay beside (default: the same treaty, ended before the day judged)',
  },
  { name: 'provision', value: 'ID', says: 'show one provision only' },
  { name: 'ledger', value: 'FILE', says: 'append the outlook to FILE, or score FILE against the record' },
  {
    name: 'reader',
    value: 'openai',
    choices: ['openai'],
    says: 'a language model proposes events, figures and stances besides; each must quote the text (off by default)',
  },
  {
    name: 'endpoint',
    value: 'URL',
    says: 'where it is asked, by the chat-completions protocol; key: CASUS_READER_KEY',
  },
  {
    name: 'model',
    value: 'NAME',
    of: ['brief', 'read', 'draft'],
    says: 'with --reader: the model, as the service calls it',
  },
  { name: 'reader-budget', value: 'N', says: 'tokens one run may use, sent and received (default 200000)' },
  { name: 'reader-cache', value: 'FOLDER', says: 'where its answers are kept, for runs that repeat exactly, offline' },
  { name: 'reader-timeout', value: 'SECONDS', says: 'for one answer (default 120)' },
  {
    name: 'model',
    of: ['bargain'],
    value: 'NAME',
    choices: ['mean', 'median', 'nash', 'scholz', 'spatial', 'ktab'],
    says: 'bargaining model: mean (default), median, nash, scholz, spatial, ktab',
  },
  { name: 'rounds', value: 'N', says: 'rounds of scholz (default 10), most turns of spatial and ktab (default 100)' },
  { name: 'reading', value: 'NAME=VALUE', many: true, says: 'a reading of scholz; may be repeated' },
  { name: 'seed', value: 'N', says: 'seed of the draws (default 1)' },
  { name: 'draws', value: 'N', says: 'draws from the ranges of a case (default 1000; 0: none)' },
  {
    name: 'interests',
    value: 'FILE',
    says: 'work left-out positions out from interests: what casus reckon --json printed, an article or a case',
  },
  { name: 'full', says: 'every pressure of every round, and what changes the model asked for, by search' },
  { name: 'width', value: 'N', says: 'columns of the terminal form (default: the terminal, else 100)' },
  { name: 'no-color', says: 'no colour, also by NO_COLOR' },
  { name: 'debug', says: 'print the stack of an internal fault' },
  { name: 'help', short: 'h', says: 'show this help' },
  { name: 'version', says: 'show the version' },
];

const common = ['lang', 'json', 'output', 'width', 'no-color', 'debug', 'help'] as const;
const reader = ['reader', 'endpoint', 'model', 'reader-budget', 'reader-cache', 'reader-timeout'] as const;
const article = ['date', 'on', 'hindsight', ...common] as const;

export const verbs: readonly Verb[] = [
  {
    name: 'brief',
    takes: 'FILE...|-',
    says: 'an article (.txt, .md, .html; several for one case) or a case (.yaml) to a dossier',
    flags: ['account', 'no-text', 'stop-after', ...reader, ...article],
    examples: ['casus brief article.txt --date 2022-01-06', 'casus brief article.txt -o dossier.html --lang ar'],
  },
  {
    name: 'read',
    takes: 'FILE|-',
    says: 'what a text says: actors, events, figures, memberships, stances, dates, each with its speaker and span',
    flags: [...reader, ...article],
    examples: ['casus read article.txt --json'],
  },
  {
    name: 'audit',
    takes: 'FILE|-',
    says: 'the checkable statements of an article against the record',
    flags: [...article],
    examples: ['casus audit article.txt'],
  },
  {
    name: 'draft',
    takes: 'FILE...|-',
    says: 'a case file from one article or several',
    flags: [...reader, ...article],
    examples: ['casus draft article.txt -o case.yaml'],
  },
  {
    name: 'bind',
    takes: 'FILE|-',
    says: 'every clause on a case, an article, or situations in JSON: status, decisive element, tree',
    flags: ['account', 'provision', 'csv', ...article],
    examples: ['casus bind case.yaml', 'casus bind situations.json --json'],
  },
  {
    name: 'contrast',
    takes: 'FILE|ID...|-',
    says: 'the same clause laid against several cases: articles, case files and precedents of the record',
    flags: ['account', 'with', 'provision', 'csv', ...article],
    examples: [
      'casus contrast article.txt --with kgz-2010-06,nkr-2020',
      'casus contrast kaz-2022 kgz-2010-06 nkr-2020 --provision CST-4',
    ],
  },
  {
    name: 'reckon',
    takes: 'FILE|-',
    says: 'gains and losses under each ending, as argued in the source',
    flags: [...article],
    examples: ['casus reckon article.txt'],
  },
  {
    name: 'outlook',
    takes: 'FILE|-|score',
    says: 'who acts: base rates from earlier precedents; with score, how such predictions did',
    flags: ['ledger', ...article],
    examples: ['casus outlook case.yaml --ledger ledger.jsonl', 'casus outlook score --ledger ledger.jsonl'],
  },
  {
    name: 'bargain',
    takes: 'CASE|-',
    says: 'where stakeholders with positions, salience and capability may end (.json, .yaml, .csv)',
    flags: ['model', 'rounds', 'reading', 'seed', 'draws', 'full', 'interests', 'date', 'on', 'csv', ...common],
    examples: [
      'casus bargain case.json',
      'casus bargain case.csv --model scholz --reading q=0.5 --rounds 5',
      'casus bargain case.yaml -o case.svg',
    ],
  },
  {
    name: 'members',
    takes: 'ORG',
    says: 'who was a member of an organisation, or party to a treaty, on a day',
    flags: ['on', 'csv', ...common],
    examples: ['casus members CSTO --on 2022-01-05'],
  },
  {
    name: 'treaties',
    takes: 'STATE',
    says: 'which treaties of the record bound a state on a day',
    flags: ['on', 'csv', ...common],
    examples: ['casus treaties ARM --on 2020-09-27'],
  },
  {
    name: 'between',
    takes: 'STATE STATE',
    says: 'what bound two states to each other on a day',
    flags: ['on', 'during', 'csv', ...common],
    examples: ['casus between RUS ARM --on 2020-09-27', 'casus between RUS ARM --during'],
  },
  {
    name: 'precedents',
    takes: '[ORG|TREATY]',
    says: 'past cases of the record with their responses',
    flags: ['about', 'csv', ...common],
    examples: ['casus precedents CSTO'],
  },
  {
    name: 'rules',
    takes: '[NAME]',
    says: 'the rules that decide, as they stand in the record: elements, degrees, base rates, endings ...',
    flags: [...common],
    examples: ['casus rules degrees'],
  },
  {
    name: 'check',
    takes: '[FILE...]',
    says: 'validates case files and what they expect; without a file the record, with its coverage',
    flags: ['lang', 'json', 'width', 'debug', 'help'],
    examples: ['casus check case.yaml'],
  },
  {
    name: 'doctor',
    takes: '',
    says: 'versions, hashes of the data, locale and width',
    flags: ['json', 'debug', 'help'],
    examples: ['casus doctor'],
  },
];

/** The flags a verb takes, in the order of its list. */
export function flagsOf(verb: Verb): readonly Flag[] {
  return verb.flags.flatMap((name) => flags.filter((f) => f.name === name && (f.of?.includes(verb.name) ?? true)));
}
