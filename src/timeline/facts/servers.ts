import { BalancerCondition, Belief, ServerCondition, ServerFlag } from '../../engine';

/** Signing keys by number. */
interface SigningKeys {
  readonly signs: number;
  readonly newest: number;
  readonly oldest: number;
}

/** What is true of one server. */
export interface ServerFacts {
  condition: ServerCondition;
  /** `ServerFlag`s, added up. */
  flags: number;
  belief: Belief;
  /** Since when it is believed. */
  believedUs: number;
  /** Instant at which an ejected server is let in again, or -1. */
  ejectedUntilUs: number;
  /** Share of its turns that it gets, in percent: less than 100 while it starts slowly. */
  weight: number;
  /** The balancer has believed in it at some time. */
  wasUp: boolean;
  busy: number;
  queued: number;
  /** Instant of the health check that was planned last, or -1. */
  nextCheckUs: number;
  /** Health checks in a row that spoke against the belief, when the last one ended. */
  streak: number;
  /** Instant at which that was, or -1. */
  checkedUs: number;
  /** Its signing keys: the one it signs with, and the newest and oldest that it accepts. */
  keys: SigningKeys;
  /** Owners whose current session died here since the server last started. */
  readonly gone: Set<number>;
}

const newFacts = (): ServerFacts => ({
  condition: ServerCondition.running,
  flags: 0,
  belief: Belief.up,
  believedUs: 0,
  ejectedUntilUs: -1,
  weight: 100,
  wasUp: false,
  busy: 0,
  queued: 0,
  nextCheckUs: -1,
  streak: 0,
  checkedUs: -1,
  keys: { signs: 1, newest: 1, oldest: 1 },
  gone: new Set(),
});

const NOT_THERE: Readonly<ServerFacts> = Object.freeze({
  ...newFacts(),
  condition: ServerCondition.removed,
  belief: Belief.forgotten,
});

/** All servers by index: those that were there at the start and those added since. */
export class Servers {
  #all: ServerFacts[] = [];

  get count(): number {
    return this.#all.length;
  }

  known(index: number): boolean {
    return index < this.#all.length;
  }

  /** What the balancer believes of a server from now on. */
  setBelief(index: number, belief: Belief, atUs: number, untilUs: number): void {
    const server = this.edit(index);
    if (server.belief !== belief) server.believedUs = atUs;
    server.belief = belief;
    server.streak = 0;
    server.ejectedUntilUs = belief === Belief.ejected ? untilUs : -1;
    if (belief === Belief.up) server.wasUp = true;
  }

  /** What is true of a server; of one that is not known, that it is not there. */
  at(index: number): Readonly<ServerFacts> {
    return this.#all[index] ?? NOT_THERE;
  }

  /** The same to be written to: from now on the server is known. */
  edit(index: number): ServerFacts {
    while (this.#all.length <= index) this.#all.push(newFacts());
    return this.#all[index] as ServerFacts;
  }

  /** Indices of the servers that have not been removed. */
  present(): number[] {
    return [...this.#all.keys()].filter(
      (index) => this.at(index).condition !== ServerCondition.removed,
    );
  }

  copyTo(target: Servers): void {
    target.#all = this.#all.map((facts) => ({ ...facts, gone: new Set(facts.gone) }));
  }

  setCondition(index: number, condition: ServerCondition, flags: number): void {
    const server = this.edit(index);
    server.flags = flags;
    const starts =
      server.condition === ServerCondition.stopped || server.condition === ServerCondition.starting;
    if (starts && condition === ServerCondition.running) server.gone.clear();
    server.condition = condition;
  }
}

/** A working balancer still believes in a server that has stopped answering or is about to leave. */
export const isUnnoticed = (server: ServerFacts, balancer: BalancerCondition): boolean =>
  balancer === BalancerCondition.running &&
  server.belief === Belief.up &&
  (isSilent(server) || server.condition === ServerCondition.leaving);

/** No answer comes from it: it is not running, or nothing passes between it and the balancer. */
export const isSilent = ({ condition, flags }: ServerFacts): boolean =>
  (flags & ServerFlag.cutFromBalancer) !== 0 ||
  condition === ServerCondition.stopped ||
  condition === ServerCondition.frozen ||
  condition === ServerCondition.starting;
