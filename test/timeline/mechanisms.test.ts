/**
 * Goal: what mechanisms do to people, and what the machinery does by itself, is told in a sentence.
 * Method: traces written by hand; the narrator reads them along with the fold.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  Belief,
  CacheAnswer,
  CdnCondition,
  DeployPhase,
  Ending,
  KeyAnswer,
  NetworkFlag,
  PlaceKind,
  packKeys,
  packPlace,
  ServerCondition,
  ServerFlag,
  SizeLimit,
  StoreFlag,
  StoreRefusal,
  TraceKind,
} from '../../src/engine';
import { Narrator } from '../../src/timeline/narrator';
import { english } from '../support/english';
import { HandWritten, memory, s, store, whole } from './story';

const ANA = 0;
const BEN = 1;

/** The texts told of what a hand-written trace adds to a healthy cluster. */
function told(write: (trace: HandWritten) => void): readonly string[] {
  const trace = new HandWritten().cluster(3);
  for (const client of [ANA, BEN]) trace.person(client, memory(client));
  trace.at(5).send(1, ANA, Action.checkout).at(6);
  write(trace);
  const fold = trace.fold();
  const narrator = new Narrator(fold);
  fold.advance(trace.trace, s(20), narrator);
  return narrator.sentences.slice(1).map(({ text }) => english(text));
}

describe('what befalls people', () => {
  it.each([
    ['a leak', [TraceKind.leaked, ANA, BEN, 1], 'Ana was shown somebody else’s page.'],
    [
      'a lost update',
      [TraceKind.updateLost, ANA, 1, 7],
      'Ana lost items that had been in the cart.',
    ],
    [
      'a session that outlives its end',
      [TraceKind.acceptedAfterRevocation, ANA, 1, 900],
      'Ana was served even though the session had been ended.',
    ],
    [
      'a header that is too large',
      [TraceKind.tooLarge, 1, SizeLimit.balancer, 9000],
      'Ana sent a request that was too large: it was rejected.',
    ],
    [
      'a cookie that is too large',
      [TraceKind.tooLarge, 1, SizeLimit.browser, 9000],
      'Ana got a cookie that is too large: the browser did not keep it.',
    ],
    [
      'an answer that is too large',
      [TraceKind.tooLarge, 1, SizeLimit.answer, 9000],
      'Ana got an error: the cookie in the response was too large for the load balancer.',
    ],
    [
      'a full cart',
      [TraceKind.nothingDone, ANA, 1, Action.add],
      'Ana found the cart full: nothing was added.',
    ],
    [
      'a full store',
      [TraceKind.storeRefused, 1, StoreRefusal.full, 0],
      'Ana was turned down by the session store: it was full.',
    ],
    ['a fallback', [TraceKind.fallback, 1, 0, ANA], 'Ana was served without the session store.'],
    [
      'a recognised order',
      [TraceKind.keyAnswer, 1, KeyAnswer.replayed, ANA],
      'Ana sent the same request twice, and the key was recognised: no second charge.',
    ],
    [
      'an unknown outcome',
      [TraceKind.unknownOutcome, ANA, 1, Action.checkout],
      'Ana has a failed checkout that may have gone through.',
    ],
    [
      'a full memory',
      [TraceKind.memoryFull, 0, 9, ANA],
      'Ana found no room: a server had no memory left for another session.',
    ],
  ] as const)('is told: %s', (_what, [kind, a, b, c], text) => {
    expect(told((trace) => trace.add(kind, a, b, c))).toEqual([text]);
  });

  it('is not told where it is nothing out of the ordinary', () => {
    const texts = told((trace) =>
      trace
        .add(TraceKind.keyAnswer, 1, KeyAnswer.executed, ANA)
        .add(TraceKind.storeRefused, 1, StoreRefusal.failFast, 0)
        .add(TraceKind.unknownOutcome, ANA, 1, Action.add)
        .add(TraceKind.cacheAnswer, 1, ANA, CacheAnswer.miss)
        .add(TraceKind.storeOperation, 0, 0, 0),
    );
    expect(texts).toEqual([]);
  });
});

describe('what the machinery does', () => {
  it.each([
    ['an ejection', [TraceKind.balancerBelief, 1, Belief.ejected, 9], /ejected S2 for a while/],
    ['a failover', [TraceKind.failover, 5, 1, 0], /^The replica took over with 5/],
    [
      'a deploy',
      [TraceKind.deployStep, 2, DeployPhase.drain, 0],
      'The deploy took S3 out of rotation.',
    ],
    ['its end', [TraceKind.deployStep, 2, DeployPhase.done, 0], 'The deploy is done.'],
    [
      'the autoscaler',
      [TraceKind.scaled, 4, 3, 91],
      'The autoscaler wanted 4 servers: 91 % of the workers were busy.',
    ],
    ['a key', [TraceKind.keyChanged, 0, packKeys(2, 2), 2], 'S1 now accepts only the new key.'],
    [
      'a key beside another',
      [TraceKind.keyChanged, 0, packKeys(2, 2), 1],
      'S1 signs with the new key, and still accepts the old one.',
    ],
    [
      'a key that is to come',
      [TraceKind.keyChanged, 0, packKeys(1, 2), 1],
      'S1 accepts the new key too, and still signs with the old one.',
    ],
  ] as const)('is told: %s', (_what, [kind, a, b, c], text) => {
    const [first] = told((trace) => trace.add(kind, a, b, c));
    if (typeof text === 'string') expect(first).toBe(text);
    else expect(first).toMatch(text);
  });

  it('is not told where the autoscaler is content', () => {
    expect(told((trace) => trace.add(TraceKind.scaled, 3, 3, 60))).toEqual([]);
  });
});

describe('the view', () => {
  const view = (write: (trace: HandWritten) => void) => {
    const trace = new HandWritten().cluster(3);
    write(trace);
    return trace.view(1);
  };

  it('has the flags of servers, store and links', () => {
    const {
      servers,
      store: kept,
      balancer,
    } = view((trace) =>
      trace
        .add(TraceKind.serverCondition, 0, ServerCondition.running, ServerFlag.slow)
        .add(TraceKind.serverCondition, 1, ServerCondition.running, ServerFlag.cutFromBalancer)
        .add(TraceKind.storeCondition, 0, StoreFlag.slow)
        .add(TraceKind.networkCondition, NetworkFlag.peopleCut),
    );
    expect(servers.map(({ flags }) => flags)).toEqual([1, ServerFlag.cutFromBalancer, 0]);
    expect(servers.map(({ unnoticed }) => unnoticed)).toEqual([false, true, false]);
    expect(kept.flags).toBe(StoreFlag.slow);
    expect(balancer.networkFlags).toBe(NetworkFlag.peopleCut);
  });

  it('has a CDN, a replica and zones only where the trace tells of them', () => {
    const plain = view(() => undefined);
    expect([plain.cdn, plain.store.replica, plain.zones]).toEqual([null, null, []]);
    expect(plain.servers.map(({ zone }) => zone)).toEqual([null, null, null]);
    const rich = view((trace) =>
      trace
        .add(TraceKind.cdnCondition, CdnCondition.running)
        .add(TraceKind.cacheAnswer, 1, ANA, CacheAnswer.hit)
        .add(TraceKind.cacheAnswer, 2, BEN, CacheAnswer.pass)
        .add(TraceKind.replicaCondition, 1)
        .add(TraceKind.copyPlaced, 1, packPlace(PlaceKind.replica, 0), whole(ANA))
        .add(TraceKind.zoneCondition, 0, 0)
        .add(TraceKind.zoneCondition, 1, 1),
    );
    expect(rich.cdn).toMatchObject({ hits: 1, misses: 1, stale: 0 });
    expect(rich.store.replica).toMatchObject({ condition: 1, copyCount: 1 });
    expect(rich.zones.map(({ down }) => down)).toEqual([false, true]);
    expect(rich.servers.map(({ zone }) => zone)).toEqual([0, 1, 0]);
  });

  it('keeps a session at home as long as its first copy is there, then at the next', () => {
    const trace = new HandWritten().cluster(3).person(ANA, memory(0));
    trace.add(TraceKind.copyPlaced, 1, memory(1), whole(ANA));
    trace.at(2).add(TraceKind.copyRemoved, 1, memory(0), 0);
    const before = trace.view(1).people[ANA];
    expect(before?.identityIn).toEqual({ kind: PlaceKind.memory, index: 0 });
    const after = trace.view(3);
    expect(after.people[ANA]?.identityIn).toEqual({ kind: PlaceKind.memory, index: 1 });
    expect(after.servers[0]?.gone).toEqual([]);
  });

  it('knows an error from a logout', () => {
    const trace = new HandWritten().cluster(3).person(ANA, store).send(1, ANA);
    trace.at(0.5).end(1, ANA, Ending.error, 431);
    expect(trace.view(1).people[ANA]?.troubled).toBe(true);
  });
});
