/**
 * Goal: the tabs of one browser want things independently and share one login: what one learns, all know.
 * Method: several tabs under an architecture that loses sessions; logins, waits and choices are read off the trace.
 */
import { describe, expect, it } from 'vitest';
import { Action, Ending, Standing } from '../../../src/engine';
import { setUpRun } from '../../../src/engine/model/setup/setUpRun';
import { run, S1, scenario, seconds, type Told } from '../../support/scenarios';
import { createWorld } from '../../support/world';

const shop = (tabs: number, clients = {}) => ({ clients: { tabs, ...clients } });

/** Attempts that one person waits for at a time, at most. */
function mostOpen(told: Told, client: number): number {
  let [openNow, most] = [0, 0];
  for (const record of told.records) {
    if (record.kind === 'attemptSent' && record.client === client) openNow += 1;
    if (record.kind === 'attemptEnded' && record.client === client) openNow -= 1;
    most = Math.max(most, openNow);
  }
  return most;
}

describe('tabs', () => {
  it.each([1, 2, 3, 4])('%i of them ask for as many things at a time', (tabs) => {
    expect(mostOpen(run(shop(tabs), 'jwt', 60), 0)).toBe(tabs);
  });

  it('leave the first tab with the intents of a browser without tabs', () => {
    const intents = (tabs: number) => {
      const world = createWorld(scenario(shop(tabs)), 'jwt');
      setUpRun(world);
      const [first] = world.client(0).tabs;
      if (first === undefined) throw new Error('no tab');
      return [first.choice, first.think, first.demand].flatMap((stream) =>
        Array.from({ length: 20 }, () => world.random.uint32(stream)),
      );
    };
    expect(intents(4)).toEqual(intents(1));
  });

  it('begin one after the other, within the time until the next person', () => {
    const told = run(shop(2, { count: 1, thinkTime: [60, 60] }), 'jwt', 5);
    expect(told.only('attemptSent').map(({ atUs }) => atUs)).toEqual([0, seconds(0.5)]);
  });
});

describe('a login', () => {
  const died = run(shop(3), 'sticky', 40, [[12, 'stop-server', S1]]);

  it('is done once for all tabs, and nobody is forced twice for one session', () => {
    const lost = died.people('sessionLost');
    expect(lost.length).toBeGreaterThan(0);
    expect(died.simulation.metric('forced-logins')).toBe(died.simulation.metric('sessions-lost'));
    const begun = died
      .only('clientStanding')
      .filter(({ standing, atUs }) => standing === Standing.loggedOut && atUs > 0);
    expect(begun.length).toBe(died.simulation.metric('forced-logins'));
  });

  it('is what the other tabs wait for: they send nothing meanwhile, and go on afterwards', () => {
    const away = new Set<number>();
    const sentAfter = new Map<number, number>();
    for (const record of died.records) {
      if (record.kind === 'clientStanding' && record.atUs > seconds(12)) {
        if (record.standing === Standing.loggedOut) away.add(record.client);
        if (record.standing === Standing.loggedIn && away.delete(record.client)) {
          sentAfter.set(record.client, 0);
        }
      }
      if (record.kind !== 'attemptSent') continue;
      if (away.has(record.client)) expect(record.action).toBe(Action.login);
      const count = sentAfter.get(record.client);
      if (count !== undefined) sentAfter.set(record.client, count + 1);
    }
    expect(sentAfter.size).toBeGreaterThan(0);
    for (const count of sentAfter.values()) expect(count).toBeGreaterThanOrEqual(3);
  });

  it('makes older refusals worthless: the other tab asks again with the new session', () => {
    // Most requests meet a server that does not know the session, several of one person at a time.
    const told = run(
      {
        ...shop(4, { thinkTime: [0, 1], loginAfter: 0 }),
        servers: { loginTime: 0.01, serviceTime: 0.8, workers: 1 },
      },
      'in-memory',
      120,
    );
    const sentAt = new Map(
      told.only('attemptSent').map(({ attempt, position }) => [attempt, position]),
    );
    const loginAt = new Map<number, number>();
    let old = 0;
    told.records.forEach((record, index) => {
      if (record.kind === 'forcedLogin') loginAt.set(record.client, record.position);
      if (record.kind !== 'attemptEnded' || record.ending !== Ending.notLoggedIn) return;
      const isOld = (sentAt.get(record.attempt) ?? 0) < (loginAt.get(record.client) ?? -1);
      const next = told.records.slice(index + 1, index + 3);
      if (isOld && next.some(({ kind }) => kind === 'clientActivity')) {
        old += 1;
        expect(next.some(({ kind }) => kind === 'clientStanding')).toBe(false);
      }
    });
    expect(old).toBeGreaterThan(0);
  });

  it('is not undone by an answer to what another tab asked before: that comes with an old token', () => {
    const told = run(
      {
        clients: { tabs: 4, thinkTime: [0, 1], loginAfter: 0, addWeight: 9, checkoutWeight: 0 },
        servers: { loginTime: 0.01, serviceTime: 4, workers: 16 },
        token: { lifetime: 8 },
      },
      'jwt',
      60,
    );
    const since = new Map<number, number>();
    const asked = new Map<number, number>();
    let old = 0;
    for (const record of told.records) {
      if (record.kind === 'attemptSent') asked.set(record.attempt, since.get(record.client) ?? 0);
      if (record.kind === 'clientStanding') since.set(record.client, record.session);
      if (record.kind === 'attemptEnded' && record.ending === Ending.ok) {
        if ((asked.get(record.attempt) ?? 0) !== (since.get(record.client) ?? 0)) old += 1;
      }
      if (record.kind !== 'copyPlaced' || record.atUs === 0) continue;
      expect(record.session).toBeGreaterThanOrEqual(since.get(record.owner) ?? 0);
    }
    expect(old).toBeGreaterThan(0);
    expect(told.simulation.metric('sessions-lost')).toBe(0);
  });

  it('comes first for people who are not logged in, in one tab', () => {
    const told = run(shop(2, { loggedIn: false }), 'jwt', 20);
    const logins = told.only('attemptSent').filter(({ action }) => action === Action.login);
    expect(logins).toHaveLength(6);
  });
});
