import { type MomentTimes, momentTimes } from '../../timeline/facts/moments';
import type { SystemFold } from '../../timeline/systemFold';
import type { Command, LaneCommand, ShowCommand } from '../commands';
import type { Drawn, Undrawn } from '../messages';
import type { Story } from '../story';
import { Easel } from './easel';
import { parkedUs } from './parkedTime';
import { PauseClock } from './pauseClock';

const SHOWS: readonly Command['type'][] = [
  'canvas',
  'layout',
  'palette',
  'tags',
  'motion',
  'follow',
  'lane',
];

/** Whether a command says how a run is shown. */
export const isShow = (command: Command): command is ShowCommand | LaneCommand =>
  SHOWS.includes(command.type);

/** A run that is shown. */
export interface Shown {
  readonly fold: SystemFold;
  readonly nowUs: number;
  parkMessages(parkedMinUs: number): void;
  pace(times: MomentTimes): void;
}

/** Runs that are seen beside the one that is shown, in place of its own picture. */
export interface Beside {
  /** What is compared; null: nothing. */
  asked: string | null;
  /** Goes on in another story. */
  take(story: Story): Generator<void>;
  obey(id: string, show: ShowCommand, speed: number): void;
  pace(speed: number): void;
  rest(speed: number): boolean;
  paint(): void;
  tell(): void;
}

/** How a run is shown: on its canvas, and for as long as the eye needs. */
export class Showing {
  /** Asks for a picture soon. */
  readonly redraw: () => void;
  readonly #easel: Easel;
  readonly #pauseClock = new PauseClock();
  #isReduced = false;
  /** Null until somebody compares. */
  beside: Beside | null = null;

  /**
   * @param undrawn is told why nothing can be drawn any more; what cannot be drawn is played all the same
   */
  constructor(redraw: () => void, undrawn: (why: Undrawn) => void) {
    this.redraw = redraw;
    this.#easel = new Easel(redraw, undrawn);
  }

  obey(command: ShowCommand | LaneCommand, story: Shown | null, speed: number): void {
    if (command.type === 'lane') return this.beside?.obey(command.id, command.show, speed);
    if (command.type === 'follow') {
      this.#easel.followed = command.node;
      return this.redraw();
    }
    if (command.type === 'motion') this.#isReduced = command.reduced;
    else this.#easel.take(command);
    if (story !== null) this.pace(story, speed);
    this.dress(story);
  }

  dress(story: Shown | null): void {
    this.#easel.dress({ isCrowd: story?.fold.crowd ?? false, isReduced: this.#isReduced });
  }

  /** Everything that has to be seen takes its time on the wall, at any speed. */
  pace(story: Shown, speed: number): void {
    story.parkMessages(parkedUs(speed, this.#isReduced));
    story.pace(momentTimes(speed, this.#isReduced));
    this.beside?.pace(speed);
  }

  /** Does some work on a story, and then what it takes to see the others beside it. */
  *withBeside(work: Generator<void>, story: Story): Generator<void> {
    yield* work;
    if (this.beside !== null) yield* this.beside.take(story);
  }

  /** What was done to a run that stands is seen all the same: it takes its time on the wall. Returns whether any is over. */
  rest(story: Shown, speed: number): boolean {
    if (this.beside?.asked != null) return this.beside.rest(speed);
    const passedUs = this.#pauseClock.passedUs(speed);
    const { goesOn, isOver } = story.fold.moments.rest(passedUs, story.nowUs);
    this.#pauseClock.goesOn = goesOn;
    if (goesOn) this.redraw();
    return isOver;
  }

  /** Draws the present. Returns whether it is the first picture in which something moves. */
  paint({ fold, nowUs }: Shown): boolean {
    if (this.beside?.asked != null) {
      this.beside.paint();
      return false;
    }
    return this.#easel.paint(fold, nowUs);
  }

  drawn({ fold, nowUs }: Shown): Drawn {
    return this.#easel.drawn(fold, nowUs);
  }
}
