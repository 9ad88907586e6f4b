import type { TreeNode } from './model.ts';

/** Trees by content: each distinct tree is kept once under a short key that the same tree always gets. */
export class TreeStore {
  readonly trees: Record<string, TreeNode> = {};
  readonly #contents = new Map<string, string>();

  keep(tree: TreeNode): string {
    const content = JSON.stringify(tree);
    const known = this.#contents.get(content);
    if (known !== undefined) return known;
    const stem = hash(content);
    let key = stem;
    for (let n = 2; key in this.trees; n++) key = `${stem}-${n}`;
    this.trees[key] = tree;
    this.#contents.set(content, key);
    return key;
  }
}

/** FNV-1a over UTF-16 units, two lanes (Fowler, Noll, Vo; public domain): a name, not a promise of secrecy. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
  }
  return `t${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0').slice(0, 4)}`;
}
