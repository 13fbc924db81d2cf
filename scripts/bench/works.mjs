/**
 * The works that every contestant does, in one place: durations in seconds, rates per second. docs/benchmark.md says
 * what they mean.
 * @typedef {Readonly<Record<string, number>>} Parameters
 * @typedef {{ throughput: number, meanResponse: number, inSystem: number }} Expected
 * @typedef {{ id: string, title: string, parameters: Parameters, expected: Expected, tolerance: number }} Work
 */

const CLUSTER = {
  clients: 200,
  thinkLow: 0.5,
  thinkHigh: 1.5,
  clientHop: 0.04,
  serverHop: 0.000125,
  storeHop: 0.00025,
  servers: 4,
  workers: 4,
  service: 0.01,
  operation: 0.0000125,
  clientTimeout: 30,
  balancerTimeout: 10,
  storeTimeout: 1,
};

const QUEUE = { rate: 1000, service: 0.0032, workers: 4 };

/** Bytes of one record of a trace. */
export const RECORD_BYTES = 20;

/** Sessions that are read before the work and written after it. @returns {Work} */
export const clusterWork = () => cluster('cluster', CLUSTER);

/**
 * The same with more or fewer people, servers in proportion, and the store quick enough for all of them.
 * @param {number} clients
 * @returns {Work}
 */
export function scaledWork(clients) {
  const workersInAll = (clients * CLUSTER.servers * CLUSTER.workers) / CLUSTER.clients;
  // At most 50 servers; beyond that each has more workers.
  const workers = Math.max(CLUSTER.workers, Math.ceil(workersInAll / 50));
  const servers = workersInAll / workers;
  const parameters = { ...CLUSTER, clients, workers, servers, operation: 0.000001 };
  return cluster(`cluster-${clients}`, parameters);
}

/**
 * What operational laws expect: at this load nearly nobody waits, so a request takes the sum of its parts.
 * @param {string} id
 * @param {typeof CLUSTER} parameters
 * @returns {Work}
 */
function cluster(id, parameters) {
  const { clients, thinkLow, thinkHigh, clientHop, serverHop, storeHop, operation, service } =
    parameters;
  const meanResponse = 2 * (clientHop + serverHop) + 2 * (2 * storeHop + operation) + service;
  const throughput = clients / ((thinkLow + thinkHigh) / 2 + meanResponse);
  const expected = { throughput, meanResponse, inSystem: throughput * meanResponse };
  const title = `session cluster, ${clients} clients`;
  return { id, title, parameters, expected, tolerance: 0.02 };
}

/**
 * M/M/4 at a load of 0.8. A queue wanders: a short run is not held to theory as closely.
 * @param {boolean} quick
 * @returns {Work}
 */
export function queueWork(quick) {
  const { rate, service, workers } = QUEUE;
  const load = rate * service;
  const meanResponse = service + (erlangC(workers, load) * service) / (workers - load);
  const expected = { throughput: rate, meanResponse, inSystem: rate * meanResponse };
  const tolerance = quick ? 0.25 : 0.05;
  return { id: 'mm4', title: 'M/M/4, load 0.8', parameters: QUEUE, expected, tolerance };
}

/**
 * Erlang's C: the probability that somebody has to wait.
 * @param {number} servers
 * @param {number} load in Erlang
 */
function erlangC(servers, load) {
  let blocking = 1;
  for (let count = 1; count <= servers; count += 1) {
    blocking = (load * blocking) / (count + load * blocking);
  }
  return (servers * blocking) / (servers - load * (1 - blocking));
}
