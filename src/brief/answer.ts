import { conflictsOf, gapsOf, judgeTogether } from '../bind/index.ts';
import type { Judgement, TreeNode } from '../bind/model.ts';
import type { Day } from '../kernel/date.ts';
import { noOutlook } from '../outlook/index.ts';
import { noReckoning } from '../reckon/index.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';
import { actor, actors, date, line, number, precedent, provision, term, terms, text, text3 } from './line.ts';
import type { Dossier, Line, SectionId } from './model.ts';
import { Register } from './names.ts';
import type { Answer } from './questions.ts';
import { conflictLines, gapLines, readingLines, settleLines, togetherLines } from './sections/bound.ts';
import { renderTerminal, type TerminalOptions } from './terminal.ts';

/** Lines without a case behind them, as a sheet of one section that every face can render. */
function sheet(
  id: SectionId,
  lines: readonly Line[],
  record: RecordIndex,
  trees: Readonly<Record<string, TreeNode>>,
  day: Day | null,
): Dossier {
  const register = new Register(record, [], day);
  lines.forEach((l) => register.line(l));
  Object.values(trees).forEach((tree) => register.tree(tree));
  return {
    schema: 'casus-dossier/1',
    versions: { casus: '', record: record.law.version, rules: record.law.version, models: '' },
    input_hash: '',
    language: 'en',
    case: null,
    verdict: [],
    alliance: [],
    response: [],
    membership: null,
    ties: [],
    places: null,
    contrast: null,
    findings: [],
    trees,
    conflicts: [],
    gaps: [],
    together: [],
    parties: {},
    reading: null,
    names: register.names,
    provisions: register.provisions,
    no_text: true,
    audit: [],
    reckoning: noReckoning,
    outlook: noOutlook,
    sources: [],
    choices: { accounts: [], claims: [], precedents: [], provisions: [] },
    sections: [{ id, lines }],
  };
}

/** The lines of an answer for a terminal; states by the name of its day. */
export function renderLines(
  { lines, day }: Pick<Answer, 'lines' | 'day'>,
  record: RecordIndex,
  options: TerminalOptions,
): string {
  return renderTerminal(sheet('answer', lines, record, {}, day), options);
}

const timeOrMembership = new Set(['in-force', 'version-date', 'victim-not-party', 'responder-not-party']);

/** A refusal turns on what failed; an open answer on all that is open. */
function turnsOn(j: Judgement): readonly string[] {
  return j.status === 'arguable' ? j.open_elements : [j.decisive_element];
}

/** Responders of one clause with the same answer stand together. */
function alike(judgements: readonly Judgement[]): readonly (readonly Judgement[])[] {
  const groups = new Map<string, Judgement[]>();
  for (const j of judgements) {
    const answer = JSON.stringify([j.provision, j.status, j.decisive_element, j.open_elements, j.readings]);
    const key = j.responder === null ? `${j.provision} anyone` : answer;
    groups.set(key, [...(groups.get(key) ?? []), j]);
  }
  return [...groups.values()];
}

/** What else is open is told of any other party already. */
function settleTogether({ treaty, open_elements }: Judgement): readonly Line[] {
  if (!open_elements.includes('responder-not-party')) return [];
  return [
    line('computed', 'finding.settle', { what: term('settle.party-days', { treaty: { kind: 'treaty', id: treaty } }) }),
  ];
}

/** Every judgement of a situation for a terminal; those that fail on time or membership are folded into a count. */
export function renderJudgements(
  situation: Situation,
  judgements: readonly Judgement[],
  record: RecordIndex,
  options: TerminalOptions,
): string {
  const live = judgements.filter((j) => !(j.status === 'not-triggered' && timeOrMembership.has(j.decisive_element)));
  const folded = new Set(judgements.map((j) => j.provision)).size - new Set(live.map((j) => j.provision)).size;
  const trees: Record<string, TreeNode> = {};
  const rows = alike(live).map((group, i) => {
    const [j] = group as [Judgement, ...Judgement[]];
    const several = group.length > 1;
    const key = `j${i}`;
    if (!several) trees[key] = j.tree;
    const found = record.provision(j.provision)?.provision;
    const args = {
      provision: provision(j.provision),
      nature: term(`nature.${found?.nature ?? 'duty'}`),
      duty: text3(found?.duty ?? {}),
      status: term(`status.${j.status}`),
      elements: terms(turnsOn(j).map((e) => `element.${e}`)),
      responder: actor(j.responder ?? ''),
      responders: actors(group.map(({ responder }) => responder ?? '')),
    };
    const child = line('computed', j.status === 'triggered' ? 'judgement.met' : 'judgement.not-met', args, {
      ...(several ? {} : { tree: key }),
      children: [...readingLines(j.readings), ...(several ? settleTogether(j) : settleLines(j.tree))],
    });
    const message = j.responder === null ? 'finding.provision' : `judgement.responder${several ? 's' : ''}`;
    return line('recorded', message, args, {
      record: [`provision:${j.provision}`],
      children: [child],
    });
  });
  const title = record.precedent(situation.id) ? precedent(situation.id) : text(situation.title ?? situation.id);
  const head = line('assumed', 'judgement.case', {
    case: title,
    ally: actor(situation.ally_in_trouble),
    day: date(situation.date),
  });
  const tail = [
    ...(folded > 0 ? [line('computed', 'finding.folded', { n: number(folded) })] : []),
    ...togetherLines(judgeTogether(situation, record)),
    ...conflictLines(situation.ally_in_trouble, conflictsOf(situation, judgements, record)),
    ...gapLines(gapsOf(situation, record)),
  ];
  return renderTerminal(sheet('findings', [head, ...rows, ...tail], record, trees, situation.date), options);
}
