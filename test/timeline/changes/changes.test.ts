/**
 * Goal: every change somebody can make is told with what it means under the architecture shown.
 * Method: the change and what follows from it at the same instant, written by hand.
 */
import { describe, expect, it } from 'vitest';
import {
  type ArchitectureId,
  Belief,
  Cause,
  type ChangeId,
  ServerCondition,
  ServerFlag,
  Standing,
  TraceKind,
} from '../../../src/engine';
import { stillTrue } from '../../../src/timeline/claims/stillTrue';
import type { ToldSentence } from '../../../src/timeline/words/saying';
import { english } from '../../support/english';
import { HandWritten, memory, s, scenarioOf, store, whole } from '../story';
import { change, six, tell } from '../told';

describe('other changes', () => {
  const done = (id: ChangeId, architecture: ArchitectureId = 'sticky', target = 0) =>
    tell(change(six().at(4), id, target), 5, architecture).last;

  it.each(['make-store-unreachable', 'make-store-reachable', 'wipe-store'] as const)(
    'say of %s that nobody notices where nothing is kept there',
    (id) => {
      const last = done(id);
      expect(last?.detail).toBe(
        'Nobody notices: nothing is kept in the store now. It matters under Central store and Hybrid.',
      );
      expect(last?.tone).toBe('plain');
    },
  );

  it('say of a rotated key that nobody notices where nothing is signed', () => {
    for (const architecture of ['in-memory', 'sticky', 'central-store'] as const) {
      expect(done('rotate-keys', architecture)).toMatchObject({
        text: 'The signing key was rotated.',
        detail: 'Nobody notices: nothing is signed here.',
      });
    }
    expect(done('rotate-keys', 'jwt')?.detail).not.toContain('Nobody notices');
    // What stands in for the store is signed too.
    const signs = scenarioOf({ store: { fallback: 'signed-cookie' } });
    const { last } = tell(change(six().at(4), 'rotate-keys'), 5, 'central-store', signs);
    expect(last?.text).toBe('The signing key was rotated.');
    expect(last?.detail).not.toContain('nothing is signed');
  });

  it('tell an outage from a loss', () => {
    const hand = new HandWritten().cluster(3).person(0, store).at(4);
    hand.add(TraceKind.change, 8).add(TraceKind.storeCondition, 1);
    expect(tell(hand, 5, 'central-store').last?.detail).toContain(
      'What it keeps is still in it, but no server can read it.',
    );
    expect(done('make-store-unreachable', 'hybrid')?.detail).not.toContain('still in it');
  });

  it('say of a server taken out who is still there, for as long as that is so', () => {
    const hand = six().at(4);
    change(hand, 'maintain-server').add(
      TraceKind.serverCondition,
      0,
      ServerCondition.running,
      ServerFlag.maintenance,
    );
    expect(tell(hand, 5).last).toMatchObject({
      text: 'S1 was put in maintenance.',
      detail: 'Nobody is sent there. S1 alone still holds the sessions of Ana and Dee.',
    });
    hand.at(6).add(TraceKind.copyRemoved, 1, memory(0), Cause.idle);
    hand.standing(0, Standing.loggedOut, 1);
    const fold = hand.fold();
    fold.advance(hand.trace, s(7));
    const put = tell(hand, 5).told[1] as ToldSentence;
    expect(english(stillTrue(put, fold)?.detail ?? [])).toBe('Nobody is sent there.');
    const back = six().at(2).add(TraceKind.serverCondition, 0, 0, ServerFlag.maintenance).at(4);
    expect(tell(change(back, 'start-server'), 5).last?.detail).toBe(
      'S1 is in maintenance: nobody is sent there.',
    );
  });

  it('tell of carts where only carts are lost', () => {
    const hand = change(six().at(4), 'wipe-store').add(TraceKind.cartLost, 1, 2, Cause.wipe);
    expect(tell(hand, 5, 'hybrid').last).toMatchObject({
      text: 'The session store was wiped. Ben lost his cart.',
      detail: 'Nobody was logged out by it.',
    });
  });

  it('take in a copy that a worker held and put down a little later', () => {
    const hand = change(six().at(4), 'wipe-store').add(TraceKind.cartLost, 1, 2, Cause.wipe);
    hand.at(4.3).add(TraceKind.cartLost, 3, 1, Cause.wipe);
    const told = tell(hand, 5, 'hybrid');
    expect(told.last?.text).toBe('The session store was wiped. Ben and Dee lost their carts.');
    expect(told.texts).toHaveLength(2);
  });

  it('say who was missed by a wipe, once it is known, and why', () => {
    const hand = new HandWritten().cluster(3).person(0, store).person(1, store).at(4);
    change(hand, 'wipe-store').add(TraceKind.copyRemoved, 1, store, Cause.wipe);
    hand.add(TraceKind.sessionLost, 0, 1, Cause.wipe).standing(0, Standing.sessionLost, 1);
    hand.add(TraceKind.copyRemoved, 2, store, Cause.wipe);
    expect(tell(hand, 5, 'central-store').last?.text).toContain('Ana lost her session');
    expect(tell(hand, 5, 'central-store').last?.detail).toBe('');
    hand.at(4.6).add(TraceKind.copyPlaced, 2, store, whole(1));
    expect(tell(hand, 5, 'central-store').last?.detail).toBe(
      'Ben was spared: a copy in flight was written back.',
    );
  });

  it('blame a death on the change that can have caused it', () => {
    const hand = change(six().at(4), 'wipe-store');
    change(hand.at(5), 'stop-server', 1).add(TraceKind.serverCondition, 1, ServerCondition.stopped);
    hand.at(5.5).add(TraceKind.sessionLost, 0, 1, Cause.wipe);
    const { texts } = tell(hand, 6, 'central-store');
    expect(texts[1]).toMatch(/^The session store was wiped\. Ana lost/);
    expect(texts[2]).not.toContain('Ana');
  });

  it('tell of a server that is back', () => {
    const hand = six().at(3).add(TraceKind.balancerBelief, 1, Belief.down).at(4);
    const told = tell(change(hand, 'start-server', 1), 5);
    expect(told.last).toMatchObject({
      category: 'recovery',
      text: 'S2 started, its memory empty.',
      detail: 'The balancer uses S2 after 2 good health checks in a row.',
    });
    hand.at(6).add(TraceKind.balancerBelief, 1, Belief.up);
    const [, , started] = tell(hand, 7).sentences;
    expect(started?.text).toContain('S2 started');
    expect(tell(hand, 7).last?.text).toBe('The balancer marked S2 up.');
  });

  it('tell of a server that was back before anybody noticed', () => {
    expect(done('start-server')?.detail).toBe('It may send requests to S1.');
  });

  it('tell of a frozen server', () => {
    const hand = change(six().at(4), 'freeze-server', 1);
    hand.add(TraceKind.serverCondition, 1, ServerCondition.frozen);
    expect(tell(hand, 5).last).toMatchObject({
      text: 'S2 froze.',
      detail: expect.stringMatching(/^It accepts requests and never answers\./),
    });
  });

  it('name the server that was added', () => {
    const hand = change(six().at(4), 'add-server');
    hand.add(TraceKind.serverCondition, 3, ServerCondition.running);
    hand.add(TraceKind.balancerBelief, 3, Belief.down);
    expect(tell(hand, 5).texts.slice(1)).toEqual(['S4 was added, with no sessions.']);
  });

  it('tell of a server that leaves, and later of what went with it', () => {
    const hand = change(six().at(4), 'remove-server');
    hand.add(TraceKind.balancerBelief, 0, Belief.forgotten);
    hand.add(TraceKind.serverCondition, 0, ServerCondition.leaving);
    hand.at(6).add(TraceKind.copyRemoved, 1, memory(0), Cause.removal);
    hand.add(TraceKind.serverCondition, 0, ServerCondition.removed);
    hand.add(TraceKind.sessionLost, 0, 1, Cause.removal);
    const { texts, marks } = tell(hand, 7);
    expect(texts.slice(1)).toEqual([
      'S1 was told to leave: it finishes its work, then its memory is gone.',
      'S1 was removed. Ana lost her session: it was only in S1’s memory.',
    ]);
    expect(marks.map(({ label }) => label)).toEqual([
      'S1 was told to leave',
      'S1 was removed: Ana lost her session',
    ]);
  });

  it('tell of one more order for one intent: not which one it is, which may be the third', () => {
    const hand = six().at(8).add(TraceKind.duplicateOrder, 1, 3, 2);
    const { last, marks } = tell(hand, 9);
    expect(last?.text).toBe(
      'Ben was charged again: an order that seemed to fail had gone through.',
    );
    expect(marks).toMatchObject([{ atUs: s(8), kind: 'order', label: 'Ben charged again' }]);
  });
});
