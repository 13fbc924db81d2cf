import { drainServer, maintainServer, makeReady } from '../model/change/maintenance';
import { ServerCondition, ServerFlag } from '../trace/events';
import type { Change } from './change';

const OUT = ServerFlag.draining | ServerFlag.maintenance;

const isPresent = (condition: number): boolean =>
  condition !== ServerCondition.leaving && condition !== ServerCondition.removed;

/** Taken out of balancing for newcomers, before work on it. */
export const drain: Change = {
  id: 'drain-server',
  subject: 'server',
  verb: 'drain',
  applies: (condition, flags) => condition === ServerCondition.running && (flags & OUT) === 0,
  apply: (world, target) => drainServer(world, target),
};

/** Taken out of balancing for everybody. */
export const maintain: Change = {
  id: 'maintain-server',
  subject: 'server',
  verb: 'maintain',
  applies: (condition, flags) => isPresent(condition) && (flags & ServerFlag.maintenance) === 0,
  apply: (world, target) => maintainServer(world, target),
};

/** Back in balancing. */
export const ready: Change = {
  id: 'ready-server',
  subject: 'server',
  verb: 'ready',
  applies: (condition, flags) => isPresent(condition) && (flags & OUT) !== 0,
  apply: (world, target) => makeReady(world, target),
};
