import type { ArchitectureId, Intervention } from '../engine';
import type { Act } from './act';
import type { Origin } from './origin';
import { listDone, type RunSpec } from './runSpec';

/** Where a branch left another one. */
export interface Fork {
  /** Id of the other branch, which may have been deleted since. */
  readonly of: number;
  readonly atUs: number;
  /** What was done there. */
  readonly act: Act;
  /** The next thing that was done by hand in the other branch after that, if anything was. */
  readonly instead: Intervention | null;
}

/** One of the runs that a visitor made of one beginning. */
export interface Branch {
  readonly id: number;
  /** Given by the visitor; without it a branch is named by what differs. */
  readonly name: string | null;
  readonly spec: RunSpec;
  readonly origin: Origin;
  /** How far it had been played when it was left. */
  readonly latestUs: number;
  /** Null for the first. */
  readonly fork: Fork | null;
}

/** The branches that there are, which of them is shown, and what was done to come to that. */
export interface Runs {
  readonly branches: readonly Branch[];
  readonly shown: number;
  /** Null where it all began. */
  readonly act: Act | null;
  /** Id of the branch to which that was done: undoing and redoing it show that one. */
  readonly on: number;
  /** Where one stood before and after that, if it took one elsewhere: undoing it leads back there. */
  readonly moved: { readonly from: Stand; readonly to: Stand } | null;
}

/** An instant of a run, and the architecture that is shown there. */
export interface Stand {
  readonly atUs: number;
  readonly shown: ArchitectureId;
}

/** What a run has become. */
export interface Become {
  readonly act: Act;
  readonly spec: RunSpec;
  readonly nowUs: number;
  readonly moved?: Runs['moved'];
}

/** One run, to which nothing was done. */
export const runsOf = (spec: RunSpec, origin: Origin): Runs => ({
  branches: [{ id: 0, name: null, spec, origin, latestUs: 0, fork: null }],
  shown: 0,
  act: null,
  on: 0,
  moved: null,
});

export const shownBranch = ({ branches, shown }: Runs): Branch =>
  branches.find(({ id }) => id === shown) as Branch;

/** The shown branch has become another run. */
export function changed(runs: Runs, { spec, act, nowUs, moved = null }: Become): Runs {
  const { fork } = shownBranch(runs);
  // Of a run that begins anew nothing is left of what it was named by.
  const isAnew = act.is === 'restart' || act.is === 'time';
  const anew = fork && isAnew ? { ...fork, act, atUs: 0, instead: null } : fork;
  const branches = withShown(runs, { spec, latestUs: nowUs, fork: anew });
  return { ...runs, branches, act, on: runs.shown, moved };
}

/** The shown branch stays as it is, and another one leaves it at an instant of its past. */
export function branchedOff(runs: Runs, { spec, act, nowUs }: Become): Runs {
  const from = shownBranch(runs);
  const id = Math.max(...runs.branches.map((one) => one.id)) + 1;
  // Settings are those of the whole run.
  const atUs = act.is === 'settings' ? 0 : nowUs;
  const fork = { of: from.id, atUs, act, instead: doneAfter(from.spec, nowUs) };
  const branch = { ...from, id, name: null, spec, latestUs: nowUs, fork };
  return { branches: [...runs.branches, branch], shown: id, act, on: id, moved: null };
}

/** The first thing that was done by hand after an instant. */
export const doneAfter = (spec: RunSpec, atUs: number): Intervention | null =>
  listDone(spec).find((done) => done.atUs > atUs) ?? null;

/** The same runs, of which the shown one has been played so far. */
export const played = (runs: Runs, latestUs: number): Runs => ({
  ...runs,
  branches: withShown(runs, { latestUs }),
});

/** @param name null: named by what differs */
export const renamed = (runs: Runs, id: number, name: string | null): Runs => ({
  ...runs,
  branches: runs.branches.map((one) => (one.id === id ? { ...one, name } : one)),
  act: { is: 'nameBranch' },
  on: runs.shown,
  moved: null,
});

/** Without one of the branches; the shown one stays. */
export const without = (runs: Runs, id: number): Runs => ({
  ...runs,
  branches: runs.branches.filter((one) => one.id !== id || id === runs.shown),
  act: { is: 'deleteBranch' },
  on: runs.shown,
  moved: null,
});

const withShown = ({ branches, shown }: Runs, more: Partial<Branch>): readonly Branch[] =>
  branches.map((one) => (one.id === shown ? { ...one, ...more } : one));
