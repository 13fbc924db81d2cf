import { spreadOf } from './statistics.mjs';

/**
 * Microseconds for one, as medians of batches.
 * @typedef {import('./statistics.mjs').Spread} Spread
 * @typedef {{ snapshotMicroseconds: Spread, restoreMicroseconds: Spread, bothMicroseconds: Spread }} SnapshotTimes
 */

const SIMULATED_US = 30_000_000;
const BATCH = 500;
const BATCHES = 40;
const WARM_UP_BATCHES = 10;

/**
 * How long a snapshot and a restore of the page's first world take, 30 simulated seconds after its start, with the
 * trace kept. The snapshot goes into an older one, as the page does it.
 * @param {typeof import('../../src/engine/index.ts')} engine
 * @param {typeof import('../../src/scenarios/index.ts')} scenarios
 * @param {{ quick: boolean, clock: 'cpu' | 'wall' }} options
 * @returns {SnapshotTimes}
 */
export function measureSnapshot(
  { createSimulation, PACKING, parseScenario, Trace },
  { SCENARIOS },
  { quick, clock },
) {
  const parsed = parseScenario(SCENARIOS[0]?.document);
  if ('problems' in parsed) throw new Error('The first ready-made scenario has problems.');
  const simulation = createSimulation(parsed.scenario, { trace: new Trace(1_000_000) });
  simulation.advanceTo(SIMULATED_US);
  const kept = simulation.snapshot(PACKING);
  const { traceHash } = simulation;
  const times = { snapshot: [0], restore: [0], both: [0] };
  for (const list of Object.values(times)) list.length = 0;
  const batches = quick ? 5 : BATCHES;
  for (let batch = -WARM_UP_BATCHES; batch < batches; batch += 1) {
    const snapshot = microsecondsOf(clock, () => simulation.snapshot(PACKING, kept));
    const restore = microsecondsOf(clock, () => simulation.restore(kept));
    if (batch < 0) continue;
    times.snapshot.push(snapshot);
    times.restore.push(restore);
    times.both.push(snapshot + restore);
  }
  if (simulation.traceHash !== traceHash) throw new Error('A restored run is not the same run.');
  return {
    snapshotMicroseconds: spreadOf(times.snapshot),
    restoreMicroseconds: spreadOf(times.restore),
    bothMicroseconds: spreadOf(times.both),
  };
}

/**
 * @param {'cpu' | 'wall'} clock
 * @param {() => void} act
 */
function microsecondsOf(clock, act) {
  const cpu = process.cpuUsage();
  const startMs = performance.now();
  for (let time = 0; time < BATCH; time += 1) act();
  const wentByUs = (performance.now() - startMs) * 1000;
  const { user, system } = process.cpuUsage(cpu);
  return (clock === 'cpu' ? user + system : wentByUs) / BATCH;
}
