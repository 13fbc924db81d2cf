import { Agent, request } from 'node:http';
import { Action, clientName, type Scenario } from '../engine';
import type { Choice } from './choices';
import { msOf } from './stack';
import { pause } from './wires';

/** One try as its sender saw it. */
export interface Try {
  readonly person: number;
  readonly action: Action;
  readonly sentMs: number;
  /** What came of it. */
  readonly ending: 'ok' | 'not logged in' | 'error';
  /** Of the headers that say who asks. */
  readonly bytes: number;
}

/** What somebody found gone. */
export interface Finding {
  readonly person: number;
  readonly what: 'forced-login' | 'cart-lost';
}

interface Told {
  readonly items?: number;
  readonly token?: string;
  readonly notLoggedIn?: true;
}

interface Wanted {
  readonly method: string;
  readonly path: string;
}

/** Nobody asks a shop for what only other workloads have. */
const WANTED: Readonly<Record<Action, Wanted | null>> = {
  [Action.login]: { method: 'POST', path: '/login' },
  [Action.browse]: { method: 'GET', path: '/' },
  [Action.add]: { method: 'POST', path: '/cart' },
  [Action.read]: { method: 'GET', path: '/cart' },
  [Action.checkout]: { method: 'POST', path: '/checkout' },
  [Action.logout]: { method: 'POST', path: '/logout' },
  [Action.forecast]: null,
  [Action.segment]: null,
  [Action.save]: null,
  [Action.resume]: null,
  [Action.connect]: null,
  [Action.send]: null,
  [Action.history]: null,
  [Action.query]: null,
  [Action.begin]: null,
  [Action.confirm]: null,
  [Action.commit]: null,
  [Action.account]: null,
  [Action.bookings]: null,
  [Action.book]: null,
};
/** Asking for the same again would be answered the same. */
const FINAL: readonly number[] = [400, 422, 431];
const OK = 200;

/** A real person's browser: waits for answers, thinks as long as the simulator's person does, and asks for the same. */
export class Person {
  readonly tries: Try[] = [];
  readonly findings: Finding[] = [];
  readonly #index: number;
  readonly #scenario: Scenario;
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #cookies = new Map<string, string>();
  #token: string | undefined;
  #items = 0;
  #intent = 0;
  #isOver = false;
  #isBanned = false;

  constructor(index: number, scenario: Scenario, port: number) {
    this.#index = index;
    this.#scenario = scenario;
    this.#port = port;
  }

  /** Logs in before anything is measured. */
  async arrive(items: number): Promise<void> {
    const cart = Array.from({ length: items }, (_, product) => product);
    const told = await this.#send(Action.login, { items: cart });
    if (told.status !== OK) throw new Error(`Nobody can log in: ${told.status}.`);
    this.#items = items;
    this.tries.length = 0;
  }

  /** Goes through what the simulator's person does, until it is told to stop. */
  async live(choices: readonly Choice[]): Promise<void> {
    for (const { pauseS, action } of choices) {
      if (action === Action.login) continue;
      await pause(pauseS * 1000);
      if (this.#isOver) return;
      await this.#want(action === Action.checkout && this.#items === 0 ? Action.browse : action);
    }
  }

  leave(): void {
    this.#isOver = true;
    this.#agent.destroy();
  }

  /** Whoever is shut out and notices it does not try again. */
  beBanned(): void {
    this.#isBanned = true;
  }

  async #want(action: Action): Promise<void> {
    const { clients } = this.#scenario;
    this.#intent += 1;
    const intent = this.#intent;
    for (let tries = 0; tries < clients.tries && !this.#isOver; ) {
      const { status, told } = await this.#send(action, {
        product: intent,
        intent,
        ...this.#key(action),
      });
      if (told.notLoggedIn === true) await this.#logInAgain();
      else if (status === OK) return this.#believe(action, told);
      else {
        tries += 1;
        if (FINAL.includes(status) || tries === clients.tries) return;
        await pause(msOf(clients.retryAfter));
      }
    }
  }

  #key(action: Action): { key?: string } {
    const { clients, orders } = this.#scenario;
    const isSent = orders.idempotencyKeys !== 'off' && clients.sendsKey;
    return action === Action.checkout && isSent ? { key: `${this.#index}-${this.#intent}` } : {};
  }

  async #logInAgain(): Promise<void> {
    if (this.#isBanned) this.#isOver = true;
    const { clients } = this.#scenario;
    await pause(msOf(clients.loginAfter));
    while (!this.#isOver) {
      const { status, told } = await this.#send(Action.login, { items: [] });
      if (status === OK) {
        this.#found('forced-login');
        this.#see(told.items ?? 0, this.#items);
        return;
      }
      await pause(msOf(clients.retryAfter));
    }
  }

  #believe(action: Action, { items }: Told): void {
    if (items === undefined) return;
    if (action === Action.checkout) this.#items = 0;
    else this.#see(items, action === Action.add ? this.#items + 1 : this.#items);
  }

  /** A cart that was counted on, and is empty, or holds but what was just put in. */
  #see(items: number, expected: number): void {
    const justAdded = expected - this.#items;
    if (this.#items > 0 && items <= justAdded) this.#found('cart-lost');
    this.#items = items;
  }

  #found(what: Finding['what']): void {
    this.findings.push({ person: this.#index, what });
  }

  #credentials(): Record<string, string> {
    if (this.#token !== undefined) return { Authorization: `Bearer ${this.#token}` };
    if (this.#cookies.size === 0) return {};
    return { Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  #send(action: Action, body: object): Promise<{ readonly status: number; readonly told: Told }> {
    const { method, path } = WANTED[action] as Wanted;
    const credentials = this.#credentials();
    const bytes = Object.entries(credentials).reduce(
      (sum, [name, value]) => sum + `${name}: ${value}`.length,
      0,
    );
    const text = method === 'GET' ? '' : JSON.stringify({ user: clientName(this.#index), ...body });
    const sentMs = performance.now();
    return new Promise((done) => {
      /** @param status 0: no answer, or none in time */
      const end = (status: number, told: Told) => {
        if (!this.#isOver) {
          const person = this.#index;
          const answered = status === OK ? 'ok' : 'error';
          const ending = told.notLoggedIn === true ? 'not logged in' : answered;
          this.tries.push({
            ...{ person, action, sentMs, ending, bytes },
          });
        }
        done({ status, told });
      };
      const sent = request({
        host: '127.0.0.1',
        // Everybody has an address of their own, as in the simulator.
        localAddress: `127.0.1.${this.#index + 1}`,
        port: this.#port,
        agent: this.#agent,
        method,
        path,
        headers: {
          ...credentials,
          ...(text === ''
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': text.length }),
        },
        timeout: msOf(this.#scenario.clients.timeout),
      });
      sent.once('timeout', () => sent.destroy());
      sent.once('error', () => end(0, {}));
      sent.once('response', (response) => {
        let heard = '';
        this.#takeCookies(response.headers['set-cookie'] ?? []);
        response.setEncoding('utf8');
        response.on('data', (part) => {
          heard += part;
        });
        response.once('error', () => end(0, {}));
        response.once('end', () => {
          const told = readAnswer(heard);
          if (told.token !== undefined && response.statusCode === OK) this.#token = told.token;
          end(response.statusCode ?? 0, told);
        });
      });
      sent.end(text);
    });
  }

  #takeCookies(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const isEnded = value === '' || /expires=Thu, 01 Jan 1970/i.test(line);
      if (isEnded) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

/** Balancers answer with pages of their own. */
function readAnswer(text: string): Told {
  try {
    return JSON.parse(text) as Told;
  } catch {
    return {};
  }
}
