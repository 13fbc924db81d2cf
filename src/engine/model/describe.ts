import { Belief, TraceKind } from '../trace/events';
import { describeAddresses } from './balancer/addresses';
import { describeConnection } from './connections/standing';
import { describeFlags } from './ledger/clientStanding';
import { isZoneDown } from './network/zones';
import { describeEntry } from './sessions/tables';
import type { Client } from './state/client';
import { FIRST_KEYS } from './state/keySet';
import type { Recording, World } from './state/world';
import { describeReplica } from './store/replica';
import { describeKeys } from './tokens/keyRenewal';
import { describeCredential, describePocket } from './tokens/pocket';

/** Records the state of everything as it is now, so that a reader can begin here. All values are absolute. */
export function describeWorld(world: World, to: Recording): void {
  const { balancer, store } = world;
  to.emit(TraceKind.balancerCondition, balancer.condition, 0, 0);
  to.emit(TraceKind.storeCondition, store.condition, store.flags, 0);
  to.emit(TraceKind.storeLoad, store.inService < 0 ? 0 : 1, store.waiting.length, 0);
  to.emit(TraceKind.clusterCondition, world.clusterFlags, 0, 0);
  to.emit(TraceKind.networkCondition, world.networkFlags, 0, 0);
  describeZones(world, to);
  if (world.scenario.cdn.on) to.emit(TraceKind.cdnCondition, world.cdn.condition, 0, 0);
  for (const server of world.servers) {
    to.emit(TraceKind.serverCondition, server.index, server.condition, server.flags);
    to.emit(TraceKind.serverLoad, server.index, server.busy, server.queue.length);
    if (server.keys !== FIRST_KEYS) describeKeys(server, to);
    const check = balancer.checks[server.index];
    if (check !== undefined) {
      const isOut = check.belief === Belief.ejected;
      const forUs = isOut ? check.ejectedUntilUs - world.nowUs : 0;
      to.emit(TraceKind.balancerBelief, server.index, check.belief, forUs);
      if (check.weight < 100) to.emit(TraceKind.weight, server.index, check.weight, 0);
    }
    for (const { holding } of server.table.entries.values()) {
      describeEntry(server.table, holding, to);
    }
  }
  describeAddresses(balancer.addresses, to);
  for (const { holding } of store.table.entries.values()) {
    describeEntry(store.table, holding, to);
  }
  if (world.scenario.store.replica) describeReplica(world, to);
  for (const { holding } of store.replica.table.entries.values()) {
    describeEntry(store.replica.table, holding, to);
  }
  for (const client of world.clients) {
    describePresence(client, client.index < world.scenario.clients.count, to);
    if (client.present) describeClient(world, client, to);
  }
}

/** Records who has a number now, where that is not who had it at the start. */
function describePresence(client: Client, wasThere: boolean, to: Recording): void {
  const { index, person, present } = client;
  if (present && (!wasThere || person !== index))
    to.emit(TraceKind.clientArrived, index, person, 0);
  if (!present && wasThere) to.emit(TraceKind.clientLeft, index, 0, 0);
}

/** One zone that has never been down is not worth a record. */
function describeZones(world: World, to: Recording): void {
  const { zones } = world.scenario.network;
  if (zones === 1 && world.zonesDown === 0) return;
  for (let zone = 0; zone < zones; zone += 1) {
    to.emit(TraceKind.zoneCondition, zone, isZoneDown(world, zone) ? 1 : 0, 0);
  }
}

/** Records what a client holds and believes. */
export function describeClient(world: World, client: Client, to: Recording): void {
  describePocket(client, to);
  to.emit(TraceKind.clientStanding, client.index, client.standing, client.session);
  describeFlags(client, to);
  if (client.connectedTo !== 0) describeConnection(client, to);
  to.emit(TraceKind.clientActivity, client.index, client.activity, 0);
  to.emit(TraceKind.clientBelief, client.index, client.items, 0);
  describeCredential(world, client, to);
}
