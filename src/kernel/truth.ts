/** Kleene's strong three-valued logic (Kleene 1952, section 64). T true, F false, U unknown or contested. */
export type Truth = 'T' | 'F' | 'U';

export const truths: readonly Truth[] = ['T', 'F', 'U'];

/** Conjunction: one F decides; otherwise one U leaves it open. The empty conjunction is T. */
export function and(values: Iterable<Truth>): Truth {
  let open = false;
  for (const value of values) {
    if (value === 'F') return 'F';
    if (value === 'U') open = true;
  }
  return open ? 'U' : 'T';
}

/** Disjunction: one T decides; otherwise one U leaves it open. The empty disjunction is F. */
export function or(values: Iterable<Truth>): Truth {
  let open = false;
  for (const value of values) {
    if (value === 'T') return 'T';
    if (value === 'U') open = true;
  }
  return open ? 'U' : 'F';
}

export function not(value: Truth): Truth {
  return value === 'T' ? 'F' : value === 'F' ? 'T' : 'U';
}
