import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { locked } from './lock.mjs';
import { projectRoot } from './paths.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Makes node_modules say what package-lock.json says. Returns at once when it already does.
 * @param {{ quiet?: boolean }} [options] quiet: leaves standard output to whoever called
 */
export function ensureInstalled({ quiet = false } = {}) {
  requireNode();
  if (!installIsCurrent(projectRoot)) locked('install', () => install(quiet));
}

/** @param {boolean} quiet */
function install(quiet) {
  // Whoever had to wait may find it done.
  if (installIsCurrent(projectRoot)) return;
  const say = quiet ? console.error : console.log;
  say('Installing dependencies (npm ci) ...');
  // NODE_ENV=production would drop the build tools, so development dependencies are asked for.
  const exitCode = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], quiet);
  if (exitCode !== 0)
    throw new Error(`npm ci failed (exit code ${exitCode}); see its output above.`);
}

/**
 * npm writes node_modules/.package-lock.json last, and itself trusts it only while no package is
 * newer. The same rule here catches a missing, outdated, partial or interrupted install.
 * @param {string} root
 */
export function installIsCurrent(root) {
  const markerPath = path.join(root, 'node_modules/.package-lock.json');
  const markerTimeMs = modifiedMs(markerPath);
  if (markerTimeMs === undefined) return false;

  const wanted = readLock(path.join(root, 'package-lock.json'));
  const installed = readLock(markerPath);
  return Object.entries(wanted.packages).every(([location, wantedPackage]) => {
    if (location === '') return true; // The project itself.
    const installedPackage = installed.packages[location];
    // An optional package is for some other platform when it is not there.
    if (installedPackage === undefined) return wantedPackage.optional === true;
    if (installedPackage.version !== wantedPackage.version) return false;
    if (installedPackage.integrity !== wantedPackage.integrity) return false;
    const packageTimeMs = modifiedMs(path.join(root, location));
    return packageTimeMs !== undefined && packageTimeMs <= markerTimeMs;
  });
}

/** Whether there is something to serve the page with. */
export function hasServer() {
  try {
    return import.meta.resolve('vite') !== '';
  } catch {
    return false;
  }
}

/** Says so at once, instead of failing later with somebody else's syntax error. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Stateside needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** @param {string[]} args @param {boolean} quiet */
function runNpm(args, quiet) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: projectRoot, stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'] };
  // Under `npm start` npm names its own script: no shell and no search in PATH, on any platform.
  const npmScript = process.env.npm_execpath;
  const result = npmScript?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npmScript, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.error) throw new Error(`npm could not be started: ${result.error.message}`);
  return result.status ?? 1;
}

/** @param {string} file @returns {Lock} */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {string} file */
function modifiedMs(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
