import { html } from 'hono/html';
import { bounds, type Field, fields, valueOf } from '../../../outlook/bargain/sensitivity.ts';
import type { Issue } from '../../../outlook/bargain/index.ts';
import type { Html } from '../pieces.ts';
import type { Bench } from './bargain.ts';
import type { Pen } from './pen.ts';

/** Numbers to change, one stakeholder at a time: each as a slider and as a field. Served by a script alone. */
export function bargainControls(pen: Pen, { issue, names }: Bench): Html {
  const id = `${pen.prefix}bargain`;
  return html`<form class="bargain-control needs-script" data-control="bargain" data-prefix="${pen.prefix}" id="${id}-form"><fieldset><legend>${pen.word('chart.bargain.what-if')}</legend><p><label for="${id}-who">${pen.word('chart.bargain.who')}</label> <select id="${id}-who" name="who">${issue.stakeholders.map(
    (a, i) => html`<option value="${i}">${names[i] ?? a.name}</option>`,
  )}</select> <button type="button" class="plain" id="${id}-reset">${pen.word('chart.bargain.reset')}</button></p>${fields.map(
    (field) => {
      const { low, high, step } = reachOf(issue, field);
      const value = issue.stakeholders[0] ? valueOf(issue.stakeholders[0], field) : low;
      return html`<p class="slider"><label for="${id}-${field}" id="${id}-${field}-name">${pen.word(`bargain.field.${field}`)}</label> <input type="range" id="${id}-${field}" name="${field}" min="${low}" max="${high}" step="${step}" value="${value}"> <input type="number" aria-labelledby="${id}-${field}-name" id="${id}-${field}-number" name="${field}" min="${low}" max="${high}" step="${step}" value="${value}"></p>`;
    },
  )}</fieldset></form>`;
}

/** How far a slider goes, in about 200 steps: capability to half as much again as the strongest has. */
export function reachOf(
  issue: Issue,
  field: Field,
): { readonly low: number; readonly high: number; readonly step: number } {
  const { low, high } = bounds(issue, field);
  const top = field === 'capability' ? 1.5 * Math.max(1e-9, ...issue.stakeholders.map((a) => a.capability)) : high;
  const step = 10 ** Math.floor(Math.log10((top - low) / 100));
  return {
    low,
    high: field === 'capability' ? Number((Math.ceil(top / step) * step).toPrecision(6)) : top,
    step: Number(step.toPrecision(1)),
  };
}
