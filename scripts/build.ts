/**
 * Builds `dist/`: the record and the lexicon as JSON, the command line as one file, style and fonts of the page.
 * `--if-stale` builds only when the masters or sources differ from the last build.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(root, 'dist');

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

/** Hash of everything a build reads. Tests are left out: they change nothing that is built. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const inputs = ['record', 'src', 'scripts', 'package.json', 'package-lock.json'].flatMap((name) => {
    const full = path.join(root, name);
    return name.includes('.') ? [full] : filesUnder(full);
  });
  for (const file of inputs) {
    if (file.endsWith('.test.ts')) continue;
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** False where the record has faults: they are printed, and nothing in `dist/` is touched. */
async function build(): Promise<boolean> {
  const { build: bundle, transform: shrink } = await import('esbuild');
  const { buildRecord } = await import('./build-record.ts');
  const { formatFault } = await import('../src/kernel/fault.ts');
  const { compileLexicon } = await import('../src/record/lexicon.ts');
  const { outlookTables } = await import('../src/outlook/index.ts');
  const { openRecord } = await import('../src/record/index.ts');
  const { pack } = await import('../src/record/packed.ts');
  const { languages } = await import('../src/kernel/provenance.ts');
  const { atlas } = await import('./atlas.ts');
  const { readWordLists } = await import('./word-lists.ts');

  const { law, faults } = buildRecord(root);
  for (const fault of faults) console.error(formatFault(fault));
  if (faults.length > 0) {
    console.error(`the record has ${faults.length} fault${faults.length === 1 ? '' : 's'}; nothing was built`);
    return false;
  }
  const lexicon = compileLexicon(law, readWordLists(root));
  mkdirSync(path.join(dist, 'fonts'), { recursive: true });
  writeFileSync(
    path.join(dist, 'record.json'),
    JSON.stringify(pack({ ...law, computed: { outlook: outlookTables(openRecord(law)) } })),
  );
  writeFileSync(path.join(dist, 'bargain.json'), JSON.stringify(law.rules['bargain']));
  // One file a language: a text is read in one, and the Russian forms alone are a megabyte.
  for (const language of languages) {
    const { names, words } = lexicon;
    const own = { ...lexicon, names: { [language]: names[language] }, words: { [language]: words[language] } };
    writeFileSync(path.join(dist, `lexicon.${language}.json`), JSON.stringify(own));
  }

  const forNode = {
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    minify: true,
    charset: 'utf8',
    logLevel: 'warning',
  } as const;
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  // A script, not a module: only a script can be handed code compiled before.
  await bundle({
    entryPoints: [path.join(root, 'src/cli/main.ts')],
    outfile: path.join(dist, 'casus.cjs'),
    ...forNode,
    format: 'cjs',
    legalComments: 'linked',
    banner: { js: '(function (require, exports, casusUrl) { const module = { exports };' },
    footer: { js: 'Object.assign(exports, module.exports) })' },
    define: { CASUS_VERSION: JSON.stringify(version), 'import.meta.url': 'casusUrl' },
  });
  const bundleHash = createHash('sha256')
    .update(readFileSync(path.join(dist, 'casus.cjs')))
    .digest('hex')
    .slice(0, 12);
  await bundle({
    entryPoints: [path.join(root, 'src/cli/start.ts')],
    outfile: path.join(dist, 'casus.js'),
    ...forNode,
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
    define: { CASUS_BUNDLE: JSON.stringify(bundleHash) },
  });
  await bundle({
    entryPoints: [path.join(root, 'src/cli/draw-worker.ts')],
    outfile: path.join(dist, 'draw-worker.js'),
    ...forNode,
    format: 'esm',
  });
  await bundle({
    entryPoints: [path.join(root, 'src/cli/html.ts')],
    outfile: path.join(dist, 'html.cjs'),
    ...forNode,
    format: 'cjs',
    legalComments: 'linked',
    // linkedom draws canvases only where a package for it is installed.
    external: ['canvas'],
  });
  const style = ['style.css', 'chart/chart.css'].map((name) =>
    readFileSync(path.join(root, 'src/brief/html', name), 'utf8'),
  );
  const small = await shrink(style.join(''), { loader: 'css', minify: true, charset: 'utf8', target: 'es2023' });
  writeFileSync(path.join(dist, 'style.css'), small.code);
  for (const language of languages) for (const script of pageBundles(language)) await bundlePage(language, script);
  copyFonts();
  writeFileSync(path.join(dist, 'atlas.json'), JSON.stringify(atlas()));
  compileCode(bundleHash);
  writeFileSync(path.join(dist, '.source-hash'), sourceHash());
  return true;
}

/** Code for the Node that builds and, where npm runs on another, for that one too. A failure costs speed only. */
function compileCode(bundleHash: string): void {
  for (const name of readdirSync(dist)) if (name.endsWith('.code')) rmSync(path.join(dist, name));
  const articles = filesUnder(path.join(root, 'examples')).filter((file) => file.endsWith('.txt'));
  for (const node of new Set([process.execPath, process.env['npm_node_execpath'] ?? process.execPath]))
    spawnSync(node, [
      path.join(root, 'scripts/compile-code.mjs'),
      path.join(dist, 'casus.cjs'),
      dist,
      bundleHash,
      ...articles,
    ]);
}

/** Messages of verbs that make no page, of the gallery, of settled sections, and of figures that no choice redraws: of those, membership alone is. */
const elsewhere =
  /^((about|ask|bargain|chain|class|coverage|event|figure|gallery|hedge|judgement|of|open-quotes|outlook|period|polarity|qualifier|reckon|rules|score|spread|stand|subject|topic|type|verification|word)\.|chart\.(?!(axis\.time|between|by|change|data|day|key\.(bound|left|open|signed)|members|network|never|no|not-before|plain|signed|since|source|spell|standing|state|until|yes)\b))/;

/** What the worker of a bargaining figure writes. */
const bargaining = /^(bargain\.(field|model)|chart\.bargain)\./;

export interface PageBundle {
  readonly entry: string;
  readonly out: string;
  /** Absent: no words. */
  readonly words?: (id: string) => boolean;
}

/** The scripts of a page in one language: what makes it live, and what moves the figure of a table of stakeholders. */
export const pageBundles = (language: string): readonly PageBundle[] => [
  { entry: 'main.ts', out: `page.${language}.js`, words: (id) => !elsewhere.test(id) },
  { entry: 'bargain-worker.ts', out: `page.worker.${language}.js`, words: (id) => bargaining.test(id) },
  { entry: 'bargain.ts', out: 'page.bargain.js' },
];

function wordsIn(file: string, wanted: (id: string) => boolean): string {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return JSON.stringify(Object.fromEntries(Object.entries(all).filter(([id]) => wanted(id))));
}

/** One script of a page, with the words of its own language. Returns what went into it. */
export async function bundlePage(
  language: string,
  { entry, out, words }: PageBundle,
  write = true,
): Promise<readonly string[]> {
  const { build: bundle } = await import('esbuild');
  const { metafile } = await bundle({
    entryPoints: [path.join(root, 'src/page', entry)],
    outfile: path.join(dist, out),
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2023',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write,
    plugins: [
      {
        name: 'own words',
        setup(own) {
          own.onLoad({ filter: /messages[/\\]\w+\.json$/ }, ({ path: file }) =>
            words && path.basename(file) === `${language}.json`
              ? { contents: wordsIn(file, words), loader: 'json' }
              : { contents: '{}', loader: 'json' },
          );
        },
      },
    ],
    logLevel: 'warning',
  });
  return Object.keys(metafile.inputs);
}

/** The script subsets the page embeds: one family per script, two weights (SIL Open Font License 1.1). */
const fonts: readonly (readonly [string, string])[] = [
  ['ibm-plex-sans-arabic', 'arabic'],
  ['ibm-plex-sans', 'latin'],
  ['ibm-plex-sans', 'cyrillic'],
];

function copyFonts(): void {
  for (const [family, script] of fonts)
    for (const weight of ['400', '600']) {
      const name = `${family}-${script}-${weight}-normal.woff2`;
      writeFileSync(
        path.join(dist, 'fonts', `${script}-${weight}.woff2`),
        readFileSync(path.join(root, 'node_modules/@fontsource', family, 'files', name)),
      );
    }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const stamp = path.join(dist, '.source-hash');
  const fresh =
    process.argv.includes('--if-stale') && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash();
  if (!fresh && !(await build())) process.exitCode = 1;
}
