import type { Claimed, EventClaim, FigureClaim, Reading } from '../../read/model.ts';
import { type Draftsman, quoteAt, spansOf, wordsOf } from '../draftsman.ts';
import { actors, date, line, number, term, text } from '../line.ts';
import type { Arg, Line } from '../model.ts';

/** What happened and who says so: present events first, figures side by side, then how it came to this. */
export function events(d: Draftsman): readonly Line[] {
  if (d.readings.length === 0) return caseClaims(d);
  const lines = d.readings.flatMap((r, source) => ofReading(d, r, source));
  return lines.length > 0 ? lines : [line('computed', 'event.none')];
}

function ofReading(d: Draftsman, r: Reading, source: number): readonly Line[] {
  const present = r.events.filter((e) => e.status !== 'background');
  const before = r.events.filter((e) => e.status === 'background');
  return [
    ...present.map((e) => event(d, e, source)),
    ...figures(d, r, source),
    ...(before.length > 0
      ? [line('computed', 'event.background-head', {}, { children: before.map((e) => event(d, e, source)) })]
      : []),
    ...proposed(d, r, source),
  ];
}

/** What only a language model reads in the text, apart from what Casus reads. */
function proposed(d: Draftsman, { proposals }: Reading, source: number): readonly Line[] {
  if (!proposals) return [];
  const added = <T extends { readonly agrees?: string }>(items: readonly T[]): readonly T[] =>
    items.filter((item) => item.agrees === undefined);
  const children = [
    ...added(proposals.events).map((e) => event(d, e, source)),
    ...added(proposals.claims).map((claim) => figure(d, claim, source)),
  ];
  if (children.length === 0) return [];
  return [line('computed', 'event.proposed-head', { reader: text(proposals.reader) }, { children })];
}

function event(d: Draftsman, e: EventClaim, source: number): Line {
  const day = e.date.start;
  return line(
    'said',
    day ? 'event.dated' : 'event.line',
    {
      type: term(`type.${e.type}`),
      quote: quoteAt(d, e.span, source),
      ...(day ? { day: date(e.date.end && e.date.end !== day ? `${day}/${e.date.end}` : day) } : {}),
    },
    { claims: [e.id], spans: [e.span], children: [who(e)] },
  );
}

function who(c: Pick<Claimed, 'speaker' | 'via' | 'hedge' | 'stand'>): Line {
  const via = c.via.length > 0;
  const hedge = c.hedge !== 'none' || c.stand !== 'affirmed';
  return line('said', `event.who${via ? '-via' : ''}${hedge ? '-hedge' : ''}`, {
    speaker: speakers(c.speaker),
    ...(via ? { via: actors(c.via) } : {}),
    ...(hedge ? { hedge: term(c.stand === 'affirmed' ? `hedge.${c.hedge}` : `stand.${c.stand}`) } : {}),
  });
}

function speakers(ids: readonly string[]): Arg {
  return ids.length === 0 ? term('label.nobody') : actors(ids);
}

/** One row for each claimant and kind; rival figures stand side by side and are never summed or averaged. */
function figures(d: Draftsman, r: Reading, source: number): readonly Line[] {
  const groups = new Map<string, FigureClaim[]>();
  for (const claim of r.claims) groups.set(claim.subject, [...(groups.get(claim.subject) ?? []), claim]);
  if (groups.size === 0) return [];
  return [
    line(
      'computed',
      'figure.head',
      {},
      {
        children: [...groups].map(([subject, claims]) =>
          line(
            'said',
            'figure.group',
            { subject: term(`subject.${subject}`) },
            { children: claims.map((claim) => figure(d, claim, source)) },
          ),
        ),
      },
    ),
  ];
}

function figure(d: Draftsman, claim: FigureClaim, source: number): Line {
  const about: Arg | null = claim.about === null ? null : { kind: 'actor', id: claim.about };
  const { value } = claim;
  const qualifier = claim.stand === 'undisclosed' && value === null ? 'undisclosed' : claim.qualifier;
  return line(
    'said',
    about ? 'figure.row' : 'figure.row-bare',
    {
      value: term(`qualifier.${qualifier}`, value === null ? {} : { n: number(value) }),
      speaker: speakers(claim.source.length > 0 ? claim.source : claim.speaker),
      ...(about ? { about } : {}),
      quote: quoteAt(d, claim.span, source),
    },
    {
      claims: [claim.id],
      spans: [claim.span],
      children: claim.superseded_by ? [line('said', 'figure.corrected')] : [],
    },
  );
}

/** A case file has claims but no reading. */
function caseClaims(d: Draftsman): readonly Line[] {
  const claims = d.case?.claims ?? [];
  if (claims.length === 0) return [line('computed', 'event.none')];
  return claims.map((c) =>
    line(
      c.kind === 'analyst' ? 'assumed' : 'said',
      c.day ? 'event.case-dated' : 'event.case',
      {
        quote: wordsOf(d, c),
        speaker: speakers(c.speaker),
        ...(c.day ? { day: date(c.day) } : {}),
        content: text(c.content),
      },
      { claims: [c.id], spans: spansOf(d, [c.id]) },
    ),
  );
}
