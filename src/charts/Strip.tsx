import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import { SECOND_US } from '../engine';
import words from '../messages/en/strip';
import type { Mark } from '../timeline/view';
import { type PlacedMark, type PlannedMark, placeMarks } from './stripMarks';
import { stripScale, tickText } from './stripScale';

interface Props {
  readonly timeUs: number;
  readonly marks: readonly Mark[];
  /** What is planned and still to come, in order of time. */
  readonly planned: readonly PlannedMark[];
}

/** What is planned further ahead than this does not make the strip longer. */
const AHEAD_US = 60 * SECOND_US;

/** A line of time: how far the run is, where things happened and where they will. To look at, not to drag. */
export function Strip({ timeUs, marks, planned }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidthInEms(strip);
  const seconds = timeUs / SECOND_US;
  const near = planned.filter(({ atUs }) => atUs - timeUs <= AHEAD_US).at(-1)?.atUs ?? 0;
  const { at, ticks } = stripScale(Math.max(seconds, near / SECOND_US), width);
  return (
    <div ref={strip} className="strip">
      <div className="strip-line">
        <div className="strip-past" style={{ width: `${at(seconds)}%` }} />
      </div>
      {ticks.map((tick) => (
        <span
          key={tick}
          className={at(tick) === 100 ? 'strip-tick strip-tick-end' : 'strip-tick'}
          style={{ left: `${at(tick)}%` }}
          aria-hidden="true"
        >
          {tickText(tick)}
        </span>
      ))}
      <Marks marks={marks} planned={planned} width={width} perSecond={at(1)} />
    </div>
  );
}

interface MarksProps extends Omit<Props, 'timeUs'> {
  readonly width: number;
  /** Percents of the strip for one second. */
  readonly perSecond: number;
}

/** Redrawn when something happens, not as time passes. */
const Marks = memo(function Marks({ marks, planned, ...scale }: MarksProps) {
  const placed = placeMarks(marks, planned, scale);
  const [ahead, happened] = [true, false].map((isAhead) =>
    placed.filter(({ kind }) => (kind === 'planned') === isAhead),
  );
  return (
    <>
      <MarkList label={words('strip.happened')} marks={happened ?? []} />
      {ahead && ahead.length > 0 && <MarkList label={words('strip.planned')} marks={ahead} />}
    </>
  );
});

function MarkList({ label, marks }: { label: string; marks: readonly PlacedMark[] }) {
  return (
    <ul className="strip-marks" aria-label={label}>
      {marks.map(({ key, kind, at, said, written }) => (
        <li key={key} className={`mark mark-${kind}`} style={{ left: `${at}%` }}>
          {written && (
            <span className={`mark-label mark-label-${written.side}`} aria-hidden="true">
              {written.text}
            </span>
          )}
          <span className="vh">{said}</span>
        </li>
      ))}
    </ul>
  );
}

function useWidthInEms(measured: RefObject<HTMLElement | null>): number {
  const [ems, setEms] = useState(0);
  useEffect(() => {
    const element = measured.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setEms(element.clientWidth / Number.parseFloat(getComputedStyle(element).fontSize));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [measured]);
  return ems;
}
