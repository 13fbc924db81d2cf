import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CLI_SOURCES } from './cli.mjs';
import { fingerprintOf } from './fingerprint.mjs';
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
  const omissions = readOmissions(readFileSync(inProject(OMISSIONS_FILE), 'utf8'));
  try {
    return { report: await check(), reason: '', omissions };
  } catch (error) {
    return { report: null, reason: error instanceof Error ? error.message : `${error}`, omissions };
  }
}

/**
 * The report on this state of the engine: made once, and kept.
 * @param {{ folder?: string, key?: string, run?: () => Promise<ValidationReport> }} [options]
 * @returns {Promise<ValidationReport>}
 */
export async function cachedReport(options = {}) {
  const { folder = CACHE, key = fingerprintOf(SOURCES), run = () => validationReport() } = options;
  const file = path.join(folder, `validation-${key}.json`);
  const kept = readKept(file);
  if (kept !== undefined) return kept;
  console.log('Checking the engine against theory (once for every change of the engine) ...');
  const report = await run();
  keep(file, report);
  return report;
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

/** @param {string} file */
function readKept(file) {
  try {
    return readReport(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // Nothing has been kept yet.
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
    // Another build may read it at this moment: it appears complete or not at all.
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(report));
    renameSync(unfinished, file);
  } catch (error) {
    console.warn(`The report could not be kept: ${error instanceof Error ? error.message : error}`);
  }
}
