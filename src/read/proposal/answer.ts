import type { Language, Span } from '../../kernel/provenance.ts';
import { check, type Problem, type Shape } from '../../kernel/shape.ts';
import type { Lexicon } from '../../record/lexicon.ts';
import { figureWords } from '../figure/words.ts';
import type { Claimed, EventClaim, EventDate, FigureClaim, Hedge, Reading, StanceClaim } from '../model.ts';
import { findNumbers } from '../words/number.ts';
import type { Token } from '../page.ts';
import { openText, type Text } from '../text/text.ts';
import { tokenize } from '../text/token.ts';
import type { Completion } from './completion.ts';
import type { Dropped, DropReason, Part } from './model.ts';
import { sides } from './prompt.ts';
import { placeOf } from './quote.ts';
import { eventShape, figureShape, stanceShape, types } from './shape.ts';

/** Items of one part beyond this are dropped: no text of this length says so much. */
const MOST = 300;

/** What the items are held against. */
export interface Ground {
  readonly source: Text;
  readonly reading: Reading;
  readonly lexicon: Lexicon;
  /** `openai/MODEL`. */
  readonly reader: string;
}

export interface Sifted {
  readonly events: readonly EventClaim[];
  readonly claims: readonly FigureClaim[];
  readonly stances: readonly StanceClaim[];
  readonly dropped: readonly Dropped[];
}

interface Said {
  readonly speaker?: readonly string[];
  readonly hedge?: Hedge;
  readonly stand?: Claimed['stand'];
  readonly quote: string;
}
type EventItem = Said &
  Pick<EventClaim, 'type' | 'source' | 'target'> &
  Partial<Pick<EventClaim, 'mode' | 'status' | 'features' | 'place'>> & { readonly date?: string | null };
type FigureItem = Said &
  Pick<FigureClaim, 'subject' | 'value'> &
  Partial<Pick<FigureClaim, 'qualifier' | 'unit' | 'about' | 'as_of'>>;
type StanceItem = Said & Pick<StanceClaim, 'holder' | 'polarity' | 'topic'> & Partial<Pick<StanceClaim, 'about'>>;

type Fault = readonly [DropReason, string];

/** Holds a model's answer against the text, item by item: what does not stand in it, or names what nobody knows, is dropped. */
export function sift(answer: Completion, part: Part, ground: Ground): Sifted {
  const none: Sifted = { events: [], claims: [], stances: [], dropped: [] };
  const refused = (reason: DropReason, detail: string): Sifted => ({
    ...none,
    dropped: [{ kind: 'answer', part: part.n, item: 1, reason, detail: short(detail, 160), quote: null }],
  });
  const value = jsonIn(answer.content);
  if (value === null)
    return answer.cut
      ? refused('cut-short', 'the answer ends in the middle: its limit of tokens was reached')
      : refused('not-json', `the answer begins ${JSON.stringify(answer.content.slice(0, 60))}`);
  const known = new Set(['events', 'figures', 'stances']);
  const dropped: Dropped[] = Object.keys(value)
    .filter((key) => !known.has(key))
    .slice(0, 20)
    .map((key, i) => ({
      kind: 'answer',
      part: part.n,
      item: i + 1,
      reason: 'extra-field',
      detail: short(`the key "${key}"`, 160),
      quote: null,
    }));
  const checks = new Checks(ground);
  const seen = new Set<string>();
  let items = 0;
  const each = <Item extends Said, Claim>(
    kind: Exclude<Dropped['kind'], 'answer'>,
    key: string,
    shape: Shape,
    claim: (item: Item, span: Span) => Claim | Fault,
  ): Claim[] => {
    const list = value[key] ?? [];
    if (!Array.isArray(list)) {
      dropped.push({
        kind: 'answer',
        part: part.n,
        item: 1,
        reason: 'wrong-shape',
        detail: `${key} is no list`,
        quote: null,
      });
      return [];
    }
    return list.flatMap((item: unknown, i): Claim[] => {
      const drop = ([reason, detail]: Fault): [] => {
        dropped.push({ kind, part: part.n, item: i + 1, reason, detail: short(detail, 160), quote: quoteIn(item) });
        return [];
      };
      if (++items > MOST) return drop(['too-many', `more than ${MOST} items`]);
      const [problem] = check(item, shape).toSorted((a, b) => rank(a) - rank(b));
      if (problem) return drop([reasonOf(problem), wordsOf(problem)]);
      const good = item as Item;
      const span = placeOf(good.quote, part, ground.source);
      if (typeof span === 'string') return drop([span, short(JSON.stringify(good.quote), 120)]);
      const made = claim(good, span);
      if (Array.isArray(made)) return drop(made as unknown as Fault);
      const { quote: _quote, ...told } = good;
      const print = JSON.stringify([kind, told, span.start, span.end]);
      if (seen.has(print)) return drop(['repeated', 'the same item twice']);
      seen.add(print);
      return [made as Claim];
    });
  };
  return {
    events: each('event', 'events', eventShape, (item: EventItem, span) => checks.event(item, span)),
    claims: each('figure', 'figures', figureShape, (item: FigureItem, span) => checks.figure(item, span)),
    stances: each('stance', 'stances', stanceShape, (item: StanceItem, span) => checks.stance(item, span)),
    dropped,
  };
}

/** The checks that a shape cannot make: who is known, what the quoted words hold. */
class Checks {
  readonly #known: ReadonlySet<string>;
  readonly #states: ReadonlySet<string>;
  readonly #ground: Ground;
  readonly #rule: string;
  constructor(ground: Ground) {
    const { actors } = ground.reading;
    this.#ground = ground;
    this.#rule = `reader:${ground.reader}`;
    this.#known = new Set(actors.map((actor) => actor.id));
    this.#states = new Set(
      actors.flatMap(({ id, code }) => [id, code]).flatMap((id) => /^([A-Z]{3})(?:\.|$)/.exec(id)?.[1] ?? []),
    );
  }

  #stranger(ids: readonly string[]): Fault | null {
    const id = ids.find((one) => !this.#knows(one));
    return id === undefined ? null : ['unknown-actor', `${JSON.stringify(id)} is nobody the reading names`];
  }

  #knows(id: string): boolean {
    if (this.#known.has(id)) return true;
    const [state = '', side = '', ...more] = id.split('.');
    return more.length === 0 && this.#states.has(state) && (sides as readonly string[]).includes(side);
  }

  #claimed(item: Said, span: Span): Omit<Claimed, 'id'> {
    const speaker = item.speaker?.length ? item.speaker : ['narrator'];
    return {
      speaker,
      via: [],
      hedge: item.hedge ?? 'none',
      stand: item.stand ?? 'affirmed',
      span,
      rule: this.#rule,
      words: [span],
    };
  }

  event(item: EventItem, span: Span): EventClaim | Fault {
    const speaker = item.speaker ?? [];
    const stranger = this.#stranger([...item.source, ...item.target, ...speaker]);
    if (stranger) return stranger;
    if (item.source.length === 0 && item.target.length === 0) return ['no-party', 'neither source nor target'];
    const mode = item.mode ?? null;
    const { modes } = types[item.type];
    if (mode !== null && !modes.includes(mode))
      return [
        'unknown-word',
        `mode ${mode} of ${item.type}, expected ${modes.length > 0 ? `one of ${modes.join(', ')}` : 'null'}`,
      ];
    const place = item.place ?? null;
    if (place !== null && !this.#states.has(place))
      return ['unknown-actor', `place ${JSON.stringify(place)} is no state the reading names`];
    const claimed = this.#claimed(item, span);
    const own = claimed.speaker[0] === 'narrator';
    return {
      kind: 'event',
      id: '',
      ...claimed,
      type: item.type,
      mode,
      source: [...new Set(item.source)],
      target: [...new Set(item.target)],
      date: dateOf(item.date ?? null),
      place,
      place_name: null,
      status: item.status ?? (claimed.stand === 'denied' ? 'negated' : own ? 'asserted' : 'reported'),
      attribution: claimed.speaker,
      features: [...new Set(item.features ?? [])],
    };
  }

  figure(item: FigureItem, span: Span): FigureClaim | Fault {
    const stranger = this.#stranger([...(item.speaker ?? []), ...(item.about ? [item.about] : [])]);
    if (stranger) return stranger;
    const { value } = item;
    if (value === null) {
      if (item.stand !== 'undisclosed' && item.qualifier !== 'undisclosed')
        return ['bad-number', 'null, though the number is not said to be withheld'];
    } else if (value < 0 || !Number.isFinite(value)) return ['bad-number', `${value}, expected 0 or more`];
    else if (!numbersIn(span.text, this.#ground.lexicon, this.#ground.reading.language).has(value))
      return ['bad-number', `${value} does not stand in the quoted words`];
    const claimed = this.#claimed(item, span);
    return {
      kind: 'figure',
      id: '',
      ...claimed,
      ...(value === null ? { stand: 'undisclosed' } : {}),
      subject: item.subject,
      value,
      qualifier: item.qualifier ?? (value === null ? 'undisclosed' : 'exact'),
      unit: item.unit ?? 'item',
      about: item.about ?? null,
      source: claimed.speaker,
      as_of: item.as_of ?? this.#ground.reading.referenceDate.value,
    };
  }

  stance(item: StanceItem, span: Span): StanceClaim | Fault {
    const stranger = this.#stranger([item.holder, ...(item.speaker ?? [])]);
    if (stranger) return stranger;
    const claimed = this.#claimed(item, span);
    return {
      kind: 'stance',
      id: '',
      ...claimed,
      holder: item.holder,
      polarity: item.polarity,
      topic: item.topic,
      about: item.about ?? '',
      by: claimed.speaker,
      condition: null,
    };
  }
}

/** The object in an answer; models like to fence it, or to say a word before it. */
function jsonIn(content: string): Readonly<Record<string, unknown>> | null {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(content)?.[1];
  const outer = content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1);
  for (const text of [content, fenced, outer]) {
    if (text === undefined || text.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value as Readonly<Record<string, unknown>>;
    } catch {
      // The next form.
    }
  }
  return null;
}

function dateOf(date: string | null): EventDate {
  if (date === null) return { start: null, end: null, precision: 'unknown', basis: 'not dated in the proposal' };
  const precision = date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
  return { start: date, end: date, precision, basis: 'as proposed' };
}

/** Every value that the quoted words may stand for: numbers in digits or words, the least of a vague one, a dual. */
function numbersIn(words: string, lexicon: Lexicon, lang: Language): ReadonlySet<number> {
  const tokens: readonly Token[] = tokenize(openText(words), lang).map((token) => ({ ...token, sentence: 0 }));
  const found = findNumbers(tokens, lexicon, lang).flatMap(({ value, min }) => [value, min]);
  const { duals } = figureWords(lexicon, lang);
  if (tokens.some((token) => token.kind === 'word' && duals.at(tokens, token.i))) found.push(2);
  return new Set(found.filter((n) => n !== null));
}

/** An extra field before all else: it is what a schema is for. */
const rank = ({ code }: Problem): number => (code === 'unknown-key' ? 0 : 1);

function reasonOf({ code, path }: Problem): DropReason {
  if (code === 'unknown-key') return 'extra-field';
  if (code === 'bad-date') return 'bad-date';
  if (path[0] === 'value') return 'bad-number';
  if (code === 'bad-value') return path[0] === 'type' ? 'unknown-type' : 'unknown-word';
  return 'wrong-shape';
}

function wordsOf({ path, found, expected }: Problem): string {
  return `${path.length > 0 ? `${path.join('.')}: ` : ''}${found}, expected ${expected}`;
}

function quoteIn(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const quote = (item as Readonly<Record<string, unknown>>)['quote'];
  return typeof quote === 'string' ? short(quote, 120) : null;
}

/** Cut to a length, never between the halves of a surrogate pair. */
function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
