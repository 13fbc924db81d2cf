import { inProject } from '../lib/paths.mjs';

/**
 * @typedef {import('./race.mjs').Contestant} Contestant
 * @typedef {import('./works.mjs').Work} Work
 * @typedef {import('./machine.mjs').Tool} Tool
 * @typedef {{ engineAddress: string, engineVersion: string, simpy: Tool, loop: Tool }} Field What there is to run.
 */

/** How many requests make one measurement. C does more, or it would be over before it can be measured. */
const REQUESTS = 200_000;
const QUICK_REQUESTS = 20_000;
const C_TIMES = 5;
/** An interpreter has nothing to warm up but the queue of timers. */
const SIMPY_WARM_UP = 20_000;
const SEED = 1;

const SIMJS_VERSION = 'simjs 2.0.3';

const peer = (/** @type {string} */ file) => inProject('scripts', 'bench', 'peers', file);

/** @param {boolean} quick */
export const requestsOf = (quick) => (quick ? QUICK_REQUESTS : REQUESTS);

/**
 * Everybody who can do a work, and who is missing.
 * @param {Field} field
 * @param {Work} work
 * @param {boolean} quick
 * @param {number} recordsPerRequest what the C loop that records has to write
 * @returns {Contestant[]}
 */
export function contestantsFor(field, work, quick, recordsPerRequest) {
  const requests = requestsOf(quick);
  const kind = work.id === 'mm4' ? 'mm4' : 'cluster';
  const words = wordsFor(kind, work);
  const node = `Node ${process.versions.node}`;
  const simjs = (/** @type {string} */ style) => ({
    version: `${SIMJS_VERSION}, ${node}`,
    command: process.execPath,
    words: [peer('simjs.mjs'), ...words, `style=${style}`],
    requests,
    warmUp: requests,
  });
  const c = (/** @type {number} */ records) =>
    loopContestant(field, words, records, C_TIMES * requests, C_TIMES * requests);
  const simpy = {
    requests,
    warmUp: Math.min(requests, SIMPY_WARM_UP),
    words: [peer('simpy_loop.py'), ...words],
  };
  return [
    engineContestant(field, work, { records: true, requests, warmUp: requests }),
    engineContestant(field, work, { records: false, requests, warmUp: requests }),
    { id: 'simjs', label: 'simjs', ...simjs('resources') },
    { id: 'simjs-bare', label: 'simjs, bare', ...simjs('bare') },
    { id: 'simpy', label: 'SimPy', ...withTool(field.simpy, simpy) },
    { id: 'c', label: 'C -O3', ...c(0) },
    ...(kind === 'cluster'
      ? [{ id: 'c-recording', label: 'C -O3, recording', ...c(recordsPerRequest) }]
      : []),
  ];
}

/**
 * @param {Field} field
 * @param {Work} work
 * @param {{ records: boolean, requests: number, warmUp: number }} how
 * @returns {Contestant}
 */
export function engineContestant(field, work, { records, requests, warmUp }) {
  const kind = work.id === 'mm4' ? 'mm4' : 'cluster';
  return {
    id: records ? 'engine' : 'engine-no-trace',
    label: records ? 'engine, trace kept' : 'engine, no trace kept',
    version: `engine ${field.engineVersion}, Node ${process.versions.node}`,
    command: process.execPath,
    words: [
      peer('engine.mjs'),
      ...wordsFor(kind, work),
      `engine=${field.engineAddress}`,
      `records=${records ? 1 : 0}`,
      `throughput=${work.expected.throughput}`,
    ],
    requests,
    warmUp,
  };
}

/**
 * The C loop on a cluster of any size.
 * @param {Field} field
 * @param {Work} work
 * @param {{ requests: number, warmUp: number }} how
 * @returns {Contestant}
 */
export const clusterLoop = (field, work, { requests, warmUp }) => ({
  id: 'c',
  label: 'C -O3',
  ...loopContestant(field, wordsFor('cluster', work), 0, requests, warmUp),
});

/**
 * @param {Field} field
 * @param {readonly string[]} words
 * @param {number} records a request
 * @param {number} requests
 * @param {number} warmUp
 */
function loopContestant({ loop }, words, records, requests, warmUp) {
  return withTool(loop, { words: [...words, `records=${records}`], requests, warmUp });
}

/**
 * @template T
 * @param {Tool} tool
 * @param {T} rest
 */
const withTool = (tool, rest) => ('missing' in tool ? tool : { ...tool, ...rest });

/**
 * @param {string} kind
 * @param {Work} work
 */
function wordsFor(kind, { parameters }) {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  return [`work=${kind}`, `seed=${SEED}`, ...pairs];
}
