import {
  type ArchitectureId,
  createSimulation,
  emptyRecord,
  type Intervention,
  parseScenario,
  SECOND_US,
  Trace,
} from '../engine';
import { LittleLaw } from './observers/littleLaw';
import type { Observer } from './observers/observer';

/** Records kept at a time: they are read while they are young. */
const RECORDS = 262_144;
/** Parts into which a run is divided at first; they become longer or shorter with what they hold. */
const SLICES = 10_000;

interface Run {
  /** A scenario document without version and seed. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly architecture?: ArchitectureId;
  /** What is done to it, besides what the document says. */
  readonly history?: readonly Intervention[];
  /** Simulated seconds that are cut off at the beginning, and the end. */
  readonly warmUpS: number;
  readonly untilS: number;
  readonly seed: number;
}

/** Where experiments run: the real engine, and observers that read its records. Every run is also held to Little's law. */
export class Lab {
  events = 0;
  requests = 0;
  readonly stations: { readonly name: string; readonly difference: number }[] = [];

  /** Runs a scenario, and lets the observers see every record of it. Throws where it is not a scenario. */
  run<O extends Observer>(run: Run, observer: O): O {
    const { document, architecture, history, seed } = run;
    const parsed = parseScenario({ version: 1, seed, ...document });
    if (!('scenario' in parsed)) {
      throw new Error(JSON.stringify(parsed.problems));
    }
    const { scenario } = parsed;
    const trace = new Trace(RECORDS);
    const simulation = createSimulation(scenario, {
      architecture: architecture ?? scenario.architecture,
      ...(history && { history }),
      trace,
    });
    const little = new LittleLaw();
    const observers = [observer, little];
    const fromUs = run.warmUpS * SECOND_US;
    const untilUs = run.untilS * SECOND_US;
    for (const one of observers) one.begin(fromUs);
    const reader = new Reader(trace);
    let stepUs = Math.ceil(untilUs / SLICES);
    while (simulation.nowUs < untilUs) {
      simulation.advanceTo(Math.min(untilUs, simulation.nowUs + stepUs));
      const read = reader.readNew(observers);
      // A slice that filled much of the room is followed by a shorter one, and one with little in it by a longer one.
      if (read > RECORDS / 4) stepUs = Math.ceil(stepUs / 2);
      else if (read < RECORDS / 16) stepUs *= 2;
    }
    for (const one of observers) one.end?.(untilUs);
    this.events += simulation.events;
    this.requests += little.requests;
    this.stations.push(...little.differences());
    return observer;
  }
}

/** Reads what has been recorded since the last time. */
class Reader {
  readonly #trace: Trace;
  readonly #record = emptyRecord();
  #next = 0;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** Returns how many records those were. Throws where some are gone already. */
  readNew(observers: readonly Observer[]): number {
    const begin = this.#next;
    if (begin < this.#trace.first) throw new Error('Records were dropped before they were read.');
    for (; this.#next < this.#trace.end; this.#next += 1) {
      const record = this.#trace.read(this.#next, this.#record);
      for (const observer of observers) observer.observe(record);
    }
    return this.#next - begin;
  }
}
