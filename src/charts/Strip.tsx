import { useRef } from 'react';
import { SECOND_US } from '../engine';
import words from '../messages/en/panel/strip';
import type { Mark } from '../timeline/view';
import { useBox } from '../ui/useBox';
import { Marks } from './Marks';
import { byKey } from './sliderKeys';
import { markedSince, type PlannedMark } from './stripMarks';
import { stripScale, tickText } from './stripScale';
import { useScrub } from './useScrub';
import { latestMark, valueWords } from './valueWords';

interface Props {
  /** The instant that is shown. */
  readonly timeUs: number;
  /** How far the run has been played. */
  readonly latestUs: number;
  readonly playing: boolean;
  readonly marks: readonly Mark[];
  /** What is planned and still to come, in order of time. */
  readonly planned: readonly PlannedMark[];
  /** Where other branches of the run leave this one, and how far they go. */
  readonly rails: readonly Rail[];
  onGo(atUs: number): void;
}

export interface Rail {
  readonly id: number;
  readonly fromUs: number;
  readonly untilUs: number;
}

/** What is planned further ahead than this does not make the strip longer. */
const AHEAD_US = 60 * SECOND_US;

/** The whole run as a line of time: where things happened and where they will, and where one looks. To press and to drag. */
export function Strip({ timeUs, latestUs, playing, marks, planned, rails, onGo }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const box = useBox(strip);
  const width = box === null ? 0 : box.width / box.em;
  const near = planned.filter(({ atUs }) => atUs - latestUs <= AHEAD_US).at(-1)?.atUs ?? 0;
  const { at, span, ticks } = stripScale(Math.max(latestUs, near) / SECOND_US, width);
  const { shownUs, isHeld, go, handlers } = useScrub({
    timeUs,
    latestUs,
    spanUs: span * SECOND_US,
    onGo,
  });
  const share = (us: number) => `${at(us / SECOND_US)}%`;
  return (
    <div ref={strip} className="strip" {...handlers}>
      <div className="strip-line">
        <div className="strip-played" style={{ width: share(latestUs) }} />
        {rails.map(({ id, fromUs, untilUs }) => (
          <div
            key={id}
            className="strip-rail"
            style={{ left: share(fromUs), width: share(Math.max(0, untilUs - fromUs)) }}
          />
        ))}
        <div className="strip-unmarked" style={{ width: share(markedSince(marks)) }} />
        <div className="strip-past" style={{ width: share(shownUs) }} />
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
      <Slider
        timeUs={shownUs}
        latestUs={latestUs}
        playing={playing}
        marks={marks}
        onKey={(key) => {
          const us = byKey(key, shownUs, latestUs);
          if (us !== null) go(us);
          return us !== null;
        }}
        onValue={(us) => {
          // Of what is pressed or dragged the strip knows better.
          if (!isHeld) go(Math.min(us, latestUs));
        }}
      />
      <div className="strip-line strip-thumbs" aria-hidden="true">
        <div className="strip-thumb" style={{ width: share(shownUs) }} />
      </div>
      <Marks marks={marks} planned={planned} width={width} perSecond={at(1)} onGo={go} />
    </div>
  );
}

interface SliderProps extends Pick<Props, 'timeUs' | 'latestUs' | 'playing' | 'marks'> {
  onKey(key: string): boolean;
  onValue(us: number): void;
}

/** What has the focus, the keys and the spoken value. It lies over the strip and is not seen. */
function Slider({ timeUs, latestUs, playing, marks, onKey, onValue }: SliderProps) {
  // What is spoken changes once a second at most.
  const us = playing ? Math.floor(timeUs / SECOND_US) * SECOND_US : timeUs;
  return (
    <input
      className="strip-slider"
      type="range"
      aria-label={words('strip.timeline')}
      aria-valuetext={valueWords(us, latestMark(us, marks))}
      min={0}
      max={latestUs / SECOND_US}
      step="any"
      value={us / SECOND_US}
      onMouseDown={(event) => {
        // By itself it would go where a strip as long as the run so far has this place.
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      }}
      onChange={(event) => onValue(Math.round(Number(event.target.value) * SECOND_US))}
      onKeyDown={(event) => {
        const isElse = event.shiftKey || event.altKey || event.ctrlKey || event.metaKey;
        if (!isElse && onKey(event.key)) event.preventDefault();
      }}
    />
  );
}
