import { between, choice, duration, type Field, flag, ILLUSTRATIVE, inGroup } from './field';

const ORDERS = ['in-order', 'reverse'] as const;

/** Rolling deploys, as a run knows them. Durations in whole microseconds. */
export interface DeploySettings {
  readonly order: (typeof ORDERS)[number];
  readonly drainTime: number;
  readonly hearsAfter: number;
  readonly pause: number;
  readonly rotateKeys: boolean;
}

/** How a new version gets onto the servers, one after the other. */
export const DEPLOY: readonly Field[] = inGroup('deploy', [
  choice(
    [
      'deploy.order',
      'Order of a deploy',
      'Whether the first server goes first, or the last one.',
      ILLUSTRATIVE,
    ],
    ORDERS,
    'in-order',
    'in-order',
  ),
  duration(
    [
      'deploy.drainTime',
      'Drain time',
      'From taking a server out of balancing to ending its process.',
      'Kubernetes: 30 s (terminationGracePeriodSeconds). AWS ALB: 300 s (deregistration delay).',
    ],
    between(0, 3600),
    4,
    30,
  ),
  duration(
    [
      'deploy.hearsAfter',
      'Balancer hears after',
      'The balancer hears this late that a server is taken out; its process may have ended.',
      'Illustrative. Kubernetes: endpoints go in parallel with the signal to end, often seconds later.',
    ],
    between(0, 600),
    0,
    0,
  ),
  duration(
    [
      'deploy.pause',
      'Pause in a deploy',
      'From one server being back to the next one being taken out.',
      'Kubernetes: 0 (minReadySeconds).',
    ],
    between(0, 3600),
    2,
    0,
  ),
  flag(
    [
      'deploy.rotateKeys',
      'New key with each deploy',
      'The new version signs tokens with a new key, and accepts no other.',
      'Illustrative: a secret regenerated on each build.',
    ],
    false,
  ),
]);
