import type { Finding, Status } from '../../bind/model.ts';
import type { Draftsman } from '../draftsman.ts';

const weight: Readonly<Record<Status, number>> = {
  triggered: 3,
  arguable: 2,
  'available-on-request': 1,
  'not-triggered': 0,
};

/** The findings for any party, of one provision, by account in the order of the case. */
export function byProvision(d: Draftsman): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of d.findings) {
    if (finding.responder !== null) continue;
    const here = found.get(finding.provision);
    if (here) here.push(finding);
    else found.set(finding.provision, [finding]);
  }
  return found;
}

/** Accounts that take a side: all but `everyone`, which sets nothing aside and so leaves open what is contested. */
export function taken(findings: readonly Finding[]): readonly Finding[] {
  const sided = findings.filter((f) => f.account !== 'everyone');
  return sided.length > 0 ? sided : findings;
}

/** The promise the dossier turns on: the one the body cited; else the defence clause asked under that is nearest to falling due. */
export function leadProvision(d: Draftsman): string | null {
  const all = byProvision(d);
  const cited = d.case?.response?.basis_cited;
  if (cited && all.has(cited)) return cited;
  let best: string | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [id, findings] of all) {
    const score = rank(d, id, findings);
    if (score > most) {
      best = id;
      most = score;
    }
  }
  return best;
}

/** The provision whose conditions are met on every account, beside the lead. */
export function fittingProvision(d: Draftsman, lead: string | null): string | null {
  const all = byProvision(d);
  const named = d.case?.response?.basis_fits;
  if (named && all.get(named)?.every((f) => f.status === 'triggered')) return named === lead ? null : named;
  const fits = [...all].filter(([id, findings]) => id !== lead && findings.every((f) => f.status === 'triggered'));
  return fits.toSorted((a, b) => rank(d, b[0], b[1]) - rank(d, a[0], a[1]))[0]?.[0] ?? null;
}

/** Help comes before consultation, a treaty asked under before one that was not, a duty before a power. */
function rank(d: Draftsman, id: string, findings: readonly Finding[]): number {
  const found = d.record.provision(id);
  if (!found) return -1;
  const { treaty, provision } = found;
  const asked = d.case?.requests[treaty.id]?.value === 'T' ? 40 : 0;
  const organisation = d.case?.response?.organisation;
  const own = organisation !== undefined && treaty.organisation === organisation ? 30 : 0;
  const defence = provision.atop.includes('defence') && !consults(provision.id, provision.atop) ? 20 : 0;
  const duty = provision.nature === 'duty' ? 4 : provision.nature === 'power' ? 2 : 0;
  return asked + own + defence + duty + Math.max(...findings.map((f) => weight[f.status]));
}

function consults(_id: string, atop: readonly string[]): boolean {
  return atop.includes('consultation');
}

/** Provisions in the order a reader wants them: lead, what fits, then by how near they came. */
export function provisionOrder(d: Draftsman): readonly string[] {
  const all = byProvision(d);
  const lead = leadProvision(d);
  const fits = fittingProvision(d, lead);
  const first = [lead, fits].filter((id): id is string => id !== null);
  const rest = [...all]
    .filter(([id]) => !first.includes(id))
    .toSorted((a, b) => rank(d, b[0], b[1]) - rank(d, a[0], a[1]))
    .map(([id]) => id);
  return [...first, ...rest];
}
