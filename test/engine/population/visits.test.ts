/**
 * Goal: people leave for good after as many intents as their visit has, what they leave behind is nobody's loss, and
 * whoever takes their number knows nothing of them.
 * Method: visits are read off traces and held to the geometric distribution; books and places are looked into when
 * everybody has gone.
 */
import { describe, expect, it } from 'vitest';
import {
  ARCHITECTURES,
  type ArchitectureId,
  Cause,
  createSimulation,
  Trace,
} from '../../../src/engine';
import { subjectState } from '../../../src/engine/changes/subject';
import { SystemFold } from '../../../src/timeline/systemFold';
import { type Overrides, run, scenario, seconds, type Told } from '../../support/scenarios';
import { worldOf } from '../../support/worldOf';

const LOGIN = 0;

/** Intents of every visit that ended, first tries only. */
function visits(told: Told): readonly number[] {
  const intents = new Map<number, number>();
  return told.records.flatMap((record) => {
    if (record.kind === 'attemptSent' && record.action !== LOGIN && !record.again) {
      intents.set(record.client, (intents.get(record.client) ?? 0) + 1);
    }
    if (record.kind !== 'clientLeft') return [];
    const count = intents.get(record.client) ?? 0;
    intents.delete(record.client);
    return [count];
  });
}

const open = (more: Overrides): Overrides => ({
  world: 'realistic',
  clients: {
    count: 20,
    arrivalRate: 5,
    places: 2000,
    thinkTime: [0.5, 1.5],
    loginAfter: 0,
    ...more,
  },
  servers: { loginTime: 0.001, count: 6 },
});

describe('a visit', () => {
  it('has a geometric number of intents', () => {
    const lengths = visits(run(open({ visitLength: 4 }), 'sticky', 600));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const share = (most: number) =>
      lengths.filter((length) => length <= most).length / lengths.length;
    expect(lengths.length).toBeGreaterThan(2500);
    // Standard deviation of the geometric distribution: sqrt(12), so 0.07 for the mean of 2500.
    expect(mean).toBeGreaterThan(3.72);
    expect(mean).toBeLessThan(4.28);
    expect(share(1)).toBeCloseTo(1 / 4, 1);
    expect(share(4)).toBeCloseTo(1 - 0.75 ** 4, 1);
    expect(Math.min(...lengths)).toBe(1);
  });

  it('of length 1 has one intent', () => {
    expect(new Set(visits(run(open({ visitLength: 1 }), 'jwt', 60)))).toEqual(new Set([1]));
  });

  it('of length 0 never ends', () => {
    const { simulation, only } = run(open({ visitLength: 0, places: 100 }), 'sticky', 60);
    expect(only('clientLeft')).toEqual([]);
    // Then the shop fills up: 80 places beside those who are there, for some 300 who come.
    expect(only('clientArrived').filter(({ client }) => client >= 0)).toHaveLength(80);
    const away = only('clientArrived').filter(({ client }) => client < 0).length;
    expect(away).toBeGreaterThan(150);
    expect(simulation.metric('turned-away')).toBe(away);
  });

  it('is as long under every architecture', () => {
    // Without stickiness somebody alone is logged out again and again, and never gets to the end.
    const restful = ARCHITECTURES.filter(({ id }) => id !== 'in-memory');
    const lists = restful.map(({ id }) => {
      const told = run({ clients: { visitLength: 3, count: 8 } }, id, 400);
      const intents = Array.from({ length: 8 }, () => 0);
      for (const { client, again } of told.only('attemptSent')) if (!again) intents[client]! += 1;
      expect(told.only('clientLeft')).toHaveLength(8);
      return intents;
    });
    for (const list of lists) expect(list).toEqual(lists[0]);
    expect(new Set(lists[0]).size).toBeGreaterThan(2);
  });
});

describe('whoever has left', () => {
  const quiet = {
    clients: { count: 8, visitLength: 3, timeout: 60 },
    sessions: { idleTimeout: 100, cartTimeout: 100 },
    token: { lifetime: 3600 },
  };

  it.each(['sticky', 'central-store', 'jwt', 'hybrid'] as const)(
    'has lost nothing, and what stays behind ages away: %s',
    (architecture) => {
      const simulation = createSimulation(scenario(quiet), { architecture });
      simulation.advanceTo(seconds(90));
      const before = worldOf(simulation);
      expect(before.clients.some(({ present }) => present)).toBe(false);
      const kept = simulation.metric('session-memory-by-node');
      expect(kept).toBe(architecture === 'jwt' ? 0 : 8);
      simulation.advanceTo(seconds(250));
      const world = worldOf(simulation);
      expect(simulation.metric('session-memory-by-node')).toBe(0);
      expect([world.ledger.sessions.size, world.ledger.carts.size]).toEqual([0, 0]);
      for (const id of ['sessions-lost', 'carts-lost', 'forced-logins'] as const) {
        expect([id, simulation.metric(id)]).toEqual([id, 0]);
      }
    },
  );

  it('takes the token along', () => {
    const { only } = run(quiet, 'jwt', 90);
    const pockets = only('copyRemoved').filter(({ cause }) => cause === Cause.abandoned);
    expect(pockets).toHaveLength(8);
  });

  it('does not notice any more that the session had died', () => {
    const hasty = { ...quiet, clients: { ...quiet.clients, tries: 1 } };
    const { simulation, only } = run(hasty, 'sticky', 300, [
      [4, 'stop-server', 0],
      [4, 'stop-server', 1],
      [4, 'stop-server', 2],
    ]);
    const lost = new Set(only('sessionLost').map(({ session }) => session));
    const unaware = only('clientLeft').filter(({ session }) => lost.has(session));
    expect(unaware.length).toBeGreaterThan(2);
    expect(only('clientLeft')).toHaveLength(8);
    expect(simulation.metric('sessions-lost') - simulation.metric('forced-logins')).toBe(
      unaware.length,
    );
  });

  it('is beyond reach of changes made to people', () => {
    const simulation = createSimulation(scenario(quiet), { architecture: 'sticky' });
    simulation.advanceTo(seconds(1));
    expect(subjectState(worldOf(simulation), 'client', 0)).toBeDefined();
    simulation.advanceTo(seconds(90));
    expect(subjectState(worldOf(simulation), 'client', 0)).toBeUndefined();
  });
});

describe('a newcomer', () => {
  /** One place: everybody takes the number of the one before. */
  const oneByOne: Overrides = {
    clients: { count: 1, cartItems: [3, 3], arrivalRate: 0.2, visitLength: 2, places: 1 },
    // Only one, or without stickiness nobody would ever get anywhere.
    servers: { count: 1 },
  };

  it.each(ARCHITECTURES.map(({ id }) => id))('begins with empty pockets and logs in: %s', (id) => {
    const { records, only } = run(oneByOne, id, 400);
    const comings = only('clientArrived').filter(({ client }) => client === 0);
    expect(comings.length).toBeGreaterThan(8);
    for (const { position } of comings) {
      const later = records.filter((record) => record.position > position);
      const sent = later.find(({ kind }) => kind === 'attemptSent');
      expect(sent).toMatchObject({ action: LOGIN, bytes: 0, again: false });
      // Also under Hybrid, where the cart of the one before is still kept under that person's number.
      const shown = later.find(({ kind }) => kind === 'clientBelief');
      expect(shown).toMatchObject({ items: 0 });
    }
    if (id === 'hybrid')
      expect(new Set(only('copyPlaced').map(({ session }) => session)).size).toBeGreaterThan(9);
    expect(only('forcedLogin').length).toBeLessThanOrEqual(only('sessionLost').length);
  });

  it('is nobody that a count has seen before', () => {
    const interventions = Array.from(
      { length: 60 },
      (_, turn) => [5 + 6 * turn, 'wipe-store'] as const,
    );
    const { simulation, only } = run(oneByOne, 'central-store', 400, interventions);
    const affected = simulation.counted('people-affected').people;
    expect(affected).toBeGreaterThan(2);
    expect(affected).toBeLessThanOrEqual(only('sessionLost').length);
    expect(simulation.counted('people-affected').perClient).toHaveLength(1);
  });
});

describe('a trace that begins in the middle', () => {
  it.each(['sticky', 'hybrid'] as const)(
    'knows who is there: %s',
    (architecture: ArchitectureId) => {
      const plan = scenario({
        clients: { count: 6, arrivalRate: 0.3, visitLength: 3, places: 12, cartItems: [2, 2] },
      });
      const whole = new Trace(1_000_000);
      const simulation = createSimulation(plan, { architecture, trace: whole });
      simulation.advanceTo(seconds(60));
      const late = new Trace(1_000_000);
      simulation.record(late);
      const [one, other] = [whole, late].map((trace) => {
        const fold = new SystemFold({ scenario: plan, architecture, trace });
        fold.advance(trace, seconds(60));
        const { present, person, standing, held, items, affinity } = fold.people;
        const carts = Array.from(present, (is, client) =>
          is === 0 ? null : (fold.cartOf(client)?.items ?? null),
        );
        return {
          present,
          person: person.map((who, at) => (present[at] ? who : 0)),
          standing,
          held,
          items,
          affinity,
          carts,
        };
      });
      expect(other).toEqual(one);
      expect(one?.present.includes(0)).toBe(true);
      expect(Math.max(...(one?.person ?? []))).toBeGreaterThan(12);
    },
  );
});
