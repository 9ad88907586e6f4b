import {
  type BodyAt,
  bodiesBetween,
  bodyAhead,
  bodyAt,
  bodyBefore,
  bodyByRelative,
  bodyInside,
  isOtherPaper,
  objectAfter,
} from './body.ts';
import { isOwned } from './aside-arabic.ts';
import { isRelative } from './clause.ts';
import { isPlain } from './near.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Carried } from './told.ts';
import type { Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** Which body the statement is about. */
/** «Подписан в Багдаде Ираком»: where, and no other thing. */
const isSignedAt = (page: Page, i: number): boolean =>
  page.lang === 'ru' && /^(в|во|на)$/.test(page.tokens[i]?.fold ?? '') && page.mentionAt(i + 1)?.form === 'capital';

export function bodyOf(page: Page, f: Firing, sentence: Sentence, carried: Carried): BodyAt | null {
  const { kind, party, object } = f.rule.data;
  const inside = bodyInside(page, f);
  if (inside || f.rule.data['body'] === 'inside') return inside;
  if (kind === 'same' || kind === 'reverse') {
    const head = kind === 'same' ? bodiesBetween(page, sentence.first, f.first) : [];
    const first = head[0];
    const near = head.at(-1);
    // "…, and the union did likewise": right before the verb.
    if (near && f.first - near.last <= 1 && !page.mentionAt(f.first - 1)?.form.startsWith('pro')) return near;
    return first && isSubject(page, first, sentence) ? first : carried.sentence < 0 ? null : carried.body;
  }
  if (f.rule.data['body'] === 'next') return bodyAt(page, f.last);
  if (f.rule.data['body'] === 'prev') return bodyAt(page, f.first - 1);
  const relative = bodyByRelative(page, f);
  const after = objectAfter(page, f, sentence.last);
  if (f.rule.data['body'] === 'after') return after.kind === 'body' ? after.body : null;
  const known = spokenOf(page, f, sentence, carried, kind === 'signed' || kind === 'not_renewed');
  if (party === 'object') {
    // «Принятая туда в декабре Албания».
    if (page.lang === 'ru' && page.tokens[f.last]?.fold === 'туда') return known;
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
      // «يضم الاتحاد تشاد ومالي»; but «تجمع آلاف في مدينة لدعوة المجموعة»: gathered.
      (after.kind === 'body' && (page.lang !== 'ar' || isPlain(page, f) || after.body.first - f.last <= 2)
        ? after.body
        : null) ??
      (page.lang !== 'ar' || isPlain(page, f) ? bodiesBetween(page, sentence.first, f.first).at(-1) : null) ??
      null
    );
  // "Denounced the raid to the league": that was told, not left.
  if (after.kind === 'body' && page.lang === 'en' && f.rule.id.endsWith('.denounce') && isTold(page, after.body))
    return null;
  if (after.kind === 'body') return after.body;
  if (after.kind === 'it' || holdsIt(page, f)) return known;
  if (
    kind === 'signed' &&
    ((after.kind === 'other' && !relative && !isSignedAt(page, f.last)) || isOtherPaper(page, f))
  )
    return null;
  if (relative) return relative.body;
  const ahead = bodyAhead(
    page,
    f,
    Math.max(sentence.first, f.first - (page.lang === 'en' || party === 'noun' ? 3 : 8)),
  );
  // «Договор, заключённый членами союза, Чад не подписывал»: a treaty is signed, not a body.
  if (kind === 'signed' && ahead) return treatyAhead(page, f, sentence) ?? (page.lang === 'en' ? known : ahead);
  if (ahead && (page.lang !== 'en' || party === 'noun')) return ahead;
  // «الدول التي رفضت الانضمام»: to the body the text speaks of.
  if (kind === 'not_member' && isRelative(page, f.first - 1)) return known;
  if (isOwned(page, f)) return known;
  if (object === 'needed' || (after.kind === 'other' && kind !== 'chair')) return null;
  // "Chad, a founder like Niger, opposed the union's decision": where none was spoken of, the one its sentence comes to.
  if (!known && party === 'noun') return bodiesBetween(page, f.last, sentence.last)[0] ?? null;
  return known;
}

const isTold = (page: Page, body: BodyAt): boolean => {
  const k = page.tokens[body.first - 1]?.fold === 'the' ? body.first - 2 : body.first - 1;
  return /^(to|at|in|before|by|with|for)$/.test(page.tokens[k]?.fold ?? '');
};

/** The treaty named last before a verb in its sentence. */
function treatyAhead(page: Page, f: Firing, sentence: Sentence): BodyAt | null {
  const m = page.mentionsIn(sentence).findLast((x) => x.kind === 'treaty' && x.last <= f.first);
  if (!m) return null;
  for (let i = m.last; i < f.first; i++) if (/^[;:؛]$/.test(page.tokens[i]?.fold ?? '')) return null;
  return { id: m.actor, first: m.first, last: m.last };
}

/** «لم تدخلها تشاد», «غادرتها مالي»: the pronoun for the body is glued to the verb. */
const onVerb = /^[وف]?[تي]?(دخل|غادر|ترك|ولج|اسس|هجر|وقع)(ت|وا)?(ها|ه)$/;

/** «Подписи под ним поставили»: the pronoun for the body stands among the words. */
function holdsIt(page: Page, f: Firing): boolean {
  if (page.lang === 'ar') return onVerb.test(page.tokens[f.last - 1]?.fold ?? '');
  if (page.lang !== 'ru') return false;
  for (let i = f.first + 1; i < f.last; i++)
    if (/^(ним|ней|него|нее|нему|нем)$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

const isSubject = (page: Page, body: BodyAt, sentence: Sentence): boolean =>
  body.first - sentence.first <= 2 && !smallWords[page.lang].preposition.has(page.tokens[body.first - 1]?.fold ?? '');

/** The body spoken of last: told of in the statement before, or named since. */
function spokenOf(page: Page, f: Firing, sentence: Sentence, carried: Carried, treaty: boolean): BodyAt | null {
  const named = bodyBefore(page, f.first, sentence, treaty);
  const told = sentence.i - carried.sentence <= 2 ? carried.body : null;
  if (told && named) return told.first >= named.first || told.last > named.first ? told : named;
  return told ?? named;
}
