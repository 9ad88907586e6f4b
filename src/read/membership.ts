import type { Attribution } from './attribution.ts';
import {
  type BodyAt,
  bodiesBetween,
  bodyAhead,
  bodyAt,
  bodyBefore,
  bodyByRelative,
  bodyInside,
  objectAfter,
} from './member-body.ts';
import {
  clauseEnd,
  clauseHead,
  clauseStart,
  hasComma,
  isPassive,
  isRelative,
  isTorn,
  stopAt,
} from './member-clause.ts';
import { moodOf } from './member-mood.ts';
import {
  bothBefore,
  headOf,
  isBare,
  type Party,
  partyAfter,
  partyBefore,
  subjectAfter,
  withCompanions,
} from './member-party.ts';
import { isOwned, toldAside } from './member-aside-arabic.ts';
import { widest } from './firing.ts';
import { dateOf, gapped, isSince, type Years, yearsOf } from './member-time.ts';
import type { MembershipClaim } from './model.ts';
import type { Mention, Page, Sentence } from './page.ts';
import type { Firing } from './rule.ts';

type Status = MembershipClaim['status'];

const statusOf: Readonly<Record<string, Status>> = {
  includes: 'member',
  led: 'member',
  joined: 'member',
  member: 'member',
  returned: 'member',
  founded: 'founder',
  signed: 'signatory',
  not_renewed: 'not_renewed',
  withdrew: 'withdrew',
  suspended: 'suspended',
  not_member: 'not_member',
  chair: 'chair',
};

/** What a denial of the statement says, or nothing that can be told. */
const denialOf: Readonly<Record<string, Status | null>> = {
  joined: 'not_member',
  member: 'not_member',
  returned: null,
  signed: 'not_member',
  withdrew: 'member',
};

/** One statement worked out, before it is written down for each state. */
interface Told {
  readonly status: Status;
  readonly body: BodyAt;
  readonly party: Party;
  readonly years: Years;
  readonly last: number;
}

/** What a sentence has told so far: a later verb without subject or object means the same ones. */
interface Carried {
  readonly sentence: number;
  readonly party: Party | null;
  readonly body: BodyAt | null;
  readonly last: number;
}

/** Reads who is in, founded, signed, left, never joined or chairs a body, lists whole. */
export function readMemberships(page: Page, firings: readonly Firing[], said: Attribution): MembershipClaim[] {
  const out: MembershipClaim[] = [];
  const all = firings.filter((f) => f.rule.list === 'statements' && statusOf[String(f.rule.data['kind'])]);
  const own = widest(
    all.filter((f) => !isTorn(page, f)),
    (x, f) => x.words.length > f.words.length && f.words.every((w) => x.words.includes(w) || x.words[0] === x.first),
  );
  const known = new Map<string, MembershipClaim[]>();
  let carried: Carried = { sentence: -1, party: null, body: null, last: 0 };
  for (const [n, f] of own.entries()) {
    const sentence = page.sentenceAt(f.first);
    if (sentence.heading) continue;
    let k = n + 1;
    while (k < own.length && (own[k] as Firing).first < f.last) k++;
    const next = own[k];
    const limit = Math.min(sentence.last, next ? next.first : sentence.last);
    const told = tell(page, f, sentence, limit, carried);
    for (const one of told) {
      carried = { sentence: sentence.i, party: one.party, body: one.body, last: one.last };
      write(page, f, one, said, out, known);
    }
  }
  return out;
}

function tell(page: Page, f: Firing, sentence: Sentence, limit: number, carried: Carried): Told[] {
  const kind = String(f.rule.data['kind']);
  const mood = moodOf(page, f);
  if (mood === 'unreal') return [];
  const status = mood === 'denied' ? (denialOf[kind] ?? null) : (statusOf[kind] as Status);
  if (!status) return [];
  const body = bodyOf(page, f, sentence, carried);
  if (!body) return [];
  let party =
    partyOf(page, f, sentence, limit, body, carried) ?? (status === 'not_member' ? examples(page, f, sentence) : null);
  if (!party) return [];
  if (kind !== 'chair' && kind !== 'includes') party = withCompanions(page, party, f, body, limit);
  const left = status === 'withdrew' || status === 'suspended' || status === 'not_renewed';
  const dated =
    left || kind === 'joined' || kind === 'founded' || kind === 'signed' || kind === 'returned' || kind === 'member';
  const end = Math.max(f.last, party.last, body.first >= f.last && body.last <= limit ? body.last : 0);
  const floor = Math.max(clauseStart(page, f.first, sentence), carried.sentence === sentence.i ? carried.last : 0);
  const start = party.first >= floor ? Math.min(f.first, party.first) : f.first;
  const near =
    kind === 'includes' || kind === 'chair' ? null : dateOf(page, start, end, floor, clauseEnd(page, end, limit));
  const date = near && kind === 'member' && !isSince(page, near) ? null : near;
  const years = yearsOf(page, date, left, dated && status !== 'not_member');
  // A member until a year has left in it.
  const over = kind === 'member' && status === 'member' && years.until !== null;
  const told: Told[] =
    over && years.since === null
      ? []
      : [{ status, body, party, years, last: date && date.first >= end ? date.last : end }];
  if (over) told.push({ status: 'withdrew', body, party, years: { since: null, until: years.until }, last: end });
  // "…, then Iran in 2021": the date is the last one's alone.
  const tail =
    kind === 'includes'
      ? page.datesIn(sentence).find((d) => d.first >= party.last && d.first - party.last <= 2)
      : undefined;
  if (tail && party.states.length > 1) {
    const last = { ...party, states: party.states.slice(-1) };
    told.length = 0;
    told.push({ status, body, party: { ...party, states: party.states.slice(0, -1) }, years, last: end });
    told.push({ status, body, party: last, years: yearsOf(page, tail, left, true), last: tail.last });
  }
  // Further parties, each with its own date.
  const from = date && date.first >= end ? date.last : end;
  for (const more of gapped(page, from, limit))
    told.push({
      status,
      body: more.body ?? body,
      party: more.party,
      years: yearsOf(page, more.date, left, dated && status !== 'not_member'),
      last: more.date.last,
    });
  // Further bodies: "joined the League in 1974 and the Community in 2000".
  if (told.length === 1 && kind === 'joined') told.push(...secondBody(page, told[0] as Told, from, limit));
  return told;
}

function secondBody(page: Page, first: Told, from: number, limit: number): Told[] {
  for (let i = from; i < Math.min(limit, from + 5); i++) {
    const body = bodyAt(page, i);
    if (!body) continue;
    if (body.id === first.body.id) return [];
    const date = page.datesIn(page.sentenceAt(i)).find((d) => d.first >= body.last && d.first - body.last <= 2) ?? null;
    return [{ ...first, body, years: yearsOf(page, date, false, true), last: date?.last ?? body.last }];
  }
  return [];
}

/** Which body the statement is about. */
function bodyOf(page: Page, f: Firing, sentence: Sentence, carried: Carried): BodyAt | null {
  const { kind, party, object } = f.rule.data;
  const inside = bodyInside(page, f);
  if (inside) return inside;
  const relative = bodyByRelative(page, f);
  const after = objectAfter(page, f, sentence.last);
  const known = spokenOf(page, f, sentence, carried, kind === 'signed' || kind === 'not_renewed');
  if (party === 'object') {
    // The body acts: it admits, expels, comprises; or what is done to a member is done within it.
    const from = /^(from|of|to|into|in|the|из|от|в|من|في|الي)$/;
    if (after.kind === 'body' && from.test(page.tokens[after.body.first - 1]?.fold ?? '')) return after.body;
    const ahead = relative?.body ?? bodyAhead(page, f, sentence.first);
    if (ahead) return ahead;
    if (after.kind === 'body') return after.body;
    const told = sentence.i - carried.sentence <= 1 ? carried.body : null;
    return object === 'needed' ? told : known;
  }
  if (kind === 'includes')
    return (
      relative?.body ??
      bodyAhead(page, f, sentence.first) ??
      (after.kind === 'body' ? after.body : null) ??
      bodiesBetween(page, sentence.first, f.first).at(-1) ??
      null
    );
  if (after.kind === 'body') return after.body;
  if (after.kind === 'it') return known;
  if (relative) return relative.body;
  const ahead = bodyAhead(
    page,
    f,
    Math.max(sentence.first, f.first - (page.lang === 'en' || party === 'noun' ? 3 : 8)),
  );
  if (ahead && (page.lang !== 'en' || party === 'noun')) return ahead;
  // «الدول التي رفضت الانضمام»: to the body the text speaks of.
  if (kind === 'not_member' && isRelative(page, f.first - 1)) return known;
  if (isOwned(page, f)) return known;
  if (object === 'needed' || (after.kind === 'other' && kind !== 'chair')) return null;
  return known;
}

/** The body spoken of last: told of in the statement before, or named since. */
function spokenOf(page: Page, f: Firing, sentence: Sentence, carried: Carried, treaty: boolean): BodyAt | null {
  const named = bodyBefore(page, f.first, sentence, treaty);
  const told = sentence.i - carried.sentence <= 2 ? carried.body : null;
  if (told && named) return told.first >= named.first || told.last > named.first ? told : named;
  return told ?? named;
}

/** Whom it is told of. */
function partyOf(
  page: Page,
  f: Firing,
  sentence: Sentence,
  limit: number,
  body: BodyAt,
  carried: Carried,
): Party | null {
  const { kind, party } = f.rule.data;
  const listed = kind === 'includes' || party === 'by';
  const end = stopAt(page, f.last, limit, listed);
  const own =
    carried.sentence === sentence.i && isBare(page, clauseHead(page, f, sentence), f.first) ? carried.party : null;
  const within = partyAfter(page, f.first, f.last, 9, body);
  if (kind === 'includes') return within ?? partyAfter(page, f.last, end, 6, body);
  if (kind === 'chair') {
    const held = heldBy(page, f.last, end);
    if (held) return held;
  }
  if (kind === 'led') return partyAfter(page, f.last, end, 0, body);
  if (party === 'by') return byAgent(page, f, end, body);
  if (within) return within;
  const before = partyBefore(page, f, body);
  if (party === 'object') {
    const close =
      before !== null && f.first - before.last <= 1 && !(page.tokens[f.first - 1]?.fold ?? '').startsWith('котор');
    if (page.lang === 'ru' && close) return before;
    if (isPassive(page, f))
      return before ?? own ?? (page.lang === 'en' ? null : partyAfter(page, f.last, end, 2, body));
    const after = partyAfter(page, f.last, end, 3, body);
    return (after && !ownsOther(page, after) && !hasComma(page, f.last, after.first) ? after : null) ?? before ?? own;
  }
  if (party === 'noun') {
    const adjacent = partyAfter(page, f.last, end, 0, body);
    if (adjacent && (!before || adjacent.first - f.last < f.first - before.last)) return adjacent;
    if (before) return before;
    const aside = page.lang === 'ar' ? toldAside(page, f, body) : null;
    if (aside) return aside;
    return partyAfter(page, Math.max(f.last, body.first >= f.last ? body.last : f.last), end, 2, body) ?? own;
  }
  const after = page.lang === 'en' ? null : subjectAfter(page, f, end, body);
  if (page.lang === 'ar')
    return isRelative(page, f.first - 1)
      ? (before ?? after ?? own ?? toldAside(page, f, body) ?? whoseBody(page, f, sentence, body))
      : (after ??
          before ??
          own ??
          toldAside(page, f, body) ??
          bothBefore(page, f, sentence.first) ??
          (kind === 'signed' || kind === 'founded' ? null : lastParty(page, f, sentence)));
  if (after && (!before || (after.first === f.last && hasComma(page, before.last, f.first)))) return after;
  return before ?? bothBefore(page, f, sentence.first) ?? own ?? lastParty(page, f, sentence);
}

/** «غادر المغرب المنظمة التي كان من مؤسسيها»: where the relative word stands for the body, the one the sentence began with. */
function whoseBody(page: Page, f: Firing, sentence: Sentence, body: BodyAt): Party | null {
  const head = bodyByRelative(page, f)?.body.id === body.id ? headOf(page, sentence) : null;
  return head && head.last <= f.first ? head : null;
}

/** «تأسست … على يد قادة ست دول؛ هي …», "founded in 1949 by": the list after the word for the agent, else right after the verb. */
function byAgent(page: Page, f: Firing, end: number, body: BodyAt): Party | null {
  for (let i = f.last; i < end; i++)
    if (/^(by|between|يد|ايدي|قبل|بين|بمشاركه|بمبادره)$/.test(page.tokens[i]?.fold ?? ''))
      return partyAfter(page, i + 1, end, 6, body);
  return partyAfter(page, f.last, end, 5, body);
}

/** «председательство … у Армении», "the chair passed to Kenya": whose the chair is said to be. */
function heldBy(page: Page, from: number, end: number): Party | null {
  for (let i = from; i < Math.min(end, from + 7); i++)
    if (/^(у|за|к|to|الي)$/.test(page.tokens[i]?.fold ?? '')) {
      const party = partyAfter(page, i + 1, end, 0, null);
      if (party) return party;
    }
  return null;
}

/** Those that stayed out, told as examples later in the sentence: "such as A, B and C". */
function examples(page: Page, f: Firing, sentence: Sentence): Party | null {
  for (let i = f.last; i < sentence.last; i++)
    if (/^(مثل|such|like|including|например|вроде|включая|ومنها|منها|بينها)$/.test(page.tokens[i]?.fold ?? ''))
      return partyAfter(page, i + 1, sentence.last, 1, null);
  return null;
}

/** "Reinstated Chad's ousted president": the state only owns what is meant. */
function ownsOther(page: Page, party: Party): boolean {
  if (page.tokens[party.last]?.kind !== 'clitic') return false;
  for (let i = party.last + 1; i < party.last + 5; i++)
    if (/^(membership|memberships|seat|seats|participation|rights?|voting|vote)$/.test(page.tokens[i]?.fold ?? ''))
      return false;
  return true;
}

/** "It had acceded": a pronoun or nothing at all, for the party the sentence before began with. */
function lastParty(page: Page, f: Firing, sentence: Sentence): Party | null {
  const before = page.sentences[sentence.i - 1];
  if (!before || before.heading || !isBare(page, sentence.first, f.first)) return null;
  return headOf(page, before);
}

function write(
  page: Page,
  f: Firing,
  told: Told,
  said: Attribution,
  out: MembershipClaim[],
  known: Map<string, MembershipClaim[]>,
): void {
  const speech = said.at(f.first);
  for (const m of told.party.states)
    for (const actor of m.actors) {
      if (actor === told.body.id) continue;
      const { since, until } = told.years;
      const key = `${told.body.id} ${actor} ${told.status}`;
      const had = known.get(key) ?? [];
      if (had.length > 0 && since === null && until === null) continue;
      if (had.some((x) => x.since === since && x.until === until)) continue;
      const claim: MembershipClaim = {
        kind: 'membership',
        id: `m${out.length + 1}`,
        org: told.body.id,
        actor,
        status: told.status,
        since,
        until,
        how: page.span(f.first, howEnd(page, f, told.body)).text,
        speaker: speech.speaker,
        via: speech.via,
        hedge: speech.hedge,
        stand: speech.stand,
        span: spanOf(page, m, f),
        rule: f.rule.id,
        words: f.words.map((w) => page.span(w, w + 1)),
      };
      out.push(claim);
      known.set(key, [...had, claim]);
    }
}

/** The words of a statement reach to the body they name, so that one sees what exactly was left. */
const howEnd = (page: Page, f: Firing, body: BodyAt): number =>
  body.first >= f.last && body.first - f.last <= 8 && page.sentenceAt(body.first).i === page.sentenceAt(f.first).i
    ? body.last
    : f.rule.data['kind'] === 'withdrew'
      ? Math.min(f.last + 5, page.sentenceAt(f.first).last)
      : f.last;

const spanOf = (page: Page, m: Mention, f: Firing): MembershipClaim['span'] =>
  m.sentence === page.sentenceAt(f.first).i ? page.span(m.first, m.last) : page.span(f.first, f.last);
