// Explores the engine, the story and the page with random cases. `--help` says everything.
//   npm run explore [-- options]
import { HELP, readOptions } from './explore/options.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { optionsOrProblem } from './lib/options.mjs';

process.exitCode = await main(process.argv.slice(2));

/** @param {string[]} words @returns {Promise<number>} */
async function main(words) {
  const options = optionsOrProblem(readOptions, words);
  if (options === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (typeof options === 'string') {
    console.error(`${options}\nnpm run explore -- --help says what is allowed.`);
    return 2;
  }
  ensureInstalled();
  // Imported late: it needs what has just been installed.
  const { exploreAll } = await import('./explore/parts.mjs');
  return (await exploreAll(options)) === 0 ? 0 : 1;
}
