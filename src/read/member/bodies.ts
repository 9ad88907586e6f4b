import { type BodyAt, bodyAt, bodyWords, isDate } from './body.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Page, Sentence } from '../page.ts';
import { isComma } from '../text/mark.ts';
import { wordLike } from '../text/once.ts';

const joins =
  /^(and|or|nor|since|from|until|и|ни|или|а|ولا|او|ثم|plus|plus|both|also|well|as|in|of|to|from|the|by|a|также|так|же)$/;

/** "A, B and C" of bodies: those joined to one told of, on either side of it, in its sentence. */
export function joinedBodies(page: Page, body: BodyAt, sentence: Sentence): BodyAt[] {
  if (page.sentenceAt(body.first).i !== sentence.i) return [];
  const out: BodyAt[] = [];
  let at = body;
  for (;;) {
    const next = nextBody(page, at.last, sentence.last);
    if (!next || next.id === at.id || !closes(page, next.last, sentence.last)) break;
    out.push(next);
    at = next;
  }
  at = body;
  for (;;) {
    const before = bodyBeforeLink(page, at.first, sentence.first);
    if (!before || before.id === at.id) break;
    out.push(before);
    at = before;
  }
  return out.filter((b) => b.id !== body.id);
}

const glued = (page: Page, i: number): boolean => page.lang === 'ar' && (page.tokens[i]?.fold ?? '').startsWith('و');

function nextBody(page: Page, from: number, limit: number): BodyAt | null {
  let joined = false;
  for (let i = from; i < Math.min(limit, from + 9); i++) {
    if (isDate(page, i)) continue;
    const fold = page.tokens[i]?.fold ?? '';
    const body = bodyAt(page, i);
    if (body) return joined || glued(page, i) ? body : null;
    if (isComma(fold) || smallWords[page.lang].and.has(fold) || /^(nor|or|ни|ولا|او)$/.test(fold)) joined = true;
    else if (glued(page, i) && bodyWords(page).light.has(fold.slice(1))) joined = true;
    else if (/^[()"]$/.test(fold)) continue;
    else if (!joins.test(fold) && !bodyWords(page).light.has(fold)) return null;
  }
  return null;
}

/** "In the community but not in the league", «входит в содружество, но не в союз»: the body denied after one affirmed. */
export function bodyNotIn(page: Page, body: BodyAt, sentence: Sentence): BodyAt | null {
  if (page.sentenceAt(body.first).i !== sentence.i) return null;
  let but = false;
  for (let i = body.last; i < Math.min(sentence.last, body.last + 8); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    const other = bodyAt(page, i);
    if (other) return but && other.id !== body.id ? other : null;
    if (/^(not|outside|не|вне|لا|وليس|ليس|وليست|خارج|وخارج)$/.test(fold)) but = true;
    else if (
      !/^[,،—–-]$/.test(fold) &&
      !isDate(page, i) &&
      !/^(but|though|although|yet|но|а|хотя|لكن|ولكن|لكنها|ولكنها|لكنه)$/.test(fold) &&
      !joins.test(fold) &&
      !bodyWords(page).light.has(fold)
    )
      return null;
  }
  return null;
}

function bodyBeforeLink(page: Page, from: number, floor: number): BodyAt | null {
  let joined = glued(page, from);
  for (let i = from - 1; i >= Math.max(floor, from - 6); i--) {
    const fold = page.tokens[i]?.fold ?? '';
    const body = bodyAt(page, i);
    if (body) return joined ? body : null;
    // «Пожаловалась в ООН, а к лиге, куда вступила, …»: two things done.
    if (fold === 'а' && page.tokens[i + 1]?.fold !== 'также') return null;
    if (smallWords[page.lang].and.has(fold) || /^(nor|or|ни|ولا|او)$/.test(fold)) joined = true;
    else if (isComma(fold) ? !joined : !joins.test(fold) && !bodyWords(page).light.has(fold)) return null;
  }
  return null;
}

/** The list ends with the body: a stop, a date, a preposition or another of the list follows, no verb of which it is the subject. */
function closes(page: Page, i: number, limit: number): boolean {
  // «Принятая в движение, в НАТО не вступала»: of another verb.
  if (page.lang === 'ru') return page.tokens[i]?.fold !== 'не';
  if (i >= limit || isDate(page, i) || page.lang !== 'en') return true;
  const token = page.tokens[i];
  const fold = token?.fold ?? '';
  return (
    token?.kind === 'punct' ||
    smallWords.en.and.has(fold) ||
    smallWords.en.boundary.has(fold) ||
    smallWords.en.relative.has(fold) ||
    /^(since|from|in|on|until|till|the|a|an|two|three|four|five|six|seven|eight|nine|ten|year|years|later|respectively|alike|too|as|but|members?|states?|countries|at|for|over|with)$/.test(
      fold,
    )
  );
}

const isPlural = wordLike(
  /^(pacts|bodies|organisations|organizations|blocs|alliances|treaties|groupings|clubs|leagues|unions|блоках|блоков|блока|блоки|организаций|организации|организациях|союзов|союза|союзах|пактов|пакта|пактах|договоров|договора|договорах|объединений|объединения|объединениях|الحلفين|الحلفان|المنظمتين|المنظمتان|المعاهدتين|الميثاقين|التكتلين|التكتلان|الكتلتين|الاتحادين|المجموعتين)$/,
);
const counts = /^(both|either|neither|two|обоих|обеих|оба|обе|двух|два|كلا|كلتا|اي)$/;

/** "Both pacts", «أي من الحلفين», «в обоих союзах»: where such words stand in a range, the two bodies the text named last before them. */
export function bothBodies(page: Page, from: number, to: number): readonly BodyAt[] {
  for (let i = from; i < to; i++) {
    if (!isPlural(page, i)) continue;
    const dual = page.lang === 'ar' || [1, 2, 3].some((k) => counts.test(page.tokens[i - k]?.fold ?? ''));
    if (!dual) continue;
    const own = page.sentenceAt(i).i;
    const found: BodyAt[] = [];
    for (let s = own; s >= Math.max(0, own - 4) && found.length < 2; s--)
      for (const m of page.mentionsIn(page.sentences[s] as Sentence).toReversed()) {
        if (m.first >= i || found.length === 2) continue;
        const body = bodyAt(page, m.first);
        if (body && m.form !== 'pronoun' && !found.some((b) => b.id === body.id))
          found.push({ id: body.id, first: i, last: i + 1 });
      }
    if (found.length === 2) return found;
  }
  return [];
}
