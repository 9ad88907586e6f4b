/**
 * Fits the weights of record/rules/opponent.yaml: how much each sign speaks for a party's being the ally's opponent. A log-linear
 * choice among the parties of each open annotated dispatch and nobody (McFadden 1974, conditional logit), fitted by ascent with a
 * penalty on what differs from the weight expected of a sign: one of hostility speaks for its party, one of help against it. Prints how many are chosen
 * rightly when each tenth is left out in turn; `--write` writes the file. Only where the draft has the right ally does the opponent say anything.
 *
 * The rules were written with these dispatches in view, so that more of their acts are read than of others': of acts annotated, about a quarter
 * fewer in dispatches nobody looked at. Each is therefore fitted on in eight readings that lack, at random, acts and sides of acts.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reading } from '../src/read/model.ts';
import { audit } from '../src/audit/index.ts';
import { draft } from '../src/case/index.ts';
import { views } from '../src/case/ally.ts';
import { oddsOf } from '../src/case/opponent.ts';
import {
  type OpponentSign,
  opponentSigns,
  type PossibleOpponent,
  possibleOpponents,
} from '../src/case/opponent-sign.ts';
import { openRecord } from '../src/record/index.ts';
import { compileLexicon } from '../src/record/lexicon.ts';
import { annotatedIn, readAnnotated } from './annotated.ts';
import { buildRecord } from './build-record.ts';
import { root } from './build.ts';
import { attackersOf, campOf, type Check } from './eval-drafts.ts';
import { readWordLists } from './word-lists.ts';

const folders = ['examples', 'eval/open', 'eval/dense', 'eval/drafts', 'eval/fresh'];
const penalty = 0.03;
/** Log odds. */
const expected = 1.2;
const steps = 600;
const stride = 0.3;
const folds = 10;

/** Readings of each dispatch to fit on, and the share of acts, and of the sides of the others, that each lacks. */
const copies = 8;
const lostActs = 0.3;
const lostSides = 0.15;

type Weights = Record<OpponentSign, number>;
interface Choice {
  readonly possible: PossibleOpponent;
  readonly right: boolean;
}
/** A dispatch's choices as it is read, and as it is with acts lost. */
interface Example {
  readonly whole: readonly Choice[];
  readonly worse: readonly (readonly Choice[])[];
}

const speaksAgainst: ReadonlySet<OpponentSign> = new Set([
  'came-at-call',
  'helps',
  'helps-others',
  'talks-with-it',
  'sides',
]);
const eitherWay = /^(is-state|is-organisation|is-own-group|nobody.*|share|most-told-of)$/;

/** The weight expected before anything is seen: few dispatches show a given sign, and then this stands. */
const prior = (sign: OpponentSign): number =>
  eitherWay.test(sign) ? 0 : speaksAgainst.has(sign) ? -expected : expected;

function examples(): readonly Example[] {
  const { law } = buildRecord(root);
  const lexicon = compileLexicon(law, readWordLists(root));
  const record = openRecord(law);
  return folders
    .flatMap((folder) => annotatedIn(path.join(root, folder)))
    .flatMap((one) => {
      if (!one.check) return [];
      const check = JSON.parse(readFileSync(one.check, 'utf8')) as Check;
      const { annotation, reading } = readAnnotated(one, lexicon);
      const attackers = attackersOf(check, annotation);
      /** None where the ally is wrong or the right answer is no choice. */
      const choicesOf = (read: Reading): readonly Choice[] => {
        const inputs = [{ reading: read, audit: audit(read, record) }];
        const c = draft(inputs, record)[0];
        if (c?.ally !== check.ally) return [];
        const choices = possibleOpponents(c, inputs, views(inputs, record, c.ally, c.day)).map((possible) => ({
          possible,
          right: attackers.includes(possible.party === null ? null : campOf(possible.party)),
        }));
        return choices.some(({ right }) => right) ? choices : [];
      };
      const whole = choicesOf(reading);
      if (whole.length === 0) return [];
      const worse = Array.from({ length: copies }, (_, n) => choicesOf(withLoss(reading, `${one.name} ${n}`)));
      return [{ whole, worse: worse.filter((choices) => choices.length > 0) }];
    });
}

/** A reading without some of its acts, and without some sides of the others: always the same ones for a seed. */
function withLoss(reading: Reading, seed: string): Reading {
  const chance = (id: string): number => createHash('sha256').update(`${seed} ${id}`).digest().readUInt32BE() / 2 ** 32;
  return {
    ...reading,
    events: reading.events
      .filter(({ id }) => chance(id) >= lostActs)
      .map((event) => ({
        ...event,
        source: chance(`${event.id} source`) < lostSides ? [] : event.source,
        target: chance(`${event.id} target`) < lostSides ? [] : event.target,
      })),
  };
}

/** Share of each choice in all, or in the right ones alone. */
function shares(choices: readonly Choice[], weights: Weights, among: (choice: Choice) => boolean): readonly number[] {
  const raw = choices.map((choice) => (among(choice) ? Math.exp(oddsOf(choice.possible, weights)) : 0));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((x) => x / sum);
}

function fit(texts: readonly (readonly Choice[])[]): Weights {
  const weights = Object.fromEntries(opponentSigns.map((sign) => [sign, prior(sign)])) as Weights;
  for (let step = 0; step < steps; step++) {
    const rise = Object.fromEntries(opponentSigns.map((sign) => [sign, 0])) as Weights;
    for (const choices of texts) {
      const all = shares(choices, weights, () => true);
      const right = shares(choices, weights, (choice) => choice.right);
      choices.forEach(({ possible }, i) => {
        for (const [sign, { amount }] of possible.signs)
          rise[sign] += ((right[i] as number) - (all[i] as number)) * amount;
      });
    }
    for (const sign of opponentSigns)
      weights[sign] += stride * (rise[sign] / texts.length - penalty * (weights[sign] - prior(sign)));
  }
  return weights;
}

function isRight(choices: readonly Choice[], weights: Weights): boolean {
  return choices.toSorted((a, b) => oddsOf(b.possible, weights) - oddsOf(a.possible, weights))[0]?.right === true;
}

const texts = examples();
const fitOn = (some: readonly Example[]): Weights => fit(some.flatMap(({ worse }) => worse));
const kept = Array.from({ length: folds }, (_, fold) => {
  const weights = fitOn(texts.filter((_text, i) => i % folds !== fold));
  return texts.filter(({ whole }, i) => i % folds === fold && isRight(whole, weights)).length;
}).reduce((a, b) => a + b, 0);
const weights = fitOn(texts);
const seen = texts.filter(({ whole }) => isRight(whole, weights)).length;
console.log(`${texts.length} dispatches: ${kept} right when left out, ${seen} right when fitted on`);
const file = path.join(root, 'record/rules/opponent.yaml');
const head = `# How much each sign that a text shows of a party speaks for its being the one that attacks or threatens the ally, in log odds. CC0-1.0
# Read by src/case/opponent.ts: the party with the highest sum is the opponent, or nobody is. A sign told twice counts twice, at most
# three times; background counts half, and so does what the text sets at a distance. The signs are those of src/case/opponent-sign.ts. Written by scripts/fit-opponent.ts, which fits a
# conditional logit (McFadden 1974) on the open annotated dispatches (${folders.join(', ')}), each in ${copies} readings with acts lost at random; do not edit by hand.
fitted: {dispatches: ${texts.length}, right: ${seen}, right_when_left_out: ${kept}}
weights:
`;
if (process.argv.includes('--write'))
  writeFileSync(file, head + opponentSigns.map((sign) => `  ${sign}: ${weights[sign].toFixed(2)}\n`).join(''));
