import { setReachable } from '../model/store/outage';
import { StoreCondition } from '../trace/events';
import type { Change } from './change';

/** Messages to and from the store are lost. What it keeps is still there. */
export const makeUnreachable: Change = {
  id: 'make-store-unreachable',
  subject: 'store',
  verb: 'make-unreachable',
  applies: (condition) => condition === StoreCondition.reachable,
  apply: (world) => setReachable(world, false),
};

/** The network to the store works again. */
export const makeReachable: Change = {
  id: 'make-store-reachable',
  subject: 'store',
  verb: 'make-reachable',
  applies: (condition) => condition === StoreCondition.unreachable,
  apply: (world) => setReachable(world, true),
};
