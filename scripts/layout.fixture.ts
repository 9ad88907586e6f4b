import type { Page } from 'playwright-core';

/** Where parts of a page stand: from the side where reading begins, in whole percent of the width of the sheet. */
export type Places = Readonly<Record<string, { readonly from: number; readonly wide: number }>>;

/** What is broken in a layout whatever the fonts: words over words, words cut, parts outside the window, wrong direction. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const width = document.documentElement.clientWidth;
    const rtl = document.documentElement.dir === 'rtl';
    const of = (el: Element | null): string => {
      const near = el?.closest('[id]');
      return `${near ? `#${near.id} ` : ''}${el?.tagName.toLowerCase() ?? ''}.${el?.getAttribute('class') ?? ''}`;
    };
    const hidden = (el: Element): boolean =>
      el.closest('.unseen, .skip, [hidden], .map-labels') !== null ||
      !el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const boxes: { x0: number; x1: number; y0: number; y1: number; text: string; el: Element }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const el = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!el || text === '' || el.closest('script, style, title, desc, option, select') || hidden(el)) continue;
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1 || bottom - top < 1) continue;
        const scrolled = el.closest('.scroll');
        if (!scrolled && (left < -1 || right > width + 1)) faults.push(`outside: ${of(el)} "${text.slice(0, 30)}"`);
        // Line boxes are taller than letters: what counts is the middle of them.
        const trim = (bottom - top) * 0.28;
        boxes.push({ x0: left + 1, x1: right - 1, y0: top + trim, y1: bottom - trim, text, el });
      }
    }
    boxes.sort((a, b) => a.y0 - b.y0);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        if (b.y0 >= a.y1) break;
        if (a.el === b.el || b.x0 >= a.x1 || a.x0 >= b.x1) continue;
        const held = a.el.closest('.scroll');
        const other = b.el.closest('.scroll');
        // Rows head sticks over cells that are scrolled beneath it.
        if (held && held === other) continue;
        faults.push(`overlap: ${of(a.el)} "${a.text.slice(0, 24)}" and ${of(b.el)} "${b.text.slice(0, 24)}"`);
      }
    for (const el of document.querySelectorAll<HTMLElement>('body *')) {
      if (hidden(el) || el instanceof SVGElement) continue;
      const { overflowX } = getComputedStyle(el);
      if ((overflowX === 'hidden' || overflowX === 'clip') && el.scrollWidth > el.clientWidth + 1 && el.clientWidth > 0)
        faults.push(`cut: ${of(el)}`);
    }
    for (const q of document.querySelectorAll<HTMLElement>('q[lang]'))
      if ((getComputedStyle(q).direction === 'rtl') !== (q.lang === 'ar')) faults.push(`direction: ${of(q)}`);
    for (const el of document.querySelectorAll<HTMLElement>('section, table, ul.lines, ol, figure'))
      if ((getComputedStyle(el).direction === 'rtl') !== rtl) faults.push(`direction: ${of(el)}`);
    return [...new Set(faults)].slice(0, 20);
  });
}

/** The first of each of these parts that can be seen. */
export function placesOf(page: Page, parts: readonly string[]): Promise<Places> {
  return page.evaluate((selectors) => {
    const sheet = document.querySelector('.page')?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
    const rtl = document.documentElement.dir === 'rtl';
    return Object.fromEntries(
      selectors.flatMap((selector) => {
        const el = [...document.querySelectorAll(selector)].find(
          (e) => e.checkVisibility() && e.getBoundingClientRect().width > 0,
        );
        if (!el) return [];
        const { left, right, width } = el.getBoundingClientRect();
        const from = rtl ? sheet.right - right : left - sheet.left;
        const percent = (px: number): number => Math.round((px / sheet.width) * 100);
        return [[selector, { from: percent(from), wide: percent(width) }]];
      }),
    );
  }, parts);
}
