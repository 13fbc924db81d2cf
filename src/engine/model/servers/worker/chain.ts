import { EventKind } from '../../../kernel/eventKind';
import { Ending, packService, ServiceFailure, TraceKind } from '../../../trace/events';
import { sendBetween } from '../../network/link';
import { drawServiceDemand } from '../../requests/demand';
import { type Attempt, Stage } from '../../state/attempt';
import type { Server } from '../../state/server';
import type { World } from '../../state/world';
import { closeService, takeSeat } from '../services';
import { beNotLoggedIn, finish, succeed } from './answering';
import { factsOf, type Progress } from './plan';
import { beginWork, identify, settle } from './stages';

/** A service begins with what another one has called it for. Who asks it checks itself, or takes the caller's word. */
export const beginService = (world: World, attempt: Attempt): Progress =>
  takesWord(world, attempt) ? beginWork(world, attempt) : identify(world, attempt);

/** The trust boundary is at the edge, or the session is where this service cannot look: in the edge's memory. */
const takesWord = (world: World, attempt: Attempt): boolean =>
  world.scenario.services.check === 'edge' ||
  world.architecture.resume(factsOf(world, attempt))[0]?.do === 'read-memory';

/** A service has done its own work: the next one is called, or this is the last. */
export function goOn(world: World, attempt: Attempt): Progress {
  if (attempt.depth + 1 < world.scenario.services.chain) return callNext(world, attempt);
  if (world.workload.of(attempt.action).books) takeSeat(world, attempt);
  return endService(world, attempt);
}

/** All that a service was asked for is done. */
const endService = (world: World, attempt: Attempt): Progress =>
  attempt.depth > 0 && takesWord(world, attempt) ? succeed(world, attempt) : settle(world, attempt);

function callNext(world: World, attempt: Attempt): 'waits' {
  const { client, id, slot, server } = attempt;
  const called = world.attempts.take(id);
  called.repeat(attempt);
  called.depth = attempt.depth + 1;
  called.caller = slot + 1;
  called.edge = attempt.edge || slot + 1;
  called.server = instance(world, world.server(server));
  called.balancerOpen = true;
  world.lastTicket += 1;
  called.waitTicket = world.lastTicket;
  attempt.stage = Stage.chain;
  attempt.callee = called.slot + 1;
  attempt.calls += 1;
  called.demandUs = drawServiceDemand(world, called);
  const which = packService(called.depth, called.server, 0);
  world.emit(TraceKind.serviceCalled, client, id, which);
  sendBetween(world, called, server, called.server, EventKind.requestAtServer);
  const atUs = world.nowUs + world.scenario.services.timeout;
  world.queue.push(atUs, EventKind.serviceTimesOut, called.slot, called.waitTicket);
  return 'waits';
}

/** Every server has an instance of every service. They are called in turn, where they are believed to be up. */
function instance({ servers, candidates }: World, from: Server): number {
  for (let step = 1; step <= servers.length; step += 1) {
    const next = (from.turn + step) % servers.length;
    if (!candidates.takesNew(next)) continue;
    from.turn = next;
    return next;
  }
  return from.index;
}

/** The service that was called has answered, or there is none. */
export function hearService(world: World, attempt: Attempt, called: Attempt): Progress {
  if (called.ending === Ending.ok) {
    closeService(world, attempt);
    return endService(world, attempt);
  }
  const isOut = called.ending === Ending.notLoggedIn;
  return failService(world, attempt, called, isOut ? ServiceFailure.notLoggedIn : called.failure);
}

/** The call is tried again, as often as is set and where nothing can have been done or that is no matter; or it is passed on. */
export function failService(
  world: World,
  attempt: Attempt,
  called: Attempt,
  why: ServiceFailure,
): Progress {
  const { retries, retryOn } = world.scenario.services;
  const { client, id } = attempt;
  const { depth, server } = called;
  world.emit(TraceKind.serviceFailed, client, id, packService(depth, server, why));
  closeService(world, attempt);
  if (why === ServiceFailure.notLoggedIn) return beNotLoggedIn(world, attempt);
  const may = why === ServiceFailure.refused || retryOn === 'any-failure';
  if (may && attempt.calls <= retries) return callNext(world, attempt);
  const status = why === ServiceFailure.timedOut ? 504 : called.status;
  return finish(world, attempt, status, Ending.error);
}
