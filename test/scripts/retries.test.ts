/**
 * Goal: a test that passed only at another try is named, and many of them are a failure.
 * Method: Vitest itself, on a test that fails once and one that does not; lists of names on both sides of the budget.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { judgeRetries, RETRIED_MAX } from '../../scripts/lib/retries.mjs';

it('is written down by name, and nothing else is', () => {
  // Below the project, where Vitest is found.
  const folder = mkdtempSync(inProject('node_modules', '.retries-'));
  try {
    const written = path.join(folder, 'retries.txt');
    writeFileSync(
      path.join(folder, 'sample.test.mjs'),
      `import { expect, it } from 'vitest';
      let tries = 0;
      it('at the second try', () => expect(tries++).toBe(1));
      it('at once', () => {});`,
    );
    writeFileSync(path.join(folder, 'vitest.config.mjs'), 'export default { test: { retry: 2 } };');
    const reporter = `--reporter=${inProject('scripts', 'lib', 'retries.mjs')}`;
    const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
    const { status } = spawnSync(process.execPath, [vitest, 'run', '--root', folder, reporter], {
      env: { ...process.env, STATESIDE_RETRIES: written },
    });
    expect(status).toBe(0);
    expect(readFileSync(written, 'utf8')).toBe('sample.test.mjs > at the second try\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

it('is a failure above a budget', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `test ${at}`);
  expect(judgeRetries([])).toEqual({ text: 'No test had to be tried again.', fits: true });
  expect(judgeRetries(names(1)).text).toBe('1 test was tried again (at most 3 may be):\n  test 0');
  expect(judgeRetries(names(RETRIED_MAX)).fits).toBe(true);
  expect(judgeRetries(names(RETRIED_MAX + 1)).fits).toBe(false);
});
