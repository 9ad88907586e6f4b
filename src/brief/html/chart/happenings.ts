import type { PartialDate } from '../../../kernel/date.ts';
import type { Mark } from '../../../kernel/provenance.ts';
import type { EventClaim } from '../../../read/model.ts';
import { term } from '../../line.ts';
import type { Arg, Dossier } from '../../model.ts';
import { readingsOf, toldOnce } from '../../told.ts';

/** One thing on the time axis, with what is known of its day. */
export interface Happening {
  readonly mark: Mark;
  readonly what: Arg;
  /** Words of the source. */
  readonly words?: Arg;
  readonly speakers: readonly string[];
  readonly claim?: string;
  /** Where only an order is known: before or after a day. */
  readonly when:
    | { readonly kind: 'known'; readonly from: PartialDate; readonly to: PartialDate }
    | { readonly kind: 'before' | 'after'; readonly day: PartialDate };
  /** It is said not to have happened. */
  readonly negated: boolean;
  readonly background: boolean;
}

/** What the dossier puts on the time axis: events as told, else the days its case file and response name. In order of time. */
export function happeningsOf(dossier: Dossier): readonly Happening[] {
  const readings = readingsOf(dossier);
  const told = toldOnce({ case: dossier.case, readings }, (r) => r.events).flatMap(({ item, source, id }) => {
    const r = readings[source];
    return r ? [ofEvent(item, id, r.language, r.referenceDate.value, dossier)] : [];
  });
  const filed =
    readings.length > 0
      ? []
      : (dossier.case?.claims ?? []).flatMap((c): readonly Happening[] =>
          c.day === null || c.kind !== 'event'
            ? []
            : [
                {
                  mark: 'said',
                  what:
                    c.span.text === ''
                      ? { kind: 'text', text: c.content }
                      : quoteOf(c.span.text, dossier.case?.sources[c.source]?.language ?? 'en'),
                  speakers: c.speaker,
                  claim: c.id,
                  when: { kind: 'known', from: c.day, to: c.day },
                  negated: c.stand === 'denied',
                  background: false,
                },
              ],
        );
  return [...told, ...filed, ...ofResponse(dossier)].toSorted((a, b) => compare(sortKey(a), sortKey(b)));
}

function ofEvent(e: EventClaim, id: string, language: string, reference: PartialDate, dossier: Dossier): Happening {
  const background = e.status === 'background';
  const ahead = e.status === 'planned' || e.status === 'conditional';
  const { start, end } = e.date;
  return {
    mark: 'said',
    what: term(`type.${e.type}`),
    words: quoteOf(e.span.text, language),
    speakers: e.speaker,
    claim: id,
    when:
      start === null
        ? { kind: ahead ? 'after' : 'before', day: reference }
        : { kind: 'known', from: start, to: end ?? start },
    negated: e.status === 'negated' || e.stand === 'denied',
    background: background || (start !== null && isLongBefore(end ?? start, dossier.case?.day ?? reference)),
  };
}

const quoteOf = (text: string, language: string): Arg => ({ kind: 'quote', text, language });

/** A year before the day judged is how it came to this, whatever the tense of the sentence. */
function isLongBefore(date: PartialDate, day: PartialDate): boolean {
  return Number(date.slice(0, 4)) < Number(day.slice(0, 4)) - 1;
}

/** Requests, the decision and the deployment, where the file or the record gives their days. */
function ofResponse(dossier: Dossier): readonly Happening[] {
  const c = dossier.case;
  if (!c || c.drafted) return [];
  const { response } = c;
  const days: [string, PartialDate | null | undefined, PartialDate | null | undefined][] = [
    ...Object.values(c.requests).map((r): [string, PartialDate | null | undefined, undefined] => [
      'chart.request',
      r.value === 'T' ? r.date : null,
      undefined,
    ]),
    ['chart.judged', c.day, undefined],
    ['chart.decided', response?.decided_on, undefined],
    ['chart.deployed', response?.start, response?.end],
  ];
  const seen = new Set<string>();
  return days.flatMap(([id, from, to]): readonly Happening[] => {
    if (from === null || from === undefined || seen.has(`${id} ${from}`)) return [];
    seen.add(`${id} ${from}`);
    return [
      {
        mark: 'recorded',
        what: term(id),
        speakers: [],
        when: { kind: 'known', from, to: to ?? from },
        negated: false,
        background: false,
      },
    ];
  });
}

/** Undated things stand after dated ones, those to come last. */
function sortKey(h: Happening): string {
  return h.when.kind === 'known' ? `0 ${h.when.from}` : h.when.kind === 'before' ? '1' : '2';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
