import type { Act as RunAct } from '../../controls/acting';
import type { ArchitectureId } from '../../engine';
import type { ReadyMade } from '../../scenarios/readyMade';
import type { RunView } from '../../state/player';
import type { Situation } from '../../state/readings';
import type { CardMessage, Fixed } from './cardWords';

/** All cards, in the order in which they lead through what there is to find out. */
export const CARD_IDS = [
  'balancer-back',
  'unfreeze',
  'store-back',
  'fresh-server',
  'nothing-fails',
  'just-sticky',
  'stop-server',
  'start-again',
  'scale-out',
  'same-in-store',
  'store-stop-server',
  'store-cut',
  'store-wipe',
  'same-in-token',
  'token-stop-server',
  'token-bytes',
  'token-ban',
  'ban-in-store',
  'token-key',
  'store-replica',
  'lost-responses',
  'idempotency',
  'public-pages',
  'private-page',
  'weather-api',
  'hybrid-wipe',
  'deploy',
  'deploy-in-store',
] as const;
export type CardId = (typeof CARD_IDS)[number];

/** The run as it was when the button was pressed, and as it is once things have settled. */
export interface Seen {
  readonly before: RunView;
  readonly now: RunView;
}

/** What the button of a card does. */
export type Act =
  | RunAct
  | { readonly do: 'watch' }
  | { readonly do: 'open'; readonly scenario: ReadyMade };

/** One answer to choose from. */
export interface Option {
  readonly text: Fixed;
  /** Whether the run came out like that: read off it, never declared. */
  holds(seen: Seen): boolean;
  /** For a misconception: what speaks against it. CardMessage to whoever chose it, where the run came out as usual. */
  readonly reply?: Fixed;
}

/** One question about what is on the stage, and how the run itself answers it. */
export interface Card {
  readonly id: CardId;
  /** Where it belongs; null where it makes sense under any architecture. */
  readonly under: ArchitectureId | null;
  /** Whether it can be asked of a small shop in which nothing has been done. */
  readonly root: boolean;
  /** Name of the scenario it is about, where it is about a ready-made one. */
  readonly about?: string;
  fits(situation: Situation): boolean;
  question(run: RunView): CardMessage;
  readonly options: readonly Option[];
  /** Which option the engine makes true: tests hold it to that, over several seeds. */
  readonly usual: number;
  /** The words on the button. */
  label(run: RunView): CardMessage;
  act(run: RunView): Act;
  /** Simulated seconds after which it can be told; 0 for at once. */
  afterS(run: RunView): number;
  /** What happened in this very run. */
  happened(seen: Seen): CardMessage;
  /** What it shows, said only where the run came out as usual. */
  readonly law: Fixed;
}
