import { sheetOf, type Block } from '../brief/html/sheet.ts';
import type { Dossier } from '../brief/model.ts';
import { inputsOf, type PageData } from '../brief/page-data.ts';
import { acceptedIn, dossierUnder, ownAccount, type View } from '../brief/view.ts';
import type { Language } from '../kernel/provenance.ts';
import { openRecord } from '../record/index.ts';
import { unpack } from '../record/packed.ts';
import { type Known, queryOf, viewsIn } from './address.ts';
import { keyboard } from './keyboard.ts';
import { morph } from './morph.ts';

/** Makes the page live: reads its data, and from then on every choice is worked out by the same stages as on the command line. */
function start(): void {
  const source = document.getElementById('casus-data');
  const main = document.querySelector('main');
  if (!source || !main) return;
  const data = JSON.parse(source.textContent ?? '') as PageData;
  document.documentElement.classList.add('live');
  new Page(main, data).start();
}

class Page {
  readonly #main: HTMLElement;
  readonly #data: PageData;
  readonly #lang = document.documentElement.lang as Language;
  readonly #inputs: ReturnType<typeof inputsOf>;
  readonly #prefixes: readonly string[];
  readonly #known: Known;
  #views: readonly View[];
  #shown = new Map<string, string>();

  constructor(main: HTMLElement, data: PageData) {
    this.#main = main;
    this.#data = data;
    this.#inputs = inputsOf(data, openRecord(unpack(data.law)));
    this.#prefixes = this.#inputs.map((_, i) => (i === 0 ? '' : `case-${i + 1}-`));
    this.#views = this.#inputs.map(() => data.view);
    const drawn = this.#dossiers(this.#views);
    this.#known = drawn.map(({ choices }) => ({
      accounts: new Set([...choices.accounts, ownAccount]),
      claims: new Set(choices.claims.flatMap((l) => l.claims ?? [])),
      precedents: new Set(choices.precedents),
      provisions: new Set(choices.provisions),
    }));
    this.#shown = new Map(this.#blocks(drawn, this.#views).map((b) => [b.id, b.html]));
  }

  start(): void {
    keyboard(this.#main);
    this.#fromAddress();
    window.addEventListener('popstate', () => this.#fromAddress());
    this.#main.addEventListener('change', (event) => this.#changed(event.target));
    this.#main.addEventListener('click', (event) => this.#pressed(event.target));
    document.querySelector('nav.languages')?.addEventListener('click', (event) => this.#leave(event.target));
  }

  #dossiers(views: readonly View[], before: readonly View[] = []): readonly Dossier[] {
    return this.#inputs.map((input, i) => dossierUnder(input, views[i] ?? {}, before[i]));
  }

  #blocks([first, ...others]: readonly Dossier[], views: readonly View[]): readonly Block[] {
    return first ? sheetOf([first, ...others], { lang: this.#lang, texts: this.#data.texts, views }).blocks : [];
  }

  #fromAddress(): void {
    const views = viewsIn(location.search, this.#prefixes, this.#data.view, this.#known);
    this.#draw(this.#dossiers(views), views);
    if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }

  /** A new choice for one case: drawn, and kept in the address so that back leads back. */
  #choose(prefix: string, view: View): void {
    const i = this.#prefixes.indexOf(prefix);
    if (i < 0) return;
    const views = this.#views.with(i, view);
    const before = this.#views.map((v) => (v.account === undefined ? {} : v));
    this.#draw(this.#dossiers(views, before), views);
    const query = queryOf(views, this.#prefixes, this.#data.view);
    history.pushState(null, '', `${location.pathname}${query}${location.hash}`);
  }

  /** Only the blocks that differ are touched. */
  #draw(dossiers: readonly Dossier[], views: readonly View[]): void {
    this.#views = views;
    const blocks = this.#blocks(dossiers, views);
    const kept = new Set(blocks.map((b) => b.id));
    for (const id of this.#shown.keys()) if (!kept.has(id)) document.getElementById(id)?.remove();
    let after: Element | null = null;
    for (const { id, html } of blocks) {
      const here: HTMLElement | null = document.getElementById(id);
      if (!here || this.#shown.get(id) !== html) {
        const template = document.createElement('template');
        template.innerHTML = html;
        const fresh = template.content.firstElementChild;
        if (fresh && here) morph(here, fresh);
        else if (fresh) this.#main.insertBefore(fresh, after ? after.nextSibling : this.#main.firstChild);
      }
      after = document.getElementById(id);
    }
    this.#shown = new Map(blocks.map((b) => [b.id, b.html]));
  }

  #changed(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    const prefix = target.form?.dataset['prefix'];
    const view = prefix === undefined ? undefined : this.#views[this.#prefixes.indexOf(prefix)];
    if (prefix === undefined || !view) return;
    const { account: _, accept: __, ...rest } = view;
    if (target.name === `${prefix}account`) {
      if (target.value === '') this.#choose(prefix, rest);
      else if (target.value !== ownAccount) this.#choose(prefix, { ...rest, account: target.value });
      else this.#choose(prefix, { ...rest, account: ownAccount, accept: this.#ticked(prefix, view) });
    }
    if (target.name === `${prefix}accept`) {
      const ticked = new Set(this.#ticked(prefix, view));
      if (target.checked) ticked.add(target.value);
      else ticked.delete(target.value);
      this.#choose(prefix, { ...rest, account: ownAccount, accept: [...ticked] });
    }
  }

  /** Claims accepted now, in the order of the case. */
  #ticked(prefix: string, view: View): readonly string[] {
    const c = this.#inputs[this.#prefixes.indexOf(prefix)]?.case;
    if (!c) return [];
    const accepted = acceptedIn(c, view);
    return c.claims.flatMap(({ id }) => (accepted.has(id) ? [id] : []));
  }

  /** A contested claim is a switch on the spot: accept or set aside, beginning at the account it is shown for. */
  #pressed(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-try]') : null;
    if (!button) return;
    const { try: changes = '', account = '', prefix = '' } = button.dataset;
    const i = this.#prefixes.indexOf(prefix);
    const view = this.#views[i];
    if (!view) return;
    const ticked = new Set(this.#ticked(prefix, view.account === undefined ? { account } : view));
    for (const change of changes.split(' ')) {
      const id = change.slice(1);
      if (change.startsWith('+')) ticked.add(id);
      else ticked.delete(id);
    }
    const order = this.#inputs[i]?.case?.claims.map((c) => c.id) ?? [];
    const { account: _, accept: __, ...rest } = view;
    this.#choose(prefix, { ...rest, account: ownAccount, accept: order.filter((id) => ticked.has(id)) });
    document.getElementById(`${prefix}switch`)?.scrollIntoView({ block: 'nearest' });
  }

  /** Another language, the same choices and the same place. */
  #leave(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link) return;
    const file = link.getAttribute('href')?.split(/[?#]/)[0] ?? '';
    link.setAttribute('href', `${file}${location.search}${location.hash === '' ? this.#place() : location.hash}`);
  }

  /** The section at the top of the window. */
  #place(): string {
    const passed = [...this.#main.children].filter((el) => el.id !== '' && el.getBoundingClientRect().top <= 80);
    const last = passed.at(-1);
    return last ? `#${last.id}` : '';
  }
}

start();
