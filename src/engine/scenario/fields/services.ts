import { between, choice, count, duration, flag, inGroup } from './field';

const CHECKS = ['each-hop', 'edge'] as const;
const RETRIES = ['refused', 'any-failure'] as const;

/** A chain of services that call one another, as a run knows it. Durations in whole microseconds. */
export interface ServiceSettings {
  readonly chain: number;
  readonly check: (typeof CHECKS)[number];
  readonly timeout: number;
  readonly retries: number;
  readonly retryOn: (typeof RETRIES)[number];
  readonly once: boolean;
}

/** A chain of services that call one another. */
export const SERVICES = inGroup('services', [
  count('services.chain', 'services', between(1, 8), 2, 3),
  choice('services.check', CHECKS, 'each-hop', 'each-hop'),
  duration('services.timeout', between(0.001, 3600), 4, 3),
  count('services.retries', 'retries', between(0, 10), 2, 2),
  choice('services.retryOn', RETRIES, 'refused', 'refused'),
  flag('services.once', false),
]);
