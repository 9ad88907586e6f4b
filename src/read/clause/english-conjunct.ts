import { beforeHelpers, runs, subjectBefore } from './clause.ts';
import type { Page, Run } from '../page.ts';
import type { Firing } from '../words/rule.ts';

const befalls =
  /^(told|ordered|forced|asked|urged|instructed|accused|charged|detained|arrested|jailed|imprisoned|killed|shot|wounded|beaten|tortured|executed|taken|flown|deported|expelled|sentenced|put|placed|driven|held|sent|thrown|stripped|suspended|overthrown|ousted|deposed|hanged|released|freed|seized|robbed|interrogated|questioned|dragged|shelled|bombed|attacked|looted|burned|burnt|torched|destroyed|given|warned|stoned|murdered|raped|condemned|refused|denied|banned|barred|blacklisted|fined|sacked|dismissed|readmitted|admitted|received|recognised|recognized|interned|exiled|evicted|disarmed|rescued|evacuated|paraded|blindfolded|lynched|evicted|searched|impounded|boarded|escorted)$/;
const units = /^(week|day|month|year|fortnight|decade|night|next|same|following|day)$/;
const be = /^(was|were|been|is|are|being|be)$/;
const participle =
  /(ed|en|wn)$|^(told|sent|held|put|shot|hit|cut|led|made|found|left|kept|brought|caught|struck|met|driven|thrown|flown|sunk|won|lost|set|hanged)$/;

/** A participle joined to an earlier passive of its clause, and that one's subject and doer: "was received by X and told to leave". */
export interface JoinedPassive {
  readonly patient: Run | null;
  readonly agent: Run | undefined;
}

/** Such a participle at the word that fired; null where what follows is its object, so that it acts. */
export function joinedPassive(page: Page, f: Firing): JoinedPassive | null {
  const fold = page.tokens[f.first]?.fold ?? '';
  if (f.voice !== 'verb' || !befalls.test(fold)) return null;
  const next = page.tokens[f.first + 1];
  if (
    next?.fold === 'for' ||
    (next?.kind !== 'punct' &&
      next !== undefined &&
      !page.isDated(f.first + 1) &&
      !(/^(a|an|the)$/.test(next.fold) && units.test(page.tokens[f.first + 2]?.fold ?? '')) &&
      !/^(hours|days|weeks|months|years|again|since|over|under|without|until|this|last)$/.test(next.fold) &&
      !/^(to|of|by|in|at|on|with|from|and|near|outside|while|after|before|that|access|entry)$/.test(next.fold))
  )
    return null;
  const conj = beforeHelpers(page, f.first);
  if (!/^(and|or|then|,)$/.test(page.tokens[conj]?.fold ?? '')) return null;
  const { first } = page.sentenceAt(f.first);
  for (let k = conj - 1; k >= first && k > conj - 16; k--) {
    const token = page.tokens[k];
    if (token?.kind === 'punct' && token.fold !== ',') return null;
    if (/^(which|who|that|and|but|when|while|after|before|to)$/.test(token?.fold ?? '')) return null;
    if (!be.test(token?.fold ?? '')) continue;
    const verb = (page.tokens[k + 1]?.fold ?? '').endsWith('ly') ? k + 2 : k + 1;
    // "Has been in the hands of the army since Tuesday and suspended from the Union since Friday".
    const told = page.tokens[verb]?.fold ?? '';
    if (verb >= conj || !(participle.test(told) || /^(in|under|at|on|out|without)$/.test(told))) return null;
    return {
      patient: subjectBefore(page, verb),
      agent: runs(page, verb, conj).find((r) => r.preposition === 'by'),
    };
  }
  return null;
}

/**
 * The last token before a verb, its helpers and when it was done: "and the next day severed relations", "and on Monday asked".
 */
export function beforeTime(page: Page, i: number): number {
  let k = beforeHelpers(page, i);
  for (let n = k; n > k - 5; n--) {
    const fold = page.tokens[n]?.fold ?? '';
    if (page.isDated(n) || times.test(fold)) continue;
    return n < k && /^(and|but|then|,)$/.test(fold) ? n : k;
  }
  return k;
}

const times =
  /^(on|in|at|by|the|a|an|that|this|next|following|same|last|day|days|week|weeks|month|months|night|hour|hours|morning|evening|afternoon|year|years|later|earlier|afterwards|afterward|once|again|turn|two|three|four|five|six|few|soon|within|today|yesterday|tonight|overnight|dawn|dusk|midnight|noon|late|early|before|after|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
