/**
 * Reads the annotated seed and prints the reference scorer's table, or `--dir GOLD` for a folder of golds with their
 * texts beside them (NAME.json and NAME.txt), or with `--peers` only the sentences of earlier coders. Without a folder it
 * then reads those sentences and lays the bargaining bench against its fixtures and settled cases. Needs the reference folder beside the checkout.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { compileLexicon } from '../src/record/lexicon.ts';
import { read } from '../src/read/index.ts';
import { buildRecord } from './build-record.ts';
import { root } from './build.ts';
import { evalBargain } from './eval-bargain.ts';
import { evalOutlook } from './eval-outlook.ts';
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
const at = process.argv.indexOf('--dir');
const folder = at > 0 ? process.argv[at + 1] : undefined;
const pairs = process.argv.includes('--peers')
  ? []
  : folder
    ? readdirSync(folder)
        .filter((f) => f.endsWith('.json') && existsSync(path.join(folder, f.replace(/\.json$/, '.txt'))))
        .map((f) => [path.join(folder, f), path.join(folder, f.replace(/\.json$/, '.txt'))] as const)
    : [[path.join(reference, 'seed-gold.json'), path.join(reference, 'seed-article.txt')] as const];
const out = mkdtempSync(path.join(tmpdir(), 'casus-eval-'));
for (const [goldFile, textFile] of pairs) {
  const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as { readonly referenceDate: { readonly value: string } };
  const text = readFileSync(textFile, 'utf8');
  const hash = createHash('sha256').update(text.normalize('NFC')).digest('hex');
  const prediction = read(text, { lexicon, date: gold.referenceDate.value, hash });
  const file = path.join(out, path.basename(goldFile));
  writeFileSync(file, JSON.stringify(prediction));
  const detail = process.argv.includes('--detail') ? ['--detail'] : [];
  spawnSync(process.execPath, [scorer, goldFile, file, ...detail], { stdio: 'inherit' });
}
if (!folder) {
  const scores = scorePeers(path.join(reference, 'peer-records'), lexicon);
  console.log(
    scores ? peersTable(scores) : '  the sentences of earlier coders are absent; nothing was measured on them.',
  );
}
if (!folder) evalOutlook(law);
if (pairs.length && !folder) evalBargain(law.rules['bargain'] as BargainRules);
