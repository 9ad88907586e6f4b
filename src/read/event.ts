import { smallWords } from './clause-words.ts';
import { isMarkedPassive, isVerbalNoun } from './arabic-form.ts';
import { isFirstPerson } from './english-pronoun.ts';
import { asksSilence, isRuleSubject, isToll } from './english-toll.ts';
import { quotesOrder } from './english-quote.ts';
import { isMeanwhile, isSubordinate, ownForce } from './arabic-subject.ts';
import { actorsOf, beforeHelpers, clauseOf, hasWord, mentionsBetween, pronounBefore, runs } from './clause.ts';
import { type Attribution, tailOf } from './attribution.ts';
import { agreementOf } from './arabic-agreement.ts';
import { likeness, ownParty } from './event-like-arabic.ts';
import { chargeOn } from './event-accused.ts';
import { answeredBy, declaredBy } from './event-accused-arabic.ts';
import { isResumed, meantBy, objectPronoun } from './arabic-pronoun.ts';
import { isContent, isToldWith, skipped } from './event-content.ts';
import { dateOf, isOld } from './event-date.ts';
import { answers, declines, yielding } from './event-answer-arabic.ts';
import { isJoinedAnew, isName, isStand, isToldRecall, namesCharge, receivesGuest } from './event-apparent.ts';
import { isNation, isPeopleBefore, isProtesting } from './event-protest.ts';
import { closedBetween, isHer, isMan, isParty, lastSubjectIn, openerOf, topicOf } from './event-subject.ts';
import { featuresOf } from './event-features.ts';
import { moodOf } from './event-mood.ts';
import { mergeEvents } from './event-merge.ts';
import { isAskingNoun, isProvided, partedByComma } from './event-roles-arabic.ts';
import { inOrder, TakenWords } from './event-overlap.ts';
import { type Deed, echoOf, withDeed } from './event-echo.ts';
import { oneBlow } from './event-blow-arabic.ts';
import { blamedFor } from './event-blamed-arabic.ts';
import { bodyLeft, bodyQuit, isBody, isPlaceLeft, placeLeft } from './event-body.ts';
import { pairBefore } from './pair.ts';
import { placeMention, placeStruck, type Scenery } from './event-place.ts';
import { befallen, thingStruck } from './event-thing.ts';
import { firingsIn } from './firings.ts';
import { aimedBefore, demandAt, isAimAhead, isProtestAim, russianAim } from './russian-aim.ts';
import { asRefused, isToldRequest, whoSaid } from './russian-answer.ts';
import { isInvited } from './russian-content.ts';
import { calledVictims, fallenIn } from './russian-victim.ts';
import { rolesOf } from './event-roles.ts';
import { besieged, crowdAfter, foes, homeOf, stateOf, struck, warned, reached, complainedTo } from './event-target.ts';
import { forceBeside, townBeside } from './event-town.ts';
import { tellingOf } from './event-telling.ts';
import { officeBeside, peopleBefore, sameVictims, victimsAfter, victimsNear } from './event-victims.ts';
import { isStateCode } from './mention.ts';
import { isDemand } from './request-mode.ts';
import type { EventClaim, PloverType } from './model.ts';
import type { DatedTokens, Page } from './page.ts';
import { type Firing, opensClause, ruleBook } from './rule.ts';

const toward: Partial<Record<PloverType, PloverType>> = {
  AID: 'AGREE',
  RETREAT: 'CONCEDE',
  COOPERATE: 'AGREE',
  CONSULT: 'AGREE',
  SUPPORT: 'AGREE',
  MOBILIZE: 'AGREE',
};

/** Reads events: which rule fired, who did it to whom, when, where, how surely and on whose word. */
export function readEvents(page: Page, firings: readonly Firing[], said: Attribution): EventClaim[] {
  const found: EventClaim[] = [];
  const allEvents = firings.filter((f) => f.rule.list === 'events');
  const events = page.lang !== 'ru' ? inOrder(allEvents, ruleBook(page.lexicon, page.lang).order) : allEvents;
  const taken = new TakenWords(page);
  const light = events.filter((f) => f.rule.data['light']);
  let subject: readonly string[] = [];
  let told: DatedTokens | null = null;
  let toldAt = -1;
  let subjectAt = -1;
  let subjectTold = -1;
  let near: { readonly source: readonly string[]; readonly at: number } = { source: [], at: -1 };
  let asker: string | null = null;
  let askedAt = -9;
  let foretoldAt = -99;
  let deeds: readonly Deed[] = [];
  for (const f of events) {
    const data = f.rule.data;
    if (data['light']) continue;
    const sentence = page.sentenceAt(f.first);
    if (sentence.heading || taken.has(f)) continue;
    // «وكذلك فعلت كينيا», «وحذت حذوها أوغندا»: the act told last, by another.
    const model = data['same'] ? likeness(page, f, found) : undefined;
    if (data['same'] && !model) continue;
    if (data['echo'] && page.lang === 'en') {
      const echo = echoOf(page, f, deeds);
      if (!echo) continue;
      const own = dateOf(page, f.first, f.last, null);
      taken.add(f);
      found.push({
        ...echo,
        date: own.start ? own : echo.date,
        span: page.span(f.first, Math.min(sentence.last, f.last + 1)),
        rule: f.rule.id,
        words: f.words.map((w) => page.span(w, w + 1)),
      });
      continue;
    }
    const charge = chargeOn(page, f, events);
    const accused = charge.actors;
    if (
      ((page.lang === 'ar' || accused.length === 0) && skipped(page, f)) ||
      (accused.length === 0 && isContent(page, f, events)) ||
      (page.lang === 'ar' && isProvided(page, f.first)) ||
      isToldRequest(page, f)
    )
      continue;
    if (page.lang === 'en' && (asksSilence(page, f) || isToldRecall(page, f))) continue;
    const telling = tellingOf(page, f);
    if (telling === 'figure') continue;
    const speech = said.at(f.first);
    // «في حين رفضت بغداد القرار ووصفته …»: the verb joined to it has the subject of the verb before, main clause or not.
    const joinedTo =
      page.lang === 'ar' &&
      near.at >= sentence.first &&
      (opensClause(page, f.first) || /^و?ثم$/.test(page.tokens[f.first - 1]?.fold ?? '')) &&
      !partedByComma(page, near.at, f.first);
    const carried = joinedTo
      ? near.source
      : subjectAt === sentence.i && !(page.lang === 'en' && closedBetween(page, subjectTold, f.first))
        ? subject
        : [];
    const topic = page.lang === 'ar' || speech.speaker[0] !== 'narrator' ? [] : topicOf(page, f.first);
    const opener =
      page.lang === 'ar' && speech.speaker[0] === 'narrator' && subjectAt !== sentence.i ? openerOf(page, f.first) : [];
    const self =
      page.lang === 'ar' &&
      isParty(speech.speaker) &&
      !(carried.length > 0 && isHer(page, f.first) && isMan(page, f.first, speech.speaker)) &&
      (pronounBefore(page, f.first) || ownForce(page, f.first))
        ? speech.speaker
        : [];
    // «حمل الوزير واشنطن المسؤولية قائلا إنها زودت»: she is not the man who speaks.
    const her =
      page.lang === 'ar' && isParty(speech.speaker) && isHer(page, f.first) && isMan(page, f.first, speech.speaker)
        ? meantBy(page, f.first, 'ها', speech.speaker, true)
        : [];
    // "We will not go": whoever speaks.
    const we = page.lang === 'en' && isParty(speech.speaker) && isFirstPerson(page, f.first) ? speech.speaker : [];
    const goesOn =
      page.lang === 'en' || (page.lang === 'ar' && (f.first - sentence.first <= 2 || pronounBefore(page, f.first)));
    const subjectNow =
      [her, self, we, carried, opener, topic].find((ids) => ids.length > 0) ??
      (isParty(speech.speaker) ? speech.speaker : goesOn ? subject : []);
    const helper = firingsIn(light, sentence.first, f.first).find((l) => f.first - l.last <= 8);
    const roles = rolesOf(page, f, {
      light: helper,
      lastSubject: subjectNow.length ? subjectNow : lastSubjectIn(page, f.first),
      carried,
      alike:
        joinedTo && agreementOf(page.tokens[near.at]?.fold ?? '') === agreementOf(page.tokens[f.first]?.fold ?? ''),
      limit: tailOf(page, said, f.first),
    });
    let { source, target } = roles;
    // «رجت الحلف إيفاد جنود فاعتذر»: with ف and nobody named, whoever was asked answers.
    const answer = page.tokens[f.first]?.fold ?? '';
    // «ضغطت عليه القمة فاستقال»: so does whoever was pressed or struck yield.
    const yields = yielding.test(answer);
    const asked =
      page.lang === 'ar' && (answers.test(answer) || yields || declines(page, f)) ? found.at(-1) : undefined;
    if (
      asked &&
      (asked.type === 'REQUEST' || (yields && /^(COERCE|THREATEN|ASSAULT|PROTEST)$/.test(asked.type))) &&
      asked.target.length > 0 &&
      asked.span.start >= sentence.start &&
      mentionsBetween(page, f.last, Math.min(sentence.last, f.last + 3)).length === 0
    )
      ({ source, target } = { source: asked.target, target: data['no_target'] ? [] : asked.source });
    // «فاتهمت أنقرة دمشق بقتلهم»: whom the pronoun on the deed means.
    const victims = accused.length && page.lang === 'ar' ? objectPronoun(page, f.first, accused, data['type'], []) : [];
    if (victims.length) target = victims;
    // «В поддержке повстанцев»: the genitive is whom it is done to.
    if (page.lang === 'ru' && accused.length > 0 && f.voice === 'noun' && target.length === 0)
      target = source.filter((x) => !accused.includes(x));
    // "Failed to help": nothing was done.
    if (
      page.lang === 'en' &&
      /^(AID|SUPPORT|COOPERATE|CONSULT)$/.test(String(data['type'])) &&
      page.tokens[f.first - 1]?.fold === 'to' &&
      (page.tokens[f.first - 2]?.fold ?? '').startsWith('fail')
    )
      continue;
    if (accused.length) source = accused;
    else if (page.lang === 'ar' && source.length === 0) {
      source = answeredBy(page, f, carried);
      if (source.length === 0) source = declaredBy(page, f, speech.speaker);
    }
    const foretold =
      page.lang === 'en' &&
      (page.tokens[f.first - 1]?.fold === 'would' ||
        (data['type'] === 'THREATEN' && /^(would|will)$/.test(page.tokens[f.first]?.fold ?? ''))) &&
      speech.speaker[0] !== 'narrator';
    const place = placeMention(page, f.first, f.last);
    const state = place?.actor ?? stateOf(page, source) ?? stateOf(page, target) ?? page.mainState;
    const scene = page.lang === 'ar' || !data['civil'] || !place || inClause(page, f, place) ? state : page.mainState;
    const fallback = data['default_source'];
    if (source.length === 0 && typeof fallback === 'string' && state) source = [`${scene ?? state}.${fallback}`];
    // A government that protests does it by note.
    const formal =
      page.lang !== 'ar' &&
      roles.source.length > 0 &&
      !roles.source.some((s) => /\.(CVL|REB|MED|BUS)$/.test(s)) &&
      isProtesting(page, f.first) &&
      !(page.lang === 'en' && isNation(page, f.first)) &&
      !(page.lang === 'ru' && isPeopleBefore(page, f.first));
    // "Serbs protested against the government": people who do it without a note.
    const crowd =
      page.lang === 'en' &&
      data['type'] === 'ACCUSE' &&
      isProtesting(page, f.first) &&
      source.length > 0 &&
      (isNation(page, f.first) || source.every((s) => s.endsWith('.CVL')));
    if (crowd) source = source.map((s) => `${s.slice(0, 3)}.CVL`);
    // "Police stormed the embassy": what a crowd does in riot is an assault when a force does it.
    const stormed =
      page.lang !== 'ar' &&
      data['civil'] === true &&
      f.voice === 'verb' &&
      source.length > 0 &&
      source.every((s) => /\.(MIL|SEC)$/.test(s)) &&
      /^(storm|ransack|raid|burn|sack|loot|ворвал|разгром|громи)/.test(page.tokens[f.first]?.fold ?? '');
    if (data['civil'] && !formal && !stormed && !source.some((s) => /\.(CVL|OPP|REB)$/.test(s)))
      source = [
        `${(source.length === 1 && /^[A-Z]{3}$/.test(source[0] as string) ? source[0] : scene) ?? page.mainState}.CVL`,
      ];
    if (page.lang === 'en' && source.length === 0 && f.voice === 'verb' && !roles.passive && state)
      source = peopleBefore(page, f.first, scene ?? state);
    source = source.filter((x) => !x.startsWith('null.'));
    // "Chavez closed Venezuela's embassy": one's own embassy is not whom it is aimed at.
    if (
      page.lang === 'en' &&
      data['mode'] === 'discontinue' &&
      f.words.some((w) => mission.test(page.tokens[w]?.fold ?? ''))
    ) {
      const own = new Set(source.map((x) => (page.mentions.find((m) => m.actor === x)?.code ?? x).slice(0, 3)));
      target = target.filter((x) => !(own.has(x.slice(0, 3)) && /^[A-Z]{3}(\.GOV)?$/.test(x)));
    }
    // «طلبت كينيا … فاستجاب الصومال وأطلق سراحهم»: those of whoever asked.
    const petition =
      page.lang === 'ar' && data['mode'] === 'release'
        ? found.findLast(
            (e) => e.type === 'REQUEST' && e.span.start >= sentence.start && e.target.some((x) => source.includes(x)),
          )
        : undefined;
    const theirs = petition ? stateOf(page, petition.source) : null;
    if (target.length === 0 && theirs) target = [`${theirs}.CVL`];
    if (target.length === 0 && state && typeof data['default_target'] === 'string')
      target = [`${state}.${data['default_target']}`];
    if (data['no_source']) source = [];
    if (page.lang === 'ar' && target.length === 0) target = bodyQuit(page, f, source);
    if (page.lang === 'ru' && target.length === 0 && data['to_body']) target = bodyLeft(page, f);
    if (page.lang === 'ru' && target.length === 0 && !data['no_target'] && !roles.passive)
      target = data['type'] === 'REJECT' ? whoSaid(page, f, source, found) : aimedBefore(page, f, source, found);
    if (data['list']) source = listed(page, f.first, sentence.last);
    const others =
      page.lang === 'ar' && data['victims'] && target.length === 0 ? sameVictims(page, f, found.at(-1)) : [];
    if (others.length) target = others;
    if (
      data['victims'] &&
      target.length === 0 &&
      state &&
      (victimsAfter(page, f.last) || (page.lang === 'en' && roles.passive && victimsAfter(page, f.first + 1)))
    )
      target = [victimOf(homeOf(page, place, source) ?? state, victimsNear(page, f.first, roles.passive), source)];
    const held =
      page.lang === 'en' &&
      target.length === 0 &&
      f.voice === 'verb' &&
      state &&
      (data['victims'] || data['mode'] === 'expel')
        ? officeBeside(page, f, roles.passive)
        : null;
    if (held) target = [`${homeOf(page, place, source) ?? state}.${held}`].filter((x) => !source.includes(x));
    if (target.length === 0 && !data['no_target'] && /^(ASSAULT|COERCE)$/.test(String(data['type']))) {
      const hit = placeStruck(page, f.first, f.last, roles.passive || data['receives'] === true);
      // An army that takes a town of its own back strikes whoever held it.
      if (hit && !source.some((x) => x.startsWith(hit) && !x.endsWith('.REB'))) target = [hit];
    }
    const where = place?.actor ?? page.mainState;
    if (
      target.length === 0 &&
      where &&
      roles.passive &&
      !data['no_target'] &&
      /^(ASSAULT|COERCE|SANCTION)$/.test(String(data['type'])) &&
      (where === page.mainState || !source.some((x) => x.startsWith(where)))
    )
      target = befallen(page, f.first, f.last, where);
    if (
      page.lang === 'en' &&
      target.length === 0 &&
      f.voice === 'verb' &&
      !roles.passive &&
      !data['no_target'] &&
      data['type'] === 'ASSAULT' &&
      source.length > 0
    ) {
      const rebels = source.find((x) => /^[A-Z]{3}\.(REB|CVL|OPP)$/.test(x))?.slice(0, 3);
      const home = place?.actor ?? rebels;
      if (home) target = thingStruck(page, f.first, f.last, home, source);
    }
    const prior = found.at(-1);
    if (
      source.length === 0 &&
      data['mode'] === 'seize' &&
      prior?.type === 'PROTEST' &&
      prior.span.start >= sentence.start
    )
      source = prior.source;
    // "Blocked the only road": a state that does so restricts, and no crowd protests.
    if (
      page.lang === 'en' &&
      data['civil'] &&
      /^(block|march)/.test(page.tokens[f.first]?.fold ?? '') &&
      !/^(they|who|he)$/.test(page.tokens[beforeHelpers(page, f.first)]?.fold ?? '') &&
      roles.source.length > 0 &&
      roles.source.every((x) => /^[A-Z]{3}(\.(GOV|MIL|SEC))?$/.test(x)) &&
      !isNation(page, f.first)
    )
      continue;
    // "Called the raids an attack on his country": a word for what was told.
    if (page.lang === 'en' && data['type'] === 'ASSAULT' && f.voice === 'noun' && isName(page, f.first)) continue;
    if (
      page.lang === 'en' &&
      /^(REQUEST|REJECT|ACCUSE|THREATEN)$/.test(String(data['type'])) &&
      f.voice === 'verb' &&
      isRuleSubject(page, f.first, clauseOf(page, f.first).first)
    )
      continue;
    if (isToldWith(page, f, events, source)) continue;
    if (data['imperative'] && !quotesOrder(page, f.first)) continue;
    if (
      data['met'] &&
      !target.some((x) => x.startsWith('person:') && (source.length > 1 || !source.includes(x))) &&
      !receivesGuest(page, f.last)
    )
      continue;
    if (data['town'] && !townBeside(page, f)) continue;
    if (data['by_force'] && !source.some((x) => /\.(MIL|REB|SEC)$/.test(x)) && !forceBeside(page, f)) continue;
    if (data['plain'] && (isResumed(page, f.first, f.first + 4) || telling === 'mentioned')) continue;
    if (data['pair'] && source.length < 2) continue;
    if (
      (data['foes_told'] || (data['both'] && data['mode'] === 'ceasefire')) &&
      source.length < 2 &&
      page.lang !== 'ar'
    ) {
      const known = foes(found);
      const sides = known.length === 0 && page.lang === 'ru' ? pairBefore(page, f.first, 3) : known;
      if (sides.length) source = target = sides;
    }
    const acts = String(data['needs'] ?? 'any');
    if (page.lang === 'en' && source.length === 0 && roles.passive && isToll(page, f)) continue;
    if (source.length === 0 && foretold && isParty(speech.speaker)) source = speech.speaker;
    // «ومُنعت طائرة إثيوبية من …»: a passive needs no doer.
    const undone =
      roles.passive &&
      target.length > 0 &&
      !(page.lang === 'ar' && data['type'] === 'AID' && !isMarkedPassive(page, f.first));
    if (acts === 'source' && source.length === 0 && !undone) continue;
    if (data['forces'] && !source.every((s) => /\.(MIL|REB|SEC)$/.test(s))) continue;
    // "Gunmen came ashore": soldiers may be guests, an armed group is none.
    if (data['rebels'] && !source.every((s) => s.endsWith('.REB'))) continue;
    if (data['armed'] && target.length === 0 && !source.some((s) => /\.(MIL|REB|SEC)$/.test(s))) continue;
    if (acts === 'both' && ((source.length === 0 && !undone) || target.length === 0)) continue;
    const fallen = data['fallen'] ? fallenIn(page, f) : [];
    if (data['fallen'] && fallen.length === 0) continue;
    if (acts === 'target' && target.length === 0) continue;
    // «Президент бежал из страны»; those who flee by thousands yield nothing.
    if (data['leader'] && !source.every((x) => x.startsWith('person:') || /\.(GOV|ELI)$/.test(x))) continue;
    if (data['persons'] && source.some((x) => /\.(MIL|REB|CVL|SEC)$/.test(x))) continue;
    // «Миссия ООН покинула Мали»: troops and bodies leave states, members leave bodies.
    const troops =
      page.lang === 'ru' &&
      data['to_body'] === true &&
      target.length > 0 &&
      target.every((x) => isStateCode(page.lexicon, x)) &&
      source.every((x) => x.endsWith('.MIL') || isBody(page, x));
    if (data['to_body'] && !troops && !target.every((x) => isBody(page, x))) continue;
    if (source.length === 0 && target.length === 0 && (acts !== 'none' || telling === 'mentioned')) continue;
    if (
      source.some((s) => s === 'narrator' || s.startsWith('media:') || s === 'ANALYSTS' || s === 'DIPLOMATS') &&
      data['type'] !== 'CONSULT'
    )
      continue;
    if (target.length === 0 && (data['type'] === 'ASSAULT' || data['mode'] === 'seize') && !data['no_target'])
      target = struck(page, f.first, source, found.at(-1), String(data['mode'] ?? ''));
    if (page.lang === 'ru' && data['type'] === 'ASSAULT') {
      const called = calledVictims(page, f);
      const victims = (called.length > 0 ? called : fallen).filter((x) => !source.includes(x));
      if (victims.length > 0) target = victims;
    }
    // "Airlifted 2,000 soldiers to Entebbe": whose the place is.
    if (page.lang === 'en' && data['type'] === 'AID' && target.length === 0 && !data['no_target']) {
      const whither = page
        .placesIn(sentence)
        .find(
          (p) => p.first >= f.last && p.first - f.last <= 6 && /^(to|into)$/.test(page.tokens[p.first - 1]?.fold ?? ''),
        );
      if (whither && !source.some((x) => x.startsWith(whither.state))) target = [whither.state];
    }
    const helped = found.at(-1);
    // «طلب الرئيس من الحلف التدخل فأرسل الحلف ألف جندي»: whoever asked is helped.
    if (
      data['type'] === 'AID' &&
      target.length === 0 &&
      helped?.type === 'REQUEST' &&
      helped.span.start >= sentence.start &&
      source.length > 0 &&
      source.every((x) => helped.target.some((t) => t.slice(0, 3) === x.slice(0, 3)))
    )
      target = helped.source;
    if (model) source = actorsOf(ownParty(page, f)).filter((x) => !model.source.includes(x));
    if (model) target = [...model.target].filter((x) => !source.includes(x));
    let type = model
      ? model.type
      : stormed
        ? 'ASSAULT'
        : crowd
          ? 'PROTEST'
          : formal
            ? 'ACCUSE'
            : (data['type'] as PloverType);
    // An alliance that invokes its treaty stands by a member; a state that does asks for help.
    if (typeof data['bodies'] === 'string')
      type = (
        source.every((x) => page.lexicon.titles[x] !== undefined && !/^[A-Z]{3}$/.test(x))
          ? data['bodies']
          : (data['states'] ?? type)
      ) as PloverType;
    // «بدأت إيران وروسيا تدريبات»: what two do together serves both.
    const together =
      page.lang === 'ar' &&
      type === 'MOBILIZE' &&
      new Set(source.map((x) => x.slice(0, 3))).size > 1 &&
      f.words.some((w) => /^(ال)?(مناور|تدريب|تمرين|تمارين)/.test(page.tokens[w]?.fold ?? ''));
    if (together) {
      type = 'COOPERATE';
      target = source;
    }
    let mode = typeof data['mode'] === 'string' ? data['mode'] : null;
    // «Примеру Каира последовал Судан»: the deed told last, done by another.
    if (data['echo']) {
      const like = found.findLast((e) => stateOf(page, e.source) === (stateOf(page, target) ?? ' ')) ?? found.at(-1);
      if (!like || like.span.start < (page.sentences[sentence.i - 1] ?? sentence).start) continue;
      ({ type, mode } = like);
      // «Париж ответил тем же»: on whoever did it first.
      const back = (page.tokens[f.first]?.fold ?? '').startsWith('ответ');
      target = (back ? like.source : like.target).filter((x) => !source.includes(x));
    }
    if (troops) type = 'RETREAT';
    // «Высадились по просьбе короля»: whoever is asked in helps.
    if (page.lang === 'ru' && data['bodies'] === 'AID' && type !== 'AID' && isInvited(page, f.first)) type = 'AID';
    // «دخلوا البلدة ثم انسحبوا منها»: with no body told of, what is left is a place.
    if (page.lang === 'ar' && isPlaceLeft(page, f, source)) {
      type = 'RETREAT';
      target = placeLeft(page, f, source);
    }
    // «Вышли на площадь, требуя отставки премьера»: what a protest demands is its aim, and no second act.
    if (page.lang === 'ru' && type === 'REQUEST' && prior?.type === 'PROTEST' && isProtestAim(page, f, prior)) {
      const from = russianAim(page, f.last).filter((x) => !prior.source.includes(x));
      if (prior.target.length === 0 && from.length > 0) found[found.length - 1] = { ...prior, target: from };
      continue;
    }
    // «Тысячи людей, требуя отставки премьера, вышли на площадь»: nor is what it demands, told before.
    if (page.lang === 'ru' && type === 'PROTEST' && prior && isAimAhead(page, prior, sentence.start)) {
      found.pop();
      const at = russianAim(page, demandAt(page, sentence.first, f.first) + 1);
      if (target.length === 0)
        target = (prior.target.length > 0 ? prior.target : at).filter((x) => !source.includes(x));
    }
    // "Marched on Yerevan to demand that the premier resign": what a protest demands is its aim, and no second act.
    if (
      page.lang === 'en' &&
      type === 'REQUEST' &&
      prior?.type === 'PROTEST' &&
      prior.span.start >= sentence.start &&
      (page.tokens[f.first - 1]?.fold === 'to' || page.tokens[f.first]?.fold.endsWith('ing'))
    ) {
      const aim = target.filter((x) => !prior.source.includes(x));
      if (prior.target.length === 0 && aim.length > 0) found[found.length - 1] = { ...prior, target: aim };
      continue;
    }
    // Whoever withdraws from an organisation or a treaty leaves it; troops withdraw from places.
    const left = bodyLeft(page, f);
    if (left.length > 0 && (type === 'CONCEDE' || mode === 'withdraw')) {
      type = 'SANCTION';
      mode = 'withdraw';
      target = left;
      if (source.length === 0) source = subjectNow;
    }
    if (formal) mode = 'disapprove';
    if (crowd) mode = 'demo';
    if (stormed) mode = null;
    // Who excuses himself from what he was asked refuses it.
    if (asked && type === 'CONCEDE' && source === asked.target) type = 'REJECT';
    // What a crowd burns or wrecks is riot.
    if (
      type === 'ASSAULT' &&
      (mode === null || (page.lang === 'ar' && mode === 'beat')) &&
      source.length > 0 &&
      source.every((s) => s.endsWith('.CVL')) &&
      !(page.lang === 'en' && data['victims'])
    ) {
      type = 'PROTEST';
      mode = 'riot';
    }
    const bySeizing = page.lang !== 'ar' || (f.voice === 'verb' && f.rule.id === 'ar.coerce.seize');
    if (
      type === 'COERCE' &&
      mode === 'seize' &&
      bySeizing &&
      source.length > 0 &&
      source.every((s) => s.endsWith('.CVL'))
    ) {
      type = 'PROTEST';
      mode = 'obstruct';
    }
    if (
      type === 'REJECT' &&
      !data['negated'] &&
      !(page.lang === 'ar' && data['no_target']) &&
      target.length === 0 &&
      asker &&
      !(page.lang === 'ar' && hasWord(page, topicalWord, sentence.first, f.first)) &&
      sentence.i - askedAt <= 1 &&
      !source.includes(asker) &&
      !(page.lang === 'en' && (page.tokens[f.first]?.fold.startsWith('veto') || namesCharge(page, f.last))) &&
      !(page.lang === 'ru' && isStand(page, f.first))
    )
      target = [asker];
    // "The UN blamed Rwanda. Kigali rejected the charge": whose charge it was.
    if (
      page.lang === 'en' &&
      type === 'REJECT' &&
      target.length === 0 &&
      !data['no_target'] &&
      namesCharge(page, f.last)
    )
      target =
        found.findLast(
          (e) =>
            e.type === 'ACCUSE' &&
            e.span.start >= (page.sentences[Math.max(0, sentence.i - 2)] ?? sentence).start &&
            e.target.some((x) => source.some((y) => stateOf(page, [x]) === stateOf(page, [y]))),
        )?.source ?? [];
    // «وندد الوزير بالقصف»: whoever did what the text told last.
    if (page.lang === 'ar' && type === 'ACCUSE' && target.length === 0 && !data['no_target'] && f.voice !== 'noun')
      target = blamedFor(page, f, found, source);
    const heard = type === 'ACCUSE' ? complainedTo(page, f).filter((x) => !source.includes(x)) : [];
    if (heard.length > 0) {
      type = 'REQUEST';
      mode = 'assist';
      target = heard;
    }
    if (type === 'REQUEST' && target.length === 0) target = reached(found.at(-1), source, sentence.start);
    if (
      type === 'REQUEST' &&
      mode === 'assist' &&
      target.length > 0 &&
      !target.some((x) => isBody(page, x)) &&
      isDemand(page, f)
    )
      mode = 'yield';
    if (speech.stand === 'denied' && source.length === 0 && page.lang !== 'ar') continue;
    // A crowd goes for a state by its embassy, not for who sits in it.
    if (type === 'PROTEST' && page.lang === 'ru')
      target = target.map((x) =>
        x.endsWith('.GOV') && !source.some((y) => y.startsWith(x.slice(0, 3))) ? x.slice(0, 3) : x,
      );
    if ((type === 'PROTEST' || stormed) && target.length === 0) target = besieged(page, f, source);
    if (type === 'THREATEN' && target.length === 0 && page.lang !== 'ar') target = warned(page, f.last, source);
    if (type === 'THREATEN' && target.length === 0 && state && crowdAfter(page, f.last)) target = [`${state}.CVL`];
    // «Предупредила, что не потерпит»: a threat within a threat is told with it.
    if (type === 'THREATEN' && page.lang === 'ru' && found.at(-1)?.type === 'THREATEN' && f.first - foretoldAt <= 4)
      continue;
    const { negated, future, attempt, possible } = moodOf(page, f, foretold);
    if (possible) continue;
    if (telling === 'mentioned' && negated && speech.stand !== 'denied') continue;
    // «Пригрозив, что Рим покинет организацию»: what a threat or promise foretells is its content, and tells whom it is for.
    const foreteller = found.at(-1);
    if (
      future &&
      page.lang === 'ru' &&
      foreteller &&
      /^(THREATEN|AGREE|CONCEDE)$/.test(foreteller.type) &&
      foreteller.span.start >= sentence.start &&
      f.first - foretoldAt <= 10
    ) {
      if (foreteller.target.length === 0 && foreteller.type === 'THREATEN')
        found[found.length - 1] = { ...foreteller, target: target.filter((x) => !foreteller.source.includes(x)) };
      continue;
    }
    if (future && page.lang !== 'ar' && type === 'SANCTION' && mode === 'withdraw') type = 'CONCEDE';
    else if (future && menacing.has(type) && (page.lang !== 'ar' || source.length > 0)) {
      // "Warned that his army would march": a threat within a threat is told with it.
      if (
        page.lang === 'en' &&
        found.at(-1)?.type === 'THREATEN' &&
        foretoldAt >= sentence.first &&
        f.first - foretoldAt <= 9
      )
        continue;
      type = 'THREATEN';
    } else if (future && toward[type]) type = toward[type] as PloverType;
    else if (future && !verbal.has(type)) continue;
    let date = dateOf(
      page,
      f.first,
      f.last,
      told &&
        sentence.i - toldAt <= 1 &&
        isOld(page, { start: told.value, end: told.value, precision: 'day', basis: '' })
        ? told
        : null,
    );
    const inSentence = page.datesIn(sentence);
    const latest = inSentence[inSentence.length - 1];
    if (
      latest &&
      latest.first - sentence.first <= 10 &&
      !hasWord(page, smallWords[page.lang].relative, sentence.first, latest.first) &&
      !hasWord(page, sinceWords, latest.first - 3, latest.first + 1)
    ) {
      told = latest;
      toldAt = sentence.i;
    }
    const opening = page.datesIn(sentence)[0];
    if (opening && opening.value.length === 10 && verbal.has(type) && speech.speaker.some((x) => source.includes(x)))
      date = { start: opening.value, end: opening.value, precision: 'day', basis: 'day of the statement' };
    const narrator = speech.speaker[0] === 'narrator';
    const status: EventClaim['status'] = negated
      ? 'negated'
      : attempt
        ? 'attempted'
        : isOld(page, date)
          ? 'background'
          : speech.hedge === 'distanced' || (accused.length > 0 && charge.alleged)
            ? 'alleged'
            : narrator
              ? 'asserted'
              : 'reported';
    // «نفت … واتهمت …»: a verb joined to a denial is not denied.
    const joinedVerb =
      f.voice === 'verb' &&
      (page.lang === 'ar'
        ? opensClause(page, f.first) || isMeanwhile(page, f.first)
        : page.lang === 'ru'
          ? /^(и|а|но|однако)$/.test(page.tokens[f.first - 1]?.fold ?? '')
          : isJoinedAnew(page, f.first));
    const stand = f.rule.id.includes('deny') || data['trailing'] || joinedVerb ? 'affirmed' : speech.stand;
    // "Chad accused Sudan of shelling a village": that Sudan did is Chad's word.
    const accuser =
      accused.length > 0 && charge.alleged && narrator
        ? (found.findLast((e) => e.type === 'ACCUSE' && e.span.start >= sentence.start)?.source ?? [])
        : [];
    const voice = accuser.length > 0 ? accuser : speech.speaker;
    taken.add(f);
    found.push({
      kind: 'event',
      id: '',
      type,
      mode,
      source: [...new Set(source)].slice(0, 8),
      target: [...new Set(target.filter((x) => !x.startsWith('media:') && x !== 'ANALYSTS'))].slice(0, 8),
      date,
      place: place?.actor ?? state ?? null,
      place_name: place ? page.text.slice(place.start, place.end) : null,
      status:
        stand === 'denied' && status !== 'negated' && !(type === 'PROTEST' && f.voice === 'noun') ? 'negated' : status,
      attribution: voice,
      speaker: voice,
      via: speech.via,
      hedge: speech.hedge,
      stand,
      span: page.span(f.first, Math.min(sentence.last, Math.max(f.last, f.first + 1))),
      rule: f.rule.id,
      words: f.words.map((w) => page.span(w, w + 1)),
      features: featuresOf(page, f, source),
      ...(telling === 'mentioned' ? { mentioned: true } : {}),
    });
    const pair = asRefused(page, found);
    if (pair) found.splice(-2, 2, ...pair);
    foretoldAt = f.first;
    const last = found.at(-1);
    if (last && page.lang === 'en' && source.length > 0 && f.voice === 'verb' && !roles.passive)
      deeds = withDeed(page, deeds, last, f);
    // «الهجوم الذي شنته إسرائيل على المطارات ودمرت فيه»: whoever launched it goes on.
    const launched =
      page.lang === 'ar' && f.voice === 'noun' && hasWord(page, smallWords.ar.relative, f.first + 1, f.last);
    if (
      source.length &&
      (f.voice === 'verb' || launched) &&
      !roles.passive &&
      accused.length === 0 &&
      !(page.lang === 'ar' && isVerbalNoun(page, f.first))
    )
      near = { source: page.lang === 'ar' ? (roles.subject ?? source) : source, at: f.first };
    if (
      source.length &&
      f.voice !== 'noun' &&
      !(page.lang === 'en' && page.tokens[f.first]?.fold === 'under') &&
      !(page.lang === 'en' && (isNonFinite(page, f.first) || (roles.passive && target.length === 0))) &&
      accused.length === 0 &&
      !(page.lang === 'ar' && (isSubordinate(page, f.first) || isVerbalNoun(page, f.first)))
    ) {
      subject = roles.passive && target.length > 0 && page.lang !== 'ar' ? target : (roles.subject ?? source);
      subjectAt = sentence.i;
      subjectTold = f.first;
    }
    const offers = page.lang === 'ru' && type === 'AGREE' && page.tokens[f.first]?.fold.startsWith('предл');
    if (offers || (type === 'REQUEST' && !(page.lang === 'ar' && isAskingNoun(page, f.first)))) {
      asker = stateOf(page, source) ?? (page.lang === 'ru' ? (source[0] ?? null) : null);
      askedAt = sentence.i;
    }
  }
  return mergeEvents(
    page.lang === 'ar' ? oneBlow(page, found) : page.lang === 'ru' ? calledIn(page, found) : found,
  ).map((e, i) => ({ ...e, id: `e${i + 1}` }));
}

/** "Accused Chad of shelling a town and asked", "urged Chad to leave and called for": what such a verb does is no subject's own. */
function isNonFinite(page: Page, i: number): boolean {
  const before = page.tokens[i - 1]?.fold ?? '';
  return before === 'to' || ((page.tokens[i]?.fold ?? '').endsWith('ing') && before !== ',');
}

/** Acts that are threats as long as they are only announced. */
const menacing: ReadonlySet<PloverType> = new Set(['ASSAULT', 'SANCTION', 'COERCE', 'PROTEST']);

/** Acts of words: a future in them is their content. */
const verbal: ReadonlySet<PloverType> = new Set([
  'AGREE',
  'CONCEDE',
  'THREATEN',
  'REJECT',
  'REQUEST',
  'ACCUSE',
  'SUPPORT',
]);

/** Whoever killed is not who was killed: «مسلحون … وقتلوا عشرة حراس». */
const victimOf = (state: string, role: string, source: readonly string[]): string =>
  source.includes(`${state}.${role}`) ? `${state}.CVL` : `${state}.${role}`;

/** The states a sentence lists, where the list is who acted. */
function listed(page: Page, from: number, to: number): readonly string[] {
  return actorsOf(runs(page, from, to).find((r) => r.mentions.filter((m) => m.kind === 'state').length > 1));
}

/** A place that opens the sentence or stands in the clause of the word that fired. */
function inClause(page: Page, f: Firing, place: Scenery): boolean {
  const clause = clauseOf(page, f.first);
  return (
    (place.first >= clause.first && place.last <= clause.last) || place.first - page.sentenceAt(f.first).first <= 2
  );
}

const topicalWord = new Set(['اما']);
/** Troops that march into a state which the text says asked theirs for help come to help it. */
function calledIn(page: Page, found: readonly EventClaim[]): EventClaim[] {
  const calls = found.filter((e) => e.type === 'REQUEST' && e.mode === 'assist' && e.status !== 'negated');
  const asked = (e: EventClaim): boolean =>
    calls.some((c) => {
      const [from, to] = [stateOf(page, c.source), stateOf(page, c.target)];
      return from !== null && to !== null && from === stateOf(page, e.target) && to === stateOf(page, e.source);
    });
  return found.map((e) =>
    /^ru\.assault\.(enter|cross)$/.test(e.rule) && e.type === 'ASSAULT' && asked(e) ? { ...e, type: 'AID' } : e,
  );
}

const mission = /^(embass(y|ies)|consulates?|missions?|legation|ambassadors?|envoys?|diplomats)$/;

/** A date since when something has been so dates nothing told after it. */
const sinceWords = new Set(['منذ', 'since', 'с']);
