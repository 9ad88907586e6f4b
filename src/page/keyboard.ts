/** Reasoning trees as one tab stop: arrows walk them in the direction of the page, Enter follows a line into the text. */
export function keyboard(main: HTMLElement): void {
  main.addEventListener('focusin', (event) => {
    const item = itemAt(event.target);
    if (item) rove(item);
  });
  main.addEventListener('click', (event) => {
    const item = itemAt(event.target);
    if (item?.hasAttribute('aria-expanded') && !(event.target as Element).closest('a')) toggle(item);
  });
  main.addEventListener('keydown', (event) => {
    const item = itemAt(event.target);
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    const done = move(item, event.key, getComputedStyle(item).direction === 'rtl');
    if (done) event.preventDefault();
  });
}

function itemAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="treeitem"]') : null;
}

/** Items that can be seen, in order. */
function visible(item: HTMLElement): readonly HTMLElement[] {
  const tree = item.closest('[role="tree"]');
  const all = [...(tree?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
  return all.filter((el) => !el.parentElement?.closest('[aria-expanded="false"]'));
}

function rove(item: HTMLElement): void {
  const tree = item.closest('[role="tree"]');
  for (const el of tree?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? []) el.tabIndex = el === item ? 0 : -1;
}

function toggle(item: HTMLElement, to?: boolean): void {
  const open = to ?? item.getAttribute('aria-expanded') !== 'true';
  item.setAttribute('aria-expanded', String(open));
}

function move(item: HTMLElement, key: string, rtl: boolean): boolean {
  const items = visible(item);
  const at = items.indexOf(item);
  const inward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const outward = rtl ? 'ArrowRight' : 'ArrowLeft';
  const go = (to: HTMLElement | null | undefined): boolean => {
    to?.focus();
    return true;
  };
  const expanded = item.getAttribute('aria-expanded');
  switch (key) {
    case 'ArrowDown':
      return go(items[at + 1]);
    case 'ArrowUp':
      return go(items[at - 1]);
    case 'Home':
      return go(items[0]);
    case 'End':
      return go(items.at(-1));
    case inward:
      if (expanded === 'false') toggle(item, true);
      else go(item.querySelector<HTMLElement>('[role="treeitem"]'));
      return true;
    case outward:
      if (expanded === 'true') toggle(item, false);
      else go(item.parentElement?.closest<HTMLElement>('[role="treeitem"]'));
      return true;
    case 'Enter':
    case ' ': {
      const link = item.querySelector<HTMLAnchorElement>(':scope > a[href]');
      if (link) link.click();
      else if (expanded !== null) toggle(item);
      return true;
    }
    default:
      return false;
  }
}
