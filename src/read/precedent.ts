import { foldWord } from '../kernel/fold.ts';
import { arabicSubject } from './arabic-subject.ts';
import type { Attribution } from './attribution.ts';
import { mentionsBetween, runs, subjectBefore } from './clause.ts';
import type { PrecedentClaim } from './model.ts';
import type { DatedTokens, Mention, Page, Sentence } from './page.ts';
import { type Firing, opensClause } from './rule.ts';

type Reason = NonNullable<PrecedentClaim['reasonCode']>;

function reasonIn(
  page: Page,
  sentence: Pick<Sentence, 'first' | 'last'>,
): { readonly code: Reason; readonly text: string } | null {
  const file = page.lexicon.words[page.lang]['statements'] as
    | { readonly reasons?: Readonly<Record<string, readonly string[]>> }
    | undefined;
  if (!file?.reasons) return null;
  const words: string[] = [];
  for (let i = sentence.first; i < sentence.last; i++) words.push(page.tokens[i]?.fold ?? '');
  const text = ` ${words.join(' ')} `;
  let phrases = folded.get(file.reasons);
  if (!phrases) {
    phrases = Object.entries(file.reasons).flatMap(([code, list]) =>
      list.map((phrase) => ({ code: code as Reason, text: phrase, folded: ` ${foldWord(phrase)}` })),
    );
    folded.set(file.reasons, phrases);
  }
  return phrases.find((phrase) => text.includes(phrase.folded)) ?? null;
}

const folded = new WeakMap<
  object,
  readonly { readonly code: Reason; readonly text: string; readonly folded: string }[]
>();

/** One for each case, the present crisis included, where a body acted, refused or only appealed for a member. */
export function readPrecedents(page: Page, firings: readonly Firing[], said: Attribution): PrecedentClaim[] {
  const out: PrecedentClaim[] = [];
  let body = null as { readonly org: string; readonly sentence: number } | null;
  for (const f of firings) {
    const told = String(f.rule.data['kind']);
    const kind = told === 'acted' && page.lang === 'en' && isNone(page, f) ? 'refused' : told;
    if (f.rule.list !== 'statements' || (kind !== 'refused' && kind !== 'acted' && kind !== 'appeals')) continue;
    const sentence = page.sentenceAt(f.first);
    if (sentence.heading) continue;
    const within = mentionsBetween(page, sentence.first, sentence.last);
    // The body that the sentence is about stays the subject of its later verbs.
    const carried: string | null =
      page.lang === 'ar' && body?.sentence === sentence.i && !otherSubject(page, f) ? body.org : null;
    const org: string | null = actorOf(page, within, f, kind) ?? carried;
    if (!org) continue;
    body = { org, sentence: sentence.i };
    const states = [...new Set(within.filter((m) => m.kind === 'state').flatMap((m) => m.actors))];
    const dates = page.datesIn(sentence);
    const far = (d: { readonly first: number }): number => Math.abs(d.first - f.first);
    const precise = dates.some((d) => d.value.length > 4) ? dates.filter((d) => d.value.length > 4) : dates;
    const date =
      datedAt(page, dates, f)?.value.split('/')[0] ??
      [...precise].sort((a, b) => far(a) - far(b))[0]?.value.split('/')[0] ??
      page.reference.slice(0, 7);
    const negated = kind === 'refused';
    const outcome: PrecedentClaim['outcome'] =
      kind === 'acted' ? 'acted' : kind === 'appeals' ? 'no_action_except_appeals' : 'declined';
    const had = out.findIndex((x) => x.org === org && same(x, outcome, date, sentence));
    if (had >= 0) {
      const old = out[had] as PrecedentClaim;
      const alsoAt = [
        ...(old.alsoAt ?? []),
        page.span(f.first, Math.min(sentence.last, Math.max(f.last, f.first + 6))),
      ].slice(0, 3);
      out[had] = { ...old, alsoAt, ...(kind === 'appeals' && old.outcome === 'declined' ? { outcome } : {}) };
      continue;
    }
    const reason =
      negated || kind === 'appeals'
        ? reasonIn(page, page.lang === 'ar' ? part(page, firings, f, sentence) : sentence)
        : null;
    const speech = said.at(f.first);
    out.push({
      kind: 'precedent',
      id: `pr${out.length + 1}`,
      case: page.span(f.first, Math.min(sentence.last, f.last + 6)).text,
      states,
      territory: null,
      date,
      org,
      outcome,
      reason: reason?.text ?? null,
      reasonCode: reason?.code ?? null,
      speaker: speech.speaker,
      via: speech.via,
      hedge: speech.hedge,
      stand: speech.stand,
      span: page.span(f.first, Math.min(sentence.last, Math.max(f.last, f.first + 6))),
      rule: f.rule.id,
      words: f.words.map((w) => page.span(w, w + 1)),
    });
  }
  return out;
}

/** The words of a sentence that tell of one case: from the deed told before it to the deed told after it. */
function part(page: Page, firings: readonly Firing[], f: Firing, sentence: Sentence): Pick<Sentence, 'first' | 'last'> {
  let { first, last } = sentence;
  for (const x of firings) {
    if (x.rule.list !== 'statements' || !/^(refused|acted|appeals)$/.test(String(x.rule.data['kind']))) continue;
    if (x.last <= f.first && x.first >= first) first = x.last;
    if (x.first >= f.last && x.first < last) last = x.first;
  }
  for (let i = first; first > sentence.first && i < f.first; i++)
    if (/^[،,]$/.test(page.tokens[i]?.fold ?? '')) first = i;
  return { first, last };
}

/** In Arabic the date right before the verb is its own, else one that follows it before any comma. */
function datedAt(page: Page, dates: readonly DatedTokens[], f: Firing): DatedTokens | undefined {
  if (page.lang !== 'ar') return undefined;
  const before = dates.find((d) => d.last <= f.first && f.first - d.last <= 1);
  if (before) return before;
  const after = dates.find((d) => d.first >= f.first && d.first - f.first <= 9);
  if (!after) return undefined;
  for (let i = f.first; i < after.first; i++) if (/^[،,:]$/.test(page.tokens[i]?.fold ?? '')) return undefined;
  return after;
}

/** "Sent no troops" is a refusal. */
function isNone(page: Page, f: Firing): boolean {
  for (let i = f.first + 1; i < Math.max(f.last, f.first + 2); i++) if (page.tokens[i]?.fold === 'no') return true;
  return false;
}

/** A party without preposition right after the verb acts instead. */
function otherSubject(page: Page, f: Firing): boolean {
  return runs(page, f.first + 1, Math.min(page.sentenceAt(f.first).last, f.first + 4)).some(
    (r) => r.preposition === null,
  );
}

/** «…، لكن القائد رفض»: a noun of its own clause before the verb, which is no body of states. */
function anotherSubject(page: Page, from: number, verb: number): boolean {
  if (opensClause(page, verb) || page.tokens[verb - 1]?.kind !== 'word') return false;
  if (page.isDated(verb - 1)) return false;
  for (let i = from; i < verb - 1; i++) if (/^(لكن|ولكن|فيما|بينما)$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

/** One case: told in one sentence, or the same outcome in the same year. */
function same(x: PrecedentClaim, outcome: string, date: string, sentence: Sentence): boolean {
  if (x.date.slice(0, 4) !== date.slice(0, 4)) return false;
  return x.outcome === outcome || (x.span.start >= sentence.start && x.span.end <= sentence.end);
}

function actorOf(page: Page, within: readonly Mention[], f: Firing, kind: string): string | null {
  const subject = page.lang === 'ar' ? arabicSubject(page, f.first) : subjectBefore(page, f.first);
  const leading = subject?.mentions.find((m) => m.kind === 'organisation');
  if (leading) return leading.actor;
  if (subject && page.lang === 'en') return null;
  const orgs = within.filter((m) => m.kind === 'organisation');
  const before = orgs.filter((m) => m.last <= f.first && f.first - m.last <= 9);
  if (page.lang === 'ar' && before.length > 0 && anotherSubject(page, (before.at(-1) as Mention).last, f.first))
    before.length = 0;
  const inner = orgs.filter((m) => m.first >= f.first && m.first <= f.last + 3);
  const own =
    page.lang === 'ar'
      ? (inner[0] ?? before[before.length - 1])
      : (before[before.length - 1] ?? (page.lang === 'ru' ? inner[0] : undefined));
  if (own) return own.actor;
  if (kind === 'appeals') return orgs[0]?.actor ?? null;
  return null;
}
