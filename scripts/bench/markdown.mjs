import { busyNote, spreadText } from './numbers.mjs';

/**
 * @typedef {import('./report.mjs').Report} Report
 * @typedef {import('./results.mjs').Result} Result
 */

/**
 * The table of docs/benchmark.md.
 * @param {Report} report
 */
export function asMarkdown(report) {
  const { machine, scaling, snapshot, ratios, results } = report;
  const time = report.clock === 'cpu' ? 'processor time' : 'time that went by';
  const { cpu, cores } = machine;
  return [
    // Lines of documents have at most 100 characters.
    `Engine ${report.engineVersion}; Node ${report.node}; ${cpu}, ${cores} cores;`,
    `${report.rounds} rounds; ${time}; ${report.date}.${report.quick ? ' A quick run.' : ''}`,
    ...busyNote([...results, ...(scaling?.results ?? [])]),
    '',
    ...table(
      ['Work', 'Contestant', 'Requests a second', 'Events a second', 'Engine / contestant'],
      results.map((result) => resultCells(result, ratios)),
    ),
    ...traceLine(results),
    ...(scaling === undefined ? [] : ['', ...scalingTable(scaling)]),
    ...(snapshot === undefined ? [] : ['', snapshotLine(snapshot)]),
    '',
    ...table(
      ['Goal', 'Wanted', 'Measured', 'Met'],
      report.goals.map(({ title, goal, value, met, note }) => [
        title,
        goal.replace('>=', 'at least').replace('<=', 'at most'),
        value === null ? '--' : value.toFixed(2),
        met === null ? (note ?? 'not measured') : met ? 'yes' : 'no',
      ]),
    ),
    '',
  ].join('\n');
}

/**
 * @param {Result} result
 * @param {Report['ratios']} ratios
 */
function resultCells(result, ratios) {
  const { work, label, contestant } = result;
  if ('missing' in result) return [work, label, `missing: ${result.missing}`, '', ''];
  const ratio = ratios.find(
    (one) => one.work === work && one.of === 'engine' && one.to === contestant,
  );
  return [
    work,
    label,
    spread(result.requestsPerSecond),
    spread(result.eventsPerSecond),
    ratio === undefined ? '' : spread(ratio),
  ];
}

/** @param {readonly Result[]} results */
function traceLine(results) {
  const lines = results.flatMap((result) => {
    if ('missing' in result || result.contestant !== 'engine') return [];
    const bytes = Math.round(result.traceBytesPerRequest);
    return [`${result.work}: ${result.recordsPerRequest.toFixed(1)} records, ${bytes} bytes`];
  });
  return lines.length === 0 ? [] : ['', `Trace of a request: ${lines.join('; ')}.`];
}

/** @param {import('./scaling.mjs').Scaling} scaling */
function scalingTable({ results, growth, skipped }) {
  const rows = results.map((result) => [
    result.label,
    'missing' in result ? `missing: ${result.missing}` : spread(result.nanosecondsPerEvent),
  ]);
  const grown = growth.map((one) => [
    `${one.contestant}: ${one.to} / ${one.from} clients`,
    `${spread(one)} times`,
  ]);
  const left = skipped.map(({ clients, reason }) => [`${clients} clients`, `skipped: ${reason}`]);
  return table(['Cluster, trace kept', 'Nanoseconds an event'], [...rows, ...left, ...grown]);
}

/** @param {import('./snapshot.mjs').SnapshotTimes} times */
function snapshotLine({ snapshotMicroseconds, restoreMicroseconds }) {
  const snapshot = spread(snapshotMicroseconds);
  return `Snapshot: ${snapshot} us; restore: ${spread(restoreMicroseconds)} us.`;
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  return [head, head.map(() => '--'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/** @param {import('./statistics.mjs').Spread} values */
const spread = (values) => spreadText(values, 'to');
