import { RevocationKind, TraceKind } from '../../trace/events';
import { markRevoked } from '../ledger/ledger';
import { tellServers, tellStore } from '../servers/revocation';
import type { Client } from '../state/client';
import type { World } from '../state/world';

/** Somebody is shut out: the session at hand is revoked where it is kept, and there will be no other. */
export function ban(world: World, client: Client): void {
  client.banned = true;
  banSession(world, client);
}

/** Revokes a session from outside, by the architecture's own plan. */
export function banSession(world: World, client: Client): void {
  const { session } = client;
  revoke(world, client, RevocationKind.ban);
  for (const step of world.architecture.revoke()) {
    if (step.do === 'remove-memory') tellServers(world, session);
    else tellStore(world, client.index, session);
  }
}

export function revoke(world: World, client: Client, how: RevocationKind): void {
  markRevoked(world, client.session);
  world.emit(TraceKind.revoked, client.index, client.session, how);
}
