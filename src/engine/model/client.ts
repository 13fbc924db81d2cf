import type { RandomStreams, StreamId } from '../kernel/random';
import { Action, Activity, Standing } from '../trace/events';
import type { RefreshToken } from './pocket';
import type { Token } from './token';

/** One person's browser: what it holds, what it believes, and what its person wants next. */
export class Client {
  readonly index: number;
  /** Draws of this person alone: what to do, how long to think, how much work it takes, how it began. */
  readonly choice: StreamId;
  readonly think: StreamId;
  readonly demand: StreamId;
  readonly setup: StreamId;

  /** Session held (0: none), server + 1 named by the affinity cookie (0: none), and the token, if any. */
  session = 0;
  affinity = 0;
  token: Token | null = null;
  /** Some server accepts the token's key. */
  tokenCounts = false;
  refresh: RefreshToken | null = null;
  /** The login that is due is one by refresh token; the request at hand has had one. */
  refreshing = false;
  refreshed = false;
  /** Wants to log out (1), or has asked the shop to (2). */
  leaving = 0;
  /** May not log in any more. */
  banned = false;

  standing: Standing = Standing.loggedOut;
  activity: Activity = Activity.thinking;
  mustLogIn = true;

  /** Cart it counts on (0: none), items it believes are in it, and the last cart that was counted as lost. */
  cart = 0;
  items = 0;
  lostCart = 0;

  /** The intent under way: its number, what it is, and what it needs. `pending` until it is answered. */
  intent = 0;
  pending = false;
  action: Action = Action.browse;
  product = 0;
  demandUs = 0;
  /** Tries of it, or of the login before it, that failed. */
  tries = 0;

  /** Number of the planned act: older plans are stale. */
  act = 0;

  constructor(index: number, random: RandomStreams) {
    this.index = index;
    this.choice = random.open(`client-${index}/choice`);
    this.think = random.open(`client-${index}/think`);
    this.demand = random.open(`client-${index}/demand`);
    this.setup = random.open(`client-${index}/setup`);
  }

  copyTo(target: Client): void {
    target.session = this.session;
    target.affinity = this.affinity;
    target.token = this.token;
    target.tokenCounts = this.tokenCounts;
    target.refresh = this.refresh;
    target.refreshing = this.refreshing;
    target.refreshed = this.refreshed;
    target.leaving = this.leaving;
    target.banned = this.banned;
    target.standing = this.standing;
    target.activity = this.activity;
    target.mustLogIn = this.mustLogIn;
    target.cart = this.cart;
    target.items = this.items;
    target.lostCart = this.lostCart;
    target.intent = this.intent;
    target.pending = this.pending;
    target.action = this.action;
    target.product = this.product;
    target.demandUs = this.demandUs;
    target.tries = this.tries;
    target.act = this.act;
  }
}
