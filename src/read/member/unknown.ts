import { type BodyAt, bodyAt, bodyWords } from './body.ts';
import type { Page } from '../page.ts';
import { listsBetween } from './party.ts';
import type { Firing } from '../words/rule.ts';

const feminine = /^(منظمه|جامعه|رابطه|مجموعه|جماعه|عصبه|حركه|هييه|معاهده|اتفاقيه|كتله|الامم|امم|وحده|كونفدراليه)$/;
const masculine = /^(حلف|اتحاد|ميثاق|منتدي|تجمع|تكتل|كومنولث|الكومنولث|وفاق|تحالف|ناتو|الناتو)$/;

/** «لم تخرج منه فرنسا» where a feminine body was spoken of: the pronoun is something else. */
export function isOfOther(page: Page, f: Firing, body: BodyAt): boolean {
  if (page.lang !== 'ar' || body.last > f.first || body.last <= body.first) return false;
  const head = (page.tokens[body.first]?.fold ?? '')
    .replace(/^[وف]?(لل|[بلك]?ال)(?=..)/, '')
    .replace(/^[وفبلك](?=.{4})/, '');
  const her = feminine.test(head);
  if (!her && !masculine.test(head)) return false;
  for (let i = f.first; i < f.last + 2; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (i >= f.last && (page.tokens[i]?.kind === 'punct' || page.mentionAt(i))) return false;
    if (bodyWords(page).it.has(fold)) return her ? /[^اه]ه$/.test(fold) : fold.endsWith('ها');
  }
  return false;
}

/** "A member of no alliance", «ليست عضواً في أي حلف», «ни в каком союзе не состоит»: in none at all. */
function isOfNone(page: Page, f: Firing): boolean {
  const { body, treaty } = bodyWords(page);
  const noun = (i: number): boolean => body.has(page.tokens[i]?.fold ?? '') || treaty.has(page.tokens[i]?.fold ?? '');
  for (let i = f.first - (page.lang === 'ru' ? 5 : 0); i < f.last + 5; i++) {
    if (i >= f.last && page.tokens[i]?.kind === 'punct') return false;
    if (none.test(page.tokens[i]?.fold ?? '') && (noun(i + 1) || noun(i + 2))) return true;
  }
  return false;
}

const none = /^(any|no|اي|ايه|каком|какой|какие|каких|никаком|никакой|никаких|никакие)$/;

const states = /^(ال)?(دول|بلدان|دولتان|دولتين|بلدين|عواصم|حكومات)$/;

/**
 * Who acts is told of without a name: «التي أسستها الدول السبع»; or the body is known by an abbreviation alone that nobody explains:
 * «АБВГ, где председательствует Мали».
 */
export function isUnnamed(page: Page, f: Firing): boolean {
  if (isOfNone(page, f)) return true;
  if (page.lang === 'ar') {
    if (!/^(founded|signed|joined)$/.test(String(f.rule.data['kind']))) return false;
    if (!states.test(page.tokens[f.last]?.fold ?? '') || f.rule.data['party'] === 'noun') return false;
    return listsBetween(page, f.last, Math.min(page.sentenceAt(f.first).last, f.last + 7)).length === 0;
  }
  const sentence = page.sentenceAt(f.first);
  for (let i = f.first - 1; i >= Math.max(sentence.first, f.first - 4); i--) {
    if (bodyAt(page, i) || page.mentionAt(i)) return false;
    if (isAbbreviation(page, i)) return true;
  }
  return false;
}

function isAbbreviation(page: Page, i: number): boolean {
  const token = page.tokens[i];
  if (token?.kind !== 'word' || token.fold.length < 3 || token.fold.length > 7) return false;
  const text = page.text.slice(token.start, token.end);
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
