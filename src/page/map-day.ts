import { type Membership, standingsOn } from '../brief/membership.ts';
import type { Wording } from '../brief/wording.ts';
import type { Day } from '../kernel/date.ts';

/** Shows the members on the map as they stood on a day; whoever is there for another reason stays. */
export function mapOn(prefix: string, m: Membership, day: Day, wording: Wording): void {
  const map = document.getElementById(`${prefix}chart-map`);
  const note = map?.querySelector('.map-day');
  // Under another account another treaty may bear most on the case; the map keeps to its own.
  if (!map || !(note instanceof HTMLElement) || note.dataset['treaty'] !== m.treaty) return;
  const held = new Map(standingsOn(m, day).flatMap((s) => (s.designated ? [] : [[s.state, s.value]])));
  for (const el of map.querySelectorAll('[data-state]')) {
    const value = held.get(el.getAttribute('data-state') ?? '');
    el.setAttribute('class', value === 'T' ? 'member' : value === 'U' ? 'open' : 'absent');
    if (el instanceof SVGGeometryElement || el instanceof SVGUseElement) {
      if (value === 'U') el.setAttribute('fill', `url(#${prefix}map-open)`);
      else el.removeAttribute('fill');
    }
  }
  note.hidden = day === m.day;
  note.textContent = note.hidden ? '' : wording.plain('chart.members.on', { day: { kind: 'date', value: day } });
}
