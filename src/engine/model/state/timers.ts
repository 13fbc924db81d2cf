import { EventKind } from '../../kernel/eventKind';
import type { Pool } from '../../kernel/pool';
import type { Attempt } from './attempt';
import type { Call } from './call';

/** Whether an attempt is still the one that a timer was set for. */
export const isFor = ({ id, holders }: Attempt | Call, wanted: number): boolean =>
  id === wanted && holders > 0;

/** Whether the balancer still waits for the try that a timer was set for. */
export const isWaiting = ({ balancerOpen, waitTicket }: Attempt, ticket: number): boolean =>
  balancerOpen && waitTicket === ticket;

/**
 * Whether an event would do anything. Time-outs are set for every request and go off for few: those of requests that are
 * over would fill the queue until they are due.
 */
export function isAwaited(
  attempts: Pool<Attempt>,
  calls: Pool<Call>,
  kind: EventKind,
  a: number,
  b: number,
) {
  switch (kind) {
    case EventKind.clientTimesOut:
    case EventKind.cdnTimesOut:
      return isFor(attempts.at(a), b);
    case EventKind.balancerTimesOut:
    case EventKind.serviceTimesOut:
      return isWaiting(attempts.at(a), b);
    case EventKind.callTimesOut:
    case EventKind.sendByPasses:
      return isFor(calls.at(a), b);
    default:
      return true;
  }
}
