import { Refusal } from './refusal';

const DEFECT = 1;
const REFUSED = 2;

/**
 * Runs a program of the command line: what it answers goes to standard output, everything else to standard error.
 * Exit codes: 0 where all is well, 1 for a defect or what the program itself says, 2 for what was asked wrongly.
 * @param program gets the arguments, and answers with its output and maybe an exit code
 */
export async function runCommand(
  program: (
    args: readonly string[],
  ) => Promise<string | { readonly text: string; readonly exitCode: number }>,
): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly);
  try {
    const answer = await program(process.argv.slice(2));
    const { text, exitCode } = typeof answer === 'string' ? { text: answer, exitCode: 0 } : answer;
    process.exitCode = exitCode;
    process.stdout.write(text);
  } catch (error) {
    process.exitCode = error instanceof Refusal ? REFUSED : DEFECT;
    process.stderr.write(`${reason(error)}\n`);
  }
}

/** Whoever read along has read enough, as `head` does: nothing that somebody would want to be told. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

function reason(error: unknown): string {
  if (error instanceof Refusal) return error.sentences.join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : `${error}`;
}
