import { encodedRuns } from '../../spec/encodedRuns';
import {
  goneOn,
  type History,
  historyFrom,
  present,
  redone,
  restated,
  undone,
} from '../../spec/history';
import { runsPartUs } from '../../spec/parting';
import type { Refused, RunSpec } from '../../spec/runSpec';
import {
  type Branch,
  branchedOff,
  changed,
  doneAfter,
  type Fork,
  played,
  type Runs,
  renamed,
  runsOf,
  type Stand,
  shownBranch,
  without,
} from '../../spec/runs';
import type { StoryCommand } from '../commands';
import { openingAt } from '../opening/opening';
import type { BranchesView } from '../runView';
import type { Entry, Next, Place } from './next';

/** What is about what was done, and about the branches there are. */
export type BranchCommand = Extract<
  StoryCommand,
  { type: 'undo' | 'redo' | 'branch' | 'nameBranch' | 'deleteBranch' }
>;

/** The branches of the run, which of them is shown, and what can be taken back. It comes with the sentences. */
export class Branches {
  #kept: History<Runs> | null = null;

  get #history(): History<Runs> {
    return this.#kept as History<Runs>;
  }

  /** Writes down what has led to the run that is shown now. */
  record(entry: Entry, spec: RunSpec): void {
    switch (entry.is) {
      case 'known':
        this.#kept = entry.history;
        return;
      case 'begun':
        this.#kept = historyFrom(runsOf(spec, entry.origin));
        return;
      case 'opened': {
        const { act, from, origin, to } = entry;
        const moved = { from: standOf(from), to };
        this.#kept = goneOn(this.#left(from.latestUs), { ...runsOf(spec, origin), act, moved });
        return;
      }
      case 'done':
        this.#kept = this.#done(entry, spec);
    }
  }

  /** In the past of a run that has made a branch, unless the run has begun anew. */
  #done({ act, from, to }: Extract<Entry, { is: 'done' }>, spec: RunSpec): History<Runs> {
    const { nowUs, latestUs, isInPast } = from;
    const left = this.#left(latestUs);
    const moved = to === undefined ? null : { from: standOf(from), to };
    const become = isInPast && moved === null ? branchedOff : changed;
    return goneOn(left, become(present(left), { act, spec, moved, nowUs: to?.atUs ?? nowUs }));
  }

  /** What a view says of what can be taken back, and of the branches there are. */
  view(latestUs: number): BranchesView {
    const history = this.#history;
    const { versions, at } = history;
    const { branches, shown, act } = present(history);
    const next = redone(history);
    const now = branches.find(({ id }) => id === shown) as Branch;
    return {
      undo: act,
      redo: next === history ? null : present(next).act,
      version: { number: at, of: versions.length },
      branches: branches.map((branch) => ({
        id: branch.id,
        name: branch.name,
        fork: forkOf(branch, branches),
        latestUs: branch === now ? latestUs : branch.latestUs,
        sharedUs: branch === now ? latestUs : runsPartUs(branch.spec, now.spec),
      })),
      branch: shown,
    };
  }

  /** What a command makes of the shown run; null where it stays as it is. */
  obey(command: BranchCommand, place: Place): Next | Refused | null {
    const left = this.#left(place.latestUs);
    const runs = present(left);
    switch (command.type) {
      case 'undo': {
        const before = undone(left);
        if (before === left) return null;
        return this.#at(showing(before, whereUndone(runs, present(before))), place, runs, 'from');
      }
      case 'redo': {
        const after = redone(left);
        if (after === left) return null;
        const again = present(after);
        return this.#at(showing(after, again.on), place, again, 'to');
      }
      case 'branch':
        if (command.id === runs.shown || !has(runs, command.id)) return null;
        return this.#at(showing(left, command.id), place);
      case 'nameBranch':
        if (has(runs, command.id))
          this.#kept = goneOn(left, renamed(runs, command.id, command.name));
        return null;
      case 'deleteBranch':
        if (command.id !== runs.shown && has(runs, command.id))
          this.#kept = goneOn(left, without(runs, command.id));
        return null;
    }
  }

  /** As plain data, to be kept. */
  encoded(latestUs: number): unknown {
    return encodedRuns(this.#left(latestUs));
  }

  /**
   * The shown run of another version. One stands at the same instant, unless what is undone or done again led elsewhere.
   * A branch that was not played so far is played on to there.
   */
  #at(
    history: History<Runs>,
    place: Place,
    { moved }: Pick<Runs, 'moved'> = { moved: null },
    end: 'from' | 'to' = 'to',
  ): Next | Refused {
    const { id, spec, origin, latestUs: leftUs } = shownBranch(present(history));
    const { atUs } = moved?.[end] ?? { atUs: place.nowUs };
    const hasTurned = moved !== null && moved.from.shown !== moved.to.shown;
    const shown = hasTurned ? moved[end].shown : place.shown;
    // The same branch has been played as far as it was, whatever is undone in it.
    const isSame = moved === null && id === present(this.#history).shown;
    const latestUs = Math.max(atUs, leftUs, isSame ? place.latestUs : 0);
    const opening = openingAt(spec, shown, atUs, latestUs);
    return 'problems' in opening ? opening : { opening, origin, entry: { is: 'known', history } };
  }

  /** The history, in which is written down how far the shown run has been played. */
  #left(latestUs: number): History<Runs> {
    return restated(this.#history, played(present(this.#history), latestUs));
  }
}

const standOf = ({ nowUs: atUs, shown }: Place): Stand => ({ atUs, shown });

const has = ({ branches }: Runs, id: number): boolean => branches.some((one) => one.id === id);

const showing = (history: History<Runs>, shown: number): History<Runs> =>
  restated(history, { ...present(history), shown });

/** The branch on which it is seen that something was undone: the one to which it was done, or that which this left. */
function whereUndone({ on, branches }: Runs, before: Runs): number {
  const of = branches.find(({ id }) => id === on)?.fork?.of;
  return [on, of].find((id) => id !== undefined && has(before, id)) ?? before.shown;
}

/** Where a branch left another one, and what that one has done instead, as it is now. */
function forkOf({ fork }: Branch, branches: readonly Branch[]): Fork | null {
  const from = branches.find(({ id }) => id === fork?.of);
  if (fork === null || from === undefined || fork.act.is !== 'change') return fork;
  return { ...fork, instead: doneAfter(from.spec, fork.atUs) };
}
