import { type RefObject, useLayoutEffect } from 'react';

const GAP = 8;
const MARGIN = 8;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Lifts a floating element above everything else, and keeps it next to its anchor while the
 * page scrolls, zooms or is resized.
 */
export function usePlacement(floating: RefObject<HTMLElement | null>, anchor: HTMLElement): void {
  useLayoutEffect(() => {
    const place = () => {
      const element = floating.current;
      if (element === null) return;
      const view = element.ownerDocument.documentElement;
      const spot = placeBeside(
        anchor.getBoundingClientRect(),
        { width: element.offsetWidth, height: element.offsetHeight },
        { width: view.clientWidth, height: view.clientHeight },
      );
      element.style.left = `${spot.left}px`;
      element.style.top = `${spot.top}px`;
    };
    if (floating.current) lift(floating.current);
    place();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, { capture: true });
    };
  }, [floating, anchor]);
}

/** To the top layer, where no ancestor can cut it off; browsers without one have the z-index. */
function lift(element: HTMLElement): void {
  if (typeof element.showPopover !== 'function') return;
  element.popover = 'manual';
  element.showPopover();
}

/** Below the anchor; above where there is no room below; never outside of the window. */
export function placeBeside(anchor: Box, size: Size, view: Size): { left: number; top: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - size.height;
  const fitsBelow = below + size.height <= view.height - MARGIN;
  const top = fitsBelow || above < MARGIN ? below : above;
  return {
    left: within(anchor.left, MARGIN, view.width - MARGIN - size.width),
    top: within(top, MARGIN, view.height - MARGIN - size.height),
  };
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
