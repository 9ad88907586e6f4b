import { html } from 'hono/html';
import { type Day, dayNumber, dayOf, extent, type When } from '../../../kernel/date.ts';
import { actor, actors, date, number, term, treaty } from '../../line.ts';
import { changeDays, type Membership, rangeOf, type Spell, type Standing, standingsOn } from '../../membership.ts';
import type { Arg } from '../../model.ts';
import type { Html } from '../pieces.ts';
import { figure, key, table, type Table } from './figure.ts';
import { directionOf, pause, type Pen, said, shortDate } from './pen.ts';
import { plotRows } from './rows.ts';
import { numberScale, timeScale } from './scale.ts';
import { type Shape, shape } from './track.ts';

/** More rows than this and states that came and went alike share one. */
const most = 16;

/** Who was bound when, and who was bound on one day. Pure: the same call with another day gives the figure for that day. */
export function membershipFigure(pen: Pen, m: Membership, day: Day = m.day): Html {
  const standings = standingsOn(m, day);
  const open = standings.filter((s) => s.value === 'U');
  const body = m.organisation === null ? treaty(m.treaty) : actor(m.organisation);
  const bound = standings.filter((s) => s.value === 'T' && !s.designated);
  return figure(pen, {
    id: `${pen.prefix}chart-membership`,
    kind: 'membership',
    finding: pen.sentence(open.length > 0 ? 'chart.members.finding-open' : 'chart.members.finding', {
      body,
      day: date(day),
      n: number(bound.length),
      ...(open.length > 0 ? { open: number(open.length) } : {}),
    }),
    measure: html`${pen.word('chart.members.measure')}${membershipKey(pen)}`,
    body: html`${controls(pen, m, day)}${intervals(pen, m, day)}<div class="on-day" aria-live="polite">${onDay(pen, standings, day)}</div>`,
    ...(m.sources.length === 0 ? {} : { source: pen.sentence('chart.source.record', { what: treaty(m.treaty) }) }),
    table: everyInterval(pen, m),
  });
}

/**
 * A slider with a day field, a step to the change before and to the one after, so that nothing needs dragging. Hidden until
 * a script brings it to life: without one the page shows the day judged.
 */
export function controls(pen: Pen, m: Membership, day: Day): Html {
  const { first, last } = rangeOf(m);
  const days = changeDays(m);
  const before = days.findLast((d) => d < day);
  const after = days.find((d) => d > day);
  const id = `${pen.prefix}members-day`;
  const step = (to: Day | undefined, word: string): Html =>
    html`<button type="button" data-day="${to ?? ''}"${to === undefined ? html` disabled` : ''}>${pen.word(word)}</button>`;
  return html`<form class="day-control needs-script" data-control="membership" data-prefix="${pen.prefix}"><label for="${id}">${pen.word('chart.day')}</label><input type="date" id="${id}" name="day" value="${day}" min="${dayOf(first)}" max="${dayOf(last)}"><input type="range" name="slider" aria-label="${pen.wording.plain('chart.day')}" min="${first}" max="${last}" step="1" value="${dayNumber(day)}">${step(before, 'chart.change-before')}${step(after, 'chart.change-after')}${step(m.day, 'chart.day-judged')}</form>`;
}

/** Members on that day, as a table. */
function onDay(pen: Pen, standings: readonly Standing[], day: Day): Html {
  const head = pen.sentence('chart.members.on', { day: date(day) });
  const rows = table(pen, {
    heads: [pen.word('chart.state'), pen.word('chart.since'), pen.word('chart.standing')],
    rows: standings
      .toSorted((a, b) => rank(a) - rank(b))
      .map((s) => [said(pen, actor(s.state)), since(pen, s.spell.from), standing(pen, s)]),
  });
  return standings.length > inSight
    ? html`<details id="${pen.prefix}members-on"><summary>${head}</summary>${rows}</details>`
    : html`<h4>${head}</h4>${rows}`;
}

/** A longer table folds: the caption has the number, the bars have the states. */
const inSight = 8;

const rank = (s: Standing): number => (s.designated ? 2 : s.value === 'U' ? 1 : 0);

function standing(pen: Pen, s: Standing): Html {
  if (s.designated) return pen.word('chart.standing.designated');
  const base = pen.word(s.value === 'T' ? 'chart.standing.bound' : 'chart.standing.open');
  return s.suspended === 'F' ? base : html`${base}${pause(pen)}${pen.word('chart.standing.suspended')}`;
}

function since(pen: Pen, from: When | undefined): Html {
  if (from === undefined) return pen.word('chart.since-unknown');
  if (typeof from === 'string') return said(pen, date(from));
  const { not_before, not_after } = from;
  if (not_before !== undefined && not_after !== undefined)
    return pen.sentence('chart.between', { from: date(not_before), to: date(not_after) });
  if (not_after !== undefined) return pen.sentence('chart.by', { day: date(not_after) });
  return not_before === undefined
    ? pen.word('chart.since-unknown')
    : pen.sentence('chart.not-before', { day: date(not_before) });
}

interface Row {
  readonly states: readonly string[];
  readonly spells: readonly Spell[];
}

/** A row for each state; where there are many, one for all that came and went on the same days. */
function rowsOf(m: Membership): readonly Row[] {
  const first = (row: Row): string => startOf(row.spells[0]) ?? '9999';
  const single = m.rows.map(({ state, spells }): Row => ({ states: [state], spells }));
  if (single.length <= most) return single.toSorted((a, b) => order(first(a), first(b)));
  const alike = new Map<string, Row>();
  for (const row of single) {
    const id = JSON.stringify(
      row.spells.map(({ from, to, designated, never, suspended }) => [from, to, designated, never, suspended]),
    );
    const known = alike.get(id);
    alike.set(id, known ? { states: [...known.states, ...row.states], spells: known.spells } : row);
  }
  return [...alike.values()].toSorted((a, b) => order(first(a), first(b)));
}

function startOf(spell: Spell | undefined): Day | undefined {
  const from = spell?.from;
  if (typeof from === 'string') return from;
  return from?.not_after ?? from?.not_before ?? (spell?.signed === undefined ? undefined : extent(spell.signed).first);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function intervals(pen: Pen, m: Membership, day: Day): Html {
  const { first, last } = rangeOf(m);
  const room = Math.max(30, Math.round((last - first) * 0.05));
  const scale = timeScale(first - room, last + room, directionOf(pen));
  const labelled = { ...scale, ticks: scale.ticks.map((t) => ({ value: t.value, label: shortDate(pen, t.label) })) };
  return plotRows(pen, {
    id: `${pen.prefix}members`,
    title: pen.wording.plain('chart.members.title'),
    description: m.rows
      .map(
        (row) =>
          `${pen.wording.plain('chart.plain', { what: actor(row.state) })}: ${row.spells.map((s) => words(pen, s)).join(pause(pen))}.`,
      )
      .join(' '),
    scale: labelled,
    axis: pen.sentence('chart.axis.time', {
      year: { kind: 'text', text: `${dayOf(first).slice(0, 4)}–${dayOf(last).slice(0, 4)}` },
    }),
    guide: dayNumber(day),
    rows: rowsOf(m).map((row) => ({
      label: said(pen, actors(row.states)),
      shapes: row.spells.flatMap((spell) => shapesOf(spell, m, labelled.low, labelled.high)),
      ink: 'ink-recorded',
    })),
  });
}

/** Signed: a thin line; in force: a bar; a bound that is not known to the day, and days of suspension: stripes. */
function shapesOf(spell: Spell, m: Membership, low: number, high: number): readonly Shape[] {
  const start = edge(spell.from);
  const stop = spell.to === undefined ? edge(m.force.ended) : edge(spell.to);
  const signed = spell.signed === undefined ? undefined : dayNumber(extent(spell.signed).first);
  const from = start.sure ?? start.early ?? signed ?? low;
  const to = spell.to === undefined && m.force.ended === undefined ? high : (stop.early ?? stop.sure ?? high);
  if (spell.never) return signed === undefined ? [] : [{ kind: 'point', at: signed }];
  const shapes: Shape[] = [];
  const unsure = start.early ?? signed;
  if (signed !== undefined && signed < (start.early ?? from))
    shapes.push({ kind: 'line', from: signed, to: start.early ?? from });
  if (!start.exact) {
    if (unsure !== undefined && unsure < from) shapes.push({ kind: 'stripes', from: unsure, to: from });
    else shapes.push({ kind: 'fade', from, to: Math.max(low, from - (high - low) * 0.08) });
  }
  if (spell.designated) return [...shapes, { kind: 'stripes', from, to }];
  let at = from;
  for (const gap of spell.suspended) {
    const begin = edge(gap.from).sure ?? edge(gap.from).early ?? at;
    const end = gap.to === undefined ? to : (edge(gap.to).sure ?? edge(gap.to).early ?? to);
    if (begin > at) shapes.push({ kind: 'bar', from: at, to: begin });
    shapes.push({ kind: 'stripes', from: begin, to: end });
    at = end;
  }
  if (to > at) shapes.push({ kind: 'bar', from: at, to });
  if (spell.to !== undefined) {
    if (!stop.exact && stop.sure !== undefined && stop.sure > to)
      shapes.push({ kind: 'stripes', from: to, to: stop.sure });
    shapes.push({ kind: 'end', at: stop.exact ? to : (stop.sure ?? to) });
  }
  return shapes;
}

/** `sure`: by then it had happened; `early`: not before then. */
function edge(when: When | undefined): { readonly sure?: number; readonly early?: number; readonly exact: boolean } {
  if (when === undefined) return { exact: false };
  if (typeof when === 'string') return { sure: dayNumber(when), early: dayNumber(when), exact: true };
  return {
    ...(when.not_after === undefined ? {} : { sure: dayNumber(when.not_after) }),
    ...(when.not_before === undefined ? {} : { early: dayNumber(when.not_before) }),
    exact: false,
  };
}

/** Every interval of every state: the data of the figure. */
function everyInterval(pen: Pen, m: Membership): Table {
  return {
    heads: [pen.word('chart.state'), pen.word('chart.signed'), pen.word('chart.since'), pen.word('chart.until')],
    rows: m.rows.flatMap(({ state, spells }) =>
      spells.map((spell) => [
        said(pen, actor(state)),
        spell.signed === undefined ? html`–` : said(pen, date(spell.signed)),
        spell.never ? pen.word('chart.never') : since(pen, spell.from),
        html`${spell.to === undefined ? html`–` : html`${since(pen, spell.to)}${how(pen, spell)}`}${spell.suspended.map(
          (s) =>
            html`; ${pen.word('chart.standing.suspended')}: ${since(pen, s.from)} – ${s.to === undefined ? '' : since(pen, s.to)}`,
        )}`,
      ]),
    ),
  };
}

const manners = new Set(['non-renewal', 'withdrawal', 'suspension', 'ended']);

function how(pen: Pen, spell: Spell): Html {
  return html`${spell.exit !== undefined && manners.has(spell.exit) ? html` (${pen.word(`how.${spell.exit}`)})` : ''}`;
}

function words(pen: Pen, spell: Spell): string {
  const day = (when: When | undefined): Arg => {
    const value = typeof when === 'string' ? when : (when?.not_after ?? when?.not_before);
    return value === undefined ? term('chart.since-unknown') : date(value);
  };
  if (spell.never) return pen.wording.plain('chart.never');
  return spell.to === undefined
    ? pen.wording.plain('chart.spell.running', { from: day(spell.from) })
    : pen.wording.plain('chart.spell.ended', { from: day(spell.from), to: day(spell.to) });
}

function membershipKey(pen: Pen): Html {
  const flat = numberScale(0, 28, directionOf(pen));
  const sample = (...of: readonly Shape[]): Html =>
    html`<g class="ink-recorded" transform="translate(0 -4)">${of.map((s) => shape(s, flat))}</g>`;
  return key([
    { sample: sample({ kind: 'line', from: 2, to: 26 }), words: pen.word('chart.key.signed') },
    { sample: sample({ kind: 'bar', from: 2, to: 26 }), words: pen.word('chart.key.bound') },
    { sample: sample({ kind: 'stripes', from: 2, to: 26 }), words: pen.word('chart.key.open') },
    { sample: sample({ kind: 'bar', from: 2, to: 14 }, { kind: 'end', at: 14 }), words: pen.word('chart.key.left') },
  ]);
}
