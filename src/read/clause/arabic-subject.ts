import { foldWord } from '../../kernel/fold.ts';
import { agrees } from './arabic-agreement.ts';
import { clauseOf, mentionsBetween, runOf, runs, subjectBefore } from './clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Mention, Page, Run } from '../page.ts';
import { formsAt, opensClause } from '../words/rule.ts';
import { isBreak, isComma } from '../text/mark.ts';

/**
 * The subject that stands before an Arabic verb: «أما العراق فرفض», «كان المجلس، الذي أسسته …، قد تعهد»,
 * «سبق للجامعة أن أرسلت», or near, without preposition, no other verb ending its clause.
 */
export function arabicSubject(page: Page, i: number): Run | null {
  const special = topical(page, i) ?? granted(page, i);
  if (special) return special;
  const fold = page.tokens[i]?.fold ?? '';
  // «دخلت القوات البلدة ثم انسحبت»: the deed that follows has the subject of the one before.
  if (/^و?ثم$/.test(page.tokens[i - 1]?.fold ?? '')) return null;
  // و or ف on the verb opens a new clause, whose subject follows.
  if (
    opensClause(page, i) &&
    formsAt(page, i).some((x) => x === fold.slice(1)) &&
    !smallWords.ar.relative.has(page.tokens[i - 1]?.fold ?? '')
  )
    return null;
  const inserted = beforeRelative(page, i);
  if (inserted) return inserted;
  const run = subjectBefore(page, i);
  if (!run) return null;
  if (i - run.last > 8) return null;
  if (isActedOn(page, run, i)) return null;
  // «إلى مجلس الأمن، الذي أجاز …»: the comma before the relative word parts nothing.
  if (smallWords.ar.relative.has(page.tokens[i - 1]?.fold ?? '') && i - run.last <= 3) return run;
  for (let k = run.last; k < i; k++)
    if (page.tokens[k]?.kind === 'punct' && /[،,]/.test(page.tokens[k]?.fold ?? ''))
      return clauseHead(page, run) ? run : null;
  return run;
}

/** «حين غزت القوات غرينادا رفضت كاريكوم المشاركة»: the party before a verb belongs to the clause of time, whoever agrees with it follows. */
function isActedOn(page: Page, run: Run, i: number): boolean {
  const next = page.mentionAt(i + 1);
  if (
    next?.first !== i + 1 ||
    next.form === 'demonym' ||
    !/^(state|organisation|person)$/.test(next.kind) ||
    /^[وف]?(ب|ل)(?=ال)|^لل/.test(page.tokens[i + 1]?.fold ?? '') ||
    !agrees(page, i, next)
  )
    return false;
  const sentence = page.sentenceAt(i);
  for (let k = run.first - 1; k >= Math.max(sentence.first, run.first - 12); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[،,.;؛:]$/.test(fold)) return false;
    if (/^[وف]?(حين|عندما|حينما|لما|بعدما|كلما)$/.test(fold)) return true;
    if (fold === 'ان' && /^[وف]?(بعد|منذ)$/.test(page.tokens[k - 1]?.fold ?? '')) return true;
  }
  return false;
}

/** «أما X فـ…»: what أما sets first is the subject of the verb with ف. */
function topical(page: Page, i: number): Run | null {
  const helper = /^(فقد|فان|فلم|فلن)$/.test(page.tokens[i - 1]?.fold ?? '');
  if (!helper && !page.tokens[i]?.fold.startsWith('ف')) return null;
  const sentence = page.sentenceAt(i);
  for (let k = i - 1; k >= Math.max(sentence.first, i - 16); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (isBreak(fold)) return null;
    if (!/^و?اما$/.test(fold)) continue;
    const lead = mentionsBetween(page, k + 1, i)[0];
    return lead && lead.first - k <= 3 ? runOf(lead) : null;
  }
  return null;
}

/** «سبق لـX أن أرسل», «يحق لـX أن يطلب»: whom the ل names is who acts. */
function granted(page: Page, i: number): Run | null {
  if (page.tokens[i - 1]?.fold !== 'ان' || /^(بعد|قبل|منذ|الي|حتي|دون|رغم)$/.test(page.tokens[i - 2]?.fold ?? ''))
    return null;
  const sentence = page.sentenceAt(i);
  for (let k = i - 2; k >= Math.max(sentence.first, i - 24); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (isBreak(fold)) return null;
    if (!/^[وف]?(سبق|يسبق|يحق|يمكن|جاز|يجوز|تسني|يتسني)$/.test(fold)) continue;
    const to = mentionsBetween(page, k + 1, i)[0];
    return to && to.first - k <= 2 && /^(لل|ل)/.test(page.tokens[to.first]?.fold ?? '') ? runOf(to) : null;
  }
  return null;
}

/** «X، الذي …، قد فعل»: the relative clause between commas is not where the subject stands. */
function beforeRelative(page: Page, i: number): Run | null {
  const sentence = page.sentenceAt(i);
  let k = i - 1;
  while (k > sentence.first && /^(قد|لقد|ان|سبق)$/.test(page.tokens[k]?.fold ?? '')) k--;
  if (!isComma(page.tokens[k]?.fold)) return null;
  for (let n = k - 1; n > sentence.first + 1 && k - n < 40; n--) {
    if (!smallWords.ar.relative.has(page.tokens[n]?.fold ?? '')) continue;
    const comma = isComma(page.tokens[n - 1]?.fold);
    const head = runs(page, sentence.first, comma ? n - 1 : n).at(-1);
    if (!head || n - head.last > 3) return null;
    return head.preposition === null || head.preposition === 'ل' ? head : null;
  }
  return null;
}

function clauseHead(page: Page, run: Run): boolean {
  const clause = clauseOf(page, run.first);
  return run.first - clause.first <= 2;
}

/** Told in a clause of time or reason: «بعد أن طلب», «عندما هاجم». Its subject is not the sentence's. */
export function isSubordinate(page: Page, i: number): boolean {
  const sentence = page.sentenceAt(i);
  for (let k = i - 1; k >= Math.max(sentence.first, i - 3); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[،,.;؛:]$/.test(fold)) return false;
    if (/^[وف]?(بعدما|عندما|حينما|حين|حيث|اذ|لما|قبلما|منذ)$/.test(fold)) return true;
    if (fold === 'ان' && /^(بعد|قبل|منذ|الي|حتي|دون|رغم)$/.test(page.tokens[k - 1]?.fold ?? '')) return true;
  }
  return false;
}

const ownNouns: ReadonlySet<string> = new Set(
  'قوات مقاتلي مقاتلو جنود عناصر طائرات رجال بلاد حكومت جيش طيران سفن وحدات مسلحي مسلحو أنصار دولت شعب دفاعات مقاتلات زوارق حراس شرطت أجهزت مدفعيت أسطول بحريت ضباط مروحيات مظلي دبابات كتائب ألويت حرس قيادت إدارت قادت برلمان مبعوث مبعوثي وزير سلطات'
    .split(' ')
    .map(foldWord),
);

/** «حكومته», «جيشها»: a noun for forces or a government with a pronoun on it. */
export function ownedAt(page: Page, i: number): boolean {
  const own = /^(.*?)(ه|ها|هم)$/.exec(page.tokens[i]?.fold ?? '');
  return own !== null && ownNouns.has(own[1] as string);
}

/** «إن مقاتليها أسروا», «إن بلاده أرسلت»: what is his who speaks acts for him. */
export function ownForce(page: Page, i: number): boolean {
  if (opensClause(page, i)) return false;
  const sentence = page.sentenceAt(i);
  for (let k = i - 1; k >= Math.max(sentence.first, i - 4); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[،,.;؛:]$/.test(fold) || smallWords.ar.boundary.has(fold)) return false;
    const own = /^(.*?)(ه|ها|هم)$/.exec(fold);
    if (own && ownNouns.has(own[1] as string)) return true;
  }
  return false;
}

/** «صنعاء التي سيطروا عليها»: a plural verb after a relative pronoun of one thing is the deed of people named before. */
export function pluralDoer(page: Page, i: number): Mention | undefined {
  if (!/(وا|ون)$/.test(page.tokens[i]?.fold ?? '')) return undefined;
  const sentence = page.sentenceAt(i);
  if (!/^(التي|الذي)$/.test(page.tokens[i - 1]?.fold ?? '')) return undefined;
  return mentionsBetween(page, sentence.first, i).findLast((m) => m.kind === 'group');
}

/** «نفت كينيا …، بينما شكت أوغندا»: a clause set beside another by a word for meanwhile or whereas. */
export function isMeanwhile(page: Page, i: number): boolean {
  const sentence = page.sentenceAt(i);
  for (let k = i - 1; k >= Math.max(sentence.first, i - 3); k--)
    if (/^(بينما|فيما|حين|كما|وقد)$/.test(page.tokens[k]?.fold ?? ''))
      return /^[،,]$|^في$/.test(page.tokens[k - 1]?.fold ?? '');
  return false;
}
