import type { Dossier } from './model.ts';
import { escaped } from './neutral.ts';

/** The dossier as JSON: keys in the order of the model, the same bytes for the same input. */
export function renderJson(dossier: Dossier): string {
  return `${escaped(JSON.stringify(dossier, null, 1))}\n`;
}
