import type { ArchitectureId } from '../../engine';

const ALWAYS = ['clients.count', 'servers.count', 'servers.serviceTime'];
const CHECKS = ['balancer.checkInterval', 'balancer.fall'];
const IN_MEMORY = [...ALWAYS, ...CHECKS, 'sessions.idleTimeout', 'sessions.replication'];
const STORE = ['store.timeout', 'store.persistence', 'store.replica'];
const TOKENS = ['token.lifetime', 'token.refreshLifetime', 'token.denylist'];

/** The few settings that decide most under an architecture: shown first there. All others are one press away. */
export const MATTERS: Readonly<Record<ArchitectureId, readonly string[]>> = {
  'in-memory': [...IN_MEMORY, 'balancer.policy'],
  sticky: [...IN_MEMORY, 'balancer.stickiness', 'balancer.cookieMaxIdle', 'balancer.redispatch'],
  'central-store': [
    ...ALWAYS,
    ...CHECKS,
    ...STORE,
    'sessions.idleTimeout',
    'balancer.policy',
    'store.savePolicy',
    'store.fallback',
  ],
  jwt: [
    ...ALWAYS,
    ...CHECKS,
    ...TOKENS,
    'servers.clockSkew',
    'balancer.policy',
    'token.algorithm',
    'token.renewal',
  ],
  hybrid: [...ALWAYS, ...STORE, ...TOKENS],
  'signed-cookie': [
    ...ALWAYS,
    ...CHECKS,
    'token.lifetime',
    'token.renewal',
    'token.itemBytes',
    'clients.cookieLimit',
    'clients.tabs',
    'balancer.policy',
  ],
};

/** Whether a setting is one of the few under this architecture. */
export const mattersFor = (path: string, architecture: ArchitectureId): boolean =>
  MATTERS[architecture].includes(path);
