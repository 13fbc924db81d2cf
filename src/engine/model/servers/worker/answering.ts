import { NOTHING } from '../../../architectures/steps';
import { EventKind } from '../../../kernel/eventKind';
import {
  Action,
  Cause,
  Ending,
  FIELD_MAX,
  Leg,
  packAnswer,
  TraceKind,
} from '../../../trace/events';
import { open } from '../../connections/standing';
import { release, revocationOf } from '../../ledger/ledger';
import { denySeat } from '../../ledger/seats';
import { sendAttempt, sendToCaller } from '../../network/link';
import { rememberKey } from '../../orders/idempotency';
import { isPublic } from '../../requests/page';
import type { Attempt } from '../../state/attempt';
import { amountIn, type Holding } from '../../state/holding';
import type { Server } from '../../state/server';
import { isReplicated } from '../../state/transfer';
import type { World } from '../../state/world';
import { shareSession } from '../copies';
import type { Progress } from './plan';

/** "Switching Protocols": what was a request is a connection from now on (RFC 6455, 4.2.2). */
const SWITCHING = 101;

/** A worker is done with an attempt: the answer leaves. */
export function finish(
  world: World,
  attempt: Attempt,
  status: number,
  ending: Ending,
): Progress & 'answered' {
  const server = world.server(attempt.server);
  const { key, orderedCart: cart } = attempt;
  if (attempt.claimed) rememberKey(world, server.table.keys, { key, status, cart });
  if (attempt.depth > 0) server.inner -= 1;
  else {
    server.occupy(world.nowUs, -1);
    world.emit(TraceKind.workEnded, attempt.id, server.index, attempt.client);
  }
  answer(world, server, attempt, status, ending);
  return 'answered';
}

/** "Not logged in" is a proper answer, in one of two ways. Never a server error. */
export function beNotLoggedIn(world: World, attempt: Attempt): Progress {
  return finish(world, attempt, world.architecture.notLoggedIn, Ending.notLoggedIn);
}

/** What was asked for is done. */
export function succeed(world: World, attempt: Attempt): Progress {
  const status = connects(world, attempt) ? SWITCHING : 200;
  if (!attempt.hollow) return finish(world, attempt, status, Ending.ok);
  // Nothing was done. A full cart is a page like any other; an empty one is nothing to order, and no step skips another.
  const { client, id, action } = attempt;
  world.emit(TraceKind.nothingDone, client, id, action);
  const { transfers, refusal } = world.workload;
  return transfers || world.workload.commits(action)
    ? finish(world, attempt, refusal, Ending.error)
    : finish(world, attempt, 200, Ending.ok);
}

/** Sends the answer, if the balancer still waits for it, and releases the attempt. */
export function answer(
  world: World,
  server: Server,
  attempt: Attempt,
  status: number,
  ending: Ending,
): void {
  const { working } = attempt;
  attempt.working = null;
  attempt.plan = NOTHING;
  attempt.serverOpen = false;
  const isInner = attempt.depth > 0;
  if (!isInner) {
    world.emit(TraceKind.answered, attempt.id, server.index + 1, packAnswer(status, ending));
    if (ending === Ending.ok) noteAcceptance(world, attempt);
    else denySeat(world, attempt);
  }
  if (isInner && attempt.balancerOpen) {
    attempt.status = status;
    attempt.ending = ending;
    sendToCaller(world, attempt);
  } else if (attempt.balancerOpen) {
    if (ending === Ending.ok && connects(world, attempt)) beConnected(world, attempt);
    attempt.status = status;
    attempt.ending = ending;
    // The page that says so shows what is there.
    const saysSo = attempt.hollow && status === world.workload.refusal;
    if (ending === Ending.ok || saysSo) writePage(attempt, working);
    sendAttempt(world, attempt, Leg.serverToBalancer, EventKind.answerAtBalancer);
  }
  if (working !== null) {
    if (ending === Ending.ok && isReplicated(world) && !isInner)
      shareSession(world, attempt, working);
    release(world, working, Cause.finished);
  }
  world.attempts.release(attempt);
}

/** An answer of success leaves: was its session revoked before the request was sent? */
function noteAcceptance(world: World, attempt: Attempt): void {
  const found = revocationOf(world, attempt.session);
  if (found === undefined || attempt.action === Action.logout) return;
  // A public page is for everybody, whatever the request carried.
  if (isPublic(attempt.page)) return;
  if (attempt.action === Action.login && attempt.refreshUntilUs === 0) return;
  if (attempt.id <= found.lastAttempt) return;
  const { client, session } = attempt;
  const sinceUs = Math.min(world.nowUs - found.atUs, FIELD_MAX);
  world.emit(TraceKind.acceptedAfterRevocation, client, session, sinceUs);
}

const connects = ({ workload }: World, { action }: Attempt): boolean =>
  workload.of(action).messages === 'connects';

/** There is a connection from now on, if its browser still waits for it. */
function beConnected(world: World, attempt: Attempt): void {
  const { front, person, server } = attempt;
  const client = world.client(attempt.client);
  const { clientOpen } = front === 0 ? attempt : world.attempts.at(front - 1);
  if (clientOpen && client.present && client.person === person) open(world, client, server);
}

/** What an answer tells its client. */
function writePage(attempt: Attempt, working: Holding | null): void {
  attempt.setToken = attempt.draft;
  if (attempt.action === Action.login && working !== null) attempt.setSession = working.session;
  if (working?.cart == null) return;
  attempt.shownCart = working.cart.id;
  attempt.shownItems = amountIn(working);
  attempt.shownLines = working.cart.lines;
}
