/**
 * Goal: the timeline has a mark for what was done, lost and noticed, for first errors and for steps of a deploy.
 * Method: traces written by hand; the marks that the narrator makes of them.
 */
import { describe, expect, it } from 'vitest';
import { Belief, DeployPhase, Ending, TraceKind } from '../../src/engine';
import { type HandWritten, s } from './story';
import { change, six, stopFirstServer, tell } from './told';

const fail = (hand: HandWritten, client: number, at: number) =>
  hand
    .at(at)
    .send(at * 10 + client, client)
    .end(at * 10 + client, client, Ending.error, 503);

describe('the strip of time', () => {
  it('gets a mark for a change, a loss and a detection', () => {
    const hand = stopFirstServer(six().at(4), [0, 3]);
    hand.at(7).add(TraceKind.balancerBelief, 0, Belief.down);
    change(hand.at(9), 'wipe-store');
    expect(tell(hand, 10).marks).toMatchObject([
      {
        atUs: s(4),
        kind: 'loss',
        label: 'S1 stopped: Ana and Dee lost their sessions and carts',
        short: 'S1 stopped',
      },
      { atUs: s(7), kind: 'detection', label: 'The balancer marked S1 down' },
      { atUs: s(9), kind: 'change', label: 'The session store was wiped' },
    ]);
  });

  it('gets a mark where a server is found up again', () => {
    const hand = six().at(4).add(TraceKind.balancerBelief, 0, Belief.down);
    hand.at(7).add(TraceKind.balancerBelief, 0, Belief.up);
    expect(tell(hand, 10).marks).toMatchObject([
      { atUs: s(4), kind: 'detection' },
      { atUs: s(7), kind: 'recovery', label: 'The balancer marked S1 up' },
    ]);
  });

  it('gets one for the first errors after a change, and none for those that follow', () => {
    const hand = fail(fail(six(), 1, 5), 1, 20);
    change(hand.at(30), 'stop-balancer');
    fail(hand, 2, 31);
    const errors = tell(hand, 50).marks.filter(({ kind }) => kind === 'error');
    expect(errors.map(({ label }) => label)).toEqual([
      'Ben’s request failed',
      'Cy’s request failed',
    ]);
  });

  it('gets one for each step of a deploy', () => {
    const hand = six().at(4).add(TraceKind.deployStep, 0, DeployPhase.drain, 1);
    hand.at(5).add(TraceKind.deployStep, 0, DeployPhase.restart, 1);
    hand.at(6).add(TraceKind.deployStep, 0, DeployPhase.ready, 0);
    expect(tell(hand, 10).marks).toMatchObject([
      { atUs: s(4), kind: 'operation', label: 'Deploy: S1 out' },
      { atUs: s(5), kind: 'operation', label: 'Deploy: S1 restarted' },
      { atUs: s(6), kind: 'operation', label: 'Deploy: S1 back' },
    ]);
  });
});
