import type { RequestFacts } from '../../../architectures/architecture';
import type { Plan, Step } from '../../../architectures/steps';
import { Action, Ending, KeyAnswer, TraceKind } from '../../../trace/events';
import { type Attempt, Stage } from '../../state/attempt';
import type { Call } from '../../state/call';
import { EMPTY_CART } from '../../state/holding';
import type { World } from '../../state/world';
import { askDatabase, broughtBy } from '../calls';
import type { Outcome } from '../outcome';
import { setCart, takeInHand } from '../sessionInHand';
import { beNotLoggedIn, finish, succeed } from './answering';
import { beginService } from './chain';
import { checkKey, hearAboutKey, missClaim } from './idempotencyKey';
import { checkLimit, hearCount } from './limit';
import { endMessageCall } from './messaging';
import { factsOf, follow, type Progress } from './plan';
import { beginWork, identify, settle } from './stages';
import { STEPS } from './steps';
import type { EarlierLogin } from './steps/stepKind';
import { endOrder, endWork, refreshToken } from './work';

/** A worker begins with an attempt. */
export function begin(world: World, attempt: Attempt): Progress {
  if (attempt.refreshUntilUs !== 0) {
    askDatabase(world, attempt, 'refresh');
    return 'waits';
  }
  if (attempt.depth > 0) return beginService(world, attempt);
  if (attempt.action === Action.login) return beginWork(world, attempt);
  if (attempt.action === Action.logout) {
    return follow(attempt, Stage.settle, world.architecture.revoke());
  }
  const { counted } = world.scenario.limit;
  return counted === 'off' ? identify(world, attempt) : checkLimit(world, attempt, counted);
}

/** Performs step after step until something has to be waited for. Returns whether the answer has left instead. */
export function proceed(world: World, attempt: Attempt, progress: Progress): boolean {
  let now = progress;
  while (now === 'next') {
    const { plan, step } = attempt;
    now =
      step < plan.length ? perform(world, attempt, plan[step] as Step) : endPlan(world, attempt);
  }
  return now === 'answered';
}

function perform(world: World, attempt: Attempt, step: Step): Progress {
  if (isIdle(world, step)) return endStep(world, attempt, 'ok');
  const outcome = STEPS[step.do].perform(world, attempt, step.part);
  return outcome === 'waits' ? 'waits' : endStep(world, attempt, outcome);
}

/** A step about a cart has nothing to do where nobody has one. */
const isIdle = ({ workload }: World, { part }: Step): boolean =>
  part === 'cart' && !workload.keepsMore;

/** A step has come to its end: on to the next one, or to what the architecture says instead. */
function endStep(world: World, attempt: Attempt, outcome: Exclude<Outcome, 'waits'>): Progress {
  const step = attempt.plan[attempt.step] as Step;
  if (outcome === 'full') return finish(world, attempt, 503, Ending.error);
  if (outcome !== 'ok') {
    const recovery = world.architecture.recover(factsOf(world, attempt), step, outcome);
    if (recovery === 'not logged in') return beNotLoggedIn(world, attempt);
    if (recovery === 'unavailable') return finish(world, attempt, 500, Ending.error);
    if (recovery !== 'continue') {
      attempt.fellBack = true;
      return follow(attempt, attempt.stage, recovery);
    }
    goOnWithout(world, attempt, step, outcome);
  } else if (attempt.fellBack) describeFallback(world, attempt, step);
  attempt.step += 1;
  return 'next';
}

/** A cart that is not kept anywhere is an empty one; one that cannot be asked for is unknown. */
function goOnWithout(world: World, attempt: Attempt, step: Step, outcome: 'miss' | 'failed'): void {
  if (step.do === 'read-store') setCart(world, attempt, outcome === 'miss' ? EMPTY_CART : null);
  else if (STEPS[step.do].standsIn !== null) setCart(world, attempt, null);
}

function describeFallback(world: World, attempt: Attempt, step: Step): void {
  const { standsIn } = STEPS[step.do];
  if (standsIn !== null) world.emit(TraceKind.fallback, attempt.id, standsIn, attempt.client);
}

/** After the last step of a plan: the work, or the answer. */
function endPlan(world: World, attempt: Attempt): Progress {
  if (attempt.stage !== Stage.resume) return succeed(world, attempt);
  const { idempotencyKeys } = world.scenario.orders;
  const isKeyed = world.workload.commits(attempt.action) && idempotencyKeys !== 'off';
  return isKeyed ? checkKey(world, attempt) : beginWork(world, attempt);
}

/** Processor time is used up: of a step, or of the work itself. */
export function endSpending(world: World, attempt: Attempt): Progress {
  attempt.workEndsUs = -1;
  return attempt.stage === Stage.work ? endWork(world, attempt) : endStep(world, attempt, 'ok');
}

/** A call to a store has come to its end: what it was for goes on. */
export function endCall(
  world: World,
  attempt: Attempt,
  call: Call,
  outcome: Exclude<Outcome, 'waits'>,
): Progress {
  switch (call.verb) {
    case 'refresh':
      return refreshToken(world, attempt);
    case 'recall':
      return hearAboutKey(world, attempt, call);
    case 'claim':
      if (outcome === 'failed') return missClaim(world, attempt);
      return hearAboutKey(world, attempt, call);
    case 'order':
      if (call.answer === KeyAnswer.executed) return endOrder(world, attempt);
      return hearAboutKey(world, attempt, call);
    case 'remember':
      return settle(world, attempt);
    case 'keep-message':
    case 'find-messages':
      return endMessageCall(world, attempt, call, outcome);
    case 'count':
      return hearCount(world, attempt, call, outcome);
    case 'read':
    case 'write':
    case 'touch':
    case 'update':
    case 'remove':
    case 'deny':
    case 'check': {
      const found = outcome === 'failed' ? null : broughtBy(call);
      if (found !== null) takeInHand(world, attempt, found);
      return endStep(world, attempt, outcome);
    }
  }
}

/** What an architecture may know of a login from before the run. */
export const factsOfLogin = ({ scenario }: World): RequestFacts => ({
  needsCart: false,
  readsCart: false,
  cartChanged: true,
  cartKnown: true,
  fellBack: false,
  store: scenario.store,
});

/**
 * Puts what a login before the run has left where a plan puts it, at once. Returns what has come of it: `failed` where a
 * part of the session is missing and the architecture goes on without, `full` where nobody can have logged in.
 */
export function placeLogin(
  world: World,
  login: EarlierLogin,
  plan: Plan,
): 'ok' | 'failed' | 'full' {
  let isComplete = true;
  for (const step of plan) {
    if (isIdle(world, step)) continue;
    const outcome = STEPS[step.do].place(world, login, step);
    if (outcome === 'full') return 'full';
    if (outcome !== 'failed') continue;
    const recovery = world.architecture.recover(factsOfLogin(world), step, outcome);
    if (recovery !== 'continue') return 'full';
    isComplete = false;
  }
  return isComplete ? 'ok' : 'failed';
}

/** A session is revoked by no request: whoever keeps it is told, by the architecture's own plan. */
export function revokeSession(world: World, client: number, session: number): void {
  for (const step of world.architecture.revoke()) STEPS[step.do].revoke(world, client, session);
}
