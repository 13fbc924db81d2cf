import { between, choice, count, duration, inGroup } from './field';

const DRAIN_MEANS = ['keep-sticky', 'finish-work'] as const;
const EJECT_ON = ['any-5xx', 'connection-failure'] as const;
const CHECK_DEPTHS = ['shallow', 'deep'] as const;

/** Passive checks, slow starts and draining. Durations in whole microseconds. */
export interface UpkeepSettings {
  readonly checkDepth: (typeof CHECK_DEPTHS)[number];
  readonly ejectAfter: number;
  readonly ejectOn: (typeof EJECT_ON)[number];
  readonly ejectFor: number;
  readonly ejectShare: number;
  readonly slowStart: number;
  readonly drainMeans: (typeof DRAIN_MEANS)[number];
}

/** Passive checks, slow starts and draining. */
export const UPKEEP = [
  ...inGroup('health', [
    choice('balancer.checkDepth', CHECK_DEPTHS, 'shallow', 'shallow'),
    count('balancer.ejectAfter', 'requests', between(0, 1000), 0, 0),
    choice('balancer.ejectOn', EJECT_ON, 'any-5xx', 'any-5xx'),
    duration('balancer.ejectFor', between(0.001, 3600), 10, 10),
    count('balancer.ejectShare', 'percent', between(0, 100), 100, 100),
    duration('balancer.slowStart', between(0, 3600), 0, 0),
  ]),
  ...inGroup('balancer', [
    choice('balancer.drainMeans', DRAIN_MEANS, 'keep-sticky', 'keep-sticky'),
  ]),
];
