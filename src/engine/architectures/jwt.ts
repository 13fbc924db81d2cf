import type { Architecture } from './architecture';
import { NOTHING, plan, signToken, verifyToken } from './steps';

const CHECK = plan(verifyToken('session'));
const REISSUE = plan(signToken('session'));

/** Identity and cart travel with the client in a signed token; servers keep nothing between requests. */
export const jwt: Architecture = {
  id: 'jwt',
  title: 'JWT',
  affinity: 'none',
  credential: 'token',
  issue: () => REISSUE,
  resume: () => CHECK,
  settle: (facts) => (facts.cartChanged ? REISSUE : NOTHING),
  recover: () => 'not logged in',
};
