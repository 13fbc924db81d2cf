import { useMemo, useState } from 'react';
import type { Series } from '../../timeline/series/series';
import type { Span } from '../plot/scales';

/** At least so much of a run is shown, in windows. */
const WINDOWS_MIN = 4;
/** However short it is, a run is drawn as long as this. */
const WHOLE_MIN_US = 10_000_000;

/** What all charts show: a stretch of time, and the instant that is pointed at. */
export interface Look {
  readonly span: Span;
  /** Whether that is a part of the run. */
  readonly isPart: boolean;
  /** The instant that is pointed at; null where none is. */
  readonly pointedUs: number | null;
  point(us: number | null): void;
  /** A mouse is over an instant: that counts for as long as it is there. */
  hover(us: number | null): void;
  /** Shows a part of the run. */
  zoomTo(span: Span): void;
  /** So many times as long a stretch, around an instant. */
  zoomBy(factor: number, aroundUs: number): void;
  /** The whole run again. */
  showWhole(): void;
}

/** All charts look at one stretch of time, and at one instant in it. */
export function useLook({ ends, windowUs }: Series): Look {
  const [part, setPart] = useState<Span | null>(null);
  const [heldUs, hold] = useState<number | null>(null);
  const [hoveredUs, hover] = useState<number | null>(null);
  const pointedUs = hoveredUs ?? heldUs;
  const wholeUs = Math.max(WHOLE_MIN_US, ends.at(-1) ?? 0);
  return useMemo(() => {
    // A run that has begun anew may be shorter.
    const isPart = part !== null && part.fromUs < wholeUs;
    const span = isPart ? part : { fromUs: 0, untilUs: wholeUs };
    const zoomTo = ({ fromUs, untilUs }: Span) => {
      const length = Math.max(WINDOWS_MIN * windowUs, untilUs - fromUs);
      if (length >= wholeUs) return setPart(null);
      const from = Math.max(0, Math.min((fromUs + untilUs - length) / 2, wholeUs - length));
      setPart({ fromUs: from, untilUs: from + length });
    };
    return {
      span,
      isPart,
      pointedUs,
      point(us) {
        hold(us);
        hover(null);
      },
      hover,
      zoomTo,
      zoomBy(factor, aroundUs) {
        const half = ((span.untilUs - span.fromUs) * factor) / 2;
        zoomTo({ fromUs: aroundUs - half, untilUs: aroundUs + half });
      },
      showWhole: () => setPart(null),
    };
  }, [part, pointedUs, wholeUs, windowUs]);
}

/** The end of the window in which an instant lies; the last one for what comes after all of them. */
export function endAt(ends: Float64Array, us: number): number {
  const end = ends.findIndex((one) => one >= us);
  return end < 0 ? ends.length - 1 : end;
}

/** The last end that is not after an instant. */
export const cutAt = (ends: Float64Array, us: number): number =>
  Math.max(
    0,
    ends.findLastIndex((end) => end <= us),
  );
