import { type Architecture, architecture } from '../architectures';
import type { ArchitectureId } from '../architectures/ids';
import { assert } from '../kernel/assert';
import { EventQueue } from '../kernel/eventQueue';
import { RandomStreams } from '../kernel/random';
import { METRICS, type Metric, MetricState } from '../metrics';
import type { Scenario } from '../scenario/types';
import { TRACE_KIND_COUNT, type TraceKind } from '../trace/events';
import { TraceHash } from '../trace/hash';
import type { Trace } from '../trace/trace';
import { Attempt } from './attempt';
import { Call } from './call';
import { Client } from './client';
import { setClock } from './clock';
import { FIRST_KEYS, type KeySet } from './keys';
import { Ledger } from './ledger';
import { LoadBalancer } from './loadBalancer';
import { OrdersDatabase } from './ordersDatabase';
import { Pool } from './pool';
import { Server } from './server';
import { SessionStore } from './sessionStore';

/** For every kind of record, the metrics that want to see it. */
const OBSERVERS: ReadonlyArray<ReadonlyArray<readonly [number, Metric]>> = Array.from(
  { length: TRACE_KIND_COUNT },
  (_, kind) =>
    METRICS.flatMap((metric: Metric, index) =>
      metric.kinds.includes(kind as TraceKind) ? [[index, metric] as const] : [],
    ),
);

/** The whole state of one run at one instant. Nouns hold state; what happens to them is in their files. */
export class World {
  readonly scenario: Scenario;
  readonly architecture: Architecture;
  nowUs = 0;
  readonly queue = new EventQueue();
  readonly random: RandomStreams;
  readonly clients: Client[];
  readonly balancer: LoadBalancer;
  readonly servers: Server[] = [];
  readonly store = new SessionStore();
  readonly orders = new OrdersDatabase();
  readonly ledger = new Ledger();
  /** `ClusterFlag`s and `NetworkFlag`s, added up. */
  clusterFlags = 0;
  networkFlags = 0;
  /** The signing keys that a server gets when it starts, or when its turn in a rotation comes. */
  keys: KeySet = FIRST_KEYS;
  readonly attempts = new Pool(() => new Attempt());
  readonly calls = new Pool(() => new Call());
  lastAttempt = 0;
  lastCall = 0;
  lastTicket = 0;
  readonly hash = new TraceHash();
  readonly metrics: MetricState[];
  /** Records written since the start, whether or not they are kept. */
  records = 0;
  /** Events processed since the start. */
  events = 0;
  /** Where records are kept, if anywhere. Not part of the state: it only looks on. */
  trace: Trace | null = null;

  constructor(scenario: Scenario, id: ArchitectureId) {
    this.scenario = scenario;
    this.architecture = architecture(id);
    this.random = new RandomStreams(scenario.seed);
    const { count } = scenario.clients;
    this.clients = Array.from({ length: count }, (_, index) => new Client(index, this.random));
    for (let index = 0; index < scenario.servers.count; index += 1) {
      this.servers.push(new Server(index));
    }
    for (const server of this.servers) setClock(this, server);
    this.balancer = new LoadBalancer();
    this.metrics = METRICS.map(() => new MetricState(count));
  }

  client(index: number): Client {
    const client = this.clients[index];
    assert(client !== undefined, `no client ${index}`);
    return client;
  }

  server(index: number): Server {
    const server = this.servers[index];
    assert(server !== undefined, `no server ${index}`);
    return server;
  }

  /** Writes one record: into the fingerprint, the metrics and, if one is kept, the trace. */
  readonly emit = (kind: TraceKind, a: number, b: number, c: number): void => {
    this.records += 1;
    this.hash.add(this.nowUs, kind, a, b, c);
    for (const [index, metric] of OBSERVERS[kind] as (typeof OBSERVERS)[number]) {
      metric.observe(this.metrics[index] as MetricState, this.nowUs, a, b, c);
    }
    if (this.trace !== null) this.trace.append(this.nowUs, kind, a, b, c);
  };

  /** Makes `target`, a world of the same scenario and architecture, equal to this one. Its trace is left alone. */
  copyTo(target: World): void {
    target.nowUs = this.nowUs;
    this.queue.copyTo(target.queue);
    this.random.copyTo(target.random);
    this.clients.forEach((client, index) => {
      client.copyTo(target.client(index));
    });
    this.balancer.copyTo(target.balancer);
    while (target.servers.length < this.servers.length) {
      target.servers.push(new Server(target.servers.length));
    }
    target.servers.length = this.servers.length;
    this.servers.forEach((server, index) => {
      server.copyTo(target.server(index));
    });
    this.store.copyTo(target.store);
    this.orders.copyTo(target.orders);
    this.ledger.copyTo(target.ledger);
    this.attempts.copyTo(target.attempts);
    this.calls.copyTo(target.calls);
    target.lastAttempt = this.lastAttempt;
    target.lastCall = this.lastCall;
    target.lastTicket = this.lastTicket;
    this.hash.copyTo(target.hash);
    this.metrics.forEach((state, index) => {
      state.copyTo(target.metrics[index] as MetricState);
    });
    target.clusterFlags = this.clusterFlags;
    target.networkFlags = this.networkFlags;
    target.keys = this.keys;
    target.records = this.records;
    target.events = this.events;
  }
}
