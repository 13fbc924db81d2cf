/**
 * Goal: what varies in reality varies from seed to seed, so that intervals mean something.
 * Method: one eventful run with many seeds; a metric that comes out the same for all of them needs a reason.
 */
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, METRICS } from '../../../src/engine';
import { type ChangeAt, run } from '../../support/scenarios';

const EVENTFUL = {
  world: 'realistic',
  clients: { count: 60, thinkTime: [1, 3], arrivalRate: 4, visitLength: 5, places: 62 },
  balancer: { answerTimeout: 2 },
  servers: { count: 4, serviceDistribution: 'exponential' },
  store: { persistence: 'snapshot', snapshotEvery: 10, operationDistribution: 'exponential' },
  network: { spread: 'lognormal' },
};
const INTERVENTIONS: readonly ChangeAt[] = [
  [8, 'stop-server', 0],
  [10, 'freeze-server', 1],
  [12, 'lose-answers'],
  [16, 'crash-store-machine'],
  [20, 'start-store'],
];

/** Why a metric may come out the same for every seed, under any architecture or under some. */
const REASONS: Readonly<Record<string, string>> = {
  'cache-hit-ratio': 'there is no CDN',
  'revocation-lag': 'nobody is logged out or banned',
  'accepted-after-revocation': 'nobody is logged out or banned',
  'messages-lost': 'nobody writes a message',
  'message-delay': 'nobody writes a message',
  'connections-dropped': 'nobody keeps a connection open',
  'connections-peak': 'nobody keeps a connection open',
  'rate-limited': 'there is no rate limit',
  'refused-below-limit': 'there is no rate limit',
  'over-limit': 'there is no rate limit',
  'updates-lost': 'one tab, and nothing is overwritten',
  'progress-lost': 'nobody watches a film',
  'service-failures': 'no service calls another',
  'seats-taken-twice': 'nobody books a seat',
  'seats-denied': 'nobody books a seat',
  'transfers-lost': 'nobody transfers anything',
  'transfers-left-open': 'nobody transfers anything',
  'told-failed': 'nobody transfers anything',
  'transfers-made-twice': 'nobody transfers anything',
  'latency-p95': 'many wait for as long as the balancer does, which is the same for all',
};

describe.each(ARCHITECTURES.map(({ id }) => id))('under %s', (id) => {
  it('no metric but those with a reason is the same for every seed', () => {
    const runs = Array.from({ length: 8 }, (_, seed) =>
      run({ ...EVENTFUL, seed: seed + 1 }, id, 30, INTERVENTIONS),
    );
    const constant = METRICS.filter(({ id: metric }) => {
      const values = runs.map(({ simulation }) => simulation.metric(metric));
      return values.every((value) => value === values[0]) && values[0] !== 0;
    });
    expect(
      constant.map(({ id: metric }) => metric).filter((metric) => !(metric in REASONS)),
    ).toEqual([]);
  });
});

it('every metric but those with a reason is moved by chance somewhere', () => {
  const played = ARCHITECTURES.map(({ id }) =>
    [1, 2, 3, 4].map((seed) => run({ ...EVENTFUL, seed }, id, 30, INTERVENTIONS).simulation),
  );
  const still = METRICS.filter(({ id }) =>
    played.every((ofSeeds) => new Set(ofSeeds.map((one) => one.metric(id))).size === 1),
  );
  expect(still.map(({ id }) => id).filter((id) => !(id in REASONS))).toEqual([]);
});
