import { NOTHING, type Part, type Plan } from '../../architectures/steps';
import { NEVER_US } from '../../kernel/time';
import { Action, Ending, PERSON_KEY, ServiceFailure } from '../../trace/events';
import { Stage } from '../stages';
import type { KeptPage } from './cdn';
import type { Holding } from './holding';
import type { Count } from './sessionTable';
import type { Token } from './token';

const NO_LINES: readonly number[] = [];
const NO_MESSAGES: readonly number[] = [];

export { Stage };

/**
 * One try of a request on the wire. Its three legs (client, balancer, server) end separately and its effects may
 * outlive them all; the record is recycled when its last holder releases it. `id` never repeats: whoever remembers
 * slot and id can tell a recycled record.
 */
export class Attempt {
  slot = 0;
  id = 0;
  /** Legs and messages that still refer to it. */
  holders = 0;
  clientOpen = false;
  balancerOpen = false;
  serverOpen = false;

  client = 0;
  /** Number of the person, which outlives the number of the client. */
  person = 0;
  /** Which of its client's tabs waits for it. */
  tab = 0;
  action: Action = Action.browse;
  /** Number of the intent it serves, for this client. */
  intent = 0;
  /** Product number to add, or position to save. */
  product = 0;
  /** For messages: the client it is for (-1: it is none), and who that is. */
  addressee = -1;
  addresseePerson = -1;
  /** Worker time the action needs, in microseconds. */
  demandUs = 0;
  /** What came with it: session id of the cookie, server + 1 of the affinity cookie, token. */
  session = 0;
  affinity = 0;
  token: Token | null = null;
  /** Bytes of header that carry it. */
  bytes = 0;
  /** A login by refresh token, which is good until this instant; 0: by password. */
  refreshUntilUs = 0;

  /** Idempotency-Key it carries (0: none), and what distinguishes its contents from others. */
  key = 0;
  print = 0;
  /** When the affinity cookie was first given, and when it was last seen or is so from the answer on. */
  affinityIssuedUs = NEVER_US;
  affinityUsedUs = NEVER_US;
  /** Tries after the first by the balancer, and the servers that failed: bits of 0 to 31, and of 32 to 63. */
  retries = 0;
  triedLow = 0;
  triedHigh = 0;
  /** Something other than its turn has chosen the server: a cookie, or the memory of an address. */
  bound = false;
  /** Number of the balancer's wait for this try, never used twice: an end with another number is stale. */
  waitTicket = 0;
  /** When the balancer has sent this try to a server. */
  routedUs = 0;
  /** Slot + 1 of the record that faces the client, where this one is another try of it; else 0. */
  front = 0;
  /**
   * For calls from service to service, which are records of their own with the number of the attempt: how far behind the
   * service that was asked (0: it is that one), who calls (slot + 1), and the first of the chain (slot + 1). `balancerOpen`
   * says there that the caller waits.
   */
  depth = 0;
  caller = 0;
  edge = 0;
  /** The call under way to the next service (slot + 1, or 0), and how many there were. */
  callee = 0;
  calls = 0;
  failure: ServiceFailure = ServiceFailure.error;
  /** The last service has taken a seat for it, and nobody was told that it failed. */
  seated = false;
  /** Whoever asked was told that it failed, or nobody is left to tell. */
  denied = false;

  server = 0;
  stage: Stage = Stage.resume;
  plan: Plan = NOTHING;
  step = 0;
  /** Call under way to the store or the orders database: slot + 1, or 0. */
  call = 0;
  /** The worker's own copy of the session, or the live one where it came from memory. */
  working: Holding | null = null;
  live = false;
  /** The session was revoked under the worker's hands: it is not put back. */
  invalid = false;
  cartKnown = false;
  cartChanged = false;
  /** The store did not answer, and something else is used in its place. */
  fellBack = false;
  /** Token signed by the worker, until the answer leaves with it. */
  draft: Token | null = null;
  /** End of the processor time under way (-1: none); while the server is frozen, what is left of it. */
  workEndsUs = -1;
  postponed = false;
  /** Processor time that the last step with any takes from start to end. */
  usedUs = 0;
  /** Number of the planned end, never used twice: an end with another number is stale. */
  workTicket = 0;

  status = 0;
  ending: Ending = Ending.ok;
  setSession = 0;
  setToken: Token | null = null;
  setAffinity = 0;
  /** Instants of its sending and of its arrival at a server, and how long it has waited for a worker. */
  sentUs = 0;
  arrivedUs = 0;
  waitedUs = 0;
  /** Cart shown on the page: its id and items (or the position), or -1 where the page shows none. */
  shownCart = 0;
  shownItems = -1;
  shownLines = NO_LINES;
  /** Numbers of the messages that the answer brings. */
  messages = NO_MESSAGES;
  /** The connection broke after the request had been passed on to a server. */
  broken = false;
  /** This attempt is the one that works under its key here, and the cart that was ordered. */
  claimed = false;
  orderedCart = 0;

  /** What was counted of its client, as a token says that came with it; and as the one in the answer says. */
  shownCount: Count | null = null;
  newCount: Count | null = null;
  /** Retry-After of the answer, in microseconds; 0: none. */
  retryAfterUs = 0;

  /** What was asked for was not done, whatever the answer says: the cart was empty, or full. */
  hollow = false;

  /** The page asked for, as `pageOf` numbers them. */
  page = 0;
  /** The CDN waits for an answer, to it or to another one for the same page (then it does not fetch). */
  cdnOpen = false;
  fetches = false;
  /** Under which number the CDN would keep the answer (0: it would not). */
  cacheKey = 0;
  /** What the CDN answered with, out of its cache. */
  kept: KeptPage | null = null;

  /** Under which number a part of its session is kept: a whole session by its own, a cart by its person. */
  keyOf(part: Part): number {
    return part === 'cart' ? PERSON_KEY + this.person : (this.working?.session ?? this.session);
  }

  /** Makes this blank record another try of the same request: what came with it, and nothing of what became of it. */
  repeat(of: Attempt): void {
    this.client = of.client;
    this.person = of.person;
    this.tab = of.tab;
    this.page = of.page;
    this.bytes = of.bytes;
    this.refreshUntilUs = of.refreshUntilUs;
    this.action = of.action;
    this.intent = of.intent;
    this.product = of.product;
    this.addressee = of.addressee;
    this.addresseePerson = of.addresseePerson;
    this.demandUs = of.demandUs;
    this.session = of.session;
    this.affinity = of.affinity;
    this.token = of.token;
    this.shownCount = of.shownCount;
    this.key = of.key;
    this.print = of.print;
    this.affinityIssuedUs = of.affinityIssuedUs;
    this.affinityUsedUs = of.affinityUsedUs;
    this.retries = of.retries;
    this.triedLow = of.triedLow;
    this.triedHigh = of.triedHigh;
  }

  /** Takes over the answer that another try was given. */
  takeAnswer(from: Attempt): void {
    this.status = from.status;
    this.ending = from.ending;
    this.setSession = from.setSession;
    this.setToken = from.setToken;
    this.shownCart = from.shownCart;
    this.shownItems = from.shownItems;
    this.shownLines = from.shownLines;
    this.messages = from.messages;
    this.waitedUs = from.waitedUs;
    this.hollow = from.hollow;
    this.newCount = from.newCount;
    this.retryAfterUs = from.retryAfterUs;
  }
}
