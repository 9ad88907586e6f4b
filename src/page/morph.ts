/** What a reader has changed by hand and a new rendering does not know: it stays. */
const readersOwn: ReadonlySet<string> = new Set(['open', 'tabindex', 'aria-expanded']);

/** Makes `to` of `from`, touching only what differs, so that focus, open disclosures and the scroll place stay. */
export function morph(from: Element, to: Element): void {
  for (const { name } of [...from.attributes])
    if (!to.hasAttribute(name) && !readersOwn.has(name)) from.removeAttribute(name);
  for (const { name, value } of [...to.attributes])
    if (from.getAttribute(name) !== value && !readersOwn.has(name)) from.setAttribute(name, value);
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) {
    from.checked = to.checked;
    if (from.value !== to.value) from.value = to.value;
  }
  if (to.hasAttribute('data-keep')) return;
  children(from, to);
}

function children(from: Element, to: Element): void {
  const wanted = [...to.childNodes];
  const named = new Map([...from.children].flatMap((child) => (child.id === '' ? [] : [[child.id, child] as const])));
  let at: ChildNode | null = from.firstChild;
  for (const next of wanted) {
    const same = next instanceof Element && next.id !== '' ? named.get(next.id) : undefined;
    if (same && same !== at) from.insertBefore(same, at);
    const here: ChildNode | null = same ?? at;
    if (here && alike(here, next)) {
      at = here.nextSibling;
      if (here instanceof Element && next instanceof Element) {
        if (!here.isEqualNode(next)) morph(here, next);
        else if (here.querySelector('input') || here instanceof HTMLInputElement) morph(here, next);
      } else if (here.nodeValue !== next.nodeValue) here.nodeValue = next.nodeValue;
    } else from.insertBefore(next, at);
  }
  while (at) {
    const gone: ChildNode = at;
    at = at.nextSibling;
    gone.remove();
  }
}

function alike(a: ChildNode, b: ChildNode): boolean {
  if (a.nodeName !== b.nodeName) return false;
  return !(a instanceof Element && b instanceof Element) || a.id === b.id;
}
