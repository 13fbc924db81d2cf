import { Action, FallbackKind } from '../../../../trace/events';
import { partOf } from '../../../state/holding';
import { askReplica, callStore } from '../../calls';
import { tellStore } from '../../revocation';
import { keyOf, placesNothing, revokesNothing, type StepKind } from './stepKind';

/** Asks the session store for a copy. */
export const READ_STORE: StepKind = {
  perform: (world, attempt, part) => callStore(world, attempt, 'read', keyOf(attempt, part), null),
  place: placesNothing,
  revoke: revokesNothing,
  standsIn: null,
};

/** Tells the session store that the session is in use. */
export const TOUCH_STORE: StepKind = {
  perform: (world, attempt, part) => callStore(world, attempt, 'touch', keyOf(attempt, part), null),
  place: placesNothing,
  revoke: revokesNothing,
  standsIn: null,
};

const placeInStore: StepKind['place'] = (world, { client, holding, keepInStore }, { part }) =>
  keepInStore(world, partOf(holding, part, client.person)) ? 'ok' : 'failed';

/** Sends the session store a whole new copy. */
export const WRITE_STORE: StepKind = {
  perform(world, attempt, part) {
    const { working, person } = attempt;
    const payload = working === null ? null : partOf(working, part, person);
    return callStore(world, attempt, 'write', keyOf(attempt, part), payload);
  },
  place: placeInStore,
  revoke: revokesNothing,
  standsIn: null,
};

/** Sends the session store only the change: not the session travels. */
export const UPDATE_STORE: StepKind = {
  perform(world, attempt, part) {
    const product = attempt.action === Action.add ? attempt.product : 0;
    return callStore(world, attempt, 'update', keyOf(attempt, part), null, product);
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
  perform: (world, attempt, part) => askReplica(world, attempt, keyOf(attempt, part)),
  place: placesNothing,
  revoke: revokesNothing,
  standsIn: FallbackKind.replica,
};
