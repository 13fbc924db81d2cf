import type { Carrier } from './carriers';
import type { ArchitectureId } from './list';
import type { Plan, Step } from './steps';
import type { StoreManners } from './storeManners';

/** What a server knows about a request when the architecture is asked what to do. */
export interface RequestFacts {
  /** The action reads or changes the cart: it cannot be served without one. */
  readonly needsCart: boolean;
  /** What is in the cart has to be known before the work: it is looked at, or ordered. To put something in it need not. */
  readonly readsCart: boolean;
  /** The work changed the cart. */
  readonly cartChanged: boolean;
  /** The cart could be looked up; false once the place that keeps it has failed to answer. */
  readonly cartKnown: boolean;
  /** The store has failed this request, and something else stands in for it. */
  readonly fellBack: boolean;
  /** How the store is used in this scenario. */
  readonly store: StoreManners;
}

/** What to do when a step did not succeed: go on without it, do this in place of the rest, or give up in one of two ways. */
type Recovery = 'continue' | Plan | 'not logged in' | 'unavailable';

/**
 * One answer to "where does session state live?". Only decisions: no clock, chance or change of state. The engine
 * performs the plans; what is lost when a place fails is never said here, it follows.
 */
export interface Architecture {
  readonly id: ArchitectureId;
  /** Whether the balancer sets and honours a cookie that names a server. */
  readonly affinity: 'cookie' | 'none';
  /** What proves on the wire who asks. */
  readonly carrier: Carrier;
  /** How a server says "not logged in": the login page to a person, or a status to a program in the page. */
  readonly notLoggedIn: 200 | 401;
  /** Who throws the credential away at a logout: a program in the page as it asks, or the server's answer to that. */
  readonly loggedOutBy: 'page' | 'answer';
  /** Whether a second secret may fetch a new token when the one at hand has run out. */
  readonly refreshable: boolean;
  /** A person has logged in: where is the new session kept? */
  issue(facts: RequestFacts): Plan;
  /** A request has arrived: how does the server learn who is asking and what is in the cart? */
  resume(facts: RequestFacts): Plan;
  /** The work is done: what is written back? (Marking a session as used is a write too.) */
  settle(facts: RequestFacts): Plan;
  /** The session is to end before its time: what is done about it, and where? */
  revoke(): Plan;
  /** A step found nothing ("miss") or got no usable answer ("failed"). */
  recover(facts: RequestFacts, step: Step, why: 'miss' | 'failed'): Recovery;
}
