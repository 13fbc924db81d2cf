import { between, choice, duration, flag, inGroup } from './field';

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
export const DEPLOY = inGroup('deploy', [
  choice('deploy.order', ORDERS, 'in-order', 'in-order'),
  duration('deploy.drainTime', between(0, 3600), 4, 30),
  duration('deploy.hearsAfter', between(0, 600), 0, 0),
  duration('deploy.pause', between(0, 3600), 2, 0),
  flag('deploy.rotateKeys', false),
]);
