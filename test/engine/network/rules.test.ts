/**
 * Goal: a fault of the network is a rule: put in force by its change, taken back by its opposite, and nothing else.
 * Method: rules come and go in every order, and messages are judged; one that no fault has makes messages late; whole runs
 * go on from a snapshot that was taken while rules were in force.
 */
import { describe, expect, it } from 'vitest';
import { type ChangeId, createSimulation, Leg, PACKING } from '../../../src/engine';
import { change } from '../../../src/engine/changes';
import { judge, setRule } from '../../../src/engine/model/network/rules';
import {
  LOST,
  LOST_FOR_GOOD,
  PASSES,
  type Rule,
  RuleOrder,
} from '../../../src/engine/model/state/message';
import type { World } from '../../../src/engine/model/state/world';
import { scenario, seconds } from '../../support/scenarios';
import { createWorld } from '../../support/world';

const worldOf = (network: object = {}) => createWorld(scenario({ network }), 'central-store');
const to = (leg: Leg, server = 0, toReplica = false) => ({ leg, server, toReplica });
const act = (world: World, id: ChangeId, target = 0) => change(id).apply(world, target);

/** Each with a message that it stops. */
const PAIRS: readonly (readonly [ChangeId, ChangeId, ReturnType<typeof to>])[] = [
  ['cut-server', 'mend-server', to(Leg.checkToServer, 1)],
  ['cut-server-from-store', 'mend-server-store', to(Leg.serverToStore, 1, true)],
  ['cut-people', 'mend-people', to(Leg.balancerToClient)],
  ['start-loss', 'stop-loss', to(Leg.serverToServer)],
  ['lose-answers', 'deliver-answers', to(Leg.serverToBalancer, 2)],
  ['make-store-unreachable', 'make-store-reachable', to(Leg.storeToServer)],
];
const CERTAIN = { loss: 100, answerLoss: 100 };

describe.each(PAIRS)('%s', (begin, end, message) => {
  it('stops its messages until its opposite, and others pass', () => {
    const world = worldOf(CERTAIN);
    expect(judge(world, message)).toBe(PASSES);
    act(world, begin, 1);
    expect(judge(world, message)).toBeLessThan(PASSES);
    expect(judge(world, to(Leg.serverToOrders, 1))).toBe(PASSES);
    act(world, end, 1);
    expect(judge(world, message)).toBe(PASSES);
    expect(world.rules).toEqual([]);
  });
});

describe('rules together', () => {
  it('are asked in one order, whichever came first', () => {
    const orders = [
      ['start-loss', 'lose-answers', 'cut-server'],
      ['cut-server', 'lose-answers', 'start-loss'],
      ['lose-answers', 'start-loss', 'cut-server'],
    ] as const;
    const all = orders.map((ids) => {
      const world = worldOf({ loss: 50, answerLoss: 50 });
      for (const id of ids) act(world, id, 1);
      const legs = [Leg.serverToBalancer, Leg.clientToBalancer, Leg.serverToBalancer];
      return Array.from({ length: 60 }, (_, i) => judge(world, to(legs[i % 3] as Leg, i % 2)));
    });
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    expect(new Set(all[0])).toEqual(new Set([PASSES, LOST, LOST_FOR_GOOD]));
  });

  it('draw nothing for what cannot pass', () => {
    const world = worldOf({ loss: 50 });
    act(world, 'start-loss');
    const next = world.random.uniform(world.lossStream);
    const other = worldOf({ loss: 50 });
    act(other, 'start-loss');
    act(other, 'cut-people');
    expect(judge(other, to(Leg.clientToBalancer))).toBe(LOST);
    expect(other.random.uniform(other.lossStream)).toBe(next);
  });

  it('may make a message late, and those that do add up', () => {
    const late = (us: number): Rule<World> => ({ order: RuleOrder.cut, judge: () => us });
    const world = worldOf();
    setRule(world, late(300), 0, true);
    setRule(world, late(40), 0, true);
    expect(judge(world, to(Leg.clientToBalancer))).toBe(340);
    act(world, 'cut-people');
    expect(judge(world, to(Leg.clientToBalancer))).toBe(LOST);
  });
});

it('is part of a snapshot: a run that goes on from one is the run that was never stopped', () => {
  const interventions = PAIRS.flatMap(([begin, end], index) => [
    { atUs: seconds(3 + index), change: begin, target: 1 },
    { atUs: seconds(14 + index), change: end, target: 1 },
  ]);
  const plan = { ...scenario(), interventions };
  const whole = createSimulation(plan, { architecture: 'central-store' });
  whole.advanceTo(seconds(10));
  const copy = createSimulation(plan, { architecture: 'central-store' });
  copy.restore(whole.snapshot(PACKING));
  whole.advanceTo(seconds(40));
  copy.advanceTo(seconds(40));
  expect(copy.traceHash).toBe(whole.traceHash);
});
