const kinds = new Set([
  'interstate-attack',
  'border-clash',
  'internal-unrest',
  'coup',
  'foreign-backed-insurgency',
  'overseas-territory',
  'terrorism',
]);

/** The message that names a kind of crisis. */
export function kindTerm(kind: string): string {
  const id = kind.replaceAll(' ', '-');
  return kinds.has(id) ? `kind.${id}` : 'kind.other';
}
