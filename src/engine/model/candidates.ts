import type { Candidates, Policy } from '../balancing';
import { policyInForce } from '../balancing/inForce';
import type { PolicyMemory } from '../balancing/memory';
import { hashOf } from '../kernel/hashing';
import type { StreamId } from '../kernel/random';
import { Belief, ServerFlag } from '../trace/events';
import type { World } from './world';

/** Servers that take nobody new. */
const OUT = ServerFlag.draining | ServerFlag.maintenance;

/** What the balancer's policy may look at, for one request at a time. */
export class BalancerCandidates implements Candidates {
  readonly #world: World;
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

  constructor(world: World) {
    const { balancer } = world.scenario;
    this.#world = world;
    this.#stream = world.random.open('balancer/policy');
    this.virtualNodes = balancer.virtualNodes;
    this.loadBound = balancer.loadBound;
    this.policy = policyInForce(world.architecture, balancer);
  }

  get count(): number {
    return this.#world.servers.length;
  }

  get turn(): number {
    return this.#world.balancer.next;
  }

  /** The server for a request with this address, or whatever else is hashed, that no server of those tried may get; -1 for none. */
  choose(address: number, triedLow: number, triedHigh: number): number {
    this.#address = address;
    this.#triedLow = triedLow;
    this.#triedHigh = triedHigh;
    this.#panics = this.panics();
    const server = this.policy.choose(this);
    if (server >= 0) this.#world.balancer.next = (server + 1) % this.count;
    return server;
  }

  isConfigured(server: number): boolean {
    const belief = this.#world.balancer.checks[server]?.belief ?? Belief.forgotten;
    return belief !== Belief.forgotten;
  }

  isUp(server: number): boolean {
    const tried = server < 32 ? this.#triedLow >>> server : this.#triedHigh >>> (server - 32);
    if ((tried & 1) !== 0) return false;
    return this.#panics ? this.isInBalancing(server) : this.takesNew(server);
  }

  /** Whether so few of the servers that may be used are believed up that all of them are. */
  panics(): boolean {
    const { panicBelow } = this.#world.scenario.balancer;
    if (panicBelow === 0) return false;
    const there = this.#world.servers.filter(({ index }) => this.isInBalancing(index));
    const up = there.filter(({ index }) => this.isBelievedUp(index)).length;
    return 100 * up < panicBelow * there.length;
  }

  /** Whether it is one of the balancer's servers, up or down, that nobody has taken out. */
  isInBalancing(server: number): boolean {
    return this.isConfigured(server) && ((this.#world.servers[server]?.flags ?? OUT) & OUT) === 0;
  }

  /** Whether a server is believed up and may be given people it does not have yet. */
  takesNew(server: number): boolean {
    return this.isBelievedUp(server) && ((this.#world.servers[server]?.flags ?? OUT) & OUT) === 0;
  }

  isBelievedUp(server: number): boolean {
    return this.#world.balancer.checks[server]?.belief === Belief.up;
  }

  /** How many servers are believed up, whoever may go there. */
  countUp(): number {
    return this.#world.servers.filter(({ index }) => this.isBelievedUp(index)).length;
  }

  /** Whether a request whose connection was refused may wait for this server. */
  mayStay(server: number): boolean {
    const { flags } = this.#world.server(server);
    return this.isConfigured(server) && (flags & ServerFlag.maintenance) === 0;
  }

  inFlight(server: number): number {
    return this.#world.balancer.outstanding(server);
  }

  readiness(server: number): number {
    return this.#world.balancer.checks[server]?.weight ?? 100;
  }

  weight(server: number): number {
    const { firstWeight } = this.#world.scenario.balancer;
    return (server === 0 ? firstWeight : 1) * this.readiness(server);
  }

  get memory(): PolicyMemory {
    return this.#world.balancer.memory;
  }

  get nowUs(): number {
    return this.#world.nowUs;
  }

  hash(salt: number): number {
    return hashOf(this.#address, this.#world.scenario.seed ^ Math.imul(salt, 0x9e3779b9));
  }

  draw(): number {
    return this.#world.random.uniform(this.#stream);
  }
}
