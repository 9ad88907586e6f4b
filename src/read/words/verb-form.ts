import type { Page } from '../page.ts';

const helpers =
  /^(to|will|would|shall|should|must|can|could|may|might|do|does|did|let|lets|help|helps|helped|don't|doesn't|didn't|won't|cannot|n't|i|we|you|they|he|she|it|who|which)$/;
const adverbs = /^(not|also|never|still|then|now|soon|ever|already|again|often|always|even|both|all|jointly)$|ly$/;
const determiners = /^(the|a|an|its|his|her|their|this|these|those|all|any|every|each|that|him|them|it|us)$/;
const links =
  /^(of|on|by|in|at|against|and|or|was|were|is|are|has|have|had|took|broke|began|continued|left|killed|from|for|with)$/;

/** English verbs of rules whose -s form may as well be the plural of a noun; of others it is the verb. */
const nounToo = new Set(
  'jet attack assault raid strike bomb shell visit protest march rally riot request demand call appeal order claim plan vote veto offer promise pledge deal talk fight battle clash fire arrest ban block cut halt stop exit return release retreat aid help supply fund train arm post base host press charge blame award grant loan guard escort patrol drill exercise test launch mass move force drive push advance sweep siege capture support step warn threat shot blast ambush rocket mine hit blow mount name point trade swap share link sign rule back side stand run break set turn question fine list rap slap protest land crowd note probe doubt object complaint file suit brand label fault shelter house harbour tour meet contact broker summit debate review address delegate table hope fear wish bid seat need'.split(
    ' ',
  ),
);

/** Of those, the ones that are no noun right after a bare name: "Egypt calls for", "Egypt stands by". */
const calling =
  /^(calls|stands|sides|turns|presses|breaks|backs|points|appeals|orders|votes|counts|fears|hopes|moves|steps)$/;

const isNounToo = (fold: string): boolean => nounToo.has(fold.replace(/(?<=ch|sh|ss|x|o)es$|s$/, ''));

/** "Would strengthen X and weaken Y": a modal verb before the conjunction governs what follows it too. */
function isLed(page: Page, k: number, first: number): boolean {
  for (let i = k - 2; i >= Math.max(first, k - 8); i--) {
    const token = page.tokens[i];
    if (token?.kind === 'punct') return false;
    if (/^(will|would|shall|should|must|can|could|may|might)$/.test(token?.fold ?? '') && !(token?.capital ?? true))
      return true;
  }
  return false;
}

/** A comma that closes what is set after the party at the head of its sentence: "Caricom, set up in 1973, …". */
function closesInserted(page: Page, comma: number, first: number): boolean {
  for (let k = first + 1; k < comma && k < first + 8; k++) {
    if (page.tokens[k]?.fold !== ',') continue;
    const head = page.mentionAt(k - 1);
    return head !== undefined && head !== null && head.last === k && head.first - first <= 3;
  }
  return false;
}

/** A verb at the end of its sentence, its subject between it and a comma. */
function closesReport(page: Page, i: number, k: number, sentence: { readonly first: number; readonly last: number }) {
  const fold = page.tokens[i]?.fold ?? '';
  if (isNounToo(fold) && !/^(claims|warns|counts)$/.test(fold)) return false;
  for (let n = i + 1; n < sentence.last; n++) if (!/^[."]$/.test(page.tokens[n]?.fold ?? '')) return false;
  for (let n = k; n >= Math.max(sentence.first + 3, k - 6); n--) {
    const token = page.tokens[n];
    if (token?.fold === ',') return n < k && /^(the|its|his|her|their|a|an|one)$/.test(page.tokens[n + 1]?.fold ?? '');
    if (token?.kind !== 'word') return false;
  }
  return false;
}

/** A number, or words that measure one. */
function isAmount(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  return (
    page.tokens[i]?.kind === 'number' ||
    /^(more|at|about|some|over|nearly|around|almost|up|fewer|only|just|hundreds|dozens|thousands|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/.test(
      fold,
    )
  );
}

/** The "to" that an infinitive at `i` has before it, its own or one shared over "and"; -1 where there is none. */
export function toBefore(page: Page, i: number): number {
  let k = i - 1;
  while (/ly$|^(also|formally|then|not|jointly|further)$/.test(page.tokens[k]?.fold ?? '')) k--;
  if (page.tokens[k]?.fold === 'to') return k;
  if (!/^(and|or)$/.test(page.tokens[k]?.fold ?? '')) return -1;
  const { first } = page.sentenceAt(i);
  for (let n = k - 2; n >= first && n > k - 12; n--) {
    const token = page.tokens[n];
    if (token?.kind === 'punct' || /^(was|were|has|had|is|are|which|who|that)$/.test(token?.fold ?? '')) return -1;
    if (token?.fold === 'to' && page.tokens[n + 1]?.kind === 'word' && !page.mentionAt(n + 1))
      return /^(the|a|an|its|his|her|their)$/.test(page.tokens[n + 1]?.fold ?? '') ? -1 : n;
  }
  return -1;
}

/** Whether an English form that may as well be a noun ("attack", "visits", "orders") is the verb of its clause, by the words around it. */
export function isVerbal(page: Page, i: number): boolean {
  const sentence = page.sentenceAt(i);
  const fold = page.tokens[i]?.fold ?? '';
  let k = i - 1;
  while (k >= sentence.first && adverbs.test(page.tokens[k]?.fold ?? '')) k--;
  const before = page.tokens[k];
  if (!before || k < sentence.first) return false;
  if (helpers.test(before.fold)) return true;
  // "Have come to terms", "has overrun": participles that look like their infinitives.
  if (/^(has|have|had|having)$/.test(before.fold) && /^(be|over)?(come|run)$/.test(fold)) return true;
  const next = page.tokens[i + 1];
  const singular = fold.endsWith('s') && !/(ss|^gas|^bus|^focus)$/.test(fold);
  const goesOn = next !== undefined && next.kind !== 'punct' && !links.test(next.fold);
  const party = page.mentionAt(k);
  if (party && party.last === k + 1) {
    // "Egyptian traders in Maseru fear": the head of a group need not be its last word.
    const words = page.tokens
      .slice(party.first, party.kind === 'group' ? party.last : party.first)
      .filter((t) => t.kind !== 'clitic');
    const many =
      [before, ...words].some(({ fold }) => /(s|men|people|police|troops)$/.test(fold)) && party.form !== 'name';
    if (singular) {
      const sure = !isNounToo(fold) || (calling.test(fold) && (party.form === 'name' || party.form === 'capital'));
      return party.form !== 'demonym' && (party.kind !== 'group' || !many) && (sure || goesOn);
    }
    return many && (goesOn || i - k > 1 || /^(on|with|in|against)$/.test(next?.fold ?? ''));
  }
  // "The council claims 5,000 lives", "the ministry counts more than 40": told of a number.
  if (
    /^(claims|counts|reports|estimates|lists|records|notes|puts)$/.test(fold) &&
    before.kind === 'word' &&
    isAmount(page, i + 1)
  )
    return true;
  if (before.kind === 'clitic' || determiners.test(before.fold)) return false;
  if (before.fold === 'that') return true;
  if (singular && next?.kind === 'word' && !isNounToo(fold)) return true;
  // "Caricom, set up in 1973, sides with Guyana": the verb after what is set between commas.
  if (singular && before.fold === ',' && closesInserted(page, k, sentence.first))
    return goesOn || next?.fold === 'with';
  if (before.fold === 'and' && !singular && goesOn && isLed(page, k, sentence.first)) return true;
  // "To sever ties with X and recognise Y".
  if (before.fold === 'and' && !singular && goesOn && toBefore(page, i) >= 0) return true;
  // "…, the army confirms.": the words that close a sentence after what they report.
  if (singular && closesReport(page, i, k, sentence)) return true;
  if (singular) return goesOn && determiners.test(next?.fold ?? '');
  return before.kind === 'word' && /[^s]s$/.test(before.fold) && goesOn;
}
