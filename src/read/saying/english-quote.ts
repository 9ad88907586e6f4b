import { actorsOf, beforeInserted, runs } from '../clause/clause.ts';
import type { Page, Run } from '../page.ts';

const says =
  /^(warned|warns|promised|promises|vowed|vows|pledged|pledges|threatened|threatens|urged|urges|charged|charges|insisted|insists|demanded|demands|declared|declares|pleaded|pleads|begged|begs|protested|complained|swore|offered|appealed|accused|announced|retorted|scoffed|objected)$/;
const answers =
  /^(said|says|added|answered|answers|replied|replies|retorted|retorts|countered|responded|shouted|argued|argues|conceded|admitted|remarked|observed|explained|continued|scoffed|snapped|wrote|asked|concluded|noted)$/;
const isStop = (fold: string | undefined): boolean => fold === undefined || /^[.!?;"]$/.test(fold);

/** "…," warned Ankara; "…, promised Paris.": the subject of a verb of saying that stands behind it and closes the sentence. */
export function subjectBehind(page: Page, i: number): Run | undefined {
  if (!says.test(page.tokens[i]?.fold ?? '')) return undefined;
  const { last } = page.sentenceAt(i);
  const quoted = page.tokens[i - 1]?.fold === '"' && /^[,!?]$/.test(page.tokens[i - 2]?.fold ?? '');
  if (!quoted && page.tokens[i - 1]?.fold !== ',') return undefined;
  // "Namhong, Cambodia's foreign minister, accused Thailand.": the comma closes what is said of the subject.
  if (
    !quoted &&
    (/^(accused|urged|begged|urges|begs)$/.test(page.tokens[i]?.fold ?? '') ||
      beforeInserted(page, i, page.sentenceAt(i).first) >= 0)
  )
    return undefined;
  const party = runs(page, i + 1, Math.min(last, i + 9))[0];
  if (!party || party.preposition !== null || party.first - i > 2) return undefined;
  const next = page.tokens[party.last]?.fold;
  return isStop(next) ||
    party.last >= last ||
    (quoted && /^(,|in|on|at|after|before|as|when|while|-)$/.test(next ?? ''))
    ? party
    : undefined;
}

/** "…," said the king, backing the raid; "…, the king said, blaming": whoever stands beside a verb of saying, before the comma of a participle. */
export function sayerBefore(page: Page, i: number): Run | undefined {
  if (page.tokens[i - 1]?.fold !== ',') return undefined;
  const { first } = page.sentenceAt(i);
  const ending = (to: number): Run | undefined => {
    const party = runs(page, Math.max(first, to - 11), to).at(-1);
    return party && party.last === to && party.preposition === null ? party : undefined;
  };
  if (isSaying(page, i - 2)) return ending(i - 2);
  const party = runs(page, Math.max(first, i - 12), i - 1).at(-1);
  if (!party || party.last !== i - 1) return undefined;
  let k = party.first - 1;
  while (/^(the|a|an|its|his|her|their|former)$/.test(page.tokens[k]?.fold ?? '')) k--;
  // "Mali's premier told the Assembly, accusing": whoever told it.
  if (page.tokens[k]?.fold === 'told') return ending(k) ?? undefined;
  return isSaying(page, k) ? party : undefined;
}

function isSaying(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  return answers.test(fold) || says.test(fold);
}

/** Of what such a verb reports before it, the party that the words are meant for: "Mali will pay, warned Paris." */
export function contentParty(page: Page, i: number, source: readonly string[]): readonly string[] {
  const { first } = page.sentenceAt(i);
  const states = source.map((x) => x.slice(0, 3));
  const party = runs(page, first, i).find(
    (r) => !actorsOf(r).some((x) => states.includes(x.slice(0, 3)) || source.includes(x)),
  );
  return party && party.mentions.every((m) => m.kind !== 'media' && m.kind !== 'treaty') ? actorsOf(party) : [];
}

/** "We need ships," the emir wrote to the governor; "…," he told the French envoy: to whom the words of a quotation are said, behind it. */
export function writtenTo(page: Page, from: number): Run | undefined {
  const { last } = page.sentenceAt(from);
  let k = from;
  while (k < last && page.tokens[k]?.fold !== '"') k++;
  for (let i = k + 1; i < Math.min(last, k + 9); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (!/^(wrote|cabled|wired|telegraphed|telephoned|radioed|told|said|appealed|pleaded)$/.test(fold)) continue;
    return runs(page, i + 1, Math.min(last, i + 10)).find(
      (r) => r.preposition === (fold === 'told' ? null : 'to') && r.mentions.every((m) => m.kind !== 'media'),
    );
  }
  return undefined;
}

/** "…, the minister promised.": a verb of saying that closes what it reports. */
export function closesReport(page: Page, i: number): boolean {
  if (!says.test(page.tokens[i]?.fold ?? '') || !isStop(page.tokens[i + 1]?.fold)) return false;
  const { first } = page.sentenceAt(i);
  for (let k = i - 1; k > Math.max(first, i - 9); k--)
    if (/^[,"]$/.test(page.tokens[k]?.fold ?? '')) return k > first + 2;
  return false;
}

const commands =
  /^(stop|let|leave|release|withdraw|lay|hand|free|give|send|come|open|end|lift|get|go|pull|do|don't|never|cease|halt|respect|return|allow|help|save|hold|surrender|accept|sign|put|take|keep|bring|stay|stand|call|make|show|respond|act|choose|listen|wake|disarm|negotiate)$/;

/** "Leave our soil," he told France: a quotation that opens with an order. */
export function quotesOrder(page: Page, i: number): boolean {
  const { first } = page.sentenceAt(i);
  for (let k = first; k < i - 2; k++) {
    if (page.tokens[k]?.fold !== '"') continue;
    return (
      commands.test(page.tokens[k + 1]?.fold ?? '') ||
      (page.tokens[k + 1]?.fold === 'please' && commands.test(page.tokens[k + 2]?.fold ?? ''))
    );
  }
  return false;
}
