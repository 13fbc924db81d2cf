/**
 * Goal: two commands that are started at once take turns, and nobody waits for one that has ended.
 * Method: real processes that write when they begin and when they end; locks of processes that are no more.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { locked } from '../../scripts/lib/lock.mjs';
import { inProject } from '../../scripts/lib/paths.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stateside-lock-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = () => path.join(folder, 'log');
const written = () => (existsSync(log()) ? readFileSync(log(), 'utf8') : '');
const lockOf = (name: string) => readdirSync(folder).find((file) => file.includes(`-${name}.`));
const lockPath = (name: string) =>
  path.join(folder, locked(name, () => lockOf(name), folder) ?? 'no lock');
const pause = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const deadPid = () => String(spawnSync(process.execPath, ['-e', '']).pid);

/** Another process, which writes when it begins and ends its work under a lock. */
function work(name: string) {
  const script = `
    import { appendFileSync } from 'node:fs';
    import { locked } from ${JSON.stringify(inProject('scripts/lib/lock.mjs'))};
    locked('${name}', () => {
      appendFileSync(${JSON.stringify(log())}, 'begin ');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      appendFileSync(${JSON.stringify(log())}, 'end ');
    }, ${JSON.stringify(folder)});`;
  return spawn(process.execPath, ['--input-type=module', '-e', script]);
}

it.each(['nothing', 'a lock of a process that has ended'])(
  'lets one work after the other, where there was %s',
  async (before) => {
    const file = lockPath('turns');
    if (before !== 'nothing') writeFileSync(file, deadPid());
    const all = [work('turns'), work('turns'), work('turns')];
    const exits = await Promise.all(all.map((one) => once(one, 'exit')));
    expect(exits.map(([code]) => code)).toEqual([0, 0, 0]);
    expect(written()).toBe('begin end begin end begin end ');
    expect(lockOf('turns')).toBeUndefined();
  },
);

it('takes no lock over that another has taken over between the look and the removal', async () => {
  writeFileSync(lockPath('late'), deadPid());
  const { kill } = process;
  let other: ReturnType<typeof work> | undefined;
  const look = vi.spyOn(process, 'kill').mockImplementation((pid, signal) => {
    if (other === undefined) {
      other = work('late');
      while (!written().includes('begin')) pause(5);
    }
    return kill.call(process, pid, signal);
  });
  locked('late', () => appendFileSync(log(), 'mine '), folder);
  look.mockRestore();
  expect(written()).toBe('begin end mine ');
});

it('gives back no lock that has become another’s', () => {
  const file = lockPath('lost');
  locked('lost', () => writeFileSync(file, String(process.ppid)), folder);
  expect(readFileSync(file, 'utf8')).toBe(String(process.ppid));
});

it('is a user’s own', () => {
  expect(path.basename(lockPath('named'))).toContain(`stateside-${process.getuid?.() ?? 'user'}-`);
});

it('does not wait for a process that has ended, and leaves nothing behind', () => {
  writeFileSync(lockPath('ended'), deadPid());
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
