import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Scenario, SECOND_US } from '../engine';
import { PROGRAMS } from './programs';
import type { Supervisor } from './supervisor';
import { ask, eventually, freePort } from './wires';

/** What Redis does for itself, or for who looks at it. */
const NOT_COUNTED = /^(info|hello|client|ping|command|config|auth|select)\b/;

/** A real Redis, saving what the scenario says. */
export class RealStore {
  readonly #supervisor: Supervisor;
  readonly #scenario: Scenario;
  readonly #folder: string;
  #port = 0;
  #process: ChildProcess | undefined;

  constructor(supervisor: Supervisor, scenario: Scenario, name: string) {
    this.#supervisor = supervisor;
    this.#scenario = scenario;
    this.#folder = join(supervisor.folder, `store-${name}`);
    mkdirSync(this.#folder);
  }

  get port(): number {
    return this.#port;
  }

  async start(): Promise<void> {
    if (this.#port === 0) this.#port = await freePort();
    const where = ['--port', `${this.#port}`, '--bind', '127.0.0.1', '--dir', this.#folder];
    this.#process = this.#supervisor.start(PROGRAMS.redis.name, [
      ...where,
      ...saving(this.#scenario),
    ]);
    await eventually('Redis', async () => {
      const heard = await this.#ask('PING');
      if (!heard.startsWith('+PONG')) throw new Error(heard);
    });
  }

  async stop(): Promise<void> {
    if (this.#process !== undefined) await this.#supervisor.kill(this.#process);
  }

  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  unfreeze(): void {
    this.#process?.kill('SIGCONT');
  }

  async wipe(): Promise<void> {
    await this.#ask('FLUSHALL');
  }

  /** How many commands the servers have given so far since it started. */
  async commands(): Promise<number> {
    const heard = await this.#ask('INFO commandstats');
    const counts = [...heard.matchAll(/^cmdstat_(\S+?):calls=(\d+)/gm)];
    return counts
      .filter(([, name = '']) => !NOT_COUNTED.test(name))
      .reduce((sum, [, , calls]) => sum + Number(calls), 0);
  }

  #ask(line: string): Promise<string> {
    return ask({ host: '127.0.0.1', port: this.#port }, line, (heard) => {
      const [, length] = /^\$(\d+)\r\n/.exec(heard) ?? [];
      return length === undefined ? heard.endsWith('\r\n') : heard.length > Number(length);
    });
  }
}

/** What Redis is told to save, and when. */
function saving({ store }: Scenario): string[] {
  const never = ['--save', '', '--appendonly', 'no'];
  switch (store.persistence) {
    case 'none':
      return never;
    case 'snapshot':
      return ['--save', `${Math.max(1, Math.round(store.snapshotEvery / SECOND_US))} 1`];
    case 'append-only':
      return [
        ...['--save', '', '--appendonly', 'yes'],
        ...['--appendfsync', store.syncEvery === 0 ? 'always' : 'everysec'],
      ];
  }
}
