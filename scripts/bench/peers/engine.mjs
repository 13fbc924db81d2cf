// The project's own engine, as built for Node, on the works of the bench. With records=1 the trace is kept, as the page
// keeps it: the latest million records. Hash and metrics are always made.
//   node engine.mjs work=cluster|mm4 engine=<address of the built module> records=0|1 seed=N name=value ...
import { readWords, serve } from '../serve.mjs';

const TRACE_RECORDS = 1_000_000;
/** Timers of the M/M/c: the shortest that never go off, since the others have none. */
const TIMEOUT_SECONDS = 0.5;

const words = readWords(process.argv.slice(2));
const parameter = (/** @type {string} */ name) => Number(words[name]);
/** @type {typeof import('../../../src/engine/index.ts')} */
const { createSimulation, parseScenario, Trace } = await import(words.engine ?? '');

const parsed = parseScenario(words.work === 'cluster' ? clusterDocument() : queueDocument());
if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
const trace = words.records === '1' ? { trace: new Trace(TRACE_RECORDS) } : {};
const simulation = createSimulation(parsed.scenario, trace);
const requestsNow = () => simulation.metric('requests-ok');

await serve({
  advance(more) {
    const until = requestsNow() + more;
    while (requestsNow() < until) {
      const seconds = (until - requestsNow()) / parameter('throughput');
      simulation.advanceTo(simulation.nowUs + Math.ceil(seconds * 1_000_000) + 1000);
    }
  },
  totals() {
    const requests = requestsNow();
    const { events, records, nowUs } = simulation;
    const responseSeconds = simulation.metric('latency-mean') * requests;
    return { requests, events, records, simulatedSeconds: nowUs / 1_000_000, responseSeconds };
  },
});

/** Nothing that changes a cart: every request reads the session once and writes it once. */
function onlyBrowsing() {
  return { browseWeight: 1, addWeight: 0, readWeight: 0, checkoutWeight: 0 };
}

/** @param {number} count */
function serversOf(count) {
  return {
    count,
    workers: parameter('workers'),
    queue: 10_000,
    serviceTime: parameter('service'),
    serviceDistribution: 'exponential',
  };
}

/** The cluster: a session store that is read before the work and written after it. */
function clusterDocument() {
  return {
    version: 1,
    name: 'Bench: cluster',
    world: 'realistic',
    seed: parameter('seed'),
    architecture: 'central-store',
    clients: {
      count: parameter('clients'),
      thinkTime: [parameter('thinkLow'), parameter('thinkHigh')],
      firstRequestSpacing: parameter('thinkHigh') / parameter('clients'),
      timeout: parameter('clientTimeout'),
      ...onlyBrowsing(),
    },
    servers: serversOf(parameter('servers')),
    balancer: { policy: 'round-robin', answerTimeout: parameter('balancerTimeout') },
    store: {
      operationTime: parameter('operation'),
      operationDistribution: 'fixed',
      timeout: parameter('storeTimeout'),
      savePolicy: 'always-write',
      persistence: 'none',
    },
    network: {
      clientBalancer: parameter('clientHop'),
      balancerServer: parameter('serverHop'),
      serverStore: parameter('storeHop'),
      spread: 'fixed',
    },
  };
}

/** M/M/c: newcomers with a token that costs nothing to check make one request each, over a network without delays. */
function queueDocument() {
  return {
    version: 1,
    name: 'Bench: M/M/c',
    world: 'realistic',
    seed: parameter('seed'),
    architecture: 'jwt',
    clients: {
      count: 1,
      arrivalRate: parameter('rate'),
      arriveLoggedIn: true,
      visitLength: 1,
      places: 1000,
      timeout: TIMEOUT_SECONDS,
      ...onlyBrowsing(),
    },
    servers: serversOf(1),
    balancer: { policy: 'round-robin', answerTimeout: TIMEOUT_SECONDS },
    token: { algorithm: 'HS256', costFactor: 0 },
    network: { clientBalancer: 0, balancerServer: 0, serverStore: 0 },
  };
}
