import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { trespasses } from './imports.ts';

function house(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'casus-imports-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

test('the checkout has no import the wrong way and no effect away from the rim', () => {
  expect(trespasses(path.resolve(import.meta.dirname, '../src'))).toEqual([]);
});

test('finds an import the wrong way, a clock, a file and a parser', () => {
  const found = trespasses(
    house({
      'bind/a.ts': "import { x } from '../brief/b.ts';\nexport const now = Date.now();\n",
      'read/c.ts': "import { readFileSync } from 'node:fs';\nimport { parse } from 'yaml';\n",
      'cli/main.ts': "import { readFileSync } from 'node:fs';\nimport { x } from '../brief/b.ts';\n",
      'case/schema.ts': "import { z } from 'zod';\n",
      'bind/d.ts': "import { schema } from '../case/schema.ts';\n",
      'read/clause/e.ts': "import { f } from '../event/f.ts';\nimport type { Page } from '../page.ts';\n",
      'read/event/f.ts': "import { e } from '../clause/e.ts';\nimport { read } from '../index.ts';\n",
    }),
  );
  expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'src/bind/a.ts:1',
    'src/bind/a.ts:2',
    'src/bind/d.ts:1',
    'src/read/c.ts:1',
    'src/read/c.ts:2',
    'src/read/clause/e.ts:1',
    'src/read/event/f.ts:2',
  ]);
});
