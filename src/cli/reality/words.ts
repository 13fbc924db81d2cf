import words from '../../messages/en/command/realStack';
import laws from '../../messages/en/proof/reality';
import architectures from '../../messages/en/stage/architectures';
import {
  agrees,
  CONFIDENCE,
  lawsOf,
  type RealLaw,
  type RealReport,
  type RealRow,
} from '../../real/report';
import { interval } from '../../statistics/interval';
import { tableInWords } from '../command/table';
import { wrap } from '../command/wrap';

/** The report as text: a table for every law, and what it all comes to. */
export function reportInWords(report: RealReport): string {
  const { rows, versions, machine, date } = report;
  const all = lawsOf(rows);
  const listed = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    words('realStack.title', { version: report.engineVersion }),
    ...all.map(lawInWords),
    words('realStack.agree', {
      agrees: rows.filter(agrees).length,
      rows: rows.length,
      laws: all.length,
    }),
    ...[
      words('realStack.range', { runs: report.simulatedRuns }),
      words('realStack.with', { list: listed.join(', '), date, ...machine }),
    ].map((text) => wrap(text)),
    '',
  ].join('\n\n');
}

function lawInWords({ experiment, figure, rows }: RealLaw): string {
  const head = [
    '',
    words('realStack.simulated'),
    words('realStack.measured'),
    words('realStack.verdict'),
  ];
  return [
    `${laws(`reality.experiments.${experiment}`)}: ${laws(`reality.figures.${figure}`)}  [${experiment}]`,
    ...tableInWords([head, ...rows.map(cellsOf)])
      .split('\n')
      .map((line) => `  ${line}`),
  ].join('\n');
}

function cellsOf(row: RealRow): readonly string[] {
  const { low, high } = row.simulated;
  const { mean, halfWidth } = interval(row.measured, CONFIDENCE);
  const margin = Number.isFinite(halfWidth) ? ` ± ${short(halfWidth)}` : '';
  return [
    architectures(`architectures.${row.architecture}`),
    low === high ? short(low) : words('realStack.fromTo', { low: short(low), high: short(high) }),
    `${short(mean)}${margin}`,
    words(agrees(row) ? 'realStack.agrees' : 'realStack.disagrees'),
  ];
}

const short = (value: number): string => `${Math.round(value * 100) / 100}`;
