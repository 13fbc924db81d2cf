/**
 * Goal: one press of "step" is one thing that happens, told in one sentence.
 * Method: one record of each kind, in a system that has just read it.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  type ArchitectureId,
  Belief,
  CacheAnswer,
  CheckResult,
  DeployPhase,
  Ending,
  Leg,
  LookupResult,
  PERSON_KEY,
  packAnswer,
  packContents,
  packEnding,
  packHop,
  packSent,
  RetryWhy,
  RouteReason,
  Standing,
  TraceKind,
} from '../../../src/engine';
import { describeStep, isStep } from '../../../src/timeline/steps/steps';
import { english } from '../../support/english';
import { HandWritten, memory, pocket, s, store } from '../story';

/** Ben's attempt 7 is at work on S2 when the record is written. */
function told(
  kind: TraceKind,
  a: number,
  b = 0,
  c = 0,
  architecture: ArchitectureId = 'sticky',
): string {
  const hand = new HandWritten().cluster(3).person(1, memory(1)).at(1).send(7, 1, Action.read);
  hand.add(TraceKind.workStarted, 7, 1).at(2).add(kind, a, b, c);
  const fold = hand.fold(architecture);
  fold.advance(hand.trace, s(2));
  return english(describeStep({ timeUs: s(2), kind, a, b, c }, fold));
}

const lost = (leg: Leg, sentence: string) =>
  [TraceKind.hopLost, 7, packHop(leg, 1, 1), 0, sentence] as const;
const again = (leg: Leg, sentence: string) =>
  [TraceKind.sentAgain, 7, packHop(leg, 1, 1), 200_000, sentence] as const;
const dead = (leg: Leg, sentence: string) =>
  [TraceKind.connectionDied, 7, packHop(leg, 1, 1), 9_000_000, sentence] as const;
const LOST = [
  lost(Leg.clientToBalancer, 'Ben’s request is lost on the way to the load balancer.'),
  lost(Leg.cdnToBalancer, 'Ben’s request is lost on the way to the load balancer.'),
  lost(Leg.balancerToServer, 'Ben’s request is lost on the way to S2.'),
  lost(Leg.serverToBalancer, 'The response from S2 to Ben is lost on the way.'),
  lost(Leg.balancerToClient, 'The response to Ben is lost on the way.'),
  lost(Leg.checkToServer, 'A health check of S2 is lost on the way.'),
  lost(Leg.checkToBalancer, 'The response from S2 to a health check is lost.'),
  lost(Leg.serverToStore, 'A message from S2 to the session store is lost.'),
  lost(Leg.storeToServer, 'A message to S2 is lost.'),
  again(Leg.clientToBalancer, 'Ben’s request to the load balancer is retransmitted.'),
  again(Leg.balancerToServer, 'Ben’s request to S2 is retransmitted.'),
  again(Leg.serverToBalancer, 'The response from S2 to Ben is retransmitted.'),
  again(Leg.balancerToClient, 'The response to Ben is retransmitted.'),
  again(Leg.checkToServer, 'A health check of S2 is retransmitted.'),
  again(Leg.checkToBalancer, 'The response from S2 to a health check is retransmitted.'),
  again(Leg.serverToStore, 'A message from S2 to the session store is retransmitted.'),
  again(Leg.storeToServer, 'A message to S2 is retransmitted.'),
  dead(Leg.clientToBalancer, 'The connection between Ben and the load balancer times out.'),
  dead(Leg.balancerToServer, 'The connection between the load balancer and S2 times out.'),
  dead(Leg.cdnToBalancer, 'The connection between the CDN and the load balancer times out.'),
  dead(Leg.cdnToClient, 'The connection between Ben and the CDN times out.'),
  dead(Leg.serverToServer, 'The connection to S2 times out.'),
  dead(Leg.storeToServer, 'The connection between S2 and the session store times out.'),
];
const cached = (answer: CacheAnswer, sentence: string) =>
  [TraceKind.cacheAnswer, 7, 1, answer, sentence] as const;
const CACHED = [
  cached(CacheAnswer.hit, 'The CDN answers Ben from its cache.'),
  cached(CacheAnswer.miss, 'The CDN does not have the page for Ben and fetches it.'),
  cached(CacheAnswer.pass, 'The CDN passes Ben’s request on.'),
  cached(CacheAnswer.collapsed, 'Ben waits at the CDN: the page is already being fetched.'),
  cached(CacheAnswer.stale, 'The CDN answers Ben with a stale page: there is nothing newer.'),
  [TraceKind.cacheStored, 4, 0, 0, 'The CDN caches the page.'],
  [TraceKind.cacheStored, 1, 2, 0, 'The CDN caches Ben’s page.'],
  [TraceKind.leaked, 0, 1, 7, 'Ana is shown Ben’s page.'],
] as const;

describe('a step', () => {
  it.each([
    [
      TraceKind.attemptSent,
      8,
      1,
      packSent(Action.read, 92, false),
      'Ben views the cart: the request leaves.',
    ],
    [TraceKind.memoryFull, 1, 40, 2, 'S2 keeps 40 sessions and has no memory left for Cy’s.'],
    [TraceKind.scaled, 5, 3, 97, 'The autoscaler sees 97 % load and wants 5 instead of 3 servers.'],
    [TraceKind.scaled, 3, 3, 78, 'The autoscaler sees 78 % load and keeps 3 servers.'],
    [TraceKind.scaled, 1, 2, 9, 'The autoscaler sees 9 % load and wants 1 instead of 2 servers.'],
    [TraceKind.deployStep, 1, DeployPhase.drain, 2, 'The deploy takes S2 out of rotation.'],
    [
      TraceKind.deployStep,
      1,
      DeployPhase.restart,
      2,
      'The deploy stops S2 and starts the new version.',
    ],
    [TraceKind.deployStep, 1, DeployPhase.ready, 1, 'S2 is back with the new version.'],
    [TraceKind.deployStep, 2, DeployPhase.done, 0, 'The deploy is done.'],
    [
      TraceKind.routed,
      7,
      1,
      RouteReason.affinity,
      'Ben’s request goes to S2: the affinity cookie names it.',
    ],
    [
      TraceKind.retried,
      7,
      1,
      RetryWhy.refused,
      'The load balancer tries Ben’s request again: S2 refused the connection.',
    ],
    [
      TraceKind.retried,
      7,
      1,
      RetryWhy.noAnswer,
      'The load balancer tries Ben’s request again: S2 did not answer in time.',
    ],
    [TraceKind.weight, 1, 35, 0, 'S2 gets 35 % of a full share of new people.'],
    [TraceKind.addressBound, 4, 2, 0, 'The load balancer remembers that address 5 belongs to S2.'],
    [TraceKind.addressBound, 4, 0, 0, 'The load balancer forgets where address 5 belongs.'],
    [
      TraceKind.balancerBelief,
      1,
      Belief.ejected,
      10_000_000,
      'The balancer ejected S2 for a while: too many requests failed.',
    ],
    [
      TraceKind.routed,
      7,
      2,
      RouteReason.roundRobin,
      'Ben’s request goes to S3: next in the rotation.',
    ],
    [
      TraceKind.routed,
      7,
      2,
      RouteReason.rebound,
      'Ben’s request goes to S3: the server in the affinity cookie is down.',
    ],
    [TraceKind.refused, 7, 2, 1, 'S2 refuses Ben’s request.'],
    [TraceKind.refused, 7, 0, 1, 'The load balancer refuses Ben’s request: it is stopped.'],
    [TraceKind.queued, 7, 1, 3, 'Ben’s request waits at S2: all workers are busy.'],
    [TraceKind.workStarted, 7, 1, 0, 'S2 starts work on Ben’s request.'],
    [TraceKind.workLost, 7, 1, 1, 'S2 stopped while working on Ben’s request.'],
    [TraceKind.lookup, 7, memory(1), LookupResult.found, 'S2 finds Ben’s session in its memory.'],
    [TraceKind.lookup, 7, memory(1), LookupResult.missing, 'S2 does not know Ben’s session.'],
    [TraceKind.answered, 7, 2, packAnswer(200, Ending.ok), 'S2 answers Ben: 200.'],
    [
      TraceKind.answered,
      7,
      0,
      packAnswer(502, Ending.error),
      'The load balancer answers Ben: 502.',
    ],
    [
      TraceKind.answered,
      7,
      0,
      packAnswer(0, Ending.refused),
      'The load balancer answers Ben: no connection.',
    ],
    [
      TraceKind.answered,
      7,
      2,
      packAnswer(200, Ending.notLoggedIn),
      'S2 answers Ben: please log in.',
    ],
    [
      TraceKind.attemptEnded,
      7,
      1,
      packEnding(Ending.notLoggedIn, 200, true),
      'The response reaches Ben: logged out.',
    ],
    [
      TraceKind.attemptEnded,
      7,
      1,
      packEnding(Ending.error, 503, true),
      'The response reaches Ben: error 503.',
    ],
    [TraceKind.attemptEnded, 7, 1, packEnding(Ending.timedOut, 0, true), 'Ben gives up waiting.'],
    [TraceKind.checkEnded, 0, CheckResult.passed, 0, 'S1 passes a health check.'],
    [TraceKind.checkEnded, 0, CheckResult.refused, 2, 'S1 refuses a health check: 2 in a row.'],
    [TraceKind.checkEnded, 0, CheckResult.timedOut, 1, 'S1 does not answer a health check.'],
    [TraceKind.balancerBelief, 1, Belief.up, 0, 'The balancer marked S2 up.'],
    [TraceKind.forcedLogin, 1, 9, 0, 'Ben is logged in again.'],
    [TraceKind.clientArrived, 2, 7, 0, 'Somebody new arrives: Cy.'],
    [TraceKind.clientArrived, -1, 8, 0, 'Somebody new arrives, finds no free place and leaves.'],
    [TraceKind.clientLeft, 1, 0, 0, 'Ben leaves for good.'],
    [TraceKind.clientLeft, 1, 9, 0, 'Ben leaves for good. The session stays behind.'],
    [TraceKind.storeRefused, 7, 0, 1, 'The store is full: Ben’s session is not saved.'],
    [
      TraceKind.storeRefused,
      7,
      1,
      1,
      'S2 does not call the store for Ben: a call has just failed.',
    ],
    [TraceKind.storeRefused, 7, 2, 1, 'The store refuses S2’s call for Ben.'],
    [
      TraceKind.storeRefused,
      7,
      4,
      1,
      'S2 has no connection to the store: Ben’s request waits for one.',
    ],
    [TraceKind.fallback, 7, 1, 1, 'Ben is served from the copy that the server has kept.'],
    [TraceKind.replicaCondition, 1, 6, 0, 'The replica follows the session store.'],
    ...LOST,
    ...CACHED,
  ] as const)('of kind %i is told', (kind, a, b, c, sentence) => {
    expect(told(kind, a, b, c)).toBe(sentence);
    expect(isStep(kind)).toBe(true);
  });

  it.each([
    ['central-store', store, LookupResult.found, 'S2 finds Ben’s session in the session store.'],
    ['central-store', store, LookupResult.failed, 'S2 gets no response from the session store.'],
    ['hybrid', store, LookupResult.found, 'S2 finds Ben’s cart in the session store.'],
    ['hybrid', store, LookupResult.missing, 'The session store does not know Ben’s cart.'],
    ['central-store', 3, LookupResult.failed, 'S2 gets no response from the replica.'],
    ['central-store', 3, LookupResult.found, 'S2 finds Ben’s session in the replica.'],
    ['central-store', memory(1), LookupResult.found, 'S2 finds Ben’s session in its memory.'],
    ['hybrid', memory(1), LookupResult.missing, 'S2 does not know Ben’s cart.'],
    ['jwt', pocket(1), LookupResult.found, 'S2 verifies Ben’s token: it is valid.'],
    ['jwt', pocket(1), LookupResult.expired, 'S2 rejects Ben’s token: it has expired.'],
  ] as const)('under %s looks at place %i with result %i', (architecture, place, result, text) => {
    expect(told(TraceKind.lookup, 7, place, result, architecture)).toBe(text);
  });

  it('of a store tells of what the architecture keeps there', () => {
    expect(told(TraceKind.stateSaved, 6, 0, 0, 'central-store')).toBe(
      'The store saves a snapshot: 6 sessions.',
    );
    expect(told(TraceKind.failover, 1, 2, 0, 'hybrid')).toBe(
      'The replica takes over with 1 cart. Confirmed but lost: 2 changes.',
    );
  });

  it('can be told of an attempt from before the trace begins', () => {
    expect(told(TraceKind.queued, 3, 1, 1)).toBe(
      'Somebody’s request waits at S2: all workers are busy.',
    );
  });
});

describe('records that only describe', () => {
  it.each([
    [TraceKind.serverLoad, 0, 1, 0],
    [TraceKind.hop, 7, packHop(Leg.clientToBalancer, 0, 1), 500_000],
    [TraceKind.clientStanding, 1, Standing.loggedIn, 2],
    [TraceKind.copyPlaced, PERSON_KEY, store, packContents(0, false, 2)],
    [TraceKind.checkPlanned, 0, s(2), 0],
  ] as const)('of kind %i are no steps', (kind, a, b, c) => {
    expect(isStep(kind)).toBe(false);
    expect(told(kind, a, b, c)).toBe('');
  });
});
