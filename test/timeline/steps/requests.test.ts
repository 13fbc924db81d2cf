/**
 * Goal: what becomes of tries, keys and lost updates is told in one short sentence each.
 * Method: one record of each kind and value.
 */
import { describe, expect, it } from 'vitest';
import { Action, KeyAnswer, TraceKind } from '../../../src/engine';
import { describeStep, isStep } from '../../../src/timeline/steps/steps';
import { english } from '../../support/english';
import { HandWritten, memory, s } from '../story';

const BEN = 1;
function told(kind: TraceKind, a: number, b: number, c: number): string {
  const hand = new HandWritten().cluster(3).person(BEN, memory(1)).at(1).send(7, BEN, Action.add);
  const fold = hand.add(kind, a, b, c).fold('sticky');
  fold.advance(hand.trace, s(1));
  return english(describeStep({ timeUs: s(1), kind, a, b, c }, fold));
}

describe('a step', () => {
  it.each([
    [TraceKind.keyAnswer, 7, KeyAnswer.executed, BEN, 'is new'],
    [TraceKind.keyAnswer, 7, KeyAnswer.replayed, BEN, 'the first response is sent again'],
    [TraceKind.keyAnswer, 7, KeyAnswer.conflict, BEN, '409'],
    [TraceKind.keyAnswer, 7, KeyAnswer.mismatch, BEN, '422'],
    [TraceKind.keyAnswer, 7, KeyAnswer.missing, BEN, '400'],
    [TraceKind.updateLost, BEN, 1, 3, 'misses an item'],
    [TraceKind.updateLost, BEN, 2, 3, 'misses 2 items'],
    [TraceKind.unknownOutcome, BEN, 7, Action.checkout, 'whether the order was placed'],
    [TraceKind.unknownOutcome, BEN, 7, Action.add, 'whether the item was added'],
    [TraceKind.rateLimited, BEN, 7, 0, 'turns Ben away.'],
    [TraceKind.rateLimited, BEN, 7, 2, 'away: 2 more would have been allowed.'],
    [TraceKind.overLimit, BEN, 7, 3, '3 above the limit'],
  ] as const)('of kind %i with %i, %i, %i says "%s"', (kind, a, b, c, words) => {
    expect(isStep(kind)).toBe(true);
    const sentence = told(kind, a, b, c);
    expect(sentence).toContain('Ben');
    expect(sentence).toContain(words);
    expect(sentence.length).toBeLessThanOrEqual(120);
  });
});
