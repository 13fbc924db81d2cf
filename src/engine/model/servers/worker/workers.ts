import { EventKind } from '../../../kernel/eventKind';
import {
  Ending,
  ServerCondition,
  ServiceFailure,
  SizeLimit,
  TraceKind,
} from '../../../trace/events';
import { isTooLarge } from '../../requests/headerSizes';
import type { Attempt } from '../../state/attempt';
import type { Call } from '../../state/call';
import { defer, isDead, type Server } from '../../state/server';
import { isFor, isWaiting } from '../../state/timers';
import type { Transfer } from '../../state/transfer';
import type { World } from '../../state/world';
import { discardReply, hearReply, timeOutCall } from '../calls';
import { forCopiesInWork } from '../copies';
import { endCopying, queueCopy, receiveCopy, sendCopy, takeCopy } from '../copying';
import { finishLeaving } from '../leaving';
import type { Outcome } from '../outcome';
import { refuse, setCondition } from '../process';
import { resume } from '../processorTime';
import { revokeAt } from '../revocation';
import { answer } from './answering';
import { failService, hearService } from './chain';
import { begin, endCall, endSpending, proceed } from './interpreter';
import type { Progress } from './plan';

/** A request has arrived: refused by a dead process, accepted by a live or frozen one. */
export function acceptRequest(world: World, attempt: Attempt): void {
  const server = world.server(attempt.server);
  if (isDead(server)) {
    if (attempt.depth === 0) {
      world.emit(TraceKind.refused, attempt.id, server.index + 1, attempt.client);
    }
    refuse(world, attempt, 503);
    return;
  }
  attempt.serverOpen = true;
  attempt.holders += 1;
  attempt.arrivedUs = world.nowUs;
  if (defer(server, EventKind.requestAtServer, attempt.slot, attempt.id)) return;
  admit(world, server, attempt);
}

/** A live server takes an attempt: a worker if one is free, else a place in the queue, else 503 at once. */
function admit(world: World, server: Server, attempt: Attempt): void {
  const { workers, queue, headerLimit } = world.scenario.servers;
  if (attempt.depth > 0) {
    // The services that are called have workers of their own, which are never short.
    server.inner += 1;
    workOn(world, attempt, begin(world, attempt));
  } else if (isTooLarge(world, attempt, SizeLimit.server, headerLimit)) {
    answer(world, server, attempt, 431, Ending.error);
  } else if (server.busy < workers) {
    if (startWork(world, server, attempt)) fillWorkers(world, server);
  } else if (server.queue.length < queue) {
    server.queue.push(attempt.slot);
    world.emit(TraceKind.queued, attempt.id, server.index, server.queue.length);
    describeLoad(world, server);
  } else answer(world, server, attempt, 503, Ending.error);
}

/** A worker begins with an attempt. Returns whether it is done with it already. */
function startWork(world: World, server: Server, attempt: Attempt): boolean {
  server.occupy(world.nowUs, 1);
  attempt.waitedUs += world.nowUs - attempt.arrivedUs;
  world.emit(TraceKind.workStarted, attempt.id, server.index, attempt.client);
  describeLoad(world, server);
  return proceed(world, attempt, begin(world, attempt));
}

/** Gives free workers to those who wait. */
function fillWorkers(world: World, server: Server): void {
  while (server.busy < world.scenario.servers.workers) {
    if (server.inbox.length > 0) {
      takeCopy(world, server);
      continue;
    }
    const next = server.queue.shift();
    if (next === undefined) break;
    startWork(world, server, world.attempts.at(next));
  }
  describeLoad(world, server);
  finishLeaving(world, server);
}

function describeLoad(world: World, server: Server): void {
  if (server.condition === ServerCondition.removed) return;
  world.emit(TraceKind.serverLoad, server.index, server.busy, server.queue.length);
}

/** What a worker waited for has happened: it works on, and may be free for the next one afterwards. */
function workOn(world: World, attempt: Attempt, progress: Progress): void {
  if (proceed(world, attempt, progress)) fillWorkers(world, world.server(attempt.server));
}

/** Processor time is used up, unless it is no longer the one that was planned. */
export function endWorkTime(world: World, slot: number, ticket: number): void {
  const attempt = world.attempts.at(slot);
  if (!attempt.serverOpen || attempt.workTicket !== ticket) return;
  workOn(world, attempt, endSpending(world, attempt));
}

/** A reply of a store has arrived. A frozen server hears it when it resumes. */
export function acceptReply(world: World, slot: number, id: number): void {
  const call = world.calls.at(slot);
  if (call.open && defer(world.server(call.server), EventKind.replyAtServer, slot, id)) return;
  hear(world, call);
}

function hear(world: World, call: Call): void {
  workOnAfter(world, call, hearReply(world, call));
  discardReply(world, call);
}

function workOnAfter(world: World, call: Call, outcome: Outcome): void {
  if (outcome === 'waits') return;
  const attempt = world.attempts.at(call.attempt);
  workOn(world, attempt, endCall(world, attempt, call, outcome));
}

/** A service has answered one that called it. A frozen server hears it when it resumes. */
export function acceptAnswer(world: World, called: Attempt): void {
  if (!called.balancerOpen) return;
  const caller = world.attempts.at(called.caller - 1);
  const { slot, waitTicket } = called;
  if (defer(world.server(caller.server), EventKind.answerAtService, slot, waitTicket)) return;
  workOn(world, caller, hearService(world, caller, called));
}

/** A call to a service has waited long enough. */
export function giveUpService(world: World, called: Attempt): void {
  const caller = world.attempts.at(called.caller - 1);
  const { slot, waitTicket } = called;
  if (defer(world.server(caller.server), EventKind.serviceTimesOut, slot, waitTicket)) return;
  workOn(world, caller, failService(world, caller, called, ServiceFailure.timedOut));
}

/** The connection from one service to the next is no more. */
export function loseService(world: World, called: Attempt): void {
  called.status = 502;
  called.ending = Ending.error;
  called.failure = ServiceFailure.broken;
  acceptAnswer(world, called);
}

/** A call has waited long enough. A frozen server learns of it when it resumes. */
export function endWaiting(world: World, slot: number, id: number): void {
  const call = world.calls.at(slot);
  if (!isFor(call, id)) return;
  if (defer(world.server(call.server), EventKind.callTimesOut, slot, id)) return;
  workOnAfter(world, call, timeOutCall(world, call));
}

/** A copy from another server has arrived: a worker takes it in, before any request that waits. */
export function acceptCopy(world: World, transfer: Transfer): void {
  if (receiveCopy(world, transfer)) fillIfFree(world, world.server(transfer.to));
}

function fillIfFree(world: World, server: Server): void {
  if (server.busy < world.scenario.servers.workers) fillWorkers(world, server);
}

/** A worker has taken a copy in. */
export function endTakingIn(world: World, transfer: Transfer, ticket: number): void {
  const { to } = transfer;
  if (endCopying(world, transfer, ticket)) fillWorkers(world, world.server(to));
}

/** The process resumes, and finds what came in meanwhile, in order. */
export function unfreezeServer(world: World, index: number): void {
  const server = world.server(index);
  setCondition(world, server, ServerCondition.running);
  world.attempts.forEach((attempt) => {
    if (attempt.serverOpen && attempt.server === index) resume(world, attempt);
  });
  forCopiesInWork(world, index, 'resume');
  for (const { kind, slot, id } of server.deferred.splice(0)) {
    catchUpOn(world, server, kind, slot, id);
  }
}

/** What reached a frozen server is dealt with now. */
function catchUpOn(world: World, server: Server, kind: EventKind, slot: number, id: number): void {
  switch (kind) {
    case EventKind.requestAtServer:
      return admit(world, server, world.attempts.at(slot));
    case EventKind.replyAtServer:
      return hear(world, world.calls.at(slot));
    case EventKind.callTimesOut:
      return endWaiting(world, slot, id);
    case EventKind.answerAtService:
    case EventKind.serviceTimesOut: {
      const called = world.attempts.at(slot);
      if (!isWaiting(called, id)) return;
      if (kind === EventKind.answerAtService) return acceptAnswer(world, called);
      return giveUpService(world, called);
    }
    case EventKind.copyLeaves:
      return sendCopy(world, world.transfers.at(slot), id);
    case EventKind.copyAtServer:
      if (queueCopy(world, server, world.transfers.at(slot))) fillIfFree(world, server);
      return;
    case EventKind.revocationAtServer:
      return revokeAt(world, server, slot);
  }
}
