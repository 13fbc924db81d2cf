import type { Architecture } from './architecture';
import { checkDenylist, denyToken, NOTHING, plan, signToken, verifyToken } from './steps';

const CHECK = plan(verifyToken('session'), checkDenylist);
const REISSUE = plan(signToken('session'));
const DENY = plan(denyToken);

/** Identity and cart travel with the client in a signed token; servers keep nothing between requests. */
export const jwt: Architecture = {
  id: 'jwt',
  affinity: 'none',
  carrier: 'token',
  notLoggedIn: 401,
  loggedOutBy: 'page',
  refreshable: true,
  issue: () => REISSUE,
  resume: () => CHECK,
  settle: (facts) => (facts.cartChanged ? REISSUE : NOTHING),
  revoke: () => DENY,
  // A denylist that cannot be read might name this very token: nobody is let in on a guess.
  recover: (_facts, _step, why) => (why === 'miss' ? 'not logged in' : 'unavailable'),
};
