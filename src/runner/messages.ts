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
import type { EncodedSpec } from '../spec/encodedSpec';
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
  | { readonly type: 'time'; readonly world: Scenario['world']; readonly source: string }
  /** Asks for the run so far as a scenario document. */
  | { readonly type: 'save' }
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
  /** The code that makes sentences could not be fetched. */
  | 'no-sentences'
  /** The code for another time could not be fetched. */
  | 'no-other-time';

export type OpenCommand = Extract<Command, { readonly type: 'open' }>;
export type ReopenCommand = Extract<Command, { readonly type: 'reopen' }>;
export type TimeCommand = Extract<Command, { readonly type: 'time' }>;
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
  | { readonly type: 'view'; readonly view: RunView }
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
      readonly obeyed: number;
    }
  /** The run so far as a scenario document: settings, architecture and everything done to it. */
  | { readonly type: 'document'; readonly document: object }
  /** What is drawn at the instant of the view before. */
  | ({ readonly type: 'drawn' } & Drawn)
  /** All metrics of all lanes, for as long as somebody looks at them. */
  | { readonly type: 'figures'; readonly figures: readonly Figure[] }
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
export interface KeptRun {
  /** Its name in addresses, if it is a ready-made scenario. */
  readonly scenario: ScenarioName | null;
  /** Name of the file that it was read from, where it was. */
  readonly file: string | null;
  readonly plain: unknown;
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
  readonly world: Scenario['world'];
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
  readonly marks: readonly MarkData[];
  readonly requests: number;
  readonly traceHash: string;
  readonly traceBytes: number;
}
