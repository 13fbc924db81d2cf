/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult
 * @typedef {{ testResults: FileResult[] }} Report Vitest's JSON report, as far as it is read here.
 */

/**
 * Counts what Vitest reported. Whatever went wrong outside a test counts as a failure too: a file
 * that did not load, an error that nobody handled, a runner that crashed, a run of no tests.
 * @param {Report | undefined} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyTests(report, exitCode) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report?.testResults ?? []) {
    /** @param {string} status */
    const count = (status) => file.assertionResults.filter((test) => test.status === status).length;
    const failed = count('failed');
    const loaded = file.status !== 'failed' || failed > 0;
    tally.failed += loaded ? failed : 1;
    tally.passed += count('passed');
    tally.skipped += count('skipped');
  }
  const nothingRan = tally.passed + tally.failed === 0;
  const failedOutsideTests = exitCode !== 0 && tally.failed === 0;
  if (nothingRan || failedOutsideTests) tally.failed += 1;
  return tally;
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sumTallies(tallies) {
  /** @param {keyof Tally} what */
  const sum = (what) => tallies.reduce((total, tally) => total + tally[what], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The last line of `npm test`. What was not tried is named where there is any. @param {Tally} tally */
export function inWords({ passed, failed, skipped }) {
  const rest = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${passed} passed, ${failed} failed${rest}`;
}
