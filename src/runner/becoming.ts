import { Overload } from '../engine';
import type { Problem } from '../messages/problems';
import { compareRuns } from './comparing';
import type { Keeper, Next } from './keeper';
import type { Story } from './story';

/** Why settings are refused with which the run would outgrow the simulator. */
const OUTGROWS: Problem = { field: '', value: '', fault: 'outgrown' };

/** A story of another run; null, and the page is told, where there would be too much of it. Then the old one goes on. */
export function* become(story: Story, next: Next, keeper: Keeper): Generator<void, Story | null> {
  const { opening, told, source = '' } = next;
  try {
    const before = { fold: story.fold, lane: story.summary };
    const other = story.follower(opening);
    yield* other.open(opening);
    other.fold.moments.settle();
    if (told !== undefined) {
      const after = { fold: other.fold, lane: other.summary };
      other.journal?.remark(compareRuns(told, before, after), other.nowUs);
    }
    return other;
  } catch (error) {
    if (!(error instanceof Overload)) throw error;
    keeper.tellOutgrown(error, opening.spec);
    keeper.refuse(source, [OUTGROWS]);
    return null;
  }
}
