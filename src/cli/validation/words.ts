import words from '../../messages/en/command/validate';
import { manyWords, rowWords } from '../../messages/measured';
import theory from '../../messages/theory';
import type { LawReport, Row, ValidationReport } from '../../theory/report';
import { tableInWords } from '../command/table';
import { wrap } from '../command/wrap';

/** The report as text: a table for every law, what it all comes to, and how it was done. */
export function reportInWords(report: ValidationReport): string {
  const { engineVersion, method, laws, totals } = report;
  return [
    words('validate.title', { version: engineVersion }),
    ...laws.map(lawInWords),
    ...[
      words('validate.agree', { agrees: totals.agrees, rows: totals.rows }),
      words('validate.counted', {
        requests: manyWords(totals.requests),
        events: manyWords(totals.events),
      }),
      theory('theory.runs'),
      theory('theory.warmUp', method.warmUpS),
      theory('theory.interval', { percent: method.shownPercent }),
      theory('theory.verdict', { percent: method.jointPercent }),
    ].map((text) => wrap(text)),
    '',
  ].join('\n\n');
}

function lawInWords({ id, rows }: LawReport): string {
  const table = tableInWords([headOf(), ...rows.map(cellsOf)]).split('\n');
  const [head = '', ...lines] = table;
  const told = rows.flatMap((row, index) => [
    ...(isNewSetting(rows, index) ? [wrap(theory.of(row.setting), '  ')] : []),
    wrap(
      words('validate.quantity', { quantity: theory.of(row.quantity), formula: row.formula }),
      '    ',
    ),
    `      ${lines[index]}`,
  ]);
  return [
    `${theory(`theory.${id}`)}  [${id}]`,
    wrap(theory(`theory.${id}.about`)),
    wrap(theory(`theory.${id}.where`)),
    wrap(words('validate.source', { source: theory(`theory.${id}.source`) })),
    `      ${head}`,
    ...told,
  ].join('\n');
}

const headOf = (): readonly string[] => [
  words('validate.expected'),
  words('validate.simulated'),
  words('validate.offBy'),
  words('validate.verdict'),
];

const isNewSetting = (rows: readonly Row[], index: number): boolean =>
  JSON.stringify(rows[index]?.setting) !== JSON.stringify(rows[index - 1]?.setting);

function cellsOf(row: Row): readonly string[] {
  const { expected, simulated, deviation } = rowWords(row);
  return [expected, simulated, deviation, words(`validate.${row.verdict}`)];
}
