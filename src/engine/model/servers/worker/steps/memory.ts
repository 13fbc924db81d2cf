import { Action, LookupResult, ServerCondition, TraceKind } from '../../../../trace/events';
import { put } from '../../../sessions/tables';
import { partOf } from '../../../state/holding';
import { lookUp } from '../../../state/sessionTable';
import { isReplicated } from '../../../state/transfer';
import type { World } from '../../../state/world';
import { hasRoom, keepInMemory } from '../../memory';
import { removeFromMemory, tellServers } from '../../revocation';
import { takeInHand } from '../../sessionInHand';
import { type EarlierLogin, placesNothing, revokesNothing, type StepKind } from './stepKind';

/** Looks in the server's own memory: it hands out the live session. */
export const READ_MEMORY: StepKind = {
  perform(world, attempt) {
    const { table } = world.server(attempt.server);
    const found = lookUp(table, attempt.session);
    const result = found === undefined ? LookupResult.missing : LookupResult.found;
    world.emit(TraceKind.lookup, attempt.id, table.place, result);
    attempt.live = found !== undefined;
    if (found === undefined) return 'miss';
    takeInHand(world, attempt, found);
    return 'ok';
  },
  place: placesNothing,
  revoke: revokesNothing,
  standsIn: null,
};

/** Keeps the session in the server's own memory. */
export const WRITE_MEMORY: StepKind = {
  perform(world, attempt) {
    const { working, invalid, action } = attempt;
    if (working === null || invalid) return 'ok';
    const kept = keepInMemory(world, world.server(attempt.server), working);
    // Only a login is turned away. A session that has died meanwhile, and finds its place taken, just stays dead.
    return kept || action !== Action.login ? 'ok' : 'full';
  },
  place(world, login, { part }) {
    const { server, holding, client } = login;
    const kept = partOf(holding, part, client.person);
    put(world, server.table, kept);
    if (isReplicated(world)) placeCopies(world, login, kept);
    return 'ok';
  },
  revoke: revokesNothing,
  standsIn: null,
};

/** All other servers that have room have been sent a copy by then. */
function placeCopies(world: World, { server }: EarlierLogin, kept: EarlierLogin['holding']): void {
  for (const other of world.servers) {
    const isUp = other.condition === ServerCondition.running;
    if (other !== server && isUp && hasRoom(world, other)) put(world, other.table, kept);
  }
}

/** Forgets the session in the server's own memory, and where the others have copies. */
export const REMOVE_MEMORY: StepKind = {
  perform(world, attempt) {
    const server = world.server(attempt.server);
    const found = removeFromMemory(world, server, attempt.session);
    if (isReplicated(world)) tellServers(world, attempt.session);
    const result = found ? LookupResult.found : LookupResult.missing;
    world.emit(TraceKind.lookup, attempt.id, server.table.place, result);
    return found ? 'ok' : 'miss';
  },
  place: placesNothing,
  revoke: (world, _client, session) => tellServers(world, session),
  standsIn: null,
};
