import type { ArchitectureId } from '../engine';

/** What each architecture does with sessions, in one sentence. */
export const ARCHITECTURE_HELP: Record<ArchitectureId, string> = {
  'in-memory':
    'Round robin, no affinity: each server keeps its own sessions, and requests go to any server.',
  sticky: 'Each server keeps its own sessions, and a cookie takes everybody back to their server.',
  'central-store': 'All sessions are in one shared store, and any server can serve anybody.',
  jwt: 'The session is a signed token in the browser; servers keep nothing.',
  hybrid: 'The login is a signed token in the browser; the cart is in the shared store.',
};
