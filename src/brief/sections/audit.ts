import type { AuditLine, Verdict } from '../../audit/model.ts';
import { type Draftsman, quoteAt } from '../draftsman.ts';
import { line, number, quote, term, text3 } from '../line.ts';
import type { Arg, Line } from '../model.ts';

/** Each checkable statement against the record: what contradicts first, what agrees folded. */
export function auditLines(d: Draftsman): readonly Line[] {
  if (d.readings.length === 0) return [];
  if (d.audits.length === 0) return [line('computed', 'audit.none')];
  const of = (verdict: Verdict): readonly Line[] => d.audits.filter((a) => a.verdict === verdict).map((a) => one(d, a));
  const agreeing = of('agrees');
  const beyond = of('not-on-record');
  return [
    ...of('contradicts'),
    ...of('incomplete'),
    ...(agreeing.length > 0
      ? [line('computed', 'audit.agreeing', { n: number(agreeing.length) }, { children: agreeing })]
      : []),
    ...(beyond.length > 0
      ? [line('computed', 'audit.beyond', { n: number(beyond.length) }, { children: beyond })]
      : []),
  ];
}

/** In full where the record differs; by the bare words where it agrees or is silent. */
function one(d: Draftsman, a: AuditLine): Line {
  const full = a.verdict === 'contradicts' || a.verdict === 'incomplete';
  const source = sourceOf(d, a);
  return line(
    'computed',
    full ? 'audit.line' : 'audit.agree',
    {
      verdict: term(`verdict-of.${a.verdict}`),
      statement: full ? quoteAt(d, a.span, source) : quote(a.span, d.readings[source]?.language ?? 'en'),
      finding: term(a.finding.id, auditArgs(a.finding.args)),
    },
    {
      claims: [a.claim],
      spans: [a.span],
      record: a.record,
      source: a.source,
      children: a.note ? [line('recorded', 'audit.note', { note: text3(a.note) })] : [],
    },
  );
}

/** The article a statement stands in. */
function sourceOf(d: Draftsman, a: AuditLine): number {
  const at = d.texts.findIndex((text) => text.slice(a.span.start, a.span.end) === a.span.text);
  return at < 0 ? 0 : at;
}

/** Arguments of an audit finding as arguments of a line, told apart by their form. */
export function auditArgs(args: AuditLine['finding']['args']): Record<string, Arg> {
  const out: Record<string, Arg> = {};
  for (const [key, value] of Object.entries(args))
    out[key] =
      typeof value === 'string' ? argument(key, value) : { kind: 'list', items: value.map((v) => argument(key, v)) };
  return out;
}

function argument(key: string, value: string): Arg {
  if (key === 'n') return number(Number(value));
  if (key === 'article') return { kind: 'text', text: value };
  if (/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/.test(value)) return { kind: 'date', value };
  return { kind: 'actor', id: value };
}
