/**
 * Goal: the last line of `npm test` never claims more than what passed.
 * Method: reports of the shapes that Vitest writes, with each way of going wrong.
 */
import { describe, expect, it } from 'vitest';
import { inWords, sumTallies, tallyTests } from '../../scripts/lib/tally.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('tallyTests', () => {
  it('counts tests, and skipped ones apart', () => {
    const testResults = [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'passed')];
    expect(tallyTests({ testResults }, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('counts a file that did not load', () => {
    expect(tallyTests({ testResults: [file('failed')] }, 1)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts an error outside every test', () => {
    const testResults = [file('passed', 'passed')];
    expect(tallyTests({ testResults }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a crashed runner', () => {
    expect(tallyTests(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(tallyTests(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a run of no tests as a failure', () => {
    expect(tallyTests({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    const testResults = [file('passed', 'skipped', 'skipped')];
    expect(tallyTests({ testResults }, 0)).toEqual({ passed: 0, failed: 1, skipped: 2 });
  });
});

describe('sumTallies', () => {
  it('adds up', () => {
    const tallies = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 20, failed: 3, skipped: 4 },
    ];
    expect(sumTallies(tallies)).toEqual({ passed: 21, failed: 3, skipped: 4 });
  });
});

describe('inWords', () => {
  it('names skipped tests where there are any', () => {
    expect(inWords({ passed: 21, failed: 0, skipped: 0 })).toBe('21 passed, 0 failed');
    expect(inWords({ passed: 21, failed: 3, skipped: 4 })).toBe('21 passed, 3 failed, 4 skipped');
  });
});
