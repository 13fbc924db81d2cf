import { EventKind } from '../../kernel/eventKind';
import { SECOND_US } from '../../kernel/time';
import { Activity, ClusterFlag, TraceKind } from '../../trace/events';
import type { Client } from '../state/client';
import type { World } from '../state/world';
import { describeCredential } from '../tokens/pocket';
import { planAct } from './activity';
import { drawVisit, passesUnnamed } from './visit';

/** Plans the next arrival, where people come. */
export function planArrival(world: World): void {
  const { arrivalRate, surgeFactor } = world.scenario.clients;
  const rate =
    (world.clusterFlags & ClusterFlag.surge) === 0 ? arrivalRate : arrivalRate * surgeFactor;
  const gap = world.random.exponential(world.population.arrivals);
  plan(world, Math.round((gap * SECOND_US) / rate));
}

function plan(world: World, afterUs: number): void {
  const { population } = world;
  population.arrival += 1;
  population.arrivesUs = world.nowUs + afterUs;
  world.queue.push(population.arrivesUs, EventKind.clientArrives, 0, population.arrival);
}

/** Plans the instant at which many come at once. */
export function planBurst(world: World): void {
  world.queue.push(world.scenario.clients.burstAt, EventKind.burstComes, 0, 0);
}

/** They come, one after the other, all at this instant. */
export function comeAtOnce(world: World): void {
  for (let left = world.scenario.clients.burstSize; left > 0; left -= 1) join(world);
}

/** Somebody arrives, unless the arrival was planned anew. */
export function arrive(world: World, number: number): void {
  if (world.population.arrival !== number) return;
  join(world);
  planArrival(world);
}

/**
 * A surge begins or ends. Whoever thinks goes on as planned; the time until the next arrival shrinks or grows with the
 * rate, which for a Poisson process is the same as drawing it anew.
 */
export function setSurge(world: World, on: boolean): void {
  world.setClusterFlag(ClusterFlag.surge, on);
  const { arrivalRate, surgeFactor } = world.scenario.clients;
  if (arrivalRate === 0) return;
  const leftUs = world.population.arrivesUs - world.nowUs;
  plan(world, Math.round(on ? leftUs / surgeFactor : leftUs * surgeFactor));
}

/**
 * Somebody new comes: takes a number, or goes away again where there is none. Whoever has no session from an earlier
 * visit logs in first.
 */
function join(world: World): void {
  const { population } = world;
  const person = population.people;
  population.people += 1;
  // Drawn also for those who are turned away: the next one must not get their draw.
  const intents = drawVisit(world);
  const client = takeNumber(world);
  world.emit(TraceKind.clientArrived, client?.index ?? -1, person, 0);
  if (client === undefined) return;
  population.admitted += 1;
  client.become(person, world.random);
  client.intents = intents;
  const isAnonymous = passesUnnamed(world, client);
  const mayBeKnown = !isAnonymous && world.scenario.clients.arriveLoggedIn;
  const isKnown = mayBeKnown && world.hooks.comesBack(world, client);
  if (isKnown) {
    world.emit(TraceKind.clientBelief, client.index, client.items, 0);
    describeCredential(world, client, world);
  }
  const activity = isKnown || isAnonymous ? Activity.thinking : Activity.aboutToLogIn;
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
