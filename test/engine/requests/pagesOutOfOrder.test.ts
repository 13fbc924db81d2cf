/**
 * Goal: with several tabs a page may be older than one that came before it. A cart that is gone, lost or ordered, is
 * counted once, however often such pages show it.
 * Method: the book-keeping of one person is shown carts in odd orders.
 */

import { describe, expect, it } from 'vitest';
import { Cause } from '../../../src/engine';
import {
  hold,
  release as letGo,
  markOrdered,
  showCart,
} from '../../../src/engine/model/ledger/ledger';
import { holdingOf } from '../../../src/engine/model/state/holding';
import { Trace } from '../../../src/engine/trace/trace';
import { scenario } from '../../support/scenarios';
import { only, readTrace } from '../../support/trace';
import { createWorld } from '../../support/world';

function person() {
  const trace = new Trace(1000);
  const world = createWorld(scenario(), 'central-store', trace);
  const client = world.client(0);
  const begin = () => {
    const cart = { id: world.ledger.openCart(), items: [100], lines: [1], position: 0 };
    const holding = { ...holdingOf(1, 0, false, null), cart };
    hold(world, holding);
    return holding;
  };
  const lost = () => {
    world.flush();
    return only(readTrace(trace), 'cartLost').map(({ cause }) => cause);
  };
  return { world, client, begin, lost, show: (id: number) => showCart(world, client, id, 1) };
}

describe('pages of two tabs', () => {
  it('may show two carts in turn: each is lost once at most', () => {
    const { world, begin, lost, show } = person();
    const [one, two] = [begin(), begin()];
    show(one.cart.id);
    show(two.cart.id);
    expect(lost()).toEqual([Cause.contradicted]);
    show(one.cart.id);
    expect(lost()).toHaveLength(2);
    show(one.cart.id);
    letGo(world, one, Cause.wipe);
    show(one.cart.id);
    expect(lost()).toHaveLength(2);
  });

  it('may show an ordered cart once more: it is not lost for that', () => {
    const { world, client, begin, lost, show } = person();
    const cart = begin();
    show(cart.cart.id);
    markOrdered(world, cart.cart.id);
    showCart(world, client, 0, 0);
    letGo(world, cart, Cause.finished);
    show(cart.cart.id);
    expect(lost()).toEqual([]);
    expect(client.cart).toBe(0);
  });
});
