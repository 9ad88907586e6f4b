/** Letters of which a match holds at least one string. */
export type Need = readonly string[];

const piece = /\(\?<?[!=]|\(\?<\w+>|\(\?:|\(|\[[^\]]*\]|\\.|\{\d+(?:,\d*)?\}|[^]/gu;
const optional = /^(\?|\*|\{0)/;
const plain = /^[\p{L}\d -]$/u;

/**
 * What no match of a regular expression can do without, a need for each part of it that must be there and is spelled out;
 * classes, numbers and what is looked at before and after say nothing. Knows groups, alternatives and repetition.
 */
export function needsOf(source: string): readonly Need[] {
  const pieces = source.match(piece) ?? [];
  let at = 0;

  const alternatives = (): readonly Need[] => {
    const all = [sequence()];
    while (pieces[at] === '|') {
      at++;
      all.push(sequence());
    }
    at++;
    if (all.length === 1) return all[0] as readonly Need[];
    const each = all.map(mostTelling);
    return each.includes(undefined) ? [] : [each.flatMap((need) => need as Need)];
  };

  const sequence = (): readonly Need[] => {
    const needs: Need[] = [];
    let run = '';
    const end = (): void => {
      if (run) needs.push([run]);
      run = '';
    };
    while (at < pieces.length && pieces[at] !== '|' && pieces[at] !== ')') {
      const now = pieces[at++] as string;
      const inner = now.startsWith('(') ? alternatives() : [];
      const must = !optional.test(pieces[at] ?? '');
      if (plain.test(now) && must) run += now;
      else end();
      if (must && !/^\(\?<?[!=]/.test(now)) needs.push(...inner);
      if (/^[?*+{]/.test(pieces[at] ?? '')) {
        end();
        at++;
      }
    }
    end();
    return needs;
  };

  return alternatives();
}

/** Of what a part needs, that whose shortest spelling is longest. */
function mostTelling(needs: readonly Need[]): Need | undefined {
  return needs.toSorted((a, b) => shortest(b) - shortest(a))[0];
}

export const shortest = (need: Need): number => Math.min(...need.map((text) => text.length));
