import { isVerbalNoun } from '../words/arabic-form.ts';
import { isSubordinate } from '../clause/arabic-subject.ts';
import { hasWord } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Act } from './act.ts';
import { type Deed, withDeed } from './echo.ts';
import { isAskingNoun } from './roles-arabic.ts';
import { stateOf } from './target.ts';
import type { EventClaim } from '../model.ts';
import type { DatedTokens, Page } from '../page.ts';

/** What the reading of one act hands on to the next. */
export interface Story {
  /** Acts read so far. */
  readonly found: EventClaim[];
  /** Who acted last in a main clause, in which sentence, at which word. */
  subject: { readonly ids: readonly string[]; readonly sentence: number; readonly at: number };
  /** Who acted last by a verb, main clause or not. */
  near: { readonly source: readonly string[]; readonly at: number };
  /** The day told last, and its sentence. */
  told: { readonly date: DatedTokens; readonly sentence: number } | null;
  /** Who asked last, and the sentence he did in. */
  asker: { readonly id: string | null; readonly sentence: number };
  /** The word of the act read last. */
  lastAt: number;
  /** English deeds that others may do too. */
  deeds: readonly Deed[];
}

/** How many acts back one may be told of again. */
const recent = 12;

/** The last of the acts told lately, from an offset of the text on, that fits. */
export const lastSince = (
  found: readonly EventClaim[],
  from: number,
  fits: (e: EventClaim) => boolean,
): EventClaim | undefined => found.slice(-recent).findLast((e) => e.span.start >= from && fits(e));

/** Before the first act. */
export const newStory = (): Story => ({
  found: [],
  subject: { ids: [], sentence: -1, at: -1 },
  near: { source: [], at: -1 },
  told: null,
  asker: { id: null, sentence: -9 },
  lastAt: -99,
  deeds: [],
});

/** Remembers of an act just told who goes on acting, and who waits for an answer. */
export function goOn(story: Story, act: Act): void {
  const { page, f, roles, source, target } = act;
  const accused = act.charge.actors.length > 0;
  story.lastAt = f.first;
  const last = story.found.at(-1);
  if (last && page.lang === 'en' && source.length > 0 && f.voice === 'verb' && !roles.passive)
    story.deeds = withDeed(page, story.deeds, last, f);
  // «الهجوم الذي شنته إسرائيل على المطارات ودمرت فيه»: whoever launched it goes on.
  const launched =
    page.lang === 'ar' && f.voice === 'noun' && hasWord(page, smallWords.ar.relative, f.first + 1, f.last);
  if (
    source.length &&
    (f.voice === 'verb' || launched) &&
    !roles.passive &&
    !accused &&
    !(page.lang === 'ar' && isVerbalNoun(page, f.first))
  )
    story.near = { source: page.lang === 'ar' ? (roles.subject ?? source) : source, at: f.first };
  if (
    source.length &&
    f.voice !== 'noun' &&
    !(page.lang === 'en' && page.tokens[f.first]?.fold === 'under') &&
    !(page.lang === 'en' && (isNonFinite(page, f.first) || (roles.passive && target.length === 0))) &&
    !accused &&
    !(page.lang === 'ar' && (isSubordinate(page, f.first) || isVerbalNoun(page, f.first)))
  )
    story.subject = {
      ids: roles.passive && target.length > 0 && page.lang !== 'ar' ? target : (roles.subject ?? source),
      sentence: act.sentence.i,
      at: f.first,
    };
  const offers = page.lang === 'ru' && act.type === 'AGREE' && page.tokens[f.first]?.fold.startsWith('предл');
  if (offers || (act.type === 'REQUEST' && !(page.lang === 'ar' && isAskingNoun(page, f.first))))
    story.asker = {
      id: stateOf(page, source) ?? (page.lang === 'ru' ? (source[0] ?? null) : null),
      sentence: act.sentence.i,
    };
}

/** "Accused Chad of shelling a town and asked", "urged Chad to leave and called for": what such a verb does is no subject's own. */
function isNonFinite(page: Page, i: number): boolean {
  const before = page.tokens[i - 1]?.fold ?? '';
  return before === 'to' || ((page.tokens[i]?.fold ?? '').endsWith('ing') && before !== ',');
}
