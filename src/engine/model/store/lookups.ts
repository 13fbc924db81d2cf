import { hold } from '../ledger/ledger';
import type { Call } from '../state/call';
import { lookUp, type SessionTable } from '../state/sessionTable';
import type { World } from '../state/world';

/** How long the next operation takes, in whole microseconds. */
export function operationUs({ scenario, random, operationStream }: World): number {
  const { operationTime, operationDistribution } = scenario.store;
  if (operationDistribution === 'fixed' || operationTime === 0) return operationTime;
  return Math.max(1, Math.round(operationTime * random.exponential(operationStream)));
}

/** The reply is a copy too, from here until the server has dealt with it. */
export function readFrom(world: World, table: SessionTable, call: Call): void {
  const holding = lookUp(table, call.session);
  call.found = holding !== undefined;
  call.payload = holding ?? null;
  if (call.payload !== null) hold(world, call.payload);
}

/** Puts a session on a denylist. What is past its time is dropped on the way. */
export function listUntil(
  { nowUs }: World,
  { denylist }: SessionTable,
  session: number,
  untilUs: number,
): void {
  for (const [old, endsUs] of denylist) if (endsUs <= nowUs) denylist.delete(old);
  denylist.set(session, untilUs);
}
