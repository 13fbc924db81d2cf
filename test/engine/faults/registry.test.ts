/**
 * Goal: the list of changes is what trace records and scenario documents refer to.
 * Method: order, ids and verbs are compared; every change is offered exactly in the conditions where it makes sense.
 */
import { describe, expect, it } from 'vitest';
import {
  BalancerCondition,
  CHANGES,
  ClientFlag,
  ClusterFlag,
  changesFor,
  createSimulation,
  ServerCondition,
  Standing,
  StoreCondition,
  StoreFlag,
} from '../../../src/engine';
import { change, changeNumber } from '../../../src/engine/faults';
import { CHANGE_IDS, type ChangeId } from '../../../src/engine/faults/changeIds';
import { run, S1, scenario } from '../../support/scenarios';

describe('the registry of changes', () => {
  it('has the order of the ids, which is part of the trace format', () => {
    expect(CHANGES.map(({ id }) => id)).toEqual([...CHANGE_IDS]);
    expect(new Set(CHANGE_IDS).size).toBe(CHANGE_IDS.length);
    CHANGE_IDS.forEach((id, index) => {
      expect(changeNumber(id)).toBe(index);
      expect(change(id).id).toBe(id);
    });
  });

  it('has no two changes that a document would call alike', () => {
    const names = CHANGES.map(({ subject, verb }) => `${verb} ${subject}`);
    expect(new Set(names).size).toBe(CHANGES.length);
  });
});

describe('what can be done', () => {
  it.each([
    ['running', ServerCondition.running, ['stop-server', 'freeze-server', 'remove-server']],
    ['stopped', ServerCondition.stopped, ['start-server', 'remove-server']],
    ['frozen', ServerCondition.frozen, ['stop-server', 'unfreeze-server', 'remove-server']],
    ['leaving', ServerCondition.leaving, ['stop-server']],
    ['removed', ServerCondition.removed, []],
  ])('to a server that is %s', (_what, condition, expected) => {
    expect(changesFor('server', condition, 0)).toEqual(expected);
  });

  it('to the balancer and the store', () => {
    expect(changesFor('balancer', BalancerCondition.running, 0)).toEqual(['stop-balancer']);
    expect(changesFor('balancer', BalancerCondition.stopped, 0)).toEqual(['start-balancer']);
    const offered = (condition: StoreCondition, flags = 0) =>
      changesFor('store', condition, flags).join(' ');
    expect(offered(StoreCondition.reachable)).toBe(
      'make-store-unreachable wipe-store slow-store freeze-store stop-store crash-store-machine',
    );
    expect(offered(StoreCondition.unreachable, StoreFlag.slow)).toBe(
      'make-store-reachable wipe-store restore-store-speed crash-store-machine',
    );
    expect(offered(StoreCondition.frozen)).toBe(
      'wipe-store slow-store unfreeze-store stop-store crash-store-machine',
    );
    expect(offered(StoreCondition.stopped)).toBe('wipe-store slow-store start-store');
    expect(offered(StoreCondition.stopped, StoreFlag.starting)).toBe('wipe-store slow-store');
    // The former primary can come back.
    expect(offered(StoreCondition.reachable, StoreFlag.failedOver)).toContain('start-store');
  });

  it('to the cluster, up to the number of servers that records can name', () => {
    expect(changesFor('cluster', 3, 0)).toContain('add-server');
    expect(changesFor('cluster', 64, 0)).not.toContain('add-server');
    // One rotation at a time.
    expect(changesFor('cluster', 3, 0)).toContain('rotate-keys');
    expect(changesFor('cluster', 3, ClusterFlag.rotatingKeys)).not.toContain('rotate-keys');
  });

  it('to a person', () => {
    const { loggedIn, loggedOut } = Standing;
    expect(changesFor('client', loggedIn, 0)).toEqual(['log-out-client', 'ban-client']);
    expect(changesFor('client', loggedIn, ClientFlag.leaving)).toEqual(['ban-client']);
    expect(changesFor('client', loggedOut, 0)).toEqual(['ban-client']);
    expect(changesFor('client', loggedOut, ClientFlag.banned)).toEqual([]);
  });
});

describe('a change that makes no sense', () => {
  const serverChanges = CHANGES.filter(({ subject }) => subject === 'server');

  it.each(serverChanges.map(({ id }) => id))(
    'is refused for a server that is not there: %s',
    (id) => {
      const simulation = createSimulation(scenario());
      expect(simulation.accepts(id, 3)).toBe(false);
      expect(simulation.intervene(id, 63)).toBe(false);
      expect(simulation.intervene(id, -1)).toBe(false);
      expect(simulation.history).toEqual([]);
      // Nothing has happened but what happens at this instant anyway.
      const untouched = createSimulation(scenario());
      untouched.advanceTo(0);
      expect(simulation.traceHash).toBe(untouched.traceHash);
    },
  );

  it('is passed over where a scenario plans it', () => {
    const deeds: readonly (readonly [number, ChangeId, number?])[] = [
      [1, 'stop-server', 40],
      [2, 'start-server', S1],
      [3, 'unfreeze-server', S1],
      [4, 'start-balancer'],
      [5, 'make-store-reachable'],
    ];
    const disturbed = run({}, 'sticky', 20, deeds);
    expect(disturbed.only('change')).toEqual([]);
    expect(disturbed.simulation.traceHash).toBe(run({}, 'sticky', 20).simulation.traceHash);
  });

  it('becomes one that makes sense once the server is there', () => {
    const deeds: readonly (readonly [number, ChangeId, number?])[] = [
      [1, 'stop-server', 3],
      [2, 'add-server'],
      [3, 'stop-server', 3],
    ];
    const changes = run({}, 'sticky', 5, deeds).only('change');
    expect(changes.map((one) => [one.change, one.target])).toEqual([
      ['add-server', 0],
      ['stop-server', 3],
    ]);
  });
});
