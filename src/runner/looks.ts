import type { StoryCommand } from './messages';
import type { Story } from './story';
import type { UnderWay } from './underWay';

export type LookCommand = Extract<StoryCommand, { type: 'stepBack' | 'goTo' | 'latest' }>;

/** Who is told of looks. */
interface Looking {
  setPlaying(playing: boolean): void;
  /** A story stands at another instant. */
  arrived(story: Story): void;
}

/** Looks at other instants of what has been played: it stands there, until somebody plays on or goes back. */
export class Looks {
  readonly #underWay: UnderWay;
  readonly #run: Looking;
  /** Whether it played when the latest instant was left. */
  #wasPlaying = false;

  constructor(underWay: UnderWay, run: Looking) {
    this.#underWay = underWay;
    this.#run = run;
  }

  obey(command: LookCommand, story: Story, isPlaying: boolean): void {
    const { latestUs } = story;
    if (command.type === 'latest') return this.#go(story, latestUs, this.#wasPlaying);
    if (!story.isInPast && !this.#underWay.isBusy) this.#wasPlaying = isPlaying;
    this.#run.setPlaying(false);
    if (command.type === 'goTo') {
      const atUs = Math.min(Math.max(0, Math.round(command.atUs)), latestUs);
      return this.#go(story, atUs, false);
    }
    this.#underWay.begin(story.stepBack(), () => this.#run.arrived(story), 'instant');
  }

  #go(story: Story, atUs: number, thenPlays: boolean): void {
    const arrived = () => {
      story.fold.moments.settle();
      this.#run.arrived(story);
      if (thenPlays) this.#run.setPlaying(true);
    };
    this.#underWay.begin(story.goTo(atUs), arrived, 'instant');
  }
}
