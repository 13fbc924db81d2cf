import { Ending, PERSON_KEY, TraceKind } from '../../trace/events';
import type { Attempt } from '../state/attempt';
import type { Client, Line } from '../state/client';
import type { Holding } from '../state/holding';
import { lookUp } from '../state/sessionTable';
import { isReplicated } from '../state/transfer';
import type { World } from '../state/world';

const NONE: readonly Line[] = [];

/**
 * A page shows a cart. Items that its person was told are in that cart before the page was asked for, and that are
 * not on it, were overwritten by somebody's older copy: lost updates. Each is counted once. Those that are only missing
 * in the copy that was read, and not in the one that counts, are not lost yet.
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
  if (client.lines.some((line) => isMissing(line, attempt))) {
    const kept = linesThatCount(world, client, attempt);
    const stays = (line: Line) => !isMissing(line, attempt) || kept.includes(line.number);
    const lines = client.lines.filter(stays);
    const lost = client.lines.length - lines.length;
    client.lines = lines;
    if (lost > 0) world.emit(TraceKind.updateLost, client.index, lost, shownCart);
  }
  // A full cart takes no more: then the answer is a success, and the item is not on the page.
  const told = world.workload.adds(attempt.action) && attempt.ending === Ending.ok;
  if (!told || !shownLines.includes(attempt.intent)) return;
  const line = { number: attempt.intent, toldAt: world.lastAttempt };
  if (!client.lines.some(({ number }) => number === line.number)) {
    client.lines = [...client.lines, line];
  }
}

/** Whether a page that was asked for after its person was told of an item does not show it. */
const isMissing = ({ number, toldAt }: Line, { id, shownLines }: Attempt): boolean =>
  id > toldAt && !shownLines.includes(number);

/**
 * What a cart contains where that is decided, if any other place than the one that was read can be older: in the
 * store, or in the newest copy that servers have or send each other.
 */
function linesThatCount(world: World, client: Client, { shownCart }: Attempt): readonly number[] {
  let newest: Holding | undefined;
  const look = (one: Holding | null | undefined) => {
    if (one?.cart?.id !== shownCart) return;
    if (newest === undefined || one.changedUs > newest.changedUs) newest = one;
  };
  if (isReplicated(world)) {
    for (const { table } of world.servers) look(lookUp(table, client.session));
    world.transfers.forEach(({ payload }) => {
      look(payload);
    });
  }
  const { table } = world.store;
  look(lookUp(table, client.session) ?? lookUp(table, PERSON_KEY + client.person));
  return newest?.cart?.lines ?? [];
}
