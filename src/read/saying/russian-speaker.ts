import { smallWords } from '../words/clause-words.ts';
import type { Page } from '../page.ts';

const smallWord =
  /^(также|не|уже|затем|позже|еще|тоже|вновь|вчера|сегодня|накануне|и|же|сейчас|теперь|пока|сам|сама|само|сами|лишь|только|так|ни|снова|впредь|сразу|тут|там)$|..но$/;
const isPast = (fold: string): boolean => /..(л|ла|ло|ли|лся|лась|лись|лось)$|..(ет|ит|ют|ут|ят|ат)(ся)?$/.test(fold);

/** Where "он", "она", "оно", "они" stands right before the verb, or opens its clause with nothing but an object between; or -1. */
export function pronounAhead(page: Page, i: number): number {
  let near = true;
  for (let k = i - 1; k > i - 6 && k >= page.sentenceAt(i).first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    const before = page.tokens[k - 1];
    if (
      /^(он|она|оно|они|тот|та|те|оба|обе|трое|четверо)$/.test(fold) &&
      !(/^(трое|четверо)$/.test(fold) && before?.fold !== 'все')
    )
      return near ||
        k === page.sentenceAt(i).first ||
        before?.kind === 'punct' ||
        smallWords.ru.and.has(before?.fold ?? '')
        ? k
        : -1;
    // «Тот обвинения отверг», «она в ответ закрыла границу».
    if (page.tokens[k]?.kind === 'word' && !page.mentionAt(k) && !smallWords.ru.and.has(fold) && !isPast(fold)) {
      if (!smallWord.test(fold)) near = false;
      continue;
    }
    return -1;
  }
  return -1;
}

/** «Партия Генлейна обвинила», «фронт "Светлый путь" взорвал»: a party or band of a name nobody lists opens the clause. */
export function bandAhead(page: Page, i: number): 'OPP' | 'REB' | undefined {
  const { first } = page.sentenceAt(i);
  for (let k = i - 1; k >= Math.max(first, i - 8); k--) {
    const before = page.tokens[k - 1];
    const { fold = '', kind } = page.tokens[k] ?? {};
    if (/^[,;:]$/.test(fold)) return undefined;
    if (kind !== 'word' || page.mentionAt(k)) continue;
    if (k > first && !/^[,;:"-]$/.test(before?.fold ?? '') && !smallWords.ru.and.has(before?.fold ?? '')) continue;
    if (/^(партия|партии|фракция|коалиция|профсоюз|профсоюзы)$/.test(fold)) return 'OPP';
    if (/^(группировка|ополчение|отряд|отряды|банда|шайка)$/.test(fold)) return 'REB';
  }
  return undefined;
}

/** «Пресс-секретарь коммодора обвинил», «сенаторы возложили вину»: an office that names no state is of the state the text is about. */
export function spokesman(page: Page, i: number): readonly string[] {
  if (!page.mainState) return [];
  const band = bandAhead(page, i);
  if (band) return [`${page.mainState}.${band}`];
  for (let k = i - 1; k >= Math.max(page.sentenceAt(i).first, i - 5); k--) {
    const token = page.tokens[k];
    if (token?.kind === 'punct' && token.fold !== '-') return [];
    if (page.mentionAt(k)) return [];
    if (
      /^(секретарь|представител[ьи]|министры?|премьер|президент|сенаторы?|депутаты?|парламент|парламентарии|правительство|кабинет|власти|посол|спикер|глава|чиновники?|командующий|хунта|король|султан|эмир|шах|диктатор)$/.test(
        token?.fold ?? '',
      )
    )
      return [`${page.mainState}.GOV`];
  }
  return [];
}
