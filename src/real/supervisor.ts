import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is measured goes before what else a machine does, where that is allowed. */
const PRIORITY = -10;
const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts the parts, and ends every one of them: when it is told to, when this process is interrupted, and through the
 * warden, a process of its own, also when this one is killed.
 */
export class Supervisor {
  /** For files of the parts; it goes with them. */
  readonly folder = mkdtempSync(join(tmpdir(), 'stateside-real-'));
  readonly #running = new Set<ChildProcess>();
  readonly #warden: ChildProcess;

  /** @param warden the script */
  constructor(warden: string) {
    this.#warden = spawn(process.execPath, [warden, this.folder], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    favour(process.pid);
    for (const signal of END_SIGNALS) process.once(signal, this.#interrupted);
    process.once('exit', this.#end);
  }

  start(program: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
    const child = spawn(program, args, { stdio: 'ignore', ...options });
    this.#running.add(child);
    child.once('exit', () => this.#hasEnded(child));
    // Without a process there is nothing to end; whoever waits for the part says that it has not come.
    child.once('error', () => this.#running.delete(child));
    if (child.pid !== undefined) {
      this.#warden.stdin?.write(`+${child.pid}\n`);
      favour(child.pid);
    }
    return child;
  }

  /** As a crash would: at once, and without a word. */
  kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((done) => {
      child.once('exit', () => done());
      child.kill('SIGKILL');
    });
  }

  /** Ends everything. */
  async endAll(): Promise<void> {
    for (const signal of END_SIGNALS) process.off(signal, this.#interrupted);
    process.off('exit', this.#end);
    await Promise.all([...this.#running].map((child) => this.kill(child)));
    await new Promise<void>((done) => {
      this.#warden.once('exit', () => done());
      this.#warden.stdin?.end();
    });
  }

  #hasEnded(child: ChildProcess): void {
    this.#running.delete(child);
    if (child.pid !== undefined) this.#warden.stdin?.write(`-${child.pid}\n`);
  }

  readonly #interrupted = (signal: NodeJS.Signals): void => {
    this.#end();
    process.kill(process.pid, signal);
  };

  readonly #end = (): void => {
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  };
}

function favour(pid: number): void {
  try {
    setPriority(pid, PRIORITY);
  } catch {
    // Only root may; then a busy machine may be seen in the figures.
  }
}
