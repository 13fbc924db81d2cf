// Measures how fast the engine is, beside other simulators that do the same work. `--help` says everything.
//   npm run --silent bench [-- options]
import { asMarkdown } from './bench/markdown.mjs';
import { HELP, readOptions } from './bench/options.mjs';
import { asText } from './bench/text.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { optionsOrProblem } from './lib/options.mjs';

const PRINTERS = {
  text: asText,
  markdown: asMarkdown,
  json: (/** @type {import('./bench/report.mjs').Report} */ report) =>
    `${JSON.stringify(report, null, 2)}\n`,
};

process.exitCode = await main(process.argv.slice(2));

/** @param {string[]} words @returns {Promise<number>} */
async function main(words) {
  const options = optionsOrProblem(readOptions, words);
  if (options === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (typeof options === 'string') {
    console.error(`${options}\nnpm run --silent bench -- --help says what is allowed.`);
    return 2;
  }
  ensureInstalled({ quiet: true });
  // Imported late: it needs what has just been installed.
  const { faultsOf, measure } = await import('./bench/report.mjs');
  const report = await measure(options, tell);
  tell('');
  process.stdout.write(PRINTERS[options.format](report));
  const faults = faultsOf(report);
  for (const fault of faults) console.error(fault);
  const isBelow = options.strict && report.goals.some(({ met }) => met === false);
  return faults.length > 0 || isBelow ? 1 : 0;
}

/** One line of progress that is written over, where somebody looks at a terminal. @param {string} text */
function tell(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
