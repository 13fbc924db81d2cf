/**
 * Goal: real parts do what the simulator says, and nothing of them is left behind, however a measurement ends.
 * Method: the quick round against HAProxy and Redis where these are installed, and measurements that are interrupted.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { agrees, lawsOf, type RealReport } from '../../src/real/report';

const missing = ['haproxy', 'redis-server'].filter(
  (program) => spawnSync(program, ['-v']).error !== undefined,
);
if (missing.length > 0) {
  process.stderr.write(`Skipped: nothing real is driven without ${missing.join(' and ')}.\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'stateside-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** In a process group of its own, with a folder for whatever it writes. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [inProject('scripts', 'real.mjs'), ...args], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const heard = { out: '', err: '' };
  child.stdout.on('data', (part) => {
    heard.out += part;
  });
  child.stderr.on('data', (part) => {
    heard.err += part;
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, heard, ended };
}

/** Whether a process of this group is still there. */
function isAnyLeft({ pid = 0 }: ChildProcess): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

const patiently = { timeout: 60_000, interval: 100 };

async function expectNothingLeft(child: ChildProcess) {
  await expect.poll(() => isAnyLeft(child), patiently).toBe(false);
  await expect.poll(() => readdirSync(folder), patiently).toEqual([]);
}

describe.skipIf(missing.length > 0)('a real stack', () => {
  it('agrees with the simulator in the quick round', { timeout: 600_000 }, async () => {
    const { child, heard, ended } = start('--quick', '--json');
    const code = await ended;
    expect(heard.err).toContain('3 of 3');
    const report = JSON.parse(heard.out) as RealReport;
    expect(report.rows.filter((row) => !agrees(row))).toEqual([]);
    expect(lawsOf(report.rows).length).toBeGreaterThanOrEqual(10);
    expect(code).toBe(0);
    await expectNothingLeft(child);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves nothing behind when it is ended by %s',
    { timeout: 180_000 },
    async (signal) => {
      const { child, ended } = start('--experiment', 'store-wiped');
      // Once a balancer listens, servers and store are running as well.
      const sockets = () =>
        readdirSync(folder).flatMap((name) =>
          readdirSync(join(folder, name)).filter((file) => file.startsWith('socket-')),
        );
      await expect.poll(() => sockets().length, patiently).toBeGreaterThan(1);
      child.kill(signal);
      await ended;
      await expectNothingLeft(child);
    },
  );
});
