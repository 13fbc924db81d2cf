import { plain } from '../documents';
import { chainResponse } from '../formulas/services';
import type { Experiment, Law } from '../law';
import { Requests } from '../observers/requests';

const TIMES = { wayS: 0.004, workS: 0.01, storeWayS: 0.001, operationS: 0.002 } as const;

/** One person who waits for nobody, and a chain of services. In the store, each reads the session and marks it as used. */
function chain(services: number, isStored: boolean): Experiment {
  const { wayS, workS, storeWayS, operationS } = TIMES;
  const checkS = isStored ? 2 * (2 * storeWayS + operationS) : 0;
  return {
    setting: { id: 'experiments.chain', args: { services, isStored } },
    replications: 5,
    expectations: [
      {
        quantity: { id: 'quantities.meanResponse' },
        formula: isStored ? 'n (2 h + S + 2 (2 g + s))' : 'n (2 h + S)',
        unit: 's',
        expected: chainResponse(services, { wayS, workS, checkS }),
        precision: 0,
      },
    ],
    replicate(lab, seed) {
      const document = {
        ...plain(
          { count: 1, thinkTime: [0.1, 0.3] },
          { count: 3, serviceTime: workS, serviceDistribution: 'fixed' },
        ),
        architecture: isStored ? 'central-store' : 'jwt',
        workload: 'booking',
        network: { clientBalancer: 0, balancerServer: wayS, serverStore: storeWayS },
        store: { persistence: 'none', operationTime: operationS },
        services: { chain: services },
      };
      const { meanResponse } = lab.run({ document, warmUpS: 5, untilS: 60, seed }, new Requests());
      return [meanResponse];
    },
  };
}

export const SERVICE_CHAIN: Law = {
  id: 'service-chain',
  experiments: [chain(1, false), chain(3, false), chain(1, true), chain(3, true)],
};
