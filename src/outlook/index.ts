import type { Case } from '../case/model.ts';
import { extent } from '../kernel/date.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Precedent } from '../record/model.ts';
import { contingentsOf } from './contingent.ts';
import { featuresOfCase, featuresOfPrecedents, organisationOf, type WithFeatures } from './features.ts';
import type { BaseRate, Change, FeatureId, Features, Headline, Outlook, Scored } from './model.ts';
import { classIn, constant, lastDay, rateIn, toldOf } from './rate.ts';
import { type Rules, rulesOf } from './rules.ts';
import { bestChain, leaveOneOut, scoredOf } from './score.ts';
import { selectionOf } from './selection.ts';

export type * from './model.ts';
export { type LedgerEntry, ledgerEntry, scoreLedger } from './ledger.ts';
export { brier, calibrationOf, leaveOneOut, logScore, outlookTables, scoredOf, type Trial } from './score.ts';
export { rulesOf } from './rules.ts';
export { selectionOf } from './selection.ts';

/** Where there is no case to look out from. */
export const noOutlook: Outlook = {
  organisation: null,
  ally: '',
  day: '',
  features: null,
  headlines: [],
  rates: [],
  contingents: [],
  changes: [],
  published: [],
  left_out: { later: 0, same: 0 },
  selection: [],
  mandates: 0,
  hindsight: false,
};

/**
 * Who acts: base rates first, by stated classes, each with its members; the headline of each outcome is the class rule that
 * predicts the record's own cases best, or the constant rate. Only cases that had ended by the day judged count.
 */
export function outlook(c: Case, record: RecordIndex, options: { hindsight?: boolean } = {}): Outlook {
  const hindsight = options.hindsight === true;
  const organisation = organisationOf(c, record);
  const rules = rulesOf(record.law);
  const others = record.law.precedents.filter((p) => !isSame(p, c));
  const earlier = hindsight ? others : others.filter((p) => lastDay(p) < c.day);
  const left_out = { later: others.length - earlier.length, same: record.law.precedents.length - others.length };
  if (!rules) return { ...noOutlook, organisation, ally: c.ally, day: c.day, left_out, hindsight };
  const features = featuresOfCase(c, rules, record);
  const known = featuresOfPrecedents(rules, record);
  const among: WithFeatures = earlier.flatMap((p) => {
    const f = known.get(p.id);
    return f ? [[p, f] as const] : [];
  });
  // Without an organisation there is no class of its own.
  const chains = rules.chains.filter(({ steps }) => organisation !== null || !steps[0]?.includes('organisation'));
  const rates = rules.outcomes.flatMap((outcome) =>
    [...chains, constant].map((chain) => rateIn(chain, features, among, outcome, rules)),
  );
  // The rule is chosen by what was known on the day judged, as the rates are.
  const whole = among.length === record.law.precedents.length;
  const headlines = headlinesOf(rates, rules, whole ? scoredOf(rules, record) : leaveOneOut(rules, among));
  return {
    organisation,
    ally: c.ally,
    day: c.day,
    features,
    headlines,
    rates,
    contingents: contingentsOf(c, earlier, rules, record),
    changes: changesOf(features, headlines, among, rules),
    published: rules.published,
    left_out,
    selection: selectionOf(record),
    mandates: earlier.filter((p) => p.response.mandate !== undefined).length,
    hindsight,
  };
}

function headlinesOf(rates: readonly BaseRate[], rules: Rules, { scores, chosen }: Scored): readonly Headline[] {
  return rules.outcomes.flatMap(({ id }): readonly Headline[] => {
    const base = scores.find((s) => s.of === id && s.chain === constant.id);
    const fair = chosen.find((s) => s.of === id);
    if (!base || !fair) return [];
    const best = bestChain(
      scores.filter((s) => rates.some((r) => r.of === id && r.chain === s.chain)),
      id,
      fair,
    );
    const rate = rates.find((r) => r.of === id && r.chain === best.chain);
    return rate ? [{ of: id, chain: best.chain, rate, score: best, constant: base, chosen: fair }] : [];
  });
}

/** What would move the decision to another class, and how often it came there: a request, another reading of the text, another kind of crisis. */
function changesOf(
  features: Features,
  headlines: readonly Headline[],
  among: WithFeatures,
  rules: Rules,
): readonly Change[] {
  const headline = headlines.find((h) => h.of === 'decided');
  const outcome = rules.outcomes.find((o) => o.id === 'decided');
  const chain = rules.chains.find((x) => x.id === headline?.chain);
  if (!headline || !outcome || !chain) return [];
  const told = toldOf(among, outcome);
  const used = Object.keys(headline.rate.class) as FeatureId[];
  const movable = used.filter((id) => id !== 'period' && id !== 'organisation');
  return movable.flatMap((feature) => {
    const values = [...new Set(told.map(({ f }) => f[feature]))].filter((v) => v !== features[feature]).toSorted();
    return values.flatMap((to): readonly Change[] => {
      const moved = { ...features, [feature]: to } as Features;
      const { k, n } = classIn({ id: chain.id, steps: [used] }, moved, told, 0);
      return n === 0 ? [] : [{ feature, to, k, n }];
    });
  });
}

/** The case judged itself, also when it was drafted from an article and bears another id. */
function isSame(p: Precedent, c: Case): boolean {
  if (p.id === c.id) return true;
  if (p.situation.ally_in_trouble !== c.ally) return false;
  return extent(p.start).first <= c.day && c.day <= lastDay(p);
}
