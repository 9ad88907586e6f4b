import { html } from 'hono/html';
import type { Field } from '../../../outlook/bargain/sensitivity.ts';
import { valueOf } from '../../../outlook/bargain/sensitivity.ts';
import { number } from '../../line.ts';
import type { Html } from '../pieces.ts';
import { apart } from './bargain-plot.ts';
import { type Bench, nameOf, rounded } from './bargain.ts';
import type { Pen } from './pen.ts';

/** One number of one stakeholder, as a reader set it. */
export interface Changed {
  readonly at: number;
  readonly field: Field;
  readonly value: number;
}

/** What the changed numbers do and why, in sentences: the forecast before and after, then each change with its reason. */
export function bargainTold(pen: Pen, before: Bench, after: Bench, changes: readonly Changed[]): Html {
  if (changes.length === 0) return html``;
  return html`<p>${outcome(pen, before, after)}</p><ul>${changes.map((c) => html`<li>${change(pen, before, c)} ${reason(pen, before, after, c)}</li>`)}</ul>`;
}

function outcome(pen: Pen, before: Bench, after: Bench): Html {
  const [a, b] = [before.report.beside.mean, after.report.beside.mean];
  if (b === null || a === null) return pen.word('chart.bargain.none');
  const mean = apart(before.issue, a, b)
    ? pen.sentence('chart.bargain.mean-moves', { from: rounded(a), to: rounded(b) })
    : pen.sentence('chart.bargain.mean-stays', { value: rounded(b) });
  const [m, n] = [before.report.beside.median?.low, after.report.beside.median?.low];
  const median =
    m === undefined || n === undefined
      ? html``
      : apart(before.issue, m, n)
        ? pen.sentence('chart.bargain.median-moves', { from: rounded(m), to: rounded(n) })
        : pen.sentence('chart.bargain.median-stays', { value: rounded(n) });
  const { line } = before.report;
  const crossed =
    a > line !== b > line ? html` ${pen.sentence('chart.bargain.crosses', { value: rounded(line) })}` : '';
  return html`${mean} ${median}${crossed}`;
}

function change(pen: Pen, before: Bench, { at, field, value }: Changed): Html {
  const a = before.issue.stakeholders[at];
  return pen.sentence('chart.bargain.changed', {
    name: nameOf(before, at),
    field: { kind: 'term', id: `bargain.field.${field}` },
    from: rounded(a ? valueOf(a, field) : 0),
    to: rounded(value),
  });
}

/** A position draws the mean by the holder's share of all weight; salience and capability change that share, toward where the holder stands. */
function reason(pen: Pen, before: Bench, after: Bench, { at, field }: Changed): Html {
  const [was, now] = [shareOf(before, at), shareOf(after, at)];
  const percent = (share: number) => number(Math.round(share * 100));
  if (field === 'position') return pen.sentence('chart.bargain.why-position', { share: percent(now) });
  const mean = before.report.beside.mean ?? 0;
  const place = after.issue.stakeholders[at]?.position[0] ?? 0;
  const side = !apart(before.issue, place, mean) ? 'at' : place > mean ? 'above' : 'below';
  return pen.sentence(`chart.bargain.why-${side}`, { from: percent(was), to: percent(now) });
}

function shareOf({ issue }: Bench, at: number): number {
  const weight = (i: number): number => {
    const a = issue.stakeholders[i];
    return a ? a.capability * (a.salience[0] ?? 0) : 0;
  };
  const all = issue.stakeholders.reduce((sum, _, i) => sum + weight(i), 0);
  return all > 0 ? weight(at) / all : 0;
}
