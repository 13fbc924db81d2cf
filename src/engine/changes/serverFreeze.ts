import { freezeServer } from '../model/servers/process';
import { unfreezeServer } from '../model/servers/worker/workers';
import { ServerCondition } from '../trace/events';
import type { Change } from './change';

/** The process accepts connections and does nothing: the kernel answers, the program does not. */
export const freeze: Change = {
  id: 'freeze-server',
  subject: 'server',
  verb: 'freeze',
  applies: (condition) => condition === ServerCondition.running,
  apply: (world, target) => freezeServer(world, target),
};

/** The process resumes exactly where it stopped. */
export const unfreeze: Change = {
  id: 'unfreeze-server',
  subject: 'server',
  verb: 'unfreeze',
  applies: (condition) => condition === ServerCondition.frozen,
  apply: (world, target) => unfreezeServer(world, target),
};
