import { beforeHelpers, runs, subjectBefore } from './clause.ts';
import type { Page, Run } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** What is done to somebody; a word here may act too where an object follows it. */
const befalls =
  /^(told|ordered|forced|asked|urged|instructed|accused|charged|detained|arrested|jailed|imprisoned|killed|shot|wounded|beaten|tortured|executed|taken|flown|deported|expelled|sentenced|put|placed|driven|held|sent|thrown|stripped|suspended|overthrown|ousted|deposed|hanged|released|freed|seized|robbed|interrogated|questioned|dragged|shelled|bombed|attacked|looted|burned|burnt|torched|destroyed|given|warned|stoned|murdered|raped|condemned|refused|denied|banned|barred|blacklisted|fined|sacked|dismissed|readmitted|admitted|received|recognised|recognized|interned|exiled|evicted|disarmed|rescued|evacuated|paraded|blindfolded|lynched|evicted|searched|impounded|boarded|escorted|armed|trained|equipped|financed|funded|recruited|hired|paid|supplied|sheltered|ambushed|captured|encircled|besieged|kidnapped|abducted|defeated|denounced|condemned|censured|criticised|criticized|praised|recalled|withdrawn|tried|convicted|indicted|blamed|threatened|invited|summoned|welcomed|rammed|sunk|fired)$/;
const units = /^(week|day|month|year|fortnight|decade|night|next|same|following|day)$/;
const be = /^(was|were|been|is|are|being|be)$/;
const participle =
  /(ed|en|wn)$|^(told|sent|held|put|shot|hit|cut|led|made|found|left|kept|brought|caught|struck|met|driven|thrown|flown|sunk|won|lost|set|hanged|paid|fed|taught|bought|fought|lured|shut|slain|hung|burnt)$/;

/** A participle joined to an earlier passive of its clause, and that one's subject and doer: "was received by X and told to leave". */
export interface JoinedPassive {
  readonly patient: Run | null;
  readonly agent: Run | undefined;
}

/** Such a participle at the word that fired; null where what follows is its object, so that it acts. */
export function joinedPassive(page: Page, f: Firing): JoinedPassive | null {
  const fold = page.tokens[f.first]?.fold ?? '';
  if (f.voice !== 'verb' || !(befalls.test(fold) || (fold === 'let' && page.tokens[f.first + 1]?.fold === 'go')))
    return null;
  const next = page.tokens[/^(let|taken|set)$/.test(fold) && f.last > f.first + 1 ? f.last : f.first + 1];
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

/** Behind a form of "be", or another participle of such a list. */
function isUndergone(page: Page, i: number): boolean {
  for (let k = i - 1; k > Math.max(page.sentenceAt(i).first, i - 8); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (be.test(fold)) return true;
    if (!participle.test(fold) && !/^(,|and|or|also|then|in|off|out|up)$|..ly$/.test(fold)) return false;
  }
  return false;
}

/** "Were trained, armed and flown in by Libya", "men hired and paid by Rome": where the "by" of the last participle of a list stands, which tells the doer of each; or -1. */
export function listedBy(page: Page, f: Firing): number {
  const { last } = page.sentenceAt(f.first);
  // "The army retreated, harried and shelled by rebels": the first of these acts.
  if (page.tokens[f.last]?.fold === ',' && !isUndergone(page, f.first)) return -1;
  let k = f.last;
  let joined = false;
  while (k < Math.min(last, f.last + 14)) {
    const fold = page.tokens[k]?.fold ?? '';
    if (fold === 'by') return joined ? k : -1;
    if (!/^(,|and|or|then)$/.test(fold)) return -1;
    joined ||= fold !== ',';
    k++;
    while (/^(and|or|then|later|even|also|been)$|..ly$/.test(page.tokens[k]?.fold ?? '')) {
      joined ||= /^(and|or)$/.test(page.tokens[k]?.fold ?? '');
      k++;
    }
    if (page.mentionAt(k) || !participle.test(page.tokens[k]?.fold ?? '')) return -1;
    k++;
    if (/^(in|off|out|up|down|away|back|over|about|on)$/.test(page.tokens[k]?.fold ?? '')) k++;
  }
  return -1;
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
