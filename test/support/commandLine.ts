import { spawn, spawnSync } from 'node:child_process';
import { inProject } from '../../scripts/lib/paths.mjs';
import { Refusal } from '../../src/cli/command/refusal';

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** Runs a script of the project as somebody in a shell would, and waits for it. */
export function runScript(
  name: string,
  args: readonly string[],
  options: { readonly input?: string; readonly environment?: NodeJS.ProcessEnv } = {},
): Outcome {
  const { input = '', environment = {} } = options;
  const result = spawnSync(process.execPath, [inProject('scripts', `${name}.mjs`), ...args], {
    cwd: inProject(),
    input,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { stdout: result.stdout, stderr: result.stderr, exitCode: result.status };
}

/** The same, but its reader goes away after the first piece of output, as `head` does. */
export function runScriptBriefly(name: string, args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [inProject('scripts', `${name}.mjs`), ...args], {
    cwd: inProject(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.once('data', (part) => {
    stdout = String(part);
    child.stdout.destroy();
  });
  child.stderr.on('data', (part) => {
    stderr += String(part);
  });
  return new Promise((resolve) => {
    child.on('close', (exitCode) => resolve({ stdout, stderr, exitCode }));
  });
}

/** What a reader of arguments says of them, if it does not take them. */
export function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof Refusal) return error.sentences;
    throw error;
  }
  return [];
}
