import { Cause } from '../trace/events';
import type { Call } from './call';
import { transmit } from './calling';
import { letGo } from './ledger';
import { isDead } from './server';
import type { World } from './world';

/** One server's connections to the session store. */
export class Outbound {
  /** Connections in use, where their number is limited. */
  busy = 0;
  /** Slots of the calls that wait for a connection. */
  readonly waiting: number[] = [];
  /** Until then, calls fail at once. */
  failUntilUs = 0;

  copyTo(target: Outbound): void {
    target.busy = this.busy;
    target.waiting.length = 0;
    for (const slot of this.waiting) target.waiting.push(slot);
    target.failUntilUs = this.failUntilUs;
  }
}

/** Sends a call over a free connection, or lets it wait for one. */
export function connect(world: World, call: Call): void {
  const { connections } = world.scenario.store;
  const { outbound } = world.server(call.server);
  if (connections > 0 && outbound.busy >= connections) {
    call.queued = true;
    outbound.waiting.push(call.slot);
    return;
  }
  outbound.busy += 1;
  transmit(world, call);
}

/** A call is over, for its server: its connection goes to the next one that waits. */
export function disconnect(world: World, call: Call): void {
  const server = world.server(call.server);
  const { busy, waiting } = server.outbound;
  if (call.queued) {
    waiting.splice(waiting.indexOf(call.slot), 1);
    call.queued = false;
    if (call.payload !== null) letGo(world, call.payload, Cause.finished);
    return;
  }
  server.outbound.busy = busy - 1;
  const next = isDead(server) ? undefined : waiting.shift();
  if (next === undefined) return;
  const other = world.calls.at(next);
  other.queued = false;
  server.outbound.busy = busy;
  transmit(world, other);
}

/** The store has failed a server, which spares itself the next calls for a while. */
export function noteFailure(world: World, server: number): void {
  const { failFast } = world.scenario.store;
  if (failFast > 0) world.server(server).outbound.failUntilUs = world.nowUs + failFast;
}
