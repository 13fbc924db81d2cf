import { EventKind } from '../../kernel/eventKind';
import { Leg, ServerCondition, StoreFlag, StoreRefusal, TraceKind } from '../../trace/events';
import { releasePayload } from '../network/calls';
import { sendCall } from '../network/link';
import type { Call } from '../state/call';
import { isDead, type Server } from '../state/server';
import type { StoreConnections } from '../state/storeConnections';
import type { World } from '../state/world';

/** Sends a call over a free connection, or lets it wait for one. */
export function connect(world: World, call: Call): void {
  const { connections } = world.scenario.store;
  const { toStore } = world.server(call.server);
  if (toStore.offline) {
    describeQueued(world, call);
    call.queued = true;
    toStore.waiting.push(call.slot);
    return;
  }
  if (connections > 0 && toStore.busy >= connections) {
    call.queued = true;
    toStore.waiting.push(call.slot);
    return;
  }
  toStore.busy += 1;
  transmit(world, call);
}

/** A call is over, for its server: its connection goes to the next one that waits. */
export function disconnect(world: World, call: Call): void {
  const server = world.server(call.server);
  const { busy, waiting } = server.toStore;
  if (call.queued) {
    waiting.splice(waiting.indexOf(call.slot), 1);
    call.queued = false;
    releasePayload(world, call);
    return;
  }
  server.toStore.busy = busy - 1;
  if (server.toStore.offline) endProbe(world, server, call);
  else if (!isDead(server)) sendNext(world, server.toStore);
}

/** The call that waits longest gets a connection. Returns it, if there is one. */
function sendNext(world: World, toStore: StoreConnections): Call | undefined {
  const slot = toStore.waiting.shift();
  if (slot === undefined) return undefined;
  const call = world.calls.at(slot);
  call.queued = false;
  toStore.busy += 1;
  transmit(world, call);
  return call;
}

/** The store has failed a server, which spares itself the next calls for a while. */
export function noteFailure(world: World, server: number): void {
  const { failFast } = world.scenario.store;
  if (failFast > 0) world.server(server).toStore.failUntilUs = world.nowUs + failFast;
}

/** A server has learnt that it has no connection to the store. With a queue it keeps its calls, and tries again and again. */
export function goOffline(world: World, server: Server): void {
  if (!world.scenario.store.offlineQueue || server.toStore.offline) return;
  server.toStore.offline = true;
  planProbe(world, server);
}

/** A call was refused before anything was sent: it is the first to go once there is a connection. */
export function takeBack(world: World, call: Call): void {
  const server = world.server(call.server);
  const { toStore } = server;
  toStore.busy -= 1;
  call.refusal = 0;
  call.queued = true;
  toStore.waiting.unshift(call.slot);
  describeQueued(world, call);
  if (toStore.offline) endProbe(world, server, call);
  else goOffline(world, server);
}

/** The call that was to find out has found nothing: another one will try. */
function endProbe(world: World, server: Server, { slot }: Call): void {
  if (server.toStore.probe !== slot + 1) return;
  server.toStore.probe = 0;
  planProbe(world, server);
}

function planProbe(world: World, server: Server): void {
  world.lastTicket += 1;
  server.toStore.ticket = world.lastTicket;
  const atUs = world.nowUs + world.scenario.store.reconnectEvery;
  world.queue.push(atUs, EventKind.storeReconnects, server.index, world.lastTicket);
}

/** It is time to try again, with the call that waits longest. Where none waits, the next one will find out. */
export function probeStore(world: World, index: number, ticket: number): void {
  const server = world.server(index);
  const { toStore } = server;
  if (toStore.ticket !== ticket || !toStore.offline) return;
  // A frozen process does nothing; it goes on with this when it goes on.
  if (server.condition === ServerCondition.frozen) return planProbe(world, server);
  const call = sendNext(world, toStore);
  if (call === undefined) toStore.offline = false;
  else toStore.probe = call.slot + 1;
}

/** The store has answered: everything that waits is sent, as far as there are connections. */
export function goOnline(world: World, { server }: Call): void {
  const { toStore } = world.server(server);
  if (!toStore.offline) return;
  toStore.offline = false;
  toStore.probe = 0;
  const { connections } = world.scenario.store;
  while (toStore.waiting.length > 0 && (connections === 0 || toStore.busy < connections)) {
    sendNext(world, toStore);
  }
}

const describeQueued = (world: World, { attemptId, server }: Call): void =>
  world.emit(TraceKind.storeRefused, attemptId, StoreRefusal.queued, server);

/** Sends a call to the store. Over a connection to a machine that is gone nothing gets anywhere. */
function transmit(world: World, call: Call): void {
  call.unsent = false;
  sendCall(world, call, Leg.serverToStore, EventKind.callAtStore);
  if ((world.store.flags & StoreFlag.machineLost) !== 0) releasePayload(world, call);
}
