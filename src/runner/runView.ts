import type { FieldValue, Intervention, Metric, MetricId, NodeValue, Scenario } from '../engine';
import type { Act } from '../spec/act';
import type { Branch } from '../spec/runs';
import type { Settings } from '../spec/settings';
import type { Harm } from '../timeline/harm';
import type { LaneSummary, MarkData, SentenceData, SystemView } from '../timeline/view';

/** One metric under every architecture. */
export interface Figure {
  /** Of the metric: the page has its title. */
  readonly id: MetricId;
  readonly unit: Metric['unit'];
  /** In the order of the lanes. */
  readonly values: readonly number[];
  /** Of how many values each of them is a mean, a share, a percentile or the largest; empty where it is none of that. */
  readonly samples: readonly number[];
  /** By machine of the shown lane, where the metric knows it; else empty. */
  readonly nodes: readonly NodeValue[];
}

/** Values by path, in the units of scenario documents. */
export interface RunSettings {
  readonly timeWorld: Scenario['world'];
  /** Of every setting, as the run has it. */
  readonly values: Settings;
  /** What the opened scenario says, of those settings only that a visitor has turned since. */
  readonly turned: Settings;
}

/** What is open, in its own words. */
interface OpenScenario {
  readonly name: string;
  /** One sentence that says what to expect; may be empty. */
  readonly description: string;
  /** Name of the file that it was read from; null where it comes with the page. */
  readonly file: string | null;
}
/** Times that slow motion makes longer, and that are known in real time too. */
export const REAL_TIME_METRICS = [
  'latency-p50',
  'latency-p95',
  'latency-p99',
  'latency-mean',
  'queue-wait',
] as const;

/** What answers take in real time, with nothing broken: by metric, in the order of the lanes, in seconds. */
export type RealTimes = Readonly<Record<(typeof REAL_TIME_METRICS)[number], readonly number[]>>;

/** A branch, without the run that it is. */
interface BranchView extends Pick<Branch, 'id' | 'name' | 'latestUs' | 'fork'> {
  /** Until when it is the same run as the shown one; infinite where they do not part. */
  readonly sharedUs: number;
}

/** What can be taken back, and the branches there are. */
export interface BranchesView {
  /** What there is to undo and to redo. */
  readonly undo: Act | null;
  readonly redo: Act | null;
  /** Each act makes another one, undoing goes back to the one before: the number of the present one, and how many there are. */
  readonly version: { readonly number: number; readonly of: number };
  /** One, until somebody acts in the past. */
  readonly branches: readonly BranchView[];
  /** Id of the shown one. */
  readonly branch: number;
}

export interface RunView extends BranchesView {
  /** Id of the lane that is shown. */
  readonly shown: string;
  readonly system: SystemView;
  readonly playing: boolean;
  readonly speed: number;
  /** How much of that speed has just been reached: less than 1 where the machine cannot keep up. */
  readonly pace: number;
  /** 'stretched' is the slow-motion network. */
  readonly timeWorld: Scenario['world'];
  readonly scenario: OpenScenario;
  /** What has been done to the run so far, as planned or by hand: the latest of it, newest last. */
  readonly done: readonly Intervention[];
  /** What is planned and still to come: the next of it, in order of time. */
  readonly planned: readonly Intervention[];
  readonly seed: number;
  /** What is played side by side, in the order of the registry of architectures. */
  readonly takes: readonly Pick<LaneSummary, 'id' | 'architecture'>[];
  /** In the same order, all lanes of it that stand at this instant: the shown one does, and after a look others follow. */
  readonly lanes: readonly LaneSummary[];
  /** For a run in slow motion: what it would take in real time. Null until it is known, and where the run is one in real time. */
  readonly realTimes: RealTimes | null;
  /**
   * The last sentences for the caption, newest first, at most three: without what has stopped being so since. Empty
   * until the first one is there.
   */
  readonly captions: readonly SentenceData[];
  /** Newest last, at most 200. */
  readonly log: readonly SentenceData[];
  /** What stands on the timeline, of the whole run. */
  readonly marks: readonly MarkData[];
  /** How far the run has been played: later than the instant of this view where an earlier one is shown. */
  readonly latestUs: number;
  readonly requests: number;
  readonly traceHash: string;
  readonly traceBytes: number;
}

/** A run that is seen beside others. */
export interface ComparedLane {
  readonly id: string;
  /** What the compared setting says here; null where architectures are compared. */
  readonly value: FieldValue | null;
  readonly system: SystemView;
  /** As those of a view of the run. */
  readonly captions: readonly SentenceData[];
  readonly summary: LaneSummary;
  readonly traceHash: string;
}

/** One metric in every compared run. */
export interface ComparedFigure extends Omit<Figure, 'nodes'> {
  readonly better: Metric['better'];
}

/** What is so of somebody in a run when something first differs: it happens then, or later; or it has not, and the person is logged in, or is not. */
export type Side = 'then' | 'in' | 'not' | number;

/** Somebody to whom something happens in one run and not in another, or not yet. */
export interface ApartPerson {
  readonly index: number;
  /** When that is so first. */
  readonly atUs: number;
  /** What happens then: at least one of them. */
  readonly harms: readonly Harm[];
  /** In the order of the runs. */
  readonly sides: readonly Side[];
}

export interface Apart {
  /** What was before is not known of people. */
  readonly sinceUs: number;
  readonly count: number;
  /** The first of them, at most eight. */
  readonly people: readonly ApartPerson[];
}

/** Runs that differ in one thing, at one instant. */
export interface Compared {
  /** What was asked for. */
  readonly asked: string;
  /** The setting in which they differ; null: the architecture. */
  readonly path: string | null;
  readonly atUs: number;
  readonly lanes: readonly ComparedLane[];
  readonly figures: readonly ComparedFigure[];
  /** Up to this instant. Null where the seeds differ: nobody is the same person in both. */
  readonly apart: Apart | null;
  /** The same of the whole run, while an earlier instant is shown. */
  readonly wholeApart: Apart | null;
}
