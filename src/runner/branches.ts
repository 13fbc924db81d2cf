import type { Act } from '../spec/act';
import { encodedRuns } from '../spec/encodedRuns';
import {
  goneOn,
  type History,
  historyFrom,
  present,
  redone,
  restated,
  undone,
} from '../spec/history';
import type { Origin } from '../spec/origin';
import type { Refused, RunSpec } from '../spec/runSpec';
import {
  branchedOff,
  changed,
  played,
  type Runs,
  renamed,
  runsOf,
  shownBranch,
  without,
} from '../spec/runs';
import type { Next, Place } from './keeper';
import type { RunView, StoryCommand } from './messages';
import { openingAt } from './opening';

/** What is about what was done, and about the branches there are. */
export type BranchCommand = Extract<
  StoryCommand,
  { type: 'undo' | 'redo' | 'branch' | 'nameBranch' | 'deleteBranch' }
>;

/** What was done to a run, and what it has become. */
interface Done {
  readonly act: Act;
  readonly spec: RunSpec;
  /** Where one stood before it was done. */
  readonly place: Place;
  /** Where one stands after that, if it led elsewhere. */
  readonly toUs?: number;
}

/** The branches of the run, which of them is shown, and what can be taken back. It comes with the sentences. */
export class Branches {
  #kept: History<Runs> | null = null;

  /** The first run, or one that has nothing to do with what was before. */
  begin(spec: RunSpec, origin: Origin): void {
    this.#history = historyFrom(runsOf(spec, origin));
  }

  get #history(): History<Runs> {
    return this.#kept as History<Runs>;
  }

  set #history(history: History<Runs>) {
    this.#kept = history;
  }

  /** The same as before a reload. */
  restore(history: History<Runs>): void {
    this.#history = history;
  }

  /** Another run was opened: what was there before can be gone back to. */
  opened(spec: RunSpec, origin: Origin, { latestUs, nowUs: fromUs }: Place, toUs: number): void {
    const act = { is: 'open', name: spec.scenario.name } as const;
    const moved = { fromUs, toUs };
    this.#history = goneOn(this.#left(latestUs), { ...runsOf(spec, origin), act, moved });
  }

  /** Something was done to the shown run. In its past that has made a branch, unless the run has begun anew. */
  did({ act, spec, place, toUs }: Done): void {
    const { nowUs, latestUs, isInPast } = place;
    const left = this.#left(latestUs);
    const moved = toUs === undefined ? null : { fromUs: nowUs, toUs };
    const become = isInPast && moved === null ? branchedOff : changed;
    const what = { act, spec, moved, nowUs: toUs ?? nowUs };
    this.#history = goneOn(left, become(present(left), what));
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
        this.#history = goneOn(left, renamed(runs, command.id, command.name));
        return null;
      case 'deleteBranch':
        this.#history = goneOn(left, without(runs, command.id));
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
    return 'problems' in opening
      ? opening
      : { opening, origin, record: () => this.restore(history) };
  }

  /** The history, in which is written down how far the shown run has been played. */
  #left(latestUs: number): History<Runs> {
    return restated(this.#history, played(present(this.#history), latestUs));
  }
}
