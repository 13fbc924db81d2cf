/**
 * Goal: whoever starts it wrongly, or where nothing can be written, is told so in a sentence.
 * Method: the script as it is run, in a copy of its folder that nobody may write to.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';

/** Root may write everywhere, so it starts the script as somebody else. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function start(args: readonly string[], script = inProject('scripts/start.mjs'), options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    ...options,
  });
  return { status, stdout, stderr };
}

it.each([
  [['--prot', '80'], "Unknown option '--prot'."],
  [['--port', 'high'], '--port must be a whole number from 0 to 65535, not "high".'],
])('says what is wrong with %j', (args, words) => {
  const { status, stderr } = start(args);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')[0]).toBe(words);
  expect(stderr).not.toContain('    at ');
});

it('says that nothing can be written where it lies', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stateside-start-'));
  try {
    cpSync(inProject('scripts'), path.join(folder, 'scripts'), { recursive: true });
    chmodSync(folder, 0o555);
    const { status, stderr } = start([], path.join(folder, 'scripts/start.mjs'), NOBODY);
    expect(stderr).toContain('Nothing can be written to ');
    expect(stderr).toContain('Copy the project to a folder of yours');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
  } finally {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true, force: true });
  }
});
