import { readable } from '../../engine';
import { Refusal } from './refusal';

const DEFECT = 1;
const REFUSED = 2;

/** What a program of the command line answers. */
interface Answer {
  /** For standard output. */
  readonly text: string;
  readonly exitCode?: number;
  /** Lines for standard error. */
  readonly notes?: readonly string[];
}

/**
 * Runs a program of the command line: what it answers goes to standard output, everything else to standard error.
 * Exit codes: 0 where all is well, 1 for a defect or what the program itself says, 2 for what was asked wrongly.
 * @param program gets the arguments, and answers with its output, maybe an exit code and notes
 */
export async function runCommand(
  program: (args: readonly string[]) => Promise<string | Answer>,
): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly);
  try {
    const answer = await program(process.argv.slice(2));
    const {
      text,
      exitCode = 0,
      notes = [],
    } = typeof answer === 'string' ? { text: answer } : answer;
    process.exitCode = exitCode;
    for (const note of notes) process.stderr.write(`${note}\n`);
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
  // What somebody wrote is quoted there, and a terminal would obey some of it.
  if (error instanceof Refusal) return error.sentences.map(printable).join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : `${error}`;
}

const printable = (sentence: string): string => sentence.split('\n').map(readable).join('\n');
