/**
 * Goal: every ready-made scenario shows what its name and sentence say, by the instant that it says.
 * Method: run each without a page and read what it claims off the run. A scenario without claims does not compile.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  ARCHITECTURES,
  type ArchitectureId,
  ConnectionEnd,
  KeyAnswer,
  type MetricId,
  parseScenario,
  type Scenario,
  Standing,
} from '../../src/engine';
import { SCENARIOS } from '../../src/scenarios';
import { SCENARIO_NAMES, type ScenarioName } from '../../src/scenarios/names';
import { run, type Told } from '../support/scenarios';

const parsed = (name: ScenarioName): Scenario => {
  const found = SCENARIOS.find((one) => one.name === name);
  const result = parseScenario(found?.document);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
};

const lasts = (name: ScenarioName): number =>
  SCENARIOS.find((one) => one.name === name)?.lastsS ?? 0;

/** A scenario as it comes, up to an instant (its end, unless said), under its own architecture unless said. */
function played(name: ScenarioName, untilS = lasts(name), under?: ArchitectureId): Told {
  const scenario = parsed(name);
  const planned = scenario.interventions.map(
    ({ atUs, change, target }) => [atUs / 1e6, change, target] as const,
  );
  return run(scenario, under ?? scenario.architecture, untilS, planned);
}

const total = ({ simulation }: Told, id: MetricId): number => simulation.counted(id).sum;
const people = ({ simulation }: Told, id: MetricId): number => simulation.counted(id).people;
const most = ({ simulation }: Told, id: MetricId): number =>
  Math.max(...simulation.counted(id).perClient);
const shares = ({ simulation }: Told): readonly number[] =>
  (simulation.measure('share-by-server').byNode ?? []).map(({ value }) => value);

/** What a scenario's name and sentence say, read off its run. */
const CLAIMS: Readonly<Record<ScenarioName, () => void>> = {
  'api-limit': () => {
    const told = played('api-limit');
    expect(told.simulation.scenario.limit).toMatchObject({ requests: 2, window: 10e6 });
    expect(total(told, 'over-limit')).toBeGreaterThan(10);
    // Whoever comes to one server only has one limit.
    expect(total(played('api-limit', undefined, 'sticky'), 'over-limit')).toBe(0);
  },
  'api-limit-store': () => {
    expect(total(played('api-limit-store', 20), 'over-limit')).toBe(0);
    expect(total(played('api-limit-store', 20), 'rate-limited')).toBeGreaterThan(0);
    const away = played('api-limit-store', 40);
    expect(total(away, 'over-limit')).toBeGreaterThan(0);
    expect(total(away, 'rate-limited')).toBe(total(played('api-limit-store', 22), 'rate-limited'));
  },
  'api-limit-token': () => {
    const told = played('api-limit-token');
    expect(total(told, 'rate-limited')).toBe(0);
    expect(total(told, 'over-limit')).toBeGreaterThan(30);
  },
  'bank-transfers': () => {
    const told = played('bank-transfers');
    expect(told.only('change')[0]).toMatchObject({ atUs: 20_000_000, change: 'stop-server' });
    expect(total(played('bank-transfers', 19), 'transfers-lost')).toBe(0);
    expect(total(told, 'transfers-lost')).toBe(1);
    const { begin, confirm, commit } = Action;
    const asked = new Set(told.only('attemptSent').map(({ action }) => action));
    for (const step of [begin, confirm, commit]) expect(asked).toContain(step);
  },
  'bank-responses': () => {
    const told = played('bank-responses');
    expect(told.only('change').map(({ atUs }) => atUs)).toEqual([10e6, 30e6]);
    expect(total(told, 'told-failed')).toBeGreaterThan(0);
    expect(total(told, 'transfers-made-twice')).toBeGreaterThan(0);
    expect(total(played('bank-responses', 10), 'transfers-made-twice')).toBe(0);
  },
  'bank-keys': () => {
    const told = played('bank-keys');
    expect(told.only('keyAnswer').length).toBeGreaterThan(0);
    // With another key than the one before: no key was known.
    for (const { attempt } of told.only('transferTwice'))
      expect(told.only('keyAnswer').find((one) => one.attempt === attempt)?.answer).toBe(
        KeyAnswer.executed,
      );
    expect(total(told, 'transfers-made-twice')).toBeGreaterThan(0);
  },
  'chain-stops': () => {
    const told = played('chain-stops');
    expect(told.only('change')[0]).toMatchObject({ atUs: 20_000_000, change: 'stop-server' });
    expect(total(played('chain-stops', 19), 'service-failures')).toBe(0);
    expect(total(told, 'service-failures')).toBeGreaterThan(0);
    // Each of the three services is on each of the three servers.
    const places = told.only('serviceCalled').map(({ depth, server }) => `${depth} ${server}`);
    expect(new Set(places).size).toBe(6);
  },
  'chain-store': () => {
    const told = played('chain-store');
    expect(told.only('change').map(({ atUs }) => atUs)).toEqual([20e6, 30e6]);
    expect(total(played('chain-store', 19), 'errors')).toBe(0);
    expect(total(told, 'service-failures')).toBeGreaterThan(0);
    expect(total(told, 'seats-denied')).toBeGreaterThan(0);
  },
  'chain-retries': () => {
    const told = played('chain-retries');
    expect(told.only('change')[0]).toMatchObject({ atUs: 15_000_000, change: 'slow-server' });
    expect(total(played('chain-retries', 15), 'seats-taken-twice')).toBe(0);
    expect(total(told, 'seats-taken-twice')).toBeGreaterThan(0);
  },
  'small-shop': () => {
    const { simulation } = played('small-shop');
    expect(simulation.scenario.clients.count).toBe(6);
    expect(simulation.scenario.servers.count).toBe(3);
    expect(simulation.metric('errors') + simulation.metric('sessions-lost')).toBe(0);
  },
  'scale-out': () => {
    const before = played('scale-out', 8);
    expect(before.simulation.metric('utilization')).toBeGreaterThan(0.5);
    const told = played('scale-out');
    expect(shares(told)).toHaveLength(3);
    expect(shares(told)[2]).toBe(0);
    expect(total(told, 'sessions-lost')).toBe(0);
    // With nothing to stick to, the same new server gets its share.
    expect(shares(played('scale-out', undefined, 'jwt'))[2]).toBeGreaterThan(0.2);
  },
  'rolling-deploy': () => {
    const told = played('rolling-deploy');
    expect(people(told, 'forced-logins')).toBe(6);
    expect(most(told, 'forced-logins')).toBe(2);
    for (const other of ['central-store', 'jwt'] as const) {
      expect(total(played('rolling-deploy', undefined, other), 'forced-logins')).toBe(0);
    }
  },
  office: () => {
    const before = played('office', 20);
    const [s1 = 0, , s3] = shares(before);
    expect(s1).toBeGreaterThan(0.8);
    expect(s3).toBe(0);
    const told = played('office');
    expect(people(told, 'sessions-lost')).toBe(7);
    // All of them go to one other server, together again.
    expect(shares(told)[2]).toBe(0);
  },
  'gray-failure': () => {
    const [fair = 0] = shares(played('gray-failure', 10));
    expect(fair).toBeLessThan(0.3);
    const told = played('gray-failure');
    const [s1 = 0, ...others] = shares(told);
    expect(s1).toBeGreaterThan(0.5);
    expect(s1).toBeGreaterThan(2.5 * Math.max(...others));
    expect(total(told, 'errors')).toBeGreaterThan(1000);
    // Its checks pass: the balancer never takes it out.
    expect(
      told.only('balancerBelief').filter(({ server, atUs }) => server === 0 && atUs > 0),
    ).toEqual([]);
  },
  'store-alone': () => {
    const told = played('store-alone');
    expect(people(told, 'sessions-lost')).toBe(6);
    expect(people(told, 'forced-logins')).toBe(6);
  },
  'store-replica': () => {
    const told = played('store-replica');
    expect(total(told, 'sessions-lost') + total(told, 'forced-logins')).toBe(0);
    expect(total(told, 'errors')).toBeGreaterThan(0);
    // A pause, and then it works again.
    const ok = (untilS: number) => played('store-replica', untilS).simulation.metric('requests-ok');
    expect(ok(13.9) - ok(11)).toBe(0);
    expect(ok(40) - ok(20)).toBeGreaterThan(10);
  },
  ban: () => {
    const accepted = (under: ArchitectureId, untilS?: number) =>
      played('ban', untilS, under).simulation.metric('accepted-after-revocation');
    expect(accepted('jwt')).toBeGreaterThan(1);
    expect(accepted('jwt', 40)).toBe(accepted('jwt', 31));
    expect(accepted('central-store') + accepted('sticky')).toBe(0);
  },
  'key-rotation': () => {
    const told = played('key-rotation');
    expect(people(told, 'sessions-lost')).toBe(6);
    expect(people(told, 'forced-logins')).toBe(6);
    expect(total(played('key-rotation', undefined, 'sticky'), 'sessions-lost')).toBe(0);
  },
  'double-charge': () => {
    const told = played('double-charge');
    expect(people(told, 'duplicate-orders')).toBeGreaterThan(1);
    expect(total(played('double-charge', 6), 'duplicate-orders')).toBe(0);
  },
  'idempotency-keys': () => {
    const [without, with_] = [played('double-charge'), played('idempotency-keys')];
    expect(total(with_, 'duplicate-orders')).toBe(0);
    expect(total(with_, 'errors')).toBe(total(without, 'errors'));
    expect(total(with_, 'errors')).toBeGreaterThan(0);
  },
  'public-pages': () => {
    const told = played('public-pages');
    expect(told.simulation.metric('cache-hit-ratio')).toBeGreaterThan(0.5);
    const after = told.only('attemptEnded').filter(({ atUs }) => atUs > 23_000_000);
    expect(after.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
    expect(after.filter(({ status }) => status >= 500).length).toBeGreaterThan(0);
    expect(told.simulation.metric('cache-hit-ratio')).toBeLessThan(1);
  },
  'private-page': () => {
    const leaked = (under?: ArchitectureId) =>
      played('private-page', undefined, under).only('leaked');
    expect(leaked().length).toBeGreaterThan(5);
    // What goes by Authorization is not kept by a shared cache.
    expect(leaked('jwt')).toEqual([]);
  },
  crowd: () => {
    const scenario = parsed('crowd');
    expect([scenario.clients.count, scenario.servers.count]).toEqual([1000, 12]);
    const whole = run(scenario, 'sticky', 40);
    const hurt = run(scenario, 'sticky', 40, [[10, 'stop-server', 0]]);
    expect(whole.simulation.metric('utilization')).toBeGreaterThan(0.6);
    expect(total(hurt, 'sessions-lost')).toBeGreaterThan(70);
    const wait = ({ simulation }: Told) => simulation.metric('queue-wait');
    expect(wait(hurt)).toBeGreaterThan(1.2 * wait(whole));
    const surge = run(scenario, 'sticky', 40, [[10, 'start-surge', 0]]);
    expect(total(surge, 'errors')).toBeGreaterThan(100);
  },
  'flash-sale': () => {
    const before = played('flash-sale', 20);
    expect(before.simulation.metric('utilization')).toBeGreaterThan(0.9);
    expect(total(before, 'errors')).toBeGreaterThan(200);
    expect(before.simulation.metric('queue-wait')).toBeGreaterThan(0.3);
    expect(
      before.only('attemptEnded').filter(({ atUs }) => atUs <= 3_000_000).length,
    ).toBeGreaterThan(50);
    expect(total(before, 'sessions-lost')).toBe(0);
    expect(total(played('flash-sale'), 'sessions-lost')).toBeGreaterThan(50);
  },
  'login-storm': () => {
    const before = played('login-storm', 10);
    expect(total(before, 'errors')).toBe(0);
    expect(before.simulation.metric('queue-wait')).toBeLessThan(0.01);
    const told = played('login-storm');
    expect(people(told, 'sessions-lost')).toBeGreaterThan(390);
    expect(total(told, 'errors')).toBeGreaterThan(500);
    expect(told.simulation.metric('queue-wait')).toBeGreaterThan(0.1);
  },
  'weather-api': () => {
    for (const { id } of ARCHITECTURES) {
      const told = played('weather-api', undefined, id);
      expect(total(told, 'sessions-lost') + total(told, 'forced-logins')).toBe(0);
      expect(told.only('attemptSent').filter(({ action }) => action !== Action.forecast)).toEqual(
        [],
      );
      expect(told.only('clientStanding').at(-1)?.standing).toBe(Standing.anonymous);
      const failed = told.only('attemptEnded').filter(({ status }) => status !== 200);
      expect(failed.length).toBeGreaterThan(0);
      expect(failed.every(({ atUs }) => atUs >= 10_000_000)).toBe(true);
    }
  },
  'film-night': () => {
    for (const { id } of ARCHITECTURES) {
      const told = played('film-night', undefined, id);
      expect(told.only('change')[0]).toMatchObject({ atUs: 20_000_000, change: 'stop-server' });
      expect(total(told, 'carts-lost') + total(told, 'duplicate-orders'), id).toBe(0);
    }
    const told = played('film-night');
    const lost = new Set(told.only('sessionLost').map(({ client }) => client));
    const less = new Set(told.only('progressLost').map(({ client }) => client));
    // Some who lose a position notice, and some do not.
    expect(less.size).toBeGreaterThan(0);
    expect(less.size).toBeLessThan(lost.size);
    for (const client of less) expect(lost).toContain(client);
  },
  messaging: () => {
    for (const { id } of ARCHITECTURES) {
      const told = played('messaging', undefined, id);
      const ended = told
        .only('connectionClosed')
        .filter(({ why }) => why === ConnectionEnd.serverEnded);
      expect(ended.length, id).toBeGreaterThan(1);
      expect(ended.every(({ atUs }) => atUs === 12_000_000 || atUs === 18_000_000)).toBe(true);
    }
  },
  'reconnect-storm': () => {
    const told = played('reconnect-storm');
    expect(people(told, 'connections-dropped')).toBe(500);
    expect(total(told, 'sessions-lost')).toBe(0);
    expect(told.simulation.metric('connections-peak')).toBeGreaterThan(200);
    const last = new Map(told.only('connectionOpened').map(({ client, atUs }) => [client, atUs]));
    expect(last.size).toBe(500);
    expect([...last.values()].every((atUs) => atUs > 15_000_000)).toBe(true);
  },
  'cached-forecasts': () => {
    for (const { id } of ARCHITECTURES) {
      const told = played('cached-forecasts', undefined, id);
      const after = told.only('attemptEnded').filter(({ atUs }) => atUs > 23_000_000);
      expect(after.filter(({ status }) => status === 200).length, id).toBeGreaterThan(10);
      // What was answered well came from the cache: no server answered any more.
      const answered = told.only('answered').filter(({ atUs }) => atUs > 23_000_000);
      expect(answered.every(({ status }) => status >= 500)).toBe(true);
    }
  },
};

describe('ready-made scenarios', () => {
  it('are all in the list, in the order of their names', () => {
    expect(SCENARIOS.map(({ name }) => name)).toEqual(SCENARIO_NAMES);
    const titles = SCENARIOS.map(({ document }) => document.name);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(SCENARIOS)('$name parses, and is over within a minute', ({ name, lastsS, document }) => {
    const { interventions } = parsed(name);
    expect(lastsS).toBeGreaterThanOrEqual(30);
    expect(lastsS).toBeLessThanOrEqual(60);
    for (const { atUs } of interventions) expect(atUs / 1e6).toBeLessThan(lastsS - 5);
    expect(document.description).toMatch(/^[A-Z].*\.$/);
    expect(document.name + document.description).not.toContain("'");
  });

  it.each(SCENARIOS)('$name says when things happen', ({ name, document }) => {
    const said = [...document.description.matchAll(/\b(\d+) s\b/g)].map(([, at]) => Number(at));
    const planned = new Set(parsed(name).interventions.map(({ atUs }) => atUs / 1e6));
    for (const at of planned) expect(said).toContain(at);
  });

  it.each(SCENARIO_NAMES)('%s shows what it says', (name) => CLAIMS[name]());
});
