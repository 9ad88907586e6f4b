/** Units that are people. */
export const people: ReadonlySet<string> = new Set([
  'person',
  'civilian',
  'protester',
  'security_officer',
  'soldier',
  'rebel',
  'minister',
]);
