/**
 * What Vitest had to try more than once. A browser that was slow to draw is no defect of ours, but many of them are: each
 * is named, and above a budget they count as a failure.
 * @typedef {import('vitest/node').TestCase} TestCase
 */
import { writeFileSync } from 'node:fs';

/** So many tests of a run may need another try. */
export const RETRIED_MAX = 3;

/** Vitest's reporter that writes their names down, one a line, into the file that the environment names. */
export default class RetriesReporter {
  /** @type {string[]} */
  #names = [];

  /** @param {TestCase} test */
  onTestCaseResult(test) {
    const count = test.diagnostic()?.retryCount ?? 0;
    if (count > 0) this.#names.push(`${test.module.relativeModuleId} > ${test.fullName}`);
  }

  onTestRunEnd() {
    const { STATESIDE_RETRIES: path } = process.env;
    if (path !== undefined) writeFileSync(path, this.#names.map((name) => `${name}\n`).join(''));
  }
}

/**
 * What there is to say of retried tests, and whether they are too many.
 * @param {readonly string[]} names
 */
export function judgeRetries(names) {
  if (names.length === 0) return { text: 'No test had to be tried again.', fits: true };
  const what = names.length === 1 ? '1 test was' : `${names.length} tests were`;
  const text = [`${what} tried again (at most ${RETRIED_MAX} may be):`, ...names].join('\n  ');
  return { text, fits: names.length <= RETRIED_MAX };
}
