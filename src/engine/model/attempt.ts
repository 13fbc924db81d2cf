import type { Plan } from '../architectures/steps';
import { NOTHING } from '../architectures/steps';
import { Action, Ending } from '../trace/events';
import type { Holding } from './holding';
import type { Token } from './token';

/** Where a server stands with an attempt. */
export const Stage = { resume: 0, work: 1, order: 2, settle: 3, issue: 4 } as const;
export type Stage = (typeof Stage)[keyof typeof Stage];

/**
 * One try of a request on the wire. Its three legs (client, balancer, server) end separately and its effects may
 * outlive them all; the record is recycled when the last holder has let go. `id` never repeats: whoever remembers
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
  action: Action = Action.browse;
  /** Number of the intent it serves, for this client. */
  intent = 0;
  /** Product number to add. */
  product = 0;
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
  /** Token signed by the worker, until the answer leaves with it. */
  draft: Token | null = null;
  /** End of the processor time under way (-1: none); while the server is frozen, what is left of it. */
  workEndsUs = -1;
  postponed = false;
  /** Number of the planned end, never used twice: an end with another number is stale. */
  workTicket = 0;

  status = 0;
  ending: Ending = Ending.ok;
  setSession = 0;
  setToken: Token | null = null;
  setAffinity = 0;
  /** Cart shown on the page: its id and items, or -1 where the page shows none. */
  shownCart = 0;
  shownItems = -1;

  /** Makes a recycled record like new. `slot` stays. */
  clear(): void {
    blank.slot = this.slot;
    blank.copyTo(this);
  }

  copyTo(target: Attempt): void {
    target.slot = this.slot;
    target.id = this.id;
    target.holders = this.holders;
    target.clientOpen = this.clientOpen;
    target.balancerOpen = this.balancerOpen;
    target.serverOpen = this.serverOpen;
    target.client = this.client;
    target.action = this.action;
    target.intent = this.intent;
    target.product = this.product;
    target.demandUs = this.demandUs;
    target.session = this.session;
    target.affinity = this.affinity;
    target.token = this.token;
    target.bytes = this.bytes;
    target.refreshUntilUs = this.refreshUntilUs;
    target.server = this.server;
    target.stage = this.stage;
    target.plan = this.plan;
    target.step = this.step;
    target.call = this.call;
    target.working = this.working;
    target.live = this.live;
    target.invalid = this.invalid;
    target.cartKnown = this.cartKnown;
    target.cartChanged = this.cartChanged;
    target.draft = this.draft;
    target.workEndsUs = this.workEndsUs;
    target.postponed = this.postponed;
    target.workTicket = this.workTicket;
    target.status = this.status;
    target.ending = this.ending;
    target.setSession = this.setSession;
    target.setToken = this.setToken;
    target.setAffinity = this.setAffinity;
    target.shownCart = this.shownCart;
    target.shownItems = this.shownItems;
  }
}

const blank = new Attempt();
