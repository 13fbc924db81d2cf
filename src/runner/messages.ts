import type {
  ArchitectureId,
  ChangeId,
  Intervention,
  Metric,
  MetricId,
  NodeValue,
  Overload,
  Scenario,
} from '../engine';
import type canvas from '../messages/en/canvas';
import type { Ignored } from '../messages/ignored';
import type { Problem } from '../messages/problems';
import type { MessageOf } from '../messages/room';
import type { ScenarioName } from '../scenarios/names';
import type { Act } from '../spec/act';
import type { EncodedSpec } from '../spec/encodedSpec';
import type { Origin } from '../spec/origin';
import type { Branch } from '../spec/runs';
import type { Settings } from '../spec/settings';
import type { Followed, Frame, Palette, StageLayout } from '../stage/layers/types';
import type { LaneSummary, MarkData, SentenceData, WorldView } from '../timeline/view';

/** What the page tells the run. */
export type Command =
  | {
      readonly type: 'open';
      /** A scenario document; nothing is known of it yet. */
      readonly document: unknown;
      /** What to open if the document is no scenario. Without it the run stays as it is. */
      readonly otherwise?: unknown;
      /** Where the document comes from, for the answer: a file's name, or the address. */
      readonly source: string;
      /** Name of the file that it was read from, where it was. */
      readonly file?: string | null;
      readonly playing: boolean;
      readonly speed: number;
      /** Its name in addresses, if it is a ready-made scenario. */
      readonly scenario?: ScenarioName;
      /** Settings that an address asks for on top, as texts by path. What cannot be used is left out. */
      readonly asked?: Readonly<Record<string, string>>;
      /** What a link asks for: an instant of the run, and what was done to it before, as `spec/link` packs it. */
      readonly link?: { readonly atUs: number; readonly run?: string };
      /** What its address would open without any settings; without it the document itself. */
      readonly plain?: unknown;
    }
  | {
      /** Opens a run that was kept, at an instant of it. */
      readonly type: 'reopen';
      /** All of it is judged like any document. */
      readonly run: KeptRun;
      readonly untilUs: number;
      /** How far it had been played, where that is later. */
      readonly latestUs?: number;
      /** The branches there were and what can be taken back, as a report had it. It is judged too. */
      readonly runs?: unknown;
      readonly source: string;
      readonly playing: boolean;
      readonly speed: number;
    }
  | { readonly type: 'canvas'; readonly canvas: OffscreenCanvas | HTMLCanvasElement }
  | { readonly type: 'layout'; readonly layout: StageLayout }
  | { readonly type: 'palette'; readonly palette: Palette }
  | { readonly type: 'motion'; readonly reduced: boolean }
  /** The node that a visitor looks at, or nobody looks at one. */
  | { readonly type: 'follow'; readonly node: Followed | null }
  | { readonly type: 'visible'; readonly visible: boolean }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'step' }
  /** Goes back to where the last step would have led. */
  | { readonly type: 'stepBack' }
  /** Shows an instant of what has been played, and stands there. The newest of these wins. */
  | { readonly type: 'goTo'; readonly atUs: number }
  /** Shows the latest instant again, and plays on if it played when that was left. */
  | { readonly type: 'latest' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Shows another branch at this instant. */
  | { readonly type: 'branch'; readonly id: number }
  /** Null: named by what differs. */
  | { readonly type: 'nameBranch'; readonly id: number; readonly name: string | null }
  /** Of a branch that is not shown. */
  | { readonly type: 'deleteBranch'; readonly id: number }
  | { readonly type: 'restart' }
  | { readonly type: 'speed'; readonly speed: number }
  | { readonly type: 'architecture'; readonly id: ArchitectureId }
  | { readonly type: 'change'; readonly change: ChangeId; readonly target: number }
  | {
      /** Turns settings, all or none, and replays the run with them to this instant. */
      readonly type: 'settings';
      /** By path, in the units of scenario documents; null goes back to what was opened. */
      readonly settings: Readonly<Record<string, unknown>>;
      /** Where what is asked for comes from, for the answer: the path of a setting, or a preset. */
      readonly source: string;
      /** What is done with this, in one sentence. The run has no words for settings. */
      readonly told: string;
    }
  /** Opens the same run from its start in another time world. */
  | { readonly type: 'time'; readonly timeWorld: Scenario['world']; readonly source: string }
  /** Asks for the run so far as a scenario document. */
  | { readonly type: 'save' }
  /** Asks what would come of a change that is made now, again and again while the run goes on; null: nobody asks any more. */
  | { readonly type: 'foresee'; readonly change: ChangeId | null; readonly target: number }
  /** Asks for what is drawn at this instant, for whoever draws it elsewhere. */
  | { readonly type: 'draw' }
  /** Whether somebody looks at all figures: only then they are sent. */
  | { readonly type: 'figures'; readonly on: boolean }
  /** Asks whether the run lives. */
  | { readonly type: 'ping' };

/** Why something that was asked of the run is not done. */
export type RefusalReason =
  | 'not-possible-now'
  /** What reads settings and links in addresses, or tells what went before, could not be fetched. */
  | 'address-not-read'
  /** What holds more could not be opened again. */
  | 'too-many-changes'
  | 'outgrown'
  /** What was kept of branches is damaged, or of another version. */
  | 'branches-not-read'
  /** The code that makes sentences could not be fetched. */
  | 'no-sentences'
  /** The code that does it could not be fetched. */
  | 'part-missing';

export type OpenCommand = Extract<Command, { readonly type: 'open' }>;
export type ReopenCommand = Extract<Command, { readonly type: 'reopen' }>;
export type TimeCommand = Extract<Command, { readonly type: 'time' }>;
export type ForeseeCommand = Extract<Command, { readonly type: 'foresee' }>;
export type SettingsCommand = Extract<Command, { readonly type: 'settings' }>;
/** What makes sense once a scenario is open. */
export type StoryCommand = Exclude<
  Command,
  {
    type:
      | 'open'
      | 'reopen'
      | 'canvas'
      | 'layout'
      | 'palette'
      | 'motion'
      | 'follow'
      | 'visible'
      | 'figures'
      | 'foresee'
      | 'ping';
  }
>;

/** Why nothing can be drawn on a canvas. */
export type Undrawn = Extract<
  MessageOf<typeof canvas>,
  { readonly id: 'canvas.lost' | 'canvas.failed' }
>;

/** What the run tells the page: at most ten times a second while playing, at once after a command. */
export type Report =
  | {
      readonly type: 'view';
      readonly view: Omit<RunView, 'marks'>;
      /** Left out where they are the same as before. */
      readonly marks?: readonly MarkData[];
    }
  /** The first request is moving on the canvas. */
  | { readonly type: 'moving' }
  /** A document has become the run; if anything was asked for that could not be used, this says so. */
  | { readonly type: 'opened'; readonly source: string; readonly ignored?: readonly Ignored[] }
  /** A document was no scenario, and why. */
  | {
      readonly type: 'problems';
      readonly source: string;
      readonly problems: readonly Problem[];
    }
  /** What the settings say: after each time they were turned, and (without a source) after a document was opened. */
  | { readonly type: 'settings'; readonly source: string; readonly settings: RunSettings }
  /** Settings that cannot be turned like that, and why. */
  | {
      readonly type: 'settings-refused';
      readonly source: string;
      readonly problems: readonly Problem[];
    }
  /** What it takes to open this run again, after everything that changes it: after so many commands. */
  | {
      readonly type: 'kept';
      readonly run: KeptRun;
      /** Null where it could not be found out. */
      readonly differs: AddressTexts | null;
      /** The branches there are, and what can be taken back; left out before the code for that is here. */
      readonly runs?: unknown;
      readonly obeyed: number;
    }
  /** The run so far as a scenario document: settings, architecture and everything done to it. */
  | { readonly type: 'document'; readonly document: object }
  /** What is drawn at the instant of the view before. */
  | ({ readonly type: 'drawn' } & Drawn)
  /** All metrics of all lanes, for as long as somebody looks at them. */
  | { readonly type: 'figures'; readonly figures: readonly Figure[] }
  /** What would come of a change. */
  | Foreseen
  /** What came of a change is not what was foreseen. */
  | Outcome
  /** A command could not be carried out; the run is as it was. */
  | { readonly type: 'refused'; readonly reason: RefusalReason }
  /** The run of a link has been played to its instant, and came to something else there than when the link was made. */
  | { readonly type: 'differs' }
  /** The scenario has outgrown the simulator, and the run stands: of what there are too many. */
  | ({
      readonly type: 'outgrown';
      /** Of all settings with which that came about. */
      readonly values: Settings;
    } & Pick<Overload, 'growth' | 'most'>)
  | LifeSign;

/** What would come of a change, as the run goes on by itself from an instant. */
export interface Foreseen {
  readonly type: 'foreseen';
  readonly change: ChangeId;
  readonly target: number;
  /** The instant at which it would be made. */
  readonly fromUs: number;
  /** Null where that could not be played. */
  readonly ahead: {
    readonly untilUs: number;
    /** It had to be looked ahead less far than is usual. */
    readonly isCut: boolean;
    /** What happens by then that would not happen, or less often, without the change. */
    readonly caused: Consequences;
    /** What would happen without it. */
    readonly spared: Consequences;
  } | null;
}

/** In the same time after a change, this happened more often than was foreseen, and that less. */
export interface Outcome {
  readonly type: 'came-out';
  readonly change: ChangeId;
  readonly target: number;
  /** When it was made, and until when it was looked what came of it. */
  readonly atUs: number;
  readonly untilUs: number;
  readonly more: Consequences;
  readonly fewer: Consequences;
  /** Why that can be. */
  readonly because: readonly Surprise[];
}

/** What happens to people, each as a counter of its own has it: a login lost, a cart, a failed attempt, a second order. */
export type Consequence = 'session' | 'cart' | 'error' | 'order';

/** How often one of them happens, and to whom. */
export interface Hit {
  readonly total: number;
  /** At most eight of them. */
  readonly people: readonly number[];
  readonly peopleCount: number;
}

export type Consequences = Readonly<Record<Consequence, Hit>>;

/** Why something can come out differently than it was foreseen. */
export type Surprise =
  /** It was foreseen for an earlier instant than that at which it was done. */
  | { readonly is: 'later'; readonly fromUs: number }
  /** Something else was done meanwhile. */
  | {
      readonly is: 'done';
      readonly atUs: number;
      readonly change: ChangeId;
      readonly target: number;
    }
  /** A setting was turned. */
  | { readonly is: 'settings' }
  /** It was foreseen under this architecture, and another one is shown. */
  | { readonly is: 'architecture'; readonly shown: ArchitectureId };

/** Whether the run is well. */
type LifeSign =
  /** It is there, and begins with what was sent meanwhile. */
  | { readonly type: 'ready' }
  /** It lives, and what came of its first so many commands has been reported. */
  | { readonly type: 'pong'; readonly obeyed: number }
  /** A defect has stopped it. */
  | { readonly type: 'broken'; readonly what: string }
  /** It plays, but cannot draw on this canvas any more. */
  | { readonly type: 'undrawn'; readonly why: Undrawn };

/** What moves on the stage, and which way of drawing fits it. */
export interface Drawn {
  readonly frame: Frame;
  readonly isCrowd: boolean;
  readonly isReduced: boolean;
}

/** Settings as an address has them: "0.4", "on", "1-3", by path. */
export type AddressTexts = Readonly<Record<string, string>>;

/** A run as plain data; how far it has got, its views say. */
export interface KeptRun extends Origin {
  readonly spec: EncodedSpec;
  /** The one that is shown. */
  readonly architecture: ArchitectureId;
}

/** One metric under every architecture. */
export interface Figure {
  /** Of the metric: the page has its title. */
  readonly id: MetricId;
  readonly unit: Metric['unit'];
  /** In the order of the lanes. */
  readonly values: readonly number[];
  /** Of how many values each of them is a percentile; empty where it is none. */
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
export type BranchView = Pick<Branch, 'id' | 'name' | 'latestUs' | 'fork'>;

export interface RunView {
  /** Id of the lane that is shown. */
  readonly shown: string;
  readonly world: WorldView;
  readonly playing: boolean;
  readonly speed: number;
  /** How much of that speed is reached, from 0 to 1: less where the machine cannot keep up. */
  readonly pace: number;
  /** 'stretched' is the slow-motion network. */
  readonly timeWorld: Scenario['world'];
  readonly scenario: OpenScenario;
  /** What has been done to the run so far, as planned or by hand: the latest of it, newest last. */
  readonly done: readonly Intervention[];
  /** What is planned and still to come: the next of it, in order of time. */
  readonly planned: readonly Intervention[];
  readonly seed: number;
  /** All lanes, in the order of the registry of architectures. */
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
  /** What there is to undo and to redo. */
  readonly undo: Act | null;
  readonly redo: Act | null;
  /** One, until somebody acts in the past. */
  readonly branches: readonly BranchView[];
  /** Id of the shown one. */
  readonly branch: number;
  readonly requests: number;
  readonly traceHash: string;
  readonly traceBytes: number;
}
