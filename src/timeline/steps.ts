import {
  type Action,
  type Belief,
  Cause,
  CHANGES,
  CheckResult,
  clientName,
  Ending,
  LookupResult,
  PlaceKind,
  RouteReason,
  serverName,
  TraceKind,
  type TraceRecord,
  unpackAnswer,
  unpackEnding,
  unpackPlace,
  unpackSent,
} from '../engine';
import { signedKind } from './carried';
import { type Words, wordsOf } from './claims/claim';
import { headline } from './headlines';
import { isBesideStore } from './keeping';
import { theirs } from './peopleWords';
import { DOES, detection } from './sentences';
import { BALANCING_STEPS } from './steps/balancing';
import { type Describe, personOf } from './steps/describe';
import { NETWORK_STEPS } from './steps/network';
import { POPULATION_STEPS } from './steps/population';
import { REQUEST_STEPS } from './steps/requests';
import { SERVER_STEPS } from './steps/servers';
import { STORE_STEPS } from './steps/store';
import { TOKEN_STEPS, tokenVerdict } from './steps/tokens';
import { TRANSPORT_STEPS } from './steps/transport';
import { capital } from './words';
import type { WorldFold } from './worldFold';

const REASONS: Readonly<Record<RouteReason, string>> = {
  [RouteReason.roundRobin]: 'next in the rotation',
  [RouteReason.affinity]: 'the affinity cookie names it',
  [RouteReason.rebound]: 'the server in the affinity cookie is down',
  [RouteReason.random]: 'picked at random',
  [RouteReason.leastConnections]: 'it has the fewest requests in flight',
  [RouteReason.powerOfTwo]: 'of two picked at random, it has fewer requests in flight',
  [RouteReason.hash]: 'the hash names it',
  [RouteReason.overflow]: 'the server that the hash names has too much to do',
  [RouteReason.address]: 'the balancer remembers the address',
  [RouteReason.redispatch]: 'the previous attempt failed',
  [RouteReason.weight]: 'by its weight it is the next',
  [RouteReason.leastTime]: 'it is expected to answer first',
  [RouteReason.panic]: 'too few servers are up, so the balancer uses all of them',
};

/** The sentence for what is worth one press of "step"; null for kinds of record that only describe a state. */
const STEPS: Readonly<Record<TraceKind, Describe | null>> = {
  ...NETWORK_STEPS,
  ...TRANSPORT_STEPS,
  [TraceKind.change]: ({ a, b }) => {
    const change = CHANGES[a];
    return change === undefined ? [] : `${headline(change.id, b)}.`;
  },
  [TraceKind.balancerBelief]: ({ a, b, timeUs }, world) =>
    wordsOf(detection(world, a, b as Belief, timeUs).says),
  [TraceKind.checkEnded]: ({ a, b, c }) => {
    if (b === CheckResult.passed) return `${serverName(a)} passes a health check.`;
    const how = b === CheckResult.refused ? 'refuses' : 'does not answer';
    const times = c > 1 ? `: ${c} in a row` : '';
    return `${serverName(a)} ${how} a health check${times}.`;
  },
  [TraceKind.attemptSent]: ({ b, c }) =>
    `${clientName(b)} ${DOES[unpackSent(c).action as Action]}: the request leaves.`,
  [TraceKind.routed]: (record, world) =>
    `${personOf(record, world)}’s request goes to ${serverName(record.b)}: ` +
    `${REASONS[record.c as RouteReason]}.`,
  [TraceKind.refused]: ({ b, c }) =>
    b === 0
      ? `The load balancer refuses ${clientName(c)}’s request: it is stopped.`
      : `${serverName(b - 1)} refuses ${clientName(c)}’s request.`,
  [TraceKind.queued]: (record, world) =>
    `${personOf(record, world)}’s request waits at ${serverName(record.b)}: all workers are busy.`,
  [TraceKind.workStarted]: (record, world) =>
    `${serverName(record.b)} starts work on ${personOf(record, world)}’s request.`,
  [TraceKind.workLost]: ({ b, c }) =>
    `${serverName(b)} stopped while it worked on ${clientName(c)}’s request.`,
  [TraceKind.lookup]: describeLookup,
  [TraceKind.answered]: (record, world) => {
    const who = record.b === 0 ? 'the load balancer' : serverName(record.b - 1);
    const { status, ending } = unpackAnswer(record.c);
    const code = status > 0 ? `${status}` : 'no connection';
    const what = ending === Ending.notLoggedIn ? 'please log in' : code;
    return `${capital(who)} answers ${personOf(record, world)}: ${what}.`;
  },
  [TraceKind.attemptEnded]: ({ b, c }) => describeEnding(clientName(b), c),
  [TraceKind.lateAnswer]: ({ b }) => `An answer reaches ${clientName(b)} too late.`,
  [TraceKind.orderPlaced]: ({ a }) => `${clientName(a)}’s order is saved.`,
  [TraceKind.duplicateOrder]: ({ a }) =>
    `${clientName(a)} was charged twice: an order that seemed to fail had gone through.`,
  [TraceKind.sessionLost]: ({ a, c }) =>
    c === Cause.outOfReach
      ? `${clientName(a)} lost ${theirs([a], 'session')}: it expired out of reach.`
      : `${clientName(a)} lost ${theirs([a], 'session')}.`,
  [TraceKind.sessionEnded]: ({ a, c }) =>
    `${clientName(a)}’s session ended ${c === Cause.revoked ? 'on purpose' : 'by age'}.`,
  [TraceKind.cartLost]: ({ a }) => `${clientName(a)} lost ${theirs([a], 'cart')}.`,
  [TraceKind.forcedLogin]: ({ a }) => `${clientName(a)} is logged in again.`,
  ...POPULATION_STEPS,
  ...REQUEST_STEPS,
  ...STORE_STEPS,
  ...BALANCING_STEPS,
  ...SERVER_STEPS,
  ...TOKEN_STEPS,
  [TraceKind.serverCondition]: null,
  [TraceKind.serverLoad]: null,
  [TraceKind.balancerCondition]: null,
  [TraceKind.checkPlanned]: null,
  [TraceKind.storeCondition]: null,
  [TraceKind.storeLoad]: null,
  [TraceKind.copyPlaced]: null,
  [TraceKind.copyRemoved]: null,
  [TraceKind.clientStanding]: null,
  [TraceKind.clientActivity]: null,
  [TraceKind.clientBelief]: null,
  [TraceKind.clientCredential]: null,
  [TraceKind.hop]: null,
  [TraceKind.workEnded]: null,
  [TraceKind.clusterCondition]: null,
  [TraceKind.networkCondition]: null,
  [TraceKind.requestTimed]: null,
  [TraceKind.storeOperation]: null,
  [TraceKind.tokenRejected]: null,
  [TraceKind.cdnCondition]: null,
  [TraceKind.zoneCondition]: null,
  [TraceKind.loginWork]: null,
  [TraceKind.clientFlags]: null,
};

/** Whether a record of this kind counts as one step. Records that only describe a state do not. */
export const isStep = (kind: TraceKind): boolean => STEPS[kind] !== null;

/** What is said of a record that is a step; nothing of one that is not. `world` has read the record. */
export const describeStep = (record: TraceRecord, world: WorldFold): readonly Words[] =>
  [STEPS[record.kind]?.(record, world) ?? []].flat();

function describeLookup(record: TraceRecord, world: WorldFold): string {
  const client = world.attempts.get(record.a)?.client;
  const who = personOf(record, world);
  const at = client === undefined ? -1 : (world.people.lastServer[client] as number);
  const server = at < 0 ? 'The server' : serverName(at);
  const { kind } = unpackPlace(record.b);
  const what = isOfIdentity(kind, world) ? 'session' : 'cart';
  const result = record.c as LookupResult;
  const signed = signedKind(world.architecture);
  const verdict = tokenVerdict(record, server, `${who}’s ${signed}`);
  if (verdict !== undefined) return verdict;
  if (kind === PlaceKind.pocket) {
    if (result === LookupResult.found) return `${server} verifies ${who}’s ${signed}: it is valid.`;
    if (result === LookupResult.expired)
      return `${server} rejects ${who}’s ${signed}: it has expired.`;
    return `${server} finds no valid ${signed} in ${who}’s request.`;
  }
  const places = { [PlaceKind.memory]: 'its memory', [PlaceKind.replica]: 'the replica' };
  const where = places[kind as keyof typeof places] ?? 'the session store';
  switch (result) {
    case LookupResult.found:
      return `${server} finds ${who}’s ${what} in ${where}.`;
    case LookupResult.missing:
      return kind === PlaceKind.memory
        ? `${server} does not know ${who}’s ${what}.`
        : `${capital(where)} does not know ${who}’s ${what}.`;
    case LookupResult.expired:
      return `${server} finds ${who}’s ${what} too old.`;
    case LookupResult.failed:
      return `${server} gets no answer from ${where}.`;
    case LookupResult.rejected:
      return `${server} does not know the key of ${who}’s ${what}.`;
    case LookupResult.revoked:
      return `${server} finds ${who}’s ${what} on the denylist.`;
  }
}

/** Whether a lookup was for the session, not for a cart. What stands in for the store is asked for the same. */
const isOfIdentity = (kind: PlaceKind, { keeping }: WorldFold): boolean =>
  (isBesideStore(kind, keeping) ? PlaceKind.store : kind) === keeping.identity;

function describeEnding(who: string, packed: number): string {
  const { ending, status } = unpackEnding(packed);
  switch (ending) {
    case Ending.ok:
      return `The answer reaches ${who}: it worked.`;
    case Ending.notLoggedIn:
      return `The answer reaches ${who}: logged out.`;
    case Ending.error:
      return `The answer reaches ${who}: error ${status}.`;
    case Ending.timedOut:
      return `${who} gives up waiting.`;
    case Ending.refused:
      return `${who} cannot connect.`;
  }
}
