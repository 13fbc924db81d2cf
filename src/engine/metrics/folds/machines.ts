import { serverName } from '../../names';
import { ServerCondition, TraceKind } from '../../trace/events';
import type { Fold, FoldKind, NodeValue, RunSize } from './fold';

/** How long something has been so much, as an area under a curve. */
export class Areas {
  readonly level: Uint32Array;
  readonly #sinceUs: Float64Array;
  readonly #area: Float64Array;

  constructor(length: number) {
    this.level = new Uint32Array(length);
    this.#sinceUs = new Float64Array(length);
    this.#area = new Float64Array(length);
  }

  set(at: number, level: number, timeUs: number): void {
    if (this.level[at] === level) return;
    this.#area[at] = this.until(at, timeUs);
    this.#sinceUs[at] = timeUs;
    this.level[at] = level;
  }

  /** Level times microseconds, up to an instant that is not in the past. */
  until(at: number, timeUs: number): number {
    const since = this.#sinceUs[at] as number;
    return (this.#area[at] as number) + (this.level[at] as number) * (timeUs - since);
  }

  copyTo(target: Areas): void {
    target.level.set(this.level);
    target.#sinceUs.set(this.#sinceUs);
    target.#area.set(this.#area);
  }
}

/** What servers and store had to do. */
export class Machines implements Fold {
  readonly workers: number;
  /** 1 for a server that is there, running or not. */
  readonly #present: Areas;
  /** Worker slots held. */
  readonly #busy: Areas;
  /** 1 while the store is at work. */
  readonly #store = new Areas(1);
  /** Requests that the balancer sent to each server. */
  readonly #routed: Uint32Array;
  /** Servers so far. */
  #count = 0;

  constructor({ servers, workers }: RunSize) {
    this.workers = workers;
    this.#present = new Areas(servers);
    this.#busy = new Areas(servers);
    this.#routed = new Uint32Array(servers);
  }

  observe(timeUs: number, kind: TraceKind, a: number, b: number): void {
    switch (kind) {
      case TraceKind.serverLoad:
        this.#busy.set(a, b, timeUs);
        return;
      case TraceKind.storeLoad:
        this.#store.set(0, a, timeUs);
        return;
      case TraceKind.routed:
        this.#routed[b] = (this.#routed[b] as number) + 1;
        return;
      default:
        this.#count = Math.max(this.#count, a + 1);
        this.#present.set(a, b === ServerCondition.removed ? 0 : 1, timeUs);
    }
  }

  /** Requests that the balancer sent on. */
  get routed(): number {
    return this.#routed.reduce((sum, count) => sum + count, 0);
  }

  /** Servers that there have been so far. */
  get count(): number {
    return this.#count;
  }

  /** Something about every server that there ever was. */
  servers(read: (server: number) => number): readonly NodeValue[] {
    return Array.from({ length: this.#count }, (_, server) => ({
      node: serverName(server),
      value: read(server),
    }));
  }

  isPresent(server: number): boolean {
    return this.#present.level[server] === 1;
  }

  routedTo(server: number): number {
    return this.#routed[server] as number;
  }

  presentUs(server: number, nowUs: number): number {
    return this.#present.until(server, nowUs);
  }

  /** Worker time held. */
  busyUs(server: number, nowUs: number): number {
    return this.#busy.until(server, nowUs);
  }

  storeBusyUs(nowUs: number): number {
    return this.#store.until(0, nowUs);
  }

  copyTo(target: Machines): void {
    this.#present.copyTo(target.#present);
    this.#busy.copyTo(target.#busy);
    this.#store.copyTo(target.#store);
    target.#routed.set(this.#routed);
    target.#count = this.#count;
  }
}

export const machines: FoldKind<Machines> = {
  kinds: [TraceKind.serverLoad, TraceKind.storeLoad, TraceKind.routed, TraceKind.serverCondition],
  start: (size) => new Machines(size),
};
