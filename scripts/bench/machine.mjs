import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { buildFolder } from './engineBuild.mjs';

/**
 * A tool of this machine, or why there is none.
 * @typedef {{ command: string, version: string } | { missing: string }} Tool
 */

const PYTHONS = ['python3', '/usr/bin/python3'];
const COMPILERS = ['cc', 'gcc', 'clang'];
const ASK_SIMPY = 'import platform, simpy; print(simpy.__version__, platform.python_version())';

/** What a reader has to know of the machine to judge the figures; nothing that names it. */
export function machineFacts() {
  const cores = os.cpus();
  return {
    platform: os.platform(),
    architecture: os.arch(),
    cpu: cores[0]?.model ?? 'unknown',
    cores: cores.length,
  };
}

/** The first Python that can import SimPy 3 or newer. @returns {Tool} */
export function findSimPy() {
  let why = 'no python3 was found';
  for (const command of PYTHONS) {
    const found = ask(command, ['-c', ASK_SIMPY]);
    if (found.error !== undefined) continue;
    const [simpy = '', python = ''] = found.stdout.trim().split(' ');
    if (found.status !== 0)
      why = 'no python3 can import simpy (Debian: apt install python3-simpy3)';
    else if (Number.parseInt(simpy, 10) < 3) why = `SimPy is ${simpy}, and 3 or newer is needed`;
    else return { command, version: `SimPy ${simpy}, Python ${python}` };
  }
  return { missing: why };
}

/** Compiles the contestant in C. @returns {Tool} */
export function compileLoop() {
  const compiler = COMPILERS.find((name) => ask(name, ['--version']).status === 0);
  if (compiler === undefined) return { missing: `none of ${COMPILERS.join(', ')} was found` };
  mkdirSync(buildFolder, { recursive: true });
  const command = path.join(buildFolder, 'loop');
  const source = inProject('scripts', 'bench', 'peers', 'loop.c');
  const built = ask(compiler, ['-O3', '-o', command, source, '-lm']);
  if (built.status !== 0) {
    return {
      missing: `${compiler} cannot compile it: ${built.stderr.trim().split('\n')[0] ?? ''}`,
    };
  }
  const version = ask(compiler, ['--version']).stdout.split('\n')[0] ?? compiler;
  return { command, version: `${version}, -O3` };
}

/**
 * @param {string} command
 * @param {string[]} words
 */
function ask(command, words) {
  return spawnSync(command, words, { encoding: 'utf8' });
}
