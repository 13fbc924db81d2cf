import { createSimulation, type Simulation, type Snapshot, Trace } from '../engine';
import type { Take } from '../spec/take';

/** A checkpoint is taken this often, in simulated microseconds; the two latest are kept. */
const CHECKPOINT_EVERY_US = 30_000_000;
/** A run of at most this many records is told again from its start: a small shop in a few ms, a crowd in half a second. */
const RETOLD_RECORDS_MAX = 400_000;
/** Limit of the shown lane's trace: 20 bytes a record, 20 MB in all. The oldest records go first. */
const TRACE_RECORDS_MAX = 1_000_000;

/** When of several lanes one takes its checkpoints: they take turns, so that no frame has to take all. */
interface Turn {
  readonly index: number;
  readonly of: number;
}

/** One of the runs that are played side by side: it keeps its metrics, checkpoints, and maybe a trace. */
export class Lane {
  readonly take: Take;
  simulation: Simulation;
  #trace: Trace | null = null;
  #older: Snapshot | null = null;
  #newer: Snapshot | null = null;
  readonly #beat: () => void;
  /** By how much its checkpoints are earlier than whole intervals. */
  readonly #earlierUs: number;

  /** @param beat is called now and then in long work */
  constructor(take: Take, turn: Turn, beat: () => void = () => {}) {
    beat();
    this.#earlierUs = (turn.index * CHECKPOINT_EVERY_US) / turn.of;
    this.#beat = beat;
    this.take = take;
    this.simulation = createSimulation(take.scenario, take);
  }

  /** The trace of a lane that is shown. */
  get trace(): Trace {
    if (this.#trace === null) throw new Error('This lane keeps no trace.');
    return this.#trace;
  }

  /** Runs up to `untilUs`, with checkpoints on the way. */
  advanceTo(untilUs: number): void {
    for (;;) {
      const latest = this.#newer?.nowUs ?? -this.#earlierUs;
      const nextUs = latest + CHECKPOINT_EVERY_US;
      if (nextUs > untilUs) break;
      this.#beat();
      this.simulation.advanceTo(nextUs);
      const recycled = this.#older ?? undefined;
      this.#older = this.#newer;
      this.#newer = this.simulation.snapshot(recycled);
    }
    this.simulation.advanceTo(untilUs);
  }

  /**
   * Begins to keep a trace, and goes back for it: to the start where the way from there is short, else to a
   * checkpoint. Whoever reads the trace plays the lane forward again. Returns the instant it came from.
   */
  rewind(): number {
    const { nowUs, history, records } = this.simulation;
    const checkpoint = this.#older ?? this.#newer;
    const trace = new Trace(TRACE_RECORDS_MAX);
    this.#trace = trace;
    if (checkpoint !== null && records > RETOLD_RECORDS_MAX) {
      this.simulation.restore(checkpoint);
      this.simulation.record(trace);
    } else {
      this.simulation = createSimulation(this.take.scenario, { ...this.take, history, trace });
    }
    return nowUs;
  }

  /** Goes on in the shadow, without a trace. */
  hide(): void {
    this.simulation.record(null);
    this.#trace = null;
  }
}
