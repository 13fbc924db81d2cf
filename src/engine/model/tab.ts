import type { RandomStreams, StreamId } from '../kernel/random';
import type { ClientKnobs } from '../scenario/fields/people';
import { Action, Activity } from '../trace/events';
import type { Client } from './client';

/** Where a tab's number begins in the numbers of planned acts: clients are below this. */
const CLIENTS = 1 << 20;

/** The client in a packed tab, and which of its tabs. */
export const clientOfTab = (packed: number): number => packed & (CLIENTS - 1);
export const tabIndex = (packed: number): number => packed >>> 20;

/** The first tab has the streams that a browser without tabs would have. */
const ownerOf = (person: number, tab: number): string =>
  tab === 0 ? `client-${person}` : `client-${person}/tab-${tab}`;

/**
 * One tab of a browser: a loop of wanting, asking, waiting and thinking. All tabs of a browser share its cookies or
 * its token, and what their person believes.
 */
export class Tab {
  readonly client: Client;
  readonly index: number;
  /** Draws of this tab alone: what to do, how long to think, how much work it takes, how long to back off. */
  readonly choice: StreamId;
  readonly think: StreamId;
  readonly demand: StreamId;
  /** Opened only where pauses are drawn, else -1. */
  readonly backoff: StreamId;

  /** Draws of pages, where anybody asks for public ones (else -1), and the public page wanted next (0: none). */
  readonly pages: StreamId;
  publicPage = 0;

  /** The intent under way: its number, what it is, and what it needs. `pending` until it is answered. */
  intent = 0;
  pending = false;
  action: Action = Action.browse;
  product = 0;
  demandUs = 0;
  /** When it was chosen (-1: none yet). */
  wishedUs = -1;
  /** Idempotency-Key of the intent, or 0. */
  key = 0;
  /** What was sent last from here, and the latest intent that was: another attempt for it is another try. */
  sent: Action = Action.browse;
  sentIntent = 0;
  /** An attempt for it has ended; and its person only looks what has become of it. */
  isTried = false;
  looksInstead = false;
  /** Tries of it, or of the login before it, that failed. */
  tries = 0;
  /** The latest pause before a retry, in microseconds. */
  pauseUs = 0;
  /** A retry that counts against the budget waits or is under way. */
  retries = false;

  /** Number of the planned act: older plans are stale. */
  act = 0;
  activity: Activity = Activity.thinking;
  /** The wish at hand has had a token fetched for it. */
  refreshed = false;
  /** Another tab is logging in or out: this one goes on after the login. */
  waits = false;
  /** Nothing more is wanted in it: the visit is over. */
  done = false;

  constructor(client: Client, index: number, random: RandomStreams, knobs: ClientKnobs) {
    this.client = client;
    this.index = index;
    const owner = ownerOf(client.index, index);
    this.choice = random.open(`${owner}/choice`);
    this.think = random.open(`${owner}/think`);
    this.demand = random.open(`${owner}/demand`);
    const draws = knobs.backoff !== 'none' && knobs.backoff !== 'exponential';
    this.pages = knobs.publicShare === 0 ? -1 : random.open(`${owner}/page`);
    this.backoff = draws ? random.open(`${owner}/backoff`) : -1;
  }

  /** Somebody new sits before it, with draws of their own. */
  become(person: number, random: RandomStreams): void {
    const owner = ownerOf(person, this.index);
    random.rename(this.choice, `${owner}/choice`);
    random.rename(this.think, `${owner}/think`);
    random.rename(this.demand, `${owner}/demand`);
    if (this.pages >= 0) random.rename(this.pages, `${owner}/page`);
    if (this.backoff >= 0) random.rename(this.backoff, `${owner}/backoff`);
    this.refreshed = false;
    this.done = false;
  }

  /** Client and tab in one number. */
  get packed(): number {
    return this.client.index + this.index * CLIENTS;
  }

  copyTo(target: Tab): void {
    Object.assign(target, this, { client: target.client });
  }
}
