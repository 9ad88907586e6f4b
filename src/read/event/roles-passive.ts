import { actorsOf, beforeHelpers, isAdverb, pronounBefore, runs, subjectBefore } from '../clause/clause.ts';
import { arabicSubject, ownForce } from '../clause/arabic-subject.ts';
import { hasObject, isObliqueCount, isPatientLike, patientAhead } from './roles-arabic.ts';
import { agreementOf, agrees, lastMention } from '../clause/arabic-agreement.ts';
import { meantBy, type Pronoun, pronounOn } from '../clause/arabic-pronoun.ts';
import { isMarkedActive, isMarkedPassive } from '../words/arabic-form.ts';
import { agentOf, type Around, ontoOf, type Roles } from '../clause/event-around.ts';
import { objectOf, spokenOf } from '../clause/english-pronoun.ts';
import { agentAfter } from '../clause/english-agent.ts';
import { standsForDeed } from '../clause/english-object.ts';
import { tellsHow } from '../date/english-time.ts';
import { joinedPassive } from '../clause/english-conjunct.ts';
import { smallWords } from '../words/clause-words.ts';
import { victimBetween } from './victims.ts';
import type { Page, Run } from '../page.ts';
import { type Firing, isKnownVerb, opensClause, ruleBook } from '../words/rule.ts';
import { afterLead, sentenceSubject } from '../clause/verb-subject.ts';
import { isComma } from '../text/mark.ts';

/** "Welcomed the move by Chad": the words that fired end in what the verb governs, so that "by" tells whose it is. */
function endsInObject(page: Page, f: Firing): boolean {
  const words = f.last - f.first;
  // "Dismissed calls by", "rejected an offer by".
  if (words > 1 && deeds.test(page.tokens[f.last - 1]?.fold ?? '')) return true;
  return words > 2 && /^(the|a|an|its|his|her|their|this|that)$/.test(page.tokens[f.last - 2]?.fold ?? '');
}

const deeds =
  /^(calls?|offers?|appeals?|requests?|demands?|claims?|pleas?|proposals?|plans?|bids?|attempts?|efforts?|moves?|decisions?|threats?|warnings?|accusations?|allegations?|charges|statements?|remarks|suggestions?|invitations?|visits?|attacks?|raids?|strikes?|assaults?|offensives?|intervention|invasion|invitation|mediation|resolutions?|ultimatums?|deadlines?|orders?|orderings?|votes?|criticism|protests?|measures?|sanctions|letters?|notes?|drafts?|deployment|advance|incursions?)$/;

/** A verb in the passive: whom it befalls and who is named as the doer; null where the verb is active. */
export function passiveRoles(around: Around): Roles | null {
  const { page, f, data, to, after } = around;
  const inform = (r: Run | undefined): readonly string[] => actorsOf(r);
  let passive =
    (f.voice === 'passive' && !(page.lang === 'ar' && (isMarkedActive(page, f.first) || hasBoth(around)))) ||
    (page.lang === 'ar' && f.voice === 'verb' && isMarkedPassive(page, f.first));
  // "Russia promised Serbia help": only "was promised", "a state promised help" is a passive.
  if (
    page.lang === 'en' &&
    f.voice === 'passive' &&
    /^(promised|offered|given|granted|pledged|guaranteed|refused|denied)$/.test(page.tokens[f.first]?.fold ?? '') &&
    page.tokens[f.last]?.fold !== 'by' &&
    !englishPassive(page, f.first) &&
    !/^(was|were|been|being|is|are|be)$/.test(page.tokens[f.first]?.fold ?? '')
  )
    return null;
  const isPassiveEnglish = page.lang === 'en' && f.voice === 'verb' && englishPassive(page, f.first);
  if (isPassiveEnglish) passive = true;
  if (
    page.lang === 'en' &&
    f.voice === 'verb' &&
    page.tokens[f.last]?.fold === 'by' &&
    !tellsHow(page, f.last) &&
    page.tokens[f.last + 1]?.kind !== 'number' &&
    !endsInObject(page, f)
  )
    passive = true;
  if (
    page.lang === 'en' &&
    f.voice === 'verb' &&
    (data['victims'] || data['mode'] === 'expel') &&
    isBareParticiple(page, f) &&
    // "The deputy he sacked in July".
    !/^(he|she|it|they|we|i)$/.test(page.tokens[f.first - 1]?.fold ?? '')
  )
    passive = true;
  // "Pressed by Poland to act, he …": the doer stands among the words that fired.
  if (
    page.lang === 'en' &&
    f.voice === 'verb' &&
    f.words.length > 1 &&
    page.tokens[f.first + 1]?.fold === 'by' &&
    !tellsHow(page, f.first + 1) &&
    /(ed|told|led)$/.test(page.tokens[f.first]?.fold ?? '')
  )
    passive = true;
  // "Suspended from the Union": somebody is.
  if (
    page.lang === 'en' &&
    f.voice === 'verb' &&
    /^(suspended|excluded|barred|banned|expelled|ejected|ousted|evicted)$/.test(page.tokens[f.first]?.fold ?? '') &&
    page.tokens[f.first + 1]?.fold === 'from'
  )
    passive = true;
  const inset = page.lang === 'en' && f.voice === 'verb' ? insetPatient(page, f) : undefined;
  if (inset !== undefined) passive = true;
  const later = page.lang === 'en' ? agentAfter(page, f) : undefined;
  if (later) passive = true;
  const joined =
    page.lang === 'en' && (!passive || later || page.tokens[f.last]?.fold === 'by') ? joinedPassive(page, f) : null;
  if (joined) passive = true;
  // "A colonel trained in France".
  if (
    page.lang === 'en' &&
    f.rule.id === 'en.aid.arm' &&
    /^(trained|armed|equipped|financed|funded|sheltered)$/.test(page.tokens[f.first]?.fold ?? '') &&
    /^(in|at|abroad)$/.test(page.tokens[f.last]?.fold ?? '')
  )
    passive = true;
  // "The amnesty signed on Saturday": a thing, and what was done to it.
  if (page.lang === 'en' && f.voice === 'verb' && !passive && isToldOfThing(page, f)) passive = true;
  const ahead = page.lang === 'en' && f.voice !== 'noun' ? participleAhead(page, f) : undefined;
  if (ahead) passive = true;
  const before =
    page.lang === 'en'
      ? inset === null
        ? null
        : (inset ?? ahead ?? joined?.patient ?? participleBehind(page, f))
      : subjectBefore(page, f.first);
  if (
    page.lang === 'ar' &&
    f.voice === 'verb' &&
    data['either'] &&
    !passive &&
    !ownsObject(around) &&
    !takesObject(around)
  ) {
    const first = after.find((r) => r.preposition === null);
    const object = after.find((r) => r !== first && r.preposition === null);
    const number = patientAhead(page, f.last, first?.first ?? to);
    // «وهبطت مروحيات … واعتقلت الجنرال»: what follows cannot be its subject, and somebody acted just before.
    const head = first?.mentions[0];
    const goesOn =
      around.carried.length > 0 &&
      opensClause(page, f.first) &&
      head !== undefined &&
      !number &&
      !agrees(page, f.first, head) &&
      head.form !== 'demonym';
    const plural = /(وا|ون)$/.test(page.tokens[f.first]?.fold ?? '');
    const pre = arabicSubject(page, f.first);
    if (
      goesOn ||
      isWomanly(around) ||
      pursued(around) ||
      (around.lastSubject.length > 0 &&
        (page.tokens[f.first - 1]?.fold === ':' || (opensClause(page, f.first) && isObliqueCount(page, f.first + 1))))
        ? false
        : pre
          ? !ownForce(page, f.first) &&
            (plural || victimBehind(page, f.first)) &&
            !patientAhead(page, f.last, f.last + 1) &&
            !page.mentionAt(f.last)
          : victimBehind(page, f.first) && !patientAhead(page, f.last, f.last + 1)
            ? true
            : pronounBefore(page, f.first) || ownForce(page, f.first)
              ? false
              : number || (first && !object && !patientAhead(page, first.last, to) && !hasObject(page, first.last, to))
    )
      passive = true;
  }
  if (passive) {
    // "Were expelled from Seoul": who expels is where they leave.
    const left =
      data['mode'] === 'expel' || (page.lang === 'en' && data['type'] === 'SANCTION')
        ? after.find(
            (r) =>
              r.preposition === 'из' ||
              r.preposition === 'from' ||
              (r.preposition === 'of' &&
                (page.tokens[f.last]?.fold === 'out' || page.tokens[f.last - 2]?.fold === 'out')),
          )
        : data['from_agent']
          ? after.find((r) => r.preposition === 'from')
          : undefined;
    // "Were given a week to leave Moscow": who expels is where they leave.
    const quit =
      page.lang === 'en' && data['mode'] === 'expel' && /^(leave|quit)$/.test(page.tokens[f.last - 1]?.fold ?? '')
        ? after.find((r) => r.first >= f.last && r.first - f.last <= 1)
        : undefined;
    // "Came under Israeli air attack".
    const under =
      page.lang === 'en' && f.voice === 'passive'
        ? runs(page, f.first, f.last).find((r) => r.preposition === 'under')
        : undefined;
    // "Was seized by them".
    const them =
      page.lang === 'en' &&
      page.tokens[f.last]?.fold === 'by' &&
      /^(them|him|it)$/.test(page.tokens[f.last + 1]?.fold ?? '')
        ? objectOf(page, f.last, actorsOf(before))
        : undefined;
    const agent =
      agentOf(around, after) ??
      them ??
      later ??
      joined?.agent ??
      killers(around) ??
      quit ??
      left ??
      under ??
      bodyLeftBehind(around);
    let patient: Run | null | undefined =
      page.lang === 'ar'
        ? /(وا|ون)$/.test(page.tokens[f.first]?.fold ?? '')
          ? (arabicSubject(page, f.first) ?? after.find((r) => r.preposition === null && r !== agent))
          : (after.find((r) => r.preposition === null && r !== agent) ?? arabicSubject(page, f.first))
        : before;
    if (!patient && page.lang === 'ru') patient = after.find((r) => r.preposition === null && r !== agent) ?? null;
    // «إن ثلاثين من جنودها أصيبوا، بينهم …»: whose soldiers they are.
    const hit =
      page.lang === 'ar' && /(وا|ون)$/.test(page.tokens[f.first]?.fold ?? '') ? ownedBefore(page, f.first) : [];
    if (hit.length > 0) return { source: inform(agent).filter((s) => !hit.includes(s)), target: hit, passive };
    if (!patient && page.lang === 'ar')
      patient = after.find((r) => r.preposition === 'من' && r.first - f.last <= 4) ?? null;
    // «فُرضت عقوبات على بيلاروس»: what is done has no doer, and the preposition tells to whom.
    // «أما مصر فقد عُلقت عضويتها»: whose it is stands before.
    // «استدعي السفير الكويتي من بغداد»: whose envoy is called home, and from where.
    // «أُرسل 2200 جندي إلى هونيارا»: men who are sent do not get the help.
    const men =
      page.lang === 'ar' && data['type'] === 'AID' && data['indirect'] !== false ? patient?.mentions[0] : undefined;
    if (men && /\.(MIL|SEC)$/.test(men.code)) {
      const goal = ontoOf(
        around,
        after.filter((r) => r !== patient),
      );
      const tied = men.last - men.first > 1 ? actorsOf(patient) : [];
      const source = inform(agent).length > 0 ? inform(agent) : tied;
      return { source, target: inform(goal).filter((x) => !source.includes(x)), passive };
    }
    if (page.lang === 'ar' && data['passive_source']) {
      const whose = actorsOf(after.find((r) => r.preposition === null));
      const goal = actorsOf(ontoOf(around, after));
      return { source: whose, target: goal.filter((x) => !whose.includes(x.slice(0, 3))), passive };
    }
    const beside = patient && patient.first <= f.last && patient.last >= f.last ? patient : undefined;
    const place = ontoOf(around, after);
    if (page.lang === 'ar' && f.words.length > 1 && !(beside && /^(في|الي|لدي)$/.test(place?.preposition ?? '')))
      patient = (ownsObject(around) ? arabicSubject(page, f.first) : undefined) ?? place ?? patient;
    // "Sanctions were imposed on the generals": the noun that is done to them stands among the words that fired.
    if (page.lang === 'en' && f.words.length > 1 && !before)
      patient = after.find((r) => r !== agent && /^(on|upon|against|to|for)$/.test(r.preposition ?? ''));
    const [firstWord, lastWord] = [Math.min(...f.words), Math.max(...f.words)];
    const fronted = page.lang === 'en' && firstWord < lastWord;
    // "Found its ties severed by": whose it is stands before.
    if (page.lang === 'en' && !patient && /^(its|their|his|her)$/.test(page.tokens[f.first - 2]?.fold ?? ''))
      patient = spokenOf(page, f.first - 2);
    // "Aid to Rwanda was cut": whose or whereto stands between the thing and the verb.
    if (fronted)
      patient ??= runs(page, firstWord, lastWord).find((r) =>
        /^(with|to|on|against|for|of|into)$/.test(r.preposition ?? ''),
      );
    // "A protest was lodged by China with Japan".
    if (page.lang === 'en' && !/^(ASSAULT|COERCE)$/.test(String(data['type'])) && !data['both'])
      patient ??= ontoOf(
        around,
        after.filter((r) => r !== agent && /^(to|with|against|on|upon|for|into|towards?)$/.test(r.preposition ?? '')),
      );
    // "The pact was signed by France and Germany".
    if (page.lang === 'en' && data['both'] && data['type'] !== 'CONSULT' && actorsOf(agent).length > 1)
      return { source: inform(agent), target: inform(agent), passive };
    // "French troops were withdrawn from Niger": a force that is sent or moved acts.
    const sent = page.lang === 'en' && data['victims'] !== true && isMoved(around, patient ?? undefined, fronted);
    if (sent) {
      const doer = inform(agent === left ? undefined : agent);
      const source = doer.length > 0 ? doer : inform(patient ?? undefined);
      return { source, target: inform(ontoOf(around, after)).filter((x) => !source.includes(x)), passive };
    }
    // "Rebels took Goma, backed by Rwandan troops": whom the sentence tells of.
    const backed =
      page.lang === 'en' && /^(AID|SUPPORT)$/.test(String(data['type'])) && page.tokens[f.first - 1]?.fold === ','
        ? sentenceSubject(page, f.first)
        : null;
    // "Expelled the envoys, a move condemned by Washington": whoever made it.
    const deed =
      page.lang === 'en' &&
      !patient &&
      /^(REJECT|ACCUSE|SUPPORT)$/.test(String(data['type'])) &&
      standsForDeed(page, f.first)
        ? around.carried
        : null;
    const goal = backed ?? deed ?? inform(patient ?? undefined);
    if (data['passive_source']) return { source: goal, target: [], passive };
    return { source: inform(agent).filter((s) => !goal.includes(s)), target: goal, passive };
  }
  return null;
}

/** The party whose men, by a pronoun on them, stand right before a verb: «ثلاثين من جنودها أصيبوا». */
function ownedBefore(page: Page, i: number): readonly string[] {
  const own = /^(جنود|عناصر|رجال|مقاتلي|افراد|ضباط|مواطني|رعايا|بحارت|انصار)(هما|ها|هم|ه)$/.exec(
    page.tokens[i - 1]?.fold ?? '',
  );
  return own ? meantBy(page, i - 1, own[2] as Pronoun, []) : [];
}

/** «وأسرت خمسة عشر شرطيا»: men are no subject of a feminine verb, so that whoever acted before took them. */
function isWomanly({ page, f, lastSubject }: Around): boolean {
  if (agreementOf(page.tokens[f.first]?.fold ?? '') !== 'f' || lastSubject.length === 0) return false;
  for (let k = f.last; k < f.last + 4; k++) {
    const { fold, kind } = page.tokens[k] ?? { fold: '', kind: 'punct' };
    if (
      kind === 'punct' ||
      /^(عشرات|ميات|الاف|نحو|امراه|نساء|فتاه|فتيات|طفله|قوات|دوريه|اسره|عايله|مجموعه|غالبيه|معظم)$/.test(fold)
    )
      return false;
    if (men.test(fold)) return true;
  }
  return false;
}

const men =
  /^(ال)?(جندي|جنديا|جنديين|جنود|شرطي|شرطيا|شرطيين|مدني|مدنيا|مدنيين|مسلحا|مسلحين|متمردا|متمردين|متظاهرا|متظاهرين|محتجا|محتجين|ضابطا|ضابطين|ضباط|رجلا|رجال|رجلين|شخصا|شخصين|اشخاص|عسكريا|عسكريين|مقاتلا|مقاتلين|صيادا|صيادين|بحارا|ناشطا|ناشطين|صحافيا|صحافيين|عاملا|معارضا|معارضين|دبلوماسيا|دبلوماسيين)$/;

/** Soldiers, ships or goods of a party that are sent, massed or pulled out: "Russian tanks were moved to the border". */
function isMoved({ data }: Around, patient: Run | undefined, fronted: boolean): boolean {
  const moves =
    data['type'] === 'MOBILIZE' ||
    (data['type'] === 'AID' && data['indirect'] === true) ||
    (data['type'] === 'RETREAT' && data['mode'] === 'withdraw');
  if (!moves || !patient || patient.preposition !== null) return false;
  return patient.mentions.every(
    (m) =>
      (m.kind === 'group' && /\.(MIL|SEC)$/.test(m.code)) || (fronted && m.form === 'demonym' && m.kind === 'state'),
  );
}

/** "Suspended from the League since May, Syria signed": the party after the comma; undefined where the verb opens no sentence. */
function participleAhead(page: Page, f: Firing): Run | undefined {
  const sentence = page.sentenceAt(f.first);
  if (!/(ed|en|hit|struck|shot|cut)$|^called$/.test(page.tokens[f.first]?.fold ?? '')) return undefined;
  if (
    !/^(by|from|in|on|upon|at|since|out|under|to|for|last|twice|again|the|that|late|early|earlier|hours|yesterday|as|after|before|with|without|,)$/.test(
      page.tokens[f.last]?.fold ?? '',
    )
  )
    return undefined;
  if (page.tokens[f.last]?.fold === 'by' && page.tokens[f.last + 1]?.kind === 'number') return undefined;
  const start = afterLead(page, opening(page, sentence.first), sentence.last);
  if (f.first - opening(page, sentence.first) > 1 || start <= f.last) return undefined;
  const party = runs(page, start, sentence.last)[0];
  return party && party.preposition === null && party.first - start <= 3 ? party : undefined;
}

/** "Washington, asked for spares, agreed", "the embassy, stoned by a crowd, is shut": the party before a participle that commas set in; null where no name tells it, undefined where the verb is none. */
function insetPatient(page: Page, f: Firing): Run | null | undefined {
  if (page.tokens[f.first - 1]?.fold !== ',') return undefined;
  const addressed =
    /^(asked|urged|told|pressed|begged|approached|warned|invited|ordered|called|summoned|accused|pestered|petitioned)$/.test(
      page.tokens[f.first]?.fold ?? '',
    ) && /^(for|to|by|about|of|on|in|at|whether|if|why)$/.test(page.tokens[f.first + 1]?.fold ?? '');
  const { first, last } = page.sentenceAt(f.first);
  const close = insetEnd(page, f, last);
  if (close < 0 || page.tokens[close + 1]?.fold === 'and') return undefined;
  if (!addressed && (f.rule.data['type'] === 'CONSULT' || !isUndergone(page, f) || !resumes(page, close + 1, last)))
    return undefined;
  const party = runs(page, Math.max(first, f.first - 8), f.first - 1).at(-1);
  if (party && party.last === f.first - 1) return party.preposition === null ? party : undefined;
  return !addressed && page.tokens[f.first - 2]?.kind === 'word' && !page.isDated(f.first - 2) ? null : undefined;
}

/** The comma that closes what a participle opens, or -1. */
function insetEnd(page: Page, f: Firing, last: number): number {
  for (let k = f.last; k < Math.min(last, f.first + 14); k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[;:."]$/.test(fold)) return -1;
    if (fold === ',' && !page.isDated(k)) return k;
  }
  return -1;
}

/** A participle that governs nothing but a preposition: "threatened with suspension", "appealed to,". */
function isUndergone(page: Page, f: Firing): boolean {
  if (!/(ed|en|wn|hit|struck|shot|told|sent|held|led|hung)$/.test(page.tokens[f.first]?.fold ?? '')) return false;
  let k = f.first + 1;
  while (/^(out|off|up|down|back|away|home|in|over|aside)$/.test(page.tokens[k]?.fold ?? '')) k++;
  return (
    /^(by|with|to|on|in|at|for|of|from|,|after|since|last|when)$/.test(page.tokens[k]?.fold ?? '') || page.isDated(k)
  );
}

/** A verb right after the comma, its helpers before it: what the sentence tells of its subject goes on. */
function resumes(page: Page, from: number, last: number): boolean {
  let k = from;
  while (k < Math.min(last, from + 4) && isAdverb(page.tokens[k]?.fold ?? '')) k++;
  const fold = page.tokens[k]?.fold ?? '';
  if (page.mentionAt(k) || page.tokens[k]?.kind !== 'word') return false;
  return (
    /^(has|have|had|was|were|is|are|will|would|did|does|do|could|should|must|may|might|can)$/.test(fold) ||
    (!fold.endsWith('ing') && isKnownVerb(ruleBook(page.lexicon, 'en'), fold)) ||
    /..ed$|^(went|fell|said|says|stood|kept|held|made|gave|took|came|left|lost|stayed|sank|sent|won|put|found|met|began|chose|sat|rose|ran|spoke|withdrew|told|led|broke|fought|paid|quit|shut)$/.test(
      fold,
    )
  );
}

/** Where a sentence begins after its dateline. */
function opening(page: Page, first: number): number {
  for (let k = first; k < first + 9; k++) if (page.tokens[k]?.fold === '-' && !page.tokens[k]?.glued) return k + 1;
  return first;
}

/** «استولى الجيش على السلطة واعتقل الرئيس»: a verb of arrest joined to what a force did has that force as its subject. */
function pursued({ page, f, data, carried }: Around): boolean {
  if (data['type'] !== 'COERCE' || !opensClause(page, f.first) || isComma(page.tokens[f.first - 1]?.fold)) return false;
  const force = carried.find((x) => /^[A-Z]{3}(\.(MIL|SEC|REB|GOV))?$/.test(x));
  const told = force === undefined ? undefined : lastMention(page, f.first, [force]);
  return told !== undefined && agrees(page, f.first, told);
}

/** "Seven women gunned down by troops": a noun for people right before a participle is whom it befell, and nobody named; else the subject. */
function participleBehind(page: Page, f: Firing): Run | null {
  let k = beforeHelpers(page, f.first);
  // "Both men be freed", "the prisoners will be released".
  while (/^(be|been|being|had|has|have|to|will|would|must|should)$/.test(page.tokens[k]?.fold ?? '') && k > f.first - 5)
    k--;
  const noun = page.tokens[k];
  const people = noun?.kind === 'word' && !page.mentionAt(k) && victimBetween(page, k, k + 1);
  // "A truce proposed by Rwanda": a participle right after a thing is told of it.
  const thing =
    k === f.first - 1 &&
    f.words.length === 1 &&
    noun?.kind === 'word' &&
    !noun.capital &&
    !page.mentionAt(k) &&
    !page.isDated(k) &&
    !isAdverb(noun.fold) &&
    !/^(stands|stand|stood|who|which|that|he|she|it|they|and|but|or|had|has|have|is|are|was|were|be|been|being|itself|himself|themselves|when|while|if|as|though|although|to|by|in|on|at|of|from)$/.test(
      noun.fold,
    );
  // "Claiming the last invader had been driven out": a noun of its own, whoever was named before it.
  const other =
    k < f.first - 1 &&
    noun?.kind === 'word' &&
    !noun.capital &&
    !page.mentionAt(k) &&
    !page.isDated(k) &&
    isNoun(page, k);
  return people || thing || other ? null : subjectBefore(page, f.first);
}

/** "Two soldiers were killed when raiders overran their post", "in clashes with rebels": whoever did what they died in. */
function killers({ page, f, data }: Around): Run | undefined {
  if (page.lang !== 'en' || data['type'] !== 'ASSAULT' || !data['victims']) return undefined;
  const { last } = page.sentenceAt(f.first);
  for (let k = f.first + 1; k < Math.min(last, f.last + 12); k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct') return undefined;
    if (/^(clashes|fighting|battles?|firefights?|skirmish(es)?|gunbattle|gunfight|shootout)$/.test(fold)) {
      const foe = runs(page, k, Math.min(last, k + 8)).find((r) => /^(with|against)$/.test(r.preposition ?? ''));
      return foe && foe.first - k <= 5 ? foe : undefined;
    }
    // "Maimed by a mine which Cambodian soldiers had laid".
    if (/^(which|that)$/.test(fold) && weapons.test(page.tokens[k - 1]?.fold ?? '')) {
      const layer = runs(page, k + 1, Math.min(last, k + 9))[0];
      const had = page.tokens[layer?.last ?? 0]?.fold === 'had' ? 1 : 0;
      return layer && layer.preposition === null && fires.test(page.tokens[layer.last + had]?.fold ?? '')
        ? layer
        : undefined;
    }
    if (fold !== 'when') continue;
    const doer = runs(page, k + 1, Math.min(last, k + 9))[0];
    const verb = page.tokens[doer?.last ?? 0]?.fold ?? '';
    return doer && doer.preposition === null && strikes.test(verb) ? doer : undefined;
  }
  return undefined;
}

const weapons = /^(mines?|bombs?|shells?|missiles?|rockets?|drones?|device|grenades?|bullets?)$/;
const fires = /^(laid|planted|fired|launched|dropped|set|detonated|threw|hurled)$/;
const strikes =
  /^(attacked|overran|stormed|ambushed|bombed|shelled|raided|opened|fired|struck|hit|clashed|assaulted|detonated|blew|entered|crossed|tried|rammed|seized|broke|dispersed|charged|marched|launched)$/;

const made =
  /^(treaty|pact|accord|agreement|deal|amnesty|truce|ceasefire|cease-fire|armistice|protection|help|aid|assistance|support|guarantees?|promises?|plan|proposal|sanctions|embargo|ban|curfew|law|resolution|mission|force|talks|measures|steps|reforms|elections?|vote|withdrawal|arms|weapons|money|loan|package|letter|note|demands?|concessions|terms|conditions|compensation|protocol|charter|convention|memorandum|contract|declaration|statement|ultimatum|deadline|border|bases?|visit|document|communique|text|draft|timetable|roadmap|settlement|compromise|petition|manifesto|contingent|reinforcements|million|billion)$/;

/** "The protection promised in the agreement", "a truce signed in May": such a noun right before a participle that has no object. */
function isToldOfThing(page: Page, f: Firing): boolean {
  const fold = page.tokens[f.first]?.fold ?? '';
  if (!/(ed|en|wn|sent|made|cut)$/.test(fold) || !made.test(page.tokens[f.first - 1]?.fold ?? '')) return false;
  if (page.mentionAt(f.first - 1)) return false;
  const next = page.tokens[f.last];
  return (
    next !== undefined &&
    (page.isDated(f.last) || /^(in|at|on|under|by|last|this|earlier|between|with|during)$/.test(next.fold))
  );
}

/** A word behind an article or a number, one more between them at most. */
const isNoun = (page: Page, k: number): boolean =>
  [k - 1, k - 2].some(
    (n) =>
      /^(the|a|an|two|three|four|five|six|seven|eight|nine|ten)$/.test(page.tokens[n]?.fold ?? '') ||
      page.tokens[n]?.kind === 'number',
  ) && !page.mentionAt(k - 1);

/** "Egypt, a founder of the League, was suspended from it": the body named last before. */
function bodyLeftBehind({ page, f, data }: Around): Run | undefined {
  if (page.lang !== 'en' || data['type'] !== 'SANCTION') return undefined;
  if (page.tokens[f.last]?.fold !== 'from' || page.tokens[f.last + 1]?.fold !== 'it') return undefined;
  return runs(page, page.sentenceAt(f.first).first, f.first).findLast((r) => r.mentions[0]?.kind === 'organisation');
}

/** «إن شخصين قتلا», «وقال إن شرطيا قتل»: those it befell stand before it, without the article. */
function victimBehind(page: Page, i: number): boolean {
  const sentence = page.sentenceAt(i);
  for (let k = i - 1; k >= Math.max(sentence.first, i - 4); k--) {
    const token = page.tokens[k];
    if (token?.kind === 'punct' || /^(ان|الذي|التي)$/.test(token?.fold ?? '')) return false;
    if (
      isPatientLike(page, k) ||
      /^(شخصين|شرطيا|شرطيين|جنديا|جنديين|مدنيا|مدنيين|قتيلا|رجلا|رجلين|طفلا|طفلين|امراه|امراتين|ضابطا|ضابطين|عنصرا|متظاهرا|متظاهرين|صحفيا|مسلحا|مسلحين)$/.test(
        token?.fold ?? '',
      )
    )
      return true;
  }
  return false;
}

/** «ألقت مروحيات الجيش براميل», «وعزلوا الرئيس»: the object is told after the subject, or the subject carried over. */
function takesObject({ page, f, after, carried }: Around): boolean {
  const first = after.find((r) => r.preposition === null);
  const object = f.words.at(-1) as number;
  if (f.words.length > 1 && first && first.last <= object) return true;
  // «75 ألف جندي عبروا الحدود»: the last word of the phrase is what they acted on.
  if (
    f.words.length > 1 &&
    page.tokens[f.first]?.fold.endsWith('وا') &&
    !/^[بل]/.test(page.tokens[object]?.fold ?? '') &&
    object - f.first <= 2 &&
    !smallWords.ar.preposition.has(page.tokens[object - 1]?.fold ?? '')
  )
    return true;
  return /^[وف].*وا$/.test(page.tokens[f.first]?.fold ?? '') && carried.length > 0;
}

/** «استدعت سفيرها»: an object that belongs to whoever acts makes the verb active. */
function ownsObject({ page, f }: Around): boolean {
  if (pronounOn(page, f.first)) return true;
  const object = page.tokens[f.words.at(-1) ?? f.first];
  return f.words.length > 1 && /(ه|ها|هم|هما)$/.test(page.text.slice(object?.start, object?.end));
}

/** «طرد الرئيس التشادي السفيرة الكينية من البلاد»: with a subject and an object after it the verb is active. */
function hasBoth({ page, f, data, after }: Around): boolean {
  if (data['either'] !== true || isMarkedPassive(page, f.first)) return false;
  const [first, second] = after.filter((r) => r.preposition === null);
  return (
    first?.first === f.first + 1 &&
    (first.mentions[0]?.form === 'name' || first.mentions.some((m) => m.actor.endsWith('.GOV'))) &&
    ((second !== undefined && second.first - first.last <= 2) || hasObject(page, first.last, f.last))
  );
}

/** "Ten soldiers killed in May": a participle after its noun, with nothing after it that it could act on. */
function isBareParticiple(page: Page, f: Firing): boolean {
  const fold = page.tokens[f.first]?.fold ?? '';
  if (!/(ed|en|ain|shot)$/.test(fold)) return false;
  // "Two students shot dead and ten injured".
  if (f.words.length > 1 && !/^(dead|down)$/.test(page.tokens[f.last - 1]?.fold ?? '')) return false;
  const next = page.tokens[f.last];
  return (
    next === undefined ||
    next.kind === 'punct' ||
    /^(in|at|on|during|after|when|near|since|over|for|and|while|out|of|from|outside)$/.test(next.fold)
  );
}

function englishPassive(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  if (/(ing|s)$|^(ready|willing|prepared|committed|opposed|determined|able|due|out|under)$/.test(fold)) return false;
  if (fold === 'set' && page.tokens[i + 1]?.fold === 'to') return false;
  for (let k = i - 1; k >= i - 3 && k >= 0; k--) {
    const word = page.tokens[k]?.fold ?? '';
    if (/^(was|were|been|being|is|are|be|got|stands?|stood)$/.test(word)) return true;
    if (!isAdverb(word) && word !== 'last') return false;
  }
  return false;
}
