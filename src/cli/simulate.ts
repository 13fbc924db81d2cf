// Runs a scenario under one or several architectures, once or with many seeds, and says what it came to.
import { runCommand } from './command/command';
import { ProgressBar } from './command/progressBar';
import { runJobs } from './pool/pool';
import { readArguments } from './simulation/arguments';
import { HELP } from './simulation/help';
import { type Plan, planOf } from './simulation/plan';
import { reportOf } from './simulation/report';
import { reportInWords } from './simulation/words';
import { readSource } from './source/source';

await runCommand(async (args) => {
  const asked = readArguments(args);
  if (asked.help) return HELP;
  const plan = planOf(await readSource(asked.source), asked);
  const report = reportOf(plan, await runAll(plan));
  if (asked.json) return `${JSON.stringify(report)}\n`;
  return reportInWords(plan, report, process.stdout.isTTY ? process.stdout.columns : undefined);
});

async function runAll({ scenario, architectures, seeds, untilUs }: Plan) {
  const jobs = architectures.flatMap((architecture) =>
    seeds.map((seed) => ({
      name: `The run of ${architecture} with seed ${seed}`,
      input: { scenario, architecture, seed, untilUs },
    })),
  );
  const bar = new ProgressBar('runs');
  try {
    return await runJobs('simulate', jobs, { onProgress: bar.show });
  } finally {
    bar.remove();
  }
}
