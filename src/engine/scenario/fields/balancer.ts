import { BALANCING, type BalancingSettings } from './balancing';
import { between, count, duration, inGroup } from './field';
import { LAST_RESORT, type LastResortSettings } from './lastResort';
import { UPKEEP, type UpkeepSettings } from './upkeep';

/** The load balancer and its health checks, as a run knows them. Durations in whole microseconds. */
export interface BalancerSettings extends BalancingSettings, UpkeepSettings, LastResortSettings {
  readonly checkInterval: number;
  readonly checkTimeout: number;
  readonly fall: number;
  readonly rise: number;
  readonly answerTimeout: number;
  readonly headerLimit: number;
  readonly answerHeaderLimit: number;
}

/** The load balancer and its health checks. */
export const BALANCER = [
  ...inGroup('health', [
    duration('balancer.checkInterval', between(0.01, 600), 2, 2),
    duration('balancer.checkTimeout', between(0.001, 600), 1.5, 2),
    count('balancer.fall', 'checks', between(1, 100), 2, 3),
    count('balancer.rise', 'checks', between(1, 100), 2, 2),
  ]),
  ...inGroup('balancer', [
    duration('balancer.answerTimeout', between(0.001, 3600), 6, 10),
    count('balancer.headerLimit', 'bytes', between(64, 1048576), 8192, 8192),
    count('balancer.answerHeaderLimit', 'bytes', between(64, 1048576), 16384, 16384),
  ]),
  ...BALANCING,
  ...UPKEEP,
  ...LAST_RESORT,
];
