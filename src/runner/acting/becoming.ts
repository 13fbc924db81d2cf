import { Overload } from '../../engine';
import type { Problem } from '../../messages/problems';
import type { Keeper } from '../opening/keeper';
import type { Story } from '../story';
import { compareRuns } from '../telling/comparing';
import type { Next } from './next';

/** Why settings are refused with which the run would outgrow the simulator. */
const OUTGROWS: Problem = { field: '', value: '', fault: 'outgrown' };

/**
 * A story of another run; null, and the page is told, where there would be too much of it. Then the old one goes on.
 * @param isSound whether that can be looked at
 */
export function* become(
  story: Story,
  next: Next,
  keeper: Keeper,
  isSound: boolean,
): Generator<void, Story | null> {
  const { opening, change, told, source = '' } = next;
  try {
    const before = isSound ? { fold: story.fold, lane: story.summary } : null;
    const other = story.follower(opening, isSound);
    yield* other.open(opening);
    other.fold.moments.settle();
    if (change !== undefined) other.change(change.change, change.target);
    if (told !== undefined && before !== null) {
      const after = { fold: other.fold, lane: other.summary };
      other.remark(compareRuns(told, before, after));
    }
    return other;
  } catch (error) {
    if (!(error instanceof Overload)) throw error;
    keeper.tellOutgrown(error, opening.spec);
    keeper.refuse(source, [OUTGROWS]);
    return null;
  }
}
