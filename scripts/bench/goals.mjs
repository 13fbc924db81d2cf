import { SIZES } from './scaling.mjs';

/**
 * @typedef {import('./results.mjs').Ratio} Ratio
 * @typedef {import('./scaling.mjs').Scaling} Scaling
 * @typedef {import('./snapshot.mjs').SnapshotTimes} SnapshotTimes
 * @typedef {{ id: string, title: string, goal: string, value: number | null, met: boolean | null, note?: string }} Goal
 * `met` is null where it was not measured.
 */

/** On the cluster, with the trace kept: at least this many times as many requests. */
const RATIO_GOALS = [
  { to: 'simjs', title: 'engine / simjs', atLeast: 6 },
  { to: 'simpy', title: 'engine / SimPy', atLeast: 20 },
  { to: 'c', title: 'engine / C -O3', atLeast: 0.45 },
];
const GROWTH_AT_MOST = 2;
const SNAPSHOT_AT_MOST_US = 50;

/**
 * The goals, and what came of them.
 * @param {{ ratios: readonly Ratio[], scaling: Scaling | undefined, snapshot: SnapshotTimes | undefined }} measured
 * @returns {Goal[]}
 */
export function judge({ ratios, scaling, snapshot }) {
  const speed = RATIO_GOALS.map(({ to, title, atLeast }) => {
    const ratio = ratios.find(
      (one) => one.work === 'cluster' && one.of === 'engine' && one.to === to,
    );
    const value = ratio?.median ?? null;
    const met = value === null ? null : value >= atLeast;
    return {
      id: `cluster-${to}`,
      title: `${title}, cluster, trace kept`,
      goal: `>= ${atLeast}`,
      value,
      met,
    };
  });
  return [...speed, judgeGrowth(scaling), judgeSnapshot(snapshot)];
}

/** @param {Scaling | undefined} scaling @returns {Goal} */
function judgeGrowth(scaling) {
  const [first = 0, last = 0] = [SIZES[0], SIZES.at(-1)];
  const title = `cost of an event, ${first} to ${last} clients`;
  const goal = { id: 'growth', title, goal: `<= ${GROWTH_AT_MOST}` };
  const growth = scaling?.growth.find(({ contestant }) => contestant === 'engine');
  if (growth === undefined) return { ...goal, value: null, met: null };
  const value = growth.median;
  if (growth.to === last) return { ...goal, value, met: value <= GROWTH_AT_MOST };
  return { ...goal, value, met: null, note: `measured only up to ${growth.to} clients` };
}

/** @param {SnapshotTimes | undefined} snapshot @returns {Goal} */
function judgeSnapshot(snapshot) {
  const value = snapshot?.bothMicroseconds.median ?? null;
  return {
    id: 'snapshot',
    title: 'snapshot and restore together, us',
    goal: `<= ${SNAPSHOT_AT_MOST_US}`,
    value,
    met: value === null ? null : value <= SNAPSHOT_AT_MOST_US,
  };
}
