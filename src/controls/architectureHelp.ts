import type { ArchitectureId } from '../engine';

/** What each architecture does with sessions, in one sentence that is so under any settings. */
export const ARCHITECTURE_HELP: Record<ArchitectureId, string> = {
  'in-memory': 'Each server keeps its own sessions, and requests are sent without regard to them.',
  sticky: 'Each server keeps its own sessions, and people are sent back to their server.',
  'central-store': 'All sessions are in one shared store, and any server can serve anybody.',
  jwt: 'The session is a signed token in the browser; servers keep none.',
  hybrid: 'The login is a signed token in the browser; the cart is in the shared store.',
  'signed-cookie':
    'The session is a signed cookie, and every change writes it anew; servers keep none.',
};
