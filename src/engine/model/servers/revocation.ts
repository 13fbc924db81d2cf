import { EventKind } from '../../kernel/eventKind';
import { Cause, ServerCondition, ServerFlag } from '../../trace/events';
import { tellAgainLater } from '../network/calls';
import { remove } from '../sessions/tables';
import { defer, isDead, type Server } from '../state/server';
import type { World } from '../state/world';
import { sendAlone } from './calls';
import { forgetCopies } from './copying';

/** Every server is told to forget a session. */
export function tellServers(world: World, session: number): void {
  const atUs = world.nowUs + world.scenario.network.balancerServer;
  for (const { index } of world.servers) {
    world.queue.push(atUs, EventKind.revocationAtServer, index, session);
  }
}

/** The store is told, by a server that is at work and reaches it. */
export function tellStore(
  world: World,
  client: number,
  session: number,
  verb: 'remove' | 'deny',
): void {
  const server = world.servers.find(canTell);
  if (server === undefined) tellAgainLater(world, client, session);
  else sendAlone(world, server, client, session, verb);
}

const canTell = (server: Server): boolean =>
  !isDead(server) &&
  server.condition !== ServerCondition.frozen &&
  (server.flags & ServerFlag.cutFromStore) === 0;

/** A server is told to forget a session. Nobody who works on it there puts it back. */
export function revokeAt(world: World, server: Server, session: number): void {
  forgetCopies(world, session);
  if (isDead(server) || defer(server, EventKind.revocationAtServer, session, 0)) return;
  removeFromMemory(world, server, session);
}

/** Forgets a session, also in the hands of those at work on it. Returns whether it was there. */
export function removeFromMemory(world: World, server: Server, session: number): boolean {
  world.attempts.forEach((attempt) => {
    if (!attempt.serverOpen || attempt.server !== server.index) return;
    if (attempt.working?.session === session) {
      attempt.live = false;
      attempt.invalid = true;
    }
  });
  return remove(world, server.table, session, Cause.revoked);
}
