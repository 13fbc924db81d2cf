import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser, installShell } from './lib/browser.mjs';
import { buildPage } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { installOtherBrowsers } from './lib/otherBrowsers.mjs';
import { inProject } from './lib/paths.mjs';
import { judgeRetries } from './lib/retries.mjs';
import { inWords, sumTallies, tallyTests } from './lib/tally.mjs';
import { runTool } from './lib/tool.mjs';

/** Each check counts as one test: it holds or it does not. */
const checks = {
  format: () => runTool('@biomejs/biome', ['format', '.']),
  lint: () =>
    runTool('@biomejs/biome', ['check', '--formatter-enabled=false', '--error-on-warnings', '.']),
  types: () => runTool('typescript', []) || runTool('typescript', ['-p', 'src/engine']),
  unused: () => runTool('knip', []),
  build: buildPage,
};
const projects = ['unit', 'alone', 'dom', 'browser'];
const partNames = [...Object.keys(checks), ...projects];

const usage = `Checks and tests everything: ${partNames.join(', ')}.

  npm test
  npm test -- --only unit            one part; may be repeated
  npm test -- --only unit engine     only the test files whose path contains "engine"
`;

/** @type {import('./lib/tally.mjs').Tally[]} */
const tallies = [];
try {
  await test();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  tallies.push({ passed: 0, failed: 1, skipped: 0 });
}
if (tallies.length > 0) {
  const tally = sumTallies(tallies);
  process.exitCode = tally.failed === 0 ? 0 : 1;
  console.log(inWords(tally));
}

async function test() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: partNames },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const unknown = values.only.find((part) => !partNames.includes(part));
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}".\n\n${usage}`);

  ensureInstalled();
  const runnable = new Set(projects.filter((project) => values.only.includes(project)));
  /** @type {Record<string, string>} */
  const environment = {};
  // Whatever may need a download comes first, so that a closed network is noticed at once.
  if (runnable.has('browser')) {
    await ensureBrowser();
    installShell();
    installOtherBrowsers();
  }
  for (const [name, check] of Object.entries(checks)) {
    if (!values.only.includes(name)) continue;
    const holds = runCheck(name, check);
    tallies.push({ passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 });
    if (name !== 'build') continue;
    if (holds) environment.STATESIDE_PAGE_IS_BUILT = 'true';
    // Without a page the browser tests could only repeat the failure, and stop the other tests.
    else runnable.delete('browser');
  }
  if (runnable.size > 0) tallies.push(runVitest([...runnable], positionals, environment));
}

/**
 * @param {string} name
 * @param {() => number} check
 */
function runCheck(name, check) {
  console.log(`\n--- ${name}`);
  const holds = check() === 0;
  console.log(`--- ${name}: ${holds ? 'passed' : 'FAILED'}`);
  return holds;
}

/**
 * @param {string[]} chosenProjects
 * @param {string[]} filters
 * @param {Record<string, string>} environment
 */
function runVitest(chosenProjects, filters, environment) {
  console.log(`\n--- tests: ${chosenProjects.join(', ')}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'stateside-'));
  const reportPath = path.join(folder, 'report.json');
  const retriesPath = path.join(folder, 'retries.txt');
  try {
    const exitCode = runTool(
      'vitest',
      [
        'run',
        ...chosenProjects.flatMap((project) => ['--project', project]),
        '--reporter=default',
        '--reporter=json',
        `--reporter=${inProject('scripts', 'lib', 'retries.mjs')}`,
        `--outputFile.json=${reportPath}`,
        ...filters,
      ],
      { ...environment, STATESIDE_RETRIES: retriesPath },
    );
    const tally = tallyTests(readReport(reportPath), exitCode);
    const { text, fits } = judgeRetries(linesOf(retriesPath));
    console.log(text);
    return fits ? tally : { ...tally, failed: tally.failed + 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function linesOf(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return []; // A crashed runner writes nothing, and is counted for that.
  }
}

/** @param {string} reportPath */
function readReport(reportPath) {
  try {
    return JSON.parse(readFileSync(reportPath, 'utf8'));
  } catch {
    return undefined; // A crashed runner leaves no report, and that is counted as a failure.
  }
}
