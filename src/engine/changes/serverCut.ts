import { setFlag } from '../model/servers/process';
import { ServerCondition, ServerFlag } from '../trace/events';
import type { Change } from './change';

/** No message passes between a server and the balancer, checks included. The server lives and keeps its sessions. */
export const cutServer: Change = {
  id: 'cut-server',
  subject: 'server',
  verb: 'cut',
  applies: (condition, flags) =>
    condition !== ServerCondition.removed && (flags & ServerFlag.cutFromBalancer) === 0,
  apply: (world, target) => setFlag(world, world.server(target), ServerFlag.cutFromBalancer, true),
};

/** Messages between a server and the balancer pass again. */
export const mendServer: Change = {
  id: 'mend-server',
  subject: 'server',
  verb: 'mend',
  applies: (condition, flags) =>
    condition !== ServerCondition.removed && (flags & ServerFlag.cutFromBalancer) !== 0,
  apply: (world, target) => setFlag(world, world.server(target), ServerFlag.cutFromBalancer, false),
};
