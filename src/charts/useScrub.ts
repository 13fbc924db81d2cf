import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';

/** Moved by less than this, it is a press and no drag; in pixels. */
const PRESS_PX = 5;
/** What is dragged goes to round instants. */
const ROUND_US = 10_000;
/** The answer of the run is waited for so long after it was last asked. */
const PATIENCE_MS = 400;

interface Scrubbed {
  readonly timeUs: number;
  readonly latestUs: number;
  /** How long the strip is. */
  readonly spanUs: number;
  onGo(atUs: number): void;
}

interface Press {
  readonly x: number;
  /** Whether it began on a mark: that may be meant, or the place where it stands. */
  readonly isOnMark: boolean;
  isDrag: boolean;
}

/**
 * Going to an instant by hand: the one that is wanted is shown at once, until the run shows it.
 */
export function useScrub({ timeUs, latestUs, spanUs, onGo }: Scrubbed) {
  const [wantedUs, setWanted] = useState<number | null>(null);
  const press = useRef<Press | null>(null);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (wantedUs === null || isHeld) return;
    if (wantedUs === timeUs) return setWanted(null);
    const timer = setTimeout(() => setWanted(null), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [wantedUs, timeUs, isHeld]);

  const go = useCallback(
    (atUs: number) => {
      setWanted(atUs);
      onGo(atUs);
    },
    [onGo],
  );
  const goToPointer = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const share = width > 0 ? (clientX - left) / width : 0;
    const us = Math.round((share * spanUs) / ROUND_US) * ROUND_US;
    go(Math.max(0, Math.min(us, latestUs)));
  };
  const end = () => {
    press.current = null;
    setHeld(false);
  };

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const target = event.target as Element;
      // What floats over the strip is no part of it.
      if (event.button !== 0 || !event.isPrimary || target.closest('.floating')) return;
      const isOnMark = target.closest('button') !== null;
      // A finger may be about to scroll the page.
      const isDrag = !isOnMark && event.pointerType !== 'touch';
      press.current = { x: event.clientX, isOnMark, isDrag };
      setHeld(true);
      if (!isDrag) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      goToPointer(event);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = press;
      if (current === null) return;
      // It was let go of elsewhere.
      if (event.buttons === 0) return end();
      if (!current.isDrag) {
        if (Math.abs(event.clientX - current.x) < PRESS_PX) return;
        current.isDrag = true;
        event.currentTarget.setPointerCapture?.(event.pointerId);
      }
      goToPointer(event);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const { current } = press;
      if (current !== null && !current.isDrag && !current.isOnMark) goToPointer(event);
      end();
    },
    onPointerCancel: end,
  };
  return { shownUs: wantedUs ?? timeUs, isHeld, go, handlers };
}
