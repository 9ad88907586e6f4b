import { html, raw } from 'hono/html';
import { type Language, languages } from '../../kernel/provenance.ts';
import { faces } from './faces.ts';
import type { Pen } from './chart/pen.ts';
import { direction, type Html } from './pieces.ts';

/**
 * The style of a page with its fonts: one text, as it stands in the file and as a policy names it by its hash. `foot`: what
 * every printed sheet says at its foot, on the side where reading begins.
 */
export function styleOf(
  fonts: Readonly<Record<string, string>>,
  style: string,
  foot?: { readonly words: string; readonly lang: Language },
): string {
  return `${faces(fonts)}${style}${foot ? footRule(foot.words, foot.lang) : ''}`.replaceAll('</', '<\\/');
}

function footRule(words: string, lang: Language): string {
  const side = direction(lang) === 'rtl' ? 'right' : 'left';
  const text = words.replaceAll(/["\\\n<]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `);
  return `@media print{@page{@bottom-${side}{content:"${text}";font:8pt Casus,system-ui,sans-serif;color:#333}}}`;
}

/** A self-contained file: nothing is asked of anybody, `policy` says what in it may run. */
export function documentOf(
  lang: Language,
  { title, policy, style, body }: { title: string; policy: readonly string[]; style: string; body: Html },
): string {
  const rules = ["default-src 'none'", ...policy, 'font-src data:', "base-uri 'none'", "form-action 'none'"];
  return String(html`<!doctype html>
<html lang="${lang}" dir="${direction(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
${body}
</html>
`);
}

const ownNames: Readonly<Record<Language, string>> = { ar: 'العربية', en: 'English', ru: 'Русский' };

/** The same page in the other languages, by file name; in a browser the links keep the place. */
export function languageSwitch(pen: Pen, siblings: Readonly<Partial<Record<Language, string>>>): Html | '' {
  if (Object.keys(siblings).length === 0) return '';
  return html`<nav class="languages" aria-label="${pen.wording.plain('languages')}"><ul>${languages.map((l) => {
    const file = siblings[l];
    return l === pen.lang
      ? html`<li><span lang="${l}" dir="${direction(l)}" aria-current="true">${ownNames[l]}</span></li>`
      : file === undefined
        ? ''
        : html`<li><a href="${encodeURIComponent(file)}" hreflang="${l}" lang="${l}" dir="${direction(l)}">${ownNames[l]}</a></li>`;
  })}</ul></nav>`;
}
