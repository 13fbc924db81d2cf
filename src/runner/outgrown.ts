import type { Command } from './commands';
import type { Story } from './story';
import type { StoryView } from './telling/storyView';

/** What a run that has outgrown the simulator cannot do. */
const GOING_ON: readonly Command['type'][] = [
  'play',
  'step',
  'stepBack',
  'goTo',
  'latest',
  'change',
  'architecture',
];

/**
 * The scenario may outgrow the simulator in the middle of an event. Then nothing goes on in this system and nothing looks
 * at it again, until it is another one: what was seen last stays.
 */
export class Outgrown {
  isOutgrown = false;
  #last: StoryView | null = null;

  refuses = ({ type }: Command): boolean => this.isOutgrown && GOING_ON.includes(type);

  /** What is to be seen of a story; null if nothing was before it came to a stand. */
  viewOf(story: Story): StoryView | null {
    if (!this.isOutgrown) this.#last = story.view();
    return this.#last;
  }
}
