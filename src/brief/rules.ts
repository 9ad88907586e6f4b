import { Fault, nearest } from '../kernel/fault.ts';
import type { RecordIndex } from '../record/index.ts';
import { line, number, text, text3 } from './line.ts';
import type { Line } from './model.ts';
import type { Answer } from './questions.ts';

/** The rules that decide, as they stand in the record: their names, or one file of them. */
export function rulesAnswer(record: RecordIndex, name: string | undefined): Answer {
  const names = Object.keys(record.law.rules).toSorted();
  if (name === undefined)
    return {
      schema: 'casus-answer/1',
      question: 'rules',
      day: null,
      rows: names.map((id) => ({ id })),
      lines: [
        line(
          'recorded',
          'rules.files',
          { n: number(names.length) },
          {
            children: names.map((id) => line('recorded', 'rules.file', { name: text(id) })),
          },
        ),
      ],
    };
  if (!(name in record.law.rules)) {
    const near = nearest(name, names);
    throw new Fault({
      code: 'unknown-id',
      found: `"${name}"`,
      expected: `one of ${names.join(', ')}`,
      ...(near ? { next: `Did you mean ${near}?` } : {}),
    });
  }
  const data = record.law.rules[name];
  return {
    schema: 'casus-answer/1',
    question: `rules ${name}`,
    day: null,
    rows: [{ id: name, data }],
    lines: linesOf(data),
  };
}

/** Any rule file as lines: a key with its value, texts in three languages in that of the page, the rest below. */
function linesOf(value: unknown): readonly Line[] {
  if (Array.isArray(value))
    return value.flatMap((item): readonly Line[] => (isPlain(item) ? [valueLine(item)] : [entry(item)]));
  if (typeof value !== 'object' || value === null) return [valueLine(value)];
  return Object.entries(value).map(([key, inner]) => {
    if (isPlain(inner)) return line('recorded', 'rules.value', { key: text(key), value: text(shown(inner)) });
    if (isText3(inner)) return line('recorded', 'rules.value', { key: text(key), value: text3(inner) });
    if (Array.isArray(inner) && inner.every(isPlain))
      return line('recorded', 'rules.value', { key: text(key), value: text(inner.map(shown).join(', ')) });
    return line('recorded', 'rules.key', { key: text(key) }, { children: linesOf(inner) });
  });
}

/** An entry of a list shows what it is called, with the rest below it. */
function entry(item: unknown): Line {
  if (isText3(item)) return line('recorded', 'about.paragraph', { words: text3(item) });
  const { id, words, ...rest } = item as { readonly id?: string; readonly words?: unknown };
  const children = linesOf(rest);
  if (typeof id !== 'string') return line('recorded', 'rules.entry', {}, { children: linesOf(item) });
  return isText3(words)
    ? line('recorded', 'rules.named', { id: text(id), words: text3(words) }, { children })
    : line(
        'recorded',
        'rules.key',
        { key: text(id) },
        { children: linesOf({ ...rest, ...(words === undefined ? {} : { words }) }) },
      );
}

const valueLine = (value: unknown): Line => line('recorded', 'rules.file', { name: text(shown(value)) });
const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

function isText3(value: unknown): value is { readonly ar: string; readonly en: string; readonly ru: string } {
  return typeof value === 'object' && value !== null && 'ar' in value && 'en' in value && 'ru' in value;
}
