import type { ArchitectureId } from './architectures/list';
import { architecture } from './architectures/registry';
import { change, changeNumber } from './changes';
import type { ChangeId } from './changes/changeIds';
import { subjectState } from './changes/subject';
import { assert, broken } from './kernel/assert';
import type { Packing } from './kernel/packing';
import type { QueuedEvent } from './kernel/queuedEvent';
import { Meter } from './meter';
import {
  type ClientCount,
  type Fold,
  findMetric,
  type MetricId,
  type NodeValue,
  type Onlooker,
} from './metrics';
import { describeWorld } from './model/describe';
import { dispatch } from './model/dispatch';
import { HOOKS } from './model/hooks';
import { setUpRun } from './model/setup/setUpRun';
import { World } from './model/state/world';
import { Recorder } from './recorder';
import type { Intervention, Scenario } from './scenario/types';
import { type Standing, TraceKind } from './trace/events';
import type { Trace } from './trace/trace';

/** More events at one instant than any number of people and servers can cause. */
const EVENTS_AT_ONCE_MAX = 2_000_000;

/** A run at one instant, kept for going back to. It belongs to the simulation that made it or to one like it. */
export interface Snapshot {
  readonly nowUs: number;
  readonly events: number;
  readonly world: World;
  readonly recorder: Recorder;
  readonly applied: number;
}

/** One run: a scenario under one architecture, with the changes people made to it. Deterministic. */
export interface Simulation {
  readonly scenario: Scenario;
  readonly architecture: ArchitectureId;
  readonly nowUs: number;
  /** Instant of the next thing to happen by itself. */
  readonly nextUs: number;
  /** Events processed and records written since instant zero. */
  readonly events: number;
  readonly records: number;
  readonly traceHash: string;
  /** Every number that people can have, with the state of whoever has it now. Read only. */
  readonly people: readonly PersonState[];
  /** How many people there have been so far: those who found a place. */
  readonly everybody: number;
  /** Everything done to this run, in order of time: given at the start, or by `intervene`. */
  readonly history: readonly Intervention[];
  /**
   * Runs up to and including `untilUs`, which must not lie in the past. After so many events it stops at the end of their
   * instant.
   */
  advanceTo(untilUs: number, eventsMax?: number): void;
  /** Whether a change makes sense now. */
  accepts(change: ChangeId, target: number): boolean;
  /** Makes a change now. Returns false, and does nothing, where it makes no sense. */
  intervene(change: ChangeId, target: number): boolean;
  /** The present as it is, into an older snapshot if one is given. */
  snapshot(packing: Packing, into?: Snapshot): Snapshot;
  /** Goes to the instant of a snapshot of the same scenario and architecture. */
  restore(snapshot: Snapshot): void;
  /** Keeps records in `trace` from now on, after a description of the present; null stops it. */
  record(trace: Trace | null): void;
  /** The same without the description: whoever reads it knows everything that was before. */
  recordRest(trace: Trace): void;
  /** A metric's value by id. Throws for an unknown id. */
  metric(id: MetricId): number;
  /** The same, and by machine where the metric knows it. */
  measure(id: MetricId): Measure;
  /** Whom a metric has counted, by id. Read only. Throws for one that counts nobody. */
  counted(id: MetricId): Readonly<ClientCount>;
}

/** What has become of a person, at this instant. */
export interface PersonState {
  /** Somebody has this number now. */
  readonly present: boolean;
  /** Whoever has it, or had it last, came as this one of all people: those who were there from the beginning have their own. */
  readonly person: number;
  readonly standing: Standing;
  /** Session held, also one that is lost; 0 for none. */
  readonly session: number;
  /** A cart that this person counted on is gone, and nothing was added since. */
  readonly lostCart: boolean;
  readonly lostProgress: boolean;
  /** A transfer was made that this person believes to have failed. */
  readonly toldFailed: boolean;
  /** May not log in any more. */
  readonly banned: boolean;
}

/** A metric's value over a run so far. */
interface Measure {
  readonly value: number;
  /** By machine, in the same unit: "S1" and so on, "store", "replica", "people" for all pockets together. */
  readonly byNode?: readonly NodeValue[] | undefined;
  /** Of how many values it is a mean, a share, a percentile or the largest, where it is one: of none there is none. */
  readonly samples?: number | undefined;
}

interface Options {
  readonly architecture?: ArchitectureId;
  readonly history?: readonly Intervention[];
  /** Keeps the records, from the opening on. */
  readonly trace?: Trace;
}

/** Begins a run at instant zero. */
export const createSimulation = (scenario: Scenario, options: Options = {}): Simulation =>
  new Run(scenario, options, new Recorder(scenario));

/** A run of which nothing is wanted but its metrics. */
export type MeteredRun = Pick<Simulation, 'nowUs' | 'advanceTo' | 'metric' | 'measure' | 'counted'>;

/**
 * Begins a run at instant zero whose trace nobody reads: it has metrics, the same as any other, and neither trace nor
 * fingerprint, and takes less time. @param onlookers are shown the records that they want, besides
 */
export const createMeteredRun = (
  scenario: Scenario,
  options: Omit<Options, 'trace'>,
  onlookers: readonly Onlooker[] = [],
): MeteredRun => new Run(scenario, options, new Meter(scenario, onlookers));

class Run implements Simulation {
  readonly scenario: Scenario;
  readonly architecture: ArchitectureId;
  readonly #recorder: Recorder;
  readonly #world: World;
  readonly #history: Intervention[];
  /** How many entries of the history have been performed. */
  #applied = 0;
  /** Events in a row at one instant. */
  #atOnce = 0;
  readonly #event: QueuedEvent = { timeUs: 0, kind: 0, a: 0, b: 0 };

  constructor(scenario: Scenario, options: Options, recorder: Recorder) {
    const { architecture: id = scenario.architecture, history = scenario.interventions } = options;
    this.scenario = scenario;
    this.architecture = id;
    this.#history = [...history].sort((one, other) => one.atUs - other.atUs);
    this.#recorder = recorder;
    recorder.trace = options.trace ?? null;
    const { add, wanted } = recorder;
    this.#world = new World(scenario, architecture(id), HOOKS, add, false, wanted);
    setUpRun(this.#world);
    this.#world.flush();
  }

  get nowUs(): number {
    return this.#world.nowUs;
  }

  get nextUs(): number {
    const planned = this.#history[this.#applied]?.atUs ?? Number.POSITIVE_INFINITY;
    return Math.min(planned, this.#world.queue.nextUs);
  }

  get events(): number {
    return this.#world.events;
  }

  get records(): number {
    return this.#recorder.records;
  }

  get traceHash(): string {
    return this.#recorder.hash.text;
  }

  get people(): readonly PersonState[] {
    return this.#world.clients;
  }

  get everybody(): number {
    return this.#world.population.admitted;
  }

  get history(): readonly Intervention[] {
    return this.#history;
  }

  advanceTo(untilUs: number, eventsMax = Number.POSITIVE_INFINITY): void {
    const world = this.#world;
    assert(untilUs >= world.nowUs, 'time runs forward');
    const last = world.events + eventsMax;
    for (;;) {
      const planned = this.#history[this.#applied];
      if (planned === undefined || planned.atUs > untilUs) break;
      this.#runTo(planned.atUs, last);
      if (world.nowUs < planned.atUs) return world.flush();
      this.#applied += 1;
      this.#perform(planned);
    }
    this.#runTo(untilUs, last);
    world.flush();
  }

  accepts(id: ChangeId, target: number): boolean {
    const { subject, applies } = change(id);
    const state = subjectState(this.#world, subject, target);
    return state !== undefined && applies(state.condition, state.flags);
  }

  intervene(id: ChangeId, target: number): boolean {
    // A change comes after everything else at its instant: a run told again from its history does the same.
    this.advanceTo(this.#world.nowUs);
    if (!this.accepts(id, target)) return false;
    const intervention = { atUs: this.#world.nowUs, change: id, target };
    this.#history.splice(this.#applied, 0, intervention);
    this.#applied += 1;
    this.#perform(intervention);
    this.#world.flush();
    return true;
  }

  snapshot(packing: Packing, into?: Snapshot): Snapshot {
    const recorder = into?.recorder ?? new Recorder(this.scenario);
    const { scenario, architecture } = this.#world;
    const world = into?.world ?? new World(scenario, architecture, HOOKS, recorder.add, true);
    this.#world.copyTo(world, packing);
    this.#recorder.copyTo(recorder);
    return { nowUs: world.nowUs, events: world.events, world, recorder, applied: this.#applied };
  }

  restore(snapshot: Snapshot): void {
    const planned = this.#history[snapshot.applied]?.atUs ?? Number.POSITIVE_INFINITY;
    assert(planned >= snapshot.nowUs, 'a snapshot is older than the latest change');
    snapshot.world.copyTo(this.#world);
    this.#world.resume();
    snapshot.recorder.copyTo(this.#recorder);
    this.#applied = snapshot.applied;
  }

  record(trace: Trace | null): void {
    this.#recorder.trace = trace;
    if (trace === null) return;
    const { nowUs } = this.#world;
    // The description is for readers only: it is no part of the run, so neither hash nor metrics see it.
    describeWorld(this.#world, { emit: (kind, a, b, c) => trace.append(nowUs, kind, a, b, c) });
  }

  recordRest(trace: Trace): void {
    this.#recorder.trace = trace;
  }

  metric(id: MetricId): number {
    const { metric, fold } = findMetric(id);
    return metric.read(this.#recorder.folds[fold] as Fold, this.#world.nowUs);
  }

  measure(id: MetricId): Measure {
    const { metric, fold } = findMetric(id);
    const { nowUs } = this.#world;
    const seen = this.#recorder.folds[fold] as Fold;
    return {
      value: metric.read(seen, nowUs),
      byNode: metric.byNode?.(seen, nowUs),
      samples: metric.samples?.(seen),
    };
  }

  counted(id: MetricId): Readonly<ClientCount> {
    const { metric, fold } = findMetric(id);
    const count = metric.counts?.(this.#recorder.folds[fold] as Fold);
    if (count === undefined) throw new Error(`The metric "${id}" counts nobody.`);
    return count;
  }

  #runTo(untilUs: number, last: number): void {
    const world = this.#world;
    const event = this.#event;
    const { queue } = world;
    while (queue.nextUs <= untilUs) {
      if (world.events >= last && queue.nextUs > world.nowUs) return;
      queue.pop(event);
      this.#watchTime(event.timeUs);
      world.nowUs = event.timeUs;
      world.events += 1;
      dispatch(world, event);
    }
    world.nowUs = untilUs;
  }

  /** A defect that plans events for the present without end must not hang the page. */
  #watchTime(timeUs: number): void {
    this.#atOnce = timeUs === this.#world.nowUs ? this.#atOnce + 1 : 0;
    if (this.#atOnce >= EVENTS_AT_ONCE_MAX) broken(`time stands still at ${timeUs} microseconds`);
  }

  /** A change that makes no sense under this architecture at this instant leaves the run as it is. */
  #perform({ change: id, target }: Intervention): void {
    if (!this.accepts(id, target)) return;
    this.#world.emit(TraceKind.change, changeNumber(id), target, 0);
    change(id).apply(this.#world, target);
  }
}
