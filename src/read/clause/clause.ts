import { clauseOf, stopsClause } from './clause-ends.ts';
import { smallWords } from '../words/clause-words.ts';
import { isComma } from '../text/mark.ts';
import { isNamedGroup } from '../name/mention.ts';
import { isJoinedVerb } from '../words/rule.ts';
import { perWord, wordLike } from '../text/once.ts';
import type { Mention, Page, Run } from '../page.ts';
import { isFree, shareAhead, standsApart } from '../words/russian-party.ts';
import { casesOf, isPastNoun } from '../words/russian-case.ts';

export { clauseOf, stopsClause };

/** The preposition an Arabic word may bear at its head, and the word without it. */
const borne = perWord(({ fold }) => ({
  letter: /^[وف]?([بلك])/.exec(fold)?.[1] ?? null,
  /** The letter stands before the article. */
  definite: /^[وف]?(لل|بال)/.test(fold),
  bare: fold.replace(/^[وف]?[بلك]/, ''),
}));

/** «ومن», «وفي»: the preposition that و joins. */
const joinedPreposition = perWord(({ fold }) => {
  const bare = fold.replace(/^و/, '');
  return smallWords.ar.preposition.has(bare) ? bare : null;
});

const bearsPreposition = wordLike(/^(لل|بال|وبال|ولل)/);

/** Mentions of a token range, widest only. */
export function mentionsBetween(page: Page, first: number, last: number): Mention[] {
  const out: Mention[] = [];
  const sentence = page.sentenceAt(first);
  for (const m of page.mentionsIn(sentence))
    if (m.first >= first && m.last <= last && !out.some((o) => o.first <= m.first && o.last >= m.last)) out.push(m);
  return out;
}

/** The preposition that governs a mention: a word before it, or an Arabic letter at its head. */
export function prepositionOf(page: Page, mention: Mention, floor: number): string | null {
  const small = smallWords[page.lang];
  const head = page.tokens[mention.first];
  if (page.lang === 'ar' && head) {
    // «الأمين العام للمنظمة»: the ل belongs to the title, and whoever bears it acts.
    const { letter, definite, bare } = borne(head.word);
    if (letter === 'ل' && (page.tokens[mention.first - 1]?.fold ?? '').startsWith('العام')) {
      const title = page.tokens[mention.first - 2]?.fold ?? '';
      if (mention.first - 2 >= floor && /^[وفبل]?(ال|لل)?(ام(ين|ينه|انه)|مفوض|مفوضه|مدير|مديره|قايد)$/.test(title))
        return before(page, mention.first - 2, floor);
    }
    if (definite && (letter === 'ب' || mention.kind !== 'person')) return letter;
    if (
      letter &&
      mention.form !== 'pronoun' &&
      !page.text.slice(mention.start, mention.end).startsWith('ال') &&
      isGlued(page, mention, bare)
    )
      return letter;
  }
  // «В Дохе Кагаме призвал»: the place is all its preposition governs.
  const beside = page.lang === 'ru' && mention.kind === 'person' ? page.mentionAt(mention.first - 1) : undefined;
  if (beside && beside.last === mention.first && beside.kind === 'state' && beside.form !== 'demonym' && !beside.acts)
    return null;
  // No Russian preposition governs a nominative: «в ответ Россия пригрозила».
  if (page.lang === 'ru' && mention.first - 1 >= floor && isNominative(page, mention)) return null;
  for (let i = mention.first - 1; i >= floor && i >= mention.first - 4; i--) {
    const token = page.tokens[i];
    if (!token || token.kind === 'punct') {
      if (token?.fold === '"') continue;
      // "With another, Britain", "at its old ally, Chad": the name stands beside the noun that the preposition governs.
      if (page.lang === 'en' && (joinsName(page, i) || joinsHolder(page, i, mention))) continue;
      return null;
    }
    // «Укрыло у себя посольство»: the pronoun is all its preposition governs.
    if (page.lang === 'ru' && (governed.test(token.fold) || isFree(mention, token.fold))) return null;
    // "By noon India had been asked", "in reply Chad expelled": the noun is all its preposition governs.
    if (page.lang === 'en' && i > floor && settles(page, i)) return null;
    // «В 2017 году ЭКОВАС»: the preposition is the date's own.
    if (page.lang !== 'ar' && page.datesIn(page.sentenceAt(i)).some((d) => d.first <= i && i < d.last)) return null;
    // "The leaders of Poland and Lithuania met": the office-holders stand for their states.
    if (
      (token.fold === 'of' || token.fold === 'for' || token.fold === 'to') &&
      officers.test(page.tokens[i - 1]?.fold ?? '')
    )
      return before(page, i - 1, floor);
    // "Dozens of ministers", "two of the hostages": a count governs nothing.
    if (
      token.fold === 'of' &&
      (counters.test(page.tokens[i - 1]?.fold ?? '') || (page.tokens[i - 1]?.kind === 'number' && !page.isDated(i - 1)))
    )
      return before(page, i - 1, floor);
    // "By up to 4,000 troops": a measure.
    if (
      page.lang === 'en' &&
      token.fold === 'to' &&
      page.tokens[i - 1]?.fold === 'up' &&
      page.tokens[i + 1]?.kind === 'number'
    ) {
      i--;
      continue;
    }
    if (page.lang === 'ru' && token.fold === 'стороны' && page.tokens[i - 1]?.fold === 'со') return 'стороны';
    // «В отношении Минска», «в адрес Анкары»: two words of one preposition.
    if (page.lang === 'ru' && /^(отношении|адрес)$/.test(token.fold) && page.tokens[i - 1]?.fold === 'в')
      return token.fold;
    if (page.lang === 'ar' && isAgentWord(page, i)) return 'من قبل';
    // «القائم بالأعمال الأميركي»: part of the title.
    if (page.lang === 'ar' && token.fold === 'بالاعمال' && page.tokens[i - 1]?.fold.endsWith('قايم')) continue;
    const governs = page.lang === 'ar' ? governing(token.word) : null;
    if (governs) return governs;
    // «أسقطت موسكو بحق النقض قرارا»: the veto governs nothing.
    if (page.lang === 'ar' && token.fold === 'بحق' && /^(ال)?(نقض|فيتو)$/.test(page.tokens[i + 1]?.fold ?? ''))
      continue;
    // «أكثر من مئة متظاهر», «ما لا يقل عن عشرة», «عدد من الجنود»: a measure governs nothing.
    if (
      page.lang === 'ar' &&
      (token.fold === 'من' || token.fold === 'عن' || token.fold === 'علي') &&
      (measure.test(page.tokens[i - 1]?.fold ?? '') ||
        (token.fold === 'من' &&
          portions.test(page.tokens[i - 1]?.fold ?? '') &&
          !holds.test(page.tokens[i - 2]?.fold ?? '')) ||
        (token.fold === 'من' && page.tokens[i - 1]?.kind === 'number' && !page.isDated(i - 1)))
    )
      continue;
    // «نحو مئتي جندي»: about, not toward.
    if (token.fold === 'نحو' && isCount(page, i + 1)) continue;
    if (small.preposition.has(token.fold))
      return page.lang === 'ru' && (isPastNoun(page, i + 1, mention) || isFreeDoer(page, i, mention))
        ? null
        : token.fold;
    const joined = page.lang === 'ar' ? joinedPreposition(token.word) : null;
    if (joined) return joined;
    if (page.lang === 'ar' && i === mention.first - 1 && bearsPreposition(page, i) && !isApart(page, mention, i))
      return token.fold.includes('لل') ? 'ل' : 'ب';
    if (page.lang === 'ar' && isApart(page, mention, i)) return null;
    if (small.boundary.has(token.fold) || small.relative.has(token.fold)) return null;
    if (page.mentionAt(i) || (page.lang === 'ar' && isJoinedVerb(page, i))) return null;
    // "… at 7,000 and said Chad had left": neither reaches over a verb of saying.
    if (page.lang !== 'ar' && (small.and.has(token.fold) || saying.test(token.fold))) return null;
  }
  return null;
}

/** A noun of time or manner that ends what a preposition right before it, or before its article, governs. */
function settles(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  if (!moments.test(fold)) return false;
  const before = page.tokens[i - 1]?.fold ?? '';
  return (
    /^(by|at|in|before|after|until|since|within|for|from|on|without|under|towards?)$/.test(before) ||
    (/^(the|that|this|same|a|an|next|few|some|two|three|four|several)$/.test(before) &&
      /^(by|at|in|before|after|until|since|within|for|from|on|that|the)$/.test(page.tokens[i - 2]?.fold ?? ''))
  );
}

const moments =
  /^(noon|midday|dawn|dusk|daybreak|nightfall|midnight|night|evening|morning|afternoon|sunset|sunrise|then|now|hours|days|weeks|months|minutes|years|moment|once|response|reply|answer|return|turn|retaliation|reprisal|revenge|protest|desperation|private|public|secret|practice|theory|effect|fact|vain|addition|warning|meantime|contrast|solidarity|sympathy|parallel|haste|panic|time|last|first|least|home)$/;

/** The preposition before an office or an organ and its adjectives: "appealed to the Council of the League". */
function before(page: Page, office: number, floor: number): string | null {
  const small = smallWords[page.lang];
  for (let i = office - 1; i >= floor && i >= office - 3; i--) {
    const token = page.tokens[i];
    if (token?.kind !== 'word' || page.mentionAt(i)) return null;
    // "In September the leader of the opposition": the date is all its preposition governs.
    if (page.lang === 'en' && (page.isDated(i) || settles(page, i))) return null;
    if (small.preposition.has(token.fold)) return token.fold;
    if (small.and.has(token.fold) || small.boundary.has(token.fold) || saying.test(token.fold)) return null;
  }
  return null;
}

/** «صوتت ضد القرار ليبيا», «رحبت بالتصويت واشنطن»: a noun with the article takes no name in the genitive, so the name stands free. */
function isApart(page: Page, mention: Mention, i: number): boolean {
  // «تراجعت على طريق العاصمة وحدات نيجيرية»: nor does it take a noun without the article.
  if (
    mention.form === 'role' &&
    mention.kind === 'group' &&
    i === mention.first - 1 &&
    /^[وفبلك]{0,2}(ال|لل).{3,}/.test(page.tokens[i]?.fold ?? '') &&
    /^(وحدات|وحده|قوات|جنود|كتيبه|كتايب|طايرات|سفن|دبابات|مقاتلات|مروحيات|مسلحون|متمردون|متظاهرون|محتجون|شرطه|زوارق|عناصر)$/.test(
      page.tokens[mention.first]?.fold ?? '',
    )
  )
    return true;
  if (mention.form === 'demonym' || mention.form === 'role' || mention.form === 'pronoun' || mention.kind === 'person')
    return false;
  const fold = page.tokens[i]?.fold ?? '';
  return (
    bearsArticle(page, i) &&
    !/(الي|عاصمه|جاره|جار|شقيقه|دوله|جمهوريه|حليفه|مدينه|ولايات|اتحاد|مملكه|اماره|سلطنه|جانب|الذي|التي|منظمه|وكاله)$/.test(
      fold,
    )
  );
}

/** «لم تستجب لطلب كينيا»: whose the request, the pressure or the offer is. */
const asked =
  /^ل(طلب|طلبات|مطلب|مطالب|نداء|نداءات|مناشده|مناشدات|دعوه|دعوات|التماس|ضغط|ضغوط|شروط|اراده|رغبه|رغبات|عرض|عروض|اوامر|امر|نحو|حوالي|قرابه|زهاء|اكثر|الاف|ميات|عشرات|عدد|بعض|جميع|كل|معظم|ضحايا|اسر|عايلات|ابناء|ذوي|انذار|تهديد|تهديدات|مبادره|مقترح|مقترحات|قرار|قرارات|موقف|مواقف|خطه|قوات|جيش|حكومه|سلطات|نظام|مصالح)$/;

/** «تحالف بقيادة X», «بوساطة X»: whoever leads, backs or mediates is not the party itself. */
const leading =
  /^ب(قياده|زعامه|رياسه|امره|مشاركه|مساعده|مسانده|اسناد|وساطه|رعايه|حضور|ايعاز|توجيه|تحريض|تنسيق|تمويل|تسليح|تدبير|ضغط|تواطو|اشراف|عضويه|تاييد|موافقه|مباركه)$/;

const bearsArticle = wordLike(/^[وفبلك]{0,2}(ال|لل)/);

/** What some nouns with a preposition on them govern like: «بقيادة», «لدعم», «لمواجهة», «لطلب». */
const governing = perWord(({ fold }) =>
  leading.test(fold)
    ? 'بقيادة'
    : /^ل(مواجهه|محاربه|قتال|مقاتله|صد)$/.test(fold)
      ? 'ضد'
      : /^ل(دعم|مساعده|مسانده|حمايه|اسناد|صالح|اغاثه|نجده)$/.test(fold) || asked.test(fold)
        ? 'ل'
        : null,
);

/** «من قبل X», «على يد X», «على أيدي X», «بأيدي X», «من جانب X»: who did it. */
function isAgentWord(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  const before = page.tokens[i - 1]?.fold ?? '';
  return (
    (before === 'من' && sides.has(fold)) ||
    ((before === 'علي' || before === 'عن') && hands.has(fold)) ||
    (fold[0] === 'ب' && hands.has(fold.slice(1)))
  );
}

const sides = new Set(['قبل', 'جانب', 'طرف', 'لدن']);
const hands = new Set(['يد', 'ايدي', 'ايد', 'ايادي']);
const governed = /^(себя|себе|собой|него|нему|ним|нем|нее|ней|них|ними)$/;
const measure =
  /^(اكثر|اقل|ازيد|يقل|تقل|يزيد|تزيد|يربو|تربو|عدد|عددا|عشرات|ميات|الاف|ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه|عشره|اثنان|اثنين|واحد|واحدا|بعض|كثير|كثيرا|العديد|كل|كلا)$/;
/** «وحدات من الجيش العراقي هاجمت»: some of a force is that force. */
const portions =
  /^[وف]?(دفعه|دفعات|فوج|افواج|وحده|وحدات|عنصر|عناصر|قوه|مجموعه|مجموعات|فصيل|فصايل|جندي|جنود|افراد|كتيبه|كتايب|لواء|الويه|فرقه|فرق|مقاتلون|مقاتلين|مقاتلا|مسلحون|مسلحين|ضابط|ضباط|طايره|طايرات|سفن|سفينه|زوارق|زورق|رجال|رتل|ارتال|دوريه|دوريات|سرب|اسراب|فلول|سريه|سرايا|طلايع|مظليون|مظليين|شرطي|شرطيين|متظاهرون|متظاهرين|حشد|حشود|وفد|خليه|خلايا|ميليشيا|ميليشيات)$/;
/** «تضم وحدات من روسيا»: from whom they are. */
const holds = /^[وف]?[يت]?(ضم|ضمت|شمل|شملت|تالف|تالفت|تكون|تكونت|حوي|حوت)$/;
const counts = /^(الف|الاف|مي|ماي|عشر|خمس|ثلاث|اربع|ست|سبع|ثماني|ثمان|تسع|مليون|نصف|ربع)/;
const isCount = (page: Page, i: number): boolean =>
  page.tokens[i]?.kind === 'number' || counts.test(page.tokens[i]?.fold ?? '');

/** «Взяты в плен иранскими катерами»: behind another noun, a doer in the instrumental is free of a preposition that never governs that case. */
const isFreeDoer = (page: Page, i: number, mention: Mention): boolean =>
  mention.first > i + 1 &&
  ((/^(в|во|на|из|от|к|ко|по|для|о|об|у|без|до|при|через|против|после)$/.test(page.tokens[i]?.fold ?? '') &&
    casesOf(page, mention) === 'i') ||
    // «На выручку Чаду Париж послал …»: nor is whoever gets it.
    (/^(в|во|на|из|от|для|о|об|у|без|до|при|через|против|после|с|со|за|под|над)$/.test(page.tokens[i]?.fold ?? '') &&
      casesOf(page, mention) === 'd'));

const saying =
  /^(said|says|say|saying|added|told|stated|announced|declared|claimed|insisted|warned|заяви\p{L}+|сказа\p{L}+|сообщ\p{L}+|добави\p{L}+|отмети\p{L}+)$/u;
const officers =
  /^(leaders?|presidents?|ministers?|governments?|heads?|chiefs?|secretar(?:y|ies)|chairm[ae]n|directors?|governors?|speakers?|envoys|generals|diplomats|delegations?|parliaments?|spokesm[ae]n|spokeswom[ae]n|spokespersons?|officials?|aides?|advisers?|commanders?|representatives?|ambassadors?|councils?|assembly|secretariat|commission|summit|members?)$/;

const counters =
  /^(dozens?|scores?|hundreds|thousands|tens|crowds?|groups?|bands?|columns?|squads?|convoys?|waves?|members|number|most|many|some|several|all|half|few|both|none|each|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** A feminine name of one word in -а or -я, or an adjective in -ая, is the subject: its accusative would differ. */
function isNominative(page: Page, mention: Mention): boolean {
  const before = page.tokens[mention.first - 1]?.fold ?? '';
  if (smallWords.ru.preposition.has(before)) return false;
  const fold = page.tokens[mention.first]?.fold ?? '';
  if (mention.kind === 'state' && mention.form === 'name' && mention.last === mention.first + 1)
    return /(ия|ша|ва|ния)$/.test(fold);
  return fold.endsWith('ая') && (mention.kind === 'group' || mention.form === 'demonym' || mention.form === 'name');
}

const heads = new WeakMap<object, ReadonlySet<string>>();

/** First words of all names the lexicon knows. */
function nameHeads(page: Page): ReadonlySet<string> {
  let known = heads.get(page.lexicon);
  if (!known) {
    const forms = (page.lexicon.names.ar ?? '').split('\n').flatMap((line) => line.split('\t').slice(2));
    known = new Set(forms.map((form) => form.split(' ')[0] ?? ''));
    heads.set(page.lexicon, known);
  }
  return known;
}

/** A name may itself begin with ب ل ك; only where the name is known without the letter is the letter a preposition. */
function isGlued(page: Page, mention: Mention, bare: string): boolean {
  const own = page.tokens[mention.first]?.fold.replace(/^[وف]/, '') ?? '';
  const whole = page.tokens[mention.first]?.fold ?? '';
  const known = nameHeads(page);
  if (known.has(own) || known.has(whole)) return false;
  return known.has(bare) || mention.form === 'role' || mention.form === 'pronoun';
}

/** «مروحيات فرنسية وأخرى مالية», «برلين الشرقية وبراغ»: words between two parties of an Arabic list. */
const between =
  /^و?(اخري|اخر|اخرون|اخرين|كذلك|ايضا|كل)$|^و(نظيره|نظيرها|نظيرته)$|^ال(شرقيه|غربيه|شماليه|جنوبيه|اتحاديه|ديمقراطيه|شعبيه)$/;

const joins = (page: Page, from: number, to: number): boolean => {
  if (from > to) return true;
  const small = smallWords[page.lang];
  for (let i = from; i < to; i++) {
    const token = page.tokens[i];
    if (!token) return false;
    if (
      token.kind === 'punct'
        ? !/^[,،؛()"-]$/.test(token.fold)
        : !small.and.has(token.fold) &&
          token.fold !== 'of' &&
          token.fold !== 'the' &&
          !(page.lang === 'en' && token.fold === 'nor') &&
          !(page.lang === 'ar' && between.test(token.fold))
    )
      return false;
  }
  return true;
};

/** An office and the person who holds it are one party: the person. */
function partyAt(page: Page, all: readonly Mention[], k: number): { readonly party: Mention; readonly at: number } {
  const head = all[k] as Mention;
  const holder = all[k + 1];
  return holder &&
    holder.kind === 'person' &&
    !(page.lang === 'ru' && standsApart(page, head, holder)) &&
    head.kind !== 'person' &&
    head.kind !== 'media' &&
    holder.first - head.last <= (page.lang === 'ar' ? 3 : 1) &&
    isApposition(page, head, holder)
    ? { party: { ...holder, first: head.first, start: head.start }, at: k + 1 }
    : { party: head, at: k };
}

/** «Министры Индии и Пакистана»: of many, a second state in the genitive has men of the same office. */
function ownerToo(page: Page, first: Mention, next: Mention): Mention | null {
  const role = /^[A-Z]{3}\.(MIL|SEC|GOV|REB|CVL)$/.exec(first.actor)?.[1];
  const head = page.tokens[first.first]?.fold ?? '';
  const owner = page.tokens[first.last - 1];
  if (
    !role ||
    first.form !== 'role' ||
    next.kind !== 'state' ||
    next.form === 'demonym' ||
    first.last - first.first < 2
  )
    return null;
  if (!/([ыи]|ов|ей|ам|ям|ами|ями|ах|ях|ие|их|им|ими|ска|ск)$/.test(head) || owner?.capital !== true) return null;
  if (!casesOf(page, next).includes('g')) return null;
  const id = `${next.actor}.${role}`;
  return { ...next, actor: id, actors: [id], code: id, kind: 'group' };
}

/** «قوات مصرية وسودانية»: the second nationality has the role of the first. */
function sharedRole(page: Page, first: Mention, next: Mention): Mention {
  const own = page.lang === 'ru' ? ownerToo(page, first, next) : null;
  if (own) return own;
  const role = /^[A-Z]{3}\.(MIL|SEC|GOV|REB|CVL)$/.exec(first.actor)?.[1];
  if (page.lang !== 'ar' || !role || first.form !== 'role' || next.form !== 'demonym' || next.kind !== 'state')
    return next;
  const id = `${next.actor}.${role}`;
  return { ...next, actor: id, actors: [id], code: id, kind: 'group' };
}

/** The parties named in a token range, lists kept together. */
export function runs(page: Page, first: number, last: number): Run[] {
  const out: Run[] = [];
  const all = mentionsBetween(page, first, last);
  for (let k = 0; k < all.length; k++) {
    const head = all[k] as Mention;
    const { party: lead, at } = partyAt(page, all, k);
    k = at;
    // "Hezbollah guerrillas": a group by its name and what its men are.
    const men = all[k + 1];
    if (
      page.lang !== 'ar' &&
      isNamedGroup(lead.actor) &&
      men?.form === 'role' &&
      men.first === lead.last &&
      men.actor.endsWith('.REB')
    )
      k++;
    const members = [shareAhead(page, all, k, lead, joins)];
    let before = k;
    while (k + 1 < all.length) {
      const last = members[members.length - 1] as Mention;
      const realm = all[k + 1] as Mention;
      // «ضباط متمردين»: what the men are, and no second party; a government is none of them.
      if (
        page.lang === 'ar' &&
        last.form === 'role' &&
        /\.(MIL|SEC|CVL)$/.test(last.actor) &&
        realm.form === 'role' &&
        realm.first === last.last &&
        rebels.test(page.tokens[realm.first]?.fold ?? '')
      ) {
        members[members.length - 1] = { ...last, last: realm.last };
        k++;
        continue;
      }
      if (isRealmOf(page, realm, last)) {
        members[members.length - 1] = { ...last, last: realm.last };
        k++;
        continue;
      }
      const party = page.lang === 'en' ? undefined : partyAt(page, all, k + 1);
      // «Король Марокко Хасан и президент Алжира Бен Белла»: the second with his state.
      const held = page.lang === 'ru' && party?.party.kind === 'person' && joinsList(page, last, party.party);
      if (!held && !joinsList(page, last, all[k + 1] as Mention)) break;
      const next = party && (held || page.lang === 'ar') ? party : { party: all[k + 1] as Mention, at: k + 1 };
      members.push(
        shareAhead(page, all, next.at, sharedRole(page, members[members.length - 1] as Mention, next.party), joins),
      );
      before = k;
      k = next.at;
    }
    // Two names parted by a comma alone are no list: the second begins another clause.
    if (members.length === 2 && onlyComma(page, members[0] as Mention, members[1] as Mention)) {
      members.pop();
      k = before;
    }
    out.push({
      mentions: members,
      preposition: prepositionOf(page, lead, first),
      first: head.first,
      last: (members[members.length - 1] as Mention).last,
    });
  }
  return out;
}

/** "President Mubarak of Egypt": the state behind a person is told of him, and no second party. */
function isRealmOf(page: Page, realm: Mention, person: Mention): boolean {
  if (page.lang !== 'en' || person.kind !== 'person' || realm.kind !== 'state' || realm.form === 'demonym')
    return false;
  const of = page.tokens[realm.first - 1]?.fold === 'the' ? realm.first - 2 : realm.first - 1;
  return of === person.last && page.tokens[of]?.fold === 'of';
}

function onlyComma(page: Page, a: Mention, b: Mention): boolean {
  if (b.first === a.last) return false;
  // "… against Britain, and the United States sided with": so does a comma with "and" between two.
  if (
    page.lang !== 'ar' &&
    page.tokens[a.last]?.fold === ',' &&
    smallWords[page.lang].and.has(page.tokens[a.last + 1]?.fold ?? '')
  )
    return true;
  if (page.lang === 'ar' && isJoined(page, b)) return false;
  for (let i = a.last; i < b.first; i++)
    if (!/^[,،"]$/.test(page.tokens[i]?.fold ?? '') && page.tokens[i]?.fold !== 'the') return false;
  return true;
}

/** Only title words between them, no comma and no "and": "Kazakh president K. Tokayev". */
function isApposition(page: Page, a: Mention, b: Mention): boolean {
  const small = smallWords[page.lang];
  // «زعيم الحوثيين عبد الملك …», «الأمين العام للجامعة نبيل …»: whoever acts for it, right after it.
  const bearer =
    page.lang === 'ar' && b.kind === 'person' && (b.code === a.code || b.code === a.actor) && b.first === a.last;
  if (bearer) return true;
  // «زعيم المتمردين جون …», «قائد الجيش أحمد …»: the title before the group is of whoever is named after it.
  const titled =
    page.lang === 'ar' &&
    b.kind === 'person' &&
    b.first - a.last <= 1 &&
    /^[وفبل]{0,2}(زعيم|قايد|رييس|امين|ممثل|مندوب|موفد|مبعوث|متحدث|ناطق|عضو|مسوول|مرشد|موسس|نجل|سفير)$/.test(
      page.tokens[a.first - 1]?.fold ?? '',
    );
  if (titled) return true;
  if (a.kind === 'group' && !a.code.endsWith('.GOV')) return false;
  // «Кабинет Гонатаса согласился»: a cabinet is named after its premier, and acts itself.
  if (page.lang === 'ru' && a.kind === 'group' && b.kind === 'person' && !mayAgree(page, a, b)) return false;
  // «احتجز ضباط في النيجر الرئيس محمد …»: where it was, and then whom.
  if (
    page.lang === 'ar' &&
    a.kind === 'state' &&
    /^(في|من|الي|داخل)$/.test(page.tokens[a.first - 1]?.fold ?? '') &&
    /^ال.{3,}/.test(page.tokens[a.last]?.fold ?? '')
  )
    return false;
  // «دعت فرنسا الرئيس جان …»: a title with the article right behind a state belongs to whoever is named after it.
  if (
    page.lang === 'ar' &&
    (a.kind === 'state' || a.kind === 'organisation' || a.kind === 'group') &&
    a.form !== 'demonym' &&
    titleOf.test(page.tokens[a.last]?.fold ?? '') &&
    !officeOf.test(page.tokens[a.first - 1]?.fold ?? '') &&
    !officeOf.test(page.tokens[a.first]?.fold ?? '')
  )
    return false;
  // «اعتقلت السلطات البيلاروسية المعارض رومان …»: no office of theirs.
  if (page.lang === 'ar' && a.kind === 'group' && b.kind === 'person' && /\.(OPP|REB|CVL|ELI)$/.test(b.code))
    return false;
  // «اعترف الاتحاد ببارو»: what a preposition on it governs stands for itself.
  const head = page.tokens[b.first];
  if (page.lang === 'ar' && head && /^[بل]/.test(head.fold) && b.last === b.first + 1) {
    const { bare } = borne(head.word);
    if (page.lexicon.people[b.actor] !== undefined && isGlued(page, b, bare)) return false;
  }
  if (page.lang === 'ar' && a.kind !== 'group' && a.form !== 'demonym' && a.form !== 'name') return false;
  // "In Bujumbura, Defence Minister Firmin Sinzoyi promised": where he is, and then who.
  if (page.lang === 'en' && a.form === 'capital' && !a.acts && page.tokens[a.last]?.fold === ',') return false;
  for (let i = a.last; i < b.first; i++) {
    const token = page.tokens[i];
    if (
      !token ||
      (token.kind === 'punct' && token.fold !== '،' && token.fold !== ',') ||
      small.and.has(token.fold) ||
      small.preposition.has(token.fold) ||
      small.boundary.has(token.fold)
    )
      return false;
  }
  return !(page.lang === 'ar' && isJoined(page, b));
}

const rebels =
  /^(ال)?(متمردين|متمردون|منشقين|منشقون|انقلابيين|انقلابيون|مسلحين|مسلحون|انفصاليين|انفصاليون|معارضين|معارضون)$/;
const titleOf =
  /^ال(رييس|رييسه|ملك|عاهل|امير|سلطان|جنرال|عقيد|عميد|لواء|فريق|مشير|مارشال|امبراطور|شيخ|معارض|زعيم|قايد|سفير)$/;
const officeOf =
  /^[وفبلك]{0,2}(ال|لل)?(رييس|رييسه|وزير|وزيره|ملك|امير|سلطان|عاهل|سفير|مندوب|ممثل|قايد|زعيم|نايب|مستشار|متحدث|ناطق|امين|خارجيه|دفاع|داخليه|وزراء|حكومه|رياسه|جيش)$/;

/** Arabic "and" glued to a name; in وزير or واشنطن the letter is the word's own. */
function isJoined(page: Page, m: Mention): boolean {
  return /^و(?!زير|زراء|زاره|فد|حده|حدات|كاله|اشنطن|ارسو|سايل|سيط|لايه|يلز|سط|اغادوغ|يندهوك|يلينغتون|ليام|ليد|ايل|جيه|لد|صفي|لتر|يليام|ودرو|اين|يلي|يلسون|لفغانغ|الدو|ين)/.test(
    page.tokens[m.first]?.fold ?? '',
  );
}

function joinsList(page: Page, a: Mention, b: Mention): boolean {
  if (page.lang === 'ru' && b.kind === 'person' && a.kind === 'person' && joinsTitled(page, a.last, b)) return true;
  if (!joins(page, a.last, b.first) && !joinsAdjective(page, a, b)) return false;
  if (b.first > a.last) return page.lang !== 'ru' || sharesCase(page, a, b) || ownerToo(page, a, b) !== null;
  // Two mentions side by side are one party, unless Arabic "and" is glued to the second.
  return page.lang === 'ar' && isJoined(page, b);
}

/** «Правительство Чада и тыграйские повстанцы»: "and" with an adjective before a band or a force. */
function joinsAdjective(page: Page, a: Mention, b: Mention): boolean {
  const adjective = page.tokens[b.first - 1];
  return (
    page.lang === 'ru' &&
    b.kind === 'group' &&
    b.form === 'role' &&
    b.first - a.last === 2 &&
    page.tokens[a.last]?.fold === 'и' &&
    adjective?.capital === false &&
    /(ский|ские|ских|ским|скими|ные|ных|ным|ными|вшие|вших)$/.test(adjective.fold)
  );
}

/** «Вступила в организацию, Ангола и Намибия откликнулись»: the members of a list stand in one case. */
const sharesCase = (page: Page, a: Mention, b: Mention): boolean =>
  a.kind === 'person' || b.kind === 'person' || mayAgree(page, a, b);

/** Whether two parties may stand in one case. */
function mayAgree(page: Page, a: Mention, b: Mention): boolean {
  const own = casesOf(page, a);
  return casesOf(page, b)
    .split('')
    .some((c) => own.includes(c));
}

/** «Президент Анвар Садат и премьер Менахем Бегин»: "and" with a title after it; a comma too where the list goes on. */
function joinsTitled(page: Page, from: number, b: Mention): boolean {
  const mark = page.tokens[from]?.fold ?? '';
  const on = mark === ',' && /^(,|и)$/.test(page.tokens[b.last]?.fold ?? '');
  if ((mark !== 'и' && !on) || b.first - from < 2 || b.first - from > 6) return false;
  const next = page.tokens[from + 1]?.fold ?? '';
  if (!titles.test(next) && !titles.test(page.tokens[from + 2]?.fold ?? '')) return false;
  // «Бериша, уволив премьера Мекси, ввёл …»: a gerund stands between.
  if (!titles.test(next) && /(в|вши|вшись|ясь|ая|яя|уя|я)$/.test(next) && !page.mentionAt(from + 1)) return false;
  for (let k = from + 1; k < b.first; k++)
    if (page.tokens[k]?.kind !== 'word' && page.tokens[k]?.fold !== '-') return false;
  return true;
}

const titles =
  /^(президент|премьер|министр|глава|главу|главы|главой|лидер|генерал|канцлер|корол|посол|послом|спикер|эмир|шейх|председател|госсекретар|генсек|секретар|полковник|маршал|диктатор|наследн)/;

export function actorsOf(run: Run | null | undefined): readonly string[] {
  const [only] = run?.mentions ?? [];
  if (!run || !only) return [];
  if (run.mentions.length === 1 && only.actors.length === 1) return only.actors;
  return [...new Set(run.mentions.flatMap((m) => m.actors))];
}

/** The party that a verb at `i` has before it, in its own clause; across a relative pronoun, the word it stands for. */
export function subjectBefore(page: Page, i: number): Run | null {
  const small = smallWords[page.lang];
  const sentence = page.sentenceAt(i);
  const parted = page.lang === 'en' ? partedSubject(page, i, sentence.first) : null;
  if (parted) return parted;
  let floor = i;
  let relative = false;
  const inserted = page.lang === 'ar' ? -1 : beforeInserted(page, i, sentence.first);
  for (let k = inserted >= 0 ? inserted - 1 : i - 1; k >= sentence.first; k--) {
    const token = page.tokens[k];
    if (!token) break;
    // "Said that X did": a conjunction, no relative word.
    const conjunction = token.fold === 'that' && saying.test(page.tokens[k - 1]?.fold ?? '');
    // "India, to whom the Maldives had cabled": the subject stands behind it, or nowhere.
    const whom = page.lang === 'en' && token.fold === 'whom';
    if (
      (small.relative.has(token.fold) || whom) &&
      !conjunction &&
      i - k - timesBetween(page, k, i) <= (token.fold === 'whose' ? 9 : 4)
    ) {
      relative = true;
      floor = k;
      break;
    }
    // "Has since promised": no clause begins.
    const adverb =
      page.lang === 'en' && token.fold === 'since' && /^(has|have|had)$/.test(page.tokens[k - 1]?.fold ?? '');
    if (stopsClause(page, k) && !adverb) break;
    // "The ministry said 26 men had been killed": the speaker is not the subject of what he says.
    if (page.lang !== 'ar' && saying.test(token.fold) && hasNoun(page, k + 1, i)) break;
    floor = k;
  }
  if (relative) {
    // "The force that the union resolved to send": the subject stands after the relative word.
    const inner = page.lang !== 'ru' ? runs(page, floor + 1, i).findLast((r) => r.preposition === null) : undefined;
    if (inner) return inner;
    if (page.tokens[floor]?.fold === 'whom') return null;
    // "Whose offer of mediation Togo spurned": the preposition governs what stands between.
    const right =
      page.lang === 'en' && page.tokens[floor]?.fold === 'whose' ? runs(page, floor + 1, i).at(-1) : undefined;
    if (right && right.last === i && isPlainNoun(page, right.first - 1)) return { ...right, preposition: null };
    const before = mentionsBetween(page, Math.max(sentence.first, floor - 8), floor);
    const near = before[before.length - 1];
    // «تشاد والسودان، اللذين وقعا اتفاقا»: both.
    if (page.lang === 'ar' && /^الل(ذين|تين|ذان|تان)$/.test(page.tokens[floor]?.fold ?? '')) {
      const pair = runs(page, Math.max(sentence.first, floor - 10), floor).at(-1);
      if (pair && pair.mentions.length > 1) return { ...pair, preposition: null };
    }
    // «الانقلاب الذي أطاح بالرئيس»: the pronoun stands for the noun it follows, whoever was named earlier.
    if (page.lang === 'ar' && near && floor - near.last > 2) return null;
    return near ? runOf(near) : null;
  }
  // «بعد غزو العراق للكويت فرضت الأمم المتحدة عقوبات»: a noun after a word of time governs whoever follows it.
  if (page.lang === 'ar' && isTimed(page, floor, sentence.first)) return null;
  const found = runs(page, floor, inserted >= 0 ? inserted : i);
  const free = found.filter(
    (r) =>
      r.preposition === null &&
      !isDateline(r) &&
      !(page.lang === 'ru' && isInstrumental(page, r)) &&
      !(page.lang === 'en' && isBeside(page, r)),
  );
  const subject = free[free.length - 1];
  if (!subject) return null;
  const modifier = page.lang === 'en' ? modifierAt(page, subject, floor) : -1;
  return modifier < 0 ? subject : headBefore(page, free, modifier);
}

/** "A blockade, which Washington, fearing another Cuba, would not hear of": the subject right behind a relative word, parted from its verb by what commas set in. */
function partedSubject(page: Page, i: number, first: number): Run | null {
  let close = i - 1;
  while (close > first && (isAside(page.tokens[close]?.fold ?? '') || modal.test(page.tokens[close]?.fold ?? '')))
    close--;
  if (page.tokens[close]?.fold !== ',') return null;
  for (let k = close - 1; k > Math.max(first, close - 14); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[;:.]$/.test(fold)) return null;
    if (fold !== ',') continue;
    const head = page.mentionAt(k - 1);
    if (!head || head.last !== k) return null;
    const relative = page.tokens[head.first - 1]?.fold === 'the' ? head.first - 2 : head.first - 1;
    return /^(which|whom)$/.test(page.tokens[relative]?.fold ?? '') ? runOf(head) : null;
  }
  return null;
}

const modal = /^(will|would|could|can|may|might|must|should|shall|does|do|did)$/;

const isPlainNoun = (page: Page, i: number): boolean =>
  page.tokens[i]?.kind === 'word' &&
  !page.mentionAt(i) &&
  !smallWords.en.preposition.has(page.tokens[i]?.fold ?? '') &&
  !/^(the|a|an|and|or|its|his|her|their)$/.test(page.tokens[i]?.fold ?? '');

/** "Guy Philippe, a former police chief, marched": matter set between commas that says who the party before it is. */
function isBeside(page: Page, r: Run): boolean {
  if (page.tokens[r.last]?.fold !== ',' || /^(and|or)$/.test(page.tokens[r.last + 1]?.fold ?? '')) return false;
  let k = r.first - 1;
  let article = false;
  for (; k > r.first - 6 && page.tokens[k]?.kind === 'word' && !page.mentionAt(k); k--)
    article ||= /^(a|an|the|its|his|her|their|once|former|then)$/.test(page.tokens[k]?.fold ?? '');
  return article && page.tokens[k]?.fold === ',' && page.mentionAt(k - 1)?.last === k;
}

/** "The men who ousted Zelaya ignored": where the relative clause without a comma begins that a party is the object of, or -1. */
function modifierAt(page: Page, party: Run, floor: number): number {
  for (let k = party.first - 1; k > floor && k >= party.first - 8; k--) {
    const token = page.tokens[k];
    if (token?.kind === 'punct' || page.mentionAt(k)) return -1;
    if (!/^(who|which|that)$/.test(token?.fold ?? '')) continue;
    return page.tokens[k - 1]?.kind === 'word' &&
      !saying.test(page.tokens[k - 1]?.fold ?? '') &&
      isVerbal(page, k + 1, party.first)
      ? k
      : -1;
  }
  return -1;
}

/** "The men who ousted Zelaya ignored": the verb's subject is a noun that no name covers, told of in a relative clause. */
export function isHeadless(page: Page, i: number): boolean {
  const k = beforeHelpers(page, i);
  const near = page.mentionAt(k);
  if (!near || near.last !== k + 1) return false;
  const modifier = modifierAt(page, runOf(near), page.sentenceAt(i).first);
  return modifier >= 0 && page.mentionAt(modifier - 1) === undefined;
}

/** A word between two places that ends like a verb in the past. */
function isVerbal(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (
      /(ed|ew|oke|ent|ought|old|ook|ade|ave|ut|an|aw|id|eld|ost|on)$|^(has|have|had)$/.test(page.tokens[k]?.fold ?? '')
    )
      return true;
  return false;
}

/** The party right before such a clause; null where the noun it tells of is none. */
function headBefore(page: Page, free: readonly Run[], modifier: number): Run | null {
  return free.findLast((r) => r.last === modifier) ?? null;
}

/** A stretch without a comma that opens with a noun or a date after بعد, قبل, منذ, رغم. */
const isTimed = (page: Page, floor: number, first: number): boolean =>
  floor - 1 >= first &&
  /^[وف]?(بعد|قبل|منذ|رغم)$/.test(page.tokens[floor - 1]?.fold ?? '') &&
  !/^(ان|ما|ذلك|هذا)$/.test(page.tokens[floor]?.fold ?? '');

/** Tokens of dates between two places: they part no relative word from its verb. */
function timesBetween(page: Page, from: number, to: number): number {
  return page.lang === 'en'
    ? page
        .datesIn(page.sentenceAt(from))
        .filter((d) => d.first > from && d.last <= to)
        .reduce((sum, d) => sum + d.last - d.first, 0)
    : 0;
}

/** A comma between such a noun and the name beside it. */
export const joinsName = (page: Page, comma: number): boolean =>
  page.tokens[comma]?.fold === ',' &&
  standIns.test(page.tokens[comma - 1]?.fold ?? '') &&
  page.mentionAt(comma + 1) !== undefined;

/** "Led by the army chief, General Diallo, seized": a comma between an office and its holder, whose name another mark closes. */
const joinsHolder = (page: Page, comma: number, holder: Mention): boolean =>
  holder.kind === 'person' &&
  page.tokens[comma]?.fold === ',' &&
  page.tokens[holder.last]?.kind === 'punct' &&
  offices.test(page.tokens[comma - 1]?.fold ?? '') &&
  holder.first - comma <= 3;

const offices =
  /^(chief|president|premier|minister|secretary|leader|commander|general|colonel|king|queen|emir|sultan|chancellor|envoy|mediator|ambassador|spokesman|spokeswoman|governor|mayor|speaker|head|chairman|director|prince|archbishop|bishop|staff|foreign|ruler|dictator|strongman|warlord|captain|major|secretary-general|successor|predecessor|counterpart|deputy|brother|son)$/;

const standIns = /^(another|one|neighbour|neighbor|ally|rival|patron|foe|adversary|partner|counterpart|colleague)$/;

/** Where a dispatch was written, or a capital told as a place, does nothing. */
export const isDateline = (r: Run): boolean => r.mentions.every((m) => m.form === 'capital' && !m.acts);

/** A noun of its own stands between a verb of saying and the next verb: no mere pronoun, date or helper. */
function hasNoun(page: Page, from: number, to: number): boolean {
  const small = smallWords[page.lang];
  const dates = page.datesIn(page.sentenceAt(from));
  for (let i = from; i < to; i++) {
    const token = page.tokens[i];
    const fold = token?.fold ?? '';
    if (small.pronoun.has(fold) && i === from) return false;
    if (small.and.has(fold) || /^[,"]$/.test(fold) || isAside(fold) || small.preposition.has(fold)) continue;
    if (/^(would|will|could|should|must|be|been|a|an|the|on|in|at)$/.test(fold)) continue;
    if (dates.some((d) => d.first <= i && i < d.last)) continue;
    if (small.and.has(page.tokens[from]?.fold ?? '')) return false;
    return token?.kind === 'word' || token?.kind === 'number';
  }
  return false;
}

/** «Захват города войсками осудила …»: the instrumental is nobody's subject. */
function isInstrumental(page: Page, r: Run): boolean {
  const last = r.mentions.at(-1);
  if (!last || (last.kind !== 'state' && last.kind !== 'group') || last.form === 'pronoun') return false;
  return /(ами|ями|ыми|ими|аном|ией|еей|ищей)$/.test(page.tokens[last.last - 1]?.fold ?? '');
}

/** Where matter set between commas right before the verb begins ("X, who …, left"; "X, in office since May, left"), or -1. */
export function beforeInserted(page: Page, i: number, first: number): number {
  let k = i - 1;
  while (k > first && isAside(page.tokens[k]?.fold ?? '')) k--;
  if (page.tokens[k]?.fold !== ',') return -1;
  const small = smallWords[page.lang];
  const close = k;
  for (k--; k > first; k--)
    if (small.relative.has(page.tokens[k]?.fold ?? '') && page.tokens[k - 1]?.fold === ',') return k - 1;
  // No relative word: a party, its comma, and no verb of its own in what is set between.
  for (k = close - 1; k > first; k--) {
    const token = page.tokens[k];
    if (token?.kind === 'punct' && /^[;:.!?]$/.test(token.fold)) return -1;
    if (token?.fold !== ',' || close - k < 2) continue;
    const head = page.mentionAt(k - 1);
    if (head && head.last === k && (head.acts || head.kind === 'person') && opensSentence(page, head, first)) return k;
  }
  return -1;
}

const isAside = (fold: string): boolean =>
  /^(had|has|have|was|were|is|are|did|been|being|уже|также|затем|тоже|не|однако|все|же)$/.test(fold) || isAdverb(fold);

/** English adverbs that stand between a verb and its subject or its helper. */
export const isAdverb = (fold: string): boolean =>
  /^(nevertheless|however|then|also|later|still|meanwhile|too|not|since|already|all|both|each|again|first|now|even|once|twice|never|soon|just|thus|therefore)$|..ly$/.test(
    fold,
  );

/** The last token before a verb and its helpers and adverbs, up to three of those. */
export function beforeHelpers(page: Page, i: number): number {
  let k = i - 1;
  while (k > i - 4 && isAside(page.tokens[k]?.fold ?? '')) k--;
  return k;
}

/** A party at the head of its sentence or clause: nothing before it but small words, titles, dates. */
function opensSentence(page: Page, head: Mention, first: number): boolean {
  const from = Math.max(first, page.lang === 'ar' ? first : clauseOf(page, head.first).first);
  const all = runs(page, from, head.last);
  // «Каир молчал, а Сенегал, рассорившийся с Чадом, …».
  const anew = all.findLast(
    (r) => page.lang === 'ru' && /^(а|но|однако|зато)$/.test(page.tokens[r.first - 1]?.fold ?? ''),
  );
  const lead = anew ?? all.find((r) => page.lang !== 'en' || !isDateline(r));
  return lead !== undefined && lead.last >= head.last && lead.preposition === null;
}

export function runOf(m: Mention): Run {
  return { mentions: [m], preposition: null, first: m.first, last: m.last };
}

/** A pronoun between the start of the clause and the verb: the party spoken of last. */
export function pronounBefore(page: Page, i: number): boolean {
  const small = smallWords[page.lang];
  for (let k = i - 1; k >= i - 4 && k >= page.sentenceAt(i).first; k--)
    if (small.pronoun.has(page.tokens[k]?.fold ?? '')) return true;
    else if (page.lang === 'en' && /^[;:]$/.test(page.tokens[k]?.fold ?? '')) return false;
    else if (page.lang === 'ar' && tellsWhen(page, k)) return false;
  return false;
}

const tellsWhen = wordLike(/^(حين|عندما|بعدما|اذ|بينما|فيما|حيث)$/);

/** Whether a comma stands among the tokens from one to before another. */
export function hasComma(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isComma(page.tokens[i]?.fold)) return true;
  return false;
}

export function hasWord(page: Page, set: ReadonlySet<string>, from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < to; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    // The month is no "may".
    if (fold === 'may' && page.tokens[i]?.capital) continue;
    if (set.has(fold)) return true;
    if (page.lang !== 'ar') continue;
    const head = fold[0];
    if ((head === 'و' || head === 'ف') && set.has(fold.slice(1))) return true;
  }
  return false;
}
