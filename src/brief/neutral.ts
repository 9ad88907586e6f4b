/** Marks that override or embed direction, and invisible controls: a text may carry them to make a line read otherwise than it is. */
const harmful = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\ufeff\ufff9-\ufffb]/gu;

/** The text without them, for showing. */
export function neutral(text: string): string {
  return text.replace(harmful, '');
}

/** JSON keeps every character of the article, the harmful ones as escapes. */
export function escaped(json: string): string {
  return json.replace(harmful, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
