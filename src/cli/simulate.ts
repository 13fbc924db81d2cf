// Runs a scenario under one or several architectures, once or with many seeds, and says what it came to.
import { SECOND_US } from '../engine';
import words from '../messages/en/command/simulate';
import { isEnough } from '../replications/sample';
import { nextLook } from '../statistics/stopping';
import { runCommand } from './command/command';
import { ProgressBar } from './command/progressBar';
import { Pool } from './pool/pool';
import { readArguments } from './simulation/arguments';
import { reportAsCsv } from './simulation/csv';
import { helpInWords } from './simulation/help';
import { notesOf } from './simulation/notes';
import { type Plan, planOf } from './simulation/plan';
import { reportOf, sampleOf } from './simulation/report';
import { reportInWords } from './simulation/words';
import { readSource } from './source/source';
import type { RunResult } from './tasks/runOnce';

await runCommand(async (args) => {
  const asked = readArguments(args);
  if (asked.help) return helpInWords();
  const { plan, results } = await runAll(planOf(await readSource(asked.source), asked));
  const report = reportOf(plan, results);
  const width = process.stdout.isTTY ? process.stdout.columns : undefined;
  const text = asked.json
    ? `${JSON.stringify(report)}\n`
    : asked.csv
      ? reportAsCsv(report, plan.untilUs / SECOND_US)
      : reportInWords(plan, report, width);
  return { text, notes: notesOf(plan, results) };
});

/** All runs of a plan, or as many as it takes; what comes back is the plan of those that were made. */
async function runAll(plan: Plan): Promise<{ plan: Plan; results: readonly RunResult[] }> {
  const { wanted, compared, seeds, architectures } = plan;
  const bar = new ProgressBar();
  const pool = new Pool();
  const results: RunResult[] = [];
  try {
    for (let runs = 0; ; ) {
      const next = wanted.length === 0 ? seeds.length : nextLook(runs, seeds.length);
      const jobs = jobsOf(plan, seeds.slice(runs, next));
      const known = results.length;
      // The bar counts all runs, not those of the batch.
      const onProgress = (done: number, total: number) => bar.show(known + done, known + total);
      results.push(...(await pool.run('simulate', jobs, onProgress)));
      runs = next;
      const sample = sampleOf(plan, results);
      const isDone = wanted.every((one) => isEnough(sample, one, compared));
      if (runs < seeds.length && !isDone) continue;
      const inOrder = architectures.flatMap((architecture) =>
        results.filter((result) => result.architecture === architecture),
      );
      return { plan: { ...plan, seeds: seeds.slice(0, runs) }, results: inOrder };
    }
  } finally {
    bar.remove();
    await pool.close();
  }
}

function jobsOf(plan: Plan, seeds: readonly number[]) {
  const { scenario, architectures, untilUs, windows, by, wantsHashes: wantsHash } = plan;
  return architectures.flatMap((architecture) =>
    seeds.map((seed) => ({
      name: words('simulate.job', { architecture, seed: `${seed}` }),
      input: { scenario, architecture, seed, untilUs, windows, by, wantsHash },
    })),
  );
}
