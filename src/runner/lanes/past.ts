import {
  type Intervention,
  PACKING,
  type Simulation,
  type Snapshot,
  type Table,
  withTables,
} from '../../engine';
import { historiesPartUs } from '../../spec/parting';
import { copyFold } from '../../timeline/copyFold';
import { besideNext, ownBytes } from './checkpointBytes';
import { newTrace, type Reader } from './reader';

/** A lane may take a checkpoint this often, in simulated microseconds. */
const TURN_US = 10_000_000;
/** And takes one after so much time or so many records since the one before: a crowd's are closer. */
const EVERY_US = 20_000_000;
const EVERY_RECORDS = 25_000;
/** What the checkpoints of a lane may weigh together, in bytes: where it is shown, and in the shadow. */
interface Budgets {
  readonly shown: number;
  readonly shadow: number;
}

export const BUDGETS: Budgets = { shown: 80_000_000, shadow: 10_000_000 };

/** A run of at most this many records is read from its start: a small shop in a few ms, a crowd in half a second. */
const READ_RECORDS_MAX = 400_000;
/** Where that would take longer, reading begins at least so long before the instant, in simulated microseconds. */
const READ_UP_US = 30_000_000;

/** When of several lanes one takes its checkpoints: they take turns, so that no frame has to take all. */
export interface Turn {
  readonly index: number;
  readonly of: number;
}

/** A run at one instant, and what its reader knew then: nothing of it changes. */
export interface Checkpoint {
  readonly atUs: number;
  /** Records since the start of the run. */
  readonly records: number;
  readonly snapshot: Snapshot;
  readonly reader: Reader | null;
  /** About so many bytes that it shares with no other one. */
  readonly own: number;
  /** What it shares with others until one of them changes it: of the run, and of its reader. */
  readonly tables: readonly Table[];
  readonly readTables: readonly Table[];
}

/** What a checkpoint takes that the next one does not. */
interface Weighed {
  readonly next: Checkpoint | undefined;
  readonly bytes: number;
}

/** Where a lane can go on from. */
type Start = Pick<Checkpoint, 'snapshot' | 'reader'>;

/** A reader that knows the same and goes on by itself, in a trace that begins here. */
function copyOf({ fold, narrator }: Reader): Reader {
  const trace = newTrace();
  const copy = copyFold(fold, trace);
  return { trace, fold: copy, narrator: narrator?.copy(copy) ?? null };
}

/**
 * The checkpoints of one lane, in order of time. They are dense where the lane stands and sparser with the distance from
 * there: above the budget that one goes which leaves the smallest gap, measured by the fourth root of its distance. So the
 * way to the farthest instant is only a third longer than if all gaps were the same.
 */
export class Past {
  #kept: readonly Checkpoint[] = [];
  /** The latest instant that was kept, whether or not it still is: up to there it may be gone to. */
  #latestUs = 0;
  /** Finding out takes a comparison of all pages, so it is found out once. */
  readonly #weighed = new WeakMap<Checkpoint, Weighed>();
  /** Snapshots that another past has as well: those are never made into another one. */
  #shared = new WeakSet<Snapshot>();
  readonly #turn: Turn;
  /** By how much turns are earlier than whole intervals. */
  readonly #earlierUs: number;
  readonly #budgets: Budgets;

  constructor(turn: Turn, budgets = BUDGETS) {
    this.#turn = turn;
    this.#earlierUs = Math.floor((turn.index * TURN_US) / turn.of);
    this.#budgets = budgets;
  }

  get kept(): readonly Checkpoint[] {
    return this.#kept;
  }

  /** What they take together, but for what the last of them shares with what goes on from it. */
  get bytes(): number {
    return this.#kept.reduce((sum, one, at) => sum + this.#weightOf(one, this.#kept[at + 1]), 0);
  }

  /** The first instant after this one at which a checkpoint may be taken; where the lane is read along, one with a reader. */
  dueUs(nowUs: number, isRead: boolean): number {
    let turn = Math.floor((nowUs + this.#earlierUs) / TURN_US);
    do turn += 1;
    while (this.#kept.some((one) => one.atUs === this.#atUs(turn) && (!isRead || one.reader)));
    return this.#atUs(turn);
  }

  /** Takes a checkpoint of the present, if enough has happened since the one before. */
  keepDue(simulation: Simulation, reader: Reader | null): void {
    const { nowUs, records } = simulation;
    const before = this.#kept.findLast(({ atUs }) => atUs <= nowUs);
    const isEarly = nowUs - (before?.atUs ?? -this.#earlierUs) < EVERY_US;
    const isLittle = records - (before?.records ?? 0) < EVERY_RECORDS;
    const isUnread = reader !== null && before?.reader === null;
    if (isUnread || !isEarly || !isLittle) this.keep(simulation, reader);
  }

  /** Takes a checkpoint of the present, unless there is one. */
  keep(simulation: Simulation, reader: Reader | null): void {
    const here = this.#kept.find((one) => one.atUs === simulation.nowUs);
    if (here !== undefined && (reader === null || here.reader !== null)) return;
    const { nowUs: atUs, records } = simulation;
    const budget = this.#budgets[reader === null ? 'shadow' : 'shown'];
    this.#latestUs = Math.max(this.#latestUs, atUs);
    this.#kept = this.#kept.filter((one) => one !== here);
    // One that goes is made into the new one at once: kept until then, it would keep what nobody else has any more.
    const gone = this.#thin(atUs, budget - (this.#kept.at(-1)?.own ?? 0));
    const { made: snapshot, tables } = withTables(() => simulation.snapshot(PACKING, gone));
    const { made: copy, tables: readTables } = withTables(() => reader && copyOf(reader));
    const own = ownBytes(snapshot, copy);
    const taken: Checkpoint = { atUs, records, snapshot, reader: copy, own, tables, readTables };
    this.#kept = [...this.#kept, taken].sort((one, other) => one.atUs - other.atUs);
    this.#thin(atUs, budget);
  }

  /**
   * From where it is shortest to an instant, with a reader that goes on from there if one is in the checkpoint; null where there is none after `sinceUs`, or where the start
   * is better.
   * @param isRead whether the lane is read along: by a reader in the checkpoint, or by one that begins early enough
   */
  wayTo(untilUs: number, sinceUs: number, isRead: boolean): Start | null {
    const latest = (beforeUs: number, fits: (one: Checkpoint) => boolean) =>
      this.#kept.findLast((one) => one.atUs <= beforeUs && one.atUs > sinceUs && fits(one)) ?? null;
    const found = latest(untilUs, ({ reader }) => !isRead || reader !== null);
    if (found !== null)
      return { ...found, reader: isRead ? found.reader && copyOf(found.reader) : null };
    if (sinceUs >= 0) return null;
    const long = latest(untilUs - READ_UP_US, ({ records }) => records > READ_RECORDS_MAX);
    return long && { ...long, reader: null };
  }

  /** What was after an instant was another run. */
  forgetAfter(atUs: number): void {
    this.#kept = this.#kept.filter((one) => one.atUs <= atUs);
    this.#latestUs = Math.min(this.#latestUs, atUs);
  }

  /** The past of another run, with those checkpoints that are the same in both. */
  follower(history: readonly Intervention[], other: readonly Intervention[]): Past {
    const atUs = historiesPartUs(history, other);
    const past = new Past(this.#turn, this.#budgets);
    past.#kept = this.#kept.filter((one) => one.atUs < atUs);
    past.#latestUs = Math.min(this.#latestUs, atUs);
    for (const { snapshot } of past.#kept) {
      this.#shared.add(snapshot);
      past.#shared.add(snapshot);
    }
    return past;
  }

  /** The lane is not read along any more; where it is again, that is another reader. */
  forgetReaders(): void {
    this.#kept = this.#kept.map((one) => ({
      ...one,
      reader: null,
      own: ownBytes(one.snapshot, null),
      readTables: [],
    }));
  }

  #weightOf(one: Checkpoint, next: Checkpoint | undefined): number {
    const known = this.#weighed.get(one);
    if (known !== undefined && known.next === next) return known.bytes;
    const bytes = one.own + (next === undefined ? 0 : besideNext(one, next));
    this.#weighed.set(one, { next, bytes });
    return bytes;
  }

  #atUs = (turn: number): number => turn * TURN_US - this.#earlierUs;

  /** Returns the last snapshot to go, if it may be made into another one. */
  #thin(nowUs: number, budget: number): Snapshot | undefined {
    let last: Snapshot | undefined;
    while (this.bytes > budget) {
      const gone = this.#least(nowUs);
      if (gone === null) break;
      if (!this.#shared.has(gone.snapshot)) last = gone.snapshot;
      this.#kept = this.#kept.filter((one) => one !== gone);
    }
    return last;
  }

  /**
   * The checkpoint that is missed least by a lane that stands at this instant; null where none may go. The latest ones
   * stay, up to one from which another reader can begin: else a look would play the run from its start, and without those
   * after it, it would never be followed by another.
   */
  #least(nowUs: number): Checkpoint | null {
    const all = this.#kept;
    const needed = all.findLastIndex(({ atUs }) => atUs <= nowUs - READ_UP_US);
    const missed = all.map(({ atUs }, index) => {
      if (atUs <= nowUs && (index === needed || atUs > nowUs - READ_UP_US)) {
        return Number.POSITIVE_INFINITY;
      }
      const gapUs = (all[index + 1]?.atUs ?? this.#latestUs) - (all[index - 1]?.atUs ?? 0);
      return gapUs / Math.abs(nowUs - atUs) ** (1 / 4);
    });
    const least = Math.min(...missed);
    return Number.isFinite(least) ? (all[missed.indexOf(least)] as Checkpoint) : null;
  }
}
