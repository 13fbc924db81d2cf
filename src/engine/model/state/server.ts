import { copyState } from '../../kernel/copyState';
import type { EventKind } from '../../kernel/eventKind';
import type { RandomStreams } from '../../kernel/random';
import type { Scenario } from '../../scenario/types';
import { PlaceKind, ServerCondition } from '../../trace/events';
import { FIRST_KEYS, type KeySet } from './keySet';
import { SessionTable } from './sessionTable';
import { StoreConnections } from './storeConnections';

/** An event that reached a frozen server and waits for it to go on. */
interface Deferred {
  readonly kind: EventKind;
  readonly slot: number;
  readonly id: number;
}

/** Worker slots, a bounded queue and memory. */
export class Server {
  readonly index: number;
  condition: ServerCondition = ServerCondition.running;
  /** `ServerFlag`s, added up. */
  flags = 0;
  /** Worker slots that are held. A slot stays held while its request waits for a store. */
  busy = 0;
  /** Calls from other services that are in work: they have workers of their own. */
  inner = 0;
  /** The server whose instance of the next service was called last from here. */
  turn = 0;
  /** Slots of the attempts that wait for a worker, first come first served. */
  readonly queue: number[] = [];
  readonly table: SessionTable;
  /** What it signs and accepts tokens with, and by how many microseconds its clock is ahead. */
  keys: KeySet = FIRST_KEYS;
  clockOffUs = 0;
  readonly toStore = new StoreConnections();
  readonly deferred: Deferred[] = [];
  /** Slots of the copies from other servers that wait for a worker. */
  readonly inbox: number[] = [];
  /** Requests that are still to come until the process is warm. */
  cold = 0;
  /** Liveness probes that have failed in a row. */
  failedProbes = 0;
  /** Number of the process: what was planned for an older one is stale. */
  generation = 0;
  /** Worker time used since the autoscaler looked last, counted up to `countedUs`. In microseconds. */
  usedUs = 0;
  countedUs = 0;

  constructor(index: number) {
    this.index = index;
    this.turn = index;
    this.table = new SessionTable(PlaceKind.memory, index);
  }

  /** Workers are taken (above 0) or given back. */
  occupy(nowUs: number, change: number): void {
    this.usedUs += this.busy * (nowUs - this.countedUs);
    this.countedUs = nowUs;
    this.busy += change;
  }

  copyTo(target: Server): void {
    copyState(this, target);
    target.keys = this.keys;
  }
}

/** Keeps an event for later where the server is frozen. Returns whether it did. */
export function defer(server: Server, kind: EventKind, slot: number, id: number): boolean {
  if (server.condition !== ServerCondition.frozen) return false;
  server.deferred.push({ kind, slot, id });
  return true;
}

/** Whether there is no process, or none that is ready: connections are refused. */
export const isDead = ({ condition }: Server): boolean =>
  condition === ServerCondition.stopped ||
  condition === ServerCondition.removed ||
  condition === ServerCondition.starting;

/** Whether a server belongs to the set and has a process. */
export const isPresent = ({ condition }: Server): boolean =>
  condition === ServerCondition.running ||
  condition === ServerCondition.frozen ||
  condition === ServerCondition.starting;

/** Draws by how much the clock of a new server is off. */
export function setClock(scenario: Scenario, random: RandomStreams, server: Server): void {
  const { clockSkew } = scenario.servers;
  if (clockSkew === 0) return;
  const stream = random.open(`server-${server.index}/clock`);
  server.clockOffUs = random.whole(stream, -clockSkew, clockSkew);
}

/** What the clock of a server shows. */
export const clockOf = ({ nowUs }: { readonly nowUs: number }, server: Server): number =>
  nowUs + server.clockOffUs;
