import { momentTimes } from '../../timeline/facts/moments';
import type { Command } from '../commands';
import type { Drawn, Undrawn } from '../messages';
import type { Story } from '../story';
import { Easel } from './easel';
import { parkedUs } from './parkedTime';
import { PauseClock } from './pauseClock';

/** What says how a run is shown, and nothing of how it goes. */
type ShowCommand = Extract<
  Command,
  { type: 'canvas' | 'layout' | 'palette' | 'motion' | 'follow' }
>;

/** How a run is shown: on its canvas, and for as long as the eye needs. */
export class Showing {
  readonly #redraw: () => void;
  readonly #easel: Easel;
  readonly #pauseClock = new PauseClock();
  #isReduced = false;

  /**
   * @param redraw asks for a picture soon
   * @param undrawn is told why nothing can be drawn any more; what cannot be drawn is played all the same
   */
  constructor(redraw: () => void, undrawn: (why: Undrawn) => void) {
    this.#redraw = redraw;
    this.#easel = new Easel(redraw, undrawn);
  }

  obey(command: ShowCommand, story: Story | null, speed: number): void {
    if (command.type === 'follow') {
      this.#easel.followed = command.node;
      return this.#redraw();
    }
    if (command.type === 'motion') this.#isReduced = command.reduced;
    else this.#easel.take(command);
    if (story !== null) this.pace(story, speed);
    this.dress(story);
  }

  dress(story: Story | null): void {
    this.#easel.dress({ isCrowd: story?.fold.crowd ?? false, isReduced: this.#isReduced });
  }

  /** Everything that has to be seen takes its time on the wall, at any speed. */
  pace(story: Story, speed: number): void {
    story.parkMessages(parkedUs(speed, this.#isReduced));
    story.pace(momentTimes(speed, this.#isReduced));
  }

  /** What was done to a run that stands is seen all the same: it takes its time on the wall. Returns whether any is over. */
  rest(story: Story, speed: number): boolean {
    const passedUs = this.#pauseClock.passedUs(speed);
    const { goesOn, isOver } = story.fold.moments.rest(passedUs, story.nowUs);
    this.#pauseClock.goesOn = goesOn;
    if (goesOn) this.#redraw();
    return isOver;
  }

  /** Draws the present. Returns whether it is the first picture in which something moves. */
  paint({ fold, nowUs }: Story): boolean {
    return this.#easel.paint(fold, nowUs);
  }

  drawn({ fold, nowUs }: Story): Drawn {
    return this.#easel.drawn(fold, nowUs);
  }
}
