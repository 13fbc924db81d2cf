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
import type { Refused, RunSpec } from '../../spec/runSpec';
import {
  branchedOff,
  changed,
  played,
  type Runs,
  renamed,
  runsOf,
  shownBranch,
  without,
} from '../../spec/runs';
import type { StoryCommand } from '../commands';
import { openingAt } from '../opening/opening';
import type { RunView } from '../runView';
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
        const { act, from, origin, toUs } = entry;
        const moved = { fromUs: from.nowUs, toUs };
        this.#kept = goneOn(this.#left(from.latestUs), { ...runsOf(spec, origin), act, moved });
        return;
      }
      case 'done':
        this.#kept = this.#done(entry, spec);
    }
  }

  /** In the past of a run that has made a branch, unless the run has begun anew. */
  #done({ act, from, toUs }: Extract<Entry, { is: 'done' }>, spec: RunSpec): History<Runs> {
    const { nowUs, latestUs, isInPast } = from;
    const left = this.#left(latestUs);
    const moved = toUs === undefined ? null : { fromUs: nowUs, toUs };
    const become = isInPast && moved === null ? branchedOff : changed;
    return goneOn(left, become(present(left), { act, spec, moved, nowUs: toUs ?? nowUs }));
  }

  /** What a view says of what can be taken back, and of the branches there are. */
  view(latestUs: number): Pick<RunView, 'undo' | 'redo' | 'branches' | 'branch'> {
    const history = this.#history;
    const { branches, shown, act } = present(history);
    const next = redone(history);
    return {
      undo: act,
      redo: next === history ? null : present(next).act,
      branches: branches.map(({ id, name, fork, latestUs: leftUs }) => {
        return { id, name, fork, latestUs: id === shown ? latestUs : leftUs };
      }),
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
        return before === left ? null : this.#at(before, place, runs.moved?.fromUs);
      }
      case 'redo': {
        const after = redone(left);
        return after === left ? null : this.#at(after, place, present(after).moved?.toUs);
      }
      case 'branch': {
        const { id } = command;
        const isThere = id !== runs.shown && runs.branches.some((one) => one.id === id);
        return isThere ? this.#at(restated(left, { ...runs, shown: id }), place) : null;
      }
      case 'nameBranch':
        this.#kept = goneOn(left, renamed(runs, command.id, command.name));
        return null;
      case 'deleteBranch':
        this.#kept = goneOn(left, without(runs, command.id));
        return null;
    }
  }

  /** As plain data, to be kept. */
  encoded(latestUs: number): unknown {
    return encodedRuns(this.#left(latestUs));
  }

  #at(history: History<Runs>, place: Place, atUs = place.nowUs): Next | Refused {
    const { spec, origin, latestUs } = shownBranch(present(history));
    const opening = openingAt(spec, place.shown, atUs, Math.max(atUs, latestUs));
    return 'problems' in opening ? opening : { opening, origin, entry: { is: 'known', history } };
  }

  /** The history, in which is written down how far the shown run has been played. */
  #left(latestUs: number): History<Runs> {
    return restated(this.#history, played(present(this.#history), latestUs));
  }
}
