import { type Candidates, policy } from '../../src/engine/balancing';
import type { PolicyId } from '../../src/engine/balancing/ids';
import { PolicyMemory } from '../../src/engine/balancing/memory';
import { hashOf } from '../../src/engine/kernel/hashing';
import { RandomStreams } from '../../src/engine/kernel/random';

/** A cluster as a policy sees it, with an address in front. */
export class Cluster implements Candidates {
  turn = 0;
  virtualNodes = 160;
  loadBound = 0;
  address = 0;
  readonly down = new Set<number>();
  readonly load: number[];
  readonly weights: number[];
  readonly memory = new PolicyMemory();
  nowUs = 0;
  readonly #random = new RandomStreams(7);
  readonly #stream = this.#random.open('draws');

  constructor(readonly count: number) {
    this.load = Array.from({ length: count }, () => 0);
    this.weights = Array.from({ length: count }, () => 100);
  }
  isConfigured = (): boolean => true;
  isUp = (server: number): boolean => !this.down.has(server);
  inFlight = (server: number): number => this.load[server] ?? 0;
  weight = (server: number): number => this.weights[server] ?? 100;
  readiness = this.weight;
  hash = (salt: number): number => hashOf(this.address, salt);
  draw = (): number => this.#random.uniform(this.#stream);

  /** Chooses as often as asked, taking turns as the balancer does, and counts. */
  shares(id: PolicyId, times: number): number[] {
    const counts = Array.from({ length: this.count }, () => 0);
    for (let time = 0; time < times; time += 1) {
      const server = policy(id).choose(this);
      counts[server] = (counts[server] ?? 0) + 1;
      this.turn = (server + 1) % this.count;
    }
    return counts.map((count) => count / times);
  }

  /** Where each of a thousand addresses goes. */
  homes(id: PolicyId): number[] {
    return Array.from({ length: 1000 }, (_, address) => {
      this.address = address;
      return policy(id).choose(this);
    });
  }
}
