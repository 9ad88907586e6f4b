import type { Attribution } from './attribution.ts';
import type { FigureClaim } from './model.ts';
import type { Page } from './page.ts';

export function readFigures(page: Page, said: Attribution): FigureClaim[] {
  void page;
  void said;
  return [];
}
