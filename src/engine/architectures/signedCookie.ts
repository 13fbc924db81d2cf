import type { Architecture } from './architecture';
import { NOTHING, plan, signToken, verifyToken } from './steps';

const OPEN = plan(verifyToken('session'));
const SEAL = plan(signToken('session'));

/** The whole session in a signed cookie, which every change writes anew: what Flask does, and Rails (which encrypts it). */
export const signedCookie: Architecture = {
  id: 'signed-cookie',
  affinity: 'none',
  carrier: 'sealed-cookie',
  notLoggedIn: 200,
  loggedOutBy: 'answer',
  refreshable: false,
  issue: () => SEAL,
  resume: () => OPEN,
  settle: ({ cartChanged }) => (cartChanged ? SEAL : NOTHING),
  // The answer deletes the cookie. Nobody could take back another copy of it.
  revoke: () => NOTHING,
  recover: () => 'not logged in',
};
