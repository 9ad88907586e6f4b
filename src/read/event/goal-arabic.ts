import { belongings, meantBy, type Pronoun, pronounOn } from '../clause/arabic-pronoun.ts';
import { lastMention } from '../clause/arabic-agreement.ts';
import { smallWords } from '../words/clause-words.ts';
import { actorsOf, mentionsBetween, runs } from '../clause/clause.ts';
import { type Around, type Roles, violent } from '../clause/event-around.ts';
import { lastBody } from './body.ts';
import { isBreak, isComma } from '../text/mark.ts';
import { isJoinedVerb, opensClause } from '../words/rule.ts';
import type { Page } from '../page.ts';
import { wordLike } from '../text/once.ts';

/**
 * Whom an Arabic act is aimed at where no party stands as its object: by a pronoun after a preposition, by the owner of what
 * is struck, as the one to be helped or punished, or as the one spoken to.
 */
export function impliedGoal(around: Around, source: readonly string[]): readonly string[] {
  const { data, f, page } = around;
  if (data['no_target'])
    return data['type'] === 'COERCE' ? sharedWith(around, source).filter((x) => !source.includes(x)) : [];
  const ways = [
    quitting,
    aimedAt,
    someOf,
    takenFrom,
    sharedWith,
    ownerOf,
    actedFor,
    sentBy,
    spokenTo,
    onSoil,
    oppressing,
    meantFor,
    sentTo,
    publicOf,
    beforeClause,
  ];
  for (const way of ways) {
    const found = way(around, source).filter((x) => !source.includes(x));
    if (found.length) return found;
  }
  return neighbour(page, f.first, around.to, source);
}

/** «رفضت إرسال قوات إلى كينيا», «استبعدت، على لسان وزيرها، التدخل في مالي»: whom what is refused or offered was for. */
function meantFor({ page, f, data, to }: Around): readonly string[] {
  const type = String(data['type']);
  if (!/^(REJECT|AGREE)$/.test(type) || f.voice === 'noun') return [];
  // «ترفض صربيا الاعتراف بكوسوفو».
  const known =
    f.words.find((w) => page.tokens[w]?.fold === 'الاعتراف') ??
    (page.tokens[f.last]?.fold === 'الاعتراف' ? f.last : undefined);
  if (known !== undefined)
    return actorsOf(
      runs(page, known + 1, Math.min(page.sentenceAt(known).last, known + 6)).find((r) =>
        /^(ب|ل)$/.test(r.preposition ?? ''),
      ),
    );
  const end = type === 'REJECT' ? beyondInserted(page, f.last, to) : to;
  for (let k = f.first + 1; k < Math.min(end, f.last + 24); k++) {
    // What is offered stands close; what is refused may stand far off.
    const wanted = k < f.last + 9 ? sending : type === 'REJECT' ? deployment : null;
    if (!wanted?.test(page.tokens[k]?.fold ?? '')) continue;
    return actorsOf(
      runs(page, k + 1, Math.min(page.sentenceAt(k).last, k + 9)).find((r) => /^(الي|في|ل)$/.test(r.preposition ?? '')),
    );
  }
  return [];
}

const sending = /^[بل]?(ارسال|ايفاد|نشر|تقديم|بعث|ارسالها|ايفادها)$/;
const deployment = /^(ارسال|ايفاد|نشر|التدخل|المشاركه|اي)$/;

/** Where a clause goes on to over words set between two commas: «رفضت كينيا، بعد مشاورات، إرسال قوات». */
function beyondInserted(page: Page, from: number, to: number): number {
  const { last } = page.sentenceAt(from);
  const open = [to, to - 1].find((k) => isComma(page.tokens[k]?.fold));
  if (open === undefined || isJoinedVerb(page, open + 1)) return to;
  for (let k = open + 1; k < Math.min(last, open + 14); k++) {
    if (isBreak(page.tokens[k]?.fold) || smallWords.ar.relative.has(page.tokens[k]?.fold ?? '')) return to;
    if (isComma(page.tokens[k]?.fold))
      return deployment.test(page.tokens[k + 1]?.fold ?? '') ? Math.min(last, k + 12) : to;
  }
  return to;
}

/** «هددت بالانسحاب من المنظمة», «لوح بخروج بلاده من الاتحاد»: the body that would lose a member. */
function quitting({ page, f, data }: Around): readonly string[] {
  if (data['type'] !== 'THREATEN') return [];
  const { last } = page.sentenceAt(f.first);
  for (let k = f.first + 1; k < Math.min(last, f.last + 6); k++) {
    if (page.tokens[k]?.kind === 'punct') return [];
    if (!/^ب?(ال)?(انسحاب|خروج|مغادره|ترك|طلاق)(ه|ها|هم)?$/.test(page.tokens[k]?.fold ?? '')) continue;
    const left = runs(page, k + 1, Math.min(last, k + 9)).find(
      (r) => /^(من|مع)$/.test(r.preposition ?? '') || (r.preposition === null && r.first === k + 1),
    );
    if (left) return actorsOf(left);
    return [1, 2].some((n) => /^من(ها|ه)$/.test(page.tokens[k + n]?.fold ?? '')) ? lastBody(page, k) : [];
  }
  return [];
}

/** «أرسلت فرنسا جنودا إلى باماكو»: a capital is a place; who sends there sends to its state. */
function sentTo({ page, f, data, to }: Around): readonly string[] {
  if (data['type'] !== 'AID') return [];
  const goal = mentionsBetween(page, f.last, to).find(
    (m) => m.form === 'capital' && /^(الي|نحو|صوب)$/.test(page.tokens[m.first - 1]?.fold ?? ''),
  );
  return goal ? goal.actors : [];
}

/** «ثمانية فرنسيين أطلقت الجبهة سراحهم»: the noun that a clause without a relative word tells of. */
function beforeClause({ page, f }: Around): readonly string[] {
  const before = page.mentionAt(f.first - 1);
  if (f.voice !== 'verb' || before?.last !== f.first || opensClause(page, f.first)) return [];
  if ((page.tokens[before.first]?.fold ?? '').startsWith('ال')) return [];
  return f.words.slice(1).some((w) => /..(هم|ها|هما)$/.test(page.tokens[w]?.fold ?? '')) ? before.actors : [];
}

const people =
  /^[بل]?(ال(سكان|اهالي|مواطنين|ناس|شعب|جماهير|مدنيين|متظاهرين|محتجين)|(شعب|مواطني|سكان|انصار|مويدي|ابناء)(ه|ها|هم)?)$/;

/** «ناشد الرئيس السكان التزام الهدوء», «وعد شعبه»: the people of whoever speaks. */
function publicOf({ page, f, data, to }: Around, source: readonly string[]): readonly string[] {
  if (!/^(REQUEST|AGREE|CONCEDE|THREATEN)$/.test(String(data['type'])) || f.voice === 'noun') return [];
  const speaker = source[0] === undefined ? undefined : lastMention(page, to, source);
  const state = /^[A-Z]{3}(?=\.|$)/.exec(speaker?.code ?? '')?.[0];
  if (!state || page.lexicon.titles[state] === undefined || /^[A-Z]{3}\.(CVL|REB|OPP)$/.test(speaker?.code ?? ''))
    return [];
  for (let k = f.first + 1; k < Math.min(to, f.last + 9); k++) {
    const { fold, kind } = page.tokens[k] ?? { fold: '', kind: 'punct' };
    if ((kind === 'punct' && !isComma(fold)) || smallWords.ar.preposition.has(fold) || fold === 'ان') return [];
    if (people.test(fold)) return [`${state}.CVL`];
  }
  return [];
}

const led = /^(علي|الي|ضد|عن|مع|من|بين|ل|ب|جانب|بجانب|خلف|وراء|لصالح|حيال|تجاه|ازاء|نحو|بحق)(ه|ها|هم|هما)$/;
const besides = new Set(['جانب', 'بجانب', 'خلف', 'وراء', 'لصالح', 'حيال', 'تجاه', 'ازاء', 'نحو', 'بحق']);

/** «ففتح الجنود النار عليهم», «رد عليها». */
function aimedAt({ page, f, data, on, to, lastSubject }: Around, source: readonly string[]): readonly string[] {
  // After a relative word the pronoun is that of the noun before it: «الاجتماع الذي دعت إليه كينيا».
  if (data['type'] === 'SANCTION' || smallWords.ar.relative.has(page.tokens[f.first - 1]?.fold ?? '')) return [];
  for (let k = f.first + 1; k < Math.min(to, f.last + 5); k++) {
    const hit = led.exec(page.tokens[k]?.fold ?? '');
    if (!hit || !(on.includes(hit[1] as string) || besides.has(hit[1] as string))) continue;
    const meant = meantBy(page, k, hit[2] as Pronoun, source);
    // «تظاهر الآلاف ففتح الجنود النار عليهم»: a crowd told without a name.
    return meant.length === 0 && hit[2] === 'هم' ? lastSubject.filter((x) => /\.(CVL|OPP|REB)$/.test(x)) : meant;
  }
  return [];
}

/** «رشق متظاهرون السفارة فأوقفت الشرطة ثمانية منهم»: of people told just before. */
function someOf({ page, f, data, to, lastSubject, carried }: Around, source: readonly string[]): readonly string[] {
  if (!violent.has(String(data['type']))) return [];
  for (let k = f.last; k < Math.min(to, f.last + 4); k++) {
    if (!/^(منهم|منهن)$/.test(page.tokens[k]?.fold ?? '')) continue;
    const people = (ids: readonly string[]): readonly string[] =>
      ids.filter((x) => /\.(CVL|OPP|REB|MIL|SEC)$/.test(x) && !source.includes(x));
    const last = people(carried);
    return last.length ? last : people(lastSubject);
  }
  return [];
}

/** «استولت على سفينة أوكرانية», «انتزعت الجزيرة من اليمن»: whose the thing is, or from whom it is taken. */
function takenFrom({ page, f, data, after }: Around): readonly string[] {
  if (data['mode'] !== 'seize' || f.voice !== 'verb') return [];
  const whose = after.find(
    (r) =>
      r.first - f.last <= 6 &&
      ((r.preposition === 'علي' &&
        (r.mentions[0]?.form === 'demonym' ||
          /^(جزيره|شمال|جنوب|شرق|غرب|شمالي|جنوبي|اراضي|اجزاء|معظم|نصف|ثلث)$/.test(
            page.tokens[r.first - 1]?.fold ?? '',
          ))) ||
        (r.preposition === 'من' && r.mentions.every((m) => m.kind === 'state' && m.form !== 'demonym'))),
  );
  return actorsOf(whose);
}

const shared = /^[بو]?(حدود|علاقات|معابر|حركه|تجارت|اتفاقيات|اتفاقيت|اتصالات|تعاون|تحالف|رحلات)(ه|ها|هم|هما)$/;

/** «أغلقت حدودها مع كينيا», «علقت علاقاتها التجارية مع كينيا»: with whom somebody has what is closed or cut. */
function sharedWith({ page, f, data, to }: Around, source: readonly string[]): readonly string[] {
  if (!/^(COERCE|SANCTION|MOBILIZE)$/.test(String(data['type']))) return [];
  for (let k = f.first + 1; k < Math.min(to, f.last + 9); k++) {
    // «أغلقت مجالها الجوي في وجه الطائرات القادمة من مالي», «أمام السفن الكينية»: whoever may not pass.
    if (page.tokens[k]?.fold === 'امام' || (page.tokens[k]?.fold === 'وجه' && page.tokens[k - 1]?.fold === 'في')) {
      const barred = runs(page, k + 1, Math.min(to, k + 7))[0];
      return barred ? actorsOf(barred) : [];
    }
    // «منعت دخول المراقبين الفرنسيين», «وأغلقت في وجهها المعابر».
    const face = /^وجه(ه|ها|هم|هما)$/.exec(page.tokens[k]?.fold ?? '')?.[1] as Pronoun | undefined;
    if (face && page.tokens[k - 1]?.fold === 'في') return meantBy(page, k, face, source);
    if (/^(دخول|عبور|مرور|هبوط|وصول|عوده|خروج)$/.test(page.tokens[k]?.fold ?? '')) {
      const whom = runs(page, k + 1, Math.min(to, k + 5))[0];
      if (whom?.preposition === null && whom.first - k <= 2) return actorsOf(whom);
    }
    // «قطع علاقات بلاده بمصر».
    const his =
      /^[بو]?(علاقات|حدود|تعاون)$/.test(page.tokens[k]?.fold ?? '') && ofHome.test(page.tokens[k + 1]?.fold ?? '');
    const crossings = /^(ال)?(حدود|معابر|معبر)$/.test(page.tokens[k]?.fold ?? '');
    if (!his && !crossings && !shared.test(page.tokens[k]?.fold ?? '')) continue;
    const other = runs(page, k + 1, Math.min(to, k + 8)).find((r) =>
      crossings ? r.preposition === 'مع' : /^(مع|ب)$/.test(r.preposition ?? ''),
    );
    return other && other.first - k <= 5 ? actorsOf(other) : [];
  }
  return [];
}

const ofHome = /^(بلاد|بلد|دولت)(ه|ها|هم)$/;
const soil = /^(اراضي|بلاد|حدود|عاصمت|مياه|اجواء|سواحل|شواطي)(ه|ها|هم)$/;

/** «نشر الحلف على أراضيها بطاريات», «أرسلت جنودا إلى بلادها»: whose soil it is. */
function onSoil({ page, f, data, to }: Around, source: readonly string[]): readonly string[] {
  if (!/^(AID|MOBILIZE|AGREE|ASSAULT)$/.test(String(data['type'])) || f.voice === 'noun') return [];
  for (let k = f.first + 1; k < Math.min(to, f.last + 7); k++) {
    const hit = soil.exec(page.tokens[k]?.fold ?? '');
    if (hit && /^(علي|في|الي|داخل|عبر)$/.test(page.tokens[k - 1]?.fold ?? ''))
      return meantBy(page, k, hit[2] as Pronoun, source);
  }
  return [];
}

/** «قلقها من القمع في بيلاروسيا»: the state where people are put down is blamed for it. */
function oppressing({ page, f, data, to }: Around): readonly string[] {
  if (data['type'] !== 'ACCUSE') return [];
  for (let k = f.first + 1; k < Math.min(to, f.last + 7); k++) {
    if (!/^[بل]?(ال)?(قمع|اعتقال|اعتقالات|انتهاكات|تزوير|اعدامات|تعذيب)$/.test(page.tokens[k]?.fold ?? '')) continue;
    const where = runs(page, k + 1, Math.min(to, k + 8)).find((r) => r.preposition === 'في');
    return where?.mentions.every((m) => m.kind === 'state') ? actorsOf(where) : [];
  }
  return [];
}

/** «دكت مخازن أسلحته», «أحرقوا منازلهم»: whose it is that is struck or seized. */
function ownerOf({ page, f, data, to }: Around, source: readonly string[]): readonly string[] {
  const blamed = data['type'] === 'ACCUSE';
  if (!(violent.has(String(data['type'])) || blamed) || f.voice === 'noun') return [];
  for (let k = f.first + 1; k < Math.min(to, f.first + (blamed ? 3 : 7)); k++) {
    const hit = belongings.exec(page.tokens[k]?.fold ?? '');
    if (hit) return meantBy(page, k, hit[2] as Pronoun, source);
  }
  return [];
}

const forWhom =
  /^[وبل]?(ال)?(منح|تزويد|مساعدت?|مساعده|دعم|امداد|اقراض|تسليح|تمويل|نجده|نجدت|اغاثه|اغاثت|حمايه|حمايت|مسانده|مساندت|تدريب|مد|اعطاء|انقاذ|نصره|نصرت|اسناد|تعويض|معاقبه|معاقبت|مهاجمه|قصف|غزو|ضرب|محاسبه|محاسبت|ملاحقه|مقاطعه|ادانه|محاصره|اجتياح|معارضه|تاييد|اضعاف|اسقاط|عزل|استقبال|ايواء|ابلاغ|تهنيه|تهديد|طلب|طلبات|دعوه|مبادره|عرض|وساطه|مقترح|خطه|قرار|قرارات|مطالب|شروط|موقف|سياسه|سياسات|انضمام|عضويه|ترشيح|خطوه|احتكام|لجوء|حق|جهود|انحياز|تدخل|سلوك|تصريحات|انتهاكات|ممارسات|اعتداءات|هجمات|حمله|اتهامات|مزاعم|نداء|نداءات|مناشدت|مناشده|انذار|اقتراح|توصيات|تقرير|بيان|رغبت|رغبه|ضلوع|تورط|تواطو)(ه|ها|هم|هما)?$/;
/** A noun without article or pronoun for what is asked for, offered or refused, whose owner follows. */
export const isAim = (page: Page, i: number): boolean =>
  forWhom.test(page.tokens[i]?.fold ?? '') &&
  !/^[وبل]|^ال|(ه|ها|هم)$/.test((page.tokens[i]?.fold ?? '').replace(/(ده|مه|طه|وه|يه|له|ره)$/, ''));

const governed = new Set(['AGREE', 'REJECT', 'THREATEN', 'CONCEDE', 'SUPPORT', 'ACCUSE', 'AID']);

/** «تعهدت بمنح مصر قرضا», «رفضت طلب كينيا», «وعدت بتزويدها مروحيات»: whoever is to be given it, or whose it is. */
function actedFor({ page, f, data, to }: Around, source: readonly string[]): readonly string[] {
  if (!governed.has(String(data['type']))) return [];
  for (let k = f.first + 1; k < Math.min(to, f.last + 10); k++) {
    if (!forWhom.test(page.tokens[k]?.fold ?? '') || page.mentionAt(k)) continue;
    const pronoun = pronounOn(page, k);
    if (pronoun) return meantBy(page, k, pronoun, source);
    const next = runs(page, k + 1, Math.min(to, k + 8))[0];
    if (next && next.first === k + 1 && next.mentions.every((m) => m.kind !== 'treaty')) {
      const whose = actorsOf(next).filter((x) => !source.includes(x));
      if (whose.length) return whose;
    }
  }
  return [];
}

const envoys =
  /^[وبلف]?(ال)?(وفد|وفدا|وفود|وفودا|وفدين|مبعوث|مبعوثا|مبعوثين|موفد|موفدا|موفدين|ممثل|ممثلا|ممثلين|ممثلي|قاده|زعماء|مسوولين|مسوولا|وزراء|نواب|اعضاء|اعيان)$/;

/** «استقبل الرئيس وفدا من المعارضة الصومالية», «التقى ممثلين عن المتمردين»: whom the envoys come from. */
function sentBy({ page, f, data, to }: Around): readonly string[] {
  if (data['type'] !== 'CONSULT') return [];
  const from = runs(page, f.first + 1, to).find(
    (r) => /^(من|عن)$/.test(r.preposition ?? '') && envoys.test(page.tokens[r.first - 2]?.fold ?? ''),
  );
  return actorsOf(from);
}

const told = /^[وف]?(ابلغ|ابلغت|ابلغوا|اخطر|اخطرت|طمان|طمانت|اخبر|اخبرت|يبلغ|تبلغ)$/;
const said = /^[وف]?(اكد|اكدت|قال|قالت|تعهد|تعهدت|اوضح|اوضحت|صرح|صرحت|اعلن|اعلنت|نقل|نقلت)$/;
const words = new Set(['AGREE', 'CONCEDE', 'THREATEN', 'REJECT', 'RETREAT']);

/** «أبلغ الرئيس السفير الهندي أنه سيوقف الهجوم», «أكد لنظيره الكيني أنه سيرسل …»: whoever is told. */
function spokenTo({ page, f, data }: Around, source: readonly string[]): readonly string[] {
  if (!words.has(String(data['type'])) || f.voice === 'noun') return [];
  const sentence = page.sentenceAt(f.first);
  for (let k = f.first - 1; k >= Math.max(sentence.first, f.first - 14); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (isBreak(fold)) return [];
    const direct = told.test(fold);
    if (!direct && !said.test(fold)) continue;
    const parties = runs(page, k + 1, f.first);
    const to = direct
      ? (parties.filter((r) => r.preposition === null)[1] ??
        (parties[0] && source.length && !actorsOf(parties[0]).some((x) => source.includes(x)) ? parties[0] : undefined))
      : parties.find((r) => r.preposition === 'ل');
    return actorsOf(to);
  }
  return [];
}

const isNeighbour = wordLike(/^[بل]?جارت?(ه|ها|هم)$/);

/** «توعدت أنقرة بقطع الكهرباء عن جارتها»: the state the text is about, seen from another. */
function neighbour(page: Page, from: number, to: number, source: readonly string[]): readonly string[] {
  const main = page.mainState;
  if (!main || source.length === 0) return [];
  for (let k = from + 1; k < Math.min(to, from + 9); k++) {
    if (!isNeighbour(page, k)) continue;
    if (!source.some((x) => x.startsWith(main))) return [main];
    // Of the state the text is about, the neighbour is the other that was named last.
    const here = page.sentenceAt(k);
    for (let s = here.i; s >= Math.max(0, here.i - 3); s--) {
      const sentence = page.sentences[s];
      if (!sentence || sentence.heading) continue;
      const other = mentionsBetween(page, sentence.first, s === here.i ? k : sentence.last).findLast(
        (m) => m.kind === 'state' && m.form !== 'demonym' && !source.some((x) => x.startsWith(m.actor)),
      );
      if (other) return other.actors;
    }
    return [];
  }
  return [];
}

/** «آوت أوزبكستان آلاف اللاجئين»: whoever fled to a state is not of it, but of the one the text is about. */
export function refugees({ page, f, data }: Around, roles: Roles): Roles {
  const own = (x: string): boolean => roles.source.some((s) => s.slice(0, 3) === x.slice(0, 3));
  if (data['type'] !== 'AID' || roles.target.some((x) => !own(x)) || roles.source.length !== 1) return roles;
  for (let k = f.first + 1; k < f.last + 8; k++) {
    if (!/^(ال|لل|ل|ب)?(لاجي|لاجيا|لاجيين|لاجيون|فارين|فارون|فار|هاربين|مهجرين)$/.test(page.tokens[k]?.fold ?? ''))
      continue;
    const home = page.mainState && !own(page.mainState) ? [`${page.mainState}.CVL`] : [];
    return { ...roles, target: home };
  }
  return roles;
}
