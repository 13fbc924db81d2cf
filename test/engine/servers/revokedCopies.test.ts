/**
 * Goal: where servers send each other copies, a session that is ended on purpose is gone everywhere: no copy that is
 * under way at that time brings it back.
 * Method: bans and logouts while copies wait to be sent, travel, wait for a worker or are being taken in; then many
 * instants, one after the other, and whatever is left in any memory.
 */
import { describe, expect, it } from 'vitest';
import { createSimulation } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, history, run, S1, S2, scenario, seconds } from '../../support/scenarios';
import { worldOf } from '../../support/worldOf';

/** Work from 1 s to 1.4 s; the copy leaves S1 at 2.4 s, is at S2 at 2.9 s and taken in by 3.4 s. */
const slowly = onePerson('add', {
  servers: { count: 2 },
  sessions: { replication: 'all-to-all', replicationLag: 1, replicationTime: 0.5 },
});
const placed = (interventions: readonly ChangeAt[]) =>
  run(slowly, 'sticky', 12, interventions)
    .only('copyPlaced')
    .filter(({ atUs, place }) => atUs > 0 && place.index === S2)
    .map(({ atUs }) => atUs / 1e6);

describe('a copy of a session that is banned', () => {
  it('would be taken in, were there no ban', () => {
    expect(placed([])).toEqual([3.4]);
  });

  it.each([
    ['before it is sent', 1],
    ['on its way', 2],
    ['while a worker takes it in', 2.6],
  ])('is kept nowhere, if the servers hear of it %s', (_when, atS) => {
    // One hop after the ban every server knows.
    expect(placed([[atS, 'ban-client', 0]])).toEqual([]);
  });

  it.each([
    ['the receiver', S2],
    ['the sender', S1],
  ])('is kept nowhere, even if %s is frozen meanwhile', (_who, server) => {
    for (const atS of [1.5, 2.5, 3]) {
      const interventions: readonly ChangeAt[] = [
        [atS, 'freeze-server', server],
        [4, 'ban-client', 0],
        [6, 'unfreeze-server', server],
      ];
      const told = run(slowly, 'sticky', 12, interventions);
      const world = worldOf(told.simulation);
      const revoked = told.only('revoked')[0]?.session ?? 0;
      expect(revoked).toBeGreaterThan(0);
      expect(world.servers.some(({ table }) => table.entries.has(revoked))).toBe(false);
      expect(world.transfers.used).toBe(0);
    }
  });
});

describe('a session that is ended', () => {
  const shop = scenario({
    clients: { count: 6, thinkTime: [0, 1], tabs: 2 },
    sessions: { replication: 'all-to-all', replicationLag: 0.7 },
  });

  it.each([
    ['in-memory', 'ban-client'],
    ['in-memory', 'log-out-client'],
    ['sticky', 'ban-client'],
    ['sticky', 'log-out-client'],
  ] as const)('is in no memory soon after, whenever that is: %s, %s', (architecture, change) => {
    let bans = 0;
    for (let atS = 6; atS < 12; atS += 0.25) {
      const interventions: readonly ChangeAt[] = [[atS, change, 1]];
      const told = run(shop, architecture, 40, interventions);
      const sessions = told.only('revoked').map(({ session }) => session);
      const world = worldOf(told.simulation);
      bans += sessions.length;
      for (const { table } of world.servers) {
        expect(sessions.filter((session) => table.entries.has(session))).toEqual([]);
      }
      expect(told.only('acceptedAfterRevocation')).toEqual([]);
    }
    expect(bans).toBeGreaterThan(12);
  });
});

describe('a server that leaves with nothing left to send', () => {
  it('goes, although what it had to send was revoked', () => {
    const simulation = createSimulation(scenario(slowly), {
      architecture: 'sticky',
      history: history([
        [1.8, 'ban-client', 0],
        [1.9, 'remove-server', S1],
      ]),
    });
    simulation.advanceTo(seconds(20));
    const world = worldOf(simulation);
    expect(world.server(S1).condition).toBe(4);
    expect(world.transfers.used).toBe(0);
  });
});
