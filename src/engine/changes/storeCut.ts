import { setFlag } from '../model/servers/process';
import { ServerCondition, ServerFlag } from '../trace/events';
import type { Change } from './change';

/** No message passes between one server and the session store; the others still reach it. */
export const cutServerFromStore: Change = {
  id: 'cut-server-from-store',
  subject: 'server',
  verb: 'cut-from-store',
  applies: (condition, flags) =>
    condition !== ServerCondition.removed && (flags & ServerFlag.cutFromStore) === 0,
  apply: (world, target) => setFlag(world, world.server(target), ServerFlag.cutFromStore, true),
};

/** The server reaches the session store again. */
export const mendServerStore: Change = {
  id: 'mend-server-store',
  subject: 'server',
  verb: 'mend-store-link',
  applies: (condition, flags) =>
    condition !== ServerCondition.removed && (flags & ServerFlag.cutFromStore) !== 0,
  apply: (world, target) => setFlag(world, world.server(target), ServerFlag.cutFromStore, false),
};
