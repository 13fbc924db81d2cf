import './theory.css';
import { useId, useRef } from 'react';
import words from '../messages/en/proof/proof';
import { manyWords, rowWords } from '../messages/measured';
import theory from '../messages/theory';
import type { LawReport, Row, ValidationReport, Verdict } from '../theory/report';
import { Icon } from '../ui/Icon';
import { Marked } from '../ui/Marked';
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
      <p>{words('proof.legend')}</p>
      {bars > 0 && <p>{words('proof.misses', { missed, bars })}</p>}
      <p>{words('proof.correlated')}</p>
    </div>
  );
}

function NotChecked({ reason }: { reason: string }) {
  return (
    <div className="theory">
      <p className="headline is-too-vague">
        <Icon name="warning" /> {words('proof.notChecked')}
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
        <Icon name={icon} /> {words('proof.agree', { agrees: totals.agrees, rows: totals.rows })}
      </p>
      <p className="headline-detail">
        {words('proof.checked', {
          requests: manyWords(totals.requests),
          version: engineVersion,
        })}
      </p>
    </>
  );
}

/** What does not agree stands at the top: nobody should have to look for it. */
function Against({ report: { laws } }: { report: ValidationReport }) {
  const rows = allRows(laws);
  return (
    <>
      <Named rows={rows} verdict="disagrees" />
      <Named rows={rows} verdict="too vague" />
    </>
  );
}

interface NamedProps {
  readonly rows: readonly LawRow[];
  readonly verdict: Exclude<Verdict, 'agrees'>;
}

function Named({ rows, verdict }: NamedProps) {
  const id = useId();
  const found = rows.filter(({ row }) => row.verdict === verdict);
  if (found.length === 0) return null;
  return (
    <section className={`against is-${verdict.replace(' ', '-')}`} aria-labelledby={id}>
      <h3 id={id}>{words(`proof.named.${verdict}`)}</h3>
      <ul>
        {found.slice(0, NAMED_MAX).map(({ law, row }) => {
          const { expected, simulated } = rowWords(row);
          const quantity = theory.of(row.quantity);
          const setting = theory.of(row.setting);
          return (
            <li key={`${law.id} ${quantity} ${setting}`}>
              {words('proof.against', {
                law: theory(`theory.${law.id}`),
                quantity,
                setting,
                expected,
                simulated,
              })}
            </li>
          );
        })}
      </ul>
      {found.length > NAMED_MAX && (
        <p>{words('proof.more', { count: found.length - NAMED_MAX })}</p>
      )}
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
      <h3 id={title}>{words('proof.method')}</h3>
      <dl className="method">
        <dt>{words('proof.runs')}</dt>
        <dd>{theory('theory.runs')}</dd>
        <dt>{words('proof.warmUp')}</dt>
        <dd>{theory('theory.warmUp', method.warmUpS)}</dd>
        <dt>{words('proof.interval')}</dt>
        <dd>{theory('theory.interval', { percent: method.shownPercent })}</dd>
        <dt>{words('proof.verdict')}</dt>
        <dd>{theory('theory.verdict', { percent: method.jointPercent })}</dd>
        <dt>{words('proof.yourself')}</dt>
        <dd>
          <Marked text={words('proof.command')} tags={{ code: (text) => <code>{text}</code> }} />
        </dd>
      </dl>
    </section>
  );
}
