/**
 * Goal: whoever starts it wrongly, or where nothing can be written, is told so in a sentence.
 * Method: the script as it is run, in a copy of its folder that nobody may write to.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** Starts a copy that nobody may write to, with an empty page in dist if it `isBuilt`. */
function startReadOnly(isBuilt: boolean) {
  const folder = mkdtempSync(path.join(tmpdir(), 'stateside-start-'));
  try {
    cpSync(inProject('scripts'), path.join(folder, 'scripts'), { recursive: true });
    if (isBuilt) {
      mkdirSync(path.join(folder, 'dist'));
      writeFileSync(path.join(folder, 'dist/index.html'), '');
    }
    chmodSync(folder, 0o555);
    return start([], path.join(folder, 'scripts/start.mjs'), NOBODY);
  } finally {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true, force: true });
  }
}

it.each([
  [false, 'and the page is not built there yet.'],
  [true, 'and Vite, which serves the page, is not installed there.'],
])('says that nothing can be written where it lies, built: %s', (isBuilt, words) => {
  const { status, stdout, stderr } = startReadOnly(isBuilt);
  expect(stderr).toContain('Nothing can be written to ');
  expect(stderr).toContain(words);
  expect(stderr).toContain('Copy the project to a folder of yours');
  expect(stderr).not.toContain('    at ');
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

it('says which Node it needs, wherever it lies', () => {
  const old = "Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } });";
  const script = `${old} await import(${JSON.stringify(inProject('scripts/start.mjs'))});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr.trim()).toBe('Stateside needs Node 20.19 or newer; this is 18.20.4.');
  expect(status).toBe(1);
});
