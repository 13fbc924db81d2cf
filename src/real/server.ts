import type { ChildProcess } from 'node:child_process';
import { architecture as architectureOf, type Scenario, SECOND_US } from '../engine';
import type { OrderBook } from './orderBook';
import type { Supervisor } from './supervisor';
import { ended } from './wires';

/** A key that signs tokens. */
export interface SigningKey {
  readonly number: number;
  readonly secret: string;
}

/** What every server of a stack has in common. */
export interface ServerSetting {
  readonly script: string;
  readonly scenario: Scenario;
  readonly orders: OrderBook;
  readonly storePort: number | undefined;
}

const MS_US = 1000;
const WITHIN_MS = 60_000;

/** A real server: a process of its own, which can be killed and frozen. */
export class RealServer {
  readonly #supervisor: Supervisor;
  readonly #setting: ServerSetting;
  readonly port: number;
  #process: ChildProcess | undefined;
  #keys: readonly SigningKey[];
  #spare: ChildProcess | undefined;

  constructor(
    supervisor: Supervisor,
    setting: ServerSetting,
    port: number,
    keys: readonly SigningKey[],
  ) {
    this.#supervisor = supervisor;
    this.#setting = setting;
    this.port = port;
    this.#keys = keys;
  }

  /** Has a process made that is ready to listen: how long that takes on this machine is nothing that is measured. */
  prepare(): Promise<void> {
    const { script, orders } = this.#setting;
    const child = this.#supervisor.start(process.execPath, [script], {
      env: { PATH: process.env.PATH, STATESIDE_SHOP: JSON.stringify(this.#orders()) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#spare = child;
    orders.serve(child);
    return hears(child, 'ready');
  }

  /** The process that was prepared takes over. */
  async start(): Promise<void> {
    if (this.#spare === undefined) await this.prepare();
    this.#process = this.#spare as ChildProcess;
    this.#spare = undefined;
    this.#tell({ keys: this.#keys });
    this.#tell({ listen: true });
    await hears(this.#process, 'listening');
  }

  async stop(): Promise<void> {
    if (this.#process !== undefined) await this.#supervisor.kill(this.#process);
  }

  /** Ends it, and what was prepared. */
  async end(): Promise<void> {
    await this.stop();
    if (this.#spare !== undefined) await this.#supervisor.kill(this.#spare);
  }

  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  unfreeze(): void {
    this.#process?.kill('SIGCONT');
  }

  /** Signs with the first of these, and accepts all. */
  takeKeys(keys: readonly SigningKey[]): void {
    this.#keys = keys;
    this.#tell({ keys });
  }

  ban(user: string): void {
    this.#tell({ ban: user });
  }

  #tell(message: object): void {
    if (this.#process?.connected === true) this.#process.send(message, ended);
  }

  #orders() {
    const { scenario, storePort } = this.#setting;
    const { sessions, token, clients, store, architecture } = scenario;
    return {
      port: this.port,
      architecture,
      notLoggedIn: architectureOf(architecture).notLoggedIn,
      keys: this.#keys,
      redisPort: storePort,
      idleS: sessions.idleTimeout / SECOND_US,
      cartS: Math.ceil(sessions.cartTimeout / SECOND_US),
      tokenS: token.lifetime / SECOND_US,
      cartLimit: clients.cartLimit,
      storeTimeoutMs: store.timeout / MS_US,
      reconnectMs: store.reconnectEvery / MS_US,
      offlineQueue: store.offlineQueue,
      alwaysWrites: store.savePolicy === 'always-write',
      touches: store.savePolicy !== 'no-touch',
      workMs: scenario.servers.serviceTime / MS_US,
    };
  }
}

/** Until a server says so. */
function hears(server: ChildProcess, what: 'ready' | 'listening'): Promise<void> {
  return new Promise((done, fail) => {
    const end = (error?: Error) => {
      clearTimeout(late);
      server.off('message', hear);
      server.off('exit', gone);
      if (error === undefined) done();
      else fail(error);
    };
    const hear = ({ says }: { readonly says?: string }) => {
      if (says === what) end();
    };
    const gone = () => end(new Error(`A server has ended and was not ${what}.`));
    const late = setTimeout(() => end(new Error(`A server is not ${what}.`)), WITHIN_MS);
    server.on('message', hear);
    server.once('exit', gone);
  });
}
