import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import { SECOND_US } from '../engine';
import type { Mark } from '../timeline/view';
import { labelsThatFit, stripScale } from './stripScale';

interface Props {
  readonly timeUs: number;
  readonly marks: readonly Mark[];
}

/** A line of time: how far the run is, and where things happened. To look at, not to drag. */
export function Strip({ timeUs, marks }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidthInEms(strip);
  const seconds = timeUs / SECOND_US;
  const { at, ticks } = stripScale(seconds, width);
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
          {tick} s
        </span>
      ))}
      <Marks marks={marks} width={width} perSecond={at(1)} />
    </div>
  );
}

interface MarksProps extends Pick<Props, 'marks'> {
  readonly width: number;
  /** Percents of the strip for one second. */
  readonly perSecond: number;
}

/** Redrawn when something happens, not as time passes. */
const Marks = memo(function Marks({ marks, width, perSecond }: MarksProps) {
  const placed = marks.map((mark) => ({ ...mark, at: (mark.atUs / SECOND_US) * perSecond }));
  const labelled = labelsThatFit(placed, width);
  return (
    <ul className="strip-marks" aria-label="What happened when">
      {placed.map((mark) => (
        <li
          key={`${mark.atUs} ${mark.label}`}
          className={`mark mark-${mark.kind}`}
          style={{ left: `${mark.at}%` }}
        >
          <span className={labelled.has(mark) ? 'mark-label' : 'vh'}>
            {mark.label}
            <span className="vh"> at {(mark.atUs / SECOND_US).toFixed(1)} s</span>
          </span>
        </li>
      ))}
    </ul>
  );
});

function useWidthInEms(measured: RefObject<HTMLElement | null>): number {
  const [ems, setEms] = useState(0);
  useEffect(() => {
    const element = measured.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      setEms(element.clientWidth / Number.parseFloat(getComputedStyle(element).fontSize));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [measured]);
  return ems;
}
