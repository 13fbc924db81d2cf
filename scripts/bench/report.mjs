import { contestantsFor, engineContestant } from './contestants.mjs';
import { buildEngine, removeBuild } from './engineBuild.mjs';
import { judge } from './goals.mjs';
import { compileLoop, findSimPy, machineFacts } from './machine.mjs';
import { race } from './race.mjs';
import { ratiosOf, resultOf } from './results.mjs';
import { measureScaling } from './scaling.mjs';
import { measureSnapshot } from './snapshot.mjs';
import { clusterWork, queueWork } from './works.mjs';

/**
 * Everything that was measured, as `--json` prints it.
 * @typedef {Awaited<ReturnType<typeof measure>>} Report
 */

/** Enough to know how many records a request takes. */
const PROBE_REQUESTS = 5000;

/**
 * Builds what is measured, measures it, and takes the build away.
 * @param {import('./options.mjs').Options} options
 * @param {(text: string) => void} tell progress, for people
 */
export async function measure(options, tell) {
  try {
    return await measureBuilt(options, tell);
  } finally {
    removeBuild();
  }
}

/**
 * @param {import('./options.mjs').Options} options
 * @param {(text: string) => void} tell
 */
async function measureBuilt({ quick, rounds, works, clock }, tell) {
  tell('building the engine');
  const built = await buildEngine();
  /** @type {typeof import('../../src/engine/index.ts')} */
  const engine = await import(built.engine);
  /** @type {typeof import('../../src/scenarios/index.ts')} */
  const scenarios = await import(built.scenarios);
  tell('looking for SimPy and a compiler');
  const field = {
    engineAddress: built.engine,
    engineVersion: engine.ENGINE_VERSION,
    simpy: findSimPy(),
    loop: compileLoop(),
  };
  const raced = [clusterWork(), queueWork(quick)].filter(({ id }) => works.includes(id));
  const results = [];
  const ratios = [];
  for (const work of raced) {
    const records = work.id === 'cluster' ? await recordsPerRequest(field, work) : 0;
    const contestants = contestantsFor(field, work, quick, records);
    const entries = await race(contestants, rounds, (text) => tell(`${work.title}: ${text}`));
    results.push(...entries.map((entry) => resultOf(work, entry, clock)));
    ratios.push(...ratiosOf(work.id, entries, clock));
  }
  const clientsMax = engine.FIELDS.find(({ path }) => path === 'clients.count')?.max ?? 0;
  const scaling = works.includes('scaling')
    ? await measureScaling(field, { rounds, quick, clock, clientsMax }, tell)
    : undefined;
  if (works.includes('snapshot')) tell('snapshots');
  const snapshot = works.includes('snapshot')
    ? measureSnapshot(engine, scenarios, { quick, clock })
    : undefined;
  return {
    engineVersion: engine.ENGINE_VERSION,
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
    machine: machineFacts(),
    clock,
    quick,
    rounds,
    works: raced,
    results,
    ratios,
    ...(scaling === undefined ? {} : { scaling }),
    ...(snapshot === undefined ? {} : { snapshot }),
    goals: judge({ ratios, scaling, snapshot }),
  };
}

/**
 * How many records the engine writes for a request of a work.
 * @param {import('./contestants.mjs').Field} field
 * @param {import('./works.mjs').Work} work
 */
async function recordsPerRequest(field, work) {
  const how = { records: true, requests: PROBE_REQUESTS, warmUp: PROBE_REQUESTS };
  const [entry] = await race([engineContestant(field, work, how)], 1, () => {});
  const sample = entry?.samples[0];
  return sample === undefined ? 0 : Math.round(sample.records / sample.requests);
}

/**
 * What is wrong with a report: a contestant that did other work, or an engine that failed.
 * @param {Report} report
 */
export function faultsOf({ results, scaling }) {
  return [...results, ...(scaling?.results ?? [])].flatMap((result) => {
    const { work, label, contestant } = result;
    if ('missing' in result) {
      return contestant.startsWith('engine') ? [`${work}: ${label} ${result.missing}`] : [];
    }
    if (result.sameWork.agrees) return [];
    return [`${work}: ${label} has done other work: ${JSON.stringify(result.sameWork.done)}`];
  });
}
