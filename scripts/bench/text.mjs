import { busyNote, spreadText } from './numbers.mjs';

/**
 * @typedef {import('./report.mjs').Report} Report
 * @typedef {import('./results.mjs').Result} Result
 */

/**
 * The report for people at a terminal.
 * @param {Report} report
 */
export function asText(report) {
  const { machine, clock, rounds, scaling, snapshot } = report;
  const time = clock === 'cpu' ? 'processor time' : 'time that went by';
  return [
    `Engine ${report.engineVersion}, Node ${report.node}; ${machine.cpu}, ${machine.cores} cores`,
    `Medians over ${rounds} rounds (smallest .. largest), by ${time}`,
    ...(report.quick
      ? ['A quick run: it shows that everything works; its figures mean little.']
      : []),
    ...busyNote([...report.results, ...(scaling?.results ?? [])]),
    ...report.works.flatMap((work) => workLines(report, work)),
    ...(scaling === undefined ? [] : scalingLines(scaling)),
    ...(snapshot === undefined ? [] : snapshotLines(snapshot)),
    '',
    'Goals',
    ...report.goals.map(goalLine),
    '',
  ].join('\n');
}

/**
 * @param {Report} report
 * @param {import('./works.mjs').Work} work
 */
function workLines({ results, ratios }, { id, title, expected }) {
  const own = results.filter((result) => result.work === id);
  const label = (/** @type {string} */ contestant) =>
    own.find((result) => result.contestant === contestant)?.label ?? contestant;
  const theory = `theory: ${figures(expected)}`;
  return [
    '',
    `${title}  (${theory})`,
    row('', 'requests/s', 'events/s', 'events/req', 'same work'),
    ...own.map(resultLine),
    ...versions(own),
    ...ratios
      .filter((ratio) => ratio.work === id)
      .map((ratio) => `  ${`${label(ratio.of)} / ${label(ratio.to)}`.padEnd(44)} ${spread(ratio)}`),
    ...traceLines(own),
  ];
}

/** @param {Result} result */
function resultLine(result) {
  if ('missing' in result) return `  ${result.label.padEnd(22)} missing: ${result.missing}`;
  const { label, requestsPerSecond, eventsPerSecond, eventsPerRequest, sameWork } = result;
  const agrees = sameWork.agrees ? 'yes' : 'NO';
  const work = `${agrees}: ${figures(sameWork.done)}`;
  return row(
    label,
    spread(requestsPerSecond),
    spread(eventsPerSecond),
    eventsPerRequest.toFixed(2),
    work,
  );
}

/** @param {readonly Result[]} results */
function versions(results) {
  const known = results.flatMap((result) => ('missing' in result ? [] : [result.version]));
  return [`  (${[...new Set(known)].join('; ')})`];
}

/** @param {readonly Result[]} results */
function traceLines(results) {
  return results.flatMap((result) => {
    if ('missing' in result || result.contestant !== 'engine') return [];
    const { recordsPerRequest, traceBytesPerRequest } = result;
    const records = `${recordsPerRequest.toFixed(1)} records`;
    return [`  trace: ${records}, ${Math.round(traceBytesPerRequest)} bytes a request`];
  });
}

/** @param {import('./scaling.mjs').Scaling} scaling */
function scalingLines({ results, growth, skipped }) {
  return [
    '',
    'Cost of an event among more clients, trace kept',
    `  ${''.padEnd(36)} ${'ns/event'.padEnd(30)} same work`,
    ...results.map((result) => {
      if ('missing' in result) return `  ${result.label.padEnd(36)} missing: ${result.missing}`;
      const agrees = result.sameWork.agrees ? 'yes' : 'NO';
      const work = `${agrees}: ${figures(result.sameWork.done)}`;
      return `  ${result.label.padEnd(36)} ${spread(result.nanosecondsPerEvent).padEnd(30)} ${work}`;
    }),
    ...skipped.map(({ clients, reason }) => `  ${clients} clients skipped: ${reason}`),
    ...growth.map((one) => {
      const what = `${one.contestant}: ${one.to} clients / ${one.from} clients`;
      return `  ${what.padEnd(36)} ${spread(one)}`;
    }),
  ];
}

/** @param {import('./snapshot.mjs').SnapshotTimes} times */
function snapshotLines({ snapshotMicroseconds, restoreMicroseconds, bothMicroseconds }) {
  return [
    '',
    'Snapshot and restore of the small shop after 30 s, microseconds',
    `  ${'snapshot'.padEnd(22)} ${spread(snapshotMicroseconds)}`,
    `  ${'restore'.padEnd(22)} ${spread(restoreMicroseconds)}`,
    `  ${'both'.padEnd(22)} ${spread(bothMicroseconds)}`,
  ];
}

/** @param {import('./goals.mjs').Goal} goal */
function goalLine({ title, goal, value, met, note }) {
  const verdict = met === null ? 'not measured' : met ? 'met' : 'not met';
  const shown = value === null ? '' : value.toFixed(2);
  const more = note === undefined ? '' : ` (${note})`;
  return `  ${title.padEnd(44)} ${goal.padEnd(8)} ${shown.padStart(8)}  ${verdict}${more}`;
}

/** @param {import('./works.mjs').Expected} figures */
function figures({ throughput, meanResponse, inSystem }) {
  const response = `${(meanResponse * 1000).toFixed(2)} ms`;
  return `${throughput.toFixed(1)}/s, ${response}, ${inSystem.toFixed(2)} in system`;
}

/**
 * @param {string} label
 * @param {readonly string[]} cells
 */
function row(label, ...cells) {
  const widths = [32, 36, 10];
  const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
  return `  ${label.padEnd(22)} ${padded.join(' ')}`.trimEnd();
}

/** @param {import('./statistics.mjs').Spread} values */
const spread = (values) => spreadText(values, '..');
