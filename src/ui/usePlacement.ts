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

/** Narrower than this, in the page's type size, what floats is a sheet at the foot of the window. */
const SHEET_BELOW = 38.5;

/**
 * Lifts a floating element above everything else, and keeps it beside what it is about while the page
 * scrolls, zooms or is resized. `sideways`: rather to the right or left of it than below.
 */
export function usePlacement(
  floating: RefObject<HTMLElement | null>,
  beside: HTMLElement,
  sideways: boolean,
): void {
  useLayoutEffect(() => {
    const place = () => {
      const element = floating.current;
      if (element === null) return;
      const page = element.ownerDocument.documentElement;
      const view = { width: page.clientWidth, height: page.clientHeight };
      const em = Number.parseFloat(getComputedStyle(page).fontSize);
      const isSheet = sideways && view.width < SHEET_BELOW * em;
      element.classList.toggle('is-sheet', isSheet);
      const { width, height } = element.getBoundingClientRect();
      const size = { width, height };
      const box = beside.getBoundingClientRect();
      const spot = isSheet
        ? { left: 0, top: sheetTop(box, size, view) }
        : placeBeside(box, size, view, sideways);
      element.style.left = `${spot.left}px`;
      element.style.top = `${spot.top}px`;
    };
    if (floating.current) lift(floating.current);
    place();
    addEventListener('resize', place);
    addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      removeEventListener('resize', place);
      removeEventListener('scroll', place, { capture: true });
    };
  }, [floating, beside, sideways]);
}

/** To the top layer, where no ancestor can cut it off; browsers without one have the z-index. */
function lift(element: HTMLElement): void {
  if (typeof element.showPopover !== 'function') return;
  element.popover = 'manual';
  element.showPopover();
}

/**
 * Below or above the box, or to the right or left of it: the first place where there is room, so that
 * the box itself stays in sight. Never outside of the window.
 */
export function placeBeside(
  box: Box,
  size: Size,
  view: Size,
  sideways = false,
): { left: number; top: number } {
  const { width, height } = size;
  const left = within(box.left, MARGIN, view.width - MARGIN - width);
  const top = within(box.top, MARGIN, view.height - MARGIN - height);
  const below = { left, top: box.bottom + GAP };
  const above = { left, top: box.top - GAP - height };
  const right = { left: box.right + GAP, top };
  const before = { left: box.left - GAP - width, top };
  const spots = sideways ? [right, before, below, above] : [below, above, right, before];
  const fits = (spot: { left: number; top: number }) =>
    spot.left >= MARGIN &&
    spot.top >= MARGIN &&
    spot.left + width <= view.width - MARGIN &&
    spot.top + height <= view.height - MARGIN;
  const lowest = view.height - MARGIN - height;
  return spots.find(fits) ?? { left, top: within(below.top, MARGIN, lowest) };
}

/** At the foot of the window, or at its head where it would cover what it is about. */
const sheetTop = (box: Box, size: Size, view: Size): number =>
  box.bottom > view.height - size.height && box.top > size.height ? 0 : view.height - size.height;

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
