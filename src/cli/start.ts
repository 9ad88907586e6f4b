/** The entry of the command line: runs `casus.cjs`, already compiled where the build left code for this V8. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';
import { codeFile } from './code-file.ts';

declare const CASUS_BUNDLE: string;

const bundle = new URL('casus.cjs', import.meta.url);
const code = fileURLToPath(new URL(codeFile(CASUS_BUNDLE), import.meta.url));
const script = new Script(readFileSync(bundle, 'utf8'), {
  filename: fileURLToPath(bundle),
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  ...(existsSync(code) ? { cachedData: readFileSync(code) } : {}),
});
const run = script.runInThisContext() as (require: NodeJS.Require, exports: object, url: string) => void;
run(createRequire(import.meta.url), {}, bundle.href);
