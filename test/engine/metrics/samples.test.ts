/**
 * Goal: whatever is a mean, a share, a percentile or a largest says of how many values, so that nobody takes that of nothing for 0.
 * Method: the metrics that say it, by name; before anything has happened, and after a minute held to the records themselves.
 */
import { expect, it } from 'vitest';
import { METRICS, type MetricId } from '../../../src/engine';
import { run } from '../../support/scenarios';

it('knows of how many values what is taken from values is', () => {
  const { simulation, only } = run({}, 'sticky', 60);
  const before = run({}, 'sticky', 0).simulation;
  const taken = METRICS.filter(({ id }) => before.measure(id).samples !== undefined);
  expect(taken.map(({ id }) => id).sort()).toEqual([
    'actions-fulfilled',
    'availability',
    'cache-hit-ratio',
    'credential-bytes-per-request',
    'detection-time',
    'latency-max',
    'latency-mean',
    'latency-p50',
    'latency-p95',
    'latency-p99',
    'load-fairness',
    'message-delay',
    'queue-wait',
    'retry-amplification',
    'revocation-lag',
    'share-by-server',
    'store-operations-per-request',
  ]);
  for (const id of ['latency-max', 'queue-wait', 'share-by-server', 'availability'] as const)
    expect([id, before.measure(id).samples]).toEqual([id, 0]);
  const samples = (id: MetricId) => simulation.measure(id).samples;
  expect(samples('availability')).toBe(only('attemptEnded').length);
  expect(samples('credential-bytes-per-request')).toBe(only('attemptSent').length);
  expect(samples('share-by-server')).toBe(only('routed').length);
  // Nothing has failed, nobody was revoked, and there is no CDN.
  for (const id of ['detection-time', 'revocation-lag', 'cache-hit-ratio'] as const)
    expect([id, samples(id)]).toEqual([id, 0]);
});
