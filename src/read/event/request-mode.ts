import type { Language } from '../../kernel/provenance.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** Verbs of whoever may command or threaten. */
const demands: Readonly<Record<Language, RegExp>> = {
  en: /^(demand(s|ed|ing)?|order(s|ed|ing)?|insist(s|ed|ing)?|command(s|ed|ing)?|instruct(s|ed|ing)?|requir(es|ed|ing)|tells?|told|telling|summon(s|ed|ing)?|bade)$/,
  ru: /^(потребова|требу|истребова|обяза|предписа|приказа|велел|веле[нт]|ультимат)/,
  ar: /^[وف]?[يت]?(طالب|امر|الزم|انذر|اشترط|شترط|لزم)(ت|وا|ا|ون|ته|ها|هم|هما)?$/,
};

/** What one asks for who is in need. */
const needs: Readonly<Record<Language, RegExp>> = {
  en: /^(help|aid|assist|support|troops|soldiers|forces?$|protect|interven|session|meeting|council|arms$|weapons|peacekeep|observers|rescue|reinforc|consult|backing|solidarity|guarantee|supplies)/,
  ru: /^(помощ|помоч|поддерж|защит|войск|солдат|сил|оружи|вмеша|созва|созыв|заседани|совещани|миротвор|наблюдател|подкреплени|консультац|содействи|гарант|спас|снаряжени)/,
  ar: /(مساعد|دعم|عون|نجد|حماي|تدخل|قوات|جلسه|اجتماع|سلاح|اسلحه|عقد|انعقاد|مراقب|انقاذ|تعزيز|تضامن|مسانده|ضمان|مشاور)/,
};

/** "Rome demanded fifty million lire", "was told to give up the port": a demand that something be yielded, and no call for help. */
export function isDemand(page: Page, f: Firing): boolean {
  const { lang, tokens } = page;
  if (!demands[lang].test(tokens[f.first]?.fold ?? '')) return false;
  const { last } = page.sentenceAt(f.first);
  for (let i = f.first + 1; i < Math.min(last, f.last + 10); i++) {
    const fold = tokens[i]?.fold ?? '';
    if (/^[;؛.]$/.test(fold)) break;
    if (needs[lang].test(fold)) return false;
  }
  return true;
}
