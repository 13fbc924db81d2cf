import { FallbackKind, LookupResult, TraceKind } from '../../../../trace/events';
import { put } from '../../../sessions/tables';
import { partOf } from '../../../state/holding';
import { lookUp } from '../../../state/sessionTable';
import { hasRoom, keepInMemory } from '../../memory';
import { takeInHand } from '../../sessionInHand';
import { placesNothing, revokesNothing, type StepKind } from './stepKind';

/** Looks for a copy that this server has kept of what it last read from the store or wrote there. */
export const READ_COPY: StepKind = {
  perform(world, attempt, part) {
    const { table } = world.server(attempt.server);
    const found = lookUp(table, attempt.keyOf(part));
    const result = found === undefined ? LookupResult.missing : LookupResult.found;
    world.emit(TraceKind.lookup, attempt.id, table.place, result);
    if (found === undefined) return 'miss';
    takeInHand(world, attempt, found);
    return 'ok';
  },
  place: placesNothing,
  revoke: revokesNothing,
  standsIn: FallbackKind.localCopy,
};

/** Keeps such a copy, where there is room for it. */
export const WRITE_COPY: StepKind = {
  perform(world, attempt, part) {
    const { working, person, server } = attempt;
    if (working !== null) keepInMemory(world, world.server(server), partOf(working, part, person));
    return 'ok';
  },
  place(world, { server, holding, client }, { part }) {
    if (hasRoom(world, server)) put(world, server.table, partOf(holding, part, client.person));
    return 'ok';
  },
  revoke: revokesNothing,
  standsIn: null,
};

/** Goes on without knowing who asks. */
export const GO_ANONYMOUS: StepKind = {
  perform: () => 'ok',
  place: placesNothing,
  revoke: revokesNothing,
  standsIn: FallbackKind.anonymous,
};
