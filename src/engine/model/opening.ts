import { Activity, Cause, Standing } from '../trace/events';
import { addressOf, bindAddress } from './addressTable';
import { planArrival } from './arrivals';
import { startScaling } from './autoscaler';
import type { Client } from './client';
import { clockOf } from './clock';
import { describeClient, describeWorld } from './describe';
import { startChecks } from './healthCheck';
import { type Cart, EMPTY_CART, type Holding, holdingOf, partOf } from './holding';
import { adoptSession, hold, letGo, showCart } from './ledger';
import { hasRoom } from './memory';
import { planAct } from './person';
import { takeRefreshToken, takeToken } from './pocket';
import { drawVisit } from './population';
import { openReplica } from './replica';
import { isReplicated } from './replication';
import { stickinessOf } from './routing';
import type { Server } from './server';
import { put } from './sessionTable';
import { fitsCookie } from './sizes';
import { setStanding } from './standing';
import { writeDown } from './storeDisk';
import { writeEntry } from './storeEntries';
import { signed, type Token } from './token';
import type { World } from './world';

/** Sets the scene at instant zero: everybody in place, first requests planned, checks begun. */
export function open(world: World): void {
  const { count, loggedIn, firstRequestSpacing } = world.scenario.clients;
  const people = world.clients.slice(0, count);
  for (const client of people) client.present = true;
  describeWorld(world, world.emit);
  // The balancer was at work before: whose turn it is has nothing to do with who logged in where.
  const turn = world.random.open('balancer/turn');
  world.balancer.next = world.random.whole(turn, 0, world.servers.length - 1);
  startChecks(world);
  startScaling(world);
  people.forEach((client, index) => {
    client.wishes = drawVisit(world);
    if (loggedIn) placeSession(world, client);
    for (const tab of client.tabs) {
      // The tabs of one person share the time until the next person.
      const share = Math.floor((firstRequestSpacing * tab.index) / client.tabs.length);
      planAct(world, tab, index * firstRequestSpacing + share, Activity.thinking);
    }
  });
  writeDown(world);
  openReplica(world);
  planArrival(world);
}

/** What a login some time ago has left behind, put where the architecture's own plans put it. */
function placeSession(world: World, client: Client): void {
  const server = world.server(homeOf(world, client));
  if (!hasRoom(world, server)) return;
  const session = world.ledger.openSession();
  const holding = holdingOf(session, client.index, true, openingCart(world, client));
  hold(world, holding);
  const { architecture } = world;
  const { store } = world.scenario;
  const facts = { needsCart: true, cartChanged: true, cartKnown: true, fellBack: false, store };
  const steps = [...architecture.issue(facts), ...architecture.settle(facts)];
  const lastSigned = steps.filter((step) => step.do === 'sign-token').at(-1);
  let fits = true;
  for (const step of steps) {
    if (!fits && architecture.credential === 'cookie') break;
    const part = partOf(holding, step.part);
    if (step.do === 'write-memory') keepAtHome(world, server, part);
    if (step.do === 'write-copy' && hasRoom(world, server)) put(world, server.table, part);
    if (step.do === 'write-store' || step.do === 'update-store') {
      const isThere = world.store.table.entries.has(part.session);
      fits = (isThere || writeEntry(world, part, null)) && fits;
    }
    if (step === lastSigned && client.token === null) {
      const token = freshToken(world, server, part);
      if (fitsCookie(world, token)) {
        takeRefreshToken(world, client, holding.session);
        takeToken(world, client, token);
      } else if (architecture.credential === 'token') {
        // A browser that ignored the token's cookie has nobody logged in.
        return letGo(world, holding, Cause.finished);
      }
    }
  }
  if (!fits && architecture.credential === 'cookie') {
    // Nobody can have logged in to a store without room.
    letGo(world, holding, Cause.finished);
    return;
  }
  if (stickinessOf(world) === 'cookie') client.affinity = server.index + 1;
  adoptSession(world, client, holding.session);
  client.mustLogIn = false;
  setStanding(world, client, Standing.loggedIn);
  const cart = fits ? (holding.cart ?? EMPTY_CART) : EMPTY_CART;
  showCart(world, client, cart.id, cart.items.length);
  letGo(world, holding, Cause.finished);
  describeClient(world, client, world.emit);
}

/** Where the balancer sent that login: in turn, unless the address decides. */
function homeOf(world: World, client: Client): number {
  const address = addressOf(world, client.index);
  if (world.candidates.policy.isHash) return world.candidates.choose(address, 0, 0);
  const inTurn = client.index % world.servers.length;
  if (stickinessOf(world) !== 'source') return inTurn;
  const known = world.balancer.addresses.serverOf(address);
  if (known < 0) bindAddress(world, address, inTurn);
  return known < 0 ? inTurn : known;
}

/** In the memory of one server, and of all others that have room where they send each other copies. */
function keepAtHome(world: World, home: Server, holding: Holding): void {
  put(world, home.table, holding);
  if (!isReplicated(world)) return;
  for (const server of world.servers) {
    if (server !== home && hasRoom(world, server)) put(world, server.table, holding);
  }
}

function freshToken(world: World, server: Server, holding: Holding): Token {
  const issuedUs = clockOf(world, server);
  const expiresUs = issuedUs + world.scenario.token.lifetime;
  return signed(holding, issuedUs, expiresUs, server.keys.signs, world.scenario.token);
}

function openingCart(world: World, client: Client): Cart {
  const [low, high] = world.scenario.clients.cartItems;
  const count = world.random.whole(client.setup, low, high);
  const items = Array.from({ length: count }, () => world.random.whole(client.setup, 100, 999));
  if (count === 0) return EMPTY_CART;
  return { id: world.ledger.openCart(), items, lines: items.map(() => 0) };
}
