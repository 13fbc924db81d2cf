import { manyWords, rowWords } from '../../messages/measured';
import type { LawReport, Row, ValidationReport } from '../../theory/report';
import { tableInWords } from '../command/table';
import { wrap } from '../command/wrap';

const HEAD = ['Expected', 'Simulated', 'Off by', 'Verdict'];

/** The report as text: a table for every law, what it all comes to, and how it was done. */
export function reportInWords(report: ValidationReport): string {
  const { engineVersion, method, laws, totals } = report;
  return [
    `The engine (version ${engineVersion}) against theory`,
    ...laws.map(lawInWords),
    `${totals.agrees} of ${totals.rows} numbers agree with the formulas.`,
    wrap(
      `This check simulated ${manyWords(totals.requests)} requests and ${manyWords(totals.events)} events. Where a number stands behind ±, it is half of the 95 % confidence interval.`,
    ),
    ...[method.runs, method.warmUp, method.interval, method.verdict].map((text) => wrap(text)),
    '',
  ].join('\n\n');
}

function lawInWords({ id, title, about, where, source, rows }: LawReport): string {
  const table = tableInWords([HEAD, ...rows.map(cellsOf)]).split('\n');
  const [head = '', ...lines] = table;
  const told = rows.flatMap((row, index) => [
    ...(isNewSetting(rows, index) ? [wrap(row.setting, '  ')] : []),
    wrap(`${row.quantity}: ${row.formula}`, '    '),
    `      ${lines[index]}`,
  ]);
  return [
    `${title}  [${id}]`,
    wrap(about),
    wrap(where),
    wrap(`Source: ${source}`),
    `      ${head}`,
    ...told,
  ].join('\n');
}

const isNewSetting = (rows: readonly Row[], index: number): boolean =>
  rows[index]?.setting !== rows[index - 1]?.setting;

function cellsOf(row: Row): readonly string[] {
  const { expected, simulated, deviation } = rowWords(row);
  const verdict = row.verdict === 'agrees' ? row.verdict : row.verdict.toUpperCase();
  return [expected, simulated, deviation, verdict];
}
