import { crashServer, startServer } from '../model/servers/process';
import { ServerCondition, ServerFlag } from '../trace/events';
import type { Change } from './change';

/** The process dies: memory and all work in it are gone, connections are refused. */
export const stopServer: Change = {
  id: 'stop-server',
  subject: 'server',
  verb: 'stop',
  applies: (condition) =>
    condition !== ServerCondition.stopped && condition !== ServerCondition.removed,
  apply: (world, target) => crashServer(world, target),
};

/** A new process starts, with empty memory; in a zone that is down, none can. */
export const startServerAgain: Change = {
  id: 'start-server',
  subject: 'server',
  verb: 'start',
  applies: (condition, flags) =>
    condition === ServerCondition.stopped && (flags & ServerFlag.zoneDown) === 0,
  apply: (world, target) => startServer(world, target),
};
