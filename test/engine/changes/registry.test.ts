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
  ServerFlag,
  Standing,
  StoreCondition,
  StoreFlag,
} from '../../../src/engine';
import { change, changeNumber } from '../../../src/engine/changes';
import { CHANGE_IDS, type ChangeId } from '../../../src/engine/changes/changeIds';
import type { Subject } from '../../../src/engine/changes/target';
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

/** A server can be cut off in any condition. */
const CUTS = ['cut-server', 'cut-server-from-store'];
const OUT = ['drain-server', 'maintain-server'];
const LIVE = ['stop-server', 'freeze-server', 'remove-server'];

const offered = (...asked: [subject: Subject, condition: number, flags?: number]) =>
  [...changesFor(asked[0], asked[1], asked[2] ?? 0)].sort();

describe('what can be done', () => {
  it.each([
    ['running', ServerCondition.running, [...LIVE, ...OUT, ...CUTS, 'slow-server']],
    [
      'stopped',
      ServerCondition.stopped,
      ['start-server', 'remove-server', 'maintain-server', ...CUTS],
    ],
    [
      'frozen',
      ServerCondition.frozen,
      ['stop-server', 'unfreeze-server', 'remove-server', 'maintain-server', ...CUTS],
    ],
    ['leaving', ServerCondition.leaving, ['stop-server', ...CUTS]],
    [
      'starting',
      ServerCondition.starting,
      ['stop-server', 'remove-server', 'maintain-server', ...CUTS],
    ],
    ['removed', ServerCondition.removed, []],
  ])('to a server that is %s', (_what, condition, expected) => {
    expect(offered('server', condition)).toEqual([...expected].sort());
  });

  it('to a server that is drained or in maintenance', () => {
    const { running, stopped, leaving } = ServerCondition;
    const { draining, maintenance } = ServerFlag;
    const always = [...LIVE, ...CUTS, 'slow-server'];
    const drained = [...always, 'maintain-server', 'ready-server'];
    expect(offered('server', running, draining)).toEqual(drained.sort());
    const inMaintenance = [...always, 'ready-server'];
    expect(offered('server', running, maintenance)).toEqual(inMaintenance.sort());
    expect(offered('server', stopped, maintenance)).toContain('ready-server');
    expect(offered('server', leaving, draining)).toEqual(['stop-server', ...CUTS].sort());
  });

  it('to a server that is slow', () => {
    const slow = [...LIVE, ...OUT, ...CUTS, 'restore-server-speed'];
    expect(offered('server', ServerCondition.running, ServerFlag.slow)).toEqual(slow.sort());
  });

  it('to the balancer and the store', () => {
    expect(changesFor('balancer', BalancerCondition.running, 0)).toEqual(['stop-balancer']);
    expect(changesFor('balancer', BalancerCondition.stopped, 0)).toEqual(['start-balancer']);
    const store = (condition: StoreCondition, flags = 0) =>
      changesFor('store', condition, flags).join(' ');
    expect(store(StoreCondition.reachable)).toBe(
      'make-store-unreachable wipe-store slow-store freeze-store stop-store crash-store-machine',
    );
    expect(store(StoreCondition.unreachable, StoreFlag.slow)).toBe(
      'make-store-reachable wipe-store restore-store-speed crash-store-machine',
    );
    expect(store(StoreCondition.frozen)).toBe(
      'wipe-store slow-store unfreeze-store stop-store crash-store-machine',
    );
    expect(store(StoreCondition.stopped)).toBe('wipe-store slow-store start-store');
    expect(store(StoreCondition.stopped, StoreFlag.starting)).toBe('wipe-store slow-store');
    // The former primary can come back.
    expect(store(StoreCondition.reachable, StoreFlag.failedOver)).toContain('start-store');
  });

  it('to the cluster, up to the number of servers that records can name', () => {
    expect(changesFor('cluster', 3, 0)).toContain('add-server');
    expect(changesFor('cluster', 64, 0)).not.toContain('add-server');
    // One deploy at a time.
    expect(changesFor('cluster', 3, 0)).toContain('deploy');
    expect(changesFor('cluster', 3, ClusterFlag.deploying)).not.toContain('deploy');
    // One rotation at a time.
    expect(changesFor('cluster', 3, 0)).toContain('rotate-keys');
    expect(changesFor('cluster', 3, ClusterFlag.rotatingKeys)).not.toContain('rotate-keys');
  });

  it('to a person', () => {
    const { loggedIn, loggedOut } = Standing;
    expect(changesFor('client', loggedIn, 0)).toEqual(['log-out-client', 'ban-client']);
    expect(changesFor('client', loggedIn, ClientFlag.leaving)).toEqual(['ban-client']);
    expect(changesFor('client', loggedOut, 0)).toEqual(['ban-client']);
    expect(changesFor('client', Standing.anonymous, 0)).toEqual([]);
    expect(changesFor('client', loggedOut, ClientFlag.banned)).toEqual([]);
    // Nothing that is not signed could tell that it was altered.
    expect(changesFor('client', loggedIn, ClientFlag.signed)).toContain('tamper-token');
    expect(changesFor('client', loggedOut, ClientFlag.signed)).toEqual(['ban-client']);
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
    const interventions: readonly (readonly [number, ChangeId, number?])[] = [
      [1, 'stop-server', 40],
      [2, 'start-server', S1],
      [3, 'unfreeze-server', S1],
      [4, 'start-balancer'],
      [5, 'make-store-reachable'],
    ];
    const disturbed = run({}, 'sticky', 20, interventions);
    expect(disturbed.only('change')).toEqual([]);
    expect(disturbed.simulation.traceHash).toBe(run({}, 'sticky', 20).simulation.traceHash);
  });

  it('becomes one that makes sense once the server is there', () => {
    const interventions: readonly (readonly [number, ChangeId, number?])[] = [
      [1, 'stop-server', 3],
      [2, 'add-server'],
      [3, 'stop-server', 3],
    ];
    const changes = run({}, 'sticky', 5, interventions).only('change');
    expect(changes.map((one) => [one.change, one.target])).toEqual([
      ['add-server', 0],
      ['stop-server', 3],
    ]);
  });
});
