import { html } from 'hono/html';
import type { FigureClaim } from '../../../read/model.ts';
import { actor, actors, number, term } from '../../line.ts';
import type { Arg, Dossier } from '../../model.ts';
import { readingsOf, toldOnce } from '../../told.ts';
import { type Html, pieces } from '../pieces.ts';
import { figure, key } from './figure.ts';
import { directionOf, figureText, type Pen, said } from './pen.ts';
import { plotRows } from './rows.ts';
import { numberScale, powerScale, type Scale } from './scale.ts';
import { type Shape, shape } from './track.ts';

interface Told {
  readonly claim: FigureClaim;
  readonly language: string;
}

/** Rival figures as ranges of who said what: a group for each quantity, a row for each claimant and kind, and never a total. */
export function claimsFigure(pen: Pen, dossier: Dossier, linked: (claim: string) => boolean): Html | '' {
  const readings = readingsOf(dossier);
  const told = toldOnce({ case: dossier.case, readings }, (r) => r.claims).map(
    ({ item, source, id }): Told => ({ claim: { ...item, id }, language: readings[source]?.language ?? 'en' }),
  );
  if (told.length === 0) return '';
  const groups = new Map<string, Told[]>();
  for (const t of told) groups.set(t.claim.subject, [...(groups.get(t.claim.subject) ?? []), t]);
  const speakers = new Set(told.map(({ claim }) => speakersOf(claim).join(' ')));
  return figure(pen, {
    id: `${pen.prefix}chart-claims`,
    kind: 'claims',
    finding: pen.sentence('chart.claims.finding', { n: number(told.length), speakers: number(speakers.size) }),
    measure: html`${pen.word('chart.claims.measure')}${claimsKey(pen)}`,
    body: html`${[...groups].map(([subject, of]) => group(pen, subject, of, linked))}`,
    table: {
      heads: [
        pen.word('figure.speaker'),
        pen.word('figure.subject'),
        pen.word('figure.about'),
        pen.word('figure.value'),
      ],
      rows: told.map(({ claim, language }) => [
        said(pen, actors(speakersOf(claim))),
        pen.word(`subject.${claim.subject}`),
        aboutWords(pen, claim),
        html`${said(pen, valueArg(claim))} ${pieces(pen.wording.arg({ kind: 'quote', text: claim.span.text, language }), pen.lang, anchorOf(claim, linked))}`,
      ]),
    },
  });
}

function group(pen: Pen, subject: string, of: readonly Told[], linked: (claim: string) => boolean): Html {
  const scale = scaleFor(
    pen,
    of.map(({ claim }) => claim),
  );
  const ticks = scale.ticks.map((t) => ({ value: t.value, label: figureText(pen, t.value) }));
  const name = pen.wording.plain(`subject.${subject}`);
  return html`<h4>${pen.word(`subject.${subject}`)}</h4>${plotRows(pen, {
    id: `${pen.prefix}claims-${subject.replaceAll(/[^\w-]/g, '-')}`,
    title: pen.wording.plain('chart.claims.title', { subject: { kind: 'text', text: name } }),
    description: of.map(({ claim }) => describe(pen, claim)).join(' '),
    scale: { ...scale, ticks },
    axis: pen.word(scale.power ? 'chart.axis.power' : 'chart.axis.number'),
    rows: of.map(({ claim, language }) => ({
      label: html`${said(pen, actors(speakersOf(claim)))}<span class="by">${claim.about === null ? '' : html` · ${aboutWords(pen, claim)}`}${
        claim.about === null
          ? html` · ${pieces(pen.wording.arg({ kind: 'quote', text: claim.span.text, language }), pen.lang, anchorOf(claim, linked))}`
          : ''
      }${claim.superseded_by === undefined ? '' : html` · ${pen.word('figure.corrected')}`}</span>`,
      value: valueLink(pen, claim, linked),
      shapes: shapesOf(claim, scale),
      ink: claim.superseded_by === undefined ? 'ink-said' : 'ink-said old',
    })),
  })}`;
}

/** From zero; by powers of ten where the figures of one quantity stand further apart than a plain scale can show. */
function scaleFor(pen: Pen, claims: readonly FigureClaim[]): Scale<number> & { readonly power: boolean } {
  const values = claims
    .flatMap((c) => [c.value, c.min, c.max])
    .filter((v): v is number => v !== undefined && v !== null && v > 0);
  const high = Math.max(1, ...values, ...claims.map((c) => (c.value === null ? assumed(c).high : 0)));
  const low = Math.min(high, ...values);
  const dir = directionOf(pen);
  return high / low > 100
    ? { ...powerScale(low, high * 1.2, dir), power: true }
    : { ...numberScale(0, high * 1.1, dir), power: false };
}

/** Bounds for words of number: what the reader took the word to mean, else one power of ten; shown as assumed. */
function assumed(c: FigureClaim): { readonly low: number; readonly high: number } {
  const powers: Readonly<Record<string, number>> = {
    dozens: 10,
    hundreds: 100,
    thousands: 1000,
    tens_of_thousands: 10_000,
  };
  const power = powers[c.qualifier];
  if (power === undefined) return { low: c.min ?? 0, high: c.max ?? c.min ?? 0 };
  return { low: c.min ?? power, high: c.max ?? power * 10 - 1 };
}

function shapesOf(c: FigureClaim, scale: Scale<number>): readonly Shape[] {
  if (c.value === null) {
    const { low, high } = assumed(c);
    return high > 0 ? [{ kind: 'stripes', from: low, to: high }] : [{ kind: 'ring', at: scale.low }];
  }
  const at = c.value;
  switch (c.qualifier) {
    case 'more_than':
    case 'at_least':
      return [{ kind: 'arrow', at, toward: 'more' }];
    case 'fewer_than':
    case 'at_most':
    case 'almost':
      return [{ kind: 'arrow', at, toward: 'less' }];
    default:
      return c.min !== undefined && c.max !== undefined && c.max > c.min
        ? [
            { kind: 'bar', from: c.min, to: c.max },
            { kind: 'point', at },
          ]
        : [{ kind: 'point', at }];
  }
}

function valueArg(c: FigureClaim): Arg {
  const qualifier = c.stand === 'undisclosed' && c.value === null ? 'undisclosed' : c.qualifier;
  return term(`qualifier.${qualifier}`, c.value === null ? {} : { n: number(c.value) });
}

function valueLink(pen: Pen, c: FigureClaim, linked: (claim: string) => boolean): Html {
  const anchor = anchorOf(c, linked);
  return anchor === undefined ? said(pen, valueArg(c)) : html`<a href="#${anchor}">${said(pen, valueArg(c))}</a>`;
}

function anchorOf(c: FigureClaim, linked: (claim: string) => boolean): string | undefined {
  return linked(c.id) ? `claim-${c.id}` : undefined;
}

function aboutWords(pen: Pen, c: FigureClaim): Html {
  return c.about === null ? html`–` : said(pen, actor(c.about));
}

function speakersOf(c: FigureClaim): readonly string[] {
  const ids = c.source.length > 0 ? c.source : c.speaker;
  return ids.length === 0 ? ['narrator'] : ids;
}

function describe(pen: Pen, c: FigureClaim): string {
  return `${pen.wording.plain('figure.row-bare', { value: valueArg(c), speaker: actors(speakersOf(c)) })}.`;
}

function claimsKey(pen: Pen): Html {
  const flat = numberScale(0, 28, directionOf(pen));
  const sample = (s: Shape): Html => html`<g transform="translate(0 -4)">${shape(s, flat)}</g>`;
  return key([
    { sample: sample({ kind: 'point', at: 14 }), words: pen.word('chart.key.exact') },
    { sample: sample({ kind: 'arrow', at: 4, toward: 'more' }), words: pen.word('chart.key.more') },
    { sample: sample({ kind: 'stripes', from: 3, to: 25 }), words: pen.word('chart.key.assumed') },
    { sample: sample({ kind: 'ring', at: 14 }), words: pen.word('chart.key.withheld') },
  ]);
}
