/**
 * Goal: no browser that the tests start outlives them, however they end.
 * Method: a program that starts another and ignores being asked to end, kept by a process that is killed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { keep } from './support/drivers/keep';

const keeper = fileURLToPath(new URL('support/drivers/keeper.mjs', import.meta.url));

/** Says its number and that of its child, and stays. */
const STUBBORN = `
  process.on('SIGTERM', () => {});
  const { pid } = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  console.log('running', process.pid, pid, process.cwd());
  setInterval(() => {}, 1000);`;

const RUNNING = /running (\d+) (\d+) (\S+)/;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // In a container nobody may be there to take note that an orphan has ended.
  const status = `/proc/${pid}/stat`;
  return !existsSync(status) || !readFileSync(status, 'utf8').includes(') Z ');
};

/** Which of the processes, and of their folder, are still there. */
const left = ([, own, child, folder]: readonly string[]) =>
  [isAlive(Number(own)), isAlive(Number(child)), existsSync(folder ?? '')].filter(Boolean).length;

it('a program that is no longer wanted ends with all that it has started', async () => {
  const program = keep(process.execPath, () => ['-e', STUBBORN]);
  const said = await program.says(RUNNING);
  expect(left(said)).toBe(3);
  await program.close();
  await expect.poll(() => left(said), { timeout: 5000 }).toBe(0);
});

it('a program ends when those who wanted it are killed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stateside-keeper-'));
  const words = JSON.stringify([keeper, folder, process.execPath, '-e', STUBBORN]);
  const script = `require('node:child_process').spawn(process.execPath, ${words}, { stdio: ['pipe', 1, 2] });`;
  const tests = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  tests.stdout.on('data', (text) => {
    output += text;
  });
  await expect.poll(() => output, { timeout: 10_000 }).toMatch(RUNNING);
  const said = RUNNING.exec(output) ?? [];
  expect(left(said)).toBe(3);
  tests.kill('SIGKILL');
  await once(tests, 'exit');
  await expect.poll(() => left(said), { timeout: 10_000 }).toBe(0);
});

it('a program that is not there is named', async () => {
  const program = keep('no-such-browser', () => []);
  await expect(program.says(/ready/)).rejects.toThrow('no-such-browser');
  await program.close();
});
