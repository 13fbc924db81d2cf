import { EventKind } from '../../kernel/eventKind';
import {
  Cause,
  Ending,
  Leg,
  ServerCondition,
  ServerFlag,
  ServiceFailure,
  TraceKind,
} from '../../trace/events';
import { release } from '../ledger/ledger';
import { denySeat } from '../ledger/seats';
import { sendAttempt, sendToCaller } from '../network/link';
import { isInDownZone } from '../network/zones';
import { clearTable } from '../sessions/tables';
import type { Attempt } from '../state/attempt';
import { isPresent, type Server } from '../state/server';
import { isReplicated } from '../state/transfer';
import type { World } from '../state/world';
import { renewKeys } from '../tokens/keyRenewal';
import { abandonCall, discardReply } from './calls';
import { catchUp, forCopiesInWork, loseCopies } from './copies';
import { postpone, stretch } from './processorTime';
import { closeService } from './services';

/** The process dies, with its memory and all work in it. */
export function crashServer(world: World, index: number): void {
  const server = world.server(index);
  // The balancer has forgotten a server that was leaving: it does not come back.
  const comesBack = server.condition !== ServerCondition.leaving;
  const condition = comesBack ? ServerCondition.stopped : ServerCondition.removed;
  endProcess(world, server, condition, Cause.crash);
}

/** The process ends, with its memory and all work in it. */
export function endProcess(
  world: World,
  server: Server,
  condition: ServerCondition,
  cause: Cause,
): void {
  server.generation += 1;
  // What made the process slow ends with it.
  server.flags &= ~(ServerFlag.slow | ServerFlag.cold);
  server.cold = 0;
  server.failedProbes = 0;
  setCondition(world, server, condition);
  server.queue.length = 0;
  server.inbox.length = 0;
  // Not -server.busy: where no worker is held that is -0, which is no whole number to V8.
  server.occupy(world.nowUs, 0 - server.busy);
  server.inner = 0;
  server.turn = server.index;
  server.toStore.reset();
  for (const { kind, slot } of server.deferred) {
    if (kind === EventKind.replyAtServer) discardReply(world, world.calls.at(slot));
  }
  server.deferred.length = 0;
  world.attempts.forEach((attempt) => {
    if (attempt.serverOpen && attempt.server === server.index) loseWork(world, attempt, cause);
  });
  world.hooks.processEnded(world, server.index);
  clearTable(world, server.table, cause);
  loseCopies(world, server.index, cause);
  renewKeys(world, server);
  world.emit(TraceKind.serverLoad, server.index, 0, 0);
}

function loseWork(world: World, attempt: Attempt, cause: Cause): void {
  if (attempt.depth === 0) {
    world.emit(TraceKind.workLost, attempt.id, attempt.server, attempt.client);
    denySeat(world, attempt);
  }
  abandonCall(world, attempt);
  closeService(world, attempt);
  attempt.serverOpen = false;
  attempt.workTicket = 0;
  const { working } = attempt;
  attempt.working = null;
  attempt.messages = [];
  refuse(world, attempt, 502);
  if (working !== null) release(world, working, cause);
  world.attempts.release(attempt);
}

/** The connection is refused or broken: the balancer learns of it one hop later and answers with `status`. */
export function refuse(world: World, attempt: Attempt, status: number): void {
  if (!attempt.balancerOpen) return;
  attempt.status = status;
  if (attempt.depth > 0) {
    attempt.ending = Ending.error;
    attempt.failure = status === 503 ? ServiceFailure.refused : ServiceFailure.broken;
    return sendToCaller(world, attempt);
  }
  sendAttempt(world, attempt, Leg.serverToBalancer, EventKind.refusalAtBalancer);
}

/** A new process, with empty memory. It is ready after `servers.startTime`. In a zone that is down there is none. */
export function startServer(world: World, index: number): void {
  const server = world.server(index);
  server.generation += 1;
  renewKeys(world, server);
  if (isInDownZone(world, index)) return setCondition(world, server, ServerCondition.stopped);
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
  server.cold = world.scenario.servers.warmUp;
  if (server.cold > 0) server.flags |= ServerFlag.cold;
  setCondition(world, server, ServerCondition.running);
  if (isReplicated(world)) catchUp(world, server);
  world.hooks.serverReady(world, server.index);
}

/** The process ends, with its memory and all work in it, and a new one starts. */
export function restartServer(world: World, server: Server, cause: Cause): void {
  endProcess(world, server, ServerCondition.stopped, cause);
  startServer(world, server.index);
}

/** Makes a server slow, or as fast as ever: for what is in progress and for what comes. */
export function setSlow(world: World, index: number, slow: boolean): void {
  const server = world.server(index);
  const { slowFactor } = world.scenario.servers;
  const factor = slow ? slowFactor : 1 / slowFactor;
  setFlag(world, server, ServerFlag.slow, slow);
  world.attempts.forEach((attempt) => {
    if (!attempt.serverOpen || attempt.server !== index) return;
    attempt.usedUs += stretch(world, attempt, factor);
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

/** The condition of a server changes. */
export function setCondition(world: World, server: Server, condition: ServerCondition): void {
  server.condition = condition;
  describeCondition(world, server);
  if (!isPresent(server)) world.hooks.serverGone(world, server);
}

/** A process that is not warm yet begins to work on one more request. */
export function warmUp(world: World, server: Server): void {
  if (server.cold === 0) return;
  server.cold -= 1;
  if (server.cold === 0) setFlag(world, server, ServerFlag.cold, false);
}

/** Turns a flag of a server on or off. */
export function setFlag(world: World, server: Server, flag: ServerFlag, on: boolean): void {
  server.flags = on ? server.flags | flag : server.flags & ~flag;
  describeCondition(world, server);
}

const describeCondition = (world: World, server: Server): void =>
  world.emit(TraceKind.serverCondition, server.index, server.condition, server.flags);

/** The process asked for more memory than there is: it is killed, and started again by what watches over it. */
export function runOutOfMemory(world: World, index: number, generation: number): void {
  const server = world.server(index);
  if (server.generation !== generation) return;
  crashServer(world, index);
  if (server.condition === ServerCondition.stopped) startServer(world, index);
}
