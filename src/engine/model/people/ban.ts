import { RevocationKind, TraceKind } from '../../trace/events';
import { describeFlags } from '../ledger/clientStanding';
import { markRevoked } from '../ledger/ledger';
import type { Client } from '../state/client';
import type { World } from '../state/world';

/** Somebody is shut out: the session at hand is revoked where it is kept, and there will be no other. */
export function ban(world: World, client: Client): void {
  client.banned = true;
  describeFlags(client, world);
  banSession(world, client);
}

/** Revokes a session from outside: everybody who keeps it is told. */
export function banSession(world: World, client: Client): void {
  const { session } = client;
  revoke(world, client, RevocationKind.ban);
  world.hooks.banned(world, client.index, session);
}

/** The session of a person is to end before its time. */
export function revoke(world: World, client: Client, how: RevocationKind): void {
  markRevoked(world, client.session);
  world.emit(TraceKind.revoked, client.index, client.session, how);
}
