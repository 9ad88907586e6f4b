import { type Attribution, tailOf } from '../saying/attribution.ts';
import { asksSilence, isToll } from '../figure/english-toll.ts';
import { chargeOn } from './accused.ts';
import type { Act } from './act.ts';
import { isAimOf, nameThreatened, takeAim } from './aim.ts';
import { nameTarget } from './aimed.ts';
import { isFailedHelp, isToldRecall } from './apparent.ts';
import { nameBefallen } from './befallen.ts';
import { oneBlow } from './blow-arabic.ts';
import { calledIn } from './called.ts';
import { isContent, skipped } from './content.ts';
import { dateOf } from './date.ts';
import { nameDoer } from './doer.ts';
import { echoOf } from './echo.ts';
import { featuresOf } from './features.ts';
import { foresee, isForetold } from './foretold.ts';
import { likeness } from './like-arabic.ts';
import { mergeEvents } from './merge.ts';
import { type Mood, moodOf } from './mood.ts';
import { isOtherAct, lacksParty, nameKnownSides } from './needs.ts';
import { inOrder, TakenWords } from './overlap.ts';
import { placeMention } from './place.ts';
import { nameAddressee } from './reply.ts';
import { isProvided } from './roles-arabic.ts';
import { rolesOf } from './roles.ts';
import { certaintyOf, dayOf } from './status.ts';
import { goOn, newStory, type Story, lastSince } from './story.ts';
import { isParty, lastSubjectIn } from './subject.ts';
import { tellingOf } from './telling.ts';
import { nameMode, nameType } from './type.ts';
import { understood } from './understood.ts';
import { firingsIn } from '../words/firings.ts';
import type { EventClaim, PloverType } from '../model.ts';
import type { Page } from '../page.ts';
import { type Firing, ruleBook } from '../words/rule.ts';
import { asRefused, isAnsweredOnly, isToldRequest } from '../clause/russian-answer.ts';
import { fallenIn } from '../clause/russian-victim.ts';

/** What the acts of a page are read from. */
interface Reading {
  readonly page: Page;
  readonly said: Attribution;
  /** Firings of the rules of events, in order. */
  readonly events: readonly Firing[];
  /** Of these the verbs that carry a noun: "launched an assault". */
  readonly light: readonly Firing[];
  readonly story: Story;
}

/** Reads events: which rule fired, who did it to whom, when, where, how surely and on whose word. */
export function readEvents(page: Page, firings: readonly Firing[], said: Attribution): EventClaim[] {
  const all = firings.filter((f) => f.rule.list === 'events');
  const events = page.lang !== 'ru' ? inOrder(all, ruleBook(page.lexicon, page.lang).order) : all;
  const story = newStory();
  const reading: Reading = { page, said, events, light: events.filter((f) => f.rule.data['light']), story };
  const taken = new TakenWords(page);
  for (const f of events) {
    if (f.rule.data['light'] || page.sentenceAt(f.first).heading || taken.has(f)) continue;
    if (page.lang === 'en' && f.rule.data['echo']) {
      const echo = echoed(reading, f);
      if (!echo) continue;
      taken.add(f);
      story.found.push(echo);
      continue;
    }
    const act = actAt(reading, f);
    const mood = act && complete(act, reading);
    if (!act || !mood) continue;
    taken.add(f);
    story.found.push(claimOf(act, mood, story));
    const pair = asRefused(page, story.found);
    if (pair) story.found.splice(-2, 2, ...pair);
    goOn(story, act);
  }
  const { found } = story;
  return mergeEvents(page.lang === 'ar' ? oneBlow(page, found) : calledIn(page, found)).map((e, i) => ({
    ...e,
    id: `e${i + 1}`,
  }));
}

/** "Peru followed suit": a deed told before, by another. */
function echoed({ page, story }: Reading, f: Firing): EventClaim | null {
  const echo = echoOf(page, f, story.deeds);
  if (!echo) return null;
  const own = dateOf(page, f.first, f.last, null);
  return {
    ...echo,
    date: own.start ? own : echo.date,
    span: page.span(f.first, Math.min(page.sentenceAt(f.first).last, f.last + 1)),
    rule: f.rule.id,
    words: f.words.map((w) => page.span(w, w + 1)),
  };
}

/** The act a rule fired on, with the parties the order of the words gives it; undefined where its words tell of none. */
function actAt(reading: Reading, f: Firing): Act | undefined {
  const { page, story, said, events } = reading;
  const { data } = f.rule;
  // «وكذلك فعلت كينيا», «وحذت حذوها أوغندا»: the act told last, by another.
  const model = data['same'] ? likeness(page, f, story.found) : undefined;
  if (data['same'] && !model) return undefined;
  const charge = chargeOn(page, f, events);
  const accused = charge.actors.length > 0;
  if ((page.lang === 'ar' || !accused) && skipped(page, f)) return undefined;
  if (!accused && isContent(page, f, events)) return undefined;
  if (page.lang === 'ar' && isProvided(page, f.first)) return undefined;
  if (isToldRequest(page, f)) return undefined;
  if (page.lang === 'en' && (asksSilence(page, f) || isToldRecall(page, f) || isFailedHelp(page, f))) return undefined;
  const telling = tellingOf(page, f);
  if (telling === 'figure') return undefined;
  const sentence = page.sentenceAt(f.first);
  const speech = said.at(f.first);
  const { subject, carried, alike } = understood(page, f, speech, story);
  const roles = rolesOf(page, f, {
    light: firingsIn(reading.light, sentence.first, f.first).find(
      (l) => f.first - l.last <= 8 && !(page.lang === 'ru' && isAnsweredOnly(page, l.first, f)),
    ),
    lastSubject: subject.length ? subject : lastSubjectIn(page, f.first),
    carried,
    alike,
    limit: tailOf(page, said, f.first),
  });
  return {
    page,
    f,
    data,
    sentence,
    speech,
    telling,
    charge,
    roles,
    subject,
    carried,
    model,
    foretold: isForetold(page, f) && speech.speaker[0] !== 'narrator',
    place: placeMention(page, f.first, f.last),
    source: roles.source,
    target: roles.target,
    state: null,
    type: data['type'] as PloverType,
    mode: null,
    manner: null,
  };
}

/** Finds out all of an act that its clause leaves open, step by step; tells how it is told, or null where it is none after all. */
function complete(act: Act, { page, events, story }: Reading): Mood | null {
  const { f } = act;
  nameDoer(act, story);
  nameTarget(act, story);
  if (isOtherAct(act, events)) return null;
  nameKnownSides(act, story.found);
  if (page.lang === 'en' && act.source.length === 0 && act.roles.passive && isToll(page, f)) return null;
  if (act.source.length === 0 && act.foretold && isParty(act.speech.speaker)) act.source = act.speech.speaker;
  const fallen = act.data['fallen'] ? fallenIn(page, f) : [];
  if (lacksParty(act, fallen)) return null;
  nameBefallen(act, story, fallen);
  if (!nameType(act, story)) return null;
  if (isAimOf(act, story)) return null;
  takeAim(act, story);
  nameMode(act);
  nameAddressee(act, story);
  if (act.speech.stand === 'denied' && act.source.length === 0 && page.lang !== 'ar') return null;
  nameThreatened(act);
  // «Предупредила, что не потерпит»: a threat within a threat is told with it.
  if (
    page.lang === 'ru' &&
    act.type === 'THREATEN' &&
    story.found.at(-1)?.type === 'THREATEN' &&
    f.first - story.lastAt <= 4
  )
    return null;
  const mood = moodOf(page, f, act.foretold);
  if (mood.possible || (act.telling === 'mentioned' && mood.negated && act.speech.stand !== 'denied')) return null;
  return foresee(act, mood, story) ? mood : null;
}

/** What is told of an act all of whose parts are known. */
function claimOf(act: Act, mood: Mood, story: Story): EventClaim {
  const { page, f, sentence, speech, charge, source, target, place } = act;
  const date = dayOf(act, story);
  const { status, stand } = certaintyOf(act, mood, date);
  // "Chad accused Sudan of shelling a village": that Sudan did is Chad's word.
  const accuser =
    charge.actors.length > 0 && charge.alleged && speech.speaker[0] === 'narrator'
      ? (lastSince(story.found, sentence.start, (e) => e.type === 'ACCUSE')?.source ?? [])
      : [];
  const voice = accuser.length > 0 ? accuser : speech.speaker;
  return {
    kind: 'event',
    id: '',
    type: act.type,
    mode: act.mode,
    source: parties(source),
    target: parties(target.filter((x) => !x.startsWith('media:') && x !== 'ANALYSTS')),
    date,
    place: place?.actor ?? act.state ?? null,
    place_name: place ? page.text.slice(place.start, place.end) : null,
    status,
    attribution: voice,
    speaker: voice,
    via: speech.via,
    hedge: speech.hedge,
    stand,
    span: page.span(f.first, Math.min(sentence.last, Math.max(f.last, f.first + 1))),
    rule: f.rule.id,
    words: f.words.map((w) => page.span(w, w + 1)),
    features: featuresOf(page, f, source),
    ...(act.telling === 'mentioned' ? { mentioned: true } : {}),
  };
}

/** Each once, eight at most. */
const parties = (ids: readonly string[]): readonly string[] => (ids.length < 2 ? ids : [...new Set(ids)].slice(0, 8));
