/** What only grows: what a window has of it is the difference between its ends. */
export const COUNTS = [
  /** Attempts that people sent. */
  'sent',
  'errors',
  /** Those of the errors that came of waiting. */
  'timeouts',
  'refusals',
  /** Attempts of which an answer arrived, whatever it was. */
  'answers',
  /** Attempts to log in that people sent. */
  'logins',
  'forcedLogins',
  'storeReads',
  /** Everything else that the store does: writes, touches, removals. */
  'storeWrites',
  /** Of credentials in request headers. */
  'bytes',
  'storeBusyUs',
  /** Operations waiting at the store, times microseconds. */
  'storeWaitingUs',
] as const;
export type Count = (typeof COUNTS)[number];

/** What is so at an instant. */
export const LEVELS = [
  /** Copies of sessions, or carts on their own, in the memory of all servers, in the store, its replica, and pockets. */
  'inMemory',
  'inStore',
  'inReplica',
  'withPeople',
  /** Percentiles of all answers so far, in microseconds; 0 before the first. */
  'p50',
  'p95',
  'p99',
] as const;
export type Level = (typeof LEVELS)[number];

/** Percentiles of the answers of one window, in microseconds. */
export const QUANTILES = ['p50', 'p95', 'p99'] as const satisfies readonly Level[];
export type Quantile = (typeof QUANTILES)[number];

/** The same of one server: all but the sessions in its memory only grow. */
export const SERVER_COLUMNS = [
  /** Requests that the balancer sent there. */
  'routed',
  /** Worker time held. */
  'busyUs',
  /** Time since it came, for as long as it is there. */
  'presentUs',
  /** Requests waiting for a worker, times microseconds. */
  'waitingUs',
  'sessions',
] as const;
export type ServerColumn = (typeof SERVER_COLUMNS)[number];
export type ServerSeries = Readonly<Record<ServerColumn, Float64Array>>;

/** When a machine was there and did not run: a server that is dead, frozen or still starting, a store that does not answer. */
export interface Outage {
  /** Number of the server, or null for the store. */
  readonly server: number | null;
  readonly fromUs: number;
  /** Infinite while it goes on. */
  readonly untilUs: number;
}

/** How many answers took how long: by bin, as counts at each end. */
interface LatencyBins {
  /** Number of the first bin that is here. */
  readonly first: number;
  readonly counts: readonly Float64Array[];
}

/**
 * A run over time. All columns have a number for each of `ends`: what was counted until then, or was so then. A window
 * lies between two ends; what happens at an end belongs to the window that ends there.
 */
export interface Series {
  readonly windowUs: number;
  /** Begins with 0, where there is no window yet. The last one is how far it has been counted: that window may be going on. */
  readonly ends: Float64Array;
  readonly counts: Readonly<Record<Count, Float64Array>>;
  readonly levels: Readonly<Record<Level, Float64Array>>;
  /** Of the window that ends there; not a number where no answer came. */
  readonly quantiles: Readonly<Record<Quantile, Float64Array>>;
  readonly bins: LatencyBins;
  /** Every server that there ever was. */
  readonly servers: readonly ServerSeries[];
  /** Of each server. */
  readonly workers: number;
  /** In order of their beginnings, the latest of them. */
  readonly outages: readonly Outage[];
}

/** A column for each of a list of names. */
export const columnsOf = <K extends string>(
  names: readonly K[],
  column: (name: K, index: number) => Float64Array,
): Readonly<Record<K, Float64Array>> =>
  Object.fromEntries(names.map((name, index) => [name, column(name, index)])) as Record<
    K,
    Float64Array
  >;
