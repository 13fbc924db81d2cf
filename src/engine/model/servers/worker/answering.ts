import { NOTHING } from '../../../architectures/steps';
import { EventKind } from '../../../kernel/eventKind';
import { Action, Cause, Ending, Leg, packAnswer, TraceKind } from '../../../trace/events';
import { release } from '../../ledger/ledger';
import { sendAttempt } from '../../network/link';
import type { Attempt } from '../../state/attempt';
import { type Holding, itemCount } from '../../state/holding';
import type { Server } from '../../state/server';
import { isReplicated } from '../../state/transfer';
import type { World } from '../../state/world';
import { shareSession } from '../copies';
import { noteAcceptance } from '../revocation';

/** The page that says so shows the empty cart. */
export const NOTHING_TO_ORDER = 422;

/** Sends the answer, if the balancer still waits for it, and lets go of the attempt. */
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
  world.emit(TraceKind.answered, attempt.id, server.index + 1, packAnswer(status, ending));
  if (ending === Ending.ok) noteAcceptance(world, attempt);
  if (attempt.balancerOpen) {
    attempt.status = status;
    attempt.ending = ending;
    const isEmptyCart = attempt.hollow && status === NOTHING_TO_ORDER;
    if (ending === Ending.ok || isEmptyCart) writePage(attempt, working);
    sendAttempt(world, attempt, Leg.serverToBalancer, EventKind.answerAtBalancer);
  }
  if (working !== null) {
    if (ending === Ending.ok && isReplicated(world)) shareSession(world, attempt, working);
    release(world, working, Cause.finished);
  }
  world.attempts.release(attempt);
}

/** What an answer tells its client. */
function writePage(attempt: Attempt, working: Holding | null): void {
  attempt.setToken = attempt.draft;
  if (attempt.action === Action.login && working !== null) attempt.setSession = working.session;
  if (working?.cart == null) return;
  attempt.shownCart = working.cart.id;
  attempt.shownItems = itemCount(working);
  attempt.shownLines = working.cart.lines;
}
