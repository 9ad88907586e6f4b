/**
 * Runs the bundle on the shipped articles and keeps what V8 compiled, so that a first run finds its functions ready.
 * Plain JavaScript: it also runs on the Node of the machine, which may not read TypeScript. Words: BUNDLE, CODE FILE, then the articles.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { constants, Script } from 'node:vm';

const [bundle, folder, hash, ...articles] = process.argv.slice(2);
const script = new Script(readFileSync(bundle, 'utf8'), {
  filename: bundle,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const run = script.runInThisContext();
const write = process.stdout.write;
process.stdout.write = () => true;
for (const article of articles)
  for (const face of [['--json'], []]) {
    process.argv = [process.execPath, 'casus', 'brief', article, ...face];
    const exports = {};
    run(createRequire(pathToFileURL(bundle)), exports, pathToFileURL(bundle).href);
    await exports.done;
  }
process.stdout.write = write;
process.exitCode = 0;
writeFileSync(`${folder}/casus.${hash}.v8-${process.versions.v8}.${process.arch}.code`, script.createCachedData());
