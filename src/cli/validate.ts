// Holds the engine to closed forms: runs every experiment of every law, and says where the two agree.
import words from '../messages/en/command/validate';
import type { Law } from '../theory/law';
import { replicationOrders, report } from '../theory/validation';
import { runCommand } from './command/command';
import { ProgressBar } from './command/progressBar';
import { runJobs } from './pool/pool';
import { helpInWords, readArguments } from './validation/arguments';
import { reportInWords } from './validation/words';

await runCommand(async (args) => {
  const asked = readArguments(args);
  if (asked.help) return helpInWords();
  const found = report(await runAll(asked.laws), asked.laws);
  const { rows, agrees } = found.totals;
  return {
    text: asked.json ? `${JSON.stringify(found)}\n` : reportInWords(found),
    exitCode: agrees === rows ? 0 : 1,
  };
});

async function runAll(laws: readonly Law[]) {
  const jobs = replicationOrders(laws).map((input) => ({
    name: words('validate.job', { ...input, experiment: input.experiment + 1 }),
    input,
  }));
  const bar = new ProgressBar();
  try {
    return await runJobs('validate', jobs, { onProgress: bar.show });
  } finally {
    bar.remove();
  }
}
