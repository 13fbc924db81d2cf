import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ChangeId } from '../engine';
import type { Consequences, Foreseen, Outcome } from '../runner/messages';
import { usePlayer } from './hooks';
import type { Player } from './player';

export type { Consequences, Foreseen, Outcome };

/** A change that is pointed at. */
export interface Aim {
  readonly change: ChangeId;
  readonly target: number;
  /** It was given the focus: whoever does not see what is shown is told. */
  readonly isSpoken: boolean;
}

/** What would come of what is pointed at, and what came of what was. */
interface ForesightState {
  /** A new object each time that somebody points. */
  readonly aim: Aim | null;
  readonly foreseen: Foreseen | null;
  /** What came out differently than it was shown. */
  readonly outcome: Outcome | null;
}

/** What is told of what came of it is in the way of what comes next: whoever reads slowly has read it by then. */
const READING_MS = 20_000;

const NOTHING: ForesightState = { aim: null, foreseen: null, outcome: null };

/** The line between what a visitor points at and what the run says of it. */
class Aiming {
  readonly store = createStore<ForesightState>(() => NOTHING);
  readonly #player: Player;
  #reading: ReturnType<typeof setTimeout> | undefined;

  constructor(player: Player) {
    this.#player = player;
    player.foresight.subscribe((report) => {
      if (report?.type === 'foreseen') return this.#hear(report);
      this.store.setState({ outcome: report });
      clearTimeout(this.#reading);
      this.#reading = setTimeout(() => this.store.setState({ outcome: null }), READING_MS);
    });
  }

  /** Somebody points at a change, or at none any more. */
  aimAt(aim: Aim | null): void {
    if (aim === null && this.store.getState().aim === null) return;
    this.store.setState({ aim });
    // What was seen stays until there is something else to see: whoever goes along the buttons sees no flicker.
    if (aim === null) this.store.setState({ foreseen: null });
    this.#player.send({
      type: 'foresee',
      change: aim?.change ?? null,
      target: aim?.target ?? 0,
    });
  }

  /** Something was done, or nobody wants to see anything of it: nothing that was shown is about what comes now. */
  forget(): void {
    this.aimAt(null);
    this.store.setState(NOTHING);
  }

  #hear(report: Foreseen): void {
    const { aim } = this.store.getState();
    if (aim?.change !== report.change || aim.target !== report.target) return;
    this.store.setState({ foreseen: report });
  }
}

/** What a visitor of a player points at: `player.part(foresightOf)`. */
export const foresightOf = (player: Player): Aiming => new Aiming(player);

export const useForesight = (): ForesightState => useStore(usePlayer().part(foresightOf).store);
