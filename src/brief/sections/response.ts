import type { CaseClaim } from '../../case/model.ts';
import { claimOf, type Draftsman, spansOf, wordsOf } from '../draftsman.ts';
import { actor, date, line, list, number, provision, saidOr3, term, text, text3, treaty } from '../line.ts';
import type { Arg, Line } from '../model.ts';
import { fittingProvision, leadProvision } from './lead.ts';

/** Request, decision, the basis cited against the basis that fits, who sent what, mandate and chair. */
export function response(d: Draftsman): readonly Line[] {
  const c = d.case;
  if (!c) return [];
  return [...requests(d), ...decision(d)];
}

function requests(d: Draftsman): readonly Line[] {
  const c = d.case;
  if (!c) return [];
  const asking = c.claims.filter((claim) =>
    claim.sets.some((s) => s.element.startsWith('request.') && s.value === 'T'),
  );
  const asked = [
    ...Object.entries(c.requests)
      .filter(([, r]) => r.value === 'T')
      .map(([id]) => id),
    ...asking.flatMap((claim) =>
      claim.sets.filter((s) => s.element.startsWith('request.')).map((s) => s.element.slice(8)),
    ),
  ];
  const to = [...new Set(asked)];
  const bare = appeals(d);
  if (to.length === 0) return bare.length > 0 ? bare : [line('computed', 'response.no-request')];
  const target = addressee(d, to);
  if (asking.length === 0) return [line('recorded', 'response.request-bare', { to: target }), ...bare];
  return [...asking.map((claim) => told(d, claim, 'response.request', { to: target })), ...bare];
}

/** Calls for help that no treaty of the record makes a request. */
function appeals(d: Draftsman): readonly Line[] {
  return (d.case?.appeals ?? []).flatMap((id) => {
    const claim = claimOf(d, id);
    return claim ? [told(d, claim, 'response.appeal', {})] : [];
  });
}

/** What the text tells of, in its words, with the day where it has one. */
function told(
  d: Draftsman,
  claim: CaseClaim,
  id: 'response.request' | 'response.appeal',
  to: Readonly<Record<string, Arg>>,
): Line {
  const words = wordsOf(d, claim);
  const cited = { claims: [claim.id], spans: spansOf(d, [claim.id]) };
  return claim.day
    ? line('said', `${id}-on`, { ...to, words, day: date(claim.day) }, cited)
    : line('said', id, { ...to, words }, cited);
}

/** The organisation whose body the request went to; the treaties where there is none. */
function addressee(d: Draftsman, treaties: readonly string[]): Arg {
  const names = new Map<string, Arg>();
  for (const id of treaties) {
    const organisation = d.record.treaty(id)?.organisation;
    names.set(organisation ?? id, organisation ? actor(organisation) : treaty(id));
  }
  return list([...names.values()]);
}

function decision(d: Draftsman): readonly Line[] {
  const r = d.case?.response;
  const lead = leadProvision(d);
  const fits = fittingProvision(d, lead);
  if (!r) {
    return [
      line('computed', 'response.none'),
      ...(fits ? [line('computed', 'response.fits', { fits: provision(fits) })] : []),
    ];
  }
  const language = d.readings[0]?.language ?? d.case?.sources[0]?.language ?? 'en';
  const claims = r.claims ?? [];
  const mark = claims.length > 0 ? 'said' : 'recorded';
  const rest = { claims, spans: spansOf(d, claims) };
  const first = claims[0] === undefined ? undefined : claimOf(d, claims[0]);
  const lines: Line[] = [
    line(
      mark,
      'response.decision',
      {
        decision: term(`decision.${r.decision}`),
        words: first ? wordsOf(d, first) : text3(r.words),
      },
      rest,
    ),
  ];
  const fit = r.basis_fits ?? fits;
  if (r.body) lines.push(line(mark, 'response.body', { body: text3(r.body) }));
  if (r.decided_on) lines.push(line(mark, 'response.decided-on', { day: date(r.decided_on) }, rest));
  if (r.basis_cited && fit && fit !== r.basis_cited)
    lines.push(line('computed', 'response.basis', { cited: provision(r.basis_cited), fits: provision(fit) }));
  else if (r.basis_cited) lines.push(line(mark, 'response.cited', { cited: provision(r.basis_cited) }));
  else if (fit) lines.push(line('computed', 'response.fits', { fits: provision(fit) }));
  if (r.reason) lines.push(line(mark, 'response.reason', { reason: saidOr3(r.reason, language) }));
  if (r.mandate) lines.push(line(mark, 'response.mandate', { mandate: saidOr3(r.mandate, language) }));
  if (r.chair)
    lines.push(line('recorded', r.chair.person ? 'response.chair-person' : 'response.chair', chairOf(r.chair)));
  for (const c of r.contingents ?? [])
    lines.push(
      typeof c.troops === 'number'
        ? line(mark, 'response.contingent', {
            state: actor(c.state),
            troops: term(`qualifier.${c.qualifier ?? 'exact'}`, { n: number(c.troops) }),
          })
        : line(mark, 'response.contingent-bare', { state: actor(c.state) }, c.note ? { children: [note(c.note)] } : {}),
    );
  if ((r.contingents ?? []).length === 0 && (r.sent.en || r.sent.ar))
    lines.push(line(mark, 'response.sent', { sent: text3(r.sent) }));
  if (r.start && r.end) lines.push(line(mark, 'response.period', { from: date(r.start), to: date(r.end) }));
  return lines;
}

function chairOf(chair: { readonly state: string; readonly person?: string }): Record<string, Arg> {
  return { chair: actor(chair.state), ...(chair.person ? { person: actor(chair.person) } : {}) };
}

function note(words: string): Line {
  return line('recorded', 'audit.note', { note: text(words) });
}
