import { bindCase } from '../bind/index.ts';
import { contrastCsv, type DossierInput, dossierOf, findingsCsv, renderJson } from '../brief/index.ts';
import type { Dossier, SectionId } from '../brief/model.ts';
import { draftJson } from '../case/index.ts';
import type { Case } from '../case/model.ts';
import { Fault } from '../kernel/fault.ts';
import type { Language } from '../kernel/provenance.ts';
import { bargainingLines } from '../brief/sections/bargaining.ts';
import { bargainingOf } from '../outlook/bargaining.ts';
import { outlook } from '../outlook/index.ts';
import { reckon } from '../reckon/index.ts';
import type { Arguments } from './arguments.ts';
import { theBargainRules, theRecord } from './data.ts';
import { hashOf, inputsOf, isCaseFile, readingsOf, type Work, work } from './pipeline.ts';
import { writeFile } from './output.ts';
import { type PageFile, pageFiles } from './page.ts';
import type { Stage } from './verbs.ts';
import { version } from './version.ts';

/** What a verb shows of the dossier in its human form. */
const shown: Readonly<Record<string, readonly SectionId[]>> = {
  read: ['events', 'sources'],
  audit: ['audit'],
  bind: ['verdict', 'findings'],
  contrast: ['contrast'],
  reckon: ['reckoning'],
  outlook: ['outlook', 'bargaining'],
};

/** `casus brief` and the verbs that show one stage of it. */
export async function brief(args: Arguments): Promise<number> {
  const verb = args.verb?.name ?? 'brief';
  const stage: Stage = args.stopAfter ?? (verb === 'contrast' ? 'brief' : (verb as Stage));
  const form = formOf(args, verb);
  if (stage === 'read' && (form === 'json' || args.stopAfter)) {
    const inputs = inputsOf(args);
    const caseFile = inputs.find(isCaseFile);
    if (caseFile)
      throw new Fault({
        code: 'usage',
        found: `${caseFile.file} is a case file`,
        expected: 'an article',
        next: 'Only articles are read.',
      });
    const readings = await readingsOf(inputs, args);
    return emit(args, json(readings.length === 1 ? readings[0] : readings));
  }
  const done = await work(args);
  if (args.stopAfter || form === 'json' || (verb === 'draft' && form !== 'html')) {
    if (stage === 'audit') return emit(args, json(done.audits.length === 1 ? done.audits[0] : done.audits));
    if (stage === 'draft') return emit(args, await drafted(done, form));
    if (stage === 'bind') return emit(args, json(one(done.cases.map((c) => bindCase(c, theRecord())))));
    if (stage === 'reckon')
      return emit(
        args,
        json(one((done.cases.length > 0 ? done.cases : [null]).map((c) => reckon(c, done.readings, theRecord())))),
      );
    if (stage === 'outlook')
      return emit(args, json(one(done.cases.map((c) => outlook(c, theRecord(), { hindsight: args.hindsight })))));
  }
  return emit(args, await rendered(args, done, verb, form));
}

export type Form = 'terminal' | 'json' | 'html' | 'yaml' | 'csv' | 'md';

export function formOf(args: Arguments, verb: string): Form {
  const ending = args.output?.match(/\.(\w+)$/)?.[1]?.toLowerCase();
  if (args.json) return 'json';
  if (args.csv || (ending === 'csv' && tabled.has(verb))) return 'csv';
  if (ending === undefined || ending === 'txt') return verb === 'draft' ? 'yaml' : 'terminal';
  if (ending === 'json') return 'json';
  if (ending === 'html' || ending === 'htm') return 'html';
  if (ending === 'md' || ending === 'markdown') return 'md';
  if ((ending === 'yaml' || ending === 'yml') && verb === 'draft') return 'yaml';
  throw new Fault({
    code: 'usage',
    found: `-o ${args.output}`,
    expected:
      verb === 'draft' ? 'a name that ends in .yaml or .json' : 'a name that ends in .html, .md, .json, .csv or .txt',
    next: 'Choose another ending.',
  });
}

async function drafted(done: Work, form: Form): Promise<string> {
  if (done.cases.length === 0) throw noCase(done);
  if (form === 'json') return json(withOthers(done.cases.map((c) => draftJson(c, theRecord()))));
  const { writeCase } = await import('../case/yaml.ts');
  return done.cases.map((c) => writeCase(c)).join('---\n');
}

function noCase(done: Work): Fault {
  return new Fault({
    code: 'bad-value',
    file: done.inputs.map((input) => input.file).join(', '),
    found: 'no crisis was found in the text: nobody asks for help, and no present harm is told',
    expected: 'an article on a crisis',
    next: 'casus read lists what was read; casus brief shows it.',
  });
}

/** Verbs whose answer is a table. */
const tabled: ReadonlySet<string> = new Set(['bind', 'brief', 'contrast']);

/** The dossiers of what was read, in the form asked for. */
export async function rendered(
  args: Arguments,
  done: Work,
  verb: string,
  form: Form,
  beside: readonly Case[] = [],
): Promise<string | readonly PageFile[]> {
  const inputs = inputsFor(args, done, beside);
  const dossiers = inputs.map((input) => dossierOf(input));
  if (form === 'csv') return tableOf(dossiers, verb, args.lang ?? done.readings[0]?.language ?? 'en');
  if (form === 'json')
    return verb === 'contrast'
      ? json(one(dossiers.map((d) => d.contrast)))
      : dossiers.length === 1
        ? renderJson(dossiers[0] as Dossier)
        : json(withOthers(dossiers.map((d) => JSON.parse(renderJson(d)) as Dossier)));
  const lang: Language = args.lang ?? done.readings[0]?.language ?? 'en';
  if (form === 'html' && args.output !== undefined) return pageFiles(args.output, lang, inputs, dossiers);
  const { renderMarkdown, renderTerminal } = await import('../brief/faces.ts');
  if (form === 'md') return dossiers.map((d) => renderMarkdown(d, lang)).join('\n');
  const sections = shown[verb];
  const toTerminal = args.output === undefined && process.stdout.isTTY === true;
  return dossiers
    .map((d) =>
      renderTerminal(d, {
        lang,
        width:
          args.width ??
          (process.stdout.columns && process.stdout.columns >= 40 ? Math.min(process.stdout.columns, 120) : 100),
        color:
          (toTerminal || process.env['FORCE_COLOR'] !== undefined) &&
          args.color &&
          process.env['NO_COLOR'] === undefined &&
          process.env['TERM'] !== 'dumb',
        ...(sections ? { sections } : {}),
      }),
    )
    .join('\n');
}

/** What each dossier is made from: one a case, or the reading alone. */
export function inputsFor(args: Arguments, done: Work, beside: readonly Case[] = []): readonly DossierInput[] {
  const texts = done.inputs.filter((input) => !isCaseFile(input)).map((input) => input.text);
  return (done.cases.length > 0 ? done.cases : [null]).map((c) => ({
    case: c,
    readings: done.readings,
    audits: done.audits.flat(),
    texts,
    record: theRecord(),
    ...stakes(c, done),
    ...(c ? { outlook: outlook(c, theRecord(), { hindsight: args.hindsight }) } : {}),
    version,
    inputHash: hashOf(done.inputs),
    options: {
      hindsight: args.hindsight,
      noText: args.noText,
      ...(args.account ? { account: args.account } : {}),
      ...(args.with ? { with: args.with } : {}),
      ...(args.provision ? { provision: args.provision } : {}),
      ...(beside.length > 0 ? { beside } : {}),
    },
  }));
}

/** Gains and losses, and where the case has a table of stakeholders, where they may end. */
function stakes(c: Case | null, done: Work): Pick<DossierInput, 'reckoning' | 'bargaining'> {
  const reckoning = reckon(c, done.readings, theRecord());
  const found = c?.bargaining ? bargainingOf(c, reckoning, theBargainRules()) : null;
  return { reckoning, ...(found ? { bargaining: { ...found, lines: bargainingLines(found) } } : {}) };
}

/** Several allies in trouble give several cases: the first stands at the top, the others under `others`. */
function withOthers<T extends object>(items: readonly T[]): T | (T & { readonly others: readonly T[] }) | null {
  const [first, ...others] = items;
  return first === undefined ? null : others.length === 0 ? first : { ...first, others };
}

function one<T>(items: readonly T[]): T | readonly T[] | null {
  return items.length === 0 ? null : items.length === 1 ? (items[0] as T) : items;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

export function emit(args: Arguments, content: string | readonly PageFile[]): number {
  const files = typeof content === 'string' ? [{ file: args.output, content }] : content;
  for (const { file, content: text } of files) {
    if (file === undefined) process.stdout.write(text);
    else {
      writeFile(file, text);
      process.stderr.write(`${file}\n`);
    }
  }
  return 0;
}

/** Findings, elements by case, or every line of the dossiers, one row each. */
async function tableOf(dossiers: readonly Dossier[], verb: string, lang: Language): Promise<string> {
  if (verb === 'contrast') return contrastCsv(dossiers);
  if (verb === 'bind') return findingsCsv(dossiers);
  const { linesCsv, Wording } = await import('../brief/faces.ts');
  return dossiers.map((d, i) => linesCsv(d, new Wording(lang, d)).replace(i === 0 ? '' : /^.*\r\n/, '')).join('');
}
