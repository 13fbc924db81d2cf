/**
 * Goal: programs without a browser are built when they have to be, completely or not at all, whoever else is at it.
 * Method: builds into a temporary folder, two of them at the same time in processes of their own.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildCli } from '../../scripts/lib/cli.mjs';
import { inProject } from '../../scripts/lib/paths.mjs';

vi.setConfig({ testTimeout: 60_000 });

let output: string;
beforeAll(() => {
  output = mkdtempSync(path.join(tmpdir(), 'stateside-cli-'));
});
afterAll(() => rmSync(output, { recursive: true }));

/** Builds in another process, and answers all that it printed on standard output. */
async function buildElsewhere(): Promise<string> {
  const module = pathToFileURL(inProject('scripts/lib/cli.mjs')).href;
  const code = `const { buildCli } = await import('${module}'); process.stdout.write(buildCli(process.argv[1]));`;
  const args = ['--input-type=module', '--eval', code, output];
  return (await promisify(execFile)(process.execPath, args)).stdout;
}

it('two that build at once come to the same whole build, and print nothing', async () => {
  const longAgo = path.join(output, 'a build of long ago');
  mkdirSync(longAgo);
  utimesSync(longAgo, 1000, 1000);
  const [one, other] = await Promise.all([buildElsewhere(), buildElsewhere()]);
  expect(one).toBe(other);
  expect(path.dirname(one)).toBe(output);
  expect(readdirSync(output)).toEqual([path.basename(one)]);
  const programs = readdirSync(inProject('src/cli')).filter((name) => name.endsWith('.ts'));
  for (const name of programs) {
    expect(readdirSync(one)).toContain(name.replace(/ts$/, 'js'));
  }
});

it('what has been built is not built again', () => {
  const folder = buildCli(output);
  const before = statSync(folder).mtimeMs;
  expect(buildCli(output)).toBe(folder);
  expect(statSync(folder).mtimeMs).toBe(before);
});
