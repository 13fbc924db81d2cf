import type { Architecture } from '../../architectures/architecture';
import type { Candidates, Policy } from '../../balancing';
import type { PolicyMemory } from '../../balancing/memory';
import { broken } from '../../kernel/assert';
import { hashOf } from '../../kernel/hashing';
import type { RandomStreams, StreamId } from '../../kernel/random';
import { policyInForce } from '../../scenario/policyInForce';
import type { Scenario } from '../../scenario/types';
import { Belief, ServerFlag } from '../../trace/events';
import type { LoadBalancer } from './loadBalancer';
import type { Server } from './server';

/** Servers that take nobody new. */
const OUT = ServerFlag.draining | ServerFlag.maintenance;

/** The part of a run that the balancer sees. */
interface Sight {
  readonly scenario: Scenario;
  readonly architecture: Architecture;
  readonly random: RandomStreams;
  readonly balancer: LoadBalancer;
  readonly servers: readonly Server[];
  readonly nowUs: number;
}

/** What the balancer's policy may look at, for one request at a time. */
export class BalancerCandidates implements Candidates {
  readonly #run: Sight;
  readonly #stream: StreamId;
  /** How this run's balancer chooses where nothing binds. */
  readonly policy: Policy;
  readonly virtualNodes: number;
  readonly loadBound: number;
  /** Whose request it is, and the servers that have failed it: bits of servers 0 to 31, and of 32 to 63. */
  #address = 0;
  #triedLow = 0;
  #triedHigh = 0;
  /** Whether so few servers are up that it goes by that no more. */
  #panics = false;

  constructor(run: Sight) {
    const { balancer } = run.scenario;
    this.#run = run;
    this.#stream = run.random.open('balancer/policy');
    this.virtualNodes = balancer.virtualNodes;
    this.loadBound = balancer.loadBound;
    this.policy = policyInForce(run.architecture, balancer);
  }

  get count(): number {
    return this.#run.servers.length;
  }

  get turn(): number {
    return this.#run.balancer.next;
  }

  /** The server for a request with this address, or whatever else is hashed, that no server of those tried may get; -1 for none. */
  choose(address: number, triedLow: number, triedHigh: number): number {
    this.#address = address;
    this.#triedLow = triedLow;
    this.#triedHigh = triedHigh;
    this.#panics = this.panics();
    const server = this.policy.choose(this);
    if (server >= 0) this.#run.balancer.next = (server + 1) % this.count;
    return server;
  }

  isConfigured(server: number): boolean {
    const belief = this.#run.balancer.checks[server]?.belief ?? Belief.forgotten;
    return belief !== Belief.forgotten;
  }

  isUp(server: number): boolean {
    const tried = server < 32 ? this.#triedLow >>> server : this.#triedHigh >>> (server - 32);
    if ((tried & 1) !== 0) return false;
    return this.#panics ? this.isInBalancing(server) : this.takesNew(server);
  }

  /** Whether so few of the servers that may be used are believed up that all of them are. */
  panics(): boolean {
    const { panicBelow } = this.#run.scenario.balancer;
    if (panicBelow === 0) return false;
    const there = this.#run.servers.filter(({ index }) => this.isInBalancing(index));
    const up = there.filter(({ index }) => this.isBelievedUp(index)).length;
    return 100 * up < panicBelow * there.length;
  }

  /** Whether it is one of the balancer's servers, up or down, that nobody has taken out. */
  isInBalancing(server: number): boolean {
    return this.isConfigured(server) && ((this.#run.servers[server]?.flags ?? OUT) & OUT) === 0;
  }

  /** Whether a server is believed up and may be given people it does not have yet. */
  takesNew(server: number): boolean {
    return this.isBelievedUp(server) && ((this.#run.servers[server]?.flags ?? OUT) & OUT) === 0;
  }

  isBelievedUp(server: number): boolean {
    return this.#run.balancer.checks[server]?.belief === Belief.up;
  }

  /** How many servers are believed up, whoever may go there. */
  countUp(): number {
    return this.#run.servers.filter(({ index }) => this.isBelievedUp(index)).length;
  }

  /** Whether a request whose connection was refused may wait for this server. */
  mayStay(server: number): boolean {
    const { flags } = this.#run.servers[server] ?? broken(`no server ${server}`);
    return this.isConfigured(server) && (flags & ServerFlag.maintenance) === 0;
  }

  inFlight(server: number): number {
    const { balancer } = this.#run;
    return balancer.outstanding(server) + (balancer.openTo[server] ?? 0);
  }

  readiness(server: number): number {
    return this.#run.balancer.checks[server]?.weight ?? 100;
  }

  weight(server: number): number {
    const { firstWeight } = this.#run.scenario.balancer;
    return (server === 0 ? firstWeight : 1) * this.readiness(server);
  }

  get memory(): PolicyMemory {
    return this.#run.balancer.memory;
  }

  get nowUs(): number {
    return this.#run.nowUs;
  }

  hash(salt: number): number {
    return hashOf(this.#address, this.#run.scenario.seed ^ Math.imul(salt, 0x9e3779b9));
  }

  draw(): number {
    return this.#run.random.uniform(this.#stream);
  }
}
