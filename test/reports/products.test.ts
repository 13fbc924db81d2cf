/**
 * Goal: what people report of products happens with the presets of these products.
 * Method: the reported scenarios, with the values of the preset in place of those that a preset once had.
 */
import { describe, expect, it } from 'vitest';
import { Action, type ArchitectureId, Belief, Ending } from '../../src/engine';
import { presetsCalled, withPresetValues } from '../../src/scenarios/presets';
import albFailOpen from './alb-fail-open.json';
import envoyRing from './envoy-affinity-ring.json';
import keycloakUser from './keycloak-active-user.json';
import nodeRedisHangs from './node-redis-hangs.json';
import refused from './refused-is-502.json';
import { runReport } from './reported';

function withPreset(document: object, id: string, untilS: number, more?: ArchitectureId) {
  const presets = presetsCalled([id]);
  if (presets === undefined) throw new Error(`There is no preset ${id}.`);
  return runReport(withPresetValues(document, presets), untilS, more);
}

describe('AWS ALB', () => {
  it('uses all targets where none is healthy: whoever needs no store carries on', () => {
    const told = withPreset(albFailOpen, 'aws-alb', 360, 'jwt');
    expect(told.simulation.metric('availability')).toBe(1);
    const sticky = withPreset(albFailOpen, 'aws-alb', 360, 'sticky');
    expect(sticky.simulation.metric('errors')).toBe(0);
    // Who is bound to a target that is unhealthy while others still are not is sent to those, and once.
    expect(sticky.simulation.metric('sessions-lost')).toBeLessThan(386);
    expect(sticky.only('answered').filter(({ server }) => server < 0)).toEqual([]);
  });

  it('answers 502 where a connection is refused: nobody knows whether a POST was carried out', () => {
    const posts = withPreset(refused, 'aws-alb', 60);
    const own = posts.only('answered').filter(({ server }) => server < 0);
    expect(own.length).toBeGreaterThan(1000);
    for (const { status } of own) expect(status).toBe(502);
    expect(posts.simulation.metric('unknown-outcomes')).toBeGreaterThan(1000);
    // Under HAProxy they do know.
    expect(withPreset(refused, 'haproxy', 60).simulation.metric('unknown-outcomes')).toBeLessThan(
      5,
    );
  });
});

describe('Keycloak', () => {
  it('lets active people stay for ten hours: every refresh begins the idle time anew', () => {
    const told = withPreset(keycloakUser, 'keycloak', 7100);
    expect(told.only('tokenRefreshed').length).toBeGreaterThan(20 * 15);
    expect(told.only('sessionEnded')).toEqual([]);
    expect(told.people('cartLost')).toEqual([]);
    const logins = told.only('loginWork');
    expect(logins).toEqual([]);
  });
});

describe('node-redis', () => {
  const patient = {
    ...nodeRedisHangs,
    servers: { count: 4, workers: 64 },
    store: { ...nodeRedisHangs.store, offlineQueue: true, reconnectEvery: 2 },
  };
  const away = (atUs: number) => atUs > 21e6 && atUs < 50e6;

  it('lets requests hang for five seconds each since version 6 (measured: 500 after 5.0 s)', () => {
    const told = withPreset(patient, 'node-redis', 90);
    const sent = new Map(told.only('attemptSent').map(({ attempt, atUs }) => [attempt, atUs]));
    const failed = told.errors().filter(({ atUs }) => atUs > 27e6 && atUs < 50e6);
    expect(failed.length).toBeGreaterThan(100);
    for (const { status, attempt, atUs } of failed) {
      expect(status).toBe(500);
      // One that was on its way when its time was over fails as soon as it is back.
      const tookUs = atUs - (sent.get(attempt) ?? 0);
      expect(tookUs).toBeGreaterThan(5e6);
      expect(tookUs).toBeLessThan(5.2e6);
    }
    expect(told.errors().filter(({ atUs }) => atUs > 58e6)).toEqual([]);
  });

  it('waits for ever for the answer of a store that is frozen (measured)', () => {
    const [, start] = nodeRedisHangs.interventions;
    const frozen = { at: 20, do: 'freeze', target: 'store' };
    const told = withPreset(
      { ...patient, interventions: [frozen, { ...start, do: 'unfreeze' }] },
      'node-redis',
      60,
    );
    const during = told.errors().filter(({ atUs }) => away(atUs));
    expect(during.length).toBeGreaterThan(20);
    for (const { status, ending } of during) {
      expect(ending === Ending.timedOut || status === 504).toBe(true);
    }
  });

  it('before version 6 let requests hang while the store is stopped, and sent everything after that', () => {
    const told = runReport(patient, 90);
    const during = told.only('attemptEnded').filter(({ atUs }) => away(atUs));
    expect(during.length).toBeGreaterThan(100);
    // All of them time out: at the balancer, or at the person.
    for (const { ending, status } of during) {
      expect(ending === Ending.timedOut || status === 504).toBe(true);
    }
    const after = told.only('attemptEnded').filter(({ atUs }) => atUs > 60e6);
    expect(after.length).toBeGreaterThan(500);
    for (const { ending } of after) expect(ending).toBe(Ending.ok);
  });
});

describe('Envoy', () => {
  it('moves about a quarter of the people when a fourth server comes', () => {
    // Enough workers for a quarter of the people, who all log in at once.
    const calm = { ...envoyRing, servers: { count: 3, workers: 64 } };
    const told = withPreset(calm, 'envoy', 60);
    const lost = told.simulation.metric('sessions-lost');
    expect(lost).toBeGreaterThan(1000 * 0.15);
    expect(lost).toBeLessThan(1000 * 0.35);
    const logins = told.only('attemptSent').filter(({ action }) => action === Action.login);
    expect(logins.length).toBe(lost);
  });

  it('ejects none of four servers, however it fails: ten percent of them are none', () => {
    const told = withPreset(envoyRing, 'envoy', 60);
    expect(told.errors().filter(({ status }) => status === 503).length).toBeGreaterThan(4);
    expect(told.only('balancerBelief').filter(({ belief }) => belief === Belief.ejected)).toEqual(
      [],
    );
    expect(told.simulation.metric('sessions-lost')).toBeLessThan(1000 * 0.35);
  });
});
