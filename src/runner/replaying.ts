import { Overload } from '../engine';
import type { Problem } from '../messages/problems';
import type { Opening } from './opening';
import type { Story } from './story';

/** The same story with other settings; or what there would be too many of. Then the old one goes on. */
export function replayOf(story: Story, opening: Opening, told: string): Story | Overload {
  try {
    return story.replay(opening, told);
  } catch (error) {
    if (error instanceof Overload) return error;
    throw error;
  }
}

/** Why settings are refused with which the run would outgrow the simulator. */
export const OUTGROWS: Problem = { field: '', value: '', fault: 'outgrown' };
