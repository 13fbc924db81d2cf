/**
 * @typedef {{ passed: number, failed: number }} Tally
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
  const tally = { passed: 0, failed: 0 };
  for (const file of report?.testResults ?? []) {
    const failed = file.assertionResults.filter((test) => test.status === 'failed').length;
    const loaded = file.status !== 'failed' || failed > 0;
    tally.failed += loaded ? failed : 1;
    tally.passed += file.assertionResults.filter((test) => test.status === 'passed').length;
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
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  };
}
