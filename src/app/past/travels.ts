import type { Player } from '../../state/player';
import { type Travel, travelWords } from './travelWords';

/** Whoever drags, or goes on at once, is told where they have come to, and not where they passed. */
const SETTLED_MS = 250;

/** Tells of going through time: instants once somebody stays, all else at once. */
export class Travels {
  readonly #player: Player;
  readonly #say: (text: string) => void;
  #waiting: Travel | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(player: Player, say: (text: string) => void) {
    this.#player = player;
    this.#say = say;
  }

  tell(travel: Travel): void {
    clearTimeout(this.#timer);
    // That the latest was left is still to be said.
    const hasLeft = this.#waiting?.is === 'left' && travel.is === 'moved';
    this.#waiting = hasLeft ? this.#waiting : travel;
    const isMove = travel.is === 'left' || travel.is === 'moved' || travel.is === 'returned';
    if (isMove) this.#timer = setTimeout(() => void this.#tellNow(), SETTLED_MS);
    else void this.#tellNow();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #tellNow(): Promise<void> {
    const { view } = this.#player.run.getState();
    const travel = this.#waiting;
    this.#waiting = null;
    if (travel === null || view === null) return;
    const text = await travelWords(travel, view);
    if (text !== '') this.#say(text);
  }
}
