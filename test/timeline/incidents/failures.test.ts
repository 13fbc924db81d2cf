/**
 * Goal: what is told of several people together is so of each of them: a reason and a server that are not the same for
 * all are not named, and checks are counted as the balancer counts them.
 * Method: every way in which several reasons can agree; checks in every order, by hand, where rise and fall differ.
 */
import { describe, expect, it } from 'vitest';
import { Belief, CheckResult, ServerCondition, TraceKind } from '../../../src/engine';
import { type Reason, sameReason } from '../../../src/timeline/incidents/failures';
import { s, scenarioOf } from '../story';
import { six, tell } from '../told';

const lostAt = (server: number): Reason => ({ why: 'workLost', server });
const refusedAt = (server: number): Reason => ({ why: 'refusedByServer', server });

describe('the reason of several', () => {
  const system = six().fold();

  it.each([
    ['one', [lostAt(0)], lostAt(0)],
    ['all at one server', [lostAt(1), lostAt(1), lostAt(1)], lostAt(1)],
    ['at two servers', [lostAt(0), lostAt(1)], lostAt(-1)],
    ['at one, and the last at another', [lostAt(2), lostAt(2), lostAt(0)], lostAt(-1)],
    ['different reasons at one server', [lostAt(0), refusedAt(0)], null],
    ['one who is known, one who is not', [lostAt(0), null], null],
    ['one who is not known, one who is', [null, lostAt(0)], null],
    ['nobody', [], null],
  ] as const)('is what is the same for all of them: %s', (_, reasons, same) => {
    const clients = [...reasons.keys()];
    expect(sameReason(clients, (client) => reasons[client] ?? null, system)).toEqual(same);
  });
});

describe('checks that changed a mind', () => {
  const plan = scenarioOf({ balancer: { rise: 2, fall: 4 } });
  /** What is said of a belief after so many checks in a row, the last of which ended at that instant or before. */
  const marked = (belief: Belief, streak: number, isByCheck = true) => {
    const [before, result] =
      belief === Belief.up ? [Belief.down, CheckResult.passed] : [Belief.up, CheckResult.refused];
    const hand = six()
      .add(TraceKind.balancerBelief, 0, before)
      .at(isByCheck ? 4 : 3);
    if (belief === Belief.down) hand.add(TraceKind.serverCondition, 0, ServerCondition.stopped);
    hand.add(TraceKind.checkEnded, 0, result, streak).at(4);
    hand.add(TraceKind.balancerBelief, 0, belief);
    return tell(hand, 5, 'sticky', plan, s(5)).texts.findLast((text) => text.includes('marked S1'));
  };

  it.each([
    [Belief.up, 2, 'The balancer marked S1 up (2 good checks).'],
    [Belief.up, 4, 'The balancer marked S1 up.'],
    [Belief.up, 1, 'The balancer marked S1 up.'],
    [Belief.down, 4, 'The balancer marked S1 down (4 failed checks).'],
    [Belief.down, 2, 'The balancer marked S1 down.'],
    [Belief.down, 1, 'The balancer marked S1 down.'],
  ])('are counted where there were as many as it takes: belief %i, %i', (belief, streak, words) => {
    expect(marked(belief, streak)).toBe(words);
    // What was checked before has not changed it now.
    expect(marked(belief, streak, false)).toMatch(/marked S1 (up|down)\.$/);
  });
});
