import type { StoryCommand } from '../commands';
import type { Story } from '../story';

export type LookCommand = Extract<StoryCommand, { type: 'stepBack' | 'goTo' | 'latest' }>;

/** Where looks take their time. */
interface Ways {
  readonly isBusy: boolean;
  begin(
    work: Generator<void>,
    arrive: () => void,
    way: 'instant',
    sight?: { readonly isThere: boolean; show(): void },
  ): void;
}

/** Who is told of looks. */
interface Looking {
  setPlaying(playing: boolean): void;
  /** A story stands at another instant. */
  arrived(story: Story): void;
}

/** Looks at other instants of what has been played: it stands there, until somebody plays on or goes back. */
export class Looks {
  readonly #ways: Ways;
  readonly #run: Looking;
  /** Whether it played when the latest instant was left. */
  #wasPlaying = false;

  constructor(ways: Ways, run: Looking) {
    this.#ways = ways;
    this.#run = run;
  }

  obey(command: LookCommand, story: Story, isPlaying: boolean): void {
    const { latestUs } = story;
    if (command.type === 'latest') {
      const thenPlays = this.#wasPlaying;
      this.#wasPlaying = false;
      return this.#go(story, latestUs, thenPlays);
    }
    if (!story.isInPast && !this.#ways.isBusy) this.#wasPlaying = isPlaying;
    this.#run.setPlaying(false);
    if (command.type === 'goTo') {
      const atUs = Math.min(Math.max(0, Math.round(command.atUs)), latestUs);
      return this.#go(story, atUs, false);
    }
    this.#ways.begin(story.stepBack(), () => this.#run.arrived(story), 'instant');
  }

  #go(story: Story, atUs: number, thenPlays: boolean): void {
    const show = () => {
      story.lanes.settle();
      this.#run.arrived(story);
    };
    const arrived = () => {
      show();
      if (thenPlays) this.#run.setPlaying(true);
    };
    // The shown lane is seen before the others are there.
    const sight = {
      get isThere() {
        return story.areOthersComing;
      },
      show,
    };
    this.#ways.begin(story.goTo(atUs), arrived, 'instant', sight);
  }
}
