import type { ArchitectureId, ChangeId, Overload } from '../engine';
import type canvas from '../messages/en/stage/canvas';
import type { Ignored } from '../messages/ignored';
import type { Problem } from '../messages/problems';
import type { MessageOf } from '../messages/room';
import type { Settings } from '../spec/settings';
import type { Frame } from '../stage/layers/types';
import type { Series } from '../timeline/series/series';
import type { MarkData } from '../timeline/view';
import type { KeptRun } from './commands';
import type { Compared, Figure, RunSettings, RunView } from './runView';

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
  | {
      readonly type: 'opened';
      readonly source: string;
      readonly ignored?: readonly Ignored[];
      /** What was kept of branches, and of what can be taken back, could not be read. */
      readonly isPartial?: boolean;
    }
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
  /** The runs that are compared, for as long as they are. */
  | { readonly type: 'compared'; readonly compared: Compared }
  /** These cannot be compared, and why. */
  | { readonly type: 'not-compared'; readonly asked: string; readonly ignored: readonly Ignored[] }
  /** The shown run over time, for as long as somebody looks at charts. */
  | SeriesReport
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

/** The shown run over time. */
export interface SeriesReport {
  readonly type: 'series';
  readonly architecture: ArchitectureId;
  readonly series: Series;
  /** How far the run has been played: the series are still being counted where they end before. */
  readonly goalUs: number;
}

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

/** What happens to people, each as a counter of its own has it: a login lost, a cart, a message, a failed attempt, a second order. */
export type Consequence = 'session' | 'cart' | 'progress' | 'message' | 'error' | 'order' | Banking;

/** What may come of transfers: one is lost, is believed to have failed, or is made once more. */
type Banking = 'transfer' | 'told' | 'twice';

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
  /** The code that does it could not be fetched. */
  | 'part-missing';
