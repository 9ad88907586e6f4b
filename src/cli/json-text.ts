/** Where a text stops being JSON (RFC 8259), and why; null where it is JSON all through. Goes through it once, without recursion. */
export function brokenJson(text: string): { readonly offset: number; readonly why: string } | null {
  const open: ('[' | '{')[] = [];
  let at = 0;
  /** What may stand here: a value, a key, or what follows a value. */
  let awaits: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'after' = 'value';
  for (;;) {
    at = skip(text, at, blank);
    const c = text[at];
    if (c === undefined)
      return open.length === 0 && awaits === 'after' ? null : { offset: at, why: 'the text ends too early' };
    if (awaits === 'after') {
      const inside = open.at(-1);
      if (inside === undefined) return { offset: at, why: `"${c}" after the end` };
      if (c === ',') awaits = inside === '{' ? 'key' : 'value';
      else if (c === (inside === '{' ? '}' : ']')) open.pop();
      else return { offset: at, why: `"${c}" where a comma or "${inside === '{' ? '}' : ']'}" belongs` };
      at++;
    } else if ((awaits === 'value-or-end' && c === ']') || (awaits === 'key-or-end' && c === '}')) {
      open.pop();
      awaits = 'after';
      at++;
    } else if (awaits === 'key' || awaits === 'key-or-end') {
      const end = stringAt(text, at);
      if (end === null) return { offset: at, why: `"${c}" where a key in double quotes belongs` };
      at = skip(text, end, blank);
      if (text[at] !== ':') return { offset: at, why: 'a key without a colon' };
      at++;
      awaits = 'value';
    } else if (c === '[' || c === '{') {
      open.push(c);
      awaits = c === '[' ? 'value-or-end' : 'key-or-end';
      at++;
    } else {
      const end = stringAt(text, at) ?? wordAt(text, at);
      if (end === null) return { offset: at, why: `${shown(text, at)} is no JSON value` };
      at = end;
      awaits = 'after';
    }
  }
}

const blank = /[ \t\n\r]*/y;
const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function skip(text: string, at: number, what: RegExp): number {
  what.lastIndex = at;
  return what.test(text) ? what.lastIndex : at;
}

/** Where the string that begins here ends; null where none begins, or it has no end. */
function stringAt(text: string, at: number): number | null {
  if (text[at] !== '"') return null;
  for (let i = at + 1; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '"') return i + 1;
    if (c < ' ') return null;
    if (c === '\\' && !escape.test(text.slice(i + 1, ++i + 5))) return null;
  }
  return null;
}
const escape = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;

function wordAt(text: string, at: number): number | null {
  const end = skip(text, at, word);
  return end === at || /[\w.+-]/.test(text[end] ?? '') ? null : end;
}

function shown(text: string, at: number): string {
  const [found = ''] = /^["'\w.+-]*/.exec(text.slice(at, at + 30)) ?? [];
  return `"${(found || (text[at] ?? '')).replaceAll('"', '')}"`;
}

/** Line and column of an offset, both from 1. */
export function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.lastIndexOf('\n', offset - 1);
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return { line, column: offset - before };
}
