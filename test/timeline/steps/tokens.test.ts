/**
 * Goal: what happens to keys, tokens and sessions that end on purpose is told in one sentence each.
 * Method: one record of each kind, in a system that has just read it.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  Cause,
  LookupResult,
  packKeys,
  RevocationKind,
  SizeLimit,
  TraceKind,
} from '../../../src/engine';
import { describeStep, isStep } from '../../../src/timeline/steps/steps';
import { english } from '../../support/english';
import { HandWritten, pocket, s } from '../story';

/** Ben's attempt 7 is at work on S2 when the record is written. */
function told(kind: TraceKind, a: number, b = 0, c = 0): string {
  const hand = new HandWritten().cluster(3).person(1, pocket(1)).at(1).send(7, 1, Action.read);
  hand.add(TraceKind.workStarted, 7, 1).at(2).add(kind, a, b, c);
  const fold = hand.fold('jwt');
  fold.advance(hand.trace, s(2));
  return english(describeStep({ timeUs: s(2), kind, a, b, c }, fold));
}

describe('a step', () => {
  it.each([
    [TraceKind.keyChanged, 0, packKeys(2, 2), 2, 'S1 signs with key 2.'],
    [TraceKind.keyChanged, 1, packKeys(1, 2), 1, 'S2 signs with key 1, and accepts key 2 too.'],
    [TraceKind.keyChanged, 2, packKeys(2, 2), 1, 'S3 signs with key 2, and still accepts key 1.'],
    [TraceKind.revoked, 1, 9, RevocationKind.ban, 'Ben’s session is revoked.'],
    [TraceKind.revoked, 1, 9, RevocationKind.logout, 'Ben asks for the session to be ended.'],
    [
      TraceKind.acceptedAfterRevocation,
      1,
      9,
      s(4.25),
      'Ben is still served 4.3 s after the session was revoked.',
    ],
    [TraceKind.tokenRefreshed, 1, 9, 0, 'Ben gets a new token without a password.'],
    [
      TraceKind.tooLarge,
      7,
      SizeLimit.balancer,
      9000,
      'The load balancer rejects a request’s headers: 9,000 bytes is too large.',
    ],
    [TraceKind.sessionEnded, 1, 9, Cause.revoked, 'Ben’s session was ended on purpose.'],
    [TraceKind.sessionEnded, 1, 9, Cause.tampered, 'Ben’s session was ended by tampering.'],
    [TraceKind.sessionEnded, 1, 9, Cause.idle, 'Ben’s session expired.'],
    [
      TraceKind.lookup,
      7,
      pocket(1),
      LookupResult.rejected,
      'S2 rejects Ben’s token because of its key or its date.',
    ],
    [
      TraceKind.lookup,
      7,
      pocket(1),
      LookupResult.altered,
      'S2 rejects Ben’s token: its signature does not fit.',
    ],
    [TraceKind.lookup, 7, pocket(1), LookupResult.revoked, 'S2 finds Ben’s token on the denylist.'],
  ])('of kind %i says what happened', (kind, a, b, c, sentence) => {
    expect(isStep(kind)).toBe(true);
    expect(told(kind, a, b, c)).toBe(sentence);
    expect(sentence.length).toBeLessThanOrEqual(120);
  });
});
