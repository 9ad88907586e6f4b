/** "test-fire~": in a text a hyphen is a token of its own, so a phrase is written out for each option of a word that has one. */
export function hyphensParted(phrase: string): readonly string[] {
  if (!/\p{L}-\p{L}/u.test(phrase)) return [phrase];
  let out: readonly string[] = [''];
  for (const word of phrase.split(/\s+/)) {
    const options = word.split('|');
    const plain = options.filter((option) => !option.includes('-'));
    const spelt = [
      ...(plain.length > 0 ? [plain.join('|')] : []),
      ...options.filter((option) => option.includes('-')).map(parted),
    ];
    out = out.flatMap((head) => spelt.map((next) => (head ? `${head} ${next}` : next)));
  }
  return out;
}

/** `court-martial~court-martialled`: only what stands behind the last hyphen has other forms. */
function parted(option: string): string {
  const [base, ...forms] = option.split('~') as [string, ...string[]];
  const cut = base.lastIndexOf('-') + 1;
  const last = [base, ...forms].map((form) => (form.startsWith(base.slice(0, cut)) ? form.slice(cut) : form)).join('~');
  return [...base.slice(0, cut - 1).split('-'), last].join(' - ');
}
