import { type ChangeId, createSimulation, type Simulation } from '../../engine';
import type { Take } from '../../spec/take';
import type { MomentTimes } from '../../timeline/facts/moments';
import type { Narrator } from '../../timeline/narrator';
import { SystemFold } from '../../timeline/systemFold';
import type { MarkData } from '../../timeline/view';
import type { Past } from './past';
import { newTrace, type Reader } from './reader';

/** So much is played at once, however much happens in a simulated second: some ten milliseconds on a fast machine. */
const EVENTS_MAX = 10_000;
/** Simulated time of the first slice; the next ones are as long as it takes for about so many records. */
const SLICE_US = 1_000_000;
const SLICE_RECORDS = 4000;
/** A slice becomes at most so many times as long as the one before. */
const GROWTH = 8;

/** How a shown lane is read along. */
export interface Reading {
  /** Since when it has been shown. */
  readonly sinceUs: number;
  /** Without movement a message is parked on its wire: for this long at least, in simulated time. */
  parkedMinUs: number;
  /** How long what happens is shown, in simulated time. */
  times: MomentTimes;
}

const NO_MARKS: readonly MarkData[] = [];

/** Who tells of a fold in sentences, if anybody does. */
type Narrate = (fold: SystemFold) => Narrator | null;

/** One of the runs that are played side by side: it keeps its metrics, maybe checkpoints, and a reader where it is shown. */
export class Lane {
  readonly take: Take;
  simulation: Simulation;
  reader: Reader | null = null;
  #reading: Reading | null = null;
  #narrate: Narrate = () => null;
  #past: Past | null = null;
  /** Since when the readers in the checkpoints of another run have been shown, where there are any. */
  #readSinceUs: number | null = null;
  readonly #beat: () => void;

  /** @param beat is called now and then in long work */
  constructor(take: Take, beat: () => void = () => {}) {
    beat();
    this.#beat = beat;
    this.take = take;
    this.simulation = createSimulation(take.scenario, take);
  }

  /** Keeps checkpoints from now on, to go back by; one that does so already goes on. */
  remember(pastFrom: () => Past): void {
    this.#past ??= pastFrom();
  }

  /** How it is read along, now or from the next time on that it goes to an instant; null in the shadow. */
  get reading(): Reading | null {
    return this.#reading;
  }

  /** What stands on the timeline up to here; nothing where there are no sentences. */
  get marks(): readonly MarkData[] {
    return this.reader?.narrator?.marks ?? NO_MARKS;
  }

  /** The present can be gone back to, as it is. */
  keepPresent(): void {
    this.#past?.keep(this.simulation, this.reader);
  }

  /** A lane of another run: at its start, with those checkpoints that are the same in both. */
  follower(take: Take): Lane {
    const lane = new Lane(take, this.#beat);
    if (take.scenario !== this.take.scenario) return lane;
    lane.#past = this.#past?.follower(this.simulation.history, take.history) ?? null;
    lane.#readSinceUs = this.#reading?.sinceUs ?? null;
    return lane;
  }

  /** Is read along from the next time on that it goes to an instant. */
  show(reading: Reading, narrate: Narrate): void {
    // Readers that have been shown since the same instant know the same.
    if (this.#readSinceUs !== reading.sinceUs) this.hide();
    this.#readSinceUs = null;
    this.#reading = reading;
    this.#narrate = narrate;
  }

  /** Goes on in the shadow, without a reader. */
  hide(): void {
    this.#reading = null;
    this.reader = null;
    this.simulation.record(null);
    this.#past?.forgetReaders();
  }

  /** Makes a change now. What was after this instant is another run's from now on. */
  intervene(change: ChangeId, target: number): void {
    this.#past?.forgetAfter(this.simulation.nowUs);
    this.simulation.intervene(change, target);
  }

  /** Runs up to `untilUs`, which is not in the past, with checkpoints on the way. */
  advanceTo(untilUs: number): void {
    while (this.#isOnWayTo(untilUs)) this.#beat();
  }

  /** Plays on to an instant, or to the next checkpoint before it, or as much as is played at once. Returns whether there is more. */
  #isOnWayTo(untilUs: number): boolean {
    const past = this.#past;
    const { nowUs } = this.simulation;
    const dueUs = past?.dueUs(nowUs, this.reader !== null) ?? Number.POSITIVE_INFINITY;
    this.#play(Math.min(dueUs, untilUs));
    if (this.simulation.nowUs === dueUs) past?.keepDue(this.simulation, this.reader);
    return this.simulation.nowUs < untilUs;
  }

  /** Goes to any instant, before or after this one. The lane stands at an instant after each slice. */
  *goTo(untilUs: number): Generator<void> {
    this.#seek(untilUs);
    this.#play(this.simulation.nowUs);
    for (let sliceUs = SLICE_US; this.simulation.nowUs < untilUs; ) {
      const { nowUs, records } = this.simulation;
      this.#beat();
      this.#isOnWayTo(Math.min(untilUs, nowUs + sliceUs));
      const fits = SLICE_RECORDS / (1 + this.simulation.records - records);
      sliceUs = Math.ceil(sliceUs * Math.min(GROWTH, fits));
      if (this.simulation.nowUs < untilUs) yield;
    }
  }

  #play(untilUs: number): void {
    const { simulation, reader } = this;
    simulation.advanceTo(untilUs, EVENTS_MAX);
    reader?.fold.advance(reader.trace, simulation.nowUs, reader.narrator ?? undefined);
  }

  /** Goes to where the way to an instant is shortest: stays here, or goes to a checkpoint or to the start. */
  #seek(untilUs: number): void {
    const { take } = this;
    const reading = this.#reading;
    const { nowUs, history } = this.simulation;
    const mustLeave = untilUs < nowUs || (reading !== null && this.reader === null);
    const kept = this.#past?.wayTo(untilUs, mustLeave ? -1 : nowUs, reading !== null) ?? null;
    if (kept === null && !mustLeave) return;
    const reader = reading && (kept?.reader ?? this.#newReader(reading));
    if (kept !== null) {
      this.simulation.restore(kept.snapshot);
      if (kept.reader !== null) this.simulation.recordRest(kept.reader.trace);
      else if (reader !== null) this.simulation.record(reader.trace);
    } else {
      const traced = reader && { trace: reader.trace };
      this.simulation = createSimulation(take.scenario, { ...take, history, ...traced });
    }
    if (reading === null || reader === null) return;
    // What a reader knows does not depend on how it is shown; what is shown of it does.
    reader.fold.messages.parkedMinUs = reading.parkedMinUs;
    reader.fold.moments.times = reading.times;
    this.reader = reader;
  }

  #newReader({ sinceUs: shownSinceUs }: Reading): Reader {
    const trace = newTrace();
    const { scenario, architecture } = this.take;
    const fold = new SystemFold({ scenario, architecture, trace, shownSinceUs });
    return { trace, fold, narrator: this.#narrate(fold) };
  }
}
