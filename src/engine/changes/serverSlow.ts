import { setSlow } from '../model/servers/process';
import { ServerCondition, ServerFlag } from '../trace/events';
import type { Change } from './change';

/** A gray failure: everything takes many times as long, and health checks pass all the same. */
export const slow: Change = {
  id: 'slow-server',
  subject: 'server',
  verb: 'slow',
  applies: (condition, flags) =>
    condition === ServerCondition.running && (flags & ServerFlag.slow) === 0,
  apply: (world, target) => setSlow(world, target, true),
};

/** As fast as before, also for what is in progress. */
export const restoreSpeed: Change = {
  id: 'restore-server-speed',
  subject: 'server',
  verb: 'restore-speed',
  applies: (condition, flags) =>
    condition === ServerCondition.running && (flags & ServerFlag.slow) !== 0,
  apply: (world, target) => setSlow(world, target, false),
};
