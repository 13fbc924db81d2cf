import { type ChangeId, PlaceKind, ServerCondition, serverName } from '../engine';
import { aftermath } from './aftermath';
import type { Flag } from './chronicle';
import { STORE } from './copies';
import { headline } from './headlines';
import { usesStore } from './keeping';
import { comingBack, type Saying, unnoticed, whyNobody } from './sentences';
import { capital, digits, type PeopleWords, seconds } from './words';
import type { WorldFold } from './worldFold';

/** Changes with which sessions or carts can die. */
const DESTROYERS: readonly ChangeId[] = [
  'stop-server',
  'remove-server',
  'wipe-store',
  'stop-store',
  'crash-store-machine',
];

/** One change and what followed from it at the same instant, told as one. */
export class ChangeStory {
  readonly change: ChangeId;
  readonly atUs: number;
  /** Index of the server concerned, or 0. */
  target: number;
  /** People whose session, or cart, died with it. */
  readonly sessions = new Set<number>();
  readonly carts = new Set<number>();
  /** Its sentence, once told, and whether more has happened since. */
  sentence: number | null = null;
  hasGrown = false;

  constructor(change: ChangeId, target: number, atUs: number) {
    this.change = change;
    this.target = target;
    this.atUs = atUs;
  }

  /** Whether sessions or carts can die with it, now or a little later. */
  get destroys(): boolean {
    return DESTROYERS.includes(this.change);
  }

  /** Somebody's session died with it. */
  addSession(client: number): void {
    this.sessions.add(client);
    this.hasGrown = true;
  }

  /** Somebody's cart died with it. */
  addCart(client: number): void {
    this.carts.add(client);
    this.hasGrown = true;
  }

  flag(words: PeopleWords, world: WorldFold): Flag {
    const hasLeft = world.servers.at(this.target).condition === ServerCondition.removed;
    const head = this.#isInVain(world) ? this.#vain() : this.#head(hasLeft);
    if (!this.#hasLosses()) return { kind: 'change', label: head };
    return { kind: 'loss', label: `${head}: ${this.#whoLost(words)}` };
  }

  saying(words: PeopleWords, world: WorldFold): Saying {
    switch (this.change) {
      case 'stop-server':
      case 'remove-server':
        return this.#deathOfServer(words, world);
      case 'freeze-server':
      case 'unfreeze-server':
      case 'start-server':
      case 'add-server':
        return this.#lifeOfServer(world);
      case 'stop-balancer':
      case 'start-balancer':
        return this.#balancer();
      case 'make-store-unreachable':
      case 'make-store-reachable':
      case 'wipe-store':
        return this.#store(words, world);
      default:
        return this.#other(words, world);
    }
  }

  /** Everything whose head says enough. */
  #other(words: PeopleWords, world: WorldFold): Saying {
    const head = this.#head(false);
    const after = aftermath(this.change, this.target, this.atUs, world);
    if (!this.#hasLosses()) return { ...after, text: `${head}.` };
    const text = `${head}. ${capital(this.#whoLost(words))}.`;
    return { category: 'loss', tone: 'fail', text, detail: after.detail };
  }

  #deathOfServer(words: PeopleWords, world: WorldFold): Saying {
    const server = serverName(this.target);
    const { condition } = world.servers.at(this.target);
    if (condition === ServerCondition.leaving) {
      const text = `${server} is leaving: it finishes its work, then its memory is gone.`;
      return { category: 'change', tone: 'warn', text, detail: '' };
    }
    const detail = unnoticed(world, this.target, this.atUs);
    const head = this.#head(true);
    if (this.#hasLosses()) {
      const text = `${head}. ${this.#losses(words, `in ${server}'s memory`)}`;
      return { category: 'loss', tone: 'fail', text, detail };
    }
    const text = `${head}. ${whyNobody(world, this.target)}`;
    return { category: 'change', tone: 'warn', text, detail };
  }

  #lifeOfServer(world: WorldFold): Saying {
    if (this.#isInVain(world)) {
      return { category: 'change', tone: 'warn', text: `${this.#vain()}.`, detail: '' };
    }
    const head = this.#head(false);
    const back = comingBack(world, this.target);
    if (this.change === 'freeze-server') {
      const text = `${head}: it accepts requests and never answers.`;
      const detail = unnoticed(world, this.target, this.atUs);
      return { category: 'change', tone: 'warn', text, detail };
    }
    if (this.change === 'unfreeze-server') {
      const text = `${head}: its memory is as it was.`;
      return { category: 'recovery', tone: 'ok', text, detail: back };
    }
    const isBack = this.change === 'start-server';
    return {
      category: isBack ? 'recovery' : 'change',
      tone: isBack ? 'ok' : 'plain',
      text: `${head}.`,
      detail: back,
    };
  }

  #balancer(): Saying {
    if (this.change === 'stop-balancer') {
      const text = `${this.#head(false)}: nobody can reach a server.`;
      const detail = 'Sessions stay where they are. Requests fail until it starts again.';
      return { category: 'change', tone: 'fail', text, detail };
    }
    const detail = 'It takes every server to be up until health checks say otherwise.';
    return { category: 'recovery', tone: 'ok', text: `${this.#head(false)}.`, detail };
  }

  #store(words: PeopleWords, world: WorldFold): Saying {
    const head = this.#head(false);
    if (!usesStore(world.keeping)) {
      const text = `${head}. Nobody here notices.`;
      const detail = 'Nothing is kept there now. See Central store.';
      return { category: 'change', tone: 'plain', text, detail };
    }
    if (this.change === 'make-store-reachable') {
      const isEmpty = world.copies.at(STORE).size === 0;
      const detail = isEmpty ? 'It is empty.' : 'What it keeps is still there.';
      return { category: 'recovery', tone: 'ok', text: `${head}.`, detail };
    }
    if (this.change === 'make-store-unreachable') {
      if (world.copies.at(STORE).size === 0) {
        return { category: 'change', tone: 'fail', text: `${head}. It is empty.`, detail: '' };
      }
      const what = world.keeping.identity === PlaceKind.store ? 'Sessions' : 'Carts';
      const text = `${head}. ${what} are still in it, but no server can read them.`;
      const detail = `Servers wait ${seconds(world.scenario.store.timeout)} for it, then give up.`;
      return { category: 'change', tone: 'fail', text, detail };
    }
    if (!this.#hasLosses()) {
      const text = `${head}. Nobody lost anything.`;
      return { category: 'change', tone: 'warn', text, detail: '' };
    }
    const detail = this.sessions.size === 0 ? 'Nobody is logged out.' : '';
    const text = `${head}. ${this.#losses(words, 'there')}`;
    return { category: 'loss', tone: 'fail', text, detail };
  }

  /** A server that has left is spoken of differently from one that is about to. */
  /** Whether a process was to start where none can. */
  #isInVain({ surroundings }: WorldFold): boolean {
    const isStart = this.change === 'start-server' || this.change === 'add-server';
    return isStart && surroundings.isDark(this.target);
  }

  #vain(): string {
    return `${serverName(this.target)} waits for its zone, which is down`;
  }

  #head(hasLeft: boolean): string {
    const gone = hasLeft && this.change === 'remove-server';
    return gone ? `${serverName(this.target)} is removed` : headline(this.change, this.target);
  }

  #hasLosses(): boolean {
    return this.sessions.size + this.carts.size > 0;
  }

  /** "Ana and Dee lost their sessions and carts". */
  #whoLost(words: PeopleWords): string {
    const { sessions, carts } = this;
    const who = [...(sessions.size > 0 ? sessions : carts)];
    const one = who.length === 1;
    const subject = `${words.some(who)} lost ${one ? 'the' : 'their'}`;
    if (sessions.size === 0) return `${subject} ${one ? 'cart' : 'carts'}`;
    const both = who.filter((client) => carts.has(client)).length;
    if (both === 0) return `${subject} ${one ? 'session' : 'sessions'}`;
    if (both === who.length) return `${subject} ${one ? 'session and cart' : 'sessions and carts'}`;
    const withCarts = both === 1 ? 'one with a cart' : `${digits(both)} with carts`;
    return `${words.some(who)} lost sessions (${withCarts})`;
  }

  #losses(words: PeopleWords, where: string): string {
    const things = this.sessions.size + this.carts.size;
    const were = things === 1 ? 'it was' : 'they were';
    return `${capital(this.#whoLost(words))}: ${were} only ${where}.`;
  }
}
