import { ARCHITECTURES, type ArchitectureId } from '../../engine';
import { closed, type Part, SERVICE_S } from '../documents';
import type { Experiment, Law } from '../law';
import { BusyTime } from '../observers/busyTime';

/** One way between a server and the store, and one operation there, in seconds. */
const HOP_S = 0.00025;
const OPERATION_S = 0.001;
const PEOPLE = 20;
const SERVERS = 4;

/** What people look at: pages that say who they are, or the cart. */
type Sight = 'pages' | 'carts';

/** Whether everybody is served: where people are sent to servers that do not know them, there is nothing to reckon. */
const SERVES_EVERYBODY: Readonly<Record<ArchitectureId, boolean>> = {
  'in-memory': false,
  sticky: true,
  'central-store': true,
  jwt: true,
  hybrid: true,
  'signed-cookie': true,
};

/** What is asked for that the store has. */
const NEEDS_STORE: Readonly<Record<ArchitectureId, (sight: Sight) => boolean>> = {
  'in-memory': () => false,
  sticky: () => false,
  'central-store': () => true,
  jwt: () => false,
  hybrid: (sight) => sight === 'carts',
  'signed-cookie': () => false,
};

/** A request reads before the work, and marks as used afterwards, what it needs of that which the store has. */
const operationsFor = (architecture: ArchitectureId, sight: Sight): number =>
  NEEDS_STORE[architecture](sight) ? 2 : 0;

function cost(architecture: ArchitectureId, sight: Sight): Experiment {
  const operations = operationsFor(architecture, sight);
  const calls = operations > 0;
  return {
    setting: {
      id: 'experiments.looksAt',
      args: {
        architecture: { id: `architectures.${architecture}` },
        people: PEOPLE,
        isCart: sight === 'carts',
        servers: SERVERS,
      },
    },
    replications: 20,
    expectations: [
      {
        quantity: { id: 'quantities.operations' },
        formula: calls ? '1 + 1' : '0',
        unit: 'count',
        expected: operations,
        precision: calls ? 0.01 : 0,
      },
      {
        quantity: { id: 'quantities.workerTime' },
        formula: calls ? 'S + 2 (2h + s)' : 'S',
        unit: 's',
        // The wait at the store is left out: 20 people keep it busy for less than 4 % of the time.
        expected: SERVICE_S + operations * (2 * HOP_S + OPERATION_S),
        precision: 0.05,
      },
      {
        quantity: { id: 'quantities.storeTime' },
        formula: 'U / (X s)',
        unit: 'count',
        expected: operations,
        precision: calls ? 0.01 : 0,
      },
    ],
    replicate(lab, seed) {
      const people = closed(PEOPLE, 1, { count: SERVERS, workers: 4 });
      const weights = { browseWeight: 0, readWeight: 1 };
      const clients =
        sight === 'pages' ? people.clients : { ...(people.clients as Part), ...weights };
      const document = {
        ...people,
        clients,
        architecture,
        network: { clientBalancer: 0, balancerServer: 0, serverStore: HOP_S },
        store: { persistence: 'none', operationTime: OPERATION_S },
      };
      const busy = lab.run({ document, warmUpS: 10, untilS: 130, seed }, new BusyTime());
      const share = busy.storeShare / (busy.throughput * OPERATION_S);
      return [busy.operations, busy.workerS, share];
    },
  };
}

export const BUSY_TIME: Law = {
  id: 'utilization',
  experiments: [
    ...ARCHITECTURES.filter(({ id }) => SERVES_EVERYBODY[id]).map(({ id }) => cost(id, 'pages')),
    cost('hybrid', 'carts'),
  ],
};
