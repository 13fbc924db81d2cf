// Says which architecture comes first for a need, why, and what would change that.
import { remediesFor } from '../choice/meeting';
import { player } from '../choice/playing';
import { type Turn, turnsOf } from '../choice/search';
import { judge, type Verdict } from '../choice/verdict';
import { seedsFrom } from '../replications/seeds';
import { helpInWords, readArguments } from './choice/arguments';
import { reportAsData, reportInWords } from './choice/report';
import { runCommand } from './command/command';
import { ProgressBar } from './command/progressBar';

await runCommand(async (args) => {
  const { help, json, need, runs } = readArguments(args);
  if (help) return helpInWords();
  const bar = new ProgressBar();
  const play = player();
  const seeds = seedsFrom(1, runs);
  let verdict: Verdict | null = null;
  for (const progress of judge(need, seeds, play)) {
    bar.show(progress.done, progress.of);
    verdict = progress.verdict;
  }
  if (verdict === null) throw new Error('A need asks for no episode.');
  const turns: Turn[] = [];
  for (const { turn } of turnsOf(need, seeds, play)) if (turn !== null) turns.push(turn);
  const found = { verdict, turns, remedies: remediesFor(need, verdict, play) };
  bar.remove();
  return json ? `${JSON.stringify(reportAsData(need, found))}\n` : reportInWords(need, found);
});
