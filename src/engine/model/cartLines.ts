import { Action, Ending, TraceKind } from '../trace/events';
import type { Attempt } from './attempt';
import type { Client } from './client';
import type { World } from './world';

/** An item that its person was told is in the cart. */
export interface Line {
  /** Number of the intent that added it. */
  readonly number: number;
  /** Latest attempt of anybody by then: pages asked for later have to show the item. */
  readonly toldAt: number;
}

const NONE: readonly Line[] = [];

/**
 * A page shows a cart. Items that its person was told are in that cart before the page was asked for, and that are
 * not on it, were overwritten by somebody's older copy: lost updates. Each is counted once.
 */
export function compareLines(world: World, client: Client, attempt: Attempt): void {
  const { shownCart, shownLines } = attempt;
  if (client.linesCart !== shownCart) {
    // An older page says nothing of a cart that came after it.
    const latest = client.lines.at(-1);
    if (latest !== undefined && attempt.id <= latest.toldAt) return;
    client.linesCart = shownCart;
    client.lines = NONE;
  }
  let missing = 0;
  for (const line of client.lines) if (isMissing(line, attempt)) missing += 1;
  if (missing > 0) {
    client.lines = client.lines.filter((line) => !isMissing(line, attempt));
    world.emit(TraceKind.updateLost, client.index, missing, shownCart);
  }
  // A full cart takes no more: then the answer is a success, and the item is not on the page.
  const told = attempt.action === Action.add && attempt.ending === Ending.ok;
  if (!told || !shownLines.includes(attempt.intent)) return;
  const line = { number: attempt.intent, toldAt: world.lastAttempt };
  if (!client.lines.some(({ number }) => number === line.number)) {
    client.lines = [...client.lines, line];
  }
}

/** Whether a page that was asked for after its person was told of an item does not show it. */
const isMissing = ({ number, toldAt }: Line, { id, shownLines }: Attempt): boolean =>
  id > toldAt && !shownLines.includes(number);
