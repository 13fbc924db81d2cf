/**
 * Goal: every branch has a name that says what differs, and its place in the tree, on the timeline too.
 * Method: the pure functions behind them.
 */
import { describe, expect, it } from 'vitest';
import { branchWords } from '../../src/app/branches/branchWords';
import { type Branch, railsOf, type Twig, treeOf } from '../../src/app/branches/tree';
import { branch } from '../support/viewParts';

type Fork = NonNullable<Branch['fork']>;

const stop = (target: number, atS: number) =>
  ({ is: 'change', change: 'stop-server', target, atUs: atS * 1e6 }) as const;
const fork = (of: number, atS: number, more: Partial<Fork> = {}): { fork: Fork } => ({
  fork: { of, atUs: atS * 1e6, act: stop(1, atS), instead: null, ...more },
});

describe('a branch is called', () => {
  const person = { change: 'ban-client', target: 0, atUs: 14e6 } as const;
  it.each<readonly [string, Partial<Branch>]>([
    ['First run', {}],
    ['Mine', { name: 'Mine', ...fork(0, 6) }],
    ['S2 stopped, at 6.0 s', fork(0, 6)],
    ['S2 stopped instead of S1, at 6.0 s', fork(0, 6, { instead: stop(0, 14) })],
    ['S2 stopped at 6.0 s instead of 14.0 s', fork(0, 6, { instead: stop(1, 14) })],
    ['S2 stopped instead of “Ana was banned”, at 6.0 s', fork(0, 6, { instead: person })],
    [
      'Ben was banned instead of Ana, at 6.0 s',
      fork(0, 6, { act: { is: 'change', ...person, target: 1 }, instead: person }),
    ],
    // Settings are of the whole run.
    ['Servers: 5', fork(0, 0, { act: { is: 'settings', told: 'Servers: 5.' } })],
  ])('%s', (name, changes) => {
    expect(branchWords(branch(1, changes))).toBe(name);
  });
});

const first = branch(0, { latestUs: 31e6 });
const second = branch(1, { latestUs: 20e6, ...fork(0, 6) });
const third = branch(2, { latestUs: 18e6, ...fork(1, 12) });
const fourth = branch(3, { latestUs: 9e6, ...fork(0, 3) });

type Ids = readonly (readonly [number, Ids])[];
const ids = (twigs: readonly Twig[]): Ids =>
  twigs.map(({ branch: { id }, below }) => [id, ids(below)]);

describe('the tree', () => {
  it('has every branch below the one that it left', () => {
    expect(ids(treeOf([first, second, third, fourth]))).toEqual([
      [
        0,
        [
          [1, [[2, []]]],
          [3, []],
        ],
      ],
    ]);
  });

  it('loses none whose own is gone', () => {
    expect(ids(treeOf([first, third]))).toEqual([
      [0, []],
      [2, []],
    ]);
  });
});

describe('beside the timeline', () => {
  const rails = (branches: readonly Branch[], shown: number) =>
    railsOf(branches, shown).map(({ id, fromUs, untilUs }) => [id, fromUs / 1e6, untilUs / 1e6]);

  it('others leave the shown branch where they part, and go as far as they were played', () => {
    const all = [first, branch(1, { latestUs: 20e6, sharedUs: 6e6 }), { ...fourth, sharedUs: 3e6 }];
    expect(rails(all, 0)).toEqual([
      [1, 6, 20],
      [3, 3, 9],
    ]);
  });

  it('one that has not come to where they part is no longer than it is', () => {
    const same = branch(1, { latestUs: 5e6, sharedUs: Number.POSITIVE_INFINITY });
    expect(rails([first, same], 0)).toEqual([[1, 5, 5]]);
  });
});
