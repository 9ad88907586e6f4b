import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The house: a stage may import itself and what stands before it. */
const order = ['kernel', 'record', 'read', 'audit', 'case', 'bind', 'reckon', 'outlook', 'brief'] as const;
const rim = new Set(['cli', 'serve', 'archive']);
/** The rooms of a stage: each may import itself, those before it, and the shapes that all rooms share. */
const rooms: Readonly<Record<string, { readonly order: readonly string[]; readonly shared: readonly string[] }>> = {
  read: {
    order: [
      'text',
      'words',
      'date',
      'name',
      'clause',
      'saying',
      'figure',
      'event',
      'member',
      'precedent',
      'stance',
      'proposal',
    ],
    shared: ['model.ts', 'page.ts'],
  },
};
/** Files of a stage that only the rim (and tests) may import: schemas and the YAML form. */
const rimOnly = /^(schema|yaml)(-[a-z-]+)?\.ts$/;
/** What nothing but the rim may touch. */
const effects = [
  {
    pattern: /from '(node:)?(fs|fs\/promises|path|process|os|child_process|worker_threads|crypto)'/,
    what: 'a node module with effects',
  },
  { pattern: /\bprocess\.(env|argv|cwd|stdout|stderr|hrtime)/, what: 'the environment' },
  { pattern: /\bDate\.now\(|\bnew Date\(\)|performance\.now\(/, what: 'a clock' },
  { pattern: /\bMath\.random\(/, what: 'a random source' },
];

export interface Trespass {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** Every import that runs the wrong way and every effect away from the rim. */
export function trespasses(src: string): readonly Trespass[] {
  const found: Trespass[] = [];
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.includes('fixture'),
  );
  for (const file of files.toSorted()) {
    const stage = file.split(path.sep)[0] ?? '';
    const text = readFileSync(path.join(src, file), 'utf8');
    const isRimOnly = rimOnly.test(path.basename(file));
    text.split('\n').forEach((line, i) => {
      const report = (what: string): void => void found.push({ file: `src/${file}`, line: i + 1, what });
      if (!rim.has(stage))
        for (const { pattern, what } of effects) if (pattern.test(line)) report(`${what} away from the rim`);
      const target = /(?:from|import)\s*\(?\s*'(\.[^']+)'/.exec(line)?.[1];
      if (target === undefined) {
        if (!rim.has(stage) && !isRimOnly && /from '(yaml|zod)'/.test(line))
          report('a parser or validator outside schema.ts and yaml.ts');
        return;
      }
      const to = path.normalize(path.join(path.dirname(file), target));
      const toStage = to.split(path.sep)[0] ?? '';
      if (toStage !== stage && !rim.has(stage) && !allowed(stage, toStage)) report(`${stage} imports ${toStage}`);
      if (toStage === stage && isTrespassWithin(stage, file, to)) report(`${roomOf(file)} imports ${to}`);
      if (!rim.has(stage) && !isRimOnly && rimOnly.test(path.basename(to)))
        report(`imports ${to}, which is for the rim`);
    });
  }
  return found;
}

/** The room of a file of a stage: `event` for read/event/date.ts; empty for what stands above all rooms. */
const roomOf = (file: string): string => file.split(path.sep).slice(1, -1)[0] ?? '';

function isTrespassWithin(stage: string, file: string, to: string): boolean {
  const within = rooms[stage];
  const from = roomOf(file);
  const target = roomOf(to);
  if (!within || from === '' || from === target) return false;
  if (target === '') return !within.shared.includes(path.basename(to));
  return within.order.indexOf(target) > within.order.indexOf(from);
}

function allowed(stage: string, target: string): boolean {
  if (stage === 'page') return ['kernel', 'record', 'case', 'bind', 'reckon', 'outlook', 'brief'].includes(target);
  const from = order.indexOf(stage as (typeof order)[number]);
  const to = order.indexOf(target as (typeof order)[number]);
  return from >= 0 && to >= 0 && to < from;
}
