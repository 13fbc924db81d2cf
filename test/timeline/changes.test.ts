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
  TraceKind,
} from '../../src/engine';
import { HandWritten, s, store } from './story';
import { change, six, tell } from './told';

describe('other changes', () => {
  const done = (id: ChangeId, architecture: ArchitectureId = 'sticky', target = 0) =>
    tell(change(six().at(4), id, target), 5, architecture).last;

  it.each(['make-store-unreachable', 'make-store-reachable', 'wipe-store'] as const)(
    'say of %s that nobody notices where nothing is kept there',
    (id) => {
      const last = done(id);
      expect(last?.text).toMatch(/Nobody here notices\.$/);
      expect(last?.detail).toBe('Nothing is kept there now. See Central store.');
      expect(last?.tone).toBe('plain');
    },
  );

  it('tell an outage from a loss', () => {
    const cut = (architecture: ArchitectureId) => {
      const hand = new HandWritten().cluster(3).person(0, store).at(4);
      return tell(change(hand, 'make-store-unreachable'), 5, architecture).last?.text;
    };
    expect(cut('central-store')).toBe(
      'The session store is unreachable. Sessions are still in it, but no server can read them.',
    );
    expect(cut('hybrid')).toContain('Carts are still in it');
    expect(done('make-store-unreachable', 'hybrid')?.text).toContain('It is empty.');
  });

  it('say of a server taken out for work what comes of it', () => {
    expect(done('drain-server')?.text).toBe('S1 gets nobody new.');
    expect(done('maintain-server')?.text).toBe('S1 is in maintenance.');
    expect(done('ready-server')?.text).toBe('S1 is ready for people again.');
    const hand = six().at(2).add(TraceKind.serverCondition, 0, 0, ServerFlag.maintenance).at(4);
    expect(tell(change(hand, 'start-server'), 5).last?.detail).toBe(
      'It is in maintenance: nobody is sent there.',
    );
  });

  it('tell of carts where only carts are lost', () => {
    const hand = change(six().at(4), 'wipe-store').add(TraceKind.cartLost, 1, 2, Cause.wipe);
    expect(tell(hand, 5, 'hybrid').last).toMatchObject({
      text: 'The session store is wiped. Ben lost the cart: it was only there.',
      detail: 'Nobody is logged out.',
    });
  });

  it('take in a copy that a worker held and put down a little later', () => {
    const hand = change(six().at(4), 'wipe-store').add(TraceKind.cartLost, 1, 2, Cause.wipe);
    hand.at(4.3).add(TraceKind.cartLost, 3, 1, Cause.wipe);
    const told = tell(hand, 5, 'hybrid');
    expect(told.last?.text).toBe(
      'The session store is wiped. Ben and Dee lost their carts: they were only there.',
    );
    expect(told.texts).toHaveLength(2);
  });

  it('tell of a server that is back', () => {
    const hand = six().at(3).add(TraceKind.balancerBelief, 1, Belief.down).at(4);
    const { last } = tell(change(hand, 'start-server', 1), 5);
    expect(last).toMatchObject({
      category: 'recovery',
      text: 'S2 is back and empty.',
      detail: 'The load balancer uses it after 2 good health checks.',
    });
  });

  it('tell of a server that was back before anybody noticed', () => {
    expect(done('start-server')?.detail).toBe('The load balancer sends requests there.');
  });

  it('tell of a frozen server', () => {
    const hand = change(six().at(4), 'freeze-server', 1);
    hand.add(TraceKind.serverCondition, 1, ServerCondition.frozen);
    expect(tell(hand, 5).last?.text).toBe('S2 is frozen: it accepts requests and never answers.');
  });

  it('name the server that was added', () => {
    const hand = change(six().at(4), 'add-server');
    hand.add(TraceKind.serverCondition, 3, ServerCondition.running);
    hand.add(TraceKind.balancerBelief, 3, Belief.down);
    expect(tell(hand, 5).texts.slice(1)).toEqual(['S4 is added and empty.']);
  });

  it('tell of a server that leaves, and later of what went with it', () => {
    const hand = change(six().at(4), 'remove-server');
    hand.add(TraceKind.balancerBelief, 0, Belief.forgotten);
    hand.add(TraceKind.serverCondition, 0, ServerCondition.leaving);
    hand.at(6).add(TraceKind.serverCondition, 0, ServerCondition.removed);
    hand.add(TraceKind.sessionLost, 0, 1, Cause.removal);
    const { texts, marks } = tell(hand, 7);
    expect(texts.slice(1)).toEqual([
      'S1 is leaving: it finishes its work, then its memory is gone.',
      "S1 is removed. Ana lost the session: it was only in S1's memory.",
    ]);
    expect(marks.map(({ label }) => label)).toEqual([
      'S1 is leaving',
      'S1 is removed: Ana lost the session',
    ]);
  });

  it('tell of a second order for one intent', () => {
    const hand = six().at(8).add(TraceKind.duplicateOrder, 1, 3, 2);
    const { last, marks } = tell(hand, 9);
    expect(last?.text).toBe('Ben was charged twice: an order that seemed to fail went through.');
    expect(marks).toMatchObject([{ atUs: s(8), kind: 'order', label: 'Ben charged twice' }]);
  });
});
