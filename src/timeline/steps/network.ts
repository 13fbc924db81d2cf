import { CacheAnswer, TraceKind, unpackHop } from '../../engine';
import type { StepTable } from './describe';
import { MESSAGES } from './legs';

const CACHE = {
  [CacheAnswer.hit]: 'network.cache.hit',
  [CacheAnswer.miss]: 'network.cache.miss',
  [CacheAnswer.pass]: 'network.cache.pass',
  [CacheAnswer.collapsed]: 'network.cache.collapsed',
  [CacheAnswer.stale]: 'network.cache.stale',
} as const satisfies Record<CacheAnswer, string>;

/** Steps of messages, and of what is kept of them. */
export const NETWORK_STEPS = {
  [TraceKind.hopLost]: ({ b }) => {
    const { leg, server, client } = unpackHop(b);
    return { id: MESSAGES[leg].lost, args: { server, person: client } };
  },
  [TraceKind.cacheAnswer]: ({ b, c }) => ({ id: CACHE[c as CacheAnswer], args: { person: b } }),
  [TraceKind.cacheStored]: ({ b }) =>
    b === 0 ? { id: 'network.kept' } : { id: 'network.keptOf', args: { person: b - 1 } },
  [TraceKind.leaked]: ({ a, b }) => ({ id: 'network.leaked', args: { person: a, owner: b } }),
} satisfies StepTable;
