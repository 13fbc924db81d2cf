import type { RunView } from '../messages';
import type { Story, StoryView } from '../story';
import type { Teller } from './teller';

/** What the page is told besides what the story knows. */
interface Playing {
  readonly playing: boolean;
  readonly clock: { readonly speed: number; readonly pace: number };
  /** Name of the file that the scenario was read from, where it was. */
  readonly file: string | null;
  readonly teller: Teller;
}

/** A view of a story as the page gets it. */
export function viewOf(
  { scenario }: Story,
  seen: StoryView,
  { playing, clock: { speed, pace }, file, teller }: Playing,
): RunView {
  const { name, description, world: timeWorld, seed } = scenario;
  return {
    ...seen,
    playing,
    speed,
    pace,
    timeWorld,
    scenario: { name, description, file },
    seed,
    realTimes: teller.idleWork?.timesOf(scenario) ?? null,
  };
}
