import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program that runs, and ends no later than the tests do. */
export interface Kept {
  /** Waits until it has said something; what the pattern matched of it. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it with all that it has started, and removes its folder. */
  close(): Promise<void>;
}

const PATIENCE_MS = 40_000;
const keeper = fileURLToPath(new URL('keeper.mjs', import.meta.url));

/**
 * Starts a program in an empty folder, which is its home too: nothing of the user's is read or written. Its arguments
 * may depend on where that folder is.
 */
export function keep(
  command: string,
  args: (folder: string) => readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Kept {
  const folder = mkdtempSync(path.join(tmpdir(), 'stateside-browser-'));
  const child = spawn(process.execPath, [keeper, folder, command, ...args(folder)], {
    env: {
      PATH: process.env.PATH ?? '',
      LANG: 'C.UTF-8',
      HOME: folder,
      TMPDIR: folder,
      XDG_RUNTIME_DIR: folder,
      ...environment,
    },
  });
  const ended = once(child, 'exit');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return {
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const fail = (how: string) => reject(new Error(`${command} ${how}. It said:\n${output}`));
        const timer = setTimeout(() => fail('is not ready'), PATIENCE_MS);
        const look = () => {
          const match = pattern.exec(output);
          if (match === null) return;
          clearTimeout(timer);
          resolve(match);
        };
        look();
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        ended.then(() => {
          clearTimeout(timer);
          fail('has ended');
        });
      }),
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}
