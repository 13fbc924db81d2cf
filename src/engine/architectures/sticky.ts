import type { Architecture } from './architecture';
import { inMemory } from './inMemory';

/** Sessions in server memory, and a cookie by which the balancer sends a person back to the same server. */
export const sticky: Architecture = {
  ...inMemory,
  id: 'sticky',
  affinity: 'cookie',
};
