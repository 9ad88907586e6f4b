import { smallWords } from '../words/clause-words.ts';
import type { Page } from '../page.ts';

/** Homes, shops and wards are the people's. */
const peoples = {
  en: /^(hospitals?|wards?|clinics?|ambulances?|schools?|schoolhouse|universit(y|ies)|church(es)?|mosques?|temples?|cathedrals?|monaster(y|ies)|convents?|markets?|bazaars?|shops?|stores?|supermarkets?|warehouses?|factor(y|ies)|mills?|farms?|farmhouses?|homes?|houses?|flats?|huts?|dwellings?|villages?|hamlets?|neighbou?rhoods?|districts?|quarters?|suburbs?|hotels?|restaurants?|cafes?|banks?|offices|newspapers?|presses|cars|buses|bus|lorr(y|ies)|trucks|ferr(y|ies)|trawlers?|trains?|camps?|orphanages?|shelters?|wedding|funeral|worshippers|patients|pupils|students|teachers|nurses|lawyers|journalists|reporters|priests|monks|imams|farmers|fishermen|traders|shopkeepers|bystanders|passengers|youths|teenagers|families|residents|villagers|townspeople|supporters|followers|loyalists|sympathisers|sympathizers|activists|unionists|hostages|people|civilians|men|women|children)$/,
  ru: /^(больниц|госпитал|клиник|роддом|школ|университет|церк|собор|храм|мечет|монастыр|рынок|рынк|базар|магазин|лавк|лавок|склад|фабрик|завод|ферм|жилы|дома|дом$|домов|хижин|квартир|деревн|деревен|село|села|сёла|поселк|поселок|квартал|район|гостиниц|отел|ресторан|банк|редакци|газет|автобус|машин|автомобил|грузовик|паром|поезд|лагер|приют|прихожан|верующ|пациент|школьник|студент|учител|врач|медик|медсест|адвокат|журналист|репортер|священник|монах|крестьян|фермер|рыбак|торгов|прохож|пассажир|подрост|семь|жител|сельчан|сторонник|последовател|активист|правозащитник|профсоюз|заложник|человек|люд|мирн|гражданск|женщин|мужчин|дете|дети)/,
  ar: /^(ال)?(مستشفي|مستشفيات|مشفي|عياده|عيادات|مدرسه|مدارس|جامعه|كنيسه|كنايس|مسجد|مساجد|معبد|دير|سوق|اسواق|متجر|متاجر|محل|محال|محلات|مخزن|مخازن|مستودع|مستودعات|مصنع|مصانع|مزرعه|مزارع|منزل|منازل|بيت|بيوت|قريه|قري|حي|احياء|فندق|مطعم|مصرف|مصارف|صحيفه|صحف|حافله|حافلات|سياره|سيارات|شاحنه|شاحنات|عباره|قطار|مخيم|مخيمات|ملجا|مصلون|مصلين|مرضي|طلاب|طلبه|معلمون|معلمين|مدرسين|محامون|محامين|صحافيون|صحافيين|صحافي|كهنه|رهبان|مزارعون|مزارعين|صيادون|صيادين|تجار|ركاب|عايلات|سكان|اهالي|قرويون|قرويين|انصار|مويدون|مويدين|ناشطون|ناشطين|نشطاء|رهاين|مدنيون|مدنيين|رجال|نساء|اطفال)(ه|ها|هم)?$/,
} as const;

/** What belongs to those who rule. */
const rulers = {
  en: /^(headquarters|residence|transmitters?|ministers?|ministr(y|ies)|deput(y|ies)|lawmakers?|senators?|speaker|governors?|mayors?|judges?|prosecutors?|aides?|advisers?|ambassadors?|officials|parliament|palace|courthouse|embass(y|ies)|consulates?|generals?|colonels?|officers?|soldiers?|barracks|garrisons?|base|bases|outposts?|checkpoints?|airfields?|depots?|arsenal|warships?|frigates?|gunboats?|helicopters?|warplanes?|tanks?|convoys?|patrols?|airport|airports|port|ports|bridges?|station|stations|pipelines?|refiner(y|ies)|dams?)$/,
  ru: /^(министр|министерств|депутат|сенатор|спикер|губернатор|мэр|судь|прокурор|помощник|советник|посол|чиновник|парламент|дворец|дворц|суд$|посольств|консульств|генерал|полковник|офицер|солдат|казарм|гарнизон|баз[аы]$|блокпост|аэродром|арсенал|корабл|фрегат|катер|вертолет|самолет|танк|колонн|патрул|аэропорт|порт|мост|станци|трубопровод|завод|плотин)/,
  ar: /^(ال)?(وزير|وزراء|وزاره|وزارات|نواب|نايب|برلمان|حاكم|محافظ|قضاه|قاض|قاضي|مستشار|مستشارين|سفير|مسوول|مسوولين|مسوولون|قصر|سفاره|قنصليه|لواء|ضباط|ضابط|جنود|جندي|ثكنه|ثكنات|حاميه|قاعده|قواعد|موقع|مواقع|حاجز|مطار|مطارات|ميناء|جسر|جسور|محطه|محطات|سد|قافله|دوريه|سفينه|بارجه|مروحيه|طايره|دبابات)(ه|ها|هم)?$/,
} as const;

/** Whose a noun that no name covers is: the people's (`CVL`), the state's own (`''`); null where the list does not know it. */
function kindAt(page: Page, i: number): 'CVL' | '' | null {
  const fold = (page.tokens[i]?.fold ?? '').replace(page.lang === 'ar' ? /^[وفبل](?=.{4})/ : /^$/, '');
  if (peoples[page.lang].test(fold)) return 'CVL';
  return rulers[page.lang].test(fold) ? '' : null;
}

/** Whose such a noun is in a state. */
function ownerAt(page: Page, i: number, state: string): string | null {
  const kind = page.mentionAt(i) ? null : kindAt(page, i);
  return kind === '' ? state : kind && `${state}.${kind}`;
}

/**
 * "A maternity ward was shelled", "dozens of ministers were rounded up": whose the noun is that a passive befalls, where no
 * party is named; its head stands before the verb in English and Russian, after it in Arabic and, often, in Russian.
 */
export function befallen(page: Page, first: number, last: number, state: string): readonly string[] {
  const sentence = page.sentenceAt(first);
  const small = smallWords[page.lang];
  if (page.lang !== 'ar')
    for (let i = first - 1; i >= Math.max(sentence.first, first - 8); i--) {
      if (page.tokens[i]?.kind === 'punct' || small.relative.has(page.tokens[i]?.fold ?? '')) break;
      const whose = ownerAt(page, i, state);
      if (whose) return [whose];
    }
  if (page.lang === 'en') return [];
  for (let i = last; i < Math.min(sentence.last, last + 5); i++) {
    if (page.tokens[i]?.kind === 'punct' || small.boundary.has(page.tokens[i]?.fold ?? '')) break;
    const whose = ownerAt(page, i, state);
    if (whose) return [whose];
  }
  return [];
}

/** "Gunmen stormed the barracks": whose the noun is that an English verb of force strikes, where no party is named; nobody's own state strikes itself. */
export function thingStruck(
  page: Page,
  first: number,
  last: number,
  state: string,
  source: readonly string[],
): readonly string[] {
  const sentence = page.sentenceAt(first);
  const small = smallWords.en;
  for (let i = first + 1; i < Math.min(sentence.last, last + 5); i++) {
    const token = page.tokens[i];
    const fold = token?.fold ?? '';
    if (token?.kind === 'punct' && fold !== '-') return [];
    if (
      i >= last &&
      (small.preposition.has(fold) || small.boundary.has(fold) || small.relative.has(fold) || small.and.has(fold))
    )
      return [];
    const next = page.tokens[i + 1];
    // "The radio station": the head of the noun counts.
    if (next?.kind === 'word' && kindAt(page, i + 1) !== null) continue;
    const whose = ownerAt(page, i, state);
    if (whose === null) continue;
    const own = source.some((x) => x.startsWith(state) && !/\.(REB|CVL|OPP)$/.test(x));
    return (whose === state && own) || source.includes(whose) ? [] : [whose];
  }
  return [];
}
