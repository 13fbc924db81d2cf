import type { Keeper } from '../opening/keeper';
import type { RunView } from '../runView';
import type { Story } from '../story';
import type { StoryView } from './storyView';
import type { Teller } from './teller';

/** What the page is told besides what the story knows. */
export interface Playing {
  readonly playing: boolean;
  readonly clock: { readonly speed: number; readonly pace: number };
  readonly keeper: Keeper;
  readonly teller: Teller;
}

/** A view of a story as the page gets it. */
export function viewOf(
  story: Story,
  seen: StoryView,
  { playing, clock: { speed, pace }, keeper, teller }: Playing,
): Omit<RunView, 'marks'> {
  const { scenario } = story;
  const { name, description, world: timeWorld, seed } = scenario;
  const { file } = keeper.origin;
  return {
    ...seen,
    ...keeper.viewOf(story),
    playing,
    speed,
    pace,
    timeWorld,
    scenario: { name, description, file },
    seed,
    realTimes: teller.idleWork?.timesOf(scenario) ?? null,
  };
}
