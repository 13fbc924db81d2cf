import './theory.css';
import { useId, useRef } from 'react';
import type { LawReport, Row, ValidationReport, Verdict } from '../theory/report';
import { manyWords, rowWords } from '../theory/reportWords';
import { Icon } from '../ui/Icon';
import { LawList } from './LawList';
import { LawSection } from './LawSection';
import { misses } from './rowGroups';

/** So many are named at the top; all of them stand out in their tables. */
const NAMED_MAX = 10;

/** The engine against mathematics: the verdict first, then every number, then how it was done. */
export function Theory({ report, reason }: { report: ValidationReport | null; reason: string }) {
  const titles = useRef(new Map<string, HTMLElement>());
  if (report === null) return <NotChecked reason={reason} />;
  const goTo = (id: string) => {
    const title = titles.current.get(id);
    title?.focus({ preventScroll: true });
    title?.scrollIntoView?.({ block: 'start' });
  };
  return (
    <div className="theory">
      <Headline report={report} />
      <Against report={report} />
      <LawList laws={report.laws} onChoose={goTo} />
      <Legend report={report} />
      {report.laws.map((law) => (
        <LawSection
          key={law.id}
          law={law}
          title={(element) => {
            if (element === null) titles.current.delete(law.id);
            else titles.current.set(law.id, element);
          }}
        />
      ))}
      <Method report={report} />
    </div>
  );
}

/** How to read the drawings. A bar beside its line next to "agrees" would look like a contradiction. */
function Legend({ report: { laws } }: { report: ValidationReport }) {
  const { bars, missed } = misses(laws.flatMap(({ rows }) => rows));
  return (
    <div className="theory-legend">
      <p>
        In each drawing the vertical line is what the formula says, and the bar is the 95 %
        confidence interval of the simulated result, in percent of the formula.
      </p>
      {bars > 0 && (
        <p>
          {missed} of {bars} bars miss the line; by chance alone, about one in twenty does. So a row
          agrees if its thin line, which allows for the number of rows, reaches the formula and is
          short enough to tell.
        </p>
      )}
      <p>Rows of one experiment are read off the same runs, so their errors are correlated.</p>
    </div>
  );
}

function NotChecked({ reason }: { reason: string }) {
  return (
    <div className="theory">
      <p className="headline is-too-vague">
        <Icon name="warning" /> The engine was not checked in this build.
      </p>
      <p>{reason}</p>
    </div>
  );
}

function Headline({ report: { totals, engineVersion, laws } }: { report: ValidationReport }) {
  const isWhole = totals.agrees === totals.rows;
  const against = allRows(laws).some(({ row }) => row.verdict === 'disagrees');
  const look = isWhole ? 'agrees' : against ? 'disagrees' : 'too-vague';
  const icon = isWhole ? 'check' : against ? 'cross' : 'warning';
  return (
    <>
      <p className={`headline is-${look}`}>
        <Icon name={icon} /> {totals.agrees} of {totals.rows} numbers agree with the formulas.
      </p>
      <p className="headline-detail">
        This check simulated {manyWords(totals.requests)} requests with the engine of this page (
        {engineVersion}) when the page was built.
      </p>
    </>
  );
}

/** What does not agree stands at the top: nobody should have to look for it. */
function Against({ report: { laws } }: { report: ValidationReport }) {
  const rows = allRows(laws);
  return (
    <>
      <Named rows={rows} verdict="disagrees" title="What disagrees" />
      <Named rows={rows} verdict="too vague" title="Too vague to tell" />
    </>
  );
}

interface NamedProps {
  readonly rows: readonly LawRow[];
  readonly verdict: Verdict;
  readonly title: string;
}

function Named({ rows, verdict, title }: NamedProps) {
  const id = useId();
  const found = rows.filter(({ row }) => row.verdict === verdict);
  if (found.length === 0) return null;
  return (
    <section className={`against is-${verdict.replace(' ', '-')}`} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>
        {found.slice(0, NAMED_MAX).map(({ law, row }) => {
          const { expected, simulated } = rowWords(row);
          return (
            <li key={`${law.id} ${row.quantity} ${row.setting}`}>
              {law.title}, {row.quantity}, {row.setting}: the formula says {expected}, the engine{' '}
              {simulated}.
            </li>
          );
        })}
      </ul>
      {found.length > NAMED_MAX && <p>And {found.length - NAMED_MAX} more below.</p>}
    </section>
  );
}

interface LawRow {
  readonly law: LawReport;
  readonly row: Row;
}

const allRows = (laws: readonly LawReport[]): LawRow[] =>
  laws.flatMap((law) => law.rows.map((row) => ({ law, row })));

function Method({ report: { method } }: { report: ValidationReport }) {
  const title = useId();
  return (
    <section className="law" aria-labelledby={title}>
      <h3 id={title}>How it was checked</h3>
      <dl className="method">
        <dt>Runs</dt>
        <dd>{method.runs}</dd>
        <dt>Beginning</dt>
        <dd>{method.warmUp}</dd>
        <dt>Interval</dt>
        <dd>{method.interval}</dd>
        <dt>Verdict</dt>
        <dd>{method.verdict}</dd>
        <dt>Do it yourself</dt>
        <dd>
          <code>npm run validate</code> in the source of this page prints the same table.
        </dd>
      </dl>
    </section>
  );
}
