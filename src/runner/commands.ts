import type { ArchitectureId, ChangeId, Scenario } from '../engine';
import type { ScenarioName } from '../scenarios/names';
import type { EncodedSpec } from '../spec/encodedSpec';
import type { Origin } from '../spec/origin';
import type { Followed, Palette, StageLayout, TagTexts } from '../stage/layers/types';

/** What the page tells the run. */
export type Command =
  | {
      readonly type: 'open';
      /** A scenario document; nothing is known of it yet. */
      readonly document: unknown;
      /** What to open if the document is no scenario. Without it the run stays as it is. */
      readonly otherwise?: unknown;
      /** Whether it is what the page was opened with. */
      readonly isReset?: boolean;
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
  | { readonly type: 'tags'; readonly tags: TagTexts }
  | { readonly type: 'motion'; readonly reduced: boolean }
  /** The node that a visitor looks at, or nobody looks at one. */
  | { readonly type: 'follow'; readonly node: Followed | null }
  /** The same for one of the runs that are compared. */
  | { readonly type: 'lane'; readonly id: string; readonly show: ShowCommand }
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
      /** The architecture that is shown from then on, if it is another one: undone, it all goes back together. */
      readonly shown?: ArchitectureId;
    }
  /** Opens the same run from its start in another time world. */
  | { readonly type: 'time'; readonly timeWorld: Scenario['world']; readonly source: string }
  /** Shows runs side by side that differ in one thing: "sticky,jwt", "balancer.fall:2,10". Null: only this one again. */
  | { readonly type: 'compare'; readonly asked: string | null }
  /** Asks for the run so far as a scenario document. */
  | { readonly type: 'save' }
  /** Asks what would come of a change that is made now, again and again while the run goes on; null: nobody asks any more. */
  | { readonly type: 'foresee'; readonly change: ChangeId | null; readonly target: number }
  /** Asks for what is drawn at this instant, for whoever draws it elsewhere. */
  | { readonly type: 'draw' }
  /** Whether somebody looks at all figures: only then they are sent. */
  | { readonly type: 'figures'; readonly on: boolean }
  /** Whether somebody looks at the charts: only then what they draw is kept and sent. */
  | { readonly type: 'series'; readonly on: boolean }
  /** Asks whether the run lives. */
  | { readonly type: 'ping' };

/** What says how a run is shown, and nothing of how it goes. */
export type ShowCommand = Extract<
  Command,
  { readonly type: 'canvas' | 'layout' | 'palette' | 'tags' | 'motion' | 'follow' }
>;
export type LaneCommand = Extract<Command, { readonly type: 'lane' }>;
export type OpenCommand = Extract<Command, { readonly type: 'open' }>;
export type ReopenCommand = Extract<Command, { readonly type: 'reopen' }>;
export type TimeCommand = Extract<Command, { readonly type: 'time' }>;
export type ForeseeCommand = Extract<Command, { readonly type: 'foresee' }>;
export type SeriesCommand = Extract<Command, { readonly type: 'series' }>;
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
      | 'tags'
      | 'motion'
      | 'follow'
      | 'lane'
      | 'visible'
      | 'figures'
      | 'foresee'
      | 'series'
      | 'ping';
  }
>;

/** A run as plain data; how far it has got, its views say. */
export interface KeptRun extends Origin {
  readonly spec: EncodedSpec;
  /** The one that is shown. */
  readonly architecture: ArchitectureId;
}
