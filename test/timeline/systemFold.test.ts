/**
 * Goal: what the page shows at an instant is what the trace says, no more and no less.
 * Method: short traces written by hand, one for every rule of the view.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  Activity,
  Belief,
  CacheAnswer,
  Cause,
  CdnCondition,
  Ending,
  Leg,
  PERSON_KEY,
  PlaceKind,
  packContents,
  ServerCondition,
  Standing,
  Trace,
  TraceKind,
} from '../../src/engine';
import { SystemFold } from '../../src/timeline/systemFold';
import { viewOf } from '../../src/timeline/systemView';
import { HandWritten, memory, pocket, s, scenarioOf, store, whole } from './story';

const shop = () => new HandWritten().cluster(3).person(0, memory(0)).person(1, memory(1));

describe('advancing', () => {
  it('reads up to and including the instant asked for', () => {
    const hand = shop().at(2).add(TraceKind.clientActivity, 0, Activity.read);
    const fold = hand.fold();
    fold.advance(hand.trace, s(2) - 1);
    expect(viewOf(fold).people[0]?.activity).toBe(Activity.thinking);
    fold.advance(hand.trace, s(2));
    expect(viewOf(fold).people[0]?.activity).toBe(Activity.read);
    expect(fold.timeUs).toBe(s(2));
  });

  it('goes on with records that come later at the same instant', () => {
    const hand = shop();
    const fold = hand.fold();
    fold.advance(hand.trace, s(3));
    hand.at(3).add(TraceKind.serverCondition, 0, ServerCondition.stopped);
    fold.advance(hand.trace, s(3));
    expect(viewOf(fold).servers[0]?.condition).toBe(ServerCondition.stopped);
  });

  it('comes to the same in one go or in many', () => {
    const hand = shop().at(1).send(1, 0).hop(1, Leg.clientToBalancer, 0).at(2.5).send(2, 1);
    const [once, often] = [hand.fold(), hand.fold()];
    once.advance(hand.trace, s(3));
    for (let tenth = 0; tenth <= 30; tenth += 1) often.advance(hand.trace, s(tenth / 10));
    expect(viewOf(often)).toEqual(viewOf(once));
    expect(often.messages.active).toEqual(once.messages.active);
  });

  it('goes on where the trace still begins when the oldest records are gone', () => {
    const scenario = scenarioOf();
    const trace = new Trace(1);
    const fold = new SystemFold({ scenario, architecture: 'sticky', trace });
    for (let second = 0; second < 9000; second += 1) {
      trace.append(s(second), TraceKind.serverLoad, 0, second % 100, 0);
    }
    expect(trace.first).toBeGreaterThan(0);
    fold.advance(trace, s(8999));
    expect(viewOf(fold).servers[0]?.busy).toBe(99);
  });

  it('reads descriptions of the present any number of times', () => {
    const once = shop().view(0);
    const twice = shop().cluster(3).person(0, memory(0)).person(1, memory(1)).view(0);
    expect(twice).toEqual(once);
  });
});

describe('people', () => {
  it('are named up to eight, then a crowd', () => {
    const eight = scenarioOf({ clients: { count: 8 } });
    const nine = scenarioOf({ clients: { count: 9 } });
    expect(new HandWritten().view(0, 'sticky', eight).people.at(-1)?.name).toBe('Hal');
    expect(new HandWritten().view(0, 'sticky', nine)).toMatchObject({ crowd: true, people: [] });
  });

  it('have their session where its copies are', () => {
    expect(shop().view(0).people[1]).toMatchObject({
      standing: Standing.loggedIn,
      identityIn: { kind: PlaceKind.memory, index: 1 },
      cartIn: { kind: PlaceKind.memory, index: 1 },
    });
  });

  it('have identity and cart in two places where the architecture parts them', () => {
    const hand = new HandWritten()
      .cluster(1)
      .add(TraceKind.copyPlaced, 1, pocket(0), packContents(0, true, -1))
      .add(TraceKind.copyPlaced, PERSON_KEY, store, packContents(0, false, 3))
      .standing(0, Standing.loggedIn, 1);
    const view = hand.view(0, 'hybrid');
    expect(view.people[0]).toMatchObject({
      identityIn: { kind: PlaceKind.pocket, index: 0 },
      cartIn: { kind: PlaceKind.store, index: 0 },
    });
    expect(view.store.copies).toEqual([
      { session: PERSON_KEY, owner: 0, identity: false, items: 3, stale: false },
    ]);
  });

  it('have it nowhere once the copy is gone', () => {
    const hand = shop().at(1).add(TraceKind.copyRemoved, 1, memory(0), Cause.crash);
    expect(hand.view(1).people[0]).toMatchObject({ identityIn: null, cartIn: null });
  });

  it.each([
    ['sticky', 'cookie'],
    ['jwt', 'token'],
  ] as const)('carry under %s a %s', (architecture, kind) => {
    const hand = shop().add(TraceKind.clientCredential, 0, 2, 92);
    const [ana, ben] = hand.view(0, architecture).people;
    expect(ana?.credential).toEqual({ kind, affinity: 1, bytes: 92, moving: 'no' });
    expect(ben?.credential).toEqual({ kind: 'none', affinity: null, bytes: 0, moving: 'no' });
  });

  it('are in trouble from a failure to the next answer', () => {
    const hand = shop().at(1).send(1, 0, Action.read).end(1, 0, Ending.error, 502);
    hand.at(2).send(2, 0).end(2, 0, Ending.ok);
    expect(hand.view(0).people[0]).toMatchObject({ lastResult: null, troubled: false });
    expect(hand.view(1).people[0]).toMatchObject({
      lastResult: { action: Action.read, ending: Ending.error, status: 502 },
      troubled: true,
    });
    expect(hand.view(2).people[0]?.troubled).toBe(false);
  });

  it('take "not logged in" for an answer', () => {
    const hand = shop().at(1).send(1, 0).end(1, 0, Ending.notLoggedIn);
    expect(hand.view(1).people[0]?.troubled).toBe(false);
  });

  it('have lost a cart until they put something into a new one', () => {
    const hand = shop().at(1).add(TraceKind.cartLost, 0, 2, Cause.crash);
    hand.at(2).send(1, 0, Action.add).end(1, 0, Ending.error, 503);
    hand.at(3).send(2, 0, Action.add).end(2, 0, Ending.ok).add(TraceKind.clientBelief, 0, 1);
    expect([0, 1, 2, 3].map((at) => hand.view(at).people[0]?.cartLost)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('remember the server that last worked for them', () => {
    const hand = shop().at(1).send(1, 0).add(TraceKind.workStarted, 1, 2);
    expect(hand.view(0).people[0]?.lastServer).toBeNull();
    expect(hand.view(1).people[0]?.lastServer).toBe(2);
  });

  it('remember the server that was asked last, also where it refused', () => {
    const hand = shop().at(1).send(1, 0).add(TraceKind.routed, 1, 0, 0);
    hand.at(2).end(1, 0, Ending.error, 503);
    expect(hand.view(2).people[0]?.lastServer).toBe(0);
  });
});

describe('servers', () => {
  it('hold current copies first, then stale ones, each in order of owner', () => {
    const hand = new HandWritten().cluster(1);
    for (const owner of [5, 3, 1]) hand.person(owner, memory(0));
    hand.standing(3, Standing.loggedIn, 77);
    const { copies, copyCount } = hand.view(0).servers[0] ?? {};
    expect(copies?.map(({ owner, stale }) => [owner, stale])).toEqual([
      [1, false],
      [5, false],
      [3, true],
    ]);
    expect(copyCount).toBe(3);
  });

  it('list at most 24 copies and count them all', () => {
    const hand = new HandWritten().cluster(1);
    for (let owner = 0; owner < 30; owner += 1) hand.person(owner, memory(0));
    const crowd = scenarioOf({ clients: { count: 30 } });
    const [server] = hand.view(0, 'sticky', crowd).servers;
    expect(server?.copies).toHaveLength(24);
    expect(server?.copyCount).toBe(30);
  });

  it('keep the names of those whose session died there until they start again', () => {
    const hand = shop().person(3, memory(0)).at(1);
    hand.add(TraceKind.serverCondition, 0, ServerCondition.stopped);
    hand.add(TraceKind.copyRemoved, 4, memory(0), Cause.crash);
    hand.add(TraceKind.copyRemoved, 1, memory(0), Cause.crash);
    hand.at(5).add(TraceKind.serverCondition, 0, ServerCondition.running);
    expect(hand.view(1).servers[0]).toMatchObject({ gone: [0, 3], goneCount: 2, copyCount: 0 });
    expect(hand.view(5).servers[0]).toMatchObject({ gone: [], goneCount: 0 });
  });

  it('do not blame themselves for stale or idle sessions', () => {
    const hand = shop().standing(0, Standing.loggedIn, 50).at(1);
    hand.add(TraceKind.copyRemoved, 1, memory(0), Cause.crash);
    hand.add(TraceKind.copyRemoved, 2, memory(1), Cause.idle);
    expect(hand.view(1).servers.map(({ goneCount }) => goneCount)).toEqual([0, 0, 0]);
  });

  it.each([
    [ServerCondition.running, Belief.up, false, false],
    [ServerCondition.stopped, Belief.up, true, false],
    [ServerCondition.frozen, Belief.up, true, false],
    [ServerCondition.leaving, Belief.up, true, false],
    [ServerCondition.leaving, Belief.forgotten, false, false],
    [ServerCondition.stopped, Belief.down, false, false],
    [ServerCondition.running, Belief.down, false, true],
  ] as const)('in condition %s and belief %s: unnoticed %s, recovering %s', (...row) => {
    const [condition, belief, unnoticed, recovering] = row;
    const hand = shop().add(TraceKind.serverCondition, 0, condition);
    hand.add(TraceKind.balancerBelief, 0, belief);
    expect(hand.view(0).servers[0]).toMatchObject({ unnoticed, recovering });
  });

  const { up, down, forgotten } = Belief;
  it.each([
    ['added a moment ago', [down], true, true],
    ['added, and found up', [down, up], false, false],
    ['found up and down again', [down, up, down], true, false],
    ['there from the start, and down', [up, down], true, false],
    ['taken out, and back without a check', [up, forgotten, down], true, false],
    ['added, and taken out before any check', [down, forgotten, down], true, true],
  ] as const)('are new until they were found up once: %s', (_, beliefs, recovering, fresh) => {
    const hand = shop().add(TraceKind.serverCondition, 3, ServerCondition.running);
    for (const belief of beliefs) hand.add(TraceKind.balancerBelief, 3, belief);
    expect(hand.view(0).servers[3]).toMatchObject({ recovering, fresh });
  });

  it('know their next health check until it begins', () => {
    const hand = shop().at(1).add(TraceKind.checkPlanned, 0, s(2));
    expect(hand.view(0).servers[0]?.nextCheckUs).toBeNull();
    expect(hand.view(2.9).servers[0]?.nextCheckUs).toBe(s(3));
    expect(hand.view(3).servers[0]?.nextCheckUs).toBeNull();
  });

  it('come and go', () => {
    const hand = shop().at(1).add(TraceKind.serverCondition, 3, ServerCondition.running);
    hand.at(2).add(TraceKind.serverCondition, 0, ServerCondition.removed);
    expect(hand.view(2).servers.map(({ name }) => name)).toEqual(['S2', 'S3', 'S4']);
  });

  it('offer what makes sense for their condition', () => {
    const hand = shop().add(TraceKind.serverCondition, 0, ServerCondition.stopped);
    const [stopped, running] = hand.view(0).servers;
    expect(stopped?.changes).toContain('start-server');
    expect(running?.changes).toContain('stop-server');
    expect(running?.changes).not.toContain('start-server');
  });
});

describe('the session store', () => {
  it.each([
    ['in-memory', false],
    ['sticky', false],
    ['central-store', true],
    ['jwt', false],
    ['hybrid', true],
  ] as const)('under %s is used: %s', (architecture, used) => {
    expect(new HandWritten().view(0, architecture).store.used).toBe(used);
  });

  it('names those it has lost until they have a copy in it again', () => {
    const hand = new HandWritten().cluster(1).person(0, store).person(1, store);
    hand.at(1).add(TraceKind.copyRemoved, 1, store, Cause.wipe);
    hand.add(TraceKind.copyRemoved, 2, store, Cause.wipe);
    hand.at(4).add(TraceKind.copyPlaced, 9, store, whole(1, 0)).standing(1, Standing.loggedIn, 9);
    expect(hand.view(1, 'central-store').store).toMatchObject({ gone: [0, 1], copyCount: 0 });
    expect(hand.view(4, 'central-store').store).toMatchObject({ gone: [0], copyCount: 1 });
  });

  it('shows its work', () => {
    const hand = shop().add(TraceKind.storeLoad, 1, 4);
    expect(hand.view(0).store).toMatchObject({ busy: true, waiting: 4 });
  });
});

describe('messages', () => {
  const sent = () => shop().at(1).send(1, 0).hop(1, Leg.clientToBalancer, 0);

  it('are there from departure until just before arrival', () => {
    const hand = sent();
    const seen = (at: number) => {
      const fold = hand.fold();
      fold.advance(hand.trace, at);
      return fold.messages.active.length;
    };
    expect([s(1) - 1, s(1), s(1.5) - 1, s(1.5)].map(seen)).toEqual([0, 1, 1, 0]);
  });

  it('of a fast network are shown long enough to be seen', () => {
    const hand = shop().at(1).send(1, 0).hop(1, Leg.clientToBalancer, 0, 0, 250);
    const fold = hand.fold('sticky', scenarioOf({ world: 'realistic' }));
    fold.advance(hand.trace, s(1.2));
    expect(fold.messages.active).toHaveLength(1);
    fold.advance(hand.trace, s(1.3));
    expect(fold.messages.active).toHaveLength(0);
  });
  it('that are parked and not moved stand long enough to be read', () => {
    const hand = sent();
    const fold = hand.fold();
    fold.messages.parkedMinUs = s(0.8);
    fold.advance(hand.trace, s(1.7));
    expect(fold.messages.active).toHaveLength(1);
    fold.advance(hand.trace, s(1.8));
    expect(fold.messages.active).toHaveLength(0);
  });
});

describe('the CDN', () => {
  it.each([
    ['hit', { hits: 1, misses: 0, stale: 0 }],
    ['miss', { hits: 0, misses: 1, stale: 0 }],
    ['pass', { hits: 0, misses: 1, stale: 0 }],
    ['collapsed', { hits: 1, misses: 0, stale: 0 }],
    ['stale', { hits: 1, misses: 0, stale: 1 }],
  ] as const)('counts what it answers by itself: %s', (answer, counts) => {
    const hand = shop().add(TraceKind.cdnCondition, CdnCondition.running);
    hand.at(1).add(TraceKind.cacheAnswer, 1, 0, CacheAnswer[answer]);
    const fold = hand.fold();
    fold.advance(hand.trace, s(2));
    expect(viewOf(fold).cdn).toMatchObject(counts);
    expect(fold.environment.cacheAnswers).toHaveLength(CacheAnswer[answer] + 1);
  });
});
