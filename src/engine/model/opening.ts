import { Activity, Cause, Standing } from '../trace/events';
import type { Client } from './client';
import { clockOf } from './clock';
import { describeClient, describeWorld } from './describe';
import { startChecks } from './healthCheck';
import { type Cart, EMPTY_CART, type Holding, partOf } from './holding';
import { adoptSession, hold, letGo, showCart } from './ledger';
import { planAct } from './person';
import { takeRefreshToken, takeToken } from './pocket';
import type { Server } from './server';
import { put } from './sessionTable';
import { fitsCookie } from './sizes';
import { setStanding } from './standing';
import type { Token } from './token';
import type { World } from './world';

/** Sets the scene at instant zero: everybody in place, first requests planned, checks begun. */
export function open(world: World): void {
  const { loggedIn, firstRequestSpacing } = world.scenario.clients;
  describeWorld(world, world.emit);
  // The balancer was at work before: whose turn it is has nothing to do with who logged in where.
  const turn = world.random.open('balancer/turn');
  world.balancer.next = world.random.whole(turn, 0, world.servers.length - 1);
  startChecks(world);
  world.clients.forEach((client, index) => {
    if (loggedIn) placeSession(world, client);
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
  const server = world.server(client.index % world.servers.length);
  hold(world, holding);
  const { architecture } = world;
  const facts = { needsCart: true, cartChanged: true, cartKnown: true };
  for (const step of [...architecture.issue(), ...architecture.settle(facts)]) {
    const part = partOf(holding, step.part);
    if (step.do === 'write-memory') put(world, server.table, part);
    if (step.do === 'write-store') put(world, world.store.table, part);
    if (step.do === 'sign-token' && client.token === null) {
      const token = freshToken(world, server, part);
      // A browser that ignored the token's cookie has nobody logged in.
      if (!fitsCookie(world, token)) return letGo(world, holding, Cause.finished);
      takeRefreshToken(world, client, holding.session);
      takeToken(world, client, token);
    }
  }
  if (architecture.affinity === 'cookie') client.affinity = server.index + 1;
  adoptSession(world, client, holding.session);
  client.mustLogIn = false;
  setStanding(world, client, Standing.loggedIn);
  showCart(world, client, holding.cart?.id ?? 0, holding.cart?.items.length ?? 0);
  letGo(world, holding, Cause.finished);
  describeClient(world, client, world.emit);
}

function freshToken(world: World, server: Server, holding: Holding): Token {
  const issuedUs = clockOf(world, server);
  const expiresUs = issuedUs + world.scenario.token.lifetime;
  return { holding, issuedUs, expiresUs, key: server.keys.signs };
}

function openingCart(world: World, client: Client): Cart {
  const [low, high] = world.scenario.clients.cartItems;
  const count = world.random.whole(client.setup, low, high);
  const items = Array.from({ length: count }, () => world.random.whole(client.setup, 100, 999));
  return count === 0 ? EMPTY_CART : { id: world.ledger.openCart(), items };
}
