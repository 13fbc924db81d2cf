import { type Machines, machines } from '../folds/machines';
import { type Metric, ratio } from '../metric';

/**
 * Jain's index of the rates at which the servers present got requests: 1 where all got alike, 1/n where one of n got
 * all of them. A rate, so that a server which came late is not held to be neglected.
 */
export const loadFairness: Metric<Machines> = {
  id: 'load-fairness',
  unit: 'share',
  better: 'higher',
  fold: machines,
  read(fold, nowUs) {
    let servers = 0;
    let sum = 0;
    let squares = 0;
    fold.servers((server) => {
      const presentUs = fold.presentUs(server, nowUs);
      if (!fold.isPresent(server) || presentUs === 0) return 0;
      const rate = fold.routedTo(server) / presentUs;
      servers += 1;
      sum += rate;
      squares += rate * rate;
      return rate;
    });
    return ratio(sum * sum, servers * squares, 1);
  },
  samples: ({ routed }) => routed,
};
