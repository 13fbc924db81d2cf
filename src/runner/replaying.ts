import { Overload, type Problem } from '../engine';
import type { RunSpec } from '../spec/runSpec';
import type { Story } from './story';

/** The same story with other settings; or what there would be too many of. Then the old one goes on. */
export function replayOf(story: Story, spec: RunSpec, told: string): Story | Overload {
  try {
    return story.replay(spec, told);
  } catch (error) {
    if (error instanceof Overload) return error;
    throw error;
  }
}

/** Why settings are refused with which the run would outgrow the simulator. */
export const OUTGROWS: Problem = {
  field: '',
  value: '',
  allowed: '',
  message: 'The run has outgrown the simulator.',
};
