import type { Finding, Pivotal } from '../../bind/model.ts';
import { accountTerm, claimOf, type Draftsman, spansOf, wordsOf } from '../draftsman.ts';
import { actor, actors, line, list, number, provision, term, terms, text, text3 } from '../line.ts';
import type { Arg, Line } from '../model.ts';
import { conflictLines, gapLines, readingLines, settleLines, togetherLines } from './bound.ts';
import { byProvision, fittingProvision, leadProvision, provisionOrder } from './lead.ts';

/** Every clause in play, by account: why, or why not, and the claims that would turn it. */
export function findings(d: Draftsman): readonly Line[] {
  if (!d.case) return [];
  const order = provisionOrder(d);
  if (order.length === 0) return [line('computed', 'finding.none')];
  const lead = leadProvision(d);
  const first = new Set([lead, fittingProvision(d, lead)]);
  const lines: Line[] = [];
  for (const id of order) {
    const here = byProvision(d).get(id) ?? [];
    const p = d.record.provision(id)?.provision;
    lines.push(
      line(
        'recorded',
        'finding.provision',
        { provision: provision(id), nature: term(`nature.${p?.nature ?? 'duty'}`), duty: text3(p?.duty ?? {}) },
        { record: [`provision:${id}`], children: [...byAccount(d, here, first.has(id)), ...responders(d, id, here)] },
      ),
    );
  }
  return [...lines, ...togetherLines(d.together), ...conflictLines(d.case.ally, d.conflicts), ...gapLines(d.gaps)];
}

/** One line for each group of accounts that agree on status and reason. */
function byAccount(d: Draftsman, here: readonly Finding[], full: boolean): readonly Line[] {
  const groups = new Map<string, Finding[]>();
  for (const f of here) {
    const key = [f.status, f.decisive_element, f.ground, f.open_elements.join()].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), f]);
  }
  return [...groups.values()].map((group) => {
    const f = group[0] as Finding;
    const accounts = list(group.map((g) => accountTerm(g.account, 'account')));
    const tree = d.trees[f.tree];
    const own = [...readingLines(f.readings), ...(f.status === 'arguable' && tree ? settleLines(tree) : [])];
    const children = full ? [...own, ...pivots(d, f)] : own;
    return line('computed', messageOf(f), reasonsOf(f, accounts), { tree: f.tree, children });
  });
}

function messageOf(f: Finding): string {
  switch (f.status) {
    case 'triggered':
      return 'finding.why';
    case 'not-triggered':
      return 'finding.why-not';
    case 'arguable':
      return 'finding.open';
    case 'available-on-request':
      return 'finding.on-request';
  }
}

function reasonsOf(f: Finding, accounts: Arg): Record<string, Arg> {
  return {
    accounts,
    status: term(`status.${f.status}`),
    element: term(`element.${f.decisive_element}`),
    elements: terms((f.open_elements.length > 0 ? f.open_elements : [f.decisive_element]).map((e) => `element.${e}`)),
    ground: term(`ground.${f.ground}`),
  };
}

/** The claim changes that flip the answer, the ten smallest, both directions; claims in the same words are told once. */
function pivots(d: Draftsman, f: Finding): readonly Line[] {
  const lines = merged(f.pivotal.slice(0, 10).map((p) => pivot(d, p, f.account)));
  return [
    ...lines,
    ...(f.pivotal_more > 0 ? [line('computed', 'finding.pivot-more', { n: number(f.pivotal_more) })] : []),
    ...(f.pivotal_broken_off ? [line('computed', 'finding.pivot-broken-off')] : []),
  ];
}

/** Lines that say the same become one that rests on the claims of all. */
function merged(lines: readonly Line[]): readonly Line[] {
  const found = new Map<string, Line>();
  for (const l of lines) {
    const key = JSON.stringify([l.message, l.args, (l.children ?? []).map((c) => [c.message, c.args])]);
    const first = found.get(key);
    found.set(
      key,
      first
        ? {
            ...first,
            claims: [...(first.claims ?? []), ...(l.claims ?? [])],
            spans: [...(first.spans ?? []), ...(l.spans ?? [])],
          }
        : l,
    );
  }
  return [...found.values()];
}

/** `base` is the account from which the change is tried. */
function pivot(d: Draftsman, p: Pivotal, account: string): Line {
  const args = { status: term(`status.${p.status}`), base: text(account) };
  const single = p.change.length === 1 ? p.change[0] : undefined;
  if (single) return changed(d, single, 'finding.pivot', args);
  return line('computed', 'finding.pivot-set', args, {
    children: merged(p.change.map((change) => changed(d, change, 'finding.pivot-part', {}))),
  });
}

function changed(d: Draftsman, change: Pivotal['change'][number], message: string, args: Record<string, Arg>): Line {
  const claim = claimOf(d, change.claim);
  return line(
    'said',
    `${message}-${change.to === 'accepted' ? 'accept' : 'aside'}`,
    {
      ...args,
      speaker: claim ? actors(claim.speaker) : { kind: 'text', text: change.claim },
      quote: claim ? wordsOf(d, claim) : { kind: 'text', text: change.claim },
    },
    { claims: [change.claim], spans: spansOf(d, [change.claim]) },
  );
}

/** Responders whose answer differs from that of any other party. */
function responders(d: Draftsman, id: string, here: readonly Finding[]): readonly Line[] {
  const lines: Line[] = [];
  for (const f of d.findings) {
    if (f.provision !== id || f.responder === null) continue;
    const usual = here.find((h) => h.account === f.account);
    if (usual && usual.status === f.status && usual.decisive_element === f.decisive_element) continue;
    if (lines.some((l) => l.args['responder']?.kind === 'actor' && l.args['responder'].id === f.responder)) continue;
    lines.push(
      line(
        'computed',
        'finding.responder',
        {
          responder: actor(f.responder),
          status: term(`status.${f.status}`),
          element: term(`element.${f.decisive_element}`),
        },
        { tree: f.tree },
      ),
    );
  }
  return lines;
}
