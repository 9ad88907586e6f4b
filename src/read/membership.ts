import type { Attribution } from './attribution.ts';
import { clauseOf, mentionsBetween, runs } from './clause.ts';
import type { MembershipClaim } from './model.ts';
import type { Mention, Page, Sentence } from './page.ts';
import type { Firing } from './rule.ts';

const statusOf: Readonly<Record<string, MembershipClaim['status']>> = {
  includes: 'member',
  led: 'member',
  joined: 'member',
  founded: 'founder',
  signed: 'signatory',
  not_renewed: 'not_renewed',
  withdrew: 'withdrew',
  suspended: 'suspended',
  not_member: 'not_member',
  chair: 'chair',
};

const isBody = (m: Mention): boolean => m.kind === 'organisation' || m.kind === 'treaty';
const isState = (m: Mention): boolean =>
  m.kind === 'state' && m.form !== 'demonym' && m.form !== 'seat' && (m.form !== 'capital' || m.acts);

/** «انضم إلى التحالف»: a force, not a body with members. */
function joinsForce(page: Page, sentence: Sentence, f: Firing): boolean {
  return mentionsBetween(page, f.first, Math.min(sentence.last, f.last + 8)).some(
    (m) => m.actor === 'COALITION' && page.tokens[m.first - 1]?.fold === 'الي',
  );
}

/** Which body a statement of membership is about: the nearest one named, a treaty where a treaty is signed, else the last one. */
function bodyOf(page: Page, sentence: Sentence, f: Firing, treaty: boolean): string | null {
  const own = mentionsBetween(page, sentence.first, sentence.last).filter(isBody);
  const wanted = treaty ? own.filter((m) => m.kind === 'treaty') : own.filter((m) => m.kind === 'organisation');
  if (treaty && wanted.length === 0) {
    for (let s = sentence.i; s >= Math.max(0, sentence.i - 4); s--) {
      const there = page.sentences[s];
      const earlier = there
        ? page.mentionsIn(there).findLast((m) => m.kind === 'treaty' && m.last <= f.first)
        : undefined;
      if (earlier) return earlier.actor;
    }
  }
  const pool = wanted.length ? wanted : own;
  const near = [...pool].sort((a, b) => away(a, f) - away(b, f))[0];
  if (near) return near.actor;
  for (let s = sentence.i - 1; s >= Math.max(0, sentence.i - 4); s--) {
    const earlier = page.sentences[s];
    const found = earlier ? page.mentionsIn(earlier).filter(isBody) : [];
    const last = found[found.length - 1];
    if (last) return last.actor;
  }
  return null;
}

function away(m: Mention, f: Firing): number {
  return m.first >= f.last ? m.first - f.last : f.first - m.last + 2;
}

/** Reads who is in, founded, signed, left, never joined or chairs a body, lists whole. */
export function readMemberships(page: Page, firings: readonly Firing[], said: Attribution): MembershipClaim[] {
  const out: MembershipClaim[] = [];
  const told = new Set<string>();
  for (const f of firings) {
    const status = statusOf[String(f.rule.data['kind'])];
    if (f.rule.list !== 'statements' || !status) continue;
    const sentence = page.sentenceAt(f.first);
    if (sentence.heading) continue;
    const treaty = status === 'signatory' || status === 'not_renewed';
    if (page.lang === 'ar' && joinsForce(page, sentence, f)) continue;
    const org = bodyOf(page, sentence, f, treaty);
    if (!org) continue;
    const who = actorsFor(page, sentence, f, status);
    const dates = page.datesIn(sentence);
    const clause = clauseOf(page, f.first);
    const kind = String(f.rule.data['kind']);
    for (const m of who) {
      const anchor = m.last > f.last && statusOf[kind] !== 'not_renewed' ? m.last : f.first;
      const date = [...dates]
        .filter((d) => d.first >= clause.first - 12 && d.last <= clause.last + 6)
        .sort((a, b) => Math.abs(a.first - anchor) - Math.abs(b.first - anchor))[0];
      const day = date?.value.split('/')[0] ?? null;
      const speech = said.at(f.first);
      for (const actor of m.actors) {
        const print = `${org} ${actor} ${status} ${m.start}`;
        if (actor === org || told.has(print)) continue;
        told.add(print);
        const left = status === 'withdrew' || status === 'not_renewed' || status === 'suspended';
        const joined = status === 'member' && f.rule.data['kind'] === 'includes' ? tailDate(page, m, dates) : null;
        out.push({
          kind: 'membership',
          id: `m${out.length + 1}`,
          org,
          actor,
          status,
          since: left
            ? null
            : (joined ??
              (status === 'member' && f.rule.data['kind'] !== 'joined'
                ? null
                : status === 'not_member' || status === 'chair'
                  ? null
                  : day)),
          until: left ? day : null,
          how: page.span(f.first, f.last).text,
          speaker: speech.speaker,
          via: speech.via,
          hedge: speech.hedge,
          stand: speech.stand,
          span: page.span(m.first, m.last),
          rule: f.rule.id,
          words: f.words.map((w) => page.span(w, w + 1)),
        });
      }
    }
  }
  return out;
}

/** "…, then Iran in 2021": a date that follows right on the last name belongs to that name. */
function tailDate(
  page: Page,
  m: Mention,
  dates: readonly { readonly first: number; readonly value: string }[],
): string | null {
  return dates.find((d) => d.first >= m.last && d.first - m.last <= 2)?.value ?? null;
}

function actorsFor(page: Page, sentence: Sentence, f: Firing, status: MembershipClaim['status']): readonly Mention[] {
  const kind = String(f.rule.data['kind']);
  const end = nextStop(page, f.last, sentence.last);
  const after = runs(page, kind === 'signed' ? f.first + 1 : f.last, end).filter((r) => r.mentions.some(isState));
  const before = runs(page, sentence.first, f.first).filter(
    (r) => r.mentions.some(isState) && (r.preposition === null || r.preposition === 'by'),
  );
  const first = after[0];
  const nearest = before[before.length - 1];
  if (kind === 'includes') {
    const whole = after.find((r) => r.mentions.filter(isState).length > 1) ?? first;
    return whole ? whole.mentions.filter(isState) : [];
  }
  if (kind === 'led') return first && first.first - f.last <= 2 ? first.mentions.filter(isState).slice(0, 1) : [];
  if (kind === 'founded') {
    const list =
      after.find((r) => r.mentions.filter(isState).length > 1) ??
      before.find((r) => r.mentions.filter(isState).length > 1);
    return list ? list.mentions.filter(isState) : [];
  }
  if (kind === 'signed') {
    const list = after.find((r) => r.first - f.last <= 8) ?? nearest;
    return list ? list.mentions.filter(isState) : [];
  }
  if (kind === 'not_renewed') {
    const list = after.find((r) => r.first - f.last <= 4) ?? nearest;
    return list ? list.mentions.filter(isState) : [];
  }
  if (kind === 'chair') {
    const head = [...mentionsBetween(page, sentence.first, f.first)]
      .reverse()
      .find((m) => isState(m) || m.kind === 'person');
    const person =
      head?.kind === 'person' && /^[A-Z]{3}\./.test(head.code)
        ? { ...head, actor: head.code.slice(0, 3), actors: [head.code.slice(0, 3)] }
        : head;
    if (person) return [person];
    return first && first.first - f.last <= 5 ? first.mentions.filter(isState).slice(0, 1) : [];
  }
  if (kind === 'suspended') {
    const list = after.find((r) => r.first - f.last <= 3) ?? nearest ?? first;
    const inner = mentionsBetween(page, f.first, f.last).filter(isState);
    return inner.length ? inner : list ? list.mentions.filter(isState) : [];
  }
  const examples =
    status === 'not_member'
      ? after.find((r) => r.mentions.filter(isState).flatMap((m) => m.actors).length > 1)
      : undefined;
  if (examples && !(nearest && f.first - nearest.last <= 4)) return examples.mentions.filter(isState);
  if (page.lang === 'ar' && !nearest) return first && first.first - f.last <= 3 ? first.mentions.filter(isState) : [];
  if (nearest && f.first - nearest.last <= 14) {
    // A list told as an example of those that stayed out follows: "such as A, B and C".
    const list = status === 'not_member' ? after.find((r) => r.mentions.filter(isState).length > 1) : undefined;
    return (list ?? nearest).mentions.filter(isState);
  }
  const list = after.find((r) => r.mentions.filter(isState).length > 1);
  if (status === 'not_member' && list) return list.mentions.filter(isState);
  return page.lang !== 'en' && first && first.first - f.last <= 3 ? first.mentions.filter(isState) : [];
}

function nextStop(page: Page, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (/^[.;؟?!]$/.test(page.tokens[i]?.fold ?? '')) return i;
  return limit;
}
