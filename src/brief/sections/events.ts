import { caseIdOf } from '../../case/index.ts';
import type { Claimed, EventClaim, FigureClaim, Reading } from '../../read/model.ts';
import { type Draftsman, quoteAt, spansOf, wordsOf } from '../draftsman.ts';
import { actors, date, line, number, term, text } from '../line.ts';
import type { Arg, Line } from '../model.ts';
import { type Told, toldOnce } from '../told.ts';

/**
 * What happened and who says so: present events first, figures side by side, then how it came to this. What several
 * articles tell stands once, with where else it is told.
 */
export function events(d: Draftsman): readonly Line[] {
  if (d.readings.length === 0) return caseClaims(d);
  const all = toldOnce(d, (r) => r.events);
  const before = all.filter(({ item }) => item.status === 'background');
  const lines = [
    ...all.filter(({ item }) => item.status !== 'background').map((told) => event(d, told)),
    ...figures(d),
    ...(before.length > 0
      ? [line('computed', 'event.background-head', {}, { children: before.map((told) => event(d, told)) })]
      : []),
    ...d.readings.flatMap((r, source) => proposed(d, r, source)),
  ];
  return lines.length > 0 ? lines : [line('computed', 'event.none')];
}

/** What only a language model reads in the text, apart from what Casus reads. */
function proposed(d: Draftsman, { proposals }: Reading, source: number): readonly Line[] {
  if (!proposals) return [];
  const added = <T extends Claimed & { readonly agrees?: string }>(items: readonly T[]): readonly Told<T>[] =>
    items.flatMap((item) =>
      item.agrees === undefined ? [{ item, source, id: caseIdOf(item.id, source), also: [] }] : [],
    );
  const children = [
    ...added(proposals.events).map((told) => event(d, told)),
    ...added(proposals.claims).map((told) => figure(d, told)),
  ];
  if (children.length === 0) return [];
  return [line('computed', 'event.proposed-head', { reader: text(proposals.reader) }, { children })];
}

function event(d: Draftsman, told: Told<EventClaim>): Line {
  const { item: e, source } = told;
  const day = e.date.start;
  return line(
    'said',
    day ? 'event.dated' : 'event.line',
    {
      type: term(`type.${e.type}`),
      quote: quoteAt(d, e.span, source),
      ...(day ? { day: date(e.date.end && e.date.end !== day ? `${day}/${e.date.end}` : day) } : {}),
    },
    { claims: [told.id], spans: [e.span], children: [who(e), ...elsewhere(d, told)] },
  );
}

/** The other articles that tell it, with the speaker where it is another. */
function elsewhere(d: Draftsman, told: Told<Claimed>): readonly Line[] {
  return told.also.map(({ item, source, id }) =>
    line(
      'said',
      'event.also',
      { n: number(source + 1), quote: quoteAt(d, item.span, source) },
      { claims: [id], spans: [item.span], children: id === told.id ? [] : [who(item)] },
    ),
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
function figures(d: Draftsman): readonly Line[] {
  const groups = new Map<string, Told<FigureClaim>[]>();
  for (const told of toldOnce(d, (r) => r.claims)) {
    const { subject } = told.item;
    groups.set(subject, [...(groups.get(subject) ?? []), told]);
  }
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
            { children: claims.map((told) => figure(d, told)) },
          ),
        ),
      },
    ),
  ];
}

function figure(d: Draftsman, told: Told<FigureClaim>): Line {
  const { item: claim, source } = told;
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
      claims: [told.id],
      spans: [claim.span],
      children: [...(claim.superseded_by ? [line('said', 'figure.corrected')] : []), ...elsewhere(d, told)],
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
