import { foldWord } from '../../kernel/fold.ts';
import type { Attribution } from '../saying/attribution.ts';
import { smallWords } from '../words/clause-words.ts';
import { mentionsBetween } from '../clause/clause.ts';
import { bodyActing, type Acting } from './body.ts';
import { datesOf } from './date.ts';
import { widest } from '../words/firing.ts';
import { moodOf } from '../member/mood.ts';
import type { MembershipClaim, PrecedentClaim } from '../model.ts';
import type { DatedTokens, Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { isComma } from '../text/mark.ts';

type Reason = NonNullable<PrecedentClaim['reasonCode']>;
type Kind = 'acted' | 'refused' | 'appeals';

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

const kinds: ReadonlySet<string> = new Set(['acted', 'refused', 'appeals']);
const outcomes: Readonly<Record<Kind, PrecedentClaim['outcome']>> = {
  acted: 'acted',
  refused: 'declined',
  appeals: 'no_action_except_appeals',
};

/** "The league, which Chad helped to found in 1945, condemned it": the year is of another matter told in the sentence. */
function isOfMember(d: DatedTokens, sentence: Sentence, memberships: readonly MembershipClaim[]): boolean {
  const year = d.value.slice(0, 4);
  return memberships.some(
    (m) =>
      (m.since?.startsWith(year) || m.until?.startsWith(year)) &&
      [m.span, ...(m.alsoAt ?? [])].some((s) => s.start < sentence.end && s.end > sentence.start),
  );
}

const paper =
  /^(charter|treaty|pact|convention|covenant|agreement|protocol|statute|устав\p{L}{0,2}|договор\p{L}{0,2}|пакт\p{L}{0,2}|конвенци\p{L}|протокол\p{L}{0,2}|соглашени\p{L}|хартии|[وبفلك]*(ال)?(ميثاق|معاهده|اتفاقيه|اتفاق|بروتوكول|دستور)(ها|ه)?)$/u;

/** "Its 1948 charter", «договора 1976 года», «ميثاقها لعام 1945»: the year of the paper. */
function isOfPaper(page: Page, d: DatedTokens): boolean {
  if (d.value.length > 4) return false;
  if (page.lang === 'en' && paper.test(page.tokens[d.last]?.fold ?? '')) return true;
  for (let k = d.first - 1; k >= d.first - 3; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (paper.test(fold)) return true;
    if (!/^(of|in|from|defence|defense|от|для|لعام|لسنه|عام|سنه|المبرم|المبرمه|الموقع|الموقعه|в|года)$/.test(fold))
      return false;
  }
  return false;
}

/** How long before the day of the text an act lies that can only be of an earlier case. */
const isPast = (date: string, reference: string): boolean =>
  Number(reference.slice(0, 4)) - Number(date.slice(0, 4)) > (date.slice(5, 7) > reference.slice(5, 7) ? 1 : 0);

interface Deed {
  readonly f: Firing;
  readonly org: string;
}

/** The dates of a deed told among others: those between it and the next, where its own sentence ends no sooner. */
function datesAround(page: Page, own: readonly Firing[], n: number, memberships: readonly MembershipClaim[]): string[] {
  const f = own[n] as Firing;
  const sentence = page.sentenceAt(f.first);
  let k = n + 1;
  while (k < own.length && (own[k] as Firing).first < f.last) k++;
  const limit = beforeNext(page, f, Math.min(sentence.last, own[k]?.first ?? sentence.last), sentence);
  const near = own.slice(Math.max(0, n - 12), n + 13);
  return datesOf(
    page,
    f,
    limit,
    near.filter((x) => x.first >= sentence.first && x.first < sentence.last),
    (d) => isOfMember(d, sentence, memberships) || isOfPaper(page, d),
  );
}

/** "… voted sanctions; in 1938 it did not even meet": the date that opens the next deed's clause is that deed's. */
function beforeNext(page: Page, f: Firing, limit: number, sentence: Sentence): number {
  if (limit >= sentence.last) return limit;
  const date = page.datesIn(sentence).findLast((d) => d.first > f.last && d.last <= limit && limit - d.last <= 3);
  if (!date) return limit;
  for (let i = f.last; i < date.first; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (
      /^[,;:،؛]$/.test(fold) ||
      smallWords[page.lang].and.has(fold) ||
      /^(but|then|но|а|затем|ثم|وفي|وعام|اما|لكن)$/.test(fold)
    )
      return date.first;
  }
  return page.tokens[date.first]?.fold.startsWith('و') ? date.first : limit;
}

/** One for each case, the present crisis included, where a body acted, refused or only appealed for a member. */
export function readPrecedents(
  page: Page,
  firings: readonly Firing[],
  said: Attribution,
  memberships: readonly MembershipClaim[],
): PrecedentClaim[] {
  const out: PrecedentClaim[] = [];
  const own = widest(
    firings.filter((f) => f.rule.list === 'statements' && kinds.has(String(f.rule.data['kind']))),
    (x, f) => x.last - x.first > f.last - f.first || x.words.length > f.words.length,
  );
  let acting: Acting | null = null;
  const deeds: Deed[] = [];
  for (const f of own) {
    if (page.sentenceAt(f.first).heading) continue;
    const body: Acting | null = bodyActing(page, f, acting);
    if (!body || isSplit(page, f)) continue;
    acting = body;
    deeds.push({ f, org: body.id });
  }
  const here = deeds.map((d) => d.f);
  for (const [n, { f, org }] of deeds.entries()) {
    const kind = kindOf(page, f);
    if (!kind || f.rule.data['then']) continue;
    for (const date of datesAround(page, here, n, memberships)) write(page, here, f, kind, org, date, said, out);
  }
  // Words that tell a case only of an earlier year: "in 1935 the league voted sanctions".
  for (const [n, { f, org }] of deeds.entries()) {
    const kind = f.rule.data['then'] ? kindOf(page, f) : null;
    if (!kind) continue;
    for (const date of datesAround(page, here, n, memberships))
      if (isPast(date, page.reference) && !out.some((p) => p.org === org && p.date.slice(0, 4) === date.slice(0, 4)))
        write(page, here, f, kind, org, date, said, out);
  }
  return out;
}

/** What is told: a deed denied is a refusal; one only wished, asked for or threatened is none. */
function kindOf(page: Page, f: Firing): Kind | null {
  const kind = String(f.rule.data['kind']) as Kind;
  const mood = moodOf(page, f);
  if (kind !== 'acted') return mood === 'unreal' ? null : kind === 'refused' && onlyThen(page, f) ? 'acted' : kind;
  if (mood === 'unreal') return null;
  if (mood === 'denied' || sentNone(page, f)) return 'refused';
  return onlyLooks(page, f) ? 'appeals' : 'acted';
}

/** «لم يفعل المادة إلا مرة», "did not intervene until 1999": it did. */
function onlyThen(page: Page, f: Firing): boolean {
  for (let i = f.first; i < f.last + 8; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (fold === 'الا' && /^(مره|في|بعد|عام|عندما|حين|سنه)$/.test(page.tokens[i + 1]?.fold ?? '')) return true;
    if ((fold === 'until' || fold === 'till') && i >= f.last) return true;
    if (/^[.;؛]$/.test(fold)) return false;
  }
  return false;
}

/** Russian words of a deed with one comma among them are of two clauses; between two, something is set in. */
function isSplit(page: Page, f: Firing): boolean {
  if (page.lang !== 'ru' || f.rule.data['party'] === 'from') return false;
  let commas = 0;
  for (let i = f.first; i < f.last; i++)
    if (page.tokens[i]?.fold === ',' && !f.words.includes(i)) {
      if (/^(и|а|но|однако|зато)$/.test(page.tokens[i + 1]?.fold ?? '')) return true;
      commas++;
    }
  return commas % 2 === 1;
}

/** "Sent a fact-finding mission": nobody to help. */
function onlyLooks(page: Page, f: Firing): boolean {
  if (!/^(mission|миссию)$/.test(page.tokens[f.last - 1]?.fold ?? '')) return false;
  for (let i = f.first + 1; i < f.last; i++)
    if (
      /^(fact|observer|observers|monitoring|assessment|mediation|наблюдательн\p{L}+|оценочн\p{L}+)$/u.test(
        page.tokens[i]?.fold ?? '',
      )
    )
      return true;
  return false;
}

/** "Sent no troops" is a refusal. */
function sentNone(page: Page, f: Firing): boolean {
  for (let i = f.first + 1; i < f.last; i++)
    if (/^(no|neither|ни|никаких|не)$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

function write(
  page: Page,
  own: readonly Firing[],
  f: Firing,
  kind: Kind,
  org: string,
  date: string,
  said: Attribution,
  out: PrecedentClaim[],
): void {
  const sentence = page.sentenceAt(f.first);
  const outcome = outcomes[kind];
  const span = page.span(f.first, Math.min(sentence.last, Math.max(f.last, f.first + 6)));
  const near = Math.max(0, out.length - 40);
  const had = out.slice(near).findLastIndex((x) => x.org === org && same(x, outcome, date, sentence)) + near;
  if (had >= near) {
    const old = out[had] as PrecedentClaim;
    const alsoAt = [...(old.alsoAt ?? []), span].slice(0, 3);
    // Sent a mission, but no troops: the want of troops decides.
    const turned = old.outcome !== outcome && outcome === 'declined' && old.outcome === 'acted';
    out[had] = {
      ...old,
      alsoAt,
      ...(kind === 'appeals' && old.outcome === 'declined' ? { outcome } : {}),
      ...(turned ? { outcome } : {}),
    };
    return;
  }
  const states = [
    ...new Set(
      mentionsBetween(page, sentence.first, sentence.last)
        .filter((m) => m.kind === 'state')
        .flatMap((m) => m.actors),
    ),
  ];
  const reason = kind === 'acted' ? null : reasonIn(page, page.lang === 'ar' ? part(page, own, f, sentence) : sentence);
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
    span,
    rule: f.rule.id,
    words: f.words.map((w) => page.span(w, w + 1)),
  });
}

/** The words of a sentence that tell of one case: from the deed told before it to the deed told after it. */
function part(page: Page, own: readonly Firing[], f: Firing, sentence: Sentence): Pick<Sentence, 'first' | 'last'> {
  let { first, last } = sentence;
  for (const x of own) {
    if (x.last <= f.first && x.first >= first) first = x.last;
    if (x.first >= f.last && x.first < last) last = x.first;
  }
  for (let i = first; first > sentence.first && i < f.first; i++) if (isComma(page.tokens[i]?.fold)) first = i;
  return { first, last };
}

/** One case: told in one sentence, or the same outcome on the same date. */
function same(x: PrecedentClaim, outcome: string, date: string, sentence: Sentence): boolean {
  if (x.span.start >= sentence.start && x.span.end <= sentence.end) return x.date.slice(0, 4) === date.slice(0, 4);
  return x.outcome === outcome && x.date === date;
}
