import { isMeanwhile } from '../clause/arabic-subject.ts';
import { hasWord } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Act } from './act.ts';
import { isJoinedAnew } from './apparent.ts';
import { dateOf, isOld } from './date.ts';
import { verbal } from './foretold.ts';
import type { Mood } from './mood.ts';
import type { Story } from './story.ts';
import type { EventClaim, EventDate } from '../model.ts';
import { opensClause } from '../words/rule.ts';

/** The day of an act; remembers the day its sentence opens with for what is told next. */
export function dayOf({ page, f, sentence, speech, type, source }: Act, story: Story): EventDate {
  const { told } = story;
  const before =
    told &&
    sentence.i - told.sentence <= 1 &&
    isOld(page, { start: told.date.value, end: told.date.value, precision: 'day', basis: '' })
      ? told.date
      : null;
  const date = dateOf(page, f.first, f.last, before);
  const inSentence = page.datesIn(sentence);
  const [opening] = inSentence;
  const latest = inSentence.at(-1);
  if (
    latest &&
    latest.first - sentence.first <= 10 &&
    !hasWord(page, smallWords[page.lang].relative, sentence.first, latest.first) &&
    !hasWord(page, sinceWords, latest.first - 3, latest.first + 1)
  )
    story.told = { date: latest, sentence: sentence.i };
  if (opening?.value.length === 10 && verbal.has(type) && speech.speaker.some((x) => source.includes(x)))
    return { start: opening.value, end: opening.value, precision: 'day', basis: 'day of the statement' };
  return date;
}

/** A date since when something has been so dates nothing told after it. */
const sinceWords = new Set(['منذ', 'since', 'с']);

/** How surely an act is told, and whether who speaks affirms it. */
export function certaintyOf(act: Act, mood: Mood, date: EventDate): Pick<EventClaim, 'status' | 'stand'> {
  const { page, f, speech, charge } = act;
  const narrator = speech.speaker[0] === 'narrator';
  const status: EventClaim['status'] = mood.negated
    ? 'negated'
    : mood.attempt
      ? 'attempted'
      : isOld(page, date)
        ? 'background'
        : speech.hedge === 'distanced' || (charge.actors.length > 0 && charge.alleged)
          ? 'alleged'
          : narrator
            ? 'asserted'
            : 'reported';
  const stand = f.rule.id.includes('deny') || act.data['trailing'] || isJoined(act) ? 'affirmed' : speech.stand;
  const denied = stand === 'denied' && !(act.type === 'PROTEST' && f.voice === 'noun');
  return { status: denied ? 'negated' : status, stand };
}

/** «نفت … واتهمت …»: a verb joined to a denial is not denied. */
function isJoined({ page, f }: Act): boolean {
  if (f.voice !== 'verb') return false;
  if (page.lang === 'ar') return opensClause(page, f.first) || isMeanwhile(page, f.first);
  if (page.lang === 'en') return isJoinedAnew(page, f.first);
  return /^(и|а|но|однако)$/.test(page.tokens[f.first - 1]?.fold ?? '');
}
