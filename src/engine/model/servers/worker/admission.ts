import { EventKind } from '../../../kernel/eventKind';
import { Action, Ending, ServerCondition, SizeLimit, TraceKind } from '../../../trace/events';
import { isTooLarge } from '../../requests/headerSizes';
import { isPublic } from '../../requests/page';
import { type Attempt, Stage } from '../../state/attempt';
import { isDead, type Server } from '../../state/server';
import type { World } from '../../state/world';
import { askDatabase, resumeCall } from '../calls';
import { forCopiesInWork, resumeCopy, takeCopy } from '../copies';
import { finishLeaving, refuse, setCondition } from '../process';
import { resume } from '../processorTime';
import { revokeAt } from '../revocation';
import { answer } from './answering';
import { factsOf } from './facts';
import { follow, spend } from './work';

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

/** A live server takes an attempt: a worker if one is free, else a place in the queue, else 503 at once. */
function admit(world: World, server: Server, attempt: Attempt): void {
  const { workers, queue, headerLimit } = world.scenario.servers;
  if (isTooLarge(world, attempt, SizeLimit.server, headerLimit)) {
    answer(world, server, attempt, 431, Ending.error);
  } else if (server.busy < workers) startWork(world, server, attempt);
  else if (server.queue.length < queue) {
    server.queue.push(attempt.slot);
    world.emit(TraceKind.queued, attempt.id, server.index, server.queue.length);
    describeLoad(world, server);
  } else answer(world, server, attempt, 503, Ending.error);
}

function startWork(world: World, server: Server, attempt: Attempt): void {
  server.occupy(world.nowUs, 1);
  attempt.waitedUs += world.nowUs - attempt.arrivedUs;
  world.emit(TraceKind.workStarted, attempt.id, server.index, attempt.client);
  describeLoad(world, server);
  if (attempt.refreshUntilUs !== 0) askDatabase(world, attempt, 'refresh');
  else if (attempt.action === Action.login || isPublic(attempt.page)) {
    attempt.stage = Stage.work;
    spend(world, attempt, attempt.demandUs);
  } else if (attempt.action === Action.logout) {
    follow(world, attempt, Stage.settle, world.architecture.revoke());
  } else follow(world, attempt, Stage.resume, world.architecture.resume(factsOf(world, attempt)));
}

/**
 * Gives free workers to those who wait. Work may be finished as soon as it is started: then this is under way already
 * and goes on with the next, however long the queue is.
 */
export function fillWorkers(world: World, server: Server): void {
  if (server.isFilling) return;
  server.isFilling = true;
  while (server.busy < world.scenario.servers.workers) {
    if (takeCopy(world, server)) continue;
    const next = server.queue.shift();
    if (next === undefined) break;
    startWork(world, server, world.attempts.at(next));
  }
  server.isFilling = false;
  describeLoad(world, server);
  finishLeaving(world, server);
}

function describeLoad(world: World, server: Server): void {
  if (server.condition === ServerCondition.removed) return;
  world.emit(TraceKind.serverLoad, server.index, server.busy, server.queue.length);
}
