import { type Field, fields, valueOf } from '../outlook/bargain/sensitivity.ts';
import type { Changed } from '../brief/html/chart/bargain-told.ts';
import type { BargainBlock } from '../brief/page-data.ts';
import type { Answer } from './bargain-talk.ts';
import { changesIn, changesText } from './bargain-address.ts';
import { morph } from './morph.ts';

/** The sliders of the bargaining figure: numbers go to a worker, and what it draws takes the place of what stands there. */
function start(): void {
  const source = document.getElementById('casus-bargain');
  const code = document.getElementById('casus-worker');
  if (!source || !code) return;
  const block = JSON.parse(source.textContent ?? '') as BargainBlock;
  const form = document.getElementById(`${block.prefix}bargain-form`);
  if (form instanceof HTMLFormElement) new Sliders(form, block, code.textContent ?? '').start();
}

class Sliders {
  readonly #form: HTMLFormElement;
  readonly #block: BargainBlock;
  readonly #code: string;
  #worker: Worker | null = null;
  #changes: readonly Changed[] = [];
  #turn = 0;
  #busy = false;
  #again = false;

  constructor(form: HTMLFormElement, block: BargainBlock, code: string) {
    this.#form = form;
    this.#block = block;
    this.#code = code;
  }

  start(): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', (event) => this.#set(event.target, false));
    this.#form.addEventListener('change', (event) => this.#set(event.target, true));
    this.#form.querySelector('button')?.addEventListener('click', () => this.#reset());
    window.addEventListener('popstate', () => this.#fromAddress());
    this.#fromAddress();
    this.#ahead();
  }

  /** The worker starts and warms up once the sliders come near: whoever moves one waits for its numbers only. */
  #ahead(): void {
    const near = new IntersectionObserver(
      (seen) => {
        if (!seen.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        this.#worker ??= this.#begin();
      },
      { rootMargin: '100%' },
    );
    near.observe(this.#form);
  }

  get #at(): number {
    return Number((this.#form.elements.namedItem('who') as HTMLSelectElement).value);
  }

  #fromAddress(): void {
    const changes = changesIn(new URLSearchParams(location.search).get('set') ?? '', this.#block);
    if (changes.length === 0 && this.#changes.length === 0) return;
    this.#changes = changes;
    const [first] = changes;
    if (first) (this.#form.elements.namedItem('who') as HTMLSelectElement).value = String(first.at);
    this.#show();
    this.#ask();
  }

  #set(target: EventTarget | null, rests: boolean): void {
    if (target instanceof HTMLSelectElement) return this.#show();
    if (!(target instanceof HTMLInputElement) || target.value === '') return;
    const field = target.name as Field;
    const { min, max } = target;
    const value = Math.min(Number(max), Math.max(Number(min), Number(target.value)));
    if (Number.isNaN(value)) return;
    const at = this.#at;
    const others = this.#changes.filter((c) => c.at !== at || c.field !== field);
    const held = this.#block.issue.stakeholders[at];
    this.#changes = held && valueOf(held, field) === value ? others : [...others, { at, field, value }];
    this.#show(target);
    this.#keep(rests);
    this.#ask();
  }

  #reset(): void {
    this.#changes = [];
    this.#show();
    this.#keep(true);
    this.#ask();
  }

  /** Slider and field show the number of the stakeholder chosen; what is under the hand stays as it is. */
  #show(except?: HTMLInputElement): void {
    const held = this.#block.issue.stakeholders[this.#at];
    if (!held) return;
    for (const field of fields) {
      const value = this.#changes.find((c) => c.at === this.#at && c.field === field)?.value ?? valueOf(held, field);
      for (const input of this.#form.querySelectorAll<HTMLInputElement>(`input[name=${field}]`))
        if (input !== except) input.value = String(value);
    }
  }

  /** The address holds the changed numbers: without a place to go back to while a slider moves. */
  #keep(rests: boolean): void {
    const query = new URLSearchParams(location.search);
    const set = changesText(this.#changes, this.#block);
    if (set === '') query.delete('set');
    else query.set('set', set);
    const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
    const address = `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`;
    if (rests) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** One question at a time: what changes meanwhile is asked when the first curve is there. */
  #ask(): void {
    this.#worker ??= this.#begin();
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    this.#again = false;
    this.#turn += 1;
    this.#worker.postMessage({ turn: this.#turn, changes: this.#changes });
  }

  #begin(): Worker {
    const address = URL.createObjectURL(new Blob([this.#code], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#answer(data);
    worker.onerror = () => void (this.#busy = false);
    worker.postMessage(this.#block);
    return worker;
  }

  #answer({ turn, done, mean, draws, picture, told }: Answer): void {
    if (turn !== this.#turn) return;
    this.#busy = false;
    if (this.#again) return this.#ask();
    const { prefix } = this.#block;
    this.#put(`${prefix}bargain-picture`, picture);
    this.#put(`${prefix}bargain-told`, told);
    // For whoever measures or tests: which answer stands there, and whether it is whole.
    Object.assign(this.#form.dataset, { turn, mean: String(mean), draws, done: String(done) });
  }

  #put(id: string, html: string): void {
    const here = document.getElementById(id);
    if (!here) return;
    const fresh = here.cloneNode(false) as HTMLElement;
    fresh.innerHTML = html;
    morph(here, fresh);
  }
}

start();
