import { sheetOf, type Block } from '../brief/html/sheet.ts';
import { versionWord } from '../brief/cite.ts';
import { sectionCsv, sectionJson } from '../brief/data.ts';
import type { Dossier, SectionId } from '../brief/model.ts';
import { inputsOf, type PageData } from '../brief/page-data.ts';
import { acceptedIn, dossierUnder, ownAccount, type View } from '../brief/view.ts';
import { Wording } from '../brief/wording.ts';
import { dayOf, isDay } from '../kernel/date.ts';
import type { Language } from '../kernel/provenance.ts';
import { openRecord } from '../record/index.ts';
import { unpack } from '../record/packed.ts';
import { type Known, queryOf, viewsIn } from './address.ts';
import { keyboard } from './keyboard.ts';
import { mapOn } from './map-day.ts';
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
  #drawn: readonly Dossier[] = [];
  #shown = new Map<string, string | null>();

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
    this.#warn();
    window.addEventListener('popstate', () => this.#fromAddress());
    this.#main.addEventListener('change', (event) => this.#changed(event.target));
    this.#main.addEventListener('input', (event) => this.#dragged(event.target));
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
    this.#pin();
    if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }

  /** A new choice for one case: drawn, and kept in the address so that back leads back. */
  #choose(prefix: string, view: View, rests = true): void {
    const i = this.#prefixes.indexOf(prefix);
    if (i < 0) return;
    const views = this.#views.with(i, view);
    const held = this.#views[i];
    const turned = held?.account !== view.account || held?.accept?.join() !== view.accept?.join();
    const before = this.#views.map((v) => (turned && v.account !== undefined ? v : {}));
    this.#draw(this.#dossiers(views, before), views);
    const query = queryOf(views, this.#prefixes, this.#data.view, location.search);
    const address = `${location.pathname}${query}${location.hash}`;
    if (rests) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#pin();
  }

  /** The permanent address: this view, with the versions it was worked out by. */
  #pin(): void {
    const link = document.getElementById('permalink');
    const [first] = this.#drawn;
    if (!link || !first) return;
    const query = queryOf(this.#views, this.#prefixes, this.#data.view, location.search);
    link.setAttribute('href', `${query === '' ? '?' : `${query}&`}v=${versionWord(first)}`);
  }

  /** An address that pins other versions than those of the page says so. */
  #warn(): void {
    const [first] = this.#drawn;
    const asked = new URLSearchParams(location.search).get('v');
    if (!first || asked === null || asked === versionWord(first)) return;
    const note = document.createElement('p');
    note.className = 'note';
    note.setAttribute('role', 'status');
    note.textContent = new Wording(this.#lang, first).plain('cite.other-versions', {
      asked: { kind: 'text', text: asked.slice(0, 80) },
      here: { kind: 'text', text: versionWord(first) },
    });
    this.#main.before(note);
  }

  /** Only the blocks that differ are touched. */
  #draw(dossiers: readonly Dossier[], views: readonly View[]): void {
    this.#views = views;
    this.#drawn = dossiers;
    const blocks = this.#blocks(dossiers, views);
    const kept = new Set(blocks.map((b) => b.id));
    for (const id of this.#shown.keys()) if (!kept.has(id)) document.getElementById(id)?.remove();
    let after: Element | null = null;
    for (const { id, html } of blocks) {
      const here: HTMLElement | null = document.getElementById(id);
      if (html !== null && (!here || this.#shown.get(id) !== html)) {
        const template = document.createElement('template');
        template.innerHTML = html;
        const fresh = template.content.firstElementChild;
        if (fresh && here) morph(here, fresh);
        else if (fresh) this.#main.insertBefore(fresh, after ? after.nextSibling : this.#main.firstChild);
      }
      after = document.getElementById(id) ?? after;
    }
    this.#shown = new Map(blocks.map((b) => [b.id, b.html]));
    dossiers.forEach((d, i) => {
      const { membership: m } = d;
      if (m) mapOn(this.#prefixes[i] ?? '', m, views[i]?.on ?? m.day, new Wording(this.#lang, d));
    });
  }

  #changed(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const prefix = target.form?.dataset['prefix'];
    const view = prefix === undefined ? undefined : this.#views[this.#prefixes.indexOf(prefix)];
    if (prefix === undefined || !view) return;
    const { account: _, accept: __, ...rest } = view;
    switch (target.name.slice(target.form?.dataset['control'] ? 0 : prefix.length)) {
      case 'account':
        if (target.value === '') return this.#choose(prefix, rest);
        if (target.value !== ownAccount) return this.#choose(prefix, { ...rest, account: target.value });
        return this.#choose(prefix, { ...rest, account: ownAccount, accept: this.#ticked(prefix, view) });
      case 'accept': {
        const ticked = new Set(this.#ticked(prefix, view));
        if (target instanceof HTMLInputElement && target.checked) ticked.add(target.value);
        else ticked.delete(target.value);
        return this.#choose(prefix, { ...rest, account: ownAccount, accept: [...ticked] });
      }
      case 'with': {
        const boxes = target.form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked') ?? [];
        return this.#choose(prefix, { ...view, with: [...boxes].map((box) => box.value) });
      }
      case 'provision':
        return this.#choose(prefix, { ...view, provision: target.value });
      case 'day':
      case 'slider':
        return this.#day(prefix, target.value, true);
      default:
    }
  }

  /** While the slider moves, the address follows without a place to go back to. */
  #dragged(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.name !== 'slider') return;
    this.#day(target.form?.dataset['prefix'] ?? '', target.value, false);
  }

  /** Another day for the membership: as a day, or as the number the slider counts in. */
  #day(prefix: string, value: string, rests: boolean): void {
    const view = this.#views[this.#prefixes.indexOf(prefix)];
    const day = /^-?\d+$/.test(value) ? dayOf(Number(value)) : value;
    if (!view || !isDay(day)) return;
    const { on: _, ...rest } = view;
    const judged = this.#inputs[this.#prefixes.indexOf(prefix)]?.case?.day;
    this.#choose(prefix, day === judged ? rest : { ...rest, on: day }, rests);
  }

  /** Claims accepted now, in the order of the case. */
  #ticked(prefix: string, view: View): readonly string[] {
    const c = this.#inputs[this.#prefixes.indexOf(prefix)]?.case;
    if (!c) return [];
    const accepted = acceptedIn(c, view);
    return c.claims.flatMap(({ id }) => (accepted.has(id) ? [id] : []));
  }

  #pressed(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { save, section, usual, day } = button.dataset;
    if (save !== undefined) return this.#save(button.dataset['prefix'] ?? '', section as SectionId, save);
    if (usual !== undefined) {
      const { with: _, provision: __, ...view } = this.#views[this.#prefixes.indexOf(usual)] ?? {};
      return this.#choose(usual, view);
    }
    if (day !== undefined) return this.#day(button.form?.dataset['prefix'] ?? '', day, true);
    if (button.dataset['print'] !== undefined) return window.print();
    if (button.dataset['try'] !== undefined) this.#try(button);
  }

  /** A contested claim is a switch on the spot: accept or set aside, beginning at the account it is shown for. */
  #try(button: HTMLButtonElement): void {
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

  /** The data of a section as it is now shown, as a file. */
  #save(prefix: string, section: SectionId, form: string): void {
    const dossier = this.#drawn[this.#prefixes.indexOf(prefix)];
    if (!dossier) return;
    const text =
      form === 'json' ? sectionJson(dossier, section) : sectionCsv(dossier, section, new Wording(this.#lang, dossier));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: form === 'json' ? 'application/json' : 'text/csv' }));
    link.download = `${dossier.case?.id ?? 'dossier'}-${section}.${form}`;
    link.click();
    URL.revokeObjectURL(link.href);
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
