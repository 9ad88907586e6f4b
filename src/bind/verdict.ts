import type { Truth } from '../kernel/truth.ts';
import type { Status } from './model.ts';

/** What a verdict needs to know of an element. */
export interface Elementary {
  readonly element: string;
  readonly value: Truth;
}

/** The answer of a clause: its status, the element that decides it, and everything still open. */
export interface Verdict<E extends Elementary> {
  readonly status: Status;
  readonly decisive: E | null;
  readonly open: readonly string[];
}

const nothing: readonly string[] = [];

/** False beats unknown, unknown beats a missing request (ENCODING.md section 1). */
export function verdictOf<E extends Elementary>(elements: readonly E[]): Verdict<E> {
  let failed: E | null = null;
  let unknown: E | null = null;
  let missing: E | null = null;
  let open: string[] | undefined;
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as E;
    if (element.value === 'T') continue;
    const request = element.element === 'request';
    if (element.value === 'U') unknown ??= element;
    else if (request) missing ??= element;
    else {
      failed ??= element;
      continue;
    }
    open ??= [];
    if (!open.includes(element.element)) open.push(element.element);
  }
  return settled(failed, unknown, missing, open ?? nothing);
}

function settled<E extends Elementary>(
  failed: E | null,
  unknown: E | null,
  missing: E | null,
  open: readonly string[],
): Verdict<E> {
  if (failed) return { status: 'not-triggered', decisive: failed, open };
  if (unknown) return { status: 'arguable', decisive: unknown, open };
  if (missing) return { status: 'available-on-request', decisive: missing, open };
  return { status: 'triggered', decisive: null, open };
}
