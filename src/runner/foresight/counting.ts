import {
  emptyRecord,
  METRICS,
  type Metric,
  type MetricId,
  placesOf,
  RevocationKind,
  type Scenario,
  SERVERS_MAX,
  type Trace,
  TraceKind,
} from '../../engine';
import type { Consequence, Consequences, Hit } from '../messages';

/** The counter that each consequence is one of: what is foreseen is counted as what happens is. */
const COUNTERS: Readonly<Record<Consequence, MetricId>> = {
  session: 'sessions-lost',
  cart: 'carts-lost',
  progress: 'progress-lost',
  message: 'messages-lost',
  transfer: 'transfers-lost',
  told: 'told-failed',
  twice: 'transfers-made-twice',
  error: 'errors',
  order: 'duplicate-orders',
};
const KINDS = Object.keys(COUNTERS) as readonly Consequence[];

/** Somebody's names fit into a sentence up to here. */
const LISTED_MAX = 8;

/** How often each thing happened to whom, by number of the person. */
export type Counts = Readonly<Record<Consequence, Uint32Array>>;

/** Records of a run from a position of its trace up to an instant, that included. */
interface Stretch {
  readonly trace: Trace;
  readonly from: number;
  readonly untilUs: number;
  readonly scenario: Scenario;
  /** Who was shut out before: what such a person loses was meant to be lost. */
  readonly banned: readonly number[];
}

/** What has happened to people in a stretch of a run, as the counters of the page count it. */
export function countsIn({ trace, from, untilUs, scenario, banned }: Stretch): Counts {
  const { clients, servers } = scenario;
  const size = {
    clients: placesOf(scenario),
    people: clients.count,
    servers: SERVERS_MAX,
    workers: servers.workers,
  };
  const folds = KINDS.map((kind) => {
    const metric = METRICS.find(({ id }) => id === COUNTERS[kind]) as Metric;
    return { kind, metric, fold: metric.fold.start(size), kinds: new Set(metric.fold.kinds) };
  });
  const show = (timeUs: number, kind: TraceKind, a: number, b: number, c: number) => {
    for (const { fold, kinds } of folds) if (kinds.has(kind)) fold.observe(timeUs, kind, a, b, c);
  };
  for (const client of banned) show(0, TraceKind.revoked, client, 0, RevocationKind.ban);
  const record = emptyRecord();
  for (let position = from; position < trace.end; position += 1) {
    const { timeUs, kind, a, b, c } = trace.read(position, record);
    if (timeUs > untilUs) break;
    show(timeUs, kind, a, b, c);
  }
  const counts = folds.map(({ kind, metric, fold }) => [kind, metric.counts?.(fold).perClient]);
  return Object.fromEntries(counts);
}

/** What happened in one future and not, or less often, in another one. */
export const beyond = (one: Counts, other: Counts): Consequences => ({
  session: hit(one.session, other.session),
  cart: hit(one.cart, other.cart),
  progress: hit(one.progress, other.progress),
  message: hit(one.message, other.message),
  transfer: hit(one.transfer, other.transfer),
  told: hit(one.told, other.told),
  twice: hit(one.twice, other.twice),
  error: hit(one.error, other.error),
  order: hit(one.order, other.order),
});

function hit(one: Uint32Array, other: Uint32Array): Hit {
  const people: number[] = [];
  let total = 0;
  let peopleCount = 0;
  one.forEach((count, client) => {
    const more = count - (other[client] ?? 0);
    if (more <= 0) return;
    total += more;
    peopleCount += 1;
    if (people.length < LISTED_MAX) people.push(client);
  });
  return { total, people, peopleCount };
}

/** Whether there is nothing of any kind. */
export const isNothing = (all: Consequences): boolean =>
  KINDS.every((kind) => all[kind].total === 0);
