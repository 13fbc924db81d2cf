import type { ArchitectureId } from '../../engine';

type Matters = 'all' | readonly ArchitectureId[];

const MEMORY: Matters = ['in-memory', 'sticky'];
const STORE: Matters = ['central-store', 'hybrid'];
const TOKENS: Matters = ['jwt', 'hybrid'];

/** The few knobs that decide most under an architecture: shown first there. All others are one press away. */
export const MATTERS: Readonly<Record<string, Matters>> = {
  'clients.count': 'all',
  'servers.count': 'all',
  'servers.serviceTime': 'all',
  'sessions.idleTimeout': [...MEMORY, 'central-store'],
  'balancer.checkInterval': 'all',
  'balancer.fall': 'all',
  'store.operationTime': STORE,
  'store.timeout': STORE,
  'token.lifetime': TOKENS,
};

/** Whether a knob is one of the few under this architecture. */
export function mattersFor(path: string, architecture: ArchitectureId): boolean {
  const { [path]: matters = [] } = MATTERS;
  return matters === 'all' || matters.includes(architecture);
}
