// Lets the built page play for an hour in a real browser, presses what visitors press, and looks whether age costs
// anything. `--help` says everything.
//   npm run soak [-- options]
import os from 'node:os';
import { ensureInstalled } from './lib/install.mjs';
import { optionsOrProblem } from './lib/options.mjs';
import { HELP, readOptions } from './soak/options.mjs';
import { asLine, faultsOf, HEADINGS, summaryOf } from './soak/report.mjs';

/** @typedef {import('./soak/report.mjs').Minute} Minute */

process.exitCode = await main(process.argv.slice(2));

/** @param {string[]} words @returns {Promise<number>} */
async function main(words) {
  const options = optionsOrProblem(readOptions, words);
  if (options === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (typeof options === 'string') return refuse(options);
  ensureInstalled();
  // Imported late, as what plays: it needs what has just been installed.
  const { problemWith } = await import('./soak/scenarios.mjs');
  const problem = await problemWith(options.scenario);
  if (problem !== null) return refuse(problem);
  /** @type {Minute[]} */
  const minutes = [];
  /** @param {Minute} minute */
  const tell = (minute) => {
    minutes.push(minute);
    console.log(asLine(minute));
  };
  console.log(HEADINGS);
  // Imported late: one needs a browser, the other one does not.
  const { soak } = options.node
    ? await import('./soak/inNode.mjs')
    : await import('./soak/inBrowser.mjs');
  const ended = await soak(options, tell);
  const faults = [...ended, ...faultsOf(minutes)];
  console.log(`\n${summaryOf(minutes, os.cpus().length)}`);
  for (const fault of faults) console.error(fault);
  return faults.length > 0 ? 1 : 0;
}

/** @param {string} problem */
function refuse(problem) {
  console.error(`${problem}\nnpm run soak -- --help says what is allowed.`);
  return 2;
}
