import { spreadOf, sum } from './statistics.mjs';
import { RECORD_BYTES } from './works.mjs';

/**
 * @typedef {import('./race.mjs').Entry} Entry
 * @typedef {import('./child.mjs').Sample} Sample
 * @typedef {import('./works.mjs').Work} Work
 * @typedef {import('./works.mjs').Expected} Expected
 * @typedef {import('./statistics.mjs').Spread} Spread
 * @typedef {'cpu' | 'wall'} Clock
 * @typedef {{ done: Expected, agrees: boolean }} SameWork
 * @typedef {{ work: string, contestant: string, label: string, missing: string }} MissingResult
 * @typedef {{ work: string, contestant: string, label: string, version: string, requestsPerMeasurement: number,
 *   requestsPerSecond: Spread, eventsPerSecond: Spread, nanosecondsPerEvent: Spread, eventsPerRequest: number,
 *   recordsPerRequest: number, traceBytesPerRequest: number, processorShare: number, sameWork: SameWork }} MeasuredResult
 * @typedef {MissingResult | MeasuredResult} Result
 * @typedef {Spread & { work: string, of: string, to: string }} Ratio
 */

/**
 * Seconds that a measurement took.
 * @param {Sample} sample
 * @param {Clock} clock
 */
const secondsOf = (sample, clock) => (clock === 'cpu' ? sample.cpuSeconds : sample.seconds);

/**
 * What came of one contestant's turns.
 * @param {Work} work
 * @param {Entry} entry
 * @param {Clock} clock
 * @returns {Result}
 */
export function resultOf(work, { contestant, samples, missing }, clock) {
  const { id, label } = contestant;
  const name = { work: work.id, contestant: id, label };
  if (missing !== undefined) return { ...name, missing };
  const requests = sum(samples.map((sample) => sample.requests));
  const records = sum(samples.map((sample) => sample.records)) / requests;
  return {
    ...name,
    version: 'version' in contestant ? contestant.version : '',
    requestsPerMeasurement: Math.round(requests / samples.length),
    requestsPerSecond: spreadOf(samples.map((one) => one.requests / secondsOf(one, clock))),
    eventsPerSecond: spreadOf(samples.map((one) => one.events / secondsOf(one, clock))),
    nanosecondsPerEvent: spreadOf(samples.map((one) => (secondsOf(one, clock) * 1e9) / one.events)),
    eventsPerRequest: sum(samples.map((sample) => sample.events)) / requests,
    recordsPerRequest: records,
    traceBytesPerRequest: records * RECORD_BYTES,
    processorShare:
      sum(samples.map((one) => one.cpuSeconds)) / sum(samples.map((one) => one.seconds)),
    sameWork: checkWork(work, samples),
  };
}

/**
 * Whether throughput, mean response and mean number in the system are what theory expects of this work.
 * @param {Work} work
 * @param {readonly Sample[]} samples
 * @returns {SameWork}
 */
function checkWork({ expected, tolerance }, samples) {
  const requests = sum(samples.map((sample) => sample.requests));
  const simulated = sum(samples.map((sample) => sample.simulatedSeconds));
  const response = sum(samples.map((sample) => sample.responseSeconds));
  const done = {
    throughput: requests / simulated,
    meanResponse: response / requests,
    inSystem: response / simulated,
  };
  const isNear = (/** @type {number} */ value, /** @type {number} */ wanted) =>
    Math.abs(value / wanted - 1) <= tolerance;
  const agrees =
    isNear(done.throughput, expected.throughput) &&
    isNear(done.meanResponse, expected.meanResponse) &&
    isNear(done.inSystem, expected.inSystem);
  return { done, agrees };
}

/**
 * How many times as many requests the one does as the other, round by round.
 * @param {string} work
 * @param {Entry} one
 * @param {Entry} other
 * @param {Clock} clock
 * @returns {Ratio[]} nothing where one of them is missing
 */
function ratioOf(work, one, other, clock) {
  if (one.missing !== undefined || other.missing !== undefined) return [];
  const rate = (/** @type {Sample} */ sample) => sample.requests / secondsOf(sample, clock);
  const ratios = one.samples.map((sample, round) => {
    const against = other.samples[round];
    return against === undefined ? Number.NaN : rate(sample) / rate(against);
  });
  return [{ work, of: one.contestant.id, to: other.contestant.id, ...spreadOf(ratios) }];
}

/**
 * The engine with its trace beside everybody else, and what recording costs in C.
 * @param {string} work
 * @param {readonly Entry[]} entries
 * @param {Clock} clock
 * @returns {Ratio[]}
 */
export function ratiosOf(work, entries, clock) {
  const named = (/** @type {string} */ id) =>
    entries.find(({ contestant }) => contestant.id === id);
  const [engine, c, recording] = [named('engine'), named('c'), named('c-recording')];
  const beside = entries.flatMap((entry) =>
    engine === undefined || entry === engine ? [] : ratioOf(work, engine, entry, clock),
  );
  return c && recording ? [...beside, ...ratioOf(work, recording, c, clock)] : beside;
}
