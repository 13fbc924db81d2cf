import type { NodeValue } from '../folds/fold';
import { type Machines, machines } from '../folds/machines';
import { type Metric, ratio } from '../metric';

function shares(fold: Machines): readonly NodeValue[] {
  return fold.servers((server) => ratio(fold.routedTo(server), fold.routed));
}

/** Each server's share of the requests that the balancer sent on; as one number, the largest. */
export const shareByServer: Metric<Machines> = {
  id: 'share-by-server',
  unit: 'share',
  better: 'lower',
  fold: machines,
  read: (fold) => Math.max(0, ...shares(fold).map(({ value }) => value)),
  byNode: shares,
  samples: ({ routed }) => routed,
};
