import type { RecordIndex } from '../record/index.ts';
import type { Response } from '../record/model.ts';
import { treatiesOf } from './setting.ts';

/** The part of a finding that this question reads. */
export interface JudgedProvision {
  readonly provision: string;
  readonly responder: string | null;
  readonly account: string;
  readonly status: string;
}

/**
 * The provision that fits a decision: triggered for any other party on every account, of a treaty on which the
 * organisation decides, and of the decision's nature: help or forces rest on a defence clause that is not mere
 * consultation, consultations on a consultation clause. A power comes before a duty; null where none fits.
 */
export function fittingBasis(
  findings: readonly JudgedProvision[],
  response: Pick<Response, 'organisation' | 'decision'> | undefined,
  record: RecordIndex,
): string | null {
  if (!response?.organisation) return null;
  const treaties = treatiesOf(response.organisation, record);
  const statuses = new Map<string, Set<string>>();
  for (const { provision, responder, status } of findings) {
    if (responder !== null) continue;
    const seen = statuses.get(provision) ?? new Set<string>();
    statuses.set(provision, seen.add(status));
  }
  const fitting = [...statuses].flatMap(([id, seen]) => {
    const found = record.provision(id);
    if (!found || seen.size !== 1 || !seen.has('triggered') || !treaties.includes(found.treaty.id)) return [];
    const { atop, nature } = found.provision;
    const consultation = atop.includes('consultation');
    const ofTheKind =
      response.decision === 'invoked'
        ? atop.includes('defence') && !consultation
        : response.decision === 'consulted' && consultation;
    return ofTheKind ? [{ id, nature }] : [];
  });
  return (fitting.find((p) => p.nature === 'power') ?? fitting[0])?.id ?? null;
}
