import type { ArchitectureId } from '../../../engine';
import { room } from '../../room';

/** What each architecture does with sessions, in one sentence that is so under any settings. */
export default room({
  'ways.in-memory':
    'Each server keeps its own sessions, and requests are sent without regard to them.',
  'ways.sticky': 'Each server keeps its own sessions, and people are sent back to their server.',
  'ways.central-store': 'All sessions are in one shared store, and any server can serve anybody.',
  'ways.jwt': 'The session is a signed token in the browser; servers keep none.',
  'ways.hybrid': 'The login is a signed token in the browser; all else is in the shared store.',
  'ways.signed-cookie':
    'The session is a signed cookie, and every change rewrites it; servers keep none.',
} as const satisfies Readonly<Record<`ways.${ArchitectureId}`, string>>);
