import { between, count, duration, flag, inGroup } from './field';

/** The autoscaler, as a run knows it. Durations in whole microseconds. */
export interface ScalingSettings {
  readonly auto: boolean;
  readonly min: number;
  readonly max: number;
  /** Percent of all workers. */
  readonly target: number;
  readonly interval: number;
  readonly cooldown: number;
}

/** How many servers there are, by themselves. */
export const SCALING = inGroup('scaling', [
  flag('scaling.auto', false),
  count('scaling.min', 'servers', between(1, 64), 1, 1),
  count('scaling.max', 'servers', between(1, 64), 6, 24),
  count('scaling.target', 'percent', between(1, 100), 80, 80),
  duration('scaling.interval', between(0.1, 3600), 5, 15),
  duration('scaling.cooldown', between(0, 3600), 15, 300),
]);
