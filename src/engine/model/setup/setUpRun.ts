import { Activity } from '../../trace/events';
import { startChecks } from '../balancer/healthChecks';
import { startScaling } from '../change/autoscaler';
import { describeClient, describeWorld } from '../describe';
import { planAct } from '../people/activity';
import { planArrival, planBurst } from '../people/arrivals';
import { drawVisit, passesUnnamed } from '../people/visit';
import { startProbes } from '../servers/probes';
import type { World } from '../state/world';
import { writeDown } from '../store/disk';
import { openReplica } from '../store/replica';
import { placeSession } from './earlierLogins';

/** Sets the scene at instant zero: everybody in place, first requests planned, checks begun. */
export function setUpRun(world: World): void {
  const { clients, scaling, store } = world.scenario;
  const { count, loggedIn, firstRequestSpacing } = clients;
  const people = world.clients.slice(0, count);
  for (const client of people) client.present = true;
  describeWorld(world, world);
  // The balancer was at work before: whose turn it is has nothing to do with who logged in where.
  const turn = world.random.open('balancer/turn');
  world.balancer.next = world.random.whole(turn, 0, world.servers.length - 1);
  startChecks(world);
  startProbes(world);
  world.store.disk.phase = world.random.uniform(world.timerStream);
  if (scaling.auto) startScaling(world);
  people.forEach((client, index) => {
    client.intents = drawVisit(world);
    if (!passesUnnamed(world, client) && loggedIn && placeSession(world, client)) {
      describeClient(world, client, world);
    }
    for (const tab of client.tabs) {
      // The tabs of one person share the time until the next person.
      const share = Math.floor((firstRequestSpacing * tab.index) / client.tabs.length);
      planAct(world, tab, index * firstRequestSpacing + share, Activity.thinking);
    }
  });
  if (store.persistence !== 'none') writeDown(world);
  if (store.replica) openReplica(world);
  if (clients.arrivalRate > 0) planArrival(world);
  if (clients.burstSize > 0) planBurst(world);
}
