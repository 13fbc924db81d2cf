/**
 * Goal: a failure's blast radius is a region of the crowd, so people are grouped by the home of
 * their session.
 * Method: a crowd of ten on traces written by hand.
 */
import { describe, expect, it } from 'vitest';
import { Cause, PlaceKind, ServerCondition, Standing, TraceKind } from '../../src/engine';
import { HandWritten, memory, pocket, scenarioOf, store, whole } from './story';

const ten = scenarioOf({ clients: { count: 10 } });
const crowd = () => {
  const hand = new HandWritten().cluster(2);
  for (let client = 0; client < 10; client += 1) hand.person(client, memory(client % 2));
  return hand;
};
const home = (server: number) => ({ kind: PlaceKind.memory, index: server });
const groups = (hand: HandWritten, at: number) => hand.view(at, 'sticky', ten).groups;

describe('groups of a crowd', () => {
  it('are one per home, in order of server', () => {
    expect(groups(crowd(), 0)).toMatchObject([
      {
        home: home(0),
        people: 5,
        lost: 0,
        loggedOut: 0,
        loggingIn: 0,
        withoutSession: 0,
        anonymous: 0,
      },
      {
        home: home(1),
        people: 5,
        lost: 0,
        loggedOut: 0,
        loggingIn: 0,
        withoutSession: 0,
        anonymous: 0,
      },
    ]);
  });

  it('keep people at their last home while they have no session', () => {
    const hand = crowd().at(1).add(TraceKind.serverCondition, 0, ServerCondition.stopped);
    for (const client of [0, 2, 4, 6, 8]) {
      hand.add(TraceKind.copyRemoved, client + 1, memory(0), Cause.crash);
      hand.standing(client, Standing.sessionLost, client + 1);
    }
    hand.at(2).standing(0, Standing.loggedOut, 1).standing(2, Standing.loggingIn, 3);
    expect(groups(hand, 1)[0]).toMatchObject({ home: home(0), people: 5, lost: 5, loggedOut: 0 });
    expect(groups(hand, 2)[0]).toMatchObject({
      home: home(0),
      people: 5,
      lost: 3,
      loggedOut: 1,
      loggingIn: 1,
    });
  });

  it('let people move in with a new session and stay where they are when empty', () => {
    const hand = crowd().at(1);
    for (const client of [0, 2, 4, 6, 8]) {
      hand.add(TraceKind.copyRemoved, client + 1, memory(0), Cause.crash);
      hand.standing(client, Standing.loggingIn, client + 1);
      hand.add(TraceKind.copyPlaced, 100 + client, memory(1), whole(client, 0));
      hand.standing(client, Standing.loggedIn, 100 + client);
    }
    expect(groups(hand, 1).map(({ people }) => people)).toMatchObject([0, 10]);
    hand.at(2).add(TraceKind.serverCondition, 0, ServerCondition.removed);
    expect(groups(hand, 2).map(({ people }) => people)).toMatchObject([10]);
  });

  it('do not move people who are logged in after a stale copy', () => {
    const hand = crowd().at(1).add(TraceKind.copyPlaced, 77, memory(1), whole(0));
    expect(groups(hand, 1).map(({ people }) => people)).toMatchObject([5, 5]);
  });

  it.each([
    ['the store', store, { kind: PlaceKind.store, index: 0 }],
    ['pockets', pocket(9), { kind: PlaceKind.pocket, index: 0 }],
  ])('are a single one for %s', (_, place, expected) => {
    const hand = new HandWritten().cluster(2);
    for (let client = 0; client < 10; client += 1) hand.person(client, place);
    expect(groups(hand, 0)).toMatchObject([{ home: expected, people: 10, lost: 0, loggedOut: 0 }]);
  });

  it('put those who have not had a session last', () => {
    const hand = new HandWritten().cluster(2).person(3, memory(1));
    expect(groups(hand, 0)).toMatchObject([
      {
        home: home(1),
        people: 1,
        lost: 0,
        loggedOut: 0,
        loggingIn: 0,
        withoutSession: 0,
        anonymous: 0,
      },
      {
        home: null,
        people: 9,
        lost: 0,
        loggedOut: 0,
        loggingIn: 0,
        withoutSession: 9,
        anonymous: 0,
      },
    ]);
  });
});
