import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, projectRoot } from './paths.mjs';

/**
 * Runs a tool of node_modules with its output on the terminal, and returns its exit code.
 * Node is given the tool's script, because the shims in .bin differ between platforms.
 * @param {string} packageName
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 * @param {'stdout' | 'stderr'} [output] where its standard output goes
 */
export function runTool(packageName, args, environment = {}, output = 'stdout') {
  const result = spawnSync(process.execPath, [toolScript(packageName), ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: ['ignore', output === 'stderr' ? 2 : 'inherit', 'inherit'],
  });
  if (result.error) console.error(`${packageName} could not be started: ${result.error.message}`);
  // A tool that was killed by a signal has no exit code, and has certainly not succeeded.
  return result.status ?? 1;
}

/** @param {string} packageName */
function toolScript(packageName) {
  const folder = inProject('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : String(Object.values(bin)[0]));
}
