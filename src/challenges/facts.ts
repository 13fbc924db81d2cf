import { Belief, CacheAnswer, TraceKind, type Watcher } from '../engine';

/** Answers that the CDN had by itself. */
const HITS: readonly number[] = [CacheAnswer.hit, CacheAnswer.collapsed, CacheAnswer.stale];

/** What goals ask for and no metric counts, as the records of a run have it. */
export class Facts implements Watcher {
  static readonly kinds: readonly TraceKind[] = [
    TraceKind.clusterCondition,
    TraceKind.serverCondition,
    TraceKind.balancerBelief,
    TraceKind.cacheAnswer,
    TraceKind.leaked,
  ];

  /** `ClusterFlag`s, added up. */
  clusterFlags = 0;
  /** Requests that the CDN answered by itself, and pages of one person that it showed to another. */
  hits = 0;
  leaks = 0;
  readonly #serversAtFirst: number;
  /** Servers that were added, by whether the balancer has ever taken them to be up. */
  readonly #added = new Map<number, boolean>();

  constructor(serversAtFirst: number) {
    this.#serversAtFirst = serversAtFirst;
  }

  /** Whether a server was added, and each that was is known to be up. */
  get isAddedUp(): boolean {
    return this.#added.size > 0 && [...this.#added.values()].every((wasUp) => wasUp);
  }

  observe(_timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    switch (kind) {
      case TraceKind.clusterCondition:
        this.clusterFlags = a;
        return;
      case TraceKind.serverCondition:
        if (a >= this.#serversAtFirst && !this.#added.has(a)) this.#added.set(a, false);
        return;
      case TraceKind.balancerBelief:
        if (this.#added.has(a) && b === Belief.up) this.#added.set(a, true);
        return;
      case TraceKind.cacheAnswer:
        if (HITS.includes(c)) this.hits += 1;
        return;
      case TraceKind.leaked:
        this.leaks += 1;
    }
  }
}
