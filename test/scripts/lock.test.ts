/**
 * Goal: two commands that are started at once take turns, and nobody waits for one that has ended.
 * Method: real processes that write when they begin and when they end; locks of processes that are no more.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { locked } from '../../scripts/lib/lock.mjs';
import { inProject } from '../../scripts/lib/paths.mjs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stateside-lock-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lets one work after the other', async () => {
  const log = path.join(folder, 'log');
  const script = `
    import { appendFileSync } from 'node:fs';
    import { locked } from ${JSON.stringify(inProject('scripts/lib/lock.mjs'))};
    locked('turns', () => {
      appendFileSync(${JSON.stringify(log)}, 'begin ');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      appendFileSync(${JSON.stringify(log)}, 'end ');
    }, ${JSON.stringify(folder)});`;
  const work = () => spawn(process.execPath, ['--input-type=module', '-e', script]);
  const exits = await Promise.all([work(), work(), work()].map((one) => once(one, 'exit')));
  expect(exits.map(([code]) => code)).toEqual([0, 0, 0]);
  expect(readFileSync(log, 'utf8')).toBe('begin end begin end begin end ');
});

it('does not wait for a process that has ended, and leaves nothing behind', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const lockOf = (name: string) => readdirSync(folder).find((file) => file.includes(`-${name}.`));
  const name = locked('ended', () => lockOf('ended'), folder) ?? '';
  writeFileSync(path.join(folder, name), String(pid));
  expect(locked('ended', () => 'done', folder)).toBe('done');
  expect(lockOf('ended')).toBeUndefined();
});

it('is given back by work that fails', () => {
  const fail = () => {
    throw new Error('no');
  };
  expect(() => locked('failing', fail, folder)).toThrow('no');
  expect(locked('failing', () => 'done', folder)).toBe('done');
});
