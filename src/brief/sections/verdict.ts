import type { Finding } from '../../bind/model.ts';
import { accountTerm, claimOf, type Draftsman, spansOf, wordsOf } from '../draftsman.ts';
import { actor, actors, date, line, list, provision, term, terms } from '../line.ts';
import type { Line } from '../model.ts';
import { byProvision, fittingProvision, leadProvision, taken } from './lead.ts';

/** Which promise, for whom, on whose account: one sentence, and under it why. */
export function verdict(d: Draftsman): readonly Line[] {
  const c = d.case;
  if (!c) return [line('computed', 'verdict.no-case')];
  const closing = [
    ...(c.drafted ? [line('computed', 'verdict.drafted')] : []),
    line('computed', 'verdict.reading-only'),
  ];
  const lead = leadProvision(d);
  if (lead === null)
    return [line('computed', 'verdict.no-treaty', { ally: actor(c.ally), day: date(c.day) }), ...closing];
  const findings = byProvision(d).get(lead) ?? [];
  const sided = taken(findings);
  const top = strongest(sided);
  const on = sided.filter((f) => f.status === top.status);
  const fits = fittingProvision(d, lead);
  const steady = on.length === sided.length;
  const alone = d.options.account;
  const name = `verdict.${alone ? 'on' : steady ? 'same' : 'only'}${fits ? '-fits' : ''}`;
  const sentence = line(
    'computed',
    name,
    {
      ally: actor(c.ally),
      lead: provision(lead),
      status: term(`status.${top.status}`),
      ...(alone === undefined ? {} : { account: accountTerm(alone, 'on') }),
      ...(steady ? {} : { accounts: list(on.map((f) => accountTerm(f.account, 'on'))) }),
      ...(fits ? { fits: provision(fits) } : {}),
    },
    { tree: top.tree, children: because(d, findings, steady) },
  );
  const { basis_cited, basis_fits } = c.response ?? {};
  const body =
    basis_cited && basis_fits && basis_cited !== basis_fits
      ? [line('computed', 'verdict.cited-fits', { cited: provision(basis_cited), fits: provision(basis_fits) })]
      : [];
  return [sentence, ...body, ...closing];
}

const order: readonly Finding['status'][] = ['triggered', 'arguable', 'available-on-request', 'not-triggered'];

function strongest(findings: readonly Finding[]): Finding {
  return findings.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0] as Finding;
}

function because(d: Draftsman, findings: readonly Finding[], steady: boolean): readonly Line[] {
  const lines: Line[] = [];
  const shown = steady ? taken(findings).slice(0, 1) : distinct(taken(findings));
  for (const f of shown) {
    const account = accountTerm(f.account, 'on');
    lines.push(
      f.status === 'triggered'
        ? line('computed', 'verdict.because-met', { account }, { tree: f.tree })
        : line(
            'computed',
            'verdict.because',
            { account, element: term(`element.${f.decisive_element}`), ground: term(`ground.${f.ground}`) },
            { tree: f.tree },
          ),
    );
  }
  const pivot = findings
    .filter((f) => f.account !== 'everyone')
    .flatMap((f) => f.pivotal)
    .find((p) => p.change.length === 1);
  const claim = pivot?.change[0] ? claimOf(d, pivot.change[0].claim) : undefined;
  if (claim)
    lines.push(
      line(
        'said',
        'verdict.pivot',
        { speaker: actors(claim.speaker), quote: wordsOf(d, claim) },
        { claims: [claim.id], spans: spansOf(d, [claim.id]) },
      ),
    );
  const everyone = findings.find((f) => f.account === 'everyone');
  if (everyone && everyone.open_elements.length > 0)
    lines.push(
      line(
        'computed',
        'verdict.open',
        { elements: terms(everyone.open_elements.map((e) => `element.${e}`)) },
        { tree: everyone.tree },
      ),
    );
  return lines;
}

/** One finding for each status and reason. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((f) => {
    const key = `${f.status} ${f.decisive_element} ${f.ground}`;
    return !seen.has(key) && seen.add(key);
  });
}
