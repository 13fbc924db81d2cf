import { type PointerEvent, useRef, useState } from 'react';
import { type Span, timeScale } from '../plot/scales';
import type { Look } from './useLook';

/** Moved by less than this, it is a press and no drag; in pixels. */
const PRESS_PX = 5;
/** What is pressed goes to round instants. */
const ROUND_US = 10_000;

interface Plot {
  readonly look: Look;
  /** Of what is drawn, in pixels; it begins at the left of what is listened to. */
  readonly width: number;
  onGo(us: number): void;
}

/**
 * A mouse over a chart points at an instant, a press goes there, and a drag zooms. A finger points: it may be about to
 * scroll the page.
 */
export function usePlotPointer({ look, width, onGo }: Plot) {
  const began = useRef<{ readonly x: number; readonly us: number } | null>(null);
  const [drag, setDrag] = useState<Span | null>(null);
  const instantOf = ({ clientX, currentTarget }: PointerEvent<Element>): number => {
    const { left } = currentTarget.getBoundingClientRect();
    const { span } = look;
    const us = timeScale(span, width).invert(clientX - left);
    return Math.max(span.fromUs, Math.min(us, span.untilUs));
  };
  const end = () => {
    began.current = null;
    setDrag(null);
  };
  const pointTo = ({ pointerType }: PointerEvent<Element>, us: number) =>
    pointerType === 'touch' ? look.point(us) : look.hover(us);
  const handlers = {
    onPointerDown(event: PointerEvent<Element>) {
      const us = instantOf(event);
      pointTo(event, us);
      if (event.button !== 0 || event.pointerType === 'touch') return;
      began.current = { x: event.clientX, us };
      event.currentTarget.setPointerCapture?.(event.pointerId);
    },
    onPointerMove(event: PointerEvent<Element>) {
      const us = instantOf(event);
      pointTo(event, us);
      const { current } = began;
      if (current === null) return;
      if (event.buttons === 0) return end();
      if (drag === null && Math.abs(event.clientX - current.x) < PRESS_PX) return;
      setDrag({ fromUs: Math.min(current.us, us), untilUs: Math.max(current.us, us) });
    },
    onPointerUp(event: PointerEvent<Element>) {
      const { current } = began;
      if (drag !== null) look.zoomTo(drag);
      else if (current !== null) onGo(Math.round(instantOf(event) / ROUND_US) * ROUND_US);
      end();
    },
    onPointerLeave(event: PointerEvent<Element>) {
      if (event.pointerType !== 'touch' && began.current === null) look.hover(null);
    },
    onPointerCancel: end,
  };
  return { drag, handlers };
}
