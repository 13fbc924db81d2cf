import type { Architecture } from '../../architectures/architecture';
import { broken } from '../../kernel/assert';
import { copyState } from '../../kernel/copyState';
import type { EventKind } from '../../kernel/eventKind';
import { EventQueue } from '../../kernel/eventQueue';
import type { Packing } from '../../kernel/packing';
import { Pool } from '../../kernel/pool';
import { RandomStreams, type StreamId } from '../../kernel/random';
import { placesOf } from '../../scenario/places';
import type { Scenario } from '../../scenario/types';
import { type ClusterFlag, Leg, TraceKind } from '../../trace/events';
import { RecordBlock } from '../../trace/recordBlock';
import { WORKLOADS } from '../../workloads';
import { WorkloadInForce } from '../../workloads/inForce';
import { Attempt } from './attempt';
import { Autoscaler } from './autoscaler';
import { Call } from './call';
import { BalancerCandidates } from './candidates';
import { Cdn } from './cdn';
import { Client, PackedPeople } from './client';
import { Deploy } from './deploy';
import type { Hooks } from './hooks';
import { FIRST_KEYS, type KeySet } from './keySet';
import { Ledger } from './ledger';
import { LoadBalancer } from './loadBalancer';
import type { InForce, PersonalMessage } from './message';
import { LostMessage } from './message';
import { OrdersDatabase } from './ordersDatabase';
import { Population } from './population';
import { RetryBudget } from './retryBudget';
import { Server, setClock } from './server';
import { SessionStore } from './sessionStore';
import { isAwaited } from './timers';
import { Transfer } from './transfer';

/** Records are flushed by so many at a time: few enough for a processor's cache. */
const BLOCK_RECORDS = 512;

/** Where records go: to the run itself, or to whoever is told how things are. */
export type Recording = Pick<World, 'emit'>;

/** The whole state of one run at one instant. What happens to it is in the rooms beside this one. */
export class World {
  readonly scenario: Scenario;
  readonly architecture: Architecture;
  readonly workload: WorkloadInForce;
  /** By which machines tell each other what happens to them. */
  readonly hooks: Hooks<World>;
  nowUs = 0;
  readonly queue = new EventQueue((kind, a, b) =>
    isAwaited(this.attempts, this.calls, kind as EventKind, a, b),
  );
  readonly random: RandomStreams;
  /** Everybody by number; nobody in a copy, until it goes on by itself. */
  readonly #clients: Client[] = [];
  /** What people are in a copy. */
  #people: PackedPeople | null = null;
  readonly balancer: LoadBalancer;
  /** What the balancer's policy goes by. No state of its own. */
  readonly candidates: BalancerCandidates;
  readonly servers: Server[] = [];
  readonly store = new SessionStore();
  readonly orders = new OrdersDatabase();
  readonly ledger = new Ledger();
  readonly population: Population;
  /** `ClusterFlag`s and `NetworkFlag`s, added up. */
  clusterFlags = 0;
  networkFlags = 0;
  /** What faults make of messages, in the order in which they are asked. */
  readonly rules: InForce<World>[] = [];
  /** One bit for every zone that is down. */
  zonesDown = 0;
  /** By leg, where its delays are drawn from; empty where they do not vary. */
  readonly delays: readonly StreamId[];
  readonly lossStream: StreamId;
  /** Draws when checks begin, and when the autoscaler and the disk of the store have their turns. */
  readonly checkStream: StreamId;
  readonly timerStream: StreamId;
  /** Draws how long a service that another one calls works. */
  readonly serviceStream: StreamId;
  /** Draws how long operations of the store take, where they differ. */
  readonly operationStream: StreamId;
  readonly cdn = new Cdn();
  /** The signing keys that a server gets when it starts, or when its turn in a rotation comes. */
  keys: KeySet = FIRST_KEYS;
  readonly attempts = new Pool(() => new Attempt(), 'attempts');
  readonly calls = new Pool(() => new Call(), 'calls');
  readonly retryBudget = new RetryBudget();
  /** Copies of sessions on their way between servers. */
  readonly transfers = new Pool(() => new Transfer(), 'copies');
  /** Messages that their senders' transports keep, to send them again. */
  readonly lostMessages = new Pool(() => new LostMessage(), 'messages');
  /** Messages from person to person that were taken and not shown yet, by number. */
  readonly unseen = new Map<number, PersonalMessage>();
  lastMessage = 0;
  readonly deploy = new Deploy();
  readonly autoscaler = new Autoscaler();
  /** Requests that were let through, in all places together, by window and person: what a perfect count would know. */
  readonly letThrough = new Map<number, number>();
  lastAttempt = 0;
  lastCall = 0;
  lastTicket = 0;
  lastKey = 0;
  /** Written and not flushed yet. Never so between two calls from outside, so no part of a snapshot. */
  readonly #fresh: RecordBlock;
  readonly #sink: (block: RecordBlock) => void;
  readonly #wanted: Uint8Array | undefined;
  /** Events processed since the start. */
  events = 0;

  /**
   * @param sink takes in the records, a block at a time
   * @param isCopy it is for `copyTo` only, and never goes on by itself
   * @param wanted by kind of record, 0 where nobody wants it; without it all are wanted
   */
  constructor(
    scenario: Scenario,
    architecture: Architecture,
    hooks: Hooks<World>,
    sink: (block: RecordBlock) => void,
    isCopy = false,
    wanted?: Uint8Array,
  ) {
    this.scenario = scenario;
    this.architecture = architecture;
    this.workload = new WorkloadInForce(WORKLOADS[scenario.workload](scenario.clients));
    this.hooks = hooks;
    this.#sink = sink;
    this.#wanted = wanted;
    this.#fresh = new RecordBlock(isCopy ? 0 : BLOCK_RECORDS);
    this.random = new RandomStreams(scenario.seed);
    const count = isCopy ? 0 : placesOf(scenario);
    const { publicShare, connects } = this.workload.data;
    const settings = { ...scenario.clients, publicShare, connects };
    for (let index = 0; index < count; index += 1) {
      this.#clients.push(new Client(index, this.random, settings));
    }
    for (let index = 0; index < scenario.servers.count; index += 1) {
      this.servers.push(new Server(index));
    }
    for (const server of this.servers) setClock(scenario, this.random, server);
    this.balancer = new LoadBalancer();
    this.population = new Population(scenario, this.random);
    this.candidates = new BalancerCandidates(this);
    this.delays = openDelays(scenario, this.random);
    this.lossStream = this.random.open('network/loss');
    this.operationStream = this.random.open('store/operation');
    this.checkStream = this.random.open('balancer/checks');
    this.timerStream = this.random.open('timers');
    this.serviceStream = this.random.open('services');
  }

  get clients(): readonly Client[] {
    return this.#clients;
  }

  client(index: number): Client {
    return this.#clients[index] ?? broken(`no client ${index}`);
  }

  server(index: number): Server {
    return this.servers[index] ?? broken(`no server ${index}`);
  }

  /** Turns a flag of the cluster on or off. */
  setClusterFlag(flag: ClusterFlag, on: boolean): void {
    this.clusterFlags = on ? this.clusterFlags | flag : this.clusterFlags & ~flag;
    this.emit(TraceKind.clusterCondition, this.clusterFlags, 0, 0);
  }

  /** Writes one record, if anybody wants it. */
  emit(kind: TraceKind, a: number, b: number, c: number): void {
    if (this.#wanted?.[kind] === 0) return;
    this.#fresh.write(this.nowUs, kind, a, b, c);
    if (this.#fresh.isFull) this.flush();
  }

  /** Gives what has been written to the sink. */
  flush(): void {
    const fresh = this.#fresh;
    this.#sink(fresh);
    fresh.length = 0;
  }

  /** Makes `target`, a world of the same scenario and architecture, equal to this one: it goes on after `resume`. */
  copyTo(target: World, packing?: Packing): void {
    // What a run that broke off had not flushed is no part of what it becomes now.
    target.#fresh.length = 0;
    while (target.servers.length < this.servers.length) {
      target.servers.push(new Server(target.servers.length));
    }
    target.servers.length = this.servers.length;
    copyState(this, target, packing);
    target.keys = this.keys;
    target.#people = this.#people ?? new PackedPeople(this.#clients, packing as Packing);
  }

  /** A copy goes on by itself. */
  resume(): void {
    const { queue, attempts, calls, transfers, lostMessages } = this;
    for (const part of [queue, attempts, calls, transfers, lostMessages]) part.resume();
    this.#people?.unpack(this.#clients);
    this.#people = null;
  }
}

/** By leg, the stream that its delays are drawn from; none where delays do not vary. */
function openDelays(scenario: Scenario, random: RandomStreams): readonly StreamId[] {
  if (scenario.network.spread === 'fixed') return [];
  const streams: StreamId[] = [];
  for (const [name, leg] of Object.entries(Leg)) streams[leg] = random.open(`network/${name}`);
  return streams;
}
