import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { CLI_SOURCES } from './cli.mjs';
import { fingerprintOf } from './fingerprint.mjs';
import { lockedBeside } from './lock.mjs';
import { OMISSIONS_FILE, readOmissions } from './omissions.mjs';
import { inProject, projectRoot } from './paths.mjs';

/**
 * @typedef {import('../../src/theory/report.ts').ValidationReport} ValidationReport
 * @typedef {import('../../src/proof/evidence.ts').Evidence} Evidence
 */

/** What a report is about: the same files, the same report. */
const SOURCES = [...CLI_SOURCES, 'scripts/validate.mjs'];
const CACHE = inProject('node_modules', '.cache', 'stateside');

/**
 * Everything that the page shows of the proof. A check that fails, or cannot be made, is told and stops nothing.
 * @param {() => Promise<ValidationReport>} [check]
 * @returns {Promise<Evidence>}
 */
export async function gatherEvidence(check = () => cachedReport()) {
  const leftOut = omissions();
  try {
    return { report: await check(), reason: '', omissions: leftOut };
  } catch (error) {
    const reason = error instanceof Error ? error.message : `${error}`;
    return { report: null, reason, omissions: leftOut };
  }
}

/**
 * The report on this state of the engine: made once, and kept.
 * @param {{ folder?: string, key?: string, run?: () => Promise<ValidationReport> }} [options]
 * @returns {Promise<ValidationReport>}
 */
export async function cachedReport(options = {}) {
  const { folder = CACHE, key = fingerprintOf(SOURCES), run = () => validationReport() } = options;
  const kept = keptReport({ folder, key });
  if (kept !== undefined) return kept;
  console.log('Checking the engine against theory (once for every change of the engine) ...');
  const report = await run();
  keep(fileOf(folder, key), report);
  return report;
}

/**
 * The report on this state of the engine, if it has been made.
 * @param {{ folder?: string, key?: string }} [options]
 */
export function keptReport({ folder = CACHE, key = fingerprintOf(SOURCES) } = {}) {
  try {
    return readReport(readFileSync(fileOf(folder, key), 'utf8'));
  } catch {
    return undefined; // Nothing has been kept yet.
  }
}

/** @param {string} folder @param {string} key */
const fileOf = (folder, key) => path.join(folder, `validation-${key}.json`);

/** Beside the page, so that it is fetched only when somebody asks how true the page is. */
export const EVIDENCE_FILE = 'validation.json';

/** What the page is told while the check is on its way. */
export const evidenceToCome = () =>
  JSON.stringify({ report: null, reason: '', omissions: omissions() });

const omissions = () => readOmissions(readFileSync(inProject(OMISSIONS_FILE), 'utf8'));

/**
 * Makes the evidence for a page that is served already, unless the build has put it there.
 * @param {string} folder of the built page
 * @param {() => Promise<Evidence>} [gather]
 */
export async function bringEvidence(folder, gather = gatherEvidence) {
  const file = path.join(folder, EVIDENCE_FILE);
  // Two that were started at once serve the same folder: one of them makes it for both.
  const make = async () => {
    if (!existsSync(file)) appear(file, JSON.stringify(await gather()));
  };
  if (!existsSync(file)) await lockedBeside('check', make);
}

/** Writes a file that somebody may read at this moment: it appears complete or not at all. @param {string} file @param {string} text */
function appear(file, text) {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

/**
 * Runs the check in a process of its own. Numbers that disagree are part of a report and no failure.
 * @param {string} [script] prints a report, whatever its exit code
 * @returns {Promise<ValidationReport>}
 */
export function validationReport(script = inProject('scripts', 'validate.mjs')) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, '--json'], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const report = readReport(printed);
      if (report !== undefined) resolve(report);
      else
        reject(new Error(`The check ended (${signal ?? `exit code ${code}`}) without a report.`));
    });
  });
}

/** @param {string} text @returns {ValidationReport | undefined} */
function readReport(text) {
  try {
    const report = JSON.parse(text);
    return Array.isArray(report?.laws) && report.laws.length > 0 ? report : undefined;
  } catch {
    return undefined; // Whatever was printed, it was no report.
  }
}

/** Keeps the newest report only. @param {string} file @param {ValidationReport} report */
function keep(file, report) {
  const folder = path.dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      if (/^validation-.*\.json$/.test(name)) rmSync(path.join(folder, name), { force: true });
    }
    appear(file, JSON.stringify(report));
  } catch (error) {
    console.warn(`The report could not be kept: ${error instanceof Error ? error.message : error}`);
  }
}
