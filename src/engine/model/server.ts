import { copyState } from '../kernel/copyState';
import { EventKind } from '../kernel/eventKind';
import { Cause, Leg, PlaceKind, ServerCondition, ServerFlag, TraceKind } from '../trace/events';
import type { Attempt } from './attempt';
import { discardReply, hang, resumeCall } from './calling';
import { setClock } from './clock';
import { noticeGone, noticeReady } from './deploy';
import { forgetServer, rememberServer } from './healthCheck';
import { FIRST_KEYS, type KeySet, renewKeys } from './keys';
import { letGo } from './ledger';
import { sendAttempt } from './link';
import { Outbound } from './outbound';
import {
  catchUp,
  forCopiesInWork,
  hasUnsent,
  isReplicated,
  loseCopies,
  resumeCopy,
} from './replication';
import { revokeAt } from './revocation';
import { clearTable, SessionTable } from './sessionTable';
import { postpone, resume, stretch } from './spending';
import { admit } from './work';
import type { World } from './world';
import { isInDarkness } from './zone';

/** Servers that one run can ever have, present and removed together. */
export { SERVERS_MAX } from '../balancing/memory';

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
  /** Slots of the attempts that wait for a worker, first come first served. */
  readonly queue: number[] = [];
  readonly table: SessionTable;
  /** What it signs and accepts tokens with, and by how many microseconds its clock is ahead. */
  keys: KeySet = FIRST_KEYS;
  clockOffUs = 0;
  readonly outbound = new Outbound();
  readonly deferred: Deferred[] = [];
  /** Slots of the copies from other servers that wait for a worker. */
  readonly inbox: number[] = [];
  /** Number of the process: what was planned for an older one is stale. */
  generation = 0;
  /** Worker time used since the autoscaler looked last, counted up to `countedUs`. In microseconds. */
  usedUs = 0;
  countedUs = 0;
  /** Free workers are being given to those who wait. Never so between two events, so no part of a snapshot. */
  isFilling = false;

  constructor(index: number) {
    this.index = index;
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

/** A request has arrived: refused by a dead process, accepted by a live or frozen one. */
export function acceptRequest(world: World, attempt: Attempt): void {
  const server = world.server(attempt.server);
  if (isDead(server)) {
    world.emit(TraceKind.refused, attempt.id, server.index + 1, attempt.client);
    refuse(world, attempt, 503);
    return;
  }
  attempt.serverOpen = true;
  attempt.holders += 1;
  attempt.arrivedUs = world.nowUs;
  if (server.condition === ServerCondition.frozen) {
    server.deferred.push({ kind: EventKind.requestAtServer, slot: attempt.slot, id: attempt.id });
  } else admit(world, server, attempt);
}

/** The connection is refused or broken: the balancer learns of it one hop later and answers with `status`. */
function refuse(world: World, attempt: Attempt, status: number): void {
  if (!attempt.balancerOpen) return;
  attempt.status = status;
  sendAttempt(world, attempt, Leg.serverToBalancer, EventKind.refusalAtBalancer);
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

/** The process dies, with its memory and all work in it. */
export function crashServer(world: World, index: number): void {
  const server = world.server(index);
  // The balancer has forgotten a server that was leaving: it does not come back.
  const { stopped, removed, leaving } = ServerCondition;
  endProcess(world, server, server.condition === leaving ? removed : stopped, Cause.crash);
}

function endProcess(world: World, server: Server, condition: ServerCondition, cause: Cause): void {
  server.generation += 1;
  // What made the process slow ends with it.
  server.flags &= ~ServerFlag.slow;
  setCondition(world, server, condition);
  server.queue.length = 0;
  server.inbox.length = 0;
  server.occupy(world.nowUs, -server.busy);
  server.outbound.reset();
  for (const { kind, slot } of server.deferred) {
    if (kind === EventKind.replyAtServer) discardReply(world, world.calls.at(slot));
  }
  server.deferred.length = 0;
  world.attempts.forEach((attempt) => {
    if (attempt.serverOpen && attempt.server === server.index) loseWork(world, attempt, cause);
  });
  clearTable(world, server.table, cause);
  loseCopies(world, server.index, cause);
  renewKeys(world, server);
  world.emit(TraceKind.serverLoad, server.index, 0, 0);
}

function loseWork(world: World, attempt: Attempt, cause: Cause): void {
  world.emit(TraceKind.workLost, attempt.id, attempt.server, attempt.client);
  hang(world, attempt);
  attempt.serverOpen = false;
  attempt.workTicket = 0;
  const { working } = attempt;
  attempt.working = null;
  refuse(world, attempt, 502);
  if (working !== null) letGo(world, working, cause);
  world.attempts.release(attempt);
}

/** A new process, with empty memory. It is ready after `servers.startTime`. In a zone that is down there is none. */
export function startServer(world: World, index: number): void {
  const server = world.server(index);
  server.generation += 1;
  renewKeys(world, server);
  if (isInDarkness(world, index)) return setCondition(world, server, ServerCondition.stopped);
  const { startTime } = world.scenario.servers;
  if (startTime === 0) {
    becomeReady(world, server);
    return;
  }
  setCondition(world, server, ServerCondition.starting);
  const readyUs = world.nowUs + startTime;
  world.queue.push(readyUs, EventKind.serverReady, index, server.generation);
}

/** A process has started, if it is still the one that was meant. */
export function endStarting(world: World, index: number, generation: number): void {
  const server = world.server(index);
  if (server.generation === generation) becomeReady(world, server);
}

function becomeReady(world: World, server: Server): void {
  setCondition(world, server, ServerCondition.running);
  if (isReplicated(world)) catchUp(world, server);
  noticeReady(world, server.index);
}

/** The process ends, with its memory and all work in it, and a new one starts. */
export function restartServer(world: World, server: Server, cause: Cause): void {
  endProcess(world, server, ServerCondition.stopped, cause);
  startServer(world, server.index);
}

/** Makes a server slow, or as fast as ever: for what it has in hand and for what comes. */
export function setSlow(world: World, index: number, slow: boolean): void {
  const server = world.server(index);
  const { slowFactor } = world.scenario.servers;
  const factor = slow ? slowFactor : 1 / slowFactor;
  setFlag(world, server, ServerFlag.slow, slow);
  world.attempts.forEach((attempt) => {
    if (attempt.serverOpen && attempt.server === index) stretch(world, attempt, factor);
  });
  forCopiesInWork(world, index, factor);
}

/** The process stops doing anything; connections are still accepted for it. */
export function freezeServer(world: World, index: number): void {
  const server = world.server(index);
  setCondition(world, server, ServerCondition.frozen);
  world.attempts.forEach((attempt) => {
    if (attempt.serverOpen && attempt.server === index) postpone(world, attempt);
  });
  forCopiesInWork(world, index, 'postpone');
}

/** The process goes on where it stood, and finds what came in meanwhile, in order. */
export function unfreezeServer(world: World, index: number): void {
  const server = world.server(index);
  setCondition(world, server, ServerCondition.running);
  world.attempts.forEach((attempt) => {
    if (attempt.serverOpen && attempt.server === index) resume(world, attempt);
  });
  forCopiesInWork(world, index, 'resume');
  const deferred = server.deferred.splice(0);
  for (const { kind, slot, id } of deferred) {
    if (kind === EventKind.revocationAtServer) revokeAt(world, server, slot);
    else if (kind === EventKind.requestAtServer) admit(world, server, world.attempts.at(slot));
    else if (kind === EventKind.copyLeaves || kind === EventKind.copyAtServer) {
      resumeCopy(world, kind, slot, id);
    } else resumeCall(world, kind, slot, id);
  }
}

/** One more server. The balancer gets to know it now and uses it once its checks pass. */
export function addServer(world: World): Server {
  const server = new Server(world.servers.length);
  server.keys = world.keys;
  setClock(world, server);
  if (isInDarkness(world, server.index)) server.flags = ServerFlag.zoneDown;
  world.servers.push(server);
  startServer(world, server.index);
  rememberServer(world, server.index);
  return server;
}

/** No new requests from now on; what is under way is finished first. A dead or frozen process just goes. */
export function removeServer(world: World, index: number): void {
  const server = world.server(index);
  forgetServer(world, index);
  if (server.condition !== ServerCondition.running) {
    endProcess(world, server, ServerCondition.removed, Cause.removal);
    return;
  }
  setCondition(world, server, ServerCondition.leaving);
  finishLeaving(world, server);
}

/** Ends a leaving server once nothing is under way to it or in it. */
export function finishLeaving(world: World, server: Server): void {
  if (server.condition !== ServerCondition.leaving) return;
  if (server.busy > 0 || server.queue.length > 0) return;
  if (world.balancer.outstanding(server.index) > 0 || hasUnsent(world, server.index)) return;
  endProcess(world, server, ServerCondition.removed, Cause.removal);
}

function setCondition(world: World, server: Server, condition: ServerCondition): void {
  server.condition = condition;
  describeCondition(world, server);
  if (!isPresent(server)) noticeGone(world, server);
}

/** Turns a flag of a server on or off. */
export function setFlag(world: World, server: Server, flag: ServerFlag, on: boolean): void {
  server.flags = on ? server.flags | flag : server.flags & ~flag;
  describeCondition(world, server);
}

const describeCondition = (world: World, server: Server): void =>
  world.emit(TraceKind.serverCondition, server.index, server.condition, server.flags);
