import {
  type ArchitectureId,
  createSimulation,
  type Intervention,
  PACKING,
  SECOND_US,
  type Simulation,
} from '../../engine';
import { SeriesRecorder } from '../../timeline/series/recorder';
import type { Series } from '../../timeline/series/series';

/** A slice is so much simulated time: a millisecond of work in a crowd. And no more events, where that is more. */
const SLICE_US = SECOND_US / 10;
const SLICE_EVENTS = 2000;

type Run = Pick<Simulation, 'scenario' | 'architecture' | 'history'>;

/** A run that is played once more from its start, to see what it came to over time. */
export class Played {
  #simulation: Simulation;
  readonly #recorder: SeriesRecorder;

  constructor({ scenario, architecture, history }: Run) {
    this.#recorder = new SeriesRecorder(scenario);
    const { trace } = this.#recorder;
    this.#simulation = createSimulation(scenario, { architecture, history, trace });
    this.#recorder.begin();
  }

  get architecture(): ArchitectureId {
    return this.#simulation.architecture;
  }

  /** How far it has got. */
  get nowUs(): number {
    return this.#simulation.nowUs;
  }

  /** How much has happened in it. */
  get records(): number {
    return this.#simulation.records;
  }

  get series(): Series {
    return this.#recorder.read(this.nowUs);
  }

  /** Goes on as another run does, if up to here both are the same. Returns whether they are. */
  follow({ scenario, architecture, history }: Run): boolean {
    const own = this.#simulation;
    if (scenario !== own.scenario || architecture !== own.architecture) return false;
    const parting = partingOf(own.history, history);
    if (parting === null) return true;
    const kept = own.snapshot(PACKING);
    const nextUs = history[parting]?.atUs ?? Number.POSITIVE_INFINITY;
    if (parting < kept.applied || nextUs < own.nowUs) return false;
    // What is done later is another thing than was known when it began.
    this.#simulation = createSimulation(scenario, { architecture, history });
    this.#simulation.restore(kept);
    this.#simulation.recordRest(this.#recorder.trace);
    return true;
  }

  /** Plays on, in slices. */
  *playTo(untilUs: number): Generator<void> {
    const recorder = this.#recorder;
    // What has been done at this instant since is a part of it.
    this.#simulation.advanceTo(this.nowUs);
    while (this.nowUs < untilUs) {
      recorder.leave(this.nowUs);
      const sliceUs = Math.min(untilUs, recorder.dueUs, this.nowUs + SLICE_US);
      this.#simulation.advanceTo(sliceUs, SLICE_EVENTS);
      yield;
    }
  }
}

/** The place of the first thing that is done in one of two runs and not in the other; null where there is none. */
function partingOf(one: readonly Intervention[], other: readonly Intervention[]): number | null {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [done, also] = [one[at], other[at]];
    const isSame =
      done?.atUs === also?.atUs && done?.change === also?.change && done?.target === also?.target;
    if (!isSame) return at;
  }
  return null;
}
