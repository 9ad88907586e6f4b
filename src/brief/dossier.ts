import type { AuditLine } from '../audit/model.ts';
import {
  articleOf,
  type Bound,
  bindCase,
  contrast as contrastOf,
  defaultContrast,
  type Contrast,
} from '../bind/index.ts';
import { accountsOf, situationUnder } from '../case/index.ts';
import type { Case } from '../case/model.ts';
import type { Span } from '../kernel/provenance.ts';
import { noOutlook } from '../outlook/index.ts';
import type { Bargaining } from '../outlook/bargaining.ts';
import type { Outlook } from '../outlook/model.ts';
import type { Reading } from '../read/model.ts';
import { noReckoning } from '../reckon/index.ts';
import type { Reckoning } from '../reckon/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { DossierOptions, Draftsman } from './draftsman.ts';
import { membershipOf } from './membership.ts';
import type { Choices, Dossier, Line, Names, ProvisionName, SectionId } from './model.ts';
import { Register } from './names.ts';
import { type Places, placesOf } from './places.ts';
import { alliance } from './sections/alliance.ts';
import { auditLines } from './sections/audit.ts';
import { contrastLines } from './sections/contrast.ts';
import { events } from './sections/events.ts';
import { findings } from './sections/findings.ts';
import { provisionOrder } from './sections/lead.ts';
import { outlookLines } from './sections/outlook.ts';
import { reckoningLines } from './sections/reckoning.ts';
import { response } from './sections/response.ts';
import { sources } from './sections/sources.ts';
import { claimChoices, switched } from './sections/switch.ts';
import { verdict } from './sections/verdict.ts';

export interface DossierInput {
  /** null when no crisis was found in what was read. */
  readonly case: Case | null;
  /** Empty when the case came from a file. */
  readonly readings: readonly Reading[];
  readonly audits: readonly AuditLine[];
  readonly record: RecordIndex;
  /** The texts read, in the order of the readings: quotations then show the sentence around the words. */
  readonly texts?: readonly string[];
  /** Gains and losses, and who acts and how it ends: neither hangs on the account. Absent: none. */
  readonly reckoning?: Reckoning;
  readonly outlook?: Outlook;
  /** Where the stakeholders of the case may end, and its sentences; absent where it has no table of them. */
  readonly bargaining?: Bargaining & { readonly lines: readonly Line[] };
  readonly version: string;
  readonly inputHash: string;
  readonly options?: DossierOptions;
  readonly given?: Given;
}

/** Names worked out before, for a reader that holds a part of the record only: the page. */
export interface Given {
  readonly places: Places | null;
  readonly names: Names;
  readonly provisions: Readonly<Record<string, ProvisionName>>;
}

/** The dossier of one case: which promises are in play, for whom, on whose account, and why, as one list of lines for all faces. */
export function dossierOf(input: DossierInput): Dossier {
  const options = input.options ?? {};
  const { case: c, readings, record, given } = input;
  const bound: Bound = c ? bindCase(c, record) : { findings: [], trees: {}, conflicts: [], gaps: [], together: [] };
  const account = options.account;
  const usual = c ? defaultContrast(c, record, 'everyone', { hindsight: options.hindsight === true }) : null;
  const d: Draftsman = {
    case: c,
    readings,
    texts: options.noText ? [] : (input.texts ?? []),
    audits: input.audits,
    record,
    findings: account === undefined ? bound.findings : bound.findings.filter((f) => f.account === account),
    all: bound.findings,
    trees: bound.trees,
    conflicts: bound.conflicts,
    gaps: bound.gaps,
    together: bound.together,
    contrast: c ? besides(c, record, options, usual, input.audits) : null,
    reckoning: input.reckoning ?? noReckoning,
    outlook: input.outlook ?? noOutlook,
    options,
  };
  const versions = {
    casus: input.version,
    record: record.law.version,
    rules: record.law.version,
    models: 'casus-base-rates/2',
  };
  const body: { id: SectionId; lines: readonly Line[] }[] = [
    { id: 'verdict', lines: verdict(d) },
    { id: 'switch', lines: switched(d) },
    { id: 'alliance', lines: alliance(d) },
    { id: 'response', lines: response(d) },
    { id: 'contrast', lines: contrastLines(d) },
    { id: 'findings', lines: findings(d) },
    { id: 'events', lines: events(d) },
    { id: 'audit', lines: auditLines(d) },
    { id: 'reckoning', lines: reckoningLines(d) },
    { id: 'outlook', lines: outlookLines(d) },
    { id: 'bargaining', lines: input.bargaining?.lines ?? [] },
  ];
  body.push({
    id: 'sources',
    lines: sources(
      d,
      body.flatMap((s) => s.lines),
      versions,
      input.inputHash,
    ),
  });
  const sections = body.filter((s) => s.lines.length > 0);
  const choices: Choices = {
    accounts: c ? accountsOf(c).map(({ id }) => id) : [],
    claims: claimChoices(d),
    precedents: (usual?.cases ?? []).slice(1).map(({ id }) => id),
    provisions: provisionOrder({ ...d, findings: d.all }),
  };
  const register = new Register(record, readings, null, given);
  for (const section of sections) section.lines.forEach((l) => register.line(l));
  if (c) register.id(c.ally);
  for (const tree of Object.values(d.trees)) register.tree(tree);
  choices.claims.forEach((l) => register.line(l));
  for (const id of [...choices.precedents, ...choices.provisions]) register.id(id);
  for (const cell of d.reckoning.cells) [cell.actor, cell.ending].forEach((id) => register.id(id));
  for (const { actor, ending } of d.reckoning.computed?.cells ?? []) [actor, ending].forEach((id) => register.id(id));
  for (const { state } of d.reckoning.spread?.places ?? []) register.id(state);
  for (const subject of d.contrast?.cases ?? []) [subject.id, subject.provision].forEach((id) => register.id(id));
  for (const id of input.bargaining?.words.holders ?? []) if (id !== null) register.id(id);
  const parties = partiesOf(d);
  for (const state of Object.values(parties).flat()) register.id(state);
  const membership = membershipOf(d);
  if (membership) {
    [membership.treaty, membership.organisation ?? ''].forEach((id) => register.id(id));
    for (const row of membership.rows) register.id(row.state);
  }
  // The same map under every account: with nothing set aside.
  const apart = d.all.filter((f) => f.account === 'everyone');
  const places = given ? given.places : placesOf(d, membershipOf({ ...d, findings: apart }));
  if (places) {
    for (const state of Object.keys(places.today)) register.id(state);
    for (const { id, sovereign, administered } of places.disputed)
      for (const name of [id, sovereign, administered]) if (name !== null) register.id(name);
  }
  const lines = (id: SectionId): readonly Line[] => body.find((s) => s.id === id)?.lines ?? [];
  const dossier: Dossier = {
    schema: 'casus-dossier/1',
    versions,
    input_hash: input.inputHash,
    language: readings[0]?.language ?? c?.sources[0]?.language ?? 'en',
    case: c,
    verdict: lines('verdict'),
    alliance: lines('alliance'),
    response: lines('response'),
    membership,
    places,
    contrast: d.contrast,
    findings: d.findings,
    trees: d.trees,
    conflicts: d.conflicts,
    gaps: d.gaps,
    together: d.together,
    parties,
    reading: readings[0] ?? null,
    ...(readings.length > 1 ? { readings } : {}),
    audit: input.audits,
    reckoning: d.reckoning,
    outlook: d.outlook,
    ...(input.bargaining ? { bargaining: tabled(input.bargaining) } : {}),
    sources: lines('sources'),
    choices,
    sections,
    names: register.names,
    provisions: register.provisions,
    no_text: options.noText === true,
  };
  return options.noText ? shortened(dossier) : dossier;
}

const tabled = ({ issue, model, seed, report, words }: Bargaining): Bargaining => ({
  issue,
  model,
  seed,
  report,
  words,
});

/** By treaty in play: every state but the ally that was a party that day, or may have been. */
function partiesOf(d: Draftsman): Dossier['parties'] {
  const c = d.case;
  if (!c) return {};
  const treaties = [...new Set(d.all.map((f) => f.treaty))].toSorted();
  return Object.fromEntries(
    treaties.map((id) => {
      const treaty = d.record.treaty(id);
      const parties = treaty ? d.record.partiesOn(treaty, c.day) : [];
      return [id, [...new Set(parties.map((p) => p.state))].filter((state) => state !== c.ally)];
    }),
  );
}

/** More columns than this no page can hold; those most alike come first. */
const columns = 6;

function besides(
  c: Case,
  record: RecordIndex,
  options: DossierOptions,
  usual: Contrast | null,
  audits: readonly AuditLine[],
): Contrast | null {
  const beside = options.beside ?? [];
  const narrow = usual ? narrowed(usual, named(audits), kindred(c, record)) : null;
  const account = options.account ?? 'everyone';
  if (options.with === undefined && options.provision === undefined && beside.length === 0 && account === 'everyone')
    return narrow;
  const chosen = options.provision === undefined ? undefined : provisionNamed(options.provision, record);
  const treaty = chosen?.treaty.id ?? usual?.treaty;
  const article = options.provision ?? usual?.article;
  if (treaty === undefined || article === undefined) return null;
  const shown = account === 'everyone' ? usual : narrow;
  const ids = options.with ?? (beside.length > 0 ? [] : (shown?.cases.slice(1).map((x) => x.id) ?? []));
  const subjects = ids.flatMap((id) => {
    const found = record.precedent(id);
    return found ? [{ id, situation: found.situation }] : [];
  });
  const own = [c, ...beside].map((x) => ({ id: x.id, situation: situationUnder(x, account, record) }));
  return contrastOf(record, [...own, ...subjects], treaty, article, account);
}

/** A provision by its id, or an article by that of any of its versions: CST-4 for CST-4@1992 and CST-4@2010. */
function provisionNamed(id: string, record: RecordIndex): ReturnType<RecordIndex['provision']> {
  const all = record.law.treaties.flatMap((t) => t.provisions);
  const version = all.find((p) => p.id === id) ?? all.find((p) => articleOf(p) === id);
  return version && record.provision(version.id);
}

/** Precedents the article itself speaks of, by what the audit found in the record. */
function named(audits: readonly AuditLine[]): ReadonlySet<string> {
  return new Set(audits.flatMap((a) => a.record.filter((r) => r.startsWith('precedent:')).map((r) => r.slice(10))));
}

/** Precedents of the same kind of crisis. */
function kindred(c: Case, record: RecordIndex): ReadonlySet<string> {
  return new Set(record.law.precedents.filter((p) => p.situation.kind === c.kind).map((p) => p.id));
}

/** The case itself, the precedents the article names, those of its kind, then those most alike, as many as a table can hold. */
function narrowed(table: Contrast, first: ReadonlySet<string>, alike: ReadonlySet<string>): Contrast {
  const order = table.cases
    .map((_, i) => i)
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, columns);
  function place(i: number): number {
    const id = table.cases[i]?.id ?? '';
    return i === 0 ? -1 : first.has(id) ? i : alike.has(id) ? 100 + i : 200 + i;
  }
  const pick = <T>(items: readonly T[]): T[] => order.flatMap((i) => items.slice(i, i + 1));
  const rows = table.rows
    .map((row) => {
      const cells = pick(row.cells);
      return { ...row, cells, differs: new Set(cells.map((cell) => cell?.value ?? null)).size > 1 };
    })
    .filter((row) => row.cells.some((cell) => cell !== null));
  return {
    ...table,
    cases: pick(table.cases),
    rows: [...rows.filter((r) => r.differs), ...rows.filter((r) => !r.differs)],
  };
}

/** `--no-text`: every span keeps its place and its first words only. */
export function shortened<T extends object>(whole: T): T {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([k, v]) => [k, walk(v)] as const);
    const out = Object.fromEntries(entries);
    if (isSpan(value)) return { ...out, text: few(value.text) };
    if ('kind' in value && value.kind === 'quote' && 'text' in value) return { ...out, text: few(String(value.text)) };
    // A draft takes such texts from the article: they stand alike in all three languages.
    if (typeof out['en'] === 'string' && out['ar'] === out['en'] && out['ru'] === out['en'])
      return { ...out, ar: few(out['en']), en: few(out['en']), ru: few(out['en']) };
    for (const key of ['statement', 'content', 'consequence', 'trigger', 'title_text', 'title', 'case'])
      if (typeof out[key] === 'string') out[key] = few(out[key]);
    return out;
  };
  return walk(whole) as T;
}

function isSpan(value: object): value is Span {
  return 'start' in value && typeof value.start === 'number' && 'text' in value && typeof value.text === 'string';
}

/** The first six words. */
export function few(words: string): string {
  const parts = words.split(/\s+/);
  return parts.length <= 6 ? words : `${parts.slice(0, 6).join(' ')} …`;
}
