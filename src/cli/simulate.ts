// Runs a scenario under one or several architectures, once or with many seeds, and says what it came to.
import { SECOND_US } from '../engine';
import words from '../messages/en/simulate';
import { runCommand } from './command/command';
import { ProgressBar } from './command/progressBar';
import { runJobs } from './pool/pool';
import { readArguments } from './simulation/arguments';
import { reportAsCsv } from './simulation/csv';
import { helpInWords } from './simulation/help';
import { notesOf } from './simulation/notes';
import { type Plan, planOf } from './simulation/plan';
import { reportOf } from './simulation/report';
import { reportInWords } from './simulation/words';
import { readSource } from './source/source';

await runCommand(async (args) => {
  const asked = readArguments(args);
  if (asked.help) return helpInWords();
  const plan = planOf(await readSource(asked.source), asked);
  const results = await runAll(plan);
  const report = reportOf(plan, results);
  const width = process.stdout.isTTY ? process.stdout.columns : undefined;
  const text = asked.json
    ? `${JSON.stringify(report)}\n`
    : asked.csv
      ? reportAsCsv(report, plan.untilUs / SECOND_US)
      : reportInWords(plan, report, width);
  return { text, notes: notesOf(plan, results) };
});

async function runAll({ scenario, architectures, seeds, untilUs, windows, by }: Plan) {
  const jobs = architectures.flatMap((architecture) =>
    seeds.map((seed) => ({
      name: words('simulate.job', { architecture, seed: `${seed}` }),
      input: { scenario, architecture, seed, untilUs, windows, by },
    })),
  );
  const bar = new ProgressBar();
  try {
    return await runJobs('simulate', jobs, { onProgress: bar.show });
  } finally {
    bar.remove();
  }
}
