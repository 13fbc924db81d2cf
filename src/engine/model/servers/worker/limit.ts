import { SECOND_US } from '../../../kernel/time';
import { Ending, TraceKind } from '../../../trace/events';
import { noteLetThrough, stillAllowed, windowAt } from '../../ledger/limitBooks';
import { countIn, oneMore } from '../../sessions/counts';
import { type Attempt, Stage } from '../../state/attempt';
import type { Call } from '../../state/call';
import { clockOf } from '../../state/server';
import type { Count } from '../../state/sessionTable';
import type { World } from '../../state/world';
import { callStore } from '../calls';
import type { Outcome } from '../outcome';
import { finish } from './answering';
import type { Progress } from './plan';
import { identify } from './stages';

/** Where requests are counted. */
type Counted = Exclude<World['scenario']['limit']['counted'], 'off'>;

/** Before anything else is done about what somebody wants: is it one too many? */
export function checkLimit(world: World, attempt: Attempt, counted: Counted): Progress {
  const server = world.server(attempt.server);
  const clockUs = clockOf(world, server);
  const window = windowAt(world, clockUs);
  switch (counted) {
    case 'server-memory':
      return judge(world, attempt, countIn(server.table.counts, attempt.person, window), clockUs);
    case 'token':
      attempt.newCount = oneMore(attempt.shownCount, window);
      return judge(world, attempt, attempt.newCount, clockUs);
    case 'session-store': {
      attempt.stage = Stage.limit;
      const outcome = callStore(world, attempt, 'count', attempt.person, null);
      return outcome === 'waits' ? 'waits' : goUncounted(world, attempt);
    }
  }
}

/** A server goes by what it has counted itself, or what the token says. */
function judge(world: World, attempt: Attempt, count: Count, clockUs: number): Progress {
  const window = windowAt(world, world.nowUs);
  if (count.requests <= limitOf(world)) return letThrough(world, attempt, window);
  const allowed = stillAllowed(world, attempt.person, window);
  return turnAway(world, attempt, allowed, untilNext(world, count, clockUs));
}

/** How many requests one place allows. */
function limitOf({ scenario }: World): number {
  const { requests, split, counted } = scenario.limit;
  const isShare = split && counted === 'server-memory';
  return isShare ? Math.ceil(requests / scenario.servers.count) : requests;
}

/** The store has counted, or has not answered. */
export function hearCount(
  world: World,
  attempt: Attempt,
  call: Call,
  outcome: Exclude<Outcome, 'waits'>,
): Progress {
  const { counted } = call;
  const isCounted = counted !== null && counted.requests <= world.scenario.limit.requests;
  if (outcome === 'failed') return goUncounted(world, attempt, isCounted);
  if (counted === null || isCounted) return identify(world, attempt);
  return turnAway(world, attempt, call.allowed, untilNext(world, counted, world.nowUs));
}

/** Nobody says how many there are. @param isCounted the store has let it through, and its answer was not heard */
function goUncounted(world: World, attempt: Attempt, isCounted = false): Progress {
  const window = windowAt(world, world.nowUs);
  if (world.scenario.limit.whenUnknown === 'allow') {
    return isCounted ? identify(world, attempt) : letThrough(world, attempt, window);
  }
  const { client, id, person } = attempt;
  world.emit(TraceKind.rateLimited, client, id, stillAllowed(world, person, window));
  return finish(world, attempt, 500, Ending.error);
}

function letThrough(world: World, attempt: Attempt, window: number): Progress {
  const { client, person, id: attemptId } = attempt;
  noteLetThrough(world, { client, person, attemptId }, window);
  return identify(world, attempt);
}

/** 429 Too Many Requests, with when to come again. */
function turnAway(world: World, attempt: Attempt, allowed: number, untilUs: number): Progress {
  world.emit(TraceKind.rateLimited, attempt.client, attempt.id, allowed);
  attempt.retryAfterUs = Math.max(1, Math.ceil(untilUs / SECOND_US)) * SECOND_US;
  return finish(world, attempt, 429, Ending.error);
}

/** From now until counting begins anew. */
const untilNext = ({ scenario }: World, { window }: Count, clockUs: number): number =>
  (window + 1) * scenario.limit.window - clockUs;
