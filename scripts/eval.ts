/**
 * Reads annotated texts and prints the reference scorer's table for each, then how often drafts of them get ally, day,
 * harm, attacker and request right. By default the seed and the examples; `--dir FOLDER` for a folder of golds with their
 * texts beside them (NAME.json or NAME.gold.json, NAME.txt, NAME.check.json for the draft); `--drafts` for the table of
 * drafts alone; `--peers` for the sentences of earlier coders alone. Without a folder it then reads those sentences and
 * lays the bargaining bench against its fixtures and settled cases. Needs the reference folder beside the checkout.
 */
import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { compileLexicon } from '../src/record/lexicon.ts';
import { openRecord } from '../src/record/index.ts';
import { type Annotated, annotatedIn, readAnnotated } from './annotated.ts';
import { buildRecord } from './build-record.ts';
import { root } from './build.ts';
import { evalBargain } from './eval-bargain.ts';
import { evalOutlook } from './eval-outlook.ts';
import { type Check, type DraftScore, draftTable, scoreDraft } from './eval-drafts.ts';
import { peersTable, scorePeers } from './eval-peers.ts';
import type { BargainRules } from '../src/outlook/bargain/index.ts';
import { readWordLists } from './word-lists.ts';

const reference = path.resolve(root, '../shared/reference/reading');
if (!existsSync(reference)) {
  console.error('eval: the reference folder ../shared/reference/reading is absent; nothing was measured.');
  process.exit(4);
}
// Under its real path: the scorer runs only as the file it was started as.
const scorer = path.join(realpathSync(reference), 'score.mjs');
const { law } = buildRecord(root);
const lexicon = compileLexicon(law, readWordLists(root));
const record = openRecord(law);
const at = process.argv.indexOf('--dir');
const folder = at > 0 ? process.argv[at + 1] : undefined;
const examples = path.join(root, 'examples');
const seed: Annotated = {
  name: 'seed-article',
  gold: path.join(reference, 'seed-gold.json'),
  text: path.join(reference, 'seed-article.txt'),
  check: path.join(examples, 'kazakhstan-2022.ar.check.json'),
};
const texts = process.argv.includes('--peers') ? [] : folder ? annotatedIn(folder) : [seed, ...annotatedIn(examples)];
const out = mkdtempSync(path.join(tmpdir(), 'casus-eval-'));
const drafts: DraftScore[] = [];
for (const one of texts) {
  const { name, gold: goldFile, check } = one;
  const { annotation, reading: prediction } = readAnnotated(one, lexicon);
  if (check)
    drafts.push(scoreDraft(name, prediction, JSON.parse(readFileSync(check, 'utf8')) as Check, record, annotation));
  if (process.argv.includes('--drafts')) continue;
  const file = path.join(out, `${name}.json`);
  writeFileSync(file, JSON.stringify(prediction));
  const detail = process.argv.includes('--detail') ? ['--detail'] : [];
  console.log(`\n${name}`);
  spawnSync(process.execPath, [scorer, goldFile, file, ...detail], { stdio: 'inherit' });
}
if (drafts.length > 0) console.log(draftTable(drafts));
if (!folder && !process.argv.includes('--drafts')) {
  const scores = scorePeers(path.join(reference, 'peer-records'), lexicon);
  console.log(
    scores ? peersTable(scores) : '  the sentences of earlier coders are absent; nothing was measured on them.',
  );
  evalOutlook(law);
  if (texts.length > 0) evalBargain(law.rules['bargain'] as BargainRules);
}
