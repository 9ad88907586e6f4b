import type { Language } from '../kernel/provenance.ts';
import { hasMessage, locales, slots } from './catalogue.ts';
import type { Arg, Dossier, Line } from './model.ts';
import { sourceKey } from './line.ts';
import { neutral } from './neutral.ts';

/** A piece of a line in words: plain words of the page's language, or an insert that a face must isolate. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'insert'; readonly text: string }
  /** The title of a work: in its own language, whatever that of the page. */
  | { readonly kind: 'work'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string; readonly value: string }
  | { readonly kind: 'quote'; readonly text: string; readonly language: string }
  | { readonly kind: 'group'; readonly pieces: readonly Piece[]; readonly term?: string };

/** Turns messages and arguments into words of one language, by the names the dossier carries. */
export class Wording {
  readonly lang: Language;
  readonly #dossier: Pick<Dossier, 'names' | 'provisions'>;

  constructor(lang: Language, dossier: Pick<Dossier, 'names' | 'provisions'>) {
    this.lang = lang;
    this.#dossier = dossier;
  }

  say(id: string, args: Readonly<Record<string, Arg>> = {}): readonly Piece[] {
    if (!hasMessage(id)) return this.#unknown(id, args);
    const numbers: Record<string, number> = {};
    for (const [name, arg] of Object.entries(args)) if (arg.kind === 'number') numbers[name] = arg.value;
    return slots(this.lang, id, numbers).flatMap((slot): readonly Piece[] => {
      if ('words' in slot) return [{ kind: 'words', text: slot.words }];
      if ('number' in slot) return [{ kind: 'number', text: slot.number }];
      const arg = args[slot.slot];
      return arg ? this.arg(arg) : [];
    });
  }

  /** A line: put together of terms, it begins with a capital all the same, where its script has any. */
  line({ message, args }: Pick<Line, 'message' | 'args'>): readonly Piece[] {
    return begun(this.say(message, args));
  }

  /** The same in one string, without marks. */
  plain(id: string, args: Readonly<Record<string, Arg>> = {}): string {
    return flat(this.say(id, args));
  }

  arg(arg: Arg): readonly Piece[] {
    switch (arg.kind) {
      case 'actor':
        return this.actor(arg.id);
      case 'actors':
        return this.#list(arg.ids.map((id) => this.actor(id)));
      case 'date':
        return [{ kind: 'date', text: this.date(arg.value), value: arg.value }];
      case 'number':
        return [{ kind: 'number', text: writers(this.lang).number.format(arg.value) }];
      case 'quote':
        return [{ kind: 'quote', text: neutral(arg.text), language: arg.language }];
      case 'term':
        return [{ kind: 'group', pieces: this.#term(arg.id, arg.args ?? {}), term: arg.id }];
      case 'terms':
        return this.#list(arg.ids.map((id) => this.#term(id, {})));
      case 'list':
        return this.#list(arg.items.map((item) => this.arg(item)));
      case 'provision':
        return [{ kind: 'group', pieces: this.provision(arg.id) }];
      case 'treaty':
      case 'precedent':
      case 'ending':
        return [{ kind: 'insert', text: this.name(arg.id) }];
      case 'degree':
        return [{ kind: 'insert', text: this.name(`degree:${arg.id}`) }];
      case 'text':
        return arg.text === '' ? [] : [{ kind: 'insert', text: neutral(arg.text) }];
      case 'source': {
        const key = sourceKey(arg.text);
        return this.lang !== 'en' && this.#dossier.names[key]
          ? [{ kind: 'insert', text: this.name(key) }]
          : [{ kind: 'work', text: neutral(arg.text) }];
      }
      case 'text3':
        return [{ kind: 'insert', text: neutral(arg.text[this.lang]) }];
    }
  }

  name(id: string): string {
    return neutral(this.#dossier.names[id]?.[this.lang] ?? id);
  }

  /** A state, an organisation, a person, or a part of a state by its role. */
  actor(id: string): readonly Piece[] {
    if (this.#dossier.names[id]) return [{ kind: 'insert', text: this.name(id) }];
    if (id === 'narrator' || id === 'NARRATOR') return this.say('label.narrator');
    if (id === 'ANALYSTS') return this.say('label.analysts');
    if (id === 'DIPLOMATS') return this.say('label.diplomats');
    if (id === 'WEST') return this.say('label.west');
    if (id === 'media:unnamed' || id === 'MEDIA') return this.say('label.media-unnamed');
    const role = /^([A-Z]{2,}(?:-[A-Z]+)?)\.([A-Z]+)$/.exec(id);
    if (role) {
      const state: Arg = { kind: 'actor', id: role[1] as string };
      const message = `role.${role[2]}`;
      return hasMessage(message)
        ? this.say(message, { state })
        : this.say('role.other', { state, role: { kind: 'text', text: role[2] as string } });
    }
    const bare = id.replace(/^(person|media|place|group|company|organ):/, '');
    return [{ kind: 'insert', text: neutral(bare === id ? id : bare.replaceAll('-', ' ')) }];
  }

  provision(id: string): readonly Piece[] {
    const known = this.#dossier.provisions[id];
    if (!known) return [{ kind: 'insert', text: neutral(id) }];
    const treaty: Arg = { kind: 'treaty', id: known.treaty };
    if (known.article === null) return this.arg(treaty);
    const article: Arg = { kind: 'text', text: known.article };
    return known.version === null
      ? this.say('label.provision', { article, treaty })
      : this.say('label.provision-version', { article, treaty, version: { kind: 'text', text: known.version } });
  }

  /** A day, month or year, or a range of them, written out. */
  date(value: string): string {
    const [from, to] = value.split('/');
    if (from !== undefined && to !== undefined) return `${this.#one(from)} – ${this.#one(to)}`;
    return this.#one(value);
  }

  #one(value: string): string {
    const parts = value.split('-').map(Number);
    const [year, month, day] = parts;
    if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) || year === undefined) return neutral(value);
    if (month === undefined) return value;
    const written = day === undefined ? writers(this.lang).month : writers(this.lang).day;
    const text = written.format(Date.UTC(year, month - 1, day ?? 1));
    return text.replace(/\s?г\.$/, '');
  }

  #list(items: readonly (readonly Piece[])[]): readonly Piece[] {
    return writers(this.lang)
      .list.formatToParts(items.map((_, i) => String(i)))
      .flatMap((part): readonly Piece[] =>
        part.type === 'element'
          ? [{ kind: 'group', pieces: items[Number(part.value)] ?? [] }]
          : [{ kind: 'words', text: part.value }],
      );
  }

  #term(id: string, args: Readonly<Record<string, Arg>>): readonly Piece[] {
    if (id.startsWith('name.')) {
      const bare = id.slice(5);
      const known = [`harm.${bare}`, `cond.${bare}`].find(hasMessage);
      return known ? this.say(known) : [{ kind: 'insert', text: neutral(bare.replaceAll('-', ' ')) }];
    }
    return this.say(id, args);
  }

  /** A message the catalogue lacks: its arguments alone, so that nothing is lost. */
  #unknown(id: string, args: Readonly<Record<string, Arg>>): readonly Piece[] {
    const values = Object.values(args);
    if (values.length === 0) {
      const bare = id.slice(id.indexOf('.') + 1);
      return [{ kind: 'insert', text: neutral(bare.replaceAll(/[-_]/g, ' ')) }];
    }
    return this.#list(values.map((arg) => this.arg(arg)));
  }
}

interface Writers {
  readonly number: Intl.NumberFormat;
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly list: Intl.ListFormat;
}
const known = new Map<Language, Writers>();

/** Making one of these costs more than a page of lines. */
function writers(lang: Language): Writers {
  const locale = locales[lang];
  const month: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  const made = known.get(lang) ?? {
    number: new Intl.NumberFormat(locale),
    day: new Intl.DateTimeFormat(locale, { ...month, day: 'numeric' }),
    month: new Intl.DateTimeFormat(locale, month),
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
  };
  known.set(lang, made);
  return made;
}

/** Quotations and titles of works stay as they are. */
function begun(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  switch (first?.kind) {
    case 'words':
    case 'insert':
      return [{ ...first, text: first.text.replace(/^\p{Ll}/u, (c) => c.toUpperCase()) }, ...rest];
    case 'group':
      return [{ ...first, pieces: begun(first.pieces) }, ...rest];
    default:
      return pieces;
  }
}

export function flat(pieces: readonly Piece[]): string {
  return pieces.map((p) => (p.kind === 'group' ? flat(p.pieces) : p.text)).join('');
}
