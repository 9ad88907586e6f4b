import { isGoverned, isVerbalNoun } from '../words/arabic-form.ts';
import { arabicSubject } from '../clause/arabic-subject.ts';
import { isBreak, isComma } from '../text/mark.ts';
import { meantBy, pronounOn } from '../clause/arabic-pronoun.ts';
import { actorsOf, runs } from '../clause/clause.ts';
import { firingsIn } from '../words/firings.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** Verbs that lay a deed on somebody, done or not: «اتهم», «حمّل … مسؤولية». Not «ندد», «أدان»: what they blame was done. */
const accusing =
  /^[وف]?[يت]?(اتهم|اتهمت|اتهموا|تهم|متهما|متهمه|متهمين|حمل|حملت|حملوا|محملا|محمله|زعم|زعمت|ادعي|ادعت|نسب|نسبت|عزا|عزت|القي|القت|لام|لامت|انحي|انحت)(ه|ها|هم|هما)?$/;

export const isAccusing = (page: Page, e: Firing): boolean =>
  e.rule.data['type'] === 'ACCUSE' && accusing.test(page.tokens[e.first]?.fold ?? '');

const deeds = new Set(['ASSAULT', 'MOBILIZE', 'COERCE', 'AID']);

/** «اتهمت الحكومة إثيوبيا بقصف قرية»: whom a charge names did what the verbal noun with ب tells, if the charge is true. */
export function accusedOf(page: Page, f: Firing, events: readonly Firing[]): readonly string[] {
  if (!deeds.has(String(f.rule.data['type']))) return [];
  if (f.voice !== 'noun' && !isVerbalNoun(page, f.first)) return [];
  const before = page.tokens[f.first - 1]?.fold ?? '';
  const glued = /^[وف]?ب/.test(page.tokens[f.first]?.fold ?? '') && isGoverned(page, f.first);
  // «بمواصلة قصفهم»: going on with it, or setting about it.
  const onward =
    /^ب(مواصله|الاستمرار|استمرار|تكرار|محاوله|اعاده|تعمد|التخطيط|تدبير|تنفيذ|شن|ارتكاب|القيام|الاعداد)$/.test(before);
  if (!glued && !onward && !/^(مسووليه|المسووليه|تبعه|تبعات|وزر|ذنب)$/.test(before)) return [];
  const sentence = page.sentenceAt(f.first);
  const charge = firingsIn(events, sentence.first, f.first).findLast(
    (e) => e.voice === 'verb' && f.first - e.first <= 14 && isAccusing(page, e),
  );
  if (!charge) return [];
  const accused = runs(page, charge.first + 1, f.first).findLast(
    (r) => r.preposition === null || r.preposition === 'علي',
  );
  if (accused) return actorsOf(accused);
  const pronoun = pronounOn(page, charge.first);
  return pronoun ? meantBy(page, charge.first, pronoun, []) : [];
}

/** Verbs of answering or setting about something, whose deed is told by a verbal noun with ب: «ردت موسكو بطرد …». */
const answering =
  /^[وف]?[يت]?(رد|ردت|ردوا|ترد|يرد|قام|قامت|قاموا|قوم|بادر|بادرت|بادروا|سارع|سارعت|سارعوا|عاقب|عاقبت|عاقبوا|انتقم|انتقمت|استهل|استهلت|اكتفي|اكتفت|كتفي|ثار|ثارت)(ه|ها|هم|هما)?$/;

/** «ردت موسكو بطرد السفير», «عاقب الاتحاد النيجر بتعليق عضويتها»: whoever answers by a deed does it. */
export function answeredBy(page: Page, f: Firing, carried: readonly string[]): readonly string[] {
  if (!acts.has(String(f.rule.data['type'])) || !page.tokens[f.first]?.fold.startsWith('ب')) return [];
  if (f.voice !== 'noun' && !isVerbalNoun(page, f.first)) return [];
  const sentence = page.sentenceAt(f.first);
  for (let k = f.first - 1; k >= Math.max(sentence.first, f.first - 12); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (isBreak(fold) || isComma(fold)) return [];
    if (!answering.test(fold)) continue;
    const subject = arabicSubject(page, k) ?? runs(page, k + 1, f.first).find((r) => r.preposition === null);
    return subject ? actorsOf(subject) : carried;
  }
  return [];
}

const acts = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT', 'AID', 'MOBILIZE', 'CONCEDE']);
const own = new Set(['COERCE', 'AID', 'MOBILIZE', 'SANCTION', 'RETREAT', 'CONCEDE', 'COOPERATE']);

/** «أعلنت الشرطة احتجاز ثلاثة صحافيين»: whoever announces a deed of power by its verbal noun tells of its own. */
export function declaredBy(page: Page, f: Firing, speaker: readonly string[]): readonly string[] {
  if (!own.has(String(f.rule.data['type'])) || (f.voice !== 'noun' && !isVerbalNoun(page, f.first))) return [];
  if (!speaker.every((x) => /^[A-Z]{3}(\.(GOV|MIL|SEC|REB))?$|^person:/.test(x)) || isGoverned(page, f.first))
    return [];
  const sentence = page.sentenceAt(f.first);
  for (let k = f.first - 1; k >= Math.max(sentence.first, f.first - 9); k--) {
    if (page.tokens[k]?.kind === 'punct') return [];
    if (/^[وف]?[يت]?(اعلن|اعلنت|اعلنوا|علن|قرر|قررت|اكد|اكدت)$/.test(page.tokens[k]?.fold ?? '')) return speaker;
  }
  return [];
}
