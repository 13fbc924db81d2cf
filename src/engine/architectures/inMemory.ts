import type { Architecture } from './architecture';
import { plan, readMemory, removeMemory, writeMemory } from './steps';

const LOOK_UP = plan(readMemory);
const KEEP = plan(writeMemory);
const FORGET = plan(removeMemory);

/** Each server keeps sessions in its own memory and the balancer sends requests anywhere: the cautionary baseline. */
export const inMemory: Architecture = {
  id: 'in-memory',
  affinity: 'none',
  carrier: 'session-cookie',
  notLoggedIn: 200,
  loggedOutBy: 'answer',
  refreshable: false,
  issue: () => KEEP,
  resume: () => LOOK_UP,
  settle: () => KEEP,
  revoke: () => FORGET,
  recover: () => 'not logged in',
};
