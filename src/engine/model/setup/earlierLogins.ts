import { signs } from '../../architectures/steps';
import { Cause, ServerCondition, Standing, StoreCondition } from '../../trace/events';
import { addressOf, bindAddress } from '../balancer/addresses';
import { hashedOf, stickinessOf } from '../balancer/routing';
import { setStanding } from '../ledger/clientStanding';
import { adoptSession, hold, release, showCart } from '../ledger/ledger';
import { hasRoom } from '../servers/memory';
import { factsOfLogin, placeLogin } from '../servers/worker/interpreter';
import type { Client } from '../state/client';
import { type Cart, EMPTY_CART, type Holding, holdingOf } from '../state/holding';
import type { Server } from '../state/server';
import type { World } from '../state/world';
import { writeEntry } from '../store/entries';

/**
 * What a login some time ago has left behind, put where the architecture's own plans put it: nothing where no server
 * took it. Returns whether there is a session now.
 */
export function placeSession(world: World, client: Client): boolean {
  const server = world.servers[homeOf(world, client)];
  if (server?.condition !== ServerCondition.running || !hasRoom(world, server)) return false;
  const session = world.ledger.openSession();
  const opening = world.workload.keepsMore ? openingCart(world, client) : null;
  const holding = holdingOf(session, client.index, true, opening);
  hold(world, holding);
  const { architecture } = world;
  const facts = factsOfLogin(world);
  const plan = [...architecture.issue(facts), ...architecture.settle(facts)];
  const lastSigning = plan.filter(signs).at(-1);
  const placed = placeLogin(world, { client, server, holding, lastSigning, keepInStore }, plan);
  if (placed !== 'full') {
    bindByCookie(world, client, server);
    adoptSession(world, client, session);
    client.mustLogIn = false;
    setStanding(world, client, Standing.loggedIn);
    const cart = placed === 'ok' ? (holding.cart ?? EMPTY_CART) : EMPTY_CART;
    showCart(world, client, cart.id, cart.items.length);
  }
  release(world, holding, Cause.finished);
  return placed !== 'full';
}

function bindByCookie(world: World, client: Client, { index }: Server): void {
  if (stickinessOf(world) !== 'cookie') return;
  client.affinity = index + 1;
  client.affinityIssuedUs = world.nowUs;
  client.affinityUsedUs = world.nowUs;
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

function openingCart(world: World, client: Client): Cart {
  const { data, transfers } = world.workload;
  // A film begins with the run, and so does what is transferred.
  if (data.keeps === 'position' || transfers) return EMPTY_CART;
  const [low, high] = world.scenario.clients.cartItems;
  const count = world.random.whole(client.setup, low, high);
  const items = Array.from({ length: count }, () => world.random.whole(client.setup, 100, 999));
  if (count === 0 || data.keeps === 'messages') return EMPTY_CART;
  return { ...EMPTY_CART, id: world.ledger.openCart(), items, lines: items.map(() => 0) };
}
