import type { Issue, Report } from '../outlook/bargain/index.ts';
import { term, text } from './line.ts';
import { plot, type PlotRow } from './plot.ts';
import { bargainLines, headLines } from './sections/bargaining.ts';
import { renderTerminal, type TerminalOptions } from './terminal.ts';
import { Wording } from './wording.ts';

/** The figures of the report in sentences of one language, for whoever cannot see the picture. */
export function bargainFigures(report: Report, wording: Wording): readonly string[] {
  return headLines(report).map((l) => wording.plain(l.message, l.args));
}

/** The report for a terminal: sentences, then the scale with everyone on it. */
export function renderBargain(issue: Issue, report: Report, options: TerminalOptions): string {
  const words = renderTerminal(
    {
      trees: {},
      sources: [],
      contrast: null,
      names: {},
      provisions: {},
      sections: [{ id: null, lines: bargainLines(issue, report) }],
    },
    options,
  );
  const scale = issue.scales[0];
  if (!scale || issue.stakeholders.length > 60) return words;
  const wording = new Wording(options.lang, { names: {}, provisions: {} });
  const drawn = (rows: readonly PlotRow[]): string => plot(rows, scale.min, scale.max, options.width).join('\n');
  const swings = tornadoRows(report, wording);
  const tornado = swings.length > 0 ? `\n${wording.plain('bargain.tornado')}\n${drawn(swings)}\n` : '';
  return `${words}\n${drawn(plotRows(issue, report, wording))}\n${tornado}`;
}

function tornadoRows(report: Report, wording: Wording): readonly PlotRow[] {
  return report.searches.tornado.flatMap(({ name, field, atLow, atHigh }) =>
    atLow === null || atHigh === null || atLow === atHigh
      ? []
      : [
          {
            label: wording.plain('bargain.number', { field: term(`bargain.field.${field}`), name: text(name) }),
            span: { low: Math.min(atLow, atHigh), high: Math.max(atLow, atHigh) },
            marks: report.beside.mean === null ? [] : [{ at: report.beside.mean, char: '▲' }],
          },
        ],
  );
}

function plotRows(issue: Issue, report: Report, wording: Wording): readonly PlotRow[] {
  const first = (x: number | readonly number[] | null | undefined): number | null =>
    x === null || x === undefined ? null : typeof x === 'number' ? x : (x[0] ?? null);
  const last = report.rounds.at(-1)?.positions ?? [];
  const moved = report.rounds.length > 1;
  const band = report.bands.find((b) => b.share === 0.8);
  const forecast = first(report.forecast);
  return [
    ...issue.stakeholders.map((a, i): PlotRow => {
      const from = a.position[0] ?? 0;
      const to = first(last[i]) ?? from;
      const marks =
        moved && to !== from
          ? [
              { at: from, char: 'o' },
              { at: to, char: '●' },
            ]
          : [{ at: from, char: '●' }];
      return {
        label: a.name,
        marks,
        ...(moved && to !== from ? { span: { low: Math.min(from, to), high: Math.max(from, to) } } : {}),
      };
    }),
    ...(report.ensemble
      ? [{ label: wording.plain('bargain.dots'), marks: report.ensemble.dots.map((at) => ({ at, char: ':' })) }]
      : []),
    {
      label: wording.plain(`bargain.model.${report.model}`),
      marks: forecast === null ? [] : [{ at: forecast, char: '▲' }],
      ...(band ? { span: { low: band.low, high: band.high } } : {}),
    },
  ];
}
