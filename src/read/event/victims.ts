import { beforeHelpers } from '../clause/clause.ts';
import type { EventClaim } from '../model.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** People counted but not named: "killed 12 people". */
export function victimsAfter(page: Page, at: number): boolean {
  const i = page.lang === 'ru' ? pastAside(page, at) : at;
  for (let k = i - (/[ء-ي]/.test(page.tokens[i - 1]?.fold ?? '') ? 5 : 3); k < i + 4; k++) {
    if (k >= i - 1 && page.tokens[k]?.kind === 'number' && !page.isDated(k)) return true;
    if (Object.values(victimWords).some((words) => words.test(page.tokens[k]?.fold ?? ''))) return true;
    if (
      human.test(
        (page.tokens[k]?.fold ?? '').replace(
          /^ال(?=سكان|مواطن|طلاب|طلبه|عمال|متظاهر|محتج|مدني|لاجي|نازح|نشطاء|صحفي|صحافي|اهالي|مشتبه|معارض)/,
          '',
        ),
      )
    )
      return true;
  }
  // «ما لا يقل عن 20»: a measure stands before the number.
  if (/^(ما|اكثر|نحو|حوالي|زهاء)$/.test(page.tokens[i]?.fold ?? ''))
    return page.tokens[i + 4]?.kind === 'number' && !page.isDated(i + 4);
  return false;
}

/** «Задержано, по сообщению комиссара, 36 человек»: past what is set between commas. */
function pastAside(page: Page, i: number): number {
  if (page.tokens[i]?.fold !== ',') return i;
  for (let k = i + 2; k < Math.min(i + 14, page.sentenceAt(i).last); k++)
    if (page.tokens[k]?.kind === 'punct' && page.tokens[k]?.fold !== '"')
      return page.tokens[k]?.fold === ',' ? k + 1 : i;
  return i;
}

const human =
  /^(people|persons|civilians|leaders|opponents|critics|dissidents|politicians|bloggers|reporters|unionists|clerics|priests|nuns|herders|pilgrims|mourners|captives|inmates|detainees|convicts|teachers|doctors|nurses|traders|children|crowd|crowds|youths|youth|men|women|boys|girls|teenagers|shoppers|farmers|worshippers|journalists|lawyers|bystanders|tourists|passengers|workers|miners|patients|monks|families|protesters|demonstrators|immigrants|prisoners|migrants|activists|students|dozens|hundreds|residents|villagers|شخص|شخصا|اشخاص|صحافي|صحفي|معارض|ناشط|نشطاء|طالب|طلاب|طلبه|عامل|عمال|متظاهر|محتج|رجل|رجال|امراه|نساء|طفل|اطفال|مزارع|مسافر|راكب|ركاب|سكان|قروي|لاجي|نازح|سجين|سجناء|مواطن|رهبان|راهب|قاض|محام|طبيب|سائق|صياد|بحار|تلميذ|تلاميذ|الاف|عشرات|العشرات|مدني|مدنيا|مدنيين|قتيلا|مشتبه|اهالي|человек|люд(и|ей|ям|ях|ьми)$|безоружн|десятки|жител|мигрант|активист|мужчин|женщин|тысяч|сотн|двое|двоих|трое|троих|четверо|пятеро|шестеро|семеро|крестьян|детей|подростк|студент|рабоч|журналист|пассажир|рыбак|пастух|миссионер|священник|монах|паломник|турист|горожан|селян|сельчан|шахт[её]р|заложник|пленн|учител|врач|торгов(ц|ец)|водител|прохож|родственник)/;

const victimWords = {
  MIL: /^(جندي|جنود|جنديا|جنديين|عناصر|عسكري|طيار|بحار|مظلي|اسير|اسري)(ه|ها|هم|ا|ين|ون|ي)?$|^(soldier|troop|servicem|sailor|marine|peacekeeper)|^(солдат|военнослужащ|миротворц|десантник|моряк)/,
  SEC: /^(شرطي|ضابط|ضباط)|^(policem|police|officers?$)|^(полицейск|силовик)/,
  REB: /^(مسلح|متمرد|ارهابي|مهاجم)|^(militant|rebel|insurgent|gunm|attackers|jihadist|fighters)|^(боевик|мятежник|террорист|повстанц)/,
} as const;

const counted =
  /^(dozens|hundreds|thousands|scores|десят|тысяч|сотн|двое|двоих|трое|троих|четверо|пятеро|шестеро|семеро)/;

function leadsTo(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (!/^(of|the|its|their|his|более|чем)$/.test(page.tokens[k]?.fold ?? '')) return false;
  return true;
}

const civil =
  /^(мирн|гражданск|жител|крестьян|рыбак|пастух|жен[щы]|дет[еия]|ребен|рабоч|студент|беженц|торговц|пассажир|прохож|демонстрант|протестующ|водител|сельчан|учител|врач)/;

/** Civilians right after a Russian verb of force: «убив троих крестьян». */
export function civiliansAfter(page: Page, i: number): boolean {
  for (let k = i; k < i + 4 && page.tokens[k]?.kind !== 'punct'; k++)
    if (civil.test(page.tokens[k]?.fold ?? '')) return true;
  return false;
}

/** A noun for people, whoever they are, between two tokens: what a verb of violence strikes before any name. */
export function victimBetween(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const fold = page.tokens[k]?.fold ?? '';
    // "Dozens of UN peacekeepers": counted, and named all the same.
    if (human.test(fold) && !(counted.test(fold) && leadsTo(page, k + 1, to))) return true;
  }
  return false;
}

/** Whose side the dead are on, by the noun that counts them: «ثمانية من جنوده قتلوا», "killed 17 soldiers". */
export function victimsNear(page: Page, i: number, passive: boolean): string {
  const ahead = [i + 1, i + 6] as const;
  // The subject of an English active verb is no victim of it.
  for (const reach of page.lang !== 'ar' && !passive ? [ahead] : [ahead, [i - 4, i] as const])
    for (let k = reach[0]; k < reach[1]; k++) {
      const token = page.tokens[k];
      if (!token || token.kind === 'punct') {
        if (reach[0] > i) break;
        continue;
      }
      for (const role of ['MIL', 'SEC', 'REB'] as const) if (victimWords[role].test(token.fold)) return role;
    }
  return 'CVL';
}

const holders = {
  MIL: /^(general|generals|colonel|colonels|commander|commanders|admiral|officer|officers|brigadier)$/,
  GOV: /^(minister|ministers|premier|president|governor|governors|mayor|mayors|judge|judges|senator|senators|cabinet|ambassador|deputies|lawmakers|lawmaker|prosecutor|magistrate)$/,
} as const;

/** Whose side an office is on that no name covers, by the words next to an English verb: "sacked the army chief", "the governor was killed". */
export function officeBeside(page: Page, f: Firing, passive: boolean): string | null {
  const step = passive ? -1 : 1;
  const from = passive ? beforeHelpers(page, f.first) : f.last;
  for (let k = from; k !== from + 4 * step; k += step) {
    const token = page.tokens[k];
    const fold = token?.fold ?? '';
    if (token?.kind !== 'word' || page.mentionAt(k) || /^(of|in|on|at|for|from|by|to|with|who|that)$/.test(fold))
      return null;
    if (/^(army|navy|military|chief)$/.test(fold) && /^(chief|commander|head|of)$/.test(page.tokens[k + 1]?.fold ?? ''))
      return page.tokens[k + 2]?.fold === 'police' ? 'SEC' : 'MIL';
    if (/^(rebel|guerrilla|militia)$/.test(fold)) return 'REB';
    if (passive && fold === 'chief')
      return /^(army|navy|military|force|staff)$/.test(page.tokens[k - 1]?.fold ?? '') ? 'MIL' : null;
    if (passive && fold === 'leader')
      return /^(rebel|guerrilla|militia)$/.test(page.tokens[k - 1]?.fold ?? '') ? 'REB' : null;
    for (const role of ['MIL', 'GOV'] as const) if (holders[role].test(fold)) return role;
  }
  return null;
}

/** «قتلت 120 جنديا مغربيا وأسرت 17 آخرين»: others of those told just before in the sentence. */
export function sameVictims(page: Page, f: Firing, prior: EventClaim | undefined): readonly string[] {
  const sentence = page.sentenceAt(f.first);
  if (!prior || prior.span.start < sentence.start) return [];
  for (let k = f.last; k < f.last + 3; k++)
    if (/^(اخر|اخرين|اخرون|اخران|اخريات)$/.test(page.tokens[k]?.fold ?? '')) return prior.target;
  return [];
}

/** "Residents blame the police": whoever a noun for people of no named place is the subject of an English verb; nobody where it is none. */
export function peopleBefore(page: Page, i: number, state: string): readonly string[] {
  const k = beforeHelpers(page, i);
  const file = page.lexicon.words.en['groups'] as { readonly CVL_plain?: readonly string[] } | undefined;
  const fold = page.tokens[k]?.fold ?? '';
  return !page.mentionAt(k) && (file?.CVL_plain ?? []).includes(fold) ? [`${state}.CVL`] : [];
}
