import { setNetworkFlag } from '../model/network/verdict';
import { NetworkFlag } from '../trace/events';
import type { Change } from './change';

/** A share of all messages is lost from now on. */
export const startLoss: Change = {
  id: 'start-loss',
  subject: 'network',
  verb: 'lose',
  applies: (_condition, flags) => (flags & NetworkFlag.losing) === 0,
  apply: (world) => setNetworkFlag(world, NetworkFlag.losing, true),
};

/** Messages arrive again. */
export const stopLoss: Change = {
  id: 'stop-loss',
  subject: 'network',
  verb: 'deliver',
  applies: (_condition, flags) => (flags & NetworkFlag.losing) !== 0,
  apply: (world) => setNetworkFlag(world, NetworkFlag.losing, false),
};
