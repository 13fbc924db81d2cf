import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runTool } from './tool.mjs';

const commandNames = [
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const advice =
  'No Chrome or Chromium was found, and none could be installed. ' +
  'Install one, or set CHROME_PATH to its executable.';

/** Finds a browser for the tests, and installs one where there is none. Returns its path. */
export async function ensureBrowser() {
  const present = await findBrowser();
  if (present !== undefined) return present;
  console.log('No Chrome or Chromium found: installing one ...');
  // Debian's package first: Playwright's own download is out of reach on closed networks.
  // A bare machine has no fonts either, and a page without glyphs cannot be tested.
  installWithApt(['chromium', 'fonts-dejavu-core']);
  if ((await findBrowser()) === undefined) runTool('playwright-core', ['install', 'chromium']);
  const installed = await findBrowser();
  if (installed === undefined) throw new Error(advice);
  return installed;
}

/** The same engine without the program around it: a page takes two thirds of the work. */
const SHELL = ['chromium-headless-shell', 'chrome-headless-shell'];

/** Installs that shell, where it is missing and this is possible. The tests do without it as well. */
export function installShell() {
  if (findShell() !== undefined || process.env.CHROME_PATH || !mayInstall()) return;
  console.log("Installing Chromium's headless shell ...");
  installWithApt(['chromium-headless-shell']);
}

/** Where that shell lies. Whoever names a browser by CHROME_PATH means that one. */
export const findShell = () => (process.env.CHROME_PATH ? undefined : findCommand(...SHELL));

/** @returns {Promise<string | undefined>} */
async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, and there is no such file.`);
  }
  const places = [...commandPlaces(commandNames), ...usualPlaces];
  return places.find((place) => existsSync(place)) ?? (await findPlaywrightDownload());
}

/** Where the first command of these names lies that there is. @param {string[]} names */
export const findCommand = (...names) => commandPlaces(names).find((place) => existsSync(place));

/** Where commands of these names may lie. @param {string[]} names */
function commandPlaces(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function findPlaywrightDownload() {
  // Imported late: this file is also read before anything is installed.
  const { chromium } = await import('playwright-core');
  const place = chromium.executablePath();
  return existsSync(place) ? place : undefined;
}

/** Whether this process may install Debian packages. */
export const mayInstall = () => process.getuid?.() === 0 && commandExists('apt-get');

/** Installs Debian packages, where that is possible. @param {string[]} packages */
export function installWithApt(packages) {
  if (!mayInstall()) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { env: environment, stdio: ['ignore', 2, 'inherit'] };
  // A closed network is to be noticed soon.
  const limits = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20'];
  if (spawnSync('apt-get', ['update', '-qq', ...limits], options).status !== 0) return;
  const intents = ['-y', '-qq', '--no-install-recommends', ...packages];
  spawnSync('apt-get', ['install', ...limits, ...intents], options);
}

/** @param {string} name */
const commandExists = (name) => findCommand(name) !== undefined;
