import { Cause, ServerCondition, Standing, StoreCondition } from '../../trace/events';
import { addressOf, bindAddress } from '../balancer/addresses';
import { hashedOf, stickinessOf } from '../balancer/routing';
import { adoptSession, hold, release, showCart } from '../ledger/ledger';
import { setStanding } from '../ledger/standing';
import { fitsCookie } from '../requests/headerSizes';
import { hasRoom } from '../servers/memory';
import { put } from '../sessions/tables';
import type { Client } from '../state/client';
import { type Cart, EMPTY_CART, type Holding, holdingOf, partOf } from '../state/holding';
import { clockOf, type Server } from '../state/server';
import type { Token } from '../state/token';
import { isReplicated } from '../state/transfer';
import type { World } from '../state/world';
import { writeEntry } from '../store/entries';
import { takeRefreshToken, takeToken } from '../tokens/pocket';
import { signed } from '../tokens/signing';

/**
 * What a login some time ago has left behind, put where the architecture's own plans put it: nothing where no server
 * took it. Returns whether there is a session now.
 */
export function placeSession(world: World, client: Client): boolean {
  const home = homeOf(world, client);
  const server = world.servers[home];
  if (server?.condition !== ServerCondition.running || !hasRoom(world, server)) return false;
  const session = world.ledger.openSession();
  const holding = holdingOf(session, client.index, true, openingCart(world, client));
  hold(world, holding);
  const { architecture } = world;
  const { store } = world.scenario;
  const known = { needsCart: true, readsCart: true, cartKnown: true };
  const facts = { ...known, cartChanged: true, fellBack: false, store };
  const steps = [...architecture.issue(facts), ...architecture.settle(facts)];
  const lastSigned = steps.filter((step) => step.do === 'sign-token').at(-1);
  let fits = true;
  for (const step of steps) {
    if (!fits && architecture.credential === 'cookie') break;
    const part = partOf(holding, step.part, client.person);
    if (step.do === 'write-memory') keepAtHome(world, server, part);
    if (step.do === 'write-copy' && hasRoom(world, server)) put(world, server.table, part);
    if (step.do === 'write-store' || step.do === 'update-store') {
      fits = keepInStore(world, part) && fits;
    }
    if (step === lastSigned && client.token === null) {
      const token = freshToken(world, server, part);
      if (fitsCookie(world, token)) {
        takeRefreshToken(world, client, holding.session);
        takeToken(world, client, token);
      } else if (architecture.credential === 'token') {
        // A browser that ignored the token's cookie has nobody logged in.
        release(world, holding, Cause.finished);
        return false;
      }
    }
  }
  if (!fits && architecture.credential === 'cookie') {
    // Nobody can have logged in to a store without room.
    release(world, holding, Cause.finished);
    return false;
  }
  if (stickinessOf(world) === 'cookie') {
    client.affinity = server.index + 1;
    client.affinityIssuedUs = world.nowUs;
    client.affinityUsedUs = world.nowUs;
  }
  adoptSession(world, client, holding.session);
  client.mustLogIn = false;
  setStanding(world, client, Standing.loggedIn);
  const cart = fits ? (holding.cart ?? EMPTY_CART) : EMPTY_CART;
  showCart(world, client, cart.id, cart.items.length);
  release(world, holding, Cause.finished);
  return true;
}

/** In the store, unless that is down. */
function keepInStore(world: World, holding: Holding): boolean {
  const { table, condition } = world.store;
  if (table.entries.has(holding.session)) return true;
  return condition !== StoreCondition.stopped && writeEntry(world, holding, null);
}

/** Where the balancer sent that login: in turn, unless the address decides. -1 where nobody could log in. */
function homeOf(world: World, client: Client): number {
  const address = addressOf(world, client.index);
  const { candidates } = world;
  if (candidates.policy.isHash) return candidates.choose(hashedOf(world, client.index), 0, 0);
  const up = world.servers.filter(({ index }) => candidates.takesNew(index));
  const inTurn = up[client.person % up.length]?.index ?? -1;
  if (stickinessOf(world) !== 'source') return inTurn;
  const known = world.balancer.addresses.serverOf(address);
  const home = known < 0 ? inTurn : known;
  if (home >= 0) bindAddress(world, address, home);
  return home;
}

/** In the memory of one server, and of all others that have room where they send each other copies. */
function keepAtHome(world: World, home: Server, holding: Holding): void {
  put(world, home.table, holding);
  if (!isReplicated(world)) return;
  for (const server of world.servers) {
    const isUp = server.condition === ServerCondition.running;
    if (server !== home && isUp && hasRoom(world, server)) put(world, server.table, holding);
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
