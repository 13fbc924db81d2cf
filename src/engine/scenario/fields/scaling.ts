import { between, count, duration, type Field, ILLUSTRATIVE } from './field';

/** The autoscaler, as a run knows it. Durations in whole microseconds. */
export interface ScalingKnobs {
  readonly auto: boolean;
  readonly min: number;
  readonly max: number;
  /** Percent of all workers. */
  readonly target: number;
  readonly interval: number;
  readonly cooldown: number;
}

/** How many servers there are, by themselves. */
export const SCALING: readonly Field[] = [
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
    source: 'Off, as everywhere until it is set up.',
  },
  count(
    ['scaling.min', 'Fewest servers', 'Never fewer.', 'Kubernetes: minReplicas 1.'],
    'servers',
    between(1, 64),
    1,
    1,
  ),
  count(
    ['scaling.max', 'Most servers', 'Never more.', ILLUSTRATIVE],
    'servers',
    between(1, 64),
    6,
    24,
  ),
  count(
    [
      'scaling.target',
      'Target load',
      'Share of workers that should be busy; within a tenth of it nothing is done.',
      'Kubernetes autoscaler: 80 % unless said otherwise, tolerance 10 %.',
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
      'Time between looks; the load is the average since the last one.',
      'Kubernetes autoscaler: 15 s.',
    ],
    between(0.1, 3600),
    5,
    15,
  ),
  duration(
    [
      'scaling.cooldown',
      'Cooldown',
      'Servers go only when this long none of the looks wanted more.',
      'Kubernetes autoscaler: 300 s (scale-down stabilisation).',
    ],
    between(0, 3600),
    15,
    300,
  ),
];
