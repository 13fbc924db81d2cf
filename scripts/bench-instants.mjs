// Measures how long it takes to go to an instant of a run of thirty simulated minutes, with every lane.
//   npm run bench:instants [-- --visits N]
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RUNS, visit } from './bench/instants.mjs';
import { buildForNode } from './lib/nodeBuild.mjs';
import { inProject } from './lib/paths.mjs';

const { values } = parseArgs({ options: { visits: { type: 'string', default: '200' } } });
const outDir = inProject('node_modules', '.cache', 'instants', `${process.pid}`);
try {
  const built = await buildForNode(outDir, {
    story: inProject('src', 'runner', 'story.ts'),
    telling: inProject('src', 'runner', 'telling', 'telling.ts'),
    opening: inProject('src', 'runner', 'opening', 'opening.ts'),
    scenarios: inProject('src', 'scenarios', 'index.ts'),
  });
  const { Story, finish } = await import(built.story);
  const telling = await import(built.telling);
  const { openingOfDocument } = await import(built.opening);
  const { SCENARIOS } = await import(built.scenarios);
  for (const { scenario, architecture } of RUNS) {
    const found = SCENARIOS.find((/** @type {{ name: string }} */ { name }) => name === scenario);
    const run = { Story, finish, telling, openingOfDocument };
    const seen = visit(run, found?.document, architecture, Number(values.visits));
    const { visits, p95, longestStepMs, heap, buffers } = seen;
    const times = [visits.median, p95, visits.max].map((ms) => ms.toFixed(1)).join(' / ');
    const memory = `${heap.toFixed(0)}+${buffers.toFixed(0)} MB`;
    console.log(
      `${scenario}, ${architecture}: median / p95 / longest ${times} ms; ` +
        `longest step while playing ${longestStepMs.toFixed(1)} ms; ${memory}`,
    );
  }
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
