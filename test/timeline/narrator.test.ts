/**
 * Goal: the run is told in few calm sentences that say what, who and why, and never one per
 * request.
 * Method: traces written by hand; what the narrator makes of them after each instant.
 */
import { describe, expect, it } from 'vitest';
import {
  Belief,
  Cause,
  Ending,
  LookupResult,
  ServerCondition,
  Standing,
  TraceKind,
} from '../../src/engine';
import { stillTrue } from '../../src/timeline/claims/stillTrue';
import { Narrator } from '../../src/timeline/narrator';
import type { ToldSentence } from '../../src/timeline/words/saying';
import { english } from '../support/english';
import { HandWritten, memory, pocket, s, scenarioOf, store, whole } from './story';
import { change, six, stopFirstServer, tell } from './told';

describe('the opening', () => {
  it.each([
    ['in-memory', 'Each session is kept in one server’s memory.'],
    ['sticky', 'Each session is kept in one server’s memory.'],
    ['central-store', 'Every session lives in the session store.'],
    ['jwt', 'Each browser carries the whole session in a token.'],
    ['hybrid', 'Each browser carries a token; the rest of a session lives in the session store.'],
  ] as const)('under %s says: %s', (architecture, where) => {
    const { texts } = tell(six(), 0, architecture);
    expect(texts).toEqual([`Six people are logged in. ${where}`]);
  });

  it.each(['in-memory', 'sticky'] as const)(
    'under %s says that sessions are copied where servers do that',
    (architecture) => {
      const copied = scenarioOf({ sessions: { replication: 'all-to-all' } });
      expect(tell(six(), 0, architecture, copied).texts).toEqual([
        'Six people are logged in. Each session is kept in one server’s memory, and copied to all others.',
      ]);
    },
  );

  it('knows people who have yet to log in, and crowds', () => {
    const early = scenarioOf({ clients: { count: 1000, loggedIn: false } });
    expect(tell(new HandWritten(), 0, 'jwt', early).texts[0]).toMatch(
      /^1,000 people are about to log in\. /,
    );
  });

  it('gives way when all have logged in, and is withdrawn when the first has', () => {
    const two = scenarioOf({ clients: { count: 2, loggedIn: false } });
    const hand = new HandWritten().cluster(3).at(1).person(0, memory(0));
    const fold = hand.fold('sticky', two);
    const narrator = new Narrator(fold);
    fold.advance(hand.trace, s(0.5), narrator);
    const [opening] = narrator.sentences;
    expect(english(stillTrue(opening as ToldSentence, fold)?.text ?? [])).toMatch(
      /^Two people are about to/,
    );
    fold.advance(hand.trace, s(2), narrator);
    expect(stillTrue(opening as ToldSentence, fold)).toBeNull();
    hand.at(3).person(1, memory(1));
    expect(tell(hand, 4, 'sticky', two).last?.text).toBe('Two people have logged in.');
  });

  it('does not say that people are logged in who are not', () => {
    const hand = new HandWritten().cluster(3).person(0, memory(0));
    expect(tell(hand, 1).texts).toEqual(['Each session is kept in one server’s memory.']);
  });

  it('is all there is to say while everything is well', () => {
    const hand = six().at(3).send(1, 0).end(1, 0, Ending.ok).at(9).cluster(3);
    expect(tell(hand, 8.9).sentences).toHaveLength(1);
  });
});

describe('a server that stops', () => {
  it('is told with who lost what, and why', () => {
    const { last } = tell(stopFirstServer(six().at(4), [0, 3]), 5);
    expect(last).toMatchObject({
      atUs: s(4),
      category: 'loss',
      tone: 'fail',
      text: 'S1 stopped. Ana and Dee lost their sessions and carts: they were only in S1’s memory.',
      detail:
        'The balancer has not noticed yet: it may still send people to S1. ' +
        'Next health check at 5.3 s.',
    });
  });

  it.each([
    [[0], [], 'Ana lost her session: it was only in S1’s memory.'],
    [[0], [0], 'Ana lost her session and cart: they were only in S1’s memory.'],
    [[0, 3], [], 'Ana and Dee lost their sessions: they were only in S1’s memory.'],
    [[0, 3], [3], 'Ana and Dee lost sessions (one with a cart): they were only in S1’s memory.'],
    [[0, 1, 2, 3, 4, 5], [], 'All six people lost their sessions.'],
  ])('tells of sessions %j and carts %j', (sessions, carts, expected) => {
    const { last } = tell(stopFirstServer(six().at(4), sessions, carts), 5);
    expect(last?.text).toBe(`S1 stopped. ${expected}`);
  });

  it.each([
    ['central-store', store, 'they are in the session store'],
    ['jwt', pocket(0), 'each login is carried by its browser'],
    ['sticky', memory(1), 'none was only in S1’s memory'],
  ] as const)('under %s loses nobody, and says why', (architecture, place, why) => {
    const hand = new HandWritten().cluster(3).person(0, place).at(4);
    const { last } = tell(stopFirstServer(hand, []), 5, architecture);
    expect(last?.text).toBe(`S1 stopped. No session was lost: ${why}.`);
  });

  it('is told the same however often the narrator is asked', () => {
    const hand = stopFirstServer(six().at(4), [0, 3]);
    expect(tell(hand, 9, 'sticky', scenarioOf(), s(0.1)).sentences).toEqual(
      tell(hand, 9).sentences,
    );
  });

  it('is told at once and completed while its instant lasts', () => {
    const hand = six().at(4);
    const fold = hand.fold();
    const narrator = new Narrator(fold);
    stopFirstServer(hand, [0]);
    fold.advance(hand.trace, s(4), narrator);
    const [, first] = narrator.sentences;
    hand.add(TraceKind.sessionLost, 3, 4, Cause.crash);
    fold.advance(hand.trace, s(4), narrator);
    const [, second] = narrator.sentences;
    expect(english(first?.text ?? [])).toContain('Ana lost');
    expect(english(second?.text ?? [])).toContain('Ana and Dee lost');
    expect(second?.id).toBe(first?.id);
    expect(narrator.sentences).toHaveLength(2);
  });

  it('is a second story when a second server stops at the same instant', () => {
    const hand = stopFirstServer(six().at(4), [0, 3]);
    change(hand, 'stop-server', 1).add(TraceKind.serverCondition, 1, ServerCondition.stopped);
    hand.add(TraceKind.sessionLost, 1, 2, Cause.crash);
    const { texts } = tell(hand, 5);
    expect(texts[1]).toMatch(/^S1 stopped\. Ana and Dee /);
    expect(texts[2]).toMatch(/^S2 stopped\. Ben /);
  });

  it('counts the people of a crowd', () => {
    const crowd = scenarioOf({ clients: { count: 1000 } });
    const losers = Array.from({ length: 84 }, (_, index) => index * 12);
    const { last } = tell(stopFirstServer(six().at(4), losers, []), 5, 'sticky', crowd);
    expect(last?.text).toBe('S1 stopped. 84 of 1,000 people lost their sessions.');
  });
});

describe('what the balancer finds out', () => {
  const believed = (condition: ServerCondition, belief: Belief) =>
    six()
      .at(4)
      .add(TraceKind.serverCondition, 0, condition)
      .at(7)
      .add(TraceKind.balancerBelief, 0, belief);

  it('is a detection', () => {
    const { last } = tell(believed(ServerCondition.stopped, Belief.down), 8);
    expect(last).toMatchObject({
      category: 'detection',
      text: 'The balancer marked S1 down.',
    });
  });

  it('is a mistake where the server runs', () => {
    const { last } = tell(believed(ServerCondition.running, Belief.down), 8);
    expect(last?.text).toBe('The balancer marked S1 down, although it runs.');
  });

  it('is no news when it has long believed it', () => {
    const { sentences } = tell(believed(ServerCondition.running, Belief.up), 8);
    expect(sentences).toHaveLength(1);
  });

  it('is no finding when the balancer has just started', () => {
    const hand = believed(ServerCondition.stopped, Belief.down).at(9);
    change(hand, 'start-balancer').add(TraceKind.balancerBelief, 0, Belief.up);
    expect(tell(hand, 10).last?.text).toBe('The load balancer started.');
  });
});

describe('people who were logged out', () => {
  const answer = (hand: HandWritten, client: number, at: number, server = 1) =>
    hand
      .at(at)
      .add(TraceKind.lookup, client + 1, memory(server), LookupResult.missing)
      .end(client + 1, client, Ending.notLoggedIn)
      .standing(client, Standing.loggedOut, client + 1);
  const waiting = () => stopFirstServer(six().at(4).send(1, 0).send(4, 3), [0, 3]);

  it('are told of one by one, with the reason', () => {
    const { last } = tell(answer(waiting(), 0, 6), 7);
    expect(last).toMatchObject({ text: 'Ana was logged out: S2 does not know the session.' });
  });

  it('share a sentence within 400 ms', () => {
    const { texts } = tell(answer(answer(waiting(), 0, 6), 3, 6.4), 7);
    expect(texts.slice(2)).toEqual(['Ana and Dee were logged out: S2 does not know the session.']);
  });

  it('have sentences of their own after that', () => {
    const { texts } = tell(answer(answer(waiting(), 0, 6), 3, 6.5), 7);
    expect(texts.slice(2)).toEqual([
      'Ana was logged out: S2 does not know the session.',
      'Dee was logged out: S2 does not know the session.',
    ]);
  });

  it('are told of again when they are logged in, with the cart', () => {
    const hand = answer(waiting(), 0, 6).at(9);
    hand.add(TraceKind.copyPlaced, 50, memory(1), whole(0, 0)).standing(0, Standing.loggedIn, 50);
    hand.add(TraceKind.forcedLogin, 0, 50).add(TraceKind.cartLost, 0, 2, Cause.contradicted);
    const { last, sentences } = tell(hand, 10);
    expect(last).toMatchObject({
      category: 'recovery',
      tone: 'ok',
      text: 'Ana had to log in again. Her cart was lost.',
    });
    expect(sentences).toHaveLength(4);
  });

  it('are told of once a chapter; repetitions are a sum', () => {
    const hand = waiting();
    for (let at = 6; at < 12; at += 1) {
      answer(hand, 0, at).standing(0, Standing.loggedIn, 60 + at);
    }
    const { texts } = tell(hand, 30);
    expect(texts.slice(2)).toEqual(['Ana was logged out: S2 does not know the session.']);
  });

  it('and other news of a crowd are told in the order of their time, however often one asks', () => {
    const crowd = scenarioOf({ clients: { count: 1000 } });
    // Errors are due first, and logouts are the first in the list of incidents.
    const hand = six().at(4).send(1, 0).end(1, 0, Ending.refused, 0);
    hand.at(4.5).standing(1, Standing.loggedOut, 2).at(20).send(2, 2);
    const { texts, sentences } = tell(hand, 30, 'sticky', crowd);
    expect(texts.slice(1)).toEqual([
      '4.0 s: requests from 1 of 1,000 people failed.',
      '4.5 s: 1 of 1,000 people was logged out.',
    ]);
    expect(tell(hand, 30, 'sticky', crowd, s(0.1)).sentences).toEqual(sentences);
  });

  it('of a crowd are one number, once most have been told', () => {
    const crowd = scenarioOf({ clients: { count: 1000 } });
    const hand = new HandWritten().cluster(3);
    for (let client = 0; client < 100; client += 1) hand.person(client, memory(0));
    for (let client = 0; client < 100; client += 1) answer(hand, client, 6 + client / 60);
    expect(tell(hand, 7.9, 'sticky', crowd).sentences).toHaveLength(1);
    const { last } = tell(hand, 9, 'sticky', crowd);
    expect(last).toMatchObject({
      atUs: s(8),
      text: '6.0–7.6 s: 100 of 1,000 people were logged out.',
    });
  });
});

const fail = (hand: HandWritten, client: number, at: number, ending: Ending, status = 0) =>
  hand
    .at(at)
    .send(at * 10 + client, client)
    .end(at * 10 + client, client, ending, status);

describe('errors', () => {
  it.each([
    [Ending.error, 503, 'Ben’s request failed (503).'],
    [Ending.timedOut, 0, 'Ben’s request failed: no response within 10.0 s.'],
    [Ending.refused, 0, 'Ben’s request failed.'],
  ])('of sort %i are told with what the person sees', (ending, status, text) => {
    expect(tell(fail(six(), 1, 5, ending, status), 6).last).toMatchObject({
      category: 'error',
      tone: 'warn',
      text,
      detail: 'A failed request is not a logout: the session is still there.',
    });
  });

  it('do not promise a session that is gone', () => {
    const hand = fail(stopFirstServer(six().at(4), [0]), 0, 5, Ending.error, 502);
    expect(tell(hand, 6).last).toMatchObject({ text: 'Ana’s request failed (502).', detail: '' });
  });

  it('are not told one by one', () => {
    const hand = six();
    for (let at = 5; at < 25; at += 1) fail(hand, 1, at, Ending.error, 503);
    expect(tell(hand, 40).texts.slice(1)).toEqual(['Ben’s request failed (503).']);
    expect(tell(hand, 40).last?.detail).toBe(
      'A failed request is not a logout: the session is still there. 19 more requests have failed since 5.0 s.',
    );
  });

  it('say that they were sent before the balancer knew better, where they were', () => {
    const refused = (markedAt: number) => {
      const hand = six().at(5).send(50, 1).add(TraceKind.routed, 50, 0, 1);
      hand.at(markedAt).add(TraceKind.balancerBelief, 0, Belief.down);
      hand.at(7).add(TraceKind.refused, 50, 1, 1).end(50, 1, Ending.error, 503);
      return tell(hand, 8).last?.detail;
    };
    expect(refused(6)).toMatch(/^It was sent before S1 was marked down\./);
    expect(refused(4)).not.toContain('marked down');
  });

  it('say why, where the trace tells: who, what and the reason', () => {
    const hand = six().at(5).send(50, 1).add(TraceKind.routed, 50, 0, 1);
    hand.add(TraceKind.refused, 50, 1, 1).end(50, 1, Ending.error, 503);
    expect(tell(hand, 6).last?.text).toBe('Ben’s request failed (503): S1 refused the connection.');
  });

  it('of before are no news after another change', () => {
    const hand = fail(fail(six(), 1, 5, Ending.error, 503), 1, 6, Ending.error, 503);
    change(hand.at(7), 'stop-balancer');
    expect(tell(hand, 30).last?.text).toMatch(/^The load balancer stopped/);
  });
});

describe('the log', () => {
  it('keeps the newest 200 sentences with numbers that only grow, and more marks', () => {
    const hand = six();
    for (let at = 1; at <= 250; at += 1) change(hand.at(at), 'wipe-store');
    const { sentences, marks } = tell(hand, 251);
    expect(sentences).toHaveLength(200);
    expect(marks).toHaveLength(250);
    expect(sentences.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, n) => n + 51));
  });
});
