/**
 * Fits the weights of record/rules/owner.yaml: whose the police, the rebels or the government are that no word ties to a state. A
 * log-linear choice among the states a text names (McFadden 1974, conditional logit), for each role noun that stands by itself and
 * that the annotation of an open dispatch gives a state, fitted by ascent with a penalty on large weights. Prints how many are
 * chosen rightly when each tenth of the dispatches is left out in turn; `--write` writes the file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWords } from '../src/read/open-page.ts';
import { namedScene } from '../src/read/name/names.ts';
import { stateOf } from '../src/read/name/mention.ts';
import { homeSignNames, homeSigns, ownerSignNames, ownerSigns } from '../src/read/name/home-sign.ts';
import { compileLexicon } from '../src/record/lexicon.ts';
import { annotatedIn } from './annotated.ts';
import { buildRecord } from './build-record.ts';
import { root } from './build.ts';
import { readWordLists } from './word-lists.ts';

const folders = ['examples', 'eval/open', 'eval/dense', 'eval/short', 'eval/fresh'];
const penalty = 4;
const steps = 400;
const folds = 10;

interface Actor {
  readonly id: string;
  readonly code?: string;
  readonly altCodes?: readonly string[];
  readonly altIds?: readonly string[];
  readonly aliases?: readonly { readonly start?: number; readonly end?: number }[];
}
/** One state that could be meant: its signs in the order of the names, and whether it is. */
interface Choice {
  readonly signs: readonly number[];
  readonly right: boolean;
}
interface Example {
  readonly dispatch: string;
  readonly choices: readonly Choice[];
}

const names = [...homeSignNames.map((n) => `home ${n}`), ...ownerSignNames.map((n) => `beside ${n}`)];

function examples(): readonly Example[] {
  const { law } = buildRecord(root);
  const lexicon = compileLexicon(law, readWordLists(root));
  return folders
    .flatMap((folder) => annotatedIn(path.join(root, folder)))
    .flatMap((one) => {
      const gold = JSON.parse(readFileSync(one.gold, 'utf8')) as {
        readonly referenceDate: { readonly value: string };
        readonly actors?: readonly Actor[];
      };
      const roles = (gold.actors ?? []).filter(
        (a) => /^[A-Z]{3}\.[A-Z]{3}$/.test(a.code ?? a.id) && !a.id.startsWith('person:'),
      );
      if (roles.length === 0) return [];
      const { unnamed } = openWords(readFileSync(one.text, 'utf8'), { lexicon, date: gold.referenceDate.value });
      const { scene, people } = namedScene(unnamed);
      const tally = homeSigns(scene, people);
      return scene.found.flatMap((f) => {
        if (f.use !== 'r' || !/^\.(GOV|MIL|SEC|CVL|OPP|REB|MED|BUS|ELI)(_bound)?$/.test(f.entity)) return [];
        if (stateOf(scene, f.first, f.last)) return [];
        const start = scene.tokens[f.first]?.start ?? 0;
        const end = scene.tokens[f.last - 1]?.end ?? 0;
        const meant = roles.filter((a) => a.aliases?.some((at) => (at.start ?? end) < end && start < (at.end ?? 0)));
        const states = new Set(
          meant.flatMap((a) => [a.code ?? a.id, ...(a.altCodes ?? []), ...(a.altIds ?? [])]).map((c) => c.slice(0, 3)),
        );
        const near = ownerSigns(scene, f, tally);
        const choices = [...tally.signs].map(([state, own]) => ({
          signs: [...homeSignNames.map((n) => own[n] ?? 0), ...ownerSignNames.map((n) => near.get(state)?.[n] ?? 0)],
          right: states.has(state),
        }));
        return choices.some(({ right }) => right) ? [{ dispatch: one.name, choices }] : [];
      });
    });
}

const sumOf = (signs: readonly number[], weights: readonly number[]): number =>
  signs.reduce((sum, x, i) => sum + x * (weights[i] as number), 0);

function sharesOf(choices: readonly Choice[], weights: readonly number[]): readonly number[] {
  const sums = choices.map(({ signs }) => sumOf(signs, weights));
  const top = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - top));
  const all = odds.reduce((a, b) => a + b, 0);
  return odds.map((x) => x / all);
}

/** Ascent by moments (Kingma and Ba 2015): the signs differ much in how often they stand. */
function fit(given: readonly Example[]): readonly number[] {
  const weights = names.map(() => 0);
  const first = names.map(() => 0);
  const second = names.map(() => 0);
  for (let step = 1; step <= steps; step++) {
    const rise = weights.map((w) => -penalty * w);
    for (const { choices } of given) {
      const shares = sharesOf(choices, weights);
      const right = choices.reduce((sum, c, i) => sum + (c.right ? (shares[i] as number) : 0), 0);
      choices.forEach((c, i) => {
        const share = shares[i] as number;
        const pull = (c.right ? share / right : 0) - share;
        c.signs.forEach((x, k) => void (rise[k] = (rise[k] as number) + x * pull));
      });
    }
    const stride = 0.05 * Math.min(1, 200 / step);
    names.forEach((_, k) => {
      const slope = (rise[k] as number) / given.length;
      first[k] = 0.9 * (first[k] as number) + 0.1 * slope;
      second[k] = 0.999 * (second[k] as number) + 0.001 * slope * slope;
      const mean = (first[k] as number) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[k] as number) / (1 - 0.999 ** step)) + 1e-8;
      weights[k] = (weights[k] as number) + (stride * mean) / spread;
    });
  }
  return weights;
}

function rightIn(given: readonly Example[], weights: readonly number[]): number {
  return given.filter(({ choices }) => {
    const shares = sharesOf(choices, weights);
    return choices[shares.indexOf(Math.max(...shares))]?.right === true;
  }).length;
}

const all = examples();
const dispatches = [...new Set(all.map((e) => e.dispatch))];
const fold = new Map(dispatches.map((name, i) => [name, i % folds]));
let leftOut = 0;
for (let n = 0; n < folds; n++)
  leftOut += rightIn(
    all.filter((e) => fold.get(e.dispatch) === n),
    fit(all.filter((e) => fold.get(e.dispatch) !== n)),
  );
const weights = fit(all);
const right = rightIn(all, weights);
console.log(
  `${all.length} role nouns in ${dispatches.length} dispatches, right ${right}, right when left out ${leftOut}`,
);

const file = path.join(root, 'record/rules/owner.yaml');
const lines = (kind: string): string =>
  names
    .flatMap((name, k) =>
      name.startsWith(`${kind} `) ? [`  ${name.slice(kind.length + 1)}: ${(weights[k] as number).toFixed(2)}\n`] : [],
    )
    .join('');
const head = `# How much each sign speaks for a state's being whose the police, the rebels or the government are that no word ties to one, in log odds. CC0-1.0
# Read by src/read/name/home.ts: the state with the highest sum is taken. Counts of a whole text (home) count by ln(1 + n); what stands near the
# words (beside) counts once. The signs are those of src/read/name/home-sign.ts. Written by scripts/fit-owner.ts, which fits a conditional logit
# (McFadden 1974) on the open annotated dispatches (${folders.join(', ')}); do not edit by hand.
fitted: {nouns: ${all.length}, dispatches: ${dispatches.length}, right: ${right}, right_when_left_out: ${leftOut}}
`;
if (process.argv.includes('--write')) writeFileSync(file, `${head}home:\n${lines('home')}beside:\n${lines('beside')}`);
else console.log(`home:\n${lines('home')}beside:\n${lines('beside')}`);
