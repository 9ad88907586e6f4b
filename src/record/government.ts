import { type Day, holdsOn } from '../kernel/date.ts';
import { or, type Truth } from '../kernel/truth.ts';
import type { Law, RequestFact, StateCode } from './model.ts';

/** Whether a government could speak for its state on a day, with the facts of the record it rests on. */
export interface Recognition {
  readonly value: Truth;
  readonly record: readonly string[];
}

/**
 * Consent and request need a competent authority (Articles on State Responsibility, Art. 20). T: recognised that day;
 * U: recognition was divided; F: not recognised, or no government that day. null: the record does not know it.
 */
export function recognitionOf(law: Law, state: StateCode, government: string, day: Day): Recognition | null {
  const all = law.states.find((s) => s.id === state)?.governments ?? [];
  const own = all.flatMap((g, i) => (g.id === government ? [{ g, record: `state:${state}/government/${i}` }] : []));
  if (own.length === 0) return null;
  const standing = own.filter(({ g }) => holdsOn(g, day) !== 'F');
  if (standing.length === 0) return { value: 'F', record: own.map(({ record }) => record) };
  return { value: or(standing.map(({ g }) => g.recognised)), record: standing.map(({ record }) => record) };
}

/** A request as a file writes it: a value, or the government that asked. */
export type WrittenRequest = Omit<RequestFact, 'value'> & { readonly value?: Truth };

/**
 * Requests with their values: where a file names who asked and gives none, the record tells whether that government could.
 * Where it gives neither, nobody says that anybody asked (F).
 */
export function requestValues(
  requests: Readonly<Record<string, WrittenRequest>>,
  ally: StateCode,
  day: Day,
  law: Law,
): Readonly<Record<string, RequestFact>> {
  return Object.fromEntries(
    Object.entries(requests).map(([treaty, request]) => {
      const found = request.by === undefined ? null : recognitionOf(law, ally, request.by, day);
      return [treaty, { ...request, value: request.value ?? found?.value ?? (request.by === undefined ? 'F' : 'U') }];
    }),
  );
}

/** Governments of a state that the record knows; where there are none, nobody contested who might ask. */
export function governmentsOf(law: Law, state: StateCode): readonly string[] {
  return [...new Set((law.states.find((s) => s.id === state)?.governments ?? []).map((g) => g.id))];
}
