import { between, choice, duration, type Field, ILLUSTRATIVE } from './field';

const ORDERS = ['in-order', 'reverse'] as const;

/** Rolling deploys, as a run knows them. Durations in whole microseconds. */
export interface DeployKnobs {
  readonly order: (typeof ORDERS)[number];
  readonly drainTime: number;
  readonly pause: number;
}

/** How a new version gets onto the servers, one after the other. */
export const DEPLOY: readonly Field[] = [
  choice(
    ['deploy.order', 'Order of a deploy', 'From the first server or from the last.', ILLUSTRATIVE],
    ORDERS,
    'in-order',
    'in-order',
  ),
  duration(
    [
      'deploy.drainTime',
      'Drain time',
      'Between taking a server out of balancing and ending its process.',
      'Kubernetes: terminationGracePeriodSeconds 30; AWS deregistration delay: 300 s.',
    ],
    between(0, 3600),
    4,
    30,
  ),
  duration(
    [
      'deploy.pause',
      'Pause',
      'Between one server being back and the next one being taken out.',
      'Kubernetes: minReadySeconds 0.',
    ],
    between(0, 3600),
    2,
    0,
  ),
];
