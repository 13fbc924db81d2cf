import {
  type Action,
  type Belief,
  Cause,
  CHANGES,
  CheckResult,
  Ending,
  keepsOf,
  LookupResult,
  PlaceKind,
  RouteReason,
  TraceKind,
  type TraceRecord,
  unpackAnswer,
  unpackEnding,
  unpackPlace,
  unpackSent,
} from '../../engine';
import type { Told } from '../../messages/told';
import { wordsOf } from '../claims/claim';
import { signedKind } from '../facts/carried';
import { isOnPurpose } from '../facts/causes';
import { isChain } from '../facts/chains';
import { isBesideStore } from '../facts/keeping';
import type { SystemFold } from '../systemFold';
import { headline } from '../words/headlines';
import { ownerOf } from '../words/peopleWords';
import { detection } from '../words/sentences';
import { ACTION_CASES } from './actionCases';
import { BALANCING_STEPS } from './balancing';
import { CONNECTION_STEPS } from './connections';
import { type Describe, whoOf } from './describe';
import { NETWORK_STEPS } from './network';
import { POPULATION_STEPS } from './population';
import { REQUEST_STEPS } from './requests';
import { SERVER_STEPS } from './servers';
import { SERVICE_STEPS } from './services';
import { STORE_STEPS } from './store';
import { TOKEN_STEPS, TOKEN_VERDICTS } from './tokens';
import { TRANSFER_STEPS } from './transfers';
import { TRANSPORT_STEPS } from './transport';

const REASONS = {
  [RouteReason.roundRobin]: 'steps.why.roundRobin',
  [RouteReason.affinity]: 'steps.why.affinity',
  [RouteReason.rebound]: 'steps.why.rebound',
  [RouteReason.random]: 'steps.why.random',
  [RouteReason.leastConnections]: 'steps.why.leastConnections',
  [RouteReason.powerOfTwo]: 'steps.why.powerOfTwo',
  [RouteReason.hash]: 'steps.why.hash',
  [RouteReason.overflow]: 'steps.why.overflow',
  [RouteReason.address]: 'steps.why.address',
  [RouteReason.redispatch]: 'steps.why.redispatch',
  [RouteReason.weight]: 'steps.why.weight',
  [RouteReason.leastTime]: 'steps.why.leastTime',
  [RouteReason.panic]: 'steps.why.panic',
} as const satisfies Record<RouteReason, string>;

/** How it is said that a session has ended. */
function endOf(cause: Cause) {
  if (cause === Cause.tampered) return 'steps.sessionTampered';
  return isOnPurpose(cause) ? 'steps.sessionRevoked' : 'steps.sessionEnded';
}

/** The sentence for what is worth one press of "step"; null for kinds of record that only describe a state. */
const STEPS: Readonly<Record<TraceKind, Describe | null>> = {
  ...NETWORK_STEPS,
  ...TRANSPORT_STEPS,
  [TraceKind.change]: ({ a, b }) => {
    const change = CHANGES[a];
    if (change === undefined) return [];
    return { id: 'changed.done', args: { what: headline(change.id, b) } };
  },
  [TraceKind.balancerBelief]: ({ a, b, timeUs }, system) =>
    wordsOf(detection(system, a, b as Belief, timeUs).says),
  [TraceKind.checkEnded]: ({ a, b, c }) => {
    if (b === CheckResult.passed) return { id: 'steps.checkPassed', args: { server: a } };
    const id = b === CheckResult.refused ? 'steps.checkRefused' : 'steps.checkSilent';
    return { id, args: { server: a, count: c } };
  },
  [TraceKind.attemptSent]: ({ b, c }) => ({
    id: 'steps.sent',
    args: { person: b, action: ACTION_CASES[unpackSent(c).action as Action] },
  }),
  [TraceKind.routed]: (record, system) => {
    const why = { id: REASONS[record.c as RouteReason] };
    return { id: 'steps.routed', args: { who: whoOf(record, system), server: record.b, why } };
  },
  [TraceKind.refused]: ({ b, c }) =>
    b === 0
      ? { id: 'steps.refusedByBalancer', args: { person: c } }
      : { id: 'steps.refusedByServer', args: { person: c, server: b - 1 } },
  [TraceKind.queued]: (record, system) => ({
    id: 'steps.queued',
    args: { who: whoOf(record, system), server: record.b },
  }),
  [TraceKind.workStarted]: (record, system) => ({
    id: 'steps.workStarted',
    args: { who: whoOf(record, system), server: record.b },
  }),
  [TraceKind.workLost]: ({ b, c }) => ({
    id: 'steps.workLost',
    args: { server: b, person: c },
  }),
  [TraceKind.lookup]: describeLookup,
  [TraceKind.answered]: (record, system) => {
    const { status, ending } = unpackAnswer(record.c);
    const what = ending === Ending.notLoggedIn ? 'login' : status > 0 ? 'other' : 'broken';
    const by = record.b === 0 ? balancer : serverOf(record.b - 1);
    return { id: 'steps.answered', args: { by, who: whoOf(record, system), what, status } };
  },
  [TraceKind.attemptEnded]: ({ b, c }) => describeEnding(b, c),
  [TraceKind.lateAnswer]: ({ b }) => ({ id: 'steps.lateAnswer', args: { person: b } }),
  [TraceKind.orderPlaced]: ({ a }) => ({ id: 'steps.orderPlaced', args: { person: a } }),
  [TraceKind.duplicateOrder]: ({ a }) => ({ id: 'steps.chargedTwice', args: { person: a } }),
  [TraceKind.sessionLost]: ({ a, c }) => ({
    id: c === Cause.outOfReach ? 'steps.sessionOutOfReach' : 'steps.sessionLost',
    args: { person: a, owner: ownerOf(a) },
  }),
  [TraceKind.sessionEnded]: ({ a, c }) => ({
    id: endOf(c as Cause),
    args: { person: a },
  }),
  [TraceKind.cartLost]: ({ a }) => ({
    id: 'steps.cartLost',
    args: { person: a, owner: ownerOf(a) },
  }),
  [TraceKind.forcedLogin]: ({ a }) => ({ id: 'steps.loggedInAgain', args: { person: a } }),
  ...POPULATION_STEPS,
  ...REQUEST_STEPS,
  ...STORE_STEPS,
  ...BALANCING_STEPS,
  ...SERVER_STEPS,
  ...TOKEN_STEPS,
  ...CONNECTION_STEPS,
  ...TRANSFER_STEPS,
  ...SERVICE_STEPS,
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

/** What is said of a record that is a step; nothing of one that is not. `system` has read the record. */
export const describeStep = (record: TraceRecord, system: SystemFold): readonly Told[] =>
  [STEPS[record.kind]?.(record, system) ?? []].flat();

const balancer: Told = { id: 'who.balancer' };
const serverOf = (server: number): Told => ({ id: 'who.server', args: { server } });

const WHERE = {
  [PlaceKind.memory]: 'who.itsMemory',
  [PlaceKind.replica]: 'who.replica',
  [PlaceKind.store]: 'who.store',
} as const;

function describeLookup(record: TraceRecord, system: SystemFold): Told {
  const client = system.attempts.get(record.a)?.client;
  const who = whoOf(record, system);
  const isUnsaid = client === undefined || isChain(system.scenario);
  const at = isUnsaid ? -1 : (system.people.lastServer[client] as number);
  const server: Told = at < 0 ? { id: 'who.theServer' } : serverOf(at);
  const { kind } = unpackPlace(record.b);
  const result = record.c as LookupResult;
  if (kind === PlaceKind.pocket) {
    const signed = signedKind(system.architecture);
    return { id: TOKEN_VERDICTS[result], args: { server, who, signed } };
  }
  const keeps = keepsOf(system.scenario);
  const isApart = keeps !== 'messages' && keeps !== 'login' && !isOfIdentity(kind, system);
  const what = isApart ? keeps : 'session';
  const place = { id: WHERE[kind] };
  switch (result) {
    case LookupResult.found:
      return { id: 'steps.found', args: { server, who, what, place } };
    case LookupResult.missing: {
      const by = kind === PlaceKind.memory ? server : place;
      return { id: 'steps.notKnown', args: { by, who, what } };
    }
    case LookupResult.expired:
      return { id: 'steps.tooOld', args: { server, who, what } };
    case LookupResult.failed:
      return { id: 'steps.noAnswer', args: { server, place } };
    case LookupResult.rejected:
    case LookupResult.altered:
      return { id: 'steps.keyNotKnown', args: { server, who, what } };
    case LookupResult.revoked:
      return { id: 'steps.denied', args: { server, who, what } };
  }
}

/** Whether a lookup was for the session, not for a cart. What stands in for the store is asked for the same. */
const isOfIdentity = (kind: PlaceKind, { keeping }: SystemFold): boolean =>
  (isBesideStore(kind, keeping) ? PlaceKind.store : kind) === keeping.identity;

function describeEnding(person: number, packed: number): Told {
  const { ending, status } = unpackEnding(packed);
  switch (ending) {
    case Ending.ok:
      return { id: 'steps.endedWell', args: { person } };
    case Ending.notLoggedIn:
      return { id: 'steps.endedLoggedOut', args: { person } };
    case Ending.error:
      return { id: 'steps.endedInError', args: { person, status } };
    case Ending.timedOut:
      return { id: 'steps.gaveUp', args: { person } };
    case Ending.refused:
      return { id: 'steps.cannotConnect', args: { person } };
  }
}
