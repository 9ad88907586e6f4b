import type { ContrastCell } from '../../bind/model.ts';
import { cellWord } from '../cell.ts';
import { type Draftsman, spansOf, sourcesOf } from '../draftsman.ts';
import { line, number, precedent, provision, term, saidOr3, terms, text3 } from '../line.ts';
import type { Arg, Line } from '../model.ts';

/** A case of the table by its title: the crisis at hand, or a precedent of the record. */
export function caseName(d: Draftsman, id: string): Arg {
  if (d.record.precedent(id)) return precedent(id);
  const beside = d.options.beside?.find((c) => c.id === id);
  return beside ? text3(beside.title) : term('contrast.this');
}

export function contrastLines(d: Draftsman): readonly Line[] {
  const table = d.contrast;
  if (!d.case) return [];
  if (!table || table.cases.length < 2) return [line('computed', 'contrast.none')];
  const lead = table.cases[0]?.provision;
  return [
    line('computed', 'contrast.intro', { provision: lead ? provision(lead) : term('contrast.this') }),
    ...table.cases.map((c, i) =>
      line(
        'computed',
        'contrast.case',
        {
          n: number(i + 1),
          title: caseName(d, c.id),
          status: term(`status.${c.status}`),
          element: term(`element.${c.decisive_element}`),
        },
        {
          children:
            c.open_elements.length > 1
              ? [line('computed', 'contrast.open', { elements: terms(c.open_elements.map((e) => `element.${e}`)) })]
              : [],
        },
      ),
    ),
    ...table.rows.map((row) =>
      line(
        'computed',
        'contrast.row',
        { element: term(`element.${row.element}`) },
        {
          children: row.cells.flatMap((cell, i) => {
            const id = table.cases[i]?.id;
            return id === undefined ? [] : [cellLine(d, cell, id)];
          }),
        },
      ),
    ),
    ...table.cases.flatMap((c) => bodyReason(d, c.id)),
  ];
}

/** One cell; what a precedent gives is recorded, with the precedent's own sources. */
function cellLine(d: Draftsman, cell: ContrastCell | null, id: string): Line {
  const found = cell?.ground === 'given' ? d.record.precedent(id) : undefined;
  const claims = cell?.claims ?? [];
  const record = found ? [`precedent:${id}`] : (cell?.record ?? []);
  const mark = claims.length > 0 ? 'said' : record.length > 0 ? 'recorded' : 'computed';
  const source = found ? found.response.source.map((key) => found.sources[key] ?? key) : sourcesOf(d, record);
  return line(
    mark,
    'contrast.cell',
    { case: caseName(d, id), value: term(cellWord(cell)) },
    { claims, spans: spansOf(d, claims), record, source },
  );
}

/** What the body did in a case and the reason it gave, kept apart from what the text gives. */
export function bodyReason(d: Draftsman, id: string): readonly Line[] {
  const found = d.record.precedent(id);
  const own = [d.case, ...(d.options.beside ?? [])].find((c) => c?.id === id);
  const r = found?.response ?? own?.response;
  if (!r) return [];
  const title = caseName(d, id);
  const decision = term(`decision.${r.decision}`);
  const rest = found ? { record: [`precedent:${id}`], source: r.source.map((key) => found.sources[key] ?? key) } : {};
  return [
    r.reason
      ? line(
          found ? 'recorded' : 'said',
          'contrast.reason',
          { title, decision, reason: saidOr3(r.reason, d.readings[0]?.language ?? 'en') },
          rest,
        )
      : line(found ? 'recorded' : 'said', 'contrast.no-reason', { title, decision }, rest),
  ];
}
