/**
 * Goal: a shelf accounts for every copy that is kept there: as a chip, as one of "more", or as orphaned.
 * Method: every number of current and orphaned copies around the limits of chips and of what the view lists.
 */
import { cleanup, render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SessionShelf } from '../../../src/stage/nodes/SessionChip';
import { copy } from '../../support/viewParts';

/** The view lists so many copies, current ones first. */
const LISTED_MAX = 24;
const CHIPS_MAX = 8;
const COUNTS = [0, 1, 7, 8, 9, 23, 24, 25, 40] as const;
const all = COUNTS.flatMap((current) => [0, 1, 3, 30].map((stale) => [current, stale] as const));

/** The number in "+12 more" or "+3 orphaned"; 0 where it is not said. */
const numberIn = (element: Element, selector: string): number =>
  Number(/\+(\d+)/.exec(element.querySelector(selector)?.textContent ?? '')?.[1] ?? 0);

it.each(all)(
  'a shelf with %i sessions and %i orphaned copies leaves none out',
  (current, stale) => {
    const count = current + stale;
    const copies = Array.from({ length: Math.min(count, LISTED_MAX) }, (_, owner) =>
      copy(owner, { stale: owner >= current }),
    );
    const { container } = render(<SessionShelf copies={copies} count={count} lit={[]} />);
    const chips = container.querySelectorAll('.chip:not(.chip-count, .chip-stale)').length;
    const [more, orphaned] = ['.chip-count', '.chip-stale'].map((one) => numberIn(container, one));
    expect(chips).toBe(Math.min(current, CHIPS_MAX));
    expect(chips + (more as number) + (orphaned as number)).toBe(count);
    // Of those that are not listed nobody knows: they are called orphaned only after one that is.
    if (current < LISTED_MAX) expect(orphaned).toBe(stale);
    cleanup();
  },
);
