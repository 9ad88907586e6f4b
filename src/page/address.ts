import { isDay } from '../kernel/date.ts';
import { ownAccount, type View } from '../brief/view.ts';

/** Names in the query, sorted; what a page shows by default is left out. Those of a further case bear its prefix. */
const names = ['accept', 'account', 'on', 'provision', 'with'] as const;

/** `all`: every account side by side, where the file itself shows one. */
const all = 'all';

/** The views in an address, one a case; nonsense in it counts as absent. */
export function viewsIn(query: string, prefixes: readonly string[], usual: View, known: Known): readonly View[] {
  const found = new URLSearchParams(query);
  return prefixes.map((prefix, i) => {
    const get = (name: (typeof names)[number]): string | undefined => found.get(prefix + name) ?? undefined;
    const account = get('account');
    const accepted = get('accept')
      ?.split(',')
      .filter((id) => known[i]?.claims.has(id));
    const beside = get('with')
      ?.split(',')
      .filter((id) => known[i]?.precedents.has(id));
    const provision = get('provision');
    const on = get('on');
    const shown = account === all ? undefined : known[i]?.accounts.has(account ?? '') ? account : usual.account;
    return {
      ...(shown === undefined ? {} : { account: shown }),
      ...(shown === ownAccount ? { accept: accepted ?? [] } : {}),
      ...(on !== undefined && isDay(on) ? { on } : {}),
      ...(beside ? { with: beside } : usual.with ? { with: usual.with } : {}),
      ...(provision !== undefined && known[i]?.provisions.has(provision)
        ? { provision }
        : usual.provision !== undefined
          ? { provision: usual.provision }
          : {}),
    };
  });
}

/** What an address may name, by case. */
export type Known = readonly {
  readonly accounts: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly precedents: ReadonlySet<string>;
  readonly provisions: ReadonlySet<string>;
}[];

/** The query of these views, with its question mark; empty where all is as the file has it. Numbers set by sliders stay. */
export function queryOf(views: readonly View[], prefixes: readonly string[], usual: View, here: string): string {
  const set = new URLSearchParams(here).get('set');
  const parts: [string, string][] = set ? [['set', set]] : [];
  views.forEach((view, i) => {
    const prefix = prefixes[i] ?? '';
    if (view.account !== usual.account) parts.push([`${prefix}account`, view.account ?? all]);
    if (view.account === ownAccount) parts.push([`${prefix}accept`, (view.accept ?? []).join(',')]);
    if (view.on !== undefined) parts.push([`${prefix}on`, view.on]);
    if (view.with && view.with.join() !== usual.with?.join()) parts.push([`${prefix}with`, view.with.join(',')]);
    if (view.provision !== undefined && view.provision !== usual.provision)
      parts.push([`${prefix}provision`, view.provision]);
  });
  if (parts.length === 0) return '';
  const sorted = parts.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `?${sorted.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`).join('&')}`;
}
