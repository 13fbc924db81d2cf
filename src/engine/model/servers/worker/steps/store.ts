import { FallbackKind } from '../../../../trace/events';
import { partOf } from '../../../state/holding';
import { askReplica, callStore } from '../../calls';
import { tellStore } from '../../revocation';
import { placesNothing, revokesNothing, type StepKind } from './stepKind';

/** A step that asks the session store for something, and keeps nothing there. */
const asking = (verb: 'read' | 'touch'): StepKind => ({
  perform: (world, attempt, part) => callStore(world, attempt, verb, attempt.keyOf(part), null),
  place: placesNothing,
  revoke: revokesNothing,
  standsIn: null,
});

/** Asks the session store for a copy. */
export const READ_STORE = asking('read');

/** Tells the session store that the session is in use. */
export const TOUCH_STORE = asking('touch');

const placeInStore: StepKind['place'] = (world, { client, holding, keepInStore }, { part }) =>
  keepInStore(world, partOf(holding, part, client.person)) ? 'ok' : 'failed';

/** Sends the session store a whole new copy. */
export const WRITE_STORE: StepKind = {
  perform(world, attempt, part) {
    const { working, person } = attempt;
    const payload = working === null ? null : partOf(working, part, person);
    return callStore(world, attempt, 'write', attempt.keyOf(part), payload);
  },
  place: placeInStore,
  revoke: revokesNothing,
  standsIn: null,
};

/** Sends the session store only the change: not the session travels. */
export const UPDATE_STORE: StepKind = {
  perform(world, attempt, part) {
    const { state } = world.workload.of(attempt.action);
    const product = state === 'adds' || state === 'sets' ? attempt.product : 0;
    return callStore(world, attempt, 'update', attempt.keyOf(part), null, product);
  },
  place: placeInStore,
  revoke: revokesNothing,
  standsIn: null,
};

/** Has the session store forget the session. */
export const REMOVE_STORE: StepKind = {
  perform: (world, attempt) => callStore(world, attempt, 'remove', attempt.session, null),
  place: placesNothing,
  revoke: (world, client, session) => tellStore(world, client, session, 'remove'),
  standsIn: null,
};

/** Asks the replica of the store for a copy. */
export const READ_REPLICA: StepKind = {
  perform: (world, attempt, part) => askReplica(world, attempt, attempt.keyOf(part)),
  place: placesNothing,
  revoke: revokesNothing,
  standsIn: FallbackKind.replica,
};
