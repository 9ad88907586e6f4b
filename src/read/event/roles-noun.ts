import { smallWords } from '../words/clause-words.ts';
import { actorsOf, mentionsBetween, pronounBefore, runs, subjectBefore } from '../clause/clause.ts';
import { askedAs, askedIn } from './asked-english.ts';
import { arabicSubject } from '../clause/arabic-subject.ts';
import { ownsPronoun } from '../clause/arabic-pronoun.ts';
import { partedByComma } from './roles-arabic.ts';
import { agentOf, type Around, ontoOf, type Roles, statesOfForces, violent } from '../clause/event-around.ts';
import { spokenOf } from '../clause/english-pronoun.ts';
import { runCases } from '../words/russian-case.ts';
import { meantBy } from '../clause/russian-pronoun.ts';
import { crossesVerb, russianLead } from '../clause/russian-subject.ts';
import type { Page, Run } from '../page.ts';
import { pairBefore } from '../clause/pair.ts';
import type { Firing } from '../words/rule.ts';

/** A noun of doing: its doer and its goal stand in the genitive, after "by" or "on", or before it. */
export function nounRoles(around: Around): Roles {
  const { page, f, data, light, after, lastSubject } = around;
  const inform = (r: Run | undefined): readonly string[] => actorsOf(r);
  const onto = (rs: readonly Run[]): Run | undefined => ontoOf(around, rs);

  // «Жалоба Чада на захват Нигером»: a word of speech is whose it stands beside, and no doer farther on.
  const spoken = page.lang === 'ru' && /^(REQUEST|AGREE|ACCUSE|REJECT|THREATEN|SUPPORT)$/.test(String(data['type']));
  const agent =
    agentOf(
      around,
      spoken
        ? after.filter((r) => r.first - f.last <= 2)
        : page.lang === 'en' && f.words.length === f.last - f.first
          ? after.filter((r) => r.preposition !== 'by' || !isAnswered(page, f.last, r.first))
          : after,
    ) ?? (page.lang === 'ru' && data['victims'] ? firedBy(around) : undefined);
  // "At the king's request they flew to Oman": what follows is no part of the asking.
  const target =
    page.lang === 'en' && data['type'] === 'REQUEST' && page.tokens[f.first]?.fold === 'at' ? undefined : onto(after);
  // "Bahrain's request was granted by Riyadh": an act of words is whose it is said to be.
  const asker =
    page.lang === 'en' && f.words.length > 1 && data['type'] === 'REQUEST'
      ? runs(page, f.first + 1, f.last).find((r) => page.tokens[r.last]?.kind === 'clitic' && r.last < f.last)
      : undefined;
  const owner =
    page.lang === 'en' &&
    /^(REQUEST|AGREE|ACCUSE|REJECT|THREATEN)$/.test(String(data['type'])) &&
    page.tokens[f.first - 1]?.kind === 'clitic'
      ? page.mentionAt(f.first - 2)
      : undefined;
  let source: readonly string[] = asker ? actorsOf(asker) : owner ? owner.actors : inform(agent);
  let goal: readonly string[] = inform(target);
  const gen = String(data['gen'] ?? 'source');
  const told = page.lang === 'ar' && source.length === 0 ? arabicNoun(around, gen) : null;
  if (told) return told;
  if (gen === 'none') return { source: [], target: [], passive: false };
  // «Переговоры Венесуэлы и Гайаны»: two named right after it.
  if (data['pair']) {
    const two = after.find(
      (r) => /^(между|)$/.test(r.preposition ?? '') && r.first - f.last <= 4 && actorsOf(r).length > 1,
    );
    return { source: actorsOf(two), target: actorsOf(two), passive: false };
  }
  if (gen === 'both') {
    const whole = runs(page, f.first, page.lang === 'en' ? Math.max(around.to, f.last) : page.sentenceAt(f.first).last);
    // «Между войсками … вспыхнули бои»: a Russian pair may stand before.
    const ahead = page.lang === 'ru' ? runs(page, page.sentenceAt(f.first).first, f.first) : [];
    const pair =
      whole.find((r) => /^(بين|between|между)$/.test(r.preposition ?? '')) ??
      ahead.find((r) => r.preposition === 'между' && actorsOf(r).length > 1) ??
      whole.find((r) => actorsOf(r).length > 1) ??
      ahead.findLast((r) => actorsOf(r).length > 1);
    const foe = data['foes'] ? after.find((r) => /^(against|with|с|со|против)$/.test(r.preposition ?? '')) : undefined;
    const own = !foe
      ? undefined
      : page.lang === 'ru' && data['type'] === 'CONSULT'
        ? russianLead(page, f.first)
        : runs(page, page.sentenceAt(f.first).first, f.first).at(-1);
    if (foe && own) {
      const sides = [...new Set([...actorsOf(own), ...actorsOf(foe)])];
      return { source: sides, target: sides, passive: false };
    }
    // «Боевые действия между ними»: the two named together last.
    if (!pair && page.lang === 'ru' && hasPairWord(page, f)) {
      const two = pairBefore(page, f.first, 1);
      if (two.length > 1) return { source: two, target: two, passive: false };
    }
    if (pair && actorsOf(pair).length > 1) return { source: actorsOf(pair), target: actorsOf(pair), passive: false };
    // «بعد قتال دام يومين مع الجيش الإريتري»: the other side is the state the text is about.
    const foeOnly =
      page.lang === 'ar' && data['type'] === 'ASSAULT' ? after.find((r) => r.preposition === 'مع') : undefined;
    const against = actorsOf(foeOnly);
    const home = page.mainState;
    // «سيطر المتمردون على المدينة بعد معارك مع الجيش»: whoever acted in the sentence fought.
    if (foeOnly && around.carried.length > 0 && !around.carried.some((x) => against.includes(x))) {
      const sides = [...around.carried, ...against];
      return { source: sides, target: sides, passive: false };
    }
    if (
      foeOnly &&
      home &&
      against.length === 1 &&
      !against.some((x) => x.startsWith(home)) &&
      lastSubject.length === 0
    ) {
      const sides = [...against, against[0]?.endsWith('.MIL') ? `${home}.MIL` : home];
      return { source: sides, target: sides, passive: false };
    }
  }
  // "A rebuke from Peru", "the refusal by": the preposition is part of the words that fired.
  if (
    gen === 'source' &&
    source.length === 0 &&
    page.lang === 'en' &&
    /^(from|by)$/.test(page.tokens[f.last - 1]?.fold ?? '') &&
    !goal.length
  )
    source = inform(after.find((r) => r.first >= f.last && r.first - f.last <= 3));
  const found =
    page.lang === 'en'
      ? after.find((r) => r.preposition === 'of' && r.first - f.last <= 6)
      : after.find(
          (r) =>
            r.preposition === null &&
            r !== agent &&
            r.first - f.last <= 4 &&
            !(page.lang === 'ar' && partedByComma(page, f.last, r.first)) &&
            // «За взрыв Кабул возложил вину на …»: the nominative is nobody's owner.
            !(page.lang === 'ru' && /^na?$/.test(runCases(page, r)) && crossesVerb(page, r.last, r.last + 1)),
        );
  // «القصف قتل أربعين مدنيا»: nothing stands in the genitive after the article; an adjective may: «القصف التشادي».
  const closed = page.lang === 'ar' && f.words.length === 1 && takesNoGenitive(page, f.first);
  const of = closed && found && !(found.mentions[0]?.form === 'demonym' && found.first === f.last) ? undefined : found;
  // «غزوها إثيوبيا», «توقيعه معاهدة مع»: with its doer on it as a pronoun, a verbal noun has its object after it.
  if (closed && found && goal.length === 0 && !data['no_target'] && ownsPronoun(page, f.first)) goal = inform(found);
  // «واصلت المدفعية التركية قصف مواقع الجيش السوري»: who goes on doing it stands between the verb and the noun.
  const carrier =
    page.lang === 'ar' && light && gen === 'either' && !closed && source.length === 0
      ? runs(page, light.last, f.first).find((r) => r.preposition === null && r.first - light.last <= 1)
      : undefined;
  if (carrier && f.first - carrier.last <= 1) {
    source = actorsOf(carrier);
    if (goal.length === 0) goal = inform(of);
  }
  if (of && !carrier) {
    if (gen === 'both') {
      source = source.length ? source : inform(of);
      goal = goal.length ? goal : inform(of);
    } else if (gen === 'either' && goal.length === 0 && isStruck(of)) goal = inform(of);
    else if (gen === 'target' && goal.length === 0) goal = inform(of);
    else if (gen !== 'target' && source.length === 0) source = inform(of);
  }
  if (
    (gen === 'source' || gen === 'either') &&
    page.lang !== 'en' &&
    goal.length === 0 &&
    !data['no_target'] &&
    !carrier
  ) {
    const second = after.find(
      (r) => r !== of && r !== agent && r.preposition === null && of !== undefined && r.first - of.last <= 3,
    );
    goal = inform(second);
  }
  // «Изгнание Союза из Лиги наций»: the body that puts a member out.
  if (page.lang === 'ru' && data['type'] === 'SANCTION' && gen === 'target' && source.length === 0 && goal.length > 0)
    source = inform(
      after.find((r) => /^(из|от|в)$/.test(r.preposition ?? '') && r.mentions[0]?.kind === 'organisation'),
    );
  // "Paraguay's suspension", "the minister's arrest": with nothing after "of" the possessor is whom it befell.
  if (
    page.lang === 'en' &&
    gen === 'target' &&
    goal.length === 0 &&
    source.length === 0 &&
    page.tokens[f.first - 1]?.kind === 'clitic' &&
    /^(suspension|expulsion|exclusion|arrest|murder|assassination|release|detention|dismissal|ouster|overthrow|killing|execution|imprisonment|kidnapping|abduction|capture|sacking|deportation)$/.test(
      page.tokens[f.first]?.fold ?? '',
    )
  ) {
    const whom = page.mentionAt(f.first - 2);
    const doer = after.find((r) => r.preposition === 'from' || r.preposition === 'by');
    if (whom)
      return { source: inform(doer).filter((x) => !whom.actors.includes(x)), target: whom.actors, passive: true };
  }
  if (source.length === 0) {
    const before =
      page.mentionAt(f.first - 1) ??
      (page.tokens[f.first - 1]?.kind === 'clitic' ? page.mentionAt(f.first - 2) : undefined);
    const modifier = page.lang !== 'ar' ? (before ?? page.mentionAt(f.first - 2)) : undefined;
    const apart =
      modifier &&
      modifier.last < f.first &&
      smallWords[page.lang].preposition.has(page.tokens[f.first - 1]?.fold ?? '');
    // "The Chad attack" may be on Chad; "Chad's attack", "a Chadian attack" are Chad's.
    const vague =
      data['own_source'] === true && modifier?.form === 'name' && page.tokens[f.first - 1]?.kind !== 'clitic';
    if (modifier && !apart && !vague && (page.lang === 'en' || modifier.form === 'demonym')) source = modifier.actors;
  }
  // «بقرار كينيا قطع علاقاتها», «محاولة الجيش ضم المدينة»: whose decision or attempt it is.
  const decider = page.lang === 'ar' && source.length === 0 ? page.mentionAt(f.first - 1) : undefined;
  if (
    decider &&
    decider.last === f.first &&
    decider.acts &&
    /^[وفبل]?(قرار|اعلان|عزم|نيه|اعتزام|محاوله|مسعي|خطه|مواصله|استعداد|رفض|طلب|تهديد|تعهد)$/.test(
      page.tokens[decider.first - 1]?.fold ?? '',
    )
  )
    source = decider.actors;
  // «ما دفع كيتو إلى قطع علاقاتها»: whoever is driven to it.
  if (source.length === 0 && page.lang === 'ar' && /^(الي|علي)$/.test(page.tokens[f.first - 1]?.fold ?? '')) {
    const driven = runs(page, Math.max(page.sentenceAt(f.first).first, f.first - 6), f.first - 1).at(-1);
    if (
      driven &&
      f.first - 1 - driven.last <= 1 &&
      /^[وف]?(ي|ت)?(دفع|حمل|اضطر|اجبر|ارغم|حدا|حدت|جبر|رغم|ضطر|قاد)(ت|وا)?$/.test(
        page.tokens[driven.first - 1]?.fold ?? '',
      )
    )
      source = actorsOf(driven);
  }
  // His resignation, their withdrawal: the party named before, in the same sentence.
  if (source.length === 0 && page.lang === 'ar' && ownsPronoun(page, f.first)) {
    // «قصف الأسطول الإيطالي القلعة واحتلاله الجزيرة»: joined by و to what was told just before.
    const joinedNoun = (page.tokens[f.first]?.fold ?? '').startsWith('و') && violent.has(String(data['type']));
    const own = mentionsBetween(page, page.sentenceAt(f.first).first, f.first).filter(
      (m) =>
        m.kind === 'person' ||
        m.kind === 'state' ||
        m.kind === 'former_state' ||
        m.kind === 'organisation' ||
        m.actor.endsWith('.GOV') ||
        (joinedNoun && m.actor.endsWith('.MIL')),
    );
    source =
      (data['type'] === 'REQUEST' || joinedNoun ? own.at(-1)?.actors : undefined) ??
      own.findLast((m) => m.kind === 'person')?.actors ??
      own[0]?.actors ??
      [];
  }
  if (
    source.length === 0 &&
    page.lang !== 'ar' &&
    /^(his|her|its|their|его|ее|их)$/.test(page.tokens[f.first - 1]?.fold ?? '')
  ) {
    const owner = page.lang === 'en' ? spokenOf(page, f.first - 1) : undefined;
    source = owner ? actorsOf(owner) : lastSubject;
  }
  // "At Guyana's request": whose it is stands within the phrase.
  if (source.length === 0 && page.lang === 'en' && f.words.length > 1)
    source = inform(runs(page, f.first + 1, f.last).find((r) => page.tokens[r.last]?.kind === 'clitic'));
  // «تم نشر قوات من بعثة الأمم المتحدة»: whose men are sent.
  if (source.length === 0 && page.lang === 'ar' && /^(AID|MOBILIZE)$/.test(String(data['type'])))
    source = inform(after.find((r) => r.preposition === 'من' && r.first - f.last <= 2));
  // «По их просьбе осудил»: whom the pronoun within the phrase means.
  if (source.length === 0 && page.lang === 'ru' && f.words.length > 1) {
    const by = f.words.find((w) => /^(его|ее|их)$/.test(page.tokens[w]?.fold ?? ''));
    if (by !== undefined) source = actorsOf(meantBy(page, by, []));
  }
  if (source.length === 0 && light && !data['own_source'] && !isLedIn(page, light, f.first))
    source = verbSubject(page, light, lastSubject);
  if (source.length === 0 && data['by_subject']) source = lastSubject;
  // "The raid drew a rebuke from Peru": whoever drew it is rebuked.
  if (page.lang === 'en' && goal.length === 0 && data['drawn']) goal = drawer(page, f.first);
  // «По просьбе кабинета САДК ввело войска»: whoever acts was asked.
  if (page.lang === 'ru' && data['type'] === 'REQUEST' && goal.length === 0 && page.tokens[f.first]?.fold === 'по')
    goal = askedFor(around, source);
  // "Its request that Ethiopia open the border".
  if (page.lang === 'en' && data['type'] === 'REQUEST' && goal.length === 0 && page.tokens[f.last - 1]?.fold === 'that')
    goal = inform(runs(page, f.last, f.last + 5).find((r) => r.preposition === null && r.first - f.last <= 1)).filter(
      (x) => !source.includes(x),
    );
  if (page.lang === 'en' && data['type'] === 'REQUEST' && goal.length === 0) goal = askedIn(page, f, source);
  // "His appeal for Libyan help".
  const wanted = page.lang === 'en' && data['type'] === 'REQUEST' && goal.length === 0 ? forAt(page, f) : -1;
  if (wanted >= 0) goal = askedAs(page, wanted + 1).filter((x) => !source.some((y) => y.slice(0, 3) === x));
  return { source, target: goal.filter((g) => gen === 'both' || !source.includes(g)), passive: false };
}

/** Nouns whose object stands after على, so that ل names who does it: «هجوم لحركة الشباب على». */
const onto = /^[وفب]?(هجوم|هجوما|هجمات|غاره|غارات|ضربه|ضربات|كمين|توغل|اعتداء|عمليه)$/;

/**
 * An Arabic verbal noun with both its parties told after it: «طرد الهند دبلوماسيين كنديين» who and whom, «طرد عشرة سفراء من
 * كندا» whom and from where, «قصف للجيش على القرية» whose.
 */
function arabicNoun({ page, f, data, after }: Around, gen: string): Roles | null {
  const whole = after.filter((r) => !partedByComma(page, f.last, r.first));
  const [of, second] = whole.filter((r) => r.preposition === null && r.first - f.first <= 9);
  if (data['mode'] === 'expel') {
    const from = whole.find((r) => r.preposition === 'من' && r.mentions[0]?.kind !== 'group');
    if (from && of && of.first < from.first)
      return { source: actorsOf(from).filter((x) => !actorsOf(of).includes(x)), target: actorsOf(of), passive: false };
  }
  const close =
    of !== undefined && of.first - f.last <= 2 && !/^(ال|عشر|مي|اكثر|نحو|عدد)/.test(page.tokens[f.last]?.fold ?? 'ال');
  if (
    gen === 'target' &&
    close &&
    second &&
    second.first - of.last <= 3 &&
    of.mentions.every((m) => m.form !== 'demonym')
  )
    return { source: actorsOf(of), target: actorsOf(second).filter((x) => !actorsOf(of).includes(x)), passive: false };
  const whose = data['type'] === 'ASSAULT' ? whole[0] : undefined;
  const on = whole.find((r) => r !== whose && /^(علي|ضد|في)$/.test(r.preposition ?? ''));
  if (
    whose?.preposition === 'ل' &&
    whose.first === f.first + 1 &&
    whose.mentions.some((m) => /\.(MIL|SEC|REB)$/.test(m.code)) &&
    (onto.test(page.tokens[f.first]?.fold ?? '') || [0, 1, 2].some((k) => page.tokens[whose.last + k]?.fold === 'علي'))
  )
    return {
      source: actorsOf(whose),
      target: actorsOf(on).filter((x) => !actorsOf(whose).includes(x)),
      passive: false,
    };
  return null;
}

function askedFor({ page, f }: Around, source: readonly string[]): readonly string[] {
  const lead =
    russianLead(page, f.first) ??
    runs(page, page.sentenceAt(f.first).first, f.first).find(
      (r) => r.preposition === null && r.mentions[0]?.form === 'abbrev' && r.mentions[0].acts,
    );
  if (lead && !actorsOf(lead).some((x) => source.includes(x))) return statesOfForces(actorsOf(lead));
  const later = runs(page, f.last, page.sentenceAt(f.first).last).find(
    (r) =>
      r.preposition === null &&
      r.mentions[0]?.acts === true &&
      (/^na?$/.test(runCases(page, r)) || r.mentions[0].form === 'abbrev') &&
      !actorsOf(r).some((x) => source.includes(x)),
  );
  return statesOfForces(actorsOf(later));
}

/** A noun with the article or a pronoun on it: «الهجوم», «تعهده». */
function takesNoGenitive(page: Page, i: number): boolean {
  const token = page.tokens[i];
  const fold = token?.fold ?? '';
  if (/^[وفبك]?(ال|لل)/.test(fold) && !fold.startsWith('الغا')) return true;
  return ownsPronoun(page, i);
}

/** «احتلال الكويت», «غزو أوغندا»: a state by its name in the genitive is what was taken; by its adjective it is who took. */
const isStruck = (of: Run): boolean => of.mentions.every((m) => m.kind === 'state' && m.form !== 'demonym');

/** «Гибель под сирийскими минами»: whose fire it is. */
function firedBy({ page, f }: Around): Run | undefined {
  return runs(page, f.first, f.last + 1).find(
    (r) => /^(под|от)$/.test(r.preposition ?? '') && r.mentions[0]?.form === 'demonym' && r.first - f.first <= 4,
  );
}

const hasPairWord = (page: Page, f: Firing): boolean =>
  [f.last - 1, f.last, f.last + 1].some(
    (k) =>
      page.tokens[k]?.fold === 'между' &&
      /^(ними|соседями|соперниками|двумя|обеими|обоими)$/.test(page.tokens[k + 1]?.fold ?? ''),
  );

/** Whoever acts by the verb that carries the noun. */
function verbSubject(page: Page, f: Firing, lastSubject: readonly string[]): readonly string[] {
  const before = page.lang === 'ar' ? arabicSubject(page, f.first) : subjectBefore(page, f.first);
  if (before) return actorsOf(before);
  if (pronounBefore(page, f.first)) return lastSubject;
  const first = runs(page, f.last, Math.min(page.sentenceAt(f.first).last, f.last + 8)).find(
    (r) => r.preposition === null,
  );
  return first && page.lang !== 'en' ? actorsOf(first) : lastSubject;
}

const drawing =
  /^(dr(ew|aw|aws|awing|awn)|earn(s|ed|ing)?|w(on|in|ins|inning)|receiv(e|es|ed|ing)|g(ot|et|ets)|com(e|es|ing)|came|met|meets?|provok(ed|es|ing)|br(ought|ings)|attract(s|ed|ing)?|fac(ed|es|ing)|prompt(ed|s|ing)|garner(s|ed|ing)?|enjoy(s|ed|ing)?|found|secur(ed|es)|gain(s|ed)?|elicit(s|ed)?|sparked|trigger(s|ed))$/;

/** The subject of a verb of drawing, right before what it draws. */
function drawer(page: Page, i: number): readonly string[] {
  const { first } = page.sentenceAt(i);
  for (let k = i - 1; k >= Math.max(first, i - 7); k--) {
    if (page.tokens[k]?.kind === 'punct') return [];
    if (!drawing.test(page.tokens[k]?.fold ?? '')) continue;
    // "The arrest of a bishop by police on Monday drew protests": whoever did it, else whose the deed is.
    const named = runs(page, first, k);
    const owner = (r: Run): boolean => page.tokens[r.last]?.kind === 'clitic' || r.mentions[0]?.form === 'demonym';
    return actorsOf(subjectBefore(page, k) ?? named.find((r) => r.preposition === 'by') ?? named.find(owner));
  }
  return [];
}

/** "A call for a truce was vetoed by Moscow": what is answered so is somebody else's than whose answer it is. */
function isAnswered(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (
      /^(vetoed|rejected|turned|dismissed|refused|granted|answered|met|heeded|accepted|ignored|backed|welcomed|opposed|condemned|blocked|spurned|supported|endorsed|followed|denied|rebuffed)$/.test(
        page.tokens[k]?.fold ?? '',
      )
    )
      return true;
  return false;
}

/** "It began in March with the dismissal of 594 soldiers": behind such a preposition the noun is not what the verb carries. */
function isLedIn(page: Page, light: Firing, i: number): boolean {
  if (page.lang !== 'en') return false;
  for (let k = light.last; k < i; k++)
    if (/^(with|after|by|following|during|amid|despite|before|since)$/.test(page.tokens[k]?.fold ?? '')) return true;
  return false;
}

/** Where "for" stands among the words of an asking or right behind them, or -1. */
function forAt(page: Page, f: Firing): number {
  for (let k = f.first + 1; k <= f.last; k++) if (page.tokens[k]?.fold === 'for') return k;
  // "An appeal by the premier for French help": behind whose it is.
  const by = /^(by|from)$/.test(page.tokens[f.last]?.fold ?? '') ? f.last : f.last - 1;
  const asker = /^(by|from)$/.test(page.tokens[by]?.fold ?? '')
    ? runs(page, by + 1, Math.min(page.sentenceAt(by).last, by + 8))[0]
    : undefined;
  if (asker && page.tokens[asker.last]?.fold === 'for') return asker.last;
  return -1;
}
