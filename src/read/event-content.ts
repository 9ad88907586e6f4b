import { isVerbalNoun } from './arabic-form.ts';
import { smallWords } from './clause-words.ts';
import { hasWord } from './clause.ts';
import type { Page } from './page.ts';
import type { Firing } from './rule.ts';

/** Infinitives of purpose and words inside names are no events. */
export function skipped(page: Page, f: Firing): boolean {
  const covering = page.mentionAt(f.first);
  if (
    covering &&
    covering.first <= f.first &&
    covering.last >= f.last &&
    covering.form !== 'pronoun' &&
    f.rule.data['type'] !== 'PROTEST'
  )
    return true;
  if (f.voice === 'noun' && f.rule.data['type'] === 'ASSAULT' && supposed(page, f.first)) return true;
  if (f.voice !== 'verb') return false;
  const before = page.tokens[f.first - 1]?.fold ?? '';
  const attempt = hasWord(page, smallWords[page.lang].attempt, f.first - 5, f.first);
  if (page.lang === 'en') {
    const fold = page.tokens[f.first]?.fold ?? '';
    const earlier = page.tokens[f.first - 2]?.fold ?? '';
    if (before === 'to' && !attempt && !/^(began|start|continu)/.test(earlier)) return true;
    if (
      fold.endsWith('ing') &&
      /^(of|for|without|by|from|to|on|about|against|and)$/.test(before) &&
      f.rule.data['type'] !== 'PROTEST'
    )
      return true;
    if (
      /^(the|a|an|his|her|its|their|of|any|every|each|no|such|armed|another)$/.test(before) &&
      f.rule.data['type'] !== 'PROTEST' &&
      !fold.endsWith('ed')
    )
      return true;
  }
  if (page.lang === 'ru') {
    const fold = page.tokens[f.first]?.fold ?? '';
    if (/(ть|ти|чь|ться)$/.test(fold) && !attempt) {
      for (let k = f.first - 1; k >= f.first - 4; k--)
        if (/^(начал|продолж)/.test(page.tokens[k]?.fold ?? '')) return false;
      return true;
    }
  }
  return false;
}

/** An attack that is only feared, promised or provided for: "any attack on", "в случае нападения", "нанести удар". */
function supposed(page: Page, i: number): boolean {
  if (page.lang === 'ar') return false;
  const words =
    page.lang === 'en'
      ? /^(any|possible|potential|future|further|threat|threats|risk|event|covers|cover|deter|prevent|against)$/
      : /^(случае|возможн|любо[ейм]|угроз|риск|подготовк|новых|новые|нанести|предотвра|отраж|отрази)/;
  const sentence = page.sentenceAt(i);
  for (let k = i - 1; k >= i - 3 && k >= sentence.first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct') return false;
    if (words.test(fold)) return true;
  }
  return false;
}

const matters = new Set('حول بشان امكانيه احتمال بحث مقترح مساله لبحث لمناقشه مناقشه'.split(' '));
const asking = new Set(['REQUEST', 'THREATEN', 'AGREE', 'REJECT', 'CONCEDE']);
const doing = new Set(['RETREAT', 'AID', 'SANCTION', 'COERCE', 'CONSULT', 'SUPPORT', 'AGREE', 'COOPERATE', 'REQUEST']);

/** What is demanded, threatened, offered or refused has not happened: "demanded the resignation of". */
export function isContent(page: Page, f: Firing, events: readonly Firing[]): boolean {
  if (!doing.has(String(f.rule.data['type']))) return false;
  if (f.voice !== 'noun' && !(page.lang === 'ar' && isVerbalNoun(page, f.first))) return false;
  const sentence = page.sentenceAt(f.first);
  // «منقسم حول فرض عقوبات», «بحث إمكانية نشر قوات»: a matter talked of.
  if (page.lang === 'ar' && hasWord(page, matters, Math.max(sentence.first, f.first - 3), f.first)) return true;
  return events.some(
    (e) =>
      e !== f &&
      e.voice === 'verb' &&
      e.first >= sentence.first &&
      e.first < f.first &&
      f.first - e.last <= (page.lang === 'ar' ? 14 : 8) &&
      (asking.has(String(e.rule.data['type'])) || (page.lang === 'ar' && e.rule.data['type'] === 'ACCUSE')),
  );
}
