import type { AuditLine } from '../audit/model.ts';
import { type Bound, bindCase, defaultContrast } from '../bind/index.ts';
import { accountsOf } from '../case/index.ts';
import type { Case } from '../case/model.ts';
import { noOutlook } from '../outlook/index.ts';
import type { Bargaining } from '../outlook/bargaining.ts';
import type { Outlook } from '../outlook/model.ts';
import type { Reading } from '../read/model.ts';
import { noReckoning } from '../reckon/index.ts';
import type { Reckoning } from '../reckon/model.ts';
import type { RecordIndex } from '../record/index.ts';
import { besides } from './besides.ts';
import type { DossierOptions, Draftsman } from './draftsman.ts';
import { inPlay, membershipOf, tiesOf } from './membership.ts';
import type { Choices, Dossier, Line, Names, ProvisionName, SectionId } from './model.ts';
import { Register } from './names.ts';
import { type Places, placesOf } from './places.ts';
import { alliance } from './sections/alliance.ts';
import { auditLines } from './sections/audit.ts';
import { contrastLines } from './sections/contrast.ts';
import { findings } from './sections/findings.ts';
import { provisionOrder } from './sections/lead.ts';
import { response } from './sections/response.ts';
import { sources } from './sections/sources.ts';
import type { Settled } from './sections/settled.ts';
import { claimChoices, switched } from './sections/switch.ts';
import { verdict } from './sections/verdict.ts';
import { shortened } from './shortened.ts';

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

/** What was worked out before, for a reader that holds a part of the record only: the page. */
export interface Given {
  readonly places: Places | null;
  /** Settled sections that the file has. */
  readonly settled: readonly SectionId[];
  readonly names: Names;
  readonly provisions: Readonly<Record<string, ProvisionName>>;
}

/**
 * Puts a dossier together. `settled` drafts the sections that no choice of a reader changes; without it those that are
 * given stand in their place without lines.
 */
export function assemble(input: DossierInput, settled?: Settled): Dossier {
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
    { id: 'events', lines: settled?.events(d) ?? [] },
    { id: 'audit', lines: auditLines(d) },
    { id: 'reckoning', lines: settled?.reckoning(d) ?? [] },
    { id: 'outlook', lines: settled?.outlook(d) ?? [] },
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
  const sections = body.filter((s) => s.lines.length > 0 || (!settled && given?.settled.includes(s.id)));
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
  for (const { rate } of d.outlook.headlines) rate.members.forEach((m) => register.id(m.precedent));
  for (const subject of d.contrast?.cases ?? []) [subject.id, subject.provision].forEach((id) => register.id(id));
  for (const id of input.bargaining?.words.holders ?? []) if (id !== null) register.id(id);
  const parties = partiesOf(d);
  for (const state of Object.values(parties).flat()) register.id(state);
  const ties = tiesOf(d);
  for (const tie of ties) for (const id of [tie.treaty, ...tie.rows.map((row) => row.state)]) register.id(id);
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
    ties,
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
  return Object.fromEntries(
    inPlay(d).map((id) => {
      const treaty = d.record.treaty(id);
      const parties = treaty ? d.record.partiesOn(treaty, c.day) : [];
      return [id, [...new Set(parties.map((p) => p.state))].filter((state) => state !== c.ally)];
    }),
  );
}
