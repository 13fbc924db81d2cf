/**
 * Goal: nothing leaks and nothing is counted twice: copies, holders of records, slots of workers.
 * Method: random runs are stopped at random instants; every count that the engine keeps is compared with what is found
 * by looking everywhere. When everything is mended and everybody rests, nothing may be left in use.
 */

import { describe, expect, it, vi } from 'vitest';
import { createSimulation } from '../../src/engine';
import type { World } from '../../src/engine/model/state/world';
import { anyCase } from '../support/arbitraries';
import { falseBooks } from '../support/books';
import fc from '../support/random';
import { history, scenario, seconds } from '../support/scenarios';
import { worldOf } from '../support/worldOf';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 300_000 });

const instants = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 12 });

function checkBooks(world: World): void {
  expect(falseBooks(world)).toEqual([]);
}

/**
 * Without stickiness some never come to rest: one person alone, in turn at two servers, is always sent on to the one
 * that the last login did not reach.
 */
const restful = anyCase.filter(({ architecture }) => architecture !== 'in-memory');

/** Nor do those whom a full store does not let in, or who push each other out of it: they go on logging in. */
const roomy = (store: unknown): object => ({ ...(store as object), capacity: 0 });

describe('at any instant', () => {
  it('every count is what is found by looking', () => {
    fc.assert(
      fc.property(anyCase, instants, ({ document, architecture, interventions }, stops) => {
        const simulation = createSimulation(scenario(document), {
          architecture,
          history: history(interventions),
        });
        for (const stop of [...stops].sort((one, other) => one - other)) {
          simulation.advanceTo(seconds(stop / 100));
          checkBooks(worldOf(simulation));
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('when everything is mended and everybody rests', () => {
  it('nothing is left in use', () => {
    fc.assert(
      fc.property(restful, ({ document, architecture, interventions }) => {
        const calm = { popularity: 0, arrivalRate: 0, thinkDistribution: 'uniform' };
        const rest = { thinkTime: [3600, 3600], ...calm };
        const clients = { ...(document.clients as object), ...rest };
        const cdn = { ...(document.cdn as object), timeout: 40 };
        // Where memory is short, people may push each other out for ever.
        // Where clocks differ, somebody alone may be sent to and fro between one that is ahead and one that is behind.
        // Where a process is killed before it is ready, nobody is ever served.
        const roomyServers = { memoryLimit: 0, headerLimit: 65_536, clockSkew: 0, startTime: 0 };
        const servers = { ...(document.servers as object), ...roomyServers };
        const patient = { ...document, cdn, servers, clients: { ...clients, timeout: 60 } };
        // A session that is too old by the time its owner comes back is one to log in for again, and again.
        const sessions = { ...(document.sessions as object), idleTimeout: 3600, maxAge: 0 };
        const token = { lifetime: 36_000 };
        const balancer = { checkInterval: 1, checkTimeout: 20, answerTimeout: 30 };
        const store = { ...roomy(document.store), operationTime: 0.05, timeout: 60 };
        const simulation = createSimulation(
          scenario({ ...patient, servers, sessions, token, balancer, store }),
          { architecture, history: history(interventions) },
        );
        simulation.advanceTo(seconds(30));
        mend(simulation);
        simulation.advanceTo(seconds(2000));
        const world = worldOf(simulation);
        checkBooks(world);
        const { attempts, calls, transfers, lostMessages, store: asked } = world;
        const pools = [attempts, calls, transfers, lostMessages].map(({ used }) => used);
        expect([...pools, asked.waiting.length]).toEqual([0, 0, 0, 0, 0]);
        expect(world.servers.every(({ deferred }) => deferred.length === 0)).toBe(true);
      }),
      { numRuns: 250 },
    );
  });
});

/** Starts, unfreezes and connects whatever is not at work, and adds a server in case all were removed. */
function mend(simulation: ReturnType<typeof createSimulation>): void {
  simulation.intervene('start-balancer', 0);
  simulation.intervene('end-surge', 0);
  for (const change of ['mend-people', 'stop-loss', 'deliver-answers', 'start-cdn'] as const) {
    simulation.intervene(change, 0);
  }
  for (let zone = 0; zone < 3; zone += 1) simulation.intervene('start-zone', zone);
  simulation.intervene('make-store-reachable', 0);
  simulation.intervene('restore-store-speed', 0);
  simulation.intervene('unfreeze-store', 0);
  simulation.intervene('start-store', 0);
  for (let server = 0; server < 16; server += 1) {
    simulation.intervene('start-server', server);
    simulation.intervene('unfreeze-server', server);
    simulation.intervene('mend-server', server);
    simulation.intervene('mend-server-store', server);
    simulation.intervene('restore-server-speed', server);
    simulation.intervene('ready-server', server);
  }
  simulation.intervene('add-server', 0);
}

describe('over half an hour of no stickiness', () => {
  it.each([
    ['the small shop', {}],
    [
      'a hundred people at full speed',
      {
        world: 'realistic',
        clients: { count: 100 },
        servers: { count: 6 },
        sessions: { idleTimeout: 300 },
      },
    ],
  ] as const)('memory stays bounded in %s', (_what, document) => {
    const simulation = createSimulation(scenario(document), { architecture: 'in-memory' });
    const sizes = () => {
      const world = worldOf(simulation);
      return {
        sessions: world.ledger.sessions.size,
        carts: world.ledger.carts.size,
        copies: world.servers.reduce((sum, { table }) => sum + table.entries.size, 0),
        events: world.queue.length,
      };
    };
    simulation.advanceTo(seconds(600));
    const before = sizes();
    simulation.advanceTo(seconds(1800));
    const after = sizes();
    // Forgotten sessions age away after the idle timeout, which is over twice by now.
    expect(after.copies).toBeLessThan(before.copies * 1.3);
    expect(after.events).toBeLessThan(before.events * 1.3);
    // The ledger knows what is kept somewhere or held by somebody, and nothing else.
    const people = simulation.scenario.clients.count;
    expect(after.sessions).toBeLessThanOrEqual(after.copies + people);
    expect(after.carts).toBeLessThanOrEqual(after.copies + people);
    expect(simulation.metric('sessions-lost')).toBeGreaterThan(before.sessions);
    checkBooks(worldOf(simulation));
  });
});
