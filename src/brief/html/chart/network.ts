import { html } from 'hono/html';
import type { Day } from '../../../kernel/date.ts';
import type { Truth } from '../../../kernel/truth.ts';
import type { StateCode } from '../../../record/model.ts';
import { actor, actors, date, number, treaty } from '../../line.ts';
import { type Membership, standingsOn } from '../../membership.ts';
import { direction, type Html } from '../pieces.ts';
import { figure } from './figure.ts';
import { directionOf, type Pen, said } from './pen.ts';

/** The ally, and who was bound by which treaty in play at all times. */
export interface Ties {
  readonly ally: StateCode;
  readonly ties: readonly Membership[];
}

/** States that hold the same treaties on the day judged and were ever party to the same. */
interface Group {
  readonly states: readonly StateCode[];
  /** Places of the treaties held on the day judged. */
  readonly held: readonly number[];
}

/** CSS pixels for one name. */
const row = 52;
/** Percent of the width: where the treaties end and the states begin, from the side where reading begins. */
const near = 44;
const far = 62;
const inks = ['blue', 'vermilion', 'green', 'purple'] as const;
/** Names of a group that take more letters than this are counted in the picture, and written out in the table. */
const letters = 36;

/**
 * Treaties on one side, states on the other, a line for each party on that day. Places are those of the day judged, whatever
 * the day shown and the language, so that eyes can follow what comes and goes.
 */
export function networkFigure(pen: Pen, { ally, ties }: Ties, day: Day): Html | '' {
  const judged = ties.map((m) => holdersOn(m, m.day, ally));
  const shown = ties.map((m, i) => ({ id: m.treaty, i })).filter(({ i }) => (judged[i]?.size ?? 0) > 0);
  const groups = groupsOf(ties, judged, ally);
  if (shown.length < 2 || groups.length < 2) return '';
  const now = ties.map((m) => holdersOn(m, day, ally));
  const value = (i: number, state: StateCode): Truth => now[i]?.get(state) ?? 'F';
  const bound = (state: StateCode): boolean => shown.some(({ i }) => value(i, state) !== 'F');
  const id = `${pen.prefix}network`;
  const height = Math.max(shown.length, groups.length) * row;
  const mirrored = directionOf(pen) === 'rtl';
  const x = (share: number): number => (mirrored ? 100 - share : share);
  const y = (i: number, of: number): number => Math.round((height * (i + 0.5)) / of);
  const label = (from: number, wide: number, at: number, words: Html, form: string): Html =>
    html`<foreignObject x="${mirrored ? 100 - from - wide : from}%" y="${at - row / 2}" width="${wide}%" height="${row}"><div xmlns="http://www.w3.org/1999/xhtml" class="tie ${form}" lang="${pen.lang}" dir="${direction(pen.lang)}"><span>${words}</span></div></foreignObject>`;
  const living = shown.filter(({ i }) => (now[i]?.size ?? 0) > 0);
  const states = groups.flatMap((g) => g.states).filter(bound);
  const line = (t: number, i: number, g: Group, k: number): Html | '' => {
    const values = new Set(g.states.map((state) => value(i, state)));
    if (values.size === 1 && values.has('F')) return '';
    // Broken where not all of them hold it, or where the record leaves that open.
    const broken = values.size > 1 || values.has('U') ? html` stroke-dasharray="4 4"` : '';
    return html`<line x1="${x(near + 2)}%" y1="${y(t, shown.length)}" x2="${x(far - 2)}%" y2="${y(k, groups.length)}" stroke-width="2"${broken}/>`;
  };
  return figure(pen, {
    id: `${pen.prefix}chart-network`,
    kind: 'network',
    finding: pen.sentence('chart.network.finding', {
      ally: actor(ally),
      n: number(living.length),
      m: number(states.length),
    }),
    measure: pen.sentence('chart.network.measure', { day: date(day) }),
    body: html`<svg class="ties" width="100%" height="${height}" direction="ltr" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${pen.wording.plain('chart.network.title')}</title><desc id="${id}-desc">${living
      .map((t) =>
        pen.wording.plain('chart.network.row', { treaty: treaty(t.id), states: actors([...(now[t.i]?.keys() ?? [])]) }),
      )
      .join(' ')}</desc>${shown.map(
      ({ i }, t) =>
        html`<g class="way ${inks[t % inks.length] ?? ''}${t >= inks.length ? ' second' : ''}">${groups.map((g, k) => line(t, i, g, k))}<circle cx="${x(near + 2)}%" cy="${y(t, shown.length)}" r="5"/></g>`,
    )}${groups.map(
      (g, k) =>
        html`<circle class="node${g.states.some(bound) ? '' : ' apart'}" cx="${x(far - 2)}%" cy="${y(k, groups.length)}" r="${Math.round(4 + 2 * Math.sqrt(g.states.length))}"/>`,
    )}${shown.map((t, i) =>
      label(0, near, y(i, shown.length), said(pen, treaty(t.id)), living.includes(t) ? 'end' : 'end apart'),
    )}${groups.map((g, k) =>
      label(
        far + 3,
        97 - far,
        y(k, groups.length),
        groupWords(pen, g, g.states.filter(bound)),
        g.states.some(bound) ? 'start' : 'start apart',
      ),
    )}</svg>`,
    table: {
      heads: [pen.word('chart.state'), ...shown.map((t) => said(pen, treaty(t.id)))],
      rows: alike(groups.flatMap((g) => g.states).filter(bound), (state) =>
        shown.map(({ i }) => value(i, state)).join(''),
      ).map((alike) => [
        said(pen, actors(alike)),
        ...shown.map(({ i }) => pen.word(answers[value(i, alike[0] as StateCode)])),
      ]),
    },
  });
}

const answers = { T: 'chart.yes', F: 'chart.no', U: 'chart.standing.open' } as const;

/** Few by name, those not bound that day apart; many as a number, of those that day. */
function groupWords(pen: Pen, { states }: Group, bound: readonly StateCode[]): Html {
  const some = bound.length > 0 && bound.length < states.length;
  if (pen.wording.plain('chart.plain', { what: actors(states) }).length <= letters)
    return said(pen, actors(some ? bound : states));
  return some
    ? pen.sentence('chart.network.some', { n: number(bound.length), m: number(states.length) })
    : pen.sentence('chart.network.states', { n: number(states.length) });
}

/** Every state but the ally that was a party on that day, or may have been. */
function holdersOn(m: Membership, day: Day, ally: StateCode): ReadonlyMap<StateCode, Truth> {
  const parties = standingsOn(m, day).filter((s) => !s.designated && s.state !== ally);
  return new Map(parties.map((s) => [s.state, s.value]));
}

/**
 * Those with the most treaties on the day judged first, then in the order of their treaties, then the larger group; last
 * those that were party on other days only.
 */
function groupsOf(
  ties: readonly Membership[],
  judged: readonly ReadonlyMap<StateCode, Truth>[],
  ally: StateCode,
): readonly Group[] {
  const ever = ties.map((m) => new Set(m.rows.flatMap(({ state, spells }) => (spells.some(joins) ? [state] : []))));
  const all = new Set([...judged.flatMap((held) => [...held.keys()]), ...ever.flatMap((states) => [...states])]);
  all.delete(ally);
  const heldBy = (state: StateCode): readonly number[] => judged.flatMap((held, i) => (held.has(state) ? [i] : []));
  const history = (state: StateCode): string =>
    judged.map((held, i) => `${held.get(state) ?? ''}${ever[i]?.has(state) ? '+' : '-'}`).join(' ');
  // Beside the treaties they hold, so that fewer lines cross.
  const middle = ({ held }: Group): number => held.reduce((sum, i) => sum + i, 0) / Math.max(1, held.length);
  return alike([...all], history)
    .map((states): Group => ({ states, held: heldBy(states[0] as StateCode) }))
    .toSorted((a, b) => b.held.length - a.held.length || middle(a) - middle(b) || b.states.length - a.states.length);
}

const joins = (spell: Membership['rows'][number]['spells'][number]): boolean => !spell.never && !spell.designated;

/** Those of one sign together, in the order in which each sign is met first. */
function alike(states: readonly StateCode[], sign: (state: StateCode) => string): readonly (readonly StateCode[])[] {
  const of = new Map<string, StateCode[]>();
  for (const state of states) of.set(sign(state), [...(of.get(sign(state)) ?? []), state]);
  return [...of.values()];
}
