/* oxlint-disable no-control-regex -- controls are what this file looks for */
/** Marks that override or embed direction, and invisible controls: a text may carry them to make a line read otherwise than it is. */
const harmful =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** The text without them, for showing. */
export function neutral(text: string): string {
  return text.replace(harmful, '');
}

/** JSON keeps every character of the article, the harmful ones as escapes. */
export function escaped(json: string): string {
  return json.replace(harmful, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
