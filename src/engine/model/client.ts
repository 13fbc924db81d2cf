import type { RandomStreams, StreamId } from '../kernel/random';
import type { ClientKnobs } from '../scenario/fields/people';
import { Activity, Standing } from '../trace/events';
import type { Line } from './cartLines';
import type { RefreshToken } from './pocket';
import { Tab } from './tab';
import type { Token } from './token';

/** One person's browser: what it holds, what it believes, and the tabs in which its person wants things. */
export class Client {
  readonly index: number;
  readonly tabs: readonly Tab[];
  /** Draws of this person alone: how it began. */
  readonly setup: StreamId;

  /** Whether somebody has this number now, and who: people are numbered in the order of their coming. */
  present = false;
  person: number;
  /** Wishes left in the visit; 0 for a visit without end, -1 when it is over but for what is under way. */
  wishes = 0;

  /** Session held (0: none), server + 1 named by the affinity cookie (0: none), and the token, if any. */
  session = 0;
  affinity = 0;
  token: Token | null = null;
  /** Some server accepts the token's key. */
  tokenCounts = false;
  refresh: RefreshToken | null = null;
  /** The login that is due is one by refresh token. */
  refreshing = false;
  /** Wants to log out (1), or has asked the shop to (2). */
  leaving = 0;
  /** May not log in any more. */
  banned = false;

  /** Since when requests have failed or been held up, without one that was answered in between; -1: not since then. */
  outSinceUs = -1;

  /** When the affinity cookie was first given, and when the balancer last saw it. */
  affinityIssuedUs = 0;
  affinityUsedUs = 0;

  standing: Standing = Standing.loggedOut;
  /** What the tab that acted last does. */
  activity: Activity = Activity.thinking;
  mustLogIn = true;
  /** The tab that logs in, fetches a token or logs out, for all of them; -1 for none. */
  loginTab = -1;

  /** Cart it counts on (0: none), items it believes are in it, and the latest cart that is lost or was ordered. */
  cart = 0;
  items = 0;
  goneCart = 0;
  /** A cart it counted on is gone, and nothing was added since. */
  lostCart = false;
  /** Cart on the latest page (0: an empty one), and the items it was told are in `linesCart`. */
  shownCart = 0;
  linesCart = 0;
  lines: readonly Line[] = [];
  /** Number of the latest intent of any tab. */
  lastIntent = 0;

  constructor(index: number, random: RandomStreams, knobs: ClientKnobs) {
    this.index = index;
    this.person = index;
    this.tabs = Array.from({ length: knobs.tabs }, (_, tab) => new Tab(this, tab, random, knobs));
    this.setup = random.open(`client-${index}/setup`);
  }

  /** Somebody new takes this number. The streams are that person's own, whatever the number. */
  become(person: number, random: RandomStreams): void {
    this.present = true;
    this.person = person;
    this.lostCart = false;
    this.outSinceUs = -1;
    random.rename(this.setup, `client-${person}/setup`);
    for (const tab of this.tabs) tab.become(person, random);
  }

  copyTo(target: Client): void {
    const { tabs } = target;
    Object.assign(target, this, { tabs });
    this.tabs.forEach((tab, index) => {
      tab.copyTo(tabs[index] as Tab);
    });
  }
}

/** From now on, if not before, this person tries in vain. */
export function noteTrouble(client: Client, nowUs: number): void {
  if (client.outSinceUs < 0) client.outSinceUs = nowUs;
}
