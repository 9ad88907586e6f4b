import type { Day } from '../kernel/date.ts';
import type { Text3 } from '../kernel/provenance.ts';
import type { RecordIndex } from '../record/index.ts';
import type { StateCode } from '../record/model.ts';
import { accountsOf, sideOf, undisputedWithProposals } from './account.ts';
import { type AllyChoice, alliesIn, type DraftInput, views } from './ally.ts';
import { claimsOf } from './claim.ts';
import { dayOf } from './day.ts';
import { lookingBack } from './looking-back.ts';
import type { Account, Case, CaseClaim } from './model.ts';
import { merged } from './merge.ts';
import { opponentOf } from './opponent.ts';
import { placeOf } from './place.ts';
import { isOwn, readerAccount, withProposals } from './proposal.ts';
import { responseIn } from './response.ts';
import type { Seen } from './setting.ts';
import { elementValues } from './value.ts';

export interface DraftOptions {
  /** The day judged, where the user names one. */
  readonly on?: Day;
}

/** A case for every state in trouble that the articles tell of; none where nobody asks for help and no present harm is told. */
export function draft(inputs: readonly DraftInput[], record: RecordIndex, options: DraftOptions = {}): Case[] {
  if (inputs.length === 0) return [];
  const { choices, taken, proposed } = chosenIn(inputs, record, options);
  return choices.map((choice) => caseOf(choice, taken, proposed, record, options));
}

function choicesIn(inputs: readonly DraftInput[], record: RecordIndex, { on }: DraftOptions): readonly AllyChoice[] {
  const written = inputs
    .map(({ reading }) => reading.referenceDate.value)
    .toSorted()
    .at(-1) as Day;
  return alliesIn(inputs, record, on ?? written);
}

/** Whose crisis it is, by which readings, and these with what a language model proposed. */
interface Chosen {
  readonly choices: readonly AllyChoice[];
  readonly taken: readonly DraftInput[];
  readonly proposed: readonly DraftInput[];
}

/**
 * Where nobody asks for help in the weeks before the articles, they may look back on a crisis of the year before. Only where the texts tell
 * of no crisis by themselves do a language model's proposals decide whose it is.
 */
function chosenIn(inputs: readonly DraftInput[], record: RecordIndex, options: DraftOptions): Chosen {
  const now = choicesIn(inputs, record, options);
  if (now[0]?.because[0] === 'rule:requester') return { choices: now, taken: inputs, proposed: withProposals(inputs) };
  const told = lookingBack(inputs);
  const choices = choicesIn(told, record, options);
  const proposed = withProposals(told);
  if (choices.length > 0 || proposed === told) return { choices, taken: told, proposed };
  return { choices: choicesIn(proposed, record, options), taken: proposed, proposed };
}

export interface DraftReason {
  readonly id:
    | 'draft.requester'
    | 'draft.place-of-harm'
    | 'draft.most-told-of'
    | 'draft.no-request'
    | 'draft.no-harm'
    | 'draft.nothing-read';
  readonly claims: readonly string[];
}

/** Why `draft` gives the cases it gives, or none. */
export function draftReasons(
  inputs: readonly DraftInput[],
  record: RecordIndex,
  options: DraftOptions = {},
): readonly DraftReason[] {
  if (withProposals(inputs).every(({ reading }) => reading.events.length === 0))
    return [{ id: 'draft.nothing-read', claims: [] }];
  const { choices } = chosenIn(inputs, record, options);
  if (choices.length === 0)
    return [
      { id: 'draft.no-request', claims: [] },
      { id: 'draft.no-harm', claims: [] },
    ];
  return choices.map((choice) => ({
    id: `draft.${choice.because[0]?.slice('rule:'.length)}` as DraftReason['id'],
    claims: choice.because.filter((part) => !part.startsWith('rule:')),
  }));
}

function caseOf(
  choice: AllyChoice,
  inputs: readonly DraftInput[],
  proposed: readonly DraftInput[],
  record: RecordIndex,
  options: DraftOptions,
): Case {
  const { ally } = choice;
  const { day, because } = dayOf(choice, inputs, options.on);
  const seen = views(inputs, record, ally, day);
  const claims = claimsOf(proposed, seen);
  const appeals = appealsOf(choice, claims);
  const told: Case = {
    schema: 'casus-case/1',
    id: `${ally.toLowerCase()}-${day}`,
    title: titleOf(ally, day, record),
    kind: 'internal unrest',
    ally,
    ...(choice.together.length > 0 ? { with_allies: choice.together } : {}),
    ally_because: choice.because,
    day,
    day_because: because,
    adversary: [],
    adversary_because: [],
    place: placeOf(choice.harms, ally, inputs, record),
    facts: {},
    requests: {},
    ...(appeals.length > 0 ? { appeals } : {}),
    claims,
    accounts: [],
    sources: inputs.map(({ reading }, i) => ({
      id: `article-${i + 1}`,
      title: reading.title,
      language: reading.language,
      day: reading.referenceDate.value,
      hash: reading.input_hash,
    })),
    drafted: true,
  };
  const { parties, because: against } = opponentOf(told, inputs, seen);
  const started: Case = { ...told, adversary: parties, adversary_because: against };
  const quoted: Case = { ...started, accounts: withReader(started, speakersAccounts(started, seen)) };
  const accounted: Case = { ...quoted, accounts: accountsOf(quoted) };
  const response = responseIn(accounted, inputs, seen, record);
  return merged(
    {
      ...accounted,
      kind: kindOf(accounted),
      ...(response ? { response } : {}),
    },
    proposed,
  );
}

/** Calls for help that no treaty of the record makes a request: whoever was asked owes it none, or nobody is named. */
function appealsOf({ calls, pleas }: AllyChoice, claims: readonly CaseClaim[]): readonly string[] {
  const asking = new Set(
    claims.filter(({ sets }) => sets.some((s) => s.element.startsWith('request.'))).map(({ id }) => id),
  );
  const called = [...calls, ...pleas].filter(({ event }) => event.mode === 'assist').map(({ id }) => id);
  return [...new Set(called)].filter((id) => !asking.has(id));
}

/** Where a language model proposed claims, an account that takes them for said; the others leave them out. */
function withReader(c: Case, accounts: readonly Account[]): readonly Account[] {
  const reader = c.claims.find((claim) => claim.reader !== undefined)?.reader;
  if (reader === undefined) return accounts;
  return [
    ...accounts,
    { id: readerAccount(reader), speakers: [], accept: undisputedWithProposals({ ...c, accounts }) },
  ];
}

/** Accounts whose speakers only the reading can place: persons act for the state whose office they hold. */
function speakersAccounts(c: Case, seen: readonly Seen[]): readonly Account[] {
  const sides = new Map(
    c.claims
      .filter(isOwn)
      .flatMap((claim) => claim.speaker.map((id) => [id, sideOf(seen[claim.source]?.codeOf(id) ?? id)] as const)),
  );
  const heard = [...sides].filter(([id]) => id !== 'narrator');
  const ours = (role: 'state' | 'opposition'): string[] =>
    heard.filter(([, side]) => side?.state === c.ally && side.role === role).map(([id]) => id);
  const accounts: Account[] = [{ id: 'government', side: c.ally, speakers: ours('state') }];
  const opposition = ours('opposition');
  if (opposition.length > 0) accounts.push({ id: 'opposition', side: 'opposition', speakers: opposition });
  for (const [id, side] of heard) {
    if (side?.state === c.ally) continue;
    if (!c.claims.some((k) => isOwn(k) && k.speaker.includes(id) && (k.sets.length > 0 || k.denies !== undefined)))
      continue;
    accounts.push({ id: `source:${id}`, speakers: [id], ...(side?.role === 'state' ? { side: side.state } : {}) });
  }
  return accounts;
}

/** The kind of crisis by what is undisputed; where nothing is, by what anybody says. */
function kindOf(c: Case): string {
  const values = elementValues(c, 'undisputed');
  const any = elementValues(c, 'undisputed', new Set(c.claims.filter(isOwn).map((claim) => claim.id)));
  const telling = ['attacker.state', 'harm.coup', 'harm.internal-armed-conflict', 'harm.internal-unrest'];
  const settled = telling.some((path) => values[path]?.value === 'T');
  const is = (path: string): boolean => (settled ? values : any)[path]?.value === 'T';
  if (is('attacker.state')) return is('harm.armed-attack') ? 'interstate attack' : 'border clash';
  if (is('harm.coup')) return 'coup';
  if (is('harm.internal-armed-conflict')) return 'foreign-backed insurgency';
  return 'internal unrest';
}

function titleOf(ally: StateCode, day: Day, record: RecordIndex): Text3 {
  const name = record.state(ally)?.name ?? { ar: ally, en: ally, ru: ally };
  return { ar: `${name.ar}، ${day}`, en: `${name.en}, ${day}`, ru: `${name.ru}, ${day}` };
}
