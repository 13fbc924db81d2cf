import type { ArchitectureId } from '../../engine';

type Matters = 'all' | readonly ArchitectureId[];

const MEMORY: readonly ArchitectureId[] = ['in-memory', 'sticky'];
const STORE: readonly ArchitectureId[] = ['central-store', 'hybrid'];
const TOKENS: readonly ArchitectureId[] = ['jwt', 'hybrid'];

/** The few knobs that decide most under an architecture: shown first there. All others are one press away. */
export const MATTERS: Readonly<Record<string, Matters>> = {
  'clients.count': 'all',
  'servers.count': 'all',
  'servers.serviceTime': 'all',
  'servers.clockSkew': ['jwt'],
  'sessions.idleTimeout': [...MEMORY, 'central-store'],
  'sessions.replication': MEMORY,
  'balancer.checkInterval': [...MEMORY, 'central-store', 'jwt'],
  'balancer.fall': [...MEMORY, 'central-store', 'jwt'],
  'balancer.policy': ['in-memory', 'central-store', 'jwt'],
  'balancer.stickiness': ['sticky'],
  'balancer.cookieMaxIdle': ['sticky'],
  'balancer.redispatch': ['sticky'],
  'store.timeout': STORE,
  'store.savePolicy': ['central-store'],
  'store.persistence': STORE,
  'store.replica': STORE,
  'store.fallback': ['central-store'],
  'token.lifetime': TOKENS,
  'token.algorithm': ['jwt'],
  'token.renewal': ['jwt'],
  'token.refreshLifetime': TOKENS,
  'token.denylist': TOKENS,
};

/** Whether a knob is one of the few under this architecture. */
export function mattersFor(path: string, architecture: ArchitectureId): boolean {
  const { [path]: matters = [] } = MATTERS;
  return matters === 'all' || matters.includes(architecture);
}
