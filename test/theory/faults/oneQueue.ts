import { MM1 } from '../../../src/theory/laws/openQueues';
import type { Row } from '../../../src/theory/report';
import { replicate, replicationOrders, report } from '../../../src/theory/validation';

/** The rows about M/M/1 at load 0.5, by quantity, as the engine that is loaded here comes to them. */
export function rowsOfOneQueue(): ReadonlyMap<string, Row> {
  const laws = [{ ...MM1, experiments: MM1.experiments.slice(0, 1) }];
  const replications = replicationOrders(laws).map((order) => replicate(order, laws));
  const [law] = report(replications, laws).laws;
  return new Map(law?.rows.map((row) => [row.quantity.id, row]));
}
