import './theory.css';
import './reality.css';
import { useId } from 'react';
import words from '../messages/en/proof/reality';
import architectures from '../messages/en/stage/architectures';
import {
  agrees,
  lawsOf,
  needsSlack,
  type RealLaw,
  type RealReport,
  type RealRow,
  SLACK,
} from '../real/report';
import { Marked } from '../ui/Marked';
import report from './measured.json';
import { VerdictMark } from './VerdictMark';

const MEASURED = report as unknown as RealReport;

/** The simulator beside real programs, law by law, as it was measured. */
export function Reality() {
  const { rows, simulatedRuns, versions, machine, date, engineVersion: version } = MEASURED;
  const list = Object.entries(versions)
    .map((one) => one.join(' '))
    .join(', ');
  return (
    <div className="theory">
      <p className="headline">
        {words('reality.headline', { agrees: rows.filter(agrees).length, rows: rows.length })}
      </p>
      <p className="headline-detail">
        {words('reality.about', { runs: simulatedRuns, times: rows[0]?.measured.length ?? 0 })}
      </p>
      <p className="headline-detail">{slackWords(rows)}</p>
      <Against rows={rows.filter((row) => !agrees(row))} />
      <p className="theory-legend">{words('reality.legend')}</p>
      {lawsOf(rows).map((law) => (
        <Law key={`${law.experiment} ${law.figure}`} law={law} />
      ))}
      <p className="proof-source">
        {words('reality.measuredWith', { date, version, list, ...machine })}
      </p>
      <p className="proof-source">
        <Marked text={words('reality.yourself')} tags={{ code: (text) => <code>{text}</code> }} />
      </p>
    </div>
  );
}

/** How far a figure may be outside, and how many are. */
const slackWords = (rows: readonly RealRow[]): string =>
  words('reality.slack', {
    errors: SLACK.errors.by,
    answers: percent(SLACK.refusals.share),
    points: SLACK['refused-share'].by * HUNDRED,
    size: percent(SLACK['store-operations-per-request'].share),
    count: rows.filter(needsSlack).length,
    rows: rows.length,
  });

const HUNDRED = 100;
const percent = (share: number): string => `${share * HUNDRED} %`;

/** What does not agree stands at the top: nobody should have to look for it. */
function Against({ rows }: { rows: readonly RealRow[] }) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section className="against" aria-labelledby={id}>
      <h3 id={id}>{words('reality.against')}</h3>
      <ul>
        {rows.map((row) => {
          const law = nameOf(row);
          const architecture = architectures(`architectures.${row.architecture}`);
          return (
            <li key={`${law} ${architecture}`}>
              {words('reality.one', {
                law,
                architecture,
                simulated: rangeWords(row),
                measured: row.measured.map(short).join(', '),
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const nameOf = ({ experiment, figure }: Pick<RealRow, 'experiment' | 'figure'>): string =>
  `${words(`reality.experiments.${experiment}`)}: ${words(`reality.figures.${figure}`)}`;

function rangeWords({ simulated: { low, high } }: RealRow): string {
  const range = { low: short(low), high: short(high) };
  return low === high ? range.low : words('reality.fromTo', range);
}

function Law({ law: { experiment, figure, rows } }: { law: RealLaw }) {
  const id = useId();
  const name = nameOf({ experiment, figure });
  const greatest = Math.max(
    ...rows.flatMap(({ simulated, measured }) => [simulated.high, ...measured]),
  );
  return (
    <section className="law" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {reasonOf(experiment, figure)}
      <table className="proof-table law-table">
        <caption className="vh">{words('reality.table', { law: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{words('reality.architecture')}</th>
            <th scope="col">{words('reality.simulated')}</th>
            <th scope="col">{words('reality.measured')}</th>
            <th scope="col">{words('reality.drawn')}</th>
            <th scope="col">{words('reality.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LawRow key={row.architecture} row={row} greatest={greatest} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LawRow({ row, greatest }: { row: RealRow; greatest: number }) {
  const verdict = agrees(row) ? 'agrees' : 'disagrees';
  return (
    <tr className={`law-row is-${verdict}`}>
      <th scope="row">{architectures(`architectures.${row.architecture}`)}</th>
      <td data-label={words('reality.simulated')}>{rangeWords(row)}</td>
      <td data-label={words('reality.measured')}>{row.measured.map(short).join(', ')}</td>
      <td className="reality-drawn" data-label={words('reality.drawn')}>
        <Drawing row={row} greatest={greatest} />
      </td>
      <td>
        <VerdictMark verdict={verdict} />
      </td>
    </tr>
  );
}

/** What is known of why some do not agree. */
const REASONS = [
  { experiment: 'expiry', figure: 'refusals', id: 'reality.why.wholeSeconds' },
] as const;

function reasonOf(experiment: RealLaw['experiment'], figure: RealLaw['figure']) {
  const found = REASONS.find((one) => one.experiment === experiment && one.figure === figure);
  return found === undefined ? null : <p className="law-about">{words(found.id)}</p>;
}

const WIDTH = 120;
const HEIGHT = 12;
const RADIUS = 4;

/** The range as a bar, and what was measured as dots on it. */
function Drawing({ row, greatest }: { row: RealRow; greatest: number }) {
  const at = (value: number) =>
    RADIUS + (greatest === 0 ? 0 : (value / greatest) * (WIDTH - 2 * RADIUS));
  const { low, high } = row.simulated;
  return (
    <svg className="reality-drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect x={at(low) - 1} y={1} width={at(high) - at(low) + 2} height={HEIGHT - 2} />
      {[...new Set(row.measured)].map((value) => (
        <circle key={value} cx={at(value)} cy={HEIGHT / 2} r={RADIUS} />
      ))}
    </svg>
  );
}

const short = (value: number): string => `${Math.round(value * 100) / 100}`;
