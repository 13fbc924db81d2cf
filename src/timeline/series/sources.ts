import {
  Action,
  Areas,
  FallbackKind,
  type Fold,
  type FoldKind,
  Histogram,
  METRICS,
  type Metric,
  type MetricId,
  type NodeValue,
  ServerCondition,
  StoreCondition,
  StoreFlag,
  StoreVerb,
  TraceKind,
  unpackSent,
  type Watcher,
} from '../../engine';
import { BINS, binOf } from './latencyBins';
import type { Outage } from './series';

/** What is known of outages: the latest. */
const OUTAGES_MAX = 1000;

/** A metric, to be read off a fold of its own. */
export interface Source {
  readonly kind: FoldKind;
  read(fold: Fold): number;
  byNode(fold: Fold): readonly NodeValue[];
}

/** A metric that does not ask how late it is. */
export function sourceOf(id: MetricId): Source {
  const metric = METRICS.find((one) => one.id === id) as Metric;
  return {
    kind: metric.fold,
    read: (fold) => metric.read(fold, 0),
    byNode: (fold) => metric.byNode?.(fold, 0) ?? [],
  };
}

/** How long the answers took that have come since somebody asked last, and all of them by bin. */
export class Answers implements Watcher {
  static readonly kind: FoldKind<Answers> = {
    kinds: [TraceKind.requestTimed],
    start: () => new Answers(),
  };
  fresh = new Histogram();
  readonly all = new Histogram();
  readonly bins = new Uint32Array(BINS);

  observe(_timeUs: number, _kind: TraceKind, _a: number, _b: number, tookUs: number): void {
    this.fresh.add(tookUs);
    this.all.add(tookUs);
    const bin = binOf(tookUs);
    this.bins[bin] = (this.bins[bin] as number) + 1;
  }

  /** Hands out the fresh ones, and begins anew. */
  take(): Histogram {
    const { fresh } = this;
    this.fresh = new Histogram();
    return fresh;
  }
}

/** Attempts to log in, and reads among the operations of the store: the metrics tell neither apart. */
export class Parts implements Watcher {
  static readonly kind: FoldKind<Parts> = {
    kinds: [TraceKind.attemptSent, TraceKind.storeOperation, TraceKind.fallback],
    start: () => new Parts(),
  };
  logins = 0;
  reads = 0;

  observe(_timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    if (kind === TraceKind.attemptSent) this.logins += Number(isLogin(c));
    else if (kind === TraceKind.storeOperation) this.reads += Number(a === StoreVerb.read);
    // What is read of the replica counts as an operation.
    else this.reads += Number(b === FallbackKind.replica);
  }
}

const isLogin = (sent: number): boolean => unpackSent(sent).action === Action.login;

/** How many have waited how long: at each server for a worker, and at the store. */
export class Waiting implements Watcher {
  static readonly kind: FoldKind<Waiting> = {
    kinds: [TraceKind.serverLoad, TraceKind.storeLoad],
    start: ({ servers }) => new Waiting(servers),
  };
  readonly servers: Areas;
  readonly store = new Areas(1);

  constructor(servers: number) {
    this.servers = new Areas(servers);
  }

  observe(timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    if (kind === TraceKind.serverLoad) this.servers.set(a, c, timeUs);
    else this.store.set(0, b, timeUs);
  }
}

const DOWN: ReadonlySet<number> = new Set([
  ServerCondition.stopped,
  ServerCondition.frozen,
  ServerCondition.starting,
]);

/** When which machine did not run. */
export class Outages implements Watcher {
  static readonly kind: FoldKind<Outages> = {
    kinds: [TraceKind.serverCondition, TraceKind.storeCondition],
    start: () => new Outages(),
  };
  #all: Outage[] = [];

  /** A list that does not change any more. */
  get all(): readonly Outage[] {
    return this.#all;
  }

  observe(timeUs: number, kind: TraceKind, a: number, b: number): void {
    if (kind === TraceKind.serverCondition) this.#be(a, DOWN.has(b), timeUs);
    else this.#be(null, a !== StoreCondition.reachable || (b & StoreFlag.starting) !== 0, timeUs);
  }

  #be(server: number | null, isDown: boolean, timeUs: number): void {
    const goesOn = (one: Outage) => one.server === server && one.untilUs === Infinity;
    const present = this.#all.findLast(goesOn);
    if (isDown === (present !== undefined)) return;
    if (isDown) {
      this.#all = [...this.#all, { server, fromUs: timeUs, untilUs: Infinity }].slice(-OUTAGES_MAX);
      return;
    }
    // One that was over at once has not lasted: nothing of it can be seen.
    this.#all = this.#all
      .filter((one) => one !== present || one.fromUs < timeUs)
      .map((one) => (one === present ? { ...one, untilUs: timeUs } : one));
  }
}
