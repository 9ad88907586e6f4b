import type { Attribution } from '../saying/attribution.ts';
import { type BodyAt, bodyAt, bodyInside, objectAfter } from './body.ts';
import { bodyNotIn, bothBodies, joinedBodies } from './bodies.ts';
import { isSetAside, ownCountry } from './beside.ts';
import { councilChaired, councilSat } from './chair.ts';
import { clauseEnd, clauseStart, isTorn } from './clause.ts';
import { isOfOther, isUnnamed } from './unknown.ts';
import { isCrowd, isGoverned } from './governed.ts';
import { likenedBetween } from './like.ts';
import { bodyNear, partyNear } from './near.ts';
import { listedBeside, spelledOut, stepsAfter, stepsBefore, withoutNext } from './list.ts';
import { isOnly, moodOf } from './mood.ts';
import { bracketed, listsBetween, type Party, withCompanions } from './party.ts';
import { dateOf, gapped, isBy, isSince, type Years, yearsOf } from './time.ts';
import { type Carried, contrary, isMemberKind, statusFor, type Told } from './told.ts';
import { bodyOf } from './which.ts';
import { takesOther } from './object.ts';
import { handedOver, staysBehind, unitedWith } from './pass.ts';
import { bodyActs, examples, meantParty, partyOf } from './who.ts';
import { isCounted } from '../words/russian-case.ts';
import { widest } from '../words/firing.ts';
import type { MembershipClaim } from '../model.ts';
import type { Mention, Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** "Left Chad in the union": the party stands between the words. */
const holdsState = (page: Page, f: Firing): boolean =>
  listsBetween(page, f.first, f.last).length > 0 ||
  ownCountry(page, f.first, f.last) !== null ||
  /^(it|them|him)$/.test(page.tokens[f.first + 1]?.fold ?? '');

/** "United" of "the United Nations". */
function isPart(page: Page, i: number): boolean {
  const m = page.mentionAt(i);
  if (page.tokens[i]?.fold === 'united' && page.tokens[i]?.capital) return true;
  return (
    m?.kind === 'organisation' && m.form !== 'pronoun' && m.form !== 'role' && m.last - m.first > 1 && m.last > i + 1
  );
}

/** "Treaty of", "United", «الجمعة»: words of a name or a day tell nothing. */
const isNamed = (page: Page, f: Firing): boolean =>
  f.words.every((w) => page.isDated(w)) ||
  isPart(page, f.first) ||
  (f.last - f.first > 3 &&
    !bodyInside(page, f) &&
    /^(reduc|shr|left$|leav|dwindl)/.test(page.tokens[f.first]?.fold ?? '') &&
    f.rule.data['kind'] === 'includes') ||
  f.words.every((w) => {
    const m = page.mentionAt(w);
    return m !== undefined && m.form !== 'pronoun' && m.form !== 'role' && m.last - m.first > 1;
  });

/** "Unrecognised by four of its members", "boycotted by three of the union's members": those act, and are not told of. */
function isByMembers(page: Page, f: Firing): boolean {
  if (!/^en\.member\.(ofbody|is)$/.test(f.rule.id)) return false;
  for (let i = f.last - 1; i >= f.last - 8; i--) {
    const { kind, fold } = page.tokens[i] ?? { kind: 'punct', fold: '' };
    if (/^(by|against)$/.test(fold)) return true;
    if (kind === 'punct' || page.mentionAt(i)?.kind === 'state') return false;
    if (
      i < f.first &&
      !/^(of|the|its|their|two|three|four|five|six|several|some|most|all|other|'s|s)$/.test(fold) &&
      !page.mentionAt(i) &&
      kind !== 'clitic'
    )
      return false;
  }
  return false;
}

/** «После ухода Мали осталось двенадцать членов»: how many there are, and nobody by name. */
const countsLeft = (page: Page, f: Firing): boolean =>
  page.lang === 'ru' &&
  f.words.length === 1 &&
  /^(членов|участников|участниц)$/.test(page.tokens[f.first]?.fold ?? '') &&
  isCounted(page, f.first) &&
  [2, 3].some((n) => /^(остал|оста[ею]т|насчит|стало|имеет)/.test(page.tokens[f.first - n]?.fold ?? ''));

/** "Did not join until 1999". */
const deniesJoining = (page: Page, f: Firing): boolean =>
  f.words.some((w) => /^(not|never)$/.test(page.tokens[w]?.fold ?? ''));

/** "CSTO partner": a name, no word for a body. */
const isNamedBody = (page: Page, i: number): boolean => {
  const m = page.mentionAt(i);
  return m !== undefined && m.form !== 'pronoun' && bodyAt(page, i) !== null;
};

/** Whether a rule that says where its body stands finds one there: "three states" of none, "left it in 1984" in none. */
function hasBody(page: Page, f: Firing): boolean {
  switch (f.rule.data['body']) {
    case 'inside':
      return bodyInside(page, f) !== null;
    case 'next':
      return bodyAt(page, f.last) !== null;
    case 'prev':
      return isNamedBody(page, f.first - 1);
    case 'after':
      return objectAfter(page, f, page.sentenceAt(f.first).last).kind === 'body';
    default:
      return true;
  }
}

/** Kinds that tell how things stand, not what was done. */
const standing: ReadonlySet<string> = new Set(['includes', 'led', 'member', 'founded', 'chair', 'reverse']);

/** Reads who is in, founded, signed, left, never joined or chairs a body, lists whole. */
export function readMemberships(page: Page, firings: readonly Firing[], said: Attribution): MembershipClaim[] {
  const out: MembershipClaim[] = [];
  const all = firings.filter((f) => f.rule.list === 'statements' && isMemberKind(String(f.rule.data['kind'])));
  const own = widest(
    all.filter(
      (f) =>
        !isTorn(page, f) &&
        !takesOther(page, f) &&
        !isNamed(page, f) &&
        !isByMembers(page, f) &&
        !countsLeft(page, f) &&
        (!f.rule.data['aside'] || isSetAside(page, f)) &&
        (!f.rule.data['around'] || holdsState(page, f)) &&
        hasBody(page, f),
    ),
    (x, f) =>
      (x.words.length > f.words.length ||
        (x.words.length === f.words.length && x.last - x.first > f.last - f.first && x.first === f.first)) &&
      f.words.every((w) => x.words.includes(w) || x.words[0] === x.first),
  );
  const known = new Map<string, MembershipClaim[]>();
  let carried: Carried = { sentence: -1, party: null, body: null, status: null, deed: null, last: 0 };
  for (const [n, f] of own.entries()) {
    const sentence = page.sentenceAt(f.first);
    if (sentence.heading) continue;
    let k = n + 1;
    while (k < own.length && (own[k] as Firing).first < f.last) k++;
    const next = own[k];
    const limit = Math.min(sentence.last, next ? next.first : sentence.last);
    const told = tell(page, f, sentence, limit, carried);
    for (const one of told) {
      carried = one.aside
        ? { ...carried, last: one.last }
        : {
            sentence: sentence.i,
            party: one.party,
            body: one.body,
            status: one.status,
            deed: standing.has(String(f.rule.data['kind'])) ? carried.deed : one,
            last: one.last,
          };
      write(page, f, one, said, out, known);
    }
  }
  for (const { f, listed } of listedBeside(page)) {
    const states = listed.party.states.filter((m) =>
      m.actors.every((a) => !out.some((c) => c.org === listed.body.id && c.actor === a)),
    );
    const party = { ...listed.party, states };
    const told: Told = { status: 'member', body: listed.body, party, years: { since: null, until: null }, last: 0 };
    write(page, f, told, said, out, known);
  }
  return out;
}

/** «لم يعد … إلى», where «لم يعد … عضوا» is told of who has left. */
const cameBack = (page: Page, f: Firing): boolean =>
  /^[تي]عد$/.test(page.tokens[f.first + 1]?.fold ?? '') &&
  [2, 3, 4].some((k) => page.tokens[f.first + k]?.fold === 'الي');

function tell(page: Page, f: Firing, sentence: Sentence, limit: number, carried: Carried): Told[] {
  let kind = staysBehind(page, f) ? 'member' : String(f.rule.data['kind']);
  const mood = moodOf(page, f);
  if (mood === 'unreal') return [];
  // "Israel is not.": nothing follows.
  if (kind === 'reverse' && page.tokens[f.last]?.kind !== 'punct') return [];
  // «لم تلتحق بها إلا في 1999»: it did, late.
  if (kind === 'not_member' && (page.lang === 'ar' || deniesJoining(page, f)) && isOnly(page, f, sentence.last))
    kind = 'joined';
  // «لم يعد المغرب إلى الاتحاد إلا في 2017»: it came back.
  if (kind === 'withdrew' && page.lang === 'ar' && cameBack(page, f) && isOnly(page, f, sentence.last))
    kind = 'returned';
  if (mood === 'denied' && f.rule.data['party'] === 'object' && kind !== 'joined') return [];
  const recent = sentence.i - carried.sentence <= 2 ? carried.deed : null;
  // "A and B founded the union; C came next": into what the others are in.
  if (
    f.rule.data['joins'] === true &&
    sentence.i - carried.sentence <= 1 &&
    /^(founder|member|signatory)$/.test(carried.status ?? '')
  )
    kind = 'joined';
  const status = statusFor(
    kind,
    mood === 'denied',
    kind === 'same' ? (recent?.status ?? null) : (carried.status ?? null),
  );
  if (!status) return [];
  // «فانسحب البريطانيون»: a people acts, and no state that was named.
  if (page.lang === 'ar' && f.words.length === 1 && page.mentionAt(f.last)?.form === 'demonym') return [];
  const two = bothBodies(page, f.first, Math.min(limit, f.last + 6));
  const council = kind === 'chair' ? councilChaired(page, f) : kind === 'member' ? councilSat(page, f) : null;
  const body = two[0] ?? council ?? bodyOf(page, f, sentence, carried) ?? bodyNear(page, f, sentence, carried);
  if (!body || isOfOther(page, f, body) || isUnnamed(page, f)) return [];
  let party =
    (kind === 'member' && f.rule.data['kind'] === 'withdrew' ? leftIn(page, f, limit, sentence) : null) ??
    (kind === 'same' ? befell(page, f, sentence, body, recent) : null) ??
    meantParty(page, f, sentence, carried, partyOf(page, f, sentence, limit, body, carried)) ??
    (status === 'not_member' ? examples(page, f, sentence) : null) ??
    (bodyActs(page, f, body)
      ? null
      : (spelledOut(page, f, sentence, body, limit) ?? partyNear(page, f, sentence, body, carried, limit)));
  if (!party) return [];
  if (party.last <= f.first && (isGoverned(page, f) || isCrowd(page, f, party))) return [];
  // «قوات الحلف … وقوات التحالف بقيادة واشنطن»: of what is led, only what stands right before.
  if (kind === 'led' && page.lang === 'ar' && f.first - body.last > 2) return [];
  party = withoutNext(page, party, limit);
  if (kind === 'includes') party = unitedWith(page, party, limit);
  if (kind !== 'chair' && kind !== 'includes') party = withCompanions(page, party, f, body, limit);
  const left = status === 'withdrew' || status === 'suspended' || status === 'not_renewed';
  const dated =
    left || kind === 'joined' || kind === 'founded' || kind === 'signed' || kind === 'returned' || kind === 'member';
  const end = Math.max(f.last, party.last, body.first >= f.last && body.last <= limit ? body.last : 0);
  const floor = Math.max(clauseStart(page, f.first, sentence), carried.sentence === sentence.i ? carried.last : 0);
  const start = party.first >= floor ? Math.min(f.first, party.first) : f.first;
  const near =
    kind === 'includes' || kind === 'chair' ? null : dateOf(page, start, end, floor, clauseEnd(page, end, limit));
  const date =
    near && (kind === 'member' || (kind === 'founded' && f.rule.data['party'] === 'noun' && !isBy(page, f.last, near)))
      ? isSince(page, near)
        ? near
        : null
      : near;
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
  for (const more of kind === 'chair' ? [] : gapped(page, from, limit))
    told.push({
      status,
      body: more.body ?? body,
      party: more.party,
      years: yearsOf(page, more.date, left, dated && status !== 'not_member'),
      last: more.date.last,
    });
  if (kind !== 'chair' && told[0]) {
    const dateAfter = (p: Party): Years => {
      const own = page.datesIn(sentence).find((d) => d.first >= p.last && d.first - p.last <= 2);
      return yearsOf(page, own ?? null, left, dated && status !== 'not_member');
    };
    for (const p of party.last <= f.first ? stepsBefore(page, party, sentence.first) : [])
      told.push({ status, body, party: p, years: dateAfter(p), last: end });
    const furthest = Math.max(...told.map((t) => t.last), party.last);
    for (const p of party.first >= f.last ? stepsAfter(page, party, furthest, limit) : [])
      told.push({ status, body, party: p, years: dateAfter(p), last: p.last });
  }
  const giver = kind === 'chair' ? handedOver(page, f, sentence, party, limit) : null;
  if (giver) told.push({ status, body, party: giver, years: { since: null, until: null }, last: end });
  if (kind === 'chair' || kind === 'includes' || kind === 'led') return told;
  // Further bodies: "joined the League in 1974 and the Community in 2000".
  for (const other of two.length > 0 ? two.slice(1) : joinedBodies(page, body, sentence)) {
    const own = page.datesIn(sentence).find((d) => d.first >= other.last && d.first - other.last <= 2);
    const at = own ?? (date && date.first >= other.last ? date : null);
    const last = Math.max(end, own?.last ?? other.last);
    told.push({ status, body: other, party, years: yearsOf(page, at, left, dated && status !== 'not_member'), last });
  }
  // "In the community but not in the league".
  const without = contrary(status);
  const furthest = told.map((t) => t.body).toSorted((a, b) => b.last - a.last)[0] ?? body;
  const not = without ? bodyNotIn(page, furthest, sentence) : null;
  if (not && without)
    told.push({
      status: without,
      body: not,
      party,
      years: { since: null, until: null },
      last: Math.max(end, not.last),
    });
  const passed = carried.sentence === sentence.i ? carried.last : 0;
  return [...told, ...othersAlike(page, f, told, sentence, passed, limit)];
}

/** "The bloc suspended Chad; the union followed suit": of bodies that do the same, it befell the same party. */
function befell(page: Page, f: Firing, sentence: Sentence, body: BodyAt, deed: Told | null): Party | null {
  if (!deed || deed.status === 'not_member' || body.id === deed.body.id || body.first >= f.first) return null;
  if (f.first - body.last <= 1) return deed.party;
  const head = listsBetween(page, sentence.first, f.first)[0];
  return !head || head.first > body.first ? deed.party : null;
}

/** Whom "leaving" or "are left in" is told of. */
const leftIn = (page: Page, f: Firing, limit: number, sentence: Sentence): Party | null =>
  listsBetween(page, f.last, limit)[0] ?? listsBetween(page, sentence.first, f.first).at(-1) ?? null;

/** Where another clause begins: "…, but like Niger it …". */
function partEnd(page: Page, from: number, limit: number): number {
  for (let i = from; i < limit; i++)
    if (
      page.tokens[i - 1]?.kind === 'punct' &&
      /^(но|а|but|while|whereas|зато|однако|yet)$/.test(page.tokens[i]?.fold ?? '')
    )
      return i;
  return limit;
}

/** Those told to stand as the party of a statement stands, before it or after it: "like Chad", "as did Mali", "unlike Niger". */
function othersAlike(
  page: Page,
  f: Firing,
  told: readonly Told[],
  sentence: Sentence,
  passed: number,
  limit: number,
): Told[] {
  const main = told[0];
  if (!main) return [];
  const had = new Set(told.flatMap((t) => t.party.states.flatMap((m) => m.actors)));
  const from = Math.min(f.first, main.party.first >= sentence.first ? main.party.first : f.first);
  const start = clauseStart(page, from, sentence);
  const alike = [
    ...likenedBetween(page, Math.max(sentence.first, start - 4, passed), f.first, main.body),
    ...likenedBetween(
      page,
      f.last,
      partEnd(page, f.last, Math.min(limit, Math.max(...told.map((t) => t.last)) + 12)),
      main.body,
    ),
  ];
  const out: Told[] = [];
  for (const { party, contrary: not } of alike) {
    const status = not ? contrary(main.status) : main.status;
    if (!status || party.states.some((m) => m.actors.some((a) => had.has(a)))) continue;
    const left = status === 'withdrew' || status === 'suspended' || status === 'not_renewed';
    const own = page.datesIn(sentence).find((d) => d.first >= party.last && d.first - party.last <= 3);
    const years = own
      ? yearsOf(page, own, left, status !== 'not_member')
      : not
        ? { since: null, until: null }
        : main.years;
    out.push({ ...main, status, party, years, last: Math.max(main.last, party.last), aside: true });
  }
  return out;
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
  const left = /^(withdrew|suspended|not_renewed)$/.test(told.status);
  const apart = told.party.states.some((m) => bracketed(page, m));
  for (const m of told.party.states)
    for (const actor of m.actors) {
      if (actor === told.body.id) continue;
      // "Libya (1953) and Sudan (1956) came next": each with its own year.
      const { since, until } = apart
        ? yearsOf(page, bracketed(page, m) ?? null, left, told.status !== 'not_member')
        : told.years;
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
