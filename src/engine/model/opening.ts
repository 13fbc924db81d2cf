import { Activity, Cause, Standing } from '../trace/events';
import { startScaling } from './autoscaler';
import type { Client } from './client';
import { describeClient, describeWorld } from './describe';
import { startChecks } from './healthCheck';
import { type Cart, EMPTY_CART, type Holding, partOf } from './holding';
import { adoptSession, hold, letGo, showCart } from './ledger';
import { hasRoom } from './memory';
import { planAct, takeToken } from './person';
import { isReplicated } from './replication';
import type { Server } from './server';
import { put } from './sessionTable';
import { setStanding } from './standing';
import type { World } from './world';

/** Sets the scene at instant zero: everybody in place, first requests planned, checks begun. */
export function open(world: World): void {
  const { loggedIn, firstRequestSpacing } = world.scenario.clients;
  describeWorld(world, world.emit);
  // The balancer was at work before: whose turn it is has nothing to do with who logged in where.
  const turn = world.random.open('balancer/turn');
  world.balancer.next = world.random.whole(turn, 0, world.servers.length - 1);
  startChecks(world);
  startScaling(world);
  world.clients.forEach((client, index) => {
    if (loggedIn && hasRoom(world, homeOf(world, client))) placeSession(world, client);
    planAct(world, client, index * firstRequestSpacing, Activity.thinking);
  });
}

/** What a login some time ago has left behind, put where the architecture's own plans put it. */
function placeSession(world: World, client: Client): void {
  const holding: Holding = {
    session: world.ledger.openSession(),
    owner: client.index,
    identity: true,
    cart: openingCart(world, client),
  };
  const server = homeOf(world, client);
  hold(world, holding);
  const { architecture } = world;
  const facts = { needsCart: true, cartChanged: true, cartKnown: true };
  for (const step of [...architecture.issue(), ...architecture.settle(facts)]) {
    const part = partOf(holding, step.part);
    if (step.do === 'write-memory') keepAtHome(world, server, part);
    if (step.do === 'write-store') put(world, world.store.table, part);
    if (step.do === 'sign-token' && client.token === null) {
      takeToken(world, client, freshToken(world, part));
    }
  }
  if (architecture.affinity === 'cookie') client.affinity = server.index + 1;
  adoptSession(world, client, holding.session);
  client.mustLogIn = false;
  setStanding(world, client, Standing.loggedIn);
  showCart(world, client, holding.cart?.id ?? 0, holding.cart?.items.length ?? 0);
  letGo(world, holding, Cause.finished);
  describeClient(client, world.emit);
}

/** The server that a login some time ago went to. */
const homeOf = (world: World, client: Client): Server =>
  world.server(client.index % world.servers.length);

/** In the memory of one server, and of all others that have room where they send each other copies. */
function keepAtHome(world: World, home: Server, holding: Holding): void {
  put(world, home.table, holding);
  if (!isReplicated(world)) return;
  for (const server of world.servers) {
    if (server !== home && hasRoom(world, server)) put(world, server.table, holding);
  }
}

const freshToken = (world: World, holding: Holding) => ({
  holding,
  issuedUs: 0,
  expiresUs: world.scenario.token.lifetime,
});

function openingCart(world: World, client: Client): Cart {
  const [low, high] = world.scenario.clients.cartItems;
  const count = world.random.whole(client.setup, low, high);
  const items = Array.from({ length: count }, () => world.random.whole(client.setup, 100, 999));
  return count === 0 ? EMPTY_CART : { id: world.ledger.openCart(), items };
}
