import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The main text of a page, paragraphs parted by an empty line. */
export interface PageText {
  readonly title: string | null;
  readonly text: string;
}

const blocks = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'BLOCKQUOTE',
  'TD',
  'TH',
  'PRE',
  'FIGCAPTION',
  'DT',
  'DD',
]);

/** Finds the article in a web page (Mozilla's Readability) and gives its plain text. Runs no script and loads nothing. */
export function pageText(html: string): PageText {
  const { document } = parseHTML(/<html\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  for (const node of [...document.querySelectorAll('script, style, noscript, template, svg')]) node.remove();
  const title = document.querySelector('title')?.textContent?.trim() ?? null;
  const fallback = document.body?.cloneNode(true) as Element | undefined;
  const article = new Readability(document as unknown as Document, { charThreshold: 200 }).parse();
  const root = article?.content
    ? parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body
    : fallback;
  const heading = article?.title?.trim() || title;
  const paragraphs = root ? paragraphsOf(root as unknown as Element) : [];
  const lead = heading && paragraphs[0] !== heading ? [heading] : [];
  return { title: heading ?? null, text: [...lead, ...paragraphs].join('\n\n') };
}

/** The text of the innermost blocks, in the order of the page; text outside any block stands for itself. */
function paragraphsOf(root: Element): string[] {
  const out: string[] = [];
  let loose = '';
  const flush = (): void => {
    const text = plain(loose);
    if (text !== '') out.push(text);
    loose = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) loose += node.textContent ?? '';
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const isBlock = blocks.has(element.tagName) || element.tagName === 'DIV' || element.tagName === 'SECTION';
    if (element.tagName === 'BR') loose += '\n';
    if (isBlock) flush();
    for (const child of element.childNodes) walk(child);
    if (isBlock) flush();
  };
  walk(root);
  flush();
  return out;
}

const plain = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
