import { Leg, TraceKind, type TraceRecord, unpackHop } from '../../engine';
import type { Observer } from './observer';

/** Every place that is held to the law. */
export const PLACES = ['everybody', 'serverQueue', 'serverWorkers', 'storeQueue'] as const;
export type Place = (typeof PLACES)[number];

/** Servers go by numbers below this. */
const SERVERS = 64;

/**
 * A place where requests stay for a time. What is there on average is known twice: from the levels that the engine
 * reports, and from the times of every single request. Little's law says that both are the same.
 */
class Station {
  /** Requests times microseconds, by level and by request. */
  area = 0;
  stays = 0;
  #level = 0;
  #sinceUs = 0;
  readonly #entered = new Map<number, number>();

  setLevel(level: number, atUs: number): void {
    this.area += this.#level * (atUs - this.#sinceUs);
    this.#level = level;
    this.#sinceUs = atUs;
  }

  get level(): number {
    return this.#level;
  }

  enter(request: number, atUs: number): void {
    this.#entered.set(request, atUs);
  }

  /** @param stayedUs what the engine itself says about the stay, where it does */
  leave(request: number, atUs: number, stayedUs?: number): void {
    const enteredUs = this.#entered.get(request);
    if (enteredUs === undefined) return;
    this.#entered.delete(request);
    this.stays += stayedUs ?? atUs - enteredUs;
  }

  /** Whoever is still there has stayed until now. */
  close(untilUs: number): void {
    this.setLevel(this.#level, untilUs);
    for (const enteredUs of this.#entered.values()) this.stays += untilUs - enteredUs;
  }

  /** How far the two are apart, relative to what is there. */
  get difference(): number {
    return Math.abs(this.area - this.stays) / Math.max(1, this.area);
  }
}

/**
 * Holds the places of a run to Little's law, from its start to its end: queue and workers of every server, the store's
 * queue, and everybody together. Levels of machines are those that the engine reports. Of people no level is reported:
 * they are counted here, and compared with the times that the engine gives to each answer.
 */
export class LittleLaw implements Observer {
  /** Attempts that have ended. */
  requests = 0;
  readonly #everybody = new Station();
  readonly #queues: Station[] = [];
  readonly #workers: Station[] = [];
  readonly #store = new Station();
  /** Instants at which calls arrive at the store. */
  #storeArrivals: number[] = [];
  #inside = 0;
  #tookUs: number | undefined;

  begin(): void {
    // A law about the whole run: no warm-up is cut off.
  }

  observe({ timeUs, kind, a, b, c }: TraceRecord): void {
    switch (kind) {
      case TraceKind.attemptSent:
        this.#inside += 1;
        this.#everybody.setLevel(this.#inside, timeUs);
        this.#everybody.enter(a, timeUs);
        return;
      case TraceKind.requestTimed:
        this.#tookUs = c;
        return;
      case TraceKind.attemptEnded:
        this.requests += 1;
        this.#inside -= 1;
        this.#everybody.setLevel(this.#inside, timeUs);
        this.#everybody.leave(a, timeUs, this.#tookUs);
        this.#tookUs = undefined;
        return;
      case TraceKind.serverLoad:
        this.#at(this.#workers, a).setLevel(b, timeUs);
        this.#at(this.#queues, a).setLevel(c, timeUs);
        return;
      case TraceKind.hop:
        if (unpackHop(b).leg === Leg.serverToStore) this.#storeArrivals.push(timeUs + c);
        return;
      case TraceKind.storeLoad:
        this.#store.setLevel(b, timeUs);
        return;
      case TraceKind.storeOperation:
        this.#store.stays += c;
        if (this.#storeArrivals.length > 20_000) this.#forgetOldCalls();
        return;
      default:
        this.#observeWork(kind, a, b, timeUs);
    }
  }

  end(untilUs: number): void {
    const waiting = this.#store.level;
    const arrived = this.#storeArrivals.filter((atUs) => atUs <= untilUs);
    arrived.sort((one, other) => one - other);
    // In order of arrival: those that still wait came last.
    for (const atUs of arrived.slice(arrived.length - waiting)) this.#store.stays += untilUs - atUs;
    for (const { station } of this.#all()) station.close(untilUs);
  }

  /** For every station that was used at all, how far the law is from holding. */
  differences(): { readonly name: Place; readonly difference: number }[] {
    return this.#all()
      .filter(({ station }) => station.area > 0 || station.stays > 0)
      .map(({ name, station }) => ({ name, difference: station.difference }));
  }

  #observeWork(kind: TraceKind, attempt: number, server: number, timeUs: number): void {
    const request = attempt * SERVERS + server;
    if (kind === TraceKind.queued) this.#at(this.#queues, server).enter(request, timeUs);
    if (kind === TraceKind.workStarted) {
      this.#at(this.#queues, server).leave(request, timeUs);
      this.#at(this.#workers, server).enter(request, timeUs);
    }
    if (kind === TraceKind.workEnded || kind === TraceKind.workLost) {
      this.#at(this.#queues, server).leave(request, timeUs);
      this.#at(this.#workers, server).leave(request, timeUs);
    }
  }

  #at(stations: Station[], server: number): Station {
    stations[server] ??= new Station();
    return stations[server];
  }

  #all(): { readonly name: Place; readonly station: Station }[] {
    const [everybody, queue, workers, store] = PLACES;
    return [
      { name: everybody, station: this.#everybody },
      // Servers that never had anything to do have no station.
      ...Object.values(this.#queues).map((station) => ({ name: queue, station })),
      ...Object.values(this.#workers).map((station) => ({ name: workers, station })),
      { name: store, station: this.#store },
    ];
  }

  #forgetOldCalls(): void {
    this.#storeArrivals = this.#storeArrivals.slice(-this.#store.level - 10_000);
  }
}
