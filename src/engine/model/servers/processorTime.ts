import { EventKind } from '../../kernel/eventKind';
import { ServerFlag } from '../../trace/events';
import type { Attempt } from '../state/attempt';
import type { World } from '../state/world';
import type { Outcome } from './outcome';

/** Something that uses processor time of one server. */
interface Spending {
  slot: number;
  /** End of the processor time under way (-1: none); while the server is frozen, what is left of it. */
  workEndsUs: number;
  postponed: boolean;
  /** Number of the planned end, never used twice: an end with another number is stale. */
  workTicket: number;
}

/** How many times as long everything takes on a server now. */
export function slowness(world: World, index: number): number {
  const { flags, cold } = world.server(index);
  if (flags === 0) return 1;
  const { slowFactor, coldFactor, warmUp } = world.scenario.servers;
  const factor = (flags & ServerFlag.slow) === 0 ? 1 : slowFactor;
  return cold === 0 ? factor : factor * (1 + ((coldFactor - 1) * cold) / warmUp);
}

/** Plans the end of processor time: exactly this much, whatever the server. */
export function spendExactly(
  world: World,
  spending: Spending,
  durationUs: number,
  kind: EventKind = EventKind.workEnds,
): void {
  world.lastTicket += 1;
  spending.workTicket = world.lastTicket;
  spending.workEndsUs = world.nowUs + durationUs;
  world.queue.push(spending.workEndsUs, kind, spending.slot, spending.workTicket);
}

/** A worker uses processor time for an attempt: more of it on a slow server. */
export function spend(world: World, attempt: Attempt, durationUs: number): Outcome & 'waits' {
  attempt.usedUs = Math.round(durationUs * slowness(world, attempt.server));
  spendExactly(world, attempt, attempt.usedUs);
  return 'waits';
}

/** The server freezes: the processor time still needed is kept for later. */
export function postpone(world: World, spending: Spending): void {
  if (spending.workEndsUs < 0) return;
  spending.workTicket = 0;
  spending.workEndsUs -= world.nowUs;
  spending.postponed = true;
}

/** The server goes on. */
export function resume(world: World, spending: Spending, kind?: EventKind): void {
  if (!spending.postponed) return;
  spending.postponed = false;
  spendExactly(world, spending, spending.workEndsUs, kind);
}

/**
 * A running server has become slower, or faster again: what is left takes `factor` times as long.
 * @returns by how much longer that is, in microseconds
 */
export function stretch(
  world: World,
  spending: Spending,
  factor: number,
  kind?: EventKind,
): number {
  if (spending.workEndsUs < 0) return 0;
  const leftUs = spending.workEndsUs - world.nowUs;
  const thenUs = Math.round(leftUs * factor);
  spendExactly(world, spending, thenUs, kind);
  return thenUs - leftUs;
}
