import { stopsClause } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Page } from '../page.ts';
import { type Firing, ruleBook } from '../words/rule.ts';

/** said: it is so; denied: it is not; unreal: wished, planned, threatened, asked, possible. */
export type Mood = 'said' | 'denied' | 'unreal';

const unreal = {
  en: /^(would|will|shall|could|might|should|cannot|threaten\p{L}*|consider\p{L}*|want\p{L}*|seek\p{L}*|hope\p{L}*|wait\p{L}*|await\p{L}*|expect\p{L}*|wish\p{L}*|plan|plans|planned|planning|intend\p{L}*|ask|asks|asked|asking|urg\p{L}+|propos\p{L}+|vow\p{L}*|pledg\p{L}+|if|unless|possible|possibly|prospect|bid|bids|eager|ready|poised|set|due|about|aspir\p{L}+|hint\p{L}*|let|invited|invitation|request\p{L}*|appl(y|ied|ies|ication|ications|ying)|promis\p{L}+|call|calls|called|calling|demand\p{L}*|want|wanting|talk|mull\p{L}*|weigh\p{L}*|discuss\p{L}*|efforts?|campaign|hopes|chances|path|allow\p{L}*|permit\p{L}*|entitl\p{L}*|forbid\p{L}*|right)$/u,
  ru: /^(хоч\p{L}+|хотел\p{L}*|намерен\p{L}*|собира\p{L}+|планир\p{L}+|пригроз\p{L}+|грозит\p{L}*|угрожа\p{L}+|может|могут|мог|могла|могли|если|бы|чтобы|попросил\p{L}*|просит\p{L}*|просьб\p{L}+|пообеща\p{L}+|обеща\p{L}+|призва\p{L}+|призыва\p{L}+|предлож\p{L}+|рассматрива\p{L}+|стрем\p{L}+|желает|желают|готов\p{L}*|требу\p{L}+|потребовал\p{L}*|требован\p{L}+|заявк\p{L}+|надеет\p{L}*|будет|будут|вопрос\p{L}*|возможн\p{L}+|угроз\p{L}+|усили\p{L}+|позволя\p{L}+|разреша\p{L}+|допуска\p{L}+|вправе|право|права)$/u,
  ar: /^[وف]?(هدد|هددت|يهدد|تهدد|تهديد|سوف|قد|يريد|تريد|ارادت|يسعي|تسعي|سعت|تعتزم|يعتزم|تنوي|ينوي|تدرس|يدرس|تطلب|طلب|طلبت|يطلب|تطالب|يطالب|طالب|طالبت|دعا|دعت|يدعو|تدعو|لوح|لوحت|يلوح|تلوح|يمكن|قدمت|تامل|يامل|اذا|لو|ان|امكانيه|احتمال|اقترح|اقترحت|بطلب|طلبا|طلبها|طلبه|بطلبها|مستعده|مستعد|تستعد|يستعد|تبحث|يبحث|لن|يتوقع|تتوقع|متوقع|المتوقع|مرتقب|المرتقب|ينتظر|المنتظر|المقرر|يستبعد|بانها|بانه|علي|الي|جهود|جهودها|مساعي|مساعيها|يتيح|تتيح|تجيز|يجيز|تسمح|يسمح|تخول|يخول|يحق|الحق|حق)$/u,
} as const;

/** Verbs that say how long ago something was. */
const passes = /^(تمض|يمض|ينقض|تنقض|يمر|تمر|يكد|تكد)$/;

/** By the words right before a verb whether it tells a fact. */
export function moodOf(page: Page, f: Firing): Mood {
  const { negation } = smallWords[page.lang];
  const sentence = page.sentenceAt(f.first);
  let denied = false;
  const own = page.tokens[f.first]?.fold ?? '';
  if (page.lang === 'ar' && /^[وف]?س[يتن]/.test(own)) return 'unreal';
  // «أمهلها أياما للانسحاب»: to be done.
  if (page.lang === 'ar' && /^[وف]?لل?(انسحاب|خروج|مغادره|انضمام|التحاق|انتساب)$/.test(own)) return 'unreal';
  // «Ратифицировали его не все»; «пригрозив, что покинет союз».
  if (page.lang === 'ru') {
    for (let i = f.last; i < f.last + 4; i++)
      if (page.tokens[i]?.fold === 'не' && page.tokens[i + 1]?.fold === 'все') return 'unreal';
    if (ruleBook(page.lexicon, 'ru').future.has(own)) return 'unreal';
    // «Рвать с ним Бухарест не намерен»: what is wished or not stands after its infinitive.
    if (/(ть|ти|чь)(ся)?$/.test(own))
      for (let i = f.last; i < Math.min(sentence.last, f.last + 7) && !/^[,;:]$/.test(page.tokens[i]?.fold ?? ''); i++)
        if (unreal.ru.test(page.tokens[i]?.fold ?? ''))
          return page.tokens[i - 1]?.fold === 'не' && f.rule.data['kind'] !== 'not_member' ? 'denied' : 'unreal';
  }
  // "Efforts of Turkey to become a full member"; but "the first state to become a member".
  if (page.lang === 'en')
    for (let i = f.first; i >= Math.max(sentence.first + 1, f.first - 4); i--)
      if (page.tokens[i]?.fold === 'become' && page.tokens[i - 1]?.fold === 'to')
        return reached.test(page.tokens[i - 2]?.fold ?? '') ? 'said' : 'unreal';
  if (f.rule.data['kind'] === 'same' && page.tokens[f.first - 1]?.fold === 'to') return 'unreal';
  for (let i = f.first - 1; i >= Math.max(sentence.first, f.first - 8); i--) {
    const token = page.tokens[i];
    const fold = token?.fold ?? '';
    if (token?.kind === 'punct' && fold !== '"') break;
    // «Рвать с ним не намерен и остаётся участником», "voted no and is a member": another verb begins.
    if (page.lang !== 'ar' && f.first - i <= 2 && /^(and|и|но|but)$/.test(fold) && isFinite(page, i + 1)) break;
    // «ولوح الدوتشي بالانسحاب»: the verb may stand within what names its subject.
    if (page.lang === 'ar' && isNoun(own) && isUnreal(page, i, f)) return 'unreal';
    const m = page.mentionAt(i);
    // "Urged Addis Ababa to leave": past whoever is to.
    if (m && page.lang === 'en' && page.tokens[f.first - 1]?.fold === 'to' && m.last === f.first - 1) {
      i = m.first;
      continue;
    }
    if (m && page.lang !== 'ru') {
      // «هددت الدوحة بالانسحاب», "is not one of the bloc's members": a noun looks past names for its verb.
      if (m.kind === 'organisation' || m.kind === 'treaty' || (page.lang === 'ar' && isNoun(own))) continue;
      if (f.first - i > 2 || page.lang === 'ar') break;
      continue;
    }
    if (page.lang === 'ar' && /^[وف]?لن$/.test(fold)) return 'unreal';
    // «Не простил приема республики»: the denial is of the verb before the noun.
    if (page.lang === 'ru' && fold === 'не' && i < f.first - 1 && russianNoun.test(own)) continue;
    // «لم تمض سنتان على قبول تشاد»: it was admitted, and not long ago.
    if (page.lang === 'ar' && passes.test(page.tokens[i + 1]?.fold ?? '')) continue;
    if (negation.has(fold) || negatives.test(fold)) denied = true;
    else if (isUnreal(page, i, f) && !(f.rule.data['kind'] === 'not_member' && fold.startsWith('wait')))
      return 'unreal';
    else if (stopsClause(page, i)) break;
  }
  // «Договора не подписывала»: the denial stands within the words.
  if (page.lang === 'ru' && f.rule.data['kind'] !== 'not_member' && f.rule.data['kind'] !== 'not_renewed')
    for (let i = f.first + 1; i < f.last; i++)
      if (page.tokens[i]?.fold === 'не' && !f.words.includes(i) && f.words.includes(i + 1)) denied = true;
  // "Is not in the community": the denial is one of the words of the statement.
  if (f.rule.data['kind'] === 'member' && f.words.some((w) => negation.has(page.tokens[w]?.fold ?? ''))) denied = true;
  // "Belongs to neither A nor B".
  if (page.lang === 'en' && [0, 1, 2].some((k) => page.tokens[f.last + k]?.fold === 'neither')) denied = true;
  // "Whose accession is still pending".
  if (page.lang === 'en' && f.rule.data['party'] === 'owner' && isPending(page, f, sentence.last)) denied = true;
  if (f.rule.data['party'] === 'noun' && deniedAfter(page, f, sentence.last)) denied = true;
  return denied && !isOnly(page, f, sentence.last) ? 'denied' : 'said';
}

function isPending(page: Page, f: Firing, limit: number): boolean {
  if (f.rule.data['kind'] !== 'joined') return false;
  for (let i = f.last; i < Math.min(limit, f.last + 9) && !/^[,.;:]$/.test(page.tokens[i]?.fold ?? ''); i++)
    if (
      /^(pending|stalled|blocked|vetoed|delayed|postponed|rejected|unratified|outstanding)$/.test(
        page.tokens[i]?.fold ?? '',
      )
    )
      return true;
  return false;
}

const reached =
  /^(on|managed|first|second|third|last|only|latest|next|states?|nations?|countr(y|ies)|republic|members?|government)$/;

const isNoun = (fold: string): boolean =>
  /^[وف]?(ب|ل|بال|لل|ال)?(انسحاب|انضمام|خروج|التحاق|تعليق|تجميد|عوده|دخول|مغادره|طرد|قبول|عضو|اعضا|موسس|موقع|طرف|مقعد)/.test(
    fold,
  );

const russianNoun =
  /^(прием|вступлени|присоединени|выход(а|е|ом|у)?$|уход|исключени|отстранени|изгнани|возвращени|приостановк|участи)/;

/** A verb of its own after "and": no infinitive, no noun. */
function isFinite(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  if (page.lang === 'en')
    return /^(is|are|was|were|has|have|had|remains|left|became|quit|sits|sat|stood|kept|belongs|took|went|came|gave|sent)$|[^e]ed$/.test(
      fold,
    );
  return /(ет|ют|ит|ат|ят|ется|ются|ится|ятся|л|ла|ло|ли|лся|лась|лись)$/.test(fold);
}

/** «لم تستعد مقعدها إلا في …», "was not admitted until …": it happened, only late. */
export function isOnly(page: Page, f: Firing, limit: number): boolean {
  if (page.lang === 'ru') return false;
  for (let i = f.first + 1; i < Math.min(limit, f.last + 6); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (fold === 'الا' || fold === 'سوي' || fold === 'until' || fold === 'till') return true;
    if (/^[,،.;]$/.test(fold)) return false;
  }
  return false;
}

/** «членом альянса не является», "a member of neither": the denial stands after the noun. */
function deniedAfter(page: Page, f: Firing, limit: number): boolean {
  for (let i = f.last; i < Math.min(limit, f.last + (page.lang === 'ru' ? 7 : 1)); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (fold === 'neither') return true;
    if (page.lang !== 'ru' || /^[,.;:—–]$/.test(fold)) return false;
    if (fold === 'не') return /^(явл|стал|был|состо|станов|счита|назов)/.test(page.tokens[i + 1]?.fold ?? '');
  }
  return false;
}

const negatives = /^(neither|nor|none|без|так|غير|ليس|ليست|ليسوا|ليستا|وليست|وليس)$/;

function isUnreal(page: Page, i: number, f: Firing): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  if (page.lang !== 'ar') return unreal[page.lang].test(fold) && !(fold === 'so');
  const bareFold = fold.replace(/^[وف]/, '');
  // «قد انضمت» and «كانت قد انضمت» are facts; «قد تنضم» is none.
  if (bareFold === 'قد') {
    const verb = page.tokens[f.first]?.fold ?? '';
    const was = [1, 2, 3, 4].some((k) => /^[وف]?كان(ت|وا)?$/.test(page.tokens[i - k]?.fold ?? ''));
    return f.first - i === 1 && !was && /^[يت]/.test(verb) && !/^ت.+ت$/.test(verb);
  }
  if (bareFold === 'ان') return false;
  if (bareFold === 'علي' || bareFold === 'الي') return false;
  if (bareFold === 'بانها' || bareFold === 'بانه') return false;
  return unreal.ar.test(fold);
}
