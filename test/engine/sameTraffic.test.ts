/**
 * Goal: every architecture meets the same people: the same choices in the same order, whatever happened to whom.
 * Method: the engine is driven event by event, and each new intent of each person is written down; under two
 * architectures the lists must agree as far as both got.
 */

import { describe, expect, it, vi } from 'vitest';
import { Action, ARCHITECTURES } from '../../src/engine';
import type { ArchitectureId } from '../../src/engine/architectures/list';
import { dispatch } from '../../src/engine/model/dispatch';
import { setUpRun } from '../../src/engine/model/setup/setUpRun';
import type { Scenario } from '../../src/engine/scenario/types';
import { document } from '../support/arbitraries';
import fc from '../support/random';
import { type Overrides, scenario, seconds } from '../support/scenarios';
import { createWorld } from '../support/world';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 300_000 });

interface Intent {
  readonly action: Action;
  readonly product: number;
  readonly demandUs: number;
  /** The public page that it would be, if it is a look round. */
  readonly publicPage: number;
  /** What may have been drawn: who believes that it is not the time for it does something else instead. */
  readonly drawn: readonly Action[];
}

/** What each tab of each person wanted, in order. People are numbered in the order of their coming. */
function intents(from: Scenario, id: ArchitectureId, untilUs: number): readonly Intent[][] {
  const world = createWorld(from, id);
  setUpRun(world);
  const tabs = world.clients.flatMap((client) => client.tabs);
  const lists: Intent[][] = [];
  const seen = tabs.map(() => 0);
  const event = { timeUs: 0, kind: 0, a: 0, b: 0 };
  while (world.queue.nextUs <= untilUs) {
    world.queue.pop(event);
    world.nowUs = event.timeUs;
    dispatch(world, event);
    tabs.forEach(({ client, index: tab, intent, action, product, demandUs, publicPage }, index) => {
      if (intent === seen[index]) return;
      seen[index] = intent;
      const list = client.person * client.tabs.length + tab;
      lists[list] ??= [];
      const drawn = world.workload.data.actions
        .filter((one) => (one.instead[client.items] ?? one.action) === action)
        .map((one) => one.action);
      lists[list].push({ action, product, demandUs, publicPage, drawn });
    });
  }
  return lists;
}

/** Whether both may be one choice: somebody without a cart who wanted to check out is seen looking around. */
const couldBeTheSame = (one: Intent, other: Intent): boolean =>
  one.product === other.product &&
  one.demandUs === other.demandUs &&
  one.publicPage === other.publicPage &&
  (one.action === other.action || one.drawn.some((action) => other.drawn.includes(action)));

function compare(overrides: Overrides): number {
  const from = scenario(overrides);
  const [first, ...others] = ARCHITECTURES.map(({ id }) => intents(from, id, seconds(60)));
  let compared = 0;
  for (const other of others) {
    other.forEach((list, client) => {
      const expected = first?.[client] ?? [];
      const common = Math.min(list.length, expected.length);
      for (let turn = 0; turn < common; turn += 1) {
        const [one, two] = [list[turn] as Intent, expected[turn] as Intent];
        expect([client, turn, one, two, couldBeTheSame(one, two)]).toEqual([
          client,
          turn,
          one,
          two,
          true,
        ]);
      }
      compared += common;
    });
  }
  return compared;
}

describe('people', () => {
  it('want the same under every architecture, in the same order', () => {
    fc.assert(
      fc.property(document, (overrides) => {
        compare(overrides);
      }),
      { numRuns: 30 },
    );
    // The comparison is worth something: these thirty are always the same.
    const known = fc.sample(document, { seed: 1, numRuns: 30 });
    expect(known.reduce((sum, overrides) => sum + compare(overrides), 0)).toBeGreaterThan(1000);
  });

  it('want the same in the opening scenario, where no stickiness costs them many logins', () => {
    expect(compare({})).toBeGreaterThan(60);
  });

  it('begin with the same carts everywhere', () => {
    const carts = ARCHITECTURES.map(({ id }) => {
      const world = createWorld(scenario(), id);
      setUpRun(world);
      return world.clients.map(({ items }) => items);
    });
    for (const one of carts) expect(one).toEqual(carts[0]);
    expect(new Set(carts[0]).size).toBeGreaterThan(1);
  });

  it('want something else for another seed', () => {
    const [one, other] = [1, 2].map((seed) => intents(scenario({ seed }), 'jwt', seconds(60)));
    expect(one).not.toEqual(other);
  });

  it('choose as often as their weights say', () => {
    const from = scenario({
      clients: { count: 200, firstRequestSpacing: 0, thinkTime: [0, 1], cartItems: [3, 3] },
      servers: { count: 20, workers: 20, serviceTime: 0.01 },
    });
    const all = intents(from, 'sticky', seconds(60)).flat();
    const share = (action: Action) =>
      all.filter((intent) => intent.action === action).length / all.length;
    expect(all.length).toBeGreaterThan(3000);
    expect(share(Action.add)).toBeCloseTo(0.3, 1);
    expect(share(Action.read)).toBeCloseTo(0.2, 1);
    // Some of those who would check out have nothing to pay for.
    expect(share(Action.checkout)).toBeLessThanOrEqual(0.11);
    expect(share(Action.browse) + share(Action.checkout)).toBeCloseTo(0.5, 1);
  });
});
