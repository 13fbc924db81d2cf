/**
 * Goal: of the runs that there are, what is done makes another value: in the present of the shown branch itself, in the past
 * a branch beside it, which knows where it left and what was done instead of what.
 * Method: a few acts on a run and its branches.
 */
import { describe, expect, it } from 'vitest';
import type { Intervention } from '../../src/engine';
import { doneUntil, listDone, withDone } from '../../src/spec/runSpec';
import {
  branchedOff,
  changed,
  played,
  renamed,
  runsOf,
  shownBranch,
  without,
} from '../../src/spec/runs';
import { specFrom } from '../support/specs';

const origin = { scenario: null, file: null, plain: null };
const stop = (target: number, atS: number): Intervention => ({
  atUs: atS * 1e6,
  change: 'stop-server',
  target,
});
const act = (target: number, atS: number) => ({ is: 'change' as const, ...stop(target, atS) });

const empty = specFrom({});
const first = withDone(empty, stop(0, 6));
const second = withDone(first, stop(1, 9));
const lived = played(
  changed(runsOf(second, origin), { act: act(1, 9), spec: second, nowUs: 9e6 }),
  14e6,
);

/** "Stop S3" while 7 s of 14 s is looked at. */
const branched = branchedOff(lived, {
  act: act(2, 7),
  spec: withDone(doneUntil(second, 7e6), stop(2, 7)),
  nowUs: 7e6,
});

describe('runs', () => {
  it('begin with one branch, to which nothing was done', () => {
    const runs = runsOf(empty, origin);
    expect(runs).toMatchObject({ shown: 0, act: null, moved: null });
    expect(runs.branches).toMatchObject([{ id: 0, name: null, latestUs: 0, fork: null }]);
  });

  it('keep the branch that was left, as it was and as far as it was played', () => {
    expect(branched.shown).toBe(1);
    expect(branched.branches[0]).toEqual(shownBranch(lived));
    expect(branched.branches[0]?.latestUs).toBe(14e6);
    expect(listDone(shownBranch(branched).spec)).toEqual([stop(0, 6), stop(2, 7)]);
  });

  it('say of a branch where it left, and what was done instead of what', () => {
    expect(shownBranch(branched).fork).toEqual({
      of: 0,
      atUs: 7e6,
      act: act(2, 7),
      instead: stop(1, 9),
    });
    const late = branchedOff(lived, { act: act(2, 10), spec: second, nowUs: 10e6 });
    expect(shownBranch(late).fork?.instead).toBeNull();
  });

  it('give a branch that begins anew another reason for its name', () => {
    const spec = specFrom({});
    const anew = changed(branched, { act: { is: 'restart' }, spec, nowUs: 0 });
    expect(shownBranch(anew).fork).toEqual({
      of: 0,
      atUs: 0,
      act: { is: 'restart' },
      instead: null,
    });
    expect(shownBranch(changed(lived, { act: { is: 'restart' }, spec, nowUs: 0 })).fork).toBeNull();
  });

  it('never give a number twice while both are there', () => {
    const again = branchedOff(
      { ...branched, shown: 0 },
      { act: act(2, 8), spec: first, nowUs: 8e6 },
    );
    expect(again.branches.map(({ id }) => id)).toEqual([0, 1, 2]);
  });

  it('are named and left out by number; the shown one stays', () => {
    const named = renamed(branched, 0, 'The first');
    expect(named.branches.map(({ name }) => name)).toEqual(['The first', null]);
    expect(without(named, 0).branches.map(({ id }) => id)).toEqual([1]);
    expect(without(named, 1).branches.map(({ id }) => id)).toEqual([0, 1]);
    expect([named.act, without(named, 0).act]).toEqual([
      { is: 'nameBranch' },
      { is: 'deleteBranch' },
    ]);
  });
});

describe('what was done until an instant', () => {
  it('is what was done by then, that instant included', () => {
    expect(listDone(doneUntil(second, 8e6))).toEqual([stop(0, 6)]);
    expect(listDone(doneUntil(second, 6e6))).toEqual([stop(0, 6)]);
    expect(listDone(doneUntil(second, 5e6))).toEqual([]);
    expect(doneUntil(second, 9e6)).toBe(second);
  });
});
