import { smallWords } from '../words/clause-words.ts';
import type { Counted } from './count.ts';
import { fights, isMen, isSent, isStrength } from './strength.ts';
import { people } from './people.ts';
import type { Subject } from './told.ts';
import { countsSomethingElse, nearest, sharedVerb } from './verb.ts';
import { votesOf } from './vote.ts';
import type { FigureCue, FigureWords } from './words.ts';
import type { Page } from '../page.ts';
import { isComma } from '../text/mark.ts';

const plain: Readonly<Record<string, readonly [string, number]>> = {
  day: ['duration_days', 1],
  week: ['duration_days', 7],
  month: ['duration_months', 1],
  year: ['duration_years', 1],
  km: ['distance_km', 1],
  mile: ['distance_miles', 1],
  km2: ['territory_km2', 1],
  money: ['money', 1],
};

/** What a number is about: its noun alone, or its noun and the nearest verb on either side. */
export function subjectOf(page: Page, words: FigureWords, n: Counted, unitBefore: string | null): Subject | null {
  const at = { first: n.from, last: n.end };
  if (n.unit === 'percent' || isNone(page, n)) return null;
  const fixed = n.unit ? plain[n.unit] : undefined;
  if (fixed) {
    if (n.value === null || (n.unit !== 'money' && n.unit !== 'km2' && n.value > 1000)) return null;
    if (fixed[0].startsWith('duration') && !lasts(page, words, n)) return null;
    return { subject: fixed[0], ...at, times: fixed[1] };
  }
  const vote = votesOf(page, words, n);
  if (vote) return { subject: vote, ...at, times: 1 };
  if (n.unit === 'state') return states(page, words, n);
  if (n.unit === 'vehicle') return { subject: 'vehicles', ...at, times: 1 };
  if (n.unit === 'aircraft')
    return near(page, words, n, 'seized', 25) ? { subject: 'aircraft_seized', ...at, times: 1 } : null;
  if (n.unit === null && isRoll(page, n)) return { subject: 'members', ...at, times: 1 };
  const person = n.unit === null || people.has(n.unit);
  if (!person) return null;
  if ((n.unit === null || n.unit === 'soldier' || isMen(page, n)) && isStrength(page, words, n))
    return { subject: 'troops', ...at, times: 1 };
  const keyword = nearest(
    page,
    words,
    n,
    told(page, n) ? 12 : n.unit === null && unitBefore === null ? 4 : n.unit === null ? 5 : 9,
  );
  // «Из 48 защитников убиты 25»: the whole; the verb is that of the part.
  if (keyword && keyword.first >= n.end && isWhole(page, n)) return null;
  // "One of the participants", a bare "one": a pronoun, unless the word of killing is beside it.
  if (
    n.value === 1 &&
    n.unit === null &&
    !n.digits &&
    (!keyword || keyword.subject === 'participants' || keyword.first - n.last > 1)
  )
    return null;
  const men =
    (page.lang === 'ar' && isMen(page, n) && /^[وف]?حشد(ت|وا)?$/.test(page.tokens[keyword?.first ?? -1]?.fold ?? '')) ||
    ((n.unit === 'soldier' || n.unit === 'rebel') && keyword?.subject === 'participants') ||
    // "2,000 soldiers crossed into Laos": no refugees.
    (n.unit === 'soldier' && keyword?.subject === 'displaced' && !fleeing.test(page.tokens[keyword.first]?.fold ?? ''));
  if (keyword && !men && !countsSomethingElse(page, n, keyword))
    return { ...keyword, subject: isLoss(page, n, keyword) ? 'killed' : keyword.subject, times: 1 };
  // "The ambush cost Niger 29 soldiers": lost.
  if (page.lang === 'en' && n.unit !== null && cost(page, n)) return { subject: 'killed', ...at, times: 1 };
  const shared = sharedVerb(page, words, n);
  if (shared) return { ...shared, times: 1 };
  if (n.unit === 'soldier')
    return (n.qualifier === 'unspecified' && n.value === null && page.lang !== 'ar') || n.value === 1
      ? null
      : { subject: 'troops', ...at, times: 1 };
  if (
    (n.unit === 'security_officer' || isMen(page, n) || men || (page.lang === 'ru' && n.unit === 'rebel')) &&
    (men || isSent(page, words, n))
  )
    return { subject: 'troops', ...at, times: 1 };
  // "60 gunmen slipped over the frontier", "200 Vietnamese overran two villages".
  if (page.lang === 'en' && n.unit === 'rebel' && n.value !== 1 && fights(page, n.end))
    return { subject: 'troops', ...at, times: 1 };
  // "Four thousand men": so many are a force.
  if (page.lang === 'en' && isMen(page, n) && (n.value ?? 0) >= 1000) return { subject: 'troops', ...at, times: 1 };
  if (n.unit === 'protester' && (n.value === null || n.value >= 50))
    return { subject: 'participants', ...at, times: 1 };
  return null;
}

const roll: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(members|membership|roll|ranks)$/,
  ar: /^[وفبل]*(ال)?(اعضاء|اعضاءه|اعضاءها|اعضايه|اعضايها|اعضاوه|اعضاوها|عضويته|عضويتها)$/,
  ru: /^(состав|члены|членов|рядов|участников|участниц)$/,
};

/** "Bringing its membership to twelve", «صار الأعضاء ثلاثة عشر», «довело состав до шести»: how many belong. */
function isRoll(page: Page, n: Counted): boolean {
  const { tokens, lang } = page;
  const tie = tokens[n.from - 1]?.fold ?? '';
  if (lang === 'ar' && roll.ar.test(tie)) return true;
  // «صار الأعضاء ثلاثة عشر، ثم أربعة عشر مع تشاد»: told on.
  if (lang === 'ar' && tokens[n.last]?.fold === 'مع' && page.mentionAt(n.last + 1)?.kind === 'state') {
    for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 24); i--)
      if (roll.ar.test(tokens[i]?.fold ?? '')) return true;
    return false;
  }
  if (!/^(to|at|до|الي)$/.test(tie) && !/^(до)$/.test(tokens[n.from]?.fold ?? '')) return false;
  for (let i = n.from - 2; i >= Math.max(n.sentence.first, n.from - 6); i--) {
    if (tokens[i]?.kind === 'punct') return false;
    if (roll[lang].test(tokens[i]?.fold ?? '')) return true;
  }
  return false;
}

/** «فقد الجيش 15 رجلا», «أقر بفقدان 15 من رجاله»: men a force lost are dead, where «فُقد 15 شخصا» are missing. */
function isLoss(page: Page, n: Counted, keyword: { readonly subject: string; readonly first: number }): boolean {
  if (page.lang !== 'ar' || keyword.subject !== 'missing') return false;
  const fold = (i: number): string => page.tokens[i]?.fold ?? '';
  if (!/^[وفب]?(فقد|فقدت|فقدوا|فقدان|يفقد|تفقد)$/.test(fold(keyword.first)) || keyword.first > n.from) return false;
  for (let i = n.last; i < Math.min(n.sentence.last, n.end + 3); i++)
    if (/^(رجال|جنود|عناصر|مقاتلي|افراد|ضباط|قوات|طياري|عساكر|عسكريي|شرطيي)(ه|ها|هم|هما)$/.test(fold(i))) return true;
  if (fold(keyword.first).endsWith('وا') || /^(انه|انها|انهم|بانه|بانها|بانهم)$/.test(fold(keyword.first - 1)))
    return true;
  return (
    /^[وفب]?فقد(ت)?$/.test(fold(keyword.first)) &&
    keyword.first + 1 < n.from &&
    page.mentionAt(keyword.first + 1) !== undefined
  );
}

const fleeing = /^(fle[ed]|refug|escap|desert|беж|бег|сбеж|спас|و?(فر|هرب|لج|لاج|فار|هارب))/;

function cost(page: Page, n: Counted): boolean {
  const party = page.mentionAt(n.from - 1);
  let i = party ? party.first - 1 : n.from - 2;
  if (/^(the|its|their)$/.test(page.tokens[i]?.fold ?? '')) i--;
  return (
    /^(cost|costs|costing)$/.test(page.tokens[i]?.fold ?? '') &&
    (party !== undefined || /^(army|rebels|side|force|navy|them|it)$/.test(page.tokens[n.from - 1]?.fold ?? ''))
  );
}

/** "Of the 48 defenders 25 were killed": a number that another is taken out of. */
function isWhole(page: Page, n: Counted): boolean {
  if (n.ceiling >= n.sentence.last) return false;
  const { tokens } = page;
  const at = /^(the|its|their)$/.test(tokens[n.from - 1]?.fold ?? '') ? n.from - 2 : n.from - 1;
  const opens = at === n.sentence.first || tokens[at - 1]?.kind === 'punct';
  return opens && /^(of|из)$/.test(tokens[at]?.fold ?? '');
}

/** "Not one soldier", «لم تبعث بجندي واحد»: none is counted. */
function isNone(page: Page, n: Counted): boolean {
  // "All but two of them": not these.
  if (
    page.tokens[n.from - 1]?.fold === 'but' &&
    /^(all|none|everyone|nobody)$/.test(page.tokens[n.from - 2]?.fold ?? '')
  )
    return true;
  if (n.value !== 1) return false;
  const { negation } = smallWords[page.lang];
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - (page.lang === 'ar' ? 7 : 2)); i--) {
    if (isComma(page.tokens[i]?.fold)) return false;
    if (negation.has(page.tokens[i]?.fold ?? '')) return true;
  }
  return false;
}

/** A length of time told as lasting: "for six months", "a 90-day emergency"; "two days after" and "73-year-old" are none. */
function lasts(page: Page, words: FigureWords, n: Counted): boolean {
  const { tokens } = page;
  const next = tokens[n.end]?.fold ?? '';
  if (/^(after|before|ago|earlier|later|old|since|спустя|назад|после|من)$/.test(next)) return false;
  if (next === '-' && tokens[n.end + 1]?.fold === 'old') return false;
  if (page.lang === 'en' && tokens[n.last]?.fold === '-' && tokens[n.last]?.glued) return true;
  if (page.lang === 'ar' && n.from === n.first && /^[وف]?(ال)/.test(tokens[n.first]?.fold ?? '')) return false;
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 2); i--)
    if (words.cues.lasting.at(tokens, i)) return true;
  return false;
}

const copula: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(was|were|at|to|reached|stands?|stood|is|are|passed|topped|exceeded|surpassed|hit|neared|approached|below|above|near|as|numbers?|numbered|totals?|totall?ed|beyond|past|tops|exceeds|remained|now)$/,
  ar: /^[وف]?(بلغ|بلغت|يبلغ|تبلغ|الي|عند|تجاوز|تجاوزت|يتجاوز|تتجاوز|فاق|فاقت|يفوق|تفوق|ناهز|ناهزت|يناهز|تناهز|قارب|قاربت|يقارب|تقارب|تخطي|تخطت|يتخطي|تتخطي|لامس|لامست|هو|هي|بين|كان|كانت|ب)$/,
  ru: /^(составил[аои]?|составля(ет|ют)|составит|до|достигл[оаи]|достиг|достигает|превысил[оаи]?|превышает|равно|равняется|перевалило|приблизилось|за|с|около|уже|всего|лишь)$/,
};

/** "The death toll among the soldiers was 29": a bare number that a copula ties to its noun. */
function told(page: Page, n: Counted): boolean {
  if (n.unit !== null) return false;
  const { tokens, lang } = page;
  return (
    copula[lang].test(tokens[n.from - 1]?.fold ?? '') ||
    (lang === 'ru' && tokens[n.from - 1]?.fold === 'в' && reckoned(page, n)) ||
    (n.first > n.from && copula[lang].test(tokens[n.from]?.fold ?? ''))
  );
}

/** «Оценила число демонстрантов в десять тысяч» */
function reckoned(page: Page, n: Counted): boolean {
  for (let i = n.from - 2; i >= Math.max(n.sentence.first, n.from - 8); i--)
    if (/^(оцен|определ|исчисл)/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

function states(page: Page, words: FigureWords, n: Counted): Subject | null {
  if (n.value === null || n.value > 200 || n.value === 1) return null;
  const at = { first: n.from, last: n.end, times: 1 };
  if (n.whole) return { subject: 'members', ...at };
  const before = page.tokens[n.first - 1]?.fold ?? '';
  const named =
    (page.lang === 'en' && /^(both|these|those|the|its|our|their)$/.test(before)) ||
    // With the article it points back to states already counted.
    (page.lang === 'ar' && /^[وفب]?(ال|لل)/.test(page.tokens[n.first]?.fold ?? ''));
  const found = near(page, words, n, 'refused', 3) ?? near(page, words, n, 'signed', 3);
  if (found && !named) return { subject: found === 'refused' ? 'states_refused' : 'signatories', ...at };
  // "Two of its members": some of them, and not how many there are.
  if (isSomeOf(page, n)) return null;
  // "A 12-member delegation": no states, unless a body follows.
  if (page.lang === 'en' && /^-$/.test(page.tokens[n.last]?.fold ?? '') && !bodyFollows(page, n.end)) return null;
  // «двух стран», "the three countries": those just named.
  if (named && (n.value <= 4 || page.lang === 'ar')) return null;
  if (page.lang === 'ru' && n.value === 2) return null;
  // «قوات من خمس دول»: where something comes from, not who belongs.
  if (
    page.lang === 'ar' &&
    page.tokens[n.from - 1]?.fold === 'من' &&
    !/^(و|ف)?(ال)?(تتالف|يتالف|تتكون|يتكون|مولفه|مكونه|مكون)$/.test(page.tokens[n.from - 2]?.fold ?? '')
  )
    return null;
  return isOfBody(page, n) ? { subject: 'members', ...at } : null;
}

const bodies: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(bloc|blocs|alliance|pact|treaty|union|organi[sz]ation|league|community|council|forum|association|coalition|commonwealth|charter|convention|members?|member|joined|founded|founding|founders?|grouping|signatories|delegations?|club|federation|cent(re|er)|conference|summit|commission|group|operation|participat\w*|part|contribut\w*)$/,
  ru: /^(блок|альянс|союз|пакт|договор|организаци|лиг|сообществ|совет|форум|ассоциаци|коалици|содружеств|делегаци|хартии|устав|конвенци|член|участни|вступи|основа|федераци|саммит|групп|объединени|собрани|конференци|участвова|операци)/,
  ar: /(حلف|تحالف|ميثاق|معاهده|اتحاد|منظمه|جامعه|رابطه|مجموعه|مجلس|منتدي|ائتلاف|كومنولث|اعضا|عضو|انضم|اسس|قمه|موتمر|اتفاقيه|كتله|جماعه|تكتل|تجمع|وفود|وفدا|شارك|مشارك|عمليه)/,
};

/** A body, or a word of membership, is told of in the sentence: "four capitals" that are asked for help are members of none. */
function isOfBody(page: Page, n: Counted): boolean {
  if (page.mentionsIn(n.sentence).some((m) => m.kind === 'organisation' || m.kind === 'treaty' || m.kind === 'bloc'))
    return true;
  for (let i = n.sentence.first; i < n.sentence.last; i++)
    if (bodies[page.lang].test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

/** A word for "out of" and no other number between the number and its noun. */
function isSomeOf(page: Page, n: Counted): boolean {
  if (!/^(of|из|من)$/.test(page.tokens[n.last]?.fold ?? '')) return false;
  for (let i = n.last + 1; i < n.end; i++) if (page.tokens[i]?.kind === 'number') return false;
  return n.ceiling >= n.end;
}

/** "The 16-member Forum", "the 15-nation bloc": a body within three words. */
function bodyFollows(page: Page, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    if (page.mentionAt(i)?.kind === 'organisation') return true;
    if (
      /^(bloc|alliance|group|grouping|organi[sz]ation|body|council|union|league|forum|community|pact|commonwealth|association)$/.test(
        page.tokens[i]?.fold ?? '',
      )
    )
      return true;
  }
  return false;
}

/** The cue that stands nearest to a number and its noun, if one does. */
function near(page: Page, words: FigureWords, n: Counted, cue: FigureCue, reach: number): FigureCue | null {
  for (let d = 0; d < reach; d++)
    for (const i of [n.end + d, n.from - 1 - d]) {
      if (i < n.sentence.first || i >= n.sentence.last || (i > n.end && reach <= 5 && i >= n.ceiling)) continue;
      if (words.cues[cue].at(page.tokens, i)) return cue;
    }
  return null;
}
