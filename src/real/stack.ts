import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGES, clientName, type Intervention, type Scenario } from '../engine';
import { haproxySettings, nginxSettings } from './handedOut';
import { KINDS } from './kinds';
import { OrderBook } from './orderBook';
import { PROGRAMS } from './programs';
import { RealServer, type SigningKey } from './server';
import { RealStore } from './store';
import type { Supervisor } from './supervisor';
import { ask, eventually, freePort, pause } from './wires';

export type BalancerId = 'haproxy' | 'nginx';

const MS_US = 1000;

/** Balancer, servers and store of one scenario under its architecture, as real processes. */
export class RealStack {
  readonly #supervisor: Supervisor;
  readonly #scenario: Scenario;
  readonly #name: string;
  readonly #balancer: BalancerId;
  readonly orders: OrderBook;
  readonly store: RealStore | undefined;
  #servers: readonly RealServer[] = [];
  #port = 0;
  #process: ChildProcess | undefined;
  #keys: readonly SigningKey[] = [newKey(1)];

  constructor(supervisor: Supervisor, scenario: Scenario, balancer: BalancerId, name: string) {
    this.#supervisor = supervisor;
    this.#scenario = scenario;
    this.#balancer = balancer;
    this.#name = name;
    this.orders = new OrderBook(scenario.orders.operationTime / MS_US);
    const { stores } = KINDS[scenario.architecture];
    this.store = stores ? new RealStore(supervisor, scenario, name) : undefined;
  }

  /** Where people reach it. */
  get port(): number {
    return this.#port;
  }

  /** @param script of a server */
  async start(script: string): Promise<void> {
    await this.store?.start();
    const { orders, store } = this;
    const setting = { script, scenario: this.#scenario, orders, storePort: store?.port };
    const { count } = this.#scenario.servers;
    const ports = await Promise.all(Array.from({ length: count + 1 }, freePort));
    this.#port = ports.pop() as number;
    this.#servers = ports.map(
      (port) => new RealServer(this.#supervisor, setting, port, this.#keys),
    );
    await Promise.all(this.#servers.map((server) => server.prepare()));
    await Promise.all(this.#servers.map((server) => server.start()));
    // What comes in the place of a server that is to be killed waits from the beginning.
    const killed = this.#scenario.interventions.filter(({ change }) => change === 'stop-server');
    await Promise.all(killed.map(({ target }) => this.#server(target).prepare()));
    this.#startBalancer();
    await eventually('The balancer', async () => {
      const answer = await fetch(`http://127.0.0.1:${this.#port}/health`);
      if (!answer.ok) throw new Error(`${answer.status}`);
    });
  }

  /** Does to the real parts what the simulator does to its own. */
  async perform({ change, target }: Intervention): Promise<void> {
    const { verb, subject } = CHANGES.find(({ id }) => id === change) as (typeof CHANGES)[number];
    const act = this.#acts[`${subject} ${verb}`];
    if (act === undefined) throw new Error(`Nothing real is done for "${change}".`);
    await act(target);
  }

  readonly #acts: Readonly<Record<string, (target: number) => Promise<void> | void | undefined>> = {
    'server stop': (target) => this.#server(target).stop(),
    'server start': (target) => this.#server(target).start(),
    'server freeze': (target) => this.#server(target).freeze(),
    'server unfreeze': (target) => this.#server(target).unfreeze(),
    'server drain': (target) => this.#tellBalancer(target, 'drain'),
    'server maintain': (target) => this.#tellBalancer(target, 'maint'),
    'server ready': (target) => this.#tellBalancer(target, 'ready'),
    'store stop': () => this.store?.stop(),
    'store start': () => this.store?.start(),
    'store freeze': () => this.store?.freeze(),
    'store unfreeze': () => this.store?.unfreeze(),
    'store wipe': () => this.store?.wipe(),
    'cluster rotate-keys': () => this.#rotate(),
    'client ban': (target) => this.#ban(clientName(target)),
  };

  #server(target: number): RealServer {
    return this.#servers[target] as RealServer;
  }

  async end(): Promise<void> {
    if (this.#process !== undefined) await this.#supervisor.kill(this.#process);
    await Promise.all(this.#servers.map((server) => server.end()));
    await this.store?.stop();
  }

  #startBalancer(): void {
    const { folder } = this.#supervisor;
    const at = { balancer: this.#port, servers: this.#servers.map(({ port }) => port) };
    const file = join(folder, `balancer-${this.#name}`);
    if (this.#balancer === 'haproxy') {
      writeFileSync(file, haproxySettings(this.#scenario, at, this.#socket));
      this.#process = this.#supervisor.start(PROGRAMS.haproxy.name, ['-db', '-q', '-f', file]);
    } else {
      writeFileSync(file, nginxSettings(this.#scenario, at, folder));
      this.#process = this.#supervisor.start(PROGRAMS.nginx.name, [
        '-e',
        join(folder, 'log'),
        '-c',
        file,
      ]);
    }
  }

  get #socket(): string {
    return join(this.#supervisor.folder, `socket-${this.#name}`);
  }

  async #tellBalancer(target: number, state: string): Promise<void> {
    const order = `set server servers/S${target + 1} state ${state}`;
    const said = await ask({ path: this.#socket }, order);
    if (said.trim() !== '') throw new Error(`HAProxy on "${order}": ${said}`);
  }

  /** In the phases that the simulator has: with overlap a key is accepted, then signed with, then the old one dropped. */
  async #rotate(): Promise<void> {
    const [old] = this.#keys as [SigningKey];
    const fresh = newKey(old.number + 1);
    this.#keys = [fresh];
    const { rotation, rotationPause, overlap } = this.#scenario.token;
    if (rotation !== 'overlap') return this.#giveKeys([fresh]);
    await this.#giveKeys([old, fresh]);
    await pause(msOf(rotationPause));
    await this.#giveKeys([fresh, old]);
    await pause(msOf(overlap));
    await this.#giveKeys([fresh]);
  }

  async #giveKeys(keys: readonly SigningKey[]): Promise<void> {
    const { rotation, rotationPause } = this.#scenario.token;
    for (const [index, server] of this.#servers.entries()) {
      if (index > 0 && rotation !== 'at-once') await pause(msOf(rotationPause));
      server.takeKeys(keys);
    }
  }

  #ban(user: string): void {
    // What is in a server's memory only that server can take away; the store any one of them.
    const asked = this.store === undefined ? this.#servers : this.#servers.slice(0, 1);
    for (const server of asked) server.ban(user);
  }
}

const newKey = (number: number): SigningKey => ({
  number,
  secret: `the ${number}. secret of a shop that is measured`.padEnd(64, '.'),
});

/** A duration of the simulator, in milliseconds. */
export const msOf = (us: number): number => us / MS_US;
