import { type Machines, machines } from '../folds/machines';
import { type Metric, ratio } from '../metric';

const sum = (values: readonly { readonly value: number }[]): number =>
  values.reduce((total, { value }) => total + value, 0);

/** Share of their worker time that servers held, from their coming to their removal; the store's share of all time. */
export const utilization: Metric<Machines> = {
  id: 'utilization',
  unit: 'share',
  better: 'lower',
  fold: machines,
  read(fold, nowUs) {
    const busyUs = sum(fold.servers((server) => fold.busyUs(server, nowUs)));
    const presentUs = sum(fold.servers((server) => fold.presentUs(server, nowUs)));
    return ratio(busyUs, presentUs * fold.workers);
  },
  byNode: (fold, nowUs) => [
    ...fold.servers((server) =>
      ratio(fold.busyUs(server, nowUs), fold.presentUs(server, nowUs) * fold.workers),
    ),
    { node: 'store', value: ratio(fold.storeBusyUs(nowUs), nowUs) },
  ],
};
