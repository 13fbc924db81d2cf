import { type Ref, useId } from 'react';
import words from '../messages/en/proof/proof';
import { rowWords, signedPercent } from '../messages/measured';
import theory from '../messages/theory';
import type { LawReport, Row } from '../theory/report';
import { Interval } from './Interval';
import { barScale, rowGroups } from './rowGroups';
import { VerdictMark } from './VerdictMark';

const COLUMNS = 5;

interface Props {
  readonly law: LawReport;
  /** Gets the heading, so that a list of laws can lead to it. */
  readonly title: Ref<HTMLHeadingElement>;
}

/** One law: what it says, and every number that was held to it. */
export function LawSection({ law, title }: Props) {
  const id = useId();
  const scale = barScale(law.rows);
  const name = theory(`theory.${law.id}`);
  return (
    <section className="law" aria-labelledby={id}>
      <h3 id={id} ref={title} tabIndex={-1}>
        {name}
      </h3>
      <p className="law-about">{theory(`theory.${law.id}.about`)}</p>
      <p className="law-where">{theory(`theory.${law.id}.where`)}</p>
      {scale > 0 && (
        <p className="law-ends" aria-hidden="true">
          {words('proof.ends', { low: signedPercent(-scale), high: signedPercent(scale) })}
        </p>
      )}
      <table className="proof-table law-table">
        <caption className="vh">{words('proof.table', { law: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{words('proof.setting')}</th>
            <th scope="col">{words('proof.formula')}</th>
            <th scope="col">{words('proof.simulated')}</th>
            <th scope="col">
              {words('proof.difference')} {scale > 0 && <Scale scale={scale} />}
            </th>
            <th scope="col">{words('proof.verdict')}</th>
          </tr>
        </thead>
        {rowGroups(law.rows).map(({ quantity, formula, rows }) => (
          <tbody key={`${theory.of(quantity)} ${formula}`}>
            <tr>
              <th className="law-quantity" scope="rowgroup" colSpan={COLUMNS}>
                {theory.of(quantity)} <code>{formula}</code>
              </th>
            </tr>
            {rows.map((row) => (
              <LawRow key={theory.of(row.setting)} row={row} scale={scale} />
            ))}
          </tbody>
        ))}
      </table>
      <p className="proof-source">{theory(`theory.${law.id}.source`)}</p>
    </section>
  );
}

/** What the two ends of the bars stand for. */
function Scale({ scale }: { scale: number }) {
  return (
    <span className="law-scale" aria-hidden="true">
      <span>{signedPercent(-scale)}</span>
      <span>{signedPercent(scale)}</span>
    </span>
  );
}

function LawRow({ row, scale }: { row: Row; scale: number }) {
  const { expected, simulated } = rowWords(row);
  const isDrawn = scale > 0 && row.expected !== 0;
  return (
    <tr
      className={
        row.verdict === 'agrees' ? 'law-row' : `law-row is-${row.verdict.replace(' ', '-')}`
      }
    >
      <th scope="row">{theory.of(row.setting)}</th>
      <td data-label={words('proof.formula')}>{expected}</td>
      <td data-label={words('proof.simulated')}>{simulated}</td>
      <td className="law-bar" data-label={words('proof.difference')}>
        <div>
          {isDrawn && <Interval row={row} scale={scale} />}
          <span>{differenceWords(row)}</span>
        </div>
      </td>
      <td>
        <VerdictMark verdict={row.verdict} />
      </td>
    </tr>
  );
}

/** Of nothing there are no percent, and the simulated number itself stands beside this already. */
function differenceWords(row: Row): string {
  const { simulated, deviation } = rowWords(row);
  if (row.simulated.mean === row.expected) return words('proof.none');
  return deviation === simulated && row.verdict === 'agrees'
    ? words('proof.negligible')
    : deviation;
}
