import { copyState } from '../kernel/copyState';
import { exactLog, exactPow } from '../kernel/exactMath';
import type { RandomStreams, StreamId } from '../kernel/random';
import type { Scenario } from '../scenario/types';
import { Activity, Cause, ClusterFlag, Standing, TraceKind } from '../trace/events';
import type { Client } from './client';
import { abandon } from './ledger';
import { describeCredential, planAct } from './person';
import { placeSession } from './placing';
import { dropPocket, pocketOf } from './pocket';
import { setStanding } from './standing';
import type { Tab } from './tab';
import type { World } from './world';

/** Who was there, who is, and who comes next. */
export class Population {
  /** Draws: the time until the next arrival, and how long each visit is. */
  readonly arrivals: StreamId;
  readonly visit: StreamId;
  /** People so far, also those who found no place: the number of the next one. */
  people: number;
  /** Of them, those who found a place. */
  admitted: number;
  /** The lowest number that nobody has had yet. */
  unused: number;
  /** Numbers of those who have left, the longest ago first. */
  readonly free: number[] = [];
  /** The next arrival: its instant, and the number of its event. Older events are stale. */
  arrivesUs = 0;
  arrival = 0;
  /** By rank, how many times as long as others somebody thinks. Empty where all are alike. */
  readonly #slowness: Float64Array;

  constructor({ clients }: Scenario, random: RandomStreams) {
    this.arrivals = random.open('population/arrivals');
    this.visit = random.open('population/visit');
    this.people = clients.count;
    this.admitted = clients.count;
    this.unused = clients.count;
    this.#slowness = slownessByRank(
      clients.popularity === 0 ? 0 : clients.count,
      clients.popularity,
    );
  }

  /** How many times as long as others this person thinks. The ranks begin anew with those who come later. */
  slowness(person: number): number {
    const ranks = this.#slowness.length;
    return ranks === 0 ? 1 : (this.#slowness[person % ranks] as number);
  }

  copyTo(target: Population): void {
    copyState(this, target);
  }
}

/** Activity in proportion to 1/(k+1)^exponent, with the same total as if all were alike. */
function slownessByRank(ranks: number, exponent: number): Float64Array {
  const slowness = Float64Array.from({ length: ranks }, (_, rank) => exactPow(rank + 1, exponent));
  let activity = 0;
  for (const one of slowness) activity += 1 / one;
  return slowness.map((one) => (one * activity) / ranks);
}

/** Somebody has a new visit, as long as the draws say: at least one wish. 0: it never ends. */
export function drawVisit(world: World): number {
  const { visitLength } = world.scenario.clients;
  if (visitLength <= 1) return visitLength;
  const exponential = world.random.exponential(world.population.visit);
  return 1 + Math.floor(exponential / -exactLog(1 - 1 / visitLength));
}

/** Nothing new is wanted; other tabs may still wait for answers. */
export const isVisitOver = ({ wishes }: Client): boolean => wishes < 0;

/**
 * A wish is over in a tab, fulfilled or given up. Returns whether nothing more is wanted there. With the last tab of a
 * browser its person leaves.
 */
export function endsVisit(world: World, tab: Tab): boolean {
  const { client } = tab;
  if (client.wishes === 0) return false;
  if (client.wishes > 1) {
    client.wishes -= 1;
    return false;
  }
  client.wishes = -1;
  tab.done = true;
  if (client.tabs.every(({ done }) => done)) leave(world, client);
  return true;
}

/** Leaves for good. The session stays where it is until it expires; nobody holds it, so nothing is lost. */
function leave(world: World, client: Client): void {
  const { index, session } = client;
  const old = pocketOf(client);
  world.emit(TraceKind.clientLeft, index, session, 0);
  abandon(world, client);
  client.token = null;
  client.tokenCounts = false;
  client.refresh = null;
  dropPocket(world, client, old, Cause.abandoned);
  client.present = false;
  client.affinity = 0;
  client.mustLogIn = true;
  client.loginTab = -1;
  client.refreshing = false;
  client.leaving = 0;
  client.banned = false;
  setStanding(world, client, Standing.loggedOut);
  world.emit(TraceKind.clientBelief, index, 0, 0);
  describeCredential(world, client, world.emit);
  world.population.free.push(index);
}

/**
 * Somebody new comes: takes a number, or goes away again where there is none. Whoever has no session from an earlier
 * visit logs in first.
 */
export function join(world: World): void {
  const { population } = world;
  const person = population.people;
  population.people += 1;
  // Drawn also for those who are turned away: the next one must not get their draw.
  const wishes = drawVisit(world);
  const client = takeNumber(world);
  world.emit(TraceKind.clientArrived, client?.index ?? -1, person, 0);
  if (client === undefined) return;
  population.admitted += 1;
  client.become(person, world.random);
  client.wishes = wishes;
  const isKnown = world.scenario.clients.arriveLoggedIn && placeSession(world, client);
  if (isKnown) {
    world.emit(TraceKind.clientBelief, client.index, client.items, 0);
    describeCredential(world, client, world.emit);
  }
  const activity = isKnown ? Activity.thinking : Activity.aboutToLogIn;
  for (const tab of client.tabs) planAct(world, tab, 0, activity);
}

function takeNumber(world: World): Client | undefined {
  const { population, clients } = world;
  const left = population.free.shift();
  if (left !== undefined) return world.client(left);
  const client = clients[population.unused];
  if (client !== undefined) population.unused += 1;
  return client;
}

/** How long a person thinks, given what others would: heavy users shorter, and everybody during a surge. */
export function paced(world: World, client: Client, thinkUs: number): number {
  const slowness = world.population.slowness(client.person);
  const isSurge = (world.clusterFlags & ClusterFlag.surge) !== 0;
  if (slowness === 1 && !isSurge) return thinkUs;
  const hurry = isSurge ? world.scenario.clients.surgeFactor : 1;
  return Math.round((thinkUs * slowness) / hurry);
}
