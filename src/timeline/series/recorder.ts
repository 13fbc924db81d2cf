import {
  Audience,
  type Endings,
  endings,
  type Fold,
  type FoldKind,
  type Histogram,
  type Machines,
  machines,
  type NodeValue,
  type Scenario,
  SERVERS_MAX,
  type Sending,
  sending,
  type Trace,
  type Watcher,
} from '../../engine';
import { BINS } from './latencyBins';
import {
  COUNTS,
  type Count,
  columnsOf,
  LEVELS,
  type Level,
  QUANTILES,
  type Quantile,
  SERVER_COLUMNS,
  type Series,
  type ServerColumn,
  type ServerSeries,
} from './series';
import { Answers, Outages, Parts, sourceOf, Waiting } from './sources';
import { Windows } from './windows';

const SHARES: Readonly<Record<Quantile, number>> = { p50: 0.5, p95: 0.95, p99: 0.99 };

/** Where the parts of a row begin. */
const LEVELS_AT = COUNTS.length;
const SERVERS_AT = LEVELS_AT + LEVELS.length;
const BINS_AT = SERVERS_AT + SERVERS_MAX * SERVER_COLUMNS.length;
const ROW = BINS_AT + BINS;

const forcedLogins = sourceOf('forced-logins');
const sessions = sourceOf('session-memory-by-node');

/** Looks on while a run is played, from its start to any instant, and keeps what charts draw. */
export class SeriesRecorder {
  /** To be given to the run as its trace, when it begins. */
  readonly trace: Trace;
  readonly #windows: Windows;
  readonly #workers: number;
  readonly #endings: Endings;
  readonly #sending: Sending;
  readonly #machines: Machines;
  readonly #forced: Fold;
  readonly #sessions: Fold;
  readonly #answers: Answers;
  readonly #parts: Parts;
  readonly #waiting: Waiting;
  readonly #outages: Outages;
  /** Percentiles of windows that are over. */
  #known = new WeakMap<Histogram, { readonly count: number; readonly us: readonly number[] }>();

  constructor(scenario: Scenario) {
    const audience = new Audience(scenario);
    // They were all there when it began.
    const everybody = Array.from({ length: scenario.clients.count }, (_, person) => ({
      present: true,
      person,
    }));
    const join = <W extends Watcher>(kind: FoldKind<W>): W =>
      audience.join([kind], 0, everybody)[0] as W;
    this.trace = audience;
    this.#workers = scenario.servers.workers;
    this.#endings = join(endings);
    this.#sending = join(sending);
    this.#machines = join(machines);
    this.#forced = join(forcedLogins.kind);
    this.#sessions = join(sessions.kind);
    this.#answers = join(Answers.kind);
    this.#parts = join(Parts.kind);
    this.#waiting = join(Waiting.kind);
    this.#outages = join(Outages.kind);
    this.#windows = new Windows(new Float64Array(ROW));
  }

  /** The run has begun: what is there at instant zero was there before the first window. */
  begin(): void {
    this.#windows.rows[0]?.set(this.#row(0));
  }

  /** The next instant at which a window ends: the run must stop there, and say that it goes on. */
  get dueUs(): number {
    return this.#windows.dueUs;
  }

  /** The run goes on from an instant, which is not after the next one that is due: nothing more is done there. */
  leave(nowUs: number): void {
    if (nowUs === this.dueUs) this.#windows.close(this.#row(nowUs), this.#answers.take());
  }

  /** What has been kept so far, of a run that stands at an instant. */
  read(nowUs: number): Series {
    const { rows, lengthUs, answers } = this.#windows;
    const isOpen = nowUs > (rows.length - 1) * lengthUs;
    const all = isOpen ? [...rows, this.#row(nowUs)] : rows;
    const windows = isOpen ? [...answers, this.#answers.fresh] : answers;
    const column = (at: number) => Float64Array.from(all, (row) => row[at] as number);
    const quantiles = windows.map((window) => this.#quantiles(window));
    return {
      windowUs: lengthUs,
      ends: Float64Array.from(all, (_, index) => Math.min(nowUs, index * lengthUs)),
      counts: columnsOf(COUNTS, (_, index) => column(index)),
      levels: columnsOf(LEVELS, (_, index) => column(LEVELS_AT + index)),
      quantiles: columnsOf(QUANTILES, (_, index) =>
        Float64Array.of(Number.NaN, ...quantiles.map((us) => us[index] as number)),
      ),
      bins: this.#bins(column),
      servers: Array.from({ length: this.#machines.count }, (_, server): ServerSeries => {
        const at = SERVERS_AT + server * SERVER_COLUMNS.length;
        return columnsOf(SERVER_COLUMNS, (_name, index) => column(at + index));
      }),
      workers: this.#workers,
      outages: this.#outages.all,
    };
  }

  #bins(column: (at: number) => Float64Array) {
    const isUsed = (count: number) => count > 0;
    const first = Math.max(0, this.#answers.bins.findIndex(isUsed));
    const last = this.#answers.bins.findLastIndex(isUsed);
    const counts = Array.from({ length: last + 1 - (last < 0 ? 0 : first) }, (_, index) =>
      column(BINS_AT + first + index),
    );
    return { first, counts };
  }

  #quantiles(window: Histogram): readonly number[] {
    const { count } = window;
    const known = this.#known.get(window);
    if (known?.count === count) return known.us;
    const us = QUANTILES.map((id) => (count === 0 ? Number.NaN : window.quantile(SHARES[id])));
    this.#known.set(window, { count, us });
    return us;
  }

  #row(nowUs: number): Float64Array {
    const row = new Float64Array(ROW);
    const counts = this.#counts(nowUs);
    const kept = sessions.byNode(this.#sessions);
    const levels = this.#levels(kept);
    COUNTS.forEach((id, index) => {
      row[index] = counts[id];
    });
    LEVELS.forEach((id, index) => {
      row[LEVELS_AT + index] = levels[id];
    });
    for (let server = 0; server < this.#machines.count; server += 1) {
      // Among the nodes servers come first, in the order of their numbers.
      const ofServer = this.#ofServer(server, kept[server]?.value ?? 0, nowUs);
      SERVER_COLUMNS.forEach((id, index) => {
        row[SERVERS_AT + server * SERVER_COLUMNS.length + index] = ofServer[id];
      });
    }
    row.set(this.#answers.bins, BINS_AT);
    return row;
  }

  #counts(nowUs: number): Readonly<Record<Count, number>> {
    const { sent, storeOperations } = this.#sending;
    const { errors, timeouts, refusals } = this.#endings;
    const { logins, reads } = this.#parts;
    return {
      sent: sent.samples,
      errors: errors.sum,
      timeouts: timeouts.sum,
      refusals: refusals.sum,
      answers: this.#answers.all.count,
      logins,
      forcedLogins: forcedLogins.read(this.#forced),
      storeReads: reads,
      storeWrites: storeOperations - reads,
      bytes: sent.sum,
      storeBusyUs: this.#machines.storeBusyUs(nowUs),
      storeWaitingUs: this.#waiting.store.until(0, nowUs),
    };
  }

  #levels(kept: readonly NodeValue[]): Readonly<Record<Level, number>> {
    const at = (name: string) => kept.find(({ node }) => node === name)?.value ?? 0;
    const inMemory = kept.slice(0, this.#machines.count).reduce((sum, { value }) => sum + value, 0);
    const { all } = this.#answers;
    return {
      inMemory,
      inStore: at('store'),
      inReplica: at('replica'),
      withPeople: at('people'),
      p50: all.quantile(SHARES.p50),
      p95: all.quantile(SHARES.p95),
      p99: all.quantile(SHARES.p99),
    };
  }

  #ofServer(
    server: number,
    sessions: number,
    nowUs: number,
  ): Readonly<Record<ServerColumn, number>> {
    return {
      routed: this.#machines.routedTo(server),
      busyUs: this.#machines.busyUs(server, nowUs),
      presentUs: this.#machines.presentUs(server, nowUs),
      waitingUs: this.#waiting.servers.until(server, nowUs),
      sessions,
    };
  }
}
