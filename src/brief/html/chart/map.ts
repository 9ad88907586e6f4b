import { html } from 'hono/html';
import type { Day } from '../../../kernel/date.ts';
import type { StateCode } from '../../../record/model.ts';
import { actor, actors, number } from '../../line.ts';
import { type Membership, standingsOn } from '../../membership.ts';
import type { Disputed, Places } from '../../places.ts';
import type { Html } from '../pieces.ts';
import { direction } from '../pieces.ts';
import type { MapPlan, MapShapes } from './draw-map.ts';
import { figure } from './figure.ts';
import { placeLabels } from './map-labels.ts';
import { pause, type Pen, said } from './pen.ts';

/** What a state is to the case, in the order of the list. */
const roles = ['ally', 'adversary', 'sender', 'member', 'open', 'absent'] as const;
type Role = (typeof roles)[number];

/** Roles that another day may change: `absent` is drawn, and out of sight. */
const dated: ReadonlySet<Role> = new Set(['member', 'open', 'absent']);
/** What a script finds a state by, to show it as it stood on another day. */
const stated = ({ state, role }: Entry): Html | '' => (dated.has(role) ? html` data-state="${state}"` : '');

interface Entry {
  readonly state: StateCode;
  readonly role: Role;
}

/** Members, senders, adversaries and disputed places, on a drawing of the atlas; the list after it holds the same in the same order. */
export function mapFigure(
  pen: Pen,
  plan: MapPlan,
  places: Places,
  membership: Membership | null,
  day: Day = places.day,
): Html {
  const entries = entriesOf(places, membership, day);
  const members = entries.filter((e) => e.role === 'ally' || e.role === 'sender' || e.role === 'member');
  const disputed = places.disputed;
  const numbered = entries.map((e, i) => ({
    ...e,
    n: i + 1,
    name: pen.wording.plain('chart.plain', { what: actor(e.state) }),
  }));
  const labels = placeLabels(
    numbered
      .flatMap(({ state, role, n, name }) => {
        const spot = plan.states[state];
        return spot?.at
          ? [
              {
                n,
                name,
                state,
                role,
                at: spot.at,
                size: role === 'ally' || role === 'adversary' ? Infinity : spot.size,
              },
            ]
          : [];
      })
      .toSorted(
        (a, b) =>
          Number(a.role === 'absent') - Number(b.role === 'absent') ||
          (a.size === b.size ? a.n - b.n : b.size - a.size),
      ),
    plan,
  );
  const id = `${pen.prefix}map`;
  return figure(pen, {
    id: `${pen.prefix}chart-map`,
    kind: 'map-figure',
    finding: pen.sentence(places.adversaries.length > 0 ? 'chart.map.finding-against' : 'chart.map.finding', {
      ally: actor(places.ally),
      n: number(Math.max(0, members.length - 1)),
      ...(places.adversaries.length > 0 ? { adversaries: actors(places.adversaries) } : {}),
    }),
    body: html`<div class="map">${picture(pen, plan, entries, disputed, id)}<svg class="map-labels" width="100%" height="100%" direction="ltr" aria-hidden="true" focusable="false">${labels.map(
      ({ n, name, at, named, keyed, state, role }) =>
        html`<svg class="${role === 'absent' ? 'absent' : ''}"${stated({ state, role })} x="${percent(at[0], plan.width)}%" y="${percent(at[1], plan.height)}%" overflow="visible">${
          named ? label(name, pen, 'map-name', 160) : ''
        }${keyed ? label(String(n), pen, named ? 'map-number narrow' : 'map-number', 24) : ''}</svg>`,
    )}</svg></div><p class="measure map-day" role="status" data-treaty="${membership?.treaty ?? ''}" hidden></p><ol class="map-list">${numbered.map((e) => listed(pen, e, id))}</ol>${others(pen, places)}${disputedList(pen, disputed, plan, id)}`,
    source: html`${pen.word(plan.projection === 'conic' ? 'chart.map.source' : 'chart.map.source-world')}`,
  });
}

/** One state of the list. Its words for every standing it may have are there; the class chooses. */
function listed(pen: Pen, e: Entry & { readonly n: number }, id: string): Html {
  const { state, role, n } = e;
  const words = dated.has(role) ? (['member', 'open'] as const) : [role];
  return html`<li value="${n}" class="${role}"${stated(e)}><svg class="swatch" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" focusable="false"><rect class="${role}"${stated(e)}${fill(role, id)} x="1" y="1" width="20" height="12"/></svg>${said(pen, actor(state))} ${words.map((w) => html`<span class="by as-${w}">${pen.word(`chart.map.${w}`)}</span>`)}</li>`;
}

const fill = (role: Role, id: string): Html | '' =>
  role === 'adversary' ? html` fill="url(#${id}-against)"` : role === 'open' ? html` fill="url(#${id}-open)"` : '';

/** Whoever plays a part and has no place on any map. */
function others(pen: Pen, places: Places): Html | '' {
  const found = places.adversaries.filter((id) => placeless(places, id));
  return found.length === 0
    ? ''
    : html`<ul class="map-list">${found.map(
        (id) =>
          html`<li>${said(pen, actor(id))} <span class="by">${pen.word('chart.map.adversary')} (${pen.word('chart.map.not-drawn')})</span></li>`,
      )}</ul>`;
}

function label(words: string, pen: Pen, kind: string, width: number): Html {
  return html`<foreignObject class="${kind}" x="${-width / 2}" y="-12" width="${width}" height="24"><div xmlns="http://www.w3.org/1999/xhtml" lang="${pen.lang}" dir="${direction(pen.lang)}"><span>${words}</span></div></foreignObject>`;
}

const percent = (value: number, of: number): number => Math.round((value / of) * 10_000) / 100;

/** A movement or another side without soil of its own. */
const placeless = ({ today }: Places, id: StateCode): boolean => (today[id] ?? []).length === 0;

/** Each state once, by the first role it has. */
function entriesOf(places: Places, membership: Membership | null, day: Day): readonly Entry[] {
  const standings = membership ? standingsOn(membership, day) : [];
  const bound = new Set(standings.filter((s) => s.value === 'T' && !s.designated).map((s) => s.state));
  const open = new Set(standings.filter((s) => s.value === 'U' && !s.designated).map((s) => s.state));
  const ever = (membership?.rows ?? []).map((r) => r.state);
  const parts = [places.ally, ...places.adversaries, ...places.senders, ...bound, ...open, ...ever];
  const states = [...new Set(parts)].filter((s) => !placeless(places, s));
  return states
    .map(
      (state): Entry => ({
        state,
        role:
          state === places.ally
            ? 'ally'
            : places.adversaries.includes(state)
              ? 'adversary'
              : places.senders.includes(state)
                ? 'sender'
                : bound.has(state)
                  ? 'member'
                  : open.has(state)
                    ? 'open'
                    : 'absent',
      }),
    )
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

function picture(pen: Pen, plan: MapPlan, entries: readonly Entry[], disputed: readonly Disputed[], id: string): Html {
  const { width, height, states } = plan;
  const drawn = entries.toReversed().flatMap(({ state, role }) => {
    const found = states[state];
    return found ? [{ state, role, ...found }] : [];
  });
  return html`<svg class="map-land" viewBox="0 0 ${width} ${height}" width="100%" direction="ltr" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${pen.wording.plain('chart.map.title')}</title><desc id="${id}-desc">${entries
    .filter(({ role }) => role !== 'absent')
    .map(
      ({ state, role }) =>
        `${pen.wording.plain('chart.plain', { what: actor(state) })}: ${pen.wording.plain(`chart.map.${role}`)}.`,
    )
    .join(
      ' ',
    )}</desc><defs>${hatch(`${id}-against`, 'against', 'M-2 2L2 -2M0 8L8 0M6 10L10 6')}${hatch(`${id}-open`, 'open', 'M0 4H8')}${hatch(`${id}-disputed`, 'disputed', 'M-2 6L2 10M0 0L8 8M6 -2L10 2M0 8L8 0')}</defs><use class="land" href="#${id}-land"/>${drawn.map(
    ({ state, role, outlined, at }) =>
      outlined
        ? html`<use class="${role}"${stated({ state, role })}${fill(role, id)} href="#${id}-state-${state}"/>`
        : at === null
          ? ''
          : html`<circle class="${role}"${stated({ state, role })}${fill(role, id)} cx="${at[0]}" cy="${at[1]}" r="6"/>`,
  )}<use class="borders" href="#${id}-borders"/>${disputed.map((t) => {
    const found = plan.disputed[t.id];
    if (!found) return '';
    if (found.outlined) return html`<use class="disputed" fill="url(#${id}-disputed)" href="#${id}-area-${t.id}"/>`;
    return found.at === null
      ? ''
      : html`<circle class="disputed" fill="url(#${id}-disputed)" cx="${found.at[0]}" cy="${found.at[1]}" r="9"/>`;
  })}</svg>`;
}

/** The outlines a map uses, out of sight: they stay as they are when the figure is drawn for another day. */
export function mapShapes(prefix: string, { land, borders, states, disputed }: MapShapes): Html {
  const id = `${prefix}map`;
  return html`<svg class="map-shapes" width="0" height="0" aria-hidden="true" focusable="false"><defs><path id="${id}-land" d="${land}"/><path id="${id}-borders" d="${borders}"/>${Object.entries(
    states,
  ).map(([state, d]) => (d === '' ? '' : html`<path id="${id}-state-${state}" d="${d}"/>`))}${Object.entries(
    disputed,
  ).map(([area, d]) => (d === '' ? '' : html`<path id="${id}-area-${area}" d="${d}"/>`))}</defs></svg>`;
}

function hatch(id: string, kind: string, d: string): Html {
  return html`<pattern id="${id}" class="hatch ${kind}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8"/><path d="${d}"/></pattern>`;
}

function disputedList(pen: Pen, disputed: readonly Disputed[], plan: MapPlan, id: string): Html | '' {
  if (disputed.length === 0) return '';
  return html`<p class="measure">${pen.word('chart.map.disputed')}</p><ul class="map-list">${disputed.map((t) => {
    const spot = plan.disputed[t.id];
    const drawn = spot !== undefined && (spot.outlined || spot.at !== null);
    const swatch = drawn
      ? html`<svg class="swatch" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" focusable="false"><rect class="disputed" fill="url(#${id}-disputed)" x="1" y="1" width="20" height="12"/></svg>`
      : '';
    return html`<li>${swatch}${said(pen, actor(t.id))} <span class="by">${heldWords(pen, t)}${drawn ? '' : html` (${pen.word('chart.map.not-drawn')})`}</span></li>`;
  })}</ul>`;
}

function heldWords(pen: Pen, { sovereign, administered }: Disputed): Html {
  const holder = (h: string | null): Html =>
    h === null
      ? pen.word('chart.map.unknown')
      : h === 'disputed' || h === 'intl'
        ? pen.word(`chart.map.${h === 'intl' ? h : 'disputed-holder'}`)
        : said(pen, actor(h));
  return html`${pen.word('chart.map.sovereign')}: ${holder(sovereign)}${pause(pen)}${pen.word('chart.map.held')}: ${holder(administered)}`;
}
