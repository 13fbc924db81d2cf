import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprintOf } from './fingerprint.mjs';
import { ensureInstalled } from './install.mjs';
import { inProject } from './paths.mjs';
import { runTool } from './tool.mjs';

/** What the programs of src/cli are built from, and with. */
export const CLI_SOURCES = [
  'src/choice',
  'src/cli',
  'src/engine',
  'src/messages',
  'src/proof/configs',
  'src/real',
  'src/replications',
  'src/scenarios',
  'src/statistics',
  'src/theory',
  'scripts/lib/cli.mjs',
  'scripts/vite/cli.config.ts',
  'scripts/vite/messages.ts',
  'scripts/vite/pseudo.ts',
  'scripts/vite/syntax.ts',
  'package-lock.json',
];
const OUTPUT = inProject('dist-cli');
/** A build that is older than this is not in use any more, unless it is the newest. */
const KEPT_MS = 3_600_000;

/**
 * Runs a program of src/cli in this process, with the arguments that this process was given: so exit codes, signals,
 * pipes and terminals are its own. Nothing but the program writes to standard output.
 * @param {string} name
 */
export async function runCli(name) {
  try {
    ensureInstalled({ quiet: true });
    const program = path.join(buildCli(), `${name}.js`);
    if (!existsSync(program)) throw new Error(`There is no program src/cli/${name}.ts.`);
    await import(pathToFileURL(program).href);
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

/**
 * Builds src/cli, unless that has been done, and returns the folder with one script for each program. Every state of
 * the sources has a folder of its own, which appears complete or not at all: so any number of processes may build at
 * once, and none takes away what another is running.
 * @param {string} [output] where these folders are
 */
export function buildCli(output = OUTPUT) {
  const folder = path.join(output, fingerprintOf(CLI_SOURCES));
  if (existsSync(folder)) return folder;
  mkdirSync(output, { recursive: true });
  const unfinished = path.join(output, `unfinished-${process.pid}-${Date.now()}`);
  const config = inProject('scripts/vite/cli.config.ts');
  const args = ['build', '--config', config, '--outDir', unfinished, '--logLevel', 'warn'];
  if (runTool('vite', args, { NODE_ENV: 'production' }, 'stderr') !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error('src/cli could not be built; the reason is above.');
  }
  publish(unfinished, folder);
  removeOld(output, folder);
  return folder;
}

/** Where another process was quicker, its build is as good. @param {string} unfinished @param {string} folder */
function publish(unfinished, folder) {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** @param {string} output @param {string} newest */
function removeOld(output, newest) {
  for (const name of readdirSync(output)) {
    const folder = path.join(output, name);
    const ageMs = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (folder === newest || ageMs <= KEPT_MS) continue;
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another process is at it too, or something holds it open: then the next build will do it.
    }
  }
}
