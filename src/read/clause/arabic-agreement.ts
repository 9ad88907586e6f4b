import { foldWord } from '../../kernel/fold.ts';
import { isPresent } from '../words/arabic-form.ts';
import { once } from '../text/once.ts';
import type { Mention, Page } from '../page.ts';

const masculineStates: ReadonlySet<string> = new Set(
  'العراق الأردن لبنان اليمن المغرب السودان الصومال السنغال النيجر الكونغو الغابون السلفادور الفاتيكان'
    .split(' ')
    .map(foldWord),
);

/** Gender of a party by the head of its name: states and cities are feminine but for a few, else what the ending shows. */
export function genderOf(page: Page, m: Mention): 'm' | 'f' {
  if (
    /^[وف]?(حكومه|اداره|سلطات|قوات|وزاره|رياسه|حركه|جماعه|كتله|جبهه|ميليشيا|شرطه|وحدات|طايرات)$/.test(
      construct(page, m),
    )
  )
    return 'f';
  // «الاتحاد السوفياتي».
  if (/^[وفبل]?(ال|لل)?اتحاد$/.test(page.tokens[m.first]?.fold ?? '')) return 'm';
  const head = (page.tokens[m.first]?.fold ?? '').replace(/^[وف](?=ال)/, '').replace(/^[بل](?=ال)|^لل/, '');
  if ((m.kind === 'state' || m.kind === 'former_state') && m.form !== 'demonym')
    return masculineStates.has(head) || masculineStates.has(`ال${head}`) ? 'm' : 'f';
  if (m.kind === 'person')
    return /^(ال)?(وزير|رييس|مستشار|متحدث|مندوب|سفير|ممثل)ه$/.test(page.tokens[m.first - 1]?.fold ?? '') ? 'f' : 'm';
  return /(ه|ات|امم)$/.test(head) || /^(ال)?(قوات|خارجيه|شرطه|امم|دول|فصايل|جماعات|ميليشيات)/.test(head) ? 'f' : 'm';
}

/** «حكومة الرئيس فلان»: the noun that governs a party, over one title. */
function construct(page: Page, m: Mention): string {
  const before = page.tokens[m.first - 1]?.fold ?? '';
  return /^ال(رييس|ملك|جنرال|عقيد|امير|سلطان|مارشال)$/.test(before) ? (page.tokens[m.first - 2]?.fold ?? '') : before;
}

/** What an Arabic verb shows of its subject; null where it shows nothing. */
export const agreementOf = once((fold): 'm' | 'f' | 'pl' | null => {
  const bare = fold.replace(/^[وف](?=..)/, '');
  if (/(وا|ون)$/.test(bare)) return 'pl';
  // «سيطرت», «سيرت»: no future.
  if (/^سي(طر|ر)ت/.test(bare)) return 'f';
  if (/^س?ي/.test(bare)) return 'm';
  // «تتهم», «ستحمل»: she or it does; «تعهد», «توعد» are past.
  if (/^س?ت/.test(bare) && !bare.endsWith('ت')) return isPresent(bare) ? 'f' : null;
  return /ت(ه|ها|هم|هما)?$/.test(bare) && !/^(اتهم|التهم|افتهم)$/.test(bare) ? 'f' : 'm';
});

/** Whether a verb may have a party as its subject: «ورحبت» not a king, «وأرسل» not a state. */
export function agrees(page: Page, i: number, m: Mention): boolean {
  const helper = /^[وف]?(لم|لن|لا|ما|قد|سوف)$/.test(page.tokens[i]?.fold ?? '');
  const shown = agreementOf(page.tokens[helper ? i + 1 : i]?.fold ?? '');
  // The press says «انتقدت السنغال» as well as «انتقد».
  const either = shown === 'f' && (m.kind === 'state' || m.kind === 'former_state') && m.form !== 'demonym';
  // «آسيان», «إيكواس»: bodies by their initials may be either.
  if (m.kind === 'organisation' && m.last === m.first + 1 && !/^[وفبل]?ال|ه$/.test(page.tokens[m.first]?.fold ?? ''))
    return true;
  return shown === null || shown === 'pl' || either || shown === genderOf(page, m);
}

/** The last mention of a party before a token, of the sixty before it. */
export function lastMention(page: Page, i: number, ids: readonly string[]): Mention | undefined {
  let [low, high] = [0, page.mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.mentions[middle] as Mention).first < i) low = middle + 1;
    else high = middle;
  }
  for (let k = low - 1; k >= Math.max(0, low - 60); k--) {
    const m = page.mentions[k] as Mention;
    if (ids.includes(m.actor)) return m;
  }
  return undefined;
}
