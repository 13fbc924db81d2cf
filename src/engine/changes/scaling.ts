import { addServer, removeServer } from '../model/change/scaling';
import { SERVERS_MAX, ServerCondition } from '../trace/events';
import type { Change } from './change';

/** One more server, with empty memory; the balancer uses it once its health checks pass. */
export const add: Change = {
  id: 'add-server',
  subject: 'cluster',
  verb: 'add',
  applies: (servers) => servers < SERVERS_MAX,
  apply: (world) => addServer(world),
};

/** Taken out of balancing at once; when the work in progress is finished the process ends and its memory with it. */
export const remove: Change = {
  id: 'remove-server',
  subject: 'server',
  verb: 'remove',
  applies: (condition) =>
    condition !== ServerCondition.leaving && condition !== ServerCondition.removed,
  apply: (world, target) => removeServer(world, target),
};
