import type { Architecture } from './architecture';
import { plan, readMemory, writeMemory } from './steps';

const LOOK_UP = plan(readMemory);
const KEEP = plan(writeMemory);

/** Each server keeps sessions in its own memory and the balancer sends requests anywhere: the cautionary baseline. */
export const inMemory: Architecture = {
  id: 'in-memory',
  title: 'No stickiness',
  affinity: 'none',
  credential: 'cookie',
  issue: () => KEEP,
  resume: () => LOOK_UP,
  settle: () => KEEP,
  recover: () => 'not logged in',
};
