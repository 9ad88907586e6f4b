/** Functions through which a reader looks at things: one call, or one item handed to a callback, is one step of work. */
const asked: readonly (readonly [object, readonly string[]])[] = [
  [Map.prototype, ['get', 'has', 'set']],
  [Set.prototype, ['has', 'add']],
  [RegExp.prototype, ['test', 'exec']],
  [String.prototype, ['slice', 'startsWith', 'endsWith', 'includes', 'indexOf', 'replace', 'split']],
  [Array.prototype, ['includes', 'indexOf', 'at', 'push']],
];
const walked = [
  ...['some', 'every', 'find', 'findIndex', 'findLast', 'filter', 'map', 'flatMap', 'forEach', 'sort', 'toSorted'],
] as const;

/**
 * How much work a run does, in steps: the same on every machine and at every load, where a clock tells what else the
 * machine does. Lists copied whole (`slice`, spread) and loops over indices without a look-up are not seen.
 */
export function workOf(run: () => unknown): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const patch = (owner: object, name: string, make: (own: (...args: unknown[]) => unknown) => unknown): void => {
    const had = Object.getOwnPropertyDescriptor(owner, name);
    if (!had) throw new Error(`no ${name}`);
    Object.defineProperty(owner, name, { ...had, value: make(had.value as (...args: unknown[]) => unknown) });
    undo.push(() => void Object.defineProperty(owner, name, had));
  };
  for (const [owner, names] of asked)
    for (const name of names)
      patch(
        owner,
        name,
        (own) =>
          function counted(this: unknown, ...args: unknown[]): unknown {
            steps++;
            return own.apply(this, args);
          },
      );
  for (const name of walked)
    patch(
      Array.prototype,
      name,
      (own) =>
        function counted(this: unknown, call: unknown, ...args: unknown[]): unknown {
          steps++;
          if (typeof call !== 'function') return own.call(this, call, ...args);
          return own.call(
            this,
            (...given: unknown[]): unknown => {
              steps++;
              return (call as (...args: unknown[]) => unknown)(...given);
            },
            ...args,
          );
        },
    );
  try {
    run();
  } finally {
    for (const back of undo) back();
  }
  return steps;
}
