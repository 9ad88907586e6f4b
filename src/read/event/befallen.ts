import { sentenceBefore } from '../text/sentence.ts';
import type { Firing } from '../words/rule.ts';
import type { Page, Sentence } from '../page.ts';
import { actorsOf } from '../clause/clause.ts';
import type { Act } from './act.ts';
import { ownParty } from './like-arabic.ts';
import type { Story } from './story.ts';
import { homeState, struck } from './target.ts';
import type { EventClaim } from '../model.ts';
import { calledVictims } from '../clause/russian-victim.ts';

/** Whom force or help reaches, where neither the clause nor the rule names him: the foe, who fell, who asked; and who does what another did. */
export function nameBefallen(act: Act, story: Story, fallen: readonly string[]): void {
  const { page, f, data, source, model } = act;
  const prior = story.found.at(-1);
  if (act.target.length === 0 && (data['type'] === 'ASSAULT' || data['mode'] === 'seize') && !data['no_target'])
    act.target = struck(page, f.first, source, prior, String(data['mode'] ?? ''));
  if (page.lang === 'ru' && data['type'] === 'ASSAULT') {
    const called = calledVictims(page, f);
    const victims = (called.length > 0 ? called : fallen).filter((x) => !source.includes(x));
    if (victims.length > 0) act.target = victims;
  }
  if (data['type'] === 'AID') nameHelped(act, prior);
  if (!model) return;
  act.source = actorsOf(ownParty(page, f)).filter((x) => !model.source.includes(x));
  act.target = model.target.filter((x) => !act.source.includes(x));
}

function nameHelped(act: Act, prior: EventClaim | undefined): void {
  const { page, f, data, sentence, source } = act;
  if (act.target.length === 0 && !data['no_target']) {
    const whither = whitherSent(page, f, sentence);
    if (whither && !source.some((x) => x.startsWith(whither))) act.target = [whither];
  }
  // «طلب الرئيس من الحلف التدخل فأرسل الحلف ألف جندي»: whoever asked is helped.
  if (
    act.target.length === 0 &&
    prior?.type === 'REQUEST' &&
    prior.span.start >= (page.lang === 'ru' ? sentenceBefore(page, sentence) : sentence).start &&
    source.length > 0 &&
    source.every((x) => prior.target.some((t) => homeState(page, t) === homeState(page, x)))
  )
    act.target = prior.source;
}

/** "Airlifted 2,000 soldiers to Entebbe", «согласился отправить в Гому батальон»: whose the place is that help goes to. */
function whitherSent(page: Page, f: Firing, sentence: Sentence): string | undefined {
  const foldAt = (i: number): string => page.tokens[i]?.fold ?? '';
  if (page.lang === 'en')
    return page
      .placesIn(sentence)
      .find((p) => p.first >= f.last && p.first - f.last <= 6 && /^(to|into)$/.test(foldAt(p.first - 1)))?.state;
  if (page.lang !== 'ru' || f.voice === 'noun') return undefined;
  return page
    .placesIn(sentence)
    .find(
      (p) =>
        p.first >= f.first - 3 &&
        p.first - f.last <= 4 &&
        /^(в|во|на)$/.test(foldAt(p.first - 1)) &&
        !/(е|и|ах|ях)$/.test(foldAt(p.last - 1)),
    )?.state;
}
