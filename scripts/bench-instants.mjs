// Measures how long it takes to go to an instant of a run of thirty simulated minutes, to undo at its end, and to make
// branches off it, with every lane; and what all of it keeps.
//   npm run bench:instants [-- --visits N] [--minutes N] [--only SCENARIO]
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { branched, dragged, played, RUNS, visits } from './bench/instants.mjs';
import { memoryAlive } from './bench/measuring.mjs';
import { quantile } from './bench/statistics.mjs';
import { buildForNode } from './lib/nodeBuild.mjs';
import { inProject } from './lib/paths.mjs';

const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
  },
});

/** Median, the value that 95 of 100 do not exceed, and the longest. @param {readonly number[]} times */
const spread = (times) =>
  [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1)).join(' / ');
/** @param {import('./bench/measuring.mjs').Memory} memory */
const megabytes = ({ heap, buffers }) => `${heap.toFixed(0)}+${buffers.toFixed(0)} MB`;

const outDir = inProject('node_modules', '.cache', 'instants', `${process.pid}`);
try {
  const built = await buildForNode(outDir, {
    story: inProject('src', 'runner', 'story.ts'),
    finish: inProject('src', 'runner', 'lanes', 'finish.ts'),
    telling: inProject('src', 'runner', 'telling', 'telling.ts'),
    opening: inProject('src', 'runner', 'opening', 'opening.ts'),
    spec: inProject('src', 'spec', 'runSpec.ts'),
    scenarios: inProject('src', 'scenarios', 'index.ts'),
  });
  const { Story } = await import(built.story);
  const { finish } = await import(built.finish);
  const telling = await import(built.telling);
  const { openingOfDocument, openingAt } = await import(built.opening);
  const { withDone } = await import(built.spec);
  const { SCENARIOS } = await import(built.scenarios);
  const run = { Story, finish, telling, openingOfDocument, openingAt, withDone };
  for (const { scenario, architecture } of RUNS) {
    if (values.only !== '' && values.only !== scenario) continue;
    const found = SCENARIOS.find((/** @type {{ name: string }} */ { name }) => name === scenario);
    const { story, steps } = played(run, found?.document, architecture, Number(values.minutes));
    console.log(`${scenario}, ${architecture}: median / p95 / longest, in ms of processor time`);
    console.log(`  step while playing ${spread(steps)}; then alive ${megabytes(memoryAlive())}`);
    const times = visits(story, Number(values.visits));
    const shown = spread(times.map(({ shownMs }) => shownMs));
    console.log(
      `  to an instant ${shown}; with every lane ${spread(times.map(({ allMs }) => allMs))}`,
    );
    console.log(`  dragging ${spread(dragged(story, Number(values.visits)))}`);
    console.log(`  then alive ${megabytes(memoryAlive())}`);
    const { undoMs, forkMs, backMs, left, grownMegabytes } = branched(run, story, architecture);
    console.log(`  to undo at the end ${undoMs.toFixed(1)}; to a new branch ${spread(forkMs)}`);
    const grown = `with ${left.length} of them ${grownMegabytes.toFixed(1)} MB more than before`;
    console.log(`  back from a branch ${spread(backMs)}; ${grown}`);
  }
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
