import { html } from 'hono/html';
import type { Html } from '../pieces.ts';
import type { Scale } from './scale.ts';

/** What stands on a track, in values of its scale. Shape tells the kind, so that no meaning hangs on colour alone. */
export type Shape =
  /** A known day or number. */
  | { readonly kind: 'point'; readonly at: number }
  /** Something whose number or day is withheld. */
  | { readonly kind: 'ring'; readonly at: number }
  /** Somewhere within, or all along. */
  | { readonly kind: 'bar'; readonly from: number; readonly to: number }
  /** Bounds that somebody assumed, or a state of things that is open: striped. */
  | { readonly kind: 'stripes'; readonly from: number; readonly to: number }
  /** A thin line: known, but not yet or no longer in effect. */
  | { readonly kind: 'line'; readonly from: number; readonly to: number }
  /** Fading away from `from`: no bound is known on the far side. */
  | { readonly kind: 'fade'; readonly from: number; readonly to: number }
  /** "More than" points on along the scale, "fewer than" back. */
  | { readonly kind: 'arrow'; readonly at: number; readonly toward: 'more' | 'less' }
  /** An end: a short upright stroke. */
  | { readonly kind: 'end'; readonly at: number }
  /** Dots stacked over a line, each put in its bin of `step`. */
  | { readonly kind: 'dots'; readonly values: readonly number[]; readonly step: number }
  /** A cross: it did not happen. */
  | { readonly kind: 'cross'; readonly at: number };

const middle = 12;
/** Height of a track in CSS pixels. */
export const trackHeight = 24;
const fadeSteps = 6;

export function shape(s: Shape, scale: Scale): Html {
  switch (s.kind) {
    case 'point':
      return html`<circle cx="${scale.at(s.at)}%" cy="${middle}" r="5"/>`;
    case 'ring':
      return html`<circle class="ring" cx="${scale.at(s.at)}%" cy="${middle}" r="5"/>`;
    case 'bar':
      return html`<rect ${stretch(s.from, s.to, scale)} y="${middle - 5}" height="10" rx="2"/>`;
    case 'stripes':
      return html`<line class="stripes" x1="${scale.at(s.from)}%" x2="${scale.at(s.to)}%" y1="${middle}" y2="${middle}"/>`;
    case 'line':
      return html`<line class="thin" x1="${scale.at(s.from)}%" x2="${scale.at(s.to)}%" y1="${middle}" y2="${middle}"/>`;
    case 'fade':
      return html`${Array.from({ length: fadeSteps }, (_, i) => {
        const a = s.from + ((s.to - s.from) * i) / fadeSteps;
        const b = s.from + ((s.to - s.from) * (i + 1)) / fadeSteps;
        return html`<rect ${stretch(a, b, scale)} y="${middle - 5}" height="10" fill-opacity="${(1 - (i + 0.5) / fadeSteps).toFixed(2)}"/>`;
      })}`;
    case 'arrow': {
      const forward = (s.toward === 'more') === (scale.dir === 'ltr');
      const path = forward ? 'M0 -5V5M0 0H20M14 -5L20 0L14 5' : 'M0 -5V5M0 0H-20M-14 -5L-20 0L-14 5';
      return placed(s.at, scale, html`<path class="stroke" d="${path}"/>`);
    }
    case 'end':
      return placed(s.at, scale, html`<path class="stroke" d="M0 -7V7"/>`);
    case 'dots': {
      const bins = new Map<number, number>();
      return html`${s.values.map((value) => {
        const bin = Math.round(value / s.step) * s.step;
        const below = bins.get(bin) ?? 0;
        bins.set(bin, below + 1);
        return html`<circle cx="${scale.at(bin)}%" cy="${middle - (s.values.length === 1 ? 0 : 12) - below * 9}" r="4"/>`;
      })}`;
    }
    case 'cross':
      return placed(s.at, scale, html`<path class="stroke" d="M-4 -4L4 4M-4 4L4 -4"/>`);
  }
}

function placed(at: number, scale: Scale, inner: Html): Html {
  return html`<svg x="${scale.at(at)}%" y="${middle}" overflow="visible">${inner}</svg>`;
}

function stretch(from: number, to: number, scale: Scale): Html {
  const a = scale.at(from);
  const b = scale.at(to);
  const width = Math.max(0.6, Math.round(Math.abs(a - b) * 100) / 100);
  return html`x="${Math.min(a, b)}%" width="${width}%"`;
}
