import { between, count, duration, type Field, ILLUSTRATIVE, inGroup } from './field';

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
export const SCALING: readonly Field[] = inGroup('scaling', [
  {
    path: 'scaling.auto',
    title: 'Autoscaling',
    help: 'Servers are added and removed as the load asks for it.',
    kind: 'flag',
    unit: '',
    min: 0,
    max: 0,
    stretched: false,
    realistic: false,
    source: 'Kubernetes: off until it is set up.',
  },
  count(
    [
      'scaling.min',
      'Fewest servers',
      'The autoscaler keeps at least this many.',
      'Kubernetes: 1 (minReplicas).',
    ],
    'servers',
    between(1, 64),
    1,
    1,
  ),
  count(
    ['scaling.max', 'Most servers', 'The autoscaler starts no more than this many.', ILLUSTRATIVE],
    'servers',
    between(1, 64),
    6,
    24,
  ),
  count(
    [
      'scaling.target',
      'Target load',
      'This share of all workers should be busy; within a tenth of it nothing is done.',
      'Kubernetes: 80 %, with a tolerance of 10 %.',
    ],
    'percent',
    between(1, 100),
    80,
    80,
  ),
  duration(
    [
      'scaling.interval',
      'Autoscaler interval',
      'Time between looks at the load, which is the average since the last one.',
      'Kubernetes: 15 s.',
    ],
    between(0.1, 3600),
    5,
    15,
  ),
  duration(
    [
      'scaling.cooldown',
      'Autoscaler cooldown',
      'Servers go only when no look has wanted more of them for this long.',
      'Kubernetes: 300 s (scale-down stabilisation).',
    ],
    between(0, 3600),
    15,
    300,
  ),
]);
