import type { PackedRecords } from '../../kernel/packedRecords';
import type { Packing } from '../../kernel/packing';
import type { RandomStreams, StreamId } from '../../kernel/random';
import { NEVER_US } from '../../kernel/time';
import type { ClientSettings } from '../../scenario/fields/people';
import { Action, Activity, ClientFlag, Standing } from '../../trace/events';
import type { Count } from './sessionTable';
import type { RefreshToken, Token } from './token';

/** What a browser goes by: settings of the scenario, and whether what people want takes a connection. */
type BrowserSettings = ClientSettings & { readonly connects: boolean };

/** An item that its person was told is in the cart. */
export interface Line {
  /** Number of the intent that added it. */
  readonly number: number;
  /** Latest attempt of anybody by then: pages asked for later have to show the item. */
  readonly toldAt: number;
}

/** One person's browser: what it holds, what it believes, and the tabs in which its person wants things. */
export class Client {
  readonly index: number;
  readonly tabs: readonly Tab[];
  /** Draws of this person alone: how it began. */
  readonly setup: StreamId;

  /** Whether somebody has this number now, and who: people are numbered in the order of their coming. */
  present = false;
  person: number;
  /** Intents left in the visit; 0 for a visit without end, -1 when it is over but for what is under way. */
  intents = 0;

  /** Session held (0: none), server + 1 named by the affinity cookie (0: none), and the token, if any. */
  session = 0;
  affinity = 0;
  token: Token | null = null;
  /** Some server accepts the token's key. */
  tokenCounts = false;
  refresh: RefreshToken | null = null;
  /** What a token says that was counted of it for the rate limit. */
  count: Count | null = null;
  /** The login that is due is one by refresh token. */
  refreshing = false;
  /** Wants to log out (1), or has asked the shop to (2). */
  leaving = 0;
  /** May not log in any more. */
  banned = false;

  /** Since when requests have failed or been held up, without one that was answered in between. */
  outSinceUs = NEVER_US;

  /** When the affinity cookie was first given, and when the balancer last saw it. */
  affinityIssuedUs = NEVER_US;
  affinityUsedUs = NEVER_US;

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
  /** A cart it counted on is gone, and nothing was added since; or a transfer, and none was begun. */
  lostCart = false;
  /** Segments of the film watched so far; `items` is the position that was said to be saved. And the latest attempt by then. */
  watched = 0;
  savedAt = 0;
  /** A page showed less of the film, and nothing was saved since. */
  lostProgress = false;
  /**
   * The transfer that is wanted, until it is known to be made, by the intent that began it first (0: none), however often it
   * is begun; and its Idempotency-Key, where that is for all of it.
   */
  undertaking = 0;
  key = 0;
  /** It may have been committed, and nobody said so. */
  unsure = false;
  /** Its person believes that it failed; and that it was made all the same has been recorded. */
  takesForFailed = false;
  toldFailed = false;
  /** Cart on the latest page (0: an empty one), and the items it was told are in `linesCart`. */
  shownCart = 0;
  linesCart = 0;
  lines: readonly Line[] = [];
  /** Number of the latest intent of any tab. */
  lastIntent = 0;

  /** The connection that it keeps open: server + 1 (0: none), and its number. */
  connectedTo = 0;
  connection = 0;
  /** The browser knows that it has none, and how often it has tried in vain since. */
  mustConnect = false;
  connectTries = 0;
  /** Draws of pauses before it connects again; -1 where nobody does. */
  readonly reconnect: StreamId;

  constructor(index: number, random: RandomStreams, settings: BrowserSettings) {
    this.index = index;
    this.person = index;
    this.tabs = Array.from(
      { length: settings.tabs },
      (_, tab) => new Tab(this, tab, random, settings),
    );
    this.setup = random.open(`client-${index}/setup`);
    this.reconnect = settings.connects ? random.open(`client-${index}/reconnect`) : -1;
  }

  /** Nothing is believed of any cart or film, and nobody was told of anything in one. */
  forgetCart(): void {
    this.items = 0;
    this.watched = 0;
    this.savedAt = 0;
    this.shownCart = 0;
    this.linesCart = 0;
    this.lines = [];
    this.undertake(0);
  }

  /** Wants another transfer, or (0) none. */
  undertake(intent: number): void {
    this.undertaking = intent;
    this.key = 0;
    this.unsure = false;
    this.takesForFailed = false;
    this.toldFailed = false;
  }

  /** Somebody new takes this number. The streams are that person's own, whatever the number. */
  become(person: number, random: RandomStreams): void {
    this.present = true;
    this.person = person;
    this.lostCart = false;
    this.lostProgress = false;
    this.count = null;
    this.outSinceUs = NEVER_US;
    random.rename(this.setup, `client-${person}/setup`);
    this.connectTries = 0;
    if (this.reconnect >= 0) random.rename(this.reconnect, `client-${person}/reconnect`);
    for (const tab of this.tabs) tab.become(person, random);
  }
}

/** From now on, if not before, this person's requests fail or are held up. */
export function noteTrouble(client: Client, nowUs: number): void {
  if (client.outSinceUs === NEVER_US) client.outSinceUs = nowUs;
}

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

  /** Draws of whom messages are for, where anybody writes any (else -1), and whom the next is for. */
  readonly addressees: StreamId;
  addressee = -1;

  /** The intent under way: its number, what it is, and what it needs. `pending` until it is answered. */
  intent = 0;
  pending = false;
  action: Action = Action.browse;
  product = 0;
  demandUs = 0;
  /** When it was chosen (-1: none yet). */
  intendedUs = -1;
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
  /** The intent at hand has had a token fetched for it. */
  refreshed = false;
  /** Another tab is logging in or out: this one goes on after the login. */
  waits = false;
  /** Nothing more is wanted in it: the visit is over. */
  done = false;

  constructor(client: Client, index: number, random: RandomStreams, settings: BrowserSettings) {
    this.client = client;
    this.index = index;
    const owner = ownerOf(client.index, index);
    this.choice = random.open(`${owner}/choice`);
    this.think = random.open(`${owner}/think`);
    this.demand = random.open(`${owner}/demand`);
    const draws = settings.backoff !== 'none' && settings.backoff !== 'exponential';
    this.pages = settings.publicShare === 0 ? -1 : random.open(`${owner}/page`);
    this.addressees = settings.connects ? random.open(`${owner}/addressee`) : -1;
    this.backoff = draws ? random.open(`${owner}/backoff`) : -1;
  }

  /** Somebody new sits before it, with draws of their own. */
  become(person: number, random: RandomStreams): void {
    const owner = ownerOf(person, this.index);
    random.rename(this.choice, `${owner}/choice`);
    random.rename(this.think, `${owner}/think`);
    random.rename(this.demand, `${owner}/demand`);
    if (this.pages >= 0) random.rename(this.pages, `${owner}/page`);
    if (this.addressees >= 0) random.rename(this.addressees, `${owner}/addressee`);
    if (this.backoff >= 0) random.rename(this.backoff, `${owner}/backoff`);
    this.refreshed = false;
    this.done = false;
  }

  /** Client and tab in one number. */
  get packed(): number {
    return this.client.index + this.index * CLIENTS;
  }
}

/** `ClientFlag`s of a person, added up. */
export const flagsOf = ({ banned, leaving }: Client): number =>
  (banned ? ClientFlag.banned : 0) | (leaving > 0 ? ClientFlag.leaving : 0);

/** What is the same in every world of one scenario: who they are, and the streams that they draw from. */
const CLIENT_IS = ['index', 'tabs', 'setup', 'reconnect'] as const;
const TAB_IS = [
  ...['client', 'index', 'choice', 'think', 'demand', 'backoff', 'pages', 'addressees'],
] as const satisfies readonly (keyof Tab)[];

/** What people and their tabs were at one instant: a few small columns where there are a thousand of them. */
export class PackedPeople {
  readonly #clients: PackedRecords<Client>;
  readonly #tabs: PackedRecords<Tab>;

  constructor(clients: readonly Client[], packing: Packing) {
    this.#clients = packing.records(clients, CLIENT_IS);
    this.#tabs = packing.records(tabsOf(clients), TAB_IS);
  }

  /** Makes as many people, in the same places, equal to what they were. */
  unpack(clients: readonly Client[]): void {
    this.#clients.unpack(clients);
    this.#tabs.unpack(tabsOf(clients));
  }
}

const tabsOf = (clients: readonly Client[]): readonly Tab[] => clients.flatMap(({ tabs }) => tabs);
