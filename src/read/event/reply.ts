import { sentenceBefore } from '../text/sentence.ts';
import { actorsOf, hasWord, runs } from '../clause/clause.ts';
import type { Act } from './act.ts';
import { isStand, namesCharge } from './apparent.ts';
import { blamedFor } from './blamed-arabic.ts';
import { isBody } from './body.ts';
import type { Page } from '../page.ts';
import { lastSince, type Story } from './story.ts';
import { complainedTo, homeState, reached, stateOf } from './target.ts';
import type { EventClaim } from '../model.ts';
import { runCases } from '../words/russian-case.ts';
import { isDemand } from './request-mode.ts';

/** Whom an act of words is said to, where nobody is named: who asked, who accused, who did what is blamed, who is complained to. */
export function nameAddressee(act: Act, story: Story): void {
  const { page, f, data, sentence } = act;
  const { found } = story;
  if (act.type === 'REJECT') refuse(act, story);
  // "Kuwait begged for ships. London consented": whoever asked.
  if (page.lang === 'en' && act.type === 'AGREE' && act.target.length === 0 && consents(page, f.first)) {
    const { asker } = story;
    if (asker.id && sentence.i - asker.sentence <= 1 && !act.source.some((x) => x.slice(0, 3) === asker.id))
      act.target = [asker.id];
  }
  // «وندد الوزير بالقصف»: whoever did what the text told last.
  if (
    page.lang === 'ar' &&
    act.type === 'ACCUSE' &&
    act.target.length === 0 &&
    !data['no_target'] &&
    f.voice !== 'noun'
  )
    act.target = blamedFor(page, f, found, act.source);
  if (page.lang === 'ru' && act.type === 'ACCUSE' && act.target.length === 0) act.target = quotedBlame(act);
  const heard = act.type === 'ACCUSE' ? complainedTo(page, f).filter((x) => !act.source.includes(x)) : [];
  if (heard.length > 0) {
    act.type = 'REQUEST';
    act.mode = 'assist';
    act.target = heard;
  }
  if (act.type !== 'REQUEST') return;
  if (act.target.length === 0) act.target = reached(found.at(-1), act.source, sentence.start);
  if (page.lang === 'ru' && act.target.length === 0) act.target = askedForIt(act, found.at(-1));
  if (page.lang === 'en' && act.target.length === 0) act.target = bodyTold(act);
  if (act.mode === 'assist' && act.target.length > 0 && !act.target.some((x) => isBody(page, x)) && isDemand(page, f))
    act.mode = 'yield';
}

/** «Дели прислал десант: об этом просил президент Гаюм»: whoever did just before what was asked. */
function askedForIt({ page, f, source, sentence }: Act, prior: EventClaim | undefined): readonly string[] {
  if (!prior || prior.span.start < sentenceBefore(page, sentence).start) return [];
  if (!/^(AID|AGREE|RETREAT|ASSAULT|MOBILIZE|CONSULT|SUPPORT)$/.test(prior.type)) return [];
  const it = [f.first - 1, f.first - 2, f.last + 1].some(
    (k) => /^(этом|том)$/.test(page.tokens[k]?.fold ?? '') && /^(об|о)$/.test(page.tokens[k - 1]?.fold ?? ''),
  );
  return it ? prior.source.filter((x) => !source.includes(x)) : [];
}

/** «"Белиз крадёт наш лес", - возмутился министр»: who does, in the words quoted right before the verb, what one complains of. */
function quotedBlame({ page, f, source }: Act): readonly string[] {
  const quote = page.sentenceAt(f.first).quotes.findLast((q) => q.last <= f.first && f.first - q.last <= 3);
  if (!quote) return [];
  const first = runs(page, quote.first, quote.last).find((r) => r.mentions[0]?.acts);
  return first && first.first - quote.first <= 3 && first.preposition === null && runCases(page, first).includes('n')
    ? actorsOf(first).filter((x) => !source.some((y) => homeState(page, x) === homeState(page, y)))
    : [];
}

/** Whose request or charge a refusal without an addressee refuses. */
function refuse(act: Act, { asker, found }: Story): void {
  const { page, f, data, sentence, source } = act;
  if (
    !data['negated'] &&
    !(page.lang === 'ar' && data['no_target']) &&
    act.target.length === 0 &&
    asker.id &&
    !(page.lang === 'ar' && hasWord(page, topicalWord, sentence.first, f.first)) &&
    sentence.i - asker.sentence <= 1 &&
    !source.includes(asker.id) &&
    !(page.lang === 'ru' && source.some((x) => homeState(page, x) === homeState(page, asker.id ?? ''))) &&
    !(page.lang === 'en' && (page.tokens[f.first]?.fold.startsWith('veto') || namesCharge(page, f.last))) &&
    !(page.lang === 'ru' && isStand(page, f.first))
  )
    act.target = [asker.id];
  // "The UN blamed Rwanda. Kigali rejected the charge": whose charge it was.
  if (page.lang === 'en' && act.target.length === 0 && !data['no_target'] && namesCharge(page, f.last))
    act.target =
      lastSince(
        found,
        (page.sentences[Math.max(0, sentence.i - 2)] ?? sentence).start,
        (e) =>
          e.type === 'ACCUSE' && e.target.some((x) => source.some((y) => stateOf(page, [x]) === stateOf(page, [y]))),
      )?.source ?? [];
}

/** "Invoked the pact, telling the Council that", "… in a letter to the League": the body to which whoever invokes a treaty turns. */
function bodyTold({ page, f, sentence, source }: Act): readonly string[] {
  if (!page.tokens[f.first]?.fold.startsWith('invok')) return [];
  const told = runs(page, f.last, sentence.last).find((r) => {
    if (!r.mentions.every((m) => isBody(page, m.actor)) || r.mentions.some((m) => source.includes(m.actor)))
      return false;
    const at = page.tokens[r.first - 1]?.fold === 'the' ? r.first - 2 : r.first - 1;
    return /^(telling|asking|informing|urging|to|before|with|at)$/.test(page.tokens[at]?.fold ?? '');
  });
  return actorsOf(told);
}

/** A verb of granting what one was asked, with no object of its own. */
const consents = (page: Page, i: number): boolean =>
  /^(agreed|agrees|consented|consents|obliged|complied|acceded|assented)$/.test(page.tokens[i]?.fold ?? '') &&
  (!/^(to|with|on|that|a|an|the|upon)$/.test(page.tokens[i + 1]?.fold ?? '') || page.isDated(i + 2));

const topicalWord = new Set(['اما']);
